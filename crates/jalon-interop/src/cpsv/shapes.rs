//! The constraints of the profile on the classes that we write, and what breaks them.
//!
//! Source: the SHACL shapes of CPSV-AP 3.2.0. They use four kinds of constraint: at least so many, at most so many, words in a language, a thing of some class.
//! A test holds this table against the official file, where it is there.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::fmt;

use oxrdf::vocab::rdf;
use oxrdf::{NamedNodeRef, NamedOrBlankNode, Term, Triple};

use super::names::name;

/// What the values of a property must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Value {
    /// Anything.
    Any,
    /// Words with their language.
    Words,
    /// A thing of a class.
    A(&'static str),
}

/// What a property of a class must have.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    pub(super) class: &'static str,
    pub(super) property: &'static str,
    pub(super) least: usize,
    pub(super) most: Option<usize>,
    pub(super) value: Value,
}

const fn shape(class: &'static str, property: &'static str, least: usize, most: Option<usize>, value: Value) -> Shape {
    Shape { class, property, least, most, value }
}

const fn identified(class: &'static str) -> Shape {
    shape(class, "dct:identifier", 1, Some(1), Value::Any)
}

const fn said(class: &'static str, property: &'static str) -> Shape {
    shape(class, property, 1, None, Value::Words)
}

const fn any(class: &'static str, property: &'static str, of: &'static str) -> Shape {
    shape(class, property, 0, None, Value::A(of))
}

pub(super) const SHAPES: &[Shape] = &[
    identified("foaf:Agent"),
    said("foaf:Agent", "dct:title"),
    identified("dcat:Dataset"),
    said("dcat:Dataset", "dct:title"),
    said("dcat:Dataset", "dct:description"),
    shape("dcat:Dataset", "dct:publisher", 1, Some(1), Value::A("foaf:Agent")),
    any("dcat:Dataset", "dct:hasPart", "cpsv:PublicService"),
    identified("cv:Channel"),
    any("cv:Channel", "dct:type", "skos:Concept"),
    any("cv:ContactPoint", "cv:contactPage", "foaf:Document"),
    identified("cv:Cost"),
    identified("cv:Event"),
    said("cv:Event", "dct:title"),
    shape("cv:Event", "dct:description", 0, None, Value::Words),
    any("cv:Event", "cv:hasRelatedService", "cpsv:PublicService"),
    identified("cv:EvidenceType"),
    identified("cv:Output"),
    said("cv:Output", "dct:title"),
    said("cv:PublicOrganisation", "skos:prefLabel"),
    shape("cv:PublicOrganisation", "dct:spatial", 1, None, Value::A("dct:Location")),
    identified("cpsv:PublicService"),
    said("cpsv:PublicService", "dct:title"),
    said("cpsv:PublicService", "dct:description"),
    shape("cpsv:PublicService", "cv:hasCompetentAuthority", 1, None, Value::A("cv:PublicOrganisation")),
    any("cpsv:PublicService", "cv:contactPoint", "cv:ContactPoint"),
    any("cpsv:PublicService", "cv:hasChannel", "cv:Channel"),
    any("cpsv:PublicService", "cv:hasCost", "cv:Cost"),
    any("cpsv:PublicService", "cv:hasInputType", "cv:EvidenceType"),
    any("cpsv:PublicService", "cv:hasLegalResource", "eli:LegalResource"),
    any("cpsv:PublicService", "cv:holdsRequirement", "cv:Requirement"),
    any("cpsv:PublicService", "cv:isGroupedBy", "cv:Event"),
    any("cpsv:PublicService", "cpsv:follows", "cpsv:Rule"),
    any("cpsv:PublicService", "cpsv:produces", "cv:Output"),
    any("cpsv:PublicService", "dct:language", "dct:LinguisticSystem"),
    any("cpsv:PublicService", "dct:requires", "cpsv:PublicService"),
    any("cpsv:PublicService", "dct:spatial", "dct:Location"),
    any("cpsv:PublicService", "dct:type", "skos:Concept"),
    identified("cv:Requirement"),
    said("cv:Requirement", "dct:title"),
    any("cv:Requirement", "cv:fulfils", "cpsv:Rule"),
    any("cv:Requirement", "cv:hasConcept", "cv:InformationConcept"),
    identified("cpsv:Rule"),
    said("cpsv:Rule", "dct:title"),
    said("cpsv:Rule", "dct:description"),
    any("cpsv:Rule", "cpsv:implements", "eli:LegalResource"),
];

