//! A register that tells of births and deaths by itself, again and in whatever order, until it is heard; and those whom it is about, who live whatever it tells.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::Context as _;
use jalon_casework::{ActError, Casework, Pivot, PivotFields};
use jalon_catalogue::LanguageTag;
use jalon_exchange::{Announcers, Unheard, announced_type};
use jalon_fake_bodies::odds::Dice;
use jalon_journey::{Answers, JourneyId, PersonId, What};
use jiff::{Timestamp, ToSpan as _};
use serde_json::{Value, json};

use crate::people::drawn;
use crate::saying::{Heard, sealed};
use crate::world::{Report, World};
use crate::{DAY, Mutant, OURS, TELLS, one_of};

/// How many people it tells of.
const PEOPLE: u64 = 2;
/// How long before a run what it tells happened, in days.
const BEFORE: i64 = 10;
/// How long what is told to who is held for dead waits for them, in days; a day less than it does.
const WAITS: i64 = 89;

/// Something that it tells.
struct Telling {
    /// Of whom, by their place.
    of: usize,
    kind: &'static str,
    subject: String,
    /// When it happened, by the register.
    at: Timestamp,
    event: Value,
    /// Whether it was told that it was heard.
    heard: bool,
}

/// The register.
pub(crate) struct Register {
    /// Those whom it is about. They signed in, keep a journey, and are reached by no message: what they are told waits on the site.
    known: Vec<PersonId>,
    tellings: Vec<Telling>,
    /// How often somebody said that they live.
    pub(crate) denials: u64,
    dice: Dice,
}

impl Register {
    /// With all that it will tell: of each of some people two births, each corrected, and two deaths.
    pub(crate) async fn new(mut dice: Dice, truth: &Casework, start: Timestamp) -> anyhow::Result<Self> {
        let (mut known, mut tellings) = (Vec::new(), Vec::new());
        for of in 0..usize::try_from(PEOPLE)? {
            let fields = PivotFields {
                given_name: format!("Inès {of}"),
                family_name: "Morel".into(),
                birthdate: "1994-03-12".into(),
                gender: "female".into(),
                birthplace: "69123".into(),
                birthcountry: "99100".into(),
            };
            let account = PersonId(drawn(&mut dice));
            let pivot: Pivot = fields.clone().try_into().ok().context("six fields")?;
            truth.recognise(account, &pivot).await?;
            truth.begin(account, "birth".into(), LanguageTag("fr".into()), Answers::default(), drawn(&mut dice)).await?;
            let who = serde_json::to_value(&fields)?;
            let mut tells = |kind: &'static str, subject: String, hour: i64, data: Value| -> anyhow::Result<()> {
                let at = start.checked_add((hour - BEFORE * 24).hours())?;
                let event = json!({
                    "specversion": "1.0", "id": format!("{subject}/{hour}"), "source": "https://register.example", "type": announced_type(kind),
                    "subject": subject, "time": at, "data": data,
                });
                tellings.push(Telling { of, kind, subject, at, event, heard: false });
                Ok(())
            };
            for act in 0..2 {
                for hour in 0..3 {
                    let data = json!({ "parents": [who], "child": { "birthDate": format!("2026-04-{:02}", 10 + hour) } });
                    tells("birth.registered", format!("birth-{of}-{act}"), hour, data)?;
                }
            }
            for hour in [1, 30] {
                tells("death.registered", format!("death-{of}"), hour, json!({ "relatives": [], "deceased": who, "deathDate": "2026-04-20" }))?;
            }
            known.push(account);
        }
        Ok(Self { known, tellings, denials: 0, dice })
    }

    /// How much of what it tells was heard.
    pub(crate) fn heard(&self) -> u64 {
        self.tellings.iter().filter(|telling| telling.heard).count() as u64
    }

    pub(crate) fn was_heard(&mut self, place: usize, heard: Heard) {
        self.tellings[place].heard |= heard == Heard::Yes;
    }

    /// What it was not told that it was heard.
    fn open(&self) -> Vec<usize> {
        (0..self.tellings.len()).filter(|place| !self.tellings[*place].heard).collect()
    }
}

