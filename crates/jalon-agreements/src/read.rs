//! From the files of a catalogue to agreements; every mistake is told at its place.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::str::FromStr;
use std::sync::Arc;

use cedar_policy::{Policy, PolicyId, PolicySet, Schema, ValidationMode, Validator};
use jalon_catalogue::{Catalogue, Place, SourcedOn};
use jalon_rules::{Confidence, Diagnostic, Source, SourceFile, closest};
use jiff::civil::Date;

use crate::agreement::{Agreement, Ban, Fields, Ground, Scope};
use crate::disclosure::FieldOf;
use crate::plain::{NotPlain, plain};
use crate::schema::{SITE, schema};
use crate::shape::{self, Clause, Shape, Subject};

/// What was read.
pub(crate) struct Read {
    pub(crate) policies: PolicySet,
    pub(crate) schema: Option<Schema>,
    pub(crate) agreements: Vec<Agreement>,
    pub(crate) bans: Vec<Ban>,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// Annotations that each policy has, and those that it may have.
const NEEDED: [&str; 4] = ["id", "basis", "checked", "review"];
const OF_PERMITS: [&str; 2] = ["purpose", "ground"];
const OPTIONAL: [&str; 2] = ["url", "confidence"];

pub(crate) fn read(catalogue: &Catalogue) -> Read {
    let mut read = Read { policies: PolicySet::new(), schema: None, agreements: Vec::new(), bans: Vec::new(), diagnostics: Vec::new() };
    match Schema::from_cedarschema_str(&schema(catalogue)) {
        Ok((schema, _)) => read.schema = Some(schema),
        Err(error) => {
            let place = Place { file: "catalogue.yaml".into(), range: 0..0 };
            read.diagnostics.push(place.error("bad-schema", format!("no schema of agreements can be made of this catalogue: {error}"), "", None));
        }
    }
    for file in &catalogue.agreements {
        read.file(file);
    }
    read
}

impl Read {
    fn file(&mut self, file: &SourceFile) {
        if let Err(NotPlain { range, message, help }) = plain(&file.text) {
            let place = Place { file: file.name.clone(), range };
            self.diagnostics.push(place.error("wrong-shape", message.to_owned(), "", Some(help.to_owned())));
            return;
        }
        let parsed = match PolicySet::from_str(&file.text) {
            Ok(parsed) => parsed,
            Err(errors) => {
                let told = errors.iter().map(|error| said(file, error, "not-a-policy"));
                self.diagnostics.extend(told);
                return;
            }
        };
        if let Some(schema) = &self.schema {
            let found = Validator::new(schema.clone()).validate(&parsed, ValidationMode::Strict);
            self.diagnostics.extend(found.validation_errors().map(|error| said(file, error, "not-in-the-catalogue")));
            self.diagnostics.extend(found.validation_warnings().map(|warning| said(file, warning, "never-applies")));
        }
        // The language names policies by their place in the file, from 0: that is the order in which they are read here.
        let mut policies: Vec<&Policy> = parsed.policies().collect();
        policies.sort_by_key(|policy| policy.id().to_string().trim_start_matches("policy").parse::<usize>().unwrap_or(usize::MAX));
        let mut from = 0;
        for policy in policies {
            let place = head(file, policy, &mut from);
            self.policy(policy, &place);
        }
        if parsed.templates().next().is_some() {
            let message = "an agreement names its body, and has no `?principal`".to_owned();
            self.diagnostics.push(Place { file: file.name.clone(), range: 0..0 }.error("wrong-shape", message, "a template", None));
        }
    }

