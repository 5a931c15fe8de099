//! Who may do what: every route of the site, for everybody who may come, in one table. Each cell is asked for; what is refused is refused as if it had never
//! been, and leaves nothing behind. A route without a row fails, and so does a row without a route.

mod programs;
mod table;
mod world;

use std::collections::{BTreeMap, BTreeSet};

use axum::http::{Method, StatusCode};

use self::table::{DESK, DOORS, MINE, OPEN, REAL, REQUESTS};
use self::world::{Role, World, cookies};
use jalon_web::Route;

use crate::harness::{Browser, Page};

/// A line of the table.
struct Row {
    method: Method,
    /// The address. `{request:refused}` is the part `{request}` of the route, with another value than usual.
    path: String,
    fields: Option<String>,
    cells: [&'static str; 13],
}

const CELLS: [&str; 12] = ["page", "file", "goes", "does", "noted", "wrong", "lost", "away", "in", "desk", "none", "no"];

/// The rows of a part of the table, whose columns are in the order of [`Role::ALL`].
fn rows(table: &'static str) -> Vec<Row> {
    let mut lines = table.lines().map(str::trim).filter(|line| !line.is_empty());
    let columns: Vec<&str> = lines.next().unwrap().split_whitespace().collect();
    assert_eq!(columns, Role::ALL.map(|(name, _)| name));
    let mut rows: Vec<Row> = Vec::new();
    for line in lines {
        let words: Vec<&'static str> = line.split_whitespace().collect();
        match words.as_slice() {
            ["with", fields] => rows.last_mut().unwrap().fields = Some((*fields).to_owned()),
            [method, path, cells @ ..] => {
                let cells = match cells {
                    // Everybody alike.
                    [one] => [*one; 13],
                    all => all.try_into().unwrap_or_else(|_| panic!("{} cells: {line}", all.len())),
                };
                assert!(cells.iter().all(|cell| CELLS.contains(cell)), "{line}");
                rows.push(Row { method: method.parse().unwrap(), path: (*path).to_owned(), fields: None, cells });
            }
            _ => panic!("{line}"),
        }
    }
    rows
}

impl Row {
    /// The pattern of its route.
    fn pattern(&self) -> String {
        self.path
            .split('}')
            .map(|part| match part.split_once('{').and_then(|(before, name)| Some((before, name.split_once(':')?.0))) {
                Some((before, name)) => format!("{before}{{{name}"),
                None => part.to_owned(),
            })
            .collect::<Vec<_>>()
            .join("}")
    }

    /// Whether its form carries no token: it changes nothing.
    fn is_free(&self) -> bool {
        ["/fr/chercher", "/fr/guichets/{body}", "/fr/verifier-un-message"].contains(&self.path.as_str())
    }

    /// Whether its form is tied to the answers in the browser, and not to a session.
    fn is_of_answers(&self) -> bool {
        ["/fr/{event}", "/fr/{event}/questions/{question}"].contains(&self.path.as_str())
    }

    /// Whether what it does to one column is nothing to the next.
    fn is_alike(&self) -> bool {
        self.cells.iter().all(|cell| *cell == self.cells[0])
    }
}

/// A text of the table with what its names stand for.
fn filled(text: &str, names: &BTreeMap<&'static str, String>) -> String {
    let mut parts = text.split('{');
    let mut whole = parts.next().unwrap().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('}').unwrap();
        whole.push_str(names.get(name).unwrap_or_else(|| panic!("no {name} in this world: {text}")));
        whole.push_str(rest);
    }
    whole
}

