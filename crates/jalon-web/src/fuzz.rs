//! Random sealed texts, forms and numbers, from real ones.

use jalon_fuzz::{Target, shape};
use rust_decimal::Decimal;

use crate::form::Form;
use crate::seal::{Purpose, SessionKey};
use crate::{guard, parse};

const HOME: &str = env!("CARGO_MANIFEST_DIR");

/// What nobody sealed here is never opened, and what was sealed for one thing is never taken for another.
#[test]
fn sealed() {
    let key = SessionKey::from_bytes([1; 32]);
    let (session, token) = (key.seal(Purpose::Session, b"{}"), guard::token(&key, None, 0));
    let foreign = SessionKey::from_bytes([2; 32]).seal(Purpose::Session, b"{}");
    let seeds = [&*session, &token, &foreign, "AAAA", ""].map(|seed| seed.as_bytes().to_vec());
    let target = Target { home: HOME, name: "sealed", seeds: seeds.into(), pieces: &["A", "_", "-", "=", "AAAA", "+", "/", "\0", " ", "; "] };
    target.run_text(|text| {
        let opened = key.open(Purpose::Session, text);
        assert_eq!(opened.is_some(), text == session);
        let others = [Purpose::Pending, Purpose::Once, Purpose::DeskDone, Purpose::DeskPending, Purpose::ApiToken];
        assert!(others.iter().all(|purpose| key.open(*purpose, text).is_none()));
        let tied = guard::session_of(&key, text, 0);
        assert_eq!(tied.is_ok(), text == token);
        (opened.is_some(), tied.is_ok())
    });
}

/// Fields of forms, and the numbers and dates in them: what is read is read again as it is written.
#[test]
fn typed() {
    let seeds = [
        "1 234,56 €",
        "1.234,56",
        "1,234.56",
        "12",
        "-3",
        "7,5 %",
        "1er mai 2026",
        "12 December 2026",
        "12 31 2026",
        "token=a&mari%C3%A9s=yes&naissance.0-day=4",
    ];
    let pieces = [
        " ", "\u{a0}", "\u{202f}", ",", ".", "€", "euros", "%", "-", "+", "0", "00", "999", "\u{660}", "\u{ff11}", "1er", "1.", "janv", "déc", "é", "&", "=",
        "%00", "%ff", "\0", "e9",
    ];
    let target = Target { home: HOME, name: "typed", seeds: seeds.map(|seed| seed.as_bytes().to_vec()).into(), pieces: &pieces };
    target.run_text(|text| {
        let numbers = [parse::euros(text), parse::whole(text), parse::number(text), parse::percent(text)];
        assert!(numbers[0].map_or(0, |euros: Decimal| euros.scale()) <= 2);
        if let Ok(number) = numbers[2] {
            assert_eq!(parse::number(&number.to_string()), Ok(number), "as it is written");
        }
        let mut parts = text.split(' ');
        let mut part = || parts.next().unwrap_or_default();
        let date = parse::date(part(), part(), part());
        if let Ok(date) = date {
            assert_eq!(parse::date(&date.day().to_string(), &date.month().to_string(), &format!("{:04}", date.year())), Ok(date));
        }
        let form = Form::parse(text.as_bytes());
        shape(&(numbers, date, form.get("token").is_empty()))
    });
}
