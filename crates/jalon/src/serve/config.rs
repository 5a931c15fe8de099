//! What an operator writes: everything that `jalon serve --config` and the commands of operation need, and nothing secret.
//!
//! A secret is named by where it is, `{ env: NAME }` or `{ file: PATH }`. Paths are those of the machine, from the directory in which the command runs.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jalon_casework::Served;
use jalon_catalogue::{BodyId, Catalogue, EvidenceId, RegisterId};
use jalon_exchange::{BodySettings, RegisterSettings, WitnessSettings};
use jalon_identity::SignInConfig;
use jalon_intake::{Clamd, ClamdAddress, Scanner};
use jalon_message::mail::MailSettings;
use jalon_message::secret::SecretRef;
use jalon_message::sms::SmsSettings;
use jalon_rules::closest;
use jalon_web::{ClientSettings, Operator, Staff};
use serde::Deserialize;
use serde_json::Value;

use super::read::{Mistake, Source};

/// The file of settings of a site.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Settings {
    /// Where people reach the site: `https://jalon.example`, without a slash at its end.
    pub(crate) origin: String,
    /// Where it listens.
    pub(crate) listen: Option<SocketAddr>,
    /// Where numbers for operators are served; nowhere unless said.
    pub(crate) metrics: Option<SocketAddr>,
    /// Whether one proxy stands in front, whose header `X-Forwarded-For` says who asks.
    #[serde(default)]
    pub(crate) behind_proxy: bool,
    /// Directory of a catalogue, instead of the French one in the program.
    pub(crate) catalogue: Option<PathBuf>,
    /// Where things of the published catalogue have their names: an address that ends in `/`.
    pub(crate) names: Option<String>,
    /// Who is responsible for the site.
    pub(crate) operator: Option<Operator>,
    /// Where journeys are kept.
    pub(crate) store: StoreSettings,
    /// Keys of the site.
    pub(crate) keys: KeySettings,
    /// How people and agents sign in.
    #[serde(default)]
    pub(crate) sign_in: SignInConfig,
    /// Who works for which body.
    #[serde(default)]
    pub(crate) staff: Staff,
    /// How mail leaves.
    pub(crate) mail: Option<MailSettings>,
    /// How short messages leave.
    pub(crate) sms: Option<SmsSettings>,
    /// Directory where letters wait to be printed and posted.
    pub(crate) letters: Option<PathBuf>,
    /// What looks files over.
    pub(crate) scanner: ScannerSettings,
    /// Bodies that receive their requests in a system of their own.
    #[serde(default)]
    pub(crate) bodies: BTreeMap<String, BodySettings>,
    /// Registers from which is fetched what people would be asked.
    #[serde(default)]
    pub(crate) registers: BTreeMap<String, RegisterSettings>,
    /// Bodies whose systems come by the API.
    #[serde(default)]
    pub(crate) clients: BTreeMap<String, ClientSettings>,
    /// Who is asked to cosign the verifiable log.
    #[serde(default)]
    pub(crate) witnesses: BTreeMap<String, WitnessSettings>,
    /// How lines of log are written.
    #[serde(default)]
    pub(crate) log: LogFormat,
}

/// Where journeys are kept.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StoreSettings {
    /// The database.
    pub(crate) address: StoreAddress,
    /// How many connections to `PostgreSQL` this process holds at most.
    #[serde(default = "connections")]
    pub(crate) connections: usize,
    /// How long a database that does not answer is waited for, in seconds.
    #[serde(default = "store_timeout")]
    pub(crate) timeout_seconds: u64,
    /// How large a file of `SQLite` may become, in bytes.
    pub(crate) quota_bytes: Option<u64>,
    /// The list of who was erased, apart from the database and its backups; without it a backup that is restored brings them back.
    pub(crate) erasures: Option<PathBuf>,
}

const fn connections() -> usize {
    16
}

const fn store_timeout() -> u64 {
    10
}

/// The address of a database: written outright, or kept as a secret because it holds a password.
#[derive(Debug, Deserialize)]
#[serde(try_from = "Value")]
pub(crate) enum StoreAddress {
    /// `sqlite:PATH`, or `postgres://USER@HOST/DATABASE`.
    Written(String),
    /// Where the address is.
    Secret(SecretRef),
}

impl TryFrom<Value> for StoreAddress {
    type Error = String;

