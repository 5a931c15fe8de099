//! Letters as files: what a screen reader, an archive and a person find in them.

#[path = "fixtures/letters.rs"]
mod letters;

use std::process::Command;

use jalon_message::letter::{Block, Fact, LetterError, Part};
use lopdf::{Dictionary, Document, Object};

fn read(pdf: &[u8]) -> Document {
    Document::load_mem(pdf).unwrap()
}

fn get<'a>(document: &'a Document, dictionary: &'a Dictionary, key: &str) -> &'a Object {
    let object = dictionary.get(key.as_bytes()).unwrap_or_else(|_| panic!("no {key}"));
    document.dereference(object).unwrap().1
}

/// The tree of roles with the text of headings and of right-to-left pieces, indented.
fn roles(document: &Document, element: &Dictionary, depth: usize, into: &mut Vec<String>) {
    let role = String::from_utf8_lossy(get(document, element, "S").as_name().unwrap()).into_owned();
    into.push(format!("{}{role}", " ".repeat(depth)));
    let children = match element.get(b"K").map(|kids| document.dereference(kids).unwrap().1) {
        Ok(Object::Array(children)) => children.clone(),
        Ok(other) => vec![other.clone()],
        Err(_) => Vec::new(),
    };
    for child in children {
        if let Ok(child) = document.dereference(&child).unwrap().1.as_dict()
            && child.has(b"S")
        {
            roles(document, child, depth + 1, into);
        }
    }
}

/// The text of a page tree as `pdftotext` gives it, or nothing where that tool is not installed.
fn text(name: &str, pdf: &[u8]) -> Option<String> {
    let path = std::env::temp_dir().join(format!("jalon-{name}-{}.pdf", std::process::id()));
    std::fs::write(&path, pdf).unwrap();
    let output = Command::new("pdftotext").arg("-layout").arg(&path).arg("-").output();
    std::fs::remove_file(path).unwrap();
    if let Ok(output) = output {
        return Some(String::from_utf8(output.stdout).unwrap());
    }
    eprintln!("skipped: pdftotext (poppler-utils) is not installed, so the text of {name} was not read back");
    None
}

#[test]
fn a_screen_reader_finds_what_it_needs() {
    for (pdf, language, title, pages) in [
        (letters::french().pdf().unwrap(), "fr", "Votre demande d’allocation de soutien familial\u{a0}: trois pièces à nous envoyer", 2),
        (letters::arabic().pdf().unwrap(), "ar", "طلبكم وصل إلينا", 1),
        (letters::german().pdf().unwrap(), "de", "Ihr Antrag auf eine Meldebescheinigung", 1),
        (letters::attestation().pdf().unwrap(), "en", "Attestation of family support allowance", 1),
    ] {
        let document = read(&pdf);
        let catalog = document.catalog().unwrap();
        let mark_info = get(&document, catalog, "MarkInfo").as_dict().unwrap();
        assert!(get(&document, mark_info, "Marked").as_bool().unwrap());
        assert_eq!(get(&document, catalog, "Lang").as_str().unwrap(), language.as_bytes());
        let preferences = get(&document, catalog, "ViewerPreferences").as_dict().unwrap();
        assert!(get(&document, preferences, "DisplayDocTitle").as_bool().unwrap());
        let info = document.dereference(document.trailer.get(b"Info").unwrap()).unwrap().1.as_dict().unwrap();
        assert_eq!(lopdf::decode_text_string(get(&document, info, "Title")).unwrap(), title);
        let metadata = get(&document, catalog, "Metadata").as_stream().unwrap();
        let xmp = String::from_utf8(metadata.content.clone()).unwrap();
        for claim in ["<pdfuaid:part>1</pdfuaid:part>", "<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>"] {
            assert!(xmp.contains(claim), "{claim}\n{xmp}");
        }
        assert_eq!(document.get_pages().len(), pages);
        for page in document.get_pages().values() {
            let page = document.get_dictionary(*page).unwrap();
            assert_eq!(get(&document, page, "Tabs").as_name().unwrap(), b"S");
            assert!(page.has(b"StructParents"));
        }
        // Every font is inside.
        for object in document.objects.values().filter_map(|object| object.as_dict().ok()).filter(|d| d.has_type(b"FontDescriptor")) {
            assert!(object.has(b"FontFile2") || object.has(b"FontFile3"));
        }
        get(&document, catalog, "Outlines").as_dict().unwrap();
    }
}

#[test]
fn pieces_come_in_the_order_in_which_they_are_read() {
    let document = read(&letters::arabic().pdf().unwrap());
    let root = get(&document, document.catalog().unwrap(), "StructTreeRoot").as_dict().unwrap();
    let top = match get(&document, root, "K") {
        Object::Array(kids) => document.dereference(&kids[0]).unwrap().1,
        other => other,
    };
    let mut found = Vec::new();
    roles(&document, top.as_dict().unwrap(), 0, &mut found);
    let expected = "Document
 Div
  P
  P
  P
 Div
  P
  P
  P
 P
 P
 H1
 P
 P
 H2
 L
  LI
   Lbl
   LBody
  LI
   Lbl
   LBody
 Table
  TR
   TH
   TD
  TR
   TH
   TD
 P
 P
 P";
    assert_eq!(found.join("\n"), expected);
}

