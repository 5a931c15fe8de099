//! Reads declarations. Written by hand so that a mistake costs one declaration, never the rest of the file.

mod expression;
mod metadata;

use jiff::civil::Date;
use rust_decimal::prelude::ToPrimitive;

use crate::ast::{
    Argument, AssumptionItem, Condition, CriterionItem, DatedValue, DeadlineItem, Declaration, DefinitionItem, FactItem, ListItem, Metadata, Name,
    ParameterItem, RuleItem, TypeItem, TypeKind,
};
use crate::diagnostic::{Diagnostic, MOST_TOLD, Severity, SourceFile, Span, closest};
use crate::keyword::{Keyword, Language, in_words_of};
use crate::lexer::{Lexed, Lexeme, Token, lex};
use crate::trend::Direction;
use crate::types::{Period, TimeUnit};

/// What was read of one file, and what was wrong.
pub(crate) struct Parsed {
    pub(crate) declarations: Vec<Declaration>,
    pub(crate) diagnostics: Vec<Diagnostic>,
    pub(crate) layout: Layout,
}

/// How a file is written: what its tree forgets.
pub(crate) struct Layout {
    pub(crate) language: Language,
    /// Where the declarations begin, after the line that says the language.
    pub(crate) header_end: usize,
    /// The tokens after the header.
    pub(crate) lexemes: Vec<Lexeme>,
    /// Tokens that were read as a keyword: the place of the first, and how many. The same word may be a name elsewhere.
    pub(crate) keywords: Vec<(usize, usize, Keyword)>,
    pub(crate) comments: Vec<Span>,
}

/// Reads a whole file. The first line says the language of its keywords.
pub(crate) fn parse(index: u32, file: &SourceFile) -> Parsed {
    let (language, header_end, header_known) = header(&file.text);
    let Lexed { mut lexemes, comments } = lex(index, &file.text, language);
    lexemes.retain(|l| (l.span.start as usize) >= header_end || l.token == Token::End);
    let last = Span { file: index, start: 0, end: 0 };
    let mut parser = Parser { file, language, lexemes, at: 0, depth: 0, links: 0, keywords: Vec::new(), diagnostics: Vec::new(), last };
    if !header_known {
        let end = file.text.lines().next().map_or(0, str::len);
        let span = Span { file: index, start: 0, end: u32::try_from(end).unwrap_or(u32::MAX) };
        parser.report(
            span,
            "unknown-language",
            "the first line must say the language of the keywords",
            "no language here",
            Some("begin the file with `language en` or `langue fr`".into()),
        );
    }
    let declarations = parser.file();
    let layout = Layout { language, header_end, lexemes: parser.lexemes, keywords: parser.keywords, comments };
    Parsed { declarations, diagnostics: parser.diagnostics, layout }
}

/// The language announced by the first line that is not a comment, and the byte where the declarations begin.
fn header(text: &str) -> (Language, usize, bool) {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let words: Vec<&str> = line.split('#').next().unwrap_or_default().split_whitespace().collect();
        match words.as_slice() {
            [] => start += line.len(),
            ["langue" | "language", "fr"] => return (Language::Fr, start + line.len(), true),
            ["langue" | "language", "en"] => return (Language::En, start + line.len(), true),
            _ => break,
        }
    }
    // A file without a header is read in the language its first declaration suggests, so that one mistake stays one message.
    let french = ["règle", "fait", "paramètre", "définition", "délai", "personnes", "hypothèse"].iter().any(|word| text.contains(word));
    let first = text.split_whitespace().next().unwrap_or_default();
    let end = if matches!(first, "langue" | "language") { text.find('\n').unwrap_or(text.len()) } else { 0 };
    (if french { Language::Fr } else { Language::En }, end, false)
}

/// The mistake was reported; the parser only needs to take up again.
pub(crate) struct Reported;

type Outcome<T> = Result<T, Reported>;

