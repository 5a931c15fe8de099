//! The list of who was erased, kept apart from the database and its backups.
//!
//! A backup that is older than an erasure still has the key of the erased. So each erasure is listed first, durably, and whoever opens a store with the list
//! erases those again whom the database still has: it does not matter how the database was brought back. A line is the identifier of a person, which is random
//! and tells nothing of them; `#` begins a remark. Lists of several nodes are one after another in one file.

use std::collections::BTreeSet;
use std::fs::{File, OpenOptions};
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use crate::engine::{Script, Statement, Tx};
use crate::error::{Failure, OpenError, StoreError};
use crate::id::PersonId;

/// How many people are looked up at once.
const BATCH: usize = 500;
/// Longer than any line: an identifier is 32 digits, and remarks are short.
const LONGEST_LINE: u64 = 1_024;
/// How many digits an identifier has.
const DIGITS: usize = 32;

/// A file of erasures.
pub(crate) struct ErasureList {
    path: PathBuf,
    /// One line is written at a time.
    writing: Mutex<()>,
}

impl ErasureList {
    pub(crate) fn new(path: PathBuf) -> Self {
        Self { path, writing: Mutex::new(()) }
    }

    /// Those listed; none when there is no file.
    fn read(&self) -> io::Result<Option<BTreeSet<PersonId>>> {
        let file = match File::open(&self.path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        let (mut lines, mut listed) = (BufReader::new(file), BTreeSet::new());
        for number in 1_u64.. {
            let mut line = String::new();
            if (&mut lines).take(LONGEST_LINE).read_line(&mut line)? == 0 {
                break;
            }
            let said = line.trim();
            // What is too short was cut while it was written: nobody was told that it was done.
            let cut = said.len() < DIGITS && said.bytes().all(|digit| digit.is_ascii_hexdigit());
            if cut || said.starts_with('#') {
                continue;
            }
            let person = said.parse().map_err(|_| io::Error::other(format!("line {number} of {} is no identifier", self.path.display())))?;
            listed.insert(person);
        }
        Ok(Some(listed))
    }

    /// Makes the list, for its owner only, with those erased so far: whole or not at all.
    fn create(&self, erased: &[PersonId]) -> io::Result<()> {
        let mut beside = self.path.as_os_str().to_owned();
        beside.push(".new");
        let beside = PathBuf::from(beside);
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&beside)?;
        file.write_all(b"# Who was erased. Keep it apart from backups: with it, one that is restored brings nobody back.\n")?;
        for person in erased {
            writeln!(file, "{person}")?;
        }
        file.sync_all()?;
        std::fs::rename(&beside, &self.path)?;
        let directory = self.path.parent().filter(|parent| !parent.as_os_str().is_empty());
        File::open(directory.unwrap_or(std::path::Path::new(".")))?.sync_all()
    }

    /// Adds somebody, durably.
    fn add(&self, person: PersonId) -> io::Result<()> {
        let _alone = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let mut file = OpenOptions::new().append(true).open(&self.path)?;
        // Begins a line of its own, whatever was cut before it.
        file.write_all(format!("\n{person}\n").as_bytes())?;
        file.sync_all()
    }
}

async fn apart<T: Send + 'static>(list: &Arc<ErasureList>, run: impl FnOnce(&ErasureList) -> io::Result<T> + Send + 'static) -> io::Result<T> {
    let list = Arc::clone(list);
    tokio::task::spawn_blocking(move || run(&list)).await.unwrap_or_else(|_| Err(io::Error::other("it panicked")))
}

impl crate::Store {
    /// Puts somebody in the list, if there is one.
    pub(crate) async fn list_erasure(&self, person: PersonId) -> Result<(), StoreError> {
        let Some(list) = &self.erasures else { return Ok(()) };
        apart(list, move |list| list.add(person)).await.map_err(|error| StoreError::NotListed(error.kind()))
    }

    /// Erases those of the list whom the database still has; makes the list where there is none.
    pub(crate) async fn erase_again(&self) -> Result<u64, OpenError> {
        let Some(list) = &self.erasures else { return Ok(0) };
        let told = |error: io::Error| OpenError::Erasures(error.to_string());
        let Some(listed) = apart(list, ErasureList::read).await.map_err(told)? else {
            let erased = self.query(Erased).await?;
            apart(list, move |list| list.create(&erased)).await.map_err(told)?;
            return Ok(0);
        };
        let listed: Vec<PersonId> = listed.into_iter().collect();
        let mut again = 0;
        for batch in listed.chunks(BATCH) {
            for (person, known) in self.query(Living { people: batch.to_vec() }).await? {
                self.destroy(person).await?;
                again += u64::from(known);
            }
        }
        if again > 0 {
            tracing::warn!(people = again, "the database is older than the list of erasures: people were erased again");
        }
        Ok(again)
    }
}

/// Everybody who was erased.
struct Erased;

impl Script for Erased {
    type Done = Vec<PersonId>;

    async fn run(&self, tx: &mut Tx<'_>) -> Result<Vec<PersonId>, Failure> {
        let rows = tx.rows("SELECT id FROM person WHERE erased = 1 ORDER BY seq", []).await?;
        rows.into_iter().map(|mut row| row.id(0)).collect()
    }
}

/// Those of some people who are not erased, and whether the database knows them.
struct Living {
    people: Vec<PersonId>,
}

impl Script for Living {
    type Done = Vec<(PersonId, bool)>;

    async fn run(&self, tx: &mut Tx<'_>) -> Result<Vec<(PersonId, bool)>, Failure> {
        let ask = |person: &PersonId| Statement::new("SELECT erased FROM person WHERE id = $1", [(*person).into()]);
        let found = tx.all(&self.people.iter().map(ask).collect::<Vec<_>>()).await?;
        let mut living = Vec::new();
        for (person, reply) in self.people.iter().zip(found) {
            let erased = reply.rows.into_iter().next().map(|mut row| row.int(0)).transpose()?;
            if erased != Some(1) {
                living.push((*person, erased.is_some()));
            }
        }
        Ok(living)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_cut_while_it_was_written_spoils_nothing() {
        let home = tempfile::tempdir().unwrap();
        let list = ErasureList::new(home.path().join("erasures"));
        assert_eq!(list.read().unwrap(), None);
        let (first, second) = (PersonId::random(), PersonId::random());
        list.create(&[first]).unwrap();
        list.add(second).unwrap();
        let both = Some(BTreeSet::from([first, second]));
        assert_eq!(list.read().unwrap(), both);
        let mut file = OpenOptions::new().append(true).open(&list.path).unwrap();
        file.write_all(b"0123456789").unwrap();
        assert_eq!(list.read().unwrap(), both);
        let third = PersonId::random();
        list.add(third).unwrap();
        assert_eq!(list.read().unwrap(), Some(BTreeSet::from([first, second, third])));
        file.write_all(b"somebody\n").unwrap();
        let told = list.read().unwrap_err().to_string();
        assert!(told.starts_with("line ") && told.ends_with("is no identifier"), "{told}");
    }
}
