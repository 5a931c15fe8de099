//! Sessions of people who are signed in. A token opens one; only its hash is kept.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::commit::Name;
use crate::engine::{Row, Script, Statement, Tx};
use crate::error::{Failure, StoreError};
use crate::id::{ParseIdError, PersonId, hex, unhex};
use crate::keys::Keyring;
use crate::people::{self, KEY_COLUMNS, Keys, KeysOfPeople};
use crate::plain::Plain;
use crate::random::{self, Random};
use crate::seal::{self, Place};

/// A session's last use is written down at most once in this many milliseconds.
const TOUCH: i64 = 60_000;

/// What opens a session: 32 random bytes, in a cookie and nowhere else. `Debug` does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionToken(Zeroizing<[u8; 32]>);

impl SessionToken {
    fn drawn(random: &dyn Random) -> Self {
        Self(Zeroizing::new(random::bytes(random)))
    }

    /// The token as text for a cookie: 43 characters of base64url.
    pub fn reveal(&self) -> Zeroizing<String> {
        Zeroizing::new(URL_SAFE_NO_PAD.encode(*self.0))
    }

    /// The name of the session it opens.
    pub fn session(&self) -> SessionId {
        SessionId(Sha256::digest(*self.0).into())
    }
}

impl fmt::Debug for SessionToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SessionToken(…)")
    }
}

impl FromStr for SessionToken {
    type Err = ParseIdError;

    fn from_str(text: &str) -> Result<Self, ParseIdError> {
        let bytes = Zeroizing::new(URL_SAFE_NO_PAD.decode(text).map_err(|_| ParseIdError)?);
        <[u8; 32]>::try_from(&**bytes).map(|bytes| Self(Zeroizing::new(bytes))).map_err(|_| ParseIdError)
    }
}

/// The name of a session: a hash of its token, which it does not lead back to. It may be shown to the person.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct SessionId([u8; 32]);

impl SessionId {
    /// Its bytes: the digest of a token, which nobody can turn back.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

impl fmt::Debug for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SessionId({self})")
    }
}

impl FromStr for SessionId {
    type Err = ParseIdError;

    fn from_str(text: &str) -> Result<Self, ParseIdError> {
        unhex(text).map(Self).ok_or(ParseIdError)
    }
}

/// A session to begin. Times are in milliseconds since 1970 UTC.
#[derive(Debug, Clone)]
pub struct NewSession {
    /// What kind it is. Never personal.
    pub kind: Name,
    /// Who is signed in.
    pub person: PersonId,
    /// Now.
    pub now: i64,
    /// How long it may go unused, in milliseconds.
    pub idle: i64,
    /// When it ends whatever is done.
    pub ends: i64,
    /// What goes with it; it is sealed.
    pub plain: Plain,
}

/// A session that is open. Times are in milliseconds since 1970 UTC.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its name.
    pub id: SessionId,
    /// What kind it is.
    pub kind: String,
    /// Who is signed in.
    pub person: PersonId,
    /// When it began.
    pub created: i64,
    /// When it was last used, to the minute.
    pub seen: i64,
    /// How long it may go unused, in milliseconds.
    pub idle: i64,
    /// When it ends whatever is done.
    pub ends: i64,
    /// What goes with it.
    pub plain: Plain,
}

impl Session {
    fn open_at(&self, now: i64) -> bool {
        now < self.ends && now.saturating_sub(self.seen) < self.idle
    }
}

impl crate::Store {
    /// Begins a session.
    pub async fn create_session(&self, new: NewSession) -> Result<SessionToken, StoreError> {
        let token = SessionToken::drawn(self.keys.random());
        self.transact(Create { keys: Arc::clone(&self.keys), id: token.session(), new }).await?;
        Ok(token)
    }

