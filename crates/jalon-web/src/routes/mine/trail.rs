//! `/fr/mes-demarches/ID/donnees`: what is held of a person, and who received or read it, when, why and under which agreement.
//!
//! It is told from the entries of the log, each kind with words of its own: nothing that the log says is left out here.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use jalon_agreements::Ground;
use jalon_casework::Trace;
use jalon_catalogue::BodyId;
use jalon_journey::{Content, FieldKey, Member, Origin, Request, RequestState, answers};
use jalon_log::{Entry, Trust};
use serde::Deserialize;

use super::request_view::moment;
use super::tell::{ContentView, HasLeft, label, short_body};
use crate::oops::Oops;
use crate::page::{Holds, Page, show as show_page};
use crate::place::Place;
use crate::private::visitor::Inside;
use crate::site::Here;
use crate::why_view::label_of;
use crate::words::Key;

/// What is said of each kind of entry. One that has no line is still told, in words for any.
const KINDS: &[(&str, Key)] = &[
    ("submission", Key::TrailSubmission),
    ("fetch", Key::TrailFetch),
    ("announcement", Key::TrailAnnouncement),
    ("death", Key::TrailDeath),
    ("denial-of-death", Key::TrailDenialOfDeath),
    ("acceptance", Key::TrailAcceptance),
    ("refusal-of-register", Key::TrailDeclined),
    ("supplement", Key::TrailSupplement),
    ("question", Key::TrailQuestion),
    ("message", Key::TrailMessage),
    ("view", Key::TrailView),
    ("decision", Key::TrailDecision),
    ("silence", Key::TrailSilence),
    ("withdrawal", Key::TrailWithdrawal),
    ("right", Key::TrailRight),
    ("right-answer", Key::TrailRightAnswer),
    ("erasure", Key::TrailErasure),
];

#[derive(Template)]
#[template(path = "mine/trail.html")]
struct TrailPage<'a> {
    page: Page<'a>,
    content: ContentView,
    /// From where it comes, in words.
    origins: Vec<String>,
    consents: Vec<ConsentView>,
    /// Only what concerns one body.
    bodies: Vec<BodyLink>,
    days: Vec<DayView>,
    /// Whether every entry is shown open, as for printing, and where it is otherwise.
    open: bool,
    other: String,
    file: String,
    exchanges: String,
    rights: String,
    erase: String,
}

/// Something to which the person agreed.
struct ConsentView {
    words: String,
    withdraw: Option<String>,
}

/// The steps of one body, or of all.
struct BodyLink {
    name: String,
    href: String,
    current: bool,
}

/// What happened on one day, the last first.
struct DayView {
    day: String,
    steps: Vec<StepView>,
}

/// One entry.
struct StepView {
    kind: String,
    title: String,
    when: String,
    who: String,
    rows: Vec<(String, String)>,
    proof: String,
}

/// Which body's steps are asked for, and whether open.
#[derive(Deserialize)]
pub(super) struct Only {
    #[serde(default)]
    body: String,
    #[serde(default)]
    open: String,
}

pub(super) async fn show(State(here): State<Here>, inside: Inside, Query(only): Query<Only>) -> Result<Response, Oops> {
    let trail = traces(&here, &inside).await?;
    let known: BTreeSet<BodyId> = trail.iter().filter_map(|trace| body_of(&inside, &trace.entry)).collect();
    let open = only.open == "all";
    let only = known.iter().find(|body| body.as_str() == only.body).cloned();
    let link = |body: Option<&BodyId>| BodyLink {
        name: body.map_or_else(|| here.words().say(Key::TrailAll).to_owned(), |body| short_body(&here, body).to_owned()),
        href: here.href(&Place::Trail(inside.id(), body.cloned())),
        current: body == only.as_ref(),
    };
    let member = inside.member()?;
    // The last comes first: it is what people come for.
    let shown = trail.iter().rev().filter(|trace| only.is_none() || body_of(&inside, &trace.entry) == only);
    let place = Place::Trail(inside.id(), only.clone());
    let other = if open { here.href(&place) } else { opened(&here.href(&place)) };
    let template = TrailPage {
        page: Page::new(&here, &Place::Trail(inside.id(), None), here.words().say(Key::TrailTitle)).back_to(&here, &Place::Journey(inside.id())),
        content: ContentView::new(&here, &inside, &held(member), &HasLeft),
        origins: origins(&here, member),
        consents: inside
            .loaded
            .journey
            .requests
            .values()
            .filter(|request| request.by == inside.person)
            .filter_map(|request| consent(&here, &inside, request))
            .collect(),
        bodies: std::iter::once(None).chain(known.iter().map(Some)).map(link).collect(),
        days: days(&here, &inside, shown)?,
        open,
        other,
        file: here.href(&Place::TrailFile(inside.id())),
        exchanges: here.href(&Place::Exchanges),
        rights: here.href(&Place::Rights(inside.id())),
        erase: here.href(&Place::Erase),
    };
    Ok(show_page(&template, Holds::Answers))
}

