//! From text to tokens, each with its place. The lexer never fails: what it does not know becomes a token the parser refuses.

use rust_decimal::Decimal;

use crate::diagnostic::Span;
use crate::keyword::Language;

/// The kind and content of a token.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Token {
    /// A word: letters, digits, `_`, and apostrophes inside (`d'examen`).
    Word(String),
    /// A number, its decimals after a comma (French) or a point (English).
    Number(Decimal),
    /// `2026-04-01`
    Date(jiff::civil::Date),
    /// `2026-04`: its first day.
    Month(jiff::civil::Date),
    /// `"…"`
    Text(String),
    /// `<https://…>`
    Address(String),
    /// One of `( ) , ; : / + - * = < > <= >= != %` and `€`; `×`, `÷`, `≠`, `≤`, `≥` are folded into their twins.
    Symbol(&'static str),
    /// Something the language has no use for.
    Unknown(String),
    /// The end of the file.
    End,
}

/// A token and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Lexeme {
    pub(crate) token: Token,
    pub(crate) span: Span,
}

/// What a text is made of.
pub(crate) struct Lexed {
    /// Its tokens, the last of which is [`Token::End`].
    pub(crate) lexemes: Vec<Lexeme>,
    /// Its comments, from their `#` to the end of their line.
    pub(crate) comments: Vec<Span>,
}

/// Cuts `text` into tokens and comments.
pub(crate) fn lex(file: u32, text: &str, language: Language) -> Lexed {
    Lexer { file, text, language, at: 0, out: Vec::new(), comments: Vec::new() }.run()
}

struct Lexer<'a> {
    file: u32,
    text: &'a str,
    language: Language,
    at: usize,
    out: Vec<Lexeme>,
    comments: Vec<Span>,
}

impl Lexer<'_> {
    fn run(mut self) -> Lexed {
        while let Some(c) = self.peek() {
            let start = self.at;
            if c.is_whitespace() || c == '\u{feff}' {
                self.at += c.len_utf8();
            } else if c == '#' {
                self.skip_while(|c| c != '\n');
                self.comments.push(self.span_from(start));
            } else if c.is_ascii_digit() {
                let token = self.number();
                self.push(start, token);
            } else if c.is_alphabetic() || c == '_' {
                let token = self.word();
                self.push(start, token);
            } else if c == '"' {
                let token = self.text_literal();
                self.push(start, token);
            } else {
                let token = self.symbol(c);
                self.push(start, token);
            }
        }
        let end = self.text.len();
        self.push(end, Token::End);
        Lexed { lexemes: self.out, comments: self.comments }
    }

    fn push(&mut self, start: usize, token: Token) {
        let span = self.span_from(start);
        self.out.push(Lexeme { token, span });
    }

    fn span_from(&self, start: usize) -> Span {
        // Inputs are bounded to 1 MB by the loader, so offsets fit.
        Span { file: self.file, start: to_u32(start), end: to_u32(self.at.max(start)) }
    }

    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn skip_while(&mut self, keep: impl Fn(char) -> bool) {
        while let Some(c) = self.peek() {
            if !keep(c) {
                break;
            }
            self.at += c.len_utf8();
        }
    }

    fn word(&mut self) -> Token {
        let start = self.at;
        loop {
            self.skip_while(|c| c.is_alphanumeric() || c == '_');
            let mut ahead = self.rest().chars();
            let joined = matches!(ahead.next(), Some('\'' | '’')) && ahead.next().is_some_and(char::is_alphabetic);
            if !joined {
                break;
            }
            self.at += self.peek().map_or(0, char::len_utf8);
        }
        Token::Word(self.text[start..self.at].replace('’', "'"))
    }

    fn number(&mut self) -> Token {
        let start = self.at;
        self.skip_while(|c| c.is_ascii_digit());
        if let Some(date) = self.date(start) {
            return date;
        }
        let mark = match self.language {
            Language::Fr => ',',
            Language::En => '.',
        };
        let mut digits = self.text[start..self.at].to_owned();
        let mut ahead = self.rest().chars();
        if ahead.next() == Some(mark) && ahead.next().is_some_and(|c| c.is_ascii_digit()) {
            self.at += 1;
            let fraction = self.at;
            self.skip_while(|c| c.is_ascii_digit());
            digits.push('.');
            digits.push_str(&self.text[fraction..self.at]);
        }
        match Decimal::from_str_exact(&digits) {
            Ok(number) => Token::Number(number),
            Err(_) => Token::Unknown(self.text[start..self.at].to_owned()),
        }
    }

    /// `2026-04-01` or `2026-04`, when four digits were just read and the rest follows without a space.
    fn date(&mut self, start: usize) -> Option<Token> {
        if self.at - start != 4 {
            return None;
        }
        let after = |text: &str| text.strip_prefix('-').is_some_and(|r| r.len() >= 2 && r.as_bytes()[..2].iter().all(u8::is_ascii_digit));
        if !after(self.rest()) {
            return None;
        }
        self.at += 3;
        let full = after(self.rest());
        if full {
            self.at += 3;
        }
        let written = &self.text[start..self.at];
        let parsed = if full { written.parse() } else { format!("{written}-01").parse() };
        Some(match parsed {
            Ok(date) if full => Token::Date(date),
            Ok(date) => Token::Month(date),
            Err(_) => Token::Unknown(written.to_owned()),
        })
    }

    fn text_literal(&mut self) -> Token {
        let start = self.at;
        self.at += 1;
        let from = self.at;
        self.skip_while(|c| c != '"' && c != '\n');
        let content = self.text[from..self.at].to_owned();
        if self.peek() == Some('"') {
            self.at += 1;
            Token::Text(content)
        } else {
            Token::Unknown(self.text[start..self.at].to_owned())
        }
    }

    fn symbol(&mut self, first: char) -> Token {
        if self.rest().starts_with("<http") {
            let from = self.at + 1;
            self.skip_while(|c| c != '>' && !c.is_whitespace());
            let address = self.text[from..self.at].to_owned();
            if self.peek() == Some('>') {
                self.at += 1;
                return Token::Address(address);
            }
            return Token::Unknown(format!("<{address}"));
        }
        for (written, symbol) in SYMBOLS {
            if self.rest().starts_with(written) {
                self.at += written.len();
                return Token::Symbol(symbol);
            }
        }
        self.at += first.len_utf8();
        Token::Unknown(first.to_string())
    }
}

/// What is written and what it stands for, longer ones first.
const SYMBOLS: &[(&str, &str)] = &[
    ("<=", "<="),
    (">=", ">="),
    ("!=", "!="),
    ("≤", "<="),
    ("≥", ">="),
    ("≠", "!="),
    ("×", "*"),
    ("÷", "/"),
    ("−", "-"),
    ("€", "€"),
    ("%", "%"),
    ("(", "("),
    (")", ")"),
    (",", ","),
    (";", ";"),
    (":", ":"),
    ("/", "/"),
    ("+", "+"),
    ("-", "-"),
    ("*", "*"),
    ("=", "="),
    ("<", "<"),
    (">", ">"),
];

fn to_u32(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}
