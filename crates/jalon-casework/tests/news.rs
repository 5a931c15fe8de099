//! What registers tell by themselves: whom it concerns is offered the plan, once, whatever comes twice or in another order; nobody else is told; and nobody writes
//! to who died.

mod common;

use common::{Node, Place, mails, submit};
use jalon_casework::{Extract, News, Pivot, PivotFields, Workers};
use jalon_journey::{Announcement, Command, Death, JourneyId, PersonId, RequestId, RequestState, Standing, Told, Who};
use jalon_message::sink::{Sink, SinkSettings};
use jalon_store::{Commit, Owner, ViewChange, ViewRow};
use jiff::civil::date;
use jiff::{Timestamp, ToSpan as _};

const DAY: i64 = 86_400_000;

fn pivot(given: &str) -> Pivot {
    fields(given).try_into().unwrap()
}

fn fields(given: &str) -> PivotFields {
    PivotFields {
        given_name: given.into(),
        family_name: "Morel".into(),
        birthdate: "1994-03-12".into(),
        gender: "female".into(),
        birthplace: "69123".into(),
        birthcountry: "99100".into(),
    }
}

/// A child's birth, as the register tells it at an hour of the day; each telling corrects the one before.
fn birth(node: &Node, parent: &Pivot, id: &str, hour: i64) -> News {
    let at = Timestamp::from_second(1_790_000_000).unwrap() + hour.hours();
    let mut extract = Extract { on: date(2026, 9, 21), ..Extract::default() };
    extract.facts.insert("naissance@enfants/0".into(), format!("2026-09-{:02}", 10 + hour));
    // No form and no question of a birth asks it.
    extract.facts.insert("date_du_décès".into(), "2026-09-01".into());
    News {
        register: "civil-status".into(),
        kind: "birth.registered".into(),
        name: node.casework.name_of_news(&"civil-status".into(), "https://register.example", id),
        subject: "act-1".into(),
        at,
        people: vec![parent.clone()],
        died: None,
        extract,
    }
}

fn death(node: &Node, who: &Pivot, relatives: Vec<Pivot>) -> News {
    let (kind, people, died) = ("death.registered".into(), relatives, Some((who.clone(), date(2026, 11, 20))));
    News { kind, people, died, subject: "act-9".into(), ..birth(node, who, "death", 0) }
}

async fn sink() -> Sink {
    Sink::start(SinkSettings { keep: 1_000, ..SinkSettings::default() }).await.unwrap()
}

async fn rest(workers: &Workers) {
    while workers.step().await > 0 {}
}

/// What an account was offered: the journeys that began with the word of a register.
async fn offers(node: &Node, account: PersonId) -> Vec<(JourneyId, Announcement)> {
    let mut offers = Vec::new();
    for kept in node.casework.journeys(account).await.unwrap() {
        let journey = node.casework.load(kept.arrival.journey).await.unwrap().unwrap().journey;
        offers.extend(journey.announced_of(account).map(|announced| (kept.arrival.journey, announced.clone())));
    }
    offers
}

/// The one offer that an account has.
async fn offer(node: &Node, account: PersonId) -> (JourneyId, Announcement) {
    let mut offers = offers(node, account).await;
    assert_eq!(offers.len(), 1);
    offers.remove(0)
}

/// Somebody who signed in by the identity that has this name.
async fn signed_in(node: &Node, given: &str) -> PersonId {
    let account = PersonId(jalon_casework::random());
    node.casework.recognise(account, &pivot(given)).await.unwrap();
    account
}

/// A register tells of the death of whoever has this name, and it is looked at.
async fn dies(node: &Node, workers: &Workers, given: &str) {
    node.casework.take_in(&death(node, &pivot(given), Vec::new())).await.unwrap();
    rest(workers).await;
}

/// Somebody of whom a register told, and the journey that they were offered.
async fn offered(node: &Node, workers: &Workers) -> (PersonId, JourneyId) {
    let account = signed_in(node, "Inès").await;
    node.casework.take_in(&birth(node, &pivot("Inès"), "0", 0)).await.unwrap();
    rest(workers).await;
    (account, offer(node, account).await.0)
}

/// Distinct orders of things of which some are the same.
fn orders(left: &[i64]) -> Vec<Vec<i64>> {
    if left.is_empty() {
        return vec![Vec::new()];
    }
    let mut all = Vec::new();
    for (place, one) in left.iter().enumerate().filter(|(place, one)| !left[..*place].contains(one)) {
        let rest = [&left[..place], &left[place + 1..]].concat();
        all.extend(orders(&rest).into_iter().map(|order| [vec![*one], order].concat()));
    }
    all
}

