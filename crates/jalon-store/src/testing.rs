//! For tests, of this crate and of those above it: a throw-away PostgreSQL server, a [`Disk`] for simulations, and every key tried on all that is sealed.
//!
//! What fails here panics with the reason: it is for tests only. A machine without PostgreSQL is not a failure:
//! [`Postgres::start`] then gives none, and says so.

mod trial;

use std::fs::File;
use std::net::TcpListener;
use std::os::unix::fs::{MetadataExt as _, chown};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak, mpsc};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use tempfile::TempDir;

pub use crate::engine::sqlite::here::{Around, Disk, Fate};
pub use trial::{Tried, try_every_key, unwraps};

/// How long a server may take to start on a machine that has a lot to do.
const PATIENCE: Duration = Duration::from_mins(2);

/// A server on a free port of 127.0.0.1, with its data in a temporary directory. Stopped and deleted when dropped.
pub struct Postgres {
    programs: PathBuf,
    /// Whom to run as, when we are root: PostgreSQL refuses to.
    user: Option<User>,
    home: TempDir,
    port: u16,
    databases: AtomicU32,
    server: Mutex<Option<Server>>,
}

struct User {
    name: String,
    uid: u32,
    gid: u32,
}

/// The running server. The thread that started it waits for it, for as long as it runs: a server is told to stop when the
/// thread that started it is gone, and so does not outlive tests that are killed.
struct Server {
    keeper: JoinHandle<()>,
}

impl Postgres {
    /// Starts a server; none where PostgreSQL is not installed.
    pub fn start() -> Option<Self> {
        let (Some(programs), true) = (programs(), on_path("setpriv")) else {
            eprintln!("PostgreSQL, or setpriv of util-linux, is not installed here: what needs it is skipped");
            return None;
        };
        let home = tempfile::Builder::new().prefix("jalon-pg-").tempdir().expect("a temporary directory");
        let root = home.path().metadata().expect("it was just made").uid() == 0;
        let user = root.then(|| find_user(&["postgres", "nobody"]));
        if let Some(user) = &user {
            chown(home.path(), Some(user.uid), Some(user.gid)).expect("root may give its directory away");
        }
        let postgres = Self { programs, user, home, port: free_port(), databases: AtomicU32::new(0), server: Mutex::new(None) };
        let data = postgres.data();
        let made = postgres
            .program("initdb")
            .args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions", "--pgdata"])
            .arg(&data)
            .output()
            .expect("initdb runs");
        assert!(made.status.success(), "initdb: {}", String::from_utf8_lossy(&made.stderr));
        postgres.start_again();
        Some(postgres)
    }

    /// The server that the tests of this process share, started by the first that asks; none where PostgreSQL is not installed.
    pub fn shared() -> Option<Arc<Self>> {
        static SHARED: Mutex<Weak<Postgres>> = Mutex::new(Weak::new());
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(running) = shared.upgrade() {
            return Some(running);
        }
        let started = Arc::new(Self::start()?);
        *shared = Arc::downgrade(&started);
        Some(started)
    }

    /// Makes a new database and gives its address.
    pub fn database(&self) -> String {
        let name = format!("test{}", self.databases.fetch_add(1, Ordering::Relaxed));
        self.sql("postgres", &format!("CREATE DATABASE {name}"));
        format!("postgres://postgres@127.0.0.1:{}/{name}", self.port)
    }

    /// Runs SQL in a database (the last part of its address), as its superuser; gives what `psql` prints.
    pub fn sql(&self, database: &str, sql: &str) -> String {
        let name = database.rsplit('/').next().unwrap_or(database);
        let ran = self
            .program("psql")
            .args(["--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1", "--username=postgres"])
            .args(["--host=127.0.0.1", &format!("--port={}", self.port), "--dbname", name, "--command", sql])
            .output()
            .expect("psql runs");
        assert!(ran.status.success(), "psql: {}", String::from_utf8_lossy(&ran.stderr));
        String::from_utf8_lossy(&ran.stdout).trim().to_owned()
    }

    /// Where its data is.
    pub fn data(&self) -> PathBuf {
        self.home.path().join("data")
    }

    /// Its directory, for files that it reads, such as certificates. See [`give`](Self::give).
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// Makes a file the server's own.
    pub fn give(&self, file: &Path) {
        if let Some(user) = &self.user {
            chown(file, Some(user.uid), Some(user.gid)).expect("root may give its file away");
        }
    }

    /// The port it listens on.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Stops it as a crash would: without a word to anybody, leaving the logs to be replayed.
    pub fn crash(&self) {
        let server = self.server.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some(server) = server else { return };
        // It answers "no server running" if it is gone already.
        let _ = self.program("pg_ctl").args(["stop", "--mode=immediate", "--wait", "--pgdata"]).arg(self.data()).output();
        server.keeper.join().expect("the thread that kept the server");
    }

