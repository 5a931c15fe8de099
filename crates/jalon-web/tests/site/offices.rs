//! The offices of a body near where one lives: only where the operator has a directory.

use std::sync::Arc;

use axum::http::StatusCode;
use jalon_catalogue::{Catalogue, load_files};
use jalon_rules::SourceFile;
use jalon_web::Config;
use jiff::civil::date;

use crate::harness::{Browser, config};

/// The embedded catalogue with the office of one town hall.
pub(crate) fn directory() -> Arc<Catalogue> {
    let mut files = Catalogue::check_embedded(date(2026, 11, 23)).files;
    let table = "mairie\t92062\tMairie de Puteaux\t131 rue de la République\t92800 Puteaux\t01 46 92 92 92\thttps://puteaux.example\n";
    files.push(SourceFile::new("places/offices.tsv", table));
    load_files(files, None).catalogue.expect("sound")
}

fn with_offices() -> Browser {
    Browser::of(Config { catalogue: directory(), ..config() })
}

#[tokio::test]
async fn an_office_is_found_and_the_place_is_not_kept() {
    let mut browser = with_offices();
    let page = browser.get("/fr/guichets/mairie").await;
    assert_eq!(page.status, StatusCode::OK);
    let page = browser.post_raw("/fr/guichets/mairie", &[("place", "92800")]).await;
    assert!(page.has("Mairie de Puteaux") && page.has("131 rue de la République") && page.has("tel:0146929292"), "{}", page.html());
    assert_eq!(page.header("cache-control"), "no-store");
    assert!(browser.cookie.is_none());
    let page = browser.post_raw("/en/offices/mairie", &[("place", "Lyon")]).await;
    assert!(page.has("We know no office for this place"));
}

#[tokio::test]
async fn a_place_that_is_none_or_several_is_asked_again() {
    let mut browser = with_offices();
    for (typed, told) in [("", "Écrivez un code postal"), ("xyzzy", "Nous ne connaissons pas ce lieu"), ("saint denis", "Plusieurs lieux correspondent")] {
        let page = browser.post_raw("/fr/guichets/mairie", &[("place", typed)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        assert!(page.has(told), "{typed}");
    }
    let page = browser.post_raw("/fr/guichets/mairie", &[("place", "saint denis"), ("place-shown-for", "saint denis"), ("place-code", "93066")]).await;
    assert_eq!(page.status, StatusCode::OK);
}

#[tokio::test]
async fn a_service_leads_to_its_office_only_where_one_is_known() {
    let mut browser = with_offices();
    browser.post("/fr/naissance", &[]).await;
    assert!(browser.get("/fr/naissance/plan/birth-declaration").await.has("/fr/guichets/mairie"));
    let mut without = Browser::started().await;
    assert!(!without.get("/fr/naissance/plan/birth-declaration").await.has("/fr/guichets/"));
    assert_eq!(without.get("/fr/guichets/mairie").await.status, StatusCode::NOT_FOUND);
    assert_eq!(browser.get("/fr/guichets/caf").await.status, StatusCode::NOT_FOUND);
}
