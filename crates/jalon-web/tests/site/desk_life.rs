//! The life of a request at the desk of a body, with what the person sees at each step.

use axum::http::StatusCode;
use jalon_catalogue::SilenceMeans;
use jalon_journey::{Command, Outcome, PaperId, RequestState, Scan, Settled, What, Who};

use crate::desk::{DAY, Office, enter, hidden, path, private, send, send_from};
use crate::harness::{Browser, between};
use crate::tell::{CAF, CPAM, GivenFile, Teller};

async fn decides(agent: &mut Browser, path: &str, fields: &[(&str, &str)]) -> crate::harness::Page {
    let page = format!("{path}/decision");
    send(agent, &page, &page, fields).await
}

#[tokio::test]
async fn a_request_goes_from_new_to_decided_and_the_person_sees_each_step() {
    let mut teller = Teller::at(private().await, "birth").await;
    teller.sent(&[CAF, CPAM]).await;
    let request = teller.request(CAF).await;
    let (desk, mine) = (path(request), format!("demandes/{request}"));
    let mut agent = enter(&teller.browser, "petit").await;

    let inbox = agent.get("/fr/agents").await;
    assert!(inbox.has("Amina Lou DURAND") && inbox.has("Nouvelle") && inbox.has("toutes en cours (1)"), "{}", inbox.html());
    assert!(!inbox.title().contains("DURAND"));
    let opened = agent.get(&desk).await;
    assert!(opened.has("Amina Lou DURAND") && opened.has("FR14 2004 1010 0505 0001 3M02 606") && opened.has("12 mars 1990"), "{}", opened.html());
    assert!(!opened.title().contains("DURAND"));
    let mut cpam = enter(&teller.browser, "lambert").await;
    let theirs = cpam.get(&path(teller.request(CPAM).await)).await;
    assert!(theirs.has("Amina Lou DURAND") && !theirs.has("FR14 2004"), "what another body receives is not there");
    assert!(opened.has("Qui a ouvert cette demande (1)"));
    assert!(agent.get(&desk).await.has("Qui a ouvert cette demande (1)"), "the same look again is one look");
    assert!(teller.get(&mine).await.has("A. Petit (CAF), le "), "the person sees who opened it");

    assert!(send(&mut agent, &desk, &desk, &[("action", "take")]).await.header("location").ends_with("?done=taken"));
    assert!(send(&mut agent, &desk, &desk, &[("action", "examine")]).await.header("location").ends_with("?done=examining"));
    assert!(agent.get(&format!("{desk}?done=examining")).await.has("L’examen est commencé"));
    assert!(teller.get(&mine).await.has("En examen"));

    let missing = format!("{desk}/il-manque");
    assert!(agent.get(&missing).await.has("value=\"birth-certificate-copy\""));
    let none = send(
        &mut agent,
        &missing,
        &missing,
        &[("evidence", "birth-certificate-copy"), ("words", " "), ("until-day", "1"), ("until-month", "1"), ("until-year", "2020")],
    )
    .await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.has("href=\"#words\"") && none.has("href=\"#until-day\"") && none.has("value=\"birth-certificate-copy\" checked"), "{}", none.html());
    let asked = send(&mut agent, &missing, &missing, &form_of(&teller, "L’acte est illisible.")).await;
    assert!(asked.header("location").ends_with("?done=asked"), "{}", asked.html());
    let shown = teller.get(&mine).await;
    assert!(shown.has("L’acte est illisible.") && shown.has("Il manque quelque chose"), "{}", shown.html());
    let supplied = teller.give(&mine, &[("action", "supply"), ("words", "La voici.")], &[GivenFile::pdf("file-birth-certificate-copy", "lisible.pdf")]).await;
    assert_eq!(supplied.status, StatusCode::SEE_OTHER, "{}", supplied.html());
    assert!(agent.get(&desk).await.has("La voici."));

    assert!(send(&mut agent, &desk, &desk, &[("action", "write"), ("words", "Tout est là <b>merci</b>.")]).await.header("location").ends_with("?done=written"));
    assert!(teller.get(&mine).await.has("Tout est là &#60;b&#62;merci"));
    let silent = send(&mut agent, &desk, &desk, &[("action", "write"), ("words", " ")]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(silent.has("href=\"#words\"") && silent.has("id=\"words-error\""));

    let bare = decides(&mut agent, &desk, &[("outcome", "refused"), ("reasons", " "), ("appeal", ""), ("action", "decide")]).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY, "a refusal has reasons and says how it is contested");
    assert!(bare.has("href=\"#reasons\"") && bare.has("href=\"#appeal\""));
    assert!(decides(&mut agent, &desk, &[("reasons", "x"), ("action", "check")]).await.has("href=\"#outcome-0\""));
    let words = [("outcome", "refused"), ("reasons", "Il manque une condition."), ("appeal", "Deux mois, auprès de la commission.")];
    let check = decides(&mut agent, &desk, &[words[0], words[1], words[2], ("action", "check")]).await;
    assert!(check.has("Rien n’est encore décidé") && check.has("Il manque une condition."), "{}", check.html());
    assert_eq!(teller.loaded().await.journey.request(request).unwrap().state, RequestState::Examining);
    let changed = send_from(&mut agent, &check, &format!("{desk}/decision"), &[words[0], words[1], words[2], ("action", "change")]).await;
    assert!(changed.status == StatusCode::OK && changed.has("value=\"refused\" checked") && changed.has("Il manque une condition."));

    let final_form = [words[0], words[1], words[2], ("action", "decide")];
    let fields: Vec<(&str, String)> = hidden(&check).into_iter().chain(final_form.map(|(name, value)| (name, value.to_owned()))).collect();
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    for _ in 0..2 {
        let decided = agent.post_raw(&format!("{desk}/decision"), &fields).await;
        assert!(decided.header("location").ends_with("?done=decided"), "{}", decided.html());
    }
    let journey = teller.loaded().await.journey;
    let history = &journey.request(request).unwrap().history;
    assert_eq!(history.iter().filter(|event| matches!(event.what, What::Decided { .. })).count(), 1, "two clicks decide once");
    let shown = teller.get(&mine).await;
    assert!(shown.has("Il manque une condition.") && shown.has("Deux mois, auprès de la commission."), "{}", shown.html());

    let paper = agent.get(&format!("{desk}/decision.pdf")).await;
    assert!(paper.body.starts_with(b"%PDF-") && paper.header("content-disposition").starts_with("attachment"));
    assert_eq!(paper.body, teller.get(&format!("{mine}/decision.pdf")).await.body, "both sides have the same paper");
    assert!(agent.get("/fr/agents?queue=decided").await.has("Amina Lou DURAND"));
    assert!(!agent.get("/fr/agents").await.has("Amina Lou DURAND"));
    assert_eq!(agent.get(&format!("{desk}/decision")).await.status, StatusCode::CONFLICT, "what is decided is decided");
    assert_eq!(agent.get(&missing).await.status, StatusCode::CONFLICT);
}

