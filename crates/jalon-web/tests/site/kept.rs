//! Pages that everybody sees, to somebody who keeps a journey: they lead to it.

use axum::http::StatusCode;

use crate::harness::Browser;
use crate::private::Kept;

#[tokio::test]
async fn whoever_keeps_a_journey_is_led_to_it_from_the_front_door() {
    let site = Kept::new().await;
    let nobody = site.browser().get("/fr").await;
    assert!(!nobody.has("data-kept") && nobody.header("cache-control") == "no-cache", "the same page for everybody");

    // Without an account, in the session that kept it; and elsewhere, by a code.
    let (mut browser, journey, code) = site.keeping().await;
    let mut elsewhere = site.browser();
    assert_eq!(elsewhere.act("/fr/reprendre", &[("code", &code)]).await.status, StatusCode::SEE_OTHER);
    // Signed in.
    let mut signed_in = site.signed_in("camille").await;
    signed_in.post("/fr/naissance", &[]).await;
    let own = signed_in.act("/fr/naissance/garder", &[]).await.header("location").to_owned();
    for (browser, journey) in [(&mut browser, &journey), (&mut elsewhere, &journey), (&mut signed_in, &own)] {
        let home = browser.get("/fr").await;
        assert!(home.has("Reprendre votre démarche") && home.has(&format!("href=\"{journey}\"")), "{}", home.html());
        assert_eq!(home.header("cache-control"), "no-store", "it is theirs");
        let event = browser.get("/fr/naissance").await;
        assert!(event.has("Vous gardez déjà une démarche pour cet événement.") && event.has(&format!("href=\"{journey}\"")), "{}", event.html());
        assert!(!browser.get("/fr/demenagement").await.has("data-kept"), "another event");
        assert!(browser.get("/fr/donnees").await.has(&format!("href=\"{journey}\"")), "the page about data says which journey is kept");
    }
    let home = signed_in.get("/fr").await;
    assert!(!home.has(&journey), "another person's journey is none of theirs");
}

#[tokio::test]
async fn a_browser_that_knows_of_a_journey_is_led_to_the_code() {
    let site = Kept::new().await;
    let (mut browser, journey, _) = site.keeping().await;
    // The session has ended; the answers are still here.
    browser.others.remove("__Host-jalon-in");
    for page in ["/fr", "/fr/naissance", "/fr/naissance/reponses"] {
        let page = browser.get(page).await;
        assert!(page.has("entrez votre code") && page.has("href=\"/fr/reprendre\"") && !page.has(&journey), "{}", page.html());
    }
}

#[tokio::test]
async fn the_page_of_the_answers_says_which_journey_they_belong_to() {
    let site = Kept::new().await;
    let (mut browser, journey, _) = site.keeping().await;
    let page = browser.get("/fr/naissance/reponses").await;
    assert!(
        page.has("Ces réponses sont celles de votre démarche") && page.has("gardée depuis le ") && page.has(&format!("href=\"{journey}\"")),
        "{}",
        page.html()
    );
    let mut other = site.with_a_child().await;
    assert!(!other.get("/fr/naissance/reponses").await.has("data-kept"), "these are kept nowhere");
}

#[tokio::test]
async fn a_site_that_keeps_nothing_says_nothing_of_it() {
    let mut browser = Browser::with_a_child().await;
    for page in ["/fr", "/fr/naissance", "/fr/naissance/reponses"] {
        let page = browser.get(page).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.has("data-kept"));
    }
}
