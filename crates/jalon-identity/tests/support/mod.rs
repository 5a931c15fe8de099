//! The test providers of `e2e/provider`, started once for all tests of a file, and a browser that walks through their pages.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::Duration;

use jalon_identity::{
    Address, Begin, Callback, Identity, Kind, LoginError, OsRandom, PendingLogin, Provider, ProviderConfig, SecretRef, SignatureAlgorithm, Userinfo,
};
use jiff::Timestamp;
use serde_json::Value;
use url::Url;

pub(crate) const REDIRECT: &str = "http://127.0.0.1:9/connexion/retour";
pub(crate) const AFTER_LOGOUT: &str = "http://127.0.0.1:9/deconnexion/retour";

/// How long anything of the providers may take before the test says so.
const PATIENCE: Duration = Duration::from_mins(1);

/// The providers, as they say where they are; none where this machine has no Node.js.
pub(crate) struct Providers {
    said: Value,
    secrets: tempfile::TempDir,
    _node: Child,
}

/// Starts them with the first test that asks. They end when this process does: it holds the other end of their standard input.
pub(crate) fn providers() -> Option<&'static Providers> {
    static STARTED: OnceLock<Option<Providers>> = OnceLock::new();
    STARTED.get_or_init(start).as_ref()
}

fn start() -> Option<Providers> {
    if Command::new("node").arg("--version").stdout(Stdio::null()).status().is_err() {
        eprintln!("SKIPPED: there is no `node` on this machine, so the test providers cannot run");
        return None;
    }
    let e2e = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../e2e");
    if !e2e.join("node_modules/oidc-provider").exists() {
        let installed = Command::new("npm").arg("ci").current_dir(&e2e).stdout(Stdio::null()).status().expect("npm comes with node");
        assert!(installed.success(), "npm ci in e2e failed");
    }
    let mut node = Command::new("node")
        .args(["provider/serve.mjs", "--with-parent", "--hostile", "--redirect", REDIRECT, "--after-logout", AFTER_LOGOUT])
        .current_dir(&e2e)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let said = serde_json::from_str(&first_line(&mut node)).expect("the providers say where they are");
    Some(Providers { said, secrets: tempfile::tempdir().unwrap(), _node: node })
}

/// What it says first. One that says nothing is ended: a test that waits for ever tells nobody why.
fn first_line(node: &mut Child) -> String {
    let (said, hears) = std::sync::mpsc::channel();
    let mut output = BufReader::new(node.stdout.take().unwrap());
    std::thread::spawn(move || {
        let mut line = String::new();
        said.send(output.read_line(&mut line).map(|_| line))
    });
    hears
        .recv_timeout(PATIENCE)
        .unwrap_or_else(|_| {
            let _ = node.kill();
            panic!("the test providers said nothing in {PATIENCE:?}")
        })
        .unwrap()
}

impl Providers {
    pub(crate) fn issuer(&self, which: &str) -> &str {
        self.said[which]["issuer"].as_str().unwrap()
    }

    /// How our site would be registered at one of them.
    pub(crate) fn config(&self, which: &str, kind: Kind, signature: SignatureAlgorithm) -> ProviderConfig {
        let clients = self.said[which]["clients"].as_array().unwrap();
        let client = clients.iter().find(|client| client["signature"] == signature.name()).unwrap();
        let client_id = client["id"].as_str().unwrap();
        ProviderConfig {
            kind,
            issuer: Address::parse(self.issuer(which)).unwrap(),
            client_id: client_id.to_owned(),
            client_secret: self.secret(client_id, client["secret"].as_str().unwrap()),
            redirect: Address::parse(REDIRECT).unwrap(),
            after_logout: Address::parse(AFTER_LOGOUT).unwrap(),
            signature,
            userinfo: Userinfo::Signed(signature),
            scopes: None,
        }
    }

