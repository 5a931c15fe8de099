//! The verifiable log of a site follows the events: all of them, once, whatever dies, however many nodes.

mod common;

use std::collections::BTreeMap;

use common::{Node, Place, submit};
use jalon_casework::{ActError, Deed};
use jalon_catalogue::Catalogue;
use jalon_journey::{Command, Decision, JourneyId, MissingAsk, Outcome, Paper, PaperId, PersonId, RequestId, Scan, Who};
use jalon_log::{KeyUse, Receipt, SignedCheckpoint, Signer, Tile, TileKind, TilesInMemory, Trust, Verified, WriteTiles as _, audit, compare};

fn signer() -> Signer {
    Signer::new("jalon.example/log", KeyUse::Log, &[1; 32]).unwrap()
}

fn trust() -> Trust {
    Trust::of_log(signer().verifier())
}

async fn node(place: &Place) -> Node {
    Node { casework: place.node(&[]).await.casework.with_log(signer()) }
}

fn agent() -> Who {
    Who::Agent { agent: PersonId([200; 16]), name: "A. Petit".into(), body: "caf".into() }
}

/// A request that an agent opens and decides: three entries.
async fn decided(node: &Node) -> (PersonId, JourneyId, RequestId) {
    let (person, request) = (PersonId(jalon_casework::random()), RequestId(jalon_casework::random()));
    let id = node.begun(person).await;
    node.does(id, &Who::Person { person }, submit(request)).await.unwrap();
    node.does(id, &agent(), Command::View { request }).await.unwrap();
    let decision = Decision { outcome: Outcome::Granted, reasons: String::new(), appeal: String::new() };
    node.does(id, &agent(), Command::Decide { request, decision }).await.unwrap();
    (person, id, request)
}

async fn caught_up(node: &Node) {
    while node.casework.log_step().await.unwrap() > 0 {}
}

/// The last checkpoint, and every tile.
async fn served(node: &Node) -> (TilesInMemory, Verified) {
    let text = node.casework.log_checkpoint().await.unwrap().expect("it has begun");
    let checkpoint = SignedCheckpoint::parse(&text).unwrap().verify(&trust()).unwrap();
    let mut tiles = TilesInMemory::default();
    let entries = (0..).map_while(|index| Tile::of_tree(TileKind::Entries, index, checkpoint.size));
    for tile in Tile::all_of_tree(checkpoint.size).chain(entries) {
        let bytes = node.casework.log_tile(tile).await.unwrap().expect("every tile is served");
        tiles.write(tile, bytes).unwrap();
    }
    assert_eq!(audit(&tiles, &checkpoint).unwrap().entries, checkpoint.size);
    (tiles, checkpoint)
}

