//! Personas: dated situations, with what the plan must say.

use std::collections::BTreeMap;

use jalon_rules::{Law, Situation, Truth};
use jiff::civil::Date;
use marked_yaml::Node;

use super::{Kind, Parts, check_identifier, number};
use crate::model::{EventId, Expectation, Persona, PersonaId, QuestionId, ServiceId};
use crate::reader::{At, Reader};
use crate::situation::read_facts;

impl Parts {
    pub(crate) fn read_persona(&mut self, reader: &mut Reader<'_>, law: &Law) {
        let Some(tree) = reader.tree(true) else { return };
        let whole = reader.whole();
        let Some(fields) = reader.fields(&tree, &["id", "date", "event", "facts", "expect", "never", "next"]) else { return };
        let id = reader.required_word(fields, "id", &whole);
        let date = reader.required(fields, "date", &whole).and_then(|node| reader.date(node));
        let event = reader.required_word(fields, "event", &whole).map(|n| EventId(self.refer(Kind::Event, n)));
        let situation = reader.required(fields, "facts", &whole).map(|node| read_facts(law, reader, node));
        let mut expect = BTreeMap::new();
        for (service, node) in reader.optional_mapping(fields, "expect").into_iter().flat_map(|m| m.iter()) {
            let place = reader.scalar_place(service);
            let id = ServiceId(self.refer(Kind::Service, At { value: service.as_str().into(), place: place.clone() }));
            if let Some(expectation) = expectation(reader, node) {
                expect.insert(id, Expectation { place, ..expectation });
            }
        }
        let never = self.refer_all(reader, fields, "never", Kind::Service).map(ServiceId).collect();
        let next = reader.optional_word(fields, "next").map(|n| QuestionId(self.refer(Kind::Question, n)));
        let Some(id) = id else { return };
        check_identifier(reader, &id);
        if self.personas.iter().any(|(other, _)| other.id.0 == id.value) {
            reader.fail(&id.place, "declared-twice", format!("the persona `{}` is declared twice", id.value), "again", None);
        }
        // What is missing was told and no catalogue comes of it: a stand-in lets the rest be checked.
        let persona = Persona {
            id: PersonaId(id.value),
            date: date.map_or(Date::MAX, |at| at.value),
            event: event.unwrap_or_else(|| "".into()),
            situation: situation.unwrap_or_else(|| Situation::new(law)),
            expect,
            never,
            next,
            place: id.place.clone(),
        };
        self.personas.push((persona, id.place));
    }
}

fn expectation(reader: &mut Reader<'_>, node: &Node) -> Option<Expectation> {
    let fields = reader.fields(node, &["verdict", "amount", "deadline"])?;
    let mut expectation = Expectation::default();
    if let Some(word) = reader.optional_word(fields, "verdict") {
        expectation.verdict = match &*word.value {
            "yes" => Some(Truth::Yes),
            "no" => Some(Truth::No),
            "unknown" => Some(Truth::Unknown),
            _ => {
                reader.fail(&word.place, "wrong-value", "a verdict is `yes`, `no` or `unknown`".into(), "none of them", None);
                None
            }
        };
    }
    expectation.amount = reader.optional_word(fields, "amount").and_then(|word| number(reader, &word));
    expectation.deadline = fields.get_node("deadline").and_then(|node| reader.date(node)).map(|at| at.value);
    Some(expectation)
}
