//! Locks of PostgreSQL that are on nothing but a number.

use sha2::{Digest, Sha256};

use super::Statement;

/// What is locked, until the transaction ends.
#[derive(Clone, Copy)]
pub(crate) enum Advisory<'a> {
    /// Migrations: two nodes that start together migrate once.
    Migration,
    /// Held together by all that write events or views.
    Writing,
    /// Held alone by the last step of a rebuild: nobody writes meanwhile.
    Swap,
    /// Held by who is about to draw positions of events: none that it draws will be at or below the number it is held on.
    /// See [`crate::events`].
    Floor,
    /// One lane of jobs.
    Lane { queue: &'a str, lane: &'a str },
}

/// The upper 16 bits of a lock's number say what it is for; "J" and a number.
const MIGRATION: i64 = 0x4A01 << 48;
const WRITING: i64 = 0x4A02 << 48;
const LANE: i64 = 0x4A03 << 48;
const FLOOR: i64 = 0x4A04 << 48;
const LOWER_48_BITS: i64 = (1 << 48) - 1;

/// The highest position that no transaction under way can still fall below, or at.
///
/// Two steps, in this order: the last position drawn; then the lowest floor anybody holds. Who takes a floor after the
/// second step draws above the first.
pub(crate) const LAST_DRAWN: &str = "SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM event_position";
pub(crate) const LOWEST_FLOOR: &str = "SELECT min(((classid::bigint & 65535) << 32) | objid::bigint) FROM pg_locks \
     WHERE locktype = 'advisory' AND objsubid = 1 AND classid::bigint >> 16 = 18948 \
     AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";

impl Advisory<'_> {
    pub(crate) fn statement(self) -> Statement {
        match self {
            Self::Migration => Statement::new("SELECT pg_advisory_xact_lock($1)", [MIGRATION.into()]),
            Self::Writing => Statement::new("SELECT pg_advisory_xact_lock_shared($1)", [WRITING.into()]),
            Self::Swap => Statement::new("SELECT pg_advisory_xact_lock($1)", [WRITING.into()]),
            Self::Floor => {
                Statement::new("SELECT pg_advisory_xact_lock_shared($1 | CASE WHEN is_called THEN last_value ELSE 0 END) FROM event_position", [FLOOR.into()])
            }
            Self::Lane { queue, lane } => {
                let digest = Sha256::new_with_prefix(queue).chain_update([0]).chain_update(lane).finalize();
                let mut eight = [0; 8];
                eight.copy_from_slice(&digest[..8]);
                let number = LANE | i64::from_be_bytes(eight) & LOWER_48_BITS;
                Statement::new("SELECT pg_advisory_xact_lock($1)", [number.into()])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_number_of_floors_is_the_one_that_is_looked_for() {
        assert_eq!(super::FLOOR >> 48, 18948);
        assert!(super::LOWEST_FLOOR.contains("18948"));
    }
}
