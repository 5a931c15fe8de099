//! Pictures: what is kept of them, and what is not.

use flate2::Crc;
use jalon_intake::{Kind, Limits, Refused, accept};
use proptest::prelude::*;

fn segment(marker: u8, data: &[u8]) -> Vec<u8> {
    [&[0xff, marker], u16::try_from(data.len() + 2).unwrap().to_be_bytes().as_slice(), data].concat()
}

/// A picture as a telephone writes it: sideways, with a place and a thumbnail, and another picture after its end.
fn jpeg(width: u16, height: u16) -> Vec<u8> {
    let exif = b"Exif\0\0II*\0\x08\0\0\0\x02\0\x0f\x01\x02\0\x05\0\0\0\x26\0\0\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0Maker GPS 45.76N";
    let [h1, h2] = height.to_be_bytes();
    let [w1, w2] = width.to_be_bytes();
    [
        &b"\xff\xd8"[..],
        &segment(0xe0, b"JFIF\0\x01\x02\0\0\x01\0\x01\x01\x01THUMB"),
        &segment(0xe1, exif),
        &segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Lyon</x:xmpmeta>"),
        &segment(0xe2, b"ICC_PROFILE\0\x01\x01colours"),
        &segment(0xe2, b"MPF\0another picture"),
        &segment(0xed, b"Photoshop 3.0\0caption"),
        &segment(0xee, b"Adobe\0\x64\0\0\0\0\x01"),
        &segment(0xfe, b"comment"),
        &segment(0xdb, &[1; 65]),
        &segment(0xc2, &[8, h1, h2, w1, w2, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]),
        &segment(0xc4, &[2; 20]),
        &segment(0xda, &[1, 1, 0, 0, 0, 0]),
        b"pixels\xff\x00more\xff\xd3pixels",
        &segment(0xc4, &[3; 20]),
        b"\xff",
        &segment(0xda, &[1, 2, 0, 1, 5, 0]),
        b"second scan",
        b"\xff\xd9",
        b"\xff\xd8 trailer with a place: Villeurbanne",
    ]
    .concat()
}

fn chunk(name: [u8; 4], data: &[u8]) -> Vec<u8> {
    let mut sum = Crc::new();
    sum.update(&name);
    sum.update(data);
    [&u32::try_from(data.len()).unwrap().to_be_bytes(), name.as_slice(), data, &sum.sum().to_be_bytes()].concat()
}

fn png_of(chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    for (name, data) in chunks {
        png.extend(chunk(**name, data));
    }
    png
}

fn header(width: u32, height: u32) -> Vec<u8> {
    [width.to_be_bytes().as_slice(), &height.to_be_bytes(), &[8, 6, 0, 0, 0]].concat()
}

