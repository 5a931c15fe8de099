//! The same for programs: every address of the API, for everybody who may come by it. A cell is the status of the answer, with `+` when something changed.
//!
//! Programs show tokens. A cookie is nothing to them, so whoever has one and no token is nobody.

use std::collections::BTreeMap;

use axum::body::Body;
use axum::http::{Method, header};
use jalon_casework::Deed;
use jalon_journey::{Command, Death, JourneyId, Told, Who};
use jiff::Timestamp;
use jiff::civil::date;

use super::world::{Role, World};
use super::{filled, never};
use crate::harness::{Browser, Page};

/// A column for whoever may come: nobody, an agent by their cookie, a token that is over, the body that was asked by tokens for reading, for writing and for
/// both, and another body.
const COLUMNS: [&str; 7] = ["nobody", "agent", "over", "reads", "writes", "both", "foreign"];

const TABLE: &str = r##"
                                                     nobody agent over reads writes both foreign
GET  /api/v1/openapi.json                            200    200   200  200   200    200  200
GET  /api/v1/asyncapi.json                           200    200   200  200   200    200  200
GET  /api/v1/events                                  200    200   200  200   200    200  200
GET  /api/v1/events/{id:event}                       200    200   200  200   200    200  200
GET  /api/v1/services                                200    200   200  200   200    200  200
GET  /api/v1/services/{service}                      200    200   200  200   200    200  200
POST /api/v1/plan                                    200    200   200  200   200    200  200
     with {"event":"birth","facts":{"#enfants":"1"}}
POST /api/v1/token                                   400    400   400  400   400    400  400
POST /api/v1/webhooks/{id:body}                      401    401   401  401   401    401  401
     with {"specversion":"1.0"}
POST /api/v1/announcements/{register}                401    401   401  401   401    401  401
     with {"specversion":"1.0"}
GET  /api/v1/requests                                401    401   401  200   403    200  200
GET  /api/v1/requests/{request}                      401    401   401  200+  403    200+ 404
GET  /api/v1/requests/{request}/papers/{paper}       401    401   401  200+  403    200+ 404
POST /api/v1/requests/{request}/receipt              401    401   401  403   200+   200+ 404
     with {"reference":"CPAM-1"}
POST /api/v1/requests/{request}/examination          401    401   401  403   200+   200+ 404
     with {}
POST /api/v1/requests/{request}/missing              401    401   401  403   200+   200+ 404
     with {"words":"Un acte","until":"{day}"}
POST /api/v1/requests/{request}/messages             401    401   401  403   200+   200+ 404
     with {"words":"Bonjour"}
POST /api/v1/requests/{request}/decision             401    401   401  403   200+   200+ 404
     with {"outcome":"granted"}
POST /api/v1/requests/{request:refused}/decision     401    401   401  403   409    409  404
     with {"outcome":"granted"}
"##;

/// The same for programs of people: nobody, the owner by their cookie, the token of a body, a key that is over, keys for reading and for acting, and those of
/// another of the household, of somebody who left it, and of a stranger.
const OWN_COLUMNS: [&str; 9] = ["nobody", "cookie", "body", "over", "reads", "acts", "member", "left", "other"];

const OWN: &str = r#"
                                                                         nobody cookie body over reads acts member left other
GET  /api/v1/me/journeys                                                 401    401    401  401  200   200  200    200  200
GET  /api/v1/me/journeys/{journey}/data                                  401    401    401  401  200   200  200    404  404
GET  /api/v1/me/data/MyPersonalDataUsage/1.0?userId=A1&databaseId={journey} 401  401    401  401  200   200  200    404  404
GET  /api/v1/me/data/MyPersonalDataUsage/1.0?userId=A1&databaseId=birth  401    401    401  401  200   200  200    200  200
POST /api/v1/me/journeys/{journey}/rights                                401    401    401  401  403   200+ 200+   404  404
     with {"right":"object","words":"Non"}
POST /api/v1/me/journeys/{journey}/requests/{request}/withdrawal         401    401    401  401  403   200+ 404    404  404
GET  /api/v1/me/journeys/{journey}/registers                             401    401    401  401  200   200  200    404  404
GET  /api/v1/me/journeys/{journey}/registers/{register}                  401    401    401  401  404   404  404    404  404
POST /api/v1/me/journeys/{journey}/registers/{register}/inquiry          401    401    401  401  403   200+ 200+   404  404
     with {}
