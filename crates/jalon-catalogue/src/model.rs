//! The model of a catalogue: what bodies offer to people to whom something happens. Names follow CPSV-AP 3.2 and CCCEV 2.1.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use jalon_rules::{DeadlineId, DefinitionId, FactId, FactValue, Law, ListId, RuleId, Situation, Source, SourceFile};
use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

use crate::finder::Finder;
use crate::form::{InformationConcept, RequestForm};
use crate::offices::Offices;
use crate::places::Places;
use crate::reader::Place;
use crate::register::Register;
use crate::texts::Texts;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
        pub struct $name(pub Arc<str>);

        impl $name {
            /// The identifier as written in the files.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.into())
            }
        }
    )*};
}

ids! {
    /// A public organisation.
    BodyId,
    /// A public service.
    ServiceId,
    /// A type of evidence.
    EvidenceId,
    /// A life event.
    EventId,
    /// A question: one page.
    QuestionId,
    /// A persona.
    PersonaId,
    /// An information concept: one thing that a form may ask.
    ConceptId,
    /// A register: what a body holds of people and can attest.
    RegisterId,
}

/// A language of a catalogue, as a BCP 47 tag (`fr`, `en`).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct LanguageTag(pub Arc<str>);

/// A whole catalogue: read, checked, immutable.
#[derive(Debug, Clone)]
pub struct Catalogue {
    /// ISO 3166 code of the country.
    pub country: Arc<str>,
    /// Languages in which every text exists, the first is the default.
    pub languages: Vec<LanguageTag>,
    /// Name of this release.
    pub release: Arc<str>,
    /// The time zone by whose midnight a day ends, as a POSIX rule (`CET-1CEST,M3.5.0,M10.5.0/3`).
    pub zone: Arc<str>,
    /// Days on which offices are closed.
    pub calendar: WorkingCalendar,
    /// The rules.
    pub law: Arc<Law>,
    /// Public organisations.
    pub bodies: BTreeMap<BodyId, PublicOrganisation>,
    /// Types of evidence.
    pub evidence: BTreeMap<EvidenceId, EvidenceType>,
    /// Public services.
    pub services: BTreeMap<ServiceId, PublicService>,
    /// What forms may ask.
    pub concepts: BTreeMap<ConceptId, InformationConcept>,
    /// Services that can be asked for here, with what their bodies receive.
    pub requests: BTreeMap<ServiceId, RequestForm>,
    /// What bodies hold of people already.
    pub registers: BTreeMap<RegisterId, Register>,
    /// Agreements about who may receive what, as policies in the language Cedar: read by `jalon-agreements`.
    pub agreements: Vec<SourceFile>,
    /// Life events.
    pub events: BTreeMap<EventId, LifeEvent>,
    /// Dated situations with what the plan must say.
    pub personas: Vec<Persona>,
    /// Where people live, and what follows from it.
    pub places: Places,
    /// Where they can go.
    pub offices: Offices,
    /// Finds the event that a person's words name.
    pub finder: Finder,
    /// All words.
    pub texts: Texts,
}

/// Which days are not worked, by law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkingCalendar {
    /// Days of the week on which offices are closed: a last day is put off beyond them.
    pub weekend: Vec<Weekday>,
    /// Days of the week that are no working days where a time is counted in those: in France Sunday alone, as Saturday is a *jour ouvrable*.
    pub rest: Vec<Weekday>,
    /// Public holidays at a fixed month and day.
    pub fixed: Vec<(i8, i8)>,
    /// Public holidays at so many days after Easter Sunday.
    pub easter: Vec<i16>,
    /// The text that lists them.
    pub provision: SourcedOn,
    /// Public holidays of some places only.
    pub local: Option<LocalHolidays>,
}

/// Public holidays that depend on where one lives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalHolidays {
    /// The choice that says where.
    pub fact: FactId,
    /// For each alternative that has some, in their order.
    pub days: BTreeMap<u8, LocalDays>,
}

/// Public holidays of one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalDays {
    /// Those at a fixed month and day.
    pub fixed: Vec<(i8, i8)>,
    /// Those at so many days after Easter Sunday.
    pub easter: Vec<i16>,
    /// The text that lists them.
    pub provision: SourcedOn,
}

