//! Lists made anew from the events are the lists that grew with them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jalon_casework::{Casework, Clock, Deed, Delay, InboxEntry, Kept, Queue};
use jalon_catalogue::{Catalogue, LanguageTag, SilenceMeans};
use jalon_journey::{
    Agent, Answers, Command, Content, Decision, Disclosure, JourneyId, MissingAsk, Outcome, PersonId, RequestId, Sending, SilenceRule, Submission, Who,
};
use jalon_store::{Commit, KeysInMemory, Store, StoreConfig, ViewChange};

/// All that people and bodies read of the lists.
#[derive(Debug, PartialEq)]
struct Seen {
    queues: Vec<(Vec<InboxEntry>, u64)>,
    journeys: Vec<Vec<Kept>>,
    of_requests: Vec<Option<JourneyId>>,
    delay: Option<Delay>,
}

struct Town {
    casework: Casework,
    people: Vec<PersonId>,
    requests: Vec<RequestId>,
}

fn agent() -> Who {
    Who::Agent { agent: PersonId([200; 16]), name: "A. Petit".into(), body: "caf".into() }
}

impl Town {
    async fn new() -> Self {
        let store = Store::open(&StoreConfig::new("sqlite::memory:".parse().unwrap(), Arc::new(KeysInMemory::random()))).await.unwrap();
        let catalogue = Catalogue::embedded();
        let clock = Clock::of(&catalogue);
        Self { casework: Casework::new(store, catalogue, clock, BTreeMap::new()), people: Vec::new(), requests: Vec::new() }
    }

    async fn does(&self, id: JourneyId, who: &Who, command: Command) {
        self.casework.act(id, &Deed::online(who.clone(), jalon_casework::random()), command).await.unwrap();
    }

    /// Somebody who asks for something, and what becomes of it.
    async fn asks(&mut self, number: u8) {
        let person = PersonId([number + 1; 16]);
        let loaded = self.casework.begin(person, "birth".into(), LanguageTag("fr".into()), Answers::default(), jalon_casework::random()).await.unwrap();
        let request = RequestId(jalon_casework::random());
        let sending = Sending {
            request,
            service: "family-benefits-declaration".into(),
            body: "caf".into(),
            content: Content { fields: BTreeMap::from([("family-name".parse().unwrap(), format!("Personne {number}"))]), ..Content::default() },
            disclosure: Disclosure { basis: "CSS, art. L531-2".into(), consent: None, signature: None, under: None },
            silence: Some(SilenceRule { within: jalon_catalogue::AnswerTime::Months(2), means: SilenceMeans::Refusal, source: "CRPA, art. L231-4".into() }),
        };
        let submission = Submission { requests: vec![sending], previewed: loaded.journey.version };
        self.does(loaded.id, &Who::Person { person }, Command::Submit(submission)).await;
        self.people.push(person);
        self.requests.push(request);
        let today = self.casework.clock().today();
        if !number.is_multiple_of(4) {
            self.does(loaded.id, &agent(), Command::Examine { request }).await;
            self.does(loaded.id, &agent(), Command::Assign { request, to: Some(Agent { id: PersonId([200; 16]), name: "A. Petit".into() }) }).await;
        }
        if number % 4 == 2 {
            let missing = MissingAsk { evidence: BTreeSet::new(), words: "Il manque le RIB.".into(), until: today.tomorrow().unwrap() };
            self.does(loaded.id, &agent(), Command::AskMissing { request, missing }).await;
        }
        if number % 4 == 3 {
            let decision = Decision { outcome: Outcome::Granted, reasons: String::new(), appeal: String::new() };
            self.does(loaded.id, &agent(), Command::Decide { request, decision }).await;
        }
    }

    async fn seen(&self) -> Seen {
        let queues = [
            Queue::Open,
            Queue::New,
            Queue::Examining,
            Queue::Missing,
            Queue::Decided,
            Queue::Nobody,
            Queue::Of(PersonId([200; 16])),
            Queue::Service("family-benefits-declaration".into()),
        ];
        let mut seen = Seen { queues: Vec::new(), journeys: Vec::new(), of_requests: Vec::new(), delay: None };
        for queue in &queues {
            let entries = self.casework.inbox(&agent(), queue, None, 200).await.unwrap();
            seen.queues.push((entries, self.casework.waiting(&agent(), queue).await.unwrap()));
        }
        for person in &self.people {
            seen.journeys.push(self.casework.journeys(*person).await.unwrap());
        }
        for request in &self.requests {
            seen.of_requests.push(self.casework.journey_of_request(*request).await.unwrap());
        }
        seen.delay = self.casework.delay(&"caf".into(), &"family-benefits-declaration".into()).await.unwrap();
        seen
    }
}

#[tokio::test]
async fn lists_made_anew_are_those_that_grew() {
    let mut town = Town::new().await;
    for number in 0..44 {
        town.asks(number).await;
    }
    let erased = town.people[5];
    town.casework.erase(erased).await.unwrap();
    let grown = town.seen().await;
    assert_eq!(grown.delay.map(|delay| delay.decisions), Some(11));
    assert!(grown.queues.iter().all(|(entries, _)| !entries.is_empty()), "every queue has something to compare");

    // Somebody damages the lists.
    let damage = ["open", "decided", "missing"].map(|queue| ViewChange::DeleteScope { name: "inbox".into(), scope: format!("caf/{queue}") });
    town.casework.store().commit(Commit { views: damage.to_vec(), ..Commit::default() }).await.unwrap();
    assert_ne!(town.seen().await, grown);

    let events = town.casework.rebuild().await.unwrap();
    assert!(events >= 44 * 2);
    assert_eq!(town.seen().await, grown);
    // Life goes on upon the lists that were made anew.
    town.asks(44).await;
    assert_eq!(town.casework.waiting(&agent(), &Queue::New).await.unwrap(), grown.queues[1].1 + 1);
}
