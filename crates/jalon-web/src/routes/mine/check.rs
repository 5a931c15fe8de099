//! What each body would receive, before it leaves: nothing leaves that was not shown here.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use jalon_casework::ActError;
use jalon_catalogue::{Consent, FieldKind, QuestionId, ServiceId, Signature};
use jalon_journey::{Command, Disclosure, Draft, FieldKey, Missing, Part, Refusal, RequestId, Sending, SilenceRule, Submission, answers};
use jalon_rules::Confidence;
use jalon_rules::Source;
use jiff::Timestamp;

use super::draft_of;
use super::fields::{self, Step};
use super::tell::{Changed, ContentView, ErrorLine, body_of, carrier_words, derived, label};
use crate::form::Form;
use crate::oops::Oops;
use crate::page::{Holds, Page, lead_to, show as show_page, show_with};
use crate::place::Place;
use crate::private::act::{self, ActFields};
use crate::private::visitor::Inside;
use crate::site::Here;
use crate::why_view::label_of;
use crate::words::Key;

#[derive(Template)]
#[template(path = "tell/check.html")]
struct CheckPage<'a> {
    page: Page<'a>,
    fields: ActFields,
    errors: Vec<ErrorLine>,
    /// How many are ready, and how many are not.
    ready: String,
    incomplete: Option<String>,
    parts: Vec<PartView<'a>>,
    /// The version of the journey that the page shows, and a digest of what it shows.
    previewed: u64,
    shown: String,
    /// Whether something is signed, what was typed, and what is wrong with it.
    signature: Option<SignatureView>,
    sends: bool,
    form: String,
    papers: String,
    /// Where questions are answered again, and which.
    journey: String,
    asks: BTreeSet<QuestionId>,
}

struct SignatureView {
    typed: String,
    error: Option<String>,
}

/// What one body would receive for one service.
struct PartView<'a> {
    service: &'a ServiceId,
    name: &'a str,
    body: &'a str,
    complete: bool,
    /// What is between, where something is.
    carrier: Option<String>,
    content: ContentView,
    /// What it lacks, and where to give it.
    missing: Vec<MissingView>,
    purpose: String,
    basis: &'a Source,
    confirm: Option<&'a str>,
    /// How long the body keeps it.
    kept: Option<String>,
    /// What others receive and this one does not.
    withheld: String,
    /// Whether the person must agree, and whether they forgot to.
    consent: Option<ConsentView>,
    signed: bool,
}

/// Something that a part lacks.
struct MissingView {
    label: String,
    /// The page where it is given; none when a question is answered for it.
    href: Option<String>,
    ask: Option<QuestionId>,
}

struct ConsentView {
    given: bool,
    error: Option<String>,
}

/// Why nothing was sent.
#[derive(Default)]
struct Wrong {
    /// Something has changed since the page was shown.
    changed: Option<Key>,
    no_consent: BTreeSet<ServiceId>,
    no_signature: Option<Key>,
}

impl Wrong {
    fn is_nothing(&self) -> bool {
        self.changed.is_none() && self.no_consent.is_empty() && self.no_signature.is_none()
    }

    fn changed(key: Key) -> Self {
        Self { changed: Some(key), ..Self::default() }
    }
}

pub(super) async fn show(State(here): State<Here>, inside: Inside) -> Result<Response, Oops> {
    let draft = draft_of(&here, &inside)?;
    if draft.parts.is_empty() {
        return Ok(lead_to(&here, &Place::Choose(inside.id())));
    }
    Ok(show_page(&page(&here, &inside, &draft, &Form::default(), &Wrong::default())?, Holds::Answers))
}

