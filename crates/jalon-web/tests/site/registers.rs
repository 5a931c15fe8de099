//! What bodies know already: asked on the person's word, shown before it is used, refused as easily, and never in place of their own word without their choice.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use axum::body::Body;
use axum::http::{Method, StatusCode, header};
use jalon_casework::{Attestation, Extract, Inquiry, Later, Registers, Unfetched};
use jalon_catalogue::{Catalogue, ConceptId, RegisterId};
use jalon_intake::Scanner;
use jalon_journey::{Answer, Command, JourneyId, Origin, PersonId, Share, Standing, What, Who};
use jiff::civil::date;

use crate::harness::{Browser, Page};
use crate::private::{browser, demo, private};

const HOUSEHOLD: &str = "health-insurance";

/// A register whose answers a test decides: the port, without the wire, which the tests of connectors hold.
#[derive(Default)]
pub(crate) struct Shelf {
    answers: Mutex<BTreeMap<RegisterId, Result<Attestation, Unfetched>>>,
    asked: Mutex<Vec<Inquiry>>,
}

impl Shelf {
    pub(crate) fn answers(&self, register: &str, answer: Result<Vec<Extract>, Unfetched>) {
        self.answers.lock().unwrap().insert(register.into(), answer.map(|extracts| Attestation { extracts }));
    }

    fn asked(&self) -> Vec<Inquiry> {
        self.asked.lock().unwrap().clone()
    }
}

impl Registers for Shelf {
    fn connected(&self) -> BTreeSet<RegisterId> {
        Catalogue::embedded().registers.keys().cloned().collect()
    }

    fn fetch<'a>(&'a self, inquiry: &'a Inquiry) -> Later<'a, Result<Attestation, Unfetched>> {
        self.asked.lock().unwrap().push(inquiry.clone());
        let answer = self.answers.lock().unwrap().get(&inquiry.register).cloned().unwrap_or(Err(Unfetched::Unknown));
        Box::pin(async move { answer })
    }
}

pub(crate) fn extract(facts: &[(&str, &str)], fields: &[(&str, &str)]) -> Extract {
    Extract {
        label: String::new(),
        facts: facts.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect(),
        fields: fields.iter().map(|(key, value)| (key.parse().unwrap(), (*value).to_owned())).collect(),
        on: date(2026, 11, 28),
        until: Some(date(2027, 2, 28)),
    }
}

struct Asking {
    shelf: Arc<Shelf>,
    casework: jalon_casework::Casework,
    browser: Browser,
    journey: JourneyId,
}

impl Asking {
    /// Somebody signed in who keeps a birth before the first answer.
    async fn new() -> Self {
        let shelf = Arc::new(Shelf::default());
        let mut private = private(demo(), Scanner::none_because("test")).await;
        private.casework = private.casework.with_registers(shelf.clone());
        let casework = private.casework.clone();
        let mut browser = browser(private);
        browser.act("/fr/connexion", &[("person", "camille")]).await;
        let page = browser.get("/fr/naissance").await;
        assert!(page.has("Commencer avec ce que l’administration sait déjà"), "{}", page.html());
        let started = browser.post("/fr/naissance", &[("with", "known")]).await;
        assert_eq!(started.header("location"), "/fr/naissance/garder");
        let kept = browser.act("/fr/naissance/garder", &[]).await;
        let list = kept.header("location").to_owned();
        assert!(list.ends_with("/registres"), "{list}");
        let journey = list.split('/').nth(3).unwrap().parse().unwrap();
        Self { shelf, casework, browser, journey }
    }

    fn path(&self, rest: &str) -> String {
        format!("/fr/mes-demarches/{}{rest}", self.journey)
    }

    async fn get(&mut self, rest: &str) -> Page {
        self.browser.get(&self.path(rest)).await
    }

    async fn act(&mut self, rest: &str, fields: &[(&str, &str)]) -> Page {
        self.browser.act(&self.path(rest), fields).await
    }

    async fn ask(&mut self) -> Page {
        self.ask_of(HOUSEHOLD).await
    }

    async fn ask_of(&mut self, register: &str) -> Page {
        let page = self.act(&format!("/registres/{register}"), &[("action", "ask")]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.html());
        self.get(&format!("/registres/{register}")).await
    }

