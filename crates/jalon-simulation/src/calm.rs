//! What follows the storm: nothing fails any more, and time goes on until nothing is left to do.

use jalon_fake_bodies::odds::Odds;
use jalon_journey::RequestId;

use crate::saying::{Heard, hear};
use crate::world::World;
use crate::{AT_DESKS, COUNTS, DAY, MINUTE, OURS};

/// How long all is waited for: longer than the longest silence of a body.
const LONGEST: i64 = 150 * DAY;
/// How often something is done at one time before it is said that it never ends.
const MOST_ROUNDS: usize = 3_000;
/// How often what was given up is done again.
const REPLAYS: usize = 3;

impl World<'_> {
    /// Ends the storm, and waits until nothing is left to do; then what was given up is done again.
    pub(crate) async fn calm_down(&mut self) -> anyhow::Result<()> {
        self.gate.set_calm(true);
        self.outside.each(|body| body.odds = Odds::GOOD);
        self.outside.set_post_is_closed(false);
        self.trace.line(format_args!("all becomes calm"));
        self.calm_ms = self.now_ms;
        for node in 0..self.nodes.len() {
            // What some of them were doing ends as it may; what the others were is cut off.
            if self.dice.happens(0.5) {
                self.dies(node);
            }
        }
        loop {
            self.idle.wait().await;
            self.read_reports();
            let waiting = self.gate.waiting();
            if waiting.is_empty() {
                break;
            }
            waiting.iter().for_each(|seen| self.gate.let_through(seen.ticket, crate::gate::Fate::Done));
        }
        for node in 0..self.nodes.len() {
            self.dies(node);
            self.starts(node).await?;
        }
        self.settles().await?;
        self.nothing_is_stuck().await?;
        for _ in 0..REPLAYS {
            if self.replays_dead().await? == 0 {
                return Ok(());
            }
            self.settles().await?;
        }
        if self.replays_dead().await? > 0 {
            self.violations.push("what was given up cannot be done although nothing fails any more".into());
        }
        Ok(())
    }

    /// Goes on, from each time at which something is due to the next, until nothing is.
    async fn settles(&mut self) -> anyhow::Result<()> {
        let end = self.now_ms + LONGEST;
        for _ in 0..MOST_ROUNDS {
            if self.does_what_is_due().await? {
                continue;
            }
            let Some(next) = self.next_due().await?.filter(|next| *next <= end) else { return Ok(()) };
            // What is due and not done waits for a body that is left alone.
            self.set_now(if next > self.now_ms { next } else { self.now_ms + MINUTE });
        }
        self.violations.push("it does not come to rest".into());
        Ok(())
    }

    /// Whether anything was done.
    async fn does_what_is_due(&mut self) -> anyhow::Result<bool> {
        let mut busy = false;
        for place in self.people.open() {
            busy |= self.asks_again(place).await;
        }
        for node in self.nodes.iter().flatten() {
            busy |= node.workers.step().await > 0;
        }
        let now_ms = self.now_ms;
        for (request, place) in self.outside.body(COUNTS, |body| body.due(now_ms)).unwrap_or_default() {
            let (Some(content), Some(node)) = (self.word_of(&request, place), self.nodes.iter().flatten().next()) else { continue };
            let heard = hear(&node.listeners, &node.casework, COUNTS, &content, &OURS, now_ms).await;
            self.was_heard(COUNTS, &request, place, heard);
            busy |= heard != Heard::NotNow;
        }
        busy |= self.tells_the_rest().await;
        if busy {
            return Ok(true);
        }
        if self.all_live().await? {
            return Ok(true);
        }
        // Agents decide what is left when nothing else is.
        for (id, request) in self.undecided_at_desks().await? {
            let place = self.people.agent_decides(id, request);
            busy |= self.asks_again(place).await;
        }
        Ok(busy)
    }

    async fn asks_again(&mut self, place: usize) -> bool {
        let Some(node) = self.nodes.iter().flatten().next() else { return false };
        self.people.book[place].sent += 1;
        let told = self.people.book[place].clone().done_by(node.casework.clone()).await;
        let settled = told.is_some();
        self.was_told(place, told);
        settled
    }

    async fn undecided_at_desks(&self) -> anyhow::Result<Vec<(jalon_journey::JourneyId, RequestId)>> {
        let mut undecided = Vec::new();
        for (_, id) in &self.people.everybody {
            let Some(loaded) = self.site.truth.load(*id).await? else { continue };
            let open = loaded.journey.requests.values().filter(|request| request.body.as_str() == AT_DESKS && !request.state.is_decided());
            undecided.extend(open.map(|request| (*id, request.id)));
        }
        Ok(undecided)
    }

    async fn next_due(&self) -> anyhow::Result<Option<i64>> {
        let mut next = self.outside.each(|body| body.next_due()).into_iter().flatten().min();
        for queue in self.site.truth.queues() {
            next = [next, self.site.truth.store().next_due(&queue).await?].into_iter().flatten().min();
        }
        Ok(next)
    }

    /// What has not ended has been given up where a person can read it.
    async fn nothing_is_stuck(&mut self) -> anyhow::Result<()> {
        let mut dead = Vec::new();
        for queue in self.site.truth.queues() {
            let page = jalon_store::DeadPage { after: 0, limit: 1_000 };
            dead.extend(self.site.truth.store().dead(&queue, page).await?.into_iter().map(|job| job.key));
        }
        for doing in &self.people.book {
            if doing.told.is_none() {
                self.violations.push(format!("nobody can say whether act {} is done", doing.word()));
            }
        }
        for (_, id) in &self.people.everybody {
            let Some(loaded) = self.site.truth.load(*id).await? else { continue };
            for request in loaded.journey.requests.values().filter(|request| !request.state.is_decided()) {
                let key = request.id.to_string();
                if !dead.iter().any(|dead| dead.starts_with(&key)) {
                    self.violations.push(format!("request {key} is stuck at {}, and nobody can read why", request.state.word()));
                }
            }
        }
        Ok(())
    }
}
