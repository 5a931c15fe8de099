//! What no single file can show: names across files, services nobody reaches, circles of evidence, texts, and figures past their date.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jalon_rules::{Diagnostic, FactRead, Law, Of, Provision, Severity, Span, Type, closest, text_key};
use jiff::ToSpan;
use jiff::civil::Date;

use crate::model::{Asks, Cost, LifeEvent, PublicService, ServiceId};
use crate::parts::{Kind, Parts};
use crate::reader::Place;
use crate::texts::Index;

/// How long before its date a figure is announced as to be reviewed.
const NOTICE_DAYS: i32 = 60;

pub(crate) fn check(law: &Law, parts: &Parts, index: &Index, today: Option<Date>, diagnostics: &mut Vec<Diagnostic>) {
    references(parts, law, diagnostics);
    reach(parts, diagnostics);
    for (event, place) in parts.events.values() {
        circles(event, parts, diagnostics);
        questions(event, place, parts, law, diagnostics);
    }
    let wanted = wanted_texts(law, parts);
    texts(&wanted, index, parts, diagnostics);
    if let Some(today) = today {
        dates(law, parts, today, diagnostics);
    }
}

fn references(parts: &Parts, law: &Law, diagnostics: &mut Vec<Diagnostic>) {
    let names = |kind: Kind| -> BTreeSet<&str> {
        match kind {
            Kind::Body => parts.bodies.keys().map(|id| id.as_str()).collect(),
            Kind::Evidence => parts.evidence.keys().map(|id| id.as_str()).collect(),
            Kind::Service => parts.services.keys().map(|id| id.as_str()).collect(),
            Kind::Event => parts.events.keys().map(|id| id.as_str()).collect(),
            Kind::Question => parts.questions.iter().map(|(id, _)| id.as_str()).collect(),
        }
    };
    let known: BTreeMap<Kind, BTreeSet<&str>> =
        [Kind::Body, Kind::Evidence, Kind::Service, Kind::Event, Kind::Question].into_iter().map(|kind| (kind, names(kind))).collect();
    for reference in &parts.references {
        let (name, known) = (&*reference.name.value, &known[&reference.kind]);
        if !known.contains(name) {
            let near = closest(name, known.iter().copied()).map(|near| format!("did you mean `{near}`?"));
            diagnostics.push(reference.name.place.error("unknown-name", format!("no {} is named `{name}`", reference.kind.words()), "not declared", near));
        }
    }
    for criterion in law.rules().iter().flat_map(|r| &r.versions).flat_map(|v| &v.criteria) {
        if let Some(body) = criterion.assessor.as_deref().filter(|body| !known[&Kind::Body].contains(body)) {
            let near = closest(body, known[&Kind::Body].iter().copied()).map(|near| format!("did you mean `{near}`?"));
            let message = format!("no body is named `{body}`, which is to assess `{}`", criterion.name);
            diagnostics.push(law.diagnostic(criterion.span, Severity::Error, "unknown-name", message, "assessed by nobody", near));
        }
    }
}

fn reach(parts: &Parts, diagnostics: &mut Vec<Diagnostic>) {
    let reached: BTreeSet<&ServiceId> = parts.events.values().flat_map(|(event, _)| &event.services).collect();
    for (service, place) in parts.services.values().filter(|(s, _)| !reached.contains(&s.id)) {
        let help = Some("list it under `services` of an event, or delete it".to_owned());
        diagnostics.push(place.error("unreachable-service", format!("no life event leads to the service `{}`", service.id), "unreachable", help));
    }
    for (event, place) in parts.events.values() {
        for service in event.services.iter().filter_map(|id| parts.services.get(id)).map(|(s, _)| s) {
            for before in service.after.iter().filter(|id| parts.services.contains_key(*id) && !event.services.contains(id)) {
                let message = format!("`{}` comes after `{before}`, which is not part of this event", service.id);
                diagnostics.push(place.error("unreachable-service", message, "", Some(format!("add `{before}` to the event, or take it out of `after`"))));
            }
        }
    }
}

