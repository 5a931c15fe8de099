//! For tests, benches and simulations: somebody who finds words, and not more of them than are looked at.

use jalon_catalogue::{BodyId, LanguageTag};
use jalon_message::Language;
use jalon_message::letter::{Block, Geometry, Letter};

use crate::pause::Pause;
use crate::ports::{Mailed, Scribe, Telling, Written};

/// Says in a line what each message is about; its text has the code that proves it, too.
#[derive(Debug, Clone, Copy)]
pub struct Brief(pub fn(&Telling<'_>) -> String);

impl Brief {
    /// Where nobody has an address: none is ever written to.
    pub const NOBODY: Self = Self(|_| unreachable!("nobody has an address"));
}

impl Scribe for Brief {
    fn words(&self, telling: &Telling<'_>) -> Written {
        let line = self.0(telling);
        Written { text: format!("{line}\n{}", telling.proof), short: line.clone(), subject: line }
    }

    fn letter(&self, telling: &Telling<'_>) -> Letter {
        Letter {
            language: telling.language.0.parse().unwrap_or_else(|_| Language::undetermined()),
            geometry: Geometry::france(),
            sender: vec!["Jalon".into()],
            recipient: vec!["Personne".into()],
            day: telling.day,
            place_and_date: "Paris".into(),
            reference: None,
            subject: self.0(telling),
            body: vec![Block::Paragraph("Bonjour.".into())],
            closing: Vec::new(),
            proof: None,
        }
    }

    fn paused(&self, body: &BodyId, pause: &Pause) -> Mailed {
        let line = format!("paused {body} {}", pause.failures);
        Mailed { language: LanguageTag("fr".into()), text: line.clone(), subject: line }
    }
}
