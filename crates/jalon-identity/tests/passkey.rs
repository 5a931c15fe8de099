//! Passkeys made and used with an authenticator in software.

mod authenticator;

use authenticator::{Asks, Authenticator};
use jalon_identity::{
    Address, AgentId, Invitation, OsRandom, Passkey, PasskeyAnswer, PasskeyError, Passkeys, PasskeysConfig, PendingPasskeyLogin, PendingRegistration,
};
use jiff::Timestamp;

const DOMAIN: &str = "mairie.example.org";
const ORIGIN: &str = "https://demarches.mairie.example.org";

fn passkeys() -> Passkeys {
    Passkeys::new(&PasskeysConfig { domain: DOMAIN.into(), origin: Address::parse(ORIGIN).unwrap() }).unwrap()
}

fn invitation(agent: AgentId) -> (Invitation, String) {
    let (invitation, code) = Invitation::issue(agent, "nroux@mairie.example.org", "Nadia Roux", &mut OsRandom, Timestamp::now()).unwrap();
    (invitation, code.to_string())
}

/// As a session keeps it: through text and back.
fn kept<T: serde::Serialize + serde::de::DeserializeOwned>(pending: &T) -> T {
    serde_json::from_str(&serde_json::to_string(pending).unwrap()).unwrap()
}

fn register(authenticator: &mut Authenticator) -> Result<Passkey, PasskeyError> {
    let (invitation, code) = invitation(AgentId::new(&mut OsRandom).unwrap());
    let ceremony = passkeys().begin_registration(&invitation, &code, &[], Timestamp::now())?;
    let pending: PendingRegistration = kept(&ceremony.pending);
    let passkey = passkeys().finish_registration(&pending, &authenticator.register(&ceremony.options))?;
    assert_eq!(passkey.agent(), invitation.agent);
    Ok(kept(&passkey))
}

fn sign_in(authenticator: &mut Authenticator, passkey: &mut Passkey) -> Result<AgentId, PasskeyError> {
    let ceremony = passkeys().begin_login()?;
    let pending: PendingPasskeyLogin = kept(&ceremony.pending);
    let answer = PasskeyAnswer::read(&authenticator.sign_in(&ceremony.options))?;
    passkeys().finish_login(&pending, &answer, passkey)
}

#[test]
fn an_invited_agent_makes_a_passkey_and_signs_in_with_it() {
    let mut authenticator = Authenticator::new(DOMAIN, ORIGIN);
    let mut passkey = register(&mut authenticator).unwrap();
    for _ in 0..3 {
        let ceremony = passkeys().begin_login().unwrap();
        let answer = PasskeyAnswer::read(&authenticator.sign_in(&ceremony.options)).unwrap();
        assert_eq!(answer.id(), passkey.id());
        assert_eq!(passkeys().finish_login(&ceremony.pending, &answer, &mut passkey), Ok(passkey.agent()));
        passkey = kept(&passkey);
    }
}

#[test]
fn without_the_code_there_is_no_passkey() {
    let (invited, _) = invitation(AgentId::new(&mut OsRandom).unwrap());
    let (_, other_code) = invitation(AgentId::new(&mut OsRandom).unwrap());
    assert_eq!(passkeys().begin_registration(&invited, &other_code, &[], Timestamp::now()).unwrap_err(), PasskeyError::Code);
}

#[test]
fn an_authenticator_is_told_the_passkeys_it_may_hold() {
    let passkey = register(&mut Authenticator::new(DOMAIN, ORIGIN)).unwrap();
    let (invitation, code) = invitation(passkey.agent());
    let ceremony = passkeys().begin_registration(&invitation, &code, std::slice::from_ref(&passkey), Timestamp::now()).unwrap();
    assert!(ceremony.options.contains(&passkey.id()), "{}", ceremony.options);
}

#[test]
fn the_agent_must_be_asked_for_their_finger_face_or_code() {
    let mut authenticator = Authenticator::new(DOMAIN, ORIGIN);
    authenticator.asks_the_person = Asks::Never;
    assert_eq!(register(&mut authenticator).unwrap_err(), PasskeyError::Unverified);
    authenticator.asks_the_person = Asks::Always;
    let mut passkey = register(&mut authenticator).unwrap();
    authenticator.asks_the_person = Asks::Never;
    assert_eq!(sign_in(&mut authenticator, &mut passkey), Err(PasskeyError::Unverified));
}

#[test]
fn an_answer_made_for_another_site_is_refused() {
    for (domain, origin) in [(DOMAIN, "https://mairie.example.net"), ("mairie.example.net", ORIGIN), (DOMAIN, "http://demarches.mairie.example.org")] {
        assert_eq!(register(&mut Authenticator::new(domain, origin)).unwrap_err(), PasskeyError::Origin, "{domain} {origin}");
        let mut authenticator = Authenticator::new(DOMAIN, ORIGIN);
        let mut passkey = register(&mut authenticator).unwrap();
        (authenticator.domain, authenticator.origin) = (domain.into(), origin.into());
        assert_eq!(sign_in(&mut authenticator, &mut passkey), Err(PasskeyError::Origin), "{domain} {origin}");
    }
}

