//! The French catalogue in the European vocabulary.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use jalon_catalogue::Catalogue;
use jalon_interop::cpsv::{Base, graph, json_ld, turtle, violations};
use oxjsonld::JsonLdParser;
use oxrdf::{Dataset, Graph, GraphName, Triple};
use oxttl::TurtleParser;

fn triples() -> Vec<Triple> {
    graph(&Catalogue::embedded(), &Base::example())
}

#[test]
fn it_conforms_and_each_thing_taken_away_is_told() {
    let triples = triples();
    assert_eq!(violations(&triples), BTreeSet::new());
    // Each kind of thing the profile asks for, taken from one thing: told there.
    for property in ["dct:title", "dct:identifier", "hasCompetentAuthority", "prefLabel", "spatial", "description"] {
        let local = property.split(':').next_back().unwrap();
        let subject = triples.iter().find(|t| t.predicate.as_str().ends_with(local) && violates_without(&triples, t)).map(|t| t.subject.clone());
        assert!(subject.is_some(), "nothing needs {property}");
    }
}

/// Whether the thing that a statement is about breaks the profile without its statements of that kind.
fn violates_without(triples: &[Triple], without: &Triple) -> bool {
    let rest: Vec<Triple> = triples.iter().filter(|t| t.subject != without.subject || t.predicate != without.predicate).cloned().collect();
    !violations(&rest).is_empty()
}

#[test]
fn a_thing_of_the_wrong_class_and_words_without_a_language_are_told() {
    let mut wrong = triples();
    let title = wrong.iter().position(|t| t.predicate.as_str().ends_with("terms/title")).unwrap();
    let oxrdf::Term::Literal(words) = &wrong[title].object else { panic!() };
    wrong[title].object = oxrdf::Literal::new_simple_literal(words.value()).into();
    let body = wrong.iter().position(|t| t.predicate.as_str().ends_with("hasCompetentAuthority")).unwrap();
    wrong[body].object = wrong[body].subject.clone().into();
    let told: Vec<String> = violations(&wrong).iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told.iter().any(|t| t.contains("is not words in a language")));
    assert!(told.iter().any(|t| t.contains("is not a cv:PublicOrganisation")));
}

#[test]
fn turtle_and_json_ld_say_the_same() {
    let triples = triples();
    let base = Base::example();
    let wanted: Graph = triples.iter().cloned().collect();
    let read: Graph = TurtleParser::new().for_slice(turtle(&triples, &base).unwrap().as_bytes()).map(Result::unwrap).collect();
    assert_eq!(read, wanted);
    let json = json_ld(&triples, &base).unwrap();
    let read: Dataset = JsonLdParser::new().for_slice(json.as_bytes()).map(Result::unwrap).collect();
    let wanted: Dataset = triples.iter().map(|t| t.clone().in_graph(GraphName::DefaultGraph)).collect();
    assert_eq!(read, wanted);
}

#[test]
fn every_service_event_and_body_is_there() {
    let catalogue = Catalogue::embedded();
    let triples = triples();
    let count = |class: &str| triples.iter().filter(|t| t.predicate == oxrdf::vocab::rdf::TYPE && t.object.to_string() == format!("<{class}>")).count();
    assert_eq!(count("http://purl.org/vocab/cpsv#PublicService"), catalogue.services.len());
    assert_eq!(count("http://data.europa.eu/m8g/LifeEvent"), catalogue.events.len());
    assert_eq!(count("http://data.europa.eu/m8g/PublicOrganisation"), catalogue.bodies.len());
    assert_eq!(count("http://data.europa.eu/m8g/EvidenceType"), catalogue.evidence.len());
}

#[test]
fn open_data_has_all_of_it() {
    let catalogue = Catalogue::embedded();
    let json = jalon_interop::open::json(&catalogue);
    assert_eq!(json["services"].as_array().unwrap().len(), catalogue.services.len());
    assert_eq!(json["parameters"].as_array().unwrap().len(), catalogue.law.parameters().len());
    assert!(json["services"][0]["name"]["fr"].is_string());
}

/// The official shapes, where they are at hand, ask no more of our classes than our table does.
#[test]
fn the_table_of_constraints_is_the_official_one() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/interop/assets/cpsv-ap-3.2.0/cpsv-ap-SHACL.ttl");
    let Ok(text) = fs::read(&file) else {
        eprintln!("skipped: no official shapes beside the project");
        return;
    };
    let shapes: Vec<Triple> = TurtleParser::new().for_slice(&text).map(Result::unwrap).collect();
    let sh = |local: &str| format!("http://www.w3.org/ns/shacl#{local}");
    let object = |subject: &str, predicate: &str| -> Vec<String> {
        shapes.iter().filter(|t| t.subject.to_string() == subject && t.predicate.as_str() == predicate).map(|t| t.object.to_string()).collect()
    };
    let written: BTreeSet<String> = triples().iter().filter(|t| t.predicate == oxrdf::vocab::rdf::TYPE).map(|t| t.object.to_string()).collect();
    let ours = jalon_interop::cpsv::constraints();
    // The official file says each thing about a property in a shape of its own.
    let mut official: BTreeMap<(String, String), (bool, BTreeSet<String>)> = BTreeMap::new();
    for target in shapes.iter().filter(|t| t.predicate.as_str() == sh("targetClass") && written.contains(&t.object.to_string())) {
        for property in object(&target.subject.to_string(), &sh("property")) {
            let path = object(&property, &sh("path")).pop().unwrap();
            let entry = official.entry((target.object.to_string(), path)).or_default();
            entry.0 |= object(&property, &sh("minCount")).iter().any(|n| !n.starts_with("\"0\""));
            entry.1.extend(object(&property, &sh("class")));
        }
    }
    let triples = triples();
    let mut compared = 0;
    for ((class, path), (required, of_class)) in official {
        let Some(mine) = ours.iter().find(|c| format!("<{}>", c.class) == class && format!("<{}>", c.property) == path) else {
            assert!(!required, "{class} needs {path}");
            assert!(of_class.is_empty() || !uses(&triples, &class, &path), "{class} {path} is written without being held to {of_class:?}");
            continue;
        };
        assert_eq!(mine.required, required, "{class} {path}");
        // The vocabulary of criteria (CCCEV) has classes of its own for what this profile leaves open.
        if !of_class.is_empty() {
            assert_eq!(mine.of_class.iter().map(|c| format!("<{c}>")).collect::<BTreeSet<_>>(), of_class, "{class} {path}");
        }
        compared += 1;
    }
    assert!(compared > 30, "{compared} constraints were compared");
}

/// Whether a thing of this class has this property in our graph.
fn uses(triples: &[Triple], class: &str, path: &str) -> bool {
    let is_one = |t: &&Triple| t.predicate == oxrdf::vocab::rdf::TYPE && t.object.to_string() == class;
    let things: BTreeSet<String> = triples.iter().filter(is_one).map(|t| t.subject.to_string()).collect();
    triples.iter().any(|t| format!("<{}>", t.predicate.as_str()) == path && things.contains(&t.subject.to_string()))
}
