//! The site on which the table of who may do what is held: a household with requests, another person, agents of two bodies, and sessions that are over.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use axum::Router;
use axum::http::StatusCode;
use jalon_casework::{Casework, Clock, Deed, LetterBox as _};
use jalon_catalogue::{Catalogue, EvidenceId, FieldKind, LanguageTag};
use jalon_identity::{Address, DemoPeople, Kind, Passkeys, PasskeysConfig, Provider, ProviderConfig, SecretRef, SignIn, SignatureAlgorithm, Userinfo};
use jalon_intake::Scanner;
use jalon_journey::{
    Answer, Answers, Command, Content, Decision, Disclosure, FieldValue, JourneyId, Origin, Outcome, Paper, PaperId, PersonId, RequestId, Scan, Sending, Share,
    Submission, Who, draft,
};
use jalon_message::code::SiteKey;
use jalon_message::sink::{Sink, SinkSettings};
use jalon_store::{KeysInMemory, NewSession, Store, StoreConfig};
use jalon_web::{ClientAddress, ClientSettings, Clients, Config, Demo, Drawer, Exchange, Private, Rate, RateLimits, Route, Staff, router_and_routes};
use sha2::{Digest as _, Sha256};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};

use crate::harness::{Browser, config};
use crate::tell::{CAF, CPAM, pdf};

/// Whoever asks. In the order of the columns of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    /// Nobody: a browser without a cookie.
    Nobody,
    /// Answers in the browser, and no account.
    Visitor,
    /// Signed in; the journey is theirs, and so are its requests.
    Owner,
    /// Another of the household, who accepted an invitation.
    Member,
    /// One of the household who left.
    Left,
    /// Came in by the owner's code, without an account.
    Code,
    /// Signed in, with a journey of their own.
    Other,
    /// The owner, in a session that was ended.
    Ended,
    /// The owner, in a session that went unused for too long.
    Expired,
    /// An agent of the body that was asked.
    Agent,
    /// One who leads there.
    Lead,
    /// An agent of another body.
    Foreign,
    /// The agent, in a session that was ended.
    Gone,
}

impl Role {
    pub(super) const ALL: [(&'static str, Self); 13] = [
        ("nobody", Self::Nobody),
        ("visitor", Self::Visitor),
        ("owner", Self::Owner),
        ("member", Self::Member),
        ("left", Self::Left),
        ("code", Self::Code),
        ("other", Self::Other),
        ("ended", Self::Ended),
        ("expired", Self::Expired),
        ("agent", Self::Agent),
        ("lead", Self::Lead),
        ("foreign", Self::Foreign),
        ("gone", Self::Gone),
    ];
}

/// All cookies of a browser.
pub(super) type Cookies = (Option<String>, BTreeMap<String, String>);

pub(super) fn cookies(browser: &Browser) -> Cookies {
    (browser.cookie.clone(), browser.others.clone())
}

/// What may not change when somebody is refused.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Kept {
    /// How many events there are, in all journeys.
    events: u64,
    /// Who was not erased.
    people: Vec<bool>,
    /// Whether the owner's other session is open.
    session: bool,
}

pub(super) struct World {
    pub(super) casework: Casework,
    pub(super) routes: Vec<Route>,
    pub(super) browsers: BTreeMap<Role, Browser>,
    /// What names something in addresses and forms: by the name in braces that stands in the table.
    pub(super) names: BTreeMap<&'static str, String>,
    router: Router,
    owner: PersonId,
    /// Everybody who has an identity here.
    people: Vec<PersonId>,
    journeys: [JourneyId; 3],
    session: Option<jalon_store::SessionId>,
}

const PROOF_KEY: [u8; 32] = [4; 32];

