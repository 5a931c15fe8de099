//! What a client says to a mail server.

/// A command of SMTP, as far as this server knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Command {
    /// `EHLO`: the client says who it is and asks what the server can do.
    Ehlo,
    /// `HELO`: the same, without the question.
    Helo,
    /// `MAIL FROM:<…>`: a new mail, its return path, and its size if announced.
    Mail { from: String, size: Option<usize> },
    /// `RCPT TO:<…>`: one more recipient.
    Rcpt { to: String },
    /// `DATA`: the mail itself follows.
    Data,
    /// `RSET`: forget the mail in hand.
    Rset,
    /// `NOOP`: nothing.
    Noop,
    /// `QUIT`: the end.
    Quit,
}

/// A line that is no command this server knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mistake {
    /// An unknown word: reply 500.
    Unknown,
    /// A known word, with arguments that do not follow: reply 501.
    Arguments,
    /// A parameter of `MAIL` or `RCPT` that was not offered: reply 555.
    Parameter,
}

/// Reads one line (RFC 5321, section 4.1).
pub(super) fn parse(line: &[u8]) -> Result<Command, Mistake> {
    let line = std::str::from_utf8(line).map_err(|_| Mistake::Arguments)?.trim_end();
    let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
    let rest = rest.trim();
    let alone = |command| if rest.is_empty() { Ok(command) } else { Err(Mistake::Arguments) };
    let named = |command| if rest.is_empty() { Err(Mistake::Arguments) } else { Ok(command) };
    match word.to_ascii_uppercase().as_str() {
        "EHLO" => named(Command::Ehlo),
        "HELO" => named(Command::Helo),
        "MAIL" => mail(rest),
        "RCPT" => rcpt(rest),
        "DATA" => alone(Command::Data),
        "RSET" => alone(Command::Rset),
        "NOOP" => Ok(Command::Noop),
        "QUIT" => alone(Command::Quit),
        _ => Err(Mistake::Unknown),
    }
}

fn mail(rest: &str) -> Result<Command, Mistake> {
    let (from, parameters) = path(rest, "FROM:")?;
    let mut size = None;
    for parameter in parameters.split_ascii_whitespace() {
        let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
        match name.to_ascii_uppercase().as_str() {
            "SIZE" => size = Some(value.parse().map_err(|_| Mistake::Arguments)?),
            "BODY" if value.eq_ignore_ascii_case("7BIT") || value.eq_ignore_ascii_case("8BITMIME") => {}
            _ => return Err(Mistake::Parameter),
        }
    }
    Ok(Command::Mail { from, size })
}

fn rcpt(rest: &str) -> Result<Command, Mistake> {
    let (to, parameters) = path(rest, "TO:")?;
    // The empty path is a return path only: nobody can be written to there.
    match (to.is_empty(), parameters.trim().is_empty()) {
        (true, _) => Err(Mistake::Arguments),
        (false, false) => Err(Mistake::Parameter),
        (false, true) => Ok(Command::Rcpt { to }),
    }
}

/// The address between brackets after a word, and what follows it.
fn path<'a>(rest: &'a str, word: &str) -> Result<(String, &'a str), Mistake> {
    let head = rest.get(..word.len()).ok_or(Mistake::Arguments)?;
    if !head.eq_ignore_ascii_case(word) {
        return Err(Mistake::Arguments);
    }
    let bracketed = rest[word.len()..].trim_start().strip_prefix('<').ok_or(Mistake::Arguments)?;
    let end = closing(bracketed).ok_or(Mistake::Arguments)?;
    let (address, after) = (&bracketed[..end], &bracketed[end + 1..]);
    let spaced = after.is_empty() || after.starts_with(' ');
    let shape = address.is_empty() || address.rsplit_once('@').is_some_and(|(name, domain)| !name.is_empty() && !domain.is_empty());
    // 254 characters and two brackets are a path (RFC 5321, section 4.5.3.1.3).
    if spaced && shape && address.len() <= 254 && !address.chars().any(char::is_control) { Ok((address.to_owned(), after)) } else { Err(Mistake::Arguments) }
}

/// Where the bracket closes: the first `>` that no quotation marks enclose.
fn closing(text: &str) -> Option<usize> {
    let (mut quoted, mut escaped) = (false, false);
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '>' if !quoted => return Some(at),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn commands_are_read_in_any_case() {
        for (line, command) in [
            ("EHLO site.example", Command::Ehlo),
            ("helo x", Command::Helo),
            ("MAIL FROM:<a@b.example>", Command::Mail { from: "a@b.example".into(), size: None }),
            ("mail from: <> size=12 BODY=8BITMIME", Command::Mail { from: String::new(), size: Some(12) }),
            ("RCPT TO:<\"a>b\"@c.example>", Command::Rcpt { to: "\"a>b\"@c.example".into() }),
            ("data ", Command::Data),
            ("NOOP whatever", Command::Noop),
            ("RSET", Command::Rset),
            ("QUIT", Command::Quit),
        ] {
            assert_eq!(parse(line.as_bytes()), Ok(command), "{line}");
        }
    }

    #[test]
    fn mistakes_are_told_apart() {
        for (line, mistake) in [
            ("", Mistake::Unknown),
            ("VRFY a", Mistake::Unknown),
            ("EHLO", Mistake::Arguments),
            ("DATA now", Mistake::Arguments),
            ("MAIL a@b.example", Mistake::Arguments),
            ("MAIL FROM:a@b.example", Mistake::Arguments),
            ("MAIL FROM:<a@b.example", Mistake::Arguments),
            ("MAIL FROM:<a@b.example>x", Mistake::Arguments),
            ("MAIL FROM:<ab>", Mistake::Arguments),
            ("MAIL FROM:<a@b.example> SIZE=x", Mistake::Arguments),
            ("MAIL FROM:<a@b.example> SMTPUTF8", Mistake::Parameter),
            ("RCPT TO:<>", Mistake::Arguments),
            ("RCPT TO:<a@b.example> NOTIFY=NEVER", Mistake::Parameter),
            ("MAIL é", Mistake::Arguments),
        ] {
            assert_eq!(parse(line.as_bytes()), Err(mistake), "{line}");
        }
        assert_eq!(parse(b"MAIL FROM:<\xff@b.example>"), Err(Mistake::Arguments));
    }

    proptest! {
        #[test]
        fn no_line_makes_the_reader_fail(head in "(MAIL |RCPT |EHLO |)(FROM:|TO:|)", tail: Vec<u8>) {
            let _ = parse(&[head.as_bytes(), &tail].concat());
        }

        #[test]
        fn an_address_is_read_as_it_was_written(name in "[a-z0-9.+_-]{1,40}", domain in "[a-z0-9.-]{1,40}") {
            let to = format!("{name}@{domain}");
            let read = parse(format!("RCPT TO:<{to}>").as_bytes());
            prop_assert_eq!(read, Ok(Command::Rcpt { to }));
        }
    }
}
