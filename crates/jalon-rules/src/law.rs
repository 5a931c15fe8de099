//! A checked body of law: what it declares, and the one graph of operations that computes it.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::Serialize;

use crate::diagnostic::{Diagnostic, Severity, SourceFile, Span};
use crate::graph::{Graph, NodeId, Operation};
use crate::provision::{Confidence, Provision, Source};
use crate::trend::Direction;
use crate::types::{ChoiceId, Type};
use crate::value::Value;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
        pub struct $name(u32);

        impl $name {
            /// From a place in the law's own order.
            pub fn new(index: usize) -> Self {
                Self(u32::try_from(index).unwrap_or(u32::MAX))
            }

            /// The place in the law's own order.
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

ids! {
    /// A fact of the law.
    FactId,
    /// A list of persons of the law.
    ListId,
    /// A parameter of the law.
    ParameterId,
    /// A definition of the law.
    DefinitionId,
    /// A rule of the law.
    RuleId,
    /// A deadline or an advice of the law.
    DeadlineId,
    /// A body named by a criterion that it assesses.
    AssessorId,
    /// An assumption of the law.
    AssumptionId
}

/// A list of persons (`parents`, `children`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// Its name.
    pub name: Arc<str>,
    /// The fewest members it can have.
    pub minimum: usize,
    /// The most members it can have.
    pub maximum: usize,
    /// Where it is declared.
    pub span: Span,
}

/// A fact that can be known about the household or about a member of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Its name.
    pub name: Arc<str>,
    /// Its type.
    pub of_type: Type,
    /// The lists whose members have it; none for the household.
    pub of: Vec<ListId>,
    /// The smallest and largest value it can have: what is known of it as long as nothing else is.
    pub bounds: Option<Value>,
    /// Asked only when nothing else settles the matter.
    pub sensitive: bool,
    /// Where it is declared.
    pub span: Span,
}

/// A legal figure, with its values by date.
#[derive(Debug, Clone, PartialEq)]
pub struct Parameter {
    /// Its name.
    pub name: Arc<str>,
    /// Its type.
    pub of_type: Type,
    /// Its values, each from a day on, in order of days.
    pub values: Vec<ParameterValue>,
    /// How long it may be trusted.
    pub provision: Provision,
    /// Where it is declared.
    pub span: Span,
}

/// One value of a parameter.
#[derive(Debug, Clone, PartialEq)]
pub struct ParameterValue {
    /// The first day it is in force.
    pub from: Date,
    /// The value.
    pub value: Value,
    /// The texts that say it.
    pub sources: Vec<Source>,
}

impl Parameter {
    /// The least confidence of the texts behind its values, of whatever day.
    pub fn confidence(&self) -> Confidence {
        Confidence::least(self.provision.sources.iter().chain(self.values.iter().flat_map(|value| &value.sources)))
    }

    /// The value in force on a day.
    pub fn on(&self, day: Date) -> Option<&ParameterValue> {
        let after = self.values.partition_point(|v| v.from <= day);
        after.checked_sub(1).map(|i| &self.values[i])
    }
}

/// What the text of a definition, rule or deadline names.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Uses {
    pub(crate) definitions: BTreeSet<DefinitionId>,
    pub(crate) rules: BTreeSet<RuleId>,
}

/// A named computation.
#[derive(Debug, Clone, PartialEq)]
pub struct Definition {
    /// Its name.
    pub name: Arc<str>,
    /// The type of its value.
    pub of_type: Type,
    /// The lists whose members have it; none for the household.
    pub of: Vec<ListId>,
    /// The operation that computes it; none for a definition with arguments, which is laid out where it is used.
    pub(crate) node: Option<NodeId>,
    pub(crate) uses: Uses,
    /// The texts behind it, if it cites any.
    pub provision: Provision,
    /// Where it is declared.
    pub span: Span,
}

/// A condition of a rule, with the name under which people read it.
#[derive(Debug, Clone, PartialEq)]
pub struct Criterion {
    /// Its name, unique in its rule.
    pub name: Arc<str>,
    /// The body that assesses it, when nobody can compute it.
    pub assessor: Option<Arc<str>>,
    /// The texts behind it; the rule's when it cites none of its own.
    pub sources: Vec<Source>,
    pub(crate) node: NodeId,
    /// Where it is declared.
    pub span: Span,
}

/// One version of a rule.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleVersion {
    /// The first day it is in force; none: always.
    pub from: Option<Date>,
    /// Its conditions: it applies when all hold.
    pub criteria: Vec<Criterion>,
    /// What its author says of it: it grows, or falls, as a fact grows. `jalon prove` holds it.
    pub trends: Vec<(Direction, FactId)>,
    /// How long it may be trusted.
    pub provision: Provision,
    pub(crate) amount: Option<NodeId>,
    pub(crate) node: NodeId,
    /// Where it is declared.
    pub span: Span,
}