/// The private part of a demonstration: people, agents of two bodies, a mail and a letter that left.
async fn private(catalogue: Arc<Catalogue>) -> (Private, [String; 2]) {
    let person = |id: &str, name: &str| serde_json::json!({ "id": id, "name": name, "born": "1980-01-01", "plays": "first-child" });
    let people: DemoPeople = serde_json::from_value(serde_json::json!([
        person("camille", "Camille Martin"),
        person("alex", "Alex Durand"),
        person("lou", "Lou Bernard"),
        person("ines", "Inès Morel"),
        person("petit", "A. Petit"),
        person("sarr", "F. Sarr"),
        person("roche", "B. Roche"),
    ]))
    .unwrap();
    let staff: Staff = serde_json::from_value(serde_json::json!({
        "cpam": { "demo": [{ "id": "petit" }, { "id": "sarr", "role": "lead" }] },
        "caf": { "demo": [{ "id": "roche" }] },
    }))
    .unwrap();
    let store = Store::open(&StoreConfig::new("sqlite::memory:".parse().unwrap(), Arc::new(KeysInMemory::random()))).await.unwrap();
    let clock = Clock::of(&catalogue);
    let casework = Casework::new(store, catalogue, clock.clone(), BTreeMap::new());
    let casework = casework
        .with_log(jalon_log::Signer::new("jalon.example/log", jalon_log::KeyUse::Log, &[1; 32]).unwrap())
        .with_registers(Arc::new(crate::registers::Shelf::default()));
    let demo = Demo { mails: Arc::new(Sink::start(SinkSettings::default()).await.unwrap()), letters: Arc::new(Drawer::default()), clock };
    let letter: jalon_message::MessageId = "letter-1".parse().unwrap();
    demo.letters.post(&letter, pdf("Bonjour")).await.unwrap();
    mail(&demo.mails).await;
    let mail = demo.mails.wait_for(1).await[0].message_id.as_deref().unwrap().split('@').next().unwrap().to_owned();
    let mut private = Private::demonstration(casework, people, staff, SiteKey::new(&PROOF_KEY), "https://jalon.example".into(), demo);
    private.exchange = exchange();
    (private, [mail, letter.as_str().to_owned()])
}

/// Bodies whose systems come by the API: each with a secret of its name.
fn exchange() -> Exchange {
    let client = |body: &str, scopes: &[&str], certificates: &[String]| -> ClientSettings {
        let hash = <[u8; 32]>::from(Sha256::digest(format!("secret of {body}"))).map(|byte| format!("{byte:02x}")).concat();
        serde_json::from_value(serde_json::json!({ "secret_sha256": [hash], "scopes": scopes, "certificates_sha256": certificates })).unwrap()
    };
    let both = ["requests:read", "requests:write"];
    let clients = Clients::default()
        .with("cpam".into(), &client("cpam", &both, &[]))
        .and_then(|clients| clients.with("caf".into(), &client("caf", &both, &[])))
        .and_then(|clients| clients.with("nursery".into(), &client("nursery", &both[..1], &[])))
        .and_then(|clients| clients.with("fts".into(), &client("fts", &both, &["cd".repeat(32)])));
    Exchange { clients: clients.unwrap(), ..Exchange::default() }
}

/// Sends a mail, as a mailer does.
async fn mail(sink: &Sink) {
    let mut stream = BufReader::new(tokio::net::TcpStream::connect(sink.address()).await.unwrap());
    let lines = [
        "",
        "HELO jalon.example",
        "MAIL FROM:<jalon@jalon.example>",
        "RCPT TO:<amina@example.org>",
        "DATA",
        "From: jalon@jalon.example\r\nTo: amina@example.org\r\nSubject: Bonjour\r\nMessage-ID: <mail-1@jalon.example>\r\n\r\nBonjour\r\n.",
        "QUIT",
    ];
    for line in lines {
        if !line.is_empty() {
            stream.write_all(format!("{line}\r\n").as_bytes()).await.unwrap();
        }
        let mut answer = String::new();
        stream.read_line(&mut answer).await.unwrap();
    }
}

/// A provider that does not answer.
fn away(kind: Kind) -> Provider {
    let secret = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(secret.path(), "0123456789abcdef0123456789abcdef").unwrap();
    let address = |path: &str| Address::parse(&format!("http://127.0.0.1:9/{path}")).unwrap();
    let signature = SignatureAlgorithm::Es256;
    Provider::new(ProviderConfig {
        kind,
        issuer: address("api"),
        client_id: "jalon".into(),
        client_secret: SecretRef::File(secret.path().to_owned()),
        redirect: address("return"),
        after_logout: address("out"),
        signature,
        userinfo: Userinfo::Signed(signature),
        scopes: None,
    })
    .unwrap()
}

impl World {
    pub(super) async fn new() -> Self {
        Self::on(Catalogue::embedded()).await
    }

    /// The same with another catalogue.
    pub(super) async fn on(catalogue: Arc<Catalogue>) -> Self {
        let (private, names) = private(catalogue).await;
        let mut world = Self::of(private).await;
        world.names.extend(["id:mail", "id:letter"].into_iter().zip(names));
        for id in ["camille", "alex", "lou", "ines"] {
            let person = world.person(id).await;
            world.people.push(person);
        }
        world.journeys().await;
        world.enter().await;
        world.name().await;
        world
    }