    /// The session a token opens, if it has not ended and did not go unused for too long.
    pub async fn session(&self, token: &SessionToken, now: i64) -> Result<Option<Session>, StoreError> {
        let found = self.query(Get { keys: Arc::clone(&self.keys), id: token.session() }).await?;
        Ok(found.filter(|session| session.open_at(now)))
    }

    /// Notes that a session is used. It writes at most once a minute, so it may be called at every request.
    pub async fn touch_session(&self, session: &Session, now: i64) -> Result<(), StoreError> {
        if now.saturating_sub(session.seen) < TOUCH {
            return Ok(());
        }
        Ok(self.transact(Touch { id: session.id, now }).await?)
    }

    /// Gives a session another token; the old one opens nothing from then on. None when the old one opens nothing now.
    pub async fn rotate_session(&self, token: &SessionToken, now: i64) -> Result<Option<SessionToken>, StoreError> {
        let fresh = SessionToken::drawn(self.keys.random());
        let rotate = Rotate { keys: Arc::clone(&self.keys), from: token.session(), to: fresh.session(), now };
        Ok(self.transact(rotate).await?.then_some(fresh))
    }

    /// Ends one session of a person, if it is there.
    pub async fn end_session(&self, person: PersonId, session: SessionId) -> Result<(), StoreError> {
        self.transact(End { person, session: Which::Only(session) }).await?;
        Ok(())
    }

    /// Ends all sessions of a person, but the one they are in if it is named. Says how many.
    pub async fn end_sessions(&self, person: PersonId, except: Option<SessionId>) -> Result<u64, StoreError> {
        Ok(self.transact(End { person, session: except.map_or(Which::All, Which::AllBut) }).await?)
    }

    /// The open sessions of a person, the last begun first.
    pub async fn sessions(&self, person: PersonId, now: i64) -> Result<Vec<Session>, StoreError> {
        let mut sessions = self.query(OfPerson { keys: Arc::clone(&self.keys), person }).await?;
        sessions.retain(|session| session.open_at(now));
        Ok(sessions)
    }

    /// Deletes sessions that are over. Says how many.
    pub async fn purge_sessions(&self, now: i64) -> Result<u64, StoreError> {
        Ok(self.transact(Purge { now }).await?)
    }
}

fn insert(session: &Session, keys: &KeysOfPeople, random: &dyn Random) -> Result<Statement, Failure> {
    let Session { id, kind, person, created, seen, idle, ends, plain } = session;
    let sealed = seal::seal(random, keys.living(*person)?, Place::Session { id: &id.0, person: *person, kind }, plain);
    Ok(Statement::new(
        "INSERT INTO session (id, kind, person, created, seen, idle, ends, sealed) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        [id.0.into(), kind.as_str().into(), (*person).into(), (*created).into(), (*seen).into(), (*idle).into(), (*ends).into(), sealed.into()],
    ))
}

fn columns() -> String {
    format!("SELECT s.id, s.kind, s.person, s.created, s.seen, s.idle, s.ends, s.sealed, {KEY_COLUMNS} FROM session s JOIN person p ON p.id = s.person")
}

fn read(mut row: Row, ring: &Keyring) -> Result<Session, Failure> {
    let (id, kind, person) = (row.array(0)?, row.text(1)?, row.id::<PersonId>(2)?);
    let unreadable = || Failure::corrupt(format!("a session of person {person}"));
    let mut keys = KeysOfPeople::default();
    let key = keys.learn(person, &mut row, 8, ring)?.ok_or_else(unreadable)?;
    let plain = seal::open(key, Place::Session { id: &id, person, kind: &kind }, &row.bytes(7)?).map_err(|_| unreadable())?;
    let (created, seen, idle, ends) = (row.int(3)?, row.int(4)?, row.int(5)?, row.int(6)?);
    Ok(Session { id: SessionId(id), kind, person, created, seen, idle, ends, plain: plain.into() })
}

struct Create {
    keys: Arc<Keys>,
    id: SessionId,
    new: NewSession,
}

impl Script for Create {
    type Done = ();

