//! Files that people send: what they are, and whether they may come in.
