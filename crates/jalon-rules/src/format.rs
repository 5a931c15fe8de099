//! Writes a file of rules again in its one layout, in its own language or the other.
//!
//! The layout is made of tokens, not of the tree: nothing an author wrote can be lost, and a rule printed in another language is the same tokens with the
//! keywords of the other column. Line breaks inside an expression are the author's, as long as lines fit.

use std::fmt::Write as _;

use crate::diagnostic::{Diagnostic, Severity, SourceFile, Span};
use crate::keyword::{Keyword, Language};
use crate::lexer::Token;
use crate::parser::{Layout, is_reserved, parse};

/// The longest line, in characters.
const WIDEST: usize = 160;

/// The text of `file` in the one layout, with the keywords of `language`; in its own when none is given.
///
/// # Errors
///
/// What is wrong with the file when it cannot be read, or a name that is a word of the other language.
pub fn format(file: &SourceFile, language: Option<Language>) -> Result<String, Vec<Diagnostic>> {
    let parsed = parse(0, file);
    if !parsed.diagnostics.is_empty() {
        return Err(parsed.diagnostics);
    }
    let language = language.unwrap_or(parsed.layout.language);
    if let Some(span) = reserved_name(&parsed.layout, language) {
        return Err(vec![clash(file, span, language)]);
    }
    let written = Writer::new(file, &parsed.layout, language).run();
    let again = parse(0, &SourceFile::new(&file.name, &written));
    match first_difference(&parsed.layout, &again.layout) {
        None => Ok(written),
        Some(span) => Err(vec![clash(file, span, language)]),
    }
}

fn clash(file: &SourceFile, span: Span, language: Language) -> Diagnostic {
    let range = span.start as usize..span.end as usize;
    let name = &file.text[range.clone()];
    let language = match language {
        Language::En => "English",
        Language::Fr => "French",
    };
    Diagnostic {
        severity: Severity::Error,
        code: "word-of-the-other-language",
        file: file.name.clone(),
        message: format!("`{name}` is a word of the language in {language}"),
        label: "cannot be a name there".to_owned(),
        help: Some("choose another name first".to_owned()),
        range,
    }
}

/// The first name of a file that is a word of the language in `language`.
fn reserved_name(layout: &Layout, language: Language) -> Option<Span> {
    let is_word = |word: &str| Keyword::ALL.iter().any(|keyword| is_reserved(*keyword) && keyword.phrases(language).contains(&word));
    readings(layout).into_iter().find(|(reading, _)| matches!(reading, Reading::Token(Token::Word(word)) if is_word(word))).map(|(_, span)| span)
}

/// The first token that the two files do not read alike, in the first of them: a keyword in one language is that keyword in the other.
fn first_difference(one: &Layout, other: &Layout) -> Option<Span> {
    let (ours, theirs) = (readings(one), readings(other));
    let differs = ours.iter().zip(&theirs).find(|(a, b)| a.0 != b.0);
    differs.map(|(a, _)| a.1).or_else(|| (ours.len() != theirs.len()).then(|| ours.last().map_or(one.lexemes[0].span, |last| last.1)))
}

/// A token as it was read.
#[derive(PartialEq)]
enum Reading<'a> {
    Keyword(Keyword),
    Token(&'a Token),
}

fn readings(layout: &Layout) -> Vec<(Reading<'_>, Span)> {
    let mut keywords = layout.keywords.iter().peekable();
    let mut readings = Vec::new();
    let mut at = 0;
    while let Some(lexeme) = layout.lexemes.get(at) {
        if let Some((_, length, keyword)) = keywords.next_if(|(first, ..)| *first == at) {
            let last = layout.lexemes[at + length - 1].span;
            readings.push((Reading::Keyword(*keyword), lexeme.span.to(last)));
            at += length;
        } else {
            readings.push((Reading::Token(&lexeme.token), lexeme.span));
            at += 1;
        }
    }
    readings
}

/// A part of the text that no line break divides.
struct Piece {
    text: String,
    keyword: Option<Keyword>,
    span: Span,
    /// No space before it, when something stands before it on the line.
    tight: bool,
}

