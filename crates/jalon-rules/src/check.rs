//! From trees to a checked law: names, types, dates and sources, then the graph of operations.
//!
//! Nothing here stops at a mistake: what is wrong is reported once, and what depends on it is left out silently.

mod deadline;
mod expression;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;

use crate::ast::{
    AssumptionItem, Condition, Declaration, DefinitionItem, ExpressionKind, FactItem, ListItem, Metadata, Name, ParameterItem, RuleItem, SourceItem, TypeItem,
    TypeKind,
};
use crate::diagnostic::{Diagnostic, MOST_TOLD, Severity, SourceFile, Span, closest};
use crate::graph::{NodeId, Operation};
use crate::keyword::{Language, in_words_of, periods};
use crate::law::{
    AssessorId, Assumption, AssumptionId, Compiled, Criterion, Declared, Definition, DefinitionId, Fact, FactId, Law, List, ListId, Parameter, ParameterId,
    ParameterValue, Rule, RuleId, RuleVersion, Uses,
};
use crate::parser::parse;
use crate::provision::{Confidence, Provision, Source};
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

    // --- declarations -----------------------------------------------------------------------------------------

    fn claim(&mut self, name: &Name, declared: Declared) -> bool {
        let key: Arc<str> = name.text.as_str().into();
        if let Some(first) = self.law.names.get(&key).copied() {
            if self.diagnostics.len() > MOST_TOLD {
                return false;
            }
            let span = self.span_of(first);
            let (line, _) = self.law.file(span).line_column(span.start as usize);
            let message = format!("`{}` is declared twice", name.text);
            let help = format!("it is already declared in {}, line {line}: choose another name", self.law.file(span).name);
            self.error(name.span, "declared-twice", message, "declared again", Some(help));
            return false;
        }
        self.law.names.insert(key, declared);
        true
    }

    fn span_of(&self, declared: Declared) -> Span {
        match declared {
            Declared::List(id) => self.law.list(id).span,
            Declared::Fact(id) => self.law.fact(id).span,
            Declared::Parameter(id) => self.law.parameter(id).span,
            Declared::Definition(id) => self.definition_items[id.index()].name.span,
            Declared::Rule(id) => self.law.rule(id).span,
            Declared::Deadline(id) => self.law.deadline(id).span,
            Declared::Assumption(id) => self.law.assumptions[id.index()].span,
        }
    }

    fn declare_list(&mut self, item: ListItem) {
        if self.law.lists.len() == MOST_LISTS {
            self.error(item.name.span, "too-many-lists", format!("there may be {MOST_LISTS} lists of persons at most"), "one too many", None);
            return;
        }
        if self.claim(&item.name, Declared::List(ListId::new(self.law.lists.len()))) {
            self.law.lists.push(List { name: item.name.text.into(), minimum: item.minimum as usize, maximum: item.maximum as usize, span: item.name.span });
        }
    }

    fn declare_fact(&mut self, item: FactItem) {
        let of_type = self.type_of(&item.of_type, Some(&item.name.text));
        let of = self.lists(&item.of);
        let bounds = item.bounds.as_ref().and_then(|(low, high)| {
            let low = self.literal(low, of_type)?;
            let high = self.literal(high, of_type)?;
            match (low, high) {
                (Value::Number(low), Value::Number(high)) => Some(Value::Number(Range { low: low.low, high: high.high })),
                (Value::Date(low), Value::Date(high)) => Some(Value::Date(Range { low: low.low, high: high.high })),
                _ => {
                    self.error(item.name.span, "wrong-bounds", format!("`{}` cannot have bounds", item.name.text), "only numbers and dates can", None);
                    None
                }
            }
        });
        if self.claim(&item.name, Declared::Fact(FactId::new(self.law.facts.len()))) {
            self.law.facts.push(Fact { name: item.name.text.into(), of_type, of, bounds, sensitive: item.sensitive, span: item.name.span });
        }
    }

    fn declare_parameter(&mut self, item: ParameterItem) {
        let of_type = self.type_of(&item.of_type, None);
        let mut values: Vec<ParameterValue> = Vec::new();
        for dated in &item.values {
            let Some(value) = self.literal(&dated.value, of_type) else { continue };
            if values.last().is_some_and(|last| last.from >= dated.from) {
                let help = Some("write the values from the oldest to the newest".to_owned());
                self.error(
                    dated.span,
                    "values-out-of-order",
                    format!("the values of `{}` are not in order of dates", item.name.text),
                    "not after the one above",
                    help,
                );
            }
            let sources = if dated.sources.is_empty() { &item.metadata.sources } else { &dated.sources };
            if sources.is_empty() {
                let help = Some("add `source \"…\"` with the official text".to_owned());
                self.error(dated.span, "no-source", format!("a value of `{}` has no source", item.name.text), "which text says so?", help);
            }
            values.push(ParameterValue { from: dated.from, value, sources: sources.iter().map(source).collect() });
        }
        if item.values.is_empty() {
            self.error(
                item.name.span,
                "no-value",
                format!("the parameter `{}` has no value", item.name.text),
                "no value",
                Some("add `from 2026-01-01 : …`".into()),
            );
        }
        self.require_review(&item.name, &item.metadata, item.metadata.sources.iter().chain(item.values.iter().flat_map(|value| &value.sources)));
        if self.claim(&item.name, Declared::Parameter(ParameterId::new(self.law.parameters.len()))) {
            let provision = provision(&item.metadata);
            self.law.parameters.push(Parameter { name: item.name.text.into(), of_type, values, provision, span: item.name.span });
        }
    }

    fn declare_definition(&mut self, item: DefinitionItem) {
        self.require_review_of_unread(&item.name, &item.metadata);
        let id = DefinitionId::new(self.definition_items.len());
        if self.claim(&item.name, Declared::Definition(id)) {
            self.law.definitions.push(Definition {
                name: item.name.text.as_str().into(),
                of_type: Type::YesNo,
                of: Vec::new(),
                node: None,
                uses: Uses::default(),
                provision: provision(&item.metadata),
                span: item.name.span,
            });
            self.definition_items.push(Rc::new(item));
            self.definition_states.push(Some(State::Waiting));
        }
    }

    fn declare_rule(&mut self, item: RuleItem) {
        self.require_provision(&item.name, &item.metadata);
        if let Some(Declared::Rule(id)) = self.law.names.get(item.name.text.as_str()).copied() {
            let versions = self.rule_items.entry(id.index()).or_default();
            let previous = versions.last().and_then(|v| v.metadata.from).map(|(from, _)| from);
            if item.metadata.from.is_none() || previous.is_some_and(|p| item.metadata.from.is_some_and(|(from, _)| from <= p)) {
                let help = Some("each version but the first says `from DATE`, in order of dates".to_owned());
                self.error(
                    item.name.span,
                    "declared-twice",
                    format!("the versions of `{}` are not told apart", item.name.text),
                    "another version of the same rule",
                    help,
                );
            }
            self.rule_items.entry(id.index()).or_default().push(item);
            return;
        }
        let id = RuleId::new(self.law.rules.len());
        if self.claim(&item.name, Declared::Rule(id)) {
            let pays = item.pays.as_ref().map(|p| self.type_of(p, None));
            if let (Some(pays), Some(written)) = (pays, &item.pays)
                && !matches!(pays, Type::Money(_))
            {
                self.error(written.span, "not-money", "a rule pays money".into(), "not an amount of money", Some("write `€`, `€/month` or `€/year`".into()));
            }
            let node = self.law.graph.add(Operation::Constant(Value::Truth(Truth::Unknown)));
            self.law.rules.push(Rule { name: item.name.text.as_str().into(), pays, versions: Vec::new(), node, uses: Uses::default(), span: item.name.span });
            self.rule_items.insert(id.index(), vec![item]);
            self.rule_states.push(Some(State::Waiting));
        }
    }

    /// The fact is read as if it stood in a definition of the same persons: what is supposed of it is of its type, person by person.
    fn declare_assumption(&mut self, item: &AssumptionItem) {
        let Some(Declared::Fact(fact)) = self.law.find(&item.fact.text) else {
            let near = Self::near(&mut self.compared, &item.fact.text, self.law.facts.iter().map(|f| &*f.name));
            self.error(item.fact.span, "unknown-name", format!("no fact is named `{}`", item.fact.text), "not a fact", near);
            return;
        };
        if let Some(other) = self.law.assumptions.iter().find(|a| a.fact == fact) {
            let message = format!("`{}` is already supposed by `{}`", item.fact.text, other.name);
            self.error(item.fact.span, "declared-twice", message, "supposed twice", Some("keep one of the two".into()));
            return;
        }
        let (of, of_type) = (self.law.fact(fact).of.clone(), self.law.fact(fact).of_type);
        let scope = expression::Scope { members_of: of, ..expression::Scope::household() };
        let Some(node) = self.lower_as(&item.value, of_type, &scope) else { return };
        let id = AssumptionId::new(self.law.assumptions.len());
        if self.claim(&item.name, Declared::Assumption(id)) {
            self.law.assumptions.push(Assumption { name: item.name.text.as_str().into(), fact, node, span: item.name.span });
        }
    }

    // --- definitions and rules, laid out when first needed -----------------------------------------------------

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

    fn require_provision(&mut self, name: &Name, metadata: &Metadata) {
        if metadata.sources.is_empty() {
            let help = Some("add `source \"…\"` with the official text".to_owned());
            self.error(name.span, "no-source", format!("`{}` has no source", name.text), "which text says so?", help);
        }
        self.require_review(name, metadata, &metadata.sources);
    }

    /// What cites a text that nobody read says by when somebody will, also where no source is required.
    fn require_review_of_unread(&mut self, name: &Name, metadata: &Metadata) {
        if metadata.sources.iter().any(|source| source.confidence != Confidence::Official) {
            self.require_review(name, metadata, &metadata.sources);
        }
    }

    /// Requires the days between which something may be trusted. What nobody read yet was not checked either: it only has to be.
    fn require_review<'a>(&mut self, name: &Name, metadata: &Metadata, sources: impl IntoIterator<Item = &'a SourceItem>) {
        let mut read = sources.into_iter().map(|source| source.confidence != Confidence::Unread).peekable();
        let was_read = read.peek().is_none() || read.any(|read| read);
        match (metadata.checked, metadata.review) {
            (None, _) if was_read => {
                let help = Some("add `checked on DATE, review by DATE`".to_owned());
                self.error(name.span, "no-checked-on", format!("nobody said when `{}` was checked against its source", name.text), "checked when?", help);
            }
            (checked, None) => {
                let help = if checked.is_some() || was_read { "add `checked on DATE, review by DATE`" } else { "add `review by DATE`" };
                let message = format!("nobody said until when `{}` may be trusted", name.text);
                self.error(name.span, "no-review-by", message, "to be reviewed when?", Some(help.to_owned()));
            }
            (Some((checked, _)), Some((review, span))) if review <= checked => {
                self.error(span, "wrong-review", format!("`{}` is to be reviewed before it was checked", name.text), "not after the check", None);
            }
            _ => {}
        }
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

fn source(item: &SourceItem) -> Source {
    Source { text: item.text.as_str().into(), url: item.address.as_deref().map(Into::into), confidence: item.confidence }
}

fn provision(metadata: &Metadata) -> Provision {
    Provision {
        sources: metadata.sources.iter().map(source).collect(),
        checked: metadata.checked.map(|(day, _)| day),
        review: metadata.review.map(|(day, _)| day),
    }
}