POST /api/v1/me/journeys/{journey}/registers/{register}/acceptance       401    401    401  401  403   409  409    404  404
     with {}
POST /api/v1/me/journeys/{journey}/registers/{register}/refusal          401    401    401  401  403   200+ 200+   404  404
"#;

struct Row {
    method: Method,
    path: &'static str,
    content: Option<&'static str>,
    cells: Vec<&'static str>,
}

fn rows(table: &'static str, columns: &[&str]) -> Vec<Row> {
    let mut lines = table.lines().map(str::trim).filter(|line| !line.is_empty());
    assert_eq!(lines.next().unwrap().split_whitespace().collect::<Vec<_>>(), columns);
    let mut rows: Vec<Row> = Vec::new();
    for line in lines {
        if let Some(content) = line.strip_prefix("with ") {
            rows.last_mut().unwrap().content = Some(content);
            continue;
        }
        let mut words = line.split_whitespace();
        let (method, path) = (words.next().unwrap().parse().unwrap(), words.next().unwrap());
        let cells: Vec<_> = words.collect();
        assert_eq!(cells.len(), columns.len(), "{line}");
        rows.push(Row { method, path, content: None, cells });
    }
    rows
}

/// The routes that the table has, by pattern and method.
pub(super) fn routes() -> impl Iterator<Item = (String, String)> {
    let pattern = |path: &str| {
        let named = [("{id:event}", "{event}"), ("{id:body}", "{body}"), ("{request:refused}", "{request}")];
        named.into_iter().fold(path.to_owned(), |path, (as_here, as_there)| path.replace(as_here, as_there))
    };
    let all = rows(TABLE, &COLUMNS).into_iter().chain(rows(OWN, &OWN_COLUMNS));
    // One that is in the table twice is asked for two things.
    let address = |path: &'static str| path.split('?').next().unwrap_or(path);
    let all: std::collections::BTreeSet<_> = all.map(move |row| (pattern(address(row.path)), row.method.to_string())).collect();
    all.into_iter()
}

/// A token of a client, for what it asks.
async fn token(world: &World, body: &str, scope: &str) -> String {
    let mut browser = world.browser();
    let fields = [("grant_type", "client_credentials"), ("client_id", body), ("client_secret", &format!("secret of {body}")), ("scope", scope)];
    let page = browser.post_raw("/api/v1/token", &fields).await;
    assert_eq!(page.status, 200, "{}", page.html());
    let given: serde_json::Value = serde_json::from_slice(&page.body).unwrap();
    assert_eq!((given["token_type"].as_str(), given["scope"].as_str()), (Some("Bearer"), Some(scope)));
    given["access_token"].as_str().unwrap().to_owned()
}

async fn browser(world: &mut World, column: &str, over: &str) -> Browser {
    let all = "requests:read requests:write";
    let token = match column {
        "nobody" => None,
        "agent" => return world.browsers.remove(&Role::Agent).unwrap(),
        "over" => Some(over.to_owned()),
        "reads" => Some(token(world, "cpam", "requests:read").await),
        "writes" => Some(token(world, "cpam", "requests:write").await),
        "both" => Some(token(world, "cpam", all).await),
        _ => Some(token(world, "caf", all).await),
    };
    let mut browser = world.browser();
    if let Some(token) = token {
        browser.headers.insert(header::AUTHORIZATION, format!("Bearer {token}").parse().unwrap());
    }
    browser
}

/// A key that somebody gave to a program.
async fn key(world: &mut World, role: Role, may: &str) -> String {
    let browser = world.browsers.get_mut(&role).unwrap();
    let made = super::world::act(browser, "/fr/mes-demarches/programmes", &[("name", "Tableur"), ("may", may)]).await;
    assert_eq!(made.status, 303, "{}", made.html());
    let page = browser.get("/fr/mes-demarches/programmes").await;
    let shown = page.html().split("govuk-!-text-break-word\">").nth(1).unwrap_or_else(|| panic!("{}", page.html())).split('<').next().unwrap();
    shown.to_owned()
}

