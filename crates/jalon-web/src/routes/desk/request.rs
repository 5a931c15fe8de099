//! `/fr/agents/demandes/ID`: one request, as an agent of the body sees it, and the short things they do to it.

use askama::Template;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use jalon_casework::Deed;
use jalon_journey::{Agent, Command, Journey, Outcome, Request, RequestState, Settled};
use serde::Deserialize;

use crate::attestation;
use crate::content::{self, Line};
use crate::form::Form;
use crate::oops::Oops;
use crate::page::{Holds, Page, show_with};
use crate::place::Place;
use crate::private::act::ActFields;
use crate::private::visitor::Seated;
use crate::private::{act as forms, agents};
use crate::routes::desk::content::{PaperLine, papers};
use crate::routes::desk::history::{self, Step, Viewed};
use crate::routes::desk::inbox::{Choice, choices};
use crate::routes::desk::{AtDesk, Bar, Lead, waiting};
use crate::site::Here;
use crate::words::Key;

/// What an agent has just done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Just {
    Taken,
    Released,
    Given,
    Examining,
    Asked,
    Written,
    Decided,
}

impl Just {
    fn words(self) -> Key {
        match self {
            Just::Taken => Key::DeskJustTaken,
            Just::Released => Key::DeskJustReleased,
            Just::Given => Key::DeskJustGiven,
            Just::Examining => Key::DeskJustExamining,
            Just::Asked => Key::DeskJustAsked,
            Just::Written => Key::DeskJustWritten,
            Just::Decided => Key::DeskJustDecided,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Just::Taken => "taken",
            Just::Released => "released",
            Just::Given => "given",
            Just::Examining => "examining",
            Just::Asked => "asked",
            Just::Written => "written",
            Just::Decided => "decided",
        }
    }

    /// Back to the request, which says what was done.
    pub(crate) fn lead_on(self, here: &Here, request: &Request) -> Response {
        Redirect::to(&format!("{}?done={}", here.href(&Place::DeskRequest(request.id)), self.name())).into_response()
    }
}

#[derive(Deserialize)]
pub(crate) struct After {
    done: Option<Just>,
}

#[derive(Template)]
#[template(path = "desk/request.html")]
struct RequestPage<'a> {
    page: Page<'a>,
    bar: Bar,
    fields: ActFields,
    just: Option<&'a str>,
    asker: String,
    state: &'a str,
    colour: &'static str,
    alert: Option<String>,
    /// What a register told: whoever asked died.
    died: Option<String>,
    /// They say that they live, after a register told otherwise.
    denied: Option<String>,
    facts: Vec<Line>,
    form: Vec<Line>,
    answers: Vec<Line>,
    papers: Vec<PaperLine>,
    basis: Vec<Line>,
    /// Where requests to others stand, as far as an agreement lets the body see it.
    beside: Vec<Line>,
    steps: Vec<Step>,
    views: Vec<Viewed>,
    can: Can,
    colleagues: Option<Vec<Choice>>,
    missing: String,
    decide: String,
    decision: Option<String>,
    /// What was typed to the person.
    typed: &'a str,
    error: Option<Mistake<'a>>,
}

impl RequestPage<'_> {
    /// What is wrong with a field.
    fn wrong(&self, field: &str) -> Option<&str> {
        self.error.filter(|mistake| mistake.field == field).map(|mistake| mistake.text)
    }
}

/// A form of the page that cannot be done as it is.
#[derive(Clone, Copy)]
struct Mistake<'a> {
    /// Its field.
    field: &'static str,
    text: &'a str,
}

/// What can be done to the request now.
struct Can {
    take: bool,
    release: bool,
    examine: bool,
    ask: bool,
    decide: bool,
    /// Silence has refused: a decision in words can still come.
    late: bool,
}

impl Can {
    fn of(request: &Request, seated: &Seated) -> Self {
        let open = !request.state.is_decided();
        let late = matches!((request.state, &request.settled), (RequestState::Decided(Outcome::Refused), Some(Settled::Silence { .. })));
        Self {
            take: open && request.assigned.is_none(),
            release: open && request.assigned.as_ref().is_some_and(|agent| agent.id == seated.open.account()),
            examine: open && request.state < RequestState::Examining,
            ask: open,
            decide: open || late,
            late,
        }
    }
}

pub(crate) async fn show(State(here): State<Here>, desk: AtDesk, after: Result<Query<After>, QueryRejection>) -> Result<Response, Oops> {
    let desk = looked(&here, desk).await?;
    let just = after.ok().and_then(|Query(after)| after.done);
    page(&here, &desk, just, "", None).await
}