    /// A secret in a file that its owner alone can read.
    pub(crate) fn secret(&self, name: &str, secret: &str) -> SecretRef {
        let path: PathBuf = self.secrets.path().join(name);
        let mut temporary = tempfile::NamedTempFile::new_in(self.secrets.path()).unwrap();
        std::io::Write::write_all(&mut temporary, secret.as_bytes()).unwrap();
        temporary.persist(&path).unwrap();
        SecretRef::File(path)
    }
}

/// Keeps cookies, follows redirections by hand, fills the provider's form.
pub(crate) struct Browser {
    agent: ureq::Agent,
    cookies: BTreeMap<String, String>,
}

/// A page, or where it leads.
pub(crate) struct Page {
    pub(crate) status: u16,
    pub(crate) leads_to: Option<Url>,
    pub(crate) text: String,
}

impl Browser {
    pub(crate) fn new() -> Self {
        let config = ureq::Agent::config_builder().http_status_as_error(false).max_redirects(0).timeout_global(Some(PATIENCE)).proxy(None).build();
        Self { agent: config.new_agent(), cookies: BTreeMap::new() }
    }

    pub(crate) fn get(&mut self, address: &Url) -> Page {
        let request = self.agent.get(address.as_str()).header("cookie", self.cookie_header());
        let answer = request.call().unwrap();
        self.read(address, answer)
    }

    pub(crate) fn post(&mut self, address: &Url, fields: &[(&str, &str)]) -> Page {
        let request = self.agent.post(address.as_str()).header("cookie", self.cookie_header());
        let answer = request.send_form(fields.iter().copied()).unwrap();
        self.read(address, answer)
    }

    /// Goes where it is led while that is at the provider.
    pub(crate) fn follow(&mut self, mut page: Page) -> Page {
        for _ in 0..10 {
            let Some(next) = page.leads_to.take_if(|next| !next.as_str().starts_with("http://127.0.0.1:9/")) else { return page };
            page = self.get(&next);
        }
        panic!("led from page to page for ever: {}", page.text)
    }

    /// Opens the provider's page, says who it is and comes back; gives the address it comes back to.
    pub(crate) fn sign_in(&mut self, redirect: &Url, fields: &[(&str, &str)]) -> Url {
        let (form, address) = self.form(redirect);
        assert!(form.text.contains("<label for=\"account\">"), "no form: {}", form.text);
        let answer = self.post(&address, fields);
        let back = self.follow(answer);
        back.leads_to.unwrap_or_else(|| panic!("not led back: {} {}", back.status, back.text))
    }

    /// The provider's page and where it is.
    pub(crate) fn form(&mut self, redirect: &Url) -> (Page, Url) {
        let first = self.get(redirect);
        let address = first.leads_to.unwrap_or_else(|| panic!("no interaction: {} {}", first.status, first.text));
        (self.get(&address), address)
    }

    fn cookie_header(&self) -> String {
        self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    fn read(&mut self, address: &Url, mut answer: ureq::http::Response<ureq::Body>) -> Page {
        for cookie in answer.headers().get_all("set-cookie") {
            let (name, value) = cookie.to_str().unwrap().split(';').next().unwrap().split_once('=').unwrap();
            if value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let leads_to = answer.headers().get("location").map(|location| address.join(location.to_str().unwrap()).unwrap());
        Page { status: answer.status().as_u16(), leads_to, text: answer.body_mut().read_to_string().unwrap() }
    }
}

/// A sign-in as a person does it, up to the return.
pub(crate) async fn walk(provider: &Provider, account: &str, fault: &str) -> (PendingLogin, String) {
    let Begin { redirect, pending } = provider.begin(&mut OsRandom, Timestamp::now()).await.unwrap();
    let back = Browser::new().sign_in(&redirect, &[("action", "continue"), ("account", account), ("fault", fault)]);
    assert!(back.as_str().starts_with(REDIRECT), "{back}");
    (pending, back.query().unwrap().to_owned())
}

/// A whole sign-in.
pub(crate) async fn sign_in(provider: &Provider, account: &str, fault: &str) -> Result<Identity, LoginError> {
    let (pending, query) = walk(provider, account, fault).await;
    provider.finish(pending, &Callback::from_query(&query)?, Timestamp::now()).await
}
