//! Registers: contracts with bodies that hold what people would be asked.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jalon_rules::{Declared, Law, ListId, closest};
use marked_yaml::Node;
use marked_yaml::types::MarkedMappingNode;

use super::{Kind, Parts, declare, items, law_name, not_sourced, number};
use crate::model::{BodyId, ConceptId, RegisterId};
use crate::reader::{At, Place, Reader};
use crate::register::{Contract, Given, Gives, Members, Parameter, Part, Pointer, Protocol, Reading, Register, Says, Several, Wanted, Whose};

const KEYS: &[&str] = &[
    "id",
    "body",
    "protocol",
    "service",
    "path",
    "parameters",
    "several",
    "tells_apart",
    "dated",
    "until",
    "members",
    "gives",
    "lasts_days",
    "source",
    "announces",
];

const PARTS: &[(&str, Part)] = &[("words", Part::Words), ("year", Part::Year), ("month", Part::Month), ("day", Part::Day), ("commune", Part::Commune)];

/// Where a register says that it gives something.
pub(crate) struct GivenAt {
    pub(crate) register: RegisterId,
    pub(crate) given: Given,
    pub(crate) place: Place,
    /// Words of ours that its values stand for, where they are written.
    pub(crate) values: Vec<At<Arc<str>>>,
}

impl Parts {
    /// `registers/….yaml`: contracts, in the order of files and in each from the first to the last.
    pub(crate) fn read_registers(&mut self, reader: &mut Reader<'_>, law: &Law) {
        for (node, id) in items(reader) {
            let Some(fields) = reader.fields(&node, KEYS) else { continue };
            let body = reader.required_word(fields, "body", &id.place).map(|word| BodyId(self.refer(Kind::Body, word)));
            let basis = self.sourced(reader, fields, &id.place).unwrap_or_else(not_sourced);
            let lasts_days = reader.optional_word(fields, "lasts_days").and_then(|word| number(reader, &word));
            let Some(contract) = self.contract(reader, law, fields, &id) else { continue };
            let announces = self.announcements(reader, law, fields, &id);
            let Some(body) = body else { continue };
            let (asks, if_known) = told(&contract);
            let place = self.registers.len();
            let register = Register {
                id: RegisterId(id.value.clone()),
                body,
                asks,
                if_known,
                facts: contract.gives.iter().filter_map(|given| if let Gives::Fact(fact) = given.what { Some(fact) } else { None }).collect(),
                lists: contract.members.iter().filter(|(_, members)| members.all).map(|(list, _)| *list).collect(),
                concepts: contract
                    .gives
                    .iter()
                    .filter_map(|given| if let Gives::Concept(concept) = &given.what { Some(concept.clone()) } else { None })
                    .collect(),
                lasts_days,
                basis,
                place,
                contract,
                announces,
            };
            declare(reader, Kind::Register, &id, self.registers.insert(register.id.clone(), (register, id.place.clone())).is_some());
        }
    }

    fn contract(&mut self, reader: &mut Reader<'_>, law: &Law, fields: &MarkedMappingNode, id: &At<Arc<str>>) -> Option<Contract> {
        let protocol = protocol(reader, fields, &id.place);
        let path = reader.required_word(fields, "path", &id.place);
        let parameters = self.parameters(reader, fields);
        let several = fields.get_node("several").and_then(|node| several(reader, node));
        let tells_apart = self.refer_all(reader, fields, "tells_apart", Kind::Concept).map(ConceptId).collect();
        let members = self.members_by_list(reader, law, fields);
        let gives = self.gives(reader, law, fields, id, &members);
        let path = path?;
        check_path(reader, &path, &parameters);
        Some(Contract {
            protocol: protocol?,
            path: path.value,
            parameters: parameters.into_iter().map(|at| at.value).collect(),
            several,
            tells_apart,
            dated: pointer_at(reader, fields, "dated"),
            until: pointer_at(reader, fields, "until"),
            members,
            gives,
        })
    }

    /// `members: { LIST: … }`.
    pub(super) fn members_by_list(&mut self, reader: &mut Reader<'_>, law: &Law, fields: &MarkedMappingNode) -> BTreeMap<ListId, Members> {
        let mut members = BTreeMap::new();
        for (key, node) in reader.optional_mapping(fields, "members").into_iter().flat_map(|mapping| mapping.iter()) {
            let word = At { value: key.as_str().into(), place: reader.scalar_place(key) };
            if let (Some(list), Some(read)) = (list(reader, law, &word), self.members(reader, node)) {
                members.insert(list, read);
            }
        }
        members
    }

