//! Every text that something needs exists in every language, says the same there, and is used.

use std::collections::BTreeMap;

use jalon_rules::{Diagnostic, Law, Span, Type, closest, text_key};

use super::in_law;
use crate::model::{Asks, Cost};
use crate::parts::Parts;
use crate::reader::Place;
use crate::texts::{Index, Written};

pub(super) fn check(law: &Law, parts: &Parts, index: &Index, diagnostics: &mut Vec<Diagnostic>) {
    let wanted = wanted(law, parts);
    missing(&wanted, index, diagnostics);
    for (language, texts) in index {
        for (key, written) in texts {
            variables(key, written, diagnostics);
            twins(key, written, &language.0, index, &wanted, diagnostics);
            unused(key, written, law, &wanted, texts, diagnostics);
        }
    }
}

/// The texts that must exist, each with the place of what needs it.
fn wanted(law: &Law, parts: &Parts) -> BTreeMap<String, Place> {
    let mut wanted = Wanted { places: BTreeMap::new(), law };
    for (body, place) in parts.bodies.values() {
        wanted.at(place, format!("body-{}", body.id), &[]);
    }
    for (evidence, place) in parts.evidence.values() {
        wanted.at(place, format!("evidence-{}", evidence.id), &[]);
    }
    for (concept, place) in parts.concepts.values() {
        wanted.at(place, format!("concept-{}", concept.id), &[]);
        if let Some(group) = &concept.group {
            wanted.at(place, format!("group-{group}"), &[]);
        }
    }
    for (form, place) in parts.requests.values() {
        wanted.at(place, format!("service-{}", form.service), &["purpose"]);
    }
    for (register, place) in parts.registers.values() {
        wanted.at(place, format!("register-{}", register.id), &[]);
        wanted.at(place, format!("register-{}-holds", register.id), &[]);
    }
    for (persona, place) in &parts.personas {
        wanted.at(place, format!("persona-{}", persona.id), &[]);
    }
    for (service, place) in parts.services.values() {
        let mut attributes = vec!["summary"];
        attributes.extend(service.deadline.map(|_| "late"));
        attributes.extend(service.amount_not_computed.then_some("amount"));
        attributes.extend((service.cost == Cost::InWords).then_some("cost"));
        wanted.at(place, format!("service-{}", service.id), &attributes);
        for deadline in service.deadline.into_iter().chain(service.advice) {
            let deadline = law.deadline(deadline);
            wanted.law(deadline.span, format!("deadline-{}", text_key(&deadline.name)), &[]);
        }
    }
    // Rules and facts are shown wherever an explanation is, with or without a service or a question of their own.
    for rule in law.rules() {
        wanted.law(rule.span, format!("rule-{}", text_key(&rule.name)), &[]);
        for criterion in rule.versions.iter().flat_map(|v| &v.criteria) {
            wanted.law(criterion.span, format!("criterion-{}-{}", text_key(&rule.name), text_key(&criterion.name)), &["no"]);
        }
    }
    for assumption in law.assumptions() {
        wanted.law(assumption.span, format!("assumption-{}", text_key(&assumption.name)), &[]);
    }
    for parameter in law.parameters() {
        wanted.law(parameter.span, format!("parameter-{}", text_key(&parameter.name)), &[]);
    }
    for (event, place) in parts.events.values() {
        wanted.at(place, format!("event-{}", event.id), &["short", "summary", "before", "intro"]);
        for question in &event.questions {
            let place = parts.place_of(&event.id, &question.id).unwrap_or(place);
            wanted.at(place, format!("question-{}", question.id), &["why"]);
            if let Asks::Size(list) | Asks::Members(list, _) = &question.asks {
                let list = law.list(*list);
                wanted.law(list.span, format!("list-{}", text_key(&list.name)), &["member"]);
            }
        }
    }
    for fact in law.facts() {
        wanted.law(fact.span, format!("fact-{}", text_key(&fact.name)), &[]);
        if let Type::Choice(choice) = fact.of_type {
            for alternative in law.alternatives(choice) {
                wanted.law(fact.span, format!("choice-{}-{}", text_key(&fact.name), text_key(alternative)), &[]);
            }
        }
    }
    wanted.places
}

struct Wanted<'a> {
    places: BTreeMap<String, Place>,
    law: &'a Law,
}

impl Wanted<'_> {
    fn at(&mut self, place: &Place, key: String, attributes: &[&str]) {
        for attribute in attributes {
            self.places.entry(format!("{key}.{attribute}")).or_insert_with(|| place.clone());
        }
        self.places.entry(key).or_insert_with(|| place.clone());
    }

    fn law(&mut self, span: Span, key: String, attributes: &[&str]) {
        let place = in_law(self.law, span);
        self.at(&place, key, attributes);
    }
}

