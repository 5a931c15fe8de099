//! What a demonstration shows besides: what to try, what left for people, and a clock that can be set ahead.
//!
//! These pages exist only beside invented people: see [`Private::demonstration`](crate::Private::demonstration).

mod clock;
mod entrance;
mod mails;

use std::sync::{Arc, Mutex, PoisonError};

use jalon_casework::{Clock, Later, LetterBox};
use jalon_message::sink::Sink;
use jalon_message::{MessageId, SendError};

pub(crate) use entrance::entrance;

use crate::oops::Oops;
use crate::routing::Routes;
use crate::site::Here;

/// The most letters that are kept; older ones are forgotten.
const MOST_LETTERS: usize = 100;

/// What leaves in a demonstration, and its time.
#[derive(Debug, Clone)]
pub struct Demo {
    /// Where all mail goes.
    pub mails: Arc<Sink>,
    /// Where all letters go.
    pub letters: Arc<Drawer>,
    /// The time, which can be set ahead.
    pub clock: Clock,
}

/// Letters that nobody posts.
#[derive(Default)]
pub struct Drawer(Mutex<Vec<(MessageId, Arc<[u8]>)>>);

impl std::fmt::Debug for Drawer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Drawer(…)")
    }
}

impl Drawer {
    /// The identities of the letters, oldest first.
    fn letters(&self) -> Vec<MessageId> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).iter().map(|(id, _)| id.clone()).collect()
    }

    fn letter(&self, id: &MessageId) -> Option<Arc<[u8]>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).iter().find(|(kept, _)| kept == id).map(|(_, pdf)| pdf.clone())
    }
}

impl LetterBox for Drawer {
    fn post<'a>(&'a self, id: &'a MessageId, pdf: Vec<u8>) -> Later<'a, Result<(), SendError>> {
        let mut letters = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !letters.iter().any(|(kept, _)| kept == id) {
            letters.push((id.clone(), pdf.into()));
        }
        let much = letters.len().saturating_sub(MOST_LETTERS);
        letters.drain(..much);
        Box::pin(async { Ok(()) })
    }
}

/// The pages of one language; none where real people come in.
pub(crate) fn routes(here: &Here) -> Routes<Here> {
    if here.demo().is_err() {
        return Routes::new();
    }
    let under = |path: &str| format!("/{}/demo{path}", here.tag().0);
    Routes::new()
        .get(&under(""), entrance::show)
        .post(&under("/clock"), clock::ahead)
        .get(&under("/mails"), mails::list)
        .get(&under("/mails/{id}"), mails::show)
        .get(&under("/letters/{id}"), mails::letter)
}

impl Here {
    /// The demonstration, where this is one.
    pub(crate) fn demo(&self) -> Result<&Demo, Oops> {
        self.private()?.demo.as_ref().ok_or(Oops::NotFound)
    }
}
