//! The verifiable log: what happened to a person's data, written so that nobody can change it afterwards unseen, its operator included.
//!
//! Each act leaves an [`Entry`] that says what happened in plain names. Only its [`Commitment`] enters the log: a hash with a [`Salt`], from which nobody can
//! tell anything without the salt. The tree over the commitments is that of RFC 6962, kept in the tiles of C2SP tlog-tiles; its root is signed in
//! [`SignedCheckpoint`]s (C2SP signed-note), which witnesses cosign. A person holds a [`Receipt`]: their entry, its salt, and the proof that it is in the log.
//!
//! Nothing here reads or writes anything, knows the time, or draws a random number.
//!
//! ```
//! use jalon_log::*;
//!
//! let signer = Signer::new("log.example", KeyUse::Log, &[7; 32])?;
//! let entry = Entry::new("submission", "2026-11-29T10:00:00Z".parse()?, [("body", "caf"), ("purpose", "family-benefits")])?;
//! let salt = Salt::from_bytes([1; 32]);
//!
//! let mut tiles = TilesInMemory::default();
//! let size = append(&mut tiles, 0, [entry.commitment(&salt)])?;
//! let tree = Tree::new(&tiles, size);
//! let checkpoint = Checkpoint::new("log.example", size, tree.root()?)?.sign(&signer)?;
//!
//! let receipt = Receipt { entry, salt, proof: Proof { index: 0, hashes: tree.prove_inclusion(0)?, checkpoint } };
//! let read = Receipt::parse(&receipt.to_string())?;
//! assert_eq!(read.verify(&Trust::of_log(signer.verifier()))?.size, 1);
//! # Ok::<_, Box<dyn std::error::Error>>(())
//! ```

mod audit;
mod checkpoint;
mod entry;
mod hash;
mod key;
mod note;
mod proof;
mod receipt;
mod tile;
mod tree;
mod witness;

pub use audit::{Audit, AuditError, audit, compare};
pub use checkpoint::{Checkpoint, CheckpointError, Seen, SignedCheckpoint, Trust, Verified};
pub use entry::{Commitment, Entry, EntryError, Salt};
pub use hash::{Hash, HashError};
pub use key::{KeyError, KeyUse, Signer, Verifier};
pub use note::{NoteError, Signature};
pub use proof::{ProofError, verify_consistency, verify_inclusion};
pub use receipt::{Proof, Receipt, ReceiptError};
pub use tile::{PathError, Resource, Tile, TileKind};
pub use tree::{ReadTiles, TilesInMemory, Tree, TreeError, WriteTiles, append};
pub use witness::{Answer, NotAnAnswer, Offer, OfferError, Refusal};
