//! What registers tell by themselves: `announces` of a register.

use std::sync::Arc;

use jalon_rules::Law;
use marked_yaml::Node;
use marked_yaml::types::MarkedMappingNode;

use super::register::pointer_at;
use super::{Kind, Parts};
use crate::model::EventId;
use crate::reader::{At, Reader};
use crate::register::{Announcement, Died, Gives};

const KEYS: &[&str] = &["type", "event", "people", "died", "members", "gives"];

impl Parts {
    /// `announces: [{ type: NAME, event: EVENT, people: POINTER, died: { who: POINTER, on: POINTER }, members: …, gives: … }]`.
    pub(super) fn announcements(&mut self, reader: &mut Reader<'_>, law: &Law, fields: &MarkedMappingNode, id: &At<Arc<str>>) -> Vec<Announcement> {
        let nodes = fields.get_node("announces").map(|node| reader.list(node)).unwrap_or_default();
        let mut announces: Vec<Announcement> = Vec::new();
        for node in nodes {
            let Some(announced) = self.announcement(reader, law, node, id) else { continue };
            if announces.iter().any(|earlier| earlier.kind == announced.kind) {
                let place = reader.node_place(node);
                reader.fail(&place, "declared-twice", format!("the register `{}` announces `{}` twice", id.value, announced.kind), "again", None);
            }
            announces.push(announced);
        }
        announces
    }

    fn announcement(&mut self, reader: &mut Reader<'_>, law: &Law, node: &Node, id: &At<Arc<str>>) -> Option<Announcement> {
        let place = reader.node_place(node);
        let fields = reader.fields(node, KEYS)?;
        let kind = reader.required_word(fields, "type", &place)?;
        if !is_kind(&kind.value) {
            let help = Some("write `birth.registered`: small letters, two words or more with a dot between".to_owned());
            reader.fail(&kind.place, "wrong-value", format!("`{}` is not a type of events", kind.value), "not a type", help);
        }
        let event = reader.required_word(fields, "event", &place).map(|word| EventId(self.refer(Kind::Event, word)));
        reader.required(fields, "people", &place)?;
        let people = pointer_at(reader, fields, "people");
        let died = fields.get_node("died").and_then(|node| died(reader, node));
        let members = self.members_by_list(reader, law, fields);
        let gives = self.gives(reader, law, fields, id, &members);
        if gives.iter().any(|given| given.what == Gives::Home) {
            let help = Some("give the fact or the field itself".to_owned());
            reader.fail(&place, "wrong-shape", "an announcement does not give where people live by its place".to_owned(), "`home`", help);
        }
        Some(Announcement { kind: kind.value, event: event?, people: people?, died, members, gives })
    }
}

fn died(reader: &mut Reader<'_>, node: &Node) -> Option<Died> {
    let place = reader.node_place(node);
    let fields = reader.fields(node, &["who", "on"])?;
    reader.required(fields, "who", &place)?;
    reader.required(fields, "on", &place)?;
    Some(Died { who: pointer_at(reader, fields, "who")?, on: pointer_at(reader, fields, "on")? })
}

/// Small letters, with dots between words.
fn is_kind(text: &str) -> bool {
    text.contains('.') && text.len() <= 60 && text.split('.').all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'))
}