/// The same names for things that never were: all of them, or the last of an address.
fn never(names: &BTreeMap<&'static str, String>, path: &str, only_last: bool) -> BTreeMap<&'static str, String> {
    let is_id = |name: &str| ["journey", "request", "paper"].contains(&name.split(':').next().unwrap());
    let last = path.rsplit('{').map(|part| part.split('}').next().unwrap()).find(|name| is_id(name));
    let one = |(name, value): (&&'static str, &String)| {
        let replaced = is_id(name) && (!only_last || Some(*name) == last);
        (*name, if replaced { jalon_journey::JourneyId(jalon_casework::random()).to_string() } else { value.clone() })
    };
    names.iter().map(one).collect()
}

/// What ties a form to the session of a browser, whoever it is of.
async fn own_form(browser: &mut Browser) -> Vec<(String, String)> {
    let page = browser.get("/fr/reprendre").await;
    [("token", page.token()), ("act", page.hidden("act"))].map(|(name, value)| (name.to_owned(), value)).into()
}

/// What ties a form to the answers of a browser.
async fn answers_form(browser: &mut Browser) -> Vec<(String, String)> {
    vec![("token".to_owned(), browser.get("/fr/naissance").await.token())]
}

/// What a page is, in the words of the table.
fn outcome(page: &Page, changed: bool) -> &'static str {
    let html = page.header("content-type").starts_with("text/html");
    match (page.status, changed) {
        (StatusCode::OK, true) => "noted",
        (StatusCode::OK, false) if html => "page",
        (StatusCode::OK, false) => "file",
        (StatusCode::SEE_OTHER, true) => "does",
        (StatusCode::SEE_OTHER, false) => "goes",
        (_, true) => "refused, and something changed",
        (StatusCode::UNPROCESSABLE_ENTITY, _) => "wrong",
        (StatusCode::BAD_REQUEST | StatusCode::CONFLICT, _) => "lost",
        (StatusCode::UNAUTHORIZED, _) if page.title().starts_with("Connectez-vous comme agent") => "desk",
        (StatusCode::UNAUTHORIZED, _) => "in",
        (StatusCode::NOT_FOUND, _) => "none",
        (StatusCode::FORBIDDEN, _) => "forged",
        (StatusCode::SERVICE_UNAVAILABLE, _) => "away",
        _ => "something else",
    }
}

/// What is asked for in one cell.
struct Asked<'a> {
    row: &'a Row,
    role: Role,
    cell: &'static str,
    wrong: &'a mut Vec<String>,
}

impl Asked<'_> {
    fn expect(&mut self, how: &str, found: &str, expected: &str) {
        if found != expected {
            let Row { method, path, .. } = self.row;
            self.wrong.push(format!("{method} {path}, {:?}, {how}: {found} instead of {expected}", self.role));
        }
    }

    /// What the same form does when it does not come from a page of this session: who is refused anyway is refused as before.
    fn forged(&self) -> &'static str {
        if matches!(self.cell, "in" | "desk" | "none") { self.cell } else { "forged" }
    }
}

/// Holds a part of the table on a demonstration, where everybody is.
async fn hold(table: &'static str) {
    hold_on(World::new().await, table).await;
}

async fn hold_on(mut world: World, table: &'static str) {
    let mut wrong = Vec::new();
    for (place, row) in rows(table).into_iter().enumerate() {
        for ((_, role), cell) in Role::ALL.into_iter().zip(row.cells) {
            let Some(mut browser) = world.browsers.remove(&role) else { continue };
            // From elsewhere each time: how often one may try is another test's.
            let address = format!("2001:db8:{place:x}:{:x}00::1", role as u8);
            browser.headers.insert("x-forwarded-for", address.parse().unwrap());
            let before = cookies(&browser);
            let changed = hold_cell(&mut world, &mut browser, Asked { row: &row, role, cell, wrong: &mut wrong }).await;
            let session = |cookies: &world::Cookies| cookies.1.get("__Host-jalon-in").cloned();
            let after = cookies(&browser);
            let in_again = session(&before) != session(&after) || row.path.ends_with("/quitter");
            (browser.cookie, browser.others) = before;
            world.browsers.insert(role, browser);
            if changed && !row.is_alike() {
                world = World::new().await;
            } else if in_again {
                world.enter_as(role).await;
            }
        }
    }
    assert!(wrong.is_empty(), "{} cells are not as the table says:\n{}", wrong.len(), wrong.join("\n"));
}