/// What is missing, until in ten days.
fn form_of(teller: &Teller, words: &'static str) -> Vec<(&'static str, &'static str)> {
    let until = teller.casework.clock().today().checked_add(jiff::ToSpan::days(10)).unwrap();
    let leak = |text: String| -> &'static str { Box::leak(text.into_boxed_str()) };
    vec![
        ("evidence", "birth-certificate-copy"),
        ("words", words),
        ("until-day", leak(until.day().to_string())),
        ("until-month", leak(until.month().to_string())),
        ("until-year", leak(until.year().to_string())),
    ]
}

#[tokio::test]
async fn a_decision_in_words_can_come_after_silence_has_refused_and_not_after_it_has_granted() {
    let mut office = Office::new().await;
    let refused = office.asked("family-support-allowance", "caf", Some((2, SilenceMeans::Refusal))).await;
    let granted = office.asked("family-support-allowance", "caf", Some((2, SilenceMeans::Acceptance))).await;
    office.pass(70 * DAY);
    let calendar = office.casework.catalogue().calendar.clone();
    for asked in [&refused, &granted] {
        office.does(asked.journey, Who::Guardian, Command::Silence { request: asked.request, calendar: Box::new(calendar.clone()) }).await;
    }
    let mut agent = office.agent("petit").await;
    let page = agent.get(&refused.path()).await;
    assert!(page.has("Le silence a refusé cette demande") && page.has("Demande refusée"), "{}", page.html());
    let tacit = agent.get(&format!("{}/decision.pdf", refused.path())).await;
    assert!(tacit.body.starts_with(b"%PDF-"), "what silence became is attested");
    let decided = decides(&mut agent, &refused.path(), &[("outcome", "granted"), ("action", "decide")]).await;
    assert!(decided.header("location").ends_with("?done=decided"), "{}", decided.html());
    let request = office.load(refused.journey).await.journey.request(refused.request).unwrap().clone();
    assert!(request.state == RequestState::Decided(Outcome::Granted) && matches!(request.settled, Some(Settled::Decision(_))));
    assert_ne!(agent.get(&format!("{}/decision.pdf", refused.path())).await.body, tacit.body);

    assert_eq!(agent.get(&format!("{}/decision", granted.path())).await.status, StatusCode::CONFLICT);
    let shown = agent.get(&granted.path()).await;
    let late = send_from(
        &mut agent,
        &shown,
        &format!("{}/decision", granted.path()),
        &[("outcome", "refused"), ("reasons", "x"), ("appeal", "y"), ("action", "decide")],
    )
    .await;
    assert_eq!(late.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn a_file_is_had_when_it_is_clean_and_of_the_request_and_each_time_it_is_noted() {
    let mut teller = Teller::at(private().await, "birth").await;
    teller.sent(&[CAF]).await;
    let request = teller.request(CAF).await;
    let mut agent = enter(&teller.browser, "petit").await;
    let papers = teller.loaded().await.journey.request(request).unwrap().content.papers.clone();
    let views = async |teller: &Teller| teller.loaded().await.journey.request(request).unwrap().views().count();
    agent.get(&path(request)).await;
    let before = views(&teller).await;
    let file = agent.get(&format!("{}/pieces/{}", path(request), papers[0])).await;
    assert_eq!(file.status, StatusCode::OK);
    assert_eq!((file.header("content-type"), file.header("x-content-type-options")), ("application/pdf", "nosniff"));
    assert!(file.header("content-disposition").starts_with("attachment;") && file.header("cache-control") == "no-store");
    assert_eq!(views(&teller).await, before + 1);

    // Another file of the same person, one that never was, and one that waits to be looked over.
    let other = jalon_journey::Paper {
        id: PaperId([7; 16]),
        evidence: "tax-notice".into(),
        name: "avis.pdf".into(),
        kind: "application/pdf".into(),
        bytes: 10,
        scan: Scan::Clean,
    };
    teller.does(Who::Person { person: teller.person }, Command::AddPaper { paper: other.clone() }).await;
    for id in [other.id.to_string(), PaperId([8; 16]).to_string(), "x".into()] {
        assert_eq!(agent.get(&format!("{}/pieces/{id}", path(request))).await.status, StatusCode::NOT_FOUND);
    }
    teller.does(Who::Guardian, Command::Scanned { paper: papers[0], found: Scan::Waiting }).await;
    assert_eq!(agent.get(&format!("{}/pieces/{}", path(request), papers[0])).await.status, StatusCode::NOT_FOUND);
    let shown = agent.get(&path(request)).await;
    assert!(shown.has("En cours de vérification") && !shown.has(&format!("/pieces/{}", papers[0])), "named, and not to be had");
    assert_eq!(views(&teller).await, before + 1, "what was not had is not noted");
}

#[tokio::test]
async fn an_agent_sees_where_requests_to_others_stand_as_far_as_an_agreement_says_and_no_further() {
    let office = Office::new().await;
    let asked = office.asked("family-benefits-declaration", "caf", None).await;
    let mut agent = office.agent("petit").await;
    assert!(!agent.get(&path(asked.request)).await.has("data-beside"));
    let pregnancy = office.asks_also(&asked, "pregnancy-declaration", "cpam", None).await;
    office.asks_also(&asked, "nursery-place", "nursery", None).await;
    let page = agent.get(&path(asked.request)).await;
    let beside = between(page.html(), "data-beside", "</section>").unwrap();
    let name = |service: &str| {
        let catalogue = jalon_catalogue::Catalogue::embedded();
        let french = &catalogue.languages[0];
        catalogue.texts.get(french, &format!("service-{service}"), None).unwrap().to_owned()
    };
    assert!(beside.contains(&name("pregnancy-declaration")) && !beside.contains(&name("nursery-place")), "{beside}");
    let journey = office.load(asked.journey).await.journey;
    assert_eq!(journey.request(asked.request).unwrap().views().count(), 2, "what is newly seen is noted, however soon");
    let mut other = office.agent("lambert").await;
    assert!(!other.get(&path(pregnancy)).await.has("data-beside"));
}
