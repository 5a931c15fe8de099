//! Mistakes planted in the French catalogue, each of a different kind: one reading must name all of them, each at its line.

use std::fmt::Write;

use jalon_catalogue::{Catalogue, load_files};
use jalon_rules::{Severity, SourceFile};
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 23);

/// File, words that stand there once, what they become, and the code of the mistake at the line where they stand.
const MISTAKES: &[(&str, &str, &str, &str)] = &[
    // Names
    ("services/pregnancy.yaml", "- id: early-prenatal-interview\n  type: care\n  body: health-professional", "- id: early-prenatal-interview\n  type: care\n  body: health-profesional", "unknown-name"),
    ("services/papers-and-taxes.yaml", "needs: [identity-photo, proof-of-address, identity-document, birth-certificate-copy]\n  after: [birth-certificate-copy]\n  channels: { online: \"https://ants.gouv.fr\", desk: true }\n  cost: text", "needs: [identity-photos, birth-certificate-copy]\n  after: [birth-certificate-copy]\n  channels: { online: \"https://ants.gouv.fr\", desk: true }\n  cost: text", "unknown-name"),
    ("services/pregnancy.yaml", "rule: grossesse_en_cours\n  advice: entretien_prénatal", "rule: grossesse_en_cour\n  advice: entretien_prénatal", "unknown-name"),
    ("law/prestations_familiales.jalon", "montant asf_montant", "montant asf_montan", "unknown-name"),
    ("law/naissance.jalon", "à évaluer par employer", "à évaluer par employeur", "unknown-name"),
    ("personas/birth/lone-parent-lyon.yaml", "autre_pays: false", "autre_pay: false", "unknown-fact"),
    // Types
    ("law/prestations_familiales.jalon", "définition cf_montant_base : €/mois = bmaf × cf_taux_base", "définition cf_montant_base : €/mois = bmaf × 12 €/an", "wrong-type"),
    ("law/naissance.jalon", "après naissance_de_l_enfant, reporté au jour ouvrable\n  source \"C. civ., art. 55\"", "après nombre_à_charge, reporté au jour ouvrable\n  source \"C. civ., art. 55\"", "wrong-type"),
    ("personas/birth/lone-parent-lyon.yaml", "mode_de_garde: crèche", "mode_de_garde: creche", "wrong-value"),
    ("personas/birth/lone-parent-lyon.yaml", "date: 2026-05-04", "date: 2026-05-34", "wrong-date"),
    // Shape
    ("services/papers-and-taxes.yaml", "- id: child-passport\n  type: document", "- id: child-passport\n  typ: document", "unknown-key"),
    ("bodies.yaml", "- id: mairie\n", "- id: Mairie_1\n", "wrong-identifier"),
    ("evidence.yaml", "- id: proof-of-address\n  validity", "- id: identity-document\n  validity", "declared-twice"),
    ("services/childcare.yaml", "- id: nursery-place\n  type:", "- id: nursery-place\n  typo\n  type:", "yaml"),
    // Law
    ("law/paramètres.jalon", "paramètre cf_taux_majoré : taux\n  source \"CSS, art. D522-2\" <https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000038249420>\n  vérifié le 2026-11-20, à revoir avant le 2027-11-20\n  depuis", "paramètre cf_taux_majoré : taux\n  vérifié le 2026-11-20, à revoir avant le 2027-11-20\n  depuis", "no-source"),
    ("law/paramètres.jalon", "paramètre asf_minimum : €/mois\n  source \"CSS, art. D523-3\" <https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000037249831>\n  vérifié le 2026-11-20, à revoir avant le 2027-11-20", "paramètre asf_minimum : €/mois\n  source \"CSS, art. D523-3\"", "no-checked-on"),
    ("law/paramètres.jalon", "paramètre asf_taux : taux\n  source \"CSS, art. R523-7 (décret n° 2022-1370 du 27 octobre 2022)\" <https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000046498993>\n  vérifié le 2026-11-20, à revoir avant le 2027-11-20", "paramètre asf_taux : taux\n  source \"CSS, art. R523-7\"\n  vérifié le 2025-11-20, à revoir avant le 2026-11-20", "past-its-date"),
    ("law/ressources.jalon", "définition en_couple : oui/non = nombre parmi parents = 2", "définition en_couple : oui/non = en_couple", "cycle"),
    // Texts
    ("texts/en/services.ftl", "service-child-passport =", "service-child-pasport =", "missing-text"),
    ("texts/fr/questions.ftl", "question-married =", "question-maried =", "missing-text"),
    // The whole
    ("events/birth.yaml", "  - child-identity-card\n", "", "unreachable-service"),
    ("services/pregnancy.yaml", "  produces: [pregnancy-exam-certificate]\n", "  produces: [pregnancy-exam-certificate]\n  after: [early-prenatal-interview]\n", "cycle"),
    ("services/papers-and-taxes.yaml", "source: { text: \"Décret n° 2005-1726 du 30 décembre 2005 ; CGI, art. 953\", checked: 2026-11-23, review: 2027-11-23 }", "source: { text: \"Décret n° 2005-1726 du 30 décembre 2005 ; CGI, art. 953\", checked: 2026-11-23 }", "no-review-by"),
];

