//! The language in which Jalon's law is written, and what computes it.
//!
//! No language we measured does at once what a public service needs: unknowns that are neither zero nor no, exact money with its period, dated figures with
//! their sources, static types, an explanation of every result, and the question to ask next. So this crate has one small typed language, with French or
//! English keywords over one tree. It is total: no recursion, no loops, no evaluation of past periods.
//!
//! The crate is pure: the day is an argument, and there is no clock, file or network in it. It refuses to guess: what is not known stays unknown, with the
//! bounds that are certain.
//!
//! ```
//! use jalon_rules::{Evaluation, Held, FactValue, Law, Situation, SourceFile, Truth, Value};
//!
//! let file = SourceFile::new("example.jalon", r#"language en
//! persons children (0 to 15)
//! fact birth of children : date
//! rule young_child : right
//!   source "Example act, art. 1"  checked on 2026-01-01, review by 2027-01-01
//!   criterion under_three : any among children where years between birth and day of assessment < 3 years
//! "#);
//! let compiled = Law::compile(vec![file]);
//! assert!(compiled.is_sound());
//! let law = compiled.law;
//! let mut situation = Situation::new(&law);
//! let today = jiff::civil::date(2026, 5, 4);
//! let rule = law.find_rule("young_child").unwrap();
//! assert_eq!(Evaluation::new(&law, &situation, today).rule(rule), Value::Truth(Truth::Unknown));
//!
//! let children = law.find_list("children").unwrap();
//! situation.set_size(children, Some(1));
//! let birth = law.find_fact("birth").unwrap();
//! situation.set_member(children, 0, birth, Some(Held::declared(FactValue::Date(jiff::civil::date(2025, 1, 9)))));
//! assert_eq!(Evaluation::new(&law, &situation, today).rule(rule), Value::Truth(Truth::Yes));
//! ```

mod arithmetic;
mod ast;
mod check;
mod critical;
mod decimal;
mod diagnostic;
mod evaluation;
mod explanation;
mod failing;
mod format;
pub mod graph;
mod index;
mod keyword;
mod law;
mod lexer;
pub mod meaning;
mod needs;
mod parser;
mod provision;
mod situation;
mod supposition;
mod trend;
mod types;
mod value;

pub use decimal::{DIGITS, PLACES};
pub use diagnostic::{Diagnostic, Severity, SourceFile, Span, closest, slips, text_key};
pub use evaluation::{Evaluation, Of};
pub use explanation::{CriterionOutcome, Explanation, FactUsed, FigureUsed, StepUsed};
pub use format::format;
pub use index::{Index, Named, Occurrence, Outline, Role};
pub use keyword::{Keyword, Language};
pub use law::{
    AssessorId, Assumption, AssumptionId, Compiled, Criterion, Deadline, DeadlineId, Declared, Definition, DefinitionId, Fact, FactId, Law, List, ListId,
    Parameter, ParameterId, ParameterValue, Rule, RuleId, RuleVersion,
};
pub use needs::{FactRead, Needs};
pub use provision::{Confidence, Provision, Source};
pub use situation::{Bounds, Held, Provenance, Question, Situation};
pub use trend::Direction;
pub use types::{ChoiceId, Period, TimeUnit, Type};
pub use value::{FactValue, Failure, Range, Truth, Value};
