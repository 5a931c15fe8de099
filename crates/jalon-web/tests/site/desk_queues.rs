//! The queues of a body: what is in them, in which order, with which alerts; and what is done to several requests at once.

use axum::http::StatusCode;
use jalon_catalogue::SilenceMeans;
use jalon_journey::RequestState;

use crate::desk::{DAY, Office, hidden, path, send};

const SERVICE: &str = "family-support-allowance";

#[tokio::test]
async fn what_silence_settles_first_comes_first_and_is_told_in_words_in_time() {
    let mut office = Office::new().await;
    let late = office.asked(SERVICE, "caf", Some((4, SilenceMeans::Acceptance))).await;
    let soon = office.asked(SERVICE, "caf", Some((2, SilenceMeans::Refusal))).await;
    let never = office.asked(CAF_OTHER, "caf", None).await;
    let page = office.agent("petit").await.get("/fr/agents").await;
    let place = |asked: &crate::desk::Asked| page.html().find(&format!("data-request=\"{}\"", asked.request)).unwrap();
    assert!(place(&soon) < place(&late) && place(&never) < place(&late), "without a time of its own, two months");
    assert!(page.has("jour 0 sur ") && page.has("· aujourd’hui ·") && !page.has("Sans réponse"), "{}", page.html());

    // The two months end: first in more than fourteen days, then within them, then the day is over.
    let silent = office.load(soon.journey).await.journey.request(soon.request).unwrap().silent_on(&office.casework.catalogue().calendar).unwrap();
    let days = i64::from((silent.on - office.casework.clock().today()).get_days());
    office.pass((days - 15) * DAY);
    assert!(!office.agent("petit").await.get("/fr/agents").await.has("Sans réponse"));
    office.pass(DAY);
    let page = office.agent("petit").await.get("/fr/agents").await;
    assert!(page.has("(dans 14\u{a0}jours), la demande est refusée") || page.has("(dans 14 jours), la demande est refusée"), "{}", page.html());
    assert!(!page.has("la demande est acceptée"));
    office.pass(14 * DAY);
    assert!(office.agent("petit").await.get("/fr/agents").await.has("(aujourd’hui), la demande est refusée"));
    office.pass(DAY);
    assert!(office.agent("petit").await.get("/fr/agents").await.has("le silence vaut refus"));
}

const CAF_OTHER: &str = "family-benefits-declaration";

#[tokio::test]
async fn queues_are_counted_filtered_and_read_page_by_page() {
    let office = Office::new().await;
    for _ in 0..27 {
        office.asked(SERVICE, "caf", Some((2, SilenceMeans::Refusal))).await;
    }
    let other = office.asked(CAF_OTHER, "caf", None).await;
    let mut agent = office.agent("petit").await;
    let first = agent.get("/fr/agents").await;
    assert!(first.has("toutes en cours (28)") && first.has("nouvelles (28)") && first.has("les miennes (0)") && first.has("sans agent (28)"));
    assert_eq!(first.html().matches("data-request=").count(), 25);
    let next = crate::harness::between(first.html(), "rel=\"next\" href=\"", "\"").unwrap().to_owned();
    assert!(!next.contains("Durand"));
    let second = agent.get(&next).await;
    assert_eq!(second.html().matches("data-request=").count(), 3);
    assert!(second.has("Premières demandes"));
    let filtered = agent.get(&format!("/fr/agents?service={CAF_OTHER}")).await;
    assert!(filtered.html().matches("data-request=").count() == 1 && filtered.has(&other.request.to_string()));
    assert!(filtered.html().contains("aria-current=\"page\""));
    for odd in ["?service=death-grant", "?queue=x", "?after=!", "?after=AAAA", "?queue=new&queue=mine"] {
        assert_eq!(agent.get(&format!("/fr/agents{odd}")).await.status, StatusCode::NOT_FOUND, "{odd}");
    }
    assert_eq!(agent.get("/fr/agents?done=AAAA").await.status, StatusCode::OK, "what was not sealed here says nothing");
}

