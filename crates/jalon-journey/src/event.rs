//! What has happened in a journey. Events are kept for ever and replayed, so their written form only grows: a new field has a default, a name never changes.

use std::collections::{BTreeMap, BTreeSet};

use jalon_catalogue::{AnswerTime, BodyId, ConceptId, EventId, EvidenceId, LanguageTag, QuestionId, RegisterId, ServiceId, SilenceMeans};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::field::{FieldKey, Origin};
use crate::ids::{PaperId, PersonId, RequestId, RightId};
use crate::rights::RightAsk;
use crate::told::{Announcement, Death, Denial};
use crate::who::{Channel, Who};

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// When.
    pub at: Timestamp,
    /// The day that it was where the services are: legal times count from it.
    pub day: Date,
    /// Who did it.
    pub who: Who,
    /// How it reached us.
    pub channel: Channel,
    /// What.
    pub what: What,
}

/// An event, and the person whose key seals it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Whose it is: when their key is destroyed, nobody can read it any more.
    pub owner: PersonId,
    /// What happened.
    pub event: Event,
}

/// What may happen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "what")]
pub enum What {
    /// A person began to keep their journey.
    Begun {
        /// What happened to them.
        #[serde(with = "crate::names")]
        event: EventId,
        /// The language in which they read.
        #[serde(with = "tag")]
        language: LanguageTag,
    },
    /// A person answered questions: all their answers, as they are now.
    Answered(Answers),
    /// A person chose the services that they ask for here.
    Chosen {
        /// All of them.
        #[serde(with = "crate::names::list")]
        services: BTreeSet<ServiceId>,
    },
    /// A person said that they have done something elsewhere, or have not after all.
    Marked {
        /// What.
        #[serde(with = "crate::names")]
        service: ServiceId,
        /// Which.
        mark: Mark,
    },
    /// A person filled fields of the form.
    Filled {
        /// The values; none empties the field.
        fields: BTreeMap<FieldKey, Option<FieldValue>>,
    },
    /// A register was asked about a person, on their word. What it answered is not here: they have not said that it may be used.
    Fetched(Fetching),
    /// A register told by itself that something happened to a person, who is offered its plan. What it told is not here: they have not said that it may be used.
    Announced(Box<Announcement>),
    /// A register told that a person died. Nothing is sent to them any more, and nothing of theirs is erased.
    Died(Death),
    /// A person of whom a register told that they died says that they live: all goes on.
    DeathDenied(Denial),
    /// A person saw what a register answered, and lets it be used.
    Accepted {
        /// Which.
        #[serde(with = "crate::names")]
        register: RegisterId,
        /// Answers of the plan, by their keys.
        facts: BTreeMap<String, Attested>,
        /// Fields of the form.
        fields: BTreeMap<FieldKey, FieldValue>,
        /// What it said otherwise than the person, who keeps their word: names only.
        disputed: BTreeSet<String>,
    },
    /// A person does not want a register to be asked, or what it answered to be used.
    Declined {
        /// Which.
        #[serde(with = "crate::names")]
        register: RegisterId,
    },
    /// A person gave a file.
    PaperAdded {
        /// The file.
        paper: Paper,
    },
    /// A person took it back before it was sent.
    PaperRemoved {
        /// Which.
        paper: PaperId,
    },
    /// Something looked the file over.
    PaperScanned {
        /// Which.
        paper: PaperId,
        /// What it found.
        found: Scan,
    },
    /// A request left the person for a body.
    Sent(Box<Sending>),
    /// The body has it.
    Received {
        /// Which.
        request: RequestId,
        /// The body's own number for it.
        reference: Option<String>,
    },
    /// Somebody at the body is in charge of it; or nobody any more.
    Assigned {
        /// Which.
        request: RequestId,
        /// Who.
        to: Option<Agent>,
    },
    /// The body is examining it.
    Examining {
        /// Which.
        request: RequestId,
    },
    /// The body asks for what is missing.
    MissingAsked {
        /// Which.
        request: RequestId,
        /// What.
        missing: MissingAsk,
    },
    /// The person gave what was missing.
    Supplied {
        /// Which.
        request: RequestId,
        /// New papers.
        papers: Vec<PaperId>,
        /// In their words.
        words: String,
        /// The agreement under which the body receives it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        under: Option<Under>,
    },
    /// A message, from the person to the body or back.
    Wrote {
        /// Which.
        request: RequestId,
        /// The message.
        words: String,
        /// The agreement under which the body receives it, when the person wrote it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        under: Option<Under>,
    },
    /// The body decided.
    Decided {
        /// Which.
        request: RequestId,
        /// What.
        decision: Decision,
    },
    /// The body said nothing for as long as the law lets it.
    SilenceFell {
        /// Which.
        request: RequestId,
        /// What it means.
        means: SilenceMeans,
        /// The last day that it had.
        on: Date,
    },
    /// The person took their request back.
    Withdrawn {
        /// Which.
        request: RequestId,
    },
    /// An agent opened the request.
    Viewed {
        /// Which.
        request: RequestId,
        /// What was seen beside it: where other requests of the person stand.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        beside: Vec<Beside>,
    },
    /// The person was told that a last day comes near.
    Reminded {
        /// Who.
        person: PersonId,
        /// Of what.
        #[serde(with = "crate::names")]
        service: ServiceId,
        /// The last day.
        deadline: Date,
    },
    /// The person said how to reach them.
    Reachable(Reach),
    /// A message left for the person.
    Notified {
        /// To whom.
        person: PersonId,
        /// The code by which they can see on the site that it is ours.
        proof: String,
        /// How.
        by: NoticeChannel,
    },
    /// A person made a code by which they come back.
    CodeIssued {
        /// Until when it opens the journey.
        until: Timestamp,
    },
    /// The code was used, and opens nothing any more.
    CodeUsed,
    /// The person confirmed who they are.
    Identified {
        /// Name of who vouches for it.
        by: String,
    },
    /// A person invited another.
    Invited {
        /// Until when.
        until: Timestamp,
    },
    /// Somebody accepted.
    Joined,
    /// Somebody left.
    Left,
    /// A person used a right over their data.
    RightAsked {
        /// What they ask.
        ask: RightAsk,
    },
    /// They were answered.
    RightAnswered {
        /// What they had asked.
        right: RightId,
        /// The answer.
        words: String,
    },
}

