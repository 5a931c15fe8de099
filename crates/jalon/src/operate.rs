//! Looking after a site: backups, keys, lists, and jobs that were given up. All of it while the site serves.

use std::fs::{File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, anyhow, bail};
use jalon_casework::{ActError, Casework, Clock, OpenRight};
use jalon_catalogue::BodyId;
use jalon_identity::SignInConfig;
use jalon_journey::RightId;
use jalon_rules::closest;
use jalon_store::{Address, Commit, Contents, DeadJob, DeadPage, JobId, JobKey, KeyFile, Store, StoreConfig};
use sha2::{Digest as _, Sha256};

use jalon_web::Role;

use crate::Format;
use crate::serve::config::{LogFormat, MasterKeySettings, Read, Settings};
use crate::serve::house;
use crate::serve::{log, on_runtime};

/// How many rows are read or wrapped at once.
const BATCH: u32 = 500;

fn open(config: &Path) -> Result<Read> {
    let read = Settings::open(config)?;
    log::init(LogFormat::Text, "warn");
    Ok(read)
}

fn counted(contents: &Contents) -> String {
    format!("{} people, {} journeys, {} events, {} files, {} jobs", contents.people, contents.streams, contents.events, contents.blobs, contents.jobs)
}

/// Writes all that is kept, as it is at one moment, to a new file; then restores that file once, beside it, to be sure that it can be.
pub(crate) fn backup(config: &Path, to: &Path) -> Result<ExitCode> {
    let read = open(config)?;
    if to.exists() {
        bail!("{} is there already: a backup never replaces another", to.display());
    }
    on_runtime(async {
        let settings = house::store_config(&read)?;
        let store = Store::open(&settings).await.map_err(|error| anyhow!("cannot open the store: {error}"))?;
        let partial = beside(to, "partial");
        let written = private_file(&partial)?;
        let kept = written.try_clone()?;
        let contents = store.export(written).await.map_err(|error| anyhow!("cannot write the backup: {error}"))?;
        kept.sync_all()?;
        let trial = beside(to, "trial");
        let restored = tried(&settings, &partial, &trial).await;
        remove_database(&trial);
        let restored = restored?;
        if restored != contents {
            bail!("the backup has {} where the store has {}", counted(&restored), counted(&contents));
        }
        std::fs::rename(&partial, to)?;
        let directory = to.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        File::open(directory)?.sync_all()?;
        println!("{}: {}", to.display(), counted(&contents));
        println!("It was restored once to be sure. It is sealed: keep it apart from the master key, and no longer than the law lets you.");
        Ok(())
    })
}

/// Restores a backup into a database that is thrown away.
async fn tried(settings: &StoreConfig, backup: &Path, trial: &Path) -> Result<Contents> {
    let settings = StoreConfig { address: Address::Sqlite(trial.to_owned()), quota: None, erasures: None, ..settings.clone() };
    let (_, contents) = Store::import(&settings, File::open(backup)?).await.map_err(|error| anyhow!("the backup cannot be restored: {error}"))?;
    Ok(contents)
}

/// `FILE.word`.
fn beside(file: &Path, word: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(format!(".{word}"));
    name.into()
}

fn remove_database(file: &Path) {
    for file in [file.to_owned(), PathBuf::from(format!("{}-wal", file.display())), PathBuf::from(format!("{}-shm", file.display()))] {
        // What was not made needs not be removed.
        let _ = std::fs::remove_file(file);
    }
}

/// A new file that only its owner can read; one that a backup that failed left is replaced.
fn private_file(path: &Path) -> Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).with_context(|| format!("cannot write {}", path.display()))
}