/// How deep expressions may nest: deeper than any law, shallower than the stack.
const DEEPEST: usize = 60;
/// How many operations one expression may join: far more than can be read, and few enough for the tree to be walked.
const MOST_LINKS: usize = 150;
/// How many lists, arguments or criteria one declaration may have.
const MOST_PARTS: usize = 200;
/// How many bytes a name may have.
const LONGEST_NAME: usize = 200;

struct Parser<'a> {
    file: &'a SourceFile,
    language: Language,
    lexemes: Vec<Lexeme>,
    at: usize,
    depth: usize,
    keywords: Vec<(usize, usize, Keyword)>,
    /// Operations joined so far in the expression at hand.
    links: usize,
    diagnostics: Vec<Diagnostic>,
    /// The last token consumed.
    last: Span,
}

impl Parser<'_> {
    fn file(&mut self) -> Vec<Declaration> {
        let mut declarations = Vec::new();
        while self.token() != &Token::End {
            let before = self.at;
            match self.declaration() {
                Ok(declaration) => declarations.push(declaration),
                Err(Reported) => self.recover(before),
            }
        }
        declarations
    }

    fn declaration(&mut self) -> Outcome<Declaration> {
        if self.eat(Keyword::Persons) {
            return self.persons();
        }
        if self.eat(Keyword::Fact) {
            return self.fact();
        }
        if self.eat(Keyword::Parameter) {
            return self.parameter();
        }
        if self.eat(Keyword::Definition) {
            return self.definition();
        }
        if self.eat(Keyword::Rule) {
            return self.rule();
        }
        if self.eat(Keyword::Deadline) {
            return self.deadline(true);
        }
        if self.eat(Keyword::Advice) {
            return self.deadline(false);
        }
        if self.eat(Keyword::Assumption) {
            return self.assumption();
        }
        let opening: Vec<String> = Keyword::ALL.iter().filter(|k| k.opens_declaration()).map(|k| k.written(self.language)).collect();
        let found = self.found();
        let help = match self.token() {
            Token::Word(word) => closest(word, opening.iter().map(String::as_str)).map(|near| format!("did you mean `{near}`?")),
            _ => None,
        };
        let help = help.unwrap_or_else(|| format!("a declaration begins with one of: {}", opening.join(", ")));
        Err(self.fail("expected-declaration", &format!("a declaration was expected, not {found}"), "not the beginning of a declaration", Some(help)))
    }

    fn persons(&mut self) -> Outcome<Declaration> {
        let mut lists = Vec::new();
        loop {
            let name = self.name("the name of a list of persons")?;
            self.symbol("(")?;
            let minimum = self.small_number()?;
            self.expect(Keyword::To)?;
            let maximum = self.small_number()?;
            self.symbol(")")?;
            if minimum > maximum || maximum > 100 {
                self.report(
                    name.span.to(self.last),
                    "wrong-bounds",
                    "the bounds of a list go from the smaller to the larger, and to 100 at most",
                    "these bounds",
                    None,
                );
            }
            lists.push(ListItem { name, minimum, maximum });
            if !self.eat_symbol(",") {
                return Ok(Declaration::Persons(lists));
            }
        }
    }

    fn fact(&mut self) -> Outcome<Declaration> {
        let name = self.name("the name of a fact")?;
        let of = self.members_of()?;
        self.symbol(":")?;
        let of_type = self.type_of()?;
        let mut item = FactItem { name, of, of_type, bounds: None, sensitive: false };
        loop {
            if self.eat(Keyword::Between) {
                let low = self.operand()?;
                self.expect(Keyword::And)?;
                let high = self.operand()?;
                item.bounds = Some((low, high));
            } else if self.eat(Keyword::Sensitive) {
                item.sensitive = true;
            } else {
                return Ok(Declaration::Fact(item));
            }
        }
    }

    fn parameter(&mut self) -> Outcome<Declaration> {
        let name = self.name("the name of a parameter")?;
        self.symbol(":")?;
        let of_type = self.type_of()?;
        let mut metadata = Metadata::default();
        let mut values = Vec::new();
        loop {
            let start = self.span();
            if self.eat(Keyword::From) {
                let (from, _) = self.date()?;
                self.symbol(":")?;
                let value = self.expression()?;
                let sources = self.sources()?;
                values.push(DatedValue { from, value, sources, span: start.to(self.last) });
            } else if !self.metadata_line(&mut metadata)? {
                return Ok(Declaration::Parameter(ParameterItem { name, of_type, metadata, values }));
            }
        }
    }

    fn definition(&mut self) -> Outcome<Declaration> {
        let name = self.name("the name of a definition")?;
        let mut arguments = Vec::new();
        if self.eat_symbol("(") {
            loop {
                let name = self.name("the name of an argument")?;
                self.symbol(":")?;
                let of_type = self.type_of()?;
                arguments.push(Argument { name, of_type });
                self.few(arguments.len(), "arguments")?;
                if !self.eat_separator() {
                    break;
                }
            }
            self.symbol(")")?;
        }
        let of = self.members_of()?;
        self.symbol(":")?;
        let of_type = self.type_of()?;
        let metadata = self.metadata()?;
        self.symbol("=")?;
        let body = self.expression()?;
        Ok(Declaration::Definition(DefinitionItem { name, arguments, of, of_type, metadata, body }))
    }

    fn rule(&mut self) -> Outcome<Declaration> {
        let name = self.name("the name of a rule")?;
        self.symbol(":")?;
        let pays = if self.eat(Keyword::Right) {
            None
        } else if self.eat(Keyword::Amount) {
            Some(self.type_of()?)
        } else {
            let (right, amount) = (Keyword::Right.written(self.language), Keyword::Amount.written(self.language));
            let help = format!("write `{right}` for a rule that says yes or no, `{amount} €/…` for one that pays");
            return Err(self.fail("expected-rule-kind", "a rule says what it gives", "neither", Some(help)));
        };
        let metadata = self.metadata()?;
        let mut item = RuleItem { name, pays, metadata, criteria: Vec::new(), trends: Vec::new(), amount: None };
        loop {
            if self.eat(Keyword::Criterion) {
                let name = self.name("the name of a criterion")?;
                self.symbol(":")?;
                let condition = if self.eat(Keyword::AssessedBy) { Condition::AssessedBy(self.body()?) } else { Condition::Computed(self.expression()?) };
                let sources = self.sources()?;
                item.criteria.push(CriterionItem { name, condition, sources });
                self.few(item.criteria.len(), "criteria")?;
            } else if self.eat(Keyword::GrowsWith) {
                item.trends.push((Direction::Grows, self.name("the name of a fact")?));
                self.few(item.trends.len(), "directions")?;
            } else if self.eat(Keyword::FallsWith) {
                item.trends.push((Direction::Falls, self.name("the name of a fact")?));
                self.few(item.trends.len(), "directions")?;
            } else if !self.at(Keyword::AmountOf) && self.eat(Keyword::Amount) {
                let span = self.last;
                let amount = self.expression()?;
                if item.amount.replace(amount).is_some() {
                    self.report(span, "second-amount", "a rule has one amount", "the second one", Some("use `if … then … else …` inside one amount".into()));
                }
            } else {
                return Ok(Declaration::Rule(item));
            }
        }
    }

    fn deadline(&mut self, legal: bool) -> Outcome<Declaration> {
        let name = self.name("the name of a deadline")?;
        self.symbol(":")?;
        let time = self.expression()?;
        let before = self.eat(Keyword::Before);
        if !before {
            self.expect(Keyword::After)?;
        }
        let anchor = self.expression()?;
        let mut item = DeadlineItem { name, legal, time, before, anchor, day_included: false, clear: false, rolled: false, metadata: Metadata::default() };
        while self.eat_symbol(",") {
            if self.eat(Keyword::DayIncluded) {
                item.day_included = true;
            } else if self.eat(Keyword::Clear) {
                item.clear = true;
            } else if self.eat(Keyword::Rolled) {
                item.rolled = true;
            } else {
                let words = [Keyword::DayIncluded, Keyword::Clear, Keyword::Rolled].map(|k| format!("`{}`", k.written(self.language)));
                return Err(self.fail(
                    "expected-deadline-option",
                    "a rule of the calendar was expected after the comma",
                    "not one",
                    Some(format!("write {}", words.join(" or "))),
                ));
            }
        }
        if item.clear && item.day_included {
            let words = [Keyword::DayIncluded, Keyword::Clear].map(|k| format!("`{}`", k.written(self.language)));
            return Err(self.fail(
                "contradictory-options",
                "a time cannot both count the day of the event and leave out its last day",
                "both are written",
                Some(format!("keep {}", words.join(" or "))),
            ));
        }
        item.metadata = self.metadata()?;
        Ok(Declaration::Deadline(item))
    }

    fn assumption(&mut self) -> Outcome<Declaration> {
        let name = self.name("the name of an assumption")?;
        self.symbol(":")?;
        let fact = self.name("the name of the fact that is supposed")?;
        self.symbol("=")?;
        let value = self.expression()?;
        Ok(Declaration::Assumption(AssumptionItem { name, fact, value }))
    }

    fn members_of(&mut self) -> Outcome<Vec<Name>> {
        let mut lists = Vec::new();
        if self.eat(Keyword::Of) {
            loop {
                lists.push(self.name("the name of a list of persons")?);
                self.few(lists.len(), "lists")?;
                if !self.eat_symbol(",") {
                    break;
                }
            }
        }
        Ok(lists)
    }

    fn type_of(&mut self) -> Outcome<TypeItem> {
        let start = self.span();
        let kind = if self.eat_symbol("€") {
            TypeKind::Money(self.period())
        } else if self.eat(Keyword::YesNo) {
            TypeKind::YesNo
        } else if self.eat(Keyword::Integer) {
            TypeKind::Integer
        } else if self.eat(Keyword::Number) {
            TypeKind::Number
        } else if self.eat(Keyword::Rate) {
            TypeKind::Rate
        } else if self.eat(Keyword::CalendarMonth) {
            TypeKind::Month
        } else if self.eat(Keyword::Date) {
            TypeKind::Date
        } else if self.eat(Keyword::Choice) {
            self.symbol("(")?;
            let mut names = vec![self.name("an alternative")?];
            while self.eat_separator() {
                names.push(self.name("an alternative")?);
            }
            self.symbol(")")?;
            TypeKind::Choice(names)
        } else if let Some(unit) = self.time_unit() {
            TypeKind::Time(unit)
        } else {
            use Keyword::{CalendarMonth, Choice, Date, Days, Integer, Months, Number, Rate, Years, YesNo};
            let known = [YesNo, Integer, Number, Rate, Date, CalendarMonth, Years, Months, Days, Choice].map(|k| k.written(self.language));
            let near = match self.token() {
                Token::Word(word) => closest(word, known.iter().map(String::as_str)).map(|near| format!("did you mean `{near}`?")),
                _ => None,
            };
            let help = near.unwrap_or_else(|| format!("the types are: €, €/…, {}", known.join(", ")));
            let found = self.found();
            return Err(self.fail("unknown-type", &format!("a type was expected, not {found}"), "not a type", Some(help)));
        };
        Ok(TypeItem { kind, span: start.to(self.last) })
    }

    /// `/month`, `/year`, `/day` after `€`; once when nothing follows.
    fn period(&mut self) -> Period {
        if self.token() != &Token::Symbol("/") {
            return Period::Once;
        }
        let saved = self.at;
        self.advance();
        match self.time_unit() {
            Some(TimeUnit::Years) => Period::Year,
            Some(TimeUnit::Months) => Period::Month,
            Some(TimeUnit::Days) => Period::Day,
            None => {
                self.at = saved;
                Period::Once
            }
        }
    }

    fn time_unit(&mut self) -> Option<TimeUnit> {
        [(Keyword::Years, TimeUnit::Years), (Keyword::Months, TimeUnit::Months), (Keyword::Days, TimeUnit::Days)]
            .into_iter()
            .find(|(keyword, _)| self.eat(*keyword))
            .map(|(_, unit)| unit)
    }

    fn date(&mut self) -> Outcome<(Date, Span)> {
        if let Token::Date(date) = *self.token() {
            self.advance();
            return Ok((date, self.last));
        }
        let found = self.found();
        Err(self.fail(
            "expected-date",
            &format!("a date was expected, not {found}"),
            "not a date",
            Some("write the year, the month and the day: `2026-04-01`".into()),
        ))
    }

    fn small_number(&mut self) -> Outcome<u32> {
        if let Token::Number(number) = self.token()
            && let Some(number) = number.to_u32().filter(|_| number.fract().is_zero())
        {
            self.advance();
            return Ok(number);
        }
        let found = self.found();
        Err(self.fail("expected-number", &format!("a whole number was expected, not {found}"), "here", None))
    }

    fn name(&mut self, what: &str) -> Outcome<Name> {
        if let Token::Word(word) = self.token()
            && self.keyword_here().is_none_or(|keyword| !is_reserved(keyword))
        {
            let text = word.clone();
            if text.len() > LONGEST_NAME {
                return Err(self.fail("name-too-long", &format!("a name has {LONGEST_NAME} letters at most"), "too long", None));
            }
            self.advance();
            return Ok(Name { text, span: self.last });
        }
        let found = self.found();
        let help = self.keyword_here().map(|_| format!("{found} is a word of the language: choose another name"));
        Err(self.fail("expected-name", &format!("{what} was expected, not {found}"), "not a name", help))
    }

    /// The identifier of a body, in which words may be joined by hyphens.
    fn body(&mut self) -> Outcome<Name> {
        let mut body = self.name("the body that assesses")?;
        while self.token() == &Token::Symbol("-") && self.span().start == self.last.end {
            self.advance();
            let part = self.name("the rest of the body's identifier")?;
            body = Name { text: format!("{}-{}", body.text, part.text), span: body.span.to(part.span) };
        }
        Ok(body)
    }

    /// Refuses more parts than one declaration may have.
    fn few(&mut self, count: usize, what: &str) -> Outcome<()> {
        if count <= MOST_PARTS {
            return Ok(());
        }
        Err(self.fail("too-many", &format!("there may be {MOST_PARTS} {what} at most here"), "one too many", None))
    }

    // --- tokens -----------------------------------------------------------------------------------------------

    fn token(&self) -> &Token {
        self.lexemes.get(self.at).map_or(&Token::End, |l| &l.token)
    }

    fn span(&self) -> Span {
        self.lexemes.get(self.at).map_or(self.last, |l| l.span)
    }

    fn advance(&mut self) {
        if let Some(lexeme) = self.lexemes.get(self.at) {
            self.last = lexeme.span;
            self.at += 1;
        }
    }

    fn found(&self) -> String {
        match self.token() {
            Token::End => "the end of the file".into(),
            _ => format!("`{}`", shortened(self.written(self.span()))),
        }
    }

    fn written(&self, span: Span) -> &str {
        self.file.text.get(span.start as usize..span.end as usize).unwrap_or_default()
    }

    /// How many tokens the keyword takes here, if it stands here.
    fn length_of(&self, keyword: Keyword) -> Option<usize> {
        keyword.phrases(self.language).iter().find_map(|phrase| {
            let mut taken = 0;
            for part in phrase.split(' ') {
                let here = self.lexemes.get(self.at + taken)?;
                let same = match &here.token {
                    Token::Word(word) => word == part,
                    Token::Symbol(symbol) => *symbol == part,
                    _ => false,
                };
                if !same {
                    return None;
                }
                taken += 1;
            }
            Some(taken)
        })
    }

    fn at(&self, keyword: Keyword) -> bool {
        self.length_of(keyword).is_some()
    }

    fn eat(&mut self, keyword: Keyword) -> bool {
        let Some(length) = self.length_of(keyword) else { return false };
        self.keywords.push((self.at, length, keyword));
        for _ in 0..length {
            self.advance();
        }
        true
    }

    fn expect(&mut self, keyword: Keyword) -> Outcome<()> {
        if self.eat(keyword) {
            return Ok(());
        }
        let found = self.found();
        let wanted = keyword.written(self.language);
        Err(self.fail("expected-word", &format!("`{wanted}` was expected, not {found}"), &format!("`{wanted}` goes here"), None))
    }

    fn eat_symbol(&mut self, symbol: &str) -> bool {
        let here = matches!(self.token(), Token::Symbol(s) if *s == symbol);
        if here {
            self.advance();
        }
        here
    }

    fn symbol(&mut self, symbol: &str) -> Outcome<()> {
        if self.eat_symbol(symbol) {
            return Ok(());
        }
        let found = self.found();
        Err(self.fail("expected-symbol", &format!("`{symbol}` was expected, not {found}"), &format!("`{symbol}` goes here"), None))
    }

    fn eat_separator(&mut self) -> bool {
        self.eat_symbol(",") || self.eat_symbol(";")
    }

    /// The longest keyword that stands here.
    fn keyword_here(&self) -> Option<Keyword> {
        if !matches!(self.token(), Token::Word(_)) {
            return None;
        }
        Keyword::ALL.iter().filter_map(|k| self.length_of(*k).map(|n| (n, *k))).max_by_key(|(n, _)| *n).map(|(_, k)| k)
    }

    // --- mistakes ---------------------------------------------------------------------------------------------

    fn report(&mut self, span: Span, code: &'static str, message: &str, label: &str, help: Option<String>) {
        if self.diagnostics.len() > MOST_TOLD {
            return;
        }
        self.diagnostics.push(Diagnostic {
            severity: Severity::Error,
            code,
            file: self.file.name.clone(),
            range: span.start as usize..span.end as usize,
            message: message.to_owned(),
            label: label.to_owned(),
            help: help.map(|help| in_words_of(&help, self.language)),
        });
    }

    fn fail(&mut self, code: &'static str, message: &str, label: &str, help: Option<String>) -> Reported {
        let span = if self.token() == &Token::End { self.last } else { self.span() };
        self.report(span, code, message, label, help);
        Reported
    }

    /// Skips to the next declaration, at least one token after `before`.
    fn recover(&mut self, before: usize) {
        if self.at == before {
            self.advance();
        }
        while self.token() != &Token::End && !self.opens_declaration() {
            self.advance();
        }
    }

    fn opens_declaration(&self) -> bool {
        // Keywords such as `source` may stand anywhere; those that open a declaration begin their line.
        let start = self.span().start as usize;
        let before = self.file.text[..start].chars().rev().find(|c| *c == '\n' || !c.is_whitespace());
        before.is_none_or(|c| c == '\n') && self.keyword_here().is_some_and(Keyword::opens_declaration)
    }
}

/// What was written, cut to what a message can hold.
fn shortened(written: &str) -> String {
    match written.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &written[..end]),
        None => written.to_owned(),
    }
}

/// Words that may not be names, because an expression could not be read otherwise.
pub(crate) fn is_reserved(keyword: Keyword) -> bool {
    use Keyword::{Amount, CalendarMonth, Choice, Date, Days, Integer, Months, Number, Rate, Right, Sensitive, Source, Years, YesNo};
    !matches!(keyword, Amount | CalendarMonth | Choice | Date | Days | Integer | Months | Number | Rate | Right | Sensitive | Source | Years | YesNo)
}