#[tokio::test]
async fn whatever_comes_twice_and_in_whatever_order_ends_the_same() {
    let place = Place::sqlite();
    let (node, sink) = (place.node(&[]).await, sink().await);
    let workers = node.workers(&sink, None);
    let orders = orders(&[0, 0, 1, 1, 2, 2]);
    assert_eq!(orders.len(), 90);
    for (which, order) in orders.iter().enumerate() {
        let (account, parent) = (PersonId(jalon_casework::random()), pivot(&format!("Inès {which}")));
        node.begun(account).await;
        node.casework.recognise(account, &parent).await.unwrap();
        for hour in order {
            node.casework.take_in(&birth(&node, &parent, &format!("{which}/{hour}"), *hour)).await.unwrap();
            rest(&workers).await;
        }
        let offers = offers(&node, account).await;
        let [(id, announced)] = offers.as_slice() else { panic!("{order:?}: {} offers", offers.len()) };
        assert_eq!(announced.told.at, birth(&node, &parent, "", 2).at, "{order:?}");
        assert_eq!(announced.names.iter().collect::<Vec<_>>(), ["naissance@enfants/0"], "what nothing asks is not kept");
        assert_eq!(announced.under.as_ref().unwrap().agreement, "notify-birth");
        let preview = node.casework.preview(*id, account, &"civil-status".into()).await.unwrap().unwrap();
        assert_eq!(preview.extracts[0].facts["naissance@enfants/0"], "2026-09-12", "{order:?}");
        let told: Vec<_> = mails(&sink).into_iter().filter(|(subject, _)| subject.ends_with(&id.to_string())).collect();
        assert_eq!(told.len(), 1, "{order:?}: told once");
    }
}

#[tokio::test]
async fn only_the_very_same_six_fields_are_the_same_person() {
    let place = Place::sqlite();
    let (node, sink) = (place.node(&[]).await, sink().await);
    let workers = node.workers(&sink, None);
    let account = signed_in(&node, "Inès").await;
    let near = [
        fields("Ines"),
        fields("Inès Marie"),
        PivotFields { family_name: "MOREL".into(), ..fields("Inès") },
        PivotFields { birthdate: "1994-03-13".into(), ..fields("Inès") },
        PivotFields { gender: "male".into(), ..fields("Inès") },
        PivotFields { birthplace: "69124".into(), ..fields("Inès") },
        PivotFields { birthplace: String::new(), birthcountry: "99101".into(), ..fields("Inès") },
    ];
    for (which, fields) in near.into_iter().enumerate() {
        node.casework.take_in(&birth(&node, &fields.try_into().unwrap(), &which.to_string(), 0)).await.unwrap();
    }
    rest(&workers).await;
    assert!(node.casework.journeys(account).await.unwrap().is_empty());
    // They changed their name: the one before is nobody's any more.
    node.casework.recognise(account, &pivot("Agnès")).await.unwrap();
    node.casework.take_in(&birth(&node, &pivot("Inès"), "before", 0)).await.unwrap();
    rest(&workers).await;
    assert!(node.casework.journeys(account).await.unwrap().is_empty());
    node.casework.take_in(&birth(&node, &pivot("Agnès"), "after", 0)).await.unwrap();
    rest(&workers).await;
    assert_eq!(offers(&node, account).await.len(), 1, "told without a way to reach them, it waits on the site");
    assert!(mails(&sink).is_empty());
}

#[tokio::test]
async fn what_is_not_wanted_is_gone_and_does_not_come_back() {
    let place = Place::sqlite();
    let (node, sink) = (place.node(&[]).await, sink().await);
    let workers = node.workers(&sink, None);
    let (account, id) = offered(&node, &workers).await;
    let me = Who::Person { person: account };
    let deed = jalon_casework::Deed::online(me.clone(), jalon_casework::random());
    node.casework.decline(id, &deed, &"civil-status".into()).await.unwrap();
    assert!(node.casework.preview(id, account, &"civil-status".into()).await.unwrap().is_none(), "nothing of it is kept");
    assert!(node.casework.journeys(account).await.unwrap().is_empty());
    node.casework.take_in(&birth(&node, &pivot("Inès"), "1", 1)).await.unwrap();
    rest(&workers).await;
    assert!(node.casework.journeys(account).await.unwrap().is_empty());
    let standing = node.casework.load(id).await.unwrap().unwrap().journey.people[0].registers[&"civil-status".into()];
    assert_eq!(standing, Standing::Declined);
}