/// Fills the empty store of the settings with a backup of either kind of database.
pub(crate) fn restore(config: &Path, from: &Path) -> Result<ExitCode> {
    let read = open(config)?;
    if let MasterKeySettings::File(path) = &read.settings.keys.master
        && !path.exists()
    {
        bail!("the master key {} is not there: without the one of the backup nobody can read it", path.display());
    }
    on_runtime(async {
        let backup = File::open(from).with_context(|| format!("cannot read {}", from.display()))?;
        let settings = house::store_config(&read)?;
        let (store, contents) = Store::import(&settings, backup).await.map_err(|error| anyhow!("cannot restore {}: {error}", from.display()))?;
        println!("restored: {}", counted(&contents));
        match (&settings.erasures, store.erased_again()) {
            (None, _) => println!("`store.erasures` is not set: whoever was erased after this backup was made is back."),
            (Some(_), people) => println!("Erased again, as the list of erasures says: {people} of them."),
        }
        Ok(())
    })
}

/// Whether a rotation of keys begins or ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rotate {
    /// Add a new key, and wrap all under it.
    Begin,
    /// Wrap what nodes wrapped under an older key meanwhile, and take the older keys out.
    Finish,
}

/// Puts a new master key in place of the old.
pub(crate) fn rotate_key(config: &Path, step: Rotate) -> Result<ExitCode> {
    let read = open(config)?;
    let file = match &read.settings.keys.master {
        MasterKeySettings::File(path) => Some((KeyFile::new(path), path)),
        MasterKeySettings::Env(_) => None,
    };
    let told = |error: jalon_store::KeyError| anyhow!("master key: {error}");
    on_runtime(async {
        let store = house::store(&read).await?;
        if let (Some((file, _)), Rotate::Begin) = (&file, step) {
            file.add().map_err(told)?;
        }
        let rotation = store.rotate_master_key(BATCH).await.map_err(|error| anyhow!("{error}"))?;
        println!("{} keys of people are wrapped anew, under the master key {}", rotation.people, rotation.master);
        match (&file, step) {
            (Some((_, path)), Rotate::Begin) => {
                println!("Copy {} to every node and to its safe place, restart every node, then: jalon rotate-key --finish", path.display());
            }
            (Some((file, path)), Rotate::Finish) => {
                file.keep_newest().map_err(told)?;
                println!("{} has the newest key only. Backups made before can no longer be read with it.", path.display());
            }
            (None, _) => println!("Once every node runs with the new key in its variable, take the older ones out of it."),
        }
        Ok(())
    })
}

async fn casework(read: &Read) -> Result<Casework> {
    let catalogue = house::catalogue(&read.settings)?;
    let clock = Clock::of(&catalogue);
    Ok(Casework::new(house::store(read).await?, catalogue, clock, read.served()))
}

/// Makes the lists that people and bodies read anew from the events.
pub(crate) fn rebuild_views(config: &Path) -> Result<ExitCode> {
    let read = open(config)?;
    on_runtime(async {
        let events = casework(&read).await?.rebuild().await.map_err(|error| anyhow!("the lists were not made anew: {error}"))?;
        println!("the lists are made anew from {events} events");
        Ok(())
    })
}

/// Whom to invite to work for a body.
#[derive(Debug, Clone)]
pub(crate) struct Invite {
    pub(crate) body: String,
    pub(crate) name: String,
    pub(crate) account: String,
    pub(crate) lead: bool,
}

