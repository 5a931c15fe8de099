//! Days that pass at once: what silence brings, and last days that come near.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

use crate::form::Form;
use crate::oops::Oops;
use crate::page::lead_to;
use crate::place::Place;
use crate::private::act;
use crate::private::visitor::Visitor;
use crate::site::Here;

const DAY_MS: i64 = 86_400_000;
/// As far as a demonstration goes ahead: beyond ten years the law of the catalogue is somebody's guess.
const MOST_DAYS: i64 = 3660;

pub(crate) async fn ahead(State(here): State<Here>, visitor: Visitor, headers: HeaderMap, form: Form) -> Result<Response, Oops> {
    let demo = here.demo()?;
    act::key(&here, &headers, &form, visitor.0.as_ref())?;
    let days: i64 = form.get("days").trim().parse().ok().filter(|days| (1..=400).contains(days)).ok_or(Oops::NotAForm)?;
    if demo.clock.ahead() / DAY_MS + days > MOST_DAYS {
        return Err(Oops::NotNow);
    }
    demo.clock.set_ahead(demo.clock.ahead() + days * DAY_MS);
    here.private()?.casework.wake();
    Ok(lead_to(&here, &Place::Demo))
}