    /// The person says that they have one child, and its day of birth.
    async fn says_the_child_was_born(&self, day: &str) {
        let said = |value: &str| Answer { value: value.to_owned(), share: Share::Household };
        let answers = jalon_journey::Answers {
            facts: [("#enfants".to_owned(), said("1")), ("naissance@enfants/0".to_owned(), said(day))].into(),
            asked: vec!["children-count".into(), "children-birth-dates".into()],
            ..Default::default()
        };
        let deed = jalon_casework::Deed::online(Who::Person { person: self.member().await.person }, [9; 16]);
        self.casework.act(self.journey, &deed, Command::Answer(answers)).await.unwrap();
    }

    async fn member(&self) -> jalon_journey::Member {
        self.casework.load(self.journey).await.unwrap().unwrap().journey.people[0].clone()
    }
}

#[tokio::test]
async fn a_register_is_told_what_an_identity_vouches_for_and_its_answer_is_used_only_on_the_word_of_the_person() {
    let mut asking = Asking::new().await;
    asking.shelf.answers(HOUSEHOLD, Ok(vec![extract(&[("#enfants", "1"), ("naissance@enfants/0", "2026-05-02")], &[])]));
    let list = asking.get("/registres").await;
    assert!(list.has(&format!("data-register=\"{HOUSEHOLD}\"")), "{}", list.html());
    let before = asking.get(&format!("/registres/{HOUSEHOLD}")).await;
    assert!(before.has("Rien n’est utilisé avant que vous l’ayez vu"), "{}", before.html());
    assert!(asking.shelf.asked().is_empty(), "to look at the page asks nobody");

    let shown = asking.ask().await;
    assert!(shown.has("2 mai 2026") && shown.has("Rien n’est encore utilisé"), "{}", shown.html());
    let asked = asking.shelf.asked();
    let claims: BTreeSet<ConceptId> = Catalogue::embedded().registers[&HOUSEHOLD.into()].told().cloned().collect();
    assert!(asked.len() == 1 && asked[0].about.keys().all(|concept| claims.contains(concept)), "no more than it needs: {:?}", asked[0].about.keys());
    let member = asking.member().await;
    assert!(member.attested.is_empty() && member.answers.facts.is_empty(), "nothing is used yet");

    let accepted = asking.act(&format!("/registres/{HOUSEHOLD}"), &[("action", "accept")]).await;
    assert!(accepted.header("location").ends_with("/registres"), "{}", accepted.html());
    let member = asking.member().await;
    assert_eq!(member.attested["naissance@enfants/0"].value, "2026-05-02");
    assert!(member.answers.facts.is_empty(), "it is not the person's word");
    let list = asking.get("/registres").await;
    assert!(list.has("vaut jusqu’au 28 février 2027") && list.has("2 mai 2026"), "{}", list.html());

    // The questions go on where it leaves off, and what bodies say is never taken for what the person said.
    let next = asking.browser.act(&asking.path(""), &[]).await;
    assert!(next.header("location").contains("/questions/") && !next.header("location").contains("children-"), "{}", next.header("location"));
    let next = next.header("location").to_owned();
    assert!(next.ends_with("/parents-count") || !next.ends_with("/children-count"), "{next}");
    let answered = asking.browser.post("/fr/naissance/questions/parents-count", &[("parents", "1")]).await;
    assert!(!answered.header("location").contains("children-"), "{}", answered.header("location"));
    let member = asking.member().await;
    assert_eq!(member.answers.facts.keys().map(String::as_str).collect::<Vec<_>>(), ["#parents"]);

    // Whoever says it themselves is believed; the register's word stands beside it.
    asking.browser.post("/fr/naissance/questions/children-birth-dates?back=plan", &crate::harness::birth("3", "5", "2026")).await;
    let journey = asking.casework.load(asking.journey).await.unwrap().unwrap().journey;
    let person = journey.people[0].person;
    assert_eq!(journey.answers_seen_by(person, date(2026, 11, 28))["naissance@enfants/0"].value, "2026-05-03");
    assert_eq!(journey.people[0].attested["naissance@enfants/0"].value, "2026-05-02");
}

