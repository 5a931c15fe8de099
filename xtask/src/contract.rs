//! The API against its own description, with an independent tester (schemathesis): whatever is asked, no answer is a fault and none is undescribed.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};

use crate::run::{command, present, root, run};

/// The tester, as its registry names it. Pinned: a new one may ask otherwise.
const TESTER: &str = "schemathesis==4.32.5";
/// The secret of the client that asks, and its SHA-256.
const SECRET: &str = "a secret of this test and of nothing else";
const HASH: &str = "ffbdc9cf4c2524924debfc88f2e2bd62b1dc0206ce6f8682b944959e748042ef";

/// Starts a site, and asks for everything that it describes: as nobody, and as a body.
pub(crate) fn hold() -> Result<()> {
    println!("\n── the API against its description");
    let folder = PathBuf::from(std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| root().join("target").into_os_string())).join("contract");
    fs::create_dir_all(&folder)?;
    let Some(python) = tester(&folder) else { return Ok(()) };
    run(command("cargo", &["build", "--quiet", "--package", "jalon"], "."))?;
    let site = Site::start(&folder)?;
    let token = site.token(&python)?;
    let described = format!("{}/api/v1/openapi.json", site.address);
    let body = format!("Authorization: Bearer {token}");
    for (who, headers) in [("nobody", Vec::new()), ("a body", vec!["--header", &body])] {
        println!("\n── as {who}");
        // That everything of the right shape is accepted is not so: names are those of the catalogue, and days those to come.
        let mut arguments = vec!["-m", "schemathesis.cli", "run", &described, "--exclude-checks", "positive_data_acceptance"];
        arguments.extend(["--max-examples", "40", "--seed", "1", "--workers", "2"]);
        arguments.extend(&headers);
        run(command(&python, &arguments, "."))?;
    }
    Ok(())
}

/// A site on this machine, with nothing in it; it ends with this.
struct Site {
    running: Child,
    address: String,
    _home: tempfile::TempDir,
}

impl Site {
    fn start(folder: &Path) -> Result<Self> {
        let home = tempfile::tempdir_in(folder)?;
        let at = |name: &str| home.path().join(name).to_string_lossy().into_owned();
        let settings = format!(
            "origin: http://127.0.0.1:8080\nstore: {{ address: \"sqlite:{}\" }}\nkeys: {{ master: {{ file: \"{}\" }}, session: \"{}\", proof: \"{}\" }}\n\
             scanner: {{ none: \"a test\" }}\nclients:\n  caf: {{ secret_sha256: [{HASH}], scopes: [\"requests:read\", \"requests:write\"] }}\n",
            at("store"),
            at("master"),
            at("session"),
            at("proof"),
        );
        let config = at("jalon.yaml");
        fs::write(&config, settings)?;
        let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), Into::into);
        let mut running = Command::new(target.join("debug/jalon"))
            .args(["serve", "--config", &config, "--address", "127.0.0.1:0", "--unlimited"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot start the site")?;
        let said = running.stdout.take().context("the site says where it is")?;
        let line = BufReader::new(said).lines().next().context("the site ended before it was ready")??;
        let address = line.strip_prefix("Jalon: ").context("the site says where it is")?.to_owned();
        Ok(Self { running, address, _home: home })
    }

    fn token(&self, python: &str) -> Result<String> {
        let ask = "import json,sys,urllib.request as r,urllib.parse as p\n\
                   form=p.urlencode({'grant_type':'client_credentials','client_id':'caf','client_secret':sys.argv[2]}).encode()\n\
                   print(json.load(r.urlopen(sys.argv[1]+'/api/v1/token',form))['access_token'])";
        let said = command(python, &["-c", ask, &self.address, SECRET], ".").output()?;
        anyhow::ensure!(said.status.success(), "no token: {}", String::from_utf8_lossy(&said.stderr));
        Ok(String::from_utf8(said.stdout)?.trim().to_owned())
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.running.kill();
        let _ = self.running.wait();
    }
}

/// A Python that has the tester; none, with a word, where there is no Python or no registry.
fn tester(folder: &Path) -> Option<String> {
    if !present("python3", "--version") {
        println!("SKIPPED: no python3 on this machine, so the API was not held against its description by an independent tester");
        return None;
    }
    let python = folder.join("venv/bin/python").to_string_lossy().into_owned();
    let has = |python: &str| command(python, &["-c", "import schemathesis"], ".").stderr(Stdio::null()).status().is_ok_and(|status| status.success());
    if !has(&python) {
        let made = run(command("python3", &["-m", "venv", &folder.join("venv").to_string_lossy()], "."));
        let installed = made.and_then(|()| run(command(&python, &["-m", "pip", "install", "--quiet", TESTER], ".")));
        if let Err(error) = installed {
            println!("SKIPPED: the independent tester of the API could not be installed ({error:#})");
            return None;
        }
    }
    Some(python)
}
