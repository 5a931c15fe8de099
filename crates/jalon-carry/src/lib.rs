//! The file that a person carries: what they said of their life event, and where it stood, under a passphrase that only they have.
//!
//! A site may be gone, may have erased the journey, or be another one: whoever has the file and its passphrase begins from there anywhere. So the file is of two
//! open formats and needs nothing of ours to be read: JSON with a version, described by a JSON Schema ([`SCHEMA`]), inside an [age](https://age-encryption.org/v1)
//! file with one passphrase. `age --decrypt` or `rage --decrypt` show what is in it.
//!
//! [`CarriedFile`] is what is written; [`seal`] and [`open`] put it under the passphrase and take it out again. Both take long and much memory on purpose, for whoever
//! guesses: callers keep them off threads that serve, and limit how often they are asked.

mod file;
#[cfg(test)]
mod fuzz;
mod sealed;

pub use file::{CarriedField, CarriedFile, CarriedRequest, FORMAT, Unknown, VERSION};
pub use sealed::{LARGEST, NotOpened, NotSealed, open, seal};

/// The JSON Schema of what is inside the file.
pub const SCHEMA: &str = include_str!("../schema/carried-file-1.schema.json");