/// Sends what is complete, each request on its own way.
pub(super) async fn send(State(here): State<Here>, inside: Inside, headers: HeaderMap, form: Form) -> Result<Response, Oops> {
    let deed = act::deed(&here, &headers, &form, &inside.signed.open, inside.who())?;
    let key = deed.key.ok_or(Oops::Forged)?;
    let private = here.private()?;
    let journey = &inside.loaded.journey;
    if journey.requests.values().any(|request| request.id == request_id(key, &request.service)) {
        // The same form again: what it asked for is done.
        return Ok(lead_to(&here, &Place::Sent(inside.id())));
    }
    let draft = draft_of(&here, &inside)?;
    if draft.parts.is_empty() {
        return Ok(lead_to(&here, &Place::Choose(inside.id())));
    }
    let wrong = wrong(&draft, &form);
    if !wrong.is_nothing() {
        return again(&here, &inside, &form, &wrong);
    }
    let now = private.casework.clock().now();
    let signature = signature(&form).ok();
    let requests = complete(&draft).filter_map(|part| sending(&here, part, key, now, signature.as_ref())).collect();
    let submission = Submission { requests, previewed: form.get("previewed").parse().unwrap_or(0) };
    let refused = match private.casework.act(inside.id(), &deed, Command::Submit(submission)).await {
        Ok(_) => return Ok(lead_to(&here, &Place::Sent(inside.id()))),
        Err(ActError::Refused(refusal)) => refusal,
        Err(ActError::NotAgreed(denied)) => {
            tracing::error!(%denied, "a form asks what no agreement allows");
            return again(&here, &inside, &form, &Wrong::changed(Key::TellCheckNotAgreed));
        }
        Err(error) => return Err(error.into()),
    };
    let why = match refused {
        Refusal::Changed => Key::TellCheckChanged,
        Refusal::AlreadySent(_) => Key::TellCheckAlreadySent,
        Refusal::PaperNotReady => Key::TellCheckPaper,
        Refusal::NothingToSend => Key::TellCheckNothing,
        other => return Err(ActError::Refused(other).into()),
    };
    // As things stand now.
    let loaded = private.casework.load(inside.id()).await?.ok_or(Oops::NotFound)?;
    again(&here, &Inside { loaded, ..inside }, &form, &Wrong::changed(why))
}

fn again(here: &Here, inside: &Inside, form: &Form, wrong: &Wrong) -> Result<Response, Oops> {
    let draft = draft_of(here, inside)?;
    if draft.parts.is_empty() {
        return Ok(lead_to(here, &Place::Choose(inside.id())));
    }
    let status = if wrong.changed.is_some() { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(show_with(status, &page(here, inside, &draft, form, wrong)?, Holds::Answers))
}

/// What keeps the requests from leaving.
fn wrong(draft: &Draft<'_>, form: &Form) -> Wrong {
    if complete(draft).next().is_none() {
        return Wrong::changed(Key::TellCheckNothing);
    }
    // The journey knows its own changes; this also knows those of the catalogue, and of what other bodies decided meanwhile.
    if form.get("shown") != digest(draft) {
        return Wrong::changed(Key::TellCheckChanged);
    }
    let asks = |part: &&Part<'_>| part.form.consent == Consent::Asked && form.get(&consent_name(&part.form.service)) != "yes";
    Wrong {
        changed: None,
        no_consent: complete(draft).filter(asks).map(|part| part.form.service.clone()).collect(),
        no_signature: if is_signed(draft) { signature(form).err() } else { None },
    }
}

fn complete<'a>(draft: &'a Draft<'a>) -> impl Iterator<Item = &'a Part<'a>> {
    draft.parts.iter().filter(|part| part.is_complete())
}

fn is_signed(draft: &Draft<'_>) -> bool {
    complete(draft).any(|part| part.form.signature == Signature::Asked)
}

/// The name that somebody signed with, or what is wrong with it.
fn signature(form: &Form) -> Result<String, Key> {
    let written = FieldKind::Text.parse(form.get("signature")).map_err(|mistake| match mistake {
        jalon_catalogue::FieldMistake::Empty => Key::TellCheckNoSignature,
        _ => Key::TellCheckBadSignature,
    })?;
    if written.chars().any(char::is_alphabetic) { Ok(written) } else { Err(Key::TellCheckBadSignature) }
}

fn consent_name(service: &ServiceId) -> String {
    format!("consent-{service}")
}

