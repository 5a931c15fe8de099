//! A site with its private pages, on a store that is forgotten when it ends: to look at them, and for the browser tests of pages that nobody deploys.
//!
//! `cargo run -p jalon-web --example private -- 127.0.0.1:8080`

use std::collections::BTreeSet;
use std::error::Error;
use std::sync::Arc;

use jalon_casework::Casework;
use jalon_catalogue::Catalogue;
use jalon_identity::{DemoPeople, DemoPerson, SignIn};
use jalon_intake::Scanner;
use jalon_message::code::SiteKey;
use jalon_store::{KeysInMemory, Store, StoreConfig};
use jalon_web::{Base, ClientAddress, Clock, Config, Private, RateLimits, SessionKey, Staff};
use jiff::civil::date;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let address = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:0".to_owned());
    let listener = tokio::net::TcpListener::bind(address).await?;
    let origin = format!("http://{}", listener.local_addr()?);
    let catalogue = Catalogue::embedded();
    let store = Store::open(&StoreConfig::new("sqlite::memory:".parse()?, Arc::new(KeysInMemory::random()))).await?;
    let casework = Casework::new(store, Arc::clone(&catalogue), jalon_casework::Clock::of(&catalogue), BTreeSet::new());
    let person = |id: &str, name: &str, born, plays: &str| DemoPerson { id: id.into(), name: name.into(), born, plays: plays.into() };
    let people = DemoPeople::new(vec![
        person("camille", "Camille Martin", date(1991, 4, 12), "lone-parent-lyon"),
        person("alex", "Alex Durand", date(1988, 9, 3), "unmarried-couple-lille"),
        person("dominique", "Dominique Petit", date(1979, 1, 30), "Agent"),
    ])?;
    let staff: Staff = serde_json::from_value(serde_json::json!({ "caf": { "demo": [{ "id": "dominique", "role": "lead" }] } }))?;
    let scanner = Scanner::none_because("this is an example");
    let private = Private::new(casework, SignIn::Demo(people), staff, scanner, SiteKey::new(&jalon_casework::random()), origin.clone());
    let config = Config {
        today: Clock::of(&catalogue),
        catalogue,
        key: SessionKey::random(),
        rate: RateLimits::standard(),
        client: ClientAddress::Peer,
        names: Base::example(),
        private: Some(private),
    };
    println!("{origin}");
    jalon_web::serve(listener, jalon_web::router(config), std::future::pending()).await?;
    Ok(())
}
