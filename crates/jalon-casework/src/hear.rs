//! Word of a body's own system, about a request that it was asked: each word is taken once, whatever comes twice, late or out of order.
//!
//! A body that counts its words about a request (1, 2, 3, …) has them taken in that order: what comes too early is kept, sealed, until those before it are
//! there, or until a day has passed; what comes even later is taken as it comes. A body that does not count has each taken as it comes: then what is settled
//! stays settled, and word that came too late for its state changes nothing.

use jalon_catalogue::BodyId;
use jalon_journey::authority::{Sight, sees};
use jalon_journey::{Channel, Command, Decision, JourneyId, MissingAsk, Refusal, RequestId, Who};
use jalon_store::{ActKey, Commit, NewJob, Owner, Page, View, ViewChange, ViewRow};
use serde::{Deserialize, Serialize};

use crate::act::{Along, Deed, Loaded};
use crate::error::ActError;
use crate::follow::{WATCHES, Watch};
use crate::{Casework, owner, stream};

/// Words that came before their turn, by request.
const EARLY: &str = "early-word";
/// The last word of each request that was taken, among those that are counted.
const TAKEN: &str = "taken-word";
/// Places that were gone over because nothing came for a day, by request: what comes for one later is no second time.
const SKIPPED: &str = "skipped-word";
/// How long a word waits for those before it, in milliseconds: bodies try to send one for about as long.
const LONGEST_GAP_MS: i64 = 24 * 3_600_000;
/// How many words of one request may wait for their turn, and how many may come later still.
const MOST_EARLY: u64 = 100;

/// What a body says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "said")]
pub enum Said {
    /// It has the request.
    Received {
        /// Its own number for it.
        reference: Option<String>,
    },
    /// It examines it.
    Examining,
    /// Something is missing.
    Missing(MissingAsk),
    /// Words to the person.
    Wrote {
        /// The words.
        words: String,
    },
    /// It decided.
    Decided(Decision),
}

impl Said {
    /// What it asks of the journey.
    pub fn command(self, request: RequestId) -> Command {
        match self {
            Said::Received { reference } => Command::Receive { request, reference },
            Said::Examining => Command::Examine { request },
            Said::Missing(missing) => Command::AskMissing { request, missing },
            Said::Wrote { words } => Command::Write { request, words },
            Said::Decided(decision) => Command::Decide { request, decision },
        }
    }
}

/// A word of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// About which request.
    pub request: RequestId,
    /// Names it among all words of its sender, so that it is taken once: see [`Casework::name_of_word`].
    pub name: [u8; 16],
    /// Which word about this request it is, from 1; none when the body does not count.
    pub place: Option<u64>,
    /// What it says.
    pub said: Said,
}

/// What became of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// It is noted in the journey.
    Taken,
    /// It was taken before.
    Before,
    /// It waits for the words before it.
    Early,
    /// It came too late to change anything: the request is settled, or further on.
    Late,
}

impl Casework {
    /// The name of a word of a body: the same for the same identity from the same source, and telling nothing.
    pub fn name_of_word(&self, body: &BodyId, source: &str, id: &str) -> [u8; 16] {
        // The lengths keep parts that read alike apart.
        self.named("word", &format!("{body}/{}/{source}{id}", source.len()))
    }

    /// Takes a word of a body in. What is refused for what it says (no words where some are due, a day that has passed) changes nothing and may be said again
    /// otherwise; a request of another body is unseen, as one that never was.
    pub async fn hear(&self, body: &BodyId, word: Word) -> Result<Heard, ActError> {
        let id = self.journey_of_request(word.request).await?.ok_or(Refusal::Unseen)?;
        let loaded = self.load(id).await?.ok_or(Refusal::Unseen)?;
        if sees(&loaded.journey, &Who::Body { body: body.clone() }, word.request) != Some(Sight::Whole) {
            return Err(Refusal::Unseen.into());
        }
        if self.store.recorded(ActKey { stream: stream(id), key: word.name }).await?.is_some() {
            return Ok(Heard::Before);
        }
        let Some(place) = word.place else { return self.say(id, body, word.request, word.name, word.said, Vec::new()).await };
        if place <= self.taken(word.request).await? {
            let (scope, key) = (word.request.to_string(), place.to_be_bytes().to_vec());
            if self.store.view(SKIPPED, &scope, &key).await?.is_none() {
                return Ok(Heard::Before);
            }
            let came = ViewChange::Delete { name: SKIPPED.into(), scope, key };
            return self.say(id, body, word.request, word.name, word.said, vec![came]).await;
        }
        self.keep(&loaded, body, place, &word).await?;
        let turns = self.catch_up(id, body, word.request).await?;
        let own = turns.into_iter().find(|(name, _)| *name == word.name).map(|(_, heard)| heard);
        match own {
            Some(heard) => Ok(heard),
            // Whoever brought the word before it took it along.
            None if place <= self.taken(word.request).await? => Ok(Heard::Taken),
            None => Ok(Heard::Early),
        }
    }

    /// Takes the words up to `place`, which has waited for a day, although some before them never came; then those that follow on them.
    pub(crate) async fn over_the_gap(&self, id: JourneyId, request: RequestId, place: u64) -> Result<(), ActError> {
        let Some(loaded) = self.load(id).await? else { return Ok(()) };
        let Some(body) = loaded.journey.request(request).map(|request| request.body.clone()) else { return Ok(()) };
        let waited = Page { ranks: 0..=i64::try_from(place).unwrap_or(i64::MAX), ..Page::first(1) };
        while let Some(row) = self.store.list(EARLY, &request.to_string(), &waited).await?.pop() {
            self.take_early(id, &body, request, &row).await?;
        }
        self.catch_up(id, &body, request).await?;
        Ok(())
    }

