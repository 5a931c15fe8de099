//! What everybody may know of how the site works with data: generated from the catalogue, and from nothing else.

mod algorithms;
mod exchanges;
pub(crate) mod notice;
mod processing;
mod statistics;

use std::sync::Arc;

use jalon_agreements::{Field, FieldOf};
use jalon_catalogue::{Asks, LifeEvent};

use crate::place::PathWords;
use crate::routing::Routes;
use crate::site::{Here, Site};
use crate::words::Key;

/// The pages of one language.
pub(crate) fn routes(here: &Here) -> Routes<Here> {
    let words = PathWords::of(here.tag());
    let under = |path: &str| format!("/{}/{}/{path}", here.tag().0, words.transparency);
    let routes = Routes::new()
        .get(&under(&words.exchanges), exchanges::show)
        .get(&under(&words.processing), processing::show)
        .get(&under(&words.algorithms), algorithms::show)
        .get(&under(&format!("{}.csv", words.algorithms)), algorithms::csv);
    // A site that keeps nothing has nothing to count.
    if here.private().is_ok() { routes.get(&under(&words.statistics), statistics::show) } else { routes }
}

/// Files for any program, in all languages at once.
pub(crate) fn files(site: &Arc<Site>) -> Routes {
    let routes = Routes::new().get("/exchanges.json", exchanges::json);
    let routes = if site.private.is_some() { routes.get("/figures.json", statistics::json) } else { routes };
    routes.with_state(Arc::clone(site)).get(super::mine::SCHEMA_AT, super::mine::schema)
}

/// What the questions of an event ask, of what is sensitive or of the rest, in their order.
fn asked<'a>(here: &'a Here, event: &'a LifeEvent, sensitive: bool) -> impl Iterator<Item = String> + 'a {
    let labels = here.labels();
    event.questions.iter().filter(move |question| question.sensitive == sensitive).flat_map(move |question| match &question.asks {
        Asks::Size(list) => vec![labels.list(*list).to_owned()],
        Asks::Household(facts) | Asks::Members(_, facts) => facts.iter().map(|fact| labels.fact(*fact).to_owned()).collect(),
    })
}

/// What a field of an agreement is called.
fn label(here: &Here, field: &Field) -> String {
    let (law, labels, format) = (&here.catalogue().law, here.labels(), here.format());
    let found = match field.of {
        FieldOf::Concept => Some(format.text(&format!("concept-{}", field.name), None)),
        FieldOf::Fact => law.find_fact(&field.name).map(|fact| labels.fact(fact).to_owned()),
        FieldOf::List => law.find_list(&field.name).map(|list| labels.list(list).to_owned()),
        FieldOf::State => Some(here.words().fill(Key::ExchangesState, "service", labels.service_name(&field.name.as_ref().into()))),
        FieldOf::Evidence => labels.evidence(&field.name.as_ref().into()).map(|evidence| evidence.name.clone()),
    };
    found.unwrap_or_else(|| field.name.to_string())
}
