//! From trees to a checked law: names, types, dates and sources, then the graph of operations.
//!
//! Nothing here stops at a mistake: what is wrong is reported once, and what depends on it is left out silently.

mod deadline;
mod declare;
mod expression;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;

use crate::ast::{Condition, Declaration, DefinitionItem, ExpressionKind, Name, RuleItem, TypeItem, TypeKind};
use crate::check::declare::{provision, source};
use crate::diagnostic::{Diagnostic, MOST_TOLD, Severity, SourceFile, Span, closest};
use crate::graph::{NodeId, Operation};
use crate::keyword::{Language, in_words_of, periods};
use crate::law::{AssessorId, Compiled, Criterion, Declared, DefinitionId, Law, ListId, RuleId, RuleVersion, Uses};
use crate::parser::parse;
use crate::types::{ChoiceId, TimeUnit, Type};
use crate::value::{Range, Truth, Value};

/// An operation and the type of its value.
#[derive(Debug, Clone, Copy)]
struct Typed {
    node: NodeId,
    of_type: Type,
}

#[derive(Debug, Clone, Copy)]
enum State {
    Waiting,
    InProgress,
    Done(Option<Typed>),
}

/// Longest file that is read, in bytes.
pub(crate) const LONGEST: usize = 1 << 20;
/// Most operations a law may ask for: far beyond any real one, near enough to stop a runaway.
const MOST_STEPS: usize = 400_000;
/// How many expressions may wait for one another while they are laid out, and how long a chain of operations may be: both are walked on the stack.
const DEEPEST: u32 = 200;
/// Most lists of persons.
const MOST_LISTS: usize = 50;
/// Most values kept for one household with every list full.
const MOST_VALUES: usize = 4_000_000;
/// Names compared in search of those that were meant, over the whole law.
const MOST_COMPARED: usize = 30_000;

pub(crate) fn compile(files: Vec<SourceFile>) -> Compiled {
    let mut declarations = Vec::new();
    let mut diagnostics = Vec::new();
    let mut languages = vec![Language::En; files.len()];
    for (index, file) in files.iter().enumerate() {
        if file.text.len() > LONGEST {
            diagnostics.push(Diagnostic {
                severity: Severity::Error,
                code: "file-too-long",
                file: file.name.clone(),
                range: 0..0,
                message: "a file of rules may have 1 MB at most".into(),
                label: String::new(),
                help: Some("divide it".into()),
            });
            continue;
        }
        let parsed = parse(u32::try_from(index).unwrap_or(u32::MAX), file);
        languages[index] = parsed.layout.language;
        declarations.extend(parsed.declarations);
        diagnostics.extend(parsed.diagnostics);
    }
    let mut checker = Checker { law: Law { files, ..Law::default() }, languages, diagnostics, ..Checker::default() };
    checker.run(declarations);
    let Checker { law, mut diagnostics, .. } = checker;
    let order: HashMap<&str, usize> = law.files.iter().enumerate().map(|(i, f)| (&*f.name, i)).collect();
    diagnostics.sort_by_key(|d| (order.get(&*d.file).copied(), d.range.start, d.range.end));
    let mut seen = HashSet::new();
    let all = diagnostics.len();
    diagnostics.retain(|d| seen.insert((d.file.clone(), d.range.clone(), d.code)));
    if all > MOST_TOLD {
        diagnostics.truncate(MOST_TOLD);
        if let Some(last) = diagnostics.last() {
            let (message, label) = (format!("there are more mistakes than the {} told here", diagnostics.len()), "after this one".into());
            let help = Some("mend these first".into());
            let more =
                Diagnostic { severity: Severity::Error, code: "too-many-mistakes", file: last.file.clone(), range: last.range.clone(), message, label, help };
            diagnostics.push(more);
        }
    }
    Compiled { law, diagnostics }
}

