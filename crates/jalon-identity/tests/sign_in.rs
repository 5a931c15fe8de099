//! Sign-ins against the test providers: honest ones, and one for each way a provider can lie.

mod support;

use jalon_identity::{
    Address, Callback, ConfigError, Domain, Eidas, Gender, Kind, LoginError, MetadataFault, OsRandom, Outage, Provider, ProviderFault, SignatureAlgorithm,
    Step, TokenFault, Userinfo,
};
use jiff::{SignedDuration, Timestamp};
use support::{AFTER_LOGOUT, Browser, Providers, providers, sign_in, walk};

const ALL: [SignatureAlgorithm; 3] = [SignatureAlgorithm::Hs256, SignatureAlgorithm::Es256, SignatureAlgorithm::Rs256];

fn people(providers: &Providers, signature: SignatureAlgorithm) -> Provider {
    let kind = Kind::FranceConnect { acr: Eidas::Eidas1, delegation: vec![] };
    Provider::new(providers.config("franceconnect", kind, signature)).unwrap()
}

fn agents(providers: &Providers, acr: &[&str]) -> Provider {
    let kind = Kind::ProConnect { acr: acr.iter().map(|&level| level.to_owned()).collect() };
    Provider::new(providers.config("proconnect", kind, SignatureAlgorithm::Es256)).unwrap()
}

macro_rules! providers_or_skip {
    () => {
        match providers() {
            Some(providers) => providers,
            None => return,
        }
    };
}

#[tokio::test]
async fn a_person_signs_in_whatever_the_signature() {
    let providers = providers_or_skip!();
    let mut subjects = vec![];
    for signature in ALL {
        let person = sign_in(&people(providers, signature), "camille", "").await.unwrap();
        assert_eq!(person.names.given.as_deref(), Some("Camille Jeanne"));
        assert_eq!(person.names.family.as_deref(), Some("MARTIN"));
        assert_eq!(person.names.usual.as_deref(), Some("DURAND"));
        assert_eq!(person.gender, Some(Gender::Female));
        assert_eq!(person.email.as_deref(), Some("camille@example.org"));
        let birth = person.birth.unwrap();
        assert_eq!(birth.date.exact(), Some(jiff::civil::date(1991, 4, 12)));
        assert_eq!((birth.place.unwrap().as_str(), birth.country.unwrap().as_str()), ("69383", "99100"));
        assert_eq!((person.acr.as_deref(), person.amr), (Some("eidas1"), vec!["pwd".to_owned()]));
        assert_eq!((person.organisation.is_none(), person.delegation.is_none()), (true, true));
        assert_eq!(person.subject.issuer, providers.issuer("franceconnect"));
        assert!(person.subject.sub.len() == 66 && person.subject.sub.ends_with("v1"));
        subjects.push(person.subject.sub);
    }
    assert!(subjects.iter().all(|sub| *sub == subjects[0]), "one person has one subject");
}

#[tokio::test]
async fn someone_born_abroad_may_not_know_the_day() {
    let providers = providers_or_skip!();
    let person = sign_in(&people(providers, SignatureAlgorithm::Es256), "idriss", "").await.unwrap();
    let birth = person.birth.unwrap();
    assert_eq!((birth.date.to_string().as_str(), birth.date.exact(), birth.date.year()), ("1987-00-00", None, 1987));
    assert_eq!((birth.place, birth.country.unwrap().as_str()), (None, "99352"));
    assert_eq!(person.names.usual, None);
}

#[tokio::test]
async fn an_agent_signs_in_with_their_body() {
    let providers = providers_or_skip!();
    let agent = sign_in(&agents(providers, &[]), "agent-etat-civil", "").await.unwrap();
    assert_eq!((agent.names.given.as_deref(), agent.names.usual.as_deref()), (Some("Nadia"), Some("ROUX")));
    let organisation = agent.organisation.unwrap();
    assert_eq!(organisation.siret.unwrap().as_str(), "21990001500019");
    assert_eq!(organisation.idp.as_deref(), Some("6f3a1d52-0000-4000-8000-000000000001"));
    assert_eq!(organisation.uid.as_deref(), Some("nroux"));
    assert!(agent.birth.is_none());
}

#[tokio::test]
async fn an_agent_may_have_to_prove_more() {
    let providers = providers_or_skip!();
    let strong = "https://proconnect.gouv.fr/assurance/self-asserted-2fa";
    let agent = sign_in(&agents(providers, &[strong]), "agent-caisse", "").await.unwrap();
    assert_eq!(agent.acr.as_deref(), Some(strong));
    assert_eq!(sign_in(&agents(providers, &[strong]), "agent-caisse", "id-level").await, Err(LoginError::Level));
    assert_eq!(sign_in(&agents(providers, &[strong]), "agent-caisse", "id-no-level").await, Err(LoginError::Level));
}

