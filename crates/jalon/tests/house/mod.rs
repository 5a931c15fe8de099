//! The real program on a free port, with settings in a temporary directory.

#![allow(dead_code, unreachable_pub, reason = "each test file uses a part of it")]

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use jalon_casework::{Casework, Clock, Served};
use jalon_catalogue::Catalogue;
use jalon_log::{SignedCheckpoint, Tile, TileKind};
use jalon_store::{KeyFile, Store, StoreConfig};

/// A directory with settings and all that they name.
pub struct Home {
    pub directory: tempfile::TempDir,
    pub store: String,
}

impl Home {
    /// On `SQLite`.
    pub fn sqlite() -> Self {
        let directory = tempfile::tempdir().unwrap();
        let store = format!("sqlite:{}", directory.path().join("jalon.db").display());
        Self { directory, store }
    }

    /// On a database of a server.
    pub fn postgres(address: String) -> Self {
        Self { directory: tempfile::tempdir().unwrap(), store: address }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    /// The file of settings, with more lines.
    pub fn config(&self, more: &str) -> PathBuf {
        let key = |name: &str| self.path(name).display().to_string();
        let text = format!(
            "origin: http://127.0.0.1:8080\nlisten: 127.0.0.1:0\nmetrics: 127.0.0.1:0\nstore: {{ address: \"{}\", erasures: {} }}\nkeys:\n  master: {{ file: {} }}\n  session: {}\n  proof: {}\n\
             scanner: {{ none: a test }}\n{more}",
            self.store,
            key("erasures"),
            key("master.keys"),
            key("session.key"),
            key("proof.key"),
        );
        let file = self.path("jalon.yaml");
        std::fs::write(&file, text).unwrap();
        file
    }

    /// Acts on the same store as the program, as another node would.
    pub async fn casework(&self, served: &[&str]) -> Casework {
        let keys = Arc::new(KeyFile::new(self.path("master.keys")));
        let erasures = Some(self.path("erasures"));
        let store = Store::open(&StoreConfig { erasures, ..StoreConfig::new(self.store.parse().unwrap(), keys) }).await.unwrap();
        let catalogue = Catalogue::embedded();
        let clock = Clock::of(&catalogue);
        let served = served.iter().map(|body| ((*body).into(), Served::SYSTEM)).collect();
        Casework::new(store, catalogue, clock, served)
    }
}

/// A key that somebody whose identity is vouched for gave to a program of theirs.
pub async fn key(casework: &Casework, person: jalon_journey::PersonId, acts: bool) -> String {
    let now = casework.clock().now().as_millisecond();
    let claims = serde_json::json!({ "family_name": "Morel", "given_name": "Inès", "birthdate": "1994-03-12", "birthplace": "69123", "birthcountry": "99100" });
    let name = serde_json::json!({ "shown": "Inès Morel", "claims": claims, "by": "un essai", "logout": null });
    let program = serde_json::json!({ "name": "Tableur", "acts": acts, "person": { "name": name, "opened": [] } });
    let plain = serde_json::to_vec(&program).unwrap().into();
    let person = jalon_store::PersonId::from_bytes(person.0);
    let new = jalon_store::NewSession { kind: "program".into(), person, now, idle: 3_600_000, ends: now + 3_600_000, plain };
    casework.store().create_session(new).await.unwrap().reveal().to_string()
}

/// The program, running.
pub struct Site {
    child: Child,
    /// Where people are answered; empty where nobody is.
    pub address: String,
    /// Where operators are.
    pub metrics: String,
    said: Arc<Mutex<String>>,
    listener: Option<JoinHandle<()>>,
}

impl Site {
    /// Starts the program, and waits for the line that says it is ready.
    pub fn start(arguments: &[&str], environment: &[(&str, &str)]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_jalon"));
        command.args(arguments).envs(environment.iter().copied()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let said = Arc::new(Mutex::new(String::new()));
        let (mut stderr, heard) = (BufReader::new(child.stderr.take().unwrap()), said.clone());
        let listener = std::thread::spawn(move || {
            let mut line = String::new();
            while stderr.read_line(&mut line).is_ok_and(|read| read > 0) {
                heard.lock().unwrap().push_str(&line);
                line.clear();
            }
        });
        let mut metrics = String::new();
        let address = loop {
            let Some(Ok(line)) = lines.next() else { panic!("it did not start: {}", said.lock().unwrap()) };
            match line.split_once(": http") {
                Some(("Metrics", rest)) => metrics = format!("http{}", rest.trim_end_matches("/metrics")),
                Some(("Jalon", rest)) => break format!("http{}", rest.trim_end_matches("/demo")),
                _ if line == "Jalon works" => break String::new(),
                _ => {}
            }
        };
        // Nothing reads the rest, and the program must not wait for that.
        std::thread::spawn(move || lines.for_each(drop));
        Self { child, address, metrics, said, listener: Some(listener) }
    }

    pub fn serve(config: &Path, more: &[&str]) -> Self {
        Self::start(&[&["serve", "--config", config.to_str().unwrap(), "--unlimited"], more].concat(), &[])
    }

    /// The status and the text at a path.
    pub fn get(&self, path: &str) -> (u16, String) {
        get(&format!("{}{path}", self.address))
    }

    /// The number of its process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Asks it to end.
    pub fn terminate(&self) {
        assert!(Command::new("kill").arg(self.child.id().to_string()).status().unwrap().success());
    }

    /// Waits for its end; gives all that it said.
    pub fn ended(mut self) -> (ExitStatus, String) {
        let status = self.child.wait().unwrap();
        self.listener.take().unwrap().join().unwrap();
        let said = self.said.lock().unwrap().clone();
        (status, said)
    }

    /// Asks it to end, and waits.
    pub fn stop(self) -> String {
        self.terminate();
        let (status, said) = self.ended();
        assert!(status.success(), "{status}: {said}");
        said
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        // A test that failed leaves nothing running.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The status and the text at an address.
pub fn get(address: &str) -> (u16, String) {
    let agent = ureq::Agent::config_builder().http_status_as_error(false).max_redirects(0).max_redirects_will_error(false).build().new_agent();
    let mut answer = agent.get(address).call().unwrap();
    let mut text = String::new();
    answer.body_mut().as_reader().read_to_string(&mut text).unwrap();
    (answer.status().as_u16(), text)
}

/// Runs a command to its end.
pub fn jalon(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_jalon")).args(arguments).output().unwrap()
}

/// What a command that succeeds prints.
pub fn prints(arguments: &[&str]) -> String {
    let output = jalon(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What a command that fails says.
pub fn complains(arguments: &[&str]) -> String {
    let output = jalon(arguments);
    assert!(!output.status.success(), "{arguments:?} succeeded");
    String::from_utf8(output.stderr).unwrap()
}

/// Copies the log as anybody may, once it has so many entries.
pub fn copied(site: &Site, size: u64, to: &Path) {
    let checkpoint = loop {
        let (status, text) = site.get("/log/checkpoint");
        if status == 200 && SignedCheckpoint::parse(&text).unwrap().unverified().size == size {
            break text;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    };
    std::fs::create_dir_all(to).unwrap();
    std::fs::write(to.join("checkpoint"), checkpoint).unwrap();
    std::fs::write(to.join("key"), site.get("/log/key").1).unwrap();
    let entries = (0..).map_while(|index| Tile::of_tree(TileKind::Entries, index, size));
    for tile in Tile::all_of_tree(size).chain(entries) {
        let mut answer = ureq::get(format!("{}/log/{tile}", site.address)).call().unwrap();
        let path = to.join(tile.to_string());
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, answer.body_mut().read_to_vec().unwrap()).unwrap();
    }
}

/// Somebody with a browser: it keeps cookies and sends forms, and follows no redirection by itself.
pub struct Browser {
    agent: ureq::Agent,
    cookies: BTreeMap<String, String>,
}

/// What came back.
pub struct Shown {
    pub status: u16,
    pub html: String,
    /// Where it leads.
    pub to: Option<String>,
}

impl Browser {
    pub fn new() -> Self {
        let agent = ureq::Agent::config_builder().http_status_as_error(false).max_redirects(0).max_redirects_will_error(false).max_idle_connections(0).build();
        Self { agent: agent.new_agent(), cookies: BTreeMap::new() }
    }

    /// What it holds, as it sends it.
    pub fn cookies(&self) -> String {
        self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    pub fn get(&mut self, site: &Site, path: &str) -> Shown {
        let request = self.agent.get(format!("{}{path}", site.address)).header("cookie", self.cookies());
        let answer = request.call().unwrap();
        self.shown(answer)
    }

    /// Sends the form of a page: its hidden fields, and these.
    pub fn send(&mut self, site: &Site, path: &str, form: &Shown, fields: &[(&str, &str)]) -> Shown {
        let hidden = form.html.split("<input type=\"hidden\" name=\"").skip(1).map(|input| {
            let (name, rest) = input.split_once("\" value=\"").unwrap();
            (name, rest.split('"').next().unwrap())
        });
        let all: Vec<(&str, &str)> = hidden.chain(fields.iter().copied()).collect();
        let request = self.agent.post(format!("{}{path}", site.address)).header("cookie", self.cookies());
        let answer = request.send_form(all).unwrap();
        self.shown(answer)
    }

    fn shown(&mut self, mut answer: ureq::http::Response<ureq::Body>) -> Shown {
        for cookie in answer.headers().get_all("set-cookie") {
            let (name, value) = cookie.to_str().unwrap().split(';').next().unwrap().split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let to = answer.headers().get("location").map(|to| to.to_str().unwrap().to_owned());
        Shown { status: answer.status().as_u16(), html: answer.body_mut().read_to_string().unwrap(), to }
    }

    /// Keeps the plan of a birth without an account; gives the address of the journey and the code by which one comes back.
    pub fn keeps(&mut self, site: &Site) -> (String, String) {
        let event = self.get(site, "/fr/naissance");
        assert_eq!(self.send(site, "/fr/naissance", &event, &[]).status, 303);
        let keep = self.get(site, "/fr/naissance/garder");
        assert_eq!(keep.status, 200, "{}", keep.html);
        let kept = self.send(site, "/fr/naissance/garder", &keep, &[]);
        let shows_code = kept.to.unwrap_or_else(|| panic!("{} {}", kept.status, kept.html));
        let page = self.get(site, &shows_code);
        let code = sixteen_digits(&page.html).unwrap_or_else(|| panic!("no code in {}", page.html));
        (shows_code.rsplit_once('/').unwrap().0.to_owned(), code)
    }
}

/// The first text that is a code in its four groups.
fn sixteen_digits(html: &str) -> Option<String> {
    let is_code = |text: &&str| text.len() == 19 && text.char_indices().all(|(place, c)| if place % 5 == 4 { c == ' ' } else { c.is_ascii_digit() });
    html.split(['<', '>']).map(str::trim).find(is_code).map(str::to_owned)
}