#[test]
fn arabic_is_spoken_in_its_order() {
    let document = read(&letters::arabic().pdf().unwrap());
    let spoken: Vec<String> = document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok()?.get(b"ActualText").ok())
        .map(|text| lopdf::decode_text_string(text).unwrap())
        .collect();
    assert!(
        spoken.iter().any(|text| text.starts_with("لقد وصل إلينا طلبكم في 14 نوفمبر 2026، وتدرسه الآن مصالح Caisse d’allocations familiales")),
        "{spoken:?}"
    );
    assert!(spoken.contains(&"طلبكم وصل إلينا".to_owned()));
    // Left-to-right text is in order as it stands, and needs none.
    let french = read(&letters::french().pdf().unwrap());
    assert!(french.objects.values().filter_map(|object| object.as_dict().ok()).all(|d| !d.has(b"ActualText")));
}

#[test]
fn the_same_letter_is_the_same_file() {
    assert_eq!(letters::french().pdf().unwrap(), letters::french().pdf().unwrap());
    assert_eq!(letters::arabic().pdf().unwrap(), letters::arabic().pdf().unwrap());
    let mut other = letters::french();
    other.subject.push('.');
    assert_ne!(letters::french().pdf().unwrap(), other.pdf().unwrap());
}

#[test]
fn the_text_can_be_read_back() {
    let Some(text) = text("french", &letters::french().pdf().unwrap()) else { return };
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for expected in [
        "Madame Amina Diallo-Lefèvre",
        "Lyon, le 28 novembre 2026",
        "Dossier ASF-2026-004211",
        "Votre demande d’allocation de soutien familial : trois pièces à nous envoyer",
        "pour vos deux enfants. Nous avons reçu",
        "à partir du 1ᵉʳ décembre 2026",
        "• votre avis d’impôt de 2025.",
        "1/2",
        "2/2",
        &letters::code("lettre-1").to_string(),
    ] {
        assert!(flat.contains(expected), "{expected}\n{text}");
    }
}

#[test]
fn three_scripts_can_be_read_back() {
    let Some(text) = text("german", &letters::german().pdf().unwrap()) else { return };
    for expected in ["Ελένη Παπαδοπούλου", "Beispielstraße 24", "Юлія Шевченко", "Stadt Musterburg · Bürgeramt · Marktplatz 1 · 12345 Musterburg"]
    {
        assert!(text.contains(expected), "{expected}\n{text}");
    }
}

#[test]
fn what_cannot_be_a_letter_is_refused_with_the_reason() {
    let refused = |change: &dyn Fn(&mut jalon_message::letter::Letter)| {
        let mut letter = letters::french();
        change(&mut letter);
        letter.pdf().unwrap_err()
    };
    assert_eq!(refused(&|l| l.recipient.clear()), LetterError::Empty(Part::Recipient));
    assert_eq!(refused(&|l| l.sender = vec![" ".into()]), LetterError::Empty(Part::Sender));
    assert_eq!(refused(&|l| l.subject = "\n".into()), LetterError::Empty(Part::Subject));
    assert_eq!(refused(&|l| l.recipient.push("Terre".into())), LetterError::DoesNotFit(Part::Recipient));
    assert_eq!(refused(&|l| l.sender = vec!["x".into(); 20]), LetterError::DoesNotFit(Part::Sender));
    assert_eq!(refused(&|l| l.place_and_date = "très loin ".repeat(30)), LetterError::DoesNotFit(Part::PlaceAndDate));
    assert_eq!(refused(&|l| l.body.push(Block::Paragraph("漢字".into()))), LetterError::Character('漢'));
    assert_eq!(refused(&|l| l.body = vec![Block::Paragraph("mot ".repeat(60_000))]), LetterError::TooLong);
}

#[test]
fn a_long_letter_breaks_where_a_person_would() {
    let mut letter = letters::french();
    letter.body = vec![
        Block::Facts((0..60).map(|i| Fact { label: format!("Fait {i}"), value: "valeur ".repeat(i) }).collect()),
        Block::List((0..40).map(|i| format!("point {i} ").repeat(i + 1)).collect()),
        Block::Heading("Titre".repeat(60)),
        Block::Paragraph("phrase ".repeat(900)),
        Block::Facts(vec![Fact { label: "Long".into(), value: "valeur ".repeat(1500) }, Fact { label: String::new(), value: "sans nom".into() }]),
        Block::List(vec![String::new(), "a".into()]),
        Block::Paragraph(String::new()),
    ];
    let pdf = letter.pdf().unwrap();
    let pages = read(&pdf).get_pages().len();
    assert!((10..30).contains(&pages), "{pages}");
    let Some(text) = text("long", &pdf) else { return };
    for (number, page) in text.split('\u{c}').enumerate().take(pages) {
        let lines: Vec<&str> = page.lines().filter(|line| !line.trim().is_empty()).collect();
        assert!(lines.last().unwrap().contains(&format!("{}/{pages}", number + 1)), "{page}");
        assert!(lines.len() > 2 && lines.len() < 60, "page {number} has {} lines", lines.len());
    }
}
