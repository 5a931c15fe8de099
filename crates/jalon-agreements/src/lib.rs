//! Agreements: who may receive what, for which service, for which purpose, on which basis in law, and how long it is kept there.
//!
//! They are content of a catalogue, written as policies in the language [Cedar](https://www.cedarpolicy.com) with annotations, in a shape that lawyers read:
//! one body and one purpose each, and lists of what may move. [`Agreements::allows`] is the one place where a disclosure is allowed. What no agreement allows
//! does not move, and neither does anything where agreements cannot be read.
//!
//! ```
//! use jalon_agreements::{Agreements, Disclosure};
//!
//! let catalogue = jalon_catalogue::Catalogue::embedded();
//! let agreements = Agreements::of(&catalogue).expect("the agreements in the program are sound");
//! let mut disclosure = Disclosure::to("caf".into(), "moving-tell-caf".into());
//! disclosure.concepts.insert("new-address".into());
//! assert_eq!(&*agreements.allows(&disclosure).unwrap().agreement, "caf-changes");
//! disclosure.concepts.insert("left-employer-name".into());
//! assert!(agreements.allows(&disclosure).is_err());
//! ```

mod agreement;
mod check;
mod decide;
mod disclosure;
mod plain;
mod read;
mod schema;
mod seen;
mod shape;

pub use agreement::{Agreement, Ban, Fields, Ground, Scope};
pub use check::check;
pub use decide::{Agreements, Allowed, Denied, Why};
pub use disclosure::{Disclosure, Fetching, Field, FieldOf, Seeing};
pub use schema::schema;
pub use seen::{NoSuchFact, Seen};
