//! Nothing leaves that no agreement allows: asked of all that was decided and would leave, before it is kept.

use std::collections::BTreeSet;

use jalon_agreements::{Agreements, Allowed, Denied, Disclosure, Seeing};
use jalon_catalogue::{Catalogue, EvidenceId};
use jalon_journey::{Beside, Journey, Recorded, Request, RequestId, Sending, Under, What, answers};
use jalon_rules::Question;

/// The agreements of a catalogue; none where they cannot be read, so that nothing leaves.
pub(crate) fn of(catalogue: &Catalogue) -> Agreements {
    Agreements::of(catalogue).unwrap_or_else(|told| {
        let first = told.first().map(ToString::to_string);
        tracing::error!(first, "the agreements cannot be read: nothing can be sent");
        Agreements::none()
    })
}

/// Names in all that leaves the agreement under which it does: in each submission, and in what a person gives or writes after it. What a body asks for is held
/// against them too: it may not ask for what it may not have. Who
/// opens a request has noted what else they see of the person, and under which agreement.
pub(crate) fn name(agreements: &Agreements, catalogue: &Catalogue, journey: &Journey, happened: &mut [Recorded]) -> Result<(), Denied> {
    for Recorded { owner, event } in happened {
        let by_person = event.who.person().is_some();
        match &mut event.what {
            What::Sent(sending) => sending.disclosure.under = Some(under(&agreements.allows(&disclosure(catalogue, journey, *owner, sending))?)),
            What::Supplied { request, papers, under: named, .. } => {
                let evidence = papers.iter().filter_map(|id| Some(journey.paper(*id)?.1.evidence.clone())).collect();
                *named = later(agreements, journey, *request, evidence)?;
            }
            What::Wrote { request, under: named, .. } if by_person => *named = later(agreements, journey, *request, BTreeSet::new())?,
            What::Viewed { request, beside: named } => {
                let request = journey.request(*request);
                *named = request.into_iter().flat_map(|request| beside(agreements, journey, request)).map(|(_, beside)| beside).collect();
            }
            What::MissingAsked { request, missing } => drop(later(agreements, journey, *request, missing.evidence.clone())?),
            _ => {}
        }
    }
    Ok(())
}

/// The requests to other bodies of whoever made a request, as far as an agreement lets its body see where they stand.
pub(crate) fn beside<'a>(agreements: &'a Agreements, journey: &'a Journey, request: &'a Request) -> impl Iterator<Item = (&'a Request, Beside)> {
    let others = journey.requests.values().filter(|other| other.by == request.by && other.body != request.body);
    others.filter_map(|other| {
        let seeing = Seeing { body: request.body.clone(), working_on: request.service.clone(), of: other.service.clone() };
        let allowed = agreements.allows_seeing(&seeing).ok()?;
        Some((other, Beside { service: other.service.clone(), under: under(&allowed) }))
    })
}

/// What goes to the body of a request after the request itself: files of these types, or words only.
fn later(agreements: &Agreements, journey: &Journey, request: RequestId, evidence: BTreeSet<EvidenceId>) -> Result<Option<Under>, Denied> {
    let Some(request) = journey.request(request) else { return Ok(None) };
    let consent = request.disclosure.consent.is_some();
    let more = Disclosure { evidence, consent, ..Disclosure::to(request.body.clone(), request.service.clone()) };
    Ok(Some(under(&agreements.allows(&more)?)))
}

/// An agreement as events name it.
pub(crate) fn under(allowed: &Allowed) -> Under {
    Under { agreement: allowed.agreement.to_string(), purpose: allowed.purpose.to_string() }
}

/// What a body would receive, by names. An answer that the law does not have is named as it is kept: no agreement has it.
fn disclosure(catalogue: &Catalogue, journey: &Journey, owner: jalon_journey::PersonId, sending: &Sending) -> Disclosure {
    let law = &catalogue.law;
    let fact = |key: &String| match answers::question_of(law, key) {
        Some(Question::Household(fact) | Question::Member(_, _, fact)) => law.fact(fact).name.clone(),
        Some(Question::Size(_)) | None => key.as_str().into(),
    };
    let papers = journey.member(owner).map(|member| &member.papers);
    let mut disclosure = Disclosure::to(sending.body.clone(), sending.service.clone());
    disclosure.concepts = sending.content.fields.keys().map(|key| key.concept.clone()).collect();
    disclosure.facts = sending.content.facts.keys().map(fact).collect();
    disclosure.evidence = sending.content.papers.iter().filter_map(|id| Some(papers?.get(id)?.evidence.clone())).collect();
    disclosure.consent = sending.disclosure.consent.is_some();
    disclosure
}
