//! The driver: whenever nothing can go on by itself it chooses what happens next, by the dice of the seed.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

use jalon_fake_bodies::odds::{Dice, Odds};
use jalon_journey::RequestId;
use jalon_store::DeadPage;
use jiff::Timestamp;

use crate::body::{Body, Speaks};
use crate::gate::{Door, Fate, Gate, Idle, Seen};
use crate::outside::Outside;
use crate::people::{People, Told, Wish};
use crate::registers::Register;
use crate::saying::Heard;
use crate::site::{Ground, Node, Site};
use crate::trace::Trace;
use crate::{AT_DESKS, COUNTS, DAY, Extent, HOUR, IS_ASKED, MINUTE, Mutant, SECOND, TELLS, THEIRS, one_of};

/// How often the driver chooses before all becomes calm.
const CHOICES: u64 = 500;
/// How many nodes there are.
const NODES: usize = 2;
/// How many turns of its workers a node takes at once.
const TURNS: usize = 2;

/// What a task tells when it has ended.
pub(crate) enum Report {
    Told { place: usize, told: Option<Told> },
    Turned { node: usize },
    Heard { body: String, request: String, place: usize, heard: Heard },
    Garbage { heard: bool },
    Announced { place: usize, heard: Heard },
}

/// How bad the weather is: another for each seed.
struct Weather {
    store_fails: f64,
    wire_fails: f64,
    deaths: f64,
    bodies: Odds,
}

/// A run.
pub(crate) struct World<'a> {
    pub(crate) site: Site<'a>,
    pub(crate) outside: Outside,
    pub(crate) people: People,
    pub(crate) register: Register,
    pub(crate) nodes: Vec<Option<Node>>,
    pub(crate) extent: Extent,
    pub(crate) trace: Trace,
    pub(crate) start_ms: i64,
    pub(crate) now_ms: i64,
    /// When all became calm.
    pub(crate) calm_ms: i64,
    /// Keys of jobs that were ever given up.
    pub(crate) given_up: BTreeSet<String>,
    /// Checkpoints of the log, as anybody could have fetched them.
    pub(crate) checkpoints: Vec<String>,
    pub(crate) violations: Vec<String>,
    pub(crate) mutant: Option<Mutant>,
    pub(crate) gate: Arc<Gate>,
    pub(crate) idle: Idle,
    /// Acts of the book that are under way, with the node that does each.
    under_way: Vec<(usize, usize)>,
    turning: [usize; NODES],
    pub(crate) refused: BTreeMap<(String, usize), u32>,
    reports: Arc<Mutex<VecDeque<Report>>>,
    weather: Weather,
    pub(crate) dice: Dice,
}

impl<'a> World<'a> {
    pub(crate) async fn new(ground: &'a Ground, seed: u64, mutant: Option<Mutant>, idle: Idle, trace: Trace) -> anyhow::Result<Self> {
        let mut dice = Dice::new(seed);
        let mut apart = || Dice::new(dice.roll());
        let start: Timestamp = "2026-05-04T08:00:00Z".parse()?;
        let start_ms = start.as_millisecond();
        let forgets = mutant == Some(Mutant::NoKey);
        let bodies = [(COUNTS, Speaks::Counted), (IS_ASKED, Speaks::WhenAsked)].map(|(name, speaks)| Body::new(name, speaks, THEIRS, apart(), forgets));
        let outside = Outside::new(bodies, start_ms);
        let gate = Gate::new(apart());
        let site = Site::new(ground, apart(), Arc::clone(&gate), outside.clone(), mutant, start).await?;
        let register = Register::new(apart(), &site.truth, start).await?;
        let mut own = apart();
        let people = People::new(apart(), 1 + usize::try_from(own.below(3))?);
        let mut often = |of: &[f64]| one_of(&mut own, of).unwrap_or(0.0);
        let bodies = Odds { fails: often(&[0.0, 0.3, 0.7]), refuses: often(&[0.0, 0.05]), repeats: 0.0, garbles: often(&[0.0, 0.2]), delay_ms: 0, down: false };
        let weather = Weather { store_fails: often(&[0.0, 0.02, 0.1]), wire_fails: often(&[0.0, 0.1, 0.4]), deaths: often(&[0.0, 0.01, 0.04]), bodies };
        let nodes = (0..NODES).map(|_| None).collect();
        let mut world = Self {
            site,
            outside,
            people,
            register,
            nodes,
            extent: Extent::default(),
            trace,
            start_ms,
            now_ms: start_ms,
            calm_ms: start_ms,
            given_up: BTreeSet::new(),
            checkpoints: Vec::new(),
            violations: Vec::new(),
            mutant,
            gate,
            idle,
            under_way: Vec::new(),
            turning: [0; NODES],
            refused: BTreeMap::new(),
            reports: Arc::default(),
            weather,
            dice: own,
        };
        for node in 0..NODES {
            world.starts(node).await?;
        }
        Ok(world)
    }

