//! What registers tell by themselves: a birth, a death, a move, the end of a contract.
//!
//! News is kept, sealed, as soon as it came, and looked at afterwards: whoever sent it is answered the same, and as fast, whether it concerns somebody here or
//! nobody. It concerns whoever signed in by the very identity that it names. They are offered the plan of what happened as a journey that begins with it, and
//! what the register told waits there for them to accept or refuse, as an answer that they asked for would. What concerns nobody leaves nothing.

use jalon_catalogue::{LanguageTag, RegisterId};
use jalon_journey::{Announcement, Channel, Command, Death, FieldKey, JourneyId, PersonId, Reach, Refusal, Told, Who};
use jalon_store::{Claimed, Commit, NewJob, Owner, Page, View, ViewChange, ViewRow};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::act::{Along, Deed};
use crate::error::ActError;
use crate::fetching::{OFFER_MS, keep_what_is_needed};
use crate::pivot::Pivot;
use crate::project::{DEATHS, JOURNEYS};
use crate::registers::{Attestation, Extract};
use crate::{Casework, agreed, journey_of, owner};

/// News that nobody looked at yet.
pub(crate) const NEWS: &str = "news";
/// Those of whom a register told that they died.
const DIED: &str = "died";
/// Under whose key news is sealed until it was looked at: nobody's.
const SEALED_FOR: jalon_store::PersonId = jalon_store::PersonId::from_bytes(*b"jalon/news/owner");

/// What is known of the death of somebody who signed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Mark {
    /// The register that told it last.
    #[serde(with = "jalon_journey::names")]
    register: RegisterId,
    /// The last that a register told of it.
    told: Told,
    /// Whether the person said since that they live.
    denied: bool,
}

/// What a register told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct News {
    /// Which register.
    #[serde(with = "jalon_journey::names")]
    pub register: RegisterId,
    /// What it is, by the name in the catalogue: `birth.registered`.
    pub kind: String,
    /// Names it among all that the register tells, so that it is taken once: see [`Casework::name_of_news`].
    pub name: [u8; 16],
    /// What it is about, by a name of the register's own: an act, a contract. Of two of one kind about the same, the later counts.
    pub subject: String,
    /// When it happened, by the register.
    pub at: Timestamp,
    /// Whom it concerns.
    pub people: Vec<Pivot>,
    /// Who died, and the day.
    pub died: Option<(Pivot, Date)>,
    /// What it tells.
    pub extract: Extract,
}

impl Casework {
    /// The name of news of a register: the same for the same identity from the same source, and telling nothing.
    pub fn name_of_news(&self, register: &RegisterId, source: &str, id: &str) -> [u8; 16] {
        // The lengths keep parts that read alike apart.
        self.named(NEWS, &format!("{register}/{}/{source}{id}", source.len()))
    }

    /// Takes news in, to be looked at by the workers: it is kept when this returns. The same again, however much later, is taken once.
    pub async fn take_in(&self, news: &News) -> Result<(), ActError> {
        let job = NewJob {
            queue: NEWS.into(),
            key: JourneyId(news.name).to_string(),
            due_at: self.clock.now().as_millisecond(),
            stream: None,
            person: SEALED_FOR,
            // Plain data with text keys always makes JSON.
            plain: serde_json::to_vec(news).unwrap_or_default().into(),
            lane: None,
        };
        self.store.commit(Commit { jobs: vec![job], ..Commit::default() }).await?;
        self.bells.ring([NEWS]);
        Ok(())
    }

    /// Looks at news. Begun twice it does once what it does. Answers whether all whom it concerns were told: whoever is held for dead may still say that they live, and
    /// is told then.
    pub(crate) async fn look_at_news(&self, job: &Claimed) -> Result<bool, ActError> {
        let news: News = serde_json::from_slice(&job.plain).map_err(|_| ActError::Broken("news of a register".to_owned()))?;
        if let Some((pivot, on)) = &news.died {
            for account in self.recognised(pivot).await? {
                self.note_death(account, &news, *on).await?;
            }
        }
        let mut all_told = true;
        for pivot in &news.people {
            for account in self.recognised(pivot).await? {
                if self.is_dead(account).await? {
                    all_told = false;
                } else {
                    self.offer(account, &news).await?;
                }
            }
        }
        let too_old = self.clock.now().as_millisecond() - news.at.as_millisecond() >= OFFER_MS;
        Ok(all_told || too_old)
    }

