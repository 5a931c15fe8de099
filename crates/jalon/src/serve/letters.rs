//! Finished letters, in a directory from which they are printed and posted: `IDENTITY.pdf`, and what goes in the same envelope, `IDENTITY.01.pdf` and on.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use jalon_casework::{Enclosed, Later, LetterBox};
use jalon_message::{Cause, MessageId, SendError};

/// A directory with one file a letter, `IDENTITY.pdf`, that appears whole or not at all and that only its owner can read.
#[derive(Debug)]
pub(crate) struct Spool(PathBuf);

impl Spool {
    /// The directory, made where there is none.
    pub(crate) fn open(directory: &Path) -> Result<Self> {
        fs::create_dir_all(directory).with_context(|| format!("cannot make the directory of letters {}", directory.display()))?;
        Ok(Self(directory.to_owned()))
    }

    /// What is enclosed is there before its letter: who finds that finds all of it.
    fn write_all(&self, id: &MessageId, pdf: &[u8], enclosed: &[Enclosed]) -> io::Result<()> {
        for (file, number) in enclosed.iter().zip(1..) {
            self.write(&format!("{id}.{number:02}.{}", ending(&file.kind)), &file.bytes)?;
        }
        self.write(&format!("{id}.pdf"), pdf)
    }

    fn write(&self, name: &str, content: &[u8]) -> io::Result<()> {
        let file = self.0.join(name);
        if file.exists() {
            return Ok(());
        }
        // Two workers may write the same letter at once: each has a part of its own, and the last to finish puts the same letter in place of the same.
        let part = self.0.join(format!(".{name}.{:016x}", u64::from_be_bytes(jalon_casework::random())));
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut written = options.open(&part)?;
        written.write_all(content)?;
        written.sync_all()?;
        fs::rename(&part, &file)?;
        // The name must outlive a power cut as the content does.
        File::open(&self.0)?.sync_all()
    }
}

impl LetterBox for Spool {
    fn post<'a>(&'a self, id: &'a MessageId, pdf: Vec<u8>) -> Later<'a, Result<(), SendError>> {
        self.post_with(id, pdf, Vec::new())
    }

    fn post_with<'a>(&'a self, id: &'a MessageId, pdf: Vec<u8>, enclosed: Vec<Enclosed>) -> Later<'a, Result<(), SendError>> {
        let (spool, id) = (Self(self.0.clone()), id.clone());
        Box::pin(async move {
            let written = tokio::task::spawn_blocking(move || spool.write_all(&id, &pdf, &enclosed)).await;
            match written {
                Ok(Ok(())) => Ok(()),
                Ok(Err(error)) => {
                    tracing::warn!(kind = ?error.kind(), "a letter could not be written to its directory");
                    Err(SendError::Temporary(Cause::Unreachable))
                }
                Err(_) => Err(SendError::Temporary(Cause::Unreachable)),
            }
        })
    }
}

/// The ending of a name by which printers know a kind.
fn ending(kind: &str) -> &'static str {
    match kind {
        "application/pdf" => "pdf",
        "image/jpeg" => "jpg",
        "image/png" => "png",
        _ => "bin",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_same_letter_twice_is_one_file() {
        let home = tempfile::tempdir().unwrap();
        let spool = Spool::open(&home.path().join("letters")).unwrap();
        let id: MessageId = "a1".parse().unwrap();
        spool.post(&id, b"%PDF-1".to_vec()).await.unwrap();
        spool.post(&id, b"%PDF-1".to_vec()).await.unwrap();
        let files: Vec<_> = fs::read_dir(home.path().join("letters")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(files, ["a1.pdf"]);
        assert_eq!(fs::read(home.path().join("letters/a1.pdf")).unwrap(), b"%PDF-1");
        fs::remove_dir_all(home.path().join("letters")).unwrap();
        assert!(matches!(spool.post(&id, b"%PDF-1".to_vec()).await, Err(SendError::Temporary(_))), "a full or missing disk is tried again");
    }

    #[tokio::test]
    async fn what_is_enclosed_lies_beside_its_letter() {
        let home = tempfile::tempdir().unwrap();
        let spool = Spool::open(home.path()).unwrap();
        let id: MessageId = "a1".parse().unwrap();
        let enclosed = ["application/pdf", "image/jpeg"].map(|kind| Enclosed { kind: kind.into(), bytes: kind.into() });
        for _ in 0..2 {
            spool.post_with(&id, b"%PDF-1".to_vec(), enclosed.to_vec()).await.unwrap();
        }
        let mut files: Vec<_> = fs::read_dir(home.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        files.sort();
        assert_eq!(files, ["a1.01.pdf", "a1.02.jpg", "a1.pdf"]);
        assert_eq!(fs::read(home.path().join("a1.02.jpg")).unwrap(), b"image/jpeg");
    }
}
