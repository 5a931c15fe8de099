//! The address of a server, and the way to it.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use deadpool_postgres::{Manager, ManagerConfig, Pool, RecyclingMethod, Runtime};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use rustls::{ClientConfig, RootCertStore};
use tokio_postgres::config::{Host, SslMode};
use tokio_postgres::{Config, NoTls};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::{Postgres, client, failure};
use crate::error::OpenError;

/// The oldest server that this program is tried on.
const OLDEST: i64 = 150_000;

/// Connects, and refuses a server that would lose acknowledged commits.
pub(crate) async fn connect(url: &str, connections: usize, timeout: Duration) -> Result<Postgres, OpenError> {
    let (mut config, roots) = parse(url)?;
    // A server that vanished with its network must be noticed before those who wait give up.
    config.connect_timeout(timeout.min(Duration::from_secs(5))).tcp_user_timeout(timeout).keepalives_idle(Duration::from_secs(30));
    config.application_name("jalon");
    let settings = ManagerConfig { recycling_method: RecyclingMethod::Fast };
    let manager = if config.get_ssl_mode() == SslMode::Disable {
        warn_of_open_network(&config);
        Manager::from_config(config, NoTls, settings)
    } else {
        Manager::from_config(config, MakeRustlsConnect::new(tls(roots.as_deref())?), settings)
    };
    let pool = Pool::builder(manager)
        .max_size(connections)
        .wait_timeout(Some(timeout))
        .create_timeout(Some(timeout))
        .runtime(Runtime::Tokio1)
        .build()
        .map_err(|error| OpenError::Address(error.to_string()))?;
    let server = client(&pool).await?;
    let sql = "SELECT current_setting('server_version_num')::bigint, current_setting('synchronous_commit'), current_setting('fsync')";
    let row = server.query_one(sql, &[]).await.map_err(|error| failure(&error))?;
    let (version, commit, sync): (i64, String, String) = (row.get(0), row.get(1), row.get(2));
    if version < OLDEST {
        return Err(OpenError::Unfit(format!("PostgreSQL {}: 15 or later is needed", version / 10_000)));
    }
    if commit == "off" || sync == "off" {
        return Err(OpenError::Unfit("synchronous_commit and fsync must be on, or a power cut loses what was acknowledged".to_owned()));
    }
    drop(server);
    Ok(Postgres { pool, timeout })
}

/// Reads a `postgres://` address. `sslmode` is `disable` (also when absent), `require` or `verify-full`, the last two being
/// one: a certificate is always checked, with the name of the host, against the roots in the PEM file `sslrootcert`.
fn parse(url: &str) -> Result<(Config, Option<String>), OpenError> {
    let (address, query) = url.split_once('?').unwrap_or((url, ""));
    let (mut roots, mut mode, mut others) = (None, SslMode::Disable, Vec::new());
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        match pair.split_once('=') {
            Some(("sslrootcert", path)) => roots = Some(decode(path)),
            Some(("sslmode", "disable")) => mode = SslMode::Disable,
            Some(("sslmode", "require" | "verify-full")) => mode = SslMode::Require,
            Some(("sslmode", other)) => return Err(OpenError::Address(format!("sslmode={other}: disable, require or verify-full was awaited"))),
            _ => others.push(pair),
        }
    }
    let rest = if others.is_empty() { address.to_owned() } else { format!("{address}?{}", others.join("&")) };
    // The error of the parser may repeat the address, and with it the password.
    let mut config: Config = rest.parse().map_err(|_| OpenError::Address("it is not a PostgreSQL address".to_owned()))?;
    if config.get_hosts().is_empty() {
        return Err(OpenError::Address("it names no host".to_owned()));
    }
    config.ssl_mode(mode);
    Ok((config, roots))
}

/// Undoes `%2F` and the like.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let escaped = (*first == b'%').then(|| after.get(..2).and_then(|two| crate::id::unhex::<1>(std::str::from_utf8(two).ok()?))).flatten();
        let (byte, length) = escaped.map_or((*first, 0), |[byte]| (byte, 2));
        bytes.push(byte);
        rest = &after[length..];
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn tls(roots: Option<&str>) -> Result<ClientConfig, OpenError> {
    let path = roots.ok_or_else(|| OpenError::Address("sslmode needs sslrootcert, a PEM file of the authorities to trust".to_owned()))?;
    let unreadable = |why: String| OpenError::Address(format!("sslrootcert {path}: {why}"));
    let mut trusted = RootCertStore::empty();
    for certificate in CertificateDer::pem_file_iter(Path::new(path)).map_err(|e| unreadable(e.to_string()))? {
        let certificate = certificate.map_err(|e| unreadable(e.to_string()))?;
        trusted.add(certificate).map_err(|e| unreadable(e.to_string()))?;
    }
    if trusted.is_empty() {
        return Err(unreadable("it holds no certificate".to_owned()));
    }
    let builder = ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|e| OpenError::Address(e.to_string()))?;
    Ok(builder.with_root_certificates(trusted).with_no_client_auth())
}

fn warn_of_open_network(config: &Config) {
    let near = |host: &Host| match host {
        Host::Tcp(name) => ["localhost", "127.0.0.1", "::1"].contains(&name.as_str()),
        #[cfg(unix)]
        Host::Unix(_) => true,
    };
    if !config.get_hosts().iter().all(near) {
        tracing::warn!("the way to the database is not encrypted: add sslmode=verify-full and sslrootcert to its address");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_and_its_password_never_repeated() {
        let (config, roots) = parse("postgres://jalon:secret@db.example/jalon?sslmode=verify-full&sslrootcert=%2Fetc%2Fca.pem").unwrap();
        assert_eq!((config.get_ssl_mode(), roots.as_deref()), (SslMode::Require, Some("/etc/ca.pem")));
        assert_eq!(parse("postgres://db.example/jalon").unwrap().0.get_ssl_mode(), SslMode::Disable);
        for wrong in ["postgres://jalon:secret@db.example/x?sslmode=prefer", "postgres://jalon:secret@db.example:port/x", "postgres://"] {
            let error = parse(wrong).unwrap_err();
            assert!(!format!("{error} {error:?}").contains("secret"));
        }
    }
}
