//! The one place where a disclosure is allowed.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr as _;
use std::sync::Arc;

use cedar_policy::{Authorizer, Context, Decision, Entities, EntityId, EntityTypeName, EntityUid, PolicySet, Request, RestrictedExpression, Schema};
use jalon_catalogue::{BodyId, Catalogue, ServiceId, Sourced, SourcedOn, ToReview};
use jalon_rules::{Diagnostic, Severity};
use serde::Serialize;

use crate::agreement::{Agreement, Ban, Fields, Scope};
use crate::disclosure::{Disclosure, Fetching, Field, FieldOf, Seeing};
use crate::read::read;
use crate::schema::SITE;

/// The agreements of a catalogue.
pub struct Agreements {
    policies: PolicySet,
    schema: Option<Schema>,
    all: Vec<Agreement>,
    bans: Vec<Ban>,
}

/// A disclosure is allowed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Allowed {
    /// By this agreement.
    pub agreement: Arc<str>,
    /// For this purpose.
    pub purpose: Arc<str>,
    /// The text of law on which the agreement rests.
    pub basis: SourcedOn,
}

/// A disclosure is not allowed: nothing of it may move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Denied {
    /// Who would have received or asked: a body or a register.
    pub whom: Arc<str>,
    /// For what: a service or a life event.
    pub what: Arc<str>,
    /// Why not.
    pub why: Why,
}

/// Why a disclosure is not allowed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// No agreement is about these two.
    NoAgreement,
    /// These are in no agreement that is.
    Fields(BTreeSet<Field>),
    /// The law forbids it, whatever agreements say.
    Banned {
        /// By this.
        ban: Arc<str>,
        /// Of these.
        fields: BTreeSet<Field>,
    },
    /// The person has not agreed.
    NoConsent,
    /// It could not be judged: nothing moves then.
    NotJudged,
}

impl fmt::Display for Denied {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let listed = |fields: &BTreeSet<Field>| fields.iter().map(|field| format!("`{field}`")).collect::<Vec<_>>().join(", ");
        let Self { whom, what, why } = self;
        match why {
            Why::NoAgreement => write!(f, "no agreement is about `{whom}` and `{what}`"),
            Why::Fields(fields) => write!(f, "no agreement lets {} move between us and `{whom}` for `{what}`", listed(fields)),
            Why::Banned { ban, fields } => write!(f, "`{ban}` keeps {} from `{whom}`, for `{what}` too", listed(fields)),
            Why::NoConsent => write!(f, "the agreement about `{whom}` and `{what}` asks that the person agrees"),
            Why::NotJudged => write!(f, "whether `{whom}` may receive this for `{what}` could not be judged"),
        }
    }
}

impl std::error::Error for Denied {}

impl fmt::Debug for Agreements {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.all.iter().map(|agreement| &agreement.id)).finish()
    }
}