impl RuleVersion {
    /// The least confidence of its texts and of those of its criteria.
    pub fn confidence(&self) -> Confidence {
        Confidence::least(self.provision.sources.iter().chain(self.criteria.iter().flat_map(|criterion| &criterion.sources)))
    }
}

/// A rule: whether something applies, and what it pays.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// Its name.
    pub name: Arc<str>,
    /// The type of what it pays; none when it only says yes or no.
    pub pays: Option<Type>,
    /// Its versions, in order of days.
    pub versions: Vec<RuleVersion>,
    pub(crate) node: NodeId,
    pub(crate) uses: Uses,
    /// Where it is first declared.
    pub span: Span,
}

impl Rule {
    /// The version in force on a day.
    pub fn on(&self, day: Date) -> Option<&RuleVersion> {
        self.versions.iter().rev().find(|v| v.from.is_none_or(|from| from <= day))
    }
}

/// A time by which something is to be done.
#[derive(Debug, Clone, PartialEq)]
pub struct Deadline {
    /// Its name.
    pub name: Arc<str>,
    /// Whether the law says it; otherwise it is advice.
    pub legal: bool,
    /// Whether time runs back from the event.
    pub before: bool,
    /// Whether the day of the event counts as the first.
    pub day_included: bool,
    /// Whether the last day does not count either: clear days.
    pub clear: bool,
    /// Whether a last day that nobody works is put off to the next day that somebody does.
    pub rolled: bool,
    /// The texts behind it.
    pub provision: Provision,
    /// The least confidence of its texts and of those of the figures and definitions that it names.
    pub confidence: Confidence,
    pub(crate) time: NodeId,
    pub(crate) unit: crate::types::TimeUnit,
    pub(crate) anchor: NodeId,
    /// Where it is declared.
    pub span: Span,
}

impl Deadline {
    /// The unit in which its length is counted.
    pub fn unit(&self) -> crate::types::TimeUnit {
        self.unit
    }
}

/// What is supposed of a fact as long as nobody said it. It never decides: see [`Law::suppose`].
#[derive(Debug, Clone, PartialEq)]
pub struct Assumption {
    /// Its name.
    pub name: Arc<str>,
    /// The fact.
    pub fact: FactId,
    pub(crate) node: NodeId,
    /// Where it is declared.
    pub span: Span,
}

/// A checked body of law. Immutable; share it between threads.
#[derive(Debug, Clone, Default)]
pub struct Law {
    pub(crate) files: Vec<SourceFile>,
    pub(crate) lists: Vec<List>,
    pub(crate) facts: Vec<Fact>,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) definitions: Vec<Definition>,
    pub(crate) rules: Vec<Rule>,
    pub(crate) deadlines: Vec<Deadline>,
    pub(crate) assumptions: Vec<Assumption>,
    pub(crate) assessors: Vec<Arc<str>>,
    pub(crate) choices: Vec<Vec<Arc<str>>>,
    pub(crate) graph: Graph,
    pub(crate) names: HashMap<Arc<str>, Declared>,
    /// For each operation, the definitions of the household that it is the value of.
    pub(crate) labels: Vec<Vec<DefinitionId>>,
}

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Declared {
    /// A list of persons.
    List(ListId),
    /// A fact.
    Fact(FactId),
    /// A parameter.
    Parameter(ParameterId),
    /// A definition.
    Definition(DefinitionId),
    /// A rule.
    Rule(RuleId),
    /// A deadline or an advice.
    Deadline(DeadlineId),
    /// An assumption.
    Assumption(AssumptionId),
}

/// What the compiler made of a set of files. The law is there even when there are mistakes, so that what refers to it can be checked too;
/// it may be evaluated only when no diagnostic is an error.
#[derive(Debug, Clone)]
pub struct Compiled {
    /// The law.
    pub law: Law,
    /// Every mistake, in the order of files and places.
    pub diagnostics: Vec<Diagnostic>,
}

impl Compiled {
    /// Whether the law may be evaluated.
    pub fn is_sound(&self) -> bool {
        self.diagnostics.iter().all(|d| d.severity != Severity::Error)
    }
}

impl Law {
    /// Reads and checks files that together make one law.
    pub fn compile(files: Vec<SourceFile>) -> Compiled {
        crate::check::compile(files)
    }

    /// The lists of persons.
    pub fn lists(&self) -> &[List] {
        &self.lists
    }

    /// The facts.
    pub fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// The parameters.
    pub fn parameters(&self) -> &[Parameter] {
        &self.parameters
    }

    /// The definitions.
    pub fn definitions(&self) -> &[Definition] {
        &self.definitions
    }

    /// The rules.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// Deadlines and advice.
    pub fn deadlines(&self) -> &[Deadline] {
        &self.deadlines
    }

