//! The law over whole populations: the same operations as for one household, on Arrow columns.
//!
//! One row is one household. A fact of the household is a column of its name; a list of persons is a column of lists of structs, one field per fact. A null is
//! unknown: a null list is one whose size nobody said. What has no column is unknown for everybody.
//!
//! | Type of the fact | Column |
//! | --- | --- |
//! | yes/no | `Boolean` |
//! | number, rate, money, length of time | `Decimal128` or `Decimal64` with 0 to 12 digits after the point, or a signed integer |
//! | date, calendar month | `Date32` |
//! | choice | `Utf8`, `Dictionary(Int8, Utf8)`, or `Int8` (its place, from 0) |
//!
//! A rule that pays gives a struct `due`, `low`, `high`: whether it is due (null: unknown) and the bounds of the amount (null: open). A rule of right gives a
//! truth. Beside each stands a column `… failure`, null where nothing failed.
//!
//! The result is that of [`jalon_rules::Evaluation`], value for value, unknown and failed alike. The law is fixed to one day when [`Population`] is made: its
//! figures are then constants, and what does not depend on a column is computed once.

mod bind;
mod calendar;
mod cells;
mod column;
mod gather;
mod kernel;
mod numbers;
mod output;
mod program;
mod stream;
mod table;

use std::rc::Rc;
use std::sync::Arc;

use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use jalon_rules::{Law, RuleId, Value};
use jiff::civil::Date;

pub use bind::Unsuitable;
pub use output::message;
pub use stream::{Cores, Tally, stream};
pub use table::table;

use bind::{Binding, Layout, Morsel};
use column::Column;
use kernel::Operands;
use program::{Action, Program, Register};

/// Households evaluated together: their columns stay in the cache of one core.
const TOGETHER: usize = 2048;

/// Some rules of a law on one day, ready for batches of households.
pub struct Population<'a> {
    law: &'a Law,
    day: Date,
    rules: Vec<RuleId>,
    input: SchemaRef,
    output: SchemaRef,
    binding: Binding,
    program: Program,
}

impl<'a> Population<'a> {
    /// Prepares rules for batches of these columns.
    ///
    /// # Errors
    ///
    /// When the type of a column is not one its fact can be read from, or a rule is asked for twice.
    pub fn new(law: &'a Law, day: Date, rules: &[RuleId], input: SchemaRef) -> Result<Self, Unsuitable> {
        let binding = Binding::new(law, &input)?;
        let mut fields: Vec<Field> = Vec::new();
        for rule in rules {
            let rule = law.rule(*rule);
            let of_type = if rule.pays.is_some() { DataType::Struct(output::due_fields()) } else { DataType::Boolean };
            for (name, of_type) in [(rule.name.to_string(), of_type), (format!("{} failure", rule.name), output::failure_type())] {
                if fields.iter().any(|f| *f.name() == name) {
                    return Err(Unsuitable::SameName(name));
                }
                fields.push(Field::new(name, of_type, true));
            }
        }
        let program = Program::compile(law, day, rules, &binding);
        Ok(Self { law, day, rules: rules.to_vec(), input, output: Arc::new(Schema::new(fields)), binding, program })
    }

    /// The columns of the results.
    pub fn output(&self) -> SchemaRef {
        self.output.clone()
    }

    /// Columns that no fact is read from: their names may be misspelt.
    pub fn unread(&self) -> &[String] {
        &self.binding.unread
    }

    /// How many steps each household takes.
    pub fn steps(&self) -> usize {
        self.program.steps.iter().filter(|step| !matches!(step.action, Action::Folded(_))).count()
    }