/// What a person answered so far, by names of facts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// Each value as text, by its key: see [`answers`](crate::answers).
    pub facts: BTreeMap<String, Answer>,
    /// Questions answered, in their order.
    #[serde(with = "crate::names::list")]
    pub asked: Vec<QuestionId>,
    /// Those to which the person does not know the answer.
    #[serde(with = "crate::names::list")]
    pub unknown: BTreeSet<QuestionId>,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The value as text.
    pub value: String,
    /// Who else of the household sees it.
    pub share: Share,
}

/// Who of the household sees something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Share {
    /// Everybody whom the journey concerns.
    Household,
    /// Only the person who said it.
    Mine,
}

/// What a person says of a service that they see to elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// They have done it.
    Done,
    /// They have not, after all.
    NotDone,
}

/// A value in the form and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldValue {
    /// The value, in the one way of writing its type has.
    pub value: String,
    /// Who says so.
    pub origin: Origin,
    /// The day they said so.
    pub on: Date,
}

impl FieldValue {
    /// Whether it may be relied on, on a day: a register may have said until when.
    pub fn holds_on(&self, day: Date) -> bool {
        !matches!(&self.origin, Origin::Register { until: Some(until), .. } if *until < day)
    }
}

/// One time that a register was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fetching {
    /// Which.
    #[serde(with = "crate::names")]
    pub register: RegisterId,
    /// The body that keeps it.
    #[serde(with = "crate::names")]
    pub body: BodyId,
    /// What it was told of the person so that it knows whom it is asked about: names only.
    #[serde(with = "crate::names::list")]
    pub told: BTreeSet<ConceptId>,
    /// The text of law on which it rests.
    pub basis: String,
    /// What came of it.
    pub found: Found,
    /// The agreement under which it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub under: Option<Under>,
}