fn missing(wanted: &BTreeMap<String, Place>, index: &Index, diagnostics: &mut Vec<Diagnostic>) {
    for (key, place) in wanted {
        let missing: Vec<&str> = index.iter().filter(|(_, texts)| !texts.contains_key(key)).map(|(language, _)| &*language.0).collect();
        if !missing.is_empty() {
            let help = Some(format!("add it to a file of texts/{}/", missing.join("/ and texts/")));
            diagnostics.push(place.error("missing-text", format!("the text `{key}` is missing in {}", missing.join(", ")), "has no words", help));
        }
    }
}

/// The variables that are given to a text.
fn given(key: &str) -> &'static [&'static str] {
    match key.split_once('.') {
        Some((message, "member")) if message.starts_with("list-") => &["n"],
        _ => &[],
    }
}

fn variables(key: &str, written: &Written, diagnostics: &mut Vec<Diagnostic>) {
    for variable in written.variables.iter().filter(|v| !given(key).contains(&v.as_str())) {
        let help = match given(key) {
            [] => "this text has no variable".to_owned(),
            known => format!("its variables are: {}", known.join(", ")),
        };
        diagnostics.push(written.place.error("wrong-variables", format!("nothing gives `${variable}` to the text `{key}`"), "never given", Some(help)));
    }
}

/// What one language says, the others say too, with the same variables.
fn twins(key: &str, written: &Written, language: &str, index: &Index, wanted: &BTreeMap<String, Place>, diagnostics: &mut Vec<Diagnostic>) {
    let others = || index.iter().filter(|(other, _)| &*other.0 != language);
    for (other, there) in others().filter_map(|(other, texts)| Some((other, texts.get(key)?))) {
        let lost: Vec<&str> = there.variables.difference(&written.variables).map(String::as_str).filter(|v| given(key).contains(v)).collect();
        if !lost.is_empty() {
            let message = format!("the text `{key}` has no `${}`, as in `{}`", lost.join("`, `$"), other.0);
            diagnostics.push(written.place.error("wrong-variables", message, "not the same", None));
        }
    }
    let lacking: Vec<&str> = others().filter(|(_, texts)| !texts.contains_key(key)).map(|(other, _)| &*other.0).collect();
    // A text that something needs is told where it is needed.
    if !lacking.is_empty() && !wanted.contains_key(key) {
        let help = Some(format!("write it in texts/{}/ too, or delete it here", lacking.join("/ and texts/")));
        diagnostics.push(written.place.error("missing-text", format!("the text `{key}` is missing in {}", lacking.join(", ")), "no twin", help));
    }
}

fn unused(key: &str, written: &Written, law: &Law, wanted: &BTreeMap<String, Place>, texts: &BTreeMap<String, Written>, diagnostics: &mut Vec<Diagnostic>) {
    if wanted.contains_key(key) || is_optional(key, law, wanted) {
        return;
    }
    let near = closest(key, wanted.keys().map(String::as_str).filter(|near| !texts.contains_key(*near))).map(|near| format!("did you mean `{near}`?"));
    diagnostics.push(written.place.warning("unused-text", format!("nothing uses the text `{key}`"), "unused", near));
}

/// Whether a text may be there or not.
fn is_optional(key: &str, law: &Law, wanted: &BTreeMap<String, Place>) -> bool {
    const ATTRIBUTES: &[(&str, &[&str])] = &[
        ("service-", &["how", "contest", "late", "amount", "cost", "who", "delay"]),
        ("question-", &["hint"]),
        ("fact-", &["hint"]),
        ("evidence-", &["hint"]),
        ("concept-", &["hint"]),
        ("body-", &["short"]),
    ];
    if let Some(name) = key.strip_prefix("definition-") {
        return law.definitions().iter().any(|d| text_key(&d.name) == name);
    }
    // What a country says on the pages of help.
    if matches!(key, "country-help" | "country-defender" | "country-defender.address" | "country-authority" | "country-authority.address") {
        return true;
    }
    // Whether agreements and their purposes have theirs is checked where agreements are read.
    if key.starts_with("agreement-") || key.starts_with("purpose-") {
        return true;
    }
    let Some((message, attribute)) = key.split_once('.') else { return false };
    wanted.contains_key(message) && ATTRIBUTES.iter().any(|(prefix, attributes)| key.starts_with(prefix) && attributes.contains(&attribute))
}
