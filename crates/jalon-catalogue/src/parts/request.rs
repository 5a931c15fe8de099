//! Requests that can be made here, and the concepts that their forms ask.

use std::sync::Arc;

use jalon_rules::{Declared, Law, Type, closest};

use super::{Kind, Parts, Sent, declare, items, law_name, not_sourced, twice};
use crate::form::{Asked, Consent, FieldKind, InformationConcept, Need, RequestForm, Signature};
use crate::model::{ConceptId, EvidenceId, ServiceId};
use crate::reader::{At, Reader};

const KINDS: &[(&str, FieldKind)] = &[
    ("text", FieldKind::Text),
    ("lines", FieldKind::Lines),
    ("place", FieldKind::Place),
    ("date", FieldKind::Date),
    ("email", FieldKind::Email),
    ("phone", FieldKind::Phone),
    ("iban", FieldKind::Iban),
    ("social-security", FieldKind::SocialSecurity),
];

impl Parts {
    /// `concepts.yaml`: `- { id, type, of: LIST, group, claim, autocomplete }`.
    pub(crate) fn read_concepts(&mut self, reader: &mut Reader<'_>, law: &Law) {
        for (place, (node, id)) in items(reader).into_iter().enumerate() {
            let Some(fields) = reader.fields(&node, &["id", "type", "of", "group", "claim", "autocomplete"]) else { continue };
            let kind = reader.required_word(fields, "type", &id.place).and_then(|word| field_kind(reader, &word));
            let of = reader.optional_word(fields, "of").and_then(|word| law_name(reader, law, &word, "list of persons", &|d| matches!(d, Declared::List(_))));
            let mut word = |key| reader.optional_word(fields, key).map(|word| word.value);
            let (claim, autocomplete, group) = (word("claim"), word("autocomplete"), word("group"));
            let concept = InformationConcept {
                id: ConceptId(id.value.clone()),
                // What is missing was told, and no catalogue comes of it.
                kind: kind.unwrap_or(FieldKind::Text),
                of: of.and_then(|d| if let Declared::List(list) = d { Some(list) } else { None }),
                claim,
                autocomplete,
                group,
                place,
            };
            declare(reader, Kind::Concept, &id, self.concepts.insert(concept.id.clone(), (concept, id.place.clone())).is_some());
        }
    }

    /// `requests/….yaml`: `- { id: SERVICE, asks: […], optional: […], facts: […], if_known: […], only: DEFINITION, replaces: […], consent: true, signature: true, source }`.
    pub(crate) fn read_requests(&mut self, reader: &mut Reader<'_>, law: &Law) {
        for (node, id) in items(reader) {
            let Some(fields) = reader.fields(&node, &["id", "asks", "optional", "facts", "if_known", "only", "replaces", "consent", "signature", "source"])
            else {
                continue;
            };
            let service = ServiceId(self.refer(Kind::Service, id.clone()));
            let mut concepts = reader.words(fields, "asks");
            let required = concepts.len();
            concepts.extend(reader.words(fields, "optional"));
            twice(reader, &concepts, "information concept");
            let need = |index| if index < required { Need::Required } else { Need::Optional };
            let asks = concepts.into_iter().enumerate().map(|(index, word)| Asked { concept: ConceptId(self.refer(Kind::Concept, word)), need: need(index) });
            let asks = asks.collect();
            let mut words = reader.words(fields, "facts");
            let needed = words.len();
            words.extend(reader.words(fields, "if_known"));
            twice(reader, &words, "fact");
            let (mut facts, mut if_known) = (Vec::new(), Vec::new());
            for (index, word) in words.into_iter().enumerate() {
                if let Some(Declared::Fact(fact)) = law_name(reader, law, &word, "fact", &|d| matches!(d, Declared::Fact(_))) {
                    if index < needed { &mut facts } else { &mut if_known }.push(fact);
                    self.sent.push(Sent { service: service.clone(), fact, place: word.place });
                }
            }
            let of_members =
                |d: Declared| matches!(d, Declared::Definition(id) if law.definition(id).of_type == Type::YesNo && !law.definition(id).of.is_empty());
            let only = reader
                .optional_word(fields, "only")
                .and_then(|word| law_name(reader, law, &word, "yes or no of the members of a list", &of_members))
                .and_then(|d| if let Declared::Definition(id) = d { Some(id) } else { None });
            let replaces = self.refer_all(reader, fields, "replaces", Kind::Evidence).map(EvidenceId).collect();
            let consent = if reader.flag(fields, "consent") { Consent::Asked } else { Consent::NotNeeded };
            let signature = if reader.flag(fields, "signature") { Signature::Asked } else { Signature::NotNeeded };
            let basis = self.sourced(reader, fields, &id.place).unwrap_or_else(not_sourced);
            let form = RequestForm { service: service.clone(), asks, facts, if_known, only, replaces, consent, signature, basis };
            declare(reader, Kind::Request, &id, self.requests.insert(service, (form, id.place.clone())).is_some());
        }
    }
}

fn field_kind(reader: &mut Reader<'_>, word: &At<Arc<str>>) -> Option<FieldKind> {
    let found = KINDS.iter().find(|(name, _)| **name == *word.value).map(|(_, kind)| *kind);
    if found.is_none() {
        let names: Vec<&str> = KINDS.iter().map(|(name, _)| *name).collect();
        let near = closest(&word.value, names.iter().copied())
            .map_or_else(|| format!("the types are: {}", names.join(", ")), |near| format!("did you mean `{near}`?"));
        reader.fail(&word.place, "wrong-value", format!("`{}` is not a type of field", word.value), "not a type", Some(near));
    }
    found
}
