//! Situations written as files: of personas, and of those who ask for a plan on the command line. YAML, and so JSON too.

use std::fmt::Write;

use jalon_rules::{Diagnostic, FactId, FactValue, Held, Law, ListId, Question, Situation, SourceFile, Type, Value, closest};
use jiff::civil::Date;
use marked_yaml::Node;
use rust_decimal::Decimal;

use crate::reader::Reader;

/// A situation and the day it is dated, if it is.
#[derive(Debug, Clone)]
pub struct ReadSituation {
    /// What is known.
    pub situation: Situation,
    /// The day.
    pub date: Option<Date>,
}

/// Reads `date:` and `facts:` of a file, against a law.
///
/// # Errors
///
/// Every mistake, each with its place and the likely mend.
pub fn read_situation(law: &Law, name: &str, text: &str) -> Result<ReadSituation, Vec<Diagnostic>> {
    let file = SourceFile::new(name, text);
    let mut reader = Reader::new(&file);
    let read = reader.tree(true).and_then(|tree| {
        let fields = reader.fields(&tree, &["date", "facts"])?;
        let date = fields.get_node("date").and_then(|node| reader.date(node)).map(|at| at.value);
        let place = reader.whole();
        let facts = reader.required(fields, "facts", &place)?;
        Some(ReadSituation { situation: read_facts(law, &mut reader, facts), date })
    });
    match read {
        Some(read) if reader.diagnostics.is_empty() => Ok(read),
        _ => Err(reader.diagnostics),
    }
}

/// The mapping of facts: a fact of the household, or a list of members, or the number of members.
pub(crate) fn read_facts(law: &Law, reader: &mut Reader<'_>, node: &Node) -> Situation {
    let mut situation = Situation::new(law);
    let Some(facts) = node.as_mapping() else {
        reader.wrong(node, "a mapping of facts (`fact: value`)");
        return situation;
    };
    for (key, value) in facts.iter() {
        let name = key.as_str();
        if let Some(list) = law.find_list(name) {
            read_members(law, reader, list, value, &mut situation);
        } else if let Some(fact) = law.find_fact(name).filter(|f| law.fact(*f).of.is_empty()) {
            situation.set(fact, read_value(law, reader, fact, value).map(Held::declared));
        } else {
            let household = law.facts().iter().filter(|f| f.of.is_empty()).map(|f| &*f.name);
            let near = closest(name, household.chain(law.lists().iter().map(|l| &*l.name))).map(|near| format!("did you mean `{near}`?"));
            let place = reader.scalar_place(key);
            let message = if law.find_fact(name).is_some() {
                format!("`{name}` belongs to persons: write it under their list")
            } else {
                format!("no fact is named `{name}`")
            };
            reader.fail(&place, "unknown-fact", message, "not a fact of the household", near);
        }
    }
    situation
}

fn read_members(law: &Law, reader: &mut Reader<'_>, list: ListId, node: &Node, situation: &mut Situation) {
    let declared = law.list(list);
    let size = match node {
        Node::Sequence(members) => members.len(),
        Node::Scalar(count) => count.as_str().parse().unwrap_or(usize::MAX),
        Node::Mapping(_) => usize::MAX,
    };
    if size > declared.maximum || size < declared.minimum {
        let place = reader.node_place(node);
        let message = format!("`{}` has between {} and {} members", declared.name, declared.minimum, declared.maximum);
        reader.fail(&place, "wrong-size", message, "not so many", Some("write one item per member, or their number".into()));
        return;
    }
    situation.set_size(list, Some(size));
    let Node::Sequence(members) = node else { return };
    for (index, member) in members.iter().enumerate() {
        let Some(facts) = member.as_mapping() else {
            reader.wrong(member, "a mapping of the facts of one member");
            continue;
        };
        for (key, value) in facts.iter() {
            let fact = law.find_fact(key.as_str()).filter(|f| law.fact(*f).of.contains(&list));
            if let Some(fact) = fact {
                let value = read_value(law, reader, fact, value).map(Held::declared);
                situation.set_member(list, index, fact, value);
            } else {
                let theirs = law.facts().iter().filter(|f| f.of.contains(&list)).map(|f| &*f.name);
                let near = closest(key.as_str(), theirs).map(|near| format!("did you mean `{near}`?"));
                let place = reader.scalar_place(key);
                reader.fail(
                    &place,
                    "unknown-fact",
                    format!("members of `{}` have no fact named `{}`", declared.name, key.as_str()),
                    "not a fact of theirs",
                    near,
                );
            }
        }
    }
}