impl World<'_> {
    /// The register tells something: mostly what was not heard, sometimes what was.
    pub(crate) fn register_tells(&mut self) {
        let (open, all): (Vec<usize>, Vec<usize>) = (self.register.open(), (0..self.register.tellings.len()).collect());
        let again = self.register.dice.happens(0.2);
        let (Some(place), Some(by)) = (one_of(&mut self.register.dice, if again { &all } else { &open }), self.a_node()) else { return };
        let (mut event, now_ms) = (self.register.tellings[place].event.clone(), self.now_ms);
        let mutant = self.mutant;
        if mutant == Some(Mutant::LastNewsWins) {
            event["id"] = json!(self.register.dice.roll().to_string());
            event["time"] = json!(Timestamp::from_millisecond(now_ms).unwrap_or_default());
        }
        let (report, Some(node)) = (self.reporting(), &mut self.nodes[by]) else { return };
        self.trace.line(format_args!("{TELLS} tells {place} to node {by}"));
        let (announcers, casework) = (Arc::clone(&node.announcers), node.casework.clone());
        node.tasks.spawn(async move {
            if mutant == Some(Mutant::NewsFromMemory) {
                report(Report::Announced { place, heard: Heard::Yes });
            }
            let heard = tell(&announcers, &casework, &event, now_ms).await;
            report(Report::Announced { place, heard });
        });
    }

    /// Somebody of whom it told that they died says that they live.
    pub(crate) async fn somebody_lives(&mut self) -> anyhow::Result<()> {
        let dead = self.held_for_dead().await?;
        let (Some(account), Some(by)) = (one_of(&mut self.dice, &dead), self.a_node()) else { return Ok(()) };
        let Some(node) = &mut self.nodes[by] else { return Ok(()) };
        self.trace.line(format_args!("somebody tells node {by} that they live"));
        let casework = node.casework.clone();
        self.register.denials += 1;
        // Whatever comes of it, they are asked again as long as they are held for dead.
        node.tasks.spawn(async move { drop(casework.deny_death(account).await) });
        Ok(())
    }

    async fn held_for_dead(&self) -> anyhow::Result<Vec<PersonId>> {
        let mut dead = Vec::new();
        for account in &self.register.known {
            if self.site.truth.death_told_by(*account).await?.is_some() {
                dead.push(*account);
            }
        }
        Ok(dead)
    }

    /// Tells all that was not heard; says whether there was any.
    pub(crate) async fn tells_the_rest(&mut self) -> bool {
        let open = self.register.open();
        for place in &open {
            let Some(node) = self.nodes.iter().flatten().next() else { return false };
            let heard = tell(&node.announcers, &node.casework, &self.register.tellings[*place].event, self.now_ms).await;
            self.trace.line(format_args!("{TELLS} tells {place}: {heard:?}"));
            self.register.was_heard(*place, heard);
        }
        !open.is_empty()
    }

    /// All who are held for dead say that they live; says whether there were any.
    pub(crate) async fn all_live(&mut self) -> anyhow::Result<bool> {
        let dead = self.held_for_dead().await?;
        for account in &dead {
            let Some(node) = self.nodes.iter().flatten().next() else { return Ok(false) };
            node.casework.deny_death(*account).await?;
            self.register.denials += 1;
        }
        Ok(!dead.is_empty())
    }

    /// Of each thing that it told, whom it concerns was offered the plan, once, by its last word; nobody is held for dead, and the log has it all.
    pub(crate) async fn news_arrived_once(&mut self, found: &mut Vec<String>) -> anyhow::Result<()> {
        let truth = self.site.truth.clone();
        for (of, account) in self.register.known.iter().enumerate() {
            let mut offered: BTreeMap<JourneyId, Timestamp> = BTreeMap::new();
            for id in truth.journeys(*account).await?.into_iter().map(|kept| kept.arrival.journey) {
                let loaded = truth.load(id).await?.context("a journey that is listed")?;
                if loaded.journey.people.iter().any(|member| member.died.is_some()) {
                    found.push(format!("person {of} said that they live, and is dead in journey {id}"));
                }
                offered.extend(loaded.journey.announced.as_ref().map(|announced| (id, announced.told.at)));
                let kept = self.kept(id).await?;
                let times = |is_it: fn(&What) -> bool| kept.iter().filter(|kept| is_it(&kept.event.what)).count();
                let (died, denied) = (times(|what| matches!(what, What::Died(_))), times(|what| matches!(what, What::DeathDenied(_))));
                if denied > died || died > 2 {
                    found.push(format!("in journey {id}, person {of} died {died} times and lived {denied} times"));
                }
                found.extend(self.every_trace_is_proved(id, &kept).await?);
            }
            if truth.death_told_by(*account).await?.is_some() {
                found.push(format!("person {of} said that they live, and is dead"));
            }
            let mut last: BTreeMap<&str, Timestamp> = BTreeMap::new();
            for telling in self.register.tellings.iter().filter(|telling| telling.of == of && telling.kind == "birth.registered") {
                let at = last.entry(&telling.subject).or_default();
                *at = telling.at.max(*at);
            }
            let (mut awaited, mut there): (Vec<_>, Vec<_>) = (last.into_values().collect(), offered.into_values().collect());
            awaited.sort_unstable();
            there.sort_unstable();
            // Who was held for dead for very long was not told.
            let too_long = self.register.denials > 0 && self.calm_ms - self.start_ms > (WAITS - BEFORE) * DAY;
            if awaited != there && !(too_long && there.len() < awaited.len()) {
                found.push(format!("person {of} was offered {there:?}, and {awaited:?} were told of them"));
            }
        }
        Ok(())
    }
}

async fn tell(announcers: &Announcers, casework: &Casework, event: &Value, now_ms: i64) -> Heard {
    let content = event.to_string();
    let seal = sealed(&content, &OURS, now_ms);
    match announcers.hear(casework, TELLS, seal.seal(), content.as_bytes()).await {
        Ok(()) => Heard::Yes,
        Err(Unheard::Act(ActError::Unavailable | ActError::Busy)) => Heard::NotNow,
        Err(_) => Heard::Refused,
    }
}
