//! What everybody may know of how the site works with data: generated from the catalogue, and from nothing else.

mod algorithms;
mod exchanges;
pub(crate) mod notice;
mod processing;
mod statistics;

use std::sync::Arc;

use jalon_agreements::{Field, FieldOf};

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
    Routes::new().get("/exchanges.json", exchanges::json).with_state(Arc::clone(site)).get(super::mine::SCHEMA_AT, super::mine::schema)
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
