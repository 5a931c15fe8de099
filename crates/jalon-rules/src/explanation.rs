//! Why a rule says what it says: its criteria, the facts and figures used, and where each comes from.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::Serialize;

use crate::evaluation::{Evaluation, Of, Person};
use crate::graph::{NodeId, Operation};
use crate::law::{FactId, ListId, ParameterId, RuleId, RuleVersion, Uses};
use crate::provision::{Confidence, Source};
use crate::situation::{Provenance, Question};
use crate::value::{FactValue, Range, Truth, Value};

/// Why a rule says what it says.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Explanation {
    /// The rule.
    #[serde(skip)]
    pub rule: RuleId,
    /// Its name.
    pub name: String,
    /// The day of assessment.
    pub day: Date,
    /// Whether it applies.
    pub outcome: Truth,
    /// What it pays if it applies.
    pub amount: Option<Range<Decimal>>,
    /// Its criteria, in the order of the law.
    pub criteria: Vec<CriterionOutcome>,
    /// Results of definitions on the way (resources, ceilings, numbers of children).
    pub steps: Vec<StepUsed>,
    /// Facts that counted, known or not.
    pub facts: Vec<FactUsed>,
    /// Legal figures that counted.
    pub figures: Vec<FigureUsed>,
    /// The texts behind the rule.
    pub sources: Vec<Source>,
    /// When the rule was last compared with them.
    pub checked: Option<Date>,
    /// By when it must be compared again.
    pub review: Option<Date>,
    /// The least confidence of all the texts behind it: its own, those of the definitions and rules that it names, and those of the figures that counted.
    pub confidence: Confidence,
}

/// A criterion and whether it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CriterionOutcome {
    /// Its name.
    pub name: String,
    /// Whether it holds.
    pub holds: Truth,
    /// The body that assesses it, when nobody can compute it.
    pub assessor: Option<String>,
    /// The texts behind it; empty when the rule's are meant.
    pub sources: Vec<Source>,
}

/// A legal figure that counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FigureUsed {
    /// The parameter.
    #[serde(skip)]
    pub id: ParameterId,
    /// Its name.
    pub parameter: String,
    /// The value.
    pub value: Value,
    /// In force since.
    pub from: Date,
    /// The texts that say it.
    pub sources: Vec<Source>,
    /// By when it must be checked again.
    pub review: Option<Date>,
}

/// A fact that counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FactUsed {
    /// What could be asked.
    #[serde(skip)]
    pub question: Question,
    /// The name of the fact, or of the list for a number of members.
    pub name: String,
    /// The list and place of the member it belongs to.
    pub member: Option<(String, usize)>,
    /// The value; none when it is not known.
    pub value: Option<FactValue>,
    /// Who said so.
    pub provenance: Option<Provenance>,
}

/// The result of a definition on the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StepUsed {
    /// The definition.
    pub definition: String,
    /// Its value.
    pub value: Value,
}

