//! The guides, tried literally: their files are written, their commands run, and what is printed is what they show.
//!
//! A block `file=NAME` is a file; a block `console` is commands (`$ jalon …`) and what they print; `console fails` says that they fail. After a change of what
//! is printed, `JALON_UPDATE=1` writes it into the guides: read the difference.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

#[test]
fn write_a_rule_says_what_happens() {
    follow("write-a-rule.md");
}

#[test]
fn ecrire_une_regle_says_what_happens() {
    follow("ecrire-une-regle.md");
}

#[test]
fn write_a_life_event_says_what_happens() {
    follow("write-a-life-event.md");
}

#[test]
fn ecrire_un_moment_de_vie_says_what_happens() {
    follow("ecrire-un-moment-de-vie.md");
}

/// Bodies that do not exist answer these at a port of their own: the guide shows the one that they have by themselves.
fn connect(name: &str) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let bodies = runtime.block_on(jalon_fake_bodies::start("127.0.0.1:0".parse().unwrap())).unwrap();
    let port = bodies.address.rsplit(':').next().unwrap();
    // Nobody listens at the second port: it was free a moment ago.
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port().to_string();
    follow_with(name, &[("8090", port), ("8091", &nobody)]);
}

#[test]
fn connect_says_what_happens() {
    connect("../connect.md");
}

#[test]
fn raccorder_says_what_happens() {
    connect("../raccorder.md");
}

/// The same, with HubEE and a body over plain REST.
fn bodies(name: &str) {
    use jalon_fake_bodies::{documents::Documents, hubee::Platform, odds::Odds};
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let start = |router: axum::Router| {
        let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
        let port = listener.local_addr().unwrap().port().to_string();
        runtime.spawn(async move { axum::serve(listener, router).await });
        port
    };
    let (hubee, documents) = (start(Platform::new(1, Odds::GOOD).router()), start(Documents::new(1, Odds::GOOD).router()));
    follow_with(name, &[("8092", &hubee), ("8093", &documents)]);
}

#[test]
fn bodies_says_what_happens() {
    bodies("../bodies.md");
}

#[test]
fn organismes_says_what_happens() {
    bodies("../organismes.md");
}

#[test]
fn the_guides_are_twins() {
    let outline = |name: &str| -> Vec<String> {
        let text = std::fs::read_to_string(guide(name)).unwrap();
        let kinds = text.lines().filter(|l| l.starts_with('#') || l.starts_with("```"));
        let kind = |l: &str| l.split_whitespace().next().unwrap_or_default().to_owned();
        // Comments of laws look like headings: only what stands outside of blocks counts.
        let mut inside = false;
        kinds
            .filter(|l| {
                if l.starts_with("```") {
                    inside = !inside;
                    inside
                } else {
                    !inside
                }
            })
            .map(kind)
            .collect()
    };
    assert_eq!(outline("write-a-rule.md"), outline("ecrire-une-regle.md"));
    assert_eq!(outline("write-a-life-event.md"), outline("ecrire-un-moment-de-vie.md"));
    assert_eq!(outline("../connect.md"), outline("../raccorder.md"));
    assert_eq!(outline("../bodies.md"), outline("../organismes.md"));
}

fn guide(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/guide").join(name)
}

/// Does what a guide says, from its top to its end, in an empty folder.
fn follow(name: &str) {
    follow_with(name, &[]);
}

/// The same, with other words than the guide shows in what is written, and the guide's in what is printed.
fn follow_with(name: &str, others: &[(&str, &str)]) {
    let text = std::fs::read_to_string(guide(name)).unwrap();
    let root = Folder::new(name);
    let folder = root.0.join("catalogue");
    let mut really = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let _ = writeln!(really, "{line}");
        let Some(info) = line.strip_prefix("```").filter(|info| !info.is_empty()) else { continue };
        let block: Vec<&str> = lines.by_ref().take_while(|line| !line.starts_with("```")).collect();
        if info.starts_with("console") {
            for command in block.iter().filter_map(|line| line.strip_prefix("$ ")) {
                let (printed, success) = run(command, &folder);
                let printed = others.iter().fold(printed, |printed, (shown, other)| printed.replace(other, shown));
                assert_eq!(success, info == "console", "{name}: `{command}` printed:\n{printed}");
                let _ = writeln!(really, "{}", format!("$ {command}\n{printed}").trim_end());
            }
        } else {
            if let Some((_, file)) = info.split_once("file=") {
                let path = folder.join(file);
                std::fs::create_dir_all(path.parent().unwrap()).unwrap();
                let written = others.iter().fold(block.join("\n") + "\n", |written, (shown, other)| written.replace(shown, other));
                std::fs::write(path, written).unwrap();
            }
            block.iter().for_each(|line| really.extend([line, "\n"]));
        }
        really.push_str("```\n");
    }
    if std::env::var_os("JALON_UPDATE").is_some() {
        std::fs::write(guide(name), &really).unwrap();
    } else {
        let differs = text.lines().zip(really.lines()).enumerate().find(|(_, (said, really))| said != really);
        assert!(text == really, "{name}: what is printed is not what the guide shows (line, said, really): {differs:?}");
    }
}

fn run(command: &str, folder: &Path) -> (String, bool) {
    let mut words = command.split_whitespace();
    assert_eq!(words.next(), Some("jalon"), "{command}");
    let output = Command::new(env!("CARGO_BIN_EXE_jalon")).args(words).current_dir(folder).output().unwrap();
    let printed = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
    // Lines of drawings end with spaces that editors take away.
    (printed.lines().map(str::trim_end).collect::<Vec<_>>().join("\n"), output.status.success())
}

/// A folder of its own for one guide, gone at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("jalon-guide-{}-{name}", std::process::id(), name = name.trim_start_matches("../")));
        std::fs::create_dir_all(path.join("catalogue")).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
