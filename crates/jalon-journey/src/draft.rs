//! What would leave if the person sent now: one part for each service that they chose, and what each still lacks.

use std::collections::{BTreeMap, BTreeSet};

use jalon_catalogue::{Catalogue, EvidenceId, LifeEvent, Need, QuestionId, RequestForm, ServiceId};
use jalon_rules::{Evaluation, FactId, Law, ListId, Question as Asked, Situation, Truth, Value};
use jiff::civil::Date;

use crate::answers;
use crate::event::{Content, Outcome};
use crate::field::FieldKey;
use crate::ids::PersonId;
use crate::journey::{Journey, Known, Member};
use crate::request::RequestState;

/// What a person has chosen and not sent.
#[derive(Debug, Clone)]
pub struct Draft<'a> {
    /// One part for each service, in the order of the event.
    pub parts: Vec<Part<'a>>,
    /// Every field that some part asks, once, in the order in which they are asked first.
    pub fields: Vec<FieldKey>,
    /// Every proof that the person is to give, once.
    pub evidence: Vec<EvidenceId>,
}

/// What one body would receive for one service.
#[derive(Debug, Clone)]
pub struct Part<'a> {
    /// The service and what it asks.
    pub form: &'a RequestForm,
    /// What would leave.
    pub content: Content,
    /// What it lacks to leave.
    pub missing: Vec<Missing>,
    /// Proofs that it needs and the person is to give.
    pub evidence: Vec<EvidenceId>,
}

/// Something without which a request cannot leave.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Missing {
    /// A field.
    Field(FieldKey),
    /// A proof.
    Evidence(EvidenceId),
    /// An answer of the plan.
    Fact {
        /// Which, by its key: see [`answers`](crate::answers).
        key: String,
        /// The question that gives it.
        question: QuestionId,
    },
}

impl Part<'_> {
    /// Whether it can leave.
    pub fn is_complete(&self) -> bool {
        self.missing.is_empty()
    }

    /// Whether the person has begun to fill it.
    pub fn is_begun(&self) -> bool {
        !self.content.fields.is_empty() || !self.content.papers.is_empty()
    }
}

/// The draft of a person on a day; empty when the journey does not concern them or has no event of the catalogue.
pub fn draft<'a>(catalogue: &'a Catalogue, journey: &Journey, person: PersonId, day: Date) -> Draft<'a> {
    let mut draft = Draft { parts: Vec::new(), fields: Vec::new(), evidence: Vec::new() };
    let (Some(member), Some(event)) = (journey.member(person), journey.event.as_ref().and_then(|id| catalogue.events.get(id))) else { return draft };
    let seen = journey.answers_seen_by(person, day);
    let situation = answers::read(&catalogue.law, seen.iter().map(|(key, known)| (*key, *known)));
    let (mut fields, mut proofs) = (BTreeSet::new(), BTreeSet::new());
    for service in event.services.iter().filter(|service| member.chosen.contains(*service)) {
        let Some(form) = catalogue.requests.get(service) else { continue };
        if journey.request_for(service).is_some_and(|request| !request.state.is_decided()) {
            continue;
        }
        let about = About { law: &catalogue.law, event, form, seen: &seen, situation: &situation, day };
        let asked = fields_of(catalogue, &about);
        for (key, _) in &asked {
            if fields.insert(key.clone()) {
                draft.fields.push(key.clone());
            }
        }
        let part = part(catalogue, &about, journey, member, &asked);
        for evidence in &part.evidence {
            if proofs.insert(evidence.clone()) {
                draft.evidence.push(evidence.clone());
            }
        }
        draft.parts.push(part);
    }
    draft
}

/// Whom a request is about, as far as the person has said.
struct About<'a, 'b> {
    law: &'b Law,
    event: &'b LifeEvent,
    form: &'a RequestForm,
    /// The answers that the person sees, and what they make.
    seen: &'b BTreeMap<&'b str, Known<'b>>,
    situation: &'b Situation,
    day: Date,
}

impl About<'_, '_> {
    /// The members of a list that it is about: all but those of whom the law says that it is not. One when nobody said how many there are: they can always be
    /// told apart later.
    fn members(&self, list: ListId) -> Vec<u8> {
        let all = (0..self.situation.size(list).unwrap_or(1)).filter_map(|member| u8::try_from(member).ok());
        let Some(only) = self.form.only.filter(|only| self.law.definition(*only).of.contains(&list)) else { return all.collect() };
        let mut evaluation = Evaluation::new(self.law, self.situation, self.day);
        all.filter(|member| evaluation.member_definition(only, list, usize::from(*member)) != Value::Truth(Truth::No)).collect()
    }

