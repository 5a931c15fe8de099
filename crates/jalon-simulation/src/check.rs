//! What must hold when all has come to rest: the store, the log and the bodies' own logs against what people were told.

use std::collections::{BTreeMap, BTreeSet};

use jalon_catalogue::SilenceMeans;
use jalon_journey::{Command, Event, JourneyId, Outcome, PersonId, Request, RequestState, Settled, What, Who};
use jalon_log::{SignedCheckpoint, Tile, TileKind, TilesInMemory, Trust, Verified, WriteTiles as _, audit, compare};
use jalon_store::{ActKey, JobState, StreamId};

use crate::body::{Body, Case, Effect, reference};
use crate::people::{Doing, Told, Wish};
use crate::site::signer;
use crate::world::World;
use crate::{AT_DESKS, COUNTS, IS_ASKED, Run};

/// An event of a journey with whose key it is sealed under.
pub(crate) struct Kept {
    version: u64,
    owner: PersonId,
    pub(crate) event: Event,
}

impl World<'_> {
    /// Holds everything against everything, and ends the run.
    pub(crate) async fn end(mut self) -> anyhow::Result<Run> {
        let mut found = std::mem::take(&mut self.violations);
        found.extend(self.outside.violations());
        let mut told_by_letter = 0;
        for (_, id) in self.people.everybody.clone() {
            let kept = self.kept(id).await?;
            self.acts_are_done(id, &kept, &mut found).await?;
            self.requests_have_ended(id, &mut found).await?;
            self.bodies_did_once(id, &kept, &mut found).await?;
            self.words_are_noted_once(id, &mut found).await?;
            told_by_letter += told(&kept);
            found.extend(self.every_trace_is_proved(id, &kept).await?);
        }
        self.news_arrived_once(&mut found).await?;
        self.letters_left_once(told_by_letter, &mut found);
        self.nothing_is_left(&mut found).await?;
        self.log_verifies(&mut found).await?;
        self.outside.each(|body| {
            if body.forged > 0 {
                found.push(format!("{} could not verify {} messages", body.name, body.forged));
            }
        });
        self.extent.acts = self.people.book.iter().filter(|doing| doing.told == Some(Told::Done)).count() as u64;
        self.extent.news = self.register.heard();
        self.extent.denials = self.register.denials;
        self.extent.letters = self.outside.letters().len() as u64;
        self.extent.effects = self.outside.each(|body| body.log.len() as u64).iter().sum();
        self.extent.days = u64::try_from((self.now_ms - self.start_ms) / crate::DAY)?;
        if let Some(checkpoint) = self.site.truth.log_checkpoint().await? {
            self.trace.line(format_args!("{checkpoint}"));
        }
        self.trace.line(format_args!("{}", self.extent));
        for violation in &found {
            self.trace.line(format_args!("VIOLATION: {violation}"));
        }
        let (lines, trace) = self.trace.end();
        Ok(Run { violations: found, trace, lines, extent: self.extent })
    }

    pub(crate) async fn kept(&self, id: JourneyId) -> anyhow::Result<Vec<Kept>> {
        let events = self.site.truth.store().read(StreamId::from_bytes(id.0), 1, 10_000).await?;
        let read = |event: jalon_store::Event| -> anyhow::Result<Kept> {
            let plain = event.plain().ok_or_else(|| anyhow::anyhow!("an event does not open"))?;
            Ok(Kept { version: event.version, owner: PersonId(*event.person.as_bytes()), event: serde_json::from_slice(plain)? })
        };
        events.into_iter().map(read).collect()
    }

    /// Nothing that was acknowledged is lost; nothing is done twice; nothing is there that nobody asked for.
    async fn acts_are_done(&self, id: JourneyId, kept: &[Kept], found: &mut Vec<String>) -> anyhow::Result<()> {
        for (version, event) in (1..).zip(kept) {
            if event.version != version {
                found.push(format!("journey {id} has a gap before version {}", event.version));
            }
        }
        let mut awaited = 0;
        for (place, doing) in self.people.book.iter().enumerate().filter(|(_, doing)| doing.journey == id) {
            let act = ActKey { stream: StreamId::from_bytes(id.0), key: doing.key };
            let is_done = self.site.truth.store().recorded(act).await?.is_some();
            let each = if let Wish::Do(Command::Submit(submission)) = &doing.wish { submission.requests.len() } else { 1 };
            let leaves = if is_done { each } else { 0 };
            awaited += leaves;
            let fits = match &doing.told {
                Some(Told::Done) => is_done,
                // What was sent twice may have been done by the other.
                Some(Told::Refused(_)) => !is_done || doing.sent > 1,
                None => true,
            };
            let times = trace_of(doing).map(|trace| kept.iter().filter(|kept| kept.event.who == doing.who && trace(&kept.event.what)).count());
            if !fits || times.is_some_and(|times| times != leaves) {
                found.push(format!("act {place}, to {}, of which the person was told {:?}, is there {times:?} times", doing.word(), doing.told));
            }
        }
        let there = kept.iter().filter(|kept| is_by_page(&kept.event)).count();
        if there != awaited {
            found.push(format!("journey {id} has {there} acts by pages, and {awaited} were asked for"));
        }
        Ok(())
    }

    /// Each request ended as its body decided, or by its silence, or as its person wanted.
    async fn requests_have_ended(&mut self, id: JourneyId, found: &mut Vec<String>) -> anyhow::Result<()> {
        let Some(loaded) = self.site.truth.load(id).await? else { return Ok(()) };
        for request in loaded.journey.requests.values() {
            self.extent.requests += 1;
            let name = request.id.to_string();
            self.trace.line(format_args!("request {name} to {} is {}", request.body, request.state.word()));
            let case = self.outside.body(request.body.as_str(), |body| body.cases.get(&name).cloned()).flatten();
            let awaited = awaited(request, case.as_ref());
            if awaited.is_some_and(|awaited| RequestState::Decided(awaited) != request.state) || !request.state.is_decided() {
                found.push(format!(
                    "request {name} to {} is {}, and its body decided {:?}",
                    request.body,
                    request.state.word(),
                    case.and_then(|case| case.outcome)
                ));
            }
            if request.body.as_str() != AT_DESKS && request.reference.as_deref().is_some_and(|held| held != reference(&name)) {
                found.push(format!("request {name} has the number of another"));
            }
        }
        Ok(())
    }

    /// By the body's own log: nothing missing, nothing twice, all in order.
    async fn bodies_did_once(&self, id: JourneyId, kept: &[Kept], found: &mut Vec<String>) -> anyhow::Result<()> {
        let Some(loaded) = self.site.truth.load(id).await? else { return Ok(()) };
        let mut places: BTreeMap<String, Vec<u64>> = BTreeMap::new();
        for request in loaded.journey.requests.values().filter(|request| request.body.as_str() != AT_DESKS) {
            let name = request.id.to_string();
            let done = |effect: &&Effect| effect.request == name;
            let effects: Vec<Effect> = self.outside.body(request.body.as_str(), |body| body.log.iter().filter(done).cloned().collect()).unwrap_or_default();
            let withdrawn = matches!(request.settled, Some(Settled::Withdrawn));
            let of = |kind: &str| effects.iter().filter(|effect| effect.kind == format!("jalon.request.{kind}.v1")).count();
            let sent = of("sent");
            if sent > 1 || (sent == 0 && !withdrawn) {
                found.push(format!("{} did request {name} {sent} times", request.body));
            }
            if withdrawn && sent == 1 && of("withdrawn") != 1 {
                found.push(format!("{} has request {name} and was told {} times that it was taken back", request.body, of("withdrawn")));
            }
            // What it has is what was kept, which is what was shown; each once.
            for kept in kept.iter().filter(|kept| kept.event.what.request() == Some(request.id) && kept.event.who.person().is_some()) {
                let (What::Wrote { words, .. } | What::Supplied { words, .. }) = &kept.event.what else { continue };
                let times = effects.iter().filter(|effect| effect.words.as_ref() == Some(words)).count();
                if times > 1 || (times == 0 && !withdrawn) {
                    found.push(format!("{} was told {times} times: {words} about {name}", request.body));
                }
            }
            let identities: BTreeSet<&str> = effects.iter().map(|effect| effect.id.as_str()).collect();
            if identities.len() != effects.len() {
                found.push(format!("{} did something for request {name} twice", request.body));
            }
        }
        // Over all requests of the journey to one body, in the order in which the person did it; what was given up on the way lost its place.
        for body in [COUNTS, IS_ASKED] {
            // What was late on its way and came after the word that took it back is out of place, and does nothing.
            let in_time = |body: &mut Body| {
                let log = body.log.iter().enumerate();
                log.filter(|(place, effect)| !body.is_taken_back(&effect.request, *place)).map(|(_, effect)| effect.clone()).collect::<Vec<_>>()
            };
            let log = self.outside.body(body, in_time).unwrap_or_default();
            let own = log.iter().filter(|effect| loaded.journey.requests.values().any(|request| request.id.to_string() == effect.request));
            let placed = own.filter(|effect| !self.was_given_up(effect)).filter_map(|effect| place_of(kept, effect));
            places.entry(body.to_owned()).or_default().extend(placed);
        }
        for (body, places) in places {
            if !places.is_sorted() {
                found.push(format!("{body} did what journey {id} sent in another order: {places:?}"));
            }
        }
        Ok(())
    }

    fn was_given_up(&self, effect: &Effect) -> bool {
        self.given_up.iter().any(|key| key.starts_with(&effect.request))
    }

    /// What a body said and was told that we heard is noted once, and in its order.
    async fn words_are_noted_once(&self, id: JourneyId, found: &mut Vec<String>) -> anyhow::Result<()> {
        let Some(loaded) = self.site.truth.load(id).await? else { return Ok(()) };
        for request in loaded.journey.requests.values() {
            let name = request.id.to_string();
            let Some(case) = self.outside.body(request.body.as_str(), |body| body.cases.get(&name).cloned()).flatten() else { continue };
            let by_body = || request.history.iter().filter(|event| event.who.body() == Some(&request.body));
            let noted = |kind: &str| by_body().filter(|event| event.what.kind() == kind).count();
            let messages = noted("wrote");
            // Who is asked is asked no more once the request is settled.
            let is_heard_out = request.body.as_str() == COUNTS || request.decision().is_some();
            if messages > 1 || (messages == 0 && is_heard_out && !case.withdrawn) {
                found.push(format!("a message of {} about {name} is noted {messages} times", request.body));
            }
            for kind in ["examining", "missing-asked", "decided"] {
                if noted(kind) > 1 {
                    found.push(format!("word of {} about {name} is noted {} times: {kind}", request.body, noted(kind)));
                }
            }
            let order: Vec<usize> =
                by_body().filter_map(|event| ["wrote", "examining", "missing-asked", "decided"].iter().position(|kind| *kind == event.what.kind())).collect();
            // What a body counts is not waited for longer than a day.
            let in_order = request.body.as_str() != COUNTS || (0..case.said.len()).all(|place| !case.is_left_behind(place));
            if in_order && !order.is_sorted() {
                found.push(format!("words of {} about {name} are noted in another order", request.body));
            }
        }
        Ok(())
    }

    /// Each was told by letter what concerns them, once.
    fn letters_left_once(&self, awaited: usize, found: &mut Vec<String>) {
        let letters: BTreeSet<String> = self.outside.letters().into_iter().collect();
        if letters.len() != awaited {
            found.push(format!("{} letters left, for {awaited} things to tell", letters.len()));
        }
    }

    /// No job waits for nothing, and no lane is held by nobody.
    async fn nothing_is_left(&self, found: &mut Vec<String>) -> anyhow::Result<()> {
        for count in self.site.truth.store().statistics().await?.jobs {
            let to_come = count.queue == "watch" && count.state == JobState::Waiting && count.oldest_due > self.now_ms;
            if !to_come {
                found.push(format!("{} jobs are left in {}: {:?}", count.count, count.queue, count.state));
            }
        }
        Ok(())
    }

    /// The log verifies from its first entry to its last, has one entry for each event that leaves one, and every checkpoint that could be seen is a beginning of it.
    async fn log_verifies(&mut self, found: &mut Vec<String>) -> anyhow::Result<()> {
        let truth = &self.site.truth;
        while truth.log_step().await? > 0 {}
        let events = truth.store().read_all(0, 100_000).await?;
        let logged = events.iter().filter(|event| jalon_casework::LOGGED.iter().any(|(kind, _)| *kind == event.kind)).count() as u64;
        let Some(text) = truth.log_checkpoint().await? else {
            if logged > 0 {
                found.push(format!("the log is empty, and {logged} events leave an entry"));
            }
            return Ok(());
        };
        let trust = Trust::of_log(signer()?.verifier());
        let verified = |text: &str| -> anyhow::Result<Verified> { Ok(SignedCheckpoint::parse(text)?.verify(&trust)?) };
        let now = verified(&text)?;
        let mut tiles = TilesInMemory::default();
        let entries = (0..).map_while(|index| Tile::of_tree(TileKind::Entries, index, now.size));
        for tile in Tile::all_of_tree(now.size).chain(entries) {
            let Some(bytes) = truth.log_tile(tile).await? else {
                found.push(format!("{tile} of the log is not there"));
                continue;
            };
            let Ok(()) = tiles.write(tile, bytes);
        }
        match audit(&tiles, &now) {
            Ok(audit) if audit.entries == now.size && now.size == logged => {}
            Ok(audit) => found.push(format!("the log has {} of {} entries, and {logged} events leave one", audit.entries, now.size)),
            Err(error) => found.push(format!("the log does not verify: {error}")),
        }
        for earlier in std::mem::take(&mut self.checkpoints) {
            if let Err(error) = compare(&tiles, &verified(&earlier)?, &now) {
                found.push(format!("the log was rewritten: {error}"));
            }
        }
        self.extent.entries = now.size;
        Ok(())
    }

    /// All that happened with a person's data has an entry, and its receipt verifies.
    pub(crate) async fn every_trace_is_proved(&self, id: JourneyId, kept: &[Kept]) -> anyhow::Result<Vec<String>> {
        while self.site.truth.log_step().await? > 0 {}
        let trust = Trust::of_log(signer()?.verifier());
        let mut found = Vec::new();
        let people: BTreeSet<PersonId> = kept.iter().map(|kept| kept.owner).collect();
        for person in people {
            let trail = self.site.truth.trail(id, person).await?;
            let sent = trail.iter().filter(|trace| trace.entry.kind() == "submission").count();
            let left = kept.iter().filter(|kept| kept.owner == person && matches!(kept.event.what, What::Sent(_))).count();
            if sent != left {
                found.push(format!("{left} requests left, and {sent} are in the log"));
            }
            for trace in trail {
                if trace.receipt.is_none_or(|receipt| receipt.verify(&trust).is_err()) {
                    found.push(format!("an entry of journey {id} has no receipt that verifies: {}", trace.entry.kind()));
                }
            }
        }
        Ok(found)
    }
}

