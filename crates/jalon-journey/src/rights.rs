//! Rights of a person over what is held of them: what they asked, and by when they are owed an answer.

use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::ids::{PersonId, RequestId, RightId};

/// A right that is answered by somebody. Seeing, taking along and erasing are done at once, by the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Right {
    /// To have something corrected that they cannot correct themselves (Regulation (EU) 2016/679, art. 16).
    Rectify,
    /// To object to the processing (art. 21).
    Object,
    /// To contest what a rule proposed or did, before a person (art. 22(3); CRPA, art. L311-3-1).
    Contest,
}

impl Right {
    /// Every right.
    pub const ALL: [Self; 3] = [Self::Rectify, Self::Object, Self::Contest];

    /// Its word, as it is kept.
    pub fn word(self) -> &'static str {
        match self {
            Self::Rectify => "rectify",
            Self::Object => "object",
            Self::Contest => "contest",
        }
    }
}

/// What a person asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RightAsk {
    /// Its identity.
    pub id: RightId,
    /// By which right.
    pub right: Right,
    /// About which request of theirs, if it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<RequestId>,
    /// In their words.
    pub words: String,
}

/// What a person asked, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RightAsked {
    /// What.
    pub ask: RightAsk,
    /// Who.
    pub by: PersonId,
    /// When.
    pub on: Date,
    /// The answer, and its day.
    pub answer: Option<(Date, String)>,
}

impl RightAsked {
    /// The last day for an answer: one month from the day it came (art. 12(3)), the same day of the next month, or its last where it has none
    /// (Regulation (EEC, Euratom) No 1182/71, art. 3).
    pub fn due(&self) -> Date {
        self.on.saturating_add(1.month())
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_month_ends_on_the_same_day_or_the_last() {
        let due = |on| {
            let ask = RightAsk { id: RightId([1; 16]), right: Right::Object, request: None, words: String::new() };
            RightAsked { ask, by: PersonId([1; 16]), on, answer: None }.due()
        };
        assert_eq!(due(date(2026, 5, 4)), date(2026, 6, 4));
        assert_eq!(due(date(2026, 1, 31)), date(2026, 2, 28));
        assert_eq!(due(date(2026, 12, 15)), date(2027, 1, 15));
    }
}
