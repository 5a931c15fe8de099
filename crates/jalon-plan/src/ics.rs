//! A plan's dates as an iCalendar file (RFC 5545), for the calendar of a telephone.
//!
//! One all-day event for each service that applies or may and has a day. A legal last day has two reminders at nine in the morning, a week and a day before.
//! A file downloaded again replaces what the first one put in the calendar. Nothing in it comes from the situation but the days.

use jalon_catalogue::Catalogue;
use jiff::civil::Date;

use crate::model::{Due, Item, Plan, Urgency};

/// Reminders of a legal last day, from the midnight at which it begins: 9:00 seven days before, 9:00 the day before.
const REMINDERS: [&str; 2] = ["-P6DT15H", "-PT15H"];

/// The longest line, in octets, without its end (RFC 5545, § 3.1).
const LINE: usize = 75;

/// The words of a calendar file. They are the pages' to choose, in the person's language.
pub trait Words {
    /// The name of the whole calendar.
    fn name(&self) -> String;
    /// One line: what is to be done by the day.
    fn summary(&self, item: &Item, due: &Due) -> String;
    /// What the day is, how to do it, where to ask.
    fn description(&self, item: &Item, due: &Due) -> String;
}

/// The calendar file of a plan, with CRLF line ends.
///
/// `seed` tells one journey from another in the same calendar, twice the same for the same journey; it must say nothing about the person.
pub fn write(catalogue: &Catalogue, plan: &Plan, seed: &str, words: &impl Words) -> String {
    let mut file = File(String::with_capacity(4096));
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//Jalon//Jalon//EN");
    file.line("CALSCALE", "GREGORIAN");
    file.line("METHOD", "PUBLISH");
    file.text("X-WR-CALNAME", &words.name());
    for item in &plan.items {
        if let Some((due, on)) = dated(item) {
            let summary = words.summary(item, due);
            file.line("BEGIN", "VEVENT");
            file.text("UID", &format!("{}-{}-{}-{seed}@jalon", catalogue.country.to_lowercase(), plan.event, item.service));
            file.line("DTSTAMP", &format!("{}T000000Z", day(plan.day)));
            file.line("DTSTART;VALUE=DATE", &day(on));
            file.text("SUMMARY", &summary);
            file.text("DESCRIPTION", &words.description(item, due));
            file.line("TRANSP", "TRANSPARENT");
            if due.legal {
                for trigger in REMINDERS {
                    file.reminder(trigger, &summary);
                }
            }
            file.line("END", "VEVENT");
        }
    }
    file.line("END", "VCALENDAR");
    file.0
}

/// The day of a service, when it is one for the person to keep: the legal one, else the one that is wise.
fn dated(item: &Item) -> Option<(&Due, Date)> {
    if matches!(item.urgency, Urgency::Automatic | Urgency::NotForYou) {
        return None;
    }
    [&item.deadline, &item.advice].into_iter().flatten().find_map(|due| Some((due, due.on.known()?)))
}

fn day(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

struct File(String);

impl File {
    fn reminder(&mut self, trigger: &str, summary: &str) {
        self.line("BEGIN", "VALARM");
        self.line("ACTION", "DISPLAY");
        self.line("TRIGGER", trigger);
        self.text("DESCRIPTION", summary);
        self.line("END", "VALARM");
    }

    /// A property whose value is free text (RFC 5545, § 3.3.11).
    fn text(&mut self, name: &str, value: &str) {
        let mut escaped = String::with_capacity(value.len());
        let mut characters = value.chars().peekable();
        while let Some(c) = characters.next() {
            match c {
                '\\' | ';' | ',' => escaped.extend(['\\', c]),
                '\r' => {
                    characters.next_if_eq(&'\n');
                    escaped.push_str("\\n");
                }
                '\n' => escaped.push_str("\\n"),
                // No other control character may stand in a text, but the tab.
                _ if c.is_control() && c != '\t' => {}
                _ => escaped.push(c),
            }
        }
        self.line(name, &escaped);
    }

    /// One content line, folded so that none is longer than 75 octets and no character is cut.
    fn line(&mut self, name: &str, value: &str) {
        let mut width = 0;
        for c in name.chars().chain([':']).chain(value.chars()) {
            if width + c.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                width = 1;
            }
            self.0.push(c);
            width += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}
