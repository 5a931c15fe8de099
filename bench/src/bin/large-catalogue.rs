//! How long a large catalogue takes: the French one, with copies of its services in events of their own until there are 2,000.
//!
//! Prints times beside the bounds set for them (loading and checking in 2 s, a plan in 1 ms), and beside the same for the catalogue as it is: cost should grow
//! with the number of services when loading, and not at all when planning an event that stayed the same.

use std::fmt::Write as _;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};
use std::{fs, io};

use anyhow::{Context, Result};
use jalon_catalogue::{Catalogue, load_files};
use jalon_rules::SourceFile;
use jiff::civil::date;

const WANTED: usize = 2_000;

fn main() -> Result<()> {
    let today = date(2026, 11, 23);
    let files = read(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../catalogue/fr")))?;
    let small = load_files(files.clone(), Some(today)).catalogue.context("the catalogue is sound")?;
    let large_files = enlarged(&files, &small);
    let large = load_files(large_files.clone(), Some(today));
    let large_catalogue = large.catalogue.with_context(|| format!("the large catalogue is sound: {:?}", large.diagnostics.first()))?;

    println!("{:>9} {:>12} {:>12} {:>12} {:>12}", "services", "load, check", "bound 2 s", "plan, birth", "bound 1 ms");
    for (files, catalogue) in [(&files, &small), (&large_files, &large_catalogue)] {
        let loading = best(5, || drop(black_box(load_files(files.clone(), Some(today)))));
        let persona = catalogue.personas.iter().find(|persona| persona.id.as_str() == "lone-parent-lyon").context("the persona is there")?;
        let event = &catalogue.events[&persona.event];
        let planning = best(200, || drop(black_box(jalon_plan::plan(catalogue, event, &persona.situation, persona.date))));
        println!(
            "{:>9} {:>9.0} ms {:>11.0} % {:>9.3} ms {:>11.0} %",
            catalogue.services.len(),
            loading.as_secs_f64() * 1e3,
            loading.as_secs_f64() / 2.0 * 100.0,
            planning.as_secs_f64() * 1e3,
            planning.as_secs_f64() * 1e5,
        );
    }
    Ok(())
}

/// The shortest of some runs: what other programs of the machine add is left out.
fn best(runs: usize, mut work: impl FnMut()) -> Duration {
    (0..runs)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .min()
        .unwrap_or_default()
}

/// The files of a catalogue, named by their paths in it.
fn read(root: &Path) -> io::Result<Vec<SourceFile>> {
    fn walk(root: &Path, directory: &Path, files: &mut Vec<SourceFile>) -> io::Result<()> {
        for entry in fs::read_dir(directory)? {
            let path = entry?.path();
            if path.is_dir() {
                walk(root, &path, files)?;
            } else {
                let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
                files.push(SourceFile::new(&name, &fs::read_to_string(&path)?));
            }
        }
        Ok(())
    }
    let mut files = Vec::new();
    walk(root, root, &mut files)?;
    Ok(files)
}

/// Copies of every event with all its services and their texts, under other names.
fn enlarged(files: &[SourceFile], catalogue: &Catalogue) -> Vec<SourceFile> {
    let mut files = files.to_vec();
    let mut count = catalogue.services.len();
    let mut copy = 0;
    let mut copies = Vec::new();
    while count < WANTED {
        copy += 1;
        for event in catalogue.events.values() {
            let id = format!("{}-copy-{copy}", event.id);
            let (mut services, mut texts) = (String::new(), String::new());
            let mut of_event = format!("id: {id}\nslug: {{ fr: {id}, en: {id} }}\nservices:\n");
            for service in &event.services {
                let service = &catalogue.services[service];
                let name = format!("{id}-{}", service.id);
                let _ = writeln!(of_event, "  - {name}");
                let _ = write!(
                    services,
                    "- id: {name}\n  type: benefit\n  body: {}\n  channels: {{ desk: true }}\n  source: {{ text: A text, checked: 2026-11-23, review: 2027-11-23 }}\n",
                    service.body
                );
                let _ = write!(texts, "service-{name} = A service\n    .summary = What it is\n    .how = How it is done\n");
            }
            let _ = write!(
                texts,
                "event-{id} = An event\n    .short = An event\n    .summary = What happens\n    .before = What to have\n    .intro = What follows
"
            );
            count += event.services.len();
            files.push(SourceFile::new(&format!("events/{id}.yaml"), &of_event));
            files.push(SourceFile::new(&format!("services/{id}.yaml"), &services));
            for language in &catalogue.languages {
                files.push(SourceFile::new(&format!("texts/{}/{id}.ftl", language.0), &texts));
            }
            copies.push(id);
            if count >= WANTED {
                break;
            }
        }
    }
    // One file of words for each language: a word for each copy.
    for file in files.iter_mut().filter(|file| file.name.starts_with("words/")) {
        let mut text = file.text.to_string();
        for id in &copies {
            let _ = writeln!(text, "{id}: [{id}]");
        }
        *file = SourceFile::new(&file.name.clone(), &text);
    }
    files
}
