//! What a witness remembers: its key, and of each log the last checkpoint that it cosigned.
//!
//! What it signs leaves it only once the file that remembers it is on the disk. So a witness that dies at any moment has signed nothing that it forgot: whoever
//! got no answer asks again, and is told the size that it now stands at.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result, anyhow, bail};
use jalon_log::{KeyUse, Offer, OfferError, Refusal, Signature, SignedCheckpoint, Signer, Verifier};
use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

/// A witness on a directory that is its own.
pub(super) struct Keeper {
    signer: Signer,
    logs: Vec<Verifier>,
    seen: PathBuf,
    /// Held from looking at what was signed to having kept what is signed now.
    turn: Mutex<()>,
    /// As long as it is open, nobody else works on the directory.
    _alone: File,
}

/// Why nothing was signed.
#[derive(Debug)]
pub(super) enum Unsigned {
    /// For a reason of the log's.
    Refused(Refusal),
    /// For one of the witness.
    Broken(anyhow::Error),
}

impl From<Refusal> for Unsigned {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<anyhow::Error> for Unsigned {
    fn from(error: anyhow::Error) -> Self {
        Self::Broken(error)
    }
}

impl Keeper {
    /// Opens a directory; makes it, and a key of this name, where there is none.
    pub(super) fn open(directory: &Path, name: Option<&str>, logs: Vec<Verifier>) -> Result<Self> {
        private_directory(directory)?;
        let alone = File::create(directory.join("lock")).with_context(|| format!("cannot write in {}", directory.display()))?;
        alone.try_lock().map_err(|_| anyhow!("another witness works in {}: two of one key could sign two histories", directory.display()))?;
        let (key, seen) = (directory.join("key"), directory.join("logs"));
        let signer = if key.exists() {
            if !seen.is_dir() {
                bail!("the key {} is there and what it signed is not: begin with a new directory and a new key, and tell the logs", key.display());
            }
            existing(&key, name)?
        } else {
            private_directory(&seen)?;
            if fs::read_dir(&seen)?.next().is_some() {
                bail!("what a key signed is in {} and the key is not: put it back, or begin with a new directory", seen.display());
            }
            synced(directory)?;
            made(&key, name.context("there is no key yet: give it a name with --name, as witness.example.org")?)?
        };
        Ok(Self { signer, logs, seen, turn: Mutex::new(()), _alone: alone })
    }

    /// The public key.
    pub(super) fn key(&self) -> Verifier {
        self.signer.verifier()
    }

    /// Cosigns what is offered if it continues what was cosigned before.
    pub(super) fn add(&self, offered: &[u8], now: Timestamp) -> Result<Signature, Unsigned> {
        let text = std::str::from_utf8(offered).map_err(|_| Refusal::Malformed(OfferError::Form))?;
        let offer = Offer::parse(text).map_err(Refusal::Malformed)?;
        let verified = offer.signed(&self.logs)?;
        let log = name_of(&verified.origin);
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let last = self.last(&log)?;
        if let Err(refusal) = offer.continues(last.as_ref().map(SignedCheckpoint::unverified)) {
            self.note(&log, last.as_ref(), &offer, &refusal)?;
            return Err(refusal.into());
        }
        // Signatures of others are theirs to keep.
        let mut checkpoint = offer.checkpoint.of(&self.logs);
        let cosignature = checkpoint.cosign(&self.signer, now).map_err(anyhow::Error::from)?;
        checkpoint.accept(&self.key(), cosignature.clone()).map_err(anyhow::Error::from)?;
        self.keep(&log, &checkpoint.to_string()).with_context(|| format!("cannot write in {}", self.seen.display()))?;
        Ok(cosignature)
    }

    /// The last checkpoint of a log, as it is served, by the hash of the log's name.
    pub(super) fn last_of(&self, log: &str) -> Result<Option<String>> {
        let is_hash = log.len() == 64 && log.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
        if !is_hash {
            return Ok(None);
        }
        Ok(self.last(log)?.map(|checkpoint| checkpoint.to_string()))
    }

