//! `/fr/agents/demandes/ID/il-manque`: the body asks for what is missing, and is told what this does to its time.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use jalon_agreements::FieldOf;
use jalon_catalogue::{EvidenceId, SilenceMeans};
use jalon_journey::{Command, MissingAsk, Request};
use jiff::ToSpan;
use jiff::civil::Date;

use crate::form::Form;
use crate::oops::Oops;
use crate::page::{Holds, Page, show_with};
use crate::parse::{self, Mistake};
use crate::place::Place;
use crate::private::act::{self, ActFields};
use crate::routes::desk::request::{Just, wrong_words};
use crate::routes::desk::{AtDesk, Bar};
use crate::site::Here;
use crate::words::Key;

/// The last day that a body may give: a year.
const LONGEST_MONTHS: i32 = 12;

#[derive(Template)]
#[template(path = "desk/missing.html")]
struct MissingPage<'a> {
    page: Page<'a>,
    bar: Bar,
    fields: ActFields,
    service: &'a str,
    /// Proofs that the service needs.
    needed: Vec<Proof>,
    /// All others of the catalogue.
    others: Vec<Proof>,
    words: String,
    day: String,
    month: String,
    year: String,
    effect: &'a str,
    no_words: Option<&'a str>,
    no_day: Option<&'a str>,
}

impl MissingPage<'_> {
    /// Whether some other proof is chosen: then they are all shown.
    fn shows_others(&self) -> bool {
        self.others.iter().any(|proof| proof.chosen)
    }
}

struct Proof {
    id: String,
    name: String,
    chosen: bool,
}

/// What is typed in the form.
struct Typed {
    evidence: BTreeSet<EvidenceId>,
    words: String,
    day: [String; 3],
}

impl Typed {
    /// A month from today: time to get a paper, and the body's own time does not run for longer than needed.
    fn first(today: Date) -> Self {
        let until = today.saturating_add(1.month());
        Self { evidence: BTreeSet::new(), words: String::new(), day: [until.day().to_string(), until.month().to_string(), until.year().to_string()] }
    }

    fn of(here: &Here, form: &Form) -> Self {
        let known = |id: &EvidenceId| here.catalogue().evidence.contains_key(id);
        Self {
            evidence: form.all("evidence").map(EvidenceId::from).filter(known).collect(),
            words: form.get("words").replace('\r', ""),
            day: ["until-day", "until-month", "until-year"].map(|name| form.get(name).to_owned()),
        }
    }
}

pub(crate) async fn show(State(here): State<Here>, desk: AtDesk) -> Result<Response, Oops> {
    let request = desk.request()?;
    if request.state.is_decided() {
        return Err(Oops::NotNow);
    }
    let today = here.private()?.casework.clock().today();
    page(&here, &desk, Typed::first(today), None, None)
}

pub(crate) async fn ask(State(here): State<Here>, desk: AtDesk, headers: HeaderMap, form: Form) -> Result<Response, Oops> {
    let deed = act::deed(&here, &headers, &form, &desk.seated.open, desk.seated.who())?;
    let today = here.private()?.casework.clock().today();
    let typed = Typed::of(&here, &form);
    let [day, month, year] = &typed.day;
    let last = today.saturating_add(LONGEST_MONTHS.months());
    let until = parse::date(day, month, year).and_then(|until| parse::date_within(until, today, last));
    let no_words = wrong_words(&typed.words);
    match until {
        Ok(until) if no_words.is_none() => {
            let missing = MissingAsk { evidence: typed.evidence, words: typed.words, until };
            let request = desk.request()?;
            desk.does(&here, &deed, Command::AskMissing { request: request.id, missing }).await?;
            Ok(Just::Asked.lead_on(&here, request))
        }
        until => page(&here, &desk, typed, no_words, until.err()),
    }
}

fn page(here: &Here, desk: &AtDesk, typed: Typed, no_words: Option<Key>, no_day: Option<Mistake>) -> Result<Response, Oops> {
    let (request, words) = (desk.request()?, here.words());
    let needs = here.catalogue().services.get(&request.service).map(|service| service.needs.as_slice()).unwrap_or_default();
    // What a body may not have it does not ask for.
    let agreement = here.private()?.casework.agreements().about(&request.body, &request.service);
    let agreed = |id: &&EvidenceId| agreement.is_some_and(|agreement| agreement.fields.has(FieldOf::Evidence, id.as_str()));
    let proof = |id: &EvidenceId| Proof {
        id: id.to_string(),
        name: here.labels().evidence(id).map_or_else(|| id.to_string(), |labels| labels.name.clone()),
        chosen: typed.evidence.contains(id),
    };
    let mut others: Vec<Proof> = here.catalogue().evidence.keys().filter(|id| !needs.contains(id)).filter(agreed).map(proof).collect();
    others.sort_by_cached_key(|proof| proof.name.to_lowercase());
    let title = words.say(Key::DeskMissingTitle);
    let mut page = Page::new(here, &Place::DeskMissing(request.id), title).back_to(here, &Place::DeskRequest(request.id));
    page.mistaken = no_words.is_some() || no_day.is_some();
    let status = if page.mistaken { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let needed = needs.iter().filter(agreed).map(proof).collect();
    let [day, month, year] = typed.day;
    let shown = MissingPage {
        page,
        bar: Bar::new(here, &desk.seated),
        fields: ActFields::new(here, Some(&desk.seated.open)),
        service: here.labels().service_name(&request.service),
        needed,
        others,
        words: typed.words,
        day,
        month,
        year,
        effect: words.say(effect(request)),
        no_words: no_words.map(|key| words.say(key)),
        no_day: no_day.map(|mistake| words.say(day_words(mistake))),
    };
    Ok(show_with(status, &shown, Holds::Answers))
}

/// What asking does to the body's time (CRPA, art. L114-5).
fn effect(request: &Request) -> Key {
    match request.silence.as_ref().map(|rule| rule.means) {
        Some(SilenceMeans::Acceptance) => Key::DeskEffectAccepts,
        Some(SilenceMeans::Refusal | SilenceMeans::Nothing) => Key::DeskEffectRefuses,
        None => Key::DeskEffectNone,
    }
}

fn day_words(mistake: Mistake) -> Key {
    match mistake {
        Mistake::Missing => Key::DeskDayMissing,
        Mistake::TooEarly(_) => Key::DeskDayPast,
        Mistake::TooLate(_) => Key::DeskDayFar,
        _ => Key::DeskDayUnclear,
    }
}