    fn try_from(value: Value) -> Result<Self, String> {
        const AWAITED: &str = "sqlite:PATH, postgres://USER@HOST/DATABASE, or where the address is kept: { env: NAME } or { file: PATH }";
        match value {
            Value::String(text) => {
                // Nothing of the text is repeated: it may be the very password.
                if text == "sqlite::memory:" {
                    return Err("a database in memory is lost when the program stops: it is for `jalon demo`".to_owned());
                }
                text.parse::<jalon_store::Address>().map_err(|_| format!("{AWAITED} was awaited"))?;
                let authority = text.split_once("://").and_then(|(_, rest)| rest.split('/').next());
                if authority.and_then(|authority| authority.rsplit_once('@')).is_some_and(|(user, _)| user.contains(':')) || text.contains("password=") {
                    return Err(
                        "a password is never written in settings: keep the whole address in a variable or a file, { env: NAME } or { file: PATH }".to_owned()
                    );
                }
                Ok(Self::Written(text))
            }
            other => serde_json::from_value(other).map(Self::Secret).map_err(|_| format!("{AWAITED} was awaited")),
        }
    }
}

/// Keys of the site: files that are made where there are none, readable by their owner only. Every node of a site has the same.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeySettings {
    /// Under which the keys of persons are wrapped. Without it nobody reads what is kept: copy it to a safe place, apart from backups.
    pub(crate) master: MasterKeySettings,
    /// Seals the answers of people without an account, and forms.
    pub(crate) session: PathBuf,
    /// Makes the codes by which messages are checked.
    pub(crate) proof: PathBuf,
    /// Signs the verifiable log; without it the site has none.
    pub(crate) log: Option<PathBuf>,
}

/// Where master keys are.
#[derive(Debug, Deserialize)]
#[serde(try_from = "Value")]
pub(crate) enum MasterKeySettings {
    /// In a file, one a line.
    File(PathBuf),
    /// In a variable of the environment.
    Env(String),
}

impl TryFrom<Value> for MasterKeySettings {
    type Error = &'static str;

    fn try_from(value: Value) -> Result<Self, Self::Error> {
        // A key that was written here must not be repeated by a message.
        match serde_json::from_value::<SecretRef>(value) {
            Ok(SecretRef::File(path)) => Ok(Self::File(path)),
            Ok(SecretRef::Env(name)) => Ok(Self::Env(name)),
            Err(_) => Err("a key is never written in settings: name where it is, { env: NAME } or { file: PATH }"),
        }
    }
}

/// What looks files over: clamd, or nothing and the reason why.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
pub(crate) enum ScannerSettings {
    /// Where clamd listens: `127.0.0.1:3310` or `unix:/run/clamav/clamd.ctl`.
    Clamd(String),
    /// Nothing; the reason is for the register of decisions.
    None(String),
}

/// The longest wait for clamd and one file.
const PATIENCE: Duration = Duration::from_mins(1);

impl ScannerSettings {
    /// The scanner, or why it cannot be.
    pub(crate) fn scanner(&self) -> Result<Scanner, &'static str> {
        match self {
            Self::None(reason) if reason.trim().is_empty() => Err("say why files are not looked over"),
            Self::None(reason) => Ok(Scanner::none_because(reason.trim())),
            Self::Clamd(address) => {
                let address = match address.strip_prefix("unix:") {
                    #[cfg(unix)]
                    Some(path) => ClamdAddress::Unix(path.into()),
                    _ => ClamdAddress::Tcp(address.parse().map_err(|_| "`HOST:PORT` in numbers, or `unix:PATH`, was awaited")?),
                };
                Ok(Scanner::clamd(Clamd { address, patience: PATIENCE }))
            }
        }
    }
}

/// How lines of log are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub(crate) enum LogFormat {
    /// For people.
    #[default]
    Text,
    /// One object a line, for programs.
    Json,
}

/// Settings that were read, with their file for mistakes that show later.
pub(crate) struct Read {
    pub(crate) settings: Settings,
    pub(crate) source: Source,
}

impl Settings {
    /// Reads a file.
    pub(crate) fn open(path: &Path) -> Result<Read, Mistake> {
        Self::of(Source::open(path)?)
    }

    pub(crate) fn of(source: Source) -> Result<Read, Mistake> {
        let settings: Self = source.settings()?;
        settings.check(&source)?;
        Ok(Read { settings, source })
    }

