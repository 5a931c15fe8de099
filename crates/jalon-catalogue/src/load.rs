//! Reads the files of a catalogue, in an order in which each finds what it needs, and tells everything that is wrong with all of them.

use std::path::Path;
use std::sync::{Arc, OnceLock};
use std::{fs, io};

use include_dir::{Dir, include_dir};
use jalon_rules::{Compiled, Diagnostic, Law, Severity, SourceFile};
use jiff::civil::Date;

use crate::check::check;
use crate::model::{Catalogue, LanguageTag};
use crate::parts::Parts;
use crate::reader::Reader;
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
                    None => panic!("the embedded catalogue is not sound: {}", loaded.diagnostics.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")),
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
            if let (Some(name), Some(text)) = (file.path().to_str(), file.contents_utf8()) {
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
/// # Errors
///
/// When a file cannot be read.
pub fn load_dir(directory: &Path, today: Option<Date>) -> io::Result<Loaded> {
    fn walk(root: &Path, directory: &Path, files: &mut Vec<SourceFile>) -> io::Result<()> {
        for entry in fs::read_dir(directory)? {
            let path = entry?.path();
            if path.is_dir() {
                walk(root, &path, files)?;
            } else if path.extension().is_some_and(|e| ["yaml", "jalon", "ftl"].iter().any(|known| e == *known)) {
                let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
                let text = fs::read_to_string(&path).map_err(|e| io::Error::new(e.kind(), format!("{name}: {e}")))?;
                files.push(SourceFile::new(&name, &text));
            }
        }
        Ok(())
    }
    let mut files = Vec::new();
    walk(directory, directory, &mut files)?;
    Ok(load_files(files, today))
}

/// Reads and checks a catalogue given as files, named by their paths in it. With `today`, figures past their date are errors.
pub fn load_files(mut files: Vec<SourceFile>, today: Option<Date>) -> Loaded {
    files.sort_by(|a, b| a.name.cmp(&b.name));
    let (law_files, others): (Vec<_>, Vec<_>) = files.iter().cloned().partition(|f| f.name.ends_with(".jalon"));
    let Compiled { law, mut diagnostics } = Law::compile(law_files);
    let mut parts = Parts::default();
    read_all(&others, &law, &mut parts, &mut diagnostics);
    let text_files: Vec<(LanguageTag, &SourceFile)> = others.iter().filter_map(|f| Some((language_of(&f.name)?, f))).collect();
    let (texts, index) = texts::read(&text_files, &parts.languages, &mut diagnostics);
    check(&law, &parts, &index, today, &mut diagnostics);

    let place = |d: &Diagnostic| files.iter().position(|f| f.name == d.file);
    diagnostics.sort_by_key(|d| (place(d), d.range.start, d.range.end));
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
        match file.name.split('/').collect::<Vec<_>>().as_slice() {
            ["catalogue.yaml"] => parts.read_catalogue(&mut reader),
            ["bodies.yaml"] => parts.read_bodies(&mut reader),
            ["evidence.yaml"] => parts.read_evidence(&mut reader),
            ["services", ..] => parts.read_services(&mut reader, law),
            ["events", ..] => parts.read_event(&mut reader, law),
            ["personas", ..] => parts.read_persona(&mut reader, law),
            ["texts", ..] => {}
            _ => {
                let help = "a catalogue has catalogue.yaml, bodies.yaml, evidence.yaml and the folders services, events, personas, texts and law";
                let place = reader.whole();
                reader.fail(&place, "unknown-file", format!("nothing reads the file `{}`", file.name), "", Some(help.into()));
            }
        }
        diagnostics.append(&mut reader.diagnostics);
    }
}

/// The language of `texts/LANGUAGE/…`.
fn language_of(name: &str) -> Option<LanguageTag> {
    let (language, _) = name.strip_prefix("texts/")?.split_once('/')?;
    Some(LanguageTag(language.into()))
}

fn assemble(law: Law, parts: Parts, texts: texts::Texts) -> Option<Catalogue> {
    Some(Catalogue {
        country: parts.country?,
        languages: parts.languages,
        release: parts.release?,
        calendar: parts.calendar?,
        law: Arc::new(law),
        bodies: parts.bodies.into_iter().map(|(id, (body, _))| (id, body)).collect(),
        evidence: parts.evidence.into_iter().map(|(id, (evidence, _))| (id, evidence)).collect(),
        services: parts.services.into_iter().map(|(id, (service, _))| (id, service)).collect(),
        events: parts.events.into_iter().map(|(id, (event, _))| (id, event)).collect(),
        personas: parts.personas.into_iter().map(|(persona, _)| persona).collect(),
        texts,
    })
}
