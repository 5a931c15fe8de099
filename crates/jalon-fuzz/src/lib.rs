//! Random inputs from real ones, for tests of whatever reads what comes from outside: whatever it says, reading it ends, soon, and never in a crash.
//!
//! A [`Target`] has seeds from real life, pieces of its language, and a function that reads one input, asserts what must hold of it, and says what came of it. An
//! input with an outcome that was never seen is kept and changed further: so the search goes from one error to the next and on to what is accepted, without a compiler
//! that counts branches.
//!
//! A test reads its seeds, every input that ever broke it (`tests/broken/NAME/`), and some hundred changed ones, the same at each run. `cargo xtask fuzz` gives each
//! target a minute on another path (`JALON_FUZZ_SECONDS`, `JALON_FUZZ_SEED`). An input that breaks a target is made smaller and written to that directory, to be
//! committed with the mend. One that ends the whole program, as a stack that overflows does, is left in the file that was named when the search began; the same seed
//! also comes to it again.

mod chance;
mod change;
mod shape;

use std::collections::HashSet;
use std::fmt::Write as _;
use std::fs::File;
use std::hash::{DefaultHasher, Hash, Hasher as _};
use std::io::{self, Seek as _, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

pub use self::shape::shape;

use self::chance::Chance;

/// The longest input that is made, in bytes, but of longer seeds; and the longest of which reading must end soon.
pub const LONGEST: usize = 64 * 1024;
/// Pieces of JSON, and some that are nearly so.
pub const JSON: &[&str] = &["{", "}", "[", "]", ",", ":", "\"", "\\u0000", "\\ud800", "\\n", "null", "true", "-1", "[[[[", "é"];
/// Pieces of YAML.
pub const YAML: &[&str] =
    &["\t", "{", "}", "[", "]", "- ", ": ", ", ", "\"", "'", "&a ", "*a ", "|\n", "#", "\r\n", "  ", "\n  ", "~", "null", "1e9", "é", "\0", "!!str ", "<<: "];
/// The longest time that reading one may take, without optimisation.
const PATIENCE: Duration = Duration::from_secs(1);
/// What a test makes of a target each time: so many inputs, or what this time allows.
const USUAL: (usize, Duration) = (400, Duration::from_secs(2));
/// The most inputs, and bytes of them, that are kept to be changed further.
const MOST_KEPT: (usize, usize) = (4_096, 16 << 20);
/// The most memory that a process may have had after a search, in bytes: what is kept here, the program itself, and what reading took.
const MOST_MEMORY: u64 = 768 << 20;
/// For how many times that a broken input is tried smaller.
const SHRINKING: u32 = 10;

/// Something that reads what comes from outside.
pub struct Target<'a> {
    /// The directory of its crate: `env!("CARGO_MANIFEST_DIR")`.
    pub home: &'a str,
    /// The name of its test.
    pub name: &'a str,
    /// Real inputs, of every kind that is accepted and some that are not.
    pub seeds: Vec<Vec<u8>>,
    /// Words and signs of its language, and some that are nearly so.
    pub pieces: &'a [&'a str],
}

