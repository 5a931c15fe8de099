//! What no single file can show: names across files, services nobody reaches, circles of evidence, texts, and figures past their date.

mod dates;
mod registers;
mod requests;
mod texts;

use std::collections::{BTreeMap, BTreeSet};

use jalon_rules::{Diagnostic, FactRead, Law, Of, Severity, Span, closest};
use jiff::civil::Date;

use crate::model::{Asks, BodyId, ConceptId, EventId, EvidenceId, LanguageTag, LifeEvent, PublicService, QuestionId, ServiceId};
use crate::parts::{Kind, Parts, places};
use crate::reader::Place;
use crate::texts::Index;

pub(crate) fn check(law: &Law, parts: &Parts, index: &Index, today: Option<Date>, diagnostics: &mut Vec<Diagnostic>) {
    references(parts, law, diagnostics);
    reach(parts, diagnostics);
    for (event, place) in parts.events.values() {
        circles(event, parts, diagnostics);
        questions(event, place, parts, law, diagnostics);
    }
    personas(parts, diagnostics);
    vocabulary(parts, diagnostics);
    requests::check(law, parts, diagnostics);
    registers::check(law, parts, diagnostics);
    places::check_questions(parts, law, diagnostics);
    texts::check(law, parts, index, diagnostics);
    if let Some(today) = today {
        dates::check(law, parts, today, diagnostics);
    }
}

/// The place of something in the law.
fn in_law(law: &Law, span: Span) -> Place {
    Place { file: law.file(span).name.clone(), range: span.start as usize..span.end as usize }
}

fn references(parts: &Parts, law: &Law, diagnostics: &mut Vec<Diagnostic>) {
    let names = |kind: Kind| -> BTreeSet<&str> {
        match kind {
            Kind::Body => parts.bodies.keys().map(BodyId::as_str).collect(),
            Kind::Evidence => parts.evidence.keys().map(EvidenceId::as_str).collect(),
            Kind::Service => parts.services.keys().map(ServiceId::as_str).collect(),
            Kind::Event => parts.events.keys().map(EventId::as_str).collect(),
            Kind::Question => parts.questions.iter().map(|asked| asked.question.as_str()).collect(),
            Kind::Concept => parts.concepts.keys().map(ConceptId::as_str).collect(),
            // Nothing refers to a request but by its service, nor to a register.
            Kind::Request | Kind::Register => BTreeSet::new(),
        }
    };
    let known: BTreeMap<Kind, BTreeSet<&str>> =
        [Kind::Body, Kind::Evidence, Kind::Service, Kind::Event, Kind::Question, Kind::Concept].into_iter().map(|kind| (kind, names(kind))).collect();
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
                // A service may renew the evidence it needs, not wait for itself.
                service.after.contains(&other.id) || (other.id != service.id && other.produces.iter().any(|e| service.needs.contains(e)))
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
    // What is used where it is known, and need not be asked.
    let mut optional: BTreeMap<FactRead, &ServiceId> = BTreeMap::new();
    for service in services {
        let judged = service.rule.map(Of::Rule).into_iter().chain(service.judged_on.map(Of::Definition));
        let dated = service.deadline.into_iter().chain(service.advice).map(Of::Deadline);
        for read in judged.chain(dated).flat_map(|of| law.facts_read(of)) {
            reads.entry(read).or_insert(&service.id);
        }
    }
    // Where one lives says which days are worked, and so when a time that is rolled ends.
    let rolled =
        event.services.iter().filter_map(|id| parts.services.get(id)).find(|(s, _)| s.deadline.into_iter().chain(s.advice).any(|id| law.deadline(id).rolled));
    if let (Some((service, _)), Some(local)) = (rolled, parts.calendar.as_ref().and_then(|calendar| calendar.local.as_ref())) {
        optional.insert(FactRead::Household(local.fact), &service.id);
    }
    let mut asked = BTreeSet::new();
    for question in &event.questions {
        let asks: Vec<FactRead> = match &question.asks {
            Asks::Size(list) => vec![FactRead::Size(*list)],
            Asks::Household(facts) => facts.iter().map(|f| FactRead::Household(*f)).collect(),
            Asks::Members(list, facts) => facts.iter().map(|f| FactRead::Member(*list, *f)).collect(),
        };
        for read in asks.iter().filter(|read| !reads.contains_key(read) && !optional.contains_key(read)) {
            let place = parts.place_of(&event.id, &question.id).unwrap_or(place);
            let message = format!("the question `{}` asks for {}, which no service of this event uses", question.id, read_name(law, *read));
            diagnostics.push(place.error("asks-nothing", message, "changes nothing", Some("ask only what a rule reads".into())));
        }
        asked.extend(asks);
    }
    // What is supposed as long as nobody says it need not be asked.
    let supposed = |read: &FactRead| match read {
        FactRead::Household(fact) | FactRead::Member(_, fact) => law.assumptions().iter().any(|assumption| assumption.fact == *fact),
        FactRead::Size(_) => false,
    };
    for (read, service) in reads.iter().filter(|(read, _)| !asked.contains(read) && !supposed(read)) {
        let message = format!("no question asks for {}, which the service `{service}` needs", read_name(law, *read));
        diagnostics.push(place.error("never-asked", message, "", Some("add a question".into())));
    }
}