/// Notes that an agent opened the request, before anything of it is shown. A page that is loaded again is one look.
async fn looked(here: &Here, desk: AtDesk) -> Result<AtDesk, Oops> {
    let request = desk.request()?.id;
    let deed = Deed::online(desk.seated.who(), jalon_casework::random());
    let loaded = here.private()?.casework.look(desk.loaded, &deed, request).await?;
    Ok(AtDesk { loaded, ..desk })
}

/// That whoever asked says that they live, after a register told otherwise.
fn denied(here: &Here, journey: &Journey, request: &Request) -> Option<String> {
    let denial = journey.people.iter().find(|member| member.person == request.by)?.denied.as_ref()?;
    let register = here.format().text(&format!("register-{}", denial.register), None);
    Some(here.words().fill_all(Key::DeskDenied, [("register", register.into()), ("day", here.format().long_date(denial.on).into())]))
}

/// That whoever asked died, by the word of a register.
fn died(here: &Here, journey: &Journey, request: &Request) -> Option<String> {
    let death = journey.people.iter().find(|member| member.person == request.by)?.died.as_ref()?;
    let register = here.format().text(&format!("register-{}", death.register), None);
    Some(here.words().fill_all(Key::DeskDied, [("register", register.into()), ("day", here.format().long_date(death.on).into())]))
}

async fn page(here: &Here, desk: &AtDesk, just: Option<Just>, typed: &str, error: Option<Mistake<'_>>) -> Result<Response, Oops> {
    let (request, seated, words) = (desk.request()?, &desk.seated, here.words());
    let private = here.private()?;
    let today = private.casework.clock().today();
    let silent = request.silent_on(&here.catalogue().calendar).map(|silent| (silent.on, silent.means));
    let service = here.labels().service_name(&request.service);
    let mut page = Page::new(here, &Place::DeskRequest(request.id), service).back_to(here, &Place::Desk);
    page.mistaken = error.is_some();
    let asker = request.name();
    let shown = RequestPage {
        page,
        bar: Bar::new(here, seated),
        fields: ActFields::new(here, Some(&seated.open)),
        just: just.map(|just| words.say(just.words())),
        asker: if asker.is_empty() { words.say(Key::DeskNoName).to_owned() } else { asker },
        state: waiting::state(here, request.state),
        colour: waiting::tag_colour(request.state),
        alert: waiting::alert(here, silent, today),
        died: died(here, &desk.loaded.journey, request),
        denied: denied(here, &desk.loaded.journey, request),
        facts: about(here, request, today),
        form: content::fields(here.format(), request),
        answers: content::facts(here.format(), request),
        papers: papers(here, &desk.loaded.journey, request),
        basis: basis(here, request),
        beside: beside(here, &desk.loaded.journey, request)?,
        steps: history::steps(here, request),
        views: history::views(here, request),
        can: Can::of(request, seated),
        colleagues: choices(here, seated).await?.filter(|_| !request.state.is_decided()),
        missing: here.href(&Place::DeskMissing(request.id)),
        decide: here.href(&Place::DeskDecide(request.id)),
        decision: attestation::is_offered(request).then(|| here.href(&Place::DeskDecision(request.id))),
        typed,
        error,
    };
    let status = if error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok(show_with(status, &shown, Holds::Answers))
}

/// Where the request stands, a line each.
fn about(here: &Here, request: &Request, today: jiff::civil::Date) -> Vec<Line> {
    let (words, format) = (here.words(), here.format());
    let line = |key: Key, value: String| Line { label: words.say(key).to_owned(), value: vec![value] };
    let mut lines = Vec::new();
    if let Some(sent) = request.history.first() {
        lines.push(line(Key::DeskSent, format.date(sent.day)));
        let silent = request.silent_on(&here.catalogue().calendar).map(|silent| (silent.on, silent.means));
        if !request.state.is_decided() {
            lines.push(line(Key::DeskWaits, waiting::age(here, sent.day, silent, today)));
            lines.push(line(Key::DeskSilence, silence(here, request)));
        }
    }
    if let Some(reference) = &request.reference {
        lines.push(line(Key::DeskReference, reference.clone()));
    }
    let in_charge = request.assigned.as_ref().map_or(words.say(Key::DeskNobody), |agent| agent.name.as_str());
    lines.push(line(Key::DeskInCharge, in_charge.to_owned()));
    lines
}

