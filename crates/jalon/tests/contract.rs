//! The API against its own description, with an independent tester (schemathesis): whatever is asked, no answer is a fault and none is undescribed.
//!
//! It is asked of a site with something in it: requests to a body, a journey of somebody who gave a key to a program, and a register that answers. `cargo xtask
//! contract` installs the tester and names it in `JALON_SCHEMATHESIS`; without it this is skipped.

mod house;

use std::fmt::Write as _;
use std::process::Command as Program;

use house::{Home, Site};
use jalon_casework::{Casework, Deed, random};
use jalon_catalogue::LanguageTag;
use jalon_journey::{Answers, Command, Content, Disclosure, JourneyId, PersonId, RequestId, Sending, Submission, Who};
use sha2::{Digest as _, Sha256};

const SECRET: &str = "a secret of this test and of nothing else";
const PERSON: PersonId = PersonId([1; 16]);

/// What a body or a person does to a request: each has one of its own, so that what is done to one ends no other.
const ACTS: [&str; 7] = [
    "POST /api/v1/requests/{request}/receipt",
    "POST /api/v1/requests/{request}/examination",
    "POST /api/v1/requests/{request}/missing",
    "POST /api/v1/requests/{request}/messages",
    "POST /api/v1/requests/{request}/decision",
    "GET /api/v1/requests/{request}",
    "POST /api/v1/me/journeys/{journey}/requests/{request}/withdrawal",
];

#[test]
fn whatever_is_asked_is_answered_as_it_is_described() {
    let Some(tester) = std::env::var_os("JALON_SCHEMATHESIS") else {
        println!("SKIPPED: no independent tester; `cargo xtask contract` installs it");
        return;
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let bodies = runtime.block_on(jalon_fake_bodies::start(([127, 0, 0, 1], 0).into())).unwrap();
    let home = Home::sqlite();
    let hash = <[u8; 32]>::from(Sha256::digest(SECRET)).map(|byte| format!("{byte:02x}")).concat();
    let site = Site::serve(
        &home.config(&format!(
            "clients:\n  caf: {{ secret_sha256: [{hash}], scopes: [\"requests:read\", \"requests:write\"] }}\n\
             registers:\n  civil-status: {{ address: \"{}\", x_road: {{ client: FR/GOV/JALON/SITE, provider: FR/GOV/MAIRIES/ETAT-CIVIL }} }}\n",
            bodies.address
        )),
        &["--no-workers"],
    );
    let (settings, key) = runtime.block_on(async {
        let casework = home.casework(&[]).await;
        (settings(&planted(&casework).await), house::key(&casework, PERSON, true).await)
    });
    let config = home.path("schemathesis.toml");
    std::fs::write(&config, settings).unwrap();
    let token = token(&site);
    for (who, bearer) in [("nobody", None), ("a body", Some(&token)), ("a program of somebody", Some(&key))] {
        println!("\n── as {who}");
        let mut asked = Program::new(&tester);
        asked.args(["-m", "schemathesis.cli"]);
        // As nobody the parts of addresses are whatever comes to mind; for who may see something they name it.
        if let Some(bearer) = bearer {
            asked.arg("--config-file").arg(&config).args(tail(&site, &["--header", &format!("Authorization: Bearer {bearer}")]));
        } else {
            asked.args(tail(&site, &[]));
        }
        let status = asked.current_dir(home.directory.path()).status().unwrap();
        assert!(status.success(), "as {who}: {status}");
    }
}

fn tail(site: &Site, more: &[&str]) -> Vec<String> {
    let described = format!("{}/api/v1/openapi.json", site.address);
    // That everything of the right shape is accepted is not so: names are those of the catalogue, and days those to come.
    // One worker: several at once break the parser of Python 3.11.
    let all = ["run", &described, "--exclude-checks", "positive_data_acceptance", "--max-examples", "40", "--seed", "1", "--workers", "1"];
    all.iter().chain(more).map(ToString::to_string).collect()
}

/// A journey with a request for each act: of one service, so one journey each.
async fn planted(casework: &Casework) -> Vec<(JourneyId, RequestId)> {
    let mut sent = Vec::new();
    for _ in ACTS {
        let journey = casework.begin(PERSON, "birth".into(), LanguageTag("fr".into()), Answers::default(), random()).await.unwrap();
        let request = RequestId(random());
        let sending = Sending {
            request,
            service: "family-benefits-declaration".into(),
            body: "caf".into(),
            content: Content { fields: [("family-name".parse().unwrap(), "Durand".into())].into(), ..Content::default() },
            disclosure: Disclosure { basis: "CSS, art. L531-2".into(), consent: None, signature: None, under: None },
            silence: None,
        };
        let submit = Command::Submit(Submission { requests: vec![sending], previewed: journey.journey.version });
        casework.act(journey.id, &Deed::online(Who::Person { person: PERSON }, random()), submit).await.unwrap();
        sent.push((journey.id, request));
    }
    sent
}

/// What the parts of addresses name.
fn settings(sent: &[(JourneyId, RequestId)]) -> String {
    let (journey, request) = sent[0];
    let mut text = format!("[parameters]\n\"path.journey\" = \"{journey}\"\n\"path.register\" = \"civil-status\"\n\"path.request\" = \"{request}\"\n");
    for (act, (journey, request)) in ACTS.iter().zip(sent) {
        let of_journey = if act.contains("{journey}") { format!(", \"path.journey\" = \"{journey}\"") } else { String::new() };
        writeln!(text, "\n[[operations]]\ninclude-name = \"{act}\"\nparameters = {{ \"path.request\" = \"{request}\"{of_journey} }}").unwrap();
    }
    text
}

fn token(site: &Site) -> String {
    let form = [("grant_type", "client_credentials"), ("client_id", "caf"), ("client_secret", SECRET)];
    let mut answer = ureq::post(format!("{}/api/v1/token", site.address)).send_form(form).unwrap();
    let given: serde_json::Value = serde_json::from_str(&answer.body_mut().read_to_string().unwrap()).unwrap();
    given["access_token"].as_str().unwrap().to_owned()
}
