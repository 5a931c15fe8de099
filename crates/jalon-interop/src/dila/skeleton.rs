//! A catalogue to begin from: the guide's questions as facts, its steps as services, its conditions as rules, and a source that is past its date everywhere.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use jalon_rules::{SourceFile, text_key};
use jiff::civil::Date;

use super::guide::{Guide, Question, Step};

/// What an author still has to write.
const TO_WRITE: &str = "À écrire";

/// The files of a catalogue with one event, named `event`, that says what the guide says.
pub fn skeleton(guide: &Guide, event: &str) -> Vec<SourceFile> {
    let law = Law::of(guide, event);
    let files = [
        ("catalogue.yaml".to_owned(), catalogue(guide)),
        ("bodies.yaml".to_owned(), bodies(guide)),
        ("evidence.yaml".to_owned(), "[]\n".to_owned()),
        (format!("law/{event}.jalon"), law.text(guide)),
        (format!("services/{event}.yaml"), services(guide, event, &law)),
        (format!("events/{event}.yaml"), life_event(guide, event, &law)),
        ("words/fr.yaml".to_owned(), format!("{event}:\n  - {}\n", quoted(&phrase(&guide.title)))),
        (format!("texts/fr/{event}.ftl"), texts(guide, event, &law)),
    ];
    files.into_iter().map(|(name, text)| SourceFile::new(&name, &text)).collect()
}

/// What the questions and conditions of the guide become.
struct Law {
    /// For each question: the fact's name, and the names of its answers; none when it is answered yes or no.
    facts: Vec<(String, Option<Vec<String>>)>,
    /// For each variable that an answer makes true: the expression.
    variables: BTreeMap<String, String>,
    /// For each step, the rule's name; none when it is for everybody.
    rules: Vec<Option<String>>,
}

impl Law {
    fn of(guide: &Guide, event: &str) -> Self {
        let event = event.replace('-', "_");
        let facts: Vec<(String, Option<Vec<String>>)> =
            guide.questions.iter().enumerate().map(|(place, question)| (format!("{event}_question_{}", place + 1), answers(question))).collect();
        let mut variables: BTreeMap<String, String> = BTreeMap::new();
        for (question, (fact, names)) in guide.questions.iter().zip(&facts) {
            for (place, (_, made_true)) in question.answers.iter().enumerate() {
                let so = match names {
                    None if place == 0 => fact.clone(),
                    None => format!("non {fact}"),
                    Some(names) => format!("{fact} = {}", names[place]),
                };
                for variable in made_true {
                    variables.entry(variable.clone()).and_modify(|all| *all = format!("{all} ou {so}")).or_insert_with(|| so.clone());
                }
            }
        }
        let rules = guide
            .steps
            .iter()
            .enumerate()
            .map(|(place, step)| step.conditions.iter().any(|c| c.iter().any(|v| variables.contains_key(v))).then(|| format!("{event}_étape_{}", place + 1)))
            .collect();
        Self { facts, variables, rules }
    }

    fn text(&self, guide: &Guide) -> String {
        let mut law = format!("langue fr\n\n# Squelette tiré du guide {} : rien ici n'a été comparé à la loi.\n", guide.id);
        for place in used(guide) {
            let (fact, names) = &self.facts[place];
            let of_type = names.as_ref().map_or("oui/non".to_owned(), |names| format!("choix ({})", names.join(", ")));
            let _ = write!(law, "\n# {}\nfait {fact} : {of_type}\n", guide.questions[place].title);
        }
        for (step, rule) in guide.steps.iter().zip(&self.rules) {
            let Some(rule) = rule else { continue };
            let _ = write!(
                law,
                "\nrègle {rule} : droit\n  source {} <{}>\n  vérifié le {}, à revoir avant le {}\n",
                quoted(&source(guide)),
                guide.url,
                guide.modified,
                past(guide)
            );
            for (place, condition) in step.conditions.iter().enumerate() {
                let so: Vec<String> = condition.iter().filter_map(|variable| self.variables.get(variable)).map(|so| format!("({so})")).collect();
                if !so.is_empty() {
                    let _ = writeln!(law, "  critère condition_{} : {}", place + 1, so.join(" ou "));
                }
            }
        }
        law
    }
}

