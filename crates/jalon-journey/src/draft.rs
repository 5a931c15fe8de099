//! What would leave if the person sent now: one part for each service that they chose, and what each still lacks.

use std::collections::BTreeSet;

use jalon_catalogue::{Catalogue, EvidenceId, Need, RequestForm, ServiceId};
use jalon_rules::{Evaluation, Law, ListId, Question, Situation, Truth, Value};
use jiff::civil::Date;

use crate::answers;
use crate::event::{Content, Outcome};
use crate::field::FieldKey;
use crate::ids::PersonId;
use crate::journey::{Journey, Member};
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
    let situation = answers::read(&catalogue.law, journey.answers_seen_by(person));
    let (mut fields, mut proofs) = (BTreeSet::new(), BTreeSet::new());
    for service in event.services.iter().filter(|service| member.chosen.contains(*service)) {
        let Some(form) = catalogue.requests.get(service) else { continue };
        if journey.request_for(service).is_some_and(|request| !request.state.is_decided()) {
            continue;
        }
        let about = About { law: &catalogue.law, form, situation: &situation, day };
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
    form: &'a RequestForm,
    situation: &'b Situation,
    day: Date,
}

impl About<'_, '_> {
    /// The members of a list that it is about: all but those of whom the law says that it is not. One when nobody said how many there are: they can always be
    /// told apart later.
    fn members(&self, list: ListId) -> Vec<u8> {
        let size = self.situation.size(list).unwrap_or(1);
        let only = self.form.only.filter(|only| self.law.definition(*only).of.contains(&list));
        let mut evaluation = Evaluation::new(self.law, self.situation, self.day);
        let mut concerned = |member: &usize| only.is_none_or(|only| evaluation.member_definition(only, list, *member) != Value::Truth(Truth::No));
        (0..size).filter(|member| concerned(member)).filter_map(|member| u8::try_from(member).ok()).collect()
    }

    /// Whether a kept answer goes along.
    fn takes(&self, key: &str) -> bool {
        match answers::question_of(self.law, key) {
            Some(Question::Household(fact)) => self.form.facts.contains(&fact),
            Some(Question::Member(list, member, fact)) => {
                self.form.facts.contains(&fact) && u8::try_from(member).is_ok_and(|member| self.members(list).contains(&member))
            }
            Some(Question::Size(_)) | None => false,
        }
    }
}

fn part<'a>(catalogue: &Catalogue, about: &About<'a, '_>, journey: &Journey, member: &Member, asked: &[(FieldKey, Need)]) -> Part<'a> {
    let form = about.form;
    let mut content = Content::default();
    let mut missing = Vec::new();
    for (key, need) in asked {
        match member.fields.get(key) {
            Some(value) => {
                content.fields.insert(key.clone(), value.value.clone());
            }
            None if *need == Need::Required => missing.push(Missing::Field(key.clone())),
            None => {}
        }
    }
    let kept = journey.answers_seen_by(member.person).into_iter().filter(|(key, _)| about.takes(key));
    content.facts.extend(kept.map(|(key, value)| (key.to_owned(), value.to_owned())));
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

#[cfg(test)]
mod tests {
    use jalon_catalogue::{ConceptId, LanguageTag, ServiceId};
    use jiff::Timestamp;
    use jiff::civil::date;

    use super::*;
    use crate::{Act, Answer, Answers, Channel, Command, Share, Who, decide};

    const PERSON: PersonId = PersonId([1; 16]);
    const DAY: Date = date(2026, 11, 29);

    /// The draft of somebody with a child of four and one just born.
    fn of(catalogue: &Catalogue, births: [&str; 2], service: &str) -> (Vec<Option<u8>>, Vec<String>) {
        let mut journey = Journey::default();
        let answer = |value: &str| Answer { value: value.into(), share: Share::Household };
        let facts = [("#enfants", "2"), ("naissance@enfants/0", births[0]), ("naissance@enfants/1", births[1])];
        let answers = Answers { facts: facts.into_iter().map(|(key, value)| (key.into(), answer(value))).collect(), ..Answers::default() };
        let chosen = [ServiceId::from(service)].into();
        for command in [Command::Begin { event: "birth".into(), language: LanguageTag("fr".into()), answers }, Command::Choose { services: chosen }] {
            let act = Act { at: Timestamp::UNIX_EPOCH, day: DAY, who: Who::Person { person: PERSON }, channel: Channel::Online };
            for recorded in decide(&journey, &act, command).unwrap() {
                journey.evolve(&recorded.event);
            }
        }
        let draft = draft(catalogue, &journey, PERSON, DAY);
        let name = ConceptId::from("child-given-names");
        let asked = draft.fields.iter().filter(|key| key.concept == name).map(|key| key.member).collect();
        (asked, draft.parts[0].content.facts.keys().cloned().collect())
    }

    #[test]
    fn a_request_about_the_child_just_born_asks_and_sends_nothing_of_the_elder() {
        let catalogue = Catalogue::embedded();
        let born = ["2022-05-04", "2026-11-26"];
        assert_eq!(of(&catalogue, born, "birth-certificate-copy"), (vec![Some(1)], vec!["naissance@enfants/1".to_owned()]));
        let (asked, sent) = of(&catalogue, born, "family-benefits-declaration");
        assert_eq!(asked, [Some(0), Some(1)], "the family benefits office is told of each child");
        assert_eq!(sent, ["naissance@enfants/0", "naissance@enfants/1"]);
    }

    #[test]
    fn twins_are_one_birth_even_on_both_sides_of_midnight() {
        let (asked, _) = of(&Catalogue::embedded(), ["2026-11-25", "2026-11-26"], "birth-certificate-copy");
        assert_eq!(asked, [Some(0), Some(1)]);
    }
}