#[tokio::test]
async fn what_nobody_looked_at_is_forgotten() {
    let place = Place::sqlite();
    let (node, sink) = (place.node(&[]).await, sink().await);
    let workers = node.workers(&sink, None);
    let (account, id) = offered(&node, &workers).await;
    for (days, held) in [(89, true), (91, false)] {
        node.casework.clock().set_ahead(days * DAY);
        rest(&workers).await;
        assert_eq!(node.casework.preview(id, account, &"civil-status".into()).await.unwrap().is_some(), held, "{days} days");
    }
}

#[tokio::test]
async fn nobody_writes_to_who_died_and_nothing_of_theirs_is_erased() {
    let place = Place::sqlite();
    let (node, sink) = (place.node(&[]).await, sink().await);
    let workers = node.workers(&sink, None);
    let (dead, relative) = (signed_in(&node, "Jeanne").await, signed_in(&node, "Paul").await);
    let (journey, theirs) = (node.begun(dead).await, node.begun(relative).await);
    let request = RequestId([7; 16]);
    node.does(journey, &Who::Person { person: dead }, submit(request)).await.unwrap();
    // A message that waits when the register tells, and one that would be due after.
    node.casework.take_in(&death(&node, &pivot("Jeanne"), vec![pivot("Paul")])).await.unwrap();
    let body = Who::Body { body: "caf".into() };
    rest(&workers).await;
    let before = mails(&sink).iter().filter(|(subject, _)| subject.ends_with(&journey.to_string())).count();
    node.does(journey, &body, Command::Write { request, words: "Bonjour".into() }).await.unwrap();
    // A birth of which they are a parent: they are offered nothing.
    node.casework.take_in(&birth(&node, &pivot("Jeanne"), "birth", 3)).await.unwrap();
    // Silence would refuse the request after two months.
    node.casework.clock().set_ahead(100 * DAY);
    rest(&workers).await;
    let after: Vec<_> = mails(&sink).into_iter().filter(|(subject, _)| subject.ends_with(&journey.to_string())).collect();
    assert_eq!(after.len(), before, "{after:?}");
    let kept = node.casework.load(journey).await.unwrap().unwrap().journey;
    assert_eq!(kept.people[0].died.as_ref().map(|death| death.on), Some(date(2026, 11, 20)));
    assert_eq!(kept.request(request).unwrap().state, RequestState::Sent, "no day is counted any more");
    assert_eq!(node.casework.journeys(dead).await.unwrap().len(), 1);
    // The family is told, and goes on.
    let (id, announced) = offer(&node, relative).await;
    assert_eq!(announced.event.as_str(), "bereavement");
    let told = mails(&sink).into_iter().map(|(subject, _)| subject).filter(|subject| *subject == format!("announced {id}")).count();
    assert_eq!(told, 1);
    assert!(node.casework.load(theirs).await.unwrap().unwrap().journey.people[0].died.is_none());
}

#[tokio::test]
async fn who_lives_says_so_and_all_goes_on() {
    let place = Place::sqlite();
    let (node, sink) = (place.node(&[]).await, sink().await);
    let workers = node.workers(&sink, None);
    let account = signed_in(&node, "Jeanne").await;
    let journey = node.begun(account).await;
    let request = RequestId([7; 16]);
    node.does(journey, &Who::Person { person: account }, submit(request)).await.unwrap();
    dies(&node, &workers, "Jeanne").await;
    // The day comes on which silence would have refused the request, and is let pass.
    node.casework.clock().set_ahead(100 * DAY);
    rest(&workers).await;
    assert_eq!(node.count(journey, "silence-fell").await, 0);
    assert_eq!(node.casework.death_told_by(account).await.unwrap(), Some("civil-status".into()));
    let before = mails(&sink).len();
    // Said twice, it is said once.
    node.casework.deny_death(account).await.unwrap();
    node.casework.deny_death(account).await.unwrap();
    rest(&workers).await;
    assert_eq!((node.count(journey, "death-denied").await, node.count(journey, "silence-fell").await), (1, 1));
    let told: Vec<_> = mails(&sink).into_iter().skip(before).map(|(subject, _)| subject).collect();
    assert_eq!(told, [format!("silence {journey}")]);
    let lives = async || node.casework.load(journey).await.unwrap().unwrap().journey.people[0].died.is_none();
    // The same word again, and one that is older, change nothing; a later one counts.
    let word = |id: &str, hour: i64| News {
        at: birth(&node, &pivot("Jeanne"), id, hour).at,
        name: node.casework.name_of_news(&"civil-status".into(), "https://register.example", id),
        ..death(&node, &pivot("Jeanne"), Vec::new())
    };
    for (id, hour, alive) in [("death", 0, true), ("older", -1, true), ("later", 1, false)] {
        node.casework.take_in(&word(id, hour)).await.unwrap();
        rest(&workers).await;
        assert_eq!((lives().await, node.casework.death_told_by(account).await.unwrap().is_none()), (alive, alive), "{id}");
    }
}

