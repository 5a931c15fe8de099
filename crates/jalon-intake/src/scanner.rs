//! Whether a file is known to do harm: clamd, or a stated decision to go without.

use std::fmt;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::timeout;

/// How much is sent at once.
const CHUNK: usize = 64 * 1024;

/// The longest answer that is read. Names of what is found are short.
const MAX_ANSWER: u64 = 1024;

/// Looks through files before anybody opens them.
#[derive(Debug, Clone)]
pub struct Scanner(How);

#[derive(Debug, Clone)]
enum How {
    Clamd(Clamd),
    None { reason: String },
}

/// Where clamd is and how long to wait for it.
#[derive(Debug, Clone)]
pub struct Clamd {
    /// Where it listens.
    pub address: ClamdAddress,
    /// The longest wait for a whole file.
    pub patience: Duration,
}

/// Where clamd listens. It has no encryption and no password: this machine, or a network that nobody else is on.
#[derive(Debug, Clone)]
pub enum ClamdAddress {
    /// A TCP address.
    Tcp(SocketAddr),
    /// A socket in the file system.
    #[cfg(unix)]
    Unix(PathBuf),
}

/// Says that a file was looked through and nothing was found. Only [`Scanner::scan`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clean(());

/// Why a file is not known to be clean.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ScanError {
    /// Something was found: its name, as the scanner calls it, in at most 100 letters, digits, and `. - _ / :`.
    #[error("the file has {0}")]
    Infected(String),
    /// The scanner cannot be reached, does not answer in time, or answers what cannot be understood. The file waits.
    #[error("the file cannot be scanned for now")]
    Unavailable,
}

impl Scanner {
    /// Asks clamd.
    pub const fn clamd(clamd: Clamd) -> Self {
        Self(How::Clamd(clamd))
    }

    /// Scans nothing and calls every file clean, because somebody decided so. The reason is for the register of decisions and the log.
    pub fn none_because(reason: impl Into<String>) -> Self {
        Self(How::None { reason: reason.into() })
    }

    /// Why nothing is scanned, where nothing is.
    pub fn reason_for_none(&self) -> Option<&str> {
        match &self.0 {
            How::None { reason } => Some(reason),
            How::Clamd(_) => None,
        }
    }

    /// Looks through a file.
    ///
    /// Send at most what the scanner takes (`StreamMaxLength` of clamd, 100 MB if not set): beyond it the answer is [`ScanError::Unavailable`], for ever.
    pub async fn scan(&self, bytes: &[u8]) -> Result<Clean, ScanError> {
        match &self.0 {
            How::None { .. } => Ok(Clean(())),
            How::Clamd(clamd) => timeout(clamd.patience, clamd.scan(bytes)).await.unwrap_or(Err(ScanError::Unavailable)),
        }
    }
}

impl Clamd {
    async fn scan(&self, bytes: &[u8]) -> Result<Clean, ScanError> {
        match &self.address {
            ClamdAddress::Tcp(address) => {
                let stream = TcpStream::connect(address).await.map_err(|_| ScanError::Unavailable)?;
                exchange(stream, bytes).await
            }
            #[cfg(unix)]
            ClamdAddress::Unix(path) => {
                let stream = tokio::net::UnixStream::connect(path).await.map_err(|_| ScanError::Unavailable)?;
                exchange(stream, bytes).await
            }
        }
    }
}

/// One file over one connection: `zINSTREAM`, chunks each with its length in 32 bits, a length of zero, and an answer that ends with a zero byte.
async fn exchange(stream: impl AsyncRead + AsyncWrite + Unpin, bytes: &[u8]) -> Result<Clean, ScanError> {
    let (read, mut write) = tokio::io::split(stream);
    let sent = async {
        write.write_all(b"zINSTREAM\0").await?;
        for chunk in bytes.chunks(CHUNK) {
            write.write_u32(u32::try_from(chunk.len()).unwrap_or(u32::MAX)).await?;
            write.write_all(chunk).await?;
        }
        write.write_u32(0).await?;
        write.flush().await
    };
    let mut answer = Vec::new();
    let mut read = read.take(MAX_ANSWER);
    let received = async {
        let mut buffer = [0; 256];
        while !answer.contains(&0) {
            match read.read(&mut buffer).await? {
                0 => break,
                count => answer.extend_from_slice(&buffer[..count]),
            }
        }
        Ok::<_, std::io::Error>(())
    };
    // Both at once: clamd answers before the end when the file is too long, and then reads no more. Its answer counts; that the rest could not be sent does not.
    tokio::pin!(sent, received);
    let answered = tokio::select! {
        result = &mut received => result,
        _ = &mut sent => received.await,
    };
    answered.map_err(|_| ScanError::Unavailable)?;
    judge(&answer)
}

pub(crate) fn judge(answer: &[u8]) -> Result<Clean, ScanError> {
    let answer = answer.strip_suffix(b"\0").ok_or(ScanError::Unavailable)?;
    let answer = std::str::from_utf8(answer).map_err(|_| ScanError::Unavailable)?;
    let verdict = answer.strip_prefix("stream: ").ok_or(ScanError::Unavailable)?;
    if verdict == "OK" {
        return Ok(Clean(()));
    }
    let name = verdict.strip_suffix(" FOUND").filter(|name| !name.is_empty()).ok_or(ScanError::Unavailable)?;
    let safe = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '/' | ':') { c } else { '_' };
    Err(ScanError::Infected(name.chars().take(100).map(safe).collect()))
}

impl fmt::Display for ClamdAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tcp(address) => address.fmt(f),
            #[cfg(unix)]
            Self::Unix(path) => path.display().fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_words_of_clamd_make_a_file_clean() {
        assert_eq!(judge(b"stream: OK\0"), Ok(Clean(())));
        assert_eq!(judge(b"stream: Eicar-Test-Signature FOUND\0"), Err(ScanError::Infected("Eicar-Test-Signature".into())));
        assert_eq!(judge(b"stream: a b\n<c> FOUND\0"), Err(ScanError::Infected("a_b__c_".into())));
        for other in [
            &b""[..],
            b"OK\0",
            b"stream: OK",
            b"stream: OK\0more",
            b"stream: OK\0\0",
            b"stream: OK \0",
            b"stream:  FOUND\0",
            b"INSTREAM size limit exceeded. ERROR\0",
            b"stream: \xff FOUND\0",
        ] {
            assert_eq!(judge(other), Err(ScanError::Unavailable), "{other:?}");
        }
    }
}
