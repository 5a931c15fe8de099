//! Master keys from a file, from the environment, from memory.

use std::fs::{File, OpenOptions};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use super::{KeyError, Keyring, MasterKey, MasterKeys};

/// A file with one key a line, in base64, oldest first; `#` begins a remark. Only its owner may read it.
#[derive(Debug, Clone)]
pub struct KeyFile {
    path: PathBuf,
}

impl KeyFile {
    /// The file at `path`. It is read when the store asks.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// Makes the file, with one new key, readable by its owner only. It fails if there is one already.
    pub fn create(path: impl Into<PathBuf>) -> Result<Self, KeyError> {
        let file = Self::new(path);
        write_key(&mut private(&file.path)?, &MasterKey::random())?;
        sync_directory(&file.path)?;
        Ok(file)
    }

    /// Adds a new key, the newest. Every process of the store must then read the file again, and
    /// [`rotate_master_key`](crate::Store::rotate_master_key) must end, before older keys are taken out.
    pub fn add(&self) -> Result<(), KeyError> {
        self.load()?;
        write_key(&mut OpenOptions::new().append(true).open(&self.path)?, &MasterKey::random())
    }

    /// Takes out all keys but the newest. What only they unwrap is then beyond reach, in every backup as well.
    pub fn keep_newest(&self) -> Result<(), KeyError> {
        let ring = self.load()?;
        let mut old = OpenOptions::new().write(true).open(&self.path)?;
        // The new file is whole before it takes the place of the old: a power cut leaves one or the other.
        let mut beside = self.path.as_os_str().to_owned();
        beside.push(".new");
        let beside = PathBuf::from(beside);
        write_key(&mut private(&beside)?, ring.newest())?;
        std::fs::rename(&beside, &self.path)?;
        sync_directory(&self.path)?;
        // The old bytes shall not stay in the blocks of the old file where that can be helped.
        let length = usize::try_from(old.metadata()?.len()).unwrap_or(0);
        old.write_all(&vec![b'\n'; length])?;
        Ok(old.sync_all()?)
    }
}

/// A new file for its owner only.
fn private(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// The name of a file must outlive a power cut as its content does.
fn sync_directory(path: &Path) -> std::io::Result<()> {
    let directory = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(directory)?.sync_all()
}

/// Writes a key on a line of its own, whatever the line before ends with.
fn write_key(file: &mut File, key: &MasterKey) -> Result<(), KeyError> {
    check_permissions(file)?;
    let text = Zeroizing::new(STANDARD.encode(**key.key()));
    let line = Zeroizing::new(format!("\n{}\n", &*text));
    file.write_all(line.as_bytes())?;
    Ok(file.sync_all()?)
}

fn check_permissions(file: &File) -> Result<(), KeyError> {
    #[cfg(unix)]
    {
        let mode = std::os::unix::fs::PermissionsExt::mode(&file.metadata()?.permissions()) & 0o7777;
        if mode & 0o077 != 0 {
            return Err(KeyError::Open { mode });
        }
    }
    #[cfg(not(unix))]
    let _ = file;
    Ok(())
}

fn parse<'a>(keys: impl Iterator<Item = &'a str>) -> Result<Keyring, KeyError> {
    let keys = keys
        .enumerate()
        .map(|(i, text)| {
            let malformed = KeyError::Malformed { place: i + 1 };
            let Ok(bytes) = STANDARD.decode(text).map(Zeroizing::new) else { return Err(malformed) };
            let Ok(bytes) = <[u8; 32]>::try_from(&**bytes) else { return Err(malformed) };
            Ok(MasterKey::from_bytes(bytes))
        })
        .collect::<Result<Vec<_>, _>>()?;
    Keyring::new(keys).ok_or(KeyError::Empty)
}

impl MasterKeys for KeyFile {
    fn load(&self) -> Result<Keyring, KeyError> {
        let mut file = File::open(&self.path)?;
        check_permissions(&file)?;
        let mut text = Zeroizing::new(String::new());
        file.read_to_string(&mut text)?;
        parse(text.lines().map(|line| line.split('#').next().unwrap_or("").trim()).filter(|line| !line.is_empty()))
    }
}

/// An environment variable with keys in base64, oldest first, between blanks or commas.
#[derive(Debug, Clone)]
pub struct KeyVariable {
    name: String,
}

impl KeyVariable {
    /// The variable of this name.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

impl MasterKeys for KeyVariable {
    fn load(&self) -> Result<Keyring, KeyError> {
        let text = Zeroizing::new(std::env::var(&self.name).map_err(|_| KeyError::Unset(self.name.clone()))?);
        parse(text.split([',', ' ', '\n', '\t']).filter(|key| !key.is_empty()))
    }
}

/// Keys that live and die with the process: for tests and demonstrations.
#[derive(Debug)]
pub struct KeysInMemory {
    ring: Mutex<Keyring>,
}

impl KeysInMemory {
    /// One new key.
    pub fn random() -> Self {
        Self::new(Keyring { older: Vec::new(), newest: MasterKey::random() })
    }

    /// These keys.
    pub fn new(ring: Keyring) -> Self {
        Self { ring: Mutex::new(ring) }
    }

    /// Puts other keys in their place.
    pub fn set(&self, ring: Keyring) {
        *self.ring.lock().unwrap_or_else(PoisonError::into_inner) = ring;
    }
}

impl MasterKeys for KeysInMemory {
    fn load(&self) -> Result<Keyring, KeyError> {
        Ok(self.ring.lock().unwrap_or_else(PoisonError::into_inner).clone())
    }
}

impl<K: MasterKeys + ?Sized> MasterKeys for std::sync::Arc<K> {
    fn load(&self) -> Result<Keyring, KeyError> {
        (**self).load()
    }
}
