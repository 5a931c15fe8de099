//! From what is known of a person to what they have to do and are entitled to, in order and by date.
//!
//! A plan is a pure function of a catalogue, a life event, a situation and a day. It is never stored as truth: the same four give the same plan, on any
//! machine and any day. The crate refuses to guess: a service applies only when every completion of what is known agrees, and a last day is one day only
//! when nothing unknown can move it. It holds no words: those are the catalogue's and the pages'.
//!
//! Start with [`plan`]; [`plan_with`] leaves out questions that the person cannot answer and adds reasons. [`calendar`] counts legal times, [`ics`] writes
//! a plan's dates for calendar programs.
//!
//! ```no_run
//! # fn show(catalogue: &jalon_catalogue::Catalogue, situation: &jalon_rules::Situation) {
//! let event = &catalogue.events[&"birth".into()];
//! let plan = jalon_plan::plan(catalogue, event, situation, jiff::civil::date(2026, 5, 4));
//! for item in &plan.items {
//!     println!("{}: {:?}", item.service, item.verdict);
//! }
//! # }
//! ```

pub mod calendar;
pub mod counterfactual;
mod dates;
mod evidence;
mod hold;
pub mod ics;
mod judge;
mod model;
mod next;
mod order;
mod plan;
pub mod prove;

pub use hold::hold;
pub use model::{Amount, Due, EvidenceNeed, EvidenceSet, Item, NextQuestion, Plan, Supposed, Urgency, Verdict, Whence};
pub use plan::{Config, Detail, plan, plan_skipping, plan_with};
