//! `/api/v1/plan`: the plan that the site shows, from facts. Nothing is kept, and no line of log has a fact.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use jalon_catalogue::parse_value;
use jalon_journey::{Known, answers};
use jalon_rules::Question;
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use crate::api::input::Sent;
use crate::api::problem::Problem;
use crate::site::Site;

/// How far from today a plan may be asked for, in years.
const YEARS: i32 = 2;
/// How many facts one plan may have.
const MOST_FACTS: usize = 1_000;

/// From what a plan is computed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Asked {
    /// The life event, by its name in the catalogue.
    #[schema(example = "birth")]
    event: String,
    /// What is known, by names of facts of the law: `NAME` of the household, `NAME@LIST/0` of the first member of a list, `#LIST` for how many there are. What
    /// is not said is unknown, which is neither no nor zero.
    #[serde(default)]
    #[schema(example = json!({ "#enfants": "1", "naissance@enfants/0": "2026-05-02" }))]
    facts: BTreeMap<String, String>,
    /// The day of the plan; today when it is not said.
    #[schema(format = Date)]
    day: Option<String>,
}

/// A plan: for each service whether it applies, why, by when, with what.
#[derive(Serialize, ToSchema)]
#[serde(transparent)]
#[schema(value_type = Object)]
pub(crate) struct Computed(Value);

/// A plan from facts.
#[utoipa::path(post, path = "/api/v1/plan", tag = "catalogue", operation_id = "plan", security(()),
    request_body(content = Asked),
    responses((status = 200, description = "The plan", body = Computed), crate::api::openapi::Sent, crate::api::openapi::Always))]
pub(crate) async fn compute(State(site): State<Arc<Site>>, Sent(asked): Sent<Asked>) -> Result<Json<Computed>, Problem> {
    let (catalogue, today) = (&site.catalogue, site.clock.today());
    let event =
        catalogue.events.get(&asked.event.as_str().into()).ok_or_else(|| Problem::wrong("event", "the name of a life event of the catalogue was awaited"))?;
    let day = match asked.day.as_deref().map(str::parse::<Date>) {
        None => today,
        Some(Ok(day)) if day >= today.saturating_sub(YEARS.years()) && day <= today.saturating_add(YEARS.years()) => day,
        Some(_) => return Err(Problem::wrong("day", format!("a day less than {YEARS} years from today was awaited, as `{today}`"))),
    };
    if asked.facts.len() > MOST_FACTS {
        return Err(Problem::wrong("facts", format!("at most {MOST_FACTS} facts were awaited")));
    }
    for (key, value) in &asked.facts {
        check(&site, key, value)?;
    }
    let situation = answers::read(&catalogue.law, asked.facts.iter().map(|(key, value)| (key.as_str(), Known::said(value))));
    let plan = jalon_plan::plan(catalogue, event, &situation, day);
    serde_json::to_value(&plan).map(|plan| Json(Computed(plan))).map_err(|_| crate::oops::Oops::Fault.into())
}

/// A fact is of the law and of its type: one that was left out would make another plan than the one asked for.
fn check(site: &Site, key: &str, value: &str) -> Result<(), Problem> {
    let law = &site.catalogue.law;
    let awaited = match answers::question_of(law, key) {
        None => return Err(Problem::wrong("facts", "a name is not that of a fact of the law: `NAME`, `NAME@LIST/0` or `#LIST`")),
        Some(Question::Size(list)) => {
            let declared = law.list(list);
            let fits = value.parse::<usize>().is_ok_and(|size| (declared.minimum..=declared.maximum).contains(&size));
            if fits {
                return Ok(());
            }
            format!("a number from {} to {}", declared.minimum, declared.maximum)
        }
        Some(Question::Household(fact) | Question::Member(_, _, fact)) => match parse_value(law, fact, value) {
            Ok(_) => return Ok(()),
            Err(awaited) => awaited,
        },
    };
    // The name is one of the law's, so nothing of the person is repeated.
    Err(Problem::wrong("facts", format!("{key}: {awaited} was awaited")))
}
