//! What a plan says. Plain data: pages, letters, calendars and the command line all show the same plan.

use std::sync::Arc;

use jalon_catalogue::{BodyId, EventId, EvidenceId, PublicService, QuestionId, ServiceId};
use jalon_rules::{Confidence, Explanation, Range, Source, Truth, Type};
use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::Serialize;

/// What a person has to do and is entitled to, computed for one day. Never stored as truth: always recomputable.
#[derive(Debug, Clone, Serialize)]
pub struct Plan {
    /// What happened.
    pub event: EventId,
    /// The day it was computed for.
    pub day: Date,
    /// Release of the catalogue.
    pub release: Arc<str>,
    /// Services in the order in which to do them; those that do not apply come last.
    pub items: Vec<Item>,
    /// The proofs that all services that apply or may apply need together.
    pub evidence: EvidenceSet,
    /// The question that would settle most, if any is left.
    pub next: Option<NextQuestion>,
    /// How many questions could still change something, the next one included.
    pub questions_left: usize,
}

/// What the plan says about one service.
#[derive(Debug, Clone, Serialize)]
pub struct Item {
    /// The service.
    pub service: ServiceId,
    /// Whether it applies.
    pub verdict: Verdict,
    /// What it pays.
    pub amount: Amount,
    /// What would hold if what the law supposes were so, when that settles what is open. Never certain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supposed: Option<Supposed>,
    /// The time the law gives.
    pub deadline: Option<Due>,
    /// The time that is wise.
    pub advice: Option<Due>,
    /// When it matters: by its own date, or sooner because a step with a nearer date waits for it.
    pub urgency: Urgency,
    /// Services of this plan that must be done before, by evidence or by the author's order, and that apply or may.
    pub after: Vec<ServiceId>,
    /// Evidence it needs and where each comes from.
    pub needs: Vec<EvidenceNeed>,
    /// The day at which it was judged; the plan's when the day that counts is not known yet, and then the verdict is open.
    pub judged_on: Date,
    /// Why: the rule, its criteria, the facts used. None when the service is part of the event for everybody, or when
    /// [`Detail`](crate::Detail) did not ask for it.
    pub why: Option<Explanation>,
}

impl Item {
    /// The least confidence of the texts behind all that is said of a service: its own, those of its dates, and those of its rule when the reasons were asked for.
    pub fn confidence(&self, service: &PublicService) -> Confidence {
        let dates = self.deadline.iter().chain(&self.advice).map(|due| due.confidence);
        let rule = self.why.iter().map(|why| why.confidence);
        dates.chain(rule).fold(service.provision.source.confidence, Confidence::min)
    }
}

/// What a service would be if the assumptions of the law held. A supposition decides nothing: the verdict beside it stays open.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Supposed {
    /// Whether it would apply.
    pub applies: bool,
    /// What it would pay.
    pub amount: Amount,
    /// Names of the assumptions that count, in the order of the law.
    pub assumptions: Vec<Arc<str>>,
}

/// Whether a service applies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "verdict")]
pub enum Verdict {
    /// It does.
    Yes,
    /// It does not.
    No,
    /// Not yet known: these questions would settle it.
    Unknown {
        /// Questions of the event whose answers can still change it, in the author's order.
        questions: Vec<QuestionId>,
        /// Bodies that must assess something nobody can compute.
        assessed_by: Vec<BodyId>,
    },
    /// The rule could not be computed; the person should ask the body.
    NotCovered,
}

impl Verdict {
    /// `Yes`, `No` or `Unknown`; not covered is not known.
    pub fn truth(&self) -> Truth {
        match self {
            Verdict::Yes => Truth::Yes,
            Verdict::No => Truth::No,
            Verdict::Unknown { .. } | Verdict::NotCovered => Truth::Unknown,
        }
    }

    /// Whether the service has its place among things to do: it applies, or may.
    pub fn is_open(&self) -> bool {
        *self != Verdict::No
    }
}

/// What a service pays.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Amount {
    /// It pays nothing.
    None,
    /// It pays something that is not computed here.
    NotComputed,
    /// Between `low` and `high` euros over the period of `of_type`, if it is due; the same when exact.
    Euros {
        /// The bounds.
        range: Range<Decimal>,
        /// Always a [`Type::Money`].
        #[serde(serialize_with = "period")]
        of_type: Type,
    },
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes references")]
fn period<S: serde::Serializer>(of_type: &Type, serializer: S) -> Result<S::Ok, S::Error> {
    match of_type {
        Type::Money(period) => period.serialize(serializer),
        _ => serializer.serialize_none(),
    }
}

/// A day by which something is to be done, and how it was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Due {
    /// Name of the deadline in the law.
    pub name: Arc<str>,
    /// Whether the law says it, or it is advice.
    pub legal: bool,
    /// The last day, or the first and last it can be; both ends open when nothing within a year is known.
    pub on: Range<Date>,
    /// The day from which it was counted.
    pub counted_from: Range<Date>,
    /// The last day before it was put off because nobody works that day.
    pub before_roll: Option<Date>,
    /// The texts.
    pub sources: Vec<Source>,
    /// The least confidence of these texts and of those behind what it was counted from.
    pub confidence: Confidence,
}

/// When a thing matters, seen from the plan's day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Urgency {
    /// The legal day has passed.
    Overdue,
    /// Within 7 days.
    Week,
    /// Within a month.
    Month,
    /// Within six months.
    HalfYear,
    /// Later than that.
    Later,
    /// No date is known.
    NoDate,
    /// Done without the person.
    Automatic,
    /// It does not apply.
    NotForYou,
}

/// Evidence that a service needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EvidenceNeed {
    /// The type of evidence.
    pub evidence: EvidenceId,
    /// Where it comes from.
    pub whence: Whence,
}

/// Where evidence comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "from", content = "id")]
pub enum Whence {
    /// The person brings it.
    Person,
    /// A service of this plan produces it.
    Step(ServiceId),
    /// The body gets it itself from this one.
    Body(BodyId),
}

/// The proofs of a whole plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EvidenceSet {
    /// Each proof that the person has to bring, once, with the services that need it.
    pub to_bring: Vec<(EvidenceId, Vec<ServiceId>)>,
    /// Each proof that an earlier step produces, with the step.
    pub produced: Vec<(EvidenceId, ServiceId)>,
    /// Each proof that bodies get themselves, with the body that holds it and the services for which they do.
    pub fetched: Vec<(EvidenceId, BodyId, Vec<ServiceId>)>,
    /// How many papers it would be if each service were asked for on its own.
    pub asked_separately: usize,
}

/// The question to ask next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NextQuestion {
    /// The question.
    pub question: QuestionId,
    /// Services whose verdict or amount it can change.
    pub settles: Vec<ServiceId>,
}
