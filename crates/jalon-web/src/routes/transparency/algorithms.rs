//! `/fr/transparence/algorithmes`: the register of algorithms (CRPA, art. L312-1-3), one row for each rule that decides what is proposed; and the same as CSV, with
//! the fields of the French model of inventory.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::extract::State;
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use jalon_catalogue::PublicService;
use jalon_rules::{Confidence, FactRead, Of, RuleId};

use crate::page::{Holds, Page, show as show_page};
use crate::place::Place;
use crate::site::Here;
use crate::words::Key;

#[derive(Template)]
#[template(path = "transparency/algorithms.html")]
struct AlgorithmsPage<'a> {
    page: Page<'a>,
    csv: String,
    /// Who decides in the end, several together, and the rules that propose it.
    deciding: BTreeMap<String, Vec<Row>>,
}

/// One rule.
struct Row {
    rule: String,
    name: String,
    /// What it decides to propose, and the bodies that decide in the end.
    services: Vec<String>,
    bodies: Vec<String>,
    /// What it reads.
    reads: Vec<String>,
    sources: Vec<String>,
    checked: String,
    /// Whether somebody at a body assesses a part of it.
    assessed: bool,
}

pub(super) async fn show(State(here): State<Here>) -> Response {
    let place = Place::Algorithms;
    let csv = format!("{}.csv", here.href(&place));
    let page = Page::new(&here, &place, here.words().say(Key::AlgorithmsTitle)).back_to(&here, &Place::Data);
    let mut deciding: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for row in rows(&here) {
        let whom = if let [body] = &*row.bodies { body } else { here.words().say(Key::AlgorithmsSeveral) };
        deciding.entry(whom.to_owned()).or_default().push(row);
    }
    show_page(&AlgorithmsPage { page, csv, deciding }, Holds::NothingPersonal)
}

fn rows(here: &Here) -> Vec<Row> {
    let mut by_rule: BTreeMap<RuleId, Vec<&PublicService>> = BTreeMap::new();
    for service in here.catalogue().services.values() {
        if let Some(rule) = service.rule {
            by_rule.entry(rule).or_default().push(service);
        }
    }
    by_rule.into_iter().map(|(rule, services)| row(here, rule, &services)).collect()
}

fn row(here: &Here, id: RuleId, services: &[&PublicService]) -> Row {
    let (law, labels) = (&here.catalogue().law, here.labels());
    let rule = law.rule(id);
    let versions = || rule.versions.iter();
    let sources: BTreeSet<String> = versions()
        .flat_map(|version| version.provision.sources.iter().chain(version.criteria.iter().flat_map(|criterion| &criterion.sources)))
        .map(|source| match here.words().say(Key::AlgorithmsUnread) {
            unread if source.confidence != Confidence::Official => format!("{} ({unread})", source.text),
            _ => source.text.to_string(),
        })
        .collect();
    let read = |read: FactRead| match read {
        FactRead::Household(fact) | FactRead::Member(_, fact) => labels.fact(fact).to_owned(),
        FactRead::Size(list) => labels.list(list).to_owned(),
    };
    let bodies: BTreeSet<&str> = services.iter().map(|service| labels.body(&service.body)).collect();
    Row {
        rule: rule.name.to_string(),
        name: here.format().text(&format!("rule-{}", jalon_rules::text_key(&rule.name)), None),
        services: services.iter().map(|service| labels.service_name(&service.id).to_owned()).collect(),
        bodies: bodies.into_iter().map(str::to_owned).collect(),
        reads: law.facts_read(Of::Rule(id)).into_iter().map(read).collect::<BTreeSet<_>>().into_iter().collect(),
        sources: sources.into_iter().collect(),
        checked: versions().filter_map(|version| version.provision.checked).max().map(|day| day.to_string()).unwrap_or_default(),
        assessed: versions().flat_map(|version| &version.criteria).any(|criterion| criterion.assessor.is_some()),
    }
}

/// The names of the columns: those of the French model of inventory, which is in French for everybody.
const COLUMNS: [&str; 16] = [
    "Nom de l'administration concernée",
    "Date de mise à jour des informations",
    "Nom de l'algorithme",
    "Contexte global",
    "Finalité de l'algorithme",
    "Comment et quand l'algorithme intervient-il dans la prise de décision ?",
    "Niveau d'automatisation de la décision",
    "Fondements juridiques",
    "Nombre de décisions administratives prises par an",
    "Portée de la décision",
    "Public concerné par la décision",
    "Données traitées",
    "Source des données traitées",
    "Mode de collecte des données traitées",
    "Type d'algorithme",
    "Opérations effectuées par l'algorithme",
];

pub(super) async fn csv(State(here): State<Here>) -> Response {
    let say = |key: Key| here.words().say(key).to_owned();
    let mut text = line(&COLUMNS.map(str::to_owned));
    for row in rows(&here) {
        let level = if row.assessed { Key::AlgorithmsAssessed } else { Key::AlgorithmsProposed };
        text.push_str(&line(&[
            row.bodies.join(" ; "),
            row.checked,
            row.name,
            row.services.join(" ; "),
            say(Key::AlgorithmsPurpose),
            say(Key::AlgorithmsWhen),
            say(level),
            row.sources.join(" ; "),
            say(Key::AlgorithmsNumber),
            say(Key::AlgorithmsReach),
            say(Key::AlgorithmsPublic),
            row.reads.join(" ; "),
            say(Key::AlgorithmsSource),
            say(Key::AlgorithmsCollected),
            say(Key::AlgorithmsType),
            here.words().fill(Key::AlgorithmsOperations, "rule", &row.rule),
        ]));
    }
    ([(CONTENT_TYPE, "text/csv; charset=utf-8; header=present"), (CACHE_CONTROL, "public, max-age=3600"), (ACCESS_CONTROL_ALLOW_ORIGIN, "*")], text)
        .into_response()
}

/// One line of CSV (RFC 4180).
fn line(cells: &[String]) -> String {
    let quoted: Vec<String> = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
    format!("{}\r\n", quoted.join(","))
}
