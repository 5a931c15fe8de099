//! What no single policy can show: forms and registers that none covers, or two; what is allowed and that nothing needs; texts; sources past their date.

use std::collections::BTreeSet;
use std::sync::Arc;

use jalon_catalogue::{BodyId, Catalogue, Place, Register, ServiceId};
use jalon_rules::{Diagnostic, Severity};
use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::agreement::{Agreement, Scope};
use crate::decide::Agreements;
use crate::disclosure::{Disclosure, Fetching, Field, FieldOf};
use crate::read::read;

/// How long before its date a source is announced as to be compared again.
const NOTICE_DAYS: i32 = 60;

/// Every mistake of the agreements of a catalogue, on a day, in the order of files and places.
pub fn check(catalogue: &Catalogue, today: Date) -> Vec<Diagnostic> {
    let mut diagnostics = match Agreements::of(catalogue) {
        Ok(agreements) => {
            // What was only a warning stands in the reading.
            let mut diagnostics = read(catalogue).diagnostics;
            forms(catalogue, &agreements, &mut diagnostics);
            registers(catalogue, &agreements, &mut diagnostics);
            surplus(catalogue, &agreements, &mut diagnostics);
            texts(catalogue, &agreements, &mut diagnostics);
            dates(&agreements, today, &mut diagnostics);
            diagnostics
        }
        Err(diagnostics) => diagnostics,
    };
    diagnostics.sort_by(|a, b| (&a.file, a.range.start, a.range.end).cmp(&(&b.file, b.range.start, b.range.end)));
    diagnostics
}

/// A mistake that is of no one file: of the folder, where it is to be mended.
fn nowhere(catalogue: &Catalogue) -> Place {
    let file = catalogue.agreements.first().map_or_else(|| "catalogue.yaml".into(), |file| file.name.clone());
    Place { file, range: 0..0 }
}

fn forms(catalogue: &Catalogue, agreements: &Agreements, diagnostics: &mut Vec<Diagnostic>) {
    for (form, disclosure) in catalogue.requests.values().filter_map(|form| Some((form, Disclosure::of_form(catalogue, form)?))) {
        let about: Vec<&Agreement> = agreements.all().iter().filter(|agreement| is_about(agreement, &disclosure.body, &form.service)).collect();
        let place = about.first().map_or_else(|| nowhere(catalogue), |agreement| agreement.place.clone());
        if let Err(denied) = agreements.allows(&disclosure) {
            let help = format!("add it to an agreement of `{}`, or take it out of the form", disclosure.body);
            diagnostics.push(place.error("not-agreed", format!("the form for `{}` could not be sent: {denied}", form.service), "", Some(help)));
        }
        if let [first, second, ..] = about.as_slice() {
            let message = format!("`{}` and `{}` are both about `{}`: nobody could say under which it moves", first.id, second.id, form.service);
            diagnostics.push(second.place.error("agreed-twice", message, "the second", Some("list the service in one of them".to_owned())));
        }
    }
}

fn is_about(agreement: &Agreement, body: &BodyId, service: &ServiceId) -> bool {
    matches!(&agreement.scope, Scope::Receive { to, services, .. } if to == body && services.contains(service))
}

fn registers(catalogue: &Catalogue, agreements: &Agreements, diagnostics: &mut Vec<Diagnostic>) {
    for register in catalogue.registers.values() {
        let about: Vec<(&Agreement, &BTreeSet<_>)> = agreements
            .all()
            .iter()
            .filter_map(|agreement| match &agreement.scope {
                Scope::Fetch { from, events } if *from == register.id => Some((agreement, events)),
                _ => None,
            })
            .collect();
        if about.is_empty() {
            let message = format!("no agreement lets us ask the register `{}`", register.id);
            let help =
                format!("write one: `permit (principal == Site::\"jalon\", action == Action::\"fetch\", resource == Register::\"{}\") when …`", register.id);
            diagnostics.push(nowhere(catalogue).error("not-agreed", message, "", Some(help)));
        }
        announcements(catalogue, agreements, register, diagnostics);
        let each = about.iter().flat_map(|(agreement, events)| events.iter().map(move |event| (agreement, event)));
        for (agreement, event) in each.filter_map(|(agreement, event)| Some((agreement, catalogue.events.get(event)?))) {
            let Some(fetching) = Fetching::needed(catalogue, &register.id, event) else { continue };
            if let Err(denied) = agreements.allows_fetching(&fetching) {
                let message = format!("what `{}` is asked for `{}` could not be fetched: {denied}", register.id, event.id);
                diagnostics.push(agreement.place.error("not-agreed", message, "", Some("add it to the agreement".to_owned())));
            }
        }
    }
}

