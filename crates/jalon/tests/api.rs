//! The guides for bodies that connect and for programs of people, tried literally: each block `http` is asked of a site that runs, and its answer is held against the block after it.
//!
//! In an answer `…` stands for anything, and `$NAME` for what later blocks use under that name, or for what they have under it already.

mod house;

use std::collections::BTreeMap;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use house::{Home, Site};
use jalon_casework::Deed;
use jalon_catalogue::LanguageTag;
use jalon_journey::{Answers, Command, Content, Disclosure, PersonId, RequestId, Sending, SilenceRule, Submission, Who};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

const SECRET: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
const WORD: [u8; 32] = [6; 32];

type Names = BTreeMap<String, String>;

#[test]
fn a_body_connects_as_the_guide_says() {
    follow("api.md");
}

#[test]
fn un_organisme_se_raccorde_comme_le_dit_le_guide() {
    follow("api.fr.md");
}

#[test]
fn a_program_reads_and_acts_for_somebody_as_the_guide_says() {
    follow("programs.md");
}

#[test]
fn un_programme_lit_et_agit_pour_quelqu_un_comme_le_dit_le_guide() {
    follow("programmes.md");
}

#[test]
fn the_guides_have_the_same_blocks() {
    assert_eq!(blocks(&guide("api.md")), blocks(&guide("api.fr.md")));
    assert_eq!(blocks(&guide("programs.md")), blocks(&guide("programmes.md")));
}

fn guide(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs").join(name)).unwrap()
}

/// What the blocks of a guide are, and what they hold.
fn blocks(text: &str) -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if let Some(kind) = line.strip_prefix("```") {
            blocks.push((kind.to_owned(), lines.by_ref().take_while(|line| !line.starts_with("```")).collect::<Vec<_>>().join("\n")));
        }
    }
    blocks
}

/// A site with a request to the CAF that came a while ago, a register that answers, and keys that the person gave to programs of theirs.
fn site() -> (Home, Site, Names) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let bodies = runtime.block_on(jalon_fake_bodies::start(([127, 0, 0, 1], 0).into())).unwrap();
    let home = Home::sqlite();
    let hash = <[u8; 32]>::from(Sha256::digest(SECRET)).map(|byte| format!("{byte:02x}")).concat();
    std::fs::write(home.path("word"), format!("whsec_{}", STANDARD.encode(WORD))).unwrap();
    std::fs::write(home.path("ours"), format!("whsec_{}", STANDARD.encode([5; 32]))).unwrap();
    let config = home.config(&format!(
        "bodies:\n  caf: {{ address: \"http://127.0.0.1:9/\", secret: {{ file: \"{}\" }}, word: {{ secrets: [{{ file: \"{}\" }}] }} }}\n\
         clients:\n  caf: {{ secret_sha256: [{hash}], scopes: [\"requests:read\", \"requests:write\"] }}\n\
         registers:\n  civil-status: {{ address: \"{}\", x_road: {{ client: FR/GOV/JALON/SITE, provider: FR/GOV/MAIRIES/ETAT-CIVIL }} }}\n",
        home.path("ours").display(),
        home.path("word").display(),
        bodies.address,
    ));
    let site = Site::serve(&config, &["--no-workers"]);
    let names = runtime.block_on(async {
        let casework = home.casework(&["caf"]).await;
        let (key, reader) = (house::key(&casework, PersonId([1; 16]), true).await, house::key(&casework, PersonId([1; 16]), false).await);
        casework.clock().set_ahead(-60_000);
        let person = PersonId([1; 16]);
        let id = casework.begin(person, "birth".into(), LanguageTag("fr".into()), Answers::default(), [2; 16]).await.unwrap().id;
        let sending = Sending {
            request: RequestId([3; 16]),
            service: "family-benefits-declaration".into(),
            body: "caf".into(),
            content: Content { fields: [("family-name".parse().unwrap(), "Durand".into())].into(), ..Content::default() },
            disclosure: Disclosure { basis: "CSS, art. L531-2".into(), consent: None, signature: None, under: None },
            silence: Some(SilenceRule {
                within: jalon_catalogue::AnswerTime::Months(2),
                means: jalon_catalogue::SilenceMeans::Refusal,
                source: "CRPA, art. L231-4".into(),
            }),
        };
        let submit = Command::Submit(Submission { requests: vec![sending], previewed: 2 });
        casework.act(id, &Deed::online(Who::Person { person }, [4; 16]), submit).await.unwrap();
        Names::from([("KEY".into(), key), ("READER".into(), reader)])
    });
    // They answer for as long as the test runs.
    std::mem::forget((runtime, bodies));
    (home, site, names)
}

