//! `/fr/naissance/plan`: the plan, on the screen and on paper.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use jalon_catalogue::LifeEvent;
use jalon_plan::{Config, Detail, Item, Plan, plan_with};

use crate::item_view::{ItemView, item_view};
use crate::labels::PlanLinks;
use crate::oops::Oops;
use crate::page::{Holds, Page, lead_to, show as show_page};
use crate::place::Place;
use crate::plan_view::{self, AnswerRow, LineView, Papers, Section, Shown};
use crate::private::known;
use crate::session::{Presence, Session, Trail};
use crate::site::Here;
use crate::words::Key;

#[derive(Template)]
#[template(path = "plan.html")]
struct PlanPage<'a> {
    page: Page<'a>,
    content: Content<'a, LineView<'a>>,
    /// Words about questions that are left, and where to go on.
    left: Option<(String, String)>,
    /// Whether somebody keeps it, where that is seen or done, and what leads there; none on a site that keeps nothing.
    keep: Option<(&'a str, String, &'a str)>,
    token: String,
}

#[derive(Template)]
#[template(path = "print.html")]
struct PrintPage<'a> {
    page: Page<'a>,
    content: Content<'a, ItemView<'a>>,
}

/// What both pages show: services as lines on the screen, whole on paper.
struct Content<'a, View> {
    intro: &'a str,
    /// The day and the release it was computed for.
    computed: String,
    sections: Vec<Section<'a, View>>,
    not_for_you: Vec<View>,
    papers: Option<Papers<'a>>,
    answers: Vec<AnswerRow<'a>>,
    links: &'a PlanLinks,
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
    let labels = here.labels().event(&event.id).ok_or(Oops::NotFound)?;
    let page = Page::new(&here, &Place::Plan(event.id.clone()), labels.title.as_str()).back_to(&here, &Place::Event(event.id.clone()));
    let shown = Shown { here: &here, event: labels, plan: &plan };
    let content = Content::new(shown, plan_view::answers(&here, event, trail, &session.situation), Shown::line);
    let keep = here.private().is_ok().then(|| keeping(&here, event, trail));
    Ok(show_page(&PlanPage { page, content, left, keep, token: here.form_token(Some(session)) }, Holds::Answers))
}

/// What the page says of keeping the plan.
fn keeping<'a>(here: &'a Here, event: &LifeEvent, trail: &Trail) -> (&'a str, String, &'a str) {
    let say = |key| here.words().say(key);
    match trail.kept.filter(|_| known::current().is_some()) {
        Some(id) => (say(Key::PlanIsKept), here.href(&Place::Journey(id)), say(Key::KeepAlreadyLink)),
        None => (say(Key::PlanIsNotKept), here.href(&Place::Keep(event.id.clone())), say(Key::KeepButton)),
    }
}

pub(crate) async fn print(State(here): State<Here>, Path(slug): Path<String>, presence: Presence) -> Result<Response, Oops> {
    let event = here.event(&slug)?;
    let Some((session, trail)) = started(&presence, event) else {
        return Ok(lead_to(&here, &Place::EventWithoutAnswers(event.id.clone())));
    };
    let plan = compute(&here, event, session, trail, Detail::Reasons);
    let labels = here.labels().event(&event.id).ok_or(Oops::NotFound)?;
    let page = Page::new(&here, &Place::Print(event.id.clone()), labels.title.as_str());
    let shown = Shown { here: &here, event: labels, plan: &plan };
    let content = Content::new(shown, plan_view::answers(&here, event, trail, &session.situation), item_view);
    Ok(show_page(&PrintPage { page, content }, Holds::Answers))
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

impl<'a, View> Content<'a, View> {
    fn new(shown: Shown<'a>, answers: Vec<AnswerRow<'a>>, view: fn(Shown<'a>, &'a Item) -> Option<View>) -> Self {
        let Shown { here, event, plan } = shown;
        let day = here.format().long_date(plan.day);
        Self {
            intro: &event.intro,
            computed: here.words().fill_all(Key::PlanDay, [("day", day.into()), ("release", plan.release.as_ref().into())]),
            sections: shown.sections(view),
            not_for_you: shown.not_for_you(view),
            papers: shown.papers(),
            answers,
            links: &event.links,
        }
    }
}
