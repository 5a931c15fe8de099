//! `/fr/naissance/plan`: the plan, on the screen and on paper.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use jalon_catalogue::LifeEvent;
use jalon_plan::{Config, Detail, Item, Plan, plan_with};

use crate::oops::Oops;
use crate::page::{Holds, Page, lead_to, show as show_page};
use crate::place::Place;
use crate::plan_view::{self, AnswerRow, ItemView, LineView, Papers, PlanLinks, Section};
use crate::session::{Presence, Session, Trail};
use crate::site::Here;
use crate::words::Key;

#[derive(Template)]
#[template(path = "plan.html")]
struct PlanPage<'a> {
    page: Page<'a>,
    content: Content<LineView>,
    /// Words about questions that are left, and where to go on.
    left: Option<(String, String)>,
    token: String,
}

#[derive(Template)]
#[template(path = "print.html")]
struct PrintPage<'a> {
    page: Page<'a>,
    content: Content<ItemView>,
}

/// What both pages show: services as lines on the screen, whole on paper.
struct Content<View> {
    intro: String,
    /// The day and the release it was computed for.
    computed: String,
    sections: Vec<Section<View>>,
    not_for_you: Vec<View>,
    papers: Option<Papers>,
    answers: Vec<AnswerRow>,
    links: PlanLinks,
}

pub(crate) async fn show(State(here): State<Here>, Path(slug): Path<String>, presence: Presence) -> Result<Response, Oops> {
    let event = here.event(&slug)?;
    let Some((session, trail)) = started(&presence, event) else {
        return Ok(lead_to(&here, &Place::EventWithoutAnswers(event.id.clone())));
    };
    let plan = compute(&here, event, session, trail, Detail::Verdicts);
    let left = plan.next.as_ref().map(|next| {
        let words = here.words().count(Key::PlanQuestionsLeft, plan.questions_left);
        (words, here.href(&Place::Question(event.id.clone(), next.question.clone())))
    });
    let page = Page::new(&here, &Place::Plan(event.id.clone()), title(&here, event)).back_to(&here, &Place::Event(event.id.clone()));
    let content = Content::new(&here, event, &plan, (session, trail), plan_view::line_view);
    Ok(show_page(&PlanPage { page, content, left, token: here.form_token(Some(session)) }, Holds::Answers))
}

pub(crate) async fn print(State(here): State<Here>, Path(slug): Path<String>, presence: Presence) -> Result<Response, Oops> {
    let event = here.event(&slug)?;
    let Some((session, trail)) = started(&presence, event) else {
        return Ok(lead_to(&here, &Place::EventWithoutAnswers(event.id.clone())));
    };
    let plan = compute(&here, event, session, trail, Detail::Reasons);
    let page = Page::new(&here, &Place::Print(event.id.clone()), title(&here, event));
    Ok(show_page(&PrintPage { page, content: Content::new(&here, event, &plan, (session, trail), plan_view::item_view) }, Holds::Answers))
}

/// The session of a person who started this event.
pub(crate) fn started<'a>(presence: &'a Presence, event: &LifeEvent) -> Option<(&'a Session, &'a Trail)> {
    let session = presence.session()?;
    Some((session, session.events.get(&event.id)?))
}

/// The plan of a session.
pub(crate) fn compute(here: &Here, event: &LifeEvent, session: &Session, trail: &Trail, detail: Detail<'_>) -> Plan {
    let config = Config { skipped: &trail.unknown, detail };
    plan_with(here.catalogue(), event, &session.situation, here.site.clock.today(), config)
}

fn title(here: &Here, event: &LifeEvent) -> String {
    here.format().text(&format!("event-{}", event.id), None)
}

impl<View> Content<View> {
    fn new(here: &Here, event: &LifeEvent, plan: &Plan, (session, trail): (&Session, &Trail), view: fn(&Here, &LifeEvent, &Item) -> Option<View>) -> Self {
        let format = here.format();
        Self {
            intro: format.text(&format!("event-{}", event.id), Some("intro")),
            computed: here.words().fill_all(Key::PlanDay, [("day", format.long_date(plan.day).into()), ("release", plan.release.as_str().into())]),
            sections: plan_view::sections(here, event, plan, view),
            not_for_you: plan_view::not_for_you(here, event, plan, view),
            papers: plan_view::papers(here, plan),
            answers: plan_view::answers(here, event, trail, &session.situation, plan.day),
            links: PlanLinks::new(here, &event.id),
        }
    }
}
