//! Serves the embedded catalogue on `127.0.0.1:8080`, or on the address given.

use jalon_catalogue::Catalogue;
use jalon_web::{ClientAddress, Clock, Config, RateLimits, SessionKey, router, serve};

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let address = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:8080".to_owned());
    let config = Config {
        catalogue: Catalogue::embedded(),
        today: Clock::paris(),
        key: SessionKey::random(),
        rate: RateLimits::standard(),
        client: ClientAddress::Peer,
    };
    serve(tokio::net::TcpListener::bind(address).await?, router(config), std::future::pending()).await
}
