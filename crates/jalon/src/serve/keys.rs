//! Keys of a site: files that are made where there are none, and that only their owner can read.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use jalon_log::{KeyUse, Signer};
use jalon_store::{KeyFile, KeyVariable, MasterKeys};

use super::config::MasterKeySettings;

/// The 32 bytes of a key; new ones where there is no file.
pub(crate) fn key(path: &Path) -> Result<[u8; 32]> {
    if !path.exists() {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path).with_context(|| format!("cannot make the key {}", path.display()))?;
        file.write_all(&jalon_casework::random::<32>())?;
        file.sync_all()?;
    }
    #[cfg(unix)]
    {
        let mode = std::os::unix::fs::PermissionsExt::mode(&fs::metadata(path)?.permissions());
        if mode & 0o077 != 0 {
            bail!("the key {} can be read by others: chmod 600 it, or delete it to have a new one made", path.display());
        }
    }
    let bytes = fs::read(path).with_context(|| format!("cannot read the key {}", path.display()))?;
    let Ok(bytes) = <[u8; 32]>::try_from(bytes) else { bail!("the key {} must have exactly 32 bytes: delete it to have a new one made", path.display()) };
    Ok(bytes)
}

/// The key of the log of a site that is reached at `origin`. The log has the name of its address: `jalon.example/log`.
pub(crate) fn log(path: &Path, origin: &str) -> Result<Signer> {
    log_of(&key(path)?, origin)
}

/// The same, from the key itself.
pub(crate) fn log_of(key: &[u8; 32], origin: &str) -> Result<Signer> {
    let host = origin.split_once("://").map_or(origin, |(_, host)| host);
    Ok(Signer::new(&format!("{host}/log"), KeyUse::Log, key)?)
}

/// Where the master keys of the store come from; a file is made where there is none.
pub(crate) fn master(settings: &MasterKeySettings) -> Result<Arc<dyn MasterKeys>> {
    Ok(match settings {
        MasterKeySettings::Env(name) => Arc::new(KeyVariable::new(name)),
        MasterKeySettings::File(path) => return master_file(path),
    })
}

/// The master keys of a file, made where there is none.
pub(crate) fn master_file(path: &Path) -> Result<Arc<dyn MasterKeys>> {
    if path.exists() {
        return Ok(Arc::new(KeyFile::new(path)));
    }
    let made = KeyFile::create(path).map_err(|error| anyhow::anyhow!("cannot make the master key {}: {error}", path.display()))?;
    Ok(Arc::new(made))
}