/// Invites an agent of a body to make a passkey.
pub(crate) fn invite_agent(config: &Path, invite: &Invite) -> Result<ExitCode> {
    let read = open(config)?;
    if !matches!(read.settings.sign_in, SignInConfig::Real { passkeys: Some(_), .. }) {
        bail!("{}: agents come in with a passkey only where `sign_in` has `passkeys: {{ domain, origin }}`", config.display());
    }
    let catalogue = house::catalogue(&read.settings)?;
    let body = BodyId::from(invite.body.as_str());
    if !catalogue.bodies.contains_key(&body) {
        let near = closest(&invite.body, catalogue.bodies.keys().map(BodyId::as_str)).map(|near| format!(": did you mean `{near}`?")).unwrap_or_default();
        bail!("no body of the catalogue is named `{}`{near}", invite.body);
    }
    if invite.name.trim().is_empty() || invite.account.trim().is_empty() {
        bail!("--name and --account say who it is: neither is empty");
    }
    on_runtime(async {
        let casework = casework(&read).await?;
        let role = if invite.lead { Role::Lead } else { Role::Agent };
        let code = jalon_web::invite_agent(&casework, &body, role, invite.account.trim(), invite.name.trim())
            .await
            .map_err(|error| anyhow!("the invitation was not kept: {error}"))?;
        let page = jalon_web::Scribe::new(catalogue, read.settings.origin.clone()).new_key_address();
        println!("{}\n{code}\nGive the code to {} yourself: it serves once, within three days, and is kept nowhere.", page, invite.name.trim());
        Ok(())
    })
}

/// Draws the secret of a client of the API.
pub(crate) fn client_secret() -> ExitCode {
    let hex = |bytes: [u8; 32]| bytes.map(|byte| format!("{byte:02x}")).concat();
    let secret = hex(jalon_casework::random());
    println!("secret: {secret}\nsecret_sha256: {}", hex(Sha256::digest(&secret).into()));
    println!("Give the secret to the body by a safe way: it is kept nowhere. The hash goes into `clients` of the settings.");
    ExitCode::SUCCESS
}

/// All jobs that were given up, with their queues.
async fn given_up(casework: &Casework) -> Result<Vec<(String, DeadJob)>> {
    let mut found = Vec::new();
    for queue in casework.queues() {
        let mut after = 0;
        loop {
            let page = casework.store().dead(&queue, DeadPage { after, limit: BATCH }).await.map_err(|error| anyhow!("{error}"))?;
            let Some(last) = page.last() else { break };
            after = last.seq;
            found.extend(page.into_iter().map(|job| (queue.clone(), job)));
        }
    }
    Ok(found)
}

/// Those of some names; all of them are there, or it is a mistake.
async fn named(casework: &Casework, jobs: &[JobId]) -> Result<Vec<(String, DeadJob)>> {
    let found: Vec<_> = given_up(casework).await?.into_iter().filter(|(_, job)| jobs.contains(&job.job)).collect();
    match jobs.iter().find(|wanted| !found.iter().any(|(_, job)| job.job == **wanted)) {
        Some(missing) => bail!("job {missing} is not among those that were given up"),
        None => Ok(found),
    }
}

/// Says what jobs were to do, for whoever mends their cause.
pub(crate) fn show(config: &Path, jobs: &[JobId]) -> Result<ExitCode> {
    let read = open(config)?;
    on_runtime(async {
        let casework = casework(&read).await?;
        for (queue, job) in named(&casework, jobs).await? {
            println!("{}  {queue}  {}", job.job, job.error.as_deref().unwrap_or("-"));
            println!("  key      {}\n  tried    {} times", job.key, job.attempts);
            println!("  due      {}", jiff::Timestamp::from_millisecond(job.due_at).unwrap_or_default());
            if let Some(journey) = job.stream {
                println!("  journey  {journey}");
            }
        }
        Ok(())
    })
}

/// Gives jobs up for good: what they were to do is not done.
pub(crate) fn drop_letters(config: &Path, jobs: &[JobId]) -> Result<ExitCode> {
    let read = open(config)?;
    on_runtime(async {
        let casework = casework(&read).await?;
        let cancel_jobs: Vec<_> = named(&casework, jobs).await?.into_iter().map(|(queue, job)| JobKey { queue: queue.into(), key: job.key }).collect();
        let count = cancel_jobs.len();
        casework.store().commit(Commit { cancel_jobs, ..Commit::default() }).await.map_err(|error| anyhow!("{error}"))?;
        println!("{count} jobs are given up for good");
        Ok(())
    })
}

