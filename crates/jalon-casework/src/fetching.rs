//! Asking registers on a person's word: what they answer is shown to the person first, and used only when they say so.
//!
//! Between the two, the answer stands in one row, sealed under the key of the person, for an hour; what a register told by itself waits longer. It is no event: what somebody declines leaves nothing but
//! that it was asked and declined.

use std::collections::{BTreeMap, BTreeSet};

use jalon_catalogue::{BodyId, ConceptId, RegisterId};
use jalon_journey::{Attested, Command, Fetching, FieldKey, FieldValue, Found, JourneyId, Origin, PersonId, Refusal, answers};
use jalon_rules::{Law, Question};
use jalon_store::{ActKey, Commit, CommitError, JobClaim, Owner, ViewChange, ViewRow};
use serde::{Deserialize, Serialize};

use crate::act::{Along, Deed, Loaded};
use crate::error::ActError;
use crate::registers::{Attestation, Extract, Inquiry, Unfetched};
use crate::{Casework, agreed, owner, stream};

/// Answers of registers that nobody accepted or declined yet.
const PREVIEWS: &str = "preview";
/// How long an answer waits to be looked at.
pub(crate) const PREVIEW_MS: i64 = 3_600_000;
/// How long what a register told by itself does: people come by when they come by.
pub(crate) const OFFER_MS: i64 = 90 * 24 * 3_600_000;

/// What a register answered, before the person said whether it may be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preview {
    /// One extract, or several among which the person chooses. Never empty.
    pub extracts: Vec<Extract>,
}

/// Which of what a register answered may be used.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// The place of the extract.
    pub extract: usize,
    /// Answers and fields of which the person keeps what stands already, by their names.
    pub own: BTreeSet<String>,
}

impl Casework {
    /// The registers that can be asked here.
    pub fn connected(&self) -> BTreeSet<RegisterId> {
        self.registers.as_ref().map(|registers| registers.connected()).unwrap_or_default()
    }

    /// Asks a register about whoever does it, on their word, and keeps the answer for them to look at. `about` is what their identity vouches for: nobody is
    /// asked about on the word of another. The same deed twice asks once.
    pub async fn fetch(
        &self,
        id: JourneyId,
        deed: &Deed,
        register: &RegisterId,
        about: BTreeMap<ConceptId, String>,
    ) -> Result<Result<Loaded, Unfetched>, ActError> {
        let (person, key) = deed.who.person().zip(deed.key).ok_or(Refusal::Unseen)?;
        let Some(loaded) = self.load(id).await?.filter(|loaded| loaded.journey.member(person).is_some()) else { return Err(Refusal::Unseen.into()) };
        let described = self.catalogue.registers.get(register).ok_or(Refusal::Unseen)?;
        let registers = self.registers.as_ref().filter(|registers| registers.connected().contains(register)).ok_or(Refusal::Unseen)?;
        if self.store.recorded(ActKey { stream: stream(id), key }).await?.is_some() {
            return Ok(Ok(loaded));
        }
        // What no question and no form of the event needs is not asked; and nothing is that no agreement allows.
        let event = loaded.journey.event.as_ref().and_then(|event| self.catalogue.events.get(event)).ok_or(Refusal::Unseen)?;
        let needed = jalon_agreements::Fetching::needed(&self.catalogue, register, event).ok_or(Refusal::Unseen)?;
        let under = Some(agreed::under(&self.agreements.allows_fetching(&needed).map_err(ActError::NotAgreed)?));
        let told = about.keys().cloned().collect();
        let mut answer = registers.fetch(&Inquiry { register: register.clone(), about, id: key }).await;
        if let Err(Unfetched::Needs(concepts)) = answer {
            // Nothing left: there is nothing to note.
            return Ok(Err(Unfetched::Needs(concepts)));
        }
        if let Err(Unfetched::Away(why) | Unfetched::Broken(why)) = answer {
            tracing::warn!(register = register.as_str(), why, "a register gave nothing");
        }
        if let Ok(attestation) = &mut answer {
            attestation.extracts.iter_mut().for_each(|extract| keep_what_is_needed(&self.catalogue.law, extract, &needed));
        }
        let (body, basis) = (described.body.clone(), described.basis.source.text.to_string());
        let fetching = Fetching { register: register.clone(), body, told, basis, found: found(&answer), under };
        let views = match &answer {
            Ok(attestation) => vec![self.preview_row(id, person, register, attestation, PREVIEW_MS)],
            Err(_) => vec![forget(id, person, register)],
        };
        let loaded = self.act_with(id, deed, Command::NoteFetch(fetching), Along { job: None, views }).await?;
        Ok(answer.map(|_| loaded))
    }

    /// What a register answered and the person has not settled; none when there is nothing, or it waited too long.
    pub async fn preview(&self, id: JourneyId, person: PersonId, register: &RegisterId) -> Result<Option<Preview>, ActError> {
        let Some(row) = self.store.view(PREVIEWS, &id.to_string(), &key(person, register)).await? else { return Ok(None) };
        let living = row.rank >= self.clock.now().as_millisecond();
        Ok(row.plain.filter(|_| living).and_then(|plain| serde_json::from_slice(&plain).ok()))
    }

