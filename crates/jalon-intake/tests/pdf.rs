//! Documents: those that people send, and those that somebody made.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use jalon_intake::{Active, Limits, Refused, accept};
use proptest::prelude::*;

fn deflate(text: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(text).unwrap();
    encoder.finish().unwrap()
}

fn stream(number: u32, dictionary: &str, data: &[u8]) -> Vec<u8> {
    [format!("{number} 0 obj\n<<{dictionary}/Length {}>>\nstream\n", data.len()).as_bytes(), data, b"\nendstream\nendobj\n"].concat()
}

fn ascii85(data: &[u8]) -> String {
    let mut text = String::new();
    for group in data.chunks(4) {
        let mut bytes = [0; 4];
        bytes[..group.len()].copy_from_slice(group);
        let mut value = u32::from_be_bytes(bytes);
        let mut digits = [0; 5];
        for digit in digits.iter_mut().rev() {
            *digit = u8::try_from(value % 85).unwrap() + b'!';
            value /= 85;
        }
        text.push_str(std::str::from_utf8(&digits[..=group.len()]).unwrap());
        text.push('\n');
    }
    text + "~>"
}

/// A document of one page with more in its catalogue, and more objects.
fn document(catalog: &str, objects: &[&[u8]]) -> Vec<u8> {
    let mut pdf = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec();
    pdf.extend(format!("1 0 obj\n<</Type/Catalog/Pages 2 0 R{catalog}>>\nendobj\n").into_bytes());
    pdf.extend(b"2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n");
    pdf.extend(b"3 0 obj\n<</Type /Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>\nendobj\n");
    pdf.extend(stream(4, "/Filter/FlateDecode", &deflate(b"1 0 0 1 0 0 cm BT /F1 12 Tf (Bonjour) Tj ET")));
    for object in objects {
        pdf.extend_from_slice(object);
    }
    pdf.extend(b"trailer\n<</Root 1 0 R/Size 9>>\nstartxref\n0\n%%EOF\n");
    pdf
}

/// An object stream with one object, and the table that says so.
fn object_stream(number: u32, object: &str) -> Vec<u8> {
    let index = format!("{number} 0 ");
    let packed = deflate(format!("{index}{object}").as_bytes());
    stream(8, &format!("/Type/ObjStm/N 1/First {}/Filter/FlateDecode", index.len()), &packed)
}

fn judge(pdf: Vec<u8>) -> Result<(), Refused> {
    let before = pdf.clone();
    accept(pdf, "a.pdf", Some("application/pdf"), &Limits::default()).map(|accepted| assert_eq!(accepted.bytes, before, "a document is kept as it came"))
}

#[test]
fn ordinary_documents_come_in() {
    for catalog in ["", "/OpenAction[3 0 R/XYZ null null 0]", "/OpenAction <</S/GoTo/D[3 0 R/Fit]>>", "/OpenAction 7 0 R", "/Outlines<</First 9 0 R>>"] {
        let pdf = document(catalog, &[b"17 0 obj<</S/URI>>endobj\n7 0 obj\n<< /S /GoTo /D [3 0 R /Fit] >>\nendobj\n"]);
        assert_eq!(judge(pdf), Ok(()), "{catalog}");
    }
    // As LaTeX writes it: the action in an object stream.
    let packed = object_stream(7, "<</S/GoTo/D[3 0 R/Fit]>> <</Next 9 0 R/A<</S/URI/URI(https://example.org)>>>>");
    assert_eq!(judge(document("/OpenAction 7 0 R", &[&packed])), Ok(()));
    // As ReportLab writes it.
    assert_eq!(
        judge(document("", &[&stream(8, "/Filter[/ASCII85Decode/FlateDecode]", ascii85(&deflate(b"1 0 0 1 0 0 cm\n(\0\0\0\0) Tj")).as_bytes())])),
        Ok(())
    );
    // Links on a page do nothing by themselves.
    assert_eq!(judge(document("", &[b"7 0 obj<</Type/Annot/Subtype/Link/A<</S/URI/URI(https://example.org)>>>>endobj\n"])), Ok(()));
    // Some programs fill the last block.
    assert_eq!(judge([document("", &[]), vec![0; 200]].concat()), Ok(()));
}

