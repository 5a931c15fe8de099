//! Life events: their services and their questions.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jalon_rules::{Declared, FactId, Law, ListId};
use marked_yaml::Node;
use marked_yaml::types::MarkedMappingNode;

use super::{AskedAt, Kind, Parts, check_identifier, declare, law_name, twice};
use crate::model::{Asks, EventId, LanguageTag, LifeEvent, Question, QuestionId, ServiceId};
use crate::reader::{At, Reader};

impl Parts {
    pub(crate) fn read_event(&mut self, reader: &mut Reader<'_>, law: &Law) {
        let Some(tree) = reader.tree(true) else { return };
        let whole = reader.whole();
        let Some(fields) = reader.fields(&tree, &["id", "slug", "services", "questions", "outweighs"]) else { return };
        let Some(id) = reader.required_word(fields, "id", &whole) else { return };
        let event = EventId(id.value.clone());
        let slugs = self.slugs(reader, fields, &id);
        let services = reader.required(fields, "services", &id.place).map(|_| reader.words(fields, "services")).unwrap_or_default();
        twice(reader, &services, "service");
        let services = services.into_iter().map(|word| ServiceId(self.refer(Kind::Service, word))).collect();
        let mut questions = Vec::new();
        for node in fields.get_node("questions").map(|node| reader.list(node)).unwrap_or_default() {
            questions.extend(self.question(reader, node, law, &event));
        }
        let outweighs = self.refer_all(reader, fields, "outweighs", Kind::Event).map(EventId).collect();
        let read = LifeEvent { id: event.clone(), slugs, services, questions, outweighs };
        declare(reader, Kind::Event, &id, self.events.insert(event, (read, id.place.clone())).is_some());
    }

    /// The event's name in addresses: one in each language, and no other event's.
    fn slugs(&self, reader: &mut Reader<'_>, fields: &MarkedMappingNode, id: &At<Arc<str>>) -> BTreeMap<LanguageTag, Arc<str>> {
        let mut slugs = BTreeMap::new();
        if reader.required(fields, "slug", &id.place).is_none() {
            return slugs;
        }
        for (language, node) in reader.optional_mapping(fields, "slug").into_iter().flat_map(|m| m.iter()) {
            let place = reader.scalar_place(language);
            let language = LanguageTag(language.as_str().into());
            self.check_language(reader, &language, &place);
            let Some(word) = reader.word(node) else { continue };
            check_identifier(reader, &word);
            if self.events.values().any(|(other, _)| other.slugs.get(&language) == Some(&word.value)) {
                reader.fail(&word.place, "declared-twice", format!("another event has the address `{}` already", word.value), "again", None);
            }
            slugs.insert(language, word.value);
        }
        for language in self.languages.iter().filter(|l| !slugs.contains_key(*l)) {
            let help = Some(format!("add `slug: {{ {}: … }}`", language.0));
            reader.fail(&id.place, "missing-key", format!("the event has no address in `{}`", language.0), "", help);
        }
        slugs
    }

    fn question(&mut self, reader: &mut Reader<'_>, node: &Node, law: &Law, event: &EventId) -> Option<Question> {
        let place = reader.node_place(node);
        let fields = reader.fields(node, &["id", "list", "facts", "of", "by"])?;
        let id = reader.required_word(fields, "id", &place)?;
        check_identifier(reader, &id);
        let size = list(reader, law, fields, "list");
        let of = list(reader, law, fields, "of");
        let facts = facts(reader, law, fields, of);
        if fields.get_node("list").is_none() && fields.get_node("facts").is_none() {
            reader.fail(
                &id.place,
                "asks-nothing",
                format!("the question `{}` asks for nothing", id.value),
                "no fact, no list",
                Some("add `facts: [ … ]`".into()),
            );
        }
        if let Some(node) = fields.get_node("list").and(fields.get_node("facts").or(fields.get_node("of"))) {
            let place = reader.node_place(node);
            let help = Some("make two questions of it".to_owned());
            reader.fail(&place, "mixed-question", format!("the question `{}` asks both how many and for facts", id.value), "not with `list`", help);
        }
        let asks = match (size, of) {
            (Some(list), _) => Asks::Size(list),
            (None, Some(list)) => Asks::Members(list, facts.clone()),
            (None, None) => Asks::Household(facts.clone()),
        };
        let sensitive = facts.iter().any(|f| law.fact(*f).sensitive);
        let question = QuestionId(id.value.clone());
        if self.questions.iter().any(|other| other.event == *event && other.question == question) {
            reader.fail(&id.place, "declared-twice", format!("the question `{}` stands twice in this event", id.value), "again", None);
        }
        self.questions.push(AskedAt { event: event.clone(), question: question.clone(), place: id.place });
        let by = reader.optional_word(fields, "by");
        if let Some(by) = by.as_ref().filter(|by| &*by.value != "place") {
            let help = Some("`by: place` asks where they live, and takes the facts from it".to_owned());
            reader.fail(&by.place, "wrong-value", format!("`{}` cannot answer a question", by.value), "not a way to answer", help);
        }
        Some(Question { id: question, asks, sensitive, by_place: by.is_some() })
    }
}

fn list(reader: &mut Reader<'_>, law: &Law, fields: &MarkedMappingNode, key: &str) -> Option<ListId> {
    let word = reader.optional_word(fields, key)?;
    match law_name(reader, law, &word, "list of persons", &|d| matches!(d, Declared::List(_)))? {
        Declared::List(list) => Some(list),
        _ => None,
    }
}

/// The facts of a question: all of the household, or all of members of one list.
fn facts(reader: &mut Reader<'_>, law: &Law, fields: &MarkedMappingNode, of: Option<ListId>) -> Vec<FactId> {
    let mut facts = Vec::new();
    let mut seen = BTreeSet::new();
    for word in reader.words(fields, "facts") {
        let Some(Declared::Fact(fact)) = law_name(reader, law, &word, "fact", &|d| matches!(d, Declared::Fact(_))) else { continue };
        let declared = law.fact(fact);
        if of.map_or(!declared.of.is_empty(), |list| !declared.of.contains(&list)) {
            let help = match (declared.of.first(), of) {
                (Some(list), None) => format!("add `of: {}`", law.list(*list).name),
                _ => "ask for it in a question of its own".to_owned(),
            };
            reader.fail(&word.place, "wrong-list", format!("`{}` is not a fact of those this question asks about", word.value), "not theirs", Some(help));
        } else if seen.insert(fact) {
            facts.push(fact);
        } else {
            reader.fail(&word.place, "declared-twice", format!("this question asks for `{}` twice", word.value), "again", None);
        }
    }
    facts
}
