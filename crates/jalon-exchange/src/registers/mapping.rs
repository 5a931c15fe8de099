//! What an answer means: from JSON to answers of the plan and fields of forms, each written as its type is. Pure.
//!
//! What does not fit is never guessed at: the whole answer is then a mistake of the register, which operators look at.

use std::collections::{BTreeMap, BTreeSet};

use jalon_casework::{Attestation, Extract, Unfetched};
use jalon_catalogue::{Announcement, Catalogue, ConceptId, FieldKind, Given, Gives, Members, Pointer, Reading, Register, Whose, parse_value, write_value};
use jalon_journey::{FieldKey, answers};
use jalon_rules::{FactId, ListId, Question};
use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::Value;

/// The most persons that one is chosen from.
const MOST_EXTRACTS: usize = 20;

/// What a text of a register means: where it has what.
struct Meaning<'a> {
    dated: Option<&'a Pointer>,
    until: Option<&'a Pointer>,
    lasts_days: Option<u16>,
    members: &'a BTreeMap<ListId, Members>,
    gives: &'a [Given],
}

impl<'a> Meaning<'a> {
    fn of_an_answer(register: &'a Register) -> Self {
        let contract = &register.contract;
        let (dated, until) = (contract.dated.as_ref(), contract.until.as_ref());
        Self { dated, until, lasts_days: register.lasts_days, members: &contract.members, gives: &contract.gives }
    }
}

/// What a register tells by itself, of an event whose day it was.
///
/// # Errors
///
/// It does not say what the catalogue has it say.
pub(crate) fn told(catalogue: &Catalogue, register: &Register, announcement: &Announcement, data: &Value, on: Date, today: Date) -> Result<Extract, Unfetched> {
    let meaning = Meaning { dated: None, until: None, lasts_days: register.lasts_days, members: &announcement.members, gives: &announcement.gives };
    Ok(Extract { on, ..extract(catalogue, &meaning, &BTreeMap::new(), data, today)? })
}

/// What an answer of a register says of a person.
///
/// # Errors
///
/// The person is not in it, or it does not say what the contract has it say.
pub(crate) fn read(
    catalogue: &Catalogue,
    register: &Register,
    about: &BTreeMap<ConceptId, String>,
    answer: &Value,
    today: Date,
) -> Result<Attestation, Unfetched> {
    let meaning = Meaning::of_an_answer(register);
    let Some(several) = &register.contract.several else {
        return Ok(Attestation { extracts: vec![extract(catalogue, &meaning, about, answer, today)?] });
    };
    let Some(Value::Array(persons)) = at(answer, &several.at) else { return Err(Unfetched::Broken("no-list")) };
    if persons.len() > MOST_EXTRACTS {
        return Err(Unfetched::Broken("too-many-persons"));
    }
    let mut extracts = Vec::with_capacity(persons.len());
    let mut labels = BTreeMap::<String, usize>::new();
    for person in persons {
        let mut read = extract(catalogue, &meaning, about, person, today)?;
        if persons.len() > 1 {
            let words = several.label.iter().filter_map(|place| scalar(person, place).transpose()).collect::<Result<Vec<_>, _>>()?;
            let words = words.join(", ");
            // Two that look the same are told apart by their order.
            let again = labels.entry(words.clone()).or_default();
            *again += 1;
            read.label = match (words.as_str(), *again) {
                ("", again) => format!("({again})"),
                (_, 1) => words,
                (words, again) => format!("{words} ({again})"),
            };
        }
        extracts.push(read);
    }
    if extracts.is_empty() { Err(Unfetched::Unknown) } else { Ok(Attestation { extracts }) }
}