    /// Chooses for so long, in whatever weather.
    pub(crate) async fn storm(&mut self) -> anyhow::Result<()> {
        let weather = self.weather.bodies;
        self.outside.each(|body| body.odds = weather);
        self.gate.set_calm(false);
        for _ in 0..CHOICES {
            self.idle.wait().await;
            self.read_reports();
            self.extent.choices += 1;
            let waiting = self.gate.waiting();
            // Whoever waits long is chosen in the end, as everybody is.
            match one_of(&mut self.dice, &waiting) {
                Some(seen) if self.dice.happens(0.85) => self.lets_through(seen),
                _ => self.acts().await?,
            }
        }
        Ok(())
    }

    fn lets_through(&mut self, Seen { ticket, node, door }: Seen) {
        let bad = match door {
            Door::Write | Door::Read => self.weather.store_fails,
            Door::Out | Door::Back => self.weather.wire_fails,
        };
        let fates: &[Fate] = match door {
            Door::Write => &[Fate::NotDone, Fate::Unanswered],
            Door::Read | Door::Back => &[Fate::NotDone],
            Door::Out => &[Fate::NotDone, Fate::Unanswered, Fate::Twice, Fate::Late],
        };
        let fate = if self.dice.happens(bad) { one_of(&mut self.dice, fates).unwrap_or(Fate::Done) } else { Fate::Done };
        self.trace.line(format_args!("node {node} goes through {door:?}: {fate:?}"));
        self.gate.let_through(ticket, fate);
    }

    /// Something happens that nobody here asked for.
    async fn acts(&mut self) -> anyhow::Result<()> {
        if self.dice.happens(self.weather.deaths) {
            let node = usize::try_from(self.dice.roll() % NODES as u64)?;
            self.dies(node);
            return Ok(());
        }
        match self.dice.below(100) {
            0..25 => self.somebody_acts().await?,
            25..29 => self.register_tells(),
            29 => self.somebody_lives().await?,
            30..60 => self.workers_turn(),
            60..75 => self.body_speaks(),
            75..88 => self.time_passes(),
            88..91 => self.garbage_comes(),
            91..94 => {
                let ghosts = u64::try_from(self.outside.ghosts())?;
                if let Some(which) = self.dice.roll().checked_rem(ghosts) {
                    self.trace.line(format_args!("a message arrives late"));
                    self.outside.arrives_late(usize::try_from(which)?);
                }
            }
            94..96 => self.mood_changes(),
            96..98 => {
                self.replays_dead().await?;
            }
            _ => {
                let down: Vec<usize> = (0..NODES).filter(|node| self.nodes[*node].is_none()).collect();
                if let Some(node) = one_of(&mut self.dice, &down) {
                    self.starts(node).await?;
                }
                self.checkpoints.extend(self.site.truth.log_checkpoint().await?);
            }
        }
        Ok(())
    }

    pub(crate) async fn starts(&mut self, node: usize) -> anyhow::Result<()> {
        let skew = if node == 0 { 0 } else { self.dice.below(90 * SECOND) };
        self.trace.line(format_args!("node {node} starts, {skew} ms ahead"));
        // Everybody else waits, and goes on waiting.
        let calm = self.gate.set_calm(true);
        self.nodes[node] = Some(self.site.start(node, skew, self.now_ms).await?);
        self.gate.set_calm(calm);
        Ok(())
    }

    /// All that a node was doing is cut off where it stands.
    pub(crate) fn dies(&mut self, node: usize) {
        if self.nodes[node].take().is_some() {
            self.trace.line(format_args!("node {node} dies"));
            self.extent.deaths += 1;
            self.turning[node] = 0;
            self.under_way.retain(|(_, by)| *by != node);
        }
    }

    pub(crate) fn a_node(&mut self) -> Option<usize> {
        let up: Vec<usize> = (0..NODES).filter(|node| self.nodes[*node].is_some()).collect();
        one_of(&mut self.dice, &up)
    }

    pub(crate) fn reporting(&self) -> impl Fn(Report) + use<> {
        let reports = Arc::clone(&self.reports);
        move |report| reports.lock().unwrap_or_else(PoisonError::into_inner).push_back(report)
    }

    async fn somebody_acts(&mut self) -> anyhow::Result<()> {
        // An impatient finger sends again what is under way.
        let impatient = self.dice.happens(0.1);
        let open = self.people.open();
        let again: Vec<usize> = open.into_iter().filter(|place| impatient || self.under_way.iter().all(|(other, _)| other != place)).collect();
        let place = match one_of(&mut self.dice, &again) {
            Some(place) if self.dice.happens(0.6) => Some(place),
            _ => self.new_idea().await?,
        };
        let (Some(place), Some(by)) = (place, self.a_node()) else { return Ok(()) };
        let (report, Some(node)) = (self.reporting(), &mut self.nodes[by]) else { return Ok(()) };
        self.people.book[place].sent += 1;
        let doing = self.people.book[place].clone();
        self.trace.line(format_args!("act {place}, to {}, goes to node {by}", doing.word()));
        let casework = node.casework.clone();
        if self.mutant == Some(Mutant::AckBeforeCommit) {
            report(Report::Told { place, told: Some(Told::Done) });
            node.tasks.spawn(async move { drop(doing.done_by(casework).await) });
            return Ok(());
        }
        self.under_way.push((place, by));
        node.tasks.spawn(async move { report(Report::Told { place, told: doing.done_by(casework).await }) });
        Ok(())
    }