impl Agreements {
    /// The agreements of a catalogue.
    ///
    /// # Errors
    ///
    /// Every mistake of their files; [`check`](crate::check()) tells more.
    pub fn of(catalogue: &Catalogue) -> Result<Self, Vec<Diagnostic>> {
        let read = read(catalogue);
        if read.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error) {
            return Err(read.diagnostics);
        }
        Ok(Self { policies: read.policies, schema: read.schema, all: read.agreements, bans: read.bans })
    }

    /// No agreement at all: nothing moves.
    pub fn none() -> Self {
        Self { policies: PolicySet::new(), schema: None, all: Vec::new(), bans: Vec::new() }
    }

    /// All of them, in the order of their files.
    pub fn all(&self) -> &[Agreement] {
        &self.all
    }

    /// What is kept from some bodies whatever agreements say.
    pub fn bans(&self) -> &[Ban] {
        &self.bans
    }

    /// The agreement of an identifier.
    pub fn get(&self, id: &str) -> Option<&Agreement> {
        self.all.iter().find(|agreement| *agreement.id == *id)
    }

    /// The agreement under which a body receives what people send it for a service.
    pub fn about(&self, body: &BodyId, service: &ServiceId) -> Option<&Agreement> {
        self.all.iter().find(|agreement| matches!(&agreement.scope, Scope::Receive { to, services, .. } if to == body && services.contains(service)))
    }

    /// Everything here with a source, as [`Catalogue::to_review`] lists the rest.
    pub fn to_review(&self) -> Vec<ToReview> {
        let agreements = self.all.iter().map(|agreement| (&agreement.id, &agreement.basis));
        let all = agreements.chain(self.bans.iter().map(|ban| (&ban.id, &ban.basis)));
        let one = |(id, basis): (&Arc<str>, &SourcedOn)| ToReview {
            review: basis.review,
            confidence: basis.source.confidence,
            kind: Sourced::Agreement,
            name: id.clone(),
            checked: Some(basis.checked),
            sources: vec![basis.source.clone()],
        };
        all.map(one).collect()
    }

    /// Whether a body may receive what a person is about to send it, and under which agreement.
    ///
    /// # Errors
    ///
    /// When one agreement does not allow all of it. It is not allowed either when it cannot be judged.
    pub fn allows(&self, disclosure: &Disclosure) -> Result<Allowed, Denied> {
        let Disclosure { body, service, concepts, facts, evidence, consent } = disclosure;
        let fields = Fields(
            [
                (FieldOf::Concept, concepts.iter().map(|id| id.0.clone()).collect()),
                (FieldOf::Fact, facts.clone()),
                (FieldOf::Evidence, evidence.iter().map(|id| id.0.clone()).collect()),
            ]
            .into(),
        );
        let more = [("consent", Some(RestrictedExpression::new_bool(*consent)))];
        self.judge(("Body", body.as_str()), "receive", ("Service", service.as_str()), &fields, more).ok_or_else(|| {
            let about = |scope: &Scope| matches!(scope, Scope::Receive { to, services, .. } if to == body && services.contains(service));
            let ban = self.bans.iter().filter(|ban| ban.bodies.contains(body)).find_map(|ban| {
                let fields: BTreeSet<Field> = fields.iter().filter(|field| ban.fields.has(field.of, &field.name)).collect();
                (!fields.is_empty()).then(|| Why::Banned { ban: ban.id.clone(), fields })
            });
            let why = ban.unwrap_or_else(|| {
                let unasked = |scope: &Scope| matches!(scope, Scope::Receive { consent: true, .. }) && !consent;
                self.why(&fields, about, unasked)
            });
            Denied { whom: body.0.clone(), what: service.0.clone(), why }
        })
    }

    /// Whether we may ask a register for this, on the word of the person, and under which agreement.
    ///
    /// # Errors
    ///
    /// As [`Agreements::allows`].
    pub fn allows_fetching(&self, fetching: &Fetching) -> Result<Allowed, Denied> {
        let register = ("Register", fetching.register.as_str());
        self.judge_register(
            SITE,
            "fetch",
            register,
            fetching,
            |scope| matches!(scope, Scope::Fetch { from, events } if *from == fetching.register && events.contains(&fetching.event)),
        )
    }

    /// Whether a register may tell us this by itself, and under which agreement.
    ///
    /// # Errors
    ///
    /// As [`Agreements::allows`].
    pub fn allows_notifying(&self, told: &Fetching) -> Result<Allowed, Denied> {
        let register = ("Register", told.register.as_str());
        self.judge_register(
            register,
            "notify",
            SITE,
            told,
            |scope| matches!(scope, Scope::Notify { from, events } if *from == told.register && events.contains(&told.event)),
        )
    }

    fn judge_register(
        &self,
        principal: (&str, &str),
        action: &str,
        resource: (&str, &str),
        told: &Fetching,
        about: impl Fn(&Scope) -> bool,
    ) -> Result<Allowed, Denied> {
        let Fetching { register, event, concepts, facts, lists } = told;
        let fields = Fields(
            [(FieldOf::Concept, concepts.iter().map(|id| id.0.clone()).collect()), (FieldOf::Fact, facts.clone()), (FieldOf::List, lists.clone())].into(),
        );
        let more = [("event", uid("Event", event.as_str()).map(RestrictedExpression::new_entity_uid))];
        self.judge(principal, action, resource, &fields, more).ok_or_else(|| Denied {
            whom: register.0.clone(),
            what: event.0.clone(),
            why: self.why(&fields, about, |_| false),
        })
    }

    /// What Cedar says. None: no.
    fn judge(
        &self,
        principal: (&str, &str),
        action: &str,
        resource: (&str, &str),
        fields: &Fields,
        more: [(&str, Option<RestrictedExpression>); 1],
    ) -> Option<Allowed> {
        let set = |(of, names): (&FieldOf, &BTreeSet<Arc<str>>)| {
            let ids: Option<Vec<_>> = names.iter().map(|name| uid(of.entity(), name).map(RestrictedExpression::new_entity_uid)).collect();
            Some((of.attribute().to_owned(), RestrictedExpression::new_set(ids?)))
        };
        let more = more.into_iter().map(|(name, value)| Some((name.to_owned(), value?)));
        let context: Option<Vec<_>> = fields.0.iter().map(set).chain(more).collect();
        let context = Context::from_pairs(context?).ok()?;
        let (principal, action, resource) = (uid(principal.0, principal.1)?, uid("Action", action)?, uid(resource.0, resource.1)?);
        // Held against the schema: what the catalogue does not have does not move.
        let request = Request::new(principal, action, resource, context, Some(self.schema.as_ref()?)).ok()?;
        let answer = Authorizer::new().is_authorized(&request, &self.policies, &Entities::empty());
        // A policy that could not be evaluated may be one that forbids.
        if answer.decision() != Decision::Allow || answer.diagnostics().errors().next().is_some() {
            return None;
        }
        let by: BTreeSet<&str> = answer.diagnostics().reason().map(AsRef::as_ref).collect();
        let agreement = self.all.iter().find(|agreement| by.contains(&*agreement.id))?;
        Some(Allowed { agreement: agreement.id.clone(), purpose: agreement.purpose.clone(), basis: agreement.basis.clone() })
    }

    /// Whether a body that works on a request may see where another of the same person stands, and under which agreement.
    ///
    /// # Errors
    ///
    /// As [`Agreements::allows`].
    pub fn allows_seeing(&self, seeing: &Seeing) -> Result<Allowed, Denied> {
        let Seeing { body, working_on, of } = seeing;
        let more = [("working_on", uid("Service", working_on.as_str()).map(RestrictedExpression::new_entity_uid))];
        self.judge(("Body", body.as_str()), "see-state", ("Service", of.as_str()), &Fields::default(), more).ok_or_else(|| {
            let fields = Fields([(FieldOf::State, [of.0.clone()].into())].into());
            let about = |scope: &Scope| matches!(scope, Scope::SeeState { by, working_on: on } if by == body && on.contains(working_on));
            Denied { whom: body.0.clone(), what: working_on.0.clone(), why: self.why(&fields, about, |_| false) }
        })
    }

    /// Why it is not allowed, by what agreements say in their lists: those that are about it, and what the nearest of them lacks.
    fn why(&self, fields: &Fields, about: impl Fn(&Scope) -> bool, unasked: impl Fn(&Scope) -> bool) -> Why {
        let lacking = |agreement: &Agreement| -> BTreeSet<Field> { fields.iter().filter(|field| !agreement.fields.has(field.of, &field.name)).collect() };
        let nearest = self
            .all
            .iter()
            .filter(|agreement| about(&agreement.scope))
            .map(|agreement| (lacking(agreement), agreement))
            .min_by_key(|(lacking, _)| lacking.len());
        match nearest {
            None => Why::NoAgreement,
            Some((lacking, _)) if !lacking.is_empty() => Why::Fields(lacking),
            Some((_, agreement)) if unasked(&agreement.scope) => Why::NoConsent,
            Some(_) => Why::NotJudged,
        }
    }
}

fn uid(kind: &str, id: &str) -> Option<EntityUid> {
    Some(EntityUid::from_type_name_and_id(EntityTypeName::from_str(kind).ok()?, EntityId::new(id)))
}
