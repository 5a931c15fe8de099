//! The file that a person carries: taken from one site, begun from on another.

use axum::http::StatusCode;
use jalon_casework::Passphrase;

use crate::harness::{Browser, Page, between};
use crate::private::Kept;
use crate::tell::{GivenFile, multipart};

const RESUME: &str = "/fr/reprendre/fichier";

/// A file and its passphrase, as a person takes them from a page.
async fn taken(browser: &mut Browser, page: &str) -> (String, Vec<u8>) {
    let made = browser.act(page, &[]).await;
    assert_eq!((made.status, made.header("location")), (StatusCode::SEE_OTHER, page), "nothing secret is in an address");
    let passphrase = browser.get(page).await.code();
    assert_eq!(passphrase.split(' ').map(str::len).collect::<Vec<_>>(), [4; 5]);
    let file = browser.act(page, &[("action", "file")]).await;
    assert_eq!(file.status, StatusCode::OK, "{}", String::from_utf8_lossy(&file.body));
    assert!(file.header("content-disposition").starts_with("attachment; filename=\"jalon-naissance-20"), "{}", file.header("content-disposition"));
    assert!(file.header("content-disposition").contains(".age\""));
    assert_eq!(file.header("cache-control"), "no-store");
    (passphrase, file.body)
}

/// Sends a file from the page where one comes back.
pub(crate) async fn bring(browser: &mut Browser, passphrase: &str, file: Option<&[u8]>) -> Page {
    let shown = browser.get("/fr/reprendre").await;
    bring_from(browser, &shown, passphrase, file).await
}

async fn bring_from(browser: &mut Browser, shown: &Page, passphrase: &str, file: Option<&[u8]>) -> Page {
    let fields = shown.with_hidden(&[("passphrase", passphrase)]);
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let given = file.map(|bytes| GivenFile { field: "file", name: "jalon.age", kind: "application/octet-stream", bytes: bytes.to_vec() });
    let body = multipart(&fields, &given.into_iter().collect::<Vec<_>>());
    browser.post_parts(RESUME, body).await
}

/// What is in a file of somebody who answered nothing.
pub(crate) fn without_answers(version: u32, event: &str) -> String {
    let file = serde_json::json!({
        "format": "jalon-carried-file", "version": version, "made": "2026-05-04", "release": "x", "event": event, "language": "fr",
        "answers": { "facts": {}, "asked": [], "unknown": [] },
    });
    file.to_string()
}

/// A file as any program that knows age makes it, with little work.
pub(crate) fn made_elsewhere(words: &str, passphrase: &str) -> Vec<u8> {
    let mut recipient = age::scrypt::Recipient::new(age::secrecy::SecretString::from(passphrase));
    recipient.set_work_factor(2);
    age::encrypt(&recipient, words.as_bytes()).unwrap()
}

#[tokio::test]
async fn a_journey_is_carried_to_another_site_and_begins_there() {
    let site = Kept::new().await;
    let (mut browser, journey, _) = site.keeping().await;
    let page = format!("{journey}/emporter");
    assert!(browser.get(&journey).await.has(&format!("href=\"{page}\"")), "the journey leads to it");
    let (passphrase, file) = taken(&mut browser, &page).await;

    // The format is open: the age library reads it without anything of ours.
    let identity = age::scrypt::Identity::new(age::secrecy::SecretString::from(passphrase.as_str()));
    let inside: serde_json::Value = serde_json::from_slice(&age::decrypt(&identity, &file).unwrap()).unwrap();
    assert_eq!((inside["format"].as_str(), inside["version"].as_u64()), (Some("jalon-carried-file"), Some(1)));
    assert_eq!(inside["answers"]["facts"]["naissance@enfants/0"]["value"], "2026-05-02");

    let elsewhere = Kept::new().await;
    let mut other = elsewhere.browser();
    let opened = bring(&mut other, &passphrase.replace(' ', "-"), Some(&file)).await;
    assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.html());
    let begun = opened.header("location").strip_suffix("/code").unwrap().to_owned();
    assert_eq!(other.get(opened.header("location")).await.code().len(), 19, "they come back by a code from now on");
    let page = other.get(&begun).await;
    assert!(page.has("birth-declaration"));
    assert!(page.has(between(browser.get(&journey).await.html(), "data-expected>", "<").unwrap()), "the same is expected of them");
    assert_eq!(site.casework.acts().get("begun"), Some(&1));
}

#[tokio::test]
async fn answers_are_carried_and_nothing_is_kept() {
    let site = Kept::new().await;
    let mut browser = site.with_a_child().await;
    assert!(browser.get("/fr/naissance/garder").await.has("href=\"/fr/naissance/emporter\""));
    let (passphrase, file) = taken(&mut browser, "/fr/naissance/emporter").await;
    assert!(site.casework.acts().is_empty(), "nothing was kept");
    // The same site, once the browser has forgotten; and the same form twice is one journey.
    let mut later = site.signed_in("camille").await;
    let shown = later.get("/fr/reprendre").await;
    let opened = bring_from(&mut later, &shown, &passphrase, Some(&file)).await;
    assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.html());
    assert!(later.get(opened.header("location")).await.has("birth-declaration"), "whoever signed in goes straight to it");
    let again = bring_from(&mut later, &shown, &passphrase, Some(&file)).await;
    assert_eq!(again.header("location"), opened.header("location"));
    assert_eq!(site.casework.acts().get("begun"), Some(&1));
}