impl Evaluation<'_> {
    /// Why a rule says what it says. Only what counted is told: a branch not taken leaves no trace.
    pub fn explain(&mut self, rule: RuleId) -> Explanation {
        let value = self.rule(rule);
        let (outcome, amount) = match value {
            Value::Truth(truth) => (truth, None),
            Value::Due(due, amount) => (due, (due != Truth::No).then_some(amount)),
            _ => (Truth::Unknown, None),
        };
        let law = self.law;
        let declared = law.rule(rule);
        let version = declared.on(self.day());
        let mut criteria = Vec::new();
        for criterion in version.map(|v| v.criteria.as_slice()).unwrap_or_default() {
            let holds = if let Value::Truth(truth) = self.value(criterion.node, 0) { truth } else { Truth::Unknown };
            criteria.push(CriterionOutcome {
                name: criterion.name.to_string(),
                holds,
                assessor: criterion.assessor.as_deref().map(str::to_owned),
                sources: criterion.sources.clone(),
            });
        }
        let mut trail = Trail { uses: law.used_through(&declared.uses), facts: Vec::new(), figures: Vec::new(), steps: Vec::new() };
        let slots = self.slots();
        self.marks.begin(slots);
        for node in self.nodes(Of::Rule(rule)) {
            self.follow(node, 0, &mut trail);
        }
        let confidence = self.confidence_of(version, &trail);
        let provision = version.map(|v| v.provision.clone()).unwrap_or_default();
        Explanation {
            rule,
            name: declared.name.to_string(),
            day: self.day(),
            outcome,
            amount,
            criteria,
            steps: trail.steps,
            facts: trail.facts,
            figures: trail.figures,
            sources: provision.sources,
            checked: provision.checked,
            review: provision.review,
            confidence,
        }
    }

    fn confidence_of(&self, version: Option<&RuleVersion>, trail: &Trail) -> Confidence {
        let law = self.law;
        let rules = trail.uses.rules.iter().filter_map(|id| law.rule(*id).on(self.day()));
        let rules = rules.chain(version).map(RuleVersion::confidence);
        let definitions = trail.uses.definitions.iter().map(|id| law.definition(*id).provision.confidence());
        let figures = trail.figures.iter().map(|figure| Confidence::least(&figure.sources));
        rules.chain(definitions).chain(figures).min().unwrap_or_default()
    }

    fn follow(&mut self, node: NodeId, person: usize, trail: &mut Trail) {
        use Operation as O;
        let slot = self.slot(node, person);
        if !self.marks.first(slot) {
            return;
        }
        let law = self.law;
        match &law.graph.node(node).operation {
            O::Fact(id) => self.note_fact(Question::Household(*id), trail),
            O::MemberFact(id) => {
                let Person { list, member } = self.persons[person];
                self.note_fact(member.map_or(Question::Size(list), |member| Question::Member(list, member, *id)), trail);
            }
            O::Parameter { id, on } => {
                self.follow(*on, person, trail);
                if let Value::Date(on) = self.value(*on, person) {
                    self.note_figure(*id, on, trail);
                }
            }
            O::If(condition, then, otherwise) => {
                self.follow(*condition, person, trail);
                match self.value(*condition, person) {
                    Value::Truth(Truth::Yes) => self.follow(*then, person, trail),
                    Value::Truth(Truth::No) => self.follow(*otherwise, person, trail),
                    _ => {
                        self.follow(*then, person, trail);
                        self.follow(*otherwise, person, trail);
                    }
                }
            }
            O::All(all) | O::Any(all) => self.follow_deciding(node, all, person, trail),
            O::Due { criteria, amount } => {
                self.follow(*criteria, person, trail);
                if self.value(*criteria, person) != Value::Truth(Truth::No) {
                    self.follow(*amount, person, trail);
                }
            }
            O::Aggregate { list, value, condition, otherwise, .. } => {
                let roll = self.rolls[list.index()];
                self.note_fact(Question::Size(*list), trail);
                for member in roll.first..roll.first + roll.described {
                    if let Some(part) = condition {
                        self.follow(*part, member, trail);
                    }
                    if condition.is_none_or(|c| self.value(c, member) != Value::Truth(Truth::No))
                        && let Some(part) = value
                    {
                        self.follow(*part, member, trail);
                    }
                }
                if roll.described == 0
                    && let Some(part) = otherwise
                {
                    self.follow(*part, person, trail);
                }
            }
            O::Version(versions) => {
                let day = self.day();
                if let Some((_, node)) = versions.iter().rev().find(|(from, _)| from.is_none_or(|from| from <= day)) {
                    self.follow(*node, person, trail);
                }
            }
            operation => {
                let mut parts = Vec::new();
                operation.operands(|part, _| parts.push(part));
                for part in parts {
                    self.follow(part, person, trail);
                }
            }
        }
        self.note_step(node, person, trail);
    }

    /// When one operand alone decides, only that one counts.
    fn follow_deciding(&mut self, node: NodeId, all: &[NodeId], person: usize, trail: &mut Trail) {
        let result = self.value(node, person);
        let any = matches!(self.law.graph.node(node).operation, Operation::Any(_));
        let decided = result == Value::Truth(if any { Truth::Yes } else { Truth::No });
        for part in all {
            if !decided || self.value(*part, person) == result {
                self.follow(*part, person, trail);
            }
        }
    }

    fn note_fact(&self, question: Question, trail: &mut Trail) {
        if trail.facts.iter().any(|f| f.question == question) {
            return;
        }
        let member_of = |list: ListId, member: usize| Some((self.law.list(list).name.to_string(), member));
        let name_of = |id: FactId| self.law.fact(id).name.to_string();
        let (name, member, held) = match question {
            Question::Household(id) => (name_of(id), None, self.situation.fact(id)),
            Question::Member(list, member, id) => (name_of(id), member_of(list, member), self.situation.member_fact(list, member, id)),
            Question::Size(list) => {
                let size = self.situation.size(list).map(|size| FactValue::Number(size.into()));
                let provenance = size.map(|_| Provenance::Declared);
                let name = self.law.list(list).name.to_string();
                trail.facts.push(FactUsed { question, name, member: None, value: size, provenance });
                return;
            }
        };
        trail.facts.push(FactUsed { question, name, member, value: held.map(|h| h.value), provenance: held.map(|h| h.provenance.clone()) });
    }

    fn note_figure(&self, id: ParameterId, on: Range<Date>, trail: &mut Trail) {
        let parameter = self.law.parameter(id);
        let Some(value) = on.known().and_then(|day| parameter.on(day)) else { return };
        if trail.figures.iter().all(|f| f.id != id || f.from != value.from) {
            trail.figures.push(FigureUsed {
                id,
                parameter: parameter.name.to_string(),
                value: value.value,
                from: value.from,
                sources: value.sources.clone(),
                review: parameter.provision.review,
            });
        }
    }

    fn note_step(&mut self, node: NodeId, person: usize, trail: &mut Trail) {
        let law = self.law;
        for definition in law.labels[node.index()].iter().filter(|id| trail.uses.definitions.contains(id)) {
            let value = self.value(node, person);
            trail.steps.push(StepUsed { definition: law.definition(*definition).name.to_string(), value });
        }
    }
}

struct Trail {
    /// What the rule uses: an operation may have other names elsewhere in the law.
    uses: Uses,
    facts: Vec<FactUsed>,
    figures: Vec<FigureUsed>,
    steps: Vec<StepUsed>,
}