#[tokio::test]
async fn a_mediator_acts_for_the_person_and_says_so() {
    let providers = providers_or_skip!();
    let provider = people(providers, SignatureAlgorithm::Es256);
    let person = sign_in(&provider, "camille", "").await.unwrap();
    let mediated = sign_in(&provider, "mediatrice-camille", "").await.unwrap();
    assert!(mediated.subject == person.subject, "the case is the person's");
    assert_eq!(mediated.delegation.unwrap().domains, [Domain::Family, Domain::Health]);
    assert_eq!(person.delegation, None);
}

#[tokio::test]
async fn a_mandate_must_cover_a_domain_of_the_site() {
    let providers = providers_or_skip!();
    let kind = Kind::FranceConnect { acr: Eidas::Eidas1, delegation: vec![Domain::Health, Domain::Money] };
    let provider = Provider::new(providers.config("franceconnect", kind, SignatureAlgorithm::Es256)).unwrap();
    assert!(sign_in(&provider, "mediatrice-camille", "").await.unwrap().delegation.is_some());
    // The provider refuses by itself, for it was told our domains.
    let begin = provider.begin(&mut OsRandom, Timestamp::now()).await.unwrap();
    let mut browser = Browser::new();
    let (_, address) = browser.form(&begin.redirect);
    assert_eq!(browser.post(&address, &[("action", "continue"), ("account", "mediateur-idriss")]).status, 403);
    // And so do we, where it does not.
    assert_eq!(sign_in(&provider, "mediatrice-camille", "id-domain").await, Err(LoginError::Delegation));
    assert_eq!(sign_in(&provider, "mediatrice-camille", "id-no-domain").await, Err(LoginError::Delegation));
}

#[tokio::test]
async fn a_higher_level_is_asked_and_a_lower_one_refused() {
    let providers = providers_or_skip!();
    let with_level = |acr| {
        let kind = Kind::FranceConnect { acr, delegation: vec![] };
        Provider::new(providers.config("franceconnectPlus", kind, SignatureAlgorithm::Es256)).unwrap()
    };
    let person = sign_in(&with_level(Eidas::Eidas3), "ange", "").await.unwrap();
    assert_eq!((person.acr.as_deref(), person.birth.unwrap().place.unwrap().as_str()), (Some("eidas3"), "2A004"));
    assert_eq!(sign_in(&with_level(Eidas::Eidas2), "ange", "id-level").await, Err(LoginError::Level));
    assert_eq!(sign_in(&with_level(Eidas::Eidas2), "ange", "id-no-level").await, Err(LoginError::Level));
}

#[tokio::test]
async fn someone_may_turn_back() {
    let providers = providers_or_skip!();
    let provider = people(providers, SignatureAlgorithm::Es256);
    let begin = provider.begin(&mut OsRandom, Timestamp::now()).await.unwrap();
    let back = Browser::new().sign_in(&begin.redirect, &[("action", "cancel"), ("account", "camille")]);
    let callback = Callback::from_query(back.query().unwrap()).unwrap();
    assert_eq!(provider.finish(begin.pending, &callback, Timestamp::now()).await, Err(LoginError::Cancelled));
}

#[tokio::test]
async fn a_code_serves_once() {
    let providers = providers_or_skip!();
    let provider = people(providers, SignatureAlgorithm::Es256);
    let (pending, query) = walk(&provider, "camille", "").await;
    let callback = Callback::from_query(&query).unwrap();
    provider.finish(pending.clone(), &callback, Timestamp::now()).await.unwrap();
    assert_eq!(provider.finish(pending, &callback, Timestamp::now()).await, Err(LoginError::Refused));
}

#[tokio::test]
async fn a_code_serves_the_browser_that_began() {
    let providers = providers_or_skip!();
    let provider = people(providers, SignatureAlgorithm::Es256);
    let (mine, my_query) = walk(&provider, "camille", "").await;
    let (theirs, their_query) = walk(&provider, "idriss", "").await;
    // Somebody's link, opened by another.
    assert_eq!(provider.finish(mine.clone(), &Callback::from_query(&their_query).unwrap(), Timestamp::now()).await, Err(LoginError::State));
    // Their code under my state: the provider compares the proof key.
    let code = |query: &str| query.split('&').find(|pair| pair.starts_with("code=")).unwrap().to_owned();
    let mixed = my_query.replace(&code(&my_query), &code(&their_query));
    assert_eq!(provider.finish(mine, &Callback::from_query(&mixed).unwrap(), Timestamp::now()).await, Err(LoginError::Refused));
    drop(theirs);
}