/// The address of the page with every entry open.
fn opened(href: &str) -> String {
    format!("{href}{}open=all", if href.contains('?') { '&' } else { '?' })
}

/// Entries by the day on which they were made, in their order.
fn days<'a>(here: &Here, inside: &Inside, traces: impl Iterator<Item = &'a Trace>) -> Result<Vec<DayView>, Oops> {
    let clock = here.private()?.casework.clock();
    let mut days: Vec<DayView> = Vec::new();
    for trace in traces {
        let at = jiff::Timestamp::from_millisecond(trace.entry.at().as_millisecond()).unwrap_or_default();
        let day = here.format().long_date(clock.day_of(at));
        let shown = step(here, inside, trace);
        match days.last_mut().filter(|last| last.day == day) {
            Some(last) => last.steps.push(shown),
            None => days.push(DayView { day, steps: vec![shown] }),
        }
    }
    Ok(days)
}

/// All that the log says of the person in the journey; what happened a moment ago is taken into the log first.
pub(crate) async fn traces(here: &Here, inside: &Inside) -> Result<Vec<Trace>, Oops> {
    /// How far the log is carried on for somebody who waits.
    const STEPS: usize = 4;
    let casework = &here.private()?.casework;
    for _ in 0..STEPS {
        if casework.log_step().await? == 0 {
            break;
        }
    }
    Ok(casework.trail(inside.id(), inside.person).await?)
}

/// All that is held of a person in a journey, as it is shown.
pub(super) fn held(member: &Member) -> Content {
    Content {
        fields: member.fields.iter().map(|(key, value)| (key.clone(), value.value.clone())).collect(),
        // What the person said comes before what bodies vouch for, as everywhere.
        facts: (member.attested.iter().map(|(key, attested)| (key.clone(), attested.value.clone())))
            .chain(member.answers.facts.iter().map(|(key, answer)| (key.clone(), answer.value.clone())))
            .collect(),
        papers: member.papers.keys().copied().collect(),
    }
}

/// From where what is held comes, each origin once.
fn origins(here: &Here, member: &Member) -> Vec<String> {
    let words = here.words();
    let from_register = |body: &BodyId| words.fill(Key::TrailFromRegister, "body", short_body(here, body));
    let of = |origin: &Origin| match origin {
        Origin::Identity { provider } => words.fill(Key::TrailFromIdentity, "provider", provider),
        Origin::Register { body, .. } => from_register(body),
        Origin::Declared | Origin::Answer => words.say(Key::TrailFromYou).to_owned(),
    };
    let fields = member.fields.values().map(|value| of(&value.origin));
    let answers = (!member.answers.facts.is_empty()).then(|| words.say(Key::TrailFromYou).to_owned());
    let attested = member.attested.values().map(|attested| from_register(&attested.body));
    fields.chain(answers).chain(attested).collect::<BTreeSet<_>>().into_iter().collect()
}

fn consent(here: &Here, inside: &Inside, request: &Request) -> Option<ConsentView> {
    let at = request.disclosure.consent?;
    let (service, body) = (here.labels().service_name(&request.service), short_body(here, &request.body));
    let withdrawn = matches!(request.settled, Some(jalon_journey::Settled::Withdrawn));
    let key = if withdrawn { Key::TrailConsentWithdrawn } else { Key::TrailConsentGiven };
    Some(ConsentView {
        words: here.words().fill_all(key, [("service", service.into()), ("body", body.into()), ("when", moment(here, at)?.into())]),
        withdraw: (!matches!(request.state, RequestState::Decided(_))).then(|| here.href(&Place::Withdraw(inside.id(), request.id))),
    })
}

/// The request that an entry is about.
fn request_of<'a>(inside: &'a Inside, entry: &Entry) -> Option<&'a Request> {
    inside.loaded.journey.request(entry.detail("request")?.parse().ok()?)
}

/// The body that an entry is about: that of its request, or the one that acted.
pub(crate) fn body_of(inside: &Inside, entry: &Entry) -> Option<BodyId> {
    request_of(inside, entry).map(|request| request.body.clone()).or_else(|| entry.detail("body").or_else(|| entry.detail("by-body")).map(BodyId::from))
}

