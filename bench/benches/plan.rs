//! What a plan costs on one core: `cargo bench --package jalon-bench --bench plan`.

use std::collections::BTreeSet;
use std::sync::Arc;

use divan::{Bencher, black_box};
use jalon_catalogue::{Catalogue, Persona};
use jalon_plan::{Config, Detail, plan, plan_with};
use jalon_rules::{Evaluation, Situation};

fn main() {
    let catalogue = Catalogue::embedded();
    println!("{} services, {} operations in the law", catalogue.services.len(), catalogue.law.operations());
    divan::main();
}

/// The persona about whom most is known.
fn best_known(catalogue: &Arc<Catalogue>) -> &Persona {
    catalogue.personas.iter().max_by_key(|p| p.situation.held().count()).expect("there are personas")
}

#[divan::bench]
fn all_facts_known(bencher: Bencher) {
    let catalogue = Catalogue::embedded();
    let persona = best_known(&catalogue);
    let event = &catalogue.events[&persona.event];
    bencher.bench(|| plan(black_box(&catalogue), event, black_box(&persona.situation), persona.date));
}

#[divan::bench]
fn nothing_known_with_the_next_question(bencher: Bencher) {
    let catalogue = Catalogue::embedded();
    let persona = best_known(&catalogue);
    let event = &catalogue.events[&persona.event];
    let nothing = Situation::new(&catalogue.law);
    bencher.bench(|| plan(black_box(&catalogue), event, black_box(&nothing), persona.date));
}

#[divan::bench]
fn all_facts_known_with_all_reasons(bencher: Bencher) {
    let catalogue = Catalogue::embedded();
    let persona = best_known(&catalogue);
    let event = &catalogue.events[&persona.event];
    let skipped = BTreeSet::new();
    let config = Config { skipped: &skipped, detail: Detail::Reasons };
    bencher.bench(|| plan_with(black_box(&catalogue), event, black_box(&persona.situation), persona.date, config));
}

/// The rules alone: every rule of the law, one household.
#[divan::bench]
fn every_rule_of_the_law(bencher: Bencher) {
    let catalogue = Catalogue::embedded();
    let persona = best_known(&catalogue);
    let rules: Vec<_> = catalogue.law.rules().iter().filter_map(|r| catalogue.law.find_rule(&r.name)).collect();
    bencher.bench(|| {
        let mut evaluation = Evaluation::new(&catalogue.law, black_box(&persona.situation), persona.date);
        rules.iter().map(|rule| evaluation.rule(*rule)).filter(jalon_rules::Value::is_known).count()
    });
}

/// Reading and checking the whole catalogue, as at start.
#[divan::bench(sample_count = 20)]
fn the_catalogue_from_its_files(bencher: Bencher) {
    let files = Catalogue::check_embedded(jiff::civil::date(2026, 11, 23)).files;
    bencher.with_inputs(|| files.clone()).bench_values(|files| jalon_catalogue::load_files(files, None));
}

/// The longest that people type, in 27 languages of vocabulary: to stay under 1 ms.
#[divan::bench]
fn an_event_from_a_long_sentence(bencher: Bencher) {
    let catalogue = Catalogue::embedded();
    let words = "bonjour, mon employeur vient de me licencier et je ne sais pas si j'ai droit au chomage, en plus je suis enceinte de quatre mois et nous devions demenager";
    bencher.bench(|| catalogue.finder.find(&catalogue.languages[0], black_box(words)));
}

/// Two hundred characters of words that are all misspelt, in the language with the most words: each is held against them all.
#[divan::bench]
fn an_event_from_two_hundred_characters_of_slips(bencher: Bencher) {
    let catalogue = Catalogue::embedded();
    let words = "lisenciement chomaje grossese acouchemant demenajement heritaje enterement hospitalisattion embouche demision alocation retrete nesance deccès malladie acident invaliditée sucession veuvaje maternitée";
    assert!((190..=200).contains(&words.chars().count()) && !catalogue.finder.find(&catalogue.languages[0], words).is_empty());
    bencher.bench(|| catalogue.finder.find(&catalogue.languages[0], black_box(words)));
}

/// A commune by a misspelt name among 37,000: the slowest search there is.
#[divan::bench]
fn a_place_from_a_slip(bencher: Bencher) {
    let catalogue = Catalogue::embedded();
    catalogue.places.find("Lyon");
    bencher.bench(|| catalogue.places.find(black_box("marsseille")));
}