#[tokio::test]
async fn a_sign_in_ends_where_and_when_it_began() {
    let providers = providers_or_skip!();
    let provider = people(providers, SignatureAlgorithm::Es256);
    let (pending, query) = walk(&provider, "camille", "").await;
    let callback = Callback::from_query(&query).unwrap();
    assert_eq!(agents(providers, &[]).finish(pending.clone(), &callback, Timestamp::now()).await, Err(LoginError::Issuer));
    let later = Timestamp::now() + SignedDuration::from_mins(11);
    assert_eq!(provider.finish(pending, &callback, later).await, Err(LoginError::Expired));
}

#[tokio::test]
async fn every_lie_is_caught_by_its_own_check() {
    use TokenFault as Fault;
    let providers = providers_or_skip!();
    let provider = people(providers, SignatureAlgorithm::Es256);
    for (lie, error) in [
        ("callback-other-iss", LoginError::Issuer),
        ("callback-no-iss", LoginError::Issuer),
        ("callback-error", LoginError::Provider(ProviderFault::Unavailable)),
        ("id-nonce", LoginError::IdToken(Fault::Nonce)),
        ("id-issuer", LoginError::IdToken(Fault::Issuer)),
        ("id-audience", LoginError::IdToken(Fault::Audience)),
        ("id-expired", LoginError::IdToken(Fault::Expired)),
        ("id-old", LoginError::IdToken(Fault::IssuedAt)),
        ("id-none", LoginError::IdToken(Fault::Algorithm)),
        ("id-confused", LoginError::IdToken(Fault::Algorithm)),
        ("id-key", LoginError::IdToken(Fault::Signature)),
        ("id-unknown-kid", LoginError::IdToken(Fault::Key)),
        ("id-level", LoginError::Level),
        ("id-no-level", LoginError::Level),
        ("id-at-hash", LoginError::IdToken(Fault::AccessToken)),
        ("userinfo-unsigned", LoginError::Userinfo(Fault::Unsigned)),
        ("userinfo-none", LoginError::Userinfo(Fault::Algorithm)),
        ("userinfo-key", LoginError::Userinfo(Fault::Signature)),
        ("userinfo-issuer", LoginError::Userinfo(Fault::Issuer)),
        ("userinfo-audience", LoginError::Userinfo(Fault::Audience)),
        ("userinfo-subject", LoginError::Userinfo(Fault::Subject)),
        ("userinfo-expired", LoginError::Userinfo(Fault::Expired)),
        ("userinfo-birthdate", LoginError::Claim("birthdate")),
        ("token-down", LoginError::Unavailable(Step::Token, Outage::Status(503))),
        ("token-elsewhere", LoginError::Unavailable(Step::Token, Outage::Redirect)),
        ("token-endless", LoginError::Unavailable(Step::Token, Outage::TooLong)),
    ] {
        assert_eq!(sign_in(&provider, "camille", lie).await.err(), Some(error), "{lie}");
    }
}

#[tokio::test]
async fn signatures_are_checked_with_every_algorithm() {
    let providers = providers_or_skip!();
    for signature in ALL {
        let provider = people(providers, signature);
        for (lie, error) in [
            ("id-none", LoginError::IdToken(TokenFault::Algorithm)),
            ("id-key", LoginError::IdToken(TokenFault::Signature)),
            ("userinfo-key", LoginError::Userinfo(TokenFault::Signature)),
        ] {
            assert_eq!(sign_in(&provider, "camille", lie).await.err(), Some(error), "{lie} {}", signature.name());
        }
    }
}

#[tokio::test]
async fn only_the_registered_algorithm_is_believed() {
    let providers = providers_or_skip!();
    let kind = Kind::FranceConnect { acr: Eidas::Eidas1, delegation: vec![] };
    let mut config = providers.config("franceconnect", kind, SignatureAlgorithm::Hs256);
    // Registered with HS256, configured with ES256.
    config.signature = SignatureAlgorithm::Es256;
    let provider = Provider::new(config).unwrap();
    assert_eq!(sign_in(&provider, "camille", "").await, Err(LoginError::IdToken(TokenFault::Algorithm)));
}