/// Where a piece goes.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    /// At the margin: it opens a declaration.
    Margin,
    /// The `=` of a definition: with what follows it on the next line, when the author broke the line on either side.
    Equals,
    /// On a line of its own inside a declaration.
    Clause,
    /// Under a value or a criterion, or after it on its line.
    Note,
    /// After what stands before it, unless the author broke the line.
    Inside,
    /// After what stands before it.
    Joined,
}

struct Writer<'a> {
    file: &'a SourceFile,
    layout: &'a Layout,
    language: Language,
    out: String,
    /// The line being written: what is on it, and how deep in parentheses each piece stands.
    line: Vec<(String, bool, usize)>,
    indent: usize,
    comments: std::iter::Peekable<std::slice::Iter<'a, Span>>,
}

impl<'a> Writer<'a> {
    fn new(file: &'a SourceFile, layout: &'a Layout, language: Language) -> Self {
        Self { file, layout, language, out: String::new(), line: Vec::new(), indent: 0, comments: layout.comments.iter().peekable() }
    }

    fn run(mut self) -> String {
        let header = match self.language {
            Language::En => "language en",
            Language::Fr => "langue fr",
        };
        let mut state = State::default();
        let header_start = self.header_start();
        self.comments_before(header_start, 0, 0);
        self.line.push((header.to_owned(), false, 0));
        let mut end = header_start;
        let pieces = self.pieces();
        for (at, piece) in pieces.iter().enumerate() {
            let start = piece.span.start as usize;
            let place = state.place(&pieces, at);
            let indent = state.indent(place, piece.keyword);
            let after_comment = self.comments_before(start, end, indent);
            let had_comment = after_comment.is_some();
            end = after_comment.unwrap_or(end);
            let mut broken = had_comment || self.broken(end, start);
            if place == Place::Equals {
                broken |= pieces.get(at + 1).is_some_and(|next| self.broken(start, next.span.start as usize));
            } else if at > 0 && pieces[at - 1].text == "=" && !had_comment {
                broken = false;
            }
            let new_line = match place {
                Place::Margin | Place::Clause => true,
                Place::Note | Place::Inside | Place::Equals => broken,
                Place::Joined => had_comment,
            };
            if new_line {
                self.flush();
                if place == Place::Margin && self.blank_line(end, start) {
                    self.blank();
                }
                self.indent = indent;
            }
            let gap = place == Place::Note && !new_line;
            let text = if gap { format!(" {}", piece.text) } else { piece.text.clone() };
            self.line.push((text, piece.tight, state.depth_before(piece)));
            end = piece.span.end as usize;
        }
        self.comments_before(self.file.text.len(), end, 0);
        self.flush();
        self.out
    }

    /// Where the line that says the language begins.
    fn header_start(&self) -> usize {
        let before = &self.file.text[..self.layout.header_end];
        before.trim_end().rfind('\n').map_or(0, |newline| newline + 1)
    }

    /// Writes the comments that stand before `until`; the end of the last of them.
    fn comments_before(&mut self, until: usize, mut end: usize, indent: usize) -> Option<usize> {
        let mut last = None;
        while let Some(span) = self.comments.next_if(|span| (span.start as usize) < until) {
            let text = self.file.text[span.start as usize..span.end as usize].trim_end();
            if !self.line.is_empty() && !self.broken(end, span.start as usize) {
                self.line.push((format!(" {text}"), false, 0));
                self.flush();
            } else {
                self.flush();
                if self.blank_line(end, span.start as usize) {
                    self.blank();
                }
                self.indent = indent;
                self.line.push((text.to_owned(), false, 0));
                self.flush();
            }
            end = span.end as usize;
            last = Some(end);
        }
        last
    }

    /// Whether the author broke the line between two places.
    fn broken(&self, from: usize, to: usize) -> bool {
        self.file.text.get(from..to).is_some_and(|between| between.contains('\n'))
    }

    fn blank_line(&self, from: usize, to: usize) -> bool {
        self.file.text.get(from..to).is_some_and(|between| between.matches('\n').count() > 1)
    }