/// A persona may speak only of services and questions of its own event.
fn personas(parts: &Parts, diagnostics: &mut Vec<Diagnostic>) {
    for (persona, place) in &parts.personas {
        let Some((event, _)) = parts.events.get(&persona.event) else { continue };
        for service in persona.expect.keys().chain(&persona.never).filter(|s| parts.services.contains_key(*s) && !event.services.contains(s)) {
            let message = format!("the persona `{}` expects something of `{service}`, which is not part of the event `{}`", persona.id, event.id);
            diagnostics.push(place.error("not-of-this-event", message, "", Some("list the service in the event, or leave it out here".to_owned())));
        }
        let known_elsewhere = |next: &QuestionId| parts.questions.iter().any(|asked| asked.question == *next && asked.event != event.id);
        for next in persona.next.iter().filter(|next| parts.place_of(&event.id, next).is_none() && known_elsewhere(next)) {
            let message = format!("the persona `{}` expects the question `{next}`, which the event `{}` does not ask", persona.id, event.id);
            diagnostics.push(place.error("not-of-this-event", message, "", None));
        }
    }
}

/// Each event is found in every language offered, and no phrase names two.
fn vocabulary(parts: &Parts, diagnostics: &mut Vec<Diagnostic>) {
    for (event, place) in parts.events.values() {
        let named = |language: &LanguageTag| parts.phrases.iter().any(|(of, named, _)| of == language && *named == event.id);
        for language in parts.languages.iter().filter(|language| !named(language)) {
            let message = format!("no word finds the event `{}` in `{}`", event.id, language.0);
            diagnostics.push(place.error("missing-key", message, "", Some(format!("add `{}: [ … ]` to words/{}.yaml", event.id, language.0))));
        }
    }
    let mut named: BTreeMap<(&LanguageTag, &str), &EventId> = BTreeMap::new();
    for (language, event, phrase) in &parts.phrases {
        let first = *named.entry((language, &phrase.value)).or_insert(event);
        if first != event {
            let message = format!("`{}` names `{first}` already", phrase.value);
            diagnostics.push(phrase.place.error("declared-twice", message, "names two events", Some("keep it where it names one thing only".to_owned())));
        }
    }
}

fn read_name(law: &Law, read: FactRead) -> String {
    match read {
        FactRead::Household(fact) => format!("`{}`", law.fact(fact).name),
        FactRead::Member(list, fact) => format!("`{}` of `{}`", law.fact(fact).name, law.list(list).name),
        FactRead::Size(list) => format!("the number of `{}`", law.list(list).name),
    }
}