/// How many events there are of the kinds that leave an entry.
async fn to_be_logged(node: &Node) -> u64 {
    let events = node.casework.store().read_all(0, 100_000).await.unwrap();
    events.iter().filter(|event| ["sent", "viewed", "decided"].contains(&&*event.kind)).count() as u64
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_holds_a_receipt_of_what_left_who_opened_it_and_what_was_decided() {
    for place in Place::all() {
        let node = node(&place).await;
        assert_eq!(node.casework.log_checkpoint().await.unwrap(), None);
        let (_, id, request) = decided(&node).await;
        let (_, other, _) = decided(&node).await;
        caught_up(&node).await;
        let receipts = node.casework.receipts(id, request).await.unwrap();
        assert_eq!(receipts.iter().map(|receipt| receipt.entry.kind()).collect::<Vec<_>>(), ["submission", "view", "decision"]);
        for receipt in &receipts {
            let read = Receipt::parse(&receipt.to_string()).unwrap();
            assert_eq!(read.verify(&trust()).unwrap().size, 6);
            assert_eq!(read.entry.detail("request"), Some(&*request.to_string()));
        }
        let detail = |place: usize, name: &str| receipts[place].entry.detail(name).map(str::to_owned);
        // It names the agreement under which it left.
        assert_eq!((detail(0, "agreement"), detail(0, "purpose")), (Some("caf-family-benefits".into()), Some("family-benefits".into())));
        assert_eq!(
            (detail(0, "body"), detail(0, "fields"), detail(0, "basis")),
            (Some("caf".into()), Some("family-name".into()), Some("CSS, art. L531-2".into()))
        );
        assert_eq!((detail(1, "by"), detail(1, "agent"), detail(2, "outcome")), (Some("agent".into()), Some("A. Petit".into()), Some("granted".into())));
        // It names what left and does not repeat it.
        assert!(!receipts.iter().any(|receipt| receipt.to_string().contains("Durand")));
        // Of another journey there is nothing to be had by this request.
        assert!(node.casework.receipts(other, request).await.unwrap().is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_dead_node_left_behind_is_taken_up_and_nothing_is_written_anew() {
    for place in Place::all() {
        let dead = node(&place).await;
        for _ in 0..5 {
            decided(&dead).await;
        }
        // It dies in the middle: one step was taken, and more acts came.
        dead.casework.log_step().await.unwrap();
        let (_, before) = served(&dead).await;
        for _ in 0..90 {
            decided(&dead).await;
        }
        drop(dead);
        let next = node(&place).await;
        caught_up(&next).await;
        let (tiles, now) = served(&next).await;
        assert_eq!(now.size, to_be_logged(&next).await);
        assert_eq!(now.size, 95 * 3);
        compare(&tiles, &before, &now).unwrap();
        // Nothing more is to be done, by whoever.
        assert_eq!(node(&place).await.casework.log_step().await.unwrap(), 1, "its own last event, which leaves no entry");
        assert_eq!(served(&next).await.1, now);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_nodes_keep_one_log() {
    for place in Place::all() {
        let (one, two) = (node(&place).await, node(&place).await);
        let act = async |node: &Node| {
            let mut asked = Vec::new();
            for _ in 0..40 {
                asked.push(decided(node).await);
            }
            asked
        };
        let log = async |node: &Node| {
            for _ in 0..60 {
                node.casework.log_step().await.unwrap();
                tokio::time::sleep(std::time::Duration::from_millis(2)).await;
            }
        };
        let (asked, more, (), ()) = tokio::join!(act(&one), act(&two), log(&one), log(&two));
        caught_up(&one).await;
        caught_up(&two).await;
        let (_, now) = served(&one).await;
        assert_eq!(now.size, 80 * 3);
        assert_eq!(served(&two).await.1, now);
        // Each entry has one place, and its own.
        let mut places = BTreeMap::new();
        for (_, id, request) in asked.into_iter().chain(more) {
            let receipts = two.casework.receipts(id, request).await.unwrap();
            assert_eq!(receipts.len(), 3);
            for receipt in receipts {
                receipt.verify(&trust()).unwrap();
                assert_eq!(places.insert(receipt.proof.index, request), None);
            }
        }
        assert_eq!(places.len(), 240);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_erased_takes_the_salts_along_and_the_log_still_holds() {
    for place in Place::all() {
        let node = node(&place).await;
        let (person, id, request) = decided(&node).await;
        let (_, stays, kept) = decided(&node).await;
        caught_up(&node).await;
        let (_, before) = served(&node).await;
        let held = node.casework.receipts(id, request).await.unwrap();
        node.casework.erase(person).await.unwrap();
        // Of another, who is erased before the log comes by.
        let (early, other, of_other) = decided(&node).await;
        node.casework.erase(early).await.unwrap();
        caught_up(&node).await;

        assert!(node.casework.receipts(id, request).await.unwrap().is_empty());
        assert!(node.casework.receipts(other, of_other).await.unwrap().is_empty());
        let scope = jalon_store::StreamId::from_bytes(id.0).to_string();
        assert_eq!(node.casework.store().count("log-leaf", &scope).await.unwrap(), 0, "no salt is left");
        let (tiles, now) = served(&node).await;
        assert_eq!((before.size, now.size), (6, 11), "each act counts, also of who is erased, and so does each erasure");
        compare(&tiles, &before, &now).unwrap();
        assert_eq!(node.casework.receipts(stays, kept).await.unwrap().len(), 3);
        // What the person took away before still proves what it proved.
        held[0].verify(&trust()).unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn messages_both_ways_and_what_was_asked_for_leave_entries_and_each_sees_their_own() {
    for place in Place::all() {
        let node = node(&place).await;
        let (person, id, request) = decided(&node).await;
        let me = Who::Person { person };
        node.does(id, &me, Command::Write { request, words: "Bonjour".into() }).await.unwrap();
        node.does(id, &agent(), Command::Write { request, words: "Merci".into() }).await.unwrap();
        // Another of the household asks for something of their own.
        let (other, own) = (PersonId(jalon_casework::random()), RequestId(jalon_casework::random()));
        let code = node.casework.invite(id, &Deed::online(me, jalon_casework::random())).await.unwrap();
        node.casework.join(&code, other, jalon_casework::random()).await.unwrap().unwrap();
        let Command::Submit(mut submission) = submit(own) else { panic!() };
        (submission.requests[0].service, submission.requests[0].body) = ("nursery-place".into(), "nursery".into());
        submission.previewed = node.casework.load(id).await.unwrap().unwrap().journey.version;
        node.does(id, &Who::Person { person: other }, Command::Submit(submission)).await.unwrap();

        let kinds = async |person| -> Vec<String> {
            let trail = node.casework.trail(id, person).await.unwrap();
            trail.iter().map(|trace| format!("{} {}", trace.entry.kind(), trace.receipt.is_some())).collect()
        };
        // Before the log came by, too.
        assert_eq!(kinds(person).await, ["submission false", "view false", "decision false", "message false", "message false"]);
        caught_up(&node).await;
        assert_eq!(kinds(person).await, ["submission true", "view true", "decision true", "message true", "message true"]);
        assert_eq!(kinds(other).await, ["submission true"]);
        for trace in node.casework.trail(id, person).await.unwrap() {
            trace.receipt.unwrap().verify(&trust()).unwrap();
            assert!(!trace.entry.details().any(|(_, value)| value.contains("Bonjour")));
        }
        // Who is erased has no trail any more; the other keeps theirs.
        node.casework.erase(person).await.unwrap();
        assert!(kinds(person).await.is_empty());
        assert_eq!(kinds(other).await, ["submission true"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_leaves_that_no_agreement_allows() {
    let place = Place::sqlite();
    let node = node(&place).await;
    let person = PersonId(jalon_casework::random());
    let id = node.begun(person).await;
    let Command::Submit(mut submission) = submit(RequestId(jalon_casework::random())) else { panic!() };
    // The CAF may not be told who the employer is.
    submission.requests[0].content.fields.insert("employer-name".parse().unwrap(), "Moulin".into());
    let before = node.kinds(id).await;
    let refused = node.does(id, &Who::Person { person }, Command::Submit(submission.clone())).await.unwrap_err();
    assert_eq!(refused.to_string(), "no agreement lets `employer-name` move between us and `caf` for `family-benefits-declaration`");
    // Nor an answer that no law has, nor to another body.
    submission.requests[0].content.fields.clear();
    submission.requests[0].content.facts.insert("#enfants".into(), "2".into());
    assert!(matches!(node.does(id, &Who::Person { person }, Command::Submit(submission.clone())).await, Err(ActError::NotAgreed(_))));
    submission.requests[0].content.facts.clear();
    submission.requests[0].body = "employer".into();
    assert!(matches!(node.does(id, &Who::Person { person }, Command::Submit(submission.clone())).await, Err(ActError::NotAgreed(_))));
    assert_eq!(node.kinds(id).await, before, "nothing is kept of it");
    // Whoever is not in the journey learns nothing of agreements.
    let stranger = Who::Person { person: PersonId([77; 16]) };
    assert!(matches!(node.does(id, &stranger, Command::Submit(submission)).await, Err(ActError::Refused(jalon_journey::Refusal::Unseen))));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_after_a_request_is_under_its_agreement_too() {
    let place = Place::sqlite();
    let node = node(&place).await;
    let (person, request) = (PersonId(jalon_casework::random()), RequestId(jalon_casework::random()));
    let (id, me) = (node.begun(person).await, Who::Person { person });
    node.does(id, &me, submit(request)).await.unwrap();
    let until = node.casework.clock().today();
    let missing = |evidence: &str| Command::AskMissing {
        request,
        missing: MissingAsk { evidence: [evidence.into()].into(), words: "Il manque une pièce.".into(), until },
    };
    let paper = |number: u8, evidence: &str| Paper {
        id: PaperId([number; 16]),
        evidence: evidence.into(),
        name: "pièce.pdf".into(),
        kind: "application/pdf".into(),
        bytes: 10,
        scan: Scan::Clean,
    };
    // The CAF may have an account, and has incomes from the tax office: it does not ask people for their notice.
    let refused = node.does(id, &agent(), missing("tax-notice")).await.unwrap_err();
    assert_eq!(refused.to_string(), "no agreement lets `tax-notice` move between us and `caf` for `family-benefits-declaration`");
    node.does(id, &agent(), missing("bank-details")).await.unwrap();
    for (number, evidence) in [(1, "bank-details"), (2, "tax-notice")] {
        node.does(id, &me, Command::AddPaper { paper: paper(number, evidence) }).await.unwrap();
    }
    let before = node.kinds(id).await;
    let supply = |papers: &[u8]| Command::Supply { request, papers: papers.iter().map(|number| PaperId([*number; 16])).collect(), words: "Voici.".into() };
    assert!(matches!(node.does(id, &me, supply(&[1, 2])).await, Err(ActError::NotAgreed(_))));
    assert_eq!(node.kinds(id).await, before, "nothing is kept of it");
    node.does(id, &me, supply(&[1])).await.unwrap();
    node.does(id, &me, Command::Write { request, words: "Merci.".into() }).await.unwrap();
    node.does(id, &agent(), Command::Write { request, words: "Bien reçu.".into() }).await.unwrap();
    caught_up(&node).await;
    let receipts = node.casework.receipts(id, request).await.unwrap();
    let told: Vec<_> = receipts.iter().map(|receipt| (receipt.entry.kind(), receipt.entry.detail("agreement"), receipt.entry.detail("purpose"))).collect();
    let agreed = (Some("caf-family-benefits"), Some("family-benefits"));
    let of = |kind, (agreement, purpose)| (kind, agreement, purpose);
    assert_eq!(told, [of("submission", agreed), of("question", (None, None)), of("supplement", agreed), of("message", agreed), of("message", (None, None))]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_sees_where_other_requests_stand_only_where_an_agreement_says_so_and_the_log_says_that_it_did() {
    let place = Place::sqlite();
    let node = node(&place).await;
    let (person, partner) = (PersonId(jalon_casework::random()), PersonId(jalon_casework::random()));
    let (id, me) = (node.begun(person).await, Who::Person { person });
    let asks = async |who: &Who, service: &str, body: &str| {
        let request = RequestId(jalon_casework::random());
        let Command::Submit(mut submission) = submit(request) else { panic!() };
        (submission.requests[0].service, submission.requests[0].body) = (service.into(), body.into());
        submission.previewed = node.casework.load(id).await.unwrap().unwrap().journey.version;
        node.does(id, who, Command::Submit(submission)).await.unwrap();
        request
    };
    let benefits = asks(&me, "family-benefits-declaration", "caf").await;
    let seen = async |of: RequestId| {
        let journey = node.casework.load(id).await.unwrap().unwrap().journey;
        let request = journey.request(of).unwrap();
        node.casework
            .beside(&journey, request)
            .map(|(other, beside)| (other.service.to_string(), other.state.word(), beside.under.agreement))
            .collect::<Vec<_>>()
    };
    assert!(seen(benefits).await.is_empty());
    node.does(id, &agent(), Command::View { request: benefits }).await.unwrap();
    let pregnancy = asks(&me, "pregnancy-declaration", "cpam").await;
    let nursery = asks(&me, "nursery-place", "nursery").await;
    // What another of the household asks for is theirs.
    let code = node.casework.invite(id, &Deed::online(me, jalon_casework::random())).await.unwrap();
    node.casework.join(&code, partner, jalon_casework::random()).await.unwrap().unwrap();
    asks(&Who::Person { person: partner }, "child-health-insurance", "cpam").await;
    assert_eq!(seen(benefits).await, [("pregnancy-declaration".to_owned(), "sent", "caf-sees-pregnancy".to_owned())]);
    // It does not go both ways, and not to others.
    assert!(seen(pregnancy).await.is_empty() && seen(nursery).await.is_empty());

    node.does(id, &agent(), Command::View { request: benefits }).await.unwrap();
    caught_up(&node).await;
    let receipts = node.casework.receipts(id, benefits).await.unwrap();
    let views = receipts.iter().filter(|receipt| receipt.entry.kind() == "view");
    let told: Vec<_> = views.map(|receipt| ["states", "agreement", "purpose"].map(|detail| receipt.entry.detail(detail))).collect();
    assert_eq!(told, [[None; 3], [Some("pregnancy-declaration"), Some("caf-sees-pregnancy"), Some("family-benefits")]]);
}

#[tokio::test(flavor = "multi_thread")]
async fn where_agreements_cannot_be_read_nothing_leaves() {
    let place = Place::sqlite();
    let store = place.node(&[]).await.casework.store().clone();
    let broken = Catalogue {
        agreements: vec![jalon_rules::SourceFile::new("agreements/a.cedar", "permit (principal, action, resource);")],
        ..Catalogue::clone(&Catalogue::embedded())
    };
    let clock = jalon_casework::Clock::of(&broken);
    let node = Node { casework: jalon_casework::Casework::new(store, std::sync::Arc::new(broken), clock, std::collections::BTreeMap::new()) };
    let person = PersonId(jalon_casework::random());
    let id = node.begun(person).await;
    let refused = node.does(id, &Who::Person { person }, submit(RequestId(jalon_casework::random()))).await;
    assert!(matches!(refused, Err(ActError::NotAgreed(_))), "{refused:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_made_anew_leave_the_log_as_it_is() {
    let place = Place::sqlite();
    let node = node(&place).await;
    let (_, id, request) = decided(&node).await;
    caught_up(&node).await;
    let before = node.casework.log_checkpoint().await.unwrap();
    node.casework.rebuild().await.unwrap();
    caught_up(&node).await;
    assert_eq!(node.casework.log_checkpoint().await.unwrap(), before);
    assert_eq!(node.casework.receipts(id, request).await.unwrap().len(), 3);
}
