//! Catalogues in the formats of others.
//!
//! Out: [`cpsv`], the European vocabulary of public services (CPSV-AP 3.2 with CCCEV 2.1) as Turtle and JSON-LD, and [`open`], the same content as plain JSON.
//! In: [`dila`], the French administration's guides for life events, as a skeleton to write a journey from; [`offices`], its directory of local
//! offices.
//!
//! Pure: texts come in, texts go out; who reads and writes files is the program's to say.

pub mod cpsv;
pub mod dila;
pub mod offices;
pub mod open;