/// What silence will mean and when, with the text; that the time does not run while the person is waited for; or that the law gives it no meaning here.
fn silence(here: &Here, request: &Request) -> String {
    let words = here.words();
    let Some(rule) = &request.silence else { return words.say(Key::DeskSilenceNone).to_owned() };
    let Some(silent) = request.silent_on(&here.catalogue().calendar) else { return words.say(Key::DeskSilenceStopped).to_owned() };
    let key = match silent.means {
        jalon_catalogue::SilenceMeans::Acceptance => Key::DeskSilenceAccepts,
        jalon_catalogue::SilenceMeans::Refusal => Key::DeskSilenceRefuses,
        jalon_catalogue::SilenceMeans::Nothing => Key::DeskSilenceNothing,
    };
    words.fill_all(key, [("date", here.format().date(silent.on).into()), ("text", rule.source.as_str().into())])
}

/// The other requests of the person that the body may know of: the service, and who was asked and where it stands.
fn beside(here: &Here, journey: &Journey, request: &Request) -> Result<Vec<Line>, Oops> {
    let line = |other: &Request| Line {
        label: here.labels().service_name(&other.service).to_owned(),
        value: vec![here.labels().body(&other.body).to_owned(), waiting::state(here, other.state).to_owned()],
    };
    Ok(here.private()?.casework.beside(journey, request).map(|(other, _)| line(other)).collect())
}

/// Why the body may have it.
fn basis(here: &Here, request: &Request) -> Vec<Line> {
    let words = here.words();
    let line = |key: Key, value: String| Line { label: words.say(key).to_owned(), value: vec![value] };
    let disclosure = &request.disclosure;
    let purpose = words.fill(Key::DeskPurposeOf, "service", here.labels().service_name(&request.service));
    let mut lines = vec![line(Key::DeskPurpose, purpose), line(Key::DeskBasis, disclosure.basis.clone())];
    if let (Some(at), Ok(private)) = (disclosure.consent, here.private()) {
        lines.push(line(Key::DeskConsent, here.format().date(private.casework.clock().day_of(at))));
    }
    if let Some(signature) = &disclosure.signature {
        lines.push(line(Key::DeskSignature, signature.clone()));
    }
    lines
}

pub(crate) async fn act(State(here): State<Here>, desk: AtDesk, headers: HeaderMap, form: Form) -> Result<Response, Oops> {
    let deed = forms::deed(&here, &headers, &form, &desk.seated.open, desk.seated.who())?;
    let request = desk.request()?.id;
    let (command, just) = match form.get("action") {
        "take" => (Command::Take { request }, Just::Taken),
        "release" => (Command::Release { request }, Just::Released),
        "examine" => (Command::Examine { request }, Just::Examining),
        "give" => match to_whom(&here, desk, &form).await? {
            Ok((desk, to)) => {
                let just = if to.is_some() { Just::Given } else { Just::Released };
                desk.does(&here, &deed, Command::Assign { request, to }).await?;
                return Ok(just.lead_on(&here, desk.request()?));
            }
            Err(desk) => {
                let error = Mistake { field: "to", text: here.words().say(Key::DeskNoOneChosen) };
                return page(&here, &desk, None, "", Some(error)).await;
            }
        },
        "write" => {
            let words = form.get("words").replace('\r', "");
            if let Some(wrong) = wrong_words(&words) {
                let error = Mistake { field: "words", text: here.words().say(wrong) };
                return page(&here, &desk, None, &words, Some(error)).await;
            }
            (Command::Write { request, words }, Just::Written)
        }
        _ => return Err(Oops::NotAForm),
    };
    desk.does(&here, &deed, command).await?;
    Ok(just.lead_on(&here, desk.request()?))
}

/// To whom a lead gives the request, or that nobody is in charge of it any more; the desk as it was when no colleague of that name works here.
async fn to_whom(here: &Here, desk: AtDesk, form: &Form) -> Result<Result<(AtDesk, Option<Agent>), AtDesk>, Oops> {
    let AtDesk { seated, loaded, id } = desk;
    let Lead(seated) = Lead::of(seated)?;
    let named = form.get("to");
    let desk = |seated| AtDesk { seated, loaded, id };
    if named == "nobody" {
        return Ok(Ok((desk(seated), None)));
    }
    let found = match named.parse() {
        Ok(named) => agents::colleague(here.private()?, &seated.body(), named).await?,
        Err(_) => None,
    };
    Ok(match found {
        Some(colleague) => Ok((desk(seated), Some(Agent::from(&colleague)))),
        None => Err(desk(seated)),
    })
}

/// What is wrong with words to a person.
pub(crate) fn wrong_words(words: &str) -> Option<Key> {
    if words.trim().is_empty() {
        Some(Key::DeskNoWords)
    } else if words.chars().count() > jalon_journey::LONGEST_WORDS {
        Some(Key::DeskTooManyWords)
    } else {
        None
    }
}