impl WorkingCalendar {
    /// The calendar where the person lives. As long as nobody knows where, days off of some places are counted as worked: a date is then never told too late.
    pub fn for_situation(&self, situation: &Situation) -> Cow<'_, Self> {
        let here = self.local.as_ref().and_then(|local| match situation.fact(local.fact)?.value {
            FactValue::Choice(place) => local.days.get(&place),
            _ => None,
        });
        let Some(here) = here else { return Cow::Borrowed(self) };
        let mut calendar = self.clone();
        calendar.fixed.extend(&here.fixed);
        calendar.easter.extend(&here.easter);
        Cow::Owned(calendar)
    }
}

/// A text, how it was read, and the days between which it may be relied on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourcedOn {
    /// The text.
    pub source: Source,
    /// The day somebody last compared.
    pub checked: Date,
    /// The day by which somebody must compare again.
    pub review: Date,
}

/// A public organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicOrganisation {
    /// Its identifier.
    pub id: BodyId,
    /// Its site.
    pub site: Option<Arc<str>>,
    /// A page that finds the local office.
    pub find: Option<Arc<str>>,
    /// Its telephone number.
    pub phone: Option<Arc<str>>,
    /// The types under which a directory of offices lists its own.
    pub directory: Vec<Arc<str>>,
}

/// A type of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceType {
    /// Its identifier.
    pub id: EvidenceId,
    /// Whether the original is asked.
    pub original: bool,
    /// How old it may be.
    pub validity: Option<Age>,
    /// The body that issues it.
    pub held_by: Option<BodyId>,
    /// Bodies that get it themselves, and from whom: people need not bring it there.
    pub fetched: Option<Fetched>,
}

/// How old evidence may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Age {
    /// So many days.
    Days(u16),
    /// So many months.
    Months(u16),
}

/// Evidence that bodies get from another body, by law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fetched {
    /// The body that holds it.
    pub from: BodyId,
    /// The bodies that ask it.
    pub by: Vec<BodyId>,
    /// The text that lets them, or makes them.
    pub provision: SourcedOn,
}

/// What kind of thing a service is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "each is its own word")]
pub enum ServiceType {
    Declaration,
    Benefit,
    Document,
    Leave,
    Registration,
    Care,
}

/// How a service can be reached.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Channels {
    /// Address of the online procedure.
    pub online: Option<Arc<str>>,
    /// Telephone number.
    pub phone: Option<Arc<str>>,
    /// At a desk.
    pub desk: bool,
    /// By post.
    pub post: bool,
    /// Number of the paper form.
    pub form: Option<Arc<str>>,
}

/// What the body's silence means in law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Silence {
    /// How long the body may be silent.
    #[serde(flatten)]
    pub within: AnswerTime,
    /// What it means then.
    pub means: SilenceMeans,
    /// The text that says so.
    pub provision: SourcedOn,
}

/// How long a body has to answer. It is written with its unit, in what is published and in what is kept: `{ "months": 2 }`, `{ "working_days": 15 }`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerTime {
    /// So many months, from one day of the month to the same (CRPA, art. L231-1).
    Months(u8),
    /// So many days, the last of which counts.
    Days(u16),
    /// So many clear days, *jours francs*: the last does not count, and one more day is left (CSS, art. R441-7).
    ClearDays(u16),
    /// So many working days, *jours ouvrables*: all but the weekly rest and public holidays (C. trav., art. L1237-14).
    WorkingDays(u16),
}

/// What an administration's silence means once its time is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SilenceMeans {
    /// Yes.
    Acceptance,
    /// No.
    Refusal,
    /// Neither: but from then on a court can be asked to make it answer (as in Germany: `VwGO`, § 75; SGG, § 88).
    Nothing,
}

/// What it costs the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Cost {
    /// Nothing.
    Free,
    /// Said in the text `service-ID.cost`.
    InWords,
    /// Not said.
    NotStated,
}

/// One thing that a body provides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicService {
    /// Its identifier.
    pub id: ServiceId,
    /// What kind of thing it is.
    pub kind: ServiceType,
    /// The body responsible.
    pub body: BodyId,
    /// The rule that says whether it applies; none: it always does.
    pub rule: Option<RuleId>,
    /// The day at which the rule is judged; today if the catalogue names none.
    pub judged_on: Option<DefinitionId>,
    /// Whether it pays something that is not computed here.
    pub amount_not_computed: bool,
    /// The time the law gives.
    pub deadline: Option<DeadlineId>,
    /// The time that is wise.
    pub advice: Option<DeadlineId>,
    /// Evidence it requires.
    pub needs: Vec<EvidenceId>,
    /// Evidence it produces.
    pub produces: Vec<EvidenceId>,
    /// Services that come before it.
    pub after: Vec<ServiceId>,
    /// Whether it happens without the person.
    pub automatic: bool,
    /// How to reach it.
    pub channels: Channels,
    /// What it costs.
    pub cost: Cost,
    /// What silence means.
    pub silence: Option<Silence>,
    /// The official text behind it.
    pub provision: SourcedOn,
}