    /// `gives: [ … ]`, of the register named: each thing once.
    pub(super) fn gives(
        &mut self,
        reader: &mut Reader<'_>,
        law: &Law,
        fields: &MarkedMappingNode,
        id: &At<Arc<str>>,
        members: &BTreeMap<ListId, Members>,
    ) -> Vec<Given> {
        let nodes = reader.required(fields, "gives", &id.place).map(|node| reader.list(node)).unwrap_or_default();
        let mut gives: Vec<Given> = Vec::new();
        for node in nodes {
            let place = reader.node_place(node);
            let Some((given, values)) = self.given(reader, law, node, &place) else { continue };
            if gives.iter().any(|earlier| earlier.what == given.what && earlier.of == given.of) {
                reader.fail(&place, "declared-twice", format!("the register `{}` gives this twice", id.value), "again", None);
            }
            if let Whose::Each(list) | Whose::One(list, _) = given.of
                && !members.contains_key(&list)
            {
                let name = &law.list(list).name;
                let help = Some(format!("add `members: {{ {name}: {{ at: … }} }}`"));
                reader.fail(&place, "missing-key", format!("nothing says where the register has `{name}`"), "of whom?", help);
            }
            self.given.push(GivenAt { register: RegisterId(id.value.clone()), given: given.clone(), place, values });
            gives.push(given);
        }
        gives
    }

    /// `parameters: [{ name, value | years_ago | from, as, values, if_known, when }]`.
    fn parameters(&mut self, reader: &mut Reader<'_>, fields: &MarkedMappingNode) -> Vec<At<Parameter>> {
        let nodes = fields.get_node("parameters").map(|node| reader.list(node)).unwrap_or_default();
        let mut parameters: Vec<At<Parameter>> = Vec::new();
        for node in nodes {
            let place = reader.node_place(node);
            let Some(fields) = reader.fields(node, &["name", "value", "years_ago", "from", "as", "values", "if_known", "when"]) else { continue };
            let Some(name) = reader.required_word(fields, "name", &place) else { continue };
            if parameters.iter().any(|earlier| earlier.value.name == name.value) {
                reader.fail(&name.place, "declared-twice", format!("the parameter `{}` stands twice", name.value), "again", None);
            }
            let Some(says) = self.says(reader, fields, &place) else { continue };
            parameters.push(At { value: Parameter { name: name.value, says }, place: name.place });
        }
        parameters
    }

    fn says(&mut self, reader: &mut Reader<'_>, fields: &MarkedMappingNode, place: &Place) -> Option<Says> {
        if let Some(word) = reader.optional_word(fields, "value") {
            return Some(Says::Fixed(word.value));
        }
        if let Some(word) = reader.optional_word(fields, "years_ago") {
            return number(reader, &word).map(Says::YearsAgo);
        }
        let concept = reader.required_word(fields, "from", place).map(|word| ConceptId(self.refer(Kind::Concept, word)))?;
        let part = reader.optional_word(fields, "as").map_or(Some(Part::Whole), |word| {
            let found = PARTS.iter().find(|(name, _)| **name == *word.value).map(|(_, part)| *part);
            if found.is_none() {
                let near = closest(&word.value, PARTS.iter().map(|(name, _)| *name)).map(|near| format!("did you mean `{near}`?"));
                reader.fail(&word.place, "wrong-value", format!("`{}` is not a part of a value", word.value), "not a part", near);
            }
            found
        });
        let values = words_for(reader, fields, "values").into_iter().map(|(theirs, ours)| (theirs, ours.value)).collect();
        let when = reader.optional_mapping(fields, "when").and_then(|mapping| mapping.iter().next()).and_then(|(key, node)| {
            let key = At { value: key.as_str().into(), place: reader.scalar_place(key) };
            Some((ConceptId(self.refer(Kind::Concept, key)), reader.word(node)?.value))
        });
        let wanted = match when {
            Some((concept, value)) => Wanted::When(concept, value),
            None if reader.flag(fields, "if_known") => Wanted::IfKnown,
            None => Wanted::Always,
        };
        Some(Says::Of { concept, part: part?, values, wanted })
    }