impl Target<'_> {
    /// Searches for an input that breaks `read`, which answers what came of one: its variant of an error, or what was accepted ([`shape`] makes one of any value).
    ///
    /// # Panics
    ///
    /// There is one: it is printed, and written to where it is read again at each run.
    pub fn run<O: Hash>(&self, read: impl Fn(&[u8]) -> O) {
        self.search(PATIENCE, &|input| hash_of(&read(input)));
    }

    /// Like [`Target::run`], of texts.
    ///
    /// # Panics
    ///
    /// As it does.
    pub fn run_text<O: Hash>(&self, read: impl Fn(&str) -> O) {
        self.run(|input| read(&String::from_utf8_lossy(input)));
    }

    fn search(&self, patience: Duration, read: &dyn Fn(&[u8]) -> u64) {
        let seconds = variable("JALON_FUZZ_SECONDS");
        let time = seconds.map_or(USUAL.1, Duration::from_secs);
        let start = variable("JALON_FUZZ_SEED").or_else(|| seconds.map(|_| now())).unwrap_or(1);
        let last = std::env::temp_dir().join(format!("jalon-fuzz-{}-{start}", self.name));
        let noted = seconds.map(|_| File::create(&last).expect("a file in the directory for those that do not stay"));
        if noted.is_some() {
            println!("{}: JALON_FUZZ_SEED={start}; what is being read stands in {}", self.name, last.display());
        }
        let mut search = Search { target: self, read, patience, noted, outcomes: HashSet::new(), kept: Vec::new(), bytes: 0, longest: Duration::ZERO };
        self.broken().into_iter().chain(self.seeds.iter().cloned()).for_each(|known| search.look(known, true));
        let (since, mut count) = (Instant::now(), 0_usize);
        let mut chance = Chance::new(start);
        while since.elapsed() < time && (seconds.is_some() || count < USUAL.0) {
            let input = change::changed(&search.kept, self.pieces, &mut chance);
            search.look(input, false);
            count += 1;
        }
        if search.noted.take().is_some() {
            // It told how to come to what did not happen.
            let _ = std::fs::remove_file(last);
            let (outcomes, longest) = (search.outcomes.len(), search.longest.as_millis());
            println!("{}: {count} inputs, {outcomes} outcomes, {longest} ms at most (JALON_FUZZ_SEED={start})", self.name);
            let memory = most_memory();
            assert!(memory <= MOST_MEMORY, "reading for {} took {} MB of memory", self.name, memory >> 20);
        }
    }

    fn directory(&self) -> PathBuf {
        Path::new(self.home).join("tests/broken").join(self.name)
    }

    /// Every input that broke it once, in an order that is the same everywhere.
    fn broken(&self) -> Vec<Vec<u8>> {
        let Ok(entries) = std::fs::read_dir(self.directory()) else { return Vec::new() };
        let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("a directory that can be read").path()).collect();
        paths.sort();
        paths.iter().map(|path| std::fs::read(path).expect("a file that can be read")).collect()
    }
}

struct Search<'a> {
    target: &'a Target<'a>,
    read: &'a dyn Fn(&[u8]) -> u64,
    patience: Duration,
    /// Where the input stands that is being read.
    noted: Option<File>,
    outcomes: HashSet<u64>,
    kept: Vec<Vec<u8>>,
    /// Bytes of what is kept.
    bytes: usize,
    longest: Duration,
}

impl Search<'_> {
    /// Reads an input, and keeps it if something new came of it, or always.
    fn look(&mut self, input: Vec<u8>, always: bool) {
        if let Some(noted) = &mut self.noted {
            note(noted, &input).expect("a file that can be written");
        }
        let Ok((outcome, took)) = self.outcome(&input) else { self.told(input) };
        self.longest = self.longest.max(took);
        let new = self.outcomes.insert(outcome);
        if always || (new && self.kept.len() < MOST_KEPT.0 && self.bytes + input.len() <= MOST_KEPT.1) {
            self.bytes += input.len();
            self.kept.push(input);
        }
    }

    /// What comes of an input, and in what time; why not, where it breaks.
    fn outcome(&self, input: &[u8]) -> Result<(u64, Duration), String> {
        let mut least = Duration::MAX;
        // Other programs use the machine too: what takes long once is tried again, and where the system tells it, what counts is the time of a processor.
        for _ in 0..3 {
            let (since, worked) = (Instant::now(), time_at_work());
            let outcome = catch_unwind(AssertUnwindSafe(|| (self.read)(input))).map_err(|_| "it crashes, or what must hold does not (above)".to_owned())?;
            least = least.min(time_at_work().zip(worked).map_or_else(|| since.elapsed(), |(after, before)| after.saturating_sub(before)));
            if least <= self.patience || input.len() > LONGEST {
                return Ok((outcome, least));
            }
        }
        Err(format!("reading {} bytes takes {} ms", input.len(), least.as_millis()))
    }

    /// Ends the test with an input that breaks the target, as small as some tries make it.
    fn told(&self, input: Vec<u8>) -> ! {
        let since = Instant::now();
        let mut smallest = input;
        let mut part = smallest.len().div_ceil(2);
        while part > 0 && since.elapsed() < self.patience * SHRINKING {
            let mut from = 0;
            while from < smallest.len() && since.elapsed() < self.patience * SHRINKING {
                let rest = smallest.get(from + part..).unwrap_or_default();
                let without = [&smallest[..from], rest].concat();
                if self.outcome(&without).is_err() {
                    smallest = without;
                } else {
                    from += part;
                }
            }
            part /= 2;
        }
        let why = self.outcome(&smallest).err().unwrap_or_default();
        let path = self.target.directory().join(format!("{:016x}", hash_of(&smallest)));
        let written = std::fs::create_dir_all(self.target.directory()).and_then(|()| std::fs::write(&path, &smallest));
        let place = written.map_or_else(|error| format!("could not be written: {error}"), |()| format!("written to {}", path.display()));
        panic!("{} is broken by an input of {} bytes ({place}): {why}\n{}", self.target.name, smallest.len(), escaped(&smallest));
    }
}

