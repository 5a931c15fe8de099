//! Mistakes that can be built in. A simulation that finds nothing proves nothing until it has found each of these.

use clap::ValueEnum;

/// One mistake. Each stands in what surrounds the product here (the page, the listener, the connector, the body), where people who build such things make it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Mutant {
    /// A page says that something is done, and then does it.
    AckBeforeCommit,
    /// A body does not look at the identity of what comes: it does each message anew.
    NoKey,
    /// Word of a body is taken as it comes, whatever its identity and its place.
    LastCallbackWins,
    /// What a register tells is taken as it comes, whatever its identity and its time.
    LastNewsWins,
    /// A register is told that it was heard before what it told is kept.
    NewsFromMemory,
    /// A connector that failed three times says that it has delivered.
    GivesUpSilently,
    /// A connector keeps what it could not deliver, and sends it again by itself.
    WithdrawnStillSent,
    /// A connector says that it has delivered what it only holds in memory.
    HandsOverFromMemory,
}
