//! A person who tells once, for the tests of these pages: a journey, a session, and what they type and give.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use jalon_casework::{Casework, Deed, Loaded};
use jalon_catalogue::LanguageTag;
use jalon_identity::SignIn;
use jalon_intake::Scanner;
use jalon_journey::{Answer, Answers, Command, JourneyId, Member, PersonId, RequestId, Share, Who};
use jalon_store::NewSession;
use jalon_web::Private;

use crate::harness::{BOUNDARY, Browser, Page};
use crate::private::{browser, private};

/// A person, their journey and their browser.
pub(crate) struct Teller {
    pub(crate) browser: Browser,
    pub(crate) casework: Casework,
    pub(crate) journey: JourneyId,
    pub(crate) person: PersonId,
}

/// What `FranceConnect` says of the person.
pub(crate) const CLAIMS: [(&str, &str); 3] = [("family_name", "DURAND"), ("given_name", "Amina Lou"), ("birthdate", "1990-03-12")];

/// Both are asked by bodies of which the other sees nothing.
pub(crate) const CAF: &str = "family-benefits-declaration";
pub(crate) const CPAM: &str = "child-health-insurance";

/// What the pages of the form are answered with.
pub(crate) const TOLD: [(&str, &[(&str, &str)]); 5] = [
    (
        "you",
        &[
            ("family-name", "DURAND"),
            ("given-names", "Amina Lou"),
            ("birth-date-day", "12"),
            ("birth-date-month", "3"),
            ("birth-date-year", "1990"),
            ("birth-place", "Lyon"),
            ("nationality", "Française"),
        ],
    ),
    ("contact", &[("postal-address", "3 rue des Lilas\r\n69001 Lyon"), ("email", "amina@example.org"), ("phone", "06 12 34 56 78")]),
    ("numbers", &[("social-security-number", "2 90 03 69 123 456 05")]),
    ("bank", &[("bank-account", "FR14 2004 1010 0505 0001 3M02 606"), ("account-holder", "Amina Durand")]),
    ("child-1", &[("child-family-name.0", "Durand"), ("child-given-names.0", "Noé"), ("child-birth-place.0", "Lyon")]),
];

impl Teller {
    pub(crate) async fn new() -> Self {
        Self::with(Scanner::none_because("test")).await
    }

    /// A person whose child was born, and whose files something looks over.
    pub(crate) async fn with(scanner: Scanner) -> Self {
        Self::of(scanner, "birth").await
    }

    pub(crate) async fn of(scanner: Scanner, event: &str) -> Self {
        Self::at(private(SignIn::None, scanner).await, event).await
    }

    /// A person on a site with that private part.
    pub(crate) async fn at(site: Private, event: &str) -> Self {
        let casework = site.casework.clone();
        let born = casework.clock().today().yesterday().unwrap();
        let person = PersonId([1; 16]);
        let said = |value: &str| Answer { value: value.to_owned(), share: Share::Household };
        let facts = if event == "birth" {
            BTreeMap::from([("#enfants".to_owned(), said("1")), ("naissance@enfants/0".to_owned(), said(&born.to_string()))])
        } else {
            BTreeMap::new()
        };
        let answers = Answers { facts, ..Answers::default() };
        Self::begun(browser(site), casework, person, event, answers, [9; 16]).await
    }

    /// Somebody else on the same site, whose child was born too.
    pub(crate) async fn another(&self, number: u8) -> Self {
        let answers = self.casework.load(self.journey).await.unwrap().unwrap().journey.people[0].answers.clone();
        Self::begun(self.browser.beside(), self.casework.clone(), PersonId([number; 16]), "birth", answers, [number; 16]).await
    }

    async fn begun(browser: Browser, casework: Casework, person: PersonId, event: &str, answers: Answers, act: [u8; 16]) -> Self {
        let kept = casework.begin(person, event.into(), LanguageTag("fr".into()), answers, act).await.unwrap();
        let mut teller = Self { browser, casework, journey: kept.id, person };
        teller.browser.cookie = Some(teller.session(person, Some("FranceConnect")).await);
        teller
    }

