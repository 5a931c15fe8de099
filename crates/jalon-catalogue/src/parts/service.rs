//! Services: what a body provides, to whom, by when, through what.

use std::sync::Arc;

use jalon_rules::{Declared, Law, Type, closest};
use marked_yaml::Node;
use marked_yaml::types::MarkedMappingNode;

use super::{Kind, Parts, declare, items, law_name, not_sourced, number};
use crate::model::{AnswerTime, BodyId, Channels, Cost, EvidenceId, PublicService, ServiceId, ServiceType, Silence, SilenceMeans};
use crate::reader::{At, Place, Reader};

impl Parts {
    pub(crate) fn read_services(&mut self, reader: &mut Reader<'_>, law: &Law) {
        const KEYS: &[&str] = &[
            "id",
            "type",
            "body",
            "rule",
            "judged_on",
            "amount",
            "deadline",
            "advice",
            "needs",
            "produces",
            "after",
            "automatic",
            "channels",
            "cost",
            "silence",
            "source",
        ];
        for (node, id) in items(reader) {
            let Some(fields) = reader.fields(&node, KEYS) else { continue };
            let kind = reader.required_word(fields, "type", &id.place).and_then(|word| service_type(reader, &word));
            let body = reader.required_word(fields, "body", &id.place).map(|name| self.refer(Kind::Body, name));
            let provision = self.sourced(reader, fields, &id.place);
            let channels = reader.required(fields, "channels", &id.place).map(|node| channels(reader, node)).unwrap_or_default();
            let silence = fields.get_node("silence").and_then(|node| self.silence(reader, node));
            let amount = reader.optional_word(fields, "amount");
            if let Some(amount) = amount.as_ref().filter(|a| &*a.value != "not-computed") {
                reader.fail(
                    &amount.place,
                    "wrong-value",
                    "`amount` can only be `not-computed`".into(),
                    "not that",
                    Some("amounts are computed by rules".into()),
                );
            }
            let cost = match reader.optional_word(fields, "cost") {
                None => Cost::NotStated,
                Some(word) if &*word.value == "free" => Cost::Free,
                Some(word) if &*word.value == "text" => Cost::InWords,
                Some(word) => {
                    reader.fail(&word.place, "wrong-value", "`cost` is `free` or `text`".into(), "neither", None);
                    Cost::NotStated
                }
            };
            let mut named = |key, wanted: &str, fits: &dyn Fn(Declared) -> bool| {
                reader.optional_word(fields, key).and_then(|word| law_name(reader, law, &word, wanted, fits))
            };
            let of_a_day = |d: Declared| matches!(d, Declared::Definition(id) if law.definition(id).of_type == Type::Date && law.definition(id).of.is_empty());
            let rule = named("rule", "rule", &|d| matches!(d, Declared::Rule(_)));
            let judged_on = named("judged_on", "definition of one date", &of_a_day);
            let deadline = named("deadline", "deadline", &|d| matches!(d, Declared::Deadline(id) if law.deadline(id).legal));
            let advice = named("advice", "advice", &|d| matches!(d, Declared::Deadline(id) if !law.deadline(id).legal));
            let needs = self.refer_all(reader, fields, "needs", Kind::Evidence).map(EvidenceId).collect();
            let produces = self.refer_all(reader, fields, "produces", Kind::Evidence).map(EvidenceId).collect();
            let after = self.refer_all(reader, fields, "after", Kind::Service).map(ServiceId).collect();
            let automatic = reader.flag(fields, "automatic");
            // What is missing was told and no catalogue comes of it: a stand-in lets the service be named and checked for the rest.
            let service = PublicService {
                id: ServiceId(id.value.clone()),
                kind: kind.unwrap_or(ServiceType::Declaration),
                body: BodyId(body.unwrap_or_default()),
                rule: rule.and_then(|d| if let Declared::Rule(id) = d { Some(id) } else { None }),
                judged_on: judged_on.and_then(|d| if let Declared::Definition(id) = d { Some(id) } else { None }),
                amount_not_computed: amount.is_some(),
                deadline: deadline.and_then(|d| if let Declared::Deadline(id) = d { Some(id) } else { None }),
                advice: advice.and_then(|d| if let Declared::Deadline(id) = d { Some(id) } else { None }),
                needs,
                produces,
                after,
                automatic,
                channels,
                cost,
                silence,
                provision: provision.unwrap_or_else(not_sourced),
            };
            declare(reader, Kind::Service, &id, self.services.insert(service.id.clone(), (service, id.place.clone())).is_some());
        }
    }

