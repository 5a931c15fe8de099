//! Every version that was released can be taken into use by this one.
//!
//! For each version there is an export made by it, and the checksums of its migration, which must never change again. A new
//! version adds its own with `cargo test -p jalon-store --test store -- --ignored`, once, before it is released.

use std::io::Cursor;
use std::path::PathBuf;
use std::sync::Arc;

use jalon_store::*;

use crate::site::{Site, block_on};
use crate::transfer::{Filled, exported, fill, inspect};

/// The stream with the events; the other identifiers are found from it.
const LIVING: StreamId = StreamId::from_bytes([0x11; 16]);
/// How large its file is: small, as it stays here for ever.
const SIZE: usize = 10;

fn keys() -> Arc<KeysInMemory> {
    Arc::new(KeysInMemory::new(Keyring::new(vec![MasterKey::from_bytes([1; 32])]).unwrap()))
}

fn file(version: u32, kind: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/released/{version}.{kind}"))
}

fn checksum(site: &Site, version: u32) -> String {
    site.text(&format!("SELECT checksum FROM schema_version WHERE version = {version}"))
}

fn kind(site: &Site) -> &'static str {
    if site.is_sqlite() { "sqlite" } else { "postgres" }
}

pub(crate) async fn every_released_version_is_migrated(site: &Site) {
    let latest = site.open().await.health().await.unwrap().schema;
    for version in 1..=latest {
        let pinned = std::fs::read_to_string(file(version, kind(site))).expect("each version has its checksums");
        assert_eq!(checksum(site, version), pinned.trim(), "migration {version} was changed after its release");
        let target = site.another();
        let config = StoreConfig { keys: keys(), ..target.config() };
        let bytes = std::fs::read(file(version, "export")).expect("each version has its export");
        let (store, _) = Store::import(&config, Cursor::new(bytes)).await.unwrap();
        assert_eq!(store.health().await.unwrap().schema, latest);
        let mut ids = std::fs::read_to_string(file(version, "ids")).unwrap();
        ids.truncate(ids.trim_end().len());
        let [erased, blob, token] = ids.split(' ').collect::<Vec<_>>().try_into().unwrap();
        let filled = Filled { living: LIVING, erased: erased.parse().unwrap(), blob: blob.parse().unwrap(), size: SIZE, token: token.parse().unwrap() };
        inspect(&store, &filled).await;
    }
}

#[test]
#[ignore = "writes the files of the latest version, once, before it is released"]
fn release() {
    block_on(async {
        let site = Site::sqlite();
        let store = Store::open(&StoreConfig { keys: keys(), ..site.config() }).await.unwrap();
        let version = store.health().await.unwrap().schema;
        let filled = fill(&store, LIVING, SIZE).await;
        std::fs::write(file(version, "export"), exported(&store).await.0).unwrap();
        let ids = format!("{} {} {}\n", filled.erased, filled.blob, &*filled.token.reveal());
        std::fs::write(file(version, "ids"), ids).unwrap();
        let server = Site::postgres().expect("both databases are needed to release");
        drop(server.open().await);
        for site in [site, server] {
            std::fs::write(file(version, kind(&site)), checksum(&site, version) + "\n").unwrap();
        }
    });
}