#[test]
fn documents_that_do_or_carry_something_are_refused() {
    let action = |active| Err(Refused::Active(active));
    for (catalog, active) in [
        ("/OpenAction<</S/JavaScript/JS(app.alert(1))>>", Active::Script),
        ("/OpenAction<</S/J#61vaScript>>", Active::Script),
        ("/Names<</JavaScript 9 0 R>>", Active::Script),
        ("/AA<</O<</S/Launch/F(cmd.exe)>>>>", Active::Launch),
        ("/A<</S/GoToR/F(\\\\\\\\host\\\\share)>>", Active::Launch),
        ("/Names<</EmbeddedFiles 9 0 R>>", Active::EmbeddedFile),
        ("/AF[<</Type/Filespec/E#46<</F 9 0 R>>>>]", Active::EmbeddedFile),
        ("/AcroForm<</XFA 9 0 R>>", Active::Form),
        ("/A<</S/SubmitForm/F(https://example.org)>>", Active::Form),
        ("/Annots[<</Subtype/RichMedia>>]", Active::Media),
        ("/OpenAction<</S/URI/URI(https://example.org)>>", Active::OpenAction),
        ("/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next<</S/URI>>>>", Active::OpenAction),
        ("/OpenAction<</S/GoTo/D(>>\\)(()))/Next<</S/URI>>>>", Active::OpenAction),
        ("/OpenAction<</S/GoTo/D(", Active::OpenAction),
        ("/OpenAction 7 0 R", Active::OpenAction),
        ("/OpenAction 6 0 R", Active::OpenAction),
        ("/OpenAction", Active::OpenAction),
    ] {
        let pdf = document(catalog, &[b"6 0 obj [3 0 R/Fit] endobj 6 0 obj<</S/URI>>endobj\n"]);
        assert_eq!(judge(pdf), action(active), "{catalog}");
        // The same where it is packed.
        let packed = document("", &[&object_stream(7, &format!("<<{catalog}>>")), b"6 0 obj<</S/URI>>endobj\n"]);
        assert_eq!(judge(packed), action(active), "packed {catalog}");
    }
}

#[test]
fn what_is_hidden_from_us_is_refused() {
    let script = "<</S/JavaScript/JS(x)>>";
    let packed = deflate(format!("7 0 {script}").as_bytes());
    let at_first = "/N 1/First 4";
    for (what, object) in [
        ("no type", stream(8, &format!("{at_first}/Filter/FlateDecode"), &packed)),
        ("nothing said at all", stream(8, "/Filter/FlateDecode", &packed)),
        ("not packed", stream(8, &format!("/Type/ObjStm{at_first}"), format!("7 0 {script}").as_bytes())),
        ("type spelled otherwise", stream(8, &format!("/Type/#4fbjStm{at_first}/Filter/Flate#44ecode"), &packed)),
        ("dictionary cut short by a string", stream(8, &format!("/Type/ObjStm{at_first}/Filter/FlateDecode/x(endobj 1 0 obj)"), &packed)),
        ("filters by reference", stream(8, &format!("/Type/ObjStm{at_first}/Filter 9 0 R"), &packed)),
        ("two filters", stream(8, &format!("/Type/ObjStm{at_first}/Filter[/ASCII85Decode/FlateDecode]"), b"xx~>")),
        ("in hexadecimal, no type", [stream(8, "/Filter/ASCIIHexDecode", b"37203020>"), stream(9, "/Type/XRef", b"")].concat()),
        ("two filters, no type", stream(8, "/Filter[/ASCII85Decode/FlateDecode]", ascii85(&packed).as_bytes())),
        ("predictor", stream(8, &format!("/Type/ObjStm{at_first}/Filter/FlateDecode/DecodeParms<</Predictor 12>>"), &packed)),
        ("inside other data", stream(8, "", format!("..... 7 0 obj {script} endobj").as_bytes())),
        ("after a false end", [b"8 0 obj<</Length 99>>\nstream\nendstream\n", script.as_bytes(), b"\nendstream\nendobj\n"].concat()),
    ] {
        let verdict = judge(document("", &[&object]));
        assert!(matches!(verdict, Err(Refused::Active(Active::Script) | Refused::TooComplex | Refused::Damaged)), "{what}: {verdict:?}");
    }
}