#[tokio::test]
async fn what_is_declined_leaves_nothing_of_its_answer() {
    let mut asking = Asking::new().await;
    asking.shelf.answers(HOUSEHOLD, Ok(vec![extract(&[("#enfants", "1"), ("naissance@enfants/0", "2026-05-02")], &[])]));
    asking.ask().await;
    asking.act(&format!("/registres/{HOUSEHOLD}"), &[("action", "decline")]).await;
    let member = asking.member().await;
    assert!(member.attested.is_empty() && member.registers[&HOUSEHOLD.into()] == Standing::Declined);
    let id = asking.journey;
    assert!(asking.casework.preview(id, member.person, &HOUSEHOLD.into()).await.unwrap().is_none());
    let page = asking.get(&format!("/registres/{HOUSEHOLD}")).await;
    assert!(!page.has("2 mai 2026"));
    let late = asking.act(&format!("/registres/{HOUSEHOLD}"), &[("action", "accept")]).await;
    assert!(late.header("location").ends_with(HOUSEHOLD), "there is nothing to accept: {}", late.html());
    assert!(asking.member().await.attested.is_empty());
    let list = asking.get("/registres").await;
    assert!(list.has("Vous avez dit non"), "one may change one's mind: {}", list.html());
    assert!(!asking.get("").await.has("data-registers") || asking.get("/registres").await.has("data-register="));
}

#[tokio::test]
async fn an_answer_that_nobody_looks_at_is_forgotten() {
    let mut asking = Asking::new().await;
    asking.shelf.answers(HOUSEHOLD, Ok(vec![extract(&[("#enfants", "1")], &[])]));
    asking.ask().await;
    asking.casework.clock().set_ahead(61 * 60_000);
    let page = asking.get(&format!("/registres/{HOUSEHOLD}")).await;
    assert!(page.has("elle est effacée"), "{}", page.html());
    let late = asking.act(&format!("/registres/{HOUSEHOLD}"), &[("action", "accept")]).await;
    assert_eq!(late.status, StatusCode::SEE_OTHER);
    let member = asking.member().await;
    assert!(member.attested.is_empty());
    assert_eq!(member.registers[&HOUSEHOLD.into()], Standing::Fetched(jalon_journey::Found::Known), "what nobody could see is not accepted");
}

#[tokio::test]
async fn what_differs_from_the_persons_word_is_chosen_and_never_overwritten() {
    let mut asking = Asking::new().await;
    asking.says_the_child_was_born("2026-05-03").await;
    asking
        .shelf
        .answers(HOUSEHOLD, Ok(vec![extract(&[("#enfants", "1"), ("naissance@enfants/0", "2026-05-02")], &[("social-security-number", "290036912345605")])]));
    let shown = asking.ask().await;
    assert!(shown.has("Ce n’est pas ce que vous avez dit") && shown.has("3 mai 2026") && shown.has("2 mai 2026"), "{}", shown.html());
    let path = format!("/registres/{HOUSEHOLD}");
    let undecided = asking.act(&path, &[("action", "accept")]).await;
    assert_eq!(undecided.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(undecided.has("choisissez ce qu’il faut utiliser") && undecided.title().starts_with("Erreur"), "{}", undecided.html());
    for href in undecided.html().split("<li><a href=\"#").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        assert!(undecided.has(&format!("id=\"{href}\"")), "{href}");
    }
    asking.act(&path, &[("action", "accept"), ("0/naissance@enfants/0", "own")]).await;
    let member = asking.member().await;
    assert_eq!(member.answers.facts["naissance@enfants/0"].value, "2026-05-03");
    assert!(!member.attested.contains_key("naissance@enfants/0"));
    let number = &member.fields[&"social-security-number".parse().unwrap()];
    assert!(number.value == "290036912345605" && matches!(&number.origin, Origin::Register { register, .. } if register.as_str() == HOUSEHOLD));
    let events = asking.casework.store().read(jalon_store::StreamId::from_bytes(asking.journey.0), 1, 99).await.unwrap();
    let disputed = events.iter().filter_map(|event| serde_json::from_slice::<jalon_journey::Event>(event.plain()?).ok()).find_map(|event| match event.what {
        What::Accepted { disputed, .. } => Some(disputed),
        _ => None,
    });
    assert_eq!(disputed.unwrap(), BTreeSet::from(["naissance@enfants/0".to_owned()]), "that they disagree is known, and not what about");

    // Asked again, they choose the register's word.
    asking.ask().await;
    asking.act(&path, &[("action", "accept"), ("0/naissance@enfants/0", "register")]).await;
    let member = asking.member().await;
    assert!(!member.answers.facts.contains_key("naissance@enfants/0") && member.attested["naissance@enfants/0"].value == "2026-05-02");
}