    /// The last checkpoint of a log that was cosigned. What cannot be read back as our own is no reason to begin anew: somebody must look.
    fn last(&self, log: &str) -> Result<Option<SignedCheckpoint>> {
        let path = self.seen.join(log);
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error).with_context(|| format!("cannot read {}", path.display())),
        };
        let checkpoint = SignedCheckpoint::parse(&text).with_context(|| format!("{} was altered", path.display()))?;
        checkpoint.seen_by(&self.key()).with_context(|| format!("{} was altered, or is of another key", path.display()))?;
        Ok(Some(checkpoint))
    }

    /// Keeps a checkpoint in place of the last one: whole, and on the disk when this returns.
    fn keep(&self, log: &str, text: &str) -> io::Result<()> {
        let partial = self.seen.join(format!("{log}.partial"));
        let mut file = private_file(&partial, OpenOptions::new().write(true).create(true).truncate(true))?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&partial, self.seen.join(log))?;
        synced(&self.seen)
    }

    /// Says what was refused. Two roots that the log signed for one size are evidence against it: both are kept, the first time.
    fn note(&self, log: &str, last: Option<&SignedCheckpoint>, offer: &Offer, refusal: &Refusal) -> Result<()> {
        let offered = offer.checkpoint.unverified();
        let forked = last.filter(|last| last.unverified().size == offered.size && last.unverified().root != offered.root);
        let (origin, size) = (&offered.origin, offered.size);
        let Some(last) = forked else {
            if matches!(refusal, Refusal::Inconsistent(_)) {
                tracing::warn!(origin, size, %refusal, "not cosigned");
            }
            return Ok(());
        };
        let path = self.seen.join(format!("{log}.forked"));
        tracing::error!(origin, size, evidence = %path.display(), "the log signed two roots for one size");
        match private_file(&path, OpenOptions::new().write(true).create_new(true)) {
            Ok(mut file) => {
                write!(file, "{last}\n{}", offer.checkpoint.clone().of(&self.logs))?;
                Ok(file.sync_all()?)
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
            Err(error) => Err(error).with_context(|| format!("cannot write {}", path.display())),
        }
    }
}

/// Under which name a log is kept and served: the hash of its own.
fn name_of(origin: &str) -> String {
    Sha256::digest(origin).iter().fold(String::with_capacity(64), |name, byte| name + &format!("{byte:02x}"))
}

fn existing(key: &Path, name: Option<&str>) -> Result<Signer> {
    let text = fs::read_to_string(key).with_context(|| format!("cannot read the key {}", key.display()))?;
    let signer = Signer::from_private_text(&text).with_context(|| format!("{} holds no key of a witness", key.display()))?;
    let verifier = signer.verifier().used_as(KeyUse::Witness).with_context(|| key.display().to_string())?;
    match name.filter(|name| *name != verifier.name()) {
        Some(name) => bail!("the key {} is that of `{}`, not of `{name}`: leave --name away", key.display(), verifier.name()),
        None => Ok(signer),
    }
}

fn made(key: &Path, name: &str) -> Result<Signer> {
    let signer = Signer::new(name, KeyUse::Witness, &jalon_casework::random())?;
    let partial = key.with_extension("partial");
    let mut file = private_file(&partial, OpenOptions::new().write(true).create(true).truncate(true))?;
    writeln!(file, "{}", *signer.private_text())?;
    file.sync_all()?;
    fs::rename(&partial, key)?;
    synced(key.parent().unwrap_or(Path::new(".")))?;
    Ok(signer)
}

/// A directory that only its owner reads.
fn private_directory(path: &Path) -> Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).with_context(|| format!("cannot make {}", path.display()))
}

/// A file that only its owner reads.
fn private_file(path: &Path, options: &mut OpenOptions) -> io::Result<File> {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options.open(path)
}

/// Has the disk keep what names a directory has.
fn synced(directory: &Path) -> io::Result<()> {
    File::open(directory)?.sync_all()
}

#[cfg(test)]
mod tests {
    use jalon_log::{Checkpoint, Commitment, TilesInMemory, Tree, append};

    use super::*;

    fn log() -> Signer {
        Signer::new("log.example", KeyUse::Log, &[1; 32]).unwrap()
    }

    fn open(home: &Path) -> Result<Keeper> {
        Keeper::open(home, Some("witness.example"), vec![log().verifier()])
    }

    /// What is offered of a log of entries of a kind: from one size to another.
    fn offer(kind: u8, old: u64, new: u8) -> Vec<u8> {
        let mut tiles = TilesInMemory::default();
        let size = append(&mut tiles, 0, (0..new).map(|number| Commitment::from_bytes([number ^ kind; 32]))).unwrap();
        let tree = Tree::new(&tiles, size);
        let checkpoint = Checkpoint::new("log.example", size, tree.root().unwrap()).unwrap().sign(&log()).unwrap();
        Offer { old, proof: tree.prove_consistency(old).unwrap(), checkpoint }.to_string().into_bytes()
    }

    fn add(keeper: &Keeper, offered: &[u8]) -> u16 {
        match keeper.add(offered, Timestamp::now()) {
            Ok(_) => 200,
            Err(Unsigned::Refused(refusal)) => refusal.status(),
            Err(Unsigned::Broken(_)) => 500,
        }
    }