    /// `members: { LIST: { at: [POINTERS], person: { POINTER: CONCEPT }, order: POINTER, all: true } }`.
    fn members(&mut self, reader: &mut Reader<'_>, node: &Node) -> Option<Members> {
        let place = reader.node_place(node);
        let fields = reader.fields(node, &["at", "person", "order", "all"])?;
        let at = pointers(reader, fields, "at", &place);
        let mut person = BTreeMap::new();
        for (key, node) in reader.optional_mapping(fields, "person").into_iter().flat_map(|mapping| mapping.iter()) {
            let key = At { value: key.as_str().into(), place: reader.scalar_place(key) };
            if let (Some(pointer), Some(concept)) = (pointer(reader, &key), reader.word(node)) {
                person.insert(pointer, ConceptId(self.refer(Kind::Concept, concept)));
            }
        }
        Some(Members { at, person, order: pointer_at(reader, fields, "order"), all: reader.flag(fields, "all") })
    }

    /// `{ fact: NAME | concept: ID | home: true, of: LIST, member: 1, at: POINTERS, values | only: { THEIRS: OURS }, but: [THEIRS] }`.
    fn given(&mut self, reader: &mut Reader<'_>, law: &Law, node: &Node, place: &Place) -> Option<(Given, Vec<At<Arc<str>>>)> {
        let fields = reader.fields(node, &["fact", "concept", "home", "of", "member", "at", "values", "only", "but"])?;
        let at = pointers(reader, fields, "at", place);
        let of = reader.optional_word(fields, "of").and_then(|word| list(reader, law, &word));
        let member = reader.optional_word(fields, "member").and_then(|word| number(reader, &word));
        let what = if let Some(word) = reader.optional_word(fields, "fact") {
            let fits = |d: Declared| matches!(d, Declared::Fact(fact) if of.map_or(law.fact(fact).of.is_empty(), |list| law.fact(fact).of.contains(&list)));
            match law_name(reader, law, &word, if of.is_some() { "fact of this list" } else { "fact of the household" }, &fits)? {
                Declared::Fact(fact) => Gives::Fact(fact),
                _ => return None,
            }
        } else if reader.flag(fields, "home") {
            Gives::Home
        } else {
            let help = Some("add `fact: …`, `concept: …` or `home: true`".to_owned());
            let Some(word) = reader.optional_word(fields, "concept") else {
                reader.fail(place, "missing-key", "this gives nothing".to_owned(), "what?", help);
                return None;
            };
            Gives::Concept(ConceptId(self.refer(Kind::Concept, word)))
        };
        let of = match (of, member) {
            (None, _) => Whose::Household,
            (Some(list), None) => Whose::Each(list),
            (Some(list), Some(member)) => Whose::One(list, member),
        };
        let values = words_for(reader, fields, "values");
        let only = words_for(reader, fields, "only");
        let but: BTreeSet<Arc<str>> = reader.words(fields, "but").into_iter().map(|word| word.value).collect();
        let ours = values.values().chain(only.values()).cloned().collect();
        let plain = |read: BTreeMap<Arc<str>, At<Arc<str>>>| read.into_iter().map(|(theirs, ours)| (theirs, ours.value)).collect();
        let reading = match (values.is_empty(), only.is_empty(), but.is_empty()) {
            (true, true, true) => Reading::AsWritten,
            (true, true, false) => Reading::But(but),
            (false, true, true) => Reading::Values(plain(values)),
            (true, false, true) => Reading::Only(plain(only)),
            _ => {
                let help = Some("`values` are all there can be; of `only`, others say nothing; those of `but` say nothing".to_owned());
                reader.fail(place, "wrong-shape", "`values`, `only` and `but` exclude one another".to_owned(), "more than one", help);
                return None;
            }
        };
        Some((Given { what, of, at, reading }, ours))
    }
}

/// The concepts that a contract needs, and those that it takes where they are known.
fn told(contract: &Contract) -> (Vec<ConceptId>, Vec<ConceptId>) {
    let (mut asks, mut if_known) = (Vec::new(), Vec::new());
    let mut add = |concept: &ConceptId, always: bool| {
        let list = if always { &mut asks } else { &mut if_known };
        if !list.contains(concept) {
            list.push(concept.clone());
        }
    };
    for parameter in &contract.parameters {
        if let Says::Of { concept, wanted, .. } = &parameter.says {
            add(concept, *wanted == Wanted::Always);
            if let Wanted::When(other, _) = wanted {
                add(other, false);
            }
        }
    }
    contract.members.values().flat_map(|members| members.person.values()).for_each(|concept| add(concept, true));
    contract.tells_apart.iter().for_each(|concept| add(concept, false));
    if_known.retain(|concept| !asks.contains(concept));
    (asks, if_known)
}