    /// Offers somebody the plan of what happened.
    async fn offer(&self, account: PersonId, news: &News) -> Result<(), ActError> {
        let unknown = || ActError::Broken(format!("news `{}` of `{}`, which the catalogue does not have", news.kind, news.register));
        let register = self.catalogue.registers.get(&news.register).ok_or_else(unknown)?;
        let announced = register.announcement(&news.kind).ok_or_else(unknown)?;
        // What no question and no form of the event needs is not kept; and nothing is that no agreement allows.
        let needed = jalon_agreements::Fetching::announced(&self.catalogue, register, announced).ok_or_else(unknown)?;
        let under = Some(agreed::under(&self.agreements.allows_notifying(&needed).map_err(ActError::NotAgreed)?));
        let mut extract = news.extract.clone();
        keep_what_is_needed(&self.catalogue.law, &mut extract, &needed);
        let (language, reach) = self.ways_to(account).await?;
        // One journey for each thing that it is about: what is told of it later comes into the same.
        let id = JourneyId(self.named("offer", &format!("{}/{}/{account}/{}", news.register, news.kind, news.subject)));
        let command = Command::Announce(Box::new(Announcement {
            person: account,
            event: announced.event.clone(),
            language,
            reach,
            register: register.id.clone(),
            told: news.told(),
            names: extract.facts.keys().cloned().chain(extract.fields.keys().map(FieldKey::to_string)).collect(),
            basis: register.basis.source.text.to_string(),
            under,
        }));
        let preview = self.preview_row(id, account, &register.id, &Attestation { extracts: vec![extract] }, OFFER_MS);
        self.as_register(id, news, command, vec![preview]).await
    }

    /// Whether somebody who signed in died, by the last word of a register, and they have not denied it.
    pub(crate) async fn is_dead(&self, account: PersonId) -> Result<bool, ActError> {
        Ok(self.mark_of(account).await?.is_some_and(|mark| !mark.denied))
    }

    /// The register by whose word somebody who signed in died; none when there is no such word, or they have denied it wherever it was noted.
    pub async fn death_told_by(&self, account: PersonId) -> Result<Option<RegisterId>, ActError> {
        if let Some(mark) = self.mark_of(account).await?.filter(|mark| !mark.denied) {
            return Ok(Some(mark.register));
        }
        // It was noted in a journey while they denied it in others.
        let noted = self.noted_deaths(account).await?.into_iter().next();
        Ok(noted.and_then(|(_, row)| String::from_utf8(row.open).ok()).map(|register| register.as_str().into()))
    }

    /// In which journeys somebody who signed in is held for dead, and who they are in each.
    async fn noted_deaths(&self, account: PersonId) -> Result<Vec<(PersonId, View)>, ActError> {
        let mut noted = Vec::new();
        for person in self.persons(account).await? {
            // Those that are denied leave the list, and the next is looked at when they were.
            noted.extend(self.store.list(DEATHS, &person.to_string(), &Page::first(200)).await?.into_iter().map(|row| (person, row)));
        }
        Ok(noted)
    }

    /// Somebody who signed in says that they live, whatever a register told: messages go out and days are counted again, from now on, in all that they keep.
    pub async fn deny_death(&self, account: PersonId) -> Result<(), ActError> {
        let noted = self.noted_deaths(account).await?;
        let noted = noted.into_iter().filter_map(|(person, row)| Some((person, journey_of(row.stream?))));
        // Those of an earlier build are in no list of deaths; most are in both, and denied once.
        for (person, id) in self.every_journey(account).await?.into_iter().chain(noted) {
            let deed = Deed::online(Who::Person { person }, self.draw());
            match self.act(id, &deed, Command::DenyDeath).await {
                Ok(_) | Err(ActError::Refused(Refusal::Nothing | Refusal::Unseen)) => {}
                Err(error) => return Err(error),
            }
        }
        // Last: whatever dies here, they are asked again.
        match self.mark_of(account).await? {
            Some(mark) => self.mark(account, &Mark { denied: true, ..mark }).await,
            None => Ok(()),
        }
    }

