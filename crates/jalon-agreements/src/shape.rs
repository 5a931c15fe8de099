//! The shape in which agreements are written, so that a lawyer reads them and a program lists them: one recipient, one action, and one short condition a clause.
//!
//! It reads the tree that Cedar itself gives of a policy (its JSON form), and refuses what is of another shape.

use std::collections::BTreeSet;

use serde_json::Value;

/// One condition of a policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Clause {
    /// `[Type::"a", …].contains(principal)`, `resource`, `context.event` or `context.working_on`.
    IsOneOf { what: Subject, ids: BTreeSet<(String, String)> },
    /// `[Type::"a", …].containsAll(context.concepts)`: nothing else is among them.
    AtMost { attribute: String, ids: BTreeSet<(String, String)> },
    /// `context.concepts.isEmpty()`.
    None { attribute: String },
    /// `[Type::"a", …].containsAny(context.concepts)`.
    Any { attribute: String, ids: BTreeSet<(String, String)> },
    /// `context.consent`.
    Consent,
}

/// What a condition is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Subject {
    Principal,
    Resource,
    Event,
    WorkingOn,
}

/// A policy, taken apart.
#[derive(Debug, Clone)]
pub(crate) struct Shape {
    pub(crate) permits: bool,
    pub(crate) principal: Option<(String, String)>,
    pub(crate) action: String,
    pub(crate) resource: Option<(String, String)>,
    pub(crate) clauses: Vec<Clause>,
}

/// Why a policy is of another shape, in words for its author.
pub(crate) type Unlike = &'static str;

pub(crate) fn of(policy: &Value) -> Result<Shape, Unlike> {
    let mut clauses = Vec::new();
    for condition in policy["conditions"].as_array().map(Vec::as_slice).unwrap_or_default() {
        if condition["kind"] != "when" {
            return Err("only `when` is used here: say what may move, not what may not");
        }
        clauses.push(clause(&condition["body"])?);
    }
    Ok(Shape {
        permits: policy["effect"] == "permit",
        principal: scope(&policy["principal"])?,
        action: scope(&policy["action"])?.map(|(_, id)| id).ok_or("name one action: `action == Action::\"receive\"`")?,
        resource: scope(&policy["resource"])?,
        clauses,
    })
}

fn scope(of: &Value) -> Result<Option<(String, String)>, Unlike> {
    match of["op"].as_str() {
        Some("All") => Ok(None),
        Some("==") => entity(&of["entity"]).map(Some).ok_or("name one with `==`"),
        _ => Err("name one with `==`, or leave it open"),
    }
}

fn clause(body: &Value) -> Result<Clause, Unlike> {
    const ODD: Unlike = "each `when` holds one of: `[…].contains(resource)`, `[…].containsAll(context.concepts)`, `context.facts.isEmpty()`, `context.consent`";
    let (op, parts) = body.as_object().and_then(|object| object.iter().next()).ok_or(ODD)?;
    let attribute = |of: &Value| Some(of["."]["attr"].as_str().filter(|_| of["."]["left"]["Var"] == "context")?.to_owned());
    match op.as_str() {
        "contains" => {
            let what = match (parts["right"]["Var"].as_str(), attribute(&parts["right"]).as_deref()) {
                (Some("principal"), _) => Subject::Principal,
                (Some("resource"), _) => Subject::Resource,
                (None, Some("event")) => Subject::Event,
                (None, Some("working_on")) => Subject::WorkingOn,
                _ => return Err(ODD),
            };
            Ok(Clause::IsOneOf { what, ids: set(&parts["left"]).ok_or(ODD)? })
        }
        "containsAll" => Ok(Clause::AtMost { attribute: attribute(&parts["right"]).ok_or(ODD)?, ids: set(&parts["left"]).ok_or(ODD)? }),
        "containsAny" => Ok(Clause::Any { attribute: attribute(&parts["right"]).ok_or(ODD)?, ids: set(&parts["left"]).ok_or(ODD)? }),
        "isEmpty" => Ok(Clause::None { attribute: attribute(&parts["arg"]).ok_or(ODD)? }),
        "." if attribute(body).as_deref() == Some("consent") => Ok(Clause::Consent),
        _ => Err(ODD),
    }
}

fn set(of: &Value) -> Option<BTreeSet<(String, String)>> {
    of["Set"].as_array()?.iter().map(|one| entity(&one["Value"]["__entity"])).collect()
}

fn entity(of: &Value) -> Option<(String, String)> {
    Some((of["type"].as_str()?.to_owned(), of["id"].as_str()?.to_owned()))
}
