//! The field for a code: of somebody who comes back, who was invited, or who asks whether a message is ours.

use jalon_casework::{Code, NotACode};

use crate::site::Here;
use crate::words::Key;

/// A field for a code (`mine/code_field.html`).
pub(super) struct CodeField {
    pub(super) label: String,
    pub(super) hint: String,
    /// The keys that telephones show.
    pub(super) keys: &'static str,
    pub(super) typed: String,
    pub(super) error: Option<String>,
}

/// What is wrong with what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wrong {
    /// Not as many digits as a code has.
    Length,
    /// A digit is not the right one.
    Slip,
    /// It opens nothing: never made, used, or too old, which nobody is told apart.
    Unknown,
}

impl Wrong {
    fn key(self) -> Key {
        match self {
            Wrong::Length => Key::ResumeLength,
            Wrong::Slip => Key::ResumeSlip,
            Wrong::Unknown => Key::ResumeWrong,
        }
    }
}

impl CodeField {
    /// For a code of sixteen digits.
    pub(super) fn digits(here: &Here, label: Key, typed: &str, wrong: Option<Wrong>) -> Self {
        let say = |key| here.words().say(key).to_owned();
        Self { label: say(label), hint: say(Key::ResumeHint), keys: "numeric", typed: shortened(typed), error: wrong.map(|wrong| say(wrong.key())) }
    }

    /// For a code of letters and digits.
    pub(super) fn letters(here: &Here, label: Key, hint: Key, typed: &str, error: Option<Key>) -> Self {
        let say = |key| here.words().say(key).to_owned();
        Self { label: say(label), hint: say(hint), keys: "text", typed: shortened(typed), error: error.map(say) }
    }
}

/// Reads a code of digits. A slip is told without asking whether the code opens anything.
pub(super) fn read(typed: &str) -> Result<Code, Wrong> {
    typed.parse().map_err(|mistake| match mistake {
        NotACode::Length => Wrong::Length,
        NotACode::Slip => Wrong::Slip,
    })
}

/// As much of what was typed as a code may have.
fn shortened(typed: &str) -> String {
    typed.chars().take(40).collect()
}
