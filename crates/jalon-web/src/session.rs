//! What a person has answered so far, sealed in a cookie on their own device. The server keeps nothing.
//!
//! The cookie is set only by a form that the person sent, and ends some hours after their last answer. What cannot be opened, is too old, or speaks of facts
//! that the catalogue no longer has is as if it was never there.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::aead::OsRng;
use chacha20poly1305::aead::rand_core::RngCore as _;
use jalon_catalogue::{EventId, QuestionId};
use jalon_journey::JourneyId;
use jalon_rules::{FactId, FactValue, Held, Law, ListId, Provenance, Question, Situation, Type};
use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::seal::{Purpose, SessionKey};

/// How long answers are kept after the last one.
pub(crate) const HOURS: u64 = 12;

/// `__Host-`: browsers accept it only from this very host, over a secure connection (or from the machine itself), for all paths (RFC 6265bis, section 4.1.3.2).
const COOKIE_NAME: &str = "__Host-jalon";

/// Browsers keep 4,096 bytes of name, value and attributes together.
const LONGEST_VALUE: usize = 3800;

/// Tells one person's session from another's. It is in no address and no log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SessionId([u8; 16]);

impl SessionId {
    pub(crate) fn random() -> Self {
        let mut bytes = [0; 16];
        OsRng.fill_bytes(&mut bytes);
        Self(bytes)
    }

    pub(crate) fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    pub(crate) fn bytes(self) -> [u8; 16] {
        self.0
    }
}

/// What a person has answered so far.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Session {
    pub(crate) id: SessionId,
    /// What is known of them: one situation for all events, so that nothing is asked twice.
    pub(crate) situation: Situation,
    /// The events that they started.
    pub(crate) events: BTreeMap<EventId, Trail>,
}

/// The way of a person through the questions of one event.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Trail {
    /// Questions answered, `I don't know` included, in the order of the answers.
    #[serde(rename = "q", default, skip_serializing_if = "Vec::is_empty", with = "question_ids")]
    pub(crate) asked: Vec<QuestionId>,
    /// Questions that they could not answer.
    #[serde(rename = "u", default, skip_serializing_if = "BTreeSet::is_empty", with = "question_ids")]
    pub(crate) unknown: BTreeSet<QuestionId>,
    /// The kept journey that the answers belong to.
    #[serde(rename = "k", default, skip_serializing_if = "Option::is_none")]
    pub(crate) kept: Option<JourneyId>,
}

impl Trail {
    /// Notes an answer; one that is changed keeps its place.
    pub(crate) fn note(&mut self, question: &QuestionId, unknown: bool) {
        if !self.asked.contains(question) {
            self.asked.push(question.clone());
        }
        if unknown {
            self.unknown.insert(question.clone());
        } else {
            self.unknown.remove(question);
        }
    }

    /// The question answered before this one.
    pub(crate) fn before(&self, question: &QuestionId) -> Option<&QuestionId> {
        let place = self.asked.iter().position(|q| q == question).unwrap_or(self.asked.len());
        self.asked.get(place.checked_sub(1)?)
    }
}

/// What came with a request.
#[derive(Debug)]
pub(crate) enum Presence {
    /// No cookie.
    Absent,
    /// A cookie that is too old or not ours.
    Unreadable,
    /// Answers.
    Live(Session),
}

impl Presence {
    /// Reads the cookie of a request at the time `now`, in seconds.
    pub(crate) fn of(headers: &HeaderMap, key: &SessionKey, law: &Law, now: u64) -> Self {
        let cookies = headers.get_all(COOKIE).iter().filter_map(|v| v.to_str().ok()).flat_map(|v| v.split(';'));
        let ours: Vec<&str> = cookies.filter_map(|c| c.trim().strip_prefix(COOKIE_NAME)?.strip_prefix('=')).collect();
        if ours.is_empty() {
            return Self::Absent;
        }
        ours.iter().find_map(|value| Session::open(value, key, law, now)).map_or(Self::Unreadable, Self::Live)
    }

    /// The answers, if there are any.
    pub(crate) fn session(&self) -> Option<&Session> {
        if let Self::Live(session) = self { Some(session) } else { None }
    }
}

/// The answers no longer fit what browsers keep.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct TooLong;

impl Session {
    /// Nothing answered.
    pub(crate) fn new(law: &Law) -> Self {
        Self { id: SessionId::random(), situation: Situation::new(law), events: BTreeMap::new() }
    }

    /// The `Set-Cookie` header that keeps these answers from `now` on.
    pub(crate) fn cookie(&self, key: &SessionKey, law: &Law, now: u64) -> Result<HeaderValue, TooLong> {
        let value = key.seal(Purpose::Session, &self.write(law, now));
        if value.len() > LONGEST_VALUE {
            return Err(TooLong);
        }
        let seconds = HOURS * 3600;
        HeaderValue::try_from(format!("{COOKIE_NAME}={value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age={seconds}")).map_err(|_| TooLong)
    }

