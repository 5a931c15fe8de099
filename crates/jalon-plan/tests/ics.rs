//! The calendar file of a plan, read back by a strict little reader of RFC 5545.

mod invented;

use std::collections::BTreeMap;

use invented::{TODAY, catalogue, everything_known, plan};
use jalon_plan::{Due, Item, ics};
use jalon_rules::{FactValue, Held};
use jiff::civil::{Date, date};
use proptest::prelude::*;

struct Words(String);

impl ics::Words for Words {
    fn name(&self) -> String {
        "Naissance".to_owned()
    }

    fn summary(&self, item: &Item, _: &Due) -> String {
        format!("{}{}", self.0, item.service)
    }

    fn description(&self, _: &Item, due: &Due) -> String {
        format!("{}{}", self.0, due.name)
    }
}

/// A component: its properties with their values unescaped, and its parts.
#[derive(Debug, Default)]
struct Component {
    name: String,
    properties: BTreeMap<String, String>,
    parts: Vec<Component>,
}

/// Reads one calendar; says what is wrong with it.
fn read(file: &str) -> Result<Component, String> {
    let mut lines: Vec<String> = Vec::new();
    for line in file.strip_suffix("\r\n").ok_or("the last line does not end")?.split("\r\n") {
        if line.contains(['\r', '\n']) {
            return Err(format!("a line end that is not CRLF: {line:?}"));
        }
        if line.len() > 75 {
            return Err(format!("{} octets: {line:?}", line.len()));
        }
        match (line.strip_prefix(' '), lines.last_mut()) {
            (Some(more), Some(last)) => last.push_str(more),
            (None, _) if !line.is_empty() => lines.push(line.to_owned()),
            _ => return Err(format!("an empty or misplaced line: {line:?}")),
        }
    }
    let mut open: Vec<Component> = vec![Component::default()];
    for line in lines {
        let (name, value) = line.split_once(':').ok_or(format!("no value: {line:?}"))?;
        if !name.chars().all(|c| c.is_ascii_uppercase() || "-;=".contains(c)) {
            return Err(format!("a name that is none: {name:?}"));
        }
        match name {
            "BEGIN" => open.push(Component { name: value.to_owned(), ..Component::default() }),
            "END" => {
                let closed = open.pop().filter(|c| c.name == value).ok_or(format!("END:{value} closes nothing"))?;
                open.last_mut().ok_or("nothing is open")?.parts.push(closed);
            }
            _ => {
                let properties = &mut open.last_mut().ok_or("nothing is open")?.properties;
                if properties.insert(name.to_owned(), unescape(value)?).is_some() {
                    return Err(format!("{name} stands twice"));
                }
            }
        }
    }
    let root = open.pop().filter(|_| open.is_empty()).ok_or("a component is not closed")?;
    root.parts.into_iter().next().ok_or("no calendar".to_owned())
}

fn unescape(value: &str) -> Result<String, String> {
    let mut text = String::new();
    let mut characters = value.chars();
    while let Some(c) = characters.next() {
        text.push(match c {
            '\\' => match characters.next() {
                Some('n') => '\n',
                Some(c @ ('\\' | ';' | ',')) => c,
                other => return Err(format!("\\{other:?} in {value:?}")),
            },
            ';' | ',' => return Err(format!("{c} is not escaped in {value:?}")),
            c if c.is_control() && c != '\t' => return Err(format!("{c:?} in {value:?}")),
            c => c,
        });
    }
    Ok(text)
}

fn file(words: &str) -> String {
    let catalogue = catalogue();
    ics::write(&catalogue, &plan(&catalogue, &everything_known(&catalogue.law)), "k7", &Words(words.to_owned()))
}

fn days(calendar: &Component) -> BTreeMap<&str, &str> {
    calendar.parts.iter().map(|event| (event.properties["UID"].as_str(), event.properties["DTSTART;VALUE=DATE"].as_str())).collect()
}

#[test]
fn each_dated_step_is_an_event_of_one_day() {
    let calendar = read(&file("À faire : ")).unwrap();
    assert_eq!(calendar.name, "VCALENDAR");
    assert_eq!(calendar.properties["VERSION"], "2.0");
    assert!(calendar.properties.contains_key("PRODID"));
    // The place in the crèche is not asked: no day for it. What has no date, or is automatic, is not there either.
    assert_eq!(days(&calendar), [("xx-birth-allowance-k7@jalon", "20260519"), ("xx-birth-declaration-k7@jalon", "20260511")].into());
    let declaration = &calendar.parts[0];
    assert_eq!(declaration.properties["DTSTAMP"], "20260505T000000Z");
    assert_eq!(declaration.properties["SUMMARY"], "À faire : declaration");
    assert_eq!(declaration.properties["DESCRIPTION"], "À faire : declare");
}

#[test]
fn a_legal_day_is_recalled_a_week_and_a_day_before_at_nine() {
    let calendar = read(&file("")).unwrap();
    for event in &calendar.parts {
        let alarms: Vec<_> = event.parts.iter().map(|alarm| (alarm.properties["ACTION"].as_str(), alarm.properties["TRIGGER"].as_str())).collect();
        let legal = event.properties["SUMMARY"] == "declaration";
        // Seven days less fifteen hours before the midnight that begins the day: nine in the morning.
        assert_eq!(alarms, if legal { vec![("DISPLAY", "-P6DT15H"), ("DISPLAY", "-PT15H")] } else { vec![] });
    }
}

#[test]
fn a_day_that_moves_keeps_its_name() {
    let catalogue = catalogue();
    let born = |day: Date| {
        let mut situation = everything_known(&catalogue.law);
        let birth = catalogue.law.find_fact("birth").unwrap();
        situation.set_member(catalogue.law.find_list("children").unwrap(), 0, birth, Some(Held::declared(FactValue::Date(day))));
        read(&ics::write(&catalogue, &plan(&catalogue, &situation), "k7", &Words(String::new()))).unwrap()
    };
    let (before, after) = (born(date(2026, 5, 2)), born(TODAY));
    let names = |calendar: &Component| days(calendar).into_keys().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(names(&before), names(&after));
    assert_ne!(days(&before), days(&after));
}

#[test]
fn a_file_reads_as_it_is_written() {
    insta::assert_snapshot!(
        file("Où aller, quoi apporter; voir \\ ici\nMairie du lieu de naissance, avec la déclaration de la maternité : ").replace("\r\n", "\n")
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_words_come_back_as_they_were(words in "\\PC{0,120}|[\\\\;,:\n\té€👶🏽]{0,60}") {
        let calendar = read(&file(&words)).map_err(TestCaseError::fail)?;
        prop_assert_eq!(&calendar.parts[0].properties["SUMMARY"], &format!("{words}declaration"));
    }

    #[test]
    fn hostile_words_open_no_line(words in any::<String>()) {
        let calendar = read(&file(&words)).map_err(TestCaseError::fail)?;
        prop_assert_eq!(calendar.parts.len(), 2);
    }
}
