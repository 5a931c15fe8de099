//! One conversation with one client.

use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::time::timeout;

use super::command::{Command, Mistake, parse};
use super::line::{Line, Splitter};
use super::{Behaviour, Received, Shared, Stage};

/// A command line of RFC 5321, section 4.5.3.1.4, with room for parameters.
const MAX_COMMAND: usize = 1024;

/// A line of text of RFC 5321, section 4.5.3.1.6, its end not counted, with the dot that may be added.
const MAX_TEXT: usize = 999;

/// Recipients of one mail (RFC 5321, section 4.5.3.1.8).
const MAX_RECIPIENTS: usize = 100;

/// Commands that are not understood before the server has had enough.
const MAX_MISTAKES: usize = 10;

/// Why a conversation is over.
enum Over {
    /// The client left, or the connection broke.
    Gone,
    /// The client was silent too long.
    Silent,
}

/// Talks to a client until it leaves.
pub(super) async fn serve(stream: impl AsyncRead + AsyncWrite + Unpin, shared: &Shared) {
    let mut session = Session { stream, shared, buffer: [0; 4096], start: 0, end: 0, mail: None };
    if let Err(Over::Silent) = session.talk().await {
        // Best effort: the client may have gone.
        let _ = session.reply("421 4.4.2 too long without a word").await;
    }
}

/// A mail that is being given.
struct Draft {
    from: String,
    to: Vec<String>,
}

