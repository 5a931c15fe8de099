//! Who comes back: by a code, by an identity, by an invitation.

use jalon_catalogue::{EventId, LanguageTag};
use jalon_journey::{Answers, Carried, Command, JourneyId, PersonId, Refusal, Who};
use jalon_store::{Commit, Owner, Page, ViewChange, ViewRow};
use jiff::{Timestamp, ToSpan};

use crate::act::{Along, Deed, Loaded};
use crate::codes::Code;
use crate::error::ActError;
use crate::project::{JOURNEYS, REQUESTS};
use crate::{Casework, journey_of, owner, person_of, stream};

/// Codes by which people come back.
const CODES: &str = "code";
/// Invitations.
const INVITATIONS: &str = "invitation";
/// Codes and invitations that were used a moment ago, with the forms that did.
const USED: &str = "used";
/// People whose journeys somebody with an identity took over.
const LINKS: &str = "link";
/// People who are somebody that an identity vouches for: each found by themselves, and by a blind index of the identity.
const IDENTITIES: &str = "identity";
const BY_PERSON: &str = "";
const BY_IDENTITY: &str = "by-identity";

/// How long a code opens a journey.
const CODE_DAYS: i64 = 90;
/// How long an invitation can be accepted.
const INVITATION_DAYS: i64 = 14;
/// How long the form that used a code may come again: the answer to it may have been lost on its way, and the code opens nothing any more.
const AGAIN_MINUTES: i64 = 10;

/// Where somebody arrives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arrival {
    /// The journey.
    pub journey: JourneyId,
    /// As whom.
    pub person: PersonId,
}

impl Arrival {
    fn scope(self) -> String {
        format!("{}/{}", self.journey, self.person)
    }
}

/// A journey in a person's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// Which, and as whom.
    pub arrival: Arrival,
    /// Since when.
    pub since: Timestamp,
}

impl Casework {
    /// Keeps a journey. The key names it, so that the same act twice keeps one journey.
    pub async fn begin(&self, person: PersonId, event: EventId, language: LanguageTag, answers: Answers, key: [u8; 16]) -> Result<Loaded, ActError> {
        if let Some(begun) = self.load(JourneyId(key)).await?.filter(|begun| begun.journey.member(person).is_some()) {
            return Ok(begun);
        }
        let deed = Deed::online(Who::Person { person }, key);
        self.act(JourneyId(key), &deed, Command::Begin { event, language, answers }).await
    }

    /// Keeps a journey as it was carried here, in one act. The key names it, as with [`Casework::begin`].
    pub async fn take_up(&self, person: PersonId, carried: Carried, key: [u8; 16]) -> Result<Loaded, ActError> {
        if let Some(begun) = self.load(JourneyId(key)).await?.filter(|begun| begun.journey.member(person).is_some()) {
            return Ok(begun);
        }
        let deed = Deed::online(Who::Person { person }, key);
        self.act(JourneyId(key), &deed, Command::TakeUp(Box::new(carried))).await
    }

    /// Makes a code by which the person comes back to a journey; one that they had before opens nothing any more.
    pub async fn issue_code(&self, id: JourneyId, deed: &Deed) -> Result<Code, ActError> {
        let person = deed.who.person().ok_or(Refusal::Unseen)?;
        let (code, until) = (Code::drawn(|| self.draw()), self.in_days(CODE_DAYS));
        let found_by = self.store.blind(CODES, code.secret());
        let views = self.in_place_of_the_last(CODES, &found_by, Arrival { journey: id, person }, until).await?;
        self.act_with(id, deed, Command::IssueCode { until }, Along { job: None, views }).await?;
        Ok(code)
    }