    /// The site of real people and agents, who come in by providers that are away and by passkeys: nobody, a person and an agent.
    pub(super) async fn real() -> Self {
        let (private, _) = private(Catalogue::embedded()).await;
        let Private { casework, staff, proof, origin, .. } = private;
        let config = PasskeysConfig { domain: "jalon.example".into(), origin: Address::parse("https://jalon.example").unwrap() };
        let sign_in = SignIn::Real {
            people: Some(Box::new(away(Kind::Plain { acr: Vec::new() }))),
            agents: Some(Box::new(away(Kind::ProConnect { acr: Vec::new() }))),
            passkeys: Some(Passkeys::new(&config).unwrap()),
        };
        let mut world = Self::of(Private::new(casework, sign_in, staff, Scanner::none_because("test"), proof, origin)).await;
        world.browsers.insert(Role::Nobody, world.browser());
        let person = serde_json::json!({ "as": "person", "name": null, "opened": [] });
        let agent = serde_json::json!({ "as": "agent", "name": "A. Petit", "body": "cpam", "role": "agent", "logout": null });
        for (role, standing) in [(Role::Owner, person), (Role::Agent, agent)] {
            let now = world.casework.clock().now().as_millisecond();
            let owner = jalon_store::PersonId::random();
            let plain = serde_json::to_vec(&standing).unwrap().into();
            let new = NewSession { kind: "test".into(), person: owner, now, idle: 3_600_000, ends: now + 3_600_000, plain };
            let token = world.casework.store().create_session(new).await.unwrap();
            let mut browser = world.browser();
            browser.others.insert("__Host-jalon-in".into(), format!("__Host-jalon-in={}", *token.reveal()));
            world.browsers.insert(role, browser);
        }
        world
    }

    async fn of(private: Private) -> Self {
        let casework = private.casework.clone();
        let every = Rate { per_second: 1_000_000, burst: 1_000_000 };
        // Each request says that it comes from elsewhere: how often one client may try a code is another test's.
        let config = Config {
            catalogue: Arc::clone(casework.catalogue()),
            private: Some(private),
            rate: RateLimits { client: every, everyone: every },
            client: ClientAddress::ForwardedFor,
            ..config()
        };
        let (router, routes) = router_and_routes(config);
        Self {
            names: BTreeMap::new(),
            browsers: BTreeMap::new(),
            owner: casework.person_of_identity("demo", "camille").await.unwrap(),
            people: Vec::new(),
            journeys: [JourneyId([0; 16]); 3],
            session: None,
            casework,
            routes,
            router,
        }
    }

    pub(super) fn browser(&self) -> Browser {
        Browser::at(self.router.clone())
    }

    async fn does(&self, journey: JourneyId, who: Who, command: Command) {
        self.casework.act(journey, &Deed::online(who, jalon_casework::random()), command).await.unwrap();
    }

    async fn person(&self, id: &str) -> PersonId {
        self.casework.person_of_identity("demo", id).await.unwrap()
    }

    async fn begun(&self, person: PersonId) -> JourneyId {
        let born = self.casework.clock().today().yesterday().unwrap();
        let said = |value: &str| Answer { value: value.to_owned(), share: Share::Household };
        let facts = BTreeMap::from([("#enfants".to_owned(), said("1")), ("naissance@enfants/0".to_owned(), said(&born.to_string()))]);
        let answers = Answers { facts, ..Answers::default() };
        self.casework.begin(person, "birth".into(), LanguageTag("fr".into()), answers, jalon_casework::random()).await.unwrap().id
    }

    async fn paper(&self, evidence: EvidenceId) -> PaperId {
        let bytes = pdf("Bonjour");
        let (name, kind, length) = ("acte.pdf".to_owned(), "application/pdf".to_owned(), bytes.len() as u64);
        let blob = self.casework.store().put_blob(jalon_store::PersonId::from_bytes(self.owner.0), bytes).await.unwrap();
        let id = PaperId(*blob.as_bytes());
        let paper = Paper { id, evidence, name, kind, bytes: length, scan: Scan::Clean };
        self.does(self.journeys[0], Who::Person { person: self.owner }, Command::AddPaper { paper }).await;
        id
    }