fn step(here: &Here, inside: &Inside, trace: &Trace) -> StepView {
    let (words, entry) = (here.words(), &trace.entry);
    let (request, body) = (request_of(inside, entry), body_of(inside, entry));
    let body = body.as_ref().map_or("", |body| short_body(here, body));
    let service = request.map_or("", |request| here.labels().service_name(&request.service));
    let register = entry.detail("register").map(|id| here.format().text(&format!("register-{id}"), None)).unwrap_or_default();
    let title = KINDS.iter().find(|(kind, _)| *kind == entry.kind()).map_or(Key::TrailOther, |(_, key)| *key);
    StepView {
        kind: entry.kind().to_owned(),
        title: words.fill_all(title, [("body", body.into()), ("service", service.into()), ("register", register.into())]),
        when: moment(here, jiff::Timestamp::from_millisecond(entry.at().as_millisecond()).unwrap_or_default()).unwrap_or_default(),
        who: match (entry.detail("by"), entry.detail("agent")) {
            (_, Some(agent)) => words.fill_all(Key::TellWhoAgent, [("name", agent.into()), ("body", body.into())]),
            (Some("person"), _) => words.say(Key::TellWhoYou).to_owned(),
            (Some("body"), _) => body.to_owned(),
            _ => words.say(Key::TrailBySite).to_owned(),
        },
        rows: rows(here, entry),
        proof: proof(here, trace),
    }
}

/// What an entry says of what moved, why, and for how long.
fn rows(here: &Here, entry: &Entry) -> Vec<(String, String)> {
    let (words, format) = (here.words(), here.format());
    let mut rows = Vec::new();
    let mut row = |key: Key, value: String| {
        if !value.is_empty() {
            rows.push((words.say(key).to_owned(), value));
        }
    };
    let named = |name: &str| match answers::question_of(&here.catalogue().law, name) {
        Some(question) => label_of(format, question).into_owned(),
        None => name.parse::<FieldKey>().map_or_else(|_| name.to_owned(), |key| label(here, &key)),
    };
    let fields: BTreeSet<String> = entry.detail("fields").unwrap_or_default().split(", ").filter(|name| !name.is_empty()).map(named).collect();
    row(Key::TrailFields, fields.into_iter().collect::<Vec<_>>().join(", "));
    row(Key::TrailPapers, entry.detail("papers").filter(|count| *count != "0").unwrap_or_default().to_owned());
    let several = |detail: &str| entry.detail(detail).unwrap_or_default().split(", ").filter(|id| !id.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let joined = |names: Vec<String>| names.into_iter().collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(", ");
    row(Key::TrailStates, joined(several("states").iter().map(|id| here.labels().service_name(&id.as_str().into()).to_owned()).collect()));
    row(Key::TrailPurpose, joined(several("purpose").iter().map(|id| format.text(&format!("purpose-{id}"), None)).collect()));
    row(Key::TrailBasis, entry.detail("basis").unwrap_or_default().to_owned());
    // What was sent has one; who looked may have seen something under several.
    let under = several("agreement");
    let agreements = under.iter().filter_map(|id| here.site.agreements().get(id));
    row(Key::TrailAgreement, joined(under.iter().map(|id| format.text(&format!("agreement-{id}"), None)).collect()));
    row(Key::TrailGround, joined(agreements.map(|agreement| words.say(ground(agreement.ground)).to_owned()).collect()));
    row(Key::TrailKept, joined(under.iter().filter_map(|id| format.optional(&format!("agreement-{id}"), Some("kept"))).map(str::to_owned).collect()));
    rows
}

/// Why something is lawful, in words.
pub(crate) fn ground(ground: Ground) -> Key {
    match ground {
        Ground::Consent => Key::TrailGroundConsent,
        Ground::Contract => Key::TrailGroundContract,
        Ground::LegalObligation => Key::TrailGroundObligation,
        Ground::PublicTask => Key::TrailGroundTask,
    }
}

/// Whether the log says so, checked here as anybody can check it.
fn proof(here: &Here, trace: &Trace) -> String {
    let words = here.words();
    let key = here.private().ok().and_then(|private| private.casework.log_key());
    match (&trace.receipt, key) {
        (Some(receipt), Some(key)) => match receipt.verify(&Trust::of_log(key)) {
            Ok(_) => words.fill(Key::TrailProved, "place", receipt.proof.index + 1),
            Err(_) => words.say(Key::TrailNotProved).to_owned(),
        },
        (None, Some(_)) => words.say(Key::TrailWaits).to_owned(),
        (_, None) => words.say(Key::TrailNoLog).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_entry_has_words_of_its_own() {
        for (event, entry) in jalon_casework::LOGGED {
            assert!(KINDS.iter().any(|(kind, _)| kind == entry), "the person’s page has no words for `{entry}`, which events `{event}` leave");
        }
    }
}