fn note(file: &mut File, input: &[u8]) -> io::Result<()> {
    file.rewind()?;
    file.write_all(input)?;
    file.set_len(input.len() as u64)
}

/// The beginning of an input, as signs that a terminal shows.
fn escaped(input: &[u8]) -> String {
    input.iter().take(400).fold(String::new(), |mut text, byte| {
        // A text takes whatever is written to it.
        let _ = write!(text, "{}", byte.escape_ascii());
        text
    })
}

fn hash_of(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

fn variable(name: &str) -> Option<u64> {
    std::env::var(name).ok().and_then(|text| text.parse().ok())
}

fn now() -> u64 {
    std::time::SystemTime::UNIX_EPOCH.elapsed().map_or(1, |since| since.subsec_nanos().into()).max(1)
}

/// For how long this thread has had a processor; nothing where the system does not say.
fn time_at_work() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

/// The most memory this process ever had, in bytes; nothing where the system does not say.
fn most_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse::<u64>().ok()).map_or(0, |kilobytes| kilobytes * 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The input that is found to break a reader, as it is kept for the next run.
    fn found(name: &'static str, read: impl Fn(&[u8]) -> u64) -> Option<Vec<u8>> {
        let home = std::env::temp_dir().join(format!("jalon-fuzz-{}-{name}", std::process::id()));
        let path = home.to_str().expect("a path as text").to_owned();
        let target = Target { home: &path, name, seeds: vec![b"(1)".to_vec()], pieces: &["(", ")", "max", "0", "7"] };
        let patience = Duration::from_millis(50);
        let broken = catch_unwind(AssertUnwindSafe(|| target.search(patience, &read))).is_err();
        let kept = target.broken();
        assert_eq!(broken, !kept.is_empty());
        if broken {
            let without_chance = Target { seeds: Vec::new(), ..target };
            assert!(catch_unwind(AssertUnwindSafe(|| without_chance.search(patience, &read))).is_err(), "what broke it is read at each run");
        }
        let _ = std::fs::remove_dir_all(home);
        kept.into_iter().next()
    }

    /// A reader that breaks behind three steps, each of which says how far it came.
    fn steps(input: &[u8]) -> u64 {
        if !input.starts_with(b"((") {
            return 1;
        }
        if !input.ends_with(b"max") {
            return 2;
        }
        assert!(!input.contains(&b'7'), "the third step");
        3
    }

    #[test]
    fn what_is_behind_several_steps_is_found_and_kept_small() {
        assert_eq!(found("steps", steps).expect("an input that breaks it").escape_ascii().to_string(), "((7max");
    }

    #[test]
    fn a_reader_that_takes_too_long_is_broken() {
        let slow = |input: &[u8]| {
            let since = Instant::now();
            let worked = || time_at_work().unwrap_or_else(|| since.elapsed());
            let before = worked();
            while input.len() > 1_000 && worked().saturating_sub(before) < Duration::from_millis(100) {}
            0
        };
        assert!(found("slow", slow).is_some_and(|input| input.len() > 1_000));
    }

    #[test]
    fn a_reader_that_holds_is_not_broken() {
        assert_eq!(found("sound", |input| u64::from(input.is_empty())), None);
    }
}
