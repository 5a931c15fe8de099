//! The schema that policies are held against, generated from the catalogue: whoever names a body, a service or a field that is not there is told.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use jalon_catalogue::{BodyId, Catalogue, ConceptId, EventId, EvidenceId, RegisterId, ServiceId};

/// Who we are in policies, where we ask or are told.
pub(crate) const SITE: (&str, &str) = ("Site", "jalon");

/// The schema, as text of the language.
pub fn schema(catalogue: &Catalogue) -> String {
    let law = &catalogue.law;
    let mut text = String::new();
    let mut entity = |name: &str, ids: BTreeSet<&str>| {
        let ids: Vec<String> = ids.into_iter().map(quoted).collect();
        // A type that can have no entity is no type of the language.
        let listed = if ids.is_empty() { String::new() } else { format!(" enum [{}]", ids.join(", ")) };
        let _ = writeln!(text, "entity {name}{listed};");
    };
    entity(SITE.0, [SITE.1].into());
    entity("Body", catalogue.bodies.keys().map(BodyId::as_str).collect());
    entity("Service", catalogue.services.keys().map(ServiceId::as_str).collect());
    entity("Event", catalogue.events.keys().map(EventId::as_str).collect());
    entity("Register", catalogue.registers.keys().map(RegisterId::as_str).collect());
    entity("Concept", catalogue.concepts.keys().map(ConceptId::as_str).collect());
    entity("Evidence", catalogue.evidence.keys().map(EvidenceId::as_str).collect());
    entity("Fact", law.facts().iter().map(|fact| &*fact.name).collect());
    entity("List", law.lists().iter().map(|list| &*list.name).collect());
    text.push_str(
        "action receive appliesTo { principal: Body, resource: Service, \
         context: { concepts: Set<Concept>, facts: Set<Fact>, evidence: Set<Evidence>, consent: Bool } };\n\
         action fetch appliesTo { principal: Site, resource: Register, \
         context: { concepts: Set<Concept>, facts: Set<Fact>, lists: Set<List>, event: Event } };\n\
         action \"see-state\" appliesTo { principal: Body, resource: Service, context: { working_on: Service } };\n\
         action notify appliesTo { principal: Register, resource: Site, \
         context: { concepts: Set<Concept>, facts: Set<Fact>, lists: Set<List>, event: Event } };\n",
    );
    text
}

/// A name as a string of the language: names of catalogues have no quotes, and one that had would not end the string.
fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\""))
}