async fn own_browser(world: &mut World, column: &str) -> Browser {
    let bearer = match column {
        "nobody" => return world.browser(),
        "cookie" => return world.browsers.remove(&Role::Owner).unwrap(),
        "body" => token(world, "cpam", "requests:read requests:write").await,
        "over" => {
            let key = key(world, Role::Owner, "act").await;
            let page = world.browsers.get_mut(&Role::Owner).unwrap().get("/fr/mes-demarches/programmes").await;
            let end = page.html().split("name=\"end\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
            super::world::act(world.browsers.get_mut(&Role::Owner).unwrap(), "/fr/mes-demarches/programmes", &[("end", &end)]).await;
            key
        }
        "reads" => key(world, Role::Owner, "read").await,
        "acts" => key(world, Role::Owner, "act").await,
        "member" => key(world, Role::Member, "act").await,
        "left" => key(world, Role::Left, "act").await,
        _ => key(world, Role::Other, "act").await,
    };
    let mut browser = world.browser();
    browser.headers.insert(header::AUTHORIZATION, format!("Bearer {bearer}").parse().unwrap());
    browser
}

async fn asked(browser: &mut Browser, row: &Row, names: &BTreeMap<&'static str, String>) -> Page {
    // The braces of JSON are no names of the table.
    let content = row.content.map(|content| content.replace("{day}", &names["day"]));
    let kind = if ["webhooks", "announcements"].iter().any(|signed| row.path.contains(signed)) { "application/cloudevents+json" } else { "application/json" };
    browser.headers.insert(header::CONTENT_TYPE, kind.parse().unwrap());
    browser.headers.insert("information-mediator-client", "FR/GOV/21920062700017/JALON".parse().unwrap());
    browser.headers.insert("idempotency-key", format!("{:?}", jalon_casework::random::<8>()).parse().unwrap());
    browser.send(row.method.clone(), &filled(row.path, names), content.map_or_else(Body::empty, Body::from)).await
}

#[tokio::test]
async fn programs_see_and_change_what_their_tokens_let_them() {
    hold(rows(TABLE, &COLUMNS), &COLUMNS, async |world, column| {
        if column != "over" {
            return browser(world, column, "").await;
        }
        let over = token(world, "cpam", "requests:read requests:write").await;
        world.casework.clock().set_ahead(world.casework.clock().ahead() + 601_000);
        browser(world, column, &over).await
    })
    .await;
}

#[tokio::test]
async fn programs_of_people_see_and_change_what_their_keys_let_them() {
    hold(rows(OWN, &OWN_COLUMNS), &OWN_COLUMNS, async |world, column| own_browser(world, column).await).await;
}

async fn hold(rows: Vec<Row>, columns: &[&'static str], come: impl AsyncFn(&mut World, &'static str) -> Browser) {
    let mut wrong = Vec::new();
    let mut world = World::new().await;
    for row in rows {
        for (column, cell) in columns.iter().zip(&row.cells) {
            let ahead = world.casework.clock().ahead();
            let mut browser = come(&mut world, column).await;
            let before = world.kept().await;
            let page = asked(&mut browser, &row, &world.names).await;
            let changed = world.kept().await != before;
            let found = format!("{}{}", page.status.as_u16(), if changed { "+" } else { "" });
            if found != **cell {
                wrong.push(format!("{} {}, {column}: {found} instead of {cell}: {}", row.method, row.path, page.html()));
            }
            if *cell == "404" {
                let nothing = asked(&mut browser, &row, &never(&world.names, row.path, false)).await;
                assert_eq!((nothing.status, &nothing.body), (page.status, &page.body), "{}", row.path);
            }
            if page.status.as_u16() >= 400 && !row.path.ends_with("/token") {
                assert_eq!(page.header("content-type"), "application/problem+json", "{} {column}", row.path);
            }
            world.casework.clock().set_ahead(ahead);
            match *column {
                "agent" => drop(world.browsers.insert(Role::Agent, browser)),
                "cookie" => drop(world.browsers.insert(Role::Owner, browser)),
                _ => {}
            }
            if changed {
                world = World::new().await;
            }
        }
    }
    assert!(wrong.is_empty(), "{} cells are not as the table says:\n{}", wrong.len(), wrong.join("\n"));
}

/// A key opens nothing in a browser, and what opens a browser is no key.
#[tokio::test]
async fn a_key_of_a_program_is_no_session_of_a_browser() {
    let mut world = World::new().await;
    let key = key(&mut world, Role::Owner, "act").await;
    let mut browser = world.browser();
    browser.others.insert("__Host-jalon-in".into(), format!("__Host-jalon-in={key}"));
    assert_eq!(browser.get("/fr/mes-demarches").await.status, 401);
    let cookie = world.browsers[&Role::Owner].others["__Host-jalon-in"].split_once('=').unwrap().1.to_owned();
    let mut program = world.browser();
    for (bearer, status) in [(cookie, 401), (key, 200)] {
        program.headers.insert(header::AUTHORIZATION, format!("Bearer {bearer}").parse().unwrap());
        assert_eq!(program.get("/api/v1/me/journeys").await.status, status);
    }
}

#[tokio::test]
async fn a_body_lists_what_came_to_it_and_nothing_else_and_goes_on_from_where_it_was() {
    let mut world = World::new().await;
    let list = async |browser: &mut Browser, query: &str| -> serde_json::Value {
        let page = browser.get(&format!("/api/v1/requests{query}")).await;
        assert_eq!(page.status, 200, "{}", page.html());
        serde_json::from_slice(&page.body).unwrap()
    };
    let mut cpam = browser(&mut world, "reads", "").await;
    let first = list(&mut cpam, "?limit=1").await;
    let second = list(&mut cpam, &format!("?limit=1&after={}", first["next"].as_str().unwrap())).await;
    let ids: Vec<_> = [&first, &second].map(|page| page["requests"][0]["request"].as_str().unwrap().to_owned()).into();
    assert_eq!(ids, [world.names["request"].clone(), world.names["request:refused"].clone()], "in the order in which they came");
    let end = list(&mut cpam, &format!("?after={}", second["next"].as_str().unwrap())).await;
    assert_eq!(end, serde_json::json!({ "requests": [] }));
    let mut caf = browser(&mut world, "foreign", "").await;
    assert_eq!(list(&mut caf, "").await, serde_json::json!({ "requests": [] }));
    for odd in ["?limit=0", "?limit=201", "?limit=x", "?after=x", "?after=%F0%9F"] {
        assert_eq!(cpam.get(&format!("/api/v1/requests{odd}")).await.status, 400, "{odd}");
    }
}

#[tokio::test]
async fn the_same_act_sent_again_is_done_once_and_another_is_another() {
    let mut world = World::new().await;
    let mut cpam = browser(&mut world, "both", "").await;
    let path = format!("/api/v1/requests/{}/messages", world.names["request"]);
    cpam.headers.insert(header::CONTENT_TYPE, "application/json".parse().unwrap());
    assert_eq!(cpam.send(Method::POST, &path, Body::from(r#"{"words":"Bonjour"}"#)).await.status, 400, "a key is awaited");
    let mut outcomes = Vec::new();
    for key in ["a", "a", "b"] {
        cpam.headers.insert("idempotency-key", key.parse().unwrap());
        let page = cpam.send(Method::POST, &path, Body::from(r#"{"words":"Bonjour"}"#)).await;
        assert_eq!(page.status, 200);
        outcomes.push(serde_json::from_slice::<serde_json::Value>(&page.body).unwrap()["outcome"].as_str().unwrap().to_owned());
    }
    assert_eq!(outcomes, ["taken", "before", "taken"]);
    let read = cpam.get(&format!("/api/v1/requests/{}", world.names["request"])).await;
    let whole: serde_json::Value = serde_json::from_slice(&read.body).unwrap();
    let said: Vec<_> = whole["history"].as_array().unwrap().iter().map(|step| (step["what"].as_str().unwrap(), step["by"].as_str().unwrap())).collect();
    assert_eq!(said, [("sent", "person"), ("message", "system"), ("message", "system")]);
    assert_eq!(whole["fields"], serde_json::json!({ "family-name": "Martin", "given-names": "Camille" }));
    assert_eq!(whole["papers"][0]["paper"].as_str(), Some(world.names["paper"].as_str()));
}

#[tokio::test]
async fn a_system_reads_of_a_death_and_of_one_that_is_not_as_an_agent_does() {
    let mut world = World::new().await;
    let mut cpam = browser(&mut world, "reads", "").await;
    let heard = async |cpam: &mut Browser| {
        let page = cpam.get(&format!("/api/v1/requests/{}", world.names["request"])).await;
        let whole: serde_json::Value = serde_json::from_slice(&page.body).unwrap();
        (whole["death"].clone(), whole["death_denied"].clone())
    };
    let nothing = serde_json::Value::Null;
    assert_eq!(heard(&mut cpam).await, (nothing.clone(), nothing.clone()));
    let journey: JourneyId = world.names["journey"].parse().unwrap();
    let loaded = world.casework.load(journey).await.unwrap().unwrap();
    let person = loaded.journey.request(world.names["request"].parse().unwrap()).unwrap().by;
    let does = async |who: Who, command: Command| {
        world.casework.act(journey, &Deed::online(who, jalon_casework::random()), command).await.unwrap();
    };
    let told = Told { at: Timestamp::from_second(1_790_000_000).unwrap(), name: [1; 16] };
    let death = Death { person, on: date(2026, 9, 20), register: "civil-status".into(), told };
    does(Who::Body { body: "mairie".into() }, Command::NoteDeath(death)).await;
    let of = |on: &str| serde_json::json!({ "register": "civil-status", "on": on });
    assert_eq!(heard(&mut cpam).await, (of("2026-09-20"), nothing.clone()));
    does(Who::Person { person }, Command::DenyDeath).await;
    let today = world.casework.clock().today().to_string();
    assert_eq!(heard(&mut cpam).await, (nothing, of(&today)));
}

#[tokio::test]
async fn a_token_is_given_to_who_knows_the_secret_and_for_no_more_than_it_may() {
    let world = World::new().await;
    let ask = async |fields: &[(&str, &str)], basic: Option<&str>| {
        let mut browser = world.browser();
        if let Some(basic) = basic {
            use base64::Engine as _;
            let pair = base64::engine::general_purpose::STANDARD.encode(basic);
            browser.headers.insert(header::AUTHORIZATION, format!("Basic {pair}").parse().unwrap());
        }
        let address = format!("2001:db8:{:x}::1", u16::from_be_bytes(jalon_casework::random()));
        browser.headers.insert("x-forwarded-for", address.parse().unwrap());
        let page = browser.post_raw("/api/v1/token", fields).await;
        assert_eq!(page.header("cache-control"), "no-store");
        (page.status.as_u16(), serde_json::from_slice::<serde_json::Value>(&page.body).unwrap()["error"].as_str().map(str::to_owned))
    };
    let grant = ("grant_type", "client_credentials");
    let error = |name: &str| Some(name.to_owned());
    assert_eq!(ask(&[grant], Some("cpam:secret+of+cpam")).await, (200, None));
    assert_eq!(ask(&[grant, ("client_id", "cpam"), ("client_secret", "secret of cpam")], None).await, (200, None));
    assert_eq!(ask(&[grant], Some("cpam:secret of caf")).await, (401, error("invalid_client")));
    assert_eq!(ask(&[grant], Some("mairie:secret of mairie")).await, (401, error("invalid_client")));
    assert_eq!(ask(&[grant], None).await, (401, error("invalid_client")));
    assert_eq!(ask(&[grant, ("scope", "requests:write")], Some("nursery:secret of nursery")).await, (400, error("invalid_scope")));
    assert_eq!(ask(&[("grant_type", "password")], Some("cpam:secret of cpam")).await, (400, error("unsupported_grant_type")));
    // A client that comes by mutual TLS needs the certificate that the proxy saw.
    assert_eq!(ask(&[grant], Some("fts:secret of fts")).await, (401, error("invalid_client")));
    let mut browser = world.browser();
    for (certificate, status) in [("ab".repeat(32), 401), ("cd".repeat(32), 200)] {
        browser.headers.insert("x-client-certificate-sha256", certificate.parse().unwrap());
        let fields = [grant, ("client_id", "fts"), ("client_secret", "secret of fts")];
        assert_eq!(browser.post_raw("/api/v1/token", &fields).await.status, status);
    }
}

#[tokio::test]
async fn the_description_has_every_address_and_every_address_its_description() {
    let world = World::new().await;
    let page = world.browser().get("/api/v1/openapi.json").await;
    let description: serde_json::Value = serde_json::from_slice(&page.body).unwrap();
    assert!(description["openapi"].as_str().unwrap().starts_with("3.1"), "{}", description["openapi"]);
    let described: std::collections::BTreeSet<(String, String)> = description["paths"]
        .as_object()
        .unwrap()
        .iter()
        .flat_map(|(path, methods)| methods.as_object().unwrap().keys().map(move |method| (path.clone(), method.to_uppercase())))
        .collect();
    let itself = |path: &str| path.ends_with("/openapi.json") || path.ends_with("/asyncapi.json");
    let known = world.routes.iter().filter(|route| route.path.starts_with("/api/") && !itself(&route.path));
    assert_eq!(described, known.map(|route| (route.path.clone(), route.method.to_string())).collect());
}
