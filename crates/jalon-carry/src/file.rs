//! What is inside the file. It outlives the site that wrote it: its form only grows, and what changes its meaning is another version.

use std::collections::{BTreeMap, BTreeSet};

use jalon_catalogue::{Catalogue, LanguageTag};
use jalon_journey::{Answer, Answers, Carried, FieldKey, FieldValue, Journey, Mark, Origin, PersonId, Share, answers};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// By which a file is known as one of these.
pub const FORMAT: &str = "jalon-carried-file";

/// The version that is written, and the last that is read.
pub const VERSION: u32 = 1;

/// What a person carries of one journey, or of a plan that nobody keeps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarriedFile {
    /// Always [`FORMAT`].
    pub format: String,
    /// Of what follows.
    pub version: u32,
    /// The day on which it was made.
    pub made: Date,
    /// The release of the catalogue in which the names below were.
    pub release: String,
    /// What happened to the person.
    pub event: String,
    /// Their language.
    pub language: String,
    /// What they answered, and what their household let them know.
    pub answers: Answers,
    /// What they wrote in the form.
    #[serde(default)]
    pub fields: BTreeMap<FieldKey, CarriedField>,
    /// Services that they had chosen to ask for, and not sent.
    #[serde(default)]
    pub chosen: BTreeSet<String>,
    /// Services that they have done elsewhere.
    #[serde(default)]
    pub done: BTreeSet<String>,
    /// What they had sent, and where it stood: for them to know. The bodies have it.
    #[serde(default)]
    pub requests: Vec<CarriedRequest>,
}

/// A field of the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarriedField {
    /// The value, in the one way of writing its type has.
    pub value: String,
    /// The day on which somebody said so.
    pub on: Date,
}

/// A request that had been sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarriedRequest {
    /// The service asked for.
    pub service: String,
    /// The body that has it.
    pub body: String,
    /// The day on which it left.
    pub sent: Date,
    /// Where it stood: `sent`, `received`, `examining`, `missing`, `granted`, `refused`, `closed`.
    pub state: String,
    /// The body's own number for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
}

/// The event of the file is none of the catalogue's.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no such life event here")]
pub struct Unknown;

impl CarriedFile {
    /// The file of answers that nobody keeps.
    pub fn of_answers(release: &str, event: &str, language: &LanguageTag, answers: Answers, today: Date) -> Self {
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            made: today,
            release: release.to_owned(),
            event: event.to_owned(),
            language: language.0.to_string(),
            answers,
            fields: BTreeMap::new(),
            chosen: BTreeSet::new(),
            done: BTreeSet::new(),
            requests: Vec::new(),
        }
    }

    /// The file of a person's part of a journey; none when it does not concern them.
    pub fn of_journey(release: &str, journey: &Journey, person: PersonId, today: Date) -> Option<Self> {
        let (member, event) = (journey.member(person)?, journey.event.as_ref()?);
        let language = member.language.clone().unwrap_or_else(|| LanguageTag("en".into()));
        let mut answers = member.answers.clone();
        for (key, value) in journey.answers_shared_with(person) {
            answers.facts.entry(key.to_owned()).or_insert_with(|| Answer { value: value.to_owned(), share: Share::Household });
        }
        let own = journey.requests.values().filter(|request| request.by == person);
        let mut requests: Vec<_> = own
            .filter_map(|request| {
                Some(CarriedRequest {
                    service: request.service.to_string(),
                    body: request.body.to_string(),
                    sent: request.history.first()?.day,
                    state: request.state.word().to_owned(),
                    reference: request.reference.clone(),
                })
            })
            .collect();
        requests.sort_by(|a, b| (a.sent, &a.service).cmp(&(b.sent, &b.service)));
        let field = |(key, field): (&FieldKey, &FieldValue)| (key.clone(), CarriedField { value: field.value.clone(), on: field.on });
        Some(Self {
            fields: member.fields.iter().map(field).collect(),
            chosen: member.chosen.iter().map(ToString::to_string).collect(),
            done: member.marks.iter().filter(|(_, mark)| **mark == Mark::Done).map(|(service, _)| service.to_string()).collect(),
            requests,
            ..Self::of_answers(release, event.as_str(), &language, answers, today)
        })
    }

    /// What a journey here begins with: what this catalogue knows of it. A request that is under way or was granted is done, so that nobody asks twice; one that was
    /// refused or closed can be asked again.
    pub fn into_carried(self, catalogue: &Catalogue, today: Date) -> Result<Carried, Unknown> {
        let event = catalogue.events.get(&self.event.as_str().into()).ok_or(Unknown)?;
        let language = catalogue.languages.iter().find(|tag| *tag.0 == *self.language).or(catalogue.languages.first()).ok_or(Unknown)?;
        let asked = |id: &jalon_catalogue::QuestionId| event.questions.iter().any(|question| question.id == *id);
        let mut answers = self.answers;
        answers.facts.retain(|key, answer| is_known(catalogue, key, &answer.value));
        answers.asked.retain(asked);
        answers.unknown.retain(asked);
        let field = |(key, field): (FieldKey, CarriedField)| {
            let value = catalogue.concepts.get(&key.concept)?.kind.parse(&field.value).ok()?;
            Some((key, FieldValue { value, origin: Origin::Declared, on: field.on.min(today) }))
        };
        let service = |name: &String| event.services.iter().find(|id| id.as_str() == name).cloned();
        let stands = |request: &&CarriedRequest| !matches!(request.state.as_str(), "refused" | "closed");
        let asked_there = self.requests.iter().filter(stands).map(|request| &request.service);
        Ok(Carried {
            event: event.id.clone(),
            language: language.clone(),
            answers,
            fields: self.fields.into_iter().filter_map(field).collect(),
            chosen: self.chosen.iter().filter_map(service).filter(|id| catalogue.requests.contains_key(id)).collect(),
            done: self.done.iter().chain(asked_there).filter_map(service).collect(),
        })
    }
}

/// Whether an answer is one that this catalogue could have been given.
fn is_known(catalogue: &Catalogue, key: &str, value: &str) -> bool {
    let law = &catalogue.law;
    match answers::question_of(law, key) {
        Some(jalon_rules::Question::Size(_)) => value.parse::<usize>().is_ok(),
        Some(jalon_rules::Question::Household(fact) | jalon_rules::Question::Member(_, _, fact)) => jalon_catalogue::parse_value(law, fact, value).is_ok(),
        None => false,
    }
}
