//! The one layout of rules: what it is, and what it never changes.

use std::path::Path;

use jalon_rules::{Language, Law, SourceFile, format};

fn laid_out(text: &str) -> String {
    format(&SourceFile::new("law.jalon", text), None).unwrap()
}

fn in_language(text: &str, language: Language) -> String {
    format(&SourceFile::new("law.jalon", text), Some(language)).unwrap()
}

/// Every file of the French catalogue.
fn catalogue() -> Vec<SourceFile> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalogue/fr/law");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| SourceFile::new(path.file_name().unwrap().to_str().unwrap(), &std::fs::read_to_string(path).unwrap())).collect()
}

fn comments(text: &str) -> Vec<&str> {
    text.lines().filter_map(|line| line.split_once('#').map(|(_, comment)| comment.trim())).collect()
}

#[test]
fn each_clause_has_its_line_and_each_sign_its_space() {
    let text = "langue fr # les mots\n\n\n# Un fait.\nfait  a:entier   entre -1 et 20\ndéfinition  b( n:entier ) :€/mois=(bmaf*n)/2\n      par mois # à voir\n\
                règle r:montant €/mois source \"CSS, art. 1\" <https://a.example/1> vérifié le 2026-01-01,à revoir avant le 2027-01-01\n\
                critère c:a>=1 et non   b(2)=0 €/mois source \"CSS\"\nmontant b( -1 )\n# fin";
    insta::assert_snapshot!(laid_out(text));
}

#[test]
fn the_other_language_has_other_words_for_the_same_rule() {
    let text = "langue fr\npersonnes enfants (0 à 15)\nfait salaire de enfants : €/mois sensible\nparamètre seuil : €/mois\n  vérifié le 2026-01-01, à revoir avant le 2027-01-01\n  \
                depuis 2026-01-01 : 1 234,50 €/mois\ndéfinition d : oui/non = (un parmi enfants où salaire < 1 234,5 €/mois) ou jour d'examen + 1 an > 2026-01-01\n";
    let text = text.replace("1 234", "1234");
    let english = in_language(&text, Language::En);
    insta::assert_snapshot!(english);
    assert_eq!(in_language(&english, Language::Fr), laid_out(&text));
}

#[test]
fn how_a_source_was_read_follows_it_in_both_languages() {
    let text = "langue fr\nfait f:date\nparamètre p:€\ndepuis 2026-01-01:1 €   source \"Loi, art. 1\" <https://a.example/1>,lu de  seconde main\n\
                source \"Loi\" ,\n  pas encore lu\nà revoir avant le 2027-01-01\n\
                délai d:1 mois après f source \"Loi, art. 2\" pas encore lu source \"Loi, art. 3\" vérifié le 2026-01-01,à revoir avant le 2027-01-01\n";
    let english = in_language(text, Language::En);
    insta::assert_snapshot!(english);
    assert_eq!(in_language(&english, Language::Fr), laid_out(text));
    assert_eq!(laid_out(&laid_out(text)), laid_out(text));
}

#[test]
fn a_name_that_is_a_word_of_the_other_language_is_told() {
    let file = SourceFile::new("law.jalon", "langue fr\nfait sum : entier\nfait where : entier\ndéfinition b : entier = where + sum\n");
    let told = format(&file, Some(Language::En)).unwrap_err();
    assert_eq!((told[0].code, &file.text[told[0].range.clone()]), ("word-of-the-other-language", "where"));
    assert!(format(&file, None).is_ok());
}

#[test]
fn what_cannot_be_read_is_left_with_its_message() {
    let told = format(&SourceFile::new("law.jalon", "langue fr\nfait : entier\n"), None).unwrap_err();
    assert_eq!(told[0].code, "expected-name");
}

#[test]
fn a_long_line_breaks_at_its_outermost_sign() {
    let sum = (0..30).map(|n| format!("un_nom_assez_long_{n}")).collect::<Vec<_>>().join(" + ");
    let text = laid_out(&format!("langue fr\ndéfinition longue : entier = {sum}\n"));
    assert!(text.lines().count() > 3 && text.lines().all(|line| line.chars().count() <= 160), "{text}");
    assert_eq!(laid_out(&text), text);
}

#[test]
fn the_catalogue_is_unchanged_but_for_its_layout() {
    for file in catalogue() {
        let once = laid_out(&file.text);
        assert!(laid_out(&once) == once, "{}: the layout of the layout is itself", file.name);
        assert_eq!(comments(&once), comments(&file.text), "{}: every comment is kept", file.name);
        let english = in_language(&file.text, Language::En);
        // The words of the other language may be longer and break a line; they never say anything else.
        assert!(in_language(&english, Language::Fr).split_whitespace().eq(once.split_whitespace()), "{}: there and back", file.name);
        assert_eq!(comments(&english), comments(&file.text), "{}: comments are the author's", file.name);
    }
}

#[test]
fn the_law_in_english_is_the_same_law() {
    let compile = |files: Vec<SourceFile>| Law::compile(files);
    let french = compile(catalogue());
    let english = compile(catalogue().iter().map(|file| SourceFile::new(&file.name, &in_language(&file.text, Language::En))).collect());
    assert!(french.is_sound() && english.is_sound());
    assert_eq!(french.law.operations(), english.law.operations());
    let names = |law: &Law| law.names().map(str::to_owned).collect::<std::collections::BTreeSet<_>>();
    assert_eq!(names(&french.law), names(&english.law));
}