    fn silence(&mut self, reader: &mut Reader<'_>, node: &Node) -> Option<Silence> {
        let place = reader.node_place(node);
        let fields = reader.fields(node, &["months", "days", "clear_days", "working_days", "means", "source"])?;
        let within = answer_time(reader, fields, &place);
        let means = reader.required_word(fields, "means", &place)?;
        let means = match &*means.value {
            "acceptance" => SilenceMeans::Acceptance,
            "refusal" => SilenceMeans::Refusal,
            "nothing" => SilenceMeans::Nothing,
            _ => {
                reader.fail(&means.place, "wrong-value", "silence means `acceptance`, `refusal` or `nothing`".into(), "none of these", None);
                return None;
            }
        };
        let provision = self.sourced(reader, fields, &place)?;
        Some(Silence { within: within?, means, provision })
    }
}

/// The one time that a body has.
fn answer_time(reader: &mut Reader<'_>, fields: &MarkedMappingNode, whose: &Place) -> Option<AnswerTime> {
    const UNITS: [&str; 4] = ["months", "days", "clear_days", "working_days"];
    let written: Vec<&str> = UNITS.into_iter().filter(|unit| fields.get_node(unit).is_some()).collect();
    let [unit] = *written else {
        let help = Some(format!("write exactly one of: {}", UNITS.join(", ")));
        if written.is_empty() {
            reader.fail(whose, "missing-key", "nobody says how long the body may be silent".into(), "after what time?", help);
        } else {
            reader.fail(whose, "several-times", format!("this silence has several times: {}", written.join(", ")), "one too many", help);
        }
        return None;
    };
    let word = reader.required_word(fields, unit, whose)?;
    Some(match unit {
        "months" => AnswerTime::Months(number(reader, &word)?),
        "days" => AnswerTime::Days(number(reader, &word)?),
        "clear_days" => AnswerTime::ClearDays(number(reader, &word)?),
        _ => AnswerTime::WorkingDays(number(reader, &word)?),
    })
}

fn channels(reader: &mut Reader<'_>, node: &Node) -> Channels {
    let Some(fields) = reader.fields(node, &["online", "phone", "desk", "post", "form"]) else { return Channels::default() };
    let online = reader.optional_url(fields, "online");
    let mut word = |key| reader.optional_word(fields, key).map(|w| w.value);
    let (phone, form) = (word("phone"), word("form"));
    let channels = Channels { online, phone, desk: reader.flag(fields, "desk"), post: reader.flag(fields, "post"), form };
    if channels == Channels::default() {
        let place = reader.node_place(node);
        reader.fail(&place, "no-channel", "this service cannot be reached".into(), "no channel", Some("add one of online, phone, desk, post, form".into()));
    }
    channels
}

fn service_type(reader: &mut Reader<'_>, word: &At<Arc<str>>) -> Option<ServiceType> {
    const TYPES: &[(&str, ServiceType)] = &[
        ("declaration", ServiceType::Declaration),
        ("benefit", ServiceType::Benefit),
        ("document", ServiceType::Document),
        ("leave", ServiceType::Leave),
        ("registration", ServiceType::Registration),
        ("care", ServiceType::Care),
    ];
    let found = TYPES.iter().find(|(name, _)| **name == *word.value).map(|(_, t)| *t);
    if found.is_none() {
        let names: Vec<&str> = TYPES.iter().map(|(name, _)| *name).collect();
        let near = closest(&word.value, names.iter().copied())
            .map_or_else(|| format!("the types are: {}", names.join(", ")), |near| format!("did you mean `{near}`?"));
        reader.fail(&word.place, "wrong-value", format!("`{}` is not a type of service", word.value), "not a type", Some(near));
    }
    found
}
