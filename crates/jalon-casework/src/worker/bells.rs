//! What wakes those who wait for work: an act rings for the queues that it adds to, and for no other.

use std::collections::BTreeMap;

use jalon_catalogue::BodyId;
use tokio::sync::Notify;
use tokio::sync::futures::Notified;

use super::queue::Queue;
use crate::served::Served;

/// One for each queue of a site, and one for its log. Whoever misses one looks again by themselves, a little later.
pub(crate) struct Bells {
    queues: BTreeMap<String, Notify>,
    log: Notify,
}

impl Bells {
    /// Those of a site where the bodies `served` work elsewhere.
    pub(crate) fn new(served: &BTreeMap<BodyId, Served>) -> Self {
        Self { queues: Queue::all(served).map(|queue| (queue.name().into_owned(), Notify::new())).collect(), log: Notify::new() }
    }

    /// The next time that one rings for a queue, from now on.
    pub(super) fn of(&self, queue: &Queue) -> Option<Notified<'_>> {
        self.queues.get(&*queue.name()).map(Notify::notified)
    }

    /// The next time that something happened that enters the log, from now on.
    pub(super) fn of_log(&self) -> Notified<'_> {
        self.log.notified()
    }

    /// Something happened, and jobs were added to these queues.
    pub(crate) fn ring<'a>(&self, queues: impl IntoIterator<Item = &'a str>) {
        self.log.notify_waiters();
        queues.into_iter().filter_map(|queue| self.queues.get(queue)).for_each(Notify::notify_waiters);
    }

    /// Something may be in any.
    pub(crate) fn ring_all(&self) {
        self.log.notify_waiters();
        self.queues.values().for_each(Notify::notify_waiters);
    }
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt as _;

    use super::*;
    use crate::follow::{NOTICES, SCANS};

    #[test]
    fn an_act_wakes_who_works_for_it_and_no_other() {
        let bells = Bells::new(&BTreeMap::from([("caf".into(), Served::SYSTEM)]));
        let [notices, scans, caf] = [Queue::Of(NOTICES), Queue::Of(SCANS), Queue::To("caf".into())].map(|queue| bells.of(&queue).unwrap());
        let log = bells.of_log();
        bells.ring([NOTICES, "errand/caf", "errand/nobody"]);
        let rung = [notices, scans, caf, log].map(|bell| bell.now_or_never().is_some());
        assert_eq!(rung, [true, false, true, true]);
        let scans = bells.of(&Queue::Of(SCANS)).unwrap();
        bells.ring_all();
        assert!(scans.now_or_never().is_some());
    }
}
