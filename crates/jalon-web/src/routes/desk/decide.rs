//! `/fr/agents/demandes/ID/decision`: the body decides. What the person will read is shown first; nothing is decided before that page is confirmed.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use jalon_journey::{Command, Decision, LONGEST_WORDS, Outcome, Request, RequestState, Settled};

use crate::attestation::{contest_text, outcome_key};
use crate::form::Form;
use crate::oops::Oops;
use crate::page::{Holds, Page, show_with};
use crate::place::Place;
use crate::private::act::{self, ActFields};
use crate::routes::desk::history::paragraphs;
use crate::routes::desk::request::Just;
use crate::routes::desk::{AtDesk, Bar};
use crate::site::Here;
use crate::words::Key;

const OUTCOMES: [(&str, Outcome, Key); 3] =
    [("granted", Outcome::Granted, Key::DeskGrant), ("refused", Outcome::Refused, Key::DeskRefuse), ("closed", Outcome::Closed, Key::DeskClose)];

#[derive(Template)]
#[template(path = "desk/decide.html")]
struct DecidePage<'a> {
    page: Page<'a>,
    bar: Bar,
    fields: ActFields,
    service: &'a str,
    asker: String,
    late: bool,
    outcomes: Vec<Choice<'a>>,
    reasons: &'a str,
    appeal: &'a str,
    mistakes: Mistakes<'a>,
}

struct Choice<'a> {
    value: &'static str,
    label: &'a str,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "desk/decide_check.html")]
struct CheckPage<'a> {
    page: Page<'a>,
    bar: Bar,
    fields: ActFields,
    service: &'a str,
    asker: String,
    outcome: &'static str,
    outcome_words: &'a str,
    reasons: &'a str,
    appeal: &'a str,
    reasons_shown: Vec<String>,
    appeal_shown: Vec<String>,
}

/// What is typed in the form.
struct Typed {
    outcome: Option<Outcome>,
    reasons: String,
    appeal: String,
}

impl Typed {
    fn of(form: &Form) -> Self {
        let outcome = OUTCOMES.iter().find(|(name, ..)| *name == form.get("outcome")).map(|(_, outcome, _)| *outcome);
        Self { outcome, reasons: form.get("reasons").replace('\r', ""), appeal: form.get("appeal").replace('\r', "") }
    }
}

/// What is wrong, by field.
#[derive(Default)]
struct Mistakes<'a> {
    outcome: Option<&'a str>,
    reasons: Option<&'a str>,
    appeal: Option<&'a str>,
}

impl<'a> Mistakes<'a> {
    /// A refusal says why and how it is contested (CRPA, art. L211-2 and R421-5 of the code of administrative justice).
    fn of(here: &'a Here, typed: &Typed) -> Self {
        let say = |key| Some(here.words().say(key));
        let words = |text: &str, missing: Key| match (text.trim().is_empty(), text.chars().count() > LONGEST_WORDS) {
            (true, _) if typed.outcome == Some(Outcome::Refused) => say(missing),
            (_, true) => say(Key::DeskTooManyWords),
            _ => None,
        };
        Self {
            outcome: if typed.outcome.is_none() { say(Key::DeskNoOutcome) } else { None },
            reasons: words(&typed.reasons, Key::DeskNoReasons),
            appeal: words(&typed.appeal, Key::DeskNoAppeal),
        }
    }

    fn any(&self) -> bool {
        self.outcome.is_some() || self.reasons.is_some() || self.appeal.is_some()
    }
}

/// Whether a decision can still come, and whether silence has come before it.
fn is_late(request: &Request) -> Result<bool, Oops> {
    match (request.state, &request.settled) {
        (RequestState::Decided(Outcome::Refused), Some(Settled::Silence { .. })) => Ok(true),
        (RequestState::Decided(_), _) => Err(Oops::NotNow),
        _ => Ok(false),
    }
}

pub(crate) async fn show(State(here): State<Here>, desk: AtDesk) -> Result<Response, Oops> {
    let appeal = contest_text(&here, &desk.request()?.service);
    form_page(&here, &desk, &Typed { outcome: None, reasons: String::new(), appeal }, Mistakes::default())
}

pub(crate) async fn decide(State(here): State<Here>, desk: AtDesk, headers: HeaderMap, form: Form) -> Result<Response, Oops> {
    let deed = act::deed(&here, &headers, &form, &desk.seated.open, desk.seated.who())?;
    let typed = Typed::of(&form);
    let mistakes = Mistakes::of(&here, &typed);
    let Some(outcome) = typed.outcome.filter(|_| !mistakes.any() && form.get("action") != "change") else {
        let mistakes = if form.get("action") == "change" { Mistakes::default() } else { mistakes };
        return form_page(&here, &desk, &typed, mistakes);
    };
    if form.get("action") != "decide" {
        return check_page(&here, &desk, outcome, &typed);
    }
    let request = desk.request()?;
    let decision = Decision { outcome, reasons: typed.reasons, appeal: typed.appeal };
    desk.does(&here, &deed, Command::Decide { request: request.id, decision }).await?;
    Ok(Just::Decided.lead_on(&here, request))
}

fn form_page(here: &Here, desk: &AtDesk, typed: &Typed, mistakes: Mistakes<'_>) -> Result<Response, Oops> {
    let (request, words) = (desk.request()?, here.words());
    let late = is_late(request)?;
    let mut page = Page::new(here, &Place::DeskDecide(request.id), words.say(Key::DeskDecideTitle)).back_to(here, &Place::DeskRequest(request.id));
    page.mistaken = mistakes.any();
    let status = if page.mistaken { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let choice = |(value, outcome, key): (&'static str, Outcome, Key)| Choice { value, label: words.say(key), chosen: typed.outcome == Some(outcome) };
    let shown = DecidePage {
        page,
        bar: Bar::new(here, &desk.seated),
        fields: ActFields::new(here, Some(&desk.seated.open)),
        service: here.labels().service_name(&request.service),
        asker: request.name(),
        late,
        outcomes: OUTCOMES.map(choice).into(),
        reasons: &typed.reasons,
        appeal: &typed.appeal,
        mistakes,
    };
    Ok(show_with(status, &shown, Holds::Answers))
}

fn check_page(here: &Here, desk: &AtDesk, outcome: Outcome, typed: &Typed) -> Result<Response, Oops> {
    let (request, words) = (desk.request()?, here.words());
    is_late(request)?;
    let page = Page::new(here, &Place::DeskDecide(request.id), words.say(Key::DeskCheckTitle)).back_to(here, &Place::DeskRequest(request.id));
    let shown = CheckPage {
        page,
        bar: Bar::new(here, &desk.seated),
        fields: ActFields::new(here, Some(&desk.seated.open)),
        service: here.labels().service_name(&request.service),
        asker: request.name(),
        outcome: OUTCOMES.iter().find(|(_, of, _)| *of == outcome).map_or("", |(name, ..)| name),
        outcome_words: words.say(outcome_key(outcome)),
        reasons: &typed.reasons,
        appeal: &typed.appeal,
        reasons_shown: paragraphs(&typed.reasons),
        appeal_shown: paragraphs(&typed.appeal),
    };
    Ok(show_with(StatusCode::OK, &shown, Holds::Answers))
}