    /// A session of somebody, as a cookie.
    pub(crate) async fn session(&self, person: PersonId, by: Option<&str>) -> String {
        self.session_with(person, by, &[]).await
    }

    /// The same, of whom an identity says more.
    pub(crate) async fn session_with(&self, person: PersonId, by: Option<&str>, more: &[(&str, &str)]) -> String {
        let claims: BTreeMap<&str, &str> = CLAIMS.into_iter().chain(more.iter().copied()).collect();
        let name = by.map(|by| serde_json::json!({ "shown": "Amina Durand", "claims": claims, "by": by, "logout": null }));
        let standing = serde_json::json!({ "as": "person", "name": name, "opened": [] });
        let now = self.casework.clock().now().as_millisecond();
        let new = NewSession {
            kind: "person".into(),
            person: jalon_store::PersonId::from_bytes(person.0),
            now,
            idle: 3_600_000,
            ends: now + 3_600_000,
            plain: serde_json::to_vec(&standing).unwrap().into(),
        };
        format!("__Host-jalon-in={}", *self.casework.store().create_session(new).await.unwrap().reveal())
    }

    /// The address of one of the journey's pages.
    pub(crate) fn path(&self, page: &str) -> String {
        format!("/fr/mes-demarches/{}/{page}", self.journey)
    }

    pub(crate) async fn get(&mut self, page: &str) -> Page {
        let path = self.path(page);
        self.browser.get(&path).await
    }

    /// Opens a page, and sends its form with these fields.
    pub(crate) async fn post(&mut self, page: &str, fields: &[(&str, &str)]) -> Page {
        let shown = self.get(page).await;
        self.post_from(&shown, page, fields).await
    }

    /// Sends the form of a page that was shown, with what is hidden in it.
    pub(crate) async fn post_from(&mut self, shown: &Page, page: &str, fields: &[(&str, &str)]) -> Page {
        let hidden: Vec<(&str, String)> = ["token", "act", "previewed", "shown"].map(|name| (name, shown.hidden(name))).into();
        let all: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (*name, value.as_str())).chain(fields.iter().copied()).collect();
        let path = self.path(page);
        self.browser.post_raw(&path, &all).await
    }

    /// Sends the form of a page with files.
    pub(crate) async fn give(&mut self, page: &str, fields: &[(&str, &str)], files: &[GivenFile<'_>]) -> Page {
        let shown = self.get(page).await;
        let hidden: Vec<(&str, String)> = ["token", "act"].map(|name| (name, shown.hidden(name))).into();
        let all: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (*name, value.as_str())).chain(fields.iter().copied()).collect();
        self.send_parts(page, multipart(&all, files)).await
    }

    pub(crate) async fn send_parts(&mut self, page: &str, body: Vec<u8>) -> Page {
        let path = self.path(page);
        self.browser.post_parts(&path, body).await
    }

    pub(crate) async fn choose(&mut self, services: &[&str]) {
        let ticked: Vec<(&str, &str)> = services.iter().map(|service| ("service", *service)).collect();
        assert_eq!(self.post("choisir", &ticked).await.status, StatusCode::SEE_OTHER);
    }

    /// Fills every page of the form.
    pub(crate) async fn fill(&mut self) {
        for (step, fields) in TOLD {
            let shown = self.get(&format!("formulaire/{step}")).await;
            if shown.status != StatusCode::OK {
                // Nobody asks for it.
                continue;
            }
            let page = self.post_from(&shown, &format!("formulaire/{step}"), fields).await;
            assert_eq!(page.status, StatusCode::SEE_OTHER, "{step}: {}", page.html());
        }
    }

    /// Gives every paper that is needed.
    pub(crate) async fn bring(&mut self) {
        let papers = self.get("pieces").await;
        for needed in papers.html().split("data-evidence=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            let page = self.give("pieces", &[("action", "add"), ("evidence", needed)], &[GivenFile::pdf("file", "acte.pdf")]).await;
            assert_eq!(page.status, StatusCode::SEE_OTHER, "{needed}: {}", page.html());
        }
    }

    /// Chooses, fills, brings and sends.
    pub(crate) async fn sent(&mut self, services: &[&str]) {
        self.choose(services).await;
        self.fill().await;
        self.bring().await;
        let page = self.post("verifier", &[("signature", "Amina Durand")]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.html());
    }

    /// Sends what has not left.
    pub(crate) async fn sent_if_it_has_not_left(&mut self) {
        if self.loaded().await.journey.requests.is_empty() {
            assert_eq!(self.post("verifier", &[("signature", "Amina Durand")]).await.status, StatusCode::SEE_OTHER);
        }
    }

    pub(crate) async fn loaded(&self) -> Loaded {
        self.casework.load(self.journey).await.unwrap().unwrap()
    }

    pub(crate) async fn member(&self) -> Member {
        self.loaded().await.journey.member(self.person).unwrap().clone()
    }

    /// The request for a service.
    pub(crate) async fn request(&self, service: &str) -> RequestId {
        self.loaded().await.journey.request_for(&service.into()).unwrap().id
    }

    pub(crate) async fn does(&self, who: Who, command: Command) {
        self.casework.act(self.journey, &Deed::online(who, jalon_casework::random()), command).await.unwrap();
    }
}