/// What came of asking a register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Found {
    /// It knows the person.
    Known,
    /// It does not.
    Unknown,
    /// It needs to know more to tell the person from another.
    Ambiguous,
    /// It did not answer, or nothing that could be read.
    Away,
}

/// An answer of the plan that a body vouches for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attested {
    /// The value as text.
    pub value: String,
    /// The register that said so.
    #[serde(with = "crate::names")]
    pub register: RegisterId,
    /// The body that keeps it.
    #[serde(with = "crate::names")]
    pub body: BodyId,
    /// The day it said so.
    pub on: Date,
    /// The last day on which it may be relied on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// A file that a person gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// Where it is kept.
    pub id: PaperId,
    /// What it proves.
    #[serde(with = "crate::names")]
    pub evidence: EvidenceId,
    /// The name that the person gave it, for people to read.
    pub name: String,
    /// Its kind, as its content says: `application/pdf`.
    pub kind: String,
    /// Its length in bytes.
    pub bytes: u64,
    /// What looked it over.
    pub scan: Scan,
}

/// What a scanner found in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scan {
    /// Not looked at yet: it waits, and nobody at a body sees it.
    Waiting,
    /// Nothing wrong.
    Clean,
    /// Something that does harm: it is not kept.
    Infected,
}

/// A request as it leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sending {
    /// Its identity.
    pub request: RequestId,
    /// The service asked for.
    #[serde(with = "crate::names")]
    pub service: ServiceId,
    /// Who provides it.
    #[serde(with = "crate::names")]
    pub body: BodyId,
    /// What the body receives: this and nothing else.
    pub content: Content,
    /// Why it may.
    pub disclosure: Disclosure,
    /// What the body's silence will mean.
    pub silence: Option<SilenceRule>,
}

/// What a body receives.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// Fields of the form.
    pub fields: BTreeMap<FieldKey, String>,
    /// Answers to questions of the plan, by the names of the law.
    pub facts: BTreeMap<String, String>,
    /// Files.
    pub papers: Vec<PaperId>,
}

/// Why a body may receive it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disclosure {
    /// The text of law on which it rests.
    pub basis: String,
    /// When the person agreed, where the law asks them.
    pub consent: Option<Timestamp>,
    /// The name that they signed with, where the law asks for a signature.
    pub signature: Option<String>,
    /// The agreement under which it left. Whoever asks to send says none: it is found when it is decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub under: Option<Under>,
}

/// An agreement of the catalogue, as it was named on the day of a disclosure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Under {
    /// Its identifier.
    pub agreement: String,
    /// What for.
    pub purpose: String,
}

/// A request to another body, as far as one sees that works on a request of the same person: that it is there, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beside {
    /// The service that it is for.
    #[serde(with = "crate::names")]
    pub service: ServiceId,
    /// The agreement under which it is seen.
    pub under: Under,
}

/// What silence will mean: the law of the day on which the request was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SilenceRule {
    /// How long the body may be silent.
    #[serde(flatten)]
    pub within: AnswerTime,
    /// What.
    pub means: SilenceMeans,
    /// The text.
    pub source: String,
}

/// An agent, as the person may know them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agent {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
}

/// What a body says is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissingAsk {
    /// Papers.
    #[serde(with = "crate::names::list")]
    pub evidence: BTreeSet<EvidenceId>,
    /// In the agent's words.
    pub words: String,
    /// The last day for sending it.
    pub until: Date,
}

/// What a body decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Which way.
    pub outcome: Outcome,
    /// Why, in words for the person. A refusal has some, always (CRPA, art. L211-2).
    pub reasons: String,
    /// How to contest it.
    pub appeal: String,
}

/// Which way a body decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Yes.
    Granted,
    /// No.
    Refused,
    /// Neither: it is settled elsewhere, or taken back.
    Closed,
}

