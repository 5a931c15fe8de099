//! Nothing leaves that no agreement allows: asked of every submission that was decided, before it is kept.

use jalon_agreements::{Agreements, Allowed, Denied, Disclosure};
use jalon_catalogue::Catalogue;
use jalon_journey::{Journey, Recorded, Sending, Under, What, answers};
use jalon_rules::Question;

/// The agreements of a catalogue; none where they cannot be read, so that nothing leaves.
pub(crate) fn of(catalogue: &Catalogue) -> Agreements {
    Agreements::of(catalogue).unwrap_or_else(|told| {
        let first = told.first().map(ToString::to_string);
        tracing::error!(first, "the agreements cannot be read: nothing can be sent");
        Agreements::none()
    })
}

/// Names in each submission the agreement under which it leaves.
pub(crate) fn name(agreements: &Agreements, catalogue: &Catalogue, journey: &Journey, happened: &mut [Recorded]) -> Result<(), Denied> {
    for recorded in happened {
        let owner = recorded.owner;
        if let What::Sent(sending) = &mut recorded.event.what {
            let allowed = agreements.allows(&disclosure(catalogue, journey, owner, sending))?;
            sending.disclosure.under = Some(under(&allowed));
        }
    }
    Ok(())
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