/// The places of the questions that some condition depends on.
fn used(guide: &Guide) -> BTreeSet<usize> {
    let read: BTreeSet<&String> = guide.steps.iter().flat_map(|step| step.conditions.iter().flatten()).collect();
    let asks = |question: &Question| question.answers.iter().any(|(_, made_true)| made_true.iter().any(|variable| read.contains(variable)));
    guide.questions.iter().enumerate().filter(|(_, question)| asks(question)).map(|(place, _)| place).collect()
}

/// The names of answers; none for yes and no, in that order.
fn answers(question: &Question) -> Option<Vec<String>> {
    let titles: Vec<String> = question.answers.iter().map(|(title, _)| title.to_lowercase()).collect();
    if titles == ["oui", "non"] {
        return None;
    }
    Some(titles.iter().enumerate().map(|(place, title)| format!("r{}_{}", place + 1, short(title, 40).replace('-', "_"))).collect())
}

fn catalogue(guide: &Guide) -> String {
    format!(
        "country: FR\nlanguages: [fr]\nrelease: {}\ncalendar:\n  weekend: [saturday, sunday]\n  fixed: [01-01, 05-01, 05-08, 07-14, 08-15, 11-01, 11-11, 12-25]\n  easter: [1, 39, 50]\n  source: {}\n",
        quoted(&guide.id),
        provision(guide)
    )
}

/// Who provides something in the guide, by identifier.
fn providers(guide: &Guide) -> BTreeMap<String, String> {
    let named = guide.steps.iter().flat_map(|step| &step.online).map(|online| &online.provider).filter(|provider| !provider.is_empty());
    let unknown = ("to-find".to_owned(), "Organisme à préciser".to_owned());
    std::iter::once(unknown).chain(named.map(|provider| (short(provider, 60), provider.clone()))).collect()
}

fn bodies(guide: &Guide) -> String {
    providers(guide).keys().fold(String::new(), |all, id| all + "- id: " + id + "\n")
}

fn body(step: &Step) -> String {
    step.online.iter().map(|online| &online.provider).find(|provider| !provider.is_empty()).map_or("to-find".to_owned(), |provider| short(provider, 60))
}

fn services(guide: &Guide, event: &str, law: &Law) -> String {
    let mut out = String::new();
    for ((place, step), rule) in guide.steps.iter().enumerate().zip(&law.rules) {
        let _ = write!(out, "- id: {}\n  type: declaration\n  body: {}\n", id(event, place), body(step));
        if let Some(rule) = rule {
            let _ = writeln!(out, "  rule: {rule}");
        }
        let online = step.online.iter().map(|online| &online.url).find(|url| url.starts_with("https://") && url.is_ascii() && !url.contains(['"', ' ', '\\']));
        let channels = online.map_or("desk: true".to_owned(), |url| format!("online: {}", quoted(url)));
        let _ = write!(out, "  channels: {{ {channels} }}\n  source: {}\n", provision(guide));
    }
    out
}

fn life_event(guide: &Guide, event: &str, law: &Law) -> String {
    let mut out = format!("id: {event}\nslug: {{ fr: {event} }}\nservices:\n");
    for place in 0..guide.steps.len() {
        let _ = writeln!(out, "  - {}", id(event, place));
    }
    let used = used(guide);
    if !used.is_empty() {
        out.push_str("questions:\n");
    }
    for place in used {
        let _ = writeln!(out, "  - {{ id: {event}-question-{}, facts: [{}] }}", place + 1, law.facts[place].0);
    }
    out
}