    fn policy(&mut self, policy: &Policy, place: &Place) {
        let shape = policy.to_json().map_err(|_| "it cannot be read").and_then(|json| shape::of(&json));
        let shape = match shape {
            Ok(shape) => shape,
            Err(why) => return self.fail(place, "wrong-shape", "this agreement is not written as agreements are", Some(why.to_owned())),
        };
        let mut notes = Notes { told: Vec::new(), given: policy.annotations().collect(), place, permits: shape.permits };
        notes.known();
        let (Some(id), Some(basis)) = (notes.needed("id"), notes.basis()) else { return self.diagnostics.append(&mut notes.told) };
        let id: Arc<str> = id.into();
        if self.agreements.iter().map(|a| &a.id).chain(self.bans.iter().map(|b| &b.id)).any(|other| *other == id) {
            return self.fail(place, "declared-twice", &format!("there is an agreement `{id}` already"), Some("give it another `@id`".to_owned()));
        }
        if shape.permits {
            let (purpose, ground) = (notes.needed("purpose"), notes.ground());
            self.diagnostics.append(&mut notes.told);
            let (Some(purpose), Some(ground)) = (purpose, ground) else { return };
            match permitted(&shape) {
                Ok((scope, fields)) => {
                    self.agreements.push(Agreement { id: id.clone(), purpose: purpose.into(), scope, fields, ground, basis, place: place.clone() });
                }
                Err(why) => return self.fail(place, "wrong-shape", &format!("the agreement `{id}` is not written as agreements are"), Some(why)),
            }
        } else {
            self.diagnostics.append(&mut notes.told);
            let Some((bodies, fields)) = banned(&shape) else {
                let help = "`forbid (principal, action == Action::\"receive\", resource) when { [Body::…].contains(principal) } when { [Concept::…].containsAny(context.concepts) };`";
                return self.fail(place, "wrong-shape", &format!("the ban `{id}` is not written as bans are"), Some(help.to_owned()));
            };
            self.bans.push(Ban { id: id.clone(), bodies, fields, basis, place: place.clone() });
        }
        // Two of one name were told above.
        let _ = self.policies.add(policy.new_id(PolicyId::new(&*id)));
    }

    fn fail(&mut self, place: &Place, code: &'static str, message: &str, help: Option<String>) {
        self.diagnostics.push(place.error(code, message.to_owned(), "", help));
    }
}

/// The annotations of one policy.
struct Notes<'a> {
    told: Vec<Diagnostic>,
    given: BTreeMap<&'a str, &'a str>,
    place: &'a Place,
    permits: bool,
}

impl<'a> Notes<'a> {
    fn known(&mut self) {
        let all: Vec<&str> = NEEDED.into_iter().chain(OPTIONAL).chain(OF_PERMITS.into_iter().filter(|_| self.permits)).collect();
        let odd: Vec<&str> = self.given.keys().copied().filter(|name| !all.contains(name)).collect();
        for name in odd {
            let near = closest(name, all.iter().copied()).map(|near| format!("did you mean `@{near}`?"));
            self.tell("unknown-key", format!("`@{name}` says nothing here"), near.or_else(|| Some(format!("there are: @{}", all.join(", @")))));
        }
    }