    /// What no parser of single values can see.
    fn check(&self, source: &Source) -> Result<(), Mistake> {
        if !is_origin(&self.origin) {
            return Err(source.mistake(&["origin"], "https://HOST without anything after it was awaited (or http://127.0.0.1:PORT, on this machine)"));
        }
        if let Err(why) = self.scanner.scanner() {
            return Err(source.mistake(&["scanner"], why));
        }
        if let Some((body, _)) = self.clients.iter().find(|(_, client)| client.comes_by_certificate()).filter(|_| !self.behind_proxy) {
            return Err(source
                .mistake(&["clients", body], "`certificates_sha256` needs a proxy in front that checks them: say `behind_proxy: true`, or take them away"));
        }
        if let Some(witness) = self.witnesses.keys().find(|name| self.bodies.contains_key(*name) || self.registers.contains_key(*name)) {
            return Err(
                source.mistake(&["witnesses", witness], "a body or a register has this name already: choose another, by which `jalon connector test` knows it")
            );
        }
        if let (Some(witness), None) = (self.witnesses.keys().next(), &self.keys.log) {
            return Err(source.mistake(&["witnesses", witness], "there is no log to witness: name its key under `keys.log`, or take this away"));
        }
        for (body, settings) in &self.bodies {
            settings.check().map_err(|error| source.mistake(&["bodies", body], error.to_string()))?;
            if settings.letter.is_some() && self.letters.is_none() {
                return Err(
                    source.mistake(&["bodies", body, "letter"], "letters need a directory from which they are printed and posted: name it under `letters`")
                );
            }
        }
        if matches!(self.sign_in, SignInConfig::Demo(_)) {
            // Where anybody is anybody, nothing may leave for the world.
            let real = [
                ("mail", self.mail.is_some()),
                ("sms", self.sms.is_some()),
                ("letters", self.letters.is_some()),
                ("bodies", !self.bodies.is_empty()),
                ("registers", !self.registers.is_empty()),
                ("clients", !self.clients.is_empty()),
                ("witnesses", !self.witnesses.is_empty()),
            ];
            for (name, is_real) in real {
                if is_real {
                    return Err(source.mistake(&[name], "invented people never write to real ones: take this away, or `sign_in.demo`"));
                }
            }
        }
        Ok(())
    }
}

impl Read {
    /// The bodies that receive their requests elsewhere.
    pub(crate) fn served(&self) -> BTreeMap<BodyId, Served> {
        self.settings.bodies.iter().map(|(body, settings)| (body.as_str().into(), settings.served())).collect()
    }

    /// Holds names of bodies and registers against a catalogue.
    pub(crate) fn check_names(&self, catalogue: &Catalogue) -> Result<(), Mistake> {
        let of_staff = self.settings.staff.bodies().map(|body| ("staff", body.to_string()));
        let served = self.settings.bodies.keys().map(|body| ("bodies", body.clone()));
        let clients = self.settings.clients.keys().map(|body| ("clients", body.clone()));
        for (section, body) in of_staff.chain(served).chain(clients) {
            if !catalogue.bodies.contains_key(&body.as_str().into()) {
                let near = nearly(&body, catalogue.bodies.keys().map(BodyId::as_str));
                return Err(self.source.mistake(&[section, &body], format!("the catalogue has no body of this name{near}")));
            }
        }
        if let Some(register) = self.settings.registers.keys().find(|register| !catalogue.registers.contains_key(&register.as_str().into())) {
            let near = nearly(register, catalogue.registers.keys().map(RegisterId::as_str));
            return Err(self.source.mistake(&["registers", register], format!("the catalogue has no register of this name{near}")));
        }
        for (body, settings) in &self.settings.bodies {
            let missing = settings.rest.as_ref().and_then(|rest| rest.status.as_ref()?.missing.as_ref());
            let unknown = missing.and_then(|missing| missing.evidence.iter().find(|(_, ours)| !catalogue.evidence.contains_key(&ours.as_str().into())));
            if let Some((theirs, ours)) = unknown {
                let near = nearly(ours, catalogue.evidence.keys().map(EvidenceId::as_str));
                let at = ["bodies", body, "rest", "status", "missing", "evidence", theirs];
                return Err(self.source.mistake(&at, format!("the catalogue has no evidence type `{ours}`{near}")));
            }
        }
        Ok(())
    }
}

/// What somebody may have meant who wrote a name that is none.
fn nearly<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> String {
    closest(name, names).map_or_else(String::new, |near| format!(": did you mean `{near}`?"))
}

/// Whether a text is where a site may be reached: encrypted, unless it is on this machine.
fn is_origin(text: &str) -> bool {
    let Ok(address) = jalon_identity::Address::parse(text) else { return false };
    let origin = address.url().origin();
    origin.is_tuple() && origin.ascii_serialization() == text
}

#[cfg(test)]
mod tests {
    use jalon_exchange::HttpWitness;

    use super::*;

    const EXAMPLE: &str = include_str!("../../../../docs/examples/jalon.yaml");

    fn read(text: &str) -> Result<Read, Mistake> {
        Settings::of(Source::parse("jalon.yaml", text)?)
    }