fn texts(guide: &Guide, event: &str, law: &Law) -> String {
    let mut out = String::new();
    let _ = write!(
        out,
        "event-{event} = {title}\n    .short = {title}\n    .summary = {introduction}\n    .before = {TO_WRITE}\n    .intro = {TO_WRITE}\n",
        title = line(&guide.title),
        introduction = line(&guide.introduction)
    );
    for (id, name) in providers(guide) {
        let _ = write!(out, "\nbody-{id} = {}\n", line(&name));
    }
    for place in used(guide) {
        let (fact, names) = &law.facts[place];
        let (question, key) = (&guide.questions[place], text_key(fact));
        let title = line(&question.title);
        let _ = write!(out, "\nquestion-{event}-question-{} = {title}\n    .why = {TO_WRITE}\nfact-{key} = {title}\n", place + 1);
        for (name, (answer, _)) in names.iter().flatten().zip(&question.answers) {
            let _ = writeln!(out, "choice-{key}-{} = {}", text_key(name), line(answer));
        }
    }
    for ((place, step), rule) in guide.steps.iter().enumerate().zip(&law.rules) {
        let title = if step.part.is_empty() { line(&step.title) } else { line(&format!("{} ({})", step.title, step.part)) };
        let _ = write!(out, "\nservice-{} = {title}\n    .summary = {}\n", id(event, place), line(&step.text));
        if let Some(rule) = rule {
            let key = text_key(rule);
            let _ = writeln!(out, "rule-{key} = {title}");
            for (condition, variables) in step.conditions.iter().enumerate().filter(|(_, c)| c.iter().any(|v| law.variables.contains_key(v))) {
                let said: Vec<&str> = answers_of(guide, variables);
                let said = line(&said.join(" ; "));
                let _ = write!(out, "criterion-{key}-condition-{} = {said}\n    .no = Non\u{a0}: {said}\n", condition + 1);
            }
        }
    }
    out
}

/// The answers that make one of these variables true.
fn answers_of<'a>(guide: &'a Guide, variables: &[String]) -> Vec<&'a str> {
    let true_by = |(_, made_true): &&(String, Vec<String>)| made_true.iter().any(|variable| variables.contains(variable));
    guide.questions.iter().flat_map(|question| &question.answers).filter(true_by).map(|(title, _)| title.as_str()).collect()
}

fn id(event: &str, place: usize) -> String {
    format!("{event}-{:02}", place + 1)
}

fn source(guide: &Guide) -> String {
    format!("service-public.fr, guide {}", guide.id)
}

fn provision(guide: &Guide) -> String {
    format!("{{ text: {}, url: {}, checked: {}, review: {} }}", quoted(&source(guide)), quoted(&guide.url), guide.modified, past(guide))
}

/// The day by which what the guide says was to be compared with the law: the one after its last change.
fn past(guide: &Guide) -> Date {
    guide.modified.tomorrow().unwrap_or(guide.modified)
}

/// A title as a phrase to be found by: a `$` would name a group of words.
fn phrase(title: &str) -> String {
    title.replace('$', " ")
}

/// Words as a string of YAML and of rules.
fn quoted(words: &str) -> String {
    format!("\"{}\"", words.chars().filter(|c| !c.is_control()).map(|c| if matches!(c, '"' | '\\') { '\'' } else { c }).collect::<String>())
}

/// Words as one line of a Fluent message.
fn line(words: &str) -> String {
    let said: String = words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let said = said.trim().replace('{', "(").replace('}', ")");
    if said.is_empty() { TO_WRITE.to_owned() } else { said }
}

/// The beginning of a name as an identifier.
fn short(name: &str, most: usize) -> String {
    let mut id = String::new();
    for c in text_key(name).chars() {
        if c.is_ascii_alphanumeric() {
            id.push(c.to_ascii_lowercase());
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
        if id.len() >= most {
            break;
        }
    }
    let id = id.trim_end_matches('-').to_owned();
    if id.is_empty() { "x".to_owned() } else { id }
}