    fn needed(&mut self, name: &str) -> Option<&'a str> {
        let given = self.given.get(name).copied().filter(|value| !value.trim().is_empty());
        if given.is_none() {
            self.tell("missing-key", format!("`@{name}` is missing"), Some(format!("add `@{name}(\"…\")` before the policy")));
        }
        given
    }

    fn day(&mut self, name: &str) -> Option<Date> {
        let written = self.needed(name)?;
        let day = written.parse().ok();
        if day.is_none() {
            self.tell("wrong-value", format!("`@{name}(\"{written}\")` is not a day"), Some("write days as 2026-11-29".to_owned()));
        }
        day
    }

    fn one_of<T: Copy>(&mut self, name: &str, written: &str, all: &[(&'static str, T)]) -> Option<T> {
        let found = all.iter().find(|(word, _)| *word == written).map(|(_, value)| *value);
        if found.is_none() {
            let words: Vec<&str> = all.iter().map(|(word, _)| *word).collect();
            let help =
                closest(written, words.iter().copied()).map_or_else(|| format!("one of: {}", words.join(", ")), |near| format!("did you mean `{near}`?"));
            self.tell("wrong-value", format!("`@{name}(\"{written}\")` is none of its values"), Some(help));
        }
        found
    }

    fn ground(&mut self) -> Option<Ground> {
        let written = self.needed("ground")?;
        self.one_of("ground", written, &Ground::ALL.map(|ground| (ground.word(), ground)))
    }

    fn basis(&mut self) -> Option<SourcedOn> {
        let (text, checked, review) = (self.needed("basis"), self.day("checked"), self.day("review"));
        let confidence = match self.given.get("confidence").copied() {
            None => Confidence::Official,
            Some(written) => self.one_of("confidence", written, &Confidence::ALL.map(|confidence| (confidence.name(), confidence)))?,
        };
        let source = Source { text: text?.into(), url: self.given.get("url").map(|url| (*url).into()), confidence };
        Some(SourcedOn { source, checked: checked?, review: review? })
    }

    fn tell(&mut self, code: &'static str, message: String, help: Option<String>) {
        self.told.push(self.place.error(code, message, "of this agreement", help));
    }
}

/// What a policy that permits says.
fn permitted(shape: &Shape) -> Result<(Scope, Fields), String> {
    if shape.action == "see-state" {
        return seeing(shape);
    }
    let body = id_of(shape.principal.as_ref(), "Body");
    let (subject, kind, kinds) = match &*shape.action {
        "receive" => (Subject::Resource, "Service", [FieldOf::Concept, FieldOf::Fact, FieldOf::Evidence]),
        _ => (Subject::Event, "Event", [FieldOf::Concept, FieldOf::Fact, FieldOf::List]),
    };
    let (mut fields, mut said, mut targets, mut consent) = (Fields::default(), BTreeSet::new(), None, false);
    for clause in &shape.clauses {
        match clause {
            Clause::IsOneOf { what, ids } if *what == subject && targets.is_none() => targets = Some(names(ids, kind)?),
            Clause::AtMost { attribute, ids } => {
                let of = kind_of(attribute, &kinds)?;
                if !said.insert(of) {
                    return Err(format!("say once what of `context.{attribute}` may move"));
                }
                fields.0.insert(of, names(ids, of.entity())?.into_iter().map(Into::into).collect());
            }
            Clause::None { attribute } => {
                let of = kind_of(attribute, &kinds)?;
                if !said.insert(of) {
                    return Err(format!("say once what of `context.{attribute}` may move"));
                }
            }
            Clause::Consent if subject == Subject::Resource => consent = true,
            _ => return Err("a clause that agreements of this action do not have".to_owned()),
        }
    }
    if let Some(open) = kinds.into_iter().find(|of| !said.contains(of)) {
        let (attribute, entity) = (open.attribute(), open.entity());
        return Err(format!(
            "say what of `context.{attribute}` may move: `[{entity}::\"…\"].containsAll(context.{attribute})`, or `context.{attribute}.isEmpty()`"
        ));
    }
    let targets = targets
        .ok_or_else(|| format!("say for what: `[{kind}::\"…\"].contains({})`", if subject == Subject::Resource { "resource" } else { "context.event" }))?;
    let is_site = |entity: Option<&(String, String)>| entity.is_some_and(|(kind, id)| (kind.as_str(), id.as_str()) == SITE);
    let asked = id_of(shape.resource.as_ref(), "Register").filter(|_| is_site(shape.principal.as_ref()));
    let tells = id_of(shape.principal.as_ref(), "Register").filter(|_| is_site(shape.resource.as_ref()));
    let events = || targets.iter().map(|event| (*event).into()).collect();
    let scope = match (&*shape.action, body, asked, tells) {
        ("receive", Some(body), ..) if shape.resource.is_none() => {
            Scope::Receive { to: body.into(), services: targets.iter().map(|service| (*service).into()).collect(), consent }
        }
        ("fetch", _, Some(register), _) => Scope::Fetch { from: register.into(), events: events() },
        ("notify", .., Some(register)) => Scope::Notify { from: register.into(), events: events() },
        ("receive", ..) => return Err("name one body: `principal == Body::\"…\"`, and leave `resource` open".to_owned()),
        ("notify", ..) => return Err("name who tells and whom: `principal == Register::\"…\"`, `resource == Site::\"jalon\"`".to_owned()),
        _ => return Err("name who asks and whom: `principal == Site::\"jalon\"`, `resource == Register::\"…\"`".to_owned()),
    };
    Ok((scope, fields))
}

/// What a policy says by which a body sees where requests to others stand.
fn seeing(shape: &Shape) -> Result<(Scope, Fields), String> {
    let body = id_of(shape.principal.as_ref(), "Body").filter(|_| shape.resource.is_none());
    let body = body.ok_or("name one body: `principal == Body::\"…\"`, and leave `resource` open")?;
    let one_of = |subject: Subject, of: &str| {
        let ids = shape.clauses.iter().find_map(|clause| match clause {
            Clause::IsOneOf { what, ids } if *what == subject => Some(ids),
            _ => None,
        });
        names(ids.ok_or_else(|| format!("say {of}"))?, "Service")
    };
    let of = one_of(Subject::Resource, "of what: `[Service::\"…\"].contains(resource)`")?;
    let working_on = one_of(Subject::WorkingOn, "while working on what: `[Service::\"…\"].contains(context.working_on)`")?;
    if shape.clauses.len() != 2 {
        return Err("a clause that agreements of this action do not have".to_owned());
    }
    let fields = Fields([(FieldOf::State, of.into_iter().map(Into::into).collect())].into());
    Ok((Scope::SeeState { by: body.into(), working_on: working_on.into_iter().map(Into::into).collect() }, fields))
}

/// What a policy that forbids says.
fn banned(shape: &Shape) -> Option<(BTreeSet<jalon_catalogue::BodyId>, Fields)> {
    let open = shape.principal.is_none() && shape.resource.is_none() && shape.action == "receive";
    let [Clause::IsOneOf { what: Subject::Principal, ids: bodies }, Clause::Any { attribute, ids }] = shape.clauses.as_slice() else { return None };
    let of = kind_of(attribute, &FieldOf::ALL).ok().filter(|_| open)?;
    let fields = Fields([(of, names(ids, of.entity()).ok()?.into_iter().map(Into::into).collect())].into());
    Some((names(bodies, "Body").ok()?.into_iter().map(Into::into).collect(), fields))
}

fn id_of<'a>(entity: Option<&'a (String, String)>, kind: &str) -> Option<&'a str> {
    entity.filter(|(of, _)| of == kind).map(|(_, id)| id.as_str())
}

