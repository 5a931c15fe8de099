//! A body that works here, for the tests of its pages: people who ask, and agents at their desks.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU8, Ordering};

use axum::http::StatusCode;
use jalon_casework::{Casework, Deed, Loaded};
use jalon_catalogue::{AnswerTime, LanguageTag, SilenceMeans};
use jalon_identity::{DemoPeople, SignIn};
use jalon_intake::Scanner;
use jalon_journey::{Answers, Command, Content, Disclosure, JourneyId, PersonId, RequestId, Sending, SilenceRule, Submission, Who};
use jalon_web::{Private, Staff};

use crate::harness::{Browser, Page, between};
use crate::private::{browser, private as private_with};

pub(crate) const DAY: i64 = 86_400_000;

/// Who works where, in these tests.
pub(crate) async fn private() -> Private {
    let people = serde_json::json!([
        { "id": "petit", "name": "A. Petit", "born": "1980-01-01", "plays": "agent" },
        { "id": "roche", "name": "B. Roche", "born": "1980-01-01", "plays": "agent" },
        { "id": "sarr", "name": "F. Sarr", "born": "1980-01-01", "plays": "agent" },
        { "id": "lambert", "name": "S. Lambert", "born": "1980-01-01", "plays": "agent" },
        { "id": "ines", "name": "Inès Morel", "born": "1994-03-12", "plays": "lone-parent-lyon" },
    ]);
    let staff = serde_json::json!({
        "caf": { "demo": [{ "id": "petit" }, { "id": "roche" }, { "id": "sarr", "role": "lead" }] },
        "cpam": { "demo": [{ "id": "lambert" }] },
    });
    let people: DemoPeople = serde_json::from_value(people).unwrap();
    let staff: Staff = serde_json::from_value(staff).unwrap();
    let mut private = private_with(SignIn::Demo(people), Scanner::none_because("test")).await;
    private.staff = staff;
    private
}

/// A site where bodies work, its casework, and a browser of nobody.
pub(crate) struct Office {
    pub(crate) casework: Casework,
    pub(crate) nobody: Browser,
    ahead: i64,
    people: AtomicU8,
}

impl Office {
    pub(crate) async fn new() -> Self {
        let private = private().await;
        Self { casework: private.casework.clone(), nobody: browser(private), ahead: 0, people: AtomicU8::new(10) }
    }

    /// Lets days pass, and ends all sessions with them.
    pub(crate) fn pass(&mut self, milliseconds: i64) {
        self.ahead += milliseconds;
        self.casework.clock().set_ahead(self.ahead);
    }

    /// An agent at their desk.
    pub(crate) async fn agent(&self, who: &str) -> Browser {
        enter(&self.nobody, who).await
    }

    /// Somebody new asks a body for something.
    pub(crate) async fn asked(&self, service: &str, body: &str, silence: Option<(u8, SilenceMeans)>) -> Asked {
        let person = PersonId([self.people.fetch_add(1, Ordering::SeqCst); 16]);
        let kept = self.casework.begin(person, "birth".into(), LanguageTag("fr".into()), Answers::default(), jalon_casework::random()).await.unwrap();
        let mut asked = Asked { journey: kept.id, person, request: RequestId([0; 16]) };
        asked.request = self.asks_also(&asked, service, body, silence).await;
        asked
    }

    /// The same person asks for one thing more.
    pub(crate) async fn asks_also(&self, asked: &Asked, service: &str, body: &str, silence: Option<(u8, SilenceMeans)>) -> RequestId {
        let request = RequestId(jalon_casework::random());
        let fields = BTreeMap::from([("family-name".parse().unwrap(), "Durand".into()), ("given-names".parse().unwrap(), "Lou".into())]);
        let rule = |(months, means)| SilenceRule { within: AnswerTime::Months(months), means, source: "CRPA, art. L231-4".into() };
        let sending = Sending {
            request,
            service: service.into(),
            body: body.into(),
            content: Content { fields, ..Content::default() },
            disclosure: Disclosure { basis: "CSS, art. L523-1".into(), consent: None, signature: None, under: None },
            silence: silence.map(rule),
        };
        let previewed = self.load(asked.journey).await.journey.version;
        self.does(asked.journey, Who::Person { person: asked.person }, Command::Submit(Submission { requests: vec![sending], previewed })).await;
        request
    }

    pub(crate) async fn does(&self, journey: JourneyId, who: Who, command: Command) -> Loaded {
        self.casework.act(journey, &Deed::online(who, jalon_casework::random()), command).await.unwrap()
    }

    pub(crate) async fn load(&self, journey: JourneyId) -> Loaded {
        self.casework.load(journey).await.unwrap().unwrap()
    }
}

/// What somebody asked.
pub(crate) struct Asked {
    pub(crate) journey: JourneyId,
    pub(crate) person: PersonId,
    pub(crate) request: RequestId,
}

impl Asked {
    pub(crate) fn path(&self) -> String {
        path(self.request)
    }
}

pub(crate) fn path(request: RequestId) -> String {
    format!("/fr/agents/demandes/{request}")
}

/// An invented agent comes in, in a browser beside another.
pub(crate) async fn enter(beside: &Browser, who: &str) -> Browser {
    let mut browser = beside.beside();
    let page = send(&mut browser, "/fr/agents/connexion", "/fr/agents/connexion", &[("who", who)]).await;
    assert_eq!((page.status, page.header("location")), (StatusCode::SEE_OTHER, "/fr/agents"), "{}", page.html());
    browser
}

/// Opens a page, and sends a form of it somewhere, with what is hidden in its last form: the first is that by which one leaves.
pub(crate) async fn send(browser: &mut Browser, page: &str, to: &str, fields: &[(&str, &str)]) -> Page {
    let shown = browser.get(page).await;
    send_from(browser, &shown, to, fields).await
}

/// Sends a form of a page that was shown.
pub(crate) async fn send_from(browser: &mut Browser, shown: &Page, to: &str, fields: &[(&str, &str)]) -> Page {
    let hidden = hidden(shown);
    let all: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (*name, value.as_str())).chain(fields.iter().copied()).collect();
    browser.post_raw(to, &all).await
}

/// What ties the last form of a page to its session, and names its act.
pub(crate) fn hidden(shown: &Page) -> [(&'static str, String); 2] {
    let last = |name: &str| {
        let before = format!("name=\"{name}\" value=\"");
        let place = shown.html().rfind(&before).unwrap_or_else(|| panic!("no form: {}", shown.html()));
        between(&shown.html()[place..], &before, "\"").unwrap().to_owned()
    };
    [("token", last("token")), ("act", last("act"))]
}