    /// The last place that was taken.
    async fn taken(&self, request: RequestId) -> Result<u64, ActError> {
        let row = self.store.view(TAKEN, "", &request.0).await?;
        Ok(row.and_then(|row| u64::try_from(row.rank).ok()).unwrap_or(0))
    }

    /// Keeps a word until its turn. It is kept before anybody looks whose turn it is: of two that come together, one sees the other.
    async fn keep(&self, loaded: &Loaded, body: &BodyId, place: u64, word: &Word) -> Result<(), ActError> {
        let scope = word.request.to_string();
        if self.store.count(EARLY, &scope).await? >= MOST_EARLY {
            return Err(Refusal::TooMuch.into());
        }
        let asker = loaded.journey.request(word.request).ok_or(Refusal::Unseen)?.by;
        let kept = ViewRow {
            name: EARLY.into(),
            scope,
            key: word.name.to_vec(),
            rank: i64::try_from(place).map_err(|_| Refusal::TooMuch)?,
            stream: Some(stream(loaded.id)),
            // Plain data with text keys always makes JSON.
            owner: Owner::Sealed { person: owner(asker), plain: serde_json::to_vec(&word.said).unwrap_or_default().into() },
            open: Vec::new(),
        };
        let watch = NewJob {
            queue: WATCHES.into(),
            key: format!("word/{body}/{}/{place}", word.request),
            due_at: self.clock.now().as_millisecond() + LONGEST_GAP_MS,
            stream: Some(stream(loaded.id)),
            person: owner(asker),
            plain: serde_json::to_vec(&Watch::Words { request: word.request, place }).unwrap_or_default().into(),
            lane: None,
        };
        self.store.commit(Commit { views: vec![ViewChange::Put(kept)], jobs: vec![watch], ..Commit::default() }).await?;
        Ok(())
    }

    /// Takes the words whose turn it is, one after another; says what became of each.
    async fn catch_up(&self, id: JourneyId, body: &BodyId, request: RequestId) -> Result<Vec<([u8; 16], Heard)>, ActError> {
        let mut turns = Vec::new();
        loop {
            let next = i64::try_from(self.taken(request).await?).unwrap_or(i64::MAX).saturating_add(1);
            // What came again while it was being taken is below the next, and goes with it.
            let page = Page { ranks: 0..=next, ..Page::first(1) };
            let Some(row) = self.store.list(EARLY, &request.to_string(), &page).await?.pop() else { return Ok(turns) };
            turns.push(self.take_early(id, body, request, &row).await?);
        }
    }

    /// Takes one word that was kept: what it changes, that it was taken and that it waits no more are one.
    async fn take_early(&self, id: JourneyId, body: &BodyId, request: RequestId, row: &View) -> Result<([u8; 16], Heard), ActError> {
        let broken = || ActError::Broken("a word of a body".to_owned());
        let name: [u8; 16] = row.key.as_slice().try_into().map_err(|_| broken())?;
        let said: Said = serde_json::from_slice(row.plain.as_deref().ok_or_else(broken)?).map_err(|_| broken())?;
        let waits_no_more = ViewChange::Delete { name: EARLY.into(), scope: request.to_string(), key: row.key.clone() };
        let act = ActKey { stream: stream(id), key: name };
        if self.store.recorded(act).await?.is_some() {
            self.store.commit(Commit { views: vec![waits_no_more], ..Commit::default() }).await?;
            return Ok((name, Heard::Before));
        }
        let before = self.taken(request).await?;
        let place = u64::try_from(row.rank).unwrap_or(0);
        let owner = Owner::Person(row.person.ok_or_else(broken)?);
        let kept = |name: &'static str, scope: String, key: Vec<u8>, rank: i64| {
            ViewChange::Put(ViewRow { name: name.into(), scope, key, rank, stream: Some(stream(id)), owner: owner.clone(), open: Vec::new() })
        };
        let last = row.rank.max(i64::try_from(before).unwrap_or(i64::MAX));
        let mut views = vec![waits_no_more, kept(TAKEN, String::new(), request.0.to_vec(), last)];
        let gap = before.saturating_add(1).max(place.saturating_sub(MOST_EARLY))..place;
        views.extend(gap.map(|skipped| kept(SKIPPED, request.to_string(), skipped.to_be_bytes().to_vec(), 0)));
        match self.say(id, body, request, name, said, views.clone()).await {
            // What changes nothing, can no longer be done or may not be asked for has had its turn all the same.
            Ok(Heard::Late) | Err(ActError::Refused(_) | ActError::NotAgreed(_)) => {
                self.store.commit(Commit { views, act: Some(act), ..Commit::default() }).await?;
                Ok((name, Heard::Late))
            }
            Ok(heard) => Ok((name, heard)),
            Err(error) => Err(error),
        }
    }

    async fn say(&self, id: JourneyId, body: &BodyId, request: RequestId, name: [u8; 16], said: Said, views: Vec<ViewChange>) -> Result<Heard, ActError> {
        let deed = Deed { who: Who::Body { body: body.clone() }, channel: Channel::Machine, key: Some(name) };
        match self.act_with(id, &deed, said.command(request), Along { job: None, views }).await {
            Ok(_) => Ok(Heard::Taken),
            Err(ActError::Refused(Refusal::Settled | Refusal::Nothing)) => Ok(Heard::Late),
            Err(error) => Err(error),
        }
    }
}
