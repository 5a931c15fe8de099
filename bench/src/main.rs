//! Pages a second and the slowest in a hundred, on loopback: the plan page of a person who answered everything, against a bare page with the same bytes of
//! HTML, from the same framework and template engine and compressed by its usual layer. Rounds alternate, so that a noisy machine disturbs both alike.
//!
//! `cargo run --release --package jalon-bench`, with `br`, `gzip` or `identity` for one coding only.

mod client;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use askama::Template;
use axum::Router;
use axum::response::Html;
use axum::routing::get;
use jalon_catalogue::Catalogue;
use jalon_web::{ClientAddress, Clock, Config, Rate, RateLimits, SessionKey};
use tower_http::compression::CompressionLayer;

use crate::client::Client;

const ROUNDS: usize = 4;
const CONNECTIONS: usize = 8;
const REQUESTS: usize = 1_600;

#[derive(Template)]
#[template(path = "bare.html")]
struct Bare<'a> {
    lines: Vec<&'a str>,
}

#[tokio::main]
async fn main() -> Result<()> {
    let start = Instant::now();
    let all = Rate { per_second: 1_000_000, burst: 1_000_000 };
    let config = Config {
        catalogue: Catalogue::embedded(),
        today: Clock::Fixed(jiff::civil::date(2026, 11, 23)),
        key: SessionKey::random(),
        rate: RateLimits { client: all, everyone: all },
        client: ClientAddress::Peer,
        names: jalon_web::Base::example(),
        operator: None,
        private: None,
    };
    let site = jalon_web::router(config);
    println!("ready to serve in {:.0} ms", start.elapsed().as_secs_f64() * 1e3);
    let site = listen(site).await?;

    let mut person = Client::connect(site).await?;
    let cookie = person.answer_everything("/en/birth").await?;
    let coded = person.get("/en/birth/plan", &cookie, "br").await?.body.len();
    let html = person.get("/en/birth/plan", &cookie, "identity").await?.body;
    println!("plan page: {coded} bytes as it travels, {} bytes of HTML", html.len());

    let html: Arc<str> = String::from_utf8(html).context("a page is text")?.into();
    let bare = Router::new().route("/", get(async move || bare_page(&html))).layer(CompressionLayer::new());
    let bare = listen(bare).await?;

    let wanted = std::env::args().nth(1);
    for coding in ["br", "gzip", "identity"].into_iter().filter(|coding| wanted.as_deref().is_none_or(|wanted| wanted == *coding)) {
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            ours.push(load(site, "/en/birth/plan", &cookie, coding).await?);
            theirs.push(load(bare, "/", "", coding).await?);
        }
        let (ours, theirs) = (Measured::best(ours).context("no round")?, Measured::best(theirs).context("no round")?);
        println!("{coding}");
        println!("  plan page  {:>8.0} pages/s   p50 {:.2} ms   p99 {:.2} ms", ours.rate, ours.median, ours.p99);
        println!("  bare page  {:>8.0} pages/s   p50 {:.2} ms   p99 {:.2} ms", theirs.rate, theirs.median, theirs.p99);
        println!("  ratio      {:>8.2} (1 would be a page that costs nothing to make)", ours.rate / theirs.rate);
    }
    if let Some(kilobytes) = resident() {
        println!("memory     {:>8.1} MB resident at the peak of this process, load generator included", f64::from(kilobytes) / 1024.0);
    }
    Ok(())
}

/// The lines of a page put together again, as a page that has nothing to compute would be.
fn bare_page(html: &str) -> Html<String> {
    Html(Bare { lines: html.lines().collect() }.render().unwrap_or_default())
}

async fn listen(router: Router) -> Result<SocketAddr> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(jalon_web::serve(listener, router, std::future::pending()));
    Ok(address)
}

struct Measured {
    rate: f64,
    median: f64,
    p99: f64,
}

impl Measured {
    fn best(rounds: Vec<Measured>) -> Option<Measured> {
        rounds.into_iter().max_by(|a, b| a.rate.total_cmp(&b.rate))
    }
}

/// A bounded load: so many connections, so many requests, then it stops.
async fn load(address: SocketAddr, path: &'static str, cookie: &str, coding: &'static str) -> Result<Measured> {
    let start = Instant::now();
    let clients: Vec<_> = (0..CONNECTIONS)
        .map(|_| {
            let cookie = cookie.to_owned();
            tokio::spawn(async move {
                let mut client = Client::connect(address).await?;
                let mut times = Vec::with_capacity(REQUESTS / CONNECTIONS);
                for _ in 0..REQUESTS / CONNECTIONS {
                    let one = Instant::now();
                    let page = client.get(path, &cookie, coding).await?;
                    anyhow::ensure!(page.status == 200, "{path} answered {}", page.status);
                    times.push(one.elapsed());
                }
                Ok::<Vec<Duration>, anyhow::Error>(times)
            })
        })
        .collect();
    let mut times = Vec::new();
    for client in clients {
        times.extend(client.await??);
    }
    let seconds = start.elapsed().as_secs_f64();
    times.sort_unstable();
    let at = |part: usize| times[(times.len() * part / 100).min(times.len() - 1)].as_secs_f64() * 1e3;
    let count = u32::try_from(times.len())?;
    Ok(Measured { rate: f64::from(count) / seconds, median: at(50), p99: at(99) })
}

/// The most memory this process has held, in kilobytes, where the system tells.
fn resident() -> Option<u32> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|l| l.strip_prefix("VmHWM:")?.split_whitespace().next()?.parse().ok())
}