    /// Asks the health insurance for something.
    async fn asked(&self, service: &str, papers: Vec<PaperId>) -> RequestId {
        let request = RequestId(jalon_casework::random());
        let fields = BTreeMap::from([("family-name".parse().unwrap(), "Martin".into()), ("given-names".parse().unwrap(), "Camille".into())]);
        let sending = Sending {
            request,
            service: service.into(),
            body: "cpam".into(),
            content: Content { fields, papers, ..Content::default() },
            disclosure: Disclosure { basis: "CSS, art. L160-2".into(), consent: None, signature: None, under: None },
            silence: None,
        };
        let previewed = self.casework.load(self.journeys[0]).await.unwrap().unwrap().journey.version;
        self.does(self.journeys[0], Who::Person { person: self.owner }, Command::Submit(Submission { requests: vec![sending], previewed })).await;
        request
    }

    /// A household with a request that is open, one that was refused, and one that is ready to leave.
    async fn journeys(&mut self) {
        let other = self.person("ines").await;
        self.journeys = [self.begun(self.owner).await, self.begun(self.owner).await, self.begun(other).await];
        let (journey, who) = (self.journeys[0], Who::Person { person: self.owner });
        for (id, stays) in [("alex", true), ("lou", false)] {
            let person = self.person(id).await;
            let invitation = self.casework.invite(journey, &Deed::online(who.clone(), jalon_casework::random())).await.unwrap();
            self.casework.join(&invitation, person, jalon_casework::random()).await.unwrap().unwrap();
            if !stays {
                self.does(journey, Who::Person { person }, Command::Leave).await;
            }
        }
        let sent = self.paper("birth-certificate-copy".into()).await;
        let request = self.asked(CPAM, vec![sent]).await;
        let refused = self.asked("pregnancy-declaration", Vec::new()).await;
        let agent = Who::Agent { agent: PersonId([8; 16]), name: "A. Petit".into(), body: "cpam".into() };
        let decision = Decision { outcome: Outcome::Refused, reasons: "Il manque une condition.".into(), appeal: "Deux mois.".into() };
        self.does(journey, agent, Command::Decide { request: refused, decision }).await;
        let spare = self.paper("tax-notice".into()).await;
        self.does(journey, who.clone(), Command::Choose { services: BTreeSet::from([CAF.into()]) }).await;
        let loaded = self.casework.load(journey).await.unwrap().unwrap();
        let catalogue = Arc::clone(self.casework.catalogue());
        let lacking = draft(&catalogue, &loaded.journey, self.owner, self.casework.clock().today());
        let value = |key: &jalon_journey::FieldKey| match catalogue.concepts[&key.concept].kind {
            FieldKind::Date => "1990-03-12",
            _ => "Martin",
        };
        let on = self.casework.clock().today();
        let filled = lacking.fields.iter().map(|key| (key.clone(), Some(FieldValue { value: value(key).into(), origin: Origin::Declared, on })));
        self.does(journey, who, Command::Fill { fields: filled.collect() }).await;
        for evidence in lacking.evidence.clone() {
            self.paper(evidence).await;
        }
        let named = [
            ("register", "health-insurance".to_owned()),
            ("journey", journey.to_string()),
            ("journey:second", self.journeys[1].to_string()),
            ("request", request.to_string()),
            ("request:refused", refused.to_string()),
            ("paper", sent.to_string()),
            ("paper:spare", spare.to_string()),
        ];
        self.names.extend(named);
    }

    /// Everybody comes in by their door; the sessions that are over were open.
    async fn enter(&mut self) {
        let expired = self.signed_in("camille").await;
        self.casework.clock().set_ahead(121 * 60_000);
        self.browsers.insert(Role::Expired, expired);
        for (_, role) in Role::ALL.into_iter().filter(|(_, role)| *role != Role::Expired) {
            self.enter_as(role).await;
        }
        let other_device = self.signed_in("camille").await;
        let token = other_device.others["__Host-jalon-in"].split_once('=').unwrap().1.parse::<jalon_store::SessionToken>().unwrap();
        self.session = Some(token.session());
        self.names.insert("session", token.session().to_string());
    }

