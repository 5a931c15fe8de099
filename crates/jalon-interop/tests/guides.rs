//! The guides of the French administration become catalogues that can be worked on.

use std::fs;
use std::path::{Path, PathBuf};

use jalon_catalogue::load_files;
use jalon_interop::dila::{NotAGuide, read, skeleton};
use jalon_rules::Severity;
use jiff::civil::date;
use proptest::prelude::*;

/// The guides as their publisher gives them, where they are at hand.
fn guides() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/interop/assets/dila-comment-faire-si-2020");
    let Ok(entries) = fs::read_dir(&folder) else {
        eprintln!("skipped: no guides of the administration beside the project");
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

#[test]
fn each_guide_becomes_a_catalogue_in_which_only_the_dates_are_wrong() {
    let guides = guides();
    let mut steps = 0;
    for path in &guides {
        let guide = read(&fs::read_to_string(path).unwrap()).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let files = skeleton(&guide, "imported");
        let loaded = load_files(files.clone(), None);
        let Some(catalogue) = loaded.catalogue else { panic!("{}: {:#?}", path.display(), loaded.diagnostics) };
        assert_eq!(catalogue.services.len(), guide.steps.len(), "{}", path.display());
        let event = catalogue.events.values().next().unwrap();
        assert!(event.questions.len() <= guide.questions.len());
        steps += guide.steps.len();
        // Held against a day, each step is to be compared with the law.
        let dated = load_files(files, Some(date(2026, 11, 23)));
        let errors: Vec<_> = dated.diagnostics.iter().filter(|d| d.severity == Severity::Error).collect();
        assert!(errors.iter().all(|d| d.code == "past-its-date"), "{}: {errors:#?}", path.display());
        assert!(errors.len() > guide.steps.len());
    }
    if !guides.is_empty() {
        assert_eq!(guides.len(), 17);
        assert!(steps > 170, "{steps} steps");
    }
}

#[test]
fn conditions_of_a_guide_become_criteria() {
    for path in guides().iter().filter(|path| path.ends_with("F16225.json")) {
        let guide = read(&fs::read_to_string(path).unwrap()).unwrap();
        assert_eq!(guide.title, "J'attends un enfant");
        assert_eq!(guide.questions.len(), 3);
        let law = skeleton(&guide, "birth").into_iter().find(|file| &*file.name == "law/birth.jalon").unwrap();
        assert!(law.text.contains("critère condition_1 : (birth_question_2)"), "{}", law.text);
    }
}

const GUIDE: &str = include_str!("published/guide.json");

#[test]
fn a_guide_with_a_choice_becomes_a_catalogue() {
    let guide = read(GUIDE).unwrap();
    assert_eq!(guide.steps.iter().map(|step| step.title.as_str()).collect::<Vec<_>>(), ["Le déclarer", "Le nourrir"]);
    let loaded = load_files(skeleton(&guide, "dog"), None);
    let catalogue = loaded.catalogue.unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics));
    assert!(catalogue.services[&"dog-01".into()].rule.is_some());
    assert!(catalogue.services[&"dog-02".into()].rule.is_none());
}

#[test]
fn what_is_no_guide_is_told() {
    assert!(matches!(read("no"), Err(NotAGuide::NotJson(_))));
    assert_eq!(read("{}"), Err(NotAGuide::NotAPublication));
    assert!(matches!(read(&GUIDE.replace("Fiche Comment faire si", "Fiche Question-réponse")), Err(NotAGuide::AnotherType(_))));
    assert_eq!(read(&GUIDE.replace("Chapitre", "Autre")), Err(NotAGuide::NoStep));
    assert_eq!(read(&GUIDE.replace("\"F1\"", "\"\"")), Err(NotAGuide::NoOrigin));
    assert_eq!(read(&GUIDE.replace("https://", "javascript:")), Err(NotAGuide::NoOrigin));
    let deep = format!("{}{}", "{\"children\":[".repeat(100_000), "]}".repeat(100_000));
    assert!(matches!(read(&deep), Err(NotAGuide::NotJson(_))));
}

proptest! {
    #[test]
    fn any_text_is_read_or_told(text in ".{0,200}") {
        let _ = read(&text);
    }

    #[test]
    fn a_guide_with_other_words_still_becomes_a_catalogue(title in "\\PC{0,60}", answer in "\\PC{0,60}", step in "\\PC{0,60}") {
        let words = |text: &str| serde_json::to_string(text).unwrap().trim_matches('"').to_owned();
        let text = GUIDE.replace("J'adopte un {chien}", &words(&title)).replace("Un grand", &words(&answer)).replace("Le nourrir", &words(&step));
        if let Ok(guide) = read(&text) {
            let loaded = load_files(skeleton(&guide, "dog"), None);
            prop_assert!(loaded.catalogue.is_some(), "{:#?}", loaded.diagnostics);
        }
    }
}

#[test]
fn a_dollar_in_a_title_names_no_group_of_words() {
    let guide = read(&GUIDE.replace("J'adopte un {chien}", "J'adopte un chien à 100 $US")).unwrap();
    let loaded = load_files(skeleton(&guide, "dog"), None);
    assert!(loaded.catalogue.is_some(), "{:#?}", loaded.diagnostics);
}