/// Whatever a register tells by itself is agreed.
fn announcements(catalogue: &Catalogue, agreements: &Agreements, register: &Register, diagnostics: &mut Vec<Diagnostic>) {
    for announcement in &register.announces {
        let Some(told) = Fetching::announced(catalogue, register, announcement) else { continue };
        if let Err(denied) = agreements.allows_notifying(&told) {
            let message = format!("what `{}` tells by `{}` could not be taken: {denied}", register.id, announcement.kind);
            let help = format!(
                "write it in one: `permit (principal == Register::\"{}\", action == Action::\"notify\", resource == Site::\"jalon\") when …`",
                register.id
            );
            diagnostics.push(nowhere(catalogue).error("not-agreed", message, "", Some(help)));
        }
    }
}

/// Nothing is allowed that no form and no question needs.
fn surplus(catalogue: &Catalogue, agreements: &Agreements, diagnostics: &mut Vec<Diagnostic>) {
    for agreement in agreements.all() {
        let mut needed: BTreeSet<Field> = BTreeSet::new();
        let mut idle: Vec<String> = Vec::new();
        let mut need = |of: FieldOf, names: &mut dyn Iterator<Item = Arc<str>>| needed.extend(names.map(|name| Field { of, name }));
        match &agreement.scope {
            Scope::Receive { to, services, .. } => {
                for service in services {
                    let form = catalogue.requests.get(service).and_then(|form| Disclosure::of_form(catalogue, form)).filter(|whole| whole.body == *to);
                    let Some(form) = form else {
                        idle.push(format!("nobody asks `{to}` for `{service}` here"));
                        continue;
                    };
                    need(FieldOf::Concept, &mut form.concepts.iter().map(|id| id.0.clone()));
                    need(FieldOf::Fact, &mut form.facts.iter().cloned());
                    need(FieldOf::Evidence, &mut form.evidence.iter().map(|id| id.0.clone()));
                }
            }
            Scope::Fetch { from, events } => {
                for event in events.iter().filter_map(|event| catalogue.events.get(event)) {
                    let Some(told) = Fetching::needed(catalogue, from, event) else { continue };
                    if told == Fetching::from(from.clone(), event.id.clone()) {
                        idle.push(format!("`{from}` knows nothing that `{}` asks", event.id));
                    }
                    need(FieldOf::Concept, &mut told.concepts.iter().map(|id| id.0.clone()));
                    need(FieldOf::Fact, &mut told.facts.iter().cloned());
                    need(FieldOf::List, &mut told.lists.iter().cloned());
                }
            }
            Scope::SeeState { by, working_on } => {
                for service in working_on {
                    if !is_asked_of(catalogue, by, service) {
                        idle.push(format!("nobody asks `{by}` for `{service}` here"));
                    }
                    // What is asked of others around the same events.
                    let beside = catalogue.events.values().filter(|event| event.services.contains(service)).flat_map(|event| &event.services);
                    let of_others = beside.filter(|other| catalogue.requests.contains_key(other) && !is_asked_of(catalogue, by, other));
                    need(FieldOf::State, &mut of_others.map(|other| other.0.clone()));
                }
            }
            Scope::Notify { from, events } => {
                let Some(register) = catalogue.registers.get(from) else { continue };
                for event in events {
                    let announced: Vec<_> = register.announces.iter().filter(|announced| announced.event == *event).collect();
                    if announced.is_empty() {
                        idle.push(format!("`{from}` tells nothing by itself for `{event}`"));
                    }
                    for told in announced.into_iter().filter_map(|announced| Fetching::announced(catalogue, register, announced)) {
                        need(FieldOf::Concept, &mut told.concepts.iter().map(|id| id.0.clone()));
                        need(FieldOf::Fact, &mut told.facts.iter().cloned());
                        need(FieldOf::List, &mut told.lists.iter().cloned());
                    }
                }
            }
        }
        for idle in idle {
            diagnostics.push(agreement.place.error(
                "agreed-for-nothing",
                format!("{idle}, and `{}` allows it", agreement.id),
                "",
                Some("take it out".to_owned()),
            ));
        }
        for field in agreement.fields.iter().filter(|field| !needed.contains(field)) {
            let message = format!("nothing that `{}` is about needs `{field}`", agreement.id);
            let place = of_field(catalogue, agreement, &field);
            diagnostics.push(place.error("agreed-for-nothing", message, "not needed", Some("take it out: what nothing needs does not leave".to_owned())));
        }
    }
}