#[tokio::test]
async fn what_registers_told_who_was_held_for_dead_is_told_once_they_live() {
    for (days, told) in [(80, 1), (92, 0)] {
        let place = Place::sqlite();
        let (node, sink) = (place.node(&[]).await, sink().await);
        let workers = node.workers(&sink, None);
        let account = signed_in(&node, "Jeanne").await;
        // The clock begins where what was told happened.
        let since = birth(&node, &pivot("Jeanne"), "", 0).at.as_millisecond() - node.casework.clock().now().as_millisecond();
        let at = |days: i64| node.casework.clock().set_ahead(since + days * DAY);
        at(1);
        dies(&node, &workers, "Jeanne").await;
        node.casework.take_in(&birth(&node, &pivot("Jeanne"), "birth", 3)).await.unwrap();
        for day in 1..days {
            at(day);
            rest(&workers).await;
            assert!(offers(&node, account).await.is_empty(), "{day}");
        }
        node.casework.deny_death(account).await.unwrap();
        at(days + 1);
        rest(&workers).await;
        assert_eq!(offers(&node, account).await.len(), told, "{days} days");
    }
}

/// While somebody denies it in one journey it may be noted in the next: they are asked again.
#[tokio::test]
async fn a_death_that_is_noted_while_it_is_denied_is_denied_again() {
    let place = Place::sqlite();
    let (node, sink) = (place.node(&[]).await, sink().await);
    let workers = node.workers(&sink, None);
    let account = signed_in(&node, "Jeanne").await;
    let journey = node.begun(account).await;
    dies(&node, &workers, "Jeanne").await;
    node.casework.deny_death(account).await.unwrap();
    assert_eq!(node.casework.death_told_by(account).await.unwrap(), None);
    let told = Told { at: Timestamp::from_second(1_790_100_000).unwrap(), name: [1; 16] };
    let late = Death { person: account, on: date(2026, 11, 20), register: "civil-status".into(), told };
    node.does(journey, &Who::Body { body: "mairie".into() }, Command::NoteDeath(late)).await.unwrap();
    assert_eq!(node.casework.death_told_by(account).await.unwrap(), Some("civil-status".into()));
    // The list of deaths follows from the events.
    node.casework.rebuild().await.unwrap();
    assert_eq!(node.casework.death_told_by(account).await.unwrap(), Some("civil-status".into()));
    node.casework.deny_death(account).await.unwrap();
    assert_eq!(node.casework.death_told_by(account).await.unwrap(), None);
    assert!(node.casework.load(journey).await.unwrap().unwrap().journey.people[0].died.is_none());
}

#[tokio::test]
async fn a_death_that_was_kept_without_its_register_is_one_and_can_be_denied() {
    let place = Place::sqlite();
    let node = place.node(&[]).await;
    let account = PersonId(jalon_casework::random());
    node.begun(account).await;
    let row = ViewRow {
        name: "died".into(),
        scope: String::new(),
        key: account.0.to_vec(),
        rank: 1_790_000_000_000,
        stream: None,
        owner: Owner::Person(jalon_store::PersonId::from_bytes(account.0)),
        open: Vec::new(),
    };
    node.casework.store().commit(Commit { views: vec![ViewChange::Put(row)], ..Commit::default() }).await.unwrap();
    assert_eq!(node.casework.death_told_by(account).await.unwrap(), Some("civil-status".into()));
    node.casework.deny_death(account).await.unwrap();
    assert_eq!(node.casework.death_told_by(account).await.unwrap(), None);
}
