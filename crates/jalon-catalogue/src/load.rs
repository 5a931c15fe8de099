//! Reads the files of a catalogue, in an order in which each finds what it needs, and tells everything that is wrong with all of them.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, OnceLock};
use std::{fs, io};

use include_dir::{Dir, include_dir};
use jalon_rules::{Compiled, Diagnostic, FactId, Law, Severity, SourceFile};
use jiff::civil::Date;

use crate::check::check;
use crate::finder::Finder;
use crate::model::{Catalogue, LanguageTag};
use crate::offices::Offices;
use crate::parts::{Parts, places};
use crate::places::Places;
use crate::reader::{Place, Reader};
use crate::register::Gives;
use crate::texts;

static FRANCE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../catalogue/fr");

/// What became of the files of a catalogue.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The catalogue, if nothing is wrong with it.
    pub catalogue: Option<Arc<Catalogue>>,
    /// Every mistake and warning, in the order of files and places.
    pub diagnostics: Vec<Diagnostic>,
    /// The files, for showing the lines at fault.
    pub files: Vec<SourceFile>,
}

impl Catalogue {
    /// The French catalogue that this program was built with, read once.
    ///
    /// Its figures are checked for their dates by the command `check` and by the tests, not here: a site must not stop at midnight.
    ///
    /// # Panics
    ///
    /// If the embedded files are not sound, which the tests exclude.
    pub fn embedded() -> Arc<Catalogue> {
        static EMBEDDED: OnceLock<Arc<Catalogue>> = OnceLock::new();
        EMBEDDED
            .get_or_init(|| {
                let loaded = load_files(embedded_files(), None);
                match loaded.catalogue {
                    Some(catalogue) => catalogue,
                    None => {
                        panic!("the embedded catalogue is not sound: {}", loaded.diagnostics.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))
                    }
                }
            })
            .clone()
    }

    /// The embedded catalogue again, with its figures held against a day.
    pub fn check_embedded(today: Date) -> Loaded {
        load_files(embedded_files(), Some(today))
    }
}

fn embedded_files() -> Vec<SourceFile> {
    fn walk(dir: &Dir<'_>, files: &mut Vec<SourceFile>) {
        for file in dir.files() {
            let hidden = file.path().file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
            if let (false, Some(name), Some(text)) = (hidden, file.path().to_str(), file.contents_utf8()) {
                files.push(SourceFile::new(&name.replace('\\', "/"), text));
            }
        }
        dir.dirs().for_each(|dir| walk(dir, files));
    }
    let mut files = Vec::new();
    walk(&FRANCE, &mut files);
    files
}

/// Reads and checks the catalogue in a directory. With `today`, figures past their date are errors.
///
/// Names that begin with a dot and notes (`.md`) are left alone; any other file must be one that something reads.
///
/// # Errors
///
/// When a file cannot be read from the disk.
pub fn load_dir(directory: &Path, today: Option<Date>) -> io::Result<Loaded> {
    let mut files = Vec::new();
    let mut not_text = Vec::new();
    walk(directory, directory, &mut files, &mut not_text)?;
    Ok(load(files, not_text, today))
}

fn walk(root: &Path, directory: &Path, files: &mut Vec<SourceFile>, not_text: &mut Vec<Diagnostic>) -> io::Result<()> {
    for entry in fs::read_dir(directory)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        let path = entry.path();
        let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        // A link could lead back to its own folder: what it leads to is not followed.
        let kind = entry.file_type()?;
        if kind.is_dir() {
            walk(root, &path, files, not_text)?;
        } else if kind.is_file() {
            let bytes = fs::read(&path).map_err(|e| io::Error::new(e.kind(), format!("{name}: {e}")))?;
            if let Ok(text) = String::from_utf8(bytes) {
                files.push(SourceFile::new(&name, &text));
            } else {
                let place = Place { file: name.as_str().into(), range: 0..0 };
                let help = Some("save it in UTF-8".to_owned());
                not_text.push(place.error("not-text", format!("the file `{name}` is not text"), "", help));
            }
        }
    }
    Ok(())
}

/// Reads and checks a catalogue given as files, named by their paths in it. With `today`, figures past their date are errors.
pub fn load_files(files: Vec<SourceFile>, today: Option<Date>) -> Loaded {
    load(files, Vec::new(), today)
}

fn load(mut files: Vec<SourceFile>, mut diagnostics: Vec<Diagnostic>, today: Option<Date>) -> Loaded {
    files.sort_by(|a, b| a.name.cmp(&b.name));
    let (law_files, others): (Vec<_>, Vec<_>) = files.iter().cloned().partition(|f| is_in(&f.name, "law", "jalon"));
    let Compiled { law, diagnostics: of_law } = Law::compile(law_files);
    diagnostics.extend(of_law);
    let mut parts = Parts::default();
    read_all(&others, &law, &mut parts, &mut diagnostics);
    let text_files: Vec<(LanguageTag, &SourceFile)> = others.iter().filter_map(|f| Some((language_of(&f.name)?, f))).collect();
    let (texts, index) = texts::read(&text_files, &parts.languages, &mut diagnostics);
    check(&law, &parts, &index, today, &mut diagnostics);
    if today.is_some() {
        places::check(&parts, &others, &mut diagnostics);
    }

    diagnostics.sort_by(|a, b| (&a.file, a.range.start, a.range.end).cmp(&(&b.file, b.range.start, b.range.end)));
    // Two events may share the services of one mistake.
    diagnostics.dedup();
    let sound = diagnostics.iter().all(|d| d.severity != Severity::Error);
    let catalogue = sound.then(|| assemble(law, parts, texts)).flatten().map(Arc::new);
    Loaded { catalogue, diagnostics, files }
}