/// Asks for one cell in every way; says whether it changed something.
async fn hold_cell(world: &mut World, browser: &mut Browser, mut asked: Asked<'_>) -> bool {
    let row = asked.row;
    let fields = row.fields.clone().unwrap_or_default();
    if fields.contains("{code}") {
        let code = world.code().await;
        world.names.insert("code", code);
    }
    if fields.contains("{invitation}") {
        let invitation = world.invitation().await;
        world.names.insert("invitation", invitation);
    }
    if fields.contains("{shown}") {
        let shown = browser.get(&filled(&row.path, &world.names)).await;
        world.names.extend([("shown", shown.hidden("shown")), ("previewed", shown.hidden("previewed"))]);
    }
    let before = world.kept().await;
    let refused = matches!(asked.cell, "in" | "desk" | "none");
    let names = world.names.clone();
    let mut nowhere = Vec::new();
    if refused {
        nowhere.push(never(&names, &row.path, false));
    }
    if refused || asked.cell == "no" {
        nowhere.push(never(&names, &row.path, true));
    }
    if row.method == Method::GET {
        let page = browser.get(&filled(&row.path, &names)).await;
        let changed = world.kept().await != before;
        asked.expect("asked for", outcome(&page, changed), if asked.cell == "no" { "none" } else { asked.cell });
        for names in nowhere {
            same(&page, &browser.get(&filled(&row.path, &names)).await, &mut asked, "asked for");
        }
        return changed;
    }
    let own = match row {
        _ if row.is_free() => Vec::new(),
        _ if row.is_of_answers() => answers_form(browser).await,
        _ => own_form(browser).await,
    };
    if !row.is_free() {
        let stranger = [Role::Owner, Role::Agent].into_iter().find(|role| *role != asked.role).unwrap();
        let mut ways = vec![("without what ties it", Vec::new(), false), ("from another site", own.clone(), true)];
        if !row.is_of_answers() {
            ways.push(("with another's", own_form(world.browsers.get_mut(&stranger).unwrap()).await, false));
        }
        for (how, hidden, elsewhere) in ways {
            if elsewhere {
                browser.headers.insert("sec-fetch-site", "cross-site".parse().unwrap());
            }
            let page = sent(browser, row, &names, &hidden).await;
            asked.expect(how, outcome(&page, world.kept().await != before), asked.forged());
            if refused {
                for names in &nowhere {
                    same(&page, &sent(browser, row, names, &hidden).await, &mut asked, how);
                }
            }
            browser.headers.remove("sec-fetch-site");
        }
    }
    let ahead = world.casework.clock().ahead();
    let page = sent(browser, row, &names, &own).await;
    world.casework.clock().set_ahead(ahead);
    let changed = world.kept().await != before;
    asked.expect("sent", outcome(&page, changed), if asked.cell == "no" { "none" } else { asked.cell });
    for names in nowhere {
        same(&page, &sent(browser, row, &names, &own).await, &mut asked, "sent");
    }
    changed
}

async fn sent(browser: &mut Browser, row: &Row, names: &BTreeMap<&'static str, String>, hidden: &[(String, String)]) -> Page {
    let fields = filled(row.fields.as_deref().unwrap_or_default(), names);
    let fields: Vec<(String, String)> = form_urlencoded::parse(fields.as_bytes()).into_owned().collect();
    let all: Vec<(&str, &str)> = hidden.iter().chain(&fields).map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post_raw(&filled(&row.path, names), &all).await
}

/// What is refused answers as what never was, to the last byte.
fn same(there: &Page, nowhere: &Page, asked: &mut Asked<'_>, how: &str) {
    if (there.status, &there.body) != (nowhere.status, &nowhere.body) {
        let found = format!("{} and another page than the {} of what never was", there.status, nowhere.status);
        asked.expect(how, &found, "the same page");
    }
}

#[tokio::test]
async fn open_pages_are_everybodys() {
    // With offices: where there are none, there is no page of them.
    hold_on(World::on(crate::offices::directory()).await, OPEN).await;
}