    /// Kills it and all its processes by SIGKILL: none of them does anything any more, not even for a moment.
    pub fn kill(&self) {
        let server = self.server.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some(server) = server else { return };
        // Those that die may be replaced until the first, which starts the others, is dead.
        loop {
            let processes = self.processes();
            if processes.is_empty() {
                break;
            }
            // Fails for what is gone by now.
            let _ = Command::new("kill").arg("-KILL").args(&processes).stderr(Stdio::null()).status();
        }
        server.keeper.join().expect("the thread that kept the server");
    }

    /// The numbers of its processes: all work in its data directory, and nothing else does.
    fn processes(&self) -> Vec<String> {
        let data = self.data();
        let all = std::fs::read_dir("/proc").expect("a list of processes").flatten();
        let numbers = all.filter_map(|entry| entry.file_name().into_string().ok()).filter(|name| name.bytes().all(|byte| byte.is_ascii_digit()));
        // Who is dead and not yet buried has no directory any more.
        numbers.filter(|number| std::fs::read_link(format!("/proc/{number}/cwd")).is_ok_and(|directory| directory == data)).collect()
    }

    /// Starts it again after a [`crash`](Self::crash) or a [`kill`](Self::kill).
    pub fn start_again(&self) {
        let log = File::create(self.home.path().join("log")).expect("a log");
        let mut command = self.program("postgres");
        command
            .arg("-D")
            .arg(self.data())
            .arg("-k")
            .arg(self.home.path())
            .args(["-p", &self.port.to_string(), "-c", "listen_addresses=127.0.0.1", "-c", "max_connections=200"])
            // After a crash it makes all of its disk durable at once, and not file by file, which takes seconds even when it holds next to nothing.
            .args(["-c", "recovery_init_sync_method=syncfs"])
            .stdin(Stdio::null())
            .stdout(log.try_clone().expect("a log"))
            .stderr(log);
        let (started, starting) = mpsc::channel();
        let keeper = std::thread::spawn(move || {
            let server: std::io::Result<Child> = command.spawn();
            let failed = server.as_ref().err().map(ToString::to_string);
            started.send(failed).expect("who starts the server waits");
            if let Ok(mut server) = server {
                server.wait().expect("the server is our child");
            }
        });
        let failed = starting.recv().expect("the thread that keeps the server says how it went");
        assert_eq!(failed, None, "postgres could not be run");
        *self.server.lock().unwrap_or_else(PoisonError::into_inner) = Some(Server { keeper });
        let since = Instant::now();
        let ready = || self.program("pg_isready").args(["--quiet", "--host=127.0.0.1", &format!("--port={}", self.port)]).status();
        while !ready().is_ok_and(|status| status.success()) {
            let log = || std::fs::read_to_string(self.home.path().join("log")).unwrap_or_default();
            assert!(since.elapsed() < PATIENCE, "PostgreSQL does not start: {}", log());
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// One of its programs, run as a user it accepts, and told to stop when we are gone.
    fn program(&self, name: &str) -> Command {
        let mut command = Command::new("setpriv");
        command.args(["--pdeathsig", "QUIT"]);
        if let Some(user) = &self.user {
            command.args([&format!("--reuid={}", user.name), &format!("--regid={}", user.gid), "--clear-groups"]);
        }
        command.arg("--").arg(self.programs.join(name)).current_dir("/").env("LC_ALL", "C");
        command
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        self.crash();
    }
}

/// Where the newest PostgreSQL's programs are.
fn programs() -> Option<PathBuf> {
    let debian = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut versions: Vec<(u32, PathBuf)> = debian.filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin")))).collect();
    versions.sort();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let all = versions.into_iter().rev().map(|(_, path)| path).chain(std::env::split_paths(&path));
    all.into_iter().find(|path| ["initdb", "postgres", "pg_ctl", "psql"].iter().all(|name| path.join(name).is_file()))
}

fn on_path(program: &str) -> bool {
    std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()).any(|directory| directory.join(program).is_file())
}

fn find_user(names: &[&str]) -> User {
    let users = std::fs::read_to_string("/etc/passwd").expect("the users of the machine");
    let find = |name: &&str| {
        let line = users.lines().find(|line| line.split(':').next() == Some(name))?;
        let mut fields = line.split(':').skip(2);
        Some(User { name: (*name).to_owned(), uid: fields.next()?.parse().ok()?, gid: fields.next()?.parse().ok()? })
    };
    names.iter().find_map(find).expect("a user that PostgreSQL can run as")
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).and_then(|listener| listener.local_addr()).expect("a free port").port()
}
