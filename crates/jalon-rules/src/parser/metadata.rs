//! Reads what a declaration rests on: its texts, how they were read, and the days between which they may be trusted.

use crate::ast::{Metadata, SourceItem};
use crate::diagnostic::{Span, closest};
use crate::keyword::Keyword;
use crate::lexer::{Lexeme, Token};
use crate::parser::{Outcome, Parser, Reported, shortened};
use crate::provision::Confidence;

impl Parser<'_> {
    pub(super) fn metadata(&mut self) -> Outcome<Metadata> {
        let mut metadata = Metadata::default();
        loop {
            if self.eat(Keyword::From) {
                metadata.from = Some(self.date()?);
            } else if !self.metadata_line(&mut metadata)? {
                return Ok(metadata);
            }
        }
    }

    /// `source "…" <…>` or `checked on D, review by D`; false when neither stands here.
    pub(super) fn metadata_line(&mut self, metadata: &mut Metadata) -> Outcome<bool> {
        if self.at(Keyword::Source) {
            metadata.sources.extend(self.sources()?);
            return Ok(true);
        }
        if self.eat(Keyword::CheckedOn) {
            metadata.checked = Some(self.date()?);
            self.eat_symbol(",");
            if self.eat(Keyword::ReviewBy) {
                metadata.review = Some(self.date()?);
            }
            return Ok(true);
        }
        if self.eat(Keyword::ReviewBy) {
            metadata.review = Some(self.date()?);
            return Ok(true);
        }
        Ok(false)
    }

    pub(super) fn sources(&mut self) -> Outcome<Vec<SourceItem>> {
        let mut sources = Vec::new();
        while self.eat(Keyword::Source) {
            let Token::Text(text) = self.token().clone() else {
                return Err(self.fail(
                    "expected-source",
                    "the official text was expected after `source`",
                    "no text in quotes",
                    Some("write `source \"CSS, art. L531-3\"`".into()),
                ));
            };
            self.advance();
            let address = if let Token::Address(address) = self.token().clone() {
                self.advance();
                Some(address)
            } else {
                None
            };
            let confidence = self.confidence()?;
            sources.push(SourceItem { text, address, confidence });
        }
        Ok(sources)
    }

    /// How a source was read: `, read at second hand` or `, not read yet`. Nothing is written of an official text that was read.
    fn confidence(&mut self) -> Outcome<Confidence> {
        let source = self.last;
        let comma = self.eat_symbol(",");
        if let Some(confidence) = Confidence::ALL.into_iter().find(|confidence| confidence.keyword().is_some_and(|keyword| self.eat(keyword))) {
            return Ok(confidence);
        }
        if !comma && !self.strays_after(source) {
            return Ok(Confidence::Official);
        }
        let written = self.rest_of_line();
        let words: Vec<String> = Confidence::ALL.iter().filter_map(|confidence| confidence.keyword()).map(|keyword| keyword.written(self.language)).collect();
        let help = closest(self.written(written), words.iter().map(String::as_str)).map_or_else(
            || format!("write {}, or nothing when the official text was read", words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" or ")),
            |near| format!("did you mean `{near}`?"),
        );
        let found = if self.token() == &Token::End { self.found() } else { format!("`{}`", shortened(self.written(written))) };
        let message = format!("how the source was read was expected, not {found}");
        self.report(written, "unknown-confidence", &message, "not a way to read a text", Some(help));
        Err(Reported)
    }

    /// Whether a word that opens nothing stands on the line of a source, after it.
    fn strays_after(&self, source: Span) -> bool {
        use Keyword::{Amount, CheckedOn, Criterion, FallsWith, From, GrowsWith, ReviewBy, Source};
        let between = self.file.text.get(source.end as usize..self.span().start as usize).unwrap_or_default();
        let opens = |keyword: Keyword| {
            keyword.opens_declaration() || matches!(keyword, Amount | CheckedOn | Criterion | FallsWith | From | GrowsWith | ReviewBy | Source)
        };
        matches!(self.token(), Token::Word(_)) && !between.contains('\n') && !self.keyword_here().is_some_and(opens)
    }

    /// The tokens at hand up to a comma or the end of the line, one at least.
    fn rest_of_line(&self) -> Span {
        let first = self.span();
        let goes_on = |lexeme: &&Lexeme| {
            let before = self.file.text.get(first.start as usize..lexeme.span.start as usize).unwrap_or_default();
            !before.contains('\n') && !matches!(lexeme.token, Token::Symbol(",") | Token::End)
        };
        self.lexemes.iter().skip(self.at).take_while(goes_on).fold(first, |rest, lexeme| rest.to(lexeme.span))
    }
}
