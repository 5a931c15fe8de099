//! Figures, rules and sources past the day by which somebody had to compare them with the official text.

use jalon_rules::{Diagnostic, Law};
use jiff::ToSpan;
use jiff::civil::Date;

use super::in_law;
use crate::parts::Parts;
use crate::reader::Place;

/// How long before its date a figure is announced as to be reviewed.
const NOTICE_DAYS: i32 = 60;

pub(super) fn check(law: &Law, parts: &Parts, today: Date, diagnostics: &mut Vec<Diagnostic>) {
    let soon = today.checked_add(NOTICE_DAYS.days()).unwrap_or(Date::MAX);
    let mut judge = |name: &str, review: Date, place: &Place| {
        if review < today {
            let help = Some("compare it with its source again, then move `checked` and `review`".to_owned());
            diagnostics.push(place.error("past-its-date", format!("{name} was to be reviewed by {review}"), "past its date", help));
        } else if review <= soon {
            diagnostics.push(place.warning("review-soon", format!("{name} is to be reviewed by {review}"), "soon past its date", None));
        }
    };
    let parameters = law.parameters().iter().map(|p| (&p.name, &p.provision, p.span));
    let versions = law.rules().iter().flat_map(|r| r.versions.iter().map(|v| (&r.name, &v.provision, v.span)));
    let deadlines = law.deadlines().iter().map(|d| (&d.name, &d.provision, d.span));
    let definitions = law.definitions().iter().map(|d| (&d.name, &d.provision, d.span));
    for (name, provision, span) in parameters.chain(versions).chain(deadlines).chain(definitions) {
        if let Some(review) = provision.review {
            judge(&format!("`{name}`"), review, &in_law(law, span));
        }
    }
    for (review, place) in &parts.provisions {
        judge("this source", *review, place);
    }
}
