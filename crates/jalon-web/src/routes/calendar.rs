//! `/fr/naissance/plan/calendrier.ics`: the dates of the plan for the person's own calendar.

use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use jalon_plan::{Detail, Due, Item, ics};

use crate::oops::Oops;
use crate::page::lead_to;
use crate::place::Place;
use crate::plan_view::due_view;
use crate::routes::plan::{compute, started};
use crate::session::{Presence, SessionId};
use crate::site::Here;
use crate::words::Key;

pub(crate) async fn show(State(here): State<Here>, Path(slug): Path<String>, presence: Presence) -> Result<Response, Oops> {
    let event = here.event(&slug)?;
    let Some((session, trail)) = started(&presence, event) else {
        return Ok(lead_to(&here, &Place::EventWithoutAnswers(event.id.clone())));
    };
    let plan = compute(&here, event, session, trail, Detail::Verdicts);
    let words = CalendarWords { here: &here, title: here.format().text(&format!("event-{}", event.id), None) };
    let file = ics::write(here.catalogue(), &plan, &seed(session.id), &words);
    let headers = [
        (CONTENT_TYPE, "text/calendar; charset=utf-8".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"jalon-{}.ics\"", event.id)),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, file).into_response())
}

/// Tells this journey from others in one calendar. Half of the session's random identity: it opens nothing.
fn seed(id: SessionId) -> String {
    id.bytes().iter().take(8).fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
}

struct CalendarWords<'a> {
    here: &'a Here,
    title: String,
}

impl ics::Words for CalendarWords<'_> {
    fn name(&self) -> String {
        self.title.clone()
    }

    fn summary(&self, item: &Item, due: &Due) -> String {
        let service = self.here.labels().service_name(&item.service);
        let key = match (item.verdict.truth(), due.legal) {
            (jalon_rules::Truth::Yes, true) => Key::CalendarLegal,
            (jalon_rules::Truth::Yes, false) => Key::CalendarAdvice,
            _ => Key::CalendarToCheck,
        };
        self.here.words().fill(key, "service", service)
    }

    fn description(&self, item: &Item, due: &Due) -> String {
        let view = due_view(self.here, due);
        let counted = view.from.map_or_else(|| view.rule.to_owned(), |from| format!("{} {from}", view.rule));
        let key = format!("service-{}", item.service);
        let text = |attribute| self.here.format().optional(&key, Some(attribute)).map(str::to_owned);
        let body = self.here.labels().service(&item.service).map(|service| service.body.clone());
        let parts = [Some(counted), view.rolled, text("summary"), text("how"), body];
        parts.into_iter().flatten().collect::<Vec<_>>().join("\n")
    }
}