    /// The `Set-Cookie` header that makes the browser forget.
    pub(crate) fn forget() -> HeaderValue {
        HeaderValue::from_static("__Host-jalon=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0")
    }

    fn open(value: &str, key: &SessionKey, law: &Law, now: u64) -> Option<Self> {
        let plain = key.open(Purpose::Session, value)?;
        let kept: Kept<'_> = serde_json::from_slice(&plain).ok()?;
        if kept.end < now {
            return None;
        }
        let id = URL_SAFE_NO_PAD.decode(&*kept.id).ok()?.try_into().ok()?;
        let mut situation = Situation::new(law);
        for (name, size) in kept.sizes {
            if let Some(list) = law.find_list(name) {
                situation.set_size(list, Some(size.min(law.list(list).maximum)));
            }
        }
        for (name, value) in kept.household {
            if let Some(fact) = law.find_fact(name) {
                situation.set(fact, value.read(law, fact).map(Held::declared));
            }
        }
        for (name, lists) in kept.members {
            let Some(fact) = law.find_fact(name) else { continue };
            for (list, values) in lists {
                let Some(list) = law.find_list(list) else { continue };
                for (member, value) in values.into_iter().enumerate().take(law.list(list).maximum) {
                    if let Some(value) = value.and_then(|v| v.read(law, fact)) {
                        situation.set_member(list, member, fact, Some(Held::declared(value)));
                    }
                }
            }
        }
        let events = kept.events.into_iter().map(|(id, trail)| (EventId::from(id), trail)).collect();
        Some(Self { id: SessionId(id), situation, events })
    }

    fn write(&self, law: &Law, now: u64) -> Vec<u8> {
        let mut kept = Kept {
            end: now + HOURS * 3600,
            id: URL_SAFE_NO_PAD.encode(self.id.0).into(),
            sizes: BTreeMap::new(),
            household: BTreeMap::new(),
            members: BTreeMap::new(),
            events: self.events.iter().map(|(id, trail)| (id.as_str(), trail.clone())).collect(),
        };
        for (index, list) in law.lists().iter().enumerate() {
            if let Some(size) = self.situation.size(ListId::new(index)) {
                kept.sizes.insert(&*list.name, size);
            }
        }
        // Only what the person declared: what bodies attest is asked of them again, never carried by a browser.
        for (question, held) in self.situation.held().filter(|(_, held)| held.provenance == Provenance::Declared) {
            match question {
                Question::Household(fact) => {
                    kept.household.insert(&*law.fact(fact).name, KeptValue::of(law, fact, held.value));
                }
                Question::Member(list, member, fact) => {
                    let lists = kept.members.entry(&*law.fact(fact).name).or_default();
                    let values = lists.entry(&*law.list(list).name).or_default();
                    values.resize_with(values.len().max(member + 1), || None);
                    values[member] = Some(KeptValue::of(law, fact, held.value));
                }
                Question::Size(_) => {}
            }
        }
        // Maps with text keys and plain values always make JSON.
        serde_json::to_vec(&kept).unwrap_or_default()
    }
}

/// The layout inside the cookie. Names, not places: a cookie outlives a release of the catalogue. Each name is written once.
#[derive(Serialize, Deserialize)]
struct Kept<'a> {
    #[serde(rename = "e")]
    end: u64,
    #[serde(rename = "i", borrow)]
    id: Cow<'a, str>,
    #[serde(rename = "s", default, borrow, skip_serializing_if = "BTreeMap::is_empty")]
    sizes: BTreeMap<&'a str, usize>,
    #[serde(rename = "h", default, borrow, skip_serializing_if = "BTreeMap::is_empty")]
    household: BTreeMap<&'a str, KeptValue<'a>>,
    #[serde(rename = "m", default, borrow, skip_serializing_if = "BTreeMap::is_empty")]
    members: BTreeMap<&'a str, BTreeMap<&'a str, Vec<Option<KeptValue<'a>>>>>,
    #[serde(rename = "j", default, borrow, skip_serializing_if = "BTreeMap::is_empty")]
    events: BTreeMap<&'a str, Trail>,
}

/// A value as text. Names of facts and values have nothing that JSON escapes, so they are read in place.
#[derive(Clone, Serialize, Deserialize)]
struct KeptValue<'a>(#[serde(borrow)] Cow<'a, str>);

const YES: &str = "y";
const NO: &str = "n";

impl<'a> KeptValue<'a> {
    fn of(law: &'a Law, fact: FactId, value: FactValue) -> Self {
        Self(match value {
            FactValue::YesNo(true) => YES.into(),
            FactValue::YesNo(false) => NO.into(),
            FactValue::Number(number) => number.to_string().into(),
            FactValue::Date(date) => date.to_string().into(),
            FactValue::Choice(place) => alternatives(law, fact).get(usize::from(place)).map_or("", |name| name).into(),
        })
    }