    /// The least that a site needs.
    const LEAST: &str = "origin: https://jalon.example\nstore: { address: sqlite:jalon.db }\nkeys: { master: { file: m }, session: s, proof: p }\nscanner: { none: \"a test\" }\n";

    #[test]
    fn the_example_is_read_whole() {
        let read = read(EXAMPLE).unwrap();
        read.check_names(&Catalogue::embedded()).unwrap();
        let settings = read.settings;
        assert!(matches!(settings.sign_in, SignInConfig::Real { people: Some(_), agents: Some(_), passkeys: None }));
        assert!(settings.mail.is_some() && settings.sms.is_some() && settings.letters.is_some() && settings.bodies.len() == 1 && settings.registers.len() == 3);
        HttpWitness::new("ombudsman", &settings.witnesses["ombudsman"]).unwrap();
        assert_eq!((settings.log, settings.behind_proxy, settings.staff.bodies().count()), (LogFormat::Json, true, 2));
    }

    #[test]
    fn the_guides_show_the_example_as_it_is() {
        for guide in [include_str!("../../../../docs/operate.md"), include_str!("../../../../docs/exploiter.md")] {
            assert!(guide.contains(EXAMPLE.trim()), "the example of docs/examples/jalon.yaml is not in a guide");
        }
    }

    #[test]
    fn mistakes_are_told_with_their_place() {
        assert!(read(LEAST).is_ok());
        let hubee = |own: &str| {
            let oauth = "{ address: https://auth.example/token, client_id: c, client_secret: { env: X } }";
            format!("{LEAST}bodies:\n  caf: {{ way: hubee, address: https://hubee.example, oauth: {oauth}, poll: {{}}, hubee: {{ {own} }} }}\n")
        };
        let without = |line: &str| LEAST.split_inclusive('\n').filter(|l| !l.starts_with(line)).collect::<String>();
        let cases = [
            without("origin"),
            without("store") + "store: { adress: sqlite:x }\n",
            without("store") + "store: { address: mysql://x }\n",
            without("store") + "store: { address: \"postgres://jalon:canary@db/jalon\" }\n",
            without("store") + "store: { address: \"sqlite::memory:\" }\n",
            without("keys") + "keys: { master: canary, session: s, proof: p }\n",
            without("scanner"),
            without("scanner") + "scanner: { none: \"\" }\n",
            without("scanner") + "scanner: { clamd: somewhere }\n",
            without("origin") + "origin: http://jalon.example\n",
            without("origin") + "origin: https://jalon.example/\n",
            format!("{LEAST}listen: 8080\n"),
            format!("{LEAST}log: xml\n"),
            format!("{LEAST}staf: {{}}\n"),
            format!("{LEAST}staff: {{ caf: {{ establishments: [21920062700017] }} }}\n"),
            format!("{LEAST}bodies:\n  caf: {{ address: https://caf.example, secret: canary }}\n"),
            format!("{LEAST}bodies:\n  caf: {{ address: https://caf.example }}\n"),
            format!("{LEAST}bodies:\n  caf: {{ way: fax }}\n"),
            format!("{LEAST}bodies:\n  caf: {{ way: hubee, address: https://hubee.example, secret: {{ env: X }} }}\n"),
            format!("{LEAST}bodies:\n  caf: {{ way: letter, letter: {{ to: [CAF, 75000 Paris], reply: [Ville, 92000 Ville] }} }}\n"),
            format!("{LEAST}letters: l\nbodies:\n  caf: {{ way: letter, letter: {{ to: [CAF], reply: [Ville, 92000 Ville] }} }}\n"),
            format!(
                "{LEAST}bodies:\n  caf: {{ way: rest, address: https://caf.example, rest: {{ document: [{{ at: nom, concept: family-name }}], after: {{ address: https://caf.example, document: [] }} }} }}\n"
            ),
            format!(
                "{LEAST}bodies:\n  caf: {{ way: rest, address: https://caf.example, poll: {{ address: https://caf.example }}, rest: {{ document: [{{ at: /nom, concept: family-name }}], after: {{ address: https://caf.example, document: [{{ at: /a, own: request }}] }}, status: {{ at: /state, words: {{ I: missing }} }} }} }}\n"
            ),
            hubee("process: \"P 1\", recipient: \"21920062700017\", branch: \"92062\""),
            hubee("process: P, recipient: \"2192\", branch: \"92062\""),
            hubee("process: P, recipient: \"21920062700017\", branch: \"92062\", done: { outcome: granted }, refused: { reasons: \"\", appeal: x }"),
            hubee("process: P, recipient: \"21920062700017\", branch: \"92062\", done: { outcome: refused }"),
            format!("{LEAST}mail: {{ server: s, port: 25, security: none, from_name: J, from: j@example.org, domain: example.org }}\n"),
            format!(
                "{LEAST}mail: {{ server: s, port: 25, security: tls, account: {{ user: u, password: canary }}, from_name: J, from: j@example.org, domain: example.org }}\n"
            ),
            format!("{LEAST}sms: {{ address: https://s.example, header: {{ name: A, key: canary }}, body: {{ to: \"{{to}}\", text: \"{{text}}\" }} }}\n"),
            format!("{LEAST}registers:\n  dgfip-income: {{ address: https://tax.example, token: canary }}\n"),
            format!("{LEAST}registers:\n  civil-status: {{ address: https://x.example, x_road: {{ client: FR/GOV, provider: FR/GOV/M }} }}\n"),
            format!("{LEAST}sign_in: {{ demo: [] }}\n"),
            format!("{LEAST}letters: [\n"),
        ];
        let told: Vec<String> = cases.iter().map(|text| read(text).err().map_or_else(|| panic!("accepted: {text}"), |mistake| mistake.to_string())).collect();
        let told = told.join("\n\n");
        assert!(!told.contains("canary"), "a secret that was written in the wrong place is repeated");
        insta::assert_snapshot!(told);
    }

