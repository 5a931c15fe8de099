//! `/fr/naissance/questions/ID`: one question.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use jalon_catalogue::{Asks, LifeEvent, Question, QuestionId};
use jalon_journey::JourneyId;
use jalon_plan::plan_skipping;
use serde::Deserialize;

use crate::fields::{self, Control, ErrorLine, Filled, Group};
use crate::form::Form;
use crate::oops::Oops;
use crate::page::{Holds, Page, lead_to, show as show_page, show_with};
use crate::parse::Mistake;
use crate::place::Place;
use crate::place_field::{self, Said, Unclear};
use crate::private::in_step;
use crate::private::visitor::Visitor;
use crate::routes::event::{check_sender, with_answers};
use crate::session::{Presence, Session};
use crate::site::Here;
use crate::words::Key;

#[derive(Template)]
#[template(path = "question.html")]
struct QuestionPage<'a> {
    page: Page<'a>,
    id: &'a str,
    caption: String,
    hint: Option<String>,
    why: Option<String>,
    errors: Vec<ErrorLine>,
    groups: Vec<Group>,
    /// Whether the heading of the page is the label of its only field.
    single: bool,
    /// The page to which the answer leads back, by its name in the form.
    back: Option<&'static str>,
    /// Where the plan is; none when the answer leads elsewhere.
    plan: Option<String>,
    token: String,
}

/// Where an answer leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Leads {
    /// To the next question.
    On,
    /// Back to the plan.
    ToPlan,
    /// Back to what is about to be sent, in the journey that the answers belong to.
    ToCheck(JourneyId),
}

impl Leads {
    /// What a page or its form says of it.
    fn of(back: &str, event: &LifeEvent, session: &Session) -> Self {
        let kept = session.events.get(&event.id).and_then(|trail| trail.kept);
        match (back, kept) {
            ("check", Some(kept)) => Self::ToCheck(kept),
            ("plan" | "check", _) => Self::ToPlan,
            _ => Self::On,
        }
    }

    fn name(self) -> Option<&'static str> {
        match self {
            Self::On => None,
            Self::ToPlan => Some("plan"),
            Self::ToCheck(_) => Some("check"),
        }
    }

    /// The page to which it leads back.
    fn back(self, event: &LifeEvent) -> Option<Place> {
        match self {
            Self::On => None,
            Self::ToPlan => Some(Place::Plan(event.id.clone())),
            Self::ToCheck(journey) => Some(Place::Check(journey)),
        }
    }

    /// The page of a question that leads there.
    fn question(self, event: &LifeEvent, question: &Question) -> Place {
        let (event, question) = (event.id.clone(), question.id.clone());
        match self {
            Self::On => Place::Question(event, question),
            Self::ToPlan => Place::Change(event, question),
            Self::ToCheck(_) => Place::ChangeBeforeSending(event, question),
        }
    }
}

#[derive(Deserialize)]
pub(crate) struct Back {
    #[serde(default)]
    back: String,
}

pub(crate) async fn show(
    State(here): State<Here>,
    Path((slug, id)): Path<(String, String)>,
    Query(back): Query<Back>,
    presence: Presence,
) -> Result<Response, Oops> {
    let event = here.event(&slug)?;
    let question = question_of(event, &id)?;
    let Some(session) = presence.session().filter(|s| s.events.contains_key(&event.id)) else {
        return Ok(lead_to(&here, &Place::EventWithoutAnswers(event.id.clone())));
    };
    let view = View { here: &here, event, question, session, leads: Leads::of(&back.back, event, session), typed: None, mistakes: &[], unclear: None };
    Ok(show_page(&view.page(), Holds::Answers))
}