#[test]
fn a_counter_that_goes_back_is_refused_and_changes_nothing() {
    let mut authenticator = Authenticator::new(DOMAIN, ORIGIN);
    let mut passkey = register(&mut authenticator).unwrap();
    authenticator.counter = 41;
    sign_in(&mut authenticator, &mut passkey).unwrap();
    let before = passkey.clone();
    for copy_at in [41, 40, 0] {
        authenticator.counter = copy_at;
        assert_eq!(sign_in(&mut authenticator, &mut passkey), Err(PasskeyError::Counter), "{copy_at}");
    }
    assert!(passkey == before);
    authenticator.counter = 42;
    assert!(sign_in(&mut authenticator, &mut passkey).is_ok());
}

#[test]
fn an_answer_serves_its_own_challenge() {
    let mut authenticator = Authenticator::new(DOMAIN, ORIGIN);
    let mut passkey = register(&mut authenticator).unwrap();
    let (mine, other) = (passkeys().begin_login().unwrap(), passkeys().begin_login().unwrap());
    let answer = PasskeyAnswer::read(&authenticator.sign_in(&mine.options)).unwrap();
    assert_eq!(passkeys().finish_login(&other.pending, &answer, &mut passkey), Err(PasskeyError::Challenge));
    assert!(passkeys().finish_login(&mine.pending, &answer, &mut passkey).is_ok());
}

#[test]
fn one_passkey_is_not_another() {
    let (mut mine, mut theirs) = (Authenticator::new(DOMAIN, ORIGIN), Authenticator::new(DOMAIN, ORIGIN));
    let (mut my_passkey, their_passkey) = (register(&mut mine).unwrap(), register(&mut theirs).unwrap());
    // Their answer for my passkey.
    assert_eq!(sign_in(&mut theirs, &mut my_passkey), Err(PasskeyError::Owner));
    // My passkey, said to be theirs.
    mine.user.clone_from(&theirs.user);
    assert_eq!(sign_in(&mut mine, &mut my_passkey), Err(PasskeyError::Owner));
    assert!(my_passkey.agent() != their_passkey.agent());
}

#[test]
fn a_changed_answer_is_refused() {
    let mut authenticator = Authenticator::new(DOMAIN, ORIGIN);
    let mut passkey = register(&mut authenticator).unwrap();
    let ceremony = passkeys().begin_login().unwrap();
    let mut answer: serde_json::Value = serde_json::from_str(&authenticator.sign_in(&ceremony.options)).unwrap();
    // Another authenticator's signature of the same challenge.
    let mut forger = Authenticator::new(DOMAIN, ORIGIN);
    let forged: serde_json::Value = serde_json::from_str(&forger.sign_in(&ceremony.options)).unwrap();
    answer["response"]["signature"] = forged["response"]["signature"].clone();
    let answer = PasskeyAnswer::read(&answer.to_string()).unwrap();
    assert_eq!(passkeys().finish_login(&ceremony.pending, &answer, &mut passkey), Err(PasskeyError::Signature));
}

#[test]
fn what_is_no_answer_is_refused() {
    let long = format!("\"{}\"", "a".repeat(70_000));
    for text in ["", "{}", "null", "[]", "{\"id\":1}", "\u{0}", long.as_str()] {
        assert_eq!(PasskeyAnswer::read(text).unwrap_err(), PasskeyError::Answer);
    }
    let (invitation, code) = invitation(AgentId::new(&mut OsRandom).unwrap());
    let ceremony = passkeys().begin_registration(&invitation, &code, &[], Timestamp::now()).unwrap();
    assert_eq!(passkeys().finish_registration(&ceremony.pending, "{}").unwrap_err(), PasskeyError::Answer);
}

#[test]
fn a_site_is_within_the_domain_of_its_passkeys() {
    let config = |domain: &str, origin: &str| Passkeys::new(&PasskeysConfig { domain: domain.into(), origin: Address::parse(origin).unwrap() }).is_ok();
    assert!(config("localhost", "http://localhost:8080") && config(DOMAIN, ORIGIN) && config(DOMAIN, "https://mairie.example.org"));
    for (domain, origin) in [
        ("example.net", ORIGIN),
        ("airie.example.org", "https://mairie.example.org"),
        ("", ORIGIN),
        ("127.0.0.1", "http://127.0.0.1:8080"),
        (DOMAIN, "https://mairie.example.org/agents"),
    ] {
        assert!(!config(domain, origin), "{domain} {origin}");
    }
}

proptest::proptest! {
    #[test]
    fn any_text_is_an_answer_or_is_refused(text in "\\PC{0,200}") {
        let _ = PasskeyAnswer::read(&text);
    }
}