fn extract(catalogue: &Catalogue, meaning: &Meaning<'_>, about: &BTreeMap<ConceptId, String>, answer: &Value, today: Date) -> Result<Extract, Unfetched> {
    if !answer.is_object() {
        return Err(Unfetched::Broken("not-an-object"));
    }
    let mut reading = Reader { catalogue, extract: Extract { on: today, ..Extract::default() } };
    if let Some(on) = day(answer, meaning.dated)? {
        reading.extract.on = if on <= today { on } else { return Err(Unfetched::Broken("dated-later")) };
    }
    let lasting = meaning.lasts_days.map(|days| today.saturating_add(i32::from(days).days()));
    reading.extract.until = day(answer, meaning.until)?.or(lasting);
    if reading.extract.until.is_some_and(|until| until < today) {
        return Err(Unfetched::Broken("out-of-date"));
    }
    let members = members_of(catalogue, meaning.members, about, answer)?;
    for (list, found) in &members {
        if meaning.members[list].all {
            reading.extract.facts.insert(answers::key_of(&catalogue.law, Question::Size(*list)), found.len().to_string());
        }
    }
    for given in meaning.gives {
        match given.of {
            Whose::Household => reading.take(given, answer, None)?,
            Whose::Each(list) => {
                for (place, member) in members.get(&list).into_iter().flatten().enumerate() {
                    reading.take(given, member, Some((list, place)))?;
                }
            }
            Whose::One(list, place) => {
                let place = usize::from(place);
                if let Some(member) = members.get(&list).and_then(|members| members.get(place)) {
                    reading.take(given, member, Some((list, place)))?;
                }
            }
        }
    }
    Ok(reading.extract)
}

struct Reader<'a> {
    catalogue: &'a Catalogue,
    extract: Extract,
}

impl Reader<'_> {
    /// Takes what is given, if it is there.
    fn take(&mut self, given: &Given, from: &Value, member: Option<(ListId, usize)>) -> Result<(), Unfetched> {
        let found = given.at.iter().filter_map(|place| scalar(from, place).transpose()).collect::<Result<Vec<_>, _>>()?;
        let meant = found.iter().filter_map(|text| meaning(&given.reading, text).transpose()).collect::<Result<Vec<_>, _>>()?;
        let Some(first) = meant.first() else { return Ok(()) };
        match &given.what {
            Gives::Fact(fact) => {
                let question = member.map_or(Question::Household(*fact), |(list, place)| Question::Member(list, place, *fact));
                self.fact(question, *fact, first)
            }
            Gives::Home => {
                // A commune that is not in the tables settles nothing: it is one that was merged since.
                let facts = self.catalogue.places.by_code(first).map(|place| self.catalogue.places.facts_of(&place)).unwrap_or_default();
                for (fact, value) in facts {
                    self.extract.facts.insert(answers::key_of(&self.catalogue.law, Question::Household(fact)), write_value(&self.catalogue.law, fact, value));
                }
                Ok(())
            }
            Gives::Concept(id) => {
                let concept = self.catalogue.concepts.get(id).ok_or(Unfetched::Broken("no-such-field"))?;
                let written = if concept.kind == FieldKind::Lines { meant.join("\n") } else { first.clone() };
                let value = concept.kind.parse(&written).map_err(|_| Unfetched::Broken("value-does-not-fit"))?;
                let member = concept.of.and(member).map(|(_, place)| u8::try_from(place)).transpose().map_err(|_| Unfetched::Broken("too-many-members"))?;
                self.extract.fields.insert(FieldKey { concept: id.clone(), member }, value);
                Ok(())
            }
        }
    }

    fn fact(&mut self, question: Question, fact: FactId, written: &str) -> Result<(), Unfetched> {
        let law = &self.catalogue.law;
        let value = parse_value(law, fact, written).map_err(|_| Unfetched::Broken("value-does-not-fit"))?;
        self.extract.facts.insert(answers::key_of(law, question), write_value(law, fact, value));
        Ok(())
    }
}

/// What a value means; nothing where it says nothing.
fn meaning(reading: &Reading, written: &str) -> Result<Option<String>, Unfetched> {
    match reading {
        Reading::AsWritten => Ok(Some(written.to_owned())),
        Reading::But(nothing) => Ok(Some(written).filter(|written| !nothing.contains(*written)).map(str::to_owned)),
        Reading::Only(words) => Ok(words.get(written).map(ToString::to_string)),
        Reading::Values(words) => words.get(written).map(|ours| Some(ours.to_string())).ok_or(Unfetched::Broken("unknown-word")),
    }
}