/// A constraint that a thing breaks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Violation {
    /// The thing.
    pub thing: String,
    /// Its class, as `prefix:name`.
    pub class: &'static str,
    /// The property, as `prefix:name`.
    pub property: &'static str,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What is wrong with the values of a property.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Problem {
    /// Fewer than the profile asks for.
    TooFew,
    /// More than the profile allows.
    TooMany,
    /// A text without its language, or not a text.
    NotWords,
    /// Not a thing of this class.
    NotA(&'static str),
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}): {} ", self.thing, self.class, self.property)?;
        match self.problem {
            Problem::TooFew => f.write_str("is missing"),
            Problem::TooMany => f.write_str("stands there too often"),
            Problem::NotWords => f.write_str("is not words in a language"),
            Problem::NotA(class) => write!(f, "is not a {class}"),
        }
    }
}

/// Everything in a graph that breaks a constraint of the profile.
pub fn violations(triples: &[Triple]) -> BTreeSet<Violation> {
    let mut classes: HashMap<NamedNodeRef<'_>, HashSet<&NamedOrBlankNode>> = HashMap::new();
    let mut values: HashMap<(&NamedOrBlankNode, NamedNodeRef<'_>), Vec<&Term>> = HashMap::new();
    for triple in triples {
        if let (true, Term::NamedNode(class)) = (triple.predicate == rdf::TYPE, &triple.object) {
            classes.entry(class.as_ref()).or_default().insert(&triple.subject);
        }
        values.entry((&triple.subject, triple.predicate.as_ref())).or_default().push(&triple.object);
    }
    let is_a = |term: &Term, class: &str| match term {
        Term::NamedNode(node) => classes.get(&name(class).as_ref()).is_some_and(|things| things.contains(&NamedOrBlankNode::from(node.clone()))),
        Term::BlankNode(node) => classes.get(&name(class).as_ref()).is_some_and(|things| things.contains(&NamedOrBlankNode::from(node.clone()))),
        Term::Literal(_) => false,
    };
    let mut found = BTreeSet::new();
    for shape in SHAPES {
        let (class, property) = (name(shape.class), name(shape.property));
        for thing in classes.get(&class.as_ref()).into_iter().flatten() {
            let of: &[&Term] = values.get(&(*thing, property.as_ref())).map_or(&[], Vec::as_slice);
            let mut tell = |problem| {
                found.insert(Violation { thing: thing.to_string(), class: shape.class, property: shape.property, problem });
            };
            if of.len() < shape.least {
                tell(Problem::TooFew);
            }
            if shape.most.is_some_and(|most| of.len() > most) {
                tell(Problem::TooMany);
            }
            match shape.value {
                Value::Any => {}
                Value::Words if of.iter().all(|term| matches!(term, Term::Literal(words) if words.language().is_some())) => {}
                Value::Words => tell(Problem::NotWords),
                Value::A(wanted) if of.iter().all(|term| is_a(term, wanted)) => {}
                Value::A(wanted) => tell(Problem::NotA(wanted)),
            }
        }
    }
    found
}

/// A constraint, for holding the table against the official one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Constraint {
    /// The class, in full.
    pub class: String,
    /// The property, in full.
    pub property: String,
    /// Whether it must be there.
    pub required: bool,
    /// The class of its values, in full, if it has one.
    pub of_class: Option<String>,
}

/// The constraints that [`violations`] holds a graph against.
pub fn constraints() -> Vec<Constraint> {
    let full = |short: &str| name(short).into_string();
    SHAPES
        .iter()
        .map(|shape| Constraint {
            class: full(shape.class),
            property: full(shape.property),
            required: shape.least > 0,
            of_class: if let Value::A(class) = shape.value { Some(full(class)) } else { None },
        })
        .collect()
}
