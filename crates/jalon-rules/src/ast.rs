//! The tree that a file of rules is read into. It is the same tree in every language, and every part knows its place.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::diagnostic::Span;
use crate::graph::{Quantifier, Rounding};
use crate::provision::Confidence;
use crate::trend::Direction;
use crate::types::{Period, TimeUnit};

/// A name as written, with its place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Name {
    pub(crate) text: String,
    pub(crate) span: Span,
}

/// What a file declares.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Declaration {
    Persons(Vec<ListItem>),
    Fact(FactItem),
    Parameter(ParameterItem),
    Definition(DefinitionItem),
    Rule(RuleItem),
    Deadline(DeadlineItem),
    Assumption(AssumptionItem),
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ListItem {
    pub(crate) name: Name,
    pub(crate) minimum: u32,
    pub(crate) maximum: u32,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FactItem {
    pub(crate) name: Name,
    /// Lists whose members have the fact; none for a fact of the household.
    pub(crate) of: Vec<Name>,
    pub(crate) of_type: TypeItem,
    pub(crate) bounds: Option<(Expression, Expression)>,
    pub(crate) sensitive: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum TypeKind {
    YesNo,
    Integer,
    Number,
    Rate,
    Money(Period),
    Date,
    Month,
    Time(TimeUnit),
    Choice(Vec<Name>),
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct TypeItem {
    pub(crate) kind: TypeKind,
    pub(crate) span: Span,
}

/// Where a figure or a rule comes from, and how long it may be trusted.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Metadata {
    pub(crate) from: Option<(Date, Span)>,
    pub(crate) sources: Vec<SourceItem>,
    pub(crate) checked: Option<(Date, Span)>,
    pub(crate) review: Option<(Date, Span)>,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SourceItem {
    pub(crate) text: String,
    pub(crate) address: Option<String>,
    pub(crate) confidence: Confidence,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ParameterItem {
    pub(crate) name: Name,
    pub(crate) of_type: TypeItem,
    pub(crate) metadata: Metadata,
    pub(crate) values: Vec<DatedValue>,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct DatedValue {
    pub(crate) from: Date,
    pub(crate) value: Expression,
    pub(crate) sources: Vec<SourceItem>,
    pub(crate) span: Span,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Argument {
    pub(crate) name: Name,
    pub(crate) of_type: TypeItem,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct DefinitionItem {
    pub(crate) name: Name,
    pub(crate) arguments: Vec<Argument>,
    pub(crate) of: Vec<Name>,
    pub(crate) of_type: TypeItem,
    pub(crate) metadata: Metadata,
    pub(crate) body: Expression,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct RuleItem {
    pub(crate) name: Name,
    /// The period of the amount; none when the rule only says yes or no.
    pub(crate) pays: Option<TypeItem>,
    pub(crate) metadata: Metadata,
    pub(crate) criteria: Vec<CriterionItem>,
    /// What its author says of it: it grows, or falls, as a fact grows.
    pub(crate) trends: Vec<(Direction, Name)>,
    pub(crate) amount: Option<Expression>,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct CriterionItem {
    pub(crate) name: Name,
    pub(crate) condition: Condition,
    pub(crate) sources: Vec<SourceItem>,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Condition {
    Computed(Expression),
    AssessedBy(Name),
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct DeadlineItem {
    pub(crate) name: Name,
    pub(crate) legal: bool,
    pub(crate) time: Expression,
    pub(crate) before: bool,
    pub(crate) anchor: Expression,
    pub(crate) day_included: bool,
    pub(crate) clear: bool,
    pub(crate) rolled: bool,
    pub(crate) metadata: Metadata,
}

/// What is supposed of a fact as long as nobody said it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct AssumptionItem {
    pub(crate) name: Name,
    pub(crate) fact: Name,
    pub(crate) value: Expression,
}

/// An expression and its place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Expression {
    pub(crate) kind: ExpressionKind,
    pub(crate) span: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BinaryOperator {
    Add,
    Subtract,
    Multiply,
    Divide,
    And,
    Or,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum ExpressionKind {
    Boolean(bool),
    Number(Decimal),
    Rate(Decimal),
    Money(Decimal, Period),
    Time(Decimal, TimeUnit),
    Date(Date),
    Month(Date),
    Name(String),
    Call(Name, Vec<Expression>),
    DayOfAssessment,
    Not(Box<Expression>),
    Negative(Box<Expression>),
    Binary(BinaryOperator, Box<Expression>, Box<Expression>),
    If(Box<Expression>, Box<Expression>, Box<Expression>),
    Between(TimeUnit, Box<Expression>, Box<Expression>),
    Minimum(Vec<Expression>),
    Maximum(Vec<Expression>),
    Round(Rounding, Box<Expression>),
    Per(Period, Box<Expression>),
    IsDue(Name),
    AmountOf(Name),
    On(Box<Expression>, Box<Expression>),
    MonthOf(Box<Expression>),
    FirstDayOf(Box<Expression>),
    StartOfYearOf(Box<Expression>),
    Aggregate { quantifier: Quantifier, value: Option<Box<Expression>>, list: Name, condition: Option<Box<Expression>>, otherwise: Option<Box<Expression>> },
    Bracket { of: Box<Expression>, steps: Vec<(Expression, Expression)>, beyond: Box<Expression>, marginal: bool },
}