fn protocol(reader: &mut Reader<'_>, fields: &MarkedMappingNode, whose: &Place) -> Option<Protocol> {
    const NAMES: [&str; 3] = ["api-particulier", "x-road", "rest"];
    let word = reader.required_word(fields, "protocol", whose)?;
    let service = reader.optional_word(fields, "service");
    if let Some(service) = service.as_ref().filter(|_| &*word.value != "x-road") {
        reader.fail(&service.place, "wrong-shape", "only `x-road` has codes of services".to_owned(), "not here", None);
    }
    match &*word.value {
        "api-particulier" => Some(Protocol::ApiParticulier),
        "rest" => Some(Protocol::Rest),
        "x-road" => reader.required_word(fields, "service", whose).map(|service| Protocol::XRoad(service.value)),
        other => {
            let near = closest(other, NAMES).map_or_else(|| format!("the protocols are: {}", NAMES.join(", ")), |near| format!("did you mean `{near}`?"));
            reader.fail(&word.place, "wrong-value", format!("`{other}` is not a protocol"), "not a protocol", Some(near));
            None
        }
    }
}

/// Each pair of braces of a path is a parameter that is always said.
fn check_path(reader: &mut Reader<'_>, path: &At<Arc<str>>, parameters: &[At<Parameter>]) {
    let plain = path.value.starts_with('/') && !path.value.contains(['?', '#', ' ', '%']) && !path.value.contains("..");
    if !plain {
        let help = Some("write `/v1/persons`: what is asked stands under `parameters`".to_owned());
        reader.fail(&path.place, "wrong-address", format!("`{}` is not a path", path.value), "not a path", help);
    }
    let named: BTreeSet<&str> = path.value.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect();
    for name in named {
        let said = parameters.iter().map(|at| &at.value).find(|parameter| &*parameter.name == name).map(|parameter| &parameter.says);
        if !matches!(said, Some(Says::Fixed(_) | Says::YearsAgo(_) | Says::Of { wanted: Wanted::Always, .. })) {
            let help = Some(format!("add `{{ name: {name}, from: … }}` to `parameters`, always told"));
            reader.fail(&path.place, "unknown-name", format!("nothing is always said in the place of `{{{name}}}`"), "empty", help);
        }
    }
}

fn several(reader: &mut Reader<'_>, node: &Node) -> Option<Several> {
    let place = reader.node_place(node);
    let fields = reader.fields(node, &["at", "label"])?;
    let label = pointers(reader, fields, "label", &place);
    reader.required(fields, "at", &place)?;
    Some(Several { at: pointer_at(reader, fields, "at")?, label })
}

fn list(reader: &mut Reader<'_>, law: &Law, word: &At<Arc<str>>) -> Option<ListId> {
    match law_name(reader, law, word, "list of persons", &|d| matches!(d, Declared::List(_)))? {
        Declared::List(list) => Some(list),
        _ => None,
    }
}

fn pointer(reader: &mut Reader<'_>, word: &At<Arc<str>>) -> Option<Pointer> {
    let pointer = Pointer::parse(&word.value);
    if pointer.is_none() {
        let help = Some("write `/data/children/0`: a slash before each name, `~1` for a slash in one (RFC 6901)".to_owned());
        reader.fail(&word.place, "wrong-pointer", format!("`{}` is not a JSON pointer", word.value), "not a pointer", help);
    }
    pointer
}

pub(super) fn pointer_at(reader: &mut Reader<'_>, fields: &MarkedMappingNode, key: &str) -> Option<Pointer> {
    let word = reader.optional_word(fields, key)?;
    pointer(reader, &word)
}

/// One pointer, or a list of them.
fn pointers(reader: &mut Reader<'_>, fields: &MarkedMappingNode, key: &str, whose: &Place) -> Vec<Pointer> {
    let Some(node) = reader.required(fields, key, whose) else { return Vec::new() };
    let nodes = if node.as_sequence().is_some() { reader.list(node) } else { vec![node] };
    nodes.into_iter().filter_map(|node| reader.word(node)).collect::<Vec<_>>().iter().filter_map(|word| pointer(reader, word)).collect()
}

/// `{ THEIRS: OURS }`.
fn words_for(reader: &mut Reader<'_>, fields: &MarkedMappingNode, key: &str) -> BTreeMap<Arc<str>, At<Arc<str>>> {
    let mapping = reader.optional_mapping(fields, key);
    mapping.into_iter().flat_map(|mapping| mapping.iter()).filter_map(|(theirs, node)| Some((theirs.as_str().into(), reader.word(node)?))).collect()
}