/// How to reach a person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reach {
    /// Their electronic address.
    pub mail: Option<String>,
    /// Their mobile telephone, as `+33612345678`.
    pub phone: Option<String>,
    /// Letters too.
    pub letters: Option<PostalAddress>,
    /// The language of messages, if it is another than the one in which they began.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "tag::optional")]
    pub language: Option<LanguageTag>,
}

/// Where letters go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostalAddress {
    /// The lines under the name.
    pub lines: Vec<String>,
}

/// How a message reached a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoticeChannel {
    /// Electronic mail.
    Mail,
    /// A short message.
    Sms,
    /// A letter.
    Letter,
}

impl What {
    /// A name for what happened that tells nothing of the person: for counting, and for the column that is not sealed.
    pub fn kind(&self) -> &'static str {
        match self {
            What::Begun { .. } => "begun",
            What::Answered(_) => "answered",
            What::Chosen { .. } => "chosen",
            What::Marked { .. } => "marked",
            What::Filled { .. } => "filled",
            What::Fetched(_) => "fetched",
            What::Announced(_) => "announced",
            What::Died(_) => "died",
            What::DeathDenied(_) => "death-denied",
            What::Accepted { .. } => "accepted",
            What::Declined { .. } => "declined",
            What::PaperAdded { .. } => "paper-added",
            What::PaperRemoved { .. } => "paper-removed",
            What::PaperScanned { .. } => "paper-scanned",
            What::Sent(_) => "sent",
            What::Received { .. } => "received",
            What::Assigned { .. } => "assigned",
            What::Examining { .. } => "examining",
            What::MissingAsked { .. } => "missing-asked",
            What::Supplied { .. } => "supplied",
            What::Wrote { .. } => "wrote",
            What::Decided { .. } => "decided",
            What::SilenceFell { .. } => "silence-fell",
            What::Withdrawn { .. } => "withdrawn",
            What::Viewed { .. } => "viewed",
            What::Reminded { .. } => "reminded",
            What::Reachable(_) => "reachable",
            What::Notified { .. } => "notified",
            What::CodeIssued { .. } => "code-issued",
            What::CodeUsed => "code-used",
            What::Identified { .. } => "identified",
            What::Invited { .. } => "invited",
            What::Joined => "joined",
            What::Left => "left",
            What::RightAsked { .. } => "right-asked",
            What::RightAnswered { .. } => "right-answered",
        }
    }

    /// The request that it is about.
    pub fn request(&self) -> Option<RequestId> {
        match self {
            What::Sent(sending) => Some(sending.request),
            What::Received { request, .. }
            | What::Assigned { request, .. }
            | What::Examining { request }
            | What::MissingAsked { request, .. }
            | What::Supplied { request, .. }
            | What::Wrote { request, .. }
            | What::Decided { request, .. }
            | What::SilenceFell { request, .. }
            | What::Withdrawn { request }
            | What::Viewed { request, .. } => Some(*request),
            _ => None,
        }
    }
}

/// A language tag as plain text.
pub(crate) mod tag {
    use std::borrow::Cow;

    use jalon_catalogue::LanguageTag;
    use serde::{Deserialize as _, Deserializer, Serializer};

    pub(crate) fn serialize<S: Serializer>(tag: &LanguageTag, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&tag.0)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<LanguageTag, D::Error> {
        Ok(LanguageTag(Cow::<'de, str>::deserialize(deserializer)?.as_ref().into()))
    }

    /// One that may be absent.
    pub(super) mod optional {
        use jalon_catalogue::LanguageTag;
        use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer};

        #[expect(clippy::ref_option, reason = "serde passes references")]
        pub(crate) fn serialize<S: Serializer>(tag: &Option<LanguageTag>, serializer: S) -> Result<S::Ok, S::Error> {
            tag.as_ref().map(|tag| &tag.0).serialize(serializer)
        }

        pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<LanguageTag>, D::Error> {
            Ok(Option::<String>::deserialize(deserializer)?.map(|tag| LanguageTag(tag.as_str().into())))
        }
    }
}
