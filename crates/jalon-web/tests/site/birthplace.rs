//! A place of birth that an identity gives by the code of a commune is read by its name, wherever it is shown.

use axum::http::StatusCode;
use jalon_intake::Scanner;
use jalon_journey::Origin;

use crate::private::{demo, private};
use crate::tell::{CAF, TOLD, Teller};

const CODE: &str = "2A004";
const NAME: &str = "Ajaccio (Corse-du-Sud)";

/// A person of whom an identity says where they were born.
async fn born_in(code: &str) -> Teller {
    let mut teller = Teller::at(private(demo(), Scanner::none_because("test")).await, "birth").await;
    teller.browser.cookie = Some(teller.session_with(teller.person, Some("FranceConnect"), &[("birthplace", code)]).await);
    teller.choose(&[CAF]).await;
    teller
}

#[tokio::test]
async fn the_name_of_the_commune_is_shown_and_its_word_stays_that_of_the_identity() {
    let mut teller = born_in(CODE).await;
    let page = teller.get("formulaire/you").await;
    assert!(page.has(&format!("value=\"{NAME}\"")) && !page.has(CODE), "{}", page.html());
    for (step, fields) in TOLD {
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, if *name == "birth-place" { NAME } else { *value })).collect();
        let shown = teller.get(&format!("formulaire/{step}")).await;
        assert_eq!(shown.status, StatusCode::OK, "{step}");
        let saved = teller.post_from(&shown, &format!("formulaire/{step}"), &fields).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{step}: {}", saved.html());
    }
    let kept = teller.member().await.fields[&"birth-place".parse().unwrap()].clone();
    assert_eq!(
        (kept.value.as_str(), kept.origin),
        (CODE, Origin::Identity { provider: "FranceConnect".into() }),
        "what the body's system receives is the code"
    );
    teller.bring().await;
    let check = teller.get("verifier").await;
    assert!(check.has(NAME) && !check.has(CODE), "{}", check.html());
    let sent = teller.post_from(&check, "verifier", &[("signature", "Amina Durand")]).await;
    assert!(sent.header("location").ends_with("/envoye"), "{}", sent.html());
    let request = teller.request(CAF).await;
    for page in ["envoye".to_owned(), format!("demandes/{request}")] {
        let page = teller.get(&page).await;
        assert!(page.has(NAME) && !page.has(CODE), "{}", page.html());
    }
    let copy = teller.get(&format!("demandes/{request}/copie.pdf")).await;
    let printed = lopdf::Document::load_mem(&copy.body).unwrap();
    let pages: Vec<u32> = printed.get_pages().into_keys().collect();
    let printed = printed.extract_text(&pages).unwrap();
    assert!(printed.contains("Ajaccio") && !printed.contains(CODE), "{printed}");

    let mut agent = teller.browser.beside();
    let came = agent.act("/fr/agents/connexion", &[("who", "dominique")]).await;
    assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.html());
    let seen = agent.get(&format!("/fr/agents/demandes/{request}")).await;
    assert!(seen.has(NAME) && !seen.has(CODE), "{}", seen.html());
}

#[tokio::test]
async fn a_code_that_stands_for_nothing_here_is_not_shown() {
    let mut teller = born_in("00000").await;
    let page = teller.get("formulaire/you").await;
    assert!(!page.has("00000"), "{}", page.html());
    // What people write themselves stays as they wrote it, a district of a city too.
    let mut teller = born_in("75112").await;
    assert!(teller.get("formulaire/you").await.has("value=\"Paris 12e Arrondissement (Paris)\""));
    teller.post("formulaire/you", &[("birth-place", "Wrocław")]).await;
    let kept = teller.member().await.fields[&"birth-place".parse().unwrap()].clone();
    assert_eq!((kept.value.as_str(), kept.origin), ("Wrocław", Origin::Declared));
}
