//! Personas as tests: what the plan says otherwise than they expect.

use jalon_catalogue::{Catalogue, Persona, Place};
use jalon_rules::{Diagnostic, Range, Truth};
use rust_decimal::{Decimal, RoundingStrategy};

use crate::model::{Amount, Item, Verdict};

/// What the plan of a persona, on its day, says otherwise than its author expects, each at its place. Amounts are compared to the cent.
pub fn hold(catalogue: &Catalogue, persona: &Persona) -> Vec<Diagnostic> {
    let Some(event) = catalogue.events.get(&persona.event) else { return Vec::new() };
    let plan = crate::plan(catalogue, event, &persona.situation, persona.date);
    let mut found = Vec::new();
    let mut differs = |place: &Place, message: String| {
        found.push(place.error("persona", format!("{}, on {}: {message}", persona.id, persona.date), "expected otherwise", None));
    };
    let item = |service: &jalon_catalogue::ServiceId| plan.items.iter().find(|item| item.service == *service);
    for (service, expected) in &persona.expect {
        let Some(item) = item(service) else {
            differs(&expected.place, format!("`{service}` is not in the plan"));
            continue;
        };
        if expected.verdict.is_some_and(|verdict| verdict != item.verdict.truth()) {
            let not_covered = if item.verdict == Verdict::NotCovered { ": its rule cannot be computed" } else { "" };
            differs(&expected.place, format!("the plan says {} of `{service}`{not_covered}", word(item.verdict.truth())));
        }
        if expected.amount.is_some_and(|amount| paid(item) != Some(amount)) {
            differs(&expected.place, format!("`{service}` pays {}", euros(item)));
        }
        if expected.deadline.is_some_and(|day| item.deadline.as_ref().and_then(|due| due.on.known()) != Some(day)) {
            let due = item.deadline.as_ref().map_or_else(|| "without a deadline".to_owned(), |due| format!("due {}", days(due.on)));
            differs(&expected.place, format!("`{service}` is {due}"));
        }
    }
    for service in persona.never.iter().filter(|service| item(service).is_some_and(|item| item.verdict == Verdict::Yes)) {
        differs(&persona.place, format!("`{service}` applies, and must never"));
    }
    let next = plan.next.as_ref().map(|next| &next.question);
    if persona.next.is_some() && persona.next.as_ref() != next {
        let really = next.map_or_else(|| "no question is left".to_owned(), |next| format!("the next question is `{next}`"));
        differs(&persona.place, really);
    }
    found
}

fn word(truth: Truth) -> &'static str {
    match truth {
        Truth::Yes => "yes",
        Truth::No => "no",
        Truth::Unknown => "unknown",
    }
}

/// The law rounds where it says so; nobody is paid less than a cent.
fn to_the_cent(amount: Decimal) -> Decimal {
    amount.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
}

fn paid(item: &Item) -> Option<Decimal> {
    if let Amount::Euros { range, .. } = item.amount { range.known().map(to_the_cent) } else { None }
}

fn euros(item: &Item) -> String {
    match &item.amount {
        Amount::None => "nothing".to_owned(),
        Amount::NotComputed => "an amount that is not computed".to_owned(),
        Amount::Euros { range, .. } => match (range.known(), range.low, range.high) {
            (Some(amount), ..) => format!("{} €", to_the_cent(amount)),
            (None, Some(low), Some(high)) => format!("between {} € and {} €", to_the_cent(low), to_the_cent(high)),
            _ => "an amount that is not known".to_owned(),
        },
    }
}

fn days(range: Range<jiff::civil::Date>) -> String {
    match (range.known(), range.low, range.high) {
        (Some(day), ..) => format!("on {day}"),
        (None, Some(low), Some(high)) => format!("between {low} and {high}"),
        _ => "on a day that is not known".to_owned(),
    }
}