/// A page that asks for one or several facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its identifier.
    pub id: QuestionId,
    /// What it asks.
    pub asks: Asks,
    /// Whether a fact it asks is sensitive.
    pub sensitive: bool,
    /// Whether people answer it by saying where they live, from which its facts follow.
    pub by_place: bool,
}

/// What a question asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asks {
    /// How many members a list has.
    Size(ListId),
    /// Facts of the household.
    Household(Vec<FactId>),
    /// Facts of every member of a list.
    Members(ListId, Vec<FactId>),
}

impl Question {
    /// Whether it asks this, of whatever member.
    pub fn gives(&self, asked: jalon_rules::Question) -> bool {
        match (&self.asks, asked) {
            (Asks::Size(list), jalon_rules::Question::Size(size)) => *list == size,
            (Asks::Household(facts), jalon_rules::Question::Household(fact)) => facts.contains(&fact),
            (Asks::Members(list, facts), jalon_rules::Question::Member(of, _, fact)) => *list == of && facts.contains(&fact),
            _ => false,
        }
    }
}

impl LifeEvent {
    /// The page that asks this.
    pub fn asking(&self, asked: jalon_rules::Question) -> Option<&Question> {
        self.questions.iter().find(|question| question.gives(asked))
    }
}

/// Something that happens to a person, and all the services that go with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LifeEvent {
    /// Its identifier.
    pub id: EventId,
    /// Its name in addresses, per language.
    pub slugs: BTreeMap<LanguageTag, Arc<str>>,
    /// Its services, in the author's order.
    pub services: Vec<ServiceId>,
    /// Its questions, in the author's order.
    pub questions: Vec<Question>,
    /// Events that often go with it and that are not meant where words name both: who died of an illness is dead.
    pub outweighs: Vec<EventId>,
}

/// The words by which people who speak one language name what happens to them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vocabulary {
    /// The language; not only those in which the catalogue is offered.
    pub language: LanguageTag,
    /// Words that name nothing: articles, pronouns, auxiliaries.
    pub silent: Vec<Arc<str>>,
    /// Words and phrases that name something which is no event of the catalogue.
    pub elsewhere: Vec<Arc<str>>,
    /// Words that deny what follows: « not », « never ».
    pub denials: Vec<Arc<str>>,
    /// Words that deny what precedes, in languages that put them last.
    pub denials_after: Vec<Arc<str>>,
    /// Words behind which stands when or why something happened, and not what: « after », « because ».
    pub asides: Vec<Arc<str>>,
    /// Words that may stand for one another in a phrase, by the name that stands there for them (`$relative`): alone, they tell nothing.
    pub groups: BTreeMap<Arc<str>, Vec<Arc<str>>>,
    /// Words and phrases for each event.
    pub phrases: BTreeMap<EventId, Vec<Arc<str>>>,
}

/// A dated situation of an invented person, with what the plan must say to them.
#[derive(Debug, Clone)]
pub struct Persona {
    /// Its identifier.
    pub id: PersonaId,
    /// The day.
    pub date: Date,
    /// What happened.
    pub event: EventId,
    /// What is known.
    pub situation: jalon_rules::Situation,
    /// What the plan must say, per service.
    pub expect: BTreeMap<ServiceId, Expectation>,
    /// Services that must not apply.
    pub never: Vec<ServiceId>,
    /// The question that must come next.
    pub next: Option<QuestionId>,
    /// Where it is written.
    pub place: Place,
}

/// What the plan must say about one service.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Expectation {
    /// `yes`, `no`, `unknown`.
    pub verdict: Option<jalon_rules::Truth>,
    /// The exact amount in euros.
    pub amount: Option<rust_decimal::Decimal>,
    /// The date by which.
    pub deadline: Option<Date>,
    /// Where it is written.
    pub place: Place,
}