/// The identity of a request: the same form sent again asks for the same.
fn request_id(key: [u8; 16], service: &ServiceId) -> RequestId {
    RequestId(derived(key, "request", service.as_str()))
}

/// A digest of all that would leave, by which a page that shows something else is known.
fn digest(draft: &Draft<'_>) -> String {
    let shown: Vec<_> = complete(draft).map(|part| (part.form.service.as_str(), &part.form.basis.source.text, &part.content)).collect();
    let written = serde_json::to_vec(&shown).unwrap_or_default();
    // Written as identities are: thirty-two hexadecimal digits.
    RequestId(derived([0; 16], "shown", &String::from_utf8_lossy(&written))).to_string()
}

fn sending(here: &Here, part: &Part<'_>, key: [u8; 16], now: Timestamp, signature: Option<&String>) -> Option<Sending> {
    let form = part.form;
    let service = here.catalogue().services.get(&form.service)?;
    Some(Sending {
        request: request_id(key, &service.id),
        service: service.id.clone(),
        body: service.body.clone(),
        content: part.content.clone(),
        disclosure: Disclosure {
            basis: form.basis.source.text.to_string(),
            consent: (form.consent == Consent::Asked).then_some(now),
            signature: signature.filter(|_| form.signature == Signature::Asked).cloned(),
            under: None,
        },
        silence: service.silence.as_ref().map(|silence| SilenceRule {
            within: silence.within,
            means: silence.means,
            source: silence.provision.source.text.to_string(),
        }),
    })
}

fn page<'a>(here: &'a Here, inside: &Inside, draft: &Draft<'a>, form: &Form, wrong: &Wrong) -> Result<CheckPage<'a>, Oops> {
    let words = here.words();
    let ways = Ways { here, inside, steps: &fields::steps(here, draft) };
    let mut parts = Vec::new();
    for part in &draft.parts {
        parts.push(part_view(&ways, here, draft, part, form, wrong)?);
    }
    let asks = parts
        .iter()
        .flat_map(|part| part.missing.iter().filter_map(|missing| missing.ask.as_ref()).chain(part.content.facts.iter().filter_map(|row| row.ask.as_ref())));
    let asks = asks.cloned().collect();
    let ready = complete(draft).count();
    let incomplete = draft.parts.len() - ready;
    let signature =
        is_signed(draft).then(|| SignatureView { typed: form.get("signature").to_owned(), error: wrong.no_signature.map(|key| words.say(key).to_owned()) });
    let mut errors: Vec<ErrorLine> = wrong.changed.map(|key| ErrorLine { href: String::new(), text: words.say(key).to_owned() }).into_iter().collect();
    for part in parts.iter().filter(|part| part.consent.as_ref().is_some_and(|consent| consent.error.is_some())) {
        let text = words.fill_all(Key::TellOf, [("whose", part.name.into()), ("what", words.say(Key::TellCheckNoConsent).into())]);
        errors.push(ErrorLine { href: format!("#consent-{}", part.service), text });
    }
    errors.extend(wrong.no_signature.map(|key| ErrorLine { href: "#signature".to_owned(), text: words.say(key).to_owned() }));
    let before = if draft.evidence.is_empty() { Place::Form(inside.id()) } else { Place::Papers(inside.id()) };
    let mut page = Page::new(here, &Place::Check(inside.id()), words.say(Key::TellCheckTitle)).back_to(here, &before);
    page.mistaken = !errors.is_empty();
    Ok(CheckPage {
        page,
        fields: ActFields::new(here, Some(&inside.signed.open)),
        errors,
        ready: words.count(Key::TellCheckReady, ready),
        incomplete: (incomplete > 0).then(|| words.count(Key::TellCheckIncomplete, incomplete)),
        parts,
        previewed: inside.loaded.journey.version,
        shown: digest(draft),
        signature,
        sends: ready > 0,
        journey: here.href(&Place::Journey(inside.id())),
        asks,
        form: here.href(&Place::Form(inside.id())),
        papers: here.href(&Place::Papers(inside.id())),
    })
}

