//! What pages say when a text behind them was not read: of the service, of its date, of its figures.

use jalon_catalogue::{Catalogue, load_files};
use jalon_rules::SourceFile;
use jalon_web::Config;
use jiff::civil::date;

use crate::harness::{Browser, config};

/// The French catalogue, with other words somewhere in its law.
async fn browser(file: &str, written: &str, instead: &str) -> Browser {
    let mut files = Catalogue::check_embedded(date(2026, 11, 23)).files;
    let law = files.iter_mut().find(|other| &*other.name == file).expect("a file of the catalogue");
    assert!(law.text.contains(written), "{file}");
    *law = SourceFile::new(file, &law.text.replacen(written, instead, 1));
    let mut browser = Browser::of(Config { catalogue: load_files(files, None).catalogue.expect("sound"), ..config() });
    browser.post("/fr/naissance", &[]).await;
    browser
}

const DECLARATION: &str = "/fr/naissance/plan/birth-declaration";

#[tokio::test]
async fn a_text_that_was_read_needs_no_word() {
    let page = Browser::started().await.get(DECLARATION).await;
    assert!(!page.has("Demandez confirmation") && !page.has("pas encore lu") && page.has("vérifié le 23 novembre 2026"), "{}", page.html());
}

#[tokio::test]
async fn a_deadline_nobody_read_is_told_and_so_is_its_text() {
    let read = "source \"C. civ., art. 55\"\n";
    let mut browser = browser("law/naissance.jalon", read, "source \"C. civ., art. 55\", pas encore lu\n").await;
    let page = browser.get(DECLARATION).await;
    assert!(page.has("Nous n’avons pas encore comparé tout ce qui est dit ici avec le texte officiel. Demandez confirmation"), "{}", page.html());
    assert!(page.has("C. civ., art. 55 (pas encore lu)"));
    assert!(browser.get("/en/birth/plan/birth-declaration").await.has("C. civ., art. 55 (not read yet)"));
    assert!(!browser.get("/fr/naissance/plan/prenatal-recognition").await.has("Demandez confirmation"), "another step rests on other texts");
}

#[tokio::test]
async fn a_rule_known_at_second_hand_is_told_and_when_it_was_compared() {
    let law = Catalogue::check_embedded(date(2026, 11, 23)).files;
    let law = &law.iter().find(|file| &*file.name == "law/prestations_familiales.jalon").expect("a file of the catalogue").text;
    let rule = law.split("règle allocation_de_base").nth(1).expect("the rule").lines().find(|line| line.trim().starts_with("source")).expect("its source");
    let mut browser = browser("law/prestations_familiales.jalon", rule, &format!("{rule}, lu de seconde main")).await;
    let page = browser.get("/fr/naissance/plan/paje-base-allowance").await;
    assert!(page.has("Certaines de nos sources citent le texte officiel") && page.has("(lu de seconde main)") && page.has("vérifié le"), "{}", page.html());
}
