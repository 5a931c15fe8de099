//! A catalogue as CPSV-AP 3.2: life events, public services, bodies, evidence, rules and criteria, for any tool that reads the European vocabulary.
//!
//! Source: Core Public Service Vocabulary Application Profile 3.2.0 and Core Criterion and Core Evidence Vocabulary 2.1.0 (SEMIC). What the profile asks for is
//! always there, because a [`Catalogue`] exists only when it is complete; [`violations`] holds the graph against the profile's constraints all the same.

mod graph;
mod names;
mod shapes;

use std::io;

use jalon_catalogue::Catalogue;
use oxjsonld::JsonLdSerializer;
use oxrdf::{GraphNameRef, Triple};
use oxttl::TurtleSerializer;

pub use names::{Base, NotABase};
pub use shapes::{Constraint, Problem, Violation, constraints, violations};

/// The statements about a catalogue, whose things are named under `base`. Ordered, each once.
pub fn graph(catalogue: &Catalogue, base: &Base) -> Vec<Triple> {
    graph::of(catalogue, base)
}

/// The graph as Turtle.
///
/// # Errors
///
/// None that can arise: the text is written in memory.
pub fn turtle(triples: &[Triple], base: &Base) -> io::Result<String> {
    let prefixed = names::PREFIXES
        .iter()
        .chain([&("j", base.as_str())])
        .try_fold(TurtleSerializer::new(), |serializer, (prefix, iri)| serializer.with_prefix(*prefix, *iri));
    let mut writer = prefixed.map_err(io::Error::other)?.for_writer(Vec::new());
    triples.iter().try_for_each(|triple| writer.serialize_triple(triple))?;
    let text = String::from_utf8(writer.finish()?).map_err(io::Error::other)?;
    // The serialiser writes prefixes in any order; the same catalogue must give the same file.
    let (mut prefixes, statements): (Vec<&str>, Vec<&str>) = text.lines().partition(|line| line.starts_with("@prefix "));
    prefixes.sort_unstable();
    Ok(prefixes.into_iter().chain([""]).chain(statements).flat_map(|line| [line, "\n"]).collect())
}

/// The graph as JSON-LD 1.0, with its prefixes.
///
/// # Errors
///
/// None that can arise: the text is written in memory.
pub fn json_ld(triples: &[Triple], base: &Base) -> io::Result<String> {
    let prefixed = names::PREFIXES
        .iter()
        .chain([&("j", base.as_str())])
        .try_fold(JsonLdSerializer::new(), |serializer, (prefix, iri)| serializer.with_prefix(*prefix, *iri));
    let mut writer = prefixed.map_err(io::Error::other)?.for_writer(Vec::new());
    triples.iter().try_for_each(|triple| writer.serialize_quad(triple.as_ref().in_graph(GraphNameRef::DefaultGraph)))?;
    String::from_utf8(writer.finish()?).map_err(io::Error::other)
}