/// A service cannot come, through evidence or order, before itself.
fn circles(event: &LifeEvent, parts: &Parts, diagnostics: &mut Vec<Diagnostic>) {
    let services: Vec<&(PublicService, Place)> = event.services.iter().filter_map(|id| parts.services.get(id)).collect();
    let befores: Vec<Vec<usize>> = services
        .iter()
        .map(|(service, _)| {
            let earlier = |(other, _): &&(PublicService, Place)| {
                other.id != service.id && (service.after.contains(&other.id) || other.produces.iter().any(|e| service.needs.contains(e)))
            };
            services.iter().enumerate().filter(|(_, other)| earlier(other)).map(|(i, _)| i).collect()
        })
        .collect();
    let mut state = vec![Visit::New; services.len()];
    for start in 0..services.len() {
        let mut path = Vec::new();
        if let Some(circle) = walk(start, &befores, &mut state, &mut path) {
            let names: Vec<&str> = circle.iter().rev().chain(circle.last()).map(|i| services[*i].0.id.as_str()).collect();
            let place = &services[circle[0]].1;
            let help = Some("a service cannot need what comes after it: change `needs`, `produces` or `after`".to_owned());
            diagnostics.push(place.error("cycle", format!("these services wait for one another: {}", names.join(" → ")), "waits for itself", help));
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Visit {
    New,
    Open,
    Done,
}

fn walk(at: usize, befores: &[Vec<usize>], state: &mut [Visit], path: &mut Vec<usize>) -> Option<Vec<usize>> {
    match state[at] {
        Visit::Done => return None,
        Visit::Open => {
            let start = path.iter().position(|p| *p == at).unwrap_or(0);
            return Some(path[start..].to_vec());
        }
        Visit::New => {}
    }
    state[at] = Visit::Open;
    path.push(at);
    let mut found = None;
    for before in &befores[at] {
        found = found.or_else(|| walk(*before, befores, state, path));
    }
    path.pop();
    state[at] = Visit::Done;
    found
}

/// Each question changes something, and nothing that changes something is left unasked.
fn questions(event: &LifeEvent, place: &Place, parts: &Parts, law: &Law, diagnostics: &mut Vec<Diagnostic>) {
    let services = event.services.iter().filter_map(|id| parts.services.get(id)).map(|(s, _)| s);
    let mut reads: BTreeMap<FactRead, &ServiceId> = BTreeMap::new();
    for service in services {
        let parts = service.rule.map(Of::Rule).into_iter().chain(service.judged_on.map(Of::Definition)).chain(service.deadline.or(service.advice).map(Of::Deadline));
        for read in parts.flat_map(|of| law.facts_read(of)) {
            reads.entry(read).or_insert(&service.id);
        }
    }
    let mut asked = BTreeSet::new();
    for question in &event.questions {
        let asks: Vec<FactRead> = match &question.asks {
            Asks::Size(list) => vec![FactRead::Size(*list)],
            Asks::Household(facts) => facts.iter().map(|f| FactRead::Household(*f)).collect(),
            Asks::Members(list, facts) => facts.iter().map(|f| FactRead::Member(*list, *f)).collect(),
        };
        for read in asks.iter().filter(|read| !reads.contains_key(read)) {
            let place = parts.questions.iter().find(|(id, _)| *id == question.id).map_or(place, |(_, place)| place);
            let message = format!("the question `{}` asks for {}, which no service of this event uses", question.id, read_name(law, *read));
            diagnostics.push(place.error("asks-nothing", message, "changes nothing", Some("ask only what a rule reads".into())));
        }
        asked.extend(asks);
    }
    for (read, service) in reads.iter().filter(|(read, _)| !asked.contains(read)) {
        let message = format!("no question asks for {}, which the service `{service}` needs", read_name(law, *read));
        diagnostics.push(place.error("never-asked", message, "", Some("add a question".into())));
    }
}

fn read_name(law: &Law, read: FactRead) -> String {
    match read {
        FactRead::Household(fact) => format!("`{}`", law.fact(fact).name),
        FactRead::Member(list, fact) => format!("`{}` of `{}`", law.fact(fact).name, law.list(list).name),
        FactRead::Size(list) => format!("the number of `{}`", law.list(list).name),
    }
}

/// A text that must exist, and the place of what needs it.
struct Wanted {
    place: Place,
    what: String,
}

fn wanted_texts(law: &Law, parts: &Parts) -> BTreeMap<String, Wanted> {
    let mut wanted = Texts { wanted: BTreeMap::new(), law };
    for (body, place) in parts.bodies.values() {
        wanted.at(place, format!("body-{}", body.id), &[]);
    }
    for (evidence, place) in parts.evidence.values() {
        wanted.at(place, format!("evidence-{}", evidence.id), &[]);
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
        let Some(rule) = service.rule.map(|id| law.rule(id)) else { continue };
        wanted.law(rule.span, format!("rule-{}", text_key(&rule.name)), &[]);
        for criterion in rule.versions.iter().flat_map(|v| &v.criteria) {
            wanted.law(criterion.span, format!("criterion-{}-{}", text_key(&rule.name), text_key(&criterion.name)), &["no"]);
        }
    }
    for parameter in law.parameters() {
        wanted.law(parameter.span, format!("parameter-{}", text_key(&parameter.name)), &[]);
    }
    for (event, place) in parts.events.values() {
        wanted.at(place, format!("event-{}", event.id), &["short", "summary", "before", "intro"]);
        for question in &event.questions {
            let place = parts.questions.iter().find(|(id, _)| *id == question.id).map_or(place, |(_, place)| place);
            wanted.at(place, format!("question-{}", question.id), &["why"]);
            let (list, facts) = match &question.asks {
                Asks::Size(list) => (Some(*list), Vec::new()),
                Asks::Household(facts) => (None, facts.clone()),
                Asks::Members(list, facts) => (Some(*list), facts.clone()),
            };
            if let Some(list) = list.map(|id| law.list(id)) {
                wanted.law(list.span, format!("list-{}", text_key(&list.name)), &["member"]);
            }
            for fact in facts.into_iter().map(|id| law.fact(id)) {
                wanted.law(fact.span, format!("fact-{}", text_key(&fact.name)), &[]);
                if let Type::Choice(choice) = fact.of_type {
                    for alternative in law.alternatives(choice) {
                        wanted.law(fact.span, format!("choice-{}-{}", text_key(&fact.name), text_key(alternative)), &[]);
                    }
                }
            }
        }
    }
    wanted.wanted
}

struct Texts<'a> {
    wanted: BTreeMap<String, Wanted>,
    law: &'a Law,
}

impl Texts<'_> {
    fn at(&mut self, place: &Place, key: String, attributes: &[&str]) {
        for attribute in attributes {
            let wanted = Wanted { place: place.clone(), what: format!("{key}.{attribute}") };
            self.wanted.entry(wanted.what.clone()).or_insert(wanted);
        }
        self.wanted.entry(key.clone()).or_insert_with(|| Wanted { place: place.clone(), what: key });
    }

    fn law(&mut self, span: Span, key: String, attributes: &[&str]) {
        let place = Place { file: self.law.file(span).name.clone(), range: span.start as usize..span.end as usize };
        self.at(&place, key, attributes);
    }
}

/// Texts that may be there or not.
fn is_optional(key: &str) -> bool {
    const ATTRIBUTES: &[(&str, &[&str])] =
        &[("service-", &["how", "contest", "late", "amount", "cost"]), ("question-", &["hint"]), ("fact-", &["hint"]), ("evidence-", &["hint"]), ("body-", &["short"])];
    if key.starts_with("definition-") {
        return true;
    }
    let Some((_, attribute)) = key.split_once('.') else { return false };
    ATTRIBUTES.iter().any(|(prefix, attributes)| key.starts_with(prefix) && attributes.contains(&attribute))
}

fn texts(wanted: &BTreeMap<String, Wanted>, index: &Index, parts: &Parts, diagnostics: &mut Vec<Diagnostic>) {
    for (key, text) in wanted {
        let missing: Vec<&str> = index.iter().filter(|(_, written)| !written.contains_key(key)).map(|(language, _)| &*language.0).collect();
        if !missing.is_empty() {
            let help = Some(format!("add it to a file of texts/{}/", missing.join("/ and texts/")));
            diagnostics.push(text.place.error("missing-text", format!("the text `{}` is missing in {}", text.what, missing.join(", ")), "has no words", help));
        }
    }
    let Some((first, others)) = parts.languages.split_first() else { return };
    let Some(reference) = index.get(first) else { return };
    for language in others {
        for (key, written) in index.get(language).into_iter().flatten() {
            match reference.get(key) {
                Some(there) if there.variables != written.variables => {
                    let message = format!("the text `{key}` has other variables than in `{}`", first.0);
                    diagnostics.push(written.place.error("wrong-variables", message, "not the same", None));
                }
                None if wanted.contains_key(key) => {}
                None => {
                    let message = format!("the text `{key}` exists in `{}` only", language.0);
                    diagnostics.push(written.place.error("missing-text", message, "no twin", Some(format!("write it in texts/{}/ too", first.0))));
                }
                Some(_) => {}
            }
        }
        let Some(written) = index.get(language) else { continue };
        for (key, there) in reference.iter().filter(|(key, _)| !written.contains_key(*key) && !wanted.contains_key(*key)) {
            let message = format!("the text `{key}` is missing in {}", language.0);
            diagnostics.push(there.place.error("missing-text", message, "no twin", Some(format!("write it in texts/{}/ too", language.0))));
        }
    }
    for (key, written) in reference.iter().filter(|(key, _)| !wanted.contains_key(*key) && !is_optional(key)) {
        let near = closest(key, wanted.keys().map(String::as_str)).filter(|near| !reference.contains_key(*near)).map(|near| format!("did you mean `{near}`?"));
        diagnostics.push(written.place.warning("unused-text", format!("nothing uses the text `{key}`"), "unused", near));
    }
}

fn dates(law: &Law, parts: &Parts, today: Date, diagnostics: &mut Vec<Diagnostic>) {
    let mut judge = |name: Arc<str>, review: Date, place: &Place| {
        let soon = today.checked_add(NOTICE_DAYS.days()).unwrap_or(Date::MAX);
        if review < today {
            let help = Some("compare it with its source again, then move `checked` and `review`".to_owned());
            diagnostics.push(place.error("past-its-date", format!("{name} was to be reviewed by {review}"), "past its date", help));
        } else if review < soon {
            diagnostics.push(place.warning("review-soon", format!("{name} is to be reviewed by {review}"), "soon past its date", None));
        }
    };
    let in_law = |span: Span| Place { file: law.file(span).name.clone(), range: span.start as usize..span.end as usize };
    let reviewed = |provision: &Provision| provision.review;
    let parameters = law.parameters().iter().map(|p| (&p.name, &p.provision, p.span));
    let versions = law.rules().iter().flat_map(|r| r.versions.iter().map(|v| (&r.name, &v.provision, v.span)));
    let deadlines = law.deadlines().iter().map(|d| (&d.name, &d.provision, d.span));
    for (name, provision, span) in parameters.chain(versions).chain(deadlines) {
        if let Some(review) = reviewed(provision) {
            judge(format!("`{name}`").into(), review, &in_law(span));
        }
    }
    for (review, place) in &parts.provisions {
        judge("this source".into(), *review, place);
    }
}