#[test]
fn encrypted_documents_are_told_apart() {
    let pdf = document("", &[]);
    let text = String::from_utf8_lossy(&pdf).replace("/Size 9", "/Size 9/Encrypt 5 0 R");
    assert_eq!(judge(text.into_bytes()), Err(Refused::Encrypted));
}

#[test]
fn a_document_begins_and_ends_as_one() {
    let pdf = document("", &[]);
    let cut = pdf[..pdf.len() - 8].to_vec();
    assert_eq!(judge(cut), Err(Refused::Damaged));
    assert_eq!(judge([&pdf[..], b"<?php system('x'); ?>"].concat()), Err(Refused::Polyglot));
    assert_eq!(judge([&pdf[..], &[b' '; 3000], b"x"].concat()), Err(Refused::Polyglot));
    assert_eq!(judge(b"%PDF-9.x\n%%EOF".to_vec()), Err(Refused::Damaged));
    assert_eq!(judge(b"%PDF-1.4\n%%EOF".to_vec()), Err(Refused::Damaged), "no page");
    assert_eq!(judge(b"%PDF-".to_vec()), Err(Refused::Damaged));
}

#[test]
fn a_small_file_cannot_become_a_large_one() {
    let bomb = deflate(&[b"7 0 ".as_slice(), &vec![b' '; 70_000_000]].concat());
    assert!(bomb.len() < 1_000_000);
    assert_eq!(judge(document("", &[&stream(8, "/Type/ObjStm/N 1/First 4/Filter/FlateDecode", &bomb)])), Err(Refused::TooComplex));
    // Many small ones are one large one.
    let part = deflate(&[b"7 0 ".as_slice(), &vec![b' '; 5_000_000]].concat());
    let parts: Vec<Vec<u8>> = (10..24).map(|i| stream(i, "/Type/ObjStm/N 1/First 4/Filter/FlateDecode", &part)).collect();
    let parts: Vec<&[u8]> = parts.iter().map(Vec::as_slice).collect();
    assert_eq!(judge(document("", &parts)), Err(Refused::TooComplex));
}

#[test]
fn limits_are_held() {
    let pages: Vec<u8> = (10..400).flat_map(|i| format!("{i} 0 obj<</Type/Page>>endobj\n").into_bytes()).collect();
    assert_eq!(judge(document("", &[&pages])), Err(Refused::TooManyPages { limit: 300 }));
    let opened: Vec<u8> = b"9 0 obj<</OpenAction[3 0 R/Fit]>>endobj\n".repeat(17);
    assert_eq!(judge(document("", &[&opened])), Err(Refused::Active(Active::OpenAction)));
    let limits = Limits { objects: 50, ..Limits::default() };
    assert_eq!(accept(document("", &[&pages]), "", None, &limits), Err(Refused::TooComplex));
    let limits = Limits { bytes_per_file: 100, ..Limits::default() };
    assert_eq!(accept(document("", &[]), "", None, &limits), Err(Refused::TooLarge { limit: 100 }));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_bytes_make_it_fail(body: Vec<u8>) {
        let _ = judge([b"%PDF-1.7\n", body.as_slice(), b"%%EOF"].concat());
    }

    /// A document with a script stays refused, or becomes unreadable, whatever else is changed around the script.
    #[test]
    fn changes_elsewhere_do_not_let_a_script_in(edits in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20)) {
        let script = b"6 0 obj<</S/JavaScript/JS(app.alert)>>endobj\n";
        let mut pdf = document("", &[script]);
        let at = pdf.windows(script.len()).position(|window| window == script).unwrap();
        for (place, byte) in edits {
            let place = place.index(pdf.len());
            if !(at..at + script.len()).contains(&place) {
                pdf[place] = byte;
            }
        }
        prop_assert!(judge(pdf).is_err());
    }

    #[test]
    fn mutations_never_make_it_fail(
        edits in proptest::collection::vec((any::<prop::sample::Index>(), proptest::collection::vec(any::<u8>(), 0..6)), 0..12),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut pdf = document("/OpenAction 7 0 R", &[&object_stream(7, "<</S/GoTo/D[3 0 R/Fit]>>")]);
        for (place, bytes) in edits {
            let place = place.index(pdf.len());
            pdf.splice(place..(place + bytes.len()).min(pdf.len()), bytes);
        }
        let end = cut.index(pdf.len() + 1);
        let _ = judge(pdf[..end].to_vec());
        let _ = judge(pdf);
    }
}
