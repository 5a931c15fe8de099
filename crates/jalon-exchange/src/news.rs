//! What registers tell by themselves: events of `CloudEvents` 1.0, signed, each register with secrets of its own.
//!
//! What is told is read whole, by the contract of the catalogue, before it is taken: what does not fit is a mistake of the register, who is told so. Whether it
//! concerns somebody here it is never told.

use std::collections::BTreeMap;

use jalon_casework::{Casework, News, Pivot, Unfetched};
use jalon_catalogue::{Announcement, Died, Pointer, Register, RegisterId};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use serde_json::{Map, Value};

use crate::cloud_event::{CloudEvent, NotAWord, wrong};
use crate::registers::mapping;
use crate::signature::{Seal, Verifier};
use crate::{SettingsError, Unheard, WordSettings};

/// How many people one event may concern.
const MOST_PEOPLE: usize = 12;
/// How far the clock of a register may be ahead, in minutes.
const AHEAD_MINUTES: i64 = 5;

/// The type of events that say what the catalogue calls so: `jalon.birth.registered.v1`.
pub fn announced_type(kind: &str) -> String {
    format!("jalon.{kind}.v1")
}

/// Takes what registers tell.
#[derive(Default)]
pub struct Announcers(BTreeMap<RegisterId, Verifier>);

impl Announcers {
    /// With a register. Reads its secrets.
    pub fn with(mut self, register: RegisterId, settings: &WordSettings) -> Result<Self, SettingsError> {
        self.0.insert(register, settings.verifier()?);
        Ok(self)
    }

    /// Takes a message in that came as what a register tells. When it returns the news is kept, and will be looked at.
    ///
    /// # Errors
    ///
    /// A message that is forged, stale or altered, or that does not say what the catalogue has it say, changes nothing.
    pub async fn hear(&self, casework: &Casework, register: &str, seal: Seal<'_>, content: &[u8]) -> Result<(), Unheard> {
        let now = casework.clock().now();
        let (id, verifier) = self.0.get_key_value(&RegisterId::from(register)).ok_or(Unheard::Unsigned)?;
        if !verifier.holds(seal, content, now) {
            return Err(Unheard::Unsigned);
        }
        let register = casework.catalogue().registers.get(id).ok_or(Unheard::Unsigned)?;
        let news = read(casework, register, CloudEvent::read(serde_json::from_slice(content))?, now)?;
        Ok(casework.take_in(&news).await?)
    }
}

fn read(casework: &Casework, register: &Register, event: CloudEvent, now: Timestamp) -> Result<News, NotAWord> {
    let CloudEvent { id, source, kind, subject, time, data, .. } = event;
    let Some(announced) = register.announces.iter().find(|announced| announced_type(&announced.kind) == kind) else {
        let known: Vec<String> = register.announces.iter().map(|announced| announced_type(&announced.kind)).collect();
        return wrong("type", format!("one of these was awaited: {}", known.join(", ")));
    };
    let Some(subject) = subject else { return wrong("subject", "the register's own name of what this is about was awaited: of an act, of a contract") };
    let Some(at) = time.filter(|at| *at <= now.saturating_add(AHEAD_MINUTES.minutes()).unwrap_or(now)) else {
        return wrong("time", "when it happened was awaited, as in RFC 3339, and not later than now: `2026-05-04T10:00:00Z`");
    };
    let name = casework.name_of_news(&register.id, &source, &id);
    let (day, today) = (casework.clock().day_of(at.min(now)), casework.clock().day_of(now));
    let data = Value::Object(data);
    let people = people(announced, &data)?;
    let died = announced.died.as_ref().map(|place| died(place, &data, today)).transpose()?;
    let extract = mapping::told(casework.catalogue(), register, announced, &data, day, today).or_else(|unfetched| {
        let why = if let Unfetched::Broken(why) | Unfetched::Away(why) = unfetched { why } else { "not-what-the-catalogue-says" };
        wrong("data", format!("it is not what the catalogue has this register tell: {why}"))
    })?;
    Ok(News { register: register.id.clone(), kind: announced.kind.to_string(), name, subject, at, people, died, extract })
}

/// Whom it concerns; nobody where there is no list.
fn people(announced: &Announcement, data: &Value) -> Result<Vec<Pivot>, NotAWord> {
    let listed = match data.pointer(announced.people.as_str()) {
        None | Some(Value::Null) => return Ok(Vec::new()),
        Some(Value::Array(listed)) if listed.len() <= MOST_PEOPLE => listed.iter().collect(),
        Some(one @ Value::Object(_)) => vec![one],
        Some(_) => return wrong("data", format!("a person, or a list of at most {MOST_PEOPLE}, was awaited at `{}`", announced.people.as_str())),
    };
    listed.into_iter().map(|person| pivot(person, &announced.people)).collect()
}

fn died(place: &Died, data: &Value, today: Date) -> Result<(Pivot, Date), NotAWord> {
    let who = pivot(data.pointer(place.who.as_str()).unwrap_or(&Value::Null), &place.who)?;
    match data.pointer(place.on.as_str()).and_then(Value::as_str).map(str::parse::<Date>) {
        Some(Ok(on)) if on <= today => Ok((who, on)),
        _ => wrong("data", format!("a day, and none that is to come, was awaited at `{}`", place.on.as_str())),
    }
}

/// The six fields; what a register says of a person besides is not looked at here.
fn pivot(of: &Value, place: &Pointer) -> Result<Pivot, NotAWord> {
    const FIELDS: [&str; 6] = ["given_name", "family_name", "birthdate", "gender", "birthplace", "birthcountry"];
    let fields: Map<String, Value> = FIELDS.iter().filter_map(|name| Some(((*name).to_owned(), of.get(name)?.clone()))).collect();
    serde_json::from_value(Value::Object(fields)).or_else(|_| {
        wrong(
            "data",
            format!("the six fields of an identity were awaited at `{}`: {}; `birthplace` is empty for who was born abroad", place.as_str(), FIELDS.join(", ")),
        )
    })
}

impl std::fmt::Debug for Announcers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Announcers").field(&self.0.keys().collect::<Vec<_>>()).finish()
    }
}
