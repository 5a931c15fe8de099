//! Encryption of one connector: whose word about the host counts, and by which certificate it knows us.

use std::fmt;

use jalon_message::secret::{SecretError, SecretRef};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::sign::CertifiedKey;
use serde::Deserialize;
use ureq::tls::{Certificate, ClientCert, PrivateKey, RootCerts, TlsConfig};

/// What an operator says of the encryption of one connector. Without it the authorities count that the world trusts, and no certificate is shown.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TlsSettings {
    /// Where the certificates are (PEM) of the authorities whose word counts for this host: theirs alone.
    pub ca: Option<SecretRef>,
    /// Where our certificate is, with those that lead from it to its authority (PEM).
    pub certificate: Option<SecretRef>,
    /// Where the key of that certificate is (PEM).
    pub key: Option<SecretRef>,
}

/// Settings of encryption that cannot work. Nothing of a key is repeated.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// A file or a variable cannot be read.
    #[error("`tls.{0}`: {1}")]
    Unreadable(&'static str, SecretError),
    /// There is no certificate in it.
    #[error("`tls.{0}` has no certificate: PEM was awaited, `-----BEGIN CERTIFICATE-----`")]
    NoCertificate(&'static str),
    /// There is no key in it.
    #[error("`tls.key` has no private key: PEM was awaited, `-----BEGIN PRIVATE KEY-----`, without a passphrase")]
    NoKey,
    /// One without the other.
    #[error("`tls.certificate` and `tls.key` go together: one of them is missing")]
    Half,
    /// They are not of one pair.
    #[error("`tls.key` is not the key of `tls.certificate`, or of a kind that is not used any more")]
    Mismatch,
}

/// Encryption as a client does it.
#[derive(Clone, Default)]
pub(crate) struct Trust(pub(crate) TlsConfig);

impl fmt::Debug for Trust {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Trust(hidden)")
    }
}

impl TlsSettings {
    /// Reads what is kept elsewhere.
    pub(crate) fn trust(&self) -> Result<Trust, TlsError> {
        let mut config = TlsConfig::builder();
        if let Some(ca) = &self.ca {
            let authorities: Vec<Certificate<'static>> = certificates("ca", ca)?.iter().map(|der| Certificate::from_der(der).to_owned()).collect();
            config = config.root_certs(RootCerts::new_with_certs(&authorities));
        }
        match (&self.certificate, &self.key) {
            (None, None) => {}
            (Some(certificate), Some(key)) => config = config.client_cert(Some(shown(certificate, key)?)),
            _ => return Err(TlsError::Half),
        }
        Ok(Trust(config.build()))
    }
}

/// The certificate that we show, and its key: they are of one pair.
fn shown(certificate: &SecretRef, key: &SecretRef) -> Result<ClientCert, TlsError> {
    let chain = certificates("certificate", certificate)?;
    let written = key.resolve().map_err(|error| TlsError::Unreadable("key", error))?;
    let key = PrivateKeyDer::from_pem_slice(written.expose().as_bytes()).map_err(|_| TlsError::NoKey)?;
    CertifiedKey::from_der(chain.clone(), key, &rustls::crypto::ring::default_provider()).map_err(|_| TlsError::Mismatch)?;
    let key = PrivateKey::from_pem(written.expose().as_bytes()).map_err(|_| TlsError::NoKey)?;
    let chain: Vec<Certificate<'static>> = chain.iter().map(|der| Certificate::from_der(der).to_owned()).collect();
    Ok(ClientCert::new_with_certs(&chain, key))
}

/// One certificate at least.
fn certificates(named: &'static str, place: &SecretRef) -> Result<Vec<CertificateDer<'static>>, TlsError> {
    let text = place.resolve().map_err(|error| TlsError::Unreadable(named, error))?;
    let found: Vec<_> = CertificateDer::pem_slice_iter(text.expose().as_bytes()).collect::<Result<_, _>>().map_err(|_| TlsError::NoCertificate(named))?;
    if found.is_empty() { Err(TlsError::NoCertificate(named)) } else { Ok(found) }
}

/// Why no encryption came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Distrust {
    /// Its certificate is of an authority whose word does not count here.
    Authority,
    /// Its certificate is past its time, or before it.
    Expired,
    /// Its certificate is for another name.
    Name,
    /// It wants a certificate of ours, and has none.
    Ours,
    /// It does not take the certificate that we show.
    Refused,
    /// Something else.
    Other,
}

impl Distrust {
    pub(crate) const ALL: [Self; 6] = [Self::Authority, Self::Expired, Self::Name, Self::Ours, Self::Refused, Self::Other];

    pub(crate) fn of(error: &rustls::Error) -> Self {
        use rustls::{AlertDescription as Alert, CertificateError as Wrong, Error};
        match error {
            Error::InvalidCertificate(Wrong::UnknownIssuer) => Self::Authority,
            Error::InvalidCertificate(Wrong::Expired | Wrong::ExpiredContext { .. } | Wrong::NotValidYet | Wrong::NotValidYetContext { .. }) => Self::Expired,
            Error::InvalidCertificate(Wrong::NotValidForName | Wrong::NotValidForNameContext { .. }) => Self::Name,
            Error::AlertReceived(Alert::CertificateRequired) => Self::Ours,
            Error::AlertReceived(
                Alert::BadCertificate
                | Alert::UnsupportedCertificate
                | Alert::CertificateRevoked
                | Alert::CertificateExpired
                | Alert::CertificateUnknown
                | Alert::UnknownCA
                | Alert::DecryptError
                | Alert::AccessDenied,
            ) => Self::Refused,
            _ => Self::Other,
        }
    }

    /// In a word for operators.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Authority => "unknown-authority",
            Self::Expired => "certificate-expired",
            Self::Name => "certificate-of-another",
            Self::Ours => "certificate-wanted",
            Self::Refused => "certificate-refused",
            Self::Other => "encryption",
        }
    }

    /// What was seen, and how to mend it.
    pub(crate) fn told(self) -> (&'static str, &'static str) {
        match self {
            Self::Authority => (
                "its certificate is of an authority that is not trusted here",
                "name the certificate of that authority under `tls.ca`, after asking the body whether it is theirs; or is another program between?",
            ),
            Self::Expired => ("its certificate is past its time, or before it", "the body must renew it; is the clock of this machine right?"),
            Self::Name => ("its certificate is for another name", "write in `address` the name that the body gave"),
            Self::Ours => ("it wants to see a certificate of ours", "name it and its key under `tls.certificate` and `tls.key`"),
            Self::Refused => (
                "it does not take the certificate that we show",
                "is `tls.certificate` the one that the body knows, in date, and with all that leads to its authority?",
            ),
            Self::Other => {
                ("no encryption that can be trusted", "its certificate must be in date, for this name, and signed by an authority that is trusted here")
            }
        }
    }
}