fn png(width: u32, height: u32) -> Vec<u8> {
    png_of(&[
        (b"IHDR", &header(width, height)),
        (b"gAMA", &[0, 0, 0xb1, 0x8f]),
        (b"iCCP", b"name\0\0packed"),
        (b"tEXt", b"Author\0Amina"),
        (b"eXIf", b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x03\0\0\0\0\0\0"),
        (b"acTL", &[0; 8]),
        (b"IDAT", b"one"),
        (b"IDAT", b"two"),
        (b"tIME", &[0; 7]),
        (b"IEND", b""),
    ])
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

fn take(bytes: Vec<u8>) -> Result<Vec<u8>, Refused> {
    accept(bytes, "", None, &Limits::default()).map(|accepted| accepted.bytes)
}

#[test]
fn a_photograph_keeps_its_picture_and_loses_its_place() {
    let accepted = accept(jpeg(4000, 3000), "IMG_1.JPG", Some("image/jpeg"), &Limits::default()).unwrap();
    assert_eq!(accepted.kind, Kind::Jpeg);
    let kept = &accepted.bytes;
    for gone in ["THUMB", "Maker", "GPS", "Lyon", "MPF", "caption", "comment", "Villeurbanne"] {
        assert!(!contains(kept, gone), "{gone}");
    }
    let pixels = b"pixels\xff\x00more\xff\xd3pixels";
    assert!(kept.windows(pixels.len()).any(|window| window == pixels));
    assert!(contains(kept, "second scan") && contains(kept, "ICC_PROFILE\0\x01\x01colours") && contains(kept, "Adobe"));
    // Upright again: the way it is turned is kept, alone.
    assert!(contains(kept, "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06"));
    assert!(kept.starts_with(b"\xff\xd8\xff\xe0\0\x10JFIF\0") && kept.ends_with(b"\xff\xd9"));
    assert_eq!(take(kept.clone()).unwrap(), *kept, "what is clean stays as it is");
}

#[test]
fn a_png_keeps_its_picture_and_loses_its_texts() {
    let kept = take(png(100, 100)).unwrap();
    for gone in ["Amina", "tEXt", "acTL", "tIME"] {
        assert!(!contains(&kept, gone), "{gone}");
    }
    for here in ["gAMA", "iCCP", "one", "two", "eXIf", "IEND"] {
        assert!(contains(&kept, here), "{here}");
    }
    assert_eq!(take(kept.clone()).unwrap(), kept);
    // Whatever follows the end is gone.
    let more = [png(100, 100), b"a place".to_vec()].concat();
    assert_eq!(take(more).unwrap(), kept);
}

#[test]
fn a_picture_too_large_to_show_is_refused_before_anybody_shows_it() {
    let limit = Limits::default().pixels;
    assert!(take(jpeg(8000, 7500)).is_ok());
    assert_eq!(take(jpeg(65_535, 65_535)), Err(Refused::TooManyPixels { limit }));
    assert_eq!(take(png(60_000, 60_000)), Err(Refused::TooManyPixels { limit }));
    assert_eq!(take(png(u32::MAX >> 1, u32::MAX >> 1)), Err(Refused::TooManyPixels { limit }));
}

#[test]
fn what_is_not_a_picture_is_refused() {
    assert_eq!(take(jpeg(0, 10)), Err(Refused::Damaged));
    assert_eq!(take(png(0, 10)), Err(Refused::Damaged));
    assert_eq!(take(png(u32::MAX, 1)), Err(Refused::Damaged));
    let good = jpeg(10, 10);
    let end = good.windows(2).rposition(|window| window == b"\xff\xd9").unwrap();
    for cut in 3..end {
        assert_eq!(take(good[..cut].to_vec()), Err(Refused::Damaged), "{cut}");
    }
    let good = png(10, 10);
    for cut in 8..good.len() {
        assert_eq!(take(good[..cut].to_vec()), Err(Refused::Damaged), "{cut}");
    }
    let ihdr = header(1, 1);
    let wrong: [&[(&[u8; 4], &[u8])]; 6] = [
        &[(b"IEND", b"")],
        &[(b"IDAT", b"x"), (b"IHDR", &ihdr), (b"IEND", b"")],
        &[(b"IHDR", &ihdr), (b"IEND", b"")],
        &[(b"IHDR", &ihdr), (b"IDAT", b"x"), (b"tEXt", b""), (b"IDAT", b"x"), (b"IEND", b"")],
        &[(b"IHDR", &ihdr), (b"IHDR", &ihdr), (b"IDAT", b"x"), (b"IEND", b"")],
        &[(b"IHDR", &ihdr), (b"WHAT", b""), (b"IDAT", b"x"), (b"IEND", b"")],
    ];
    for chunks in wrong {
        assert_eq!(take(png_of(chunks)), Err(Refused::Damaged), "{chunks:?}");
    }
    let scans = [&jpeg(10, 10)[..], b""].concat();
    let at = scans.windows(2).position(|window| window == b"\xff\xda").unwrap();
    let many = [&scans[..at], &[&segment(0xda, &[1, 1, 0, 0, 0, 0])[..], b"x"].concat().repeat(101), b"\xff\xd9"].concat();
    assert_eq!(take(many), Err(Refused::TooComplex));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn no_picture_makes_it_fail_and_none_grows(
        which: bool,
        edits in proptest::collection::vec((any::<prop::sample::Index>(), proptest::collection::vec(any::<u8>(), 0..4)), 0..8),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut bytes = if which { jpeg(40, 30) } else { png(40, 30) };
        for (place, new) in edits {
            let place = place.index(bytes.len());
            bytes.splice(place..(place + new.len()).min(bytes.len()), new);
        }
        bytes.truncate(cut.index(bytes.len()) + 1);
        let length = bytes.len();
        if let Ok(kept) = take(bytes) {
            // The block that says which way up it is.
            prop_assert!(kept.len() <= length + 64);
            prop_assert_eq!(take(kept.clone()), Ok(kept));
        }
    }
}