fn names<'a>(ids: &'a BTreeSet<(String, String)>, kind: &str) -> Result<Vec<&'a str>, String> {
    ids.iter().map(|(of, id)| if of == kind { Ok(id.as_str()) } else { Err(format!("`{of}::\"{id}\"` stands among {kind}s")) }).collect()
}

fn kind_of(attribute: &str, kinds: &[FieldOf]) -> Result<FieldOf, String> {
    kinds.iter().copied().find(|of| of.attribute() == attribute).ok_or_else(|| format!("`context.{attribute}` is no part of this action"))
}

/// Where a policy begins: at its `@id`, or where the one before it ended.
fn head(file: &SourceFile, policy: &Policy, from: &mut usize) -> Place {
    let rest = &file.text[*from..];
    let found = policy.annotation("id").and_then(|id| rest.find(&format!("@id(\"{id}\")")).map(|at| at..at + id.len() + 7));
    let at: Range<usize> = found.unwrap_or(0..0);
    let place = Place { file: file.name.clone(), range: *from + at.start..*from + at.end };
    *from = place.range.end;
    place
}

/// What Cedar says of a file, at the place that it names.
fn said(file: &SourceFile, error: &(impl miette::Diagnostic + ?Sized), code: &'static str) -> Diagnostic {
    let label = error.labels().and_then(|mut labels| labels.next());
    let range = label.as_ref().map_or(0..0, |label| label.offset()..label.offset() + label.len());
    let words = label.as_ref().and_then(|label| label.label()).unwrap_or_default().to_owned();
    let help = error.help().map(|help| help.to_string());
    // The language names a policy by its place in the file, which tells an author nothing: the place is shown.
    let mut message = error.to_string();
    if let Some((before, after)) = message.split_once("for policy `policy").and_then(|(_, rest)| rest.split_once("`, ")) {
        message = if before.chars().all(|c| c.is_ascii_digit()) { after.to_owned() } else { message.clone() };
    }
    Place { file: file.name.clone(), range }.error(code, message, &words, help)
}