fn read_all(files: &[SourceFile], law: &Law, parts: &mut Parts, diagnostics: &mut Vec<Diagnostic>) {
    // The catalogue's own file comes first: it says the languages that the others must have.
    let first = files.iter().find(|f| &*f.name == "catalogue.yaml");
    if first.is_none() {
        let file = "catalogue.yaml".into();
        let message = "this catalogue has no file `catalogue.yaml`".to_owned();
        let help = Some("it says the country, the languages, the release and the public holidays".to_owned());
        diagnostics.push(Diagnostic { severity: Severity::Error, code: "missing-file", file, range: 0..0, message, label: String::new(), help });
    }
    for file in first.into_iter().chain(files.iter().filter(|f| &*f.name != "catalogue.yaml")) {
        let mut reader = Reader::new(file);
        match &*file.name {
            "catalogue.yaml" => parts.read_catalogue(&mut reader, law),
            "bodies.yaml" => parts.read_bodies(&mut reader),
            "evidence.yaml" => parts.read_evidence(&mut reader),
            "concepts.yaml" => parts.read_concepts(&mut reader, law),
            name if is_in(name, "requests", "yaml") => parts.read_requests(&mut reader, law),
            name if is_in(name, "registers", "yaml") => parts.read_registers(&mut reader, law),
            name if is_in(name, "agreements", "cedar") => parts.agreements.push(file.clone()),
            name if is_in(name, "services", "yaml") => parts.read_services(&mut reader, law),
            name if is_in(name, "events", "yaml") => parts.read_event(&mut reader, law),
            name if is_in(name, "personas", "yaml") => parts.read_persona(&mut reader, law),
            "places/places.tsv" => parts.place_files.places = file.text.clone(),
            "places/areas.tsv" => parts.place_files.areas = file.text.clone(),
            "places/spellings.tsv" => parts.place_files.spellings = file.text.clone(),
            "places/offices.tsv" => parts.offices = file.text.clone(),
            "places/facts.yaml" => parts.read_place_facts(&mut reader, law),
            name if is_in(name, "words", "yaml") => {
                let language = name.trim_start_matches("words/").trim_end_matches(".yaml").to_owned();
                parts.read_vocabulary(&mut reader, &language);
            }
            name if language_of(name).is_some() => {}
            // Notes to fellow authors.
            name if Path::new(name).extension().is_some_and(|e| e == "md") => {}
            name => {
                let help = "a catalogue has catalogue.yaml, bodies.yaml, evidence.yaml, concepts.yaml, and the folders services, requests, registers, events, personas, words (.yaml), texts/LANGUAGE (.ftl), law (.jalon), agreements (.cedar), and places (places.tsv, areas.tsv, spellings.tsv, facts.yaml, offices.tsv)";
                let place = reader.whole();
                reader.fail(&place, "unknown-file", format!("nothing reads the file `{name}`"), "", Some(help.into()));
            }
        }
        diagnostics.append(&mut reader.diagnostics);
    }
}

/// Whether a file stands in a folder, or in one of that folder's, with that ending.
fn is_in(name: &str, folder: &str, ending: &str) -> bool {
    name.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')) && Path::new(name).extension().is_some_and(|e| e == ending)
}

/// The language of `texts/LANGUAGE/….ftl`.
fn language_of(name: &str) -> Option<LanguageTag> {
    if !is_in(name, "texts", "ftl") {
        return None;
    }
    let (language, _) = name.strip_prefix("texts/")?.split_once('/')?;
    Some(LanguageTag(language.into()))
}

fn assemble(law: Law, parts: Parts, texts: texts::Texts) -> Option<Catalogue> {
    let finder = Finder::new(parts.events.values().map(|(event, _)| event), &parts.vocabularies);
    let places = Places::new(parts.place_files, parts.by_place);
    let mut registers: BTreeMap<_, _> = parts.registers.into_iter().map(|(id, (register, _))| (id, register)).collect();
    // Who knows where the household lives knows what follows from it.
    for register in registers.values_mut().filter(|register| register.contract.gives.iter().any(|given| given.what == Gives::Home)) {
        let settled = (0..law.facts().len()).map(FactId::new).filter(|fact| places.settles(*fact) && !register.facts.contains(fact));
        register.facts.extend(settled.collect::<Vec<_>>());
    }
    Some(Catalogue {
        country: parts.country?,
        languages: parts.languages,
        release: parts.release?,
        zone: parts.zone.unwrap_or_else(|| "UTC0".into()),
        calendar: parts.calendar?,
        law: Arc::new(law),
        bodies: parts.bodies.into_iter().map(|(id, (body, _))| (id, body)).collect(),
        evidence: parts.evidence.into_iter().map(|(id, (evidence, _))| (id, evidence)).collect(),
        services: parts.services.into_iter().map(|(id, (service, _))| (id, service)).collect(),
        concepts: parts.concepts.into_iter().map(|(id, (concept, _))| (id, concept)).collect(),
        requests: parts.requests.into_iter().map(|(id, (form, _))| (id, form)).collect(),
        registers,
        agreements: parts.agreements,
        events: parts.events.into_iter().map(|(id, (event, _))| (id, event)).collect(),
        personas: parts.personas.into_iter().map(|(persona, _)| persona).collect(),
        offices: Offices::new(parts.offices),
        places,
        finder,
        texts,
    })
}
