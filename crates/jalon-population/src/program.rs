//! The operations that some rules need on one day, in order, each once for the household or for the members of a list.

use std::collections::{BTreeMap, BTreeSet};

use jalon_rules::graph::{NodeId, Operation};
use jalon_rules::{Evaluation, FactId, Failure, Law, ListId, RuleId, Situation, Truth, Value};
use jiff::civil::Date;

use crate::bind::Binding;

/// Index of the column that a step makes.
pub(crate) type Register = usize;

/// What a step does.
#[derive(Debug)]
pub(crate) enum Action {
    /// The same for everybody.
    Folded(Value),
    Fact(FactId),
    MemberFact(ListId, FactId),
    /// What the household has, for each member of a list.
    Expand(ListId, Register),
    /// An operation on columns of the household, or of the members of a list.
    Apply(NodeId, Option<ListId>, Vec<(NodeId, Register)>),
    /// Over the members of a list; for each household, or for each member of an outer list.
    Aggregate {
        node: NodeId,
        list: ListId,
        outer: Option<ListId>,
        of_member: Vec<(NodeId, Register)>,
        /// Those of `of_member` that are the same for all members of a household.
        of_household: Vec<(NodeId, Register)>,
        otherwise: Option<Register>,
    },
}

/// One step, and the columns that nothing reads after it.
#[derive(Debug)]
pub(crate) struct Step {
    pub(crate) action: Action,
    pub(crate) last: Vec<Register>,
}

/// All steps, and where the results of the rules stand.
#[derive(Debug)]
pub(crate) struct Program {
    pub(crate) steps: Vec<Step>,
    pub(crate) results: Vec<Register>,
}

type Place = (NodeId, Option<ListId>);

struct Compiler<'a> {
    law: &'a Law,
    day: Date,
    /// Operations of the household that differ from row to row.
    varies: Vec<bool>,
    /// What does not vary is evaluated once, for a household of which nothing is known.
    nothing: Evaluation<'a>,
    registers: BTreeMap<Place, Register>,
    expanded: BTreeMap<(ListId, Register), Register>,
    actions: Vec<Action>,
}

impl Program {
    pub(crate) fn compile(law: &Law, day: Date, rules: &[RuleId], binding: &Binding) -> Program {
        let situation = Situation::new(law);
        let mut compiler = Compiler {
            law,
            day,
            varies: varies(law, day, binding),
            nothing: Evaluation::new(law, &situation, day),
            registers: BTreeMap::new(),
            expanded: BTreeMap::new(),
            actions: Vec::new(),
        };
        let roots: Vec<NodeId> = rules.iter().map(|rule| compiler.resolve(law.rule_node(*rule))).collect();
        for place in compiler.reached(&roots) {
            compiler.emit(place);
        }
        let results: Vec<Register> = roots.iter().map(|node| compiler.registers[&(*node, None)]).collect();
        Program { steps: with_last_uses(compiler.actions, &results), results }
    }
}

/// Which operations depend on a column; those of members alone only through their list.
fn varies(law: &Law, day: Date, binding: &Binding) -> Vec<bool> {
    let graph = law.graph();
    let mut varies: Vec<bool> = Vec::with_capacity(graph.len());
    for node in graph.nodes() {
        let here = match &node.operation {
            Operation::Fact(id) => binding.facts[id.index()].is_some(),
            Operation::Version(versions) => in_force(versions, day).is_some_and(|node| varies[node.index()]),
            operation => {
                let mut here = matches!(operation, Operation::Aggregate { list, .. } if binding.lists[list.index()].is_some());
                operation.operands(|operand, _| here |= varies[operand.index()]);
                here
            }
        };
        varies.push(here);
    }
    varies
}

fn in_force(versions: &[(Option<Date>, NodeId)], day: Date) -> Option<NodeId> {
    versions.iter().rev().find(|(from, _)| from.is_none_or(|from| from <= day)).map(|(_, node)| *node)
}

