//! What every page of a running site shares.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::{Arc, OnceLock};
use std::time::{SystemTime, UNIX_EPOCH};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use jalon_agreements::Agreements;
use jalon_catalogue::{Catalogue, LanguageTag, LifeEvent};
use jalon_interop::cpsv::Base;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Deserialize;

use crate::format::Format;
use crate::guard;
use crate::labels::Labels;
use crate::oops::Oops;
use crate::place::{self, Place};
use crate::private::visitor::Visitor;
use crate::private::{Private, in_step};
use crate::rate::Limiter;
use crate::routes::open::Published;
use crate::seal::SessionKey;
use crate::session::{Presence, Session};
use crate::words::Words;

/// Which day it is where the services are.
#[derive(Debug, Clone)]
pub enum Clock {
    /// Always this day: for tests, and to preview a day to come.
    Fixed(Date),
    /// The day that the machine's clock shows in a time zone.
    System(TimeZone),
    /// That of the journeys that are kept, which a demonstration sets ahead.
    Shared(jalon_casework::Clock),
}

impl Clock {
    /// The day where a catalogue's services are. The rules of its zone are written out, so no time zone database is needed.
    pub fn of(catalogue: &Catalogue) -> Self {
        Self::System(TimeZone::posix(&catalogue.zone).unwrap_or(TimeZone::UTC))
    }

    pub(crate) fn today(&self) -> Date {
        match self {
            Clock::Fixed(date) => *date,
            Clock::System(zone) => zone.to_datetime(jiff::Timestamp::now()).date(),
            Clock::Shared(clock) => clock.today(),
        }
    }
}

/// Seconds since 1970, by which answers and forms end. Not the site's day, which may be any day.
pub(crate) fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_secs())
}

/// Where the address of a client is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClientAddress {
    /// The other end of the connection: no proxy stands in front.
    Peer,
    /// The last address of `X-Forwarded-For`, which the one proxy in front wrote.
    ForwardedFor,
}

impl ClientAddress {
    pub(crate) fn of(self, headers: &HeaderMap, peer: Option<&ConnectInfo<SocketAddr>>) -> IpAddr {
        let forwarded = || headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?.rsplit(',').next()?.trim().parse().ok();
        let peer = peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |info| info.0.ip());
        match self {
            ClientAddress::Peer => peer,
            ClientAddress::ForwardedFor => forwarded().unwrap_or(peer),
        }
    }
}

/// Who is responsible for what a site does with data (Regulation (EU) 2016/679, art. 13(1)(a) and (b)): public words, for everybody.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Operator {
    /// Its name.
    pub name: String,
    /// Where it is written to: an address of any kind.
    pub contact: String,
    /// Where its data protection officer is written to.
    pub data_protection_officer: String,
}

/// One running site.
pub(crate) struct Site {
    pub(crate) catalogue: Arc<Catalogue>,
    pub(crate) clock: Clock,
    pub(crate) key: SessionKey,
    pub(crate) limiter: Limiter,
    pub(crate) client: ClientAddress,
    pub(crate) editions: Vec<Edition>,
    pub(crate) names: Base,
    pub(crate) operator: Option<Operator>,
    pub(crate) published: OnceLock<Published>,
    /// The catalogue as plain JSON, for the API.
    pub(crate) open: OnceLock<serde_json::Value>,
    pub(crate) agreements: OnceLock<Agreements>,
    /// What is behind a door, when the site keeps anything.
    pub(crate) private: Option<Private>,
}

/// The site in one language.
pub(crate) struct Edition {
    pub(crate) tag: LanguageTag,
    pub(crate) words: Words,
    pub(crate) labels: Labels,
}

impl Edition {
    /// The site in each language of a catalogue.
    pub(crate) fn all(catalogue: &Catalogue) -> Vec<Self> {
        let edition = |tag: &LanguageTag| Self { tag: tag.clone(), words: Words::for_language(&tag.0), labels: Labels::of(catalogue, tag) };
        catalogue.languages.iter().map(edition).collect()
    }
}

impl Site {
    /// Who may receive what, as pages tell it; nothing where it cannot be read, and then nothing is sent either.
    pub(crate) fn agreements(&self) -> &Agreements {
        self.agreements.get_or_init(|| Agreements::of(&self.catalogue).unwrap_or_else(|_| Agreements::none()))
    }

