//! Letters and documents with what people typed in them. A sign that no font of ours has, or a line too long for the head of a letter, keeps nobody from their
//! paper: it is mended, and the paper says so.

use jalon_message::letter::{Block, Document, Fact, Letter, LetterError, Part};

use crate::oops::Oops;
use crate::site::Here;
use crate::words::Key;

/// How often a paper is mended before it is given up: once for each sign that our fonts do not have, and for each part that does not fit.
const MOST_MENDED: usize = 100;

/// How many parts may not fit: the head and the reference.
const MOST_SHORTENED: usize = 2;

/// What stands in the place of a sign that cannot be printed.
const INSTEAD: &str = "?";

/// What can be printed.
pub(crate) trait Printed: Send + 'static {
    fn set(&self) -> Result<Vec<u8>, LetterError>;
    /// Each of its texts.
    fn texts(&mut self) -> Vec<&mut String>;
    fn body(&mut self) -> &mut Vec<Block>;
    /// Leaves out what can be left out of a part that does not fit; says whether there was something.
    fn shorten(&mut self, part: Part) -> bool;
}

impl Printed for Letter {
    fn set(&self) -> Result<Vec<u8>, LetterError> {
        self.pdf()
    }

    fn texts(&mut self) -> Vec<&mut String> {
        let heads = self.sender.iter_mut().chain(&mut self.recipient).chain(&mut self.closing).chain([&mut self.place_and_date, &mut self.subject]);
        heads.chain(self.reference.iter_mut().flat_map(of_fact)).chain(self.body.iter_mut().flat_map(of_block)).collect()
    }

    fn body(&mut self) -> &mut Vec<Block> {
        &mut self.body
    }

    fn shorten(&mut self, part: Part) -> bool {
        shorten(part, &mut self.sender, &mut self.reference)
    }
}

impl Printed for Document {
    fn set(&self) -> Result<Vec<u8>, LetterError> {
        self.pdf()
    }

    fn texts(&mut self) -> Vec<&mut String> {
        let heads = self.issuer.iter_mut().chain(&mut self.closing).chain([&mut self.place_and_date, &mut self.title]);
        heads.chain(self.reference.iter_mut().flat_map(of_fact)).chain(self.body.iter_mut().flat_map(of_block)).collect()
    }

    fn body(&mut self) -> &mut Vec<Block> {
        &mut self.body
    }

    fn shorten(&mut self, part: Part) -> bool {
        shorten(part, &mut self.issuer, &mut self.reference)
    }
}

fn shorten(part: Part, head: &mut Vec<String>, reference: &mut Option<Fact>) -> bool {
    match part {
        Part::Sender if head.len() > 1 => {
            head.truncate(1);
            true
        }
        Part::Reference => reference.take().is_some(),
        _ => false,
    }
}

fn of_fact(fact: &mut Fact) -> [&mut String; 2] {
    [&mut fact.label, &mut fact.value]
}

fn of_block(block: &mut Block) -> Vec<&mut String> {
    match block {
        Block::Paragraph(text) | Block::Heading(text) => vec![text],
        Block::List(texts) => texts.iter_mut().collect(),
        Block::Facts(facts) => facts.iter_mut().flat_map(of_fact).collect(),
    }
}

/// The paper as PDF.
pub(crate) async fn pdf(here: &Here, paper: impl Printed) -> Result<Vec<u8>, Oops> {
    let note = here.words().say(Key::PrintedStrange).to_owned();
    // A page of text takes some milliseconds: others need not wait for it.
    let made = tokio::task::spawn_blocking(move || mended(paper, note)).await.map_err(|_| Oops::Fault)?;
    made.map_err(|error| {
        tracing::error!(%error, "a paper could not be made");
        Oops::Fault
    })
}

fn mended(mut paper: impl Printed, note: String) -> Result<Vec<u8>, LetterError> {
    let mut note = Some(note);
    // Each round but the last leaves one thing fewer to mend.
    for left in (0..MOST_MENDED).rev() {
        match paper.set() {
            Err(LetterError::Character(sign)) => {
                // A text in a script that we cannot print at all: its signs are too many to be learnt one by one.
                let is_strange = |c: char| if left > MOST_SHORTENED { c == sign } else { !(c.is_ascii() || ('\u{a0}'..'\u{180}').contains(&c)) };
                paper.texts().into_iter().filter(|text| text.contains(is_strange)).for_each(|text| *text = text.replace(is_strange, INSTEAD));
                paper.body().extend(note.take().map(Block::Paragraph));
            }
            Err(LetterError::DoesNotFit(part)) if paper.shorten(part) => {}
            done => return done,
        }
    }
    paper.set()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(name: &str) -> Document {
        Document {
            language: "fr".parse().unwrap(),
            issuer: vec!["Mairie".into(), name.into()],
            day: jiff::civil::date(2026, 11, 28),
            place_and_date: "Lyon, le 28 novembre 2026".into(),
            reference: Some(Fact { label: "N°".into(), value: name.into() }),
            title: name.into(),
            body: vec![Block::Facts(vec![Fact { label: "Nom".into(), value: name.into() }]), Block::List(vec![name.into()])],
            closing: vec![name.into()],
            proof: None,
        }
    }

    #[test]
    fn whatever_was_typed_gives_a_paper() {
        let all: String = ('\u{4e00}'..'\u{4f00}').collect();
        for name in ["Amina", "李小龙", "😀", &"W".repeat(3_000), &all] {
            let made = mended(document(name), "Certains signes…".into()).unwrap_or_else(|error| panic!("{error}"));
            assert!(made.starts_with(b"%PDF-"));
        }
    }
}