struct Session<'a, S> {
    stream: S,
    shared: &'a Shared,
    buffer: [u8; 4096],
    start: usize,
    end: usize,
    mail: Option<Draft>,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Session<'_, S> {
    async fn talk(&mut self) -> Result<(), Over> {
        self.reply("220 sink.invalid ESMTP keeps everything, sends nothing").await?;
        let mut mistakes = 0;
        let mut greeted = false;
        loop {
            let command = match self.line(MAX_COMMAND).await? {
                Line::Whole(line) => parse(&line),
                Line::Bare => Err(Mistake::Arguments),
                Line::TooLong => Err(Mistake::Unknown),
            };
            match command {
                Ok(Command::Ehlo) => {
                    (greeted, self.mail) = (true, None);
                    let size = self.shared.settings.max_size;
                    self.reply(&format!("250-sink.invalid\r\n250-8BITMIME\r\n250-PIPELINING\r\n250 SIZE {size}")).await?;
                }
                Ok(Command::Helo) => {
                    (greeted, self.mail) = (true, None);
                    self.reply("250 sink.invalid").await?;
                }
                Ok(Command::Mail { .. }) if !greeted => self.reply("503 5.5.1 say EHLO first").await?,
                Ok(Command::Mail { from, size }) => self.sender(from, size).await?,
                Ok(Command::Rcpt { to }) => self.recipient(to).await?,
                Ok(Command::Data) => {
                    if self.content().await?.is_break() {
                        return Ok(());
                    }
                }
                Ok(Command::Rset) => {
                    self.mail = None;
                    self.reply("250 2.0.0 forgotten").await?;
                }
                Ok(Command::Noop) => self.reply("250 2.0.0 nothing").await?,
                Ok(Command::Quit) => return self.reply("221 2.0.0 goodbye").await,
                Err(mistake) => {
                    mistakes += 1;
                    if mistakes > MAX_MISTAKES {
                        return self.reply("421 4.7.0 too many mistakes").await;
                    }
                    self.reply(match mistake {
                        Mistake::Unknown => "500 5.5.2 not a command",
                        Mistake::Arguments => "501 5.5.4 not the arguments of this command",
                        Mistake::Parameter => "555 5.5.4 this parameter is not offered",
                    })
                    .await?;
                }
            }
        }
    }

    async fn sender(&mut self, from: String, size: Option<usize>) -> Result<(), Over> {
        if self.mail.is_some() {
            return self.reply("503 5.5.1 a mail is already begun").await;
        }
        if let Some(code) = self.refusal(Stage::Sender) {
            return self.reply(&format!("{code} refused as told")).await;
        }
        if size.is_some_and(|size| size > self.shared.settings.max_size) {
            return self.reply("552 5.3.4 too large").await;
        }
        self.mail = Some(Draft { from, to: Vec::new() });
        self.reply("250 2.1.0 sender").await
    }

    async fn recipient(&mut self, to: String) -> Result<(), Over> {
        if let Some(code) = self.refusal(Stage::Recipient) {
            return self.reply(&format!("{code} refused as told")).await;
        }
        match &mut self.mail {
            None => self.reply("503 5.5.1 say MAIL first").await,
            Some(draft) if draft.to.len() == MAX_RECIPIENTS => self.reply("452 4.5.3 too many recipients").await,
            Some(draft) => {
                draft.to.push(to);
                self.reply("250 2.1.5 recipient").await
            }
        }
    }

    /// Reads a mail. Breaks when the connection is to be closed.
    async fn content(&mut self) -> Result<std::ops::ControlFlow<()>, Over> {
        use std::ops::ControlFlow::{Break, Continue};
        let Some(draft) = self.mail.take_if(|draft| !draft.to.is_empty()) else {
            self.reply("503 5.5.1 say MAIL and RCPT first").await?;
            return Ok(Continue(()));
        };
        self.reply("354 end with a dot alone on a line").await?;
        let max = self.shared.settings.max_size;
        let mut raw = Vec::new();
        let mut refused = None;
        let mut read = 0;
        loop {
            match self.line(MAX_TEXT).await? {
                Line::Whole(line) if line == b"." => break,
                Line::Whole(line) => {
                    read += line.len() + 2;
                    // A dot at the beginning of a line was doubled by the client (RFC 5321, section 4.5.2).
                    let text = line.strip_prefix(b".").unwrap_or(&line);
                    if raw.len() + text.len() + 2 > max {
                        refused = Some("552 5.3.4 too large");
                        raw = Vec::new();
                    }
                    if refused.is_none() {
                        raw.extend_from_slice(text);
                        raw.extend_from_slice(b"\r\n");
                    }
                }
                Line::Bare => refused = Some("554 5.6.0 a line end alone"),
                Line::TooLong => {
                    refused = Some("554 5.6.0 a line too long");
                    read += MAX_TEXT;
                }
            }
            // What is refused is still read to its end, so that the client can hear why, but not for ever.
            if read > max.saturating_mul(4) {
                self.reply("421 4.3.4 far too large").await?;
                return Ok(Break(()));
            }
        }
        if let Some(refused) = refused {
            self.reply(refused).await?;
            return Ok(Continue(()));
        }
        if let Some(code) = self.refusal(Stage::Content) {
            self.reply(&format!("{code} refused as told")).await?;
            return Ok(Continue(()));
        }
        self.shared.keep(Received::read(draft.from, draft.to, raw));
        if self.shared.behaviour() == Behaviour::DropAfterData {
            return Ok(Break(()));
        }
        self.reply("250 2.0.0 kept").await?;
        Ok(Continue(()))
    }

    /// The code to refuse with at this point, if the server was told to.
    fn refusal(&self, here: Stage) -> Option<u16> {
        match self.shared.behaviour() {
            Behaviour::Refuse(stage, code) if stage == here => Some(code),
            _ => None,
        }
    }

    async fn reply(&mut self, line: &str) -> Result<(), Over> {
        if let Behaviour::Slow(wait) = self.shared.behaviour() {
            tokio::time::sleep(wait).await;
        }
        // In one piece: the second of two small ones waits until the client has confirmed the first, which takes 40 ms.
        let whole = format!("{line}\r\n");
        let sent = async {
            self.stream.write_all(whole.as_bytes()).await?;
            self.stream.flush().await
        };
        within(self.shared.settings.patience, sent).await
    }

    async fn line(&mut self, max: usize) -> Result<Line, Over> {
        let mut splitter = Splitter::new(max);
        // One wait for the whole line: a client that sends a byte a minute is silent.
        let patience = self.shared.settings.patience;
        timeout(patience, async {
            loop {
                while self.start < self.end {
                    self.start += 1;
                    if let Some(line) = splitter.push(self.buffer[self.start - 1]) {
                        return Ok(line);
                    }
                }
                self.start = 0;
                self.end = self.stream.read(&mut self.buffer).await.map_err(|_| Over::Gone)?;
                if self.end == 0 {
                    return Err(Over::Gone);
                }
            }
        })
        .await
        .unwrap_or(Err(Over::Silent))
    }
}

async fn within(patience: Duration, action: impl Future<Output = std::io::Result<()>>) -> Result<(), Over> {
    match timeout(patience, action).await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(_)) => Err(Over::Gone),
        Err(_) => Err(Over::Silent),
    }
}