/// Lists the jobs that were given up.
pub(crate) fn dead_letters(config: &Path, format: Format) -> Result<ExitCode> {
    let read = open(config)?;
    on_runtime(async {
        let casework = casework(&read).await?;
        let mut out = std::io::stdout().lock();
        let found = given_up(&casework).await?;
        for (queue, job) in &found {
            // Neither whom it concerns nor which journey: a list is copied into tickets.
            let due = jiff::Timestamp::from_millisecond(job.due_at).unwrap_or_default();
            let error = job.error.as_deref().unwrap_or("-");
            match format {
                Format::Text => writeln!(out, "{}  {queue:<7} due {due}  tried {} times  {error}", job.job, job.attempts)?,
                Format::Json => {
                    let told = serde_json::json!({ "job": job.job, "queue": queue, "due": due, "attempts": job.attempts, "error": job.error });
                    writeln!(out, "{told}")?;
                }
            }
        }
        if found.is_empty() && format == Format::Text {
            writeln!(out, "no job was given up")?;
        }
        Ok(())
    })
}

/// Which jobs are tried again.
#[derive(Debug, Clone)]
pub(crate) enum Again {
    /// These.
    Jobs(Vec<JobId>),
    /// All that were given up.
    All,
}

/// Tries jobs that were given up again, once their cause is mended.
pub(crate) fn replay(config: &Path, which: Again) -> Result<ExitCode> {
    let read = open(config)?;
    on_runtime(async {
        let casework = casework(&read).await?;
        let store = casework.store();
        let jobs = match which {
            Again::Jobs(jobs) => jobs,
            Again::All => given_up(&casework).await?.into_iter().map(|(_, job)| job.job).collect(),
        };
        let now = jiff::Timestamp::now().as_millisecond();
        for job in &jobs {
            store.replay(*job, now).await.map_err(|error| anyhow!("job {job}: {error}"))?;
        }
        println!("{} jobs are tried again", jobs.len());
        Ok(())
    })
}

/// How many are listed at once: whoever has more to answer begins with these.
const MOST_RIGHTS: usize = 1_000;

/// Lists what people asked by a right and nobody answered yet.
pub(crate) fn rights(config: &Path, format: Format) -> Result<ExitCode> {
    let read = open(config)?;
    on_runtime(async {
        let casework = casework(&read).await?;
        let today = casework.clock().today();
        let open = casework.open_rights(MOST_RIGHTS).await?;
        let mut out = std::io::stdout().lock();
        for OpenRight { asked, .. } in &open {
            let (due, right) = (asked.due(), asked.ask.right.word());
            let left = (due - today).get_days();
            match format {
                Format::Text => {
                    let days = crate::words::counted(left.unsigned_abs() as usize, "day");
                    let when = if left < 0 { format!("{days} late") } else { format!("in {days}") };
                    writeln!(out, "{}  {right:<7}  asked {}  answer by {due}, {when}", asked.ask.id, asked.on)?;
                    asked.ask.words.lines().try_for_each(|line| writeln!(out, "    {line}"))?;
                }
                Format::Json => {
                    let told = serde_json::json!({ "right": asked.ask.id, "kind": right, "asked": asked.on, "due": due, "request": asked.ask.request, "words": asked.ask.words });
                    writeln!(out, "{told}")?;
                }
            }
        }
        if open.is_empty() && format == Format::Text {
            writeln!(out, "nobody waits for an answer")?;
        }
        Ok(())
    })
}

/// Answers what somebody asked by a right.
pub(crate) fn answer_right(config: &Path, right: RightId, words: String) -> Result<ExitCode> {
    let read = open(config)?;
    on_runtime(async {
        casework(&read).await?.answer_right(right, words).await.map_err(|error| match error {
            ActError::Refused(_) => anyhow!("nobody waits for an answer to `{right}`: `jalon rights list` names what is open"),
            other => anyhow!("{other}"),
        })?;
        println!("answered");
        Ok(())
    })
}