#[tokio::test]
async fn a_wrong_client_secret_is_told_from_a_wrong_code() {
    let providers = providers_or_skip!();
    let kind = Kind::FranceConnect { acr: Eidas::Eidas1, delegation: vec![] };
    let mut config = providers.config("franceconnect", kind, SignatureAlgorithm::Es256);
    config.client_secret = providers.secret("wrong", "not the secret the provider knows");
    let provider = Provider::new(config).unwrap();
    assert_eq!(sign_in(&provider, "camille", "").await, Err(LoginError::Client));
}

#[tokio::test]
async fn less_can_be_asked() {
    let providers = providers_or_skip!();
    let kind = Kind::FranceConnect { acr: Eidas::Eidas1, delegation: vec![] };
    let mut config = providers.config("franceconnect", kind, SignatureAlgorithm::Es256);
    config.scopes = Some(vec!["birthdate".into()]);
    let person = sign_in(&Provider::new(config).unwrap(), "camille", "").await.unwrap();
    assert_eq!(person.birth.unwrap().date.year(), 1991);
    assert_eq!((person.names.given, person.email, person.gender), (None, None, None));
}

#[tokio::test]
async fn signing_out_ends_the_session_at_the_provider_too() {
    let providers = providers_or_skip!();
    let provider = people(providers, SignatureAlgorithm::Es256);
    let begin = provider.begin(&mut OsRandom, Timestamp::now()).await.unwrap();
    let mut browser = Browser::new();
    let back = browser.sign_in(&begin.redirect, &[("action", "continue"), ("account", "camille")]);
    let person = provider.finish(begin.pending, &Callback::from_query(back.query().unwrap()).unwrap(), Timestamp::now()).await.unwrap();

    let (address, pending) = provider.logout(&person.logout, &mut OsRandom, Timestamp::now()).await.unwrap().unwrap();
    let page = browser.get(&address);
    let xsrf = page.text.split("name=\"xsrf\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let confirm = address.join("end/confirm").unwrap();
    let back = browser.post(&confirm, &[("xsrf", &xsrf), ("logout", "yes")]).leads_to.unwrap();
    assert!(back.as_str().starts_with(AFTER_LOGOUT), "{back}");
    assert_eq!(pending.check(back.query().unwrap()), Ok(()));
    assert_eq!(pending.check("state=other"), Err(LoginError::State));
}

#[tokio::test]
async fn a_site_starts_without_its_provider() {
    let providers = providers_or_skip!();
    // A port that was free a moment ago: nobody listens.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let mut config = providers.config("proconnect", Kind::ProConnect { acr: vec![] }, SignatureAlgorithm::Es256);
    config.issuer = Address::parse(&format!("http://127.0.0.1:{port}")).unwrap();
    let provider = Provider::new(config).unwrap();
    let down = LoginError::Unavailable(Step::Discovery, Outage::Connection);
    assert_eq!(provider.discover(Timestamp::now()).await, Err(down));
    assert_eq!(provider.begin(&mut OsRandom, Timestamp::now()).await.err(), Some(down));
}

#[tokio::test]
async fn metadata_of_another_is_refused() {
    let providers = providers_or_skip!();
    let mut config = providers.config("proconnect", Kind::ProConnect { acr: vec![] }, SignatureAlgorithm::Es256);
    // The same place by another name: what it says of itself does not match.
    config.issuer = Address::parse(&providers.issuer("proconnect").replace("127.0.0.1", "localhost")).unwrap();
    assert_eq!(Provider::new(config).unwrap().discover(Timestamp::now()).await, Err(LoginError::Metadata(MetadataFault::Issuer)));
}

#[test]
fn a_configuration_that_cannot_be_safe_is_refused() {
    let providers = providers_or_skip!();
    let kind = || Kind::FranceConnect { acr: Eidas::Eidas1, delegation: vec![] };
    let mut short = providers.config("franceconnect", kind(), SignatureAlgorithm::Hs256);
    short.client_secret = providers.secret("short", "thirty-one characters are a few");
    assert!(matches!(Provider::new(short).unwrap_err(), ConfigError::ShortSecret));
    let mut unsigned = providers.config("franceconnect", kind(), SignatureAlgorithm::Es256);
    unsigned.userinfo = Userinfo::Unsigned;
    assert!(matches!(Provider::new(unsigned).unwrap_err(), ConfigError::UnsignedUserinfo));
    let shown = format!("{:?}", people(providers, SignatureAlgorithm::Hs256));
    assert!(!shown.contains("a-secret-of-tests"), "{shown}");
}