/// A value of the fact's type; none when it is said to be unknown, or wrong, which is told.
fn read_value(law: &Law, reader: &mut Reader<'_>, id: FactId, node: &Node) -> Option<FactValue> {
    let word = reader.word(node)?;
    if matches!(&*word.value, "unknown" | "null" | "~" | "") {
        return None;
    }
    let expected = match parse_value(law, id, &word.value) {
        Ok(value) => return Some(value),
        Err(expected) => expected,
    };
    reader.fail(&word.place, "wrong-value", format!("`{}` is {expected}, not `{}`", law.fact(id).name, word.value), "not that", None);
    None
}

/// A value of a fact from its written form.
///
/// # Errors
///
/// What was expected instead, in words.
pub fn parse_value(law: &Law, id: FactId, written: &str) -> Result<FactValue, String> {
    let fact = law.fact(id);
    match fact.of_type {
        Type::YesNo => match written {
            "true" | "yes" => Ok(FactValue::YesNo(true)),
            "false" | "no" => Ok(FactValue::YesNo(false)),
            _ => Err("true or false".into()),
        },
        Type::Date => {
            let date: Date = written.parse().map_err(|_| "a date (`2026-04-01`)".to_owned())?;
            within_dates(fact.bounds, date).map(FactValue::Date)
        }
        Type::Month => {
            // A month is kept as its first day, and may be written as any of its days.
            let day: Result<Date, _> = written.parse().or_else(|_| format!("{written}-01").parse());
            let month = day.map_err(|_| "a month (`2026-04`)".to_owned())?.first_of_month();
            within_dates(fact.bounds, month).map(FactValue::Date)
        }
        Type::Choice(choice) => {
            let alternatives = law.alternatives(choice);
            let index = alternatives.iter().position(|a| **a == *written).and_then(|i| u8::try_from(i).ok());
            index.map(FactValue::Choice).ok_or_else(|| {
                let near = closest(written, alternatives.iter().map(|a| &**a)).map(|near| format!(" (did you mean `{near}`?)")).unwrap_or_default();
                format!("one of {}{near}", alternatives.join(", "))
            })
        }
        of_type => {
            let number: Decimal = written.parse().map_err(|_| if written.contains(',') { "a number (`512.50`)".to_owned() } else { "a number".to_owned() })?;
            if matches!(of_type, Type::Integer | Type::Time(_)) && !number.fract().is_zero() {
                return Err("a whole number".into());
            }
            match law.number_bounds(id) {
                Some((low, high)) if low.is_some_and(|l| number < l) || high.is_some_and(|h| number > h) => Err(bounds(low, high)),
                _ => Ok(FactValue::Number(number)),
            }
        }
    }
}

fn within_dates(allowed: Option<Value>, date: Date) -> Result<Date, String> {
    match allowed {
        Some(Value::Date(range)) if range.low.is_some_and(|l| date < l) || range.high.is_some_and(|h| date > h) => Err(bounds(range.low, range.high)),
        _ => Ok(date),
    }
}

fn bounds<T: std::fmt::Display>(low: Option<T>, high: Option<T>) -> String {
    match (low, high) {
        (Some(low), Some(high)) => format!("between {low} and {high}"),
        (Some(low), None) => format!("{low} or more"),
        (None, Some(high)) => format!("{high} or less"),
        (None, None) => "any value".to_owned(),
    }
}

/// The written form of a value, which [`parse_value`] reads back.
pub fn write_value(law: &Law, id: FactId, value: FactValue) -> String {
    match value {
        FactValue::YesNo(yes) => yes.to_string(),
        FactValue::Number(number) => number.to_string(),
        FactValue::Date(date) => date.to_string(),
        FactValue::Choice(index) => match law.fact(id).of_type {
            Type::Choice(choice) => law.alternatives(choice).get(usize::from(index)).map(ToString::to_string).unwrap_or_default(),
            _ => String::new(),
        },
    }
}