    #[test]
    fn invented_people_write_to_nobody() {
        let demo = format!("{LEAST}sign_in: {{ demo: [{{ id: a, name: A, born: 2000-01-01, plays: lone-parent-lyon }}] }}\n");
        assert!(read(&demo).is_ok());
        for real in [
            "mail: { server: s, port: 465, security: tls, from_name: J, from: j@example.org, domain: example.org }",
            "sms: { address: https://s.example, body: { to: \"{to}\", text: \"{text}\" } }",
            "letters: /tmp/letters",
            "bodies: { caf: { address: https://caf.example, secret: { env: X } } }",
            "registers: { dgfip-income: { address: https://tax.example } }",
        ] {
            let mistake = read(&format!("{demo}{real}\n")).err().unwrap_or_else(|| panic!("{real} beside invented people")).to_string();
            assert!(mistake.contains("invented people never write to real ones"), "{mistake}");
        }
    }

    #[test]
    fn witnesses_have_a_log_to_see_and_a_name_of_their_own() {
        let witness = "witnesses:\n  caf: { key: w.example+00000000+AAAA, address: https://w.example }\n";
        let with_log = LEAST.replacen("proof: p }", "proof: p, log: l }", 1);
        let told = |text: String| read(&text).err().map(|mistake| mistake.to_string()).unwrap_or_default();
        assert!(told(format!("{LEAST}{witness}")).starts_with("jalon.yaml:6:3: `witnesses.caf`: there is no log to witness"));
        assert_eq!(told(format!("{with_log}{witness}")), "");
        let body = "bodies: { caf: { address: https://caf.example, secret: { env: X } } }\n";
        assert!(told(format!("{with_log}{body}{witness}")).contains("`witnesses.caf`: a body or a register has this name already"));
    }

    #[test]
    fn bodies_are_those_of_the_catalogue() {
        let catalogue = Catalogue::embedded();
        let told = |more: &str| read(&format!("{LEAST}{more}\n")).unwrap().check_names(&catalogue).unwrap_err().to_string();
        assert_eq!(told("staff:\n  mairies: {}"), "jalon.yaml:6:3: `staff.mairies`: the catalogue has no body of this name: did you mean `mairie`?");
        assert_eq!(
            told("registers:\n  cnaf-houshold: { address: https://x.example }"),
            "jalon.yaml:6:3: `registers.cnaf-houshold`: the catalogue has no register of this name: did you mean `cnaf-household`?"
        );
        assert!(told("bodies: { zzz: { address: https://x.example, secret: { env: X } } }").ends_with("`bodies.zzz`: the catalogue has no body of this name"));
        let status = "{ at: /state, words: { I: missing }, missing: { until: /day, usual: \"Il manque une pièce.\", evidence: { RIB: bank-detail } } }";
        let caf = format!(
            "bodies:\n  caf: {{ way: rest, address: https://x.example, rest: {{ document: [{{ at: /a, own: request }}], after: {{ address: https://x.example, document: [{{ at: /a, own: request }}] }}, status: {status} }}, poll: {{ address: https://x.example }} }}"
        );
        assert!(
            told(&caf)
                .ends_with("`bodies.caf.rest.status.missing.evidence.RIB`: the catalogue has no evidence type `bank-detail`: did you mean `bank-details`?")
        );
    }
}
