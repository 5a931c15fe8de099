//! What is declared: each name once, each with the text it rests on and the days between which it may be trusted.

use std::rc::Rc;
use std::sync::Arc;

use crate::ast::{AssumptionItem, DefinitionItem, FactItem, ListItem, Metadata, Name, ParameterItem, RuleItem, SourceItem};
use crate::check::{Checker, MOST_LISTS, State, expression};
use crate::diagnostic::{MOST_TOLD, Span};
use crate::graph::Operation;
use crate::law::{
    Assumption, AssumptionId, Declared, Definition, DefinitionId, Fact, FactId, List, ListId, Parameter, ParameterId, ParameterValue, Rule, RuleId, Uses,
};
use crate::provision::{Confidence, Provision, Source};
use crate::types::Type;
use crate::value::{Range, Truth, Value};

impl Checker {
    pub(super) fn claim(&mut self, name: &Name, declared: Declared) -> bool {
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

    pub(super) fn declare_list(&mut self, item: ListItem) {
        if self.law.lists.len() == MOST_LISTS {
            self.error(item.name.span, "too-many-lists", format!("there may be {MOST_LISTS} lists of persons at most"), "one too many", None);
            return;
        }
        if self.claim(&item.name, Declared::List(ListId::new(self.law.lists.len()))) {
            self.law.lists.push(List { name: item.name.text.into(), minimum: item.minimum as usize, maximum: item.maximum as usize, span: item.name.span });
        }
    }

    pub(super) fn declare_fact(&mut self, item: FactItem) {
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

    pub(super) fn declare_parameter(&mut self, item: ParameterItem) {
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

    pub(super) fn declare_definition(&mut self, item: DefinitionItem) {
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

    pub(super) fn declare_rule(&mut self, item: RuleItem) {
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
    pub(super) fn declare_assumption(&mut self, item: &AssumptionItem) {
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

    pub(super) fn require_provision(&mut self, name: &Name, metadata: &Metadata) {
        if metadata.sources.is_empty() {
            let help = Some("add `source \"…\"` with the official text".to_owned());
            self.error(name.span, "no-source", format!("`{}` has no source", name.text), "which text says so?", help);
        }
        self.require_review(name, metadata, &metadata.sources);
    }

    /// What cites a text that nobody read says by when somebody will, also where no source is required.
    pub(super) fn require_review_of_unread(&mut self, name: &Name, metadata: &Metadata) {
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
}

/// A text of law.
pub(super) fn source(item: &SourceItem) -> Source {
    Source { text: item.text.as_str().into(), url: item.address.as_deref().map(Into::into), confidence: item.confidence }
}

/// What something rests on.
pub(super) fn provision(metadata: &Metadata) -> Provision {
    Provision {
        sources: metadata.sources.iter().map(source).collect(),
        checked: metadata.checked.map(|(day, _)| day),
        review: metadata.review.map(|(day, _)| day),
    }
}