#[derive(Default)]
struct Checker {
    law: Law,
    /// In which language each file is written.
    languages: Vec<Language>,
    diagnostics: Vec<Diagnostic>,
    definition_items: Vec<Rc<DefinitionItem>>,
    definition_states: Vec<Option<State>>,
    rule_items: BTreeMap<usize, Vec<RuleItem>>,
    rule_states: Vec<Option<State>>,
    /// Which alternatives exist, for messages.
    alternatives: HashMap<String, Vec<(ChoiceId, u8)>>,
    /// Calls laid out already, by definition and arguments.
    calls: HashMap<(usize, Vec<NodeId>), Option<Typed>>,
    steps: usize,
    /// What each text being laid out names, innermost last.
    uses: Vec<Uses>,
    /// Expressions being laid out, each inside the one before.
    waiting: u32,
    compared: usize,
}

impl Checker {
    fn run(&mut self, declarations: Vec<Declaration>) {
        let mut deadlines = Vec::new();
        let mut assumptions = Vec::new();
        let mut facts = Vec::new();
        let mut parameters = Vec::new();
        for declaration in declarations {
            match declaration {
                Declaration::Persons(lists) => lists.into_iter().for_each(|list| self.declare_list(list)),
                Declaration::Fact(fact) => facts.push(fact),
                Declaration::Parameter(parameter) => parameters.push(parameter),
                Declaration::Definition(definition) => self.declare_definition(definition),
                Declaration::Rule(rule) => self.declare_rule(rule),
                Declaration::Deadline(deadline) => deadlines.push(deadline),
                Declaration::Assumption(assumption) => assumptions.push(assumption),
            }
        }
        facts.into_iter().for_each(|fact| self.declare_fact(fact));
        parameters.into_iter().for_each(|parameter| self.declare_parameter(parameter));
        assumptions.iter().for_each(|assumption| self.declare_assumption(assumption));
        for index in 0..self.definition_items.len() {
            self.definition(DefinitionId::new(index));
        }
        for index in 0..self.law.rules.len() {
            self.rule(RuleId::new(index));
        }
        deadlines.iter().for_each(|deadline| self.declare_deadline(deadline));
        self.bound();
        self.label();
    }

    /// Refuses a law whose values for one household would not fit in memory.
    fn bound(&mut self) {
        let persons: usize = self.law.lists.iter().map(|list| list.maximum.min(100) + 1).sum();
        let values = persons.saturating_mul(self.law.graph.member_slots()).saturating_add(self.law.graph.household_slots());
        if values > MOST_VALUES
            && let Some(list) = self.law.lists.iter().max_by_key(|list| list.maximum)
        {
            let (span, message) = (list.span, format!("a household could have {values} values, {MOST_VALUES} at most are kept"));
            self.error(span, "too-large", message, "members", Some("lower the bounds of the lists, or define less for each member".into()));
        }
    }