    #[test]
    fn what_it_signed_outlives_it() {
        let home = tempfile::tempdir().unwrap();
        let keeper = open(home.path()).unwrap();
        let key = keeper.key();
        assert_eq!((add(&keeper, &offer(0, 0, 5)), add(&keeper, &offer(0, 5, 9))), (200, 200));
        assert!(open(home.path()).is_err(), "one at a time");
        drop(keeper);
        // The same program on the same directory: by the same key, from where it was.
        let keeper = Keeper::open(home.path(), None, vec![log().verifier()]).unwrap();
        assert_eq!(keeper.key(), key);
        assert_eq!(add(&keeper, &offer(0, 5, 12)), 409);
        // Whoever got no answer asks again from the size that is told: nothing is lost, nothing signed twice over.
        assert_eq!(add(&keeper, &offer(0, 9, 9)), 200);
        assert_eq!(add(&keeper, &offer(7, 9, 12)), 422);
        assert_eq!(add(&keeper, &offer(0, 9, 12)), 200);
        let served = keeper.last_of(&name_of("log.example")).unwrap().unwrap();
        let served = SignedCheckpoint::parse(&served).unwrap();
        assert_eq!((served.unverified().size, served.signatures().len()), (12, 2));
        served.seen_by(&key).unwrap();
    }

    #[test]
    fn what_a_crash_left_half_written_counts_for_nothing() {
        let home = tempfile::tempdir().unwrap();
        let keeper = open(home.path()).unwrap();
        assert_eq!(add(&keeper, &offer(0, 0, 5)), 200);
        fs::write(home.path().join("logs").join(format!("{}.partial", name_of("log.example"))), "log.example\n9\n").unwrap();
        drop(keeper);
        let keeper = open(home.path()).unwrap();
        assert_eq!(add(&keeper, &offer(0, 5, 9)), 200);
    }

    #[test]
    fn what_cannot_be_kept_is_not_signed() {
        let home = tempfile::tempdir().unwrap();
        let keeper = open(home.path()).unwrap();
        assert_eq!(add(&keeper, &offer(0, 0, 5)), 200);
        // A directory stands where the file is to be written.
        let partial = home.path().join("logs").join(format!("{}.partial", name_of("log.example")));
        fs::create_dir(&partial).unwrap();
        assert_eq!(add(&keeper, &offer(0, 5, 9)), 500);
        fs::remove_dir(&partial).unwrap();
        assert_eq!(add(&keeper, &offer(7, 5, 9)), 422, "it stands where it stood");
        assert_eq!(add(&keeper, &offer(0, 5, 9)), 200);
    }

    #[test]
    fn what_was_altered_stops_it() {
        let home = tempfile::tempdir().unwrap();
        let keeper = open(home.path()).unwrap();
        assert_eq!(add(&keeper, &offer(0, 0, 5)), 200);
        let file = home.path().join("logs").join(name_of("log.example"));
        let text = fs::read_to_string(&file).unwrap();
        for altered in [text.replacen("\n5\n", "\n4\n", 1), text[..text.len() / 2].to_owned(), String::new()] {
            fs::write(&file, altered).unwrap();
            assert_eq!(add(&keeper, &offer(0, 0, 5)), 500);
        }
    }

    #[test]
    fn a_key_without_its_memory_signs_nothing() {
        let home = tempfile::tempdir().unwrap();
        drop(open(home.path()).unwrap());
        fs::remove_dir(home.path().join("logs")).unwrap();
        assert!(open(home.path()).err().unwrap().to_string().contains("what it signed is not"));
        let other = tempfile::tempdir().unwrap();
        assert!(Keeper::open(other.path(), None, Vec::new()).err().unwrap().to_string().contains("--name"));
        drop(open(other.path()).unwrap());
        assert!(Keeper::open(other.path(), Some("other.example"), Vec::new()).is_err());
        fs::write(other.path().join("logs/x"), "").unwrap();
        fs::remove_file(other.path().join("key")).unwrap();
        assert!(open(other.path()).err().unwrap().to_string().contains("the key is not"));
    }

    #[test]
    fn two_roots_for_one_size_are_kept_as_evidence() {
        let home = tempfile::tempdir().unwrap();
        let keeper = open(home.path()).unwrap();
        assert_eq!((add(&keeper, &offer(0, 0, 5)), add(&keeper, &offer(7, 5, 5))), (200, 422));
        let evidence = fs::read_to_string(home.path().join("logs").join(format!("{}.forked", name_of("log.example")))).unwrap();
        assert_eq!(evidence.matches("log.example\n5\n").count(), 2, "{evidence}");
    }
}
