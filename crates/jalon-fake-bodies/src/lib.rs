//! Systems of bodies that do not exist, for tests and for trying a site out on one machine: they keep to the standards, or break them on purpose.
//!
//! Nothing of a site depends on this crate.

pub mod mood;
pub mod submissions;