    /// A browser for a role, where there was none or where its session is over.
    pub(super) async fn enter_as(&mut self, role: Role) {
        let browser = match role {
            Role::Nobody => self.browser(),
            Role::Visitor => {
                let mut browser = self.browser();
                assert_eq!(browser.post("/fr/naissance", &[]).await.status, StatusCode::SEE_OTHER);
                browser
            }
            Role::Owner => self.signed_in("camille").await,
            Role::Member => self.signed_in("alex").await,
            Role::Left => self.signed_in("lou").await,
            Role::Code => {
                let code = self.code().await;
                let mut browser = self.browser();
                let page = act(&mut browser, "/fr/reprendre", &[("code", &code)]).await;
                assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.html());
                browser
            }
            Role::Other => self.signed_in("ines").await,
            Role::Ended => {
                let mut browser = self.signed_in("camille").await;
                over(&mut browser, "/fr/connexion/sortir").await;
                browser
            }
            Role::Expired => return,
            Role::Agent => self.seated("petit").await,
            Role::Lead => self.seated("sarr").await,
            Role::Foreign => self.seated("roche").await,
            Role::Gone => {
                let mut browser = self.seated("petit").await;
                over(&mut browser, "/fr/agents/quitter").await;
                browser
            }
        };
        self.browsers.insert(role, browser);
    }

    async fn signed_in(&self, person: &str) -> Browser {
        let mut browser = self.browser();
        let page = act(&mut browser, "/fr/connexion", &[("person", person)]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.html());
        browser
    }

    async fn seated(&self, agent: &str) -> Browser {
        let mut browser = self.browser();
        let page = act(&mut browser, "/fr/agents/connexion", &[("who", agent)]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.html());
        browser
    }

    async fn name(&mut self) {
        let until = self.casework.clock().today().checked_add(jiff::ToSpan::days(10)).unwrap();
        let day = self.casework.clock().today();
        let proof = self.casework.prove(&SiteKey::new(&PROOF_KEY), self.journeys[0], self.owner, "test", day).await.unwrap();
        let colleague = self.casework.person_of_identity("demo:agents", "petit").await.unwrap();
        let named = [
            ("*path", "checkpoint".to_owned()),
            ("event", "naissance".to_owned()),
            ("question", "children-count".to_owned()),
            ("body", "mairie".to_owned()),
            ("id:event", "birth".to_owned()),
            ("id:body", "cpam".to_owned()),
            ("day", day.to_string()),
            ("service", "birth-declaration".to_owned()),
            ("step", "you".to_owned()),
            ("proof", proof.to_string()),
            ("colleague", colleague.to_string()),
            ("until", format!("until-day={}&until-month={}&until-year={}", until.day(), until.month(), until.year())),
        ];
        self.names.extend(named);
        for name in ["jalon.css", "passkey.js"] {
            let (before, kind) = name.split_once('.').unwrap();
            let file = self.routes.iter().filter_map(|route| route.path.strip_prefix("/assets/")).find(|file| file.starts_with(before) && file.ends_with(kind));
            self.names.insert(name, file.unwrap().to_owned());
        }
    }

    /// A code of the owner, for the first journey.
    pub(super) async fn code(&self) -> String {
        let deed = Deed::online(Who::Person { person: self.owner }, jalon_casework::random());
        self.casework.issue_code(self.journeys[0], &deed).await.unwrap().grouped()
    }

    /// An invitation of the owner, into the first journey.
    pub(super) async fn invitation(&self) -> String {
        let deed = Deed::online(Who::Person { person: self.owner }, jalon_casework::random());
        self.casework.invite(self.journeys[0], &deed).await.unwrap().grouped()
    }

    pub(super) async fn kept(&self) -> Kept {
        // The log follows what happened; that it does is nothing that happened.
        while self.casework.log_step().await.unwrap() > 0 {}
        let (store, now) = (self.casework.store(), self.casework.clock().now().as_millisecond());
        let open = store.sessions(jalon_store::PersonId::from_bytes(self.owner.0), now).await.unwrap();
        let mut people = Vec::new();
        for person in &self.people {
            people.push(self.casework.is_identified(*person).await.unwrap());
        }
        Kept { events: store.statistics().await.unwrap().events, people, session: open.iter().any(|session| Some(session.id) == self.session) }
    }
}

/// Opens a page and sends its form.
pub(super) async fn act(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> crate::harness::Page {
    let hidden = super::own_form(browser).await;
    let all: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).chain(fields.iter().copied()).collect();
    browser.post_raw(path, &all).await
}

/// Ends a session, and leaves its cookie where it was.
async fn over(browser: &mut Browser, leave: &str) {
    let before = cookies(browser);
    let page = act(browser, leave, &[]).await;
    assert!(matches!(page.status, StatusCode::SEE_OTHER | StatusCode::OK), "{}", page.html());
    assert!(!browser.others.contains_key("__Host-jalon-in"));
    (browser.cookie, browser.others) = before;
}
