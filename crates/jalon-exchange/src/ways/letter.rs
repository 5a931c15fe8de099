//! A letter, for a body that has no system and works in none of ours: the request in words, with its papers in the same envelope.

use std::sync::Arc;

use jalon_casework::{Addressed, Clerk, Delivered, Enclosed, LetterBox, Undelivered};
use jalon_journey::Request;
use jalon_message::letter::{Block, Geometry, Letter as Sheet};
use jalon_message::{Language, MessageId, SendError};
use jalon_store::{Commit, Owner, PersonId, Store, ViewChange, ViewRow};
use serde::Deserialize;

use super::{Handed, Mistake, Office};
use crate::envelope::WITHDRAWN;
use crate::probe::{Finding, Findings, Stage};
use crate::settings::{BodySettings, SettingsError, WayName};

/// Letters that may have left, and those that did.
const LETTERS: &str = "body-letter";
/// The most lines of an address.
const MOST_LINES: usize = 6;

/// To whom, and who is answered.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterSettings {
    /// The body, as on the envelope: name, then address, a line each.
    pub to: Vec<String>,
    /// Where the body writes back: name, then address, a line each.
    pub reply: Vec<String>,
}

impl LetterSettings {
    pub(crate) fn check(&self) -> Result<(), Mistake> {
        for (at, lines) in [("letter.to", &self.to), ("letter.reply", &self.reply)] {
            if !(2..=MOST_LINES).contains(&lines.len()) || lines.iter().any(|line| line.trim().is_empty()) {
                return Err(Mistake { at, awaited: "a name and an address are awaited, 2 to 6 lines" });
            }
        }
        // Whether both fit in their places shows on a letter that says nothing.
        let sheet = Sheet {
            language: Language::undetermined(),
            geometry: Geometry::france(),
            sender: self.reply.clone(),
            recipient: self.to.clone(),
            day: jiff::civil::date(2026, 1, 1),
            place_and_date: "1".into(),
            reference: None,
            subject: "1".into(),
            body: vec![Block::Paragraph("1".into())],
            closing: Vec::new(),
            proof: None,
        };
        sheet
            .pdf()
            .map(drop)
            .map_err(|_| Mistake { at: "letter", awaited: "`to` fits in the window of an envelope and `reply` above it, in letters that are printed here" })
    }
}

/// Posts letters.
pub(crate) struct Letter {
    settings: LetterSettings,
    letters: Arc<dyn LetterBox>,
    clerk: Arc<dyn Clerk>,
}

impl Letter {
    pub(super) fn open(settings: &BodySettings, office: &Office) -> Result<Self, SettingsError> {
        Ok(Self {
            settings: settings.letter.clone().ok_or(SettingsError::Lacks("letter", WayName::Letter))?,
            letters: office.letters.clone().ok_or(SettingsError::NoLetters)?,
            clerk: office.clerk.clone().ok_or(SettingsError::NoClerk)?,
        })
    }

    pub(super) async fn deliver(&self, office: &Office, handed: &Handed<'_>) -> Result<Delivered, Undelivered> {
        let (request, store) = (handed.parcel.request, &office.store);
        if handed.message.kind == WITHDRAWN && state(store, &request.id.to_string()).await? == State::Never {
            return Ok(Delivered::default());
        }
        let id = &handed.message.id;
        // Whoever prints letters takes them away: that one left is known here.
        if state(store, id).await? == State::Left {
            return Ok(Delivered::default());
        }
        let addressed = Addressed { to: &self.settings.to, reply: &self.settings.reply };
        // The errors of the library hold text of the letter.
        let pdf = self.clerk.letter(handed.parcel, addressed).pdf().map_err(|_| Undelivered::Permanent("letter-unwritable"))?;
        let enclosed = handed.files.iter().map(|file| Enclosed { kind: file.paper.kind.clone(), bytes: file.bytes.to_vec() }).collect();
        let named: MessageId = format!("request-{id}").parse().map_err(|_| Undelivered::Permanent("letter-unnamed"))?;
        note(store, request, id, State::Begun).await?;
        match self.letters.post_with(&named, pdf, enclosed).await {
            Ok(()) => {}
            Err(SendError::Temporary(_)) => return Err(Undelivered::Temporary("letters-away")),
            Err(SendError::Permanent(_)) => return Err(Undelivered::Permanent("letter-unsendable")),
        }
        note(store, request, id, State::Left).await?;
        Ok(Delivered::default())
    }
}

/// What can be tried of a letter without posting one.
pub(super) fn probe(mut findings: Findings) -> Vec<Finding> {
    findings.works(Stage::Secret, "none is needed");
    findings.works(Stage::Answer, "the address fits in the window of an envelope; letters go where `letters` says, and nothing is posted by a trial");
    findings.done()
}

/// What is known of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// It was never begun.
    Never,
    /// It may have left.
    Begun,
    /// It left.
    Left,
}

async fn state(store: &Store, id: &str) -> Result<State, Undelivered> {
    let row = store.view(LETTERS, "", id.as_bytes()).await.map_err(|_| AWAY)?;
    Ok(row.map_or(State::Never, |row| if row.rank == 0 { State::Begun } else { State::Left }))
}

async fn note(store: &Store, request: &Request, id: &str, state: State) -> Result<(), Undelivered> {
    let row = ViewRow {
        name: LETTERS.into(),
        scope: String::new(),
        key: id.as_bytes().to_vec(),
        rank: i64::from(state == State::Left),
        stream: None,
        owner: Owner::Person(PersonId::from_bytes(request.by.0)),
        open: Vec::new(),
    };
    // What left is never noted as begun again.
    let change = if state == State::Left { ViewChange::Put(row) } else { ViewChange::Add(row) };
    store.commit(Commit { views: vec![change], ..Commit::default() }).await.map(drop).map_err(|_| AWAY)
}

const AWAY: Undelivered = Undelivered::Temporary("store-away");