    fn blank(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    fn flush(&mut self) {
        let mut rest = std::mem::take(&mut self.line);
        let mut indent = self.indent;
        while !rest.is_empty() {
            let cut = fitting(&rest, indent);
            let after = rest.split_off(cut);
            let _ = writeln!(self.out, "{:indent$}{}", "", joined(&rest));
            // What was one line goes on under it.
            indent = CONTINUED + 2 * after.first().map_or(0, |(_, _, depth)| *depth);
            rest = after;
        }
    }

    fn pieces(&self) -> Vec<Piece> {
        let readings = readings(self.layout);
        let mut pieces: Vec<Piece> = Vec::new();
        let mut at = 0;
        while let Some((reading, span)) = readings.get(at) {
            let mut end = *span;
            let (text, keyword) = match reading {
                Reading::Token(Token::End) => break,
                Reading::Token(Token::Symbol("€")) => match (readings.get(at + 1), readings.get(at + 2)) {
                    (
                        Some((Reading::Token(Token::Symbol("/")), _)),
                        Some((Reading::Keyword(unit @ (Keyword::Years | Keyword::Months | Keyword::Days)), last)),
                    ) => {
                        at += 2;
                        end = *last;
                        (format!("€/{}", self.singular(*unit)), None)
                    }
                    _ => ("€".to_owned(), None),
                },
                Reading::Token(token) => (self.token(token, *span), None),
                Reading::Keyword(unit @ (Keyword::Years | Keyword::Months | Keyword::Days)) if pieces.last().is_some_and(|p| p.text == "1") => {
                    (self.singular(*unit).to_owned(), Some(*unit))
                }
                Reading::Keyword(keyword) => (keyword.written(self.language), Some(*keyword)),
            };
            let tight = is_tight(&text, &pieces, end);
            pieces.push(Piece { text, keyword, span: span.to(end), tight });
            at += 1;
        }
        pieces
    }

    fn singular(&self, unit: Keyword) -> &'static str {
        let phrases = unit.phrases(self.language);
        phrases.get(1).unwrap_or(&phrases[0])
    }

    fn token(&self, token: &Token, span: Span) -> String {
        match token {
            Token::Number(number) => match self.language {
                Language::Fr => number.to_string().replace('.', ","),
                Language::En => number.to_string(),
            },
            Token::Symbol("*") => "×".to_owned(),
            Token::Symbol("/") => "÷".to_owned(),
            Token::Symbol(symbol) => (*symbol).to_owned(),
            _ => self.file.text[span.start as usize..span.end as usize].to_owned(),
        }
    }
}

/// Whether a piece stands right after the one before it.
fn is_tight(text: &str, before: &[Piece], end: Span) -> bool {
    let Some(last) = before.last() else { return false };
    // A minus that takes no left side belongs to what follows it.
    let sign = |piece: &Piece, before: Option<&Piece>| {
        piece.text == "-" && before.is_none_or(|p| p.keyword.is_some_and(|k| !ends_a_value(k)) || OPENERS.contains(&p.text.as_str()))
    };
    let name = last.keyword.is_none() && last.text.starts_with(|c: char| c.is_alphabetic() || c == '_');
    let calls = name || matches!(last.keyword, Some(Keyword::Minimum | Keyword::Maximum));
    let in_persons = || before.iter().rev().find_map(|p| p.keyword.filter(|k| k.opens_declaration())) == Some(Keyword::Persons);
    let in_body = || {
        let joined = last.span.end == end.start || last.text == "-" && last.tight;
        joined && before.iter().rev().find_map(|p| p.keyword) == Some(Keyword::AssessedBy) && (text == "-" || last.text == "-")
    };
    matches!(text, ")" | "," | ";")
        || last.text == "("
        || (text == "(" && calls && !in_persons())
        || sign(last, before.len().checked_sub(2).map(|at| &before[at]))
        || in_body()
}

/// Whether a value may end with a keyword.
fn ends_a_value(keyword: Keyword) -> bool {
    use Keyword::{DayOfAssessment, Days, DownToEuro, False, IsDue, Months, PerMonth, PerYear, ToCent, ToEuro, True, UpToEuro, Years};
    matches!(keyword, DayOfAssessment | Days | DownToEuro | False | IsDue | Months | PerMonth | PerYear | ToCent | ToEuro | True | UpToEuro | Years)
}

/// What a minus after which is a sign.
const OPENERS: &[&str] = &["(", ",", ";", ":", "=", "+", "-", "×", "÷", "<", "<=", ">", ">=", "!="];