/// Whether a body is the one that is asked for a service here.
fn is_asked_of(catalogue: &Catalogue, body: &BodyId, service: &ServiceId) -> bool {
    catalogue.requests.contains_key(service) && catalogue.services.get(service).is_some_and(|service| service.body == *body)
}

/// Where an agreement names a field.
fn of_field(catalogue: &Catalogue, agreement: &Agreement, field: &Field) -> Place {
    let written = format!("{}::\"{}\"", field.of.entity(), field.name);
    let from = agreement.place.range.end;
    let file = catalogue.agreements.iter().find(|file| file.name == agreement.place.file);
    let found = file.and_then(|file| file.text.get(from..)?.find(&written)).map(|at| from + at..from + at + written.len());
    Place { file: agreement.place.file.clone(), range: found.unwrap_or_else(|| agreement.place.range.clone()) }
}

fn texts(catalogue: &Catalogue, agreements: &Agreements, diagnostics: &mut Vec<Diagnostic>) {
    let mut want = |place: &Place, key: String, attribute: Option<&str>| {
        let lacking: Vec<&str> =
            catalogue.languages.iter().filter(|language| catalogue.texts.get(language, &key, attribute).is_none()).map(|tag| &*tag.0).collect();
        if !lacking.is_empty() {
            let key = attribute.map_or_else(|| key.clone(), |attribute| format!("{key}.{attribute}"));
            let help = Some(format!("add it to a file of texts/{}/", lacking.join("/ and texts/")));
            diagnostics.push(place.error("missing-text", format!("the text `{key}` is missing in {}", lacking.join(", ")), "has no words", help));
        }
    };
    for agreement in agreements.all() {
        want(&agreement.place, format!("agreement-{}", agreement.id), None);
        want(&agreement.place, format!("agreement-{}", agreement.id), Some("kept"));
        want(&agreement.place, format!("purpose-{}", agreement.purpose), None);
    }
    for ban in agreements.bans() {
        want(&ban.place, format!("agreement-{}", ban.id), None);
    }
}

fn dates(agreements: &Agreements, today: Date, diagnostics: &mut Vec<Diagnostic>) {
    let soon = today.checked_add(NOTICE_DAYS.days()).unwrap_or(Date::MAX);
    let all = agreements.all().iter().map(|agreement| (&agreement.id, &agreement.basis, &agreement.place));
    for (id, basis, place) in all.chain(agreements.bans().iter().map(|ban| (&ban.id, &ban.basis, &ban.place))) {
        if basis.review < today {
            let help = Some("compare it with its source again, then move `@checked` and `@review`".to_owned());
            diagnostics.push(place.error("past-its-date", format!("`{id}` was to be reviewed by {}", basis.review), "past its date", help));
        } else if basis.review <= soon {
            let told = place.error("review-soon", format!("`{id}` is to be reviewed by {}", basis.review), "soon past its date", None);
            diagnostics.push(Diagnostic { severity: Severity::Warning, ..told });
        }
    }
}
