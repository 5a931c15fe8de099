//! Deadlines and advice: a length of time, the date it runs from, and what the two rest on.

use crate::ast::DeadlineItem;
use crate::check::declare::provision;
use crate::check::{Checker, expression};
use crate::graph::{NodeId, Operation};
use crate::law::{Deadline, DeadlineId, Declared, RuleVersion, Uses};
use crate::provision::Confidence;
use crate::types::{TimeUnit, Type};
use crate::value::{Range, Value};

impl Checker {
    pub(super) fn declare_deadline(&mut self, item: &DeadlineItem) {
        if item.legal {
            self.require_provision(&item.name, &item.metadata);
        } else {
            self.require_review_of_unread(&item.name, &item.metadata);
        }
        self.uses.push(Uses::default());
        let time = self.lower(&item.time, &expression::Scope::household());
        let anchor = self.lower(&item.anchor, &expression::Scope::household());
        let uses = self.uses.pop().unwrap_or_default();
        let (Some(time), Some(anchor)) = (time, anchor) else {
            // The name is known all the same: what refers to it is not at fault.
            self.declare_unreadable_deadline(item);
            return;
        };
        let Type::Time(unit) = time.of_type else {
            let help = Some("write a length of time: `5 days`, `1 month`".to_owned());
            self.error(
                item.time.span,
                "wrong-type",
                format!("a deadline is a length of time, this is {}", self.name_of(time.of_type)),
                "not a length of time",
                help,
            );
            self.declare_unreadable_deadline(item);
            return;
        };
        if anchor.of_type != Type::Date {
            self.error(item.anchor.span, "wrong-type", format!("a deadline runs from a date, this is {}", self.name_of(anchor.of_type)), "not a date", None);
        }
        self.push_deadline(item, time.node, unit, anchor.node, &uses);
    }

    fn declare_unreadable_deadline(&mut self, item: &DeadlineItem) {
        let time = self.law.graph.add(Operation::Constant(Value::Number(Range::anything())));
        let anchor = self.law.graph.add(Operation::Constant(Value::Date(Range::anything())));
        self.push_deadline(item, time, TimeUnit::Days, anchor, &Uses::default());
    }

    fn push_deadline(&mut self, item: &DeadlineItem, time: NodeId, unit: TimeUnit, anchor: NodeId, uses: &Uses) {
        if self.claim(&item.name, Declared::Deadline(DeadlineId::new(self.law.deadlines.len()))) {
            let provision = provision(&item.metadata);
            self.law.deadlines.push(Deadline {
                name: item.name.text.as_str().into(),
                legal: item.legal,
                before: item.before,
                day_included: item.day_included,
                clear: item.clear,
                rolled: item.rolled,
                confidence: provision.confidence().min(self.confidence_of(uses, [time, anchor])),
                provision,
                time,
                unit,
                anchor,
                span: item.name.span,
            });
        }
    }

    /// The least confidence of what a deadline names and reads. Its text is short: whatever it may read, in some household or on some day, counts.
    fn confidence_of(&self, uses: &Uses, nodes: [NodeId; 2]) -> Confidence {
        let law = &self.law;
        let used = law.used_through(uses);
        let definitions = used.definitions.iter().map(|id| law.definition(*id).provision.confidence());
        let rules = used.rules.iter().flat_map(|id| &law.rule(*id).versions).map(RuleVersion::confidence);
        let figures = law.figures_read(nodes).into_iter().map(|id| law.parameter(id).confidence());
        definitions.chain(rules).chain(figures).min().unwrap_or_default()
    }
}