/// How far what goes on from the line above is moved in.
const CONTINUED: usize = 4;

fn joined(line: &[(String, bool, usize)]) -> String {
    let mut text = String::new();
    for (at, (piece, tight, _)) in line.iter().enumerate() {
        if at > 0 && !tight {
            text.push(' ');
        }
        text.push_str(piece);
    }
    text
}

/// How many pieces go on one line: all when they fit, else as many as stand before the outermost place where the line may break.
fn fitting(line: &[(String, bool, usize)], indent: usize) -> usize {
    let width = |upto: usize| indent + joined(&line[..upto]).chars().count();
    if width(line.len()) <= WIDEST {
        return line.len();
    }
    // What binds least breaks first.
    let binds = |at: usize| match line[at].0.as_str() {
        _ if line[at].1 => None,
        "alors" | "then" | "sinon" | "else" => Some(0),
        "ou" | "or" => Some(1),
        "et" | "and" => Some(2),
        "+" | "-" => Some(3),
        "×" | "÷" => Some(4),
        _ if matches!(line[at - 1].0.as_str(), "," | ";") => Some(0),
        _ => None,
    };
    let places = (1..line.len()).filter(|at| width(*at) <= WIDEST).filter_map(|at| Some((line[at].2, binds(at)?, std::cmp::Reverse(at))));
    places.min().map_or(line.len(), |(.., std::cmp::Reverse(at))| at)
}

/// Where in a declaration the writer is.
#[derive(Default)]
struct State {
    depth: usize,
    /// The clause that notes go under: a dated value or a criterion.
    noted: bool,
    /// The `=` of a definition stands before.
    defined: bool,
    declaration: Option<Keyword>,
}

impl State {
    fn place(&mut self, pieces: &[Piece], at: usize) -> Place {
        let piece = &pieces[at];
        let before = at.checked_sub(1).map(|at| &pieces[at]);
        let after_colon = before.is_some_and(|p| p.text == ":");
        match piece.keyword {
            Some(keyword) if keyword.opens_declaration() => {
                *self = Self { declaration: Some(keyword), ..Self::default() };
                return Place::Margin;
            }
            Some(Keyword::Source) => return if self.noted { Place::Note } else { Place::Clause },
            Some(Keyword::CheckedOn | Keyword::GrowsWith | Keyword::FallsWith) => return Place::Clause,
            Some(Keyword::ReadAtSecondHand | Keyword::NotReadYet) => return Place::Joined,
            Some(Keyword::ReviewBy) => return if before.is_some_and(|p| p.text == ",") { Place::Joined } else { Place::Clause },
            Some(Keyword::From) => {
                self.noted = self.declaration == Some(Keyword::Parameter);
                return Place::Clause;
            }
            Some(Keyword::Criterion) => {
                self.noted = true;
                return Place::Clause;
            }
            Some(Keyword::Amount) if !after_colon && self.declaration == Some(Keyword::Rule) => {
                self.noted = false;
                return Place::Clause;
            }
            _ => {}
        }
        if piece.text == "=" && matches!(self.declaration, Some(Keyword::Definition | Keyword::Assumption)) && !self.defined && self.depth == 0 {
            self.defined = true;
            return Place::Equals;
        }
        let opened = before.is_some_and(|p| p.text == "(");
        if (piece.tight && !opened) || matches!(piece.text.as_str(), ":" | "=" | ")") { Place::Joined } else { Place::Inside }
    }

    fn indent(&self, place: Place, keyword: Option<Keyword>) -> usize {
        match place {
            Place::Margin => 0,
            Place::Clause | Place::Equals => 2,
            Place::Note => CONTINUED,
            Place::Inside | Place::Joined => {
                let step = if matches!(keyword, Some(Keyword::UpTo | Keyword::Beyond)) { 2 } else { 0 };
                CONTINUED + 2 * self.depth + step
            }
        }
    }

    /// How deep a piece stands, counting what it opens only for what follows.
    fn depth_before(&mut self, piece: &Piece) -> usize {
        if piece.text == ")" {
            self.depth = self.depth.saturating_sub(1);
        }
        let depth = self.depth;
        if piece.text == "(" {
            self.depth += 1;
        }
        depth
    }
}