    /// The name of `candidates` that was meant, as long as looking for it costs little.
    fn near<'a>(compared: &mut usize, word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<String> {
        let left = MOST_COMPARED.saturating_sub(*compared);
        let near = closest(word, candidates.take(left).inspect(|_| *compared += 1));
        near.map(|near| format!("did you mean `{near}`?"))
    }

    /// Refuses an operation at the end of too long a chain.
    fn shallow(&mut self, typed: Typed, span: Span) -> Option<Typed> {
        if self.law.graph.node(typed.node).depth <= DEEPEST {
            return Some(typed);
        }
        self.too_deep(span);
        None
    }

    fn too_deep(&mut self, span: Span) {
        let message = format!("this stands at the end of a chain of more than {DEEPEST} operations");
        self.error(span, "too-deep", message, "here", Some("compute it in fewer steps".into()));
    }

    /// Remembers which operations have a name, for explanations.
    fn label(&mut self) {
        self.law.labels = vec![Vec::new(); self.law.graph.len()];
        for (index, definition) in self.law.definitions.iter().enumerate() {
            let Some(node) = definition.node else { continue };
            let at = self.law.graph.node(node);
            if !at.of_member && !matches!(at.operation, Operation::Constant(_) | Operation::Day | Operation::Fact(_) | Operation::Parameter { .. }) {
                self.law.labels[node.index()].push(DefinitionId::new(index));
            }
        }
    }

    /// The operation of a definition without arguments. A definition with arguments is checked here, and laid out at each call.
    fn definition(&mut self, id: DefinitionId) -> Option<Typed> {
        let index = id.index();
        match self.definition_states[index] {
            Some(State::Done(typed)) => return typed,
            Some(State::InProgress) => {
                let item = &self.definition_items[index];
                let (span, name) = (item.name.span, item.name.text.clone());
                self.error(
                    span,
                    "cycle",
                    format!("`{name}` is defined by itself"),
                    "leads back to itself",
                    Some("a definition may only use what does not need it".into()),
                );
                self.definition_states[index] = Some(State::Done(None));
                return None;
            }
            _ => self.definition_states[index] = Some(State::InProgress),
        }
        let item = self.definition_items[index].clone();
        let of = self.lists(&item.of);
        let of_type = self.type_of(&item.of_type, None);
        self.law.definitions[index].of.clone_from(&of);
        self.law.definitions[index].of_type = of_type;
        let mut scope = expression::Scope { members_of: of, arguments: Vec::new(), out_of_reach: Vec::new() };
        for argument in &item.arguments {
            let of_type = self.type_of(&argument.of_type, None);
            let node = self.law.graph.add(Operation::Constant(self.law.unknown(of_type)));
            scope.arguments.push((argument.name.text.clone(), Typed { node, of_type }));
        }
        self.uses.push(Uses::default());
        let typed = self.lower_as(&item.body, of_type, &scope).map(|node| Typed { node, of_type });
        self.law.definitions[index].uses = self.uses.pop().unwrap_or_default();
        if matches!(self.definition_states[index], Some(State::InProgress)) {
            self.definition_states[index] = Some(State::Done(typed));
        }
        if item.arguments.is_empty() {
            self.law.definitions[index].node = typed.map(|t| t.node);
        }
        typed
    }

    /// Notes that what is being laid out uses a definition.
    fn note_use(&mut self, id: DefinitionId) {
        if let Some(uses) = self.uses.last_mut() {
            uses.definitions.insert(id);
        }
    }

    fn rule(&mut self, id: RuleId) -> Option<Typed> {
        let index = id.index();
        match self.rule_states[index] {
            Some(State::Done(typed)) => return typed,
            Some(State::InProgress) => {
                let (span, name) = (self.law.rules[index].span, self.law.rules[index].name.clone());
                self.error(span, "cycle", format!("the rule `{name}` depends on itself"), "leads back to itself", None);
                self.rule_states[index] = Some(State::Done(None));
                return None;
            }
            _ => self.rule_states[index] = Some(State::InProgress),
        }
        let items = self.rule_items.remove(&index).unwrap_or_default();
        self.uses.push(Uses::default());
        let mut versions = Vec::new();
        let mut nodes = Vec::new();
        for item in items {
            let version = self.version(&item, self.law.rules[index].pays);
            nodes.push((version.from, version.node));
            versions.push(version);
        }
        let node = match nodes.as_slice() {
            [(None, node)] => *node,
            _ => self.law.graph.add(Operation::Version(nodes.into())),
        };
        let typed = Some(Typed { node, of_type: self.law.rules[index].pays.unwrap_or(Type::YesNo) });
        self.law.rules[index].uses = self.uses.pop().unwrap_or_default();
        self.law.rules[index].versions = versions;
        self.law.rules[index].node = node;
        self.rule_states[index] = Some(State::Done(typed));
        typed
    }

    fn version(&mut self, item: &RuleItem, pays: Option<Type>) -> RuleVersion {
        let scope = expression::Scope::household();
        let mut criteria: Vec<Criterion> = Vec::new();
        for criterion in &item.criteria {
            if criteria.iter().any(|c| *c.name == *criterion.name.text) {
                self.error(criterion.name.span, "declared-twice", format!("the criterion `{}` stands twice in this rule", criterion.name.text), "again", None);
            }
            let (node, assessor) = match &criterion.condition {
                Condition::Computed(condition) => (self.lower_as(condition, Type::YesNo, &scope), None),
                Condition::AssessedBy(body) => {
                    let body: Arc<str> = body.text.as_str().into();
                    let position = self.law.assessors.iter().position(|a| *a == body).unwrap_or_else(|| {
                        self.law.assessors.push(body.clone());
                        self.law.assessors.len() - 1
                    });
                    (Some(self.law.graph.add(Operation::Assessed(AssessorId::new(position)))), Some(body))
                }
            };
            let Some(node) = node else { continue };
            let sources = criterion.sources.iter().map(source).collect();
            criteria.push(Criterion { name: criterion.name.text.as_str().into(), assessor, sources, node, span: criterion.name.span });
        }
        if item.criteria.is_empty() && pays.is_none() {
            let help = Some("add `criterion name : …`; what applies to everybody needs no rule".to_owned());
            self.error(
                item.name.span,
                "no-criterion",
                format!("the rule `{}` has no criterion, so it would say yes to everybody", item.name.text),
                "on what condition?",
                help,
            );
        }
        let mut trends = Vec::new();
        for (direction, name) in &item.trends {
            match self.law.find(&name.text) {
                Some(Declared::Fact(fact)) if matches!(self.law.fact(fact).of_type, Type::YesNo | Type::Choice(_)) => {
                    let help = Some("name a fact that is a number or a date".to_owned());
                    self.error(name.span, "no-order", format!("`{}` is neither more nor less", name.text), "has no order", help);
                }
                Some(Declared::Fact(fact)) => trends.push((*direction, fact)),
                _ => {
                    let near = Self::near(&mut self.compared, &name.text, self.law.facts.iter().map(|f| &*f.name));
                    self.error(name.span, "unknown-name", format!("no fact is named `{}`", name.text), "not a fact", near);
                }
            }
        }
        let all = self.law.graph.add(Operation::All(criteria.iter().map(|c| c.node).collect()));
        let amount = match (&item.amount, pays) {
            (Some(amount), Some(pays)) => self.lower_as(amount, pays, &scope),
            (Some(amount), None) => {
                self.error(
                    amount.span,
                    "unexpected-amount",
                    "a rule of right pays nothing".into(),
                    "no amount here",
                    Some("declare the rule with `: amount €/…`".into()),
                );
                None
            }
            (None, Some(_)) => {
                self.error(
                    item.name.span,
                    "no-amount",
                    format!("the rule `{}` says no amount", item.name.text),
                    "pays how much?",
                    Some("add `amount …` after the criteria".into()),
                );
                None
            }
            (None, None) => None,
        };
        let node = match amount {
            Some(amount) => self.law.graph.add(Operation::Due { criteria: all, amount }),
            None => all,
        };
        RuleVersion {
            from: item.metadata.from.map(|(from, _)| from),
            criteria,
            provision: provision(&item.metadata),
            trends,
            amount,
            node,
            span: item.name.span,
        }
    }

    // --- parts ------------------------------------------------------------------------------------------------

    fn lists(&mut self, names: &[Name]) -> Vec<ListId> {
        names.iter().filter_map(|name| self.list(name)).collect()
    }

    fn list(&mut self, name: &Name) -> Option<ListId> {
        if let Some(Declared::List(id)) = self.law.find(&name.text) {
            return Some(id);
        }
        let near = Self::near(&mut self.compared, &name.text, self.law.lists.iter().map(|l| &*l.name));
        self.error(name.span, "unknown-name", format!("no list of persons is named `{}`", name.text), "not a list of persons", near);
        None
    }

    fn type_of(&mut self, item: &TypeItem, fact: Option<&str>) -> Type {
        match &item.kind {
            TypeKind::YesNo => Type::YesNo,
            TypeKind::Integer => Type::Integer,
            TypeKind::Number => Type::Number,
            TypeKind::Rate => Type::Rate,
            TypeKind::Money(period) => Type::Money(*period),
            TypeKind::Date => Type::Date,
            TypeKind::Month => Type::Month,
            TypeKind::Time(unit) => Type::Time(*unit),
            TypeKind::Choice(names) => {
                if fact.is_none() {
                    self.error(item.span, "wrong-type", "only a fact can be a choice".into(), "here", Some("define one yes/no per alternative".into()));
                }
                if names.len() > 64 {
                    self.error(item.span, "too-many-alternatives", "a choice has 64 alternatives at most".into(), "too many", None);
                }
                let id = ChoiceId(u32::try_from(self.law.choices.len()).unwrap_or(u32::MAX));
                for (i, name) in names.iter().take(64).enumerate() {
                    self.alternatives.entry(name.text.clone()).or_default().push((id, u8::try_from(i).unwrap_or(u8::MAX)));
                }
                self.law.choices.push(names.iter().take(64).map(|n| n.text.as_str().into()).collect());
                Type::Choice(id)
            }
        }
    }

    /// A value written out: parameters and bounds are figures, not computations.
    fn literal(&mut self, expression: &crate::ast::Expression, wanted: Type) -> Option<Value> {
        let literal = match &expression.kind {
            ExpressionKind::Negative(inner) => matches!(inner.kind, ExpressionKind::Number(_) | ExpressionKind::Money(..) | ExpressionKind::Rate(_)),
            ExpressionKind::Boolean(_)
            | ExpressionKind::Number(_)
            | ExpressionKind::Rate(_)
            | ExpressionKind::Money(..)
            | ExpressionKind::Time(..)
            | ExpressionKind::Date(_)
            | ExpressionKind::Month(_) => true,
            _ => false,
        };
        if !literal {
            self.error(expression.span, "not-a-figure", "a figure is written out here, not computed".into(), "not a figure", None);
            return None;
        }
        let node = self.lower_as(expression, wanted, &expression::Scope::household())?;
        let known = match &self.law.graph.node(node).operation {
            Operation::Constant(value) => Some(*value),
            _ => None,
        };
        known.or_else(|| {
            // The only computation a figure may contain is its sign.
            let ExpressionKind::Negative(inner) = &expression.kind else { return None };
            match inner.kind {
                ExpressionKind::Number(n) | ExpressionKind::Rate(n) | ExpressionKind::Money(n, _) => Some(Value::Number(Range::exactly(-n))),
                _ => None,
            }
        })
    }

    #[expect(clippy::needless_pass_by_value, reason = "most messages are made for it")]
    fn error(&mut self, span: Span, code: &'static str, message: String, label: &str, help: Option<String>) {
        if self.diagnostics.len() > MOST_TOLD {
            return;
        }
        let language = self.languages.get(span.file as usize).copied().unwrap_or(Language::En);
        let help = help.map(|help| in_words_of(&help, language));
        let diagnostic = self.law.diagnostic(span, Severity::Error, code, periods(&message, language), &periods(label, language), help);
        self.diagnostics.push(diagnostic);
    }

    fn name_of(&self, of_type: Type) -> String {
        use crate::types::Period;
        match of_type {
            Type::YesNo => "a yes or no".into(),
            Type::Integer => "a whole number".into(),
            Type::Number => "a number".into(),
            Type::Rate => "a rate".into(),
            Type::Money(Period::Once) => "an amount in €".into(),
            Type::Money(Period::Day) => "an amount in €/day".into(),
            Type::Money(Period::Month) => "an amount in €/month".into(),
            Type::Money(Period::Year) => "an amount in €/year".into(),
            Type::Date => "a date".into(),
            Type::Month => "a calendar month".into(),
            Type::Time(TimeUnit::Years) => "a number of years".into(),
            Type::Time(TimeUnit::Months) => "a number of months".into(),
            Type::Time(TimeUnit::Days) => "a number of days".into(),
            Type::Choice(id) => format!("a choice ({})", self.law.alternatives(id).join(", ")),
        }
    }
}

impl Law {
    /// What is known of a value of that type as long as nothing is.
    pub fn unknown(&self, of_type: Type) -> Value {
        match of_type {
            Type::YesNo => Value::Truth(Truth::Unknown),
            Type::Date | Type::Month => Value::Date(Range::anything()),
            Type::Choice(id) => Value::Choice(u64::MAX >> (64 - self.alternatives(id).len().clamp(1, 64))),
            _ => Value::Number(Range::anything()),
        }
    }
}