/// How a request must have ended; none when whatever is an end.
fn awaited(request: &Request, case: Option<&Case>) -> Option<Outcome> {
    let settled_by_silence = request.history.iter().any(|event| matches!(event.what, What::SilenceFell { .. }));
    match &request.settled {
        Some(Settled::Withdrawn) => Some(Outcome::Closed),
        // It said nothing in time: its own decision came too late, or never.
        Some(Settled::Silence { means: SilenceMeans::Acceptance, .. }) => Some(Outcome::Granted),
        // Who is asked is asked no more.
        Some(Settled::Silence { means: SilenceMeans::Refusal, .. }) if request.body.as_str() == IS_ASKED => Some(Outcome::Refused),
        _ if request.body.as_str() == AT_DESKS => None,
        _ => match case?.outcome {
            Some("granted") => Some(Outcome::Granted),
            Some(_) => Some(Outcome::Refused),
            None => settled_by_silence.then_some(Outcome::Refused),
        },
    }
}

/// Says of an event whether an act left it.
type Left<'a> = Box<dyn Fn(&What) -> bool + 'a>;

/// How an event is known that only this act leaves; none for acts that look like others.
fn trace_of(doing: &Doing) -> Option<Left<'_>> {
    Some(match &doing.wish {
        Wish::Begin => Box::new(|what| matches!(what, What::Begun { .. })),
        Wish::Do(Command::Reach(reach)) => Box::new(move |what| matches!(what, What::Reachable(held) if held == reach)),
        Wish::Do(Command::Submit(submission)) => {
            Box::new(move |what| matches!(what, What::Sent(sending) if submission.requests.iter().any(|asked| asked.request == sending.request)))
        }
        Wish::Do(Command::Write { words, .. }) => Box::new(move |what| matches!(what, What::Wrote { words: held, .. } if held == words)),
        Wish::Do(Command::Supply { words, .. }) => Box::new(move |what| matches!(what, What::Supplied { words: held, .. } if held == words)),
        Wish::Do(_) => return None,
    })
}