    async fn mark_of(&self, account: PersonId) -> Result<Option<Mark>, ActError> {
        let Some(row) = self.store.view(DIED, "", &account.0).await? else { return Ok(None) };
        let broken = || ActError::Broken("what is known of a death".to_owned());
        if row.open.is_empty() {
            // Kept before its register was kept with it: it was one that tells of deaths, and the rank is when.
            let tells = self.catalogue.registers.values().find(|register| register.announces.iter().any(|announced| announced.died.is_some()));
            let told = Told { at: Timestamp::from_millisecond(row.rank).map_err(|_| broken())?, name: [0; 16] };
            return Ok(Some(Mark { register: tells.ok_or_else(broken)?.id.clone(), told, denied: false }));
        }
        serde_json::from_slice(&row.open).map(Some).map_err(|_| broken())
    }

    async fn mark(&self, account: PersonId, mark: &Mark) -> Result<(), ActError> {
        let row = ViewRow {
            name: DIED.into(),
            scope: String::new(),
            key: account.0.to_vec(),
            rank: mark.told.at.as_millisecond(),
            stream: None,
            owner: Owner::Person(owner(account)),
            // Plain data with text keys always makes JSON.
            open: serde_json::to_vec(mark).unwrap_or_default(),
        };
        self.store.commit(Commit { views: vec![ViewChange::Put(row)], ..Commit::default() }).await?;
        Ok(())
    }

    /// Notes in all that somebody keeps that they died: nothing is sent to them any more.
    async fn note_death(&self, account: PersonId, news: &News, on: Date) -> Result<(), ActError> {
        let last = self.mark_of(account).await?.filter(|mark| mark.told >= news.told());
        // What they said to be wrong is not believed because it comes again, or late.
        if last.as_ref().is_some_and(|mark| mark.denied) {
            return Ok(());
        }
        // Before all else: whatever dies here, nothing begins for them meanwhile.
        let mark = last.unwrap_or_else(|| Mark { register: news.register.clone(), told: news.told(), denied: false });
        self.mark(account, &mark).await?;
        for (person, id) in self.every_journey(account).await? {
            let death = Death { person, on, register: news.register.clone(), told: news.told() };
            self.as_register(id, news, Command::NoteDeath(death), Vec::new()).await?;
        }
        Ok(())
    }

    /// All that somebody keeps, however much, and who they are in each.
    async fn every_journey(&self, account: PersonId) -> Result<Vec<(PersonId, JourneyId)>, ActError> {
        let mut all = Vec::new();
        for person in self.persons(account).await? {
            let mut page = Page::first(200);
            loop {
                let rows = self.store.list(JOURNEYS, &person.to_string(), &page).await?;
                let Some(last) = rows.last() else { break };
                page = page.after(last);
                all.extend(rows.iter().filter_map(|row| row.stream).map(|stream| (person, journey_of(stream))));
            }
        }
        Ok(all)
    }

    /// Does what a register's word leads to. What it does not change, it does not.
    async fn as_register(&self, id: JourneyId, news: &News, command: Command, views: Vec<ViewChange>) -> Result<(), ActError> {
        let Some(register) = self.catalogue.registers.get(&news.register) else { return Ok(()) };
        let deed = Deed { who: Who::Body { body: register.body.clone() }, channel: Channel::Machine, key: Some(news.name) };
        match self.act_with(id, &deed, command, Along { job: None, views }).await {
            Ok(_) | Err(ActError::Refused(Refusal::Nothing | Refusal::Unseen) | ActError::Erased) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// The language in which somebody reads and how they said that they are reached, where they last did.
    async fn ways_to(&self, account: PersonId) -> Result<(LanguageTag, Reach), ActError> {
        /// How many journeys are looked at.
        const MOST: usize = 20;
        let mut language = None;
        for kept in self.journeys(account).await?.into_iter().take(MOST) {
            let Some(loaded) = self.load(kept.arrival.journey).await? else { continue };
            let Some(member) = loaded.journey.member(kept.arrival.person) else { continue };
            language = language.or_else(|| member.language.clone());
            if member.reach != Reach::default() {
                return Ok((member.language.clone().or(language).unwrap_or_else(|| self.first_language()), member.reach.clone()));
            }
        }
        Ok((language.unwrap_or_else(|| self.first_language()), Reach::default()))
    }

    fn first_language(&self) -> LanguageTag {
        // A catalogue has one at least.
        self.catalogue.languages.first().cloned().unwrap_or_else(|| LanguageTag("fr".into()))
    }
}

impl News {
    fn told(&self) -> Told {
        Told { at: self.at, name: self.name }
    }
}
