//! A request after it left: what each person sees of it, what they can do, what they are told.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use jalon_journey::{Command, Decision, MissingAsk, Outcome, PersonId, RequestState, Who};
use proptest::prelude::*;

use crate::tell::{CAF, CPAM, GivenFile, Teller, agent};

const PROOF: &str = "birth-certificate-copy";

#[tokio::test]
async fn what_happens_is_told_in_words_with_its_day_and_who() {
    let mut teller = Teller::new().await;
    teller.sent(&[CAF]).await;
    let request = teller.request(CAF).await;
    let page = format!("demandes/{request}");
    let shown = teller.get(&page).await;
    assert!(shown.has("Envoyée") && shown.has("Personne ne l’a encore ouverte.") && shown.has("FR14 2004 1010 0505 0001 3M02 606"), "{}", shown.html());
    let caf = agent("caf");
    teller.does(caf.clone(), Command::View { request }).await;
    teller.does(caf.clone(), Command::Receive { request, reference: Some("2026-A-17".into()) }).await;
    teller.does(caf.clone(), Command::Write { request, words: "Bonjour <b>Amina</b>".into() }).await;
    let shown = teller.get(&page).await;
    assert!(shown.has("Numéro de dossier\u{a0}: 2026-A-17") && shown.has("A. Petit (CAF), le "), "{}", shown.html());
    assert!(shown.has("Bonjour &#60;b&#62;Amina") && !shown.has("<b>Amina"));
    let wrote = teller.post(&page, &[("action", "write"), ("words", "Merci.\r\nÀ bientôt.")]).await;
    assert_eq!(wrote.status, StatusCode::SEE_OTHER);
    let shown = teller.get(&page).await;
    assert!(shown.has("Merci.<br>À bientôt.") && shown.has(", vous"), "{}", shown.html());
    for (words, told) in [(" \n ".to_owned(), "Écrivez votre message"), ("é".repeat(5_001), "trop long")] {
        let refused = teller.post(&page, &[("action", "write"), ("words", &words)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.has(told) && refused.has("href=\"#words\""));
    }
    let copy = teller.get(&format!("{page}/copie.pdf")).await;
    assert!(copy.body.starts_with(b"%PDF-") && copy.header("content-disposition").starts_with("attachment"));
    assert_eq!(teller.get(&format!("{page}/decision.pdf")).await.status, StatusCode::NOT_FOUND, "nothing is decided");
    assert_eq!(teller.get(&format!("{page}/contestation.pdf")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn who_opened_it_is_told_with_the_hour_in_the_person_s_language() {
    let mut teller = Teller::new().await;
    teller.sent(&[CAF]).await;
    let request = teller.request(CAF).await;
    // A summer and a winter: the clock is set to days whose hour has another name.
    for (day, french, english) in [
        ("2027-07-14T09:05:00Z", "14 juillet 2027 à 11:05 (heure d’été d’Europe centrale)", "at 11:05 (Central European Summer Time)"),
        ("2028-01-15T09:05:30Z", "15 janvier 2028 à 10:05 (heure d’hiver d’Europe centrale)", "at 10:05 (Central European Time)"),
    ] {
        let then: jiff::Timestamp = day.parse().unwrap();
        let clock = teller.casework.clock();
        clock.set_ahead(0);
        clock.set_ahead(then.as_millisecond() - clock.now().as_millisecond() + 1_000);
        teller.does(agent("caf"), Command::View { request }).await;
        teller.casework.clock().set_ahead(0);
        let shown = teller.get(&format!("demandes/{request}")).await;
        assert!(shown.has(&format!("A. Petit (CAF), le {french}")), "{}", shown.html());
        let path = format!("/en/my-journeys/{}/requests/{request}", teller.journey);
        let shown = teller.browser.get(&path).await;
        assert!(shown.has(english), "{}", shown.html());
    }
}

#[tokio::test]
async fn what_is_missing_is_given_from_the_page_that_asks_for_it() {
    let mut teller = Teller::new().await;
    teller.sent(&[CPAM]).await;
    let request = teller.request(CPAM).await;
    let page = format!("demandes/{request}");
    let none = teller.give(&page, &[("action", "supply"), ("words", "x")], &[]).await;
    assert_eq!(none.status, StatusCode::CONFLICT, "nothing was asked for");
    let until = teller.casework.clock().today().tomorrow().unwrap();
    let missing = MissingAsk { evidence: BTreeSet::from([PROOF.into()]), words: "L’acte est illisible.".into(), until };
    teller.does(agent("cpam"), Command::AskMissing { request, missing }).await;
    let shown = teller.get(&page).await;
    assert!(shown.has("Il manque quelque chose") && shown.has("L’acte est illisible.") && shown.has("name=\"file-birth-certificate-copy\""));
    let field = "file-birth-certificate-copy";
    let refused =
        teller.give(&page, &[("action", "supply"), ("words", "Le voici")], &[GivenFile { bytes: b"MZ".to_vec(), ..GivenFile::pdf(field, "a.pdf") }]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.has("Le voici") && refused.has("href=\"#file-birth-certificate-copy\""), "{}", refused.html());
    let refused = teller.give(&page, &[("action", "supply")], &[]).await;
    assert!(refused.has("Ajoutez un fichier ou écrivez une réponse"));
    assert_eq!(teller.loaded().await.journey.request(request).unwrap().state, RequestState::Missing);

    let before = teller.member().await.papers.len();
    let shown = teller.get(&page).await;
    let fields = [("token", shown.hidden("token")), ("act", shown.hidden("act"))];
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).chain([("action", "supply"), ("words", "Le voici")]).collect();
    for _ in 0..2 {
        let body = crate::tell::multipart(&fields, &[GivenFile::jpeg(field, "acte.jpg"), GivenFile::pdf("file-identity-document", "not asked.pdf")]);
        assert_eq!(teller.send_parts(&page, body).await.status, StatusCode::SEE_OTHER);
    }
    let journey = teller.loaded().await.journey;
    let given = journey.request(request).unwrap();
    assert_eq!(given.state, RequestState::Examining);
    assert_eq!(teller.member().await.papers.len(), before + 1, "what was not asked for is not kept, what is sent twice is kept once");
    assert!(given.content.papers.iter().any(|id| journey.paper(*id).unwrap().1.name == "acte.jpg"));
    assert!(teller.get(&page).await.has("Ce qui manquait a été donné"));
}

#[tokio::test]
async fn another_person_of_the_household_sees_the_step_only() {
    let mut teller = Teller::new().await;
    teller.sent(&[CPAM]).await;
    let request = teller.request(CPAM).await;
    teller.does(agent("cpam"), Command::Write { request, words: "Un secret".into() }).await;
    teller.does(agent("cpam"), Command::Receive { request, reference: Some("R-17".into()) }).await;
    let who = Who::Person { person: teller.person };
    let code = teller.casework.invite(teller.journey, &jalon_casework::Deed::online(who, [3; 16])).await.unwrap();
    let second = PersonId([2; 16]);
    teller.casework.join(&code, second, [4; 16]).await.unwrap().unwrap();
    let mut other = teller.browser.beside();
    other.cookie = Some(teller.session(second, None).await);
    let page = other.get(&teller.path(&format!("demandes/{request}"))).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.has("Reçue") && page.has("celle d’une autre personne du foyer"), "{}", page.html());
    for private in ["secret", "R-17", "Petit", "DURAND", "2 90 03", "acte.pdf", "<form method"] {
        assert!(!page.has(private), "{private}");
    }
    for (file, status) in [("copie.pdf", StatusCode::NOT_FOUND), ("decision.pdf", StatusCode::NOT_FOUND), ("retirer", StatusCode::NOT_FOUND)] {
        assert_eq!(other.get(&teller.path(&format!("demandes/{request}/{file}"))).await.status, status, "{file}");
    }
    let paper = *teller.member().await.papers.keys().next().unwrap();
    assert_eq!(other.get(&teller.path(&format!("pieces/{paper}"))).await.status, StatusCode::NOT_FOUND);
    let form = other.get(&teller.path("choisir")).await;
    let fields = [("token", form.hidden("token")), ("act", form.hidden("act")), ("action", "write".into()), ("words", "x".into())];
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    for path in [format!("demandes/{request}"), format!("demandes/{request}/retirer")] {
        assert_eq!(other.post_raw(&teller.path(&path), &fields).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(teller.loaded().await.journey.request(request).unwrap().state, RequestState::Received);
}

#[tokio::test]
async fn a_request_is_withdrawn_after_the_person_is_sure() {
    let mut teller = Teller::new().await;
    teller.sent(&[CPAM]).await;
    let request = teller.request(CPAM).await;
    let page = format!("demandes/{request}/retirer");
    assert!(teller.get(&page).await.has("Oui, retirer la demande"));
    assert_eq!(teller.loaded().await.journey.request(request).unwrap().state, RequestState::Sent, "asking changes nothing");
    assert_eq!(teller.post(&page, &[]).await.status, StatusCode::SEE_OTHER);
    let shown = teller.get(&format!("demandes/{request}")).await;
    assert!(shown.has("Demande retirée") && shown.has("Décision\u{a0}: close") && !shown.has("/retirer\""), "{}", shown.html());
    assert!(teller.get("choisir").await.has("Demande précédente\u{a0}: Décision\u{a0}: close"), "it can be asked for again");
}

#[tokio::test]
async fn a_refusal_comes_with_its_reasons_and_a_letter_that_contests_it() {
    let mut teller = Teller::new().await;
    teller.sent(&[CAF]).await;
    let request = teller.request(CAF).await;
    let page = format!("demandes/{request}");
    let decision =
        Decision {
            outcome: Outcome::Refused, reasons: "Vous n’habitez pas en France.".into(), appeal: "Écrivez à la commission de recours amiable.".into()
        };
    teller.does(agent("caf"), Command::Decide { request, decision }).await;
    let shown = teller.get(&page).await;
    for words in ["Refusée par\u{a0}: CAF.", "Vous n’habitez pas en France.", "commission de recours amiable", "contestation.pdf", "decision.pdf"] {
        assert!(shown.has(words), "{words}");
    }
    for file in ["decision.pdf", "contestation.pdf", "copie.pdf"] {
        let pdf = teller.get(&format!("{page}/{file}")).await;
        assert_eq!(pdf.status, StatusCode::OK);
        assert!(pdf.body.starts_with(b"%PDF-") && pdf.body.len() > 5_000, "{file}");
        assert_eq!(pdf.header("content-type"), "application/pdf");
    }
}

/// What people type into a document is never too strange for it.
#[tokio::test]
async fn documents_are_made_whatever_was_typed() {
    for (name, address) in [
        ("李小龙", "東京都\r\n千代田区"),
        ("W".repeat(200).leak() as &str, "W".repeat(119).leak() as &str),
        ("عائشة Durand", "١٢ شارع\r\nParis"),
        ("😀", "a\r\nb\r\nc\r\nd\r\ne\r\nf\r\ng\r\nh\r\ni\r\nj"),
    ] {
        let mut teller = Teller::new().await;
        teller.choose(&[CAF]).await;
        teller.fill().await;
        let date = [("birth-date-day", "12"), ("birth-date-month", "3"), ("birth-date-year", "1990"), ("birth-place", "Lyon"), ("nationality", "x")];
        let fields: Vec<_> = [("family-name", name), ("given-names", name)].into_iter().chain(date).collect();
        assert_eq!(teller.post("formulaire/you", &fields).await.status, StatusCode::SEE_OTHER);
        assert_eq!(teller.post("formulaire/contact", &[("postal-address", address)]).await.status, StatusCode::SEE_OTHER);
        teller.bring().await;
        assert_eq!(teller.post("verifier", &[("signature", "Amina Durand")]).await.status, StatusCode::SEE_OTHER);
        let request = teller.request(CAF).await;
        let decision = Decision { outcome: Outcome::Refused, reasons: format!("{name} 💥").repeat(20), appeal: address.into() };
        teller.does(agent("caf"), Command::Decide { request, decision }).await;
        for file in ["decision.pdf", "contestation.pdf", "copie.pdf"] {
            let pdf = teller.get(&format!("demandes/{request}/{file}")).await;
            assert_eq!(pdf.status, StatusCode::OK, "{name}: {file}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    /// Whatever is typed anywhere, nothing falls.
    #[test]
    fn no_text_makes_a_page_fall(typed in prop::collection::vec("(\\PC|[\\x00-\\x20\u{202e}\u{feff}<&\"'/.-]){0,60}", 8)) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let mut teller = Teller::new().await;
            teller.choose(&[CAF, CPAM]).await;
            let text = |place: usize| typed[place].as_str();
            let steps = ["you", "contact", "numbers", "bank", "child-1", "other-parent"];
            let names = ["family-name", "birth-date-day", "birth-date-month", "birth-date-year", "postal-address", "email", "phone", "social-security-number", "bank-account", "child-given-names.0"];
            for step in steps {
                let fields: Vec<_> = names.iter().enumerate().map(|(place, name)| (*name, text(place % typed.len()))).collect();
                let page = teller.post(&format!("formulaire/{step}"), &fields).await;
                assert!(!page.status.is_server_error(), "{step}: {}", page.status);
            }
            teller.fill().await;
            teller.bring().await;
            let given = teller.give("pieces", &[("action", text(0)), ("evidence", PROOF)], &[GivenFile { name: "x", kind: "text/plain", bytes: text(1).as_bytes().to_vec(), field: "file" }]).await;
            assert!(!given.status.is_server_error());
            let page = teller.post("verifier", &[("signature", text(2)), ("previewed", text(3))]).await;
            assert!(!page.status.is_server_error());
            teller.sent_if_it_has_not_left().await;
            let request = teller.request(CPAM).await;
            for action in ["write", "supply", text(4)] {
                let page = teller.post(&format!("demandes/{request}"), &[("action", action), ("words", text(5)), ("paper", text(6))]).await;
                assert!(!page.status.is_server_error(), "{action}: {}", page.status);
            }
            for page in [text(7), "you", "%00", "..%2f"] {
                let page = form_urlencoded::byte_serialize(page.as_bytes()).collect::<String>();
                for path in [format!("formulaire/{page}"), format!("demandes/{page}"), format!("pieces/{page}")] {
                    assert!(!teller.get(&path).await.status.is_server_error());
                }
            }
        });
    }
}