impl Compiler<'_> {
    /// The value, when it is the same for everybody.
    fn folded(&mut self, node: NodeId) -> Option<Value> {
        let at = self.law.graph().node(node);
        match &at.operation {
            Operation::Version(versions) if in_force(versions, self.day).is_none() => Some(Value::Failed(Failure::NoLawAtDate)),
            _ => (!at.of_member && !self.varies[node.index()]).then(|| self.nothing.value(node, 0)),
        }
    }

    /// The operation that stands for this one today: the version in force, the branch that is always taken.
    fn resolve(&mut self, mut node: NodeId) -> NodeId {
        loop {
            let law = self.law;
            let next = match &law.graph().node(node).operation {
                Operation::Version(versions) => in_force(versions, self.day),
                Operation::If(condition, then, otherwise) => match self.folded(*condition) {
                    Some(Value::Truth(Truth::Yes)) => Some(*then),
                    Some(Value::Truth(Truth::No)) => Some(*otherwise),
                    _ => None,
                },
                _ => None,
            };
            match next {
                Some(next) => node = next,
                None => return node,
            }
        }
    }

    /// Everything the roots need, in the order of the graph, in which an operation comes after its operands.
    fn reached(&mut self, roots: &[NodeId]) -> BTreeSet<Place> {
        let law = self.law;
        let mut reached = BTreeSet::new();
        let mut waiting: Vec<Place> = roots.iter().map(|node| (*node, None)).collect();
        while let Some((node, list)) = waiting.pop() {
            let list = list.filter(|_| law.graph().node(node).of_member);
            if !reached.insert((node, list)) || self.folded(node).is_some() {
                continue;
            }
            law.graph().node(node).operation.operands(|operand, of| waiting.push((self.resolve(operand), of.or(list))));
        }
        reached
    }

    fn push(&mut self, action: Action) -> Register {
        self.actions.push(action);
        self.actions.len() - 1
    }

    fn emit(&mut self, place: Place) {
        let (node, list) = place;
        let law = self.law;
        let operation = &law.graph().node(node).operation;
        let action = if let Some(value) = self.folded(node) {
            Action::Folded(value)
        } else {
            match (operation, list) {
                (Operation::Fact(id), _) => Action::Fact(*id),
                (Operation::MemberFact(id), Some(list)) => Action::MemberFact(list, *id),
                (Operation::Aggregate { list, value, condition, otherwise, .. }, outer) => {
                    let (mut of_member, mut of_household) = (Vec::new(), Vec::new());
                    for operand in value.iter().chain(condition) {
                        let resolved = self.resolve(*operand);
                        of_member.push((*operand, self.of_member(resolved, *list)));
                        if !law.graph().node(resolved).of_member {
                            of_household.push((*operand, self.registers[&(resolved, None)]));
                        }
                    }
                    let otherwise = otherwise.map(|operand| {
                        let resolved = self.resolve(operand);
                        match outer {
                            Some(outer) => self.of_member(resolved, outer),
                            None => self.registers[&(resolved, None)],
                        }
                    });
                    Action::Aggregate { node, list: *list, outer, of_member, of_household, otherwise }
                }
                _ => {
                    let mut operands = Vec::new();
                    operation.operands(|operand, _| operands.push(operand));
                    let mut placed = Vec::with_capacity(operands.len());
                    for operand in operands {
                        let resolved = self.resolve(operand);
                        let register = match list {
                            Some(list) => self.of_member(resolved, list),
                            None => self.registers[&(resolved, None)],
                        };
                        placed.push((operand, register));
                    }
                    Action::Apply(node, list, placed)
                }
            }
        };
        let register = self.push(action);
        self.registers.insert(place, register);
    }

    /// The register of an operation for the members of a list.
    fn of_member(&mut self, node: NodeId, list: ListId) -> Register {
        if self.law.graph().node(node).of_member {
            return self.registers[&(node, Some(list))];
        }
        let register = self.registers[&(node, None)];
        if matches!(self.actions[register], Action::Folded(_)) {
            return register;
        }
        if let Some(expanded) = self.expanded.get(&(list, register)) {
            return *expanded;
        }
        let expanded = self.push(Action::Expand(list, register));
        self.expanded.insert((list, register), expanded);
        expanded
    }
}

fn with_last_uses(actions: Vec<Action>, results: &[Register]) -> Vec<Step> {
    let mut seen: Vec<bool> = vec![false; actions.len()];
    results.iter().for_each(|result| seen[*result] = true);
    let mut steps: Vec<Step> = actions.into_iter().map(|action| Step { action, last: Vec::new() }).collect();
    for step in steps.iter_mut().rev() {
        let Step { action, last } = step;
        let mut used = |register: Register| {
            if !std::mem::replace(&mut seen[register], true) {
                last.push(register);
            }
        };
        match action {
            Action::Folded(_) | Action::Fact(_) | Action::MemberFact(..) => {}
            Action::Expand(_, from) => used(*from),
            Action::Apply(_, _, operands) => operands.iter().for_each(|(_, register)| used(*register)),
            Action::Aggregate { of_member, of_household, otherwise, .. } => {
                let operands = of_member.iter().chain(of_household.iter()).map(|(_, register)| *register);
                operands.chain(*otherwise).for_each(&mut used);
            }
        }
    }
    steps
}
