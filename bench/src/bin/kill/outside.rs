//! The body's own system, outside of all that is killed. It does each request once, by the key under which it comes, and writes down whatever comes: its log is
//! what proves that nothing was done twice, and nothing of ours writes in it.

use std::collections::HashSet;
use std::fs::File;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context as _, Result, bail};
use jalon_casework::random;
use serde::{Deserialize, Serialize};
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// One in so many requests is taken, and the answer never given.
const UNANSWERED_ONE_IN: u8 = 10;

/// A line of the log: one `POST` that came, whole.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Came {
    /// The key that makes it one, however often it comes.
    pub(crate) key: String,
    /// Whose request it is, by its content: what the body would see to have two of, if it had.
    pub(crate) mark: String,
    /// What came, in short: the same each time, or it is another request under the same key.
    pub(crate) digest: u64,
    /// Whether it was done now. It is not when its key came before.
    pub(crate) done: bool,
}

struct Log {
    keys: HashSet<String>,
    file: File,
}

/// The body.
#[derive(Clone)]
pub(crate) struct Body {
    log: Arc<Mutex<Log>>,
    path: PathBuf,
}

impl Body {
    /// Starts to listen, with its log in a new file; gives the port.
    pub(crate) async fn start(path: &Path) -> Result<(Self, u16)> {
        let log = Arc::new(Mutex::new(Log { keys: HashSet::new(), file: File::create_new(path)? }));
        let (body, listener) = (Self { log, path: path.to_owned() }, TcpListener::bind(("127.0.0.1", 0)).await?);
        let port = listener.local_addr()?.port();
        let taking = body.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let body = taking.clone();
                // One that was cut off by a death did not come.
                tokio::spawn(async move { body.take(stream).await });
            }
        });
        Ok((body, port))
    }

    async fn take(&self, stream: TcpStream) -> Result<()> {
        let mut stream = BufReader::new(stream);
        let (key, content) = read(&mut stream).await?;
        self.note(key, &content)?;
        let [roll] = random();
        if roll < u8::MAX / UNANSWERED_ONE_IN {
            return Ok(());
        }
        let said = r#"{"reference":"CAF-7"}"#;
        let answer = format!("HTTP/1.1 202 Accepted\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{said}", said.len());
        Ok(stream.get_mut().write_all(answer.as_bytes()).await?)
    }

    fn note(&self, key: String, content: &[u8]) -> Result<()> {
        let envelope: serde_json::Value = serde_json::from_slice(content)?;
        // What came of a request since is no request.
        if envelope["type"] != "jalon.request.sent.v1" {
            return Ok(());
        }
        let mark = envelope["data"]["fields"][MARK].as_str().context("a request without its mark")?.to_owned();
        let mut digest = DefaultHasher::new();
        content.hash(&mut digest);
        let mut log = self.log.lock().unwrap_or_else(PoisonError::into_inner);
        let done = log.keys.insert(key.clone());
        let mut line = serde_json::to_vec(&Came { key, mark, digest: digest.finish(), done })?;
        line.push(b'\n');
        Ok(log.file.write_all(&line)?)
    }

    /// The log, as it was written.
    pub(crate) fn log(&self) -> Result<Vec<Came>> {
        let lines = std::fs::read_to_string(&self.path)?;
        lines.lines().map(|line| Ok(serde_json::from_str(line)?)).collect()
    }
}

/// The field of a request that says which it is.
pub(crate) const MARK: &str = "family-name";

/// The key and the content of a `POST` that came whole.
async fn read(stream: &mut BufReader<TcpStream>) -> Result<(String, Vec<u8>)> {
    let (mut key, mut length, mut line) = (None, None, String::new());
    loop {
        line.clear();
        if stream.read_line(&mut line).await? == 0 {
            bail!("cut off");
        }
        if line.trim().is_empty() {
            break;
        }
        let Some((name, value)) = line.split_once(':') else { continue };
        match name.to_ascii_lowercase().as_str() {
            "idempotency-key" => key = Some(value.trim().to_owned()),
            "content-length" => length = Some(value.trim().parse()?),
            _ => {}
        }
    }
    let mut content = vec![0; length.context("no length")?];
    stream.read_exact(&mut content).await?;
    Ok((key.context("no key")?, content))
}