    /// The assumptions.
    pub fn assumptions(&self) -> &[Assumption] {
        &self.assumptions
    }

    /// What a name stands for.
    pub fn find(&self, name: &str) -> Option<Declared> {
        self.names.get(name).copied()
    }

    /// Every name declared.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.keys().map(|n| &**n)
    }

    /// The fact of that name.
    pub fn find_fact(&self, name: &str) -> Option<FactId> {
        if let Declared::Fact(id) = self.find(name)? { Some(id) } else { None }
    }

    /// The list of that name.
    pub fn find_list(&self, name: &str) -> Option<ListId> {
        if let Declared::List(id) = self.find(name)? { Some(id) } else { None }
    }

    /// The rule of that name.
    pub fn find_rule(&self, name: &str) -> Option<RuleId> {
        if let Declared::Rule(id) = self.find(name)? { Some(id) } else { None }
    }

    /// The definition of that name.
    pub fn find_definition(&self, name: &str) -> Option<DefinitionId> {
        if let Declared::Definition(id) = self.find(name)? { Some(id) } else { None }
    }

    /// The deadline of that name.
    pub fn find_deadline(&self, name: &str) -> Option<DeadlineId> {
        if let Declared::Deadline(id) = self.find(name)? { Some(id) } else { None }
    }

    /// One list.
    pub fn list(&self, id: ListId) -> &List {
        &self.lists[id.index()]
    }

    /// One fact.
    pub fn fact(&self, id: FactId) -> &Fact {
        &self.facts[id.index()]
    }

    /// One parameter.
    pub fn parameter(&self, id: ParameterId) -> &Parameter {
        &self.parameters[id.index()]
    }

    /// One definition.
    pub fn definition(&self, id: DefinitionId) -> &Definition {
        &self.definitions[id.index()]
    }

    /// One rule.
    pub fn rule(&self, id: RuleId) -> &Rule {
        &self.rules[id.index()]
    }

    /// One deadline or advice.
    pub fn deadline(&self, id: DeadlineId) -> &Deadline {
        &self.deadlines[id.index()]
    }

    /// The alternatives of a choice, in the order they were declared.
    pub fn alternatives(&self, id: ChoiceId) -> &[Arc<str>] {
        &self.choices[id.0 as usize]
    }

    /// Identifiers of the bodies that assess some criterion.
    pub fn assessors(&self) -> &[Arc<str>] {
        &self.assessors
    }

    /// The operations of the law, for whoever evaluates it in another way.
    pub fn graph(&self) -> &Graph {
        &self.graph
    }

    /// The operation whose value is what a rule says.
    pub fn rule_node(&self, id: RuleId) -> NodeId {
        self.rule(id).node
    }

    /// What a text uses, through what it names too. Found when asked for: kept for each definition, it would grow with the square of the law.
    pub(crate) fn used_through(&self, named: &Uses) -> Uses {
        let mut used = Uses::default();
        let mut waiting = vec![named];
        while let Some(Uses { definitions, rules }) = waiting.pop() {
            waiting.extend(definitions.iter().filter(|id| used.definitions.insert(**id)).map(|id| &self.definition(*id).uses));
            waiting.extend(rules.iter().filter(|id| used.rules.insert(**id)).map(|id| &self.rule(*id).uses));
        }
        used
    }

    /// The figures that operations read, in whatever situation.
    pub(crate) fn figures_read(&self, nodes: impl IntoIterator<Item = NodeId>) -> BTreeSet<ParameterId> {
        let mut figures = BTreeSet::new();
        let mut seen = HashSet::new();
        let mut waiting: Vec<NodeId> = nodes.into_iter().collect();
        while let Some(node) = waiting.pop() {
            if seen.insert(node) {
                let operation = &self.graph.node(node).operation;
                if let Operation::Parameter { id, .. } = operation {
                    figures.insert(*id);
                }
                operation.operands(|part, _| waiting.push(part));
            }
        }
        figures
    }

    /// How many operations the whole law takes.
    pub fn operations(&self) -> usize {
        self.graph.len()
    }

    /// The file a span belongs to.
    pub fn file(&self, span: Span) -> &SourceFile {
        &self.files[span.file as usize]
    }

    /// A diagnostic at a place of the law.
    pub fn diagnostic(&self, span: Span, severity: Severity, code: &'static str, message: String, label: &str, help: Option<String>) -> Diagnostic {
        Diagnostic { severity, code, file: self.file(span).name.clone(), range: span.start as usize..span.end as usize, message, label: label.to_owned(), help }
    }

    /// The lowest and highest number a fact may have, when the law bounds it.
    pub fn number_bounds(&self, id: FactId) -> Option<(Option<Decimal>, Option<Decimal>)> {
        if let Some(Value::Number(range)) = self.fact(id).bounds { Some((range.low, range.high)) } else { None }
    }
}
