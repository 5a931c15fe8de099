//! Messages to people: electronic mail, short messages, letters.
//!
//! This crate renders and sends. It does not decide when, and it writes no sentence: the caller gives finished words. A durable queue calls it and may call
//! it twice for one message after a crash, so every message has a stable [`MessageId`]: it is the `Message-ID` of the mail and the idempotency key of the
//! short message, and a receiver can tell that two are one.
//!
//! | Module | Holds |
//! | --- | --- |
//! | [`mail`] | mail over SMTP |
//! | [`sink`] | a small SMTP server that keeps what it is given, for demonstrations and tests |
//! | [`sms`] | short messages through a provider's HTTP interface |
//! | [`phone`] | telephone numbers |
//! | [`letter`] | letters and attestations as tagged PDF |
//! | [`code`] | the short code by which a person proves that a message is ours |
//! | [`secret`] | passwords and keys, named in the configuration and kept elsewhere |

pub mod code;
mod error;
mod id;
pub mod letter;
pub mod mail;
mod net;
pub mod phone;
pub mod secret;
pub mod sink;
pub mod sms;

pub use error::{Cause, SendError};
pub use id::{Direction, InvalidLanguage, InvalidMessageId, Language, MessageId};
pub use net::is_loopback;
