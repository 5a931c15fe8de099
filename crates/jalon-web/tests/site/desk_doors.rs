//! Who comes in at the desk, and what those find who do not: nothing.

#[path = "../../../jalon-identity/tests/authenticator/mod.rs"]
#[expect(dead_code, reason = "it can also be dishonest, which its own crate tests")]
mod authenticator;
#[path = "../../../jalon-identity/tests/support/mod.rs"]
#[expect(dead_code, reason = "what a provider may do wrong is held by the tests of its own crate")]
mod support;

use authenticator::Authenticator;
use axum::http::{Method, StatusCode};
use jalon_identity::{Address, Kind, Passkeys, PasskeysConfig, Provider, SignIn, SignatureAlgorithm};
use jalon_intake::Scanner;
use jalon_journey::RequestId;
use jalon_web::{Private, Role, invite_agent};

use crate::desk::{Office, hidden, path, send, send_from};
use crate::harness::{Browser, Page, between};
use crate::private::{browser, private as private_with};

const MINUTE: i64 = 60_000;

/// Every address of a request, and what can be sent there.
fn addresses(request: &str) -> Vec<(Method, String)> {
    let base = format!("/fr/agents/demandes/{request}");
    let paper = format!("{base}/pieces/{}", "0".repeat(32));
    let gets = [base.clone(), format!("{base}/il-manque"), format!("{base}/decision"), format!("{base}/decision.pdf"), paper];
    let posts = [base.clone(), format!("{base}/il-manque"), format!("{base}/decision")];
    gets.into_iter().map(|path| (Method::GET, path)).chain(posts.into_iter().map(|path| (Method::POST, path))).collect()
}

/// Fields that would do something to each.
const FORMS: [&[(&str, &str)]; 3] = [
    &[("action", "take")],
    &[("words", "x"), ("until-day", "1"), ("until-month", "1"), ("until-year", "2090")],
    &[("outcome", "granted"), ("action", "decide")],
];

async fn asks(browser: &mut Browser, form: &Page, method: &Method, path: &str) -> Vec<Page> {
    if *method == Method::GET {
        return vec![browser.get(path).await];
    }
    let mut pages = Vec::new();
    for fields in FORMS {
        pages.push(send_from(browser, form, path, fields).await);
    }
    pages
}

#[tokio::test]
async fn another_body_a_person_and_nobody_find_what_never_was() {
    let office = Office::new().await;
    let asked = office.asked("family-support-allowance", "caf", None).await;
    let before = office.load(asked.journey).await.journey;
    let (real, random) = (asked.request.to_string(), RequestId(jalon_casework::random()).to_string());

    let mut lambert = office.agent("lambert").await;
    let form = lambert.get("/fr/agents").await;
    assert!(form.has("Rien à traiter ici.") && !form.has("Durand"));
    for ((method, there), (_, nowhere)) in addresses(&real).into_iter().zip(addresses(&random)) {
        let (found, never) = (asks(&mut lambert, &form, &method, &there).await, asks(&mut lambert, &form, &method, &nowhere).await);
        for (found, never) in found.iter().zip(&never) {
            assert_eq!(found.status, StatusCode::NOT_FOUND, "{method} {there}");
            assert_eq!((found.status, &found.body), (never.status, &never.body), "{method} {there}");
        }
    }

    let mut person = office.nobody.beside();
    person.cookie = Some(session_of_a_person(&office, asked.person).await);
    let mut nobody = office.nobody.beside();
    for (method, there) in addresses(&real).into_iter().chain([(Method::GET, "/fr/agents".to_owned()), (Method::GET, "/fr/agents/equipe".to_owned())]) {
        for page in asks(&mut person, &form, &method, &there).await {
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{method} {there}");
        }
        for page in asks(&mut nobody, &form, &method, &there).await {
            assert_eq!(page.status, StatusCode::UNAUTHORIZED, "{method} {there}");
            assert!(!page.has("Durand"));
        }
    }
    assert_eq!(office.load(asked.journey).await.journey, before, "nothing was written");
}

async fn session_of_a_person(office: &Office, person: jalon_journey::PersonId) -> String {
    let now = office.casework.clock().now().as_millisecond();
    let standing = serde_json::json!({ "as": "person", "name": null, "opened": [] });
    let new = jalon_store::NewSession {
        kind: "person".into(),
        person: jalon_store::PersonId::from_bytes(person.0),
        now,
        idle: 3_600_000,
        ends: now + 3_600_000,
        plain: serde_json::to_vec(&standing).unwrap().into(),
    };
    format!("__Host-jalon-in={}", *office.casework.store().create_session(new).await.unwrap().reveal())
}