#[tokio::test]
async fn several_requests_are_acted_on_each_for_itself() {
    let office = Office::new().await;
    let one = office.asked(SERVICE, "caf", Some((2, SilenceMeans::Refusal))).await;
    let beside = office.asks_also(&one, CAF_OTHER, "caf", None).await;
    let other = office.asked(SERVICE, "caf", Some((2, SilenceMeans::Refusal))).await;
    let foreign = office.asked("death-grant", "cpam", None).await;
    let mut petit = office.agent("petit").await;
    let mut roche = office.agent("roche").await;
    let none = send(&mut petit, "/fr/agents", "/fr/agents", &[("action", "take")]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.has("Choisissez au moins une demande") && none.title().starts_with("Erreur"));
    send(&mut roche, "/fr/agents", "/fr/agents", &[("action", "take"), ("request", &other.request.to_string())]).await;

    let shown = petit.get("/fr/agents").await;
    let ids = [one.request, beside, other.request, foreign.request].map(|id| id.to_string());
    let fields: Vec<(&str, String)> = hidden(&shown).into_iter().chain(ids.map(|id| ("request", id))).chain([("action", "take".to_owned())]).collect();
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    for _ in 0..2 {
        let done = petit.post_raw("/fr/agents", &fields).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.html());
        let to = done.header("location").to_owned();
        assert!(!to.contains("Roche"), "names are in no address");
        let page = petit.get(&to).await;
        assert!(page.has("2 demandes prises en charge") && page.has("1 déjà prise par B. Roche") && page.has("1 n’existe plus ou a changé"), "{}", page.html());
        assert!(!roche.get(&to).await.has("demandes prises en charge"), "it is told to who did it");
    }
    let assigned = office.load(one.journey).await.journey.requests.values().map(|request| request.assigned.as_ref().unwrap().name.clone()).collect::<Vec<_>>();
    assert_eq!(assigned, ["A. Petit", "A. Petit"], "two of one journey are two acts");
    assert!(office.load(foreign.journey).await.journey.request(foreign.request).unwrap().assigned.is_none());
    assert!(petit.get("/fr/agents?queue=mine").await.has("les miennes (2)"));

    send(&mut petit, "/fr/agents", "/fr/agents", &[("action", "examine"), ("request", &one.request.to_string())]).await;
    assert_eq!(office.load(one.journey).await.journey.request(one.request).unwrap().state, RequestState::Examining);
}

#[tokio::test]
async fn a_lead_gives_work_and_nobody_else_does() {
    let office = Office::new().await;
    let one = office.asked(SERVICE, "caf", None).await;
    let other = office.asked(SERVICE, "caf", None).await;
    let mut petit = office.agent("petit").await;
    let _roche = office.agent("roche").await;
    let mut sarr = office.agent("sarr").await;
    let team = sarr.get("/fr/agents/equipe").await;
    let id = |name: &str| {
        let (before, _) = team.html().split_once(&format!("<strong>{name}</strong>")).unwrap();
        before.rsplit_once("data-agent=\"").unwrap().1.split('"').next().unwrap().to_owned()
    };
    let (petit_id, roche_id) = (id("A. Petit"), id("B. Roche"));
    assert_eq!(team.html().matches("data-agent=").count(), 3, "the agents of this body");

    assert_eq!(petit.get("/fr/agents/equipe").await.status, StatusCode::NOT_FOUND);
    let shown = petit.get(&one.path()).await;
    assert!(!shown.has("value=\"give\""));
    for (to, fields) in [
        (one.path(), vec![("action", "give"), ("to", roche_id.as_str())]),
        ("/fr/agents".to_owned(), vec![("action", "give"), ("to", &roche_id)]),
        ("/fr/agents/equipe".to_owned(), vec![("action", "give"), ("from", &petit_id), ("to", &roche_id)]),
    ] {
        let fields: Vec<_> = fields.into_iter().chain([("request", "00")]).collect();
        assert_eq!(crate::desk::send_from(&mut petit, &shown, &to, &fields).await.status, StatusCode::NOT_FOUND, "{to}");
    }

    let given = send(&mut sarr, &one.path(), &one.path(), &[("action", "give"), ("to", &petit_id)]).await;
    assert!(given.header("location").ends_with("?done=given"), "{}", given.html());
    let nobody = send(&mut sarr, &one.path(), &one.path(), &[("action", "give"), ("to", &"0".repeat(32))]).await;
    assert!(nobody.status == StatusCode::UNPROCESSABLE_ENTITY && nobody.has("id=\"to-error\""));
    let done = send(&mut sarr, "/fr/agents", "/fr/agents", &[("action", "give"), ("to", &petit_id), ("request", &other.request.to_string())]).await;
    let to = done.header("location").to_owned();
    assert!(sarr.get(&to).await.has("1 demande donnée à A. Petit"));
    assert!(petit.get("/fr/agents").await.has("les miennes (2)"));

    let all = send(&mut sarr, "/fr/agents/equipe", "/fr/agents/equipe", &[("action", "give"), ("from", &petit_id), ("to", &roche_id)]).await;
    let to = all.header("location").to_owned();
    assert!(sarr.get(&to).await.has("2 demandes données à B. Roche"), "{}", all.html());
    assert!(petit.get("/fr/agents").await.has("les miennes (0)"));
    let released = send(&mut sarr, &one.path(), &one.path(), &[("action", "give"), ("to", "nobody")]).await;
    assert!(released.header("location").ends_with("?done=released"));
    let refused = send(&mut petit, &path(other.request), &path(other.request), &[("action", "take")]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "B. Roche has it");
}