    /// The results for every household of a batch, in its order. Memory grows with the batch: hand over small ones, or [`stream`] them.
    ///
    /// # Errors
    ///
    /// When the batch has other columns than announced, or a value that the fact cannot have. A computation that fails is no error here: it is told in the
    /// column of failures of its row.
    pub fn evaluate(&self, batch: &RecordBatch) -> Result<RecordBatch, Unsuitable> {
        if batch.schema_ref().fields() != self.input.fields() {
            return Err(Unsuitable::OtherColumns);
        }
        let mut parts: Vec<Vec<(Rc<Column>, usize)>> = vec![Vec::new(); self.rules.len()];
        let mut start = 0;
        while start < batch.num_rows() {
            let end = batch.num_rows().min(start + TOGETHER);
            let results = self.morsel(batch, start..end)?;
            for (parts, result) in parts.iter_mut().zip(results) {
                parts.push((result, end - start));
            }
            start = end;
        }
        let mut columns: Vec<ArrayRef> = Vec::with_capacity(2 * self.rules.len());
        for (rule, parts) in self.rules.iter().zip(&parts) {
            let (result, failures) = output::arrays(self.law.rule(*rule).pays.is_some(), parts);
            columns.extend([result, failures]);
        }
        let options = arrow_array::RecordBatchOptions::new().with_row_count(Some(batch.num_rows()));
        RecordBatch::try_new_with_options(self.output.clone(), columns, &options).map_err(|_| Unsuitable::OtherColumns)
    }

    /// What a rule says of one household, read from a batch of results; `rule` is its place among the rules asked for.
    pub fn value(&self, results: &RecordBatch, rule: usize, row: usize) -> Value {
        output::read(results.column(2 * rule), results.column(2 * rule + 1), row)
    }

    fn morsel(&self, batch: &RecordBatch, rows: std::ops::Range<usize>) -> Result<Vec<Rc<Column>>, Unsuitable> {
        let households = rows.len();
        let mut morsel = Morsel { law: self.law, binding: &self.binding, batch, rows, lists: vec![None; self.law.lists().len()] };
        let mut columns: Vec<Option<Rc<Column>>> = vec![None; self.program.steps.len()];
        for (register, step) in self.program.steps.iter().enumerate() {
            let made = match &step.action {
                Action::Folded(value) => Rc::new(Column::same(*value)),
                Action::Fact(id) => Rc::new(morsel.fact(*id)?),
                Action::MemberFact(list, id) => Rc::new(morsel.member_fact(*list, *id)?),
                Action::Expand(list, from) => {
                    let layout: Rc<Layout> = morsel.layout(*list);
                    match &columns[*from] {
                        Some(column) if matches!(column.data, column::Data::Same(_)) && column.failed.is_none() => column.clone(),
                        Some(column) => Rc::new(column.gather(&layout.members.household)),
                        None => Rc::new(Column::same(Value::Truth(jalon_rules::Truth::Unknown))),
                    }
                }
                Action::Apply(node, list, operands) => {
                    let rows = list.map_or(households, |list| morsel.layout(list).members.household.len());
                    let operation = &self.law.graph().node(*node).operation;
                    kernel::apply(self.law, self.day, operation, &Operands { all: &taken(&columns, operands) }, rows)
                }
                Action::Aggregate { node, list, outer, of_member, of_household, otherwise } => {
                    let layout = morsel.layout(*list);
                    let outer = outer.map(|list| morsel.layout(list));
                    let rows = outer.as_ref().map_or(households, |outer| outer.members.household.len());
                    let (of_member, of_household) = (taken(&columns, of_member), taken(&columns, of_household));
                    let parts = gather::Parts {
                        members: &layout.members,
                        of_member: Operands { all: &of_member },
                        of_household: Operands { all: &of_household },
                        otherwise: otherwise.and_then(|register| columns[register].clone()),
                        households: outer.as_ref().map(|outer| outer.members.household.as_slice()),
                    };
                    gather::aggregate(&self.law.graph().node(*node).operation, &parts, rows)
                }
            };
            columns[register] = Some(made);
            step.last.iter().for_each(|register| columns[*register] = None);
        }
        Ok(self.program.results.iter().filter_map(|register| columns[*register].clone()).collect())
    }
}

fn taken(columns: &[Option<Rc<Column>>], operands: &[(jalon_rules::graph::NodeId, Register)]) -> Vec<(jalon_rules::graph::NodeId, Rc<Column>)> {
    operands.iter().filter_map(|(node, register)| Some((*node, columns[*register].clone()?))).collect()
}