pub(crate) async fn answer(
    State(here): State<Here>,
    Path((slug, id)): Path<(String, String)>,
    headers: HeaderMap,
    presence: Presence,
    visitor: Visitor,
    form: Form,
) -> Result<Response, Oops> {
    let event = here.event(&slug)?;
    let question = question_of(event, &id)?;
    let sender = check_sender(&here, &headers, &form)?;
    let Presence::Live(mut session) = presence else { return Ok(lead_to(&here, &Place::EventWithoutAnswers(event.id.clone()))) };
    if sender != Some(session.id) {
        return Err(Oops::Forged);
    }
    if !session.events.contains_key(&event.id) {
        return Ok(lead_to(&here, &Place::EventWithoutAnswers(event.id.clone())));
    }
    let leads = Leads::of(form.get("back"), event, &session);
    let unknown = form.get("action") == "unknown";
    let slots = fields::slots(&here.catalogue().law, question, &session.situation, here.site.clock.today());
    if unknown {
        fields::forget(&slots, &mut session.situation);
    } else if let (true, Asks::Household(facts)) = (question.by_place, &question.asks) {
        match place_field::read(&here.catalogue().places, &form) {
            Said::One(place) => place_field::keep(&here.catalogue().places, &place, facts, &mut session.situation),
            Said::Not(unclear) => {
                let view = View { here: &here, event, question, session: &session, leads, typed: Some(&form), mistakes: &[], unclear: Some(&unclear) };
                return Ok(show_with(StatusCode::UNPROCESSABLE_ENTITY, &view.page(), Holds::Answers));
            }
        }
    } else {
        match fields::read(&slots, &form) {
            Ok(values) => fields::keep(&slots, &values, &mut session.situation),
            Err(mistakes) => {
                let view = View { here: &here, event, question, session: &session, leads, typed: Some(&form), mistakes: &mistakes, unclear: None };
                return Ok(show_with(StatusCode::UNPROCESSABLE_ENTITY, &view.page(), Holds::Answers));
            }
        }
    }
    session.events.entry(event.id.clone()).or_default().note(&question.id, unknown);
    in_step::follow(&here, &visitor, event, &mut session).await?;
    // As the answers stand now: those of a journey that is no longer this person's lead back to the plan.
    let back = Leads::of(form.get("back"), event, &session).back(event);
    let next = back.unwrap_or_else(|| next_place(&here, event, &session, Some(&question.id)));
    with_answers(&here, &session, lead_to(&here, &next))
}

/// Where to go on: the question that settles most, or the plan when none is left. `answered` was answered just now and does not come again.
pub(crate) fn next_place(here: &Here, event: &LifeEvent, session: &Session, answered: Option<&QuestionId>) -> Place {
    let mut skipped: BTreeSet<QuestionId> = session.events.get(&event.id).map(|trail| trail.unknown.clone()).unwrap_or_default();
    skipped.extend(answered.cloned());
    let plan = plan_skipping(here.catalogue(), event, &session.situation, here.site.clock.today(), &skipped);
    plan.next.map_or_else(|| Place::Plan(event.id.clone()), |next| Place::Question(event.id.clone(), next.question))
}

fn question_of<'a>(event: &'a LifeEvent, id: &str) -> Result<&'a Question, Oops> {
    event.questions.iter().find(|q| q.id.as_str() == id).ok_or(Oops::NotFound)
}

struct View<'a> {
    here: &'a Here,
    event: &'a LifeEvent,
    question: &'a Question,
    session: &'a Session,
    leads: Leads,
    typed: Option<&'a Form>,
    mistakes: &'a [(usize, Mistake)],
    /// Why the place that was typed is not one.
    unclear: Option<&'a Unclear>,
}

impl<'a> View<'a> {
    fn page(&self) -> QuestionPage<'a> {
        let Self { here, event, question, session, .. } = *self;
        let (format, law) = (here.format(), &here.catalogue().law);
        let slots = fields::slots(law, question, &session.situation, here.site.clock.today());
        let filled = Filled { situation: &session.situation, typed: self.typed, mistakes: self.mistakes };
        let groups =
            if question.by_place { vec![place_field::group(format, self.typed, self.unclear)] } else { fields::groups(format, question, &slots, &filled) };
        let key = format!("question-{}", question.id);
        let before = session.events.get(&event.id).and_then(|trail| trail.before(&question.id));
        let back = match (self.leads.back(event), before) {
            (Some(back), _) => back,
            (None, Some(before)) => Place::Question(event.id.clone(), before.clone()),
            (None, None) => Place::Event(event.id.clone()),
        };
        let mut page = Page::new(here, &self.leads.question(event, question), format.text(&key, None)).back_to(here, &back);
        page.mistaken = !self.mistakes.is_empty() || self.unclear.is_some();
        QuestionPage {
            page,
            id: question.id.as_str(),
            caption: format.text(&format!("event-{}", event.id), Some("short")),
            hint: format.optional(&key, Some("hint")).map(str::to_owned),
            why: format.optional(&key, Some("why")).map(str::to_owned),
            errors: fields::error_lines(&groups),
            single: question.by_place || slots.len() == 1,
            groups,
            back: self.leads.name(),
            plan: (!matches!(self.leads, Leads::ToCheck(_))).then(|| here.href(&Place::Plan(event.id.clone()))),
            token: here.form_token(Some(session)),
        }
    }
}
