//! What registers give: something that somebody would be asked, in words that exist.

use std::collections::BTreeSet;

use jalon_rules::{Diagnostic, FactId, Law, ListId};

use crate::form::FieldKind;
use crate::model::{Asks, ConceptId};
use crate::parts::Parts;
use crate::register::{Gives, Whose};
use crate::situation::parse_value;

pub(super) fn check(law: &Law, parts: &Parts, diagnostics: &mut Vec<Diagnostic>) {
    let asked = Asked::of(parts);
    for at in &parts.given {
        let (name, needed) = match &at.given.what {
            Gives::Fact(fact) => (law.fact(*fact).name.to_string(), asked.facts.contains(fact)),
            // What is not declared was told.
            Gives::Concept(concept) => (concept.to_string(), asked.concepts.contains(concept) || !parts.concepts.contains_key(concept)),
            Gives::Home => ("home".to_owned(), asked.home),
        };
        if !needed {
            let message = format!("the register `{}` gives `{name}`, for which no question and no request asks", at.register);
            diagnostics.push(at.place.error("gives-unasked", message, "asked by nobody", Some("leave it out: what nobody needs does not move".to_owned())));
        }
        if let Gives::Concept(concept) = &at.given.what
            && let Some((concept, _)) = parts.concepts.get(concept)
        {
            let fits = match at.given.of {
                Whose::Household | Whose::One(..) => concept.of.is_none(),
                Whose::Each(list) => concept.of == Some(list),
            };
            if !fits {
                let whose = concept.of.map_or_else(|| "the person".to_owned(), |list| format!("each of `{}`", law.list(list).name));
                let message = format!("`{}` is a field of {whose}", concept.id);
                diagnostics.push(at.place.error("wrong-kind", message, "given for somebody else", Some("change `of`, or say which `member`".to_owned())));
            }
        }
        for ours in &at.values {
            let wanted = match &at.given.what {
                Gives::Fact(fact) => parse_value(law, *fact, &ours.value).err(),
                Gives::Concept(concept) => {
                    let kind = parts.concepts.get(concept).map_or(FieldKind::Text, |(concept, _)| concept.kind);
                    kind.parse(&ours.value).err().map(|mistake| format!("something else: this is {mistake}"))
                }
                Gives::Home => Some("the code of a commune, which has no other words".to_owned()),
            };
            if let Some(wanted) = wanted {
                diagnostics.push(ours.place.error("wrong-value", format!("`{name}` is {wanted}, not `{}`", ours.value), "not that", None));
            }
        }
    }
    for (register, place) in parts.registers.values() {
        for list in register.lists.iter().filter(|list| !asked.lists.contains(list)) {
            let message = format!("the register `{}` gives the number of `{}`, which no question asks", register.id, law.list(*list).name);
            diagnostics.push(place.error("gives-unasked", message, "asked by nobody", Some("take `all` out of its `members`".to_owned())));
        }
    }
}

/// What people are asked.
struct Asked<'a> {
    facts: BTreeSet<FactId>,
    lists: BTreeSet<ListId>,
    concepts: BTreeSet<&'a ConceptId>,
    home: bool,
}

impl<'a> Asked<'a> {
    fn of(parts: &'a Parts) -> Self {
        let mut asked = Self { facts: BTreeSet::new(), lists: BTreeSet::new(), concepts: BTreeSet::new(), home: false };
        for question in parts.events.values().flat_map(|(event, _)| &event.questions) {
            asked.home |= question.by_place;
            match &question.asks {
                Asks::Size(list) => _ = asked.lists.insert(*list),
                Asks::Household(facts) | Asks::Members(_, facts) => asked.facts.extend(facts),
            }
        }
        asked.concepts = parts.requests.values().flat_map(|(form, _)| &form.asks).map(|asked| &asked.concept).collect();
        asked
    }
}