fn follow(name: &str) {
    let (_home, site, keys) = site();
    let now = jiff::Timestamp::now();
    let today = now.to_zoned(jiff::tz::TimeZone::UTC).date();
    let mut names = Names::from([("SECRET".into(), SECRET.into()), ("NOW".into(), now.as_second().to_string()), ("TODAY".into(), today.to_string())]);
    names.extend(keys);
    let blocks = blocks(&guide(name));
    let mut asked = 0;
    for pair in blocks.windows(2) {
        let [(kind, request), (told, answer)] = pair else { unreachable!() };
        if kind != "http" {
            continue;
        }
        let status: u16 = told.strip_prefix("json ").unwrap_or_else(|| panic!("{name}: no answer after {request}")).parse().unwrap();
        let (found, content) = ask(&site, &filled(request, &names));
        assert_eq!(found, status, "{name}: {request}\n{content}");
        let (content, answer): (Value, Value) = (serde_json::from_str(&content).unwrap(), serde_json::from_str(answer).unwrap());
        hold(&content, &answer, &mut names, name);
        asked += 1;
    }
    assert!(asked > 5, "{name}: {asked}");
}

fn filled(text: &str, names: &Names) -> String {
    let filled = names.iter().fold(text.to_owned(), |text, (name, value)| text.replace(&format!("${name}"), value));
    let Some((head, content)) = filled.split_once("\n\n").filter(|(head, _)| head.contains("$SIGNATURE")) else { return filled };
    let header = |name: &str| head.lines().find_map(|line| line.strip_prefix(name)).unwrap();
    let signed = format!("{}.{}.{content}", header("webhook-id: "), header("webhook-timestamp: "));
    let tag = ring::hmac::sign(&ring::hmac::Key::new(ring::hmac::HMAC_SHA256, &WORD), signed.as_bytes());
    filled.replace("$SIGNATURE", &STANDARD.encode(tag))
}

/// Asks for what a block says.
fn ask(site: &Site, block: &str) -> (u16, String) {
    let (head, content) = block.split_once("\n\n").unwrap_or((block, ""));
    let mut lines = head.lines();
    let (method, path) = lines.next().unwrap().split_once(' ').unwrap();
    let mut request = ureq::http::Request::builder().method(method).uri(format!("{}{path}", site.address));
    for line in lines {
        let (name, value) = line.split_once(": ").unwrap();
        request = request.header(name, value);
    }
    let agent = ureq::Agent::config_builder().http_status_as_error(false).build().new_agent();
    let mut answer = agent.run(request.body(content.to_owned()).unwrap()).unwrap();
    (answer.status().as_u16(), answer.body_mut().read_to_string().unwrap())
}

/// Holds an answer against what the guide shows.
fn hold(found: &Value, shown: &Value, names: &mut Names, at: &str) {
    match (found, shown) {
        (_, Value::String(anything)) if anything == "…" => {}
        (Value::String(found), Value::String(shown)) => match shown.strip_prefix('$') {
            Some(name) => assert_eq!(names.entry(name.to_owned()).or_insert_with(|| found.clone()), found, "{at}"),
            None => assert_eq!(found, shown, "{at}"),
        },
        (Value::Object(found), Value::Object(shown)) => {
            let names_of = |object: &serde_json::Map<String, Value>| object.keys().cloned().collect::<std::collections::BTreeSet<_>>();
            assert_eq!(names_of(found), names_of(shown), "{at}");
            found.iter().for_each(|(name, value)| hold(value, &shown[name], names, &format!("{at}, {name}")));
        }
        (Value::Array(found), Value::Array(shown)) => {
            assert_eq!(found.len(), shown.len(), "{at}");
            found.iter().zip(shown).for_each(|(found, shown)| hold(found, shown, names, at));
        }
        _ => assert_eq!(found, shown, "{at}"),
    }
}