fn members_of<'a>(
    catalogue: &Catalogue,
    declared: &BTreeMap<ListId, Members>,
    about: &BTreeMap<ConceptId, String>,
    answer: &'a Value,
) -> Result<BTreeMap<ListId, Vec<&'a Value>>, Unfetched> {
    let mut all = BTreeMap::new();
    for (list, members) in declared {
        let mut found = listed(members, answer)?;
        let bounds = catalogue.law.list(*list);
        if found.len() > bounds.maximum || (members.all && found.len() < bounds.minimum) {
            return Err(Unfetched::Broken("wrong-number-of-members"));
        }
        if let Some(order) = &members.order {
            let mut keyed = found.into_iter().map(|member| Ok((scalar(member, order)?, member))).collect::<Result<Vec<_>, Unfetched>>()?;
            // Who has none of what they are ordered by comes last.
            keyed.sort_by(|(a, _), (b, _)| (a.is_none(), a).cmp(&(b.is_none(), b)));
            found = keyed.into_iter().map(|(_, member)| member).collect();
        }
        if !members.person.is_empty() && !found.is_empty() {
            let place = person_among(members, &found, about)?;
            let person = found.remove(place);
            found.insert(0, person);
        }
        all.insert(*list, found);
    }
    Ok(all)
}

fn listed<'a>(members: &Members, answer: &'a Value) -> Result<Vec<&'a Value>, Unfetched> {
    let mut found: Vec<&Value> = Vec::new();
    let mut any = false;
    for place in &members.at {
        match at(answer, place) {
            None | Some(Value::Null) => continue,
            Some(Value::Array(list)) => found.extend(list),
            Some(one @ Value::Object(_)) => found.push(one),
            Some(_) => return Err(Unfetched::Broken("not-a-list")),
        }
        any = true;
    }
    if !any && members.all {
        return Err(Unfetched::Broken("no-list"));
    }
    if found.iter().all(|member| member.is_object()) { Ok(found) } else { Err(Unfetched::Broken("not-an-object")) }
}

/// Which member the person is: nobody else may be taken for them.
fn person_among(members: &Members, found: &[&Value], about: &BTreeMap<ConceptId, String>) -> Result<usize, Unfetched> {
    let lacking: BTreeSet<ConceptId> = members.person.values().filter(|concept| !about.contains_key(*concept)).cloned().collect();
    if !lacking.is_empty() {
        return Err(Unfetched::Needs(lacking));
    }
    let mut fitting = Vec::new();
    for (place, member) in found.iter().enumerate() {
        let mut fits = true;
        for (pointer, concept) in &members.person {
            fits &= scalar(member, pointer)?.is_some_and(|theirs| folded(&theirs) == folded(&about[concept]));
        }
        if fits {
            fitting.push(place);
        }
    }
    match fitting[..] {
        [place] => Ok(place),
        [] => Err(Unfetched::Broken("person-not-among-members")),
        _ => Err(Unfetched::Broken("person-twice-among-members")),
    }
}

/// A text as registers compare it: they write `LEFEVRE` for Lefèvre. Nobody is taken for another by more than that.
fn folded(text: &str) -> String {
    let decomposed = icu_normalizer::DecomposingNormalizerBorrowed::new_nfd().normalize(text).into_owned();
    decomposed.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A day, from a day, a time of a day, or a month, of which it is the last.
fn day(answer: &Value, place: Option<&Pointer>) -> Result<Option<Date>, Unfetched> {
    let Some(text) = place.map(|place| scalar(answer, place)).transpose()?.flatten() else { return Ok(None) };
    let month = || format!("{text}-01").parse::<Date>().map(Date::last_of_month);
    text.parse::<Date>().or_else(|_| month()).map(Some).map_err(|_| Unfetched::Broken("not-a-date"))
}

/// A value as text; none where there is none: absent, null, or nothing but space.
fn scalar(from: &Value, place: &Pointer) -> Result<Option<String>, Unfetched> {
    let text = match at(from, place) {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::String(text)) => text.trim().to_owned(),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Bool(yes)) => yes.to_string(),
        Some(Value::Array(_) | Value::Object(_)) => return Err(Unfetched::Broken("not-a-value")),
    };
    Ok(Some(text).filter(|text| !text.is_empty()))
}

fn at<'a>(from: &'a Value, place: &Pointer) -> Option<&'a Value> {
    from.pointer(place.as_str())
}

#[cfg(test)]
mod tests;