#[tokio::test]
async fn a_desk_that_is_left_closes() {
    let mut office = Office::new().await;
    let mut agent = office.agent("petit").await;
    office.pass(20 * MINUTE);
    assert_eq!(agent.get("/fr/agents").await.status, StatusCode::OK);
    office.pass(29 * MINUTE);
    assert_eq!(agent.get("/fr/agents").await.status, StatusCode::OK, "each request begins the half hour anew");
    office.pass(31 * MINUTE);
    let page = agent.get("/fr/agents").await;
    assert_eq!(page.status, StatusCode::UNAUTHORIZED);
    assert!(page.has("Connectez-vous") || page.has("agent"), "{}", page.html());

    let mut agent = office.agent("petit").await;
    let before = agent.others.clone();
    let left = send(&mut agent, "/fr/agents", "/fr/agents/quitter", &[]).await;
    assert!(left.status == StatusCode::OK && left.has("Vous êtes déconnecté"), "{}", left.html());
    agent.others = before;
    assert_eq!(agent.get("/fr/agents").await.status, StatusCode::UNAUTHORIZED, "its token opens nothing any more");
}

#[tokio::test]
async fn a_form_of_another_session_does_nothing() {
    let office = Office::new().await;
    let asked = office.asked("family-support-allowance", "caf", None).await;
    let (mut petit, mut roche) = (office.agent("petit").await, office.agent("roche").await);
    let shown = petit.get(&asked.path()).await;
    let before = office.load(asked.journey).await.journey;
    for (to, fields) in [(asked.path(), FORMS[0]), (format!("{}/il-manque", asked.path()), FORMS[1]), (format!("{}/decision", asked.path()), FORMS[2])] {
        assert_eq!(send_from(&mut roche, &shown, &to, fields).await.status, StatusCode::FORBIDDEN, "{to}");
    }
    assert_eq!(office.load(asked.journey).await.journey, before);
    let sign_in = office.nobody.beside().get("/fr/agents/connexion").await;
    assert!(sign_in.has("A. Petit") && sign_in.has("F. Sarr") && !sign_in.has("Inès Morel"), "people are not agents");
    let mut stranger = office.nobody.beside();
    for who in ["ines", "x", ""] {
        assert_eq!(send(&mut stranger, "/fr/agents/connexion", "/fr/agents/connexion", &[("who", who)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

/// A site where agents come in with passkeys, with the code of an invitation to lead the CAF.
async fn with_passkeys() -> (Browser, String) {
    let config = PasskeysConfig { domain: "jalon.example".into(), origin: Address::parse("https://jalon.example").unwrap() };
    let sign_in = SignIn::Real { people: None, agents: None, passkeys: Some(Passkeys::new(&config).unwrap()) };
    let private: Private = private_with(sign_in, Scanner::none_because("test")).await;
    let code = invite_agent(&private.casework, &"caf".into(), Role::Lead, "f.sarr@caf.example", "F. Sarr").await.unwrap().to_string();
    (browser(private), code)
}

fn options(page: &Page) -> String {
    let escaped = between(page.html(), "data-options=\"", "\"").unwrap_or_else(|| panic!("{}", page.html()));
    escaped.replace("&#34;", "\"").replace("&#60;", "<").replace("&#62;", ">").replace("&#39;", "'").replace("&#38;", "&")
}

const NEW: &str = "/fr/agents/connexion/nouvelle-cle";
const KEY: &str = "/fr/agents/connexion/cle";

#[tokio::test]
async fn an_invited_agent_makes_a_passkey_once_and_comes_in_with_it() {
    let (mut sarr, code) = with_passkeys().await;
    let mut device = Authenticator::new("jalon.example", "https://jalon.example");
    let plain = sarr.get(NEW).await;
    assert!(!plain.header("content-security-policy").contains("script-src"), "no script before there is something to ask a device");
    let wrong = send(&mut sarr, NEW, NEW, &[("code", "00000")]).await;
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.has("Ce code n’ouvre rien"), "{}", wrong.html());
    let asked = send(&mut sarr, NEW, NEW, &[("code", &code.to_lowercase().replace('-', " "))]).await;
    assert!(asked.header("content-security-policy").contains("script-src 'self';"));
    assert!(asked.has("<noscript>"));
    let script = between(asked.html(), "<script src=\"", "\"").unwrap().to_owned();
    assert_eq!(sarr.get(&script).await.header("content-type"), "text/javascript; charset=utf-8");
    let answer = device.register(&options(&asked));
    let made = send_from(&mut sarr, &asked, NEW, &[("answer", &answer)]).await;
    assert_eq!((made.status, made.header("location")), (StatusCode::SEE_OTHER, "/fr/agents"), "{}", made.html());
    assert!(sarr.get("/fr/agents").await.has("F. Sarr"));

    let mut again = sarr.beside();
    let used = send(&mut again, NEW, NEW, &[("code", &code)]).await;
    assert!(used.has("Ce code n’ouvre rien"), "an invitation serves once");

    let mut elsewhere = sarr.beside();
    let asked = elsewhere.get(KEY).await;
    let pending = elsewhere.others.clone();
    let answer = device.sign_in(&options(&asked));
    let entered = send_from(&mut elsewhere, &asked, KEY, &[("answer", &answer)]).await;
    assert_eq!(entered.header("location"), "/fr/agents", "{}", entered.html());
    let mut thief = sarr.beside();
    let form = thief.get(KEY).await;
    assert!(send_from(&mut thief, &form, KEY, &[("answer", &answer)]).await.has("n’a pas pu être vérifiée"), "an answer to another challenge");
    thief.others = pending;
    let replayed = send_from(&mut thief, &form, KEY, &[("answer", &answer)]).await;
    assert_eq!(replayed.status, StatusCode::UNPROCESSABLE_ENTITY, "an answer serves once: {}", replayed.html());
    let mut other = Authenticator::new("jalon.example", "https://jalon.example");
    other.user = device.user.clone();
    let form = thief.get(KEY).await;
    let unknown = send_from(&mut thief, &form, KEY, &[("answer", &other.sign_in(&options(&form)))]).await;
    assert!(unknown.has("n’est pas connue ici"), "{}", unknown.html());

    // A lead invites a colleague, who has the role that was given.
    let code =
        send(&mut elsewhere, "/fr/agents/equipe", "/fr/agents/equipe", &[("action", "invite"), ("name", "A. Petit"), ("account", "a.petit@caf.example")]).await;
    let code = between(code.html(), "data-code>", "<").unwrap_or_else(|| panic!("{}", code.html())).to_owned();
    let mut petit = sarr.beside();
    let asked = send(&mut petit, NEW, NEW, &[("code", &code)]).await;
    let answer = Authenticator::new("jalon.example", "https://jalon.example").register(&options(&asked));
    assert_eq!(send_from(&mut petit, &asked, NEW, &[("answer", &answer)]).await.header("location"), "/fr/agents");
    assert_eq!(petit.get("/fr/agents/equipe").await.status, StatusCode::NOT_FOUND, "an agent does not lead");
    assert!(hidden(&petit.get("/fr/agents").await).iter().all(|(_, value)| !value.is_empty()));
    assert_eq!(petit.get(&path(RequestId([1; 16]))).await.status, StatusCode::NOT_FOUND);
}

/// A site where agents come in by ProConnect: the registry office works here, the family benefits office does not.
async fn with_pro_connect() -> Option<Browser> {
    let providers = support::providers()?;
    let provider = Provider::new(providers.config("proconnect", Kind::ProConnect { acr: Vec::new() }, SignatureAlgorithm::Es256)).unwrap();
    let sign_in = SignIn::Real { people: None, agents: Some(Box::new(provider)), passkeys: None };
    let mut private: Private = private_with(sign_in, Scanner::none_because("test")).await;
    let staff = serde_json::json!({ "mairie": { "establishments": ["21990001500019"], "leads": ["NADIA.ROUX@mairie.example.org"] } });
    private.staff = serde_json::from_value(staff).unwrap();
    Some(browser(private))
}

/// Leaves for the provider and says there who one is; gives the address at which one comes back.
async fn went(browser: &mut Browser, account: &str, action: &str) -> String {
    let gone = browser.get("/fr/agents/connexion/partir").await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.html());
    let to = gone.header("location").parse().unwrap();
    let back = support::Browser::new().sign_in(&to, &[("action", action), ("account", account), ("fault", "")]);
    format!("/agents/return?{}", back.query().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_agent_of_an_establishment_comes_in_by_pro_connect_and_another_is_told_why_not() {
    let Some(nobody) = with_pro_connect().await else { return };
    let mut roux = nobody.beside();
    assert!(roux.get("/fr/agents/connexion").await.has("S’identifier avec ProConnect"));
    let back = went(&mut roux, "agent-etat-civil", "continue").await;
    let pending = roux.others.clone();
    let entered = roux.get(&back).await;
    assert_eq!((entered.status, entered.header("location")), (StatusCode::SEE_OTHER, "/fr/agents"), "in the language in which they left: {}", entered.html());
    let inbox = roux.get("/fr/agents").await;
    assert!(inbox.has("Nadia ROUX") && inbox.has("/fr/agents/equipe"), "their address is that of a lead: {}", inbox.html());

    let mut thief = nobody.beside();
    assert_eq!(thief.get(&back).await.status, StatusCode::CONFLICT, "whoever began nothing finishes nothing");
    thief.others = pending;
    assert_eq!(thief.get(&back).await.status, StatusCode::CONFLICT, "a code serves once");

    let mut stranger = nobody.beside();
    let back = went(&mut stranger, "agent-caisse", "continue").await;
    let refused = stranger.get(&back).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert!(refused.has("Votre établissement n’a pas d’organisme qui travaille ici"), "{}", refused.html());
    assert_eq!(stranger.get("/fr/agents").await.status, StatusCode::UNAUTHORIZED);

    let mut turned = nobody.beside();
    let back = went(&mut turned, "agent-etat-civil", "cancel").await;
    assert_eq!(turned.get(&back).await.status, StatusCode::OK, "who turns back is asked again");

    let left = send(&mut roux, "/fr/agents", "/fr/agents/quitter", &[]).await;
    assert!(left.has("Se déconnecter aussi de ProConnect") && left.has("id_token_hint="), "{}", left.html());
    assert_eq!(roux.get("/fr/agents").await.status, StatusCode::UNAUTHORIZED);
}
