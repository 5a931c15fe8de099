//! Reads expressions, by precedence: `or` binds least, then `and`, `not`, comparisons, sums, products, signs.

use super::{DEEPEST, MOST_LINKS, Outcome, Parser};
use crate::ast::{BinaryOperator, Expression, ExpressionKind, Name};
use crate::diagnostic::Span;
use crate::graph::{Quantifier, Rounding};
use crate::keyword::Keyword;
use crate::lexer::Token;
use crate::types::{Period, TimeUnit};

impl Parser<'_> {
    pub(super) fn expression(&mut self) -> Outcome<Expression> {
        if self.depth == 0 {
            self.links = 0;
        }
        self.depth += 1;
        let result = if self.depth > DEEPEST {
            Err(self.fail("too-deep", "this expression is nested too deep", "here", Some("name a part of it in a definition of its own".into())))
        } else {
            self.disjunction()
        };
        self.depth -= 1;
        result
    }

    fn disjunction(&mut self) -> Outcome<Expression> {
        let mut left = self.conjunction()?;
        while self.eat(Keyword::Or) {
            self.link()?;
            let right = self.conjunction()?;
            left = binary(BinaryOperator::Or, left, right);
        }
        Ok(left)
    }

    fn conjunction(&mut self) -> Outcome<Expression> {
        let mut left = self.negation()?;
        while self.eat(Keyword::And) {
            self.link()?;
            let right = self.negation()?;
            left = binary(BinaryOperator::And, left, right);
        }
        Ok(left)
    }

    fn negation(&mut self) -> Outcome<Expression> {
        let start = self.span();
        let mut negated = false;
        while self.eat(Keyword::Not) {
            negated = !negated;
        }
        let inner = self.comparison()?;
        Ok(if negated { wrap(start, inner, ExpressionKind::Not) } else { inner })
    }

    fn comparison(&mut self) -> Outcome<Expression> {
        let left = self.sum()?;
        let operator = match self.token() {
            Token::Symbol("=") => BinaryOperator::Equal,
            Token::Symbol("!=") => BinaryOperator::NotEqual,
            Token::Symbol("<") => BinaryOperator::Less,
            Token::Symbol("<=") => BinaryOperator::LessOrEqual,
            Token::Symbol(">") => BinaryOperator::Greater,
            Token::Symbol(">=") => BinaryOperator::GreaterOrEqual,
            _ => return Ok(left),
        };
        self.advance();
        let right = self.sum()?;
        let both = binary(operator, left, right);
        if matches!(self.token(), Token::Symbol("=" | "!=" | "<" | "<=" | ">" | ">=")) {
            let help = Some(format!("join two comparisons with `{}`", Keyword::And.written(self.language)));
            return Err(self.fail("chained-comparison", "comparisons cannot be chained", "a second comparison", help));
        }
        Ok(both)
    }

    fn sum(&mut self) -> Outcome<Expression> {
        let mut left = self.product()?;
        loop {
            let operator = match self.token() {
                Token::Symbol("+") => BinaryOperator::Add,
                Token::Symbol("-") => BinaryOperator::Subtract,
                _ => return Ok(left),
            };
            self.advance();
            self.link()?;
            let right = self.product()?;
            left = binary(operator, left, right);
        }
    }

    fn product(&mut self) -> Outcome<Expression> {
        let mut left = self.operand()?;
        loop {
            let operator = match self.token() {
                Token::Symbol("*") => BinaryOperator::Multiply,
                Token::Symbol("/") => BinaryOperator::Divide,
                _ => return Ok(left),
            };
            self.advance();
            self.link()?;
            let right = self.operand()?;
            left = binary(operator, left, right);
        }
    }

    /// One operand with what may follow it: `on D`, `per month`, `is due`.
    pub(super) fn operand(&mut self) -> Outcome<Expression> {
        let start = self.span();
        if self.eat_symbol("-") {
            let inner = self.nested(Self::operand)?;
            return Ok(wrap(start, inner, ExpressionKind::Negative));
        }
        let mut left = self.nested(Self::primary)?;
        loop {
            if self.at(Keyword::ToCent) || self.at(Keyword::Beyond) {
                return Ok(left);
            }
            let span = left.span;
            if self.at(Keyword::PerMonth) || self.at(Keyword::PerYear) || self.at(Keyword::On) {
                self.link()?;
            }
            if self.eat(Keyword::PerMonth) {
                left = wrap(span, left, |e| ExpressionKind::Per(Period::Month, e));
            } else if self.eat(Keyword::PerYear) {
                left = wrap(span, left, |e| ExpressionKind::Per(Period::Year, e));
            } else if self.at(Keyword::IsDue) {
                let ExpressionKind::Name(text) = &left.kind else {
                    return Err(self.fail("not-a-rule", "only a rule can be due", "what stands before is not the name of a rule", None));
                };
                let name = Name { text: text.clone(), span };
                self.eat(Keyword::IsDue);
                left = Expression { kind: ExpressionKind::IsDue(name), span: span.to(self.last) };
            } else if self.eat(Keyword::On) {
                let date = self.nested(Self::primary)?;
                let whole = span.to(date.span);
                left = Expression { kind: ExpressionKind::On(Box::new(left), Box::new(date)), span: whole };
            } else {
                left.span = span.to(left.span);
                return Ok(left);
            }
            left.span = span.to(self.last);
        }
    }

    /// One more operation in the expression at hand.
    fn link(&mut self) -> Outcome<()> {
        self.links += 1;
        if self.links <= MOST_LINKS {
            return Ok(());
        }
        let help = Some("name parts of it in definitions of their own".into());
        Err(self.fail("too-deep", "this expression joins too many parts", "here", help))
    }

    fn nested(&mut self, read: fn(&mut Self) -> Outcome<Expression>) -> Outcome<Expression> {
        self.depth += 1;
        let result = if self.depth > DEEPEST {
            Err(self.fail("too-deep", "this expression is nested too deep", "here", Some("name a part of it in a definition of its own".into())))
        } else {
            read(self)
        };
        self.depth -= 1;
        result
    }

    fn primary(&mut self) -> Outcome<Expression> {
        let start = self.span();
        let kind = self.primary_kind()?;
        Ok(Expression { kind, span: start.to(self.last) })
    }

    fn primary_kind(&mut self) -> Outcome<ExpressionKind> {
        match self.token().clone() {
            Token::Number(number) => {
                self.advance();
                return Ok(if self.eat_symbol("%") {
                    ExpressionKind::Rate(number / rust_decimal::Decimal::ONE_HUNDRED)
                } else if self.eat_symbol("€") {
                    ExpressionKind::Money(number, self.period())
                } else if self.at(Keyword::MonthsBetween) || self.at(Keyword::DaysBetween) {
                    ExpressionKind::Number(number)
                } else if let Some(unit) = self.time_unit() {
                    ExpressionKind::Time(number, unit)
                } else {
                    ExpressionKind::Number(number)
                });
            }
            Token::Date(date) => {
                self.advance();
                return Ok(ExpressionKind::Date(date));
            }
            Token::Month(month) => {
                self.advance();
                return Ok(ExpressionKind::Month(month));
            }
            Token::Symbol("(") => {
                self.advance();
                let inner = self.expression()?;
                self.symbol(")")?;
                return Ok(inner.kind);
            }
            Token::Word(_) => {}
            _ => return self.no_expression(),
        }
        if let Some(keyword) = self.keyword_here()
            && let Some(kind) = self.keyword_expression(keyword)?
        {
            return Ok(kind);
        }
        if let Token::Word(word) = self.token().clone()
            && self.keyword_here().is_none_or(|k| !super::is_reserved(k))
        {
            self.advance();
            let span = self.last;
            if self.eat_symbol("(") {
                let arguments = self.arguments()?;
                return Ok(ExpressionKind::Call(Name { text: word, span }, arguments));
            }
            return Ok(ExpressionKind::Name(word));
        }
        self.no_expression()
    }

    fn keyword_expression(&mut self, keyword: Keyword) -> Outcome<Option<ExpressionKind>> {
        use ExpressionKind as E;
        let simple = |kind: E| Ok(Some(kind));
        match keyword {
            Keyword::True | Keyword::False => {
                self.eat(keyword);
                simple(E::Boolean(keyword == Keyword::True))
            }
            Keyword::DayOfAssessment => {
                self.eat(keyword);
                simple(E::DayOfAssessment)
            }
            Keyword::If => self.conditional().map(Some),
            Keyword::CountAmong | Keyword::AnyAmong | Keyword::AllAmong | Keyword::SumOf | Keyword::HighestOf | Keyword::LowestOf => {
                self.aggregate(keyword).map(Some)
            }
            Keyword::YearsBetween | Keyword::MonthsBetween | Keyword::DaysBetween => {
                self.eat(keyword);
                let unit = match keyword {
                    Keyword::YearsBetween => TimeUnit::Years,
                    Keyword::MonthsBetween => TimeUnit::Months,
                    _ => TimeUnit::Days,
                };
                let from = self.sum()?;
                self.expect(Keyword::And)?;
                let to = self.sum()?;
                simple(E::Between(unit, Box::new(from), Box::new(to)))
            }
            Keyword::CalendarMonth => {
                self.eat(keyword);
                self.expect(Keyword::Of)?;
                let date = self.operand()?;
                simple(E::MonthOf(Box::new(date)))
            }
            Keyword::FirstDayOf | Keyword::StartOfYearOf => {
                self.eat(keyword);
                let inner = Box::new(self.operand()?);
                simple(if keyword == Keyword::FirstDayOf { E::FirstDayOf(inner) } else { E::StartOfYearOf(inner) })
            }
            Keyword::Minimum | Keyword::Maximum | Keyword::EarliestOf | Keyword::LatestOf => {
                self.eat(keyword);
                self.symbol("(")?;
                let arguments = self.arguments()?;
                simple(if matches!(keyword, Keyword::Minimum | Keyword::EarliestOf) { E::Minimum(arguments) } else { E::Maximum(arguments) })
            }
            Keyword::AmountOf => {
                self.eat(keyword);
                let name = self.name("the name of a rule")?;
                simple(E::AmountOf(name))
            }
            Keyword::Round => {
                self.eat(keyword);
                let value = Box::new(self.operand()?);
                let modes = [
                    (Keyword::ToCent, Rounding::Cent),
                    (Keyword::DownToEuro, Rounding::EuroDown),
                    (Keyword::UpToEuro, Rounding::EuroUp),
                    (Keyword::ToEuro, Rounding::Euro),
                ];
                for (word, rounding) in modes {
                    if self.eat(word) {
                        return simple(E::Round(rounding, value));
                    }
                }
                let written = modes.map(|(word, _)| format!("`{}`", word.written(self.language)));
                let help = Some(format!("write one of {}", written.join(", ")));
                Err(self.fail("expected-rounding", "a rounding says to what it rounds", "how is it rounded?", help))
            }
            Keyword::BracketOf | Keyword::ScaleOf => self.bracket(keyword == Keyword::ScaleOf).map(Some),
            _ => Ok(None),
        }
    }

    fn conditional(&mut self) -> Outcome<ExpressionKind> {
        self.expect(Keyword::If)?;
        let condition = self.expression()?;
        self.expect(Keyword::Then)?;
        let then = self.expression()?;
        self.expect(Keyword::Else)?;
        let otherwise = self.expression()?;
        Ok(ExpressionKind::If(Box::new(condition), Box::new(then), Box::new(otherwise)))
    }

    fn aggregate(&mut self, keyword: Keyword) -> Outcome<ExpressionKind> {
        self.eat(keyword);
        let (quantifier, valued) = match keyword {
            Keyword::CountAmong => (Quantifier::Count, false),
            Keyword::AnyAmong => (Quantifier::Any, false),
            Keyword::AllAmong => (Quantifier::All, false),
            Keyword::SumOf => (Quantifier::Sum, true),
            Keyword::HighestOf => (Quantifier::Highest, true),
            _ => (Quantifier::Lowest, true),
        };
        let value = if valued {
            let value = self.sum()?;
            self.expect(Keyword::Among)?;
            Some(Box::new(value))
        } else {
            None
        };
        let list = self.name("the name of a list of persons")?;
        let condition = if self.eat(Keyword::Where) { Some(Box::new(self.disjunction()?)) } else { None };
        let mut otherwise = None;
        if matches!(quantifier, Quantifier::Highest | Quantifier::Lowest) {
            self.eat_symbol(",");
            if !self.eat(Keyword::Otherwise) {
                let help = Some(format!("add `, {} …`: the value when no person counts", Keyword::Otherwise.written(self.language)));
                return Err(self.fail("expected-otherwise", "the highest or lowest of nobody must be said", "what if nobody counts?", help));
            }
            otherwise = Some(Box::new(self.sum()?));
        }
        Ok(ExpressionKind::Aggregate { quantifier, value, list, condition, otherwise })
    }

    fn bracket(&mut self, marginal: bool) -> Outcome<ExpressionKind> {
        self.eat(if marginal { Keyword::ScaleOf } else { Keyword::BracketOf });
        let of = Box::new(self.sum()?);
        self.symbol(":")?;
        let mut steps = Vec::new();
        loop {
            if self.eat(Keyword::Beyond) {
                self.symbol(":")?;
                let beyond = Box::new(self.sum()?);
                return Ok(ExpressionKind::Bracket { of, steps, beyond, marginal });
            }
            self.expect(Keyword::UpTo)?;
            self.link()?;
            let limit = self.sum()?;
            self.symbol(":")?;
            let value = self.sum()?;
            steps.push((limit, value));
            self.eat_separator();
        }
    }

    fn arguments(&mut self) -> Outcome<Vec<Expression>> {
        let mut arguments = vec![self.expression()?];
        while self.eat_separator() {
            self.link()?;
            arguments.push(self.expression()?);
        }
        self.symbol(")")?;
        Ok(arguments)
    }

    fn no_expression(&mut self) -> Outcome<ExpressionKind> {
        let found = self.found();
        let no_such_day = matches!(self.token(), Token::Unknown(text) if text.starts_with(|c: char| c.is_ascii_digit()) && text.contains('-'));
        let help = no_such_day.then(|| "this day is not in the calendar".to_owned());
        Err(self.fail("expected-expression", &format!("a value was expected, not {found}"), "no value here", help))
    }
}

fn binary(operator: BinaryOperator, left: Expression, right: Expression) -> Expression {
    let span = left.span.to(right.span);
    Expression { kind: ExpressionKind::Binary(operator, Box::new(left), Box::new(right)), span }
}

fn wrap(start: Span, inner: Expression, kind: impl FnOnce(Box<Expression>) -> ExpressionKind) -> Expression {
    let span = start.to(inner.span);
    Expression { kind: kind(Box::new(inner)), span }
}