    fn sends(&self, fact: FactId) -> bool {
        self.form.facts.contains(&fact) || self.form.if_known.contains(&fact)
    }

    /// Whether a kept answer goes along.
    fn takes(&self, key: &str) -> bool {
        match answers::question_of(self.law, key) {
            Some(Asked::Household(fact)) => self.sends(fact),
            Some(Asked::Member(list, member, fact)) => self.sends(fact) && u8::try_from(member).is_ok_and(|member| self.members(list).contains(&member)),
            Some(Asked::Size(_)) | None => false,
        }
    }
}

fn part<'a>(catalogue: &Catalogue, about: &About<'a, '_>, journey: &Journey, member: &Member, asked: &[(FieldKey, Need)]) -> Part<'a> {
    let form = about.form;
    let mut content = Content::default();
    let mut missing = Vec::new();
    for (key, need) in asked {
        match member.fields.get(key).filter(|value| value.holds_on(about.day)) {
            Some(value) => {
                content.fields.insert(key.clone(), value.value.clone());
            }
            None if *need == Need::Required => missing.push(Missing::Field(key.clone())),
            None => {}
        }
    }
    let kept = about.seen.iter().filter(|(key, _)| about.takes(key));
    content.facts.extend(kept.map(|(key, known)| ((*key).to_owned(), known.value.to_owned())));
    missing.extend(facts_lacking(about, member));
    let evidence = evidence_of(catalogue, &form.service, journey);
    for proof in &evidence {
        let before = content.papers.len();
        content.papers.extend(member.papers_for(proof).map(|paper| paper.id));
        if content.papers.len() == before {
            missing.push(Missing::Evidence(proof.clone()));
        }
    }
    Part { form, content, missing, evidence }
}

/// The answers that a body needs and that nobody gave. Whoever said that they do not know has answered: the body asks them itself.
fn facts_lacking(about: &About<'_, '_>, member: &Member) -> Vec<Missing> {
    let (law, event) = (about.law, about.event);
    let open = |asked: Asked| {
        let (question, key) = (event.asking(asked)?, answers::key_of(law, asked));
        let open = !about.seen.contains_key(key.as_str()) && !member.answers.unknown.contains(&question.id);
        open.then(|| Missing::Fact { key, question: question.id.clone() })
    };
    let mut lacking = Vec::new();
    for fact in &about.form.facts {
        let lists = law.fact(*fact).of.iter().filter(|list| event.asking(Asked::Member(**list, 0, *fact)).is_some());
        let of_members = lists.flat_map(|list| match open(Asked::Size(*list)) {
            // Of how many comes first.
            Some(size) => vec![size],
            None => about.members(*list).into_iter().filter_map(|place| open(Asked::Member(*list, place.into(), *fact))).collect(),
        });
        for missing in open(Asked::Household(*fact)).into_iter().chain(of_members) {
            if !lacking.contains(&missing) {
                lacking.push(missing);
            }
        }
    }
    lacking
}

/// The fields that a service asks: one for the person, or one for each member of a list.
fn fields_of(catalogue: &Catalogue, about: &About<'_, '_>) -> Vec<(FieldKey, Need)> {
    let mut keys = Vec::new();
    for asked in &about.form.asks {
        let Some(concept) = catalogue.concepts.get(&asked.concept) else { continue };
        match concept.of {
            None => keys.push((FieldKey::own(concept.id.clone()), asked.need)),
            Some(list) => {
                keys.extend(about.members(list).into_iter().map(|member| (FieldKey { concept: concept.id.clone(), member: Some(member) }, asked.need)));
            }
        }
    }
    keys
}

/// Proofs that the person is to give for a service: not those that its body gets itself, nor those that a request granted here has produced, nor those that the
/// request itself is or says.
fn evidence_of(catalogue: &Catalogue, service: &ServiceId, journey: &Journey) -> Vec<EvidenceId> {
    let Some(service) = catalogue.services.get(service) else { return Vec::new() };
    let fetched = |proof: &EvidenceId| catalogue.evidence.get(proof).and_then(|kept| kept.fetched.as_ref()).is_some_and(|by| by.by.contains(&service.body));
    let produced = |proof: &EvidenceId| {
        let granted = journey.requests.values().filter(|request| request.state == RequestState::Decided(Outcome::Granted));
        granted.filter_map(|request| catalogue.services.get(&request.service)).any(|other| other.produces.contains(proof))
    };
    let replaced = |proof: &EvidenceId| catalogue.requests.get(&service.id).is_some_and(|form| form.replaces.contains(proof));
    service.needs.iter().filter(|proof| !fetched(proof) && !produced(proof) && !replaced(proof)).cloned().collect()
}
