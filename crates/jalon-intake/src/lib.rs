//! Files that people send: what they are, and whether they may come in.
//!
//! A file comes in through [`accept`]: its bytes say what it is, not its name; it is refused with a reason that a page can explain; a picture loses what it
//! tells of the place, the time and the device; the name is kept for display only. Then a [`Scanner`] looks for what is known to do harm.
//!
//! # Quarantine
//!
//! Keeping files apart until they are scanned is the caller's. [`ScanError::Unavailable`] means that the file **waits**: it is neither refused nor shown to
//! anybody, and is scanned again later. Only a [`Clean`] lets it out, and only [`Scanner::scan`] makes one.
//!
//! # What is not done here
//!
//! Nothing is decoded: no pixel, no font, no page. Files are to be given back as attachments, from another host, with `X-Content-Type-Options: nosniff` and
//! the type of their [`Kind`].

mod accept;
mod exif;
#[cfg(test)]
mod fuzz;
mod jpeg;
mod kind;
mod limits;
mod name;
mod pdf;
mod png;
mod scanner;

pub use accept::{Accepted, accept};
pub use kind::{Active, Found, Kind, Refused, sniff};
pub use limits::Limits;
pub use name::DisplayName;
pub use scanner::{Clamd, ClamdAddress, Clean, ScanError, Scanner};
