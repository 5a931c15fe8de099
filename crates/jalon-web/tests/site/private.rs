//! Sites that keep journeys: in memory, on the machine's clock.

use std::collections::BTreeSet;
use std::sync::Arc;

use jalon_casework::{Casework, Clock};
use jalon_catalogue::Catalogue;
use jalon_identity::SignIn;
use jalon_intake::Scanner;
use jalon_message::code::SiteKey;
use jalon_store::{KeysInMemory, Store, StoreConfig};
use jalon_web::{Config, Private, Staff};

use crate::harness::{Browser, config};

/// The private part of a site, with nobody in it.
pub(crate) async fn private(sign_in: SignIn, scanner: Scanner) -> Private {
    let store = Store::open(&StoreConfig::new("sqlite::memory:".parse().unwrap(), Arc::new(KeysInMemory::random()))).await.unwrap();
    let catalogue = Catalogue::embedded();
    let clock = Clock::of(&catalogue);
    let casework = Casework::new(store, catalogue, clock, BTreeSet::new());
    let proof = SiteKey::new(&[7; 32]);
    Private::new(casework, sign_in, Staff::default(), scanner, proof, "https://jalon.example".to_owned())
}

/// A browser on a site with that private part.
pub(crate) fn browser(private: Private) -> Browser {
    Browser::of(Config { private: Some(private), ..config() })
}
