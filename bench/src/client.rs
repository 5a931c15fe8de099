//! As much of an HTTP client as a measurement needs: one connection kept open, one request at a time.

use std::collections::BTreeMap;
use std::net::SocketAddr;

use anyhow::{Context, Result, bail, ensure};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A response, read whole.
pub(crate) struct Response {
    pub(crate) status: u16,
    head: String,
    /// As it travelled.
    pub(crate) body: Vec<u8>,
}

impl Response {
    fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|l| l.split_once(": ").filter(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, v)| v))
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

pub(crate) struct Client {
    stream: TcpStream,
    address: SocketAddr,
    buffer: Vec<u8>,
}

impl Client {
    pub(crate) async fn connect(address: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, address, buffer: Vec::with_capacity(1 << 17) })
    }

    /// A page in one of the codings of RFC 9110 (`br`, `gzip`, `identity`).
    pub(crate) async fn get(&mut self, path: &str, cookie: &str, coding: &str) -> Result<Response> {
        self.exchange(&format!("GET {path} HTTP/1.1\r\nhost: {}\r\naccept-encoding: {coding}\r\ncookie: {cookie}\r\n\r\n", self.address)).await
    }

    async fn post(&mut self, path: &str, cookie: &str, form: &str) -> Result<Response> {
        let address = self.address;
        self.exchange(&format!(
            "POST {path} HTTP/1.1\r\nhost: {address}\r\norigin: http://{address}\r\nsec-fetch-site: same-origin\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\ncookie: {cookie}\r\n\r\n{form}",
            form.len()
        ))
        .await
    }

    async fn exchange(&mut self, request: &str) -> Result<Response> {
        self.stream.write_all(request.as_bytes()).await?;
        self.buffer.clear();
        let end = loop {
            if let Some(end) = self.buffer.windows(4).position(|w| w == b"\r\n\r\n") {
                break end;
            }
            ensure!(self.stream.read_buf(&mut self.buffer).await? > 0, "the server closed the connection");
        };
        let head = String::from_utf8_lossy(&self.buffer[..end]).into_owned();
        let status = head.split(' ').nth(1).and_then(|s| s.parse().ok()).context("no status")?;
        let mut response = Response { status, head, body: Vec::new() };
        // A body in chunks is read to its end and left in its chunks: only its arrival is measured.
        let chunked = response.header("transfer-encoding").is_some();
        let length: usize = response.header("content-length").unwrap_or("0").parse()?;
        while if chunked { !self.buffer.ends_with(b"\r\n0\r\n\r\n") } else { self.buffer.len() < end + 4 + length } {
            ensure!(self.stream.read_buf(&mut self.buffer).await? > 0, "the server closed the connection");
        }
        response.body = self.buffer[end + 4..].to_vec();
        Ok(response)
    }

    /// Starts at the page of an event and answers each question until none is left; gives the cookie that holds the answers.
    pub(crate) async fn answer_everything(&mut self, event: &str) -> Result<String> {
        let page = self.get(event, "", "identity").await?.text();
        let mut cookie = String::new();
        let mut response = self.post(event, "", &format!("token={}", field(&page, "token").context("no token")?)).await?;
        for _ in 0..60 {
            ensure!(response.status == 303, "a redirection was expected, not {}: {}", response.status, response.text());
            if let Some(set) = response.header("set-cookie") {
                set.split(';').next().unwrap_or_default().clone_into(&mut cookie);
            }
            let next = response.header("location").context("no location")?.to_owned();
            if next.ends_with("/plan") {
                return Ok(cookie);
            }
            let page = self.get(&next, &cookie, "identity").await?.text();
            response = self.post(&next, &cookie, &answers(&page)).await?;
        }
        bail!("the questions do not end")
    }
}

/// An answer to every field of a form: the first choice, a date, a small number.
fn answers(page: &str) -> String {
    let mut form: BTreeMap<String, String> = BTreeMap::new();
    for input in page.split("<input ").skip(1).filter_map(|rest| rest.split('>').next()) {
        let attribute = |name: &str| input.split_once(&format!("{name}=\"")).and_then(|(_, rest)| rest.split('"').next());
        let Some(name) = attribute("name") else { continue };
        let value = match attribute("type") {
            Some("radio" | "hidden") => attribute("value").unwrap_or_default(),
            _ if name.ends_with("-day") => "12",
            _ if name.ends_with("-month") => "1",
            _ if name.ends_with("-year") => "2027",
            _ => "2",
        };
        form.entry(name.to_owned()).or_insert_with(|| value.to_owned());
    }
    form.insert("action".into(), "continue".into());
    form.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect::<Vec<_>>().join("&")
}

fn encoded(text: &str) -> String {
    text.bytes().map(|b| if b.is_ascii_alphanumeric() || b"-_.".contains(&b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}

fn field(page: &str, name: &str) -> Option<String> {
    let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\""))?;
    rest.split('"').next().map(str::to_owned)
}