/// Where what leaves is changed: pages and questions that lead back to the check.
struct Ways<'a> {
    here: &'a Here,
    inside: &'a Inside,
    steps: &'a [Step],
}

impl Changed for Ways<'_> {
    fn field(&self, key: &FieldKey) -> Option<String> {
        let step = self.steps.iter().find(|step| step.keys.contains(key))?;
        let page = self.here.href(&Place::FormStep(self.inside.id(), step.slug.clone()));
        Some(format!("{page}?back=check#{}", fields::id_of(key)))
    }

    fn fact(&self, key: &str) -> Option<QuestionId> {
        let catalogue = self.here.catalogue();
        let event = catalogue.events.get(self.inside.loaded.journey.event.as_ref()?)?;
        Some(event.asking(answers::question_of(&catalogue.law, key)?)?.id.clone())
    }
}

/// Something that a part lacks, and where to give it.
fn missing_view(ways: &Ways<'_>, here: &Here, missing: &Missing) -> MissingView {
    match missing {
        Missing::Field(key) => MissingView { label: label(here, key), href: ways.field(key), ask: None },
        Missing::Evidence(id) => {
            let name = here.labels().evidence(id).map_or_else(|| id.to_string(), |evidence| evidence.name.clone());
            MissingView { label: name, href: Some(format!("{}#proof-{id}", here.href(&Place::Papers(ways.inside.id())))), ask: None }
        }
        Missing::Fact { key, question } => {
            let label = answers::question_of(&here.catalogue().law, key).map_or_else(|| key.clone(), |asked| label_of(here.format(), asked).into_owned());
            MissingView { label, href: None, ask: Some(question.clone()) }
        }
    }
}

fn part_view<'a>(ways: &Ways<'_>, here: &'a Here, draft: &Draft<'a>, part: &Part<'a>, form: &Form, wrong: &Wrong) -> Result<PartView<'a>, Oops> {
    let words = here.words();
    let asked = part.form;
    let labels = here.labels().service(&asked.service).ok_or(Oops::NotFound)?;
    let mut withheld: Vec<String> = Vec::new();
    for key in draft.fields.iter().filter(|key| !asked.asks.iter().any(|asked| asked.concept == key.concept)) {
        let label = here.format().text(&format!("concept-{}", key.concept), None);
        if !withheld.contains(&label) {
            withheld.push(label);
        }
    }
    let consent = (asked.consent == Consent::Asked && part.is_complete()).then(|| ConsentView {
        given: form.get(&consent_name(&asked.service)) == "yes",
        error: wrong.no_consent.contains(&asked.service).then(|| words.say(Key::TellCheckNoConsent).to_owned()),
    });
    let body = here.catalogue().services.get(&asked.service).map(|service| &service.body);
    let under = body.and_then(|body| here.site.agreements().about(body, &asked.service));
    let kept = under.and_then(|agreement| here.format().optional(&format!("agreement-{}", agreement.id), Some("kept")));
    Ok(PartView {
        kept: kept.map(|kept| words.fill(Key::TellCheckKept, "kept", kept)),
        service: &asked.service,
        name: &labels.name,
        body: body_of(here, &asked.service),
        carrier: body.and_then(|body| carrier_words(here, here.private().ok()?.casework.served(body)?.by)),
        complete: part.is_complete(),
        content: ContentView::new(here, ways.inside, &part.content, ways),
        missing: part.missing.iter().map(|missing| missing_view(ways, here, missing)).collect(),
        purpose: here.format().text(&format!("service-{}", asked.service), Some("purpose")),
        basis: &asked.basis.source,
        confirm: match asked.basis.source.confidence {
            Confidence::Official => None,
            Confidence::Secondary => Some(words.say(Key::ConfirmSecondary)),
            Confidence::Unread => Some(words.say(Key::TellCheckBasisUnread)),
        },
        withheld: withheld.join(", "),
        consent,
        signed: asked.signature == Signature::Asked,
    })
}