#[tokio::test]
async fn doors_let_in_whoever_has_what_opens_them() {
    hold(DOORS).await;
}

#[tokio::test]
async fn where_people_are_real_they_come_in_by_providers_and_passkeys() {
    hold_on(World::real().await, REAL).await;
}

#[tokio::test]
async fn journeys_are_seen_and_changed_by_whom_they_concern() {
    hold(MINE).await;
}

#[tokio::test]
async fn requests_are_seen_and_changed_by_whoever_made_them() {
    hold(REQUESTS).await;
}

#[tokio::test]
async fn the_desk_is_for_agents_and_for_what_their_body_was_asked() {
    hold(DESK).await;
}

/// The answers in a browser say which journey they belong to; that alone lets nobody write there.
#[tokio::test]
async fn answers_go_into_a_journey_from_inside_it_only() {
    let mut world = World::new().await;
    let journey = filled("/fr/mes-demarches/{journey}", &world.names);
    let taken_up = world::act(world.browsers.get_mut(&Role::Owner).unwrap(), &journey, &[("to", "answers")]).await;
    assert_eq!(taken_up.status, StatusCode::SEE_OTHER, "{}", taken_up.html());
    let answers = world.browsers[&Role::Owner].cookie.clone();
    assert!(answers.is_some());
    for (place, (_, role)) in Role::ALL.into_iter().enumerate() {
        let before = world.kept().await;
        let browser = world.browsers.get_mut(&role).unwrap();
        browser.cookie.clone_from(&answers);
        let page = browser.post("/fr/naissance/questions/children-count", &[("enfants", &(place + 2).to_string())]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{role:?}: {}", page.html());
        let inside = [Role::Owner, Role::Member, Role::Code].contains(&role);
        assert_eq!(world.kept().await != before, inside, "{role:?}");
    }
}

#[tokio::test]
async fn what_is_in_somebodys_name_is_put_to_no_other() {
    let mut world = World::new().await;
    let mut take = |role| world.browsers.remove(&role).unwrap();
    let (mut ines, mut lou, mut visitor) = (take(Role::Other), take(Role::Left), take(Role::Visitor));
    let mine = "/fr/mes-demarches";

    // By the code of somebody with an identity one is in that journey, and it stays theirs.
    let code = world.code().await;
    assert_eq!(world::act(&mut ines, "/fr/reprendre", &[("code", &code)]).await.status, StatusCode::SEE_OTHER);
    let journey = &world.names["journey"];
    let list = ines.get(mine).await;
    assert!(list.has(journey) && !list.has(&world.names["journey:second"]) && !list.has("data-action=\"attach\""), "{}", list.html());
    let before = world.kept().await;
    assert_eq!(world::act(&mut ines, mine, &[("attach", journey)]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(world.kept().await, before);
    assert_eq!(ines.get(&filled("/fr/mes-demarches/{journey:second}", &world.names)).await.status, StatusCode::NOT_FOUND);

    // What was kept without an account goes to the first who takes it, and to nobody after them.
    let kept = world::act(&mut visitor, "/fr/naissance/garder", &[]).await;
    let at = kept.header("location").strip_suffix("/code").unwrap().to_owned();
    let code = visitor.get(kept.header("location")).await.code();
    let id = at.rsplit('/').next().unwrap();
    assert_eq!(world::act(&mut lou, "/fr/reprendre", &[("code", &code)]).await.status, StatusCode::SEE_OTHER);
    assert!(lou.get(mine).await.has("data-action=\"attach\""));
    for _ in 0..2 {
        assert_eq!(world::act(&mut lou, mine, &[("attach", id)]).await.status, StatusCode::SEE_OTHER, "again is no harm");
    }
    let shown = world::act(&mut lou, &format!("{at}/code"), &[]).await;
    let code = lou.get(shown.header("location")).await.code();
    assert_eq!(world::act(&mut ines, "/fr/reprendre", &[("code", &code)]).await.status, StatusCode::SEE_OTHER);
    assert!(!ines.get(mine).await.has("data-action=\"attach\""));
    assert_eq!(world::act(&mut ines, mine, &[("attach", id)]).await.status, StatusCode::NOT_FOUND);
    assert!(lou.get(mine).await.has(id));
}

#[tokio::test]
async fn what_is_carried_in_by_anothers_code_is_not_put_to_their_name() {
    let mut world = World::new().await;
    let mut by_code = world.browsers.remove(&Role::Code).unwrap();
    let passphrase = jalon_casework::Passphrase::random().grouped();
    let file = crate::carry::made_elsewhere(&crate::carry::without_answers(1, "birth"), &passphrase);
    let opened = crate::carry::bring(&mut by_code, &passphrase, Some(&file)).await;
    assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.html());
    let begun = opened.header("location").strip_suffix("/code").unwrap();
    let list = by_code.get("/fr/mes-demarches").await;
    assert!(list.has(begun) && list.has(&world.names["journey"]), "what was open stays open: {}", list.html());
    let owner = world.browsers.get_mut(&Role::Owner).unwrap();
    assert!(!owner.get("/fr/mes-demarches").await.has(begun));
    assert_eq!(owner.get(begun).await.status, StatusCode::NOT_FOUND);
}

/// A route, without what changes with the content of a file.
fn named(path: &str) -> String {
    match path.strip_prefix("/assets/").and_then(|name| Some((name.split_once('-')?.0, name.rsplit_once('.')?.1))) {
        Some((name, kind)) => format!("/assets/{{{name}.{kind}}}"),
        None => path.to_owned(),
    }
}

#[tokio::test]
async fn every_route_has_its_row_and_every_row_its_route() {
    let world = World::new().await;
    let languages: BTreeSet<String> = world.casework.catalogue().languages.iter().map(|tag| tag.0.to_string()).collect();
    let mut by_language: BTreeMap<&str, Vec<(&Method, Vec<bool>)>> = BTreeMap::new();
    let mut routes: BTreeSet<(String, String)> = BTreeSet::new();
    for route in &world.routes {
        let first = route.path.split('/').nth(1).unwrap();
        if languages.contains(first) {
            // In which places of the address something is named.
            let shape = route.path.split('/').map(|part| part.starts_with('{')).collect();
            by_language.entry(first).or_default().push((&route.method, shape));
        }
        if first == "fr" || !languages.contains(first) {
            routes.insert((named(&route.path), route.method.to_string()));
        }
    }
    let table = [OPEN, DOORS, MINE, REQUESTS, DESK];
    let rows: BTreeSet<(String, String)> =
        table.into_iter().flat_map(rows).map(|row| (row.pattern(), row.method.to_string())).chain(programs::routes()).collect();
    assert_eq!(routes.difference(&rows).collect::<Vec<_>>(), Vec::<&(String, String)>::new(), "routes without a row");
    assert_eq!(rows.difference(&routes).collect::<Vec<_>>(), Vec::<&(String, String)>::new(), "rows without a route");
    assert!(by_language.len() > 1, "{languages:?}");
    let known = |routes: &[Route]| routes.iter().map(|route| (route.path.clone(), route.method.to_string())).collect::<BTreeSet<_>>();
    let (demo, real) = (known(&world.routes), known(&World::real().await.routes));
    assert!(real.is_subset(&demo) && demo.difference(&real).all(|(path, _)| path.contains("/demo")), "real people have the same pages, and no demonstration");
    for (language, shapes) in &by_language {
        assert_eq!(shapes, &by_language["fr"], "{language} has the same pages as French");
    }
}

#[test]
fn all_routes_are_given_to_what_remembers_them() {
    let mut folders = vec![std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut read = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "rs") && !path.ends_with("routing.rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                for around in [".route(", ".nest(", ".route_service(", ".nest_service(", "Router::new()"] {
                    assert!(!text.contains(around), "{}: {around} goes around the table", path.display());
                }
                read += 1;
            }
        }
    }
    assert!(read > 50, "{read}");
}