    async fn run(&self, tx: &mut Tx<'_>) -> Result<(), Failure> {
        let NewSession { kind, person, now, idle, ends, plain } = self.new.clone();
        let keys = people::hold(tx, &self.keys, &BTreeSet::from([person])).await?;
        let session = Session { id: self.id, kind: kind.into_owned(), person, created: now, seen: now, idle, ends, plain };
        tx.all(&[insert(&session, &keys, self.keys.random())?]).await.map(drop)
    }
}

struct Get {
    keys: Arc<Keys>,
    id: SessionId,
}

impl Script for Get {
    type Done = Option<Session>;

    async fn run(&self, tx: &mut Tx<'_>) -> Result<Option<Session>, Failure> {
        let row = tx.row(format!("{} WHERE s.id = $1", columns()), [self.id.0.into()]).await?;
        row.map(|row| read(row, &self.keys.ring())).transpose()
    }
}

struct Touch {
    id: SessionId,
    now: i64,
}

impl Script for Touch {
    type Done = ();

    async fn run(&self, tx: &mut Tx<'_>) -> Result<(), Failure> {
        // Never back: requests of one person may arrive in another order than they were noted.
        tx.run("UPDATE session SET seen = $2 WHERE id = $1 AND seen < $2", [self.id.0.into(), self.now.into()]).await.map(drop)
    }
}

struct Rotate {
    keys: Arc<Keys>,
    from: SessionId,
    to: SessionId,
    now: i64,
}

impl Script for Rotate {
    type Done = bool;

    async fn run(&self, tx: &mut Tx<'_>) -> Result<bool, Failure> {
        let ring = self.keys.ring();
        let row = tx.row(format!("{} WHERE s.id = $1", columns()), [self.from.0.into()]).await?;
        let Some(old) = row.map(|row| read(row, &ring)).transpose()?.filter(|session| session.open_at(self.now)) else { return Ok(false) };
        // Of two that rotate at once, one finds nothing to delete.
        if tx.change("DELETE FROM session WHERE id = $1", [self.from.0.into()]).await? == 0 {
            return Ok(false);
        }
        let keys = people::hold(tx, &self.keys, &BTreeSet::from([old.person])).await?;
        tx.all(&[insert(&Session { id: self.to, seen: self.now, ..old }, &keys, self.keys.random())?]).await?;
        Ok(true)
    }
}

#[derive(Clone, Copy)]
enum Which {
    Only(SessionId),
    AllBut(SessionId),
    All,
}

struct End {
    person: PersonId,
    session: Which,
}

impl Script for End {
    type Done = u64;

    async fn run(&self, tx: &mut Tx<'_>) -> Result<u64, Failure> {
        match self.session {
            Which::Only(id) => tx.change("DELETE FROM session WHERE person = $1 AND id = $2", [self.person.into(), id.0.into()]).await,
            Which::AllBut(id) => tx.change("DELETE FROM session WHERE person = $1 AND id <> $2", [self.person.into(), id.0.into()]).await,
            Which::All => tx.change("DELETE FROM session WHERE person = $1", [self.person.into()]).await,
        }
    }
}

struct OfPerson {
    keys: Arc<Keys>,
    person: PersonId,
}

impl Script for OfPerson {
    type Done = Vec<Session>;

    async fn run(&self, tx: &mut Tx<'_>) -> Result<Vec<Session>, Failure> {
        let rows = tx.rows(format!("{} WHERE s.person = $1 ORDER BY s.created DESC, s.id", columns()), [self.person.into()]).await?;
        let ring = self.keys.ring();
        rows.into_iter().map(|row| read(row, &ring)).collect()
    }
}

struct Purge {
    now: i64,
}

impl Script for Purge {
    type Done = u64;

    async fn run(&self, tx: &mut Tx<'_>) -> Result<u64, Failure> {
        tx.change("DELETE FROM session WHERE ends <= $1 OR seen <= $1 - idle", [self.now.into()]).await
    }
}