/// A situation as a file that [`read_situation`] reads back. Who said each fact is not written: all come back as declared.
pub fn write_situation(law: &Law, situation: &Situation) -> String {
    let mut out = String::from("facts:\n");
    for (index, list) in law.lists().iter().enumerate() {
        let id = ListId::new(index);
        let Some(size) = situation.size(id) else { continue };
        let described = situation.held().any(|(q, _)| matches!(q, Question::Member(l, _, _) if l == id));
        if !described {
            let _ = writeln!(out, "  {}: {size}", list.name);
            continue;
        }
        let _ = writeln!(out, "  {}:", list.name);
        for member in 0..size {
            let facts = law.facts().iter().enumerate().filter(|(_, f)| f.of.contains(&id));
            let held: Vec<String> = facts
                .filter_map(|(f, fact)| {
                    let held = situation.member_fact(id, member, FactId::new(f))?;
                    Some(format!("{}: {}", fact.name, write_value(law, FactId::new(f), held.value)))
                })
                .collect();
            let _ = writeln!(out, "    - {{ {} }}", held.join(", "));
        }
    }
    for (question, held) in situation.held() {
        if let Question::Household(fact) = question {
            let _ = writeln!(out, "  {}: {}", law.fact(fact).name, write_value(law, fact, held.value));
        }
    }
    if out == "facts:\n" { "facts: {}\n".to_owned() } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn law() -> Law {
        let text = "language en\npersons children (0 to 3)\nfact birth of children : date\nfact rent : €/month between 0 €/month and 9000 €/month\nfact home : choice (flat, house)\n";
        jalon_rules::Law::compile(vec![SourceFile::new("law.jalon", text)]).law
    }

    #[test]
    fn a_situation_reads_back_as_it_was_written() {
        let law = law();
        let text = "date: 2026-05-04\nfacts:\n  children:\n    - { birth: 2025-01-01 }\n    - {}\n  rent: 512.50\n  home: house\n";
        let read = read_situation(&law, "a.yaml", text).unwrap();
        let again = read_situation(&law, "b.yaml", &write_situation(&law, &read.situation)).unwrap();
        assert_eq!(read.situation, again.situation);
        assert_eq!(read.date, Some(jiff::civil::date(2026, 5, 4)));
    }

    #[test]
    fn what_is_unknown_is_not_held() {
        let read = read_situation(&law(), "a.yaml", "facts: { rent: unknown, children: [ {}, { birth: ~ } ] }").unwrap();
        assert_eq!(read.situation.held().count(), 0);
        assert_eq!(read.situation.size(law().find_list("children").unwrap()), Some(2));
    }

    #[test]
    fn a_month_is_its_first_day_however_written() {
        let law = jalon_rules::Law::compile(vec![SourceFile::new("law.jalon", "language en\nfact start : calendar month\n")]).law;
        let id = law.find_fact("start").unwrap();
        for written in ["2026-04", "2026-04-01", "2026-04-30"] {
            assert_eq!(parse_value(&law, id, written), Ok(FactValue::Date(jiff::civil::date(2026, 4, 1))));
        }
        assert!(parse_value(&law, id, "2026-13").is_err());
    }

    #[test]
    fn json_is_read_too() {
        let read = read_situation(&law(), "a.json", r#"{"facts": {"children": 2, "home": "flat"}}"#).unwrap();
        assert_eq!(read.situation.size(law().find_list("children").unwrap()), Some(2));
    }

    #[test]
    fn each_mistake_has_its_place_and_mend() {
        let text = "facts:\n  children:\n    - { brith: 2025-01-01 }\n    - { birth: tomorrow }\n  rent: much\n  home: hous\n  colour: red\n";
        let mistakes = read_situation(&law(), "a.yaml", text).unwrap_err();
        let file = SourceFile::new("a.yaml", text);
        let seen: Vec<(usize, &str)> = mistakes.iter().map(|d| (file.line_column(d.range.start).0, d.code)).collect();
        assert_eq!(seen, [(3, "unknown-fact"), (4, "wrong-value"), (5, "wrong-value"), (6, "wrong-value"), (7, "unknown-fact")]);
        assert_eq!(mistakes[0].help.as_deref(), Some("did you mean `birth`?"));
        assert!(mistakes[3].message.contains("did you mean `house`?"));
    }

    #[test]
    fn a_value_beyond_its_bounds_is_refused() {
        let mistakes = read_situation(&law(), "a.yaml", "facts: { rent: -1 }").unwrap_err();
        assert_eq!(mistakes[0].message, "`rent` is between 0 and 9000, not `-1`");
        assert!(read_situation(&law(), "a.yaml", "facts: { children: 4 }").is_err());
    }
}