/// An agent of a body.
pub(crate) fn agent(body: &str) -> Who {
    Who::Agent { agent: PersonId([8; 16]), name: "A. Petit".into(), body: body.into() }
}

/// A file in a form.
pub(crate) struct GivenFile<'a> {
    pub(crate) field: &'a str,
    pub(crate) name: &'a str,
    pub(crate) kind: &'a str,
    pub(crate) bytes: Vec<u8>,
}

impl<'a> GivenFile<'a> {
    pub(crate) fn pdf(field: &'a str, name: &'a str) -> Self {
        Self { field, name, kind: "application/pdf", bytes: pdf("Bonjour") }
    }

    pub(crate) fn jpeg(field: &'a str, name: &'a str) -> Self {
        Self { field, name, kind: "image/jpeg", bytes: jpeg() }
    }
}

/// A form with files, as browsers write it.
pub(crate) fn multipart(fields: &[(&str, &str)], files: &[GivenFile<'_>]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in fields {
        body.extend(format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
    }
    for file in files {
        let (name, shown, kind) = (file.field, file.name, file.kind);
        let head = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{shown}\"\r\nContent-Type: {kind}\r\n\r\n");
        body.extend(head.bytes());
        body.extend(&file.bytes);
        body.extend(b"\r\n");
    }
    body.extend(format!("--{BOUNDARY}--\r\n").bytes());
    body
}

/// A document of one page.
pub(crate) fn pdf(words: &str) -> Vec<u8> {
    let content = format!("BT /F1 12 Tf ({words}) Tj ET");
    format!(
        "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type /Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>\nendobj\n4 0 obj\n<</Length {}>>\nstream\n{content}\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 5>>\nstartxref\n0\n%%EOF\n",
        content.len()
    )
    .into_bytes()
}

/// A photograph with the place where it was taken.
pub(crate) fn jpeg() -> Vec<u8> {
    let segment = |marker: u8, data: &[u8]| [&[0xff, marker], u16::try_from(data.len() + 2).unwrap().to_be_bytes().as_slice(), data].concat();
    [
        &b"\xff\xd8"[..],
        &segment(0xe0, b"JFIF\0\x01\x02\0\0\x01\0\x01\0\0"),
        &segment(0xfe, b"taken at Villeurbanne"),
        &segment(0xdb, &[1; 65]),
        &segment(0xc0, &[8, 0, 8, 0, 8, 1, 1, 0x11, 0]),
        &segment(0xc4, &[2; 20]),
        &segment(0xda, &[1, 1, 0, 0, 0, 0]),
        b"pixels",
        b"\xff\xd9",
    ]
    .concat()
}
