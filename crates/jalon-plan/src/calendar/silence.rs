//! When an administration's silence becomes an answer.
//!
//! French law has both: silence of two months accepts (code des relations entre le public et l'administration, CRPA, art. L231-1), unless a text says that it
//! refuses (L231-4 and the lists made under it), after a time of its own. The catalogue says which, for each service, with its text.

use jalon_catalogue::{Silence, SilenceMeans};
use jiff::ToSpan;
use jiff::civil::Date;

/// Papers that an administration asked for because they were missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing {
    /// The day on which it asked.
    pub asked: Date,
    /// The last day it gave for sending them.
    pub by: Date,
    /// The day on which it received them, if it did.
    pub received: Option<Date>,
}

/// What silence means, and from which day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Silent {
    /// The day on which silence becomes an answer. Not put off: an answer that nobody gives needs no working day.
    pub on: Date,
    /// What it means from then on.
    pub means: SilenceMeans,
}

/// When silence becomes an answer to a request received on a day, or lets a court be asked for one.
///
/// What is missing changes the time in two ways (CRPA, art. L114-5): silence that accepts runs only from the day when all papers are there; silence that refuses
/// is suspended until they are, or until the day given for sending them. `None` when silence that accepts does not run yet, or the day is outside the calendar.
pub fn silence(received: Date, silence: &Silence, missing: Option<Missing>) -> Option<Silent> {
    let after = |from: Date| from.checked_add(i32::from(silence.months).months()).ok();
    let on = match missing {
        None => after(received)?,
        Some(missing) if silence.means == SilenceMeans::Acceptance => after(missing.received?)?,
        Some(missing) => {
            let until = missing.received.map_or(missing.by, |received| received.min(missing.by)).max(missing.asked);
            after(received)?.checked_add(until - missing.asked).ok()?
        }
    };
    Some(Silent { on, means: silence.means })
}

#[cfg(test)]
mod tests {
    use jalon_catalogue::SourcedOn;
    use jalon_rules::{Confidence, Source};
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::SilenceMeans::{Acceptance, Refusal};
    use super::*;

    fn rule(months: u8, means: SilenceMeans) -> Silence {
        let source = Source { text: "CRPA, art. L231-1".into(), url: None, confidence: Confidence::Official };
        Silence { months, means, provision: SourcedOn { source, checked: date(2026, 11, 23), review: date(2027, 11, 23) } }
    }

    #[test]
    fn two_months_accept_and_four_months_refuse() {
        assert_eq!(silence(date(2026, 11, 23), &rule(2, Acceptance), None), Some(Silent { on: date(2027, 1, 23), means: Acceptance }));
        // The disability office: four months (CASF, art. R241-33).
        assert_eq!(silence(date(2026, 10, 31), &rule(4, Refusal), None), Some(Silent { on: date(2027, 2, 28), means: Refusal }));
    }

    #[test]
    fn what_is_missing_starts_acceptance_later_and_suspends_refusal() {
        let asked = Missing { asked: date(2026, 12, 1), by: date(2026, 12, 31), received: None };
        let given = Missing { received: Some(date(2026, 12, 11)), ..asked };
        let late = Missing { received: Some(date(2027, 2, 1)), ..asked };
        let on = |missing, means| silence(date(2026, 11, 23), &rule(2, means), Some(missing)).map(|s| s.on);
        assert_eq!(on(asked, Acceptance), None);
        assert_eq!(on(given, Acceptance), Some(date(2027, 2, 11)));
        // Ten days suspended; thirty at most, however late the papers come.
        assert_eq!(on(given, Refusal), Some(date(2027, 2, 2)));
        assert_eq!(on(late, Refusal), Some(date(2027, 2, 22)));
        assert_eq!(on(asked, Refusal), Some(date(2027, 2, 22)));
    }

    proptest! {
        #[test]
        fn asking_for_papers_never_brings_the_answer_nearer(start in 0..9000_i32, gap in 0..200_i32, given in 0..200_i32, taken in 0..200_i32, months in 1..12_u8, accepts: bool) {
            let day = |n: i32| date(2010, 1, 1).checked_add(n.days()).unwrap();
            let missing = Missing { asked: day(start + gap), by: day(start + gap + given), received: Some(day(start + gap + taken)) };
            let rule = rule(months, if accepts { Acceptance } else { Refusal });
            let plain = silence(day(start), &rule, None).unwrap();
            prop_assert!(silence(day(start), &rule, Some(missing)).unwrap().on >= plain.on);
        }
    }
}
