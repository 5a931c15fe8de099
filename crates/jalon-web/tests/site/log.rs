//! The verifiable log, as anybody reads it, and the receipts that only the person gets.

use axum::http::StatusCode;
use jalon_identity::SignIn;
use jalon_intake::Scanner;
use jalon_journey::{Command, PersonId};
use jalon_log::{KeyUse, Receipt, SignedCheckpoint, Signer, Tile, TileKind, TilesInMemory, Trust, WriteTiles as _, audit};

use crate::private::private;
use crate::tell::{CAF, CPAM, Teller, agent};

fn signer() -> Signer {
    Signer::new("jalon.example/log", KeyUse::Log, &[1; 32]).unwrap()
}

async fn with_log() -> Teller {
    let mut site = private(SignIn::None, Scanner::none_because("test")).await;
    site.casework = site.casework.with_log(signer());
    Teller::at(site, "birth").await
}

#[tokio::test]
async fn a_person_keeps_receipts_that_anybody_can_check_against_the_log() {
    let mut teller = with_log().await;
    assert_eq!(teller.browser.get("/log/checkpoint").await.status, StatusCode::NOT_FOUND, "nothing was signed yet");
    teller.sent(&[CAF, CPAM]).await;
    let request = teller.request(CAF).await;
    teller.does(agent("caf"), Command::View { request }).await;

    let page = format!("demandes/{request}");
    assert!(teller.get(&page).await.has(&format!("{}/recus.json", teller.path(&page))));
    let file = teller.get(&format!("{page}/recus.json")).await;
    assert_eq!((file.status, file.header("content-type")), (StatusCode::OK, "application/json"));
    assert!(file.header("content-disposition").starts_with("attachment") && file.header("cache-control") == "no-store");

    let key = teller.browser.get("/log/key").await;
    let trust = Trust::of_log(std::str::from_utf8(&key.body).unwrap().parse().unwrap());
    let receipts = Receipt::parse_all(std::str::from_utf8(&file.body).unwrap()).unwrap();
    assert_eq!(receipts.iter().map(|receipt| receipt.entry.kind()).collect::<Vec<_>>(), ["submission", "view"]);
    for receipt in &receipts {
        receipt.verify(&trust).unwrap();
    }
    // What left is named in a receipt, and not repeated: the account is in no file but the copy.
    assert!(receipts[0].entry.detail("fields").unwrap().contains("bank-account"));
    assert!(!std::str::from_utf8(&file.body).unwrap().contains("3M02"));

    let checkpoint = teller.browser.get("/log/checkpoint").await;
    assert_eq!((checkpoint.header("content-type"), checkpoint.header("cache-control")), ("text/plain; charset=utf-8", "public, max-age=5"));
    let signed = SignedCheckpoint::parse(std::str::from_utf8(&checkpoint.body).unwrap()).unwrap().verify(&trust).unwrap();
    assert_eq!(signed.size, 3);
    let mut tiles = TilesInMemory::default();
    for tile in Tile::all_of_tree(signed.size).chain(Tile::of_tree(TileKind::Entries, 0, signed.size)) {
        let served = teller.browser.get(&format!("/log/{tile}")).await;
        assert_eq!((served.status, served.header("content-type")), (StatusCode::OK, "application/octet-stream"));
        assert!(served.header("cache-control").contains("immutable"));
        tiles.write(tile, served.body.clone()).unwrap();
    }
    assert_eq!(audit(&tiles, &signed).unwrap().entries, 3);
    for none in ["tile/0/001", "tile/0/000", "tile/0/000.p/4", "tile/0/0", "tile/9/000", "tile/1/000", "", "../catalogue.json", "tile/0/000.p/3/x"] {
        assert_eq!(teller.browser.get(&format!("/log/{none}")).await.status, StatusCode::NOT_FOUND, "{none}");
    }
}

#[tokio::test]
async fn receipts_are_for_the_person_alone() {
    let mut teller = with_log().await;
    teller.sent(&[CAF]).await;
    let request = teller.request(CAF).await;
    let file = teller.path(&format!("demandes/{request}/recus.json"));
    let other = teller.session(PersonId([77; 16]), None).await;
    teller.browser.cookie = Some(other);
    assert_eq!(teller.browser.get(&file).await.status, StatusCode::NOT_FOUND);
    teller.browser.cookie = None;
    assert_ne!(teller.browser.get(&file).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_site_without_a_log_says_nothing_of_receipts() {
    let mut teller = Teller::new().await;
    teller.sent(&[CAF]).await;
    let page = format!("demandes/{}", teller.request(CAF).await);
    assert!(!teller.get(&page).await.has("recus.json"));
    assert_eq!(teller.get(&format!("{page}/recus.json")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(teller.browser.get("/log/checkpoint").await.status, StatusCode::NOT_FOUND);
    assert_eq!(teller.browser.get("/log/key").await.status, StatusCode::NOT_FOUND);
}