    /// Lets what a register answered be used, as the person was shown it. What is not there to be seen any more is not accepted.
    pub async fn accept(&self, id: JourneyId, deed: &Deed, register: &RegisterId, choice: Choice) -> Result<Loaded, ActError> {
        let person = deed.who.person().ok_or(Refusal::Unseen)?;
        let body = self.catalogue.registers.get(register).ok_or(Refusal::Unseen)?.body.clone();
        let preview = self.preview(id, person, register).await?;
        let before = self.load(id).await?.map(|loaded| loaded.journey).unwrap_or_default();
        let Some(mut extract) = preview.and_then(|preview| preview.extracts.into_iter().nth(choice.extract)) else {
            return self.perhaps_done_before(id, before, deed, Refusal::NothingFetched).await;
        };
        if let Some(member) = before.member(person) {
            extract.spell_as(&self.catalogue, member);
        }
        let command = accepting(register, &body, extract, &choice.own);
        self.act_with(id, deed, command, Along { job: None, views: vec![forget(id, person, register)] }).await
    }

    /// Uses nothing of a register, and keeps nothing of what it answered.
    pub async fn decline(&self, id: JourneyId, deed: &Deed, register: &RegisterId) -> Result<Loaded, ActError> {
        let person = deed.who.person().ok_or(Refusal::Unseen)?;
        let views = vec![forget(id, person, register)];
        self.act_with(id, deed, Command::Decline { register: register.clone() }, Along { job: None, views }).await
    }

    /// Forgets an answer that nobody settled in time, and ends the job that watched for it. One that was fetched again meanwhile stays.
    pub(crate) async fn forget_preview(&self, id: JourneyId, person: PersonId, register: &RegisterId, claim: JobClaim) -> Result<(), CommitError> {
        let row = self.store.view(PREVIEWS, &id.to_string(), &key(person, register)).await?;
        let late = row.is_some_and(|row| row.rank <= self.clock.now().as_millisecond());
        let views = if late { vec![forget(id, person, register)] } else { Vec::new() };
        self.store.commit(Commit { views, finish: Some(claim), ..Commit::default() }).await?;
        Ok(())
    }

    pub(crate) fn preview_row(&self, id: JourneyId, person: PersonId, register: &RegisterId, attestation: &Attestation, waits_ms: i64) -> ViewChange {
        let preview = Preview { extracts: attestation.extracts.clone() };
        ViewChange::Put(ViewRow {
            name: PREVIEWS.into(),
            scope: id.to_string(),
            key: key(person, register),
            rank: self.clock.now().as_millisecond() + waits_ms,
            stream: Some(stream(id)),
            // What is written is plain data with text keys, which always makes JSON.
            owner: Owner::Sealed { person: owner(person), plain: serde_json::to_vec(&preview).unwrap_or_default().into() },
            open: Vec::new(),
        })
    }
}

/// Drops what a register said besides.
pub(crate) fn keep_what_is_needed(law: &Law, extract: &mut Extract, needed: &jalon_agreements::Fetching) {
    extract.facts.retain(|key, _| match answers::question_of(law, key) {
        Some(Question::Household(fact) | Question::Member(_, _, fact)) => needed.facts.contains(&law.fact(fact).name),
        Some(Question::Size(list)) => needed.lists.contains(&law.list(list).name),
        None => false,
    });
    extract.fields.retain(|key, _| needed.concepts.contains(&key.concept));
}

fn found(answer: &Result<Attestation, Unfetched>) -> Found {
    match answer {
        Ok(_) => Found::Known,
        Err(Unfetched::Unknown) => Found::Unknown,
        Err(Unfetched::Ambiguous(_)) => Found::Ambiguous,
        Err(Unfetched::Needs(_) | Unfetched::Away(_) | Unfetched::Broken(_)) => Found::Away,
    }
}

/// Which row: one for each person and register, in the scope of the journey.
fn key(person: PersonId, register: &RegisterId) -> Vec<u8> {
    [&person.0[..], register.as_str().as_bytes()].concat()
}

fn forget(id: JourneyId, person: PersonId, register: &RegisterId) -> ViewChange {
    ViewChange::Delete { name: PREVIEWS.into(), scope: id.to_string(), key: key(person, register) }
}

fn accepting(register: &RegisterId, body: &BodyId, extract: Extract, own: &BTreeSet<String>) -> Command {
    let Extract { facts, fields, on, until, .. } = extract;
    let kept = |name: &str| !own.contains(name);
    let origin = Origin::Register { register: register.clone(), body: body.clone(), until };
    let disputed = facts.keys().cloned().chain(fields.keys().map(FieldKey::to_string)).filter(|name| own.contains(name)).collect();
    let attested = |(key, value)| (key, Attested { value, register: register.clone(), body: body.clone(), on, until });
    let vouched = |(key, value): (FieldKey, String)| (key, FieldValue { value, origin: origin.clone(), on });
    Command::Accept {
        register: register.clone(),
        facts: facts.into_iter().filter(|(key, _)| kept(key)).map(attested).collect(),
        fields: fields.into_iter().filter(|(key, _)| kept(&key.to_string())).map(vouched).collect(),
        disputed,
    }
}