    /// The edition that an address or a reader wants: the one that the address starts with, else the reader's first language that there is, else the first.
    pub(crate) fn edition_for(&self, path: &str, headers: &HeaderMap) -> usize {
        let place = |tag: &str| self.editions.iter().position(|e| e.tag.0.eq_ignore_ascii_case(tag));
        let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
        place(first).unwrap_or_else(|| {
            let wanted = headers.get("accept-language").and_then(|v| v.to_str().ok()).unwrap_or_default();
            preferred(wanted).into_iter().find_map(|tag| place(tag).or_else(|| place(tag.split('-').next()?))).unwrap_or(0)
        })
    }
}

/// Language tags of `Accept-Language`, the most wanted first (RFC 9110, section 12.5.4).
fn preferred(header: &str) -> Vec<&str> {
    let mut tags: Vec<(f32, &str)> = header
        .split(',')
        .take(32)
        .filter_map(|range| {
            let mut parts = range.split(';').map(str::trim);
            let tag = parts.next().filter(|t| !t.is_empty())?;
            let weight = parts.find_map(|p| p.strip_prefix("q=")).map_or(1.0, |q| q.parse().unwrap_or(0.0));
            (weight > 0.0).then_some((weight, tag))
        })
        .collect();
    tags.sort_by(|a, b| b.0.total_cmp(&a.0));
    tags.into_iter().map(|(_, tag)| tag).collect()
}

/// The site in the language of the address: what handlers work with.
#[derive(Clone)]
pub(crate) struct Here {
    pub(crate) site: Arc<Site>,
    pub(crate) edition: usize,
}

impl Here {
    pub(crate) fn catalogue(&self) -> &Catalogue {
        &self.site.catalogue
    }

    /// What is behind the door; a site that keeps nothing has no such pages.
    pub(crate) fn private(&self) -> Result<&Private, Oops> {
        self.site.private.as_ref().ok_or(Oops::NotFound)
    }

    pub(crate) fn tag(&self) -> &LanguageTag {
        &self.site.editions[self.edition].tag
    }

    pub(crate) fn words(&self) -> &Words {
        &self.site.editions[self.edition].words
    }

    pub(crate) fn labels(&self) -> &Labels {
        &self.site.editions[self.edition].labels
    }

    pub(crate) fn format(&self) -> Format<'_> {
        Format { words: self.words(), labels: self.labels(), catalogue: self.catalogue(), tag: self.tag() }
    }

    pub(crate) fn href(&self, place: &Place) -> String {
        place.href(self.catalogue(), self.tag())
    }

    /// The event at an address.
    pub(crate) fn event(&self, slug: &str) -> Result<&LifeEvent, Oops> {
        place::event_at(self.catalogue(), self.tag(), slug).ok_or(Oops::NotFound)
    }

    /// A token for the forms of a page.
    pub(crate) fn form_token(&self, session: Option<&Session>) -> String {
        guard::token(&self.site.key, session.map(|s| s.id), now())
    }
}

impl FromRequestParts<Here> for Presence {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, here: &Here) -> Result<Self, Self::Rejection> {
        let mut presence = Presence::of(&parts.headers, &here.site.key, &here.catalogue().law, now());
        if let Presence::Live(session) = &mut presence
            && session.events.values().any(|trail| trail.kept.is_some())
            && let Ok(visitor) = Visitor::from_request_parts(parts, here).await
            && let Err(error) = in_step::vouched(here, &visitor, session).await
        {
            // The plan goes on with what the person said.
            tracing::warn!(?error, "what bodies vouch for is out of reach");
        }
        Ok(presence)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_wanted_language_comes_first() {
        assert_eq!(preferred("de;q=0.5, en-GB, fr;q=0.9, x;q=0"), ["en-GB", "fr", "de"]);
        assert!(preferred("").is_empty());
    }

    #[test]
    fn paris_changes_its_day_at_its_own_midnight() {
        let Clock::System(zone) = Clock::of(&Catalogue::embedded()) else { panic!() };
        let at = |text: &str| zone.to_datetime(text.parse().unwrap()).date();
        assert_eq!(at("2026-07-13T22:30:00Z"), jiff::civil::date(2026, 7, 14));
        assert_eq!(at("2026-12-31T22:30:00Z"), jiff::civil::date(2026, 12, 31));
    }

    #[test]
    fn only_the_proxy_s_own_word_counts() {
        let mut headers = HeaderMap::new();
        headers.append("x-forwarded-for", "203.0.113.9, 192.0.2.7".parse().unwrap());
        assert_eq!(ClientAddress::ForwardedFor.of(&headers, None), IpAddr::from([192, 0, 2, 7]));
        assert_eq!(ClientAddress::Peer.of(&headers, None), IpAddr::V4(Ipv4Addr::UNSPECIFIED));
    }
}