#[tokio::test]
async fn what_another_register_said_is_not_taken_for_the_persons_word_and_the_same_in_capitals_is_the_same() {
    const CAF: &str = "cnaf-household";
    const ADDRESS: &str = "3 rue des Lilas\n69001 Lyon";
    let mut asking = Asking::new().await;
    let lives_at = |address: &str| Ok(vec![extract(&[], &[("postal-address", address)])]);
    let (health, caf) = (format!("/registres/{HOUSEHOLD}"), format!("/registres/{CAF}"));
    let address = async |asking: &Asking| {
        let value = asking.member().await.fields[&"postal-address".parse().unwrap()].clone();
        let Origin::Register { register, .. } = value.origin else { panic!("{:?}", value.origin) };
        (value.value, register.to_string())
    };
    asking.shelf.answers(HOUSEHOLD, lives_at(ADDRESS));
    asking.ask().await;
    asking.act(&health, &[("action", "accept")]).await;
    asking.shelf.answers(CAF, lives_at("3 RUE DES LILAS\n69001 LYON"));
    let shown = asking.ask_of(CAF).await;
    assert!(shown.has("3 RUE DES LILAS") && !shown.has("Que faut-il utiliser"), "{}", shown.html());
    asking.act(&caf, &[("action", "accept")]).await;
    assert_eq!(address(&asking).await, (ADDRESS.to_owned(), CAF.to_owned()), "as it was written, and both vouch for it");

    // What it said itself it says anew.
    asking.shelf.answers(CAF, lives_at("8 quai des Brumes\n69002 Lyon"));
    let anew = asking.ask_of(CAF).await;
    assert!(!anew.has("Que faut-il utiliser"), "{}", anew.html());
    asking.act(&caf, &[("action", "accept")]).await;
    assert_eq!(address(&asking).await, ("8 quai des Brumes\n69002 Lyon".to_owned(), CAF.to_owned()));

    let other = asking.ask().await;
    assert!(other.has("Ce n’est pas ce que dit CAF. Que faut-il utiliser") && other.has("Je garde ce que dit CAF"), "{}", other.html());
    assert!(!other.has("ce que vous avez dit"), "the person said nothing of it");
    asking.act(&health, &[("action", "accept"), ("0/postal-address", "own")]).await;
    assert_eq!(address(&asking).await.1, CAF);
}

