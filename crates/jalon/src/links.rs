//! `jalon links`: asks every address of a catalogue whether it still answers.

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use anyhow::Result;
use serde::Serialize;
use ureq::Agent;

use crate::{Format, SourceArguments};

/// Hosts that are asked at the same time; each host is asked one page after the other.
const AT_ONCE: usize = 8;

/// Time between two questions to one host.
const PAUSE: Duration = Duration::from_millis(200);

/// Addresses of one host, each with what names it.
type OfHost = Vec<(Arc<str>, Vec<String>)>;

/// What became of an address.
#[derive(Debug, Serialize)]
struct Link {
    address: Arc<str>,
    named_by: Vec<String>,
    #[serde(flatten)]
    answer: Answer,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case", tag = "answer", content = "detail")]
enum Answer {
    /// It answers.
    There,
    /// It answers from another address now.
    Moved(String),
    /// It refuses robots or needs a session: a person must look.
    Closed(u16),
    /// It is gone, or nobody answers.
    Gone(String),
}

pub(crate) fn run(source: &SourceArguments, patience: Duration, format: Format) -> Result<ExitCode> {
    let catalogue = source.load()?;
    let mut hosts: BTreeMap<String, OfHost> = BTreeMap::new();
    for (address, named_by) in catalogue.addresses() {
        hosts.entry(host(&address).to_owned()).or_default().push((address, named_by.into_iter().collect()));
    }
    let config = Agent::config_builder().timeout_global(Some(patience)).max_redirects(5).http_status_as_error(false).user_agent("jalon-links").build();
    let agent = Agent::new_with_config(config);
    let hosts: Vec<_> = hosts.into_values().collect();
    let next = AtomicUsize::new(0);
    let mut links: Vec<Link> = thread::scope(|scope| {
        let work = || {
            let mut asked = Vec::new();
            while let Some(host) = hosts.get(next.fetch_add(1, Ordering::Relaxed)) {
                for (address, named_by) in host {
                    asked.push(Link { address: address.clone(), named_by: named_by.clone(), answer: ask(&agent, address) });
                    thread::sleep(PAUSE);
                }
            }
            asked
        };
        let workers: Vec<_> = (0..AT_ONCE).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap_or_default()).collect()
    });
    links.sort_by(|a, b| a.address.cmp(&b.address));
    let gone = links.iter().filter(|link| matches!(link.answer, Answer::Gone(_))).count();
    match format {
        Format::Json => println!("{}", serde_json::to_string_pretty(&links)?),
        Format::Text => {
            for link in &links {
                let said = match &link.answer {
                    Answer::There => continue,
                    Answer::Moved(to) => format!("moved to {to}"),
                    Answer::Closed(status) => format!("look yourself: it answers {status} to programs"),
                    Answer::Gone(why) => format!("gone: {why}"),
                };
                println!("{}\n    {said}\n    {}", link.address, link.named_by.join(", "));
            }
            println!("{} addresses, {gone} gone", links.len());
        }
    }
    Ok(if gone == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn ask(agent: &Agent, address: &str) -> Answer {
    use ureq::ResponseExt as _;
    match agent.get(address).call() {
        Ok(response) => match response.status().as_u16() {
            200..=299 => {
                let now = response.get_uri().to_string();
                if now.trim_end_matches('/') == address.trim_end_matches('/') { Answer::There } else { Answer::Moved(now) }
            }
            status @ (401 | 403 | 405 | 406 | 429) => Answer::Closed(status),
            status => Answer::Gone(format!("it answers {status}")),
        },
        Err(error) => Answer::Gone(error.to_string()),
    }
}

fn host(address: &str) -> &str {
    address.split('/').nth(2).unwrap_or_default()
}