/// Whether an event is what somebody did by a page. A journey begins with two: the second is what they answered.
fn is_by_page(event: &Event) -> bool {
    let by_page = matches!(event.who, Who::Person { .. } | Who::Agent { .. });
    by_page && !matches!(event.what, What::Answered(_))
}

/// How many things a journey's person is told by letter: those after they said that letters reach them.
fn told(kept: &[Kept]) -> usize {
    let Some(since) = kept.iter().position(|kept| matches!(kept.event.what, What::Reachable(_))) else { return 0 };
    let is_told = |kept: &&Kept| match (&kept.event.what, &kept.event.who) {
        (What::MissingAsked { .. } | What::Decided { .. } | What::SilenceFell { .. } | What::Reminded { .. }, _) => true,
        (What::Wrote { .. }, who) => who.body().is_some(),
        _ => false,
    };
    kept[since..].iter().filter(is_told).count()
}

/// The version at which a journey has what a body did.
fn place_of(kept: &[Kept], effect: &Effect) -> Option<u64> {
    let is_it = |kept: &&Kept| {
        kept.event.what.request().map(|request| request.to_string()).as_ref() == Some(&effect.request)
            && match (&kept.event.what, effect.kind.as_str()) {
                (What::Sent(_), "jalon.request.sent.v1") | (What::Withdrawn { .. }, "jalon.request.withdrawn.v1") => true,
                (What::Wrote { words, .. }, "jalon.request.message.v1") | (What::Supplied { words, .. }, "jalon.request.supplied.v1") => {
                    Some(words) == effect.words.as_ref()
                }
                _ => false,
            }
    };
    kept.iter().find(is_it).map(|kept| kept.version)
}