#[test]
fn all_are_named_in_one_reading_each_at_its_line() {
    // A broken YAML file hides what else is in it, so it is planted on its own.
    let (broken, others): (Vec<_>, Vec<_>) = MISTAKES.iter().partition(|(.., code)| *code == "yaml");
    for group in [others, broken] {
        let files = plant(&group);
        let loaded = load_files(files.clone(), Some(TODAY));
        assert!(loaded.catalogue.is_none());
        let told: Vec<(String, usize, &str)> = loaded
            .diagnostics
            .iter()
            .filter(|d| d.severity == Severity::Error)
            .map(|d| (d.file.to_string(), loaded.files.iter().find(|f| f.name == d.file).map_or(0, |f| f.line_column(d.range.start).0), d.code))
            .collect();
        let mut missing = String::new();
        for (file, _, becomes, code) in group {
            let lines = lines_of(&files, file, becomes);
            let named = told.iter().any(|(f, line, c)| c == code && ((f == file && lines.contains(line)) || elsewhere(f, file, *code)));
            if !named {
                let _ = writeln!(missing, "{file}:{lines:?} {code} is not among {told:#?}");
            }
        }
        assert!(missing.is_empty(), "{missing}");
    }
}

#[test]
fn there_are_twenty_of_them_and_more() {
    assert!(MISTAKES.len() >= 20, "{}", MISTAKES.len());
}

/// A missing text or an unreachable service is named where it is needed, which is another file than the one that lost it.
fn elsewhere(told: &str, planted: &str, code: &str) -> bool {
    match code {
        "missing-text" => told.starts_with("services/") && planted.starts_with("texts/en") || told.starts_with("events/") && planted.starts_with("texts/fr"),
        "unreachable-service" => told.starts_with("services/"),
        "cycle" => planted.starts_with("services/") && told.starts_with("services/"),
        _ => false,
    }
}

fn plant(mistakes: &[&(&str, &str, &str, &str)]) -> Vec<SourceFile> {
    let mut files = Catalogue::check_embedded(TODAY).files;
    for (name, words, becomes, code) in mistakes {
        let file = files.iter_mut().find(|f| &*f.name == *name).unwrap_or_else(|| panic!("no file {name}"));
        assert!(file.text.contains(words), "{name} does not hold the words of the mistake {code}: {words}");
        *file = SourceFile::new(name, &file.text.replacen(words, becomes, 1));
    }
    files
}

/// The lines that what was planted takes.
fn lines_of(files: &[SourceFile], name: &str, becomes: &str) -> Vec<usize> {
    let file = files.iter().find(|f| &*f.name == name).expect("planted above");
    let Some(start) = file.text.find(becomes).filter(|_| !becomes.is_empty()) else { return Vec::new() };
    let (first, _) = file.line_column(start);
    let (last, _) = file.line_column(start + becomes.trim_end().len());
    (first..=last).collect()
}