    /// Comes back by a code, which is used up: whoever arrives is given a new one. None when it opens nothing. Callers limit how often it is tried.
    ///
    /// The key is that of the form: sent again within some minutes, because its answer was lost, it arrives again.
    pub async fn resume(&self, code: &Code, key: [u8; 16]) -> Result<Option<Arrival>, ActError> {
        let found_by = self.store.blind(CODES, code.secret());
        let Some(arrival) = self.arrival(CODES, &found_by).await? else { return self.used(code, key).await };
        let Arrival { journey, person } = arrival;
        let mut views: Vec<ViewChange> = forget(CODES, &arrival.scope(), &found_by).into();
        views.extend(self.note_use(code, key, arrival).await?);
        let deed = Deed::online(Who::Person { person }, self.draw());
        match self.act_with(journey, &deed, Command::UseCode, Along { job: None, views }).await {
            Ok(_) => Ok(Some(arrival)),
            Err(ActError::Refused(_) | ActError::Erased) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Where a form led that used this code a moment ago.
    async fn used(&self, code: &Code, key: [u8; 16]) -> Result<Option<Arrival>, ActError> {
        self.arrival(USED, &self.use_of(code, key)).await
    }

    async fn note_use(&self, code: &Code, key: [u8; 16], arrival: Arrival) -> Result<Vec<ViewChange>, ActError> {
        self.in_place_of_the_last(USED, &self.use_of(code, key), arrival, self.in_minutes(AGAIN_MINUTES)).await
    }

    fn use_of(&self, code: &Code, key: [u8; 16]) -> [u8; 32] {
        self.store.blind(USED, &[code.secret(), &key].concat())
    }

    /// Two rows, one by which something is found and one by which the thing before it is, which they replace.
    async fn in_place_of_the_last(&self, name: &'static str, found_by: &[u8], at: Arrival, until: Timestamp) -> Result<Vec<ViewChange>, ActError> {
        let scope = at.scope();
        let last = self.store.list(name, &scope, &Page::first(1)).await?.pop();
        let mut views: Vec<ViewChange> = last.into_iter().flat_map(|view| forget(name, &scope, &view.key)).collect();
        views.push(row(name, String::new(), found_by, at.journey, at.person, until));
        views.push(row(name, scope, found_by, at.journey, at.person, until));
        Ok(views)
    }

    /// Invites somebody into a journey: gives the code that they enter.
    pub async fn invite(&self, id: JourneyId, deed: &Deed) -> Result<Code, ActError> {
        let person = deed.who.person().ok_or(Refusal::Unseen)?;
        let (code, until) = (Code::drawn(|| self.draw()), self.in_days(INVITATION_DAYS));
        let views = vec![row(INVITATIONS, String::new(), &self.store.blind(INVITATIONS, code.secret()), id, person, until)];
        self.act_with(id, deed, Command::Invite { until }, Along { job: None, views }).await?;
        Ok(code)
    }

    /// Accepts an invitation. None when there is none. The key is that of the form, as with [`Casework::resume`].
    pub async fn join(&self, code: &Code, person: PersonId, key: [u8; 16]) -> Result<Option<Arrival>, ActError> {
        let found_by = self.store.blind(INVITATIONS, code.secret());
        let Some(Arrival { journey, .. }) = self.arrival(INVITATIONS, &found_by).await? else { return self.used(code, key).await };
        let arrival = Arrival { journey, person };
        let mut views = vec![ViewChange::Delete { name: INVITATIONS.into(), scope: String::new(), key: found_by.to_vec() }];
        views.extend(self.note_use(code, key, arrival).await?);
        match self.act_with(journey, &Deed::online(Who::Person { person }, key), Command::Join, Along { job: None, views }).await {
            Ok(_) => Ok(Some(arrival)),
            Err(ActError::Refused(_)) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The person of an identity: the same whenever the same subject of the same issuer signs in, until they are erased; then somebody new.
    ///
    /// Who they are here is drawn at random, and one row leads to it. It goes with them: after that nobody who knows the identity, and has every key, can tell
    /// whether they were here.
    pub async fn person_of_identity(&self, issuer: &str, subject: &str) -> Result<PersonId, ActError> {
        // The length keeps two pairs that read alike apart.
        let identity = format!("{}:{issuer}{subject}", issuer.len());
        let known_by = self.store.blind(IDENTITIES, identity.as_bytes());
        let known = async || Ok::<_, ActError>(self.store.view(IDENTITIES, BY_IDENTITY, &known_by).await?.and_then(|row| row.person).map(person_of));
        if let Some(person) = known().await? {
            return Ok(person);
        }
        let person = PersonId(crate::random());
        let row = |scope: &str, key: &[u8]| {
            let (rank, owner) = (self.clock.now().as_millisecond(), Owner::Person(owner(person)));
            ViewChange::Add(ViewRow { name: IDENTITIES.into(), scope: scope.to_owned(), key: key.to_vec(), rank, stream: None, owner, open: Vec::new() })
        };
        self.store.commit(Commit { views: vec![row(BY_IDENTITY, &known_by), row(BY_PERSON, &person.0)], ..Commit::default() }).await?;
        // Of two who sign in at the same moment the first is who they both are.
        known().await?.ok_or(ActError::Busy)
    }

    /// Whether a person is somebody that an identity vouches for: then it is by that identity that all that is theirs is opened, and a code opens one journey.
    pub async fn is_identified(&self, person: PersonId) -> Result<bool, ActError> {
        Ok(self.store.view(IDENTITIES, BY_PERSON, &person.0).await?.is_some())
    }

    /// Whether a journey can be given to somebody: as long as it is nobody's, or theirs already.
    pub async fn can_attach(&self, arrival: Arrival, account: PersonId) -> Result<bool, ActError> {
        let Arrival { journey, person } = arrival;
        if self.is_identified(person).await? {
            return Ok(false);
        }
        let loaded = self.load(journey).await?;
        let taken = loaded.as_ref().and_then(|loaded| loaded.journey.member(person)).is_some_and(|member| member.identified_by.is_some());
        Ok(!taken || self.persons(account).await?.contains(&person))
    }

    /// Gives a journey that was kept without an account to somebody with an identity. From then on they act in it as the person who kept it.
    ///
    /// What was kept with an identity is that person's, and so is what was given to one: nobody else is given it, whatever code they came by.
    pub async fn attach(&self, arrival: Arrival, account: PersonId, by: String, key: [u8; 16]) -> Result<Loaded, ActError> {
        if !self.can_attach(arrival, account).await? {
            return Err(Refusal::Unseen.into());
        }
        let Arrival { journey, person } = arrival;
        let views = vec![row(LINKS, account.to_string(), &person.0, journey, person, self.clock.now())];
        self.act_with(journey, &Deed::online(Who::Person { person }, key), Command::Identify { by }, Along { job: None, views }).await
    }

    /// The journeys of somebody who signed in, the last first: their own, and those they attached.
    pub async fn journeys(&self, account: PersonId) -> Result<Vec<Kept>, ActError> {
        let mut kept = Vec::new();
        for person in self.persons(account).await? {
            for view in self.store.list(JOURNEYS, &person.to_string(), &Page::first(200)).await? {
                let Some(stream) = view.stream else { continue };
                let since = Timestamp::from_millisecond(view.rank).unwrap_or(Timestamp::UNIX_EPOCH);
                kept.push(Kept { arrival: Arrival { journey: journey_of(stream), person }, since });
            }
        }
        kept.sort_by_key(|kept| std::cmp::Reverse(kept.since));
        Ok(kept)
    }

    /// As whom somebody who signed in acts in a journey; none when it does not concern them.
    pub async fn acting(&self, account: PersonId, loaded: &Loaded) -> Result<Option<PersonId>, ActError> {
        Ok(self.persons(account).await?.into_iter().find(|person| loaded.journey.member(*person).is_some()))
    }

    /// All that somebody who signed in is here: themselves, and whoever they were without an account.
    pub async fn persons(&self, account: PersonId) -> Result<Vec<PersonId>, ActError> {
        let linked = self.store.list(LINKS, &account.to_string(), &Page::first(200)).await?;
        Ok([account].into_iter().chain(linked.into_iter().filter_map(|view| view.person).map(person_of)).collect())
    }

    /// The journey in which a request is.
    pub async fn journey_of_request(&self, request: jalon_journey::RequestId) -> Result<Option<JourneyId>, ActError> {
        Ok(self.store.view(REQUESTS, "", &request.0).await?.and_then(|view| view.stream).map(journey_of))
    }

    /// Destroys what opens a person's data, everywhere: nobody can read it again. It cannot be undone.
    ///
    /// The log keeps an entry that says that somebody was erased.
    pub async fn erase(&self, person: PersonId) -> Result<(), ActError> {
        self.note_erasure().await?;
        self.store.erase(owner(person)).await?;
        Ok(())
    }

    async fn arrival(&self, name: &'static str, found_by: &[u8]) -> Result<Option<Arrival>, ActError> {
        let Some(view) = self.store.view(name, "", found_by).await? else { return Ok(None) };
        let living = view.rank >= self.clock.now().as_millisecond();
        Ok(view.stream.zip(view.person).filter(|_| living).map(|(stream, person)| Arrival { journey: journey_of(stream), person: person_of(person) }))
    }

    fn in_days(&self, days: i64) -> Timestamp {
        self.in_minutes(days * 24 * 60)
    }

    fn in_minutes(&self, minutes: i64) -> Timestamp {
        let now = self.clock.now();
        now.checked_add(minutes.minutes()).unwrap_or(now)
    }
}

fn row(name: &'static str, scope: String, key: &[u8], id: JourneyId, person: PersonId, until: Timestamp) -> ViewChange {
    let owner = Owner::Person(owner(person));
    ViewChange::Put(ViewRow { name: name.into(), scope, key: key.to_vec(), rank: until.as_millisecond(), stream: Some(stream(id)), owner, open: Vec::new() })
}

fn forget(name: &'static str, scope: &str, found_by: &[u8]) -> [ViewChange; 2] {
    [String::new(), scope.to_owned()].map(|scope| ViewChange::Delete { name: name.into(), scope, key: found_by.to_vec() })
}
