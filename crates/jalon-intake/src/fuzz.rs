//! Random files, from those that people send.

use jalon_fuzz::{Target, shape};

use crate::scanner::judge;
use crate::{Accepted, DisplayName, Kind, Limits, accept};

const HOME: &str = env!("CARGO_MANIFEST_DIR");

fn pdf() -> Vec<u8> {
    let objects = [
        "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n",
        "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n",
        "3 0 obj\n<</Type /Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>\nendobj\n",
        "4 0 obj\n<</Length 30>>\nstream\nBT /F1 12 Tf (Bonjour) Tj ET   \nendstream\nendobj\n",
        "8 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/ASCII85Decode/Length 24>>\nstream\n1&Iq]<~>\nendstream\nendobj\n",
        "trailer\n<</Root 1 0 R/Size 9>>\nstartxref\n0\n%%EOF\n",
    ];
    [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", objects.concat().as_bytes()].concat()
}

fn segment(marker: u8, data: &[u8]) -> Vec<u8> {
    let [high, low] = u16::try_from(data.len() + 2).unwrap_or(u16::MAX).to_be_bytes();
    [&[0xff, marker, high, low], data].concat()
}

fn jpeg() -> Vec<u8> {
    let exif = b"Exif\0\0II*\0\x08\0\0\0\x02\0\x0f\x01\x02\0\x05\0\0\0\x26\0\0\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0Maker";
    let frame = [8, 0, 48, 0, 64, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];
    let scan = [&segment(0xda, &[1, 1, 0, 0, 0, 0])[..], b"pixels\xff\x00more\xff\xd3pixels", b"\xff\xd9"].concat();
    [
        &b"\xff\xd8"[..],
        &segment(0xe0, b"JFIF\0\x01\x02\0\0\x01\0\x01\0\0"),
        &segment(0xe1, exif),
        &segment(0xdb, &[1; 65]),
        &segment(0xc2, &frame),
        &segment(0xc4, &[2; 20]),
        &scan,
    ]
    .concat()
}

fn png() -> Vec<u8> {
    let chunk = |name: &[u8; 4], data: &[u8]| {
        let mut sum = flate2::Crc::new();
        sum.update(name);
        sum.update(data);
        [&u32::try_from(data.len()).unwrap_or(u32::MAX).to_be_bytes()[..], name, data, &sum.sum().to_be_bytes()].concat()
    };
    let header = [0, 0, 0, 64, 0, 0, 0, 48, 8, 6, 0, 0, 0];
    let chunks = [chunk(b"IHDR", &header), chunk(b"tEXt", b"Author\0A"), chunk(b"eXIf", b"II*\0"), chunk(b"IDAT", b"pixels"), chunk(b"IEND", b"")];
    [&b"\x89PNG\r\n\x1a\n"[..], &chunks.concat()].concat()
}

/// What comes in is what it is said to be, within its limits; what was cleaned is clean.
#[test]
fn files() {
    let pieces = [
        "obj",
        "endobj",
        "stream\n",
        "\nendstream",
        "<<",
        ">>",
        "[",
        "]",
        "(",
        ")",
        "/",
        "/JavaScript",
        "/JS",
        "/OpenAction",
        "/AA",
        "/Launch",
        "/EmbeddedFile",
        "/Encrypt",
        "/ObjStm",
        "/Filter",
        "/FlateDecode",
        "/ASCII85Decode",
        "/LZWDecode",
        "/Length ",
        "/N ",
        "/First ",
        "/Type/Page",
        "#4a",
        "#",
        "%%EOF",
        "trailer",
        "startxref",
        "~>",
        "z",
        "xref",
        "0 R",
        "<script",
        "<svg",
        "PK\u{3}\u{4}",
        "\0",
        "\0\0\0\u{1}",
        "IHDR",
        "IEND",
        "IDAT",
        "acTL",
        "Exif\0\0",
        "II*\0",
        "MM\0*",
        "\u{7f}\u{7f}\u{7f}\u{7f}",
    ];
    let target = Target {
        home: HOME,
        name: "files",
        seeds: vec![pdf(), jpeg(), png(), b"GIF89a".to_vec(), b"PK\x03\x04".to_vec(), b"<svg/>".to_vec()],
        pieces: &pieces,
    };
    let limits = Limits::default();
    target.run(|bytes| {
        let told = accept(bytes.to_vec(), "a", None, &limits);
        if let Ok(Accepted { kind, bytes: kept, .. }) = &told {
            let again = accept(kept.clone(), "a", None, &limits);
            assert!(again.as_ref().is_ok_and(|again| again.kind == *kind && again.bytes == *kept), "what was accepted is accepted again as it is: {again:?}");
            assert!(*kind != Kind::Pdf || kept == bytes);
        }
        shape(&told.map(|accepted| accepted.kind))
    });
}

/// Names of files as people give them, and what the scanner answers.
#[test]
fn names() {
    let seeds = [
        "scan.pdf",
        "C:\\photos\\moi.JPG",
        "../../etc/passwd",
        "stream: OK\0",
        "stream: Eicar-Test-Signature FOUND\0",
        "INSTREAM size limit exceeded. ERROR\0",
    ];
    let pieces = [
        ".",
        "..",
        "/",
        "\\",
        "\0",
        "\u{202e}",
        "\u{feff}",
        ":",
        "<",
        "\"",
        "stream: ",
        "OK",
        " FOUND",
        "\n",
        " ",
        "é",
        "e\u{301}",
        "\u{1F468}\u{200D}\u{1F469}",
        ".pdf",
        ".jpeg",
        "CON",
    ];
    let target = Target { home: HOME, name: "names", seeds: seeds.map(|seed| seed.as_bytes().to_vec()).into(), pieces: &pieces };
    target.run(|bytes| {
        let text = String::from_utf8_lossy(bytes);
        let name = DisplayName::new(&text);
        assert!(name.as_str().chars().count() <= 100 && !name.as_str().contains(['/', '\\', '\0', '\n', '<', '\u{202e}']), "{:?}", name.as_str());
        assert_eq!(DisplayName::new(name.as_str()), name, "a name that is safe is so already");
        let told = judge(bytes);
        assert_eq!(told.is_ok(), bytes == b"stream: OK\0", "only the scanner makes a file clean");
        (name.as_str().is_empty(), shape(&told))
    });
}
