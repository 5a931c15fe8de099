//! PDF: whether a document is only pages.
//!
//! This is no reader of PDF, on purpose. Readers disagree about broken files, and what one overlooks another runs; so nothing here depends on the table of
//! objects, on lengths, or on which version of an object counts. Every name anywhere in the file is looked at, and every name in its object streams, the only
//! compressed place where an action can stand. A document that hides these from us is refused. The cost is that a former version of a document can have it
//! refused, and that a page which merely shows the word `/JavaScript` uncompressed is refused too.

mod names;
mod objects;

use crate::kind::{Active, Refused, find};
use crate::{Limits, pdf::objects::Objects};

use names::{Name, names};

/// How far from its end a document may end: some programs fill the last block.
const END: usize = 1024;

/// Actions at opening: one for each time the document was saved anew.
const MAX_OPEN_ACTIONS: usize = 16;

/// Holds a document against the limits and refuses what is not only pages.
pub(crate) fn check(bytes: &[u8], limits: &Limits) -> Result<(), Refused> {
    check_ends(bytes)?;
    // Before the objects are looked through: in an encrypted document they cannot be.
    if names(bytes).any(|name| name.is(b"Encrypt")) {
        return Err(Refused::Encrypted);
    }
    refuse_active(bytes, ANYWHERE)?;
    let objects = Objects::read(bytes, limits)?;
    let mut pages = 0;
    for text in objects.texts() {
        refuse_active(text, ANYWHERE)?;
        refuse_active(text, IN_OBJECTS)?;
        pages += count_pages(text);
    }
    if pages == 0 {
        return Err(Refused::Damaged);
    }
    if pages > limits.pages {
        return Err(Refused::TooManyPages { limit: limits.pages });
    }
    let mut open_actions = 0;
    for text in objects.texts() {
        for name in names(text).filter(|name| name.is(b"OpenAction")) {
            open_actions += 1;
            // Each is looked up in the whole document.
            if open_actions > MAX_OPEN_ACTIONS || !objects.only_goes_somewhere(&text[name.end..]) {
                return Err(Refused::Active(Active::OpenAction));
            }
        }
    }
    Ok(())
}

/// The head is at the first byte, and nothing but filling follows the end.
fn check_ends(bytes: &[u8]) -> Result<(), Refused> {
    let version = bytes.get(5..8).ok_or(Refused::Damaged)?;
    if !matches!(version, [b'1' | b'2', b'.', b'0'..=b'9']) {
        return Err(Refused::Damaged);
    }
    let tail_start = bytes.len().saturating_sub(END);
    let tail = &bytes[tail_start..];
    let end = tail.windows(5).rposition(|window| window == b"%%EOF");
    match end {
        Some(end) if tail[end + 5..].iter().all(|b| b.is_ascii_whitespace() || *b == 0) => Ok(()),
        Some(_) => Err(Refused::Polyglot),
        None if find(bytes, b"%%EOF").is_some() => Err(Refused::Polyglot),
        None => Err(Refused::Damaged),
    }
}

/// Names that mean an action or a load, wherever they stand. Long enough not to arise by chance in compressed data.
const ANYWHERE: &[(&[u8], Active)] = &[
    (b"JavaScript", Active::Script),
    (b"Launch", Active::Launch),
    (b"GoToR", Active::Launch),
    (b"GoToE", Active::EmbeddedFile),
    (b"EmbeddedFile", Active::EmbeddedFile),
    (b"EmbeddedFiles", Active::EmbeddedFile),
    (b"FileAttachment", Active::EmbeddedFile),
    (b"SubmitForm", Active::Form),
    (b"ImportData", Active::Form),
    (b"RichMedia", Active::Media),
    (b"Rendition", Active::Media),
];

/// Names that mean one where objects are. Too short to be looked for in compressed data.
const IN_OBJECTS: &[(&[u8], Active)] = &[
    (b"JS", Active::Script),
    (b"EF", Active::EmbeddedFile),
    (b"XFA", Active::Form),
    (b"Movie", Active::Media),
    (b"Sound", Active::Media),
    (b"3D", Active::Media),
];

fn refuse_active(text: &[u8], list: &[(&[u8], Active)]) -> Result<(), Refused> {
    for name in names(text) {
        if let Some((_, active)) = list.iter().find(|(known, _)| name.is(known)) {
            return Err(Refused::Active(*active));
        }
    }
    Ok(())
}

/// Objects that say `/Type /Page`.
fn count_pages(text: &[u8]) -> usize {
    let mut pages = 0;
    let mut after_type: Option<usize> = None;
    for name in names(text) {
        if name.is(b"Page") && after_type.is_some_and(|end| only_space(&text[end..name.start])) {
            pages += 1;
        }
        after_type = name.is(b"Type").then_some(name.end);
    }
    pages
}

fn only_space(bytes: &[u8]) -> bool {
    bytes.iter().all(|b| names::is_space(*b))
}

/// Whether a name is among these.
fn is_any(name: &Name, known: &[&[u8]]) -> bool {
    known.iter().any(|known| name.is(known))
}