#[tokio::test]
async fn a_file_outlives_the_erasure_of_its_journey() {
    let site = Kept::new().await;
    let (mut browser, journey, _) = site.keeping().await;
    let (passphrase, file) = taken(&mut browser, &format!("{journey}/emporter")).await;
    let erased = browser.act("/fr/mes-demarches/effacer", &[("word", "EFFACER")]).await;
    assert_eq!(erased.status, StatusCode::SEE_OTHER, "{}", erased.html());
    assert_ne!(browser.get(&journey).await.status, StatusCode::OK);
    let opened = bring(&mut browser, &passphrase, Some(&file)).await;
    assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.html());
    assert!(browser.get(opened.header("location").strip_suffix("/code").unwrap()).await.has("birth-declaration"));
}

#[tokio::test]
async fn what_is_wrong_is_told_kindly_and_nothing_begins() {
    let site = Kept::new().await;
    let mut browser = site.browser();
    let right = Passphrase::random().grouped();
    let inside = |version: u32, event: &str| made_elsewhere(&without_answers(version, event), &right);
    let good = inside(1, "birth");
    let mut damaged = good.clone();
    *damaged.last_mut().unwrap() ^= 1;
    let slip = right.replacen(|c: char| c.is_ascii_digit(), if right.starts_with('1') { "2" } else { "1" }, 1);
    for (what, passphrase, file, told) in [
        ("no file", right.clone(), None, "Choisissez votre fichier"),
        ("too short", "1234".into(), Some(good.clone()), "vingt chiffres. Vérifiez"),
        ("a slip", slip, Some(good.clone()), "Relisez votre code"),
        ("another passphrase", Passphrase::random().grouped(), Some(good.clone()), "n’ouvrent pas ce fichier"),
        ("damaged", right.clone(), Some(damaged), "incomplet ou abîmé"),
        ("cut", right.clone(), Some(good[..good.len() - 20].to_vec()), "incomplet ou abîmé"),
        ("a photograph", right.clone(), Some(crate::tell::jpeg()), "n’est pas un dossier emporté"),
        ("a large file", right.clone(), Some(vec![0; 400_000]), "n’est pas un dossier emporté"),
        ("a later version", right.clone(), Some(inside(2, "birth")), "d’un site plus récent"),
        ("an event of elsewhere", right.clone(), Some(inside(1, "coronation")), "ne connaît pas"),
    ] {
        let page = bring(&mut browser, &passphrase, file.as_deref()).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{what}: {}", page.html());
        assert!(page.has(told), "{what}: {}", page.html());
        assert!(page.has("Il y a un problème") && page.title().starts_with("Erreur"), "{what}");
        assert!(page.has(&format!("value=\"{passphrase}\"")), "{what}: what was typed is still there");
    }
    assert!(site.casework.acts().is_empty());
    assert_eq!(bring(&mut browser, &right, Some(&good)).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn passphrases_are_not_guessed_at_leisure() {
    let site = Kept::new().await;
    let mut browser = site.browser();
    let file = made_elsewhere("x", &Passphrase::random().grouped());
    let mut statuses = Vec::new();
    for _ in 0..12 {
        statuses.push(bring(&mut browser, &Passphrase::random().grouped(), Some(&file)).await.status);
    }
    assert_eq!(statuses[0], StatusCode::UNPROCESSABLE_ENTITY);
    assert!(statuses.contains(&StatusCode::TOO_MANY_REQUESTS), "{statuses:?}");
}

#[tokio::test]
async fn a_file_is_made_only_under_a_passphrase_that_is_shown_in_this_session() {
    let site = Kept::new().await;
    let (mut browser, journey, _) = site.keeping().await;
    let page = format!("{journey}/emporter");
    // Never asked for.
    assert_eq!(browser.act(&page, &[("action", "file")]).await.status, StatusCode::SEE_OTHER);
    // Shown to somebody else: their browser has it, this one does not.
    let (mut other, theirs, _) = site.keeping().await;
    other.act(&format!("{theirs}/emporter"), &[]).await;
    let once = other.others.get("__Host-jalon-once").unwrap().clone();
    browser.others.insert("__Host-jalon-once".into(), once);
    assert_eq!(browser.act(&page, &[("action", "file")]).await.status, StatusCode::SEE_OTHER);
    assert!(!browser.get(&page).await.has("data-code"));
    // And the journey of another is carried by nobody.
    assert_eq!(other.get(&page).await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.browser().get(&page).await.status, StatusCode::UNAUTHORIZED);
}