    async fn new_idea(&mut self) -> anyhow::Result<Option<usize>> {
        let everybody = self.people.everybody.clone();
        let Some((person, id)) = one_of(&mut self.dice, &everybody) else { return Ok(None) };
        // Who was not told that the journey is kept has no page for more.
        if !self.people.was_told(id, |wish| matches!(wish, Wish::Begin)) {
            return Ok(None);
        }
        let Some(loaded) = self.site.truth.load(id).await? else { return Ok(None) };
        let at_desks: Vec<RequestId> = loaded.journey.requests.values().filter(|request| request.body.as_str() == AT_DESKS).map(|request| request.id).collect();
        match one_of(&mut self.dice, &at_desks) {
            Some(request) if self.dice.happens(0.3) => Ok(Some(self.people.agent_works(id, request))),
            _ => Ok(self.people.new_idea(person, id, &loaded.journey)),
        }
    }

    fn workers_turn(&mut self) {
        let Some(by) = self.a_node() else { return };
        let (report, Some(node)) = (self.reporting(), &mut self.nodes[by]) else { return };
        if self.turning[by] < TURNS {
            self.trace.line(format_args!("node {by} does what is due"));
            self.turning[by] += 1;
            let workers = node.workers.clone();
            node.tasks.spawn(async move {
                workers.step().await;
                report(Report::Turned { node: by });
            });
        }
    }

    fn time_passes(&mut self) {
        let by = match self.dice.below(100) {
            0..50 => self.dice.below(30 * SECOND),
            50..75 => self.dice.below(10 * MINUTE),
            75..92 => self.dice.below(3 * HOUR),
            92..99 => self.dice.below(2 * DAY),
            _ => self.dice.below(40 * DAY),
        };
        self.set_now(self.now_ms + by);
    }

    pub(crate) fn set_now(&mut self, now_ms: i64) {
        self.now_ms = now_ms;
        self.trace.set_now(now_ms - self.start_ms);
        self.outside.set_now(now_ms);
        self.nodes.iter().flatten().for_each(|node| node.set_now(now_ms));
    }

    fn mood_changes(&mut self) {
        let usual = self.weather.bodies;
        let Some(name) = one_of(&mut self.dice, &[COUNTS, IS_ASKED, "post"]) else { return };
        let away = self.dice.happens(0.4);
        self.trace.line(format_args!("{name} {}", if away { "goes away" } else { "is there" }));
        if name == "post" {
            self.outside.set_post_is_closed(away);
        }
        self.outside.body(name, |body| body.odds = Odds { down: away, ..usual });
    }

    /// An operator sends on what was given up; says how many jobs.
    pub(crate) async fn replays_dead(&mut self) -> anyhow::Result<usize> {
        let mut count = 0;
        for queue in self.site.truth.queues() {
            for job in self.site.truth.store().dead(&queue, DeadPage { after: 0, limit: 1_000 }).await? {
                self.trace.line(format_args!("{queue} {} is done again after {}", job.key, job.error.as_deref().unwrap_or("no word")));
                if job.error.as_deref().is_none_or(str::is_empty) {
                    self.violations.push(format!("nobody can tell why {queue} {} was given up", job.key));
                }
                self.site.truth.store().replay(job.job, self.now_ms).await?;
                self.given_up.insert(job.key);
                count += 1;
            }
        }
        self.extent.replays += count as u64;
        Ok(count)
    }

    pub(crate) fn read_reports(&mut self) {
        let reports = std::mem::take(&mut *self.reports.lock().unwrap_or_else(PoisonError::into_inner));
        for report in reports {
            match report {
                Report::Told { place, told } => self.was_told(place, told),
                Report::Turned { node } => self.turning[node] = self.turning[node].saturating_sub(1),
                Report::Heard { body, request, place, heard } => self.was_heard(&body, &request, place, heard),
                Report::Announced { place, heard } => {
                    self.trace.line(format_args!("{TELLS}, {place}: {heard:?}"));
                    self.register.was_heard(place, heard);
                }
                Report::Garbage { heard } => {
                    if heard {
                        self.violations.push("garbage was taken for word of a body".into());
                    }
                }
            }
        }
    }

    pub(crate) fn was_told(&mut self, place: usize, told: Option<Told>) {
        if let Some(at) = self.under_way.iter().position(|(other, _)| *other == place) {
            self.under_way.remove(at);
        }
        self.trace.line(format_args!("act {place}: {told:?}"));
        let doing = &mut self.people.book[place];
        // Of two answers to one form the first is believed, unless it said no: what is refused once may be what the other did.
        if told.is_some() && doing.told != Some(Told::Done) {
            doing.told = told;
        }
    }
}
