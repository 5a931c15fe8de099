//! Reads the guides "Comment faire si…" of the French administration (DILA) in their machine form, and makes of one the skeleton of a catalogue.
//!
//! The form is the JSON tree of a *Publication* (schema 3.3): questions whose answers set variables, chapters under conditions on these variables, addresses of online
//! services. What a guide says is a reference for coverage, never for law: in the skeleton every source is past its date, so that `check` names each step until
//! somebody has compared it.

mod guide;
mod skeleton;

pub use guide::{Guide, NotAGuide, OnlineService, Question, Step, read};
pub use skeleton::skeleton;
