//! Sealed streams of events, on SQLite or PostgreSQL, behind one port.