#[tokio::test]
async fn what_follows_from_where_they_live_is_one_thing_and_one_choice() {
    const TAX: &str = "dgfip-income";
    let mut asking = Asking::new().await;
    asking.browser.post("/fr/naissance/questions/home", &[("place", "Puteaux")]).await;
    assert_eq!(asking.member().await.answers.facts["habite_puteaux"].value, "true");
    let lyon = [
        ("territoire", "métropole"),
        ("jours_fériés_locaux", "aucun"),
        ("habite_hauts_de_france", "false"),
        ("habite_hauts_de_seine", "false"),
        ("habite_puteaux", "false"),
    ];
    asking.shelf.answers(TAX, Ok(vec![extract(&lyon, &[])]));
    let shown = asking.ask_of(TAX).await;
    assert_eq!(shown.html().matches("<legend").count(), 1, "{}", shown.html());
    assert!(shown.has("Là où vous habitez") && shown.has("Autres lieux qui ont leurs propres règles\u{a0}: non"), "{}", shown.html());
    assert!(shown.has("Habiter à Puteaux\u{a0}: Oui") && !shown.has("Habiter à Puteaux\u{a0}: Non"), "{}", shown.html());
    let path = format!("/registres/{TAX}");
    assert_eq!(asking.act(&path, &[("action", "accept")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let name = shown.html().split("<legend").nth(1).and_then(|rest| rest.split("name=\"").nth(1)?.split('"').next()).unwrap().to_owned();

    asking.act(&path, &[("action", "accept"), (&name, "own")]).await;
    let member = asking.member().await;
    assert_eq!((&*member.answers.facts["habite_puteaux"].value, &*member.answers.facts["habite_hauts_de_seine"].value), ("true", "true"), "all of it is kept");
    assert!(!member.attested.contains_key("habite_puteaux"));

    asking.ask_of(TAX).await;
    asking.act(&path, &[("action", "accept"), (&name, "register")]).await;
    let member = asking.member().await;
    assert!(
        ["habite_puteaux", "habite_hauts_de_seine"].iter().all(|fact| member.attested[*fact].value == "false" && !member.answers.facts.contains_key(*fact))
    );
    let list = asking.get("/registres").await;
    assert_eq!(list.html().matches("data-used").count(), 1, "{}", list.html());
}

#[tokio::test]
async fn what_the_law_does_not_read_is_not_shown() {
    const TAX: &str = "dgfip-income";
    let mut asking = Asking::new().await;
    let said = [("habite_puteaux", "true"), ("territoire", "lune"), ("salaires_n_2@parents/0", "beaucoup"), ("autrefois", "1")];
    asking.shelf.answers(TAX, Ok(vec![extract(&said, &[])]));
    let shown = asking.ask_of(TAX).await;
    assert_eq!(shown.html().matches("data-says").count(), 1, "{}", shown.html());
    assert!(shown.has("data-says=\"0/habite_puteaux\"") && shown.has("Habiter à Puteaux\u{a0}: Oui"), "{}", shown.html());
}

#[tokio::test]
async fn of_several_the_person_chooses_theirs() {
    let mut asking = Asking::new().await;
    let of = |label: &str, size: &str| Extract { label: label.into(), ..extract(&[("#enfants", size)], &[]) };
    asking.shelf.answers(HOUSEHOLD, Ok(vec![of("Lyon", "1"), of("Brest", "2")]));
    let shown = asking.ask().await;
    assert!(shown.has("Lyon") && shown.has("Brest"));
    let path = format!("/registres/{HOUSEHOLD}");
    let none = asking.act(&path, &[("action", "accept")]).await;
    assert!(none.status == StatusCode::UNPROCESSABLE_ENTITY && none.has("Choisissez lequel vous concerne"), "{}", none.html());
    asking.act(&path, &[("action", "accept"), ("extract", "1")]).await;
    assert_eq!(asking.member().await.attested["#enfants"].value, "2");
}

#[tokio::test]
async fn a_register_that_fails_or_knows_nobody_is_said_and_stands_in_nobodys_way() {
    let mut asking = Asking::new().await;
    for (answer, words) in
        [(Unfetched::Unknown, "ne vous a pas trouvé"), (Unfetched::Away("timed-out"), "n’a pas répondu"), (Unfetched::Broken("mapping"), "n’a pas répondu")]
    {
        asking.shelf.answers(HOUSEHOLD, Err(answer));
        let page = asking.ask().await;
        assert!(page.has(words), "{}", page.html());
    }
    assert!(asking.browser.act(&asking.path(""), &[]).await.header("location").contains("/questions/"));
    asking.shelf.answers(HOUSEHOLD, Err(Unfetched::Ambiguous(["birth-place".into()].into())));
    let more = asking.act(&format!("/registres/{HOUSEHOLD}"), &[("action", "ask")]).await;
    assert!(more.status == StatusCode::UNPROCESSABLE_ENTITY && more.has("a besoin d’en savoir plus"), "{}", more.html());
}

#[tokio::test]
async fn nobody_is_asked_about_whose_identity_nobody_vouches_for() {
    let asking = Asking::new().await;
    let mut by_code = asking.browser.beside();
    by_code.post("/fr/naissance", &[]).await;
    by_code.post("/fr/naissance/questions/children-count", &[("enfants", "1")]).await;
    let kept = by_code.act("/fr/naissance/garder", &[]).await;
    let journey = kept.header("location").strip_suffix("/code").unwrap().to_owned();
    let page = by_code.get(&format!("{journey}/registres/{HOUSEHOLD}")).await;
    assert!(page.has("dont l’identité est sûre") && !page.has("value=\"ask\""), "{}", page.html());
    let form = by_code.get(&journey).await;
    let fields = form.with_hidden(&[("action", "ask")]);
    let refused =
        by_code.post_raw(&format!("{journey}/registres/{HOUSEHOLD}"), &fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect::<Vec<_>>()).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asking.shelf.asked().is_empty());
    let stranger: PersonId = PersonId([3; 16]);
    assert!(asking.casework.preview(asking.journey, stranger, &HOUSEHOLD.into()).await.unwrap().is_none());
}

/// What a program asks with the key that the person gave it.
struct Asked {
    browser: Browser,
    acts: u64,
}

impl Asked {
    async fn send(&mut self, method: Method, path: &str, content: &serde_json::Value) -> (u16, serde_json::Value) {
        self.acts += 1;
        self.browser.headers.insert("idempotency-key", self.acts.to_string().parse().unwrap());
        let page = self.browser.send(method, path, Body::from(content.to_string())).await;
        (page.status.as_u16(), serde_json::from_slice(&page.body).unwrap())
    }
}

#[tokio::test]
async fn a_program_does_the_same_on_the_word_of_the_person_and_chooses_for_nobody() {
    let mut asking = Asking::new().await;
    asking.says_the_child_was_born("2026-05-03").await;
    asking
        .shelf
        .answers(HOUSEHOLD, Ok(vec![extract(&[("#enfants", "1"), ("naissance@enfants/0", "2026-05-02")], &[("social-security-number", "290036912345605")])]));
    asking.browser.act("/fr/mes-demarches/programmes", &[("name", "Tableur"), ("may", "act")]).await;
    let page = asking.browser.get("/fr/mes-demarches/programmes").await;
    let key = crate::harness::between(page.html(), "text-break-word\">", "<").unwrap();
    let mut program = Asked { browser: asking.browser.beside(), acts: 0 };
    program.browser.headers.insert(header::AUTHORIZATION, format!("Bearer {key}").parse().unwrap());
    program.browser.headers.insert(header::CONTENT_TYPE, "application/json".parse().unwrap());
    let path = |rest: &str| format!("/api/v1/me/journeys/{}/registers{rest}", asking.journey);
    let nothing = serde_json::json!({});

    let (_, list) = program.send(Method::GET, &path(""), &nothing).await;
    assert!(list["registers"].as_array().unwrap().iter().any(|one| one["register"] == HOUSEHOLD && one["standing"].is_null()), "{list}");
    let (status, answer) = program.send(Method::POST, &path(&format!("/{HOUSEHOLD}/inquiry")), &nothing).await;
    assert_eq!((status, answer["found"].as_str()), (200, Some("known")), "{answer}");
    assert_eq!(answer["extracts"][0]["differs"], serde_json::json!(["naissance@enfants/0"]));
    assert_eq!(program.send(Method::GET, &path(&format!("/{HOUSEHOLD}")), &nothing).await, (200, answer));
    assert!(asking.member().await.attested.is_empty(), "nothing is used yet");

    let acceptance = path(&format!("/{HOUSEHOLD}/acceptance"));
    for open in [nothing.clone(), serde_json::json!({ "own": ["naissance@enfants/0"], "theirs": ["naissance@enfants/0"] })] {
        let (status, problem) = program.send(Method::POST, &acceptance, &open).await;
        assert_eq!((status, problem["at"].as_str()), (422, Some("own")), "{problem}");
    }
    assert_eq!(program.send(Method::POST, &acceptance, &serde_json::json!({ "own": ["naissance@enfants/0"] })).await.0, 200);
    let member = asking.member().await;
    assert_eq!(member.answers.facts["naissance@enfants/0"].value, "2026-05-03");
    assert_eq!(member.fields[&"social-security-number".parse().unwrap()].value, "290036912345605");
    assert_eq!(program.send(Method::POST, &acceptance, &nothing).await.0, 409, "nothing waits any more");

    asking.shelf.answers(HOUSEHOLD, Err(Unfetched::Away("down")));
    let (status, away) = program.send(Method::POST, &path(&format!("/{HOUSEHOLD}/inquiry")), &nothing).await;
    assert_eq!((status, away), (200, serde_json::json!({ "found": "away", "extracts": [] })));
    let data = format!("/api/v1/me/journeys/{}/data", asking.journey);
    let (_, data) = program.send(Method::GET, &data, &nothing).await;
    assert_eq!(data["format"], "jalon-my-data/1");
    assert_eq!(data["held"]["fields"]["social-security-number"]["value"], "290036912345605");
}