    fn read(&self, law: &Law, fact: FactId) -> Option<FactValue> {
        let text = &*self.0;
        match law.fact(fact).of_type {
            Type::YesNo => [(YES, true), (NO, false)].into_iter().find_map(|(word, yes)| (text == word).then_some(FactValue::YesNo(yes))),
            Type::Date | Type::Month => text.parse::<Date>().ok().map(FactValue::Date),
            Type::Choice(_) => {
                let place = alternatives(law, fact).iter().position(|a| **a == *text)?;
                u8::try_from(place).ok().map(FactValue::Choice)
            }
            of_type if of_type.is_decimal() => text.parse::<Decimal>().ok().map(FactValue::Number),
            _ => None,
        }
    }
}

fn alternatives(law: &Law, fact: FactId) -> &[std::sync::Arc<str>] {
    if let Type::Choice(id) = law.fact(fact).of_type { law.alternatives(id) } else { &[] }
}

/// Identifiers of questions as plain text.
mod question_ids {
    use jalon_catalogue::QuestionId;
    use serde::{Deserialize as _, Deserializer, Serializer};

    pub(super) fn serialize<'a, S: Serializer, C>(ids: &'a C, serializer: S) -> Result<S::Ok, S::Error>
    where
        &'a C: IntoIterator<Item = &'a QuestionId>,
    {
        serializer.collect_seq(ids.into_iter().map(QuestionId::as_str))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>, C: FromIterator<QuestionId>>(deserializer: D) -> Result<C, D::Error> {
        let ids = Vec::<String>::deserialize(deserializer)?;
        Ok(ids.iter().map(|id| QuestionId::from(id.as_str())).collect())
    }
}

#[cfg(test)]
mod tests {
    use jalon_rules::SourceFile;
    use jiff::civil::date;

    use super::*;

    fn law() -> Law {
        let text = "language en\npersons parents (1 to 2), children (0 to 15)\nfact birth of children : date\nfact married : yes/no\n\
                    fact home : choice (owner, tenant)\nfact pay of parents : €/year\n";
        Law::compile(vec![SourceFile::new("test.jalon", text)]).law
    }

    fn answered(law: &Law) -> Session {
        let mut session = Session::new(law);
        let children = law.find_list("children").unwrap();
        let declared = |v| Some(Held::declared(v));
        session.situation.set_size(children, Some(2));
        session.situation.set_member(children, 1, law.find_fact("birth").unwrap(), declared(FactValue::Date(date(2026, 5, 2))));
        session.situation.set(law.find_fact("married").unwrap(), declared(FactValue::YesNo(true)));
        session.situation.set(law.find_fact("home").unwrap(), declared(FactValue::Choice(1)));
        let pay = law.find_fact("pay").unwrap();
        session.situation.set_member(law.find_list("parents").unwrap(), 0, pay, declared(FactValue::Number("18000.50".parse().unwrap())));
        let trail = session.events.entry("birth".into()).or_default();
        trail.note(&"children-count".into(), false);
        trail.note(&"income".into(), true);
        session
    }

    fn with_cookie(set_cookie: &HeaderValue) -> HeaderMap {
        let pair = set_cookie.to_str().unwrap().split(';').next().unwrap();
        HeaderMap::from_iter([(COOKIE, HeaderValue::try_from(format!("a=b; {pair}")).unwrap())])
    }

    #[test]
    fn answers_come_back_as_they_were_until_they_end() {
        let (law, key) = (law(), SessionKey::random());
        let session = answered(&law);
        let headers = with_cookie(&session.cookie(&key, &law, 1000).unwrap());
        assert_eq!(Presence::of(&headers, &key, &law, 1000).session(), Some(&session));
        assert_eq!(Presence::of(&headers, &key, &law, 1000 + HOURS * 3600).session(), Some(&session));
        assert!(matches!(Presence::of(&headers, &key, &law, 1001 + HOURS * 3600), Presence::Unreadable));
        assert!(matches!(Presence::of(&headers, &SessionKey::random(), &law, 1000), Presence::Unreadable));
        assert!(matches!(Presence::of(&HeaderMap::new(), &key, &law, 1000), Presence::Absent));
    }

    #[test]
    fn facts_that_the_catalogue_no_longer_has_are_dropped() {
        let (law, key) = (law(), SessionKey::random());
        let headers = with_cookie(&answered(&law).cookie(&key, &law, 1000).unwrap());
        let smaller = Law::compile(vec![SourceFile::new("test.jalon", "language en\npersons children (0 to 15)\nfact married : date\n")]).law;
        let presence = Presence::of(&headers, &key, &smaller, 1000);
        let situation = &presence.session().unwrap().situation;
        assert_eq!(situation.held().count(), 0);
        assert_eq!(situation.size(smaller.find_list("children").unwrap()), Some(2));
    }

    #[test]
    fn the_page_before_is_the_question_answered_before() {
        let mut trail = Trail::default();
        for id in ["a", "b", "c"] {
            trail.note(&id.into(), false);
        }
        assert_eq!(trail.before(&"a".into()), None);
        assert_eq!(trail.before(&"b".into()), Some(&"a".into()));
        assert_eq!(trail.before(&"new".into()), Some(&"c".into()));
    }
}
