//! Letters and attestations as PDF that everybody can read.
//!
//! One A4 layout, with the recipient where the window of the envelope is. The file is tagged (PDF/UA-1, ISO 14289-1) and made to be kept (PDF/A-2a,
//! ISO 19005-2): a screen reader hears who writes, to whom, when, about what, then the text in order; fonts are inside. The same letter gives the same bytes:
//! the file has no clock and no random number in it.
//!
//! Latin, Greek, Cyrillic and Arabic are set, also mixed on one line. A letter with a character outside these is refused rather than printed with a hole.
//! A line end in a text begins a new line. No-break spaces are the author's: they come with the words.

mod flow;
mod font;
mod geometry;
mod line;
mod pdf;

use jiff::civil::Date;

use crate::Language;
use crate::code::Code;

pub use geometry::{Anchor, Area, Geometry};

/// Pages at most. What is longer is not a letter.
pub const MAX_PAGES: usize = 50;

/// A letter to one person.
#[derive(Clone)]
pub struct Letter {
    /// The language of all its words.
    pub language: Language,
    /// Where things stand on the first page.
    pub geometry: Geometry,
    /// Who writes: name, then address, a line each.
    pub sender: Vec<String>,
    /// To whom: name, then address, a line each, six at most.
    pub recipient: Vec<String>,
    /// The day it is written, for the description of the file.
    pub day: Date,
    /// The place and the day in words, such as `Lyon, le 28 novembre 2026`.
    pub place_and_date: String,
    /// The file that the letter belongs to.
    pub reference: Option<Fact>,
    /// What it is about: its heading, and the title of the file.
    pub subject: String,
    /// What it says.
    pub body: Vec<Block>,
    /// The lines that close it: greeting, name, office.
    pub closing: Vec<String>,
    /// How its reader makes sure that it is ours.
    pub proof: Option<Proof>,
}

/// A document for whoever it concerns, without an address: an attestation, a decision, a summary.
#[derive(Clone)]
pub struct Document {
    /// The language of all its words.
    pub language: Language,
    /// Who issues it: name, then address, a line each.
    pub issuer: Vec<String>,
    /// The day it is issued, for the description of the file.
    pub day: Date,
    /// The place and the day in words.
    pub place_and_date: String,
    /// The file that the document belongs to.
    pub reference: Option<Fact>,
    /// What it is: its heading, and the title of the file.
    pub title: String,
    /// What it says.
    pub body: Vec<Block>,
    /// The lines that close it.
    pub closing: Vec<String>,
    /// How its reader makes sure that it is ours.
    pub proof: Option<Proof>,
}

/// A piece of the text.
#[derive(Clone)]
pub enum Block {
    /// A paragraph.
    Paragraph(String),
    /// A heading inside the letter, and a bookmark of the file.
    Heading(String),
    /// A list with bullets.
    List(Vec<String>),
    /// A table of facts, a row each.
    Facts(Vec<Fact>),
}

/// A value with its name.
#[derive(Clone)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// How much, who, when.
    pub value: String,
}

/// How the reader of a letter makes sure that it is ours.
#[derive(Clone)]
pub struct Proof {
    /// What to do with the code, in words.
    pub sentence: String,
    /// The code, shown after the sentence and at the foot of every page.
    pub code: Code,
}

/// Why a letter cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LetterError {
    /// No font of ours has this character.
    #[error("no font has the character U+{:04X}", u32::from(*.0))]
    Character(char),
    /// A part that every letter has is empty.
    #[error("the letter has an empty {0}")]
    Empty(Part),
    /// A part is too long for its place.
    #[error("the {0} does not fit in its place")]
    DoesNotFit(Part),
    /// There are more than [`MAX_PAGES`] pages.
    #[error("the letter has more than {MAX_PAGES} pages")]
    TooLong,
    /// The file would not follow the standards it claims.
    #[error("the file would not follow PDF/UA-1 and PDF/A-2a")]
    Standard,
}

/// A part of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Who writes.
    Sender,
    /// To whom.
    Recipient,
    /// Where and when.
    PlaceAndDate,
    /// The file it belongs to.
    Reference,
    /// What it is about.
    Subject,
}

impl std::fmt::Display for Part {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Sender => "sender",
            Self::Recipient => "recipient",
            Self::PlaceAndDate => "place and date",
            Self::Reference => "reference",
            Self::Subject => "subject",
        })
    }
}

impl Letter {
    /// The letter as PDF.
    pub fn pdf(&self) -> Result<Vec<u8>, LetterError> {
        if self.recipient.iter().all(|line| line.trim().is_empty()) {
            return Err(LetterError::Empty(Part::Recipient));
        }
        pdf::write(&self.sheet())
    }

    fn sheet(&self) -> flow::Sheet<'_> {
        flow::Sheet {
            language: &self.language,
            geometry: &self.geometry,
            sender: &self.sender,
            recipient: &self.recipient,
            day: self.day,
            place_and_date: &self.place_and_date,
            reference: self.reference.as_ref(),
            title: &self.subject,
            body: &self.body,
            closing: &self.closing,
            proof: self.proof.as_ref(),
        }
    }
}

impl Document {
    /// The document as PDF.
    pub fn pdf(&self) -> Result<Vec<u8>, LetterError> {
        pdf::write(&flow::Sheet {
            language: &self.language,
            geometry: &Geometry::document(),
            sender: &self.issuer,
            recipient: &[],
            day: self.day,
            place_and_date: &self.place_and_date,
            reference: self.reference.as_ref(),
            title: &self.title,
            body: &self.body,
            closing: &self.closing,
            proof: self.proof.as_ref(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flow::MM;

    /// The tops and bottoms of the letters matter, not of the lines: what the window hides is ink.
    #[test]
    fn an_address_of_six_lines_is_seen_whole_in_the_window() {
        for geometry in [Geometry::france(), Geometry::germany()] {
            let area = geometry.recipient;
            let letter = Letter {
                language: "fr".parse().unwrap(),
                geometry,
                sender: vec!["Mairie".into()],
                recipient: vec!["Ély".into(), "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW".into(), "c".into(), "d".into(), "Çg".into()],
                day: jiff::civil::date(2026, 11, 28),
                place_and_date: "Lyon, le 28".into(),
                reference: None,
                subject: "Objet".into(),
                body: Vec::new(),
                closing: Vec::new(),
                proof: None,
            };
            let pages = flow::flow(&letter.sheet()).unwrap();
            let beside = |ink: &&flow::Ink| (ink.x - area.left * MM).abs() < MM && (area.top * MM..(area.top + area.height) * MM).contains(&ink.y);
            let lines: Vec<_> = pages.inks.iter().filter(beside).collect();
            assert_eq!(lines.len(), 6, "the long line is in two");
            for ink in lines {
                let size = ink.line.style.size;
                assert!(ink.y - 0.95 * size >= area.top * MM, "accents of capitals");
                assert!(ink.y + 0.25 * size <= (area.top + area.height) * MM, "descenders");
                assert!(ink.x + ink.line.width <= (area.left + area.width) * MM);
            }
        }
    }
}
