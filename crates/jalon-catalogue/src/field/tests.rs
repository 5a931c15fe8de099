use proptest::prelude::*;

use super::*;

const ALL: [FieldKind; 7] =
    [FieldKind::Text, FieldKind::Lines, FieldKind::Date, FieldKind::Email, FieldKind::Phone, FieldKind::Iban, FieldKind::SocialSecurity];

fn parsed(kind: FieldKind, typed: &str) -> String {
    kind.parse(typed).unwrap_or_else(|mistake| panic!("{typed:?}: {mistake}"))
}

fn mistakes(kind: FieldKind, typed: &[&str], wanted: FieldMistake) {
    for typed in typed {
        assert_eq!(kind.parse(typed), Err(wanted), "{typed:?}");
    }
}

#[test]
fn a_line_is_trimmed_composed_and_bounded() {
    assert_eq!(parsed(FieldKind::Text, "  Zoe\u{308}  Le\u{A0}Gall "), "Zoë Le Gall");
    mistakes(FieldKind::Text, &["", "  \t"], FieldMistake::Empty);
    mistakes(FieldKind::Text, &["a\u{0}b", "a\nb", "a\u{202E}b"], FieldMistake::ControlCharacter);
    assert_eq!(FieldKind::Text.parse(&"é".repeat(200)).map(|t| t.chars().count()), Ok(200));
    mistakes(FieldKind::Text, &[&"é".repeat(201)], FieldMistake::TooLong { longest: 200 });
}

#[test]
fn lines_are_kept_as_people_write_addresses() {
    assert_eq!(parsed(FieldKind::Lines, "\r\n12 rue des Lilas \r\n\r\n\r\n59000 Lille\r\n"), "12 rue des Lilas\n\n59000 Lille");
    mistakes(FieldKind::Lines, &["\n \r\n"], FieldMistake::Empty);
    assert_eq!(parsed(FieldKind::Lines, &["a"; 10].join("\n")).lines().count(), 10);
    mistakes(FieldKind::Lines, &[&["a"; 11].join("\n")], FieldMistake::TooManyLines { most: 10 });
    mistakes(FieldKind::Lines, &[&"a".repeat(121)], FieldMistake::TooLong { longest: 120 });
}

#[test]
fn days_are_of_the_calendar_and_in_range() {
    assert_eq!(parsed(FieldKind::Date, " 2024-02-29 "), "2024-02-29");
    mistakes(FieldKind::Date, &["2023-02-29", "29/02/2024", "2024-2-9", "2024-02-29T10:00", "+2024-02-29", "２０２４-02-29"], FieldMistake::NotADate);
    mistakes(FieldKind::Date, &["1849-12-31", "2101-01-01"], FieldMistake::DateOutOfRange { first: DAYS.0, last: DAYS.1 });
    let (first, last) = (date(2026, 1, 1), date(2026, 12, 31));
    assert_eq!(parse_day("2026-12-31", first, last), Ok(last));
    assert_eq!(parse_day("2027-01-01", first, last), Err(FieldMistake::DateOutOfRange { first, last }));
}

#[test]
fn electronic_addresses_are_those_that_people_have() {
    assert_eq!(parsed(FieldKind::Email, " Jo.O'Neil+caf@Example.ORG "), "Jo.O'Neil+caf@example.org");
    for good in ["zoë@exemple.fr", "a@müller.example", "a@xn--mller-kva.example", "a@उदाहरण.example"] {
        parsed(FieldKind::Email, good);
    }
    let bad =
        ["a", "a@b", "@b.fr", "a@", "a@b@c.fr", "a b@c.fr", "a@c..fr", ".a@c.fr", "a..b@c.fr", "a@-c.fr", "a@127.0.0.1", "a@c.f", "<a@c.fr>", "a@c.fr,b@c.fr"];
    mistakes(FieldKind::Email, &bad, FieldMistake::NotAnEmail);
    mistakes(FieldKind::Email, &[&format!("{}@c.fr", "a".repeat(65))], FieldMistake::NotAnEmail);
    mistakes(FieldKind::Email, &[&format!("a@{}.fr", "a.".repeat(130))], FieldMistake::TooLong { longest: 254 });
}

#[test]
fn telephones_are_kept_in_one_form() {
    for typed in ["06 12 34 56 78", "06.12.34.56.78", "+33 6 12 34 56 78", "+33 (0)6 12 34 56 78", "0033 6-12-34-56-78", "+33 06 12 34 56 78"] {
        assert_eq!(parsed(FieldKind::Phone, typed), "+33612345678", "{typed}");
    }
    assert_eq!(FieldKind::Phone.show("+33612345678"), "06 12 34 56 78");
    assert_eq!(parsed(FieldKind::Phone, "+49 30 1234567"), "+49301234567");
    assert_eq!(FieldKind::Phone.show("+49301234567"), "+49301234567");
    mistakes(FieldKind::Phone, &["06 12 34 56 7a", "call me", "+", "+0612345678"], FieldMistake::NotAPhone);
    mistakes(FieldKind::Phone, &["6 12 34 56 78", "06 12 34 56 7", "0012", "+33 6 12 34 56 7", "+1234567890123456"], FieldMistake::WrongPhoneLength);
}

/// Examples of the registry of ISO 13616.
#[test]
fn bank_accounts_of_the_registry_are_read() {
    for iban in [
        "FR14 2004 1010 0505 0001 3M02 606",
        "DE89 3704 0044 0532 0130 00",
        "BE68 5390 0754 7034",
        "NL91 ABNA 0417 1643 00",
        "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
        "NO93 8601 1117 947",
        "GB29 NWBK 6016 1331 9268 19",
        "ES91 2100 0418 4502 0005 1332",
    ] {
        assert_eq!(FieldKind::Iban.show(&parsed(FieldKind::Iban, &iban.to_lowercase())), iban);
    }
    mistakes(FieldKind::Iban, &["14FR", "FRXX2004", "FR1", "FR14é", "FR14 2004 1010 0505 0001 3M02 60é"], FieldMistake::NotAnIban);
    mistakes(FieldKind::Iban, &["FR14 2004 1010", "US64 SVBK US6S 3300 9586 71"], FieldMistake::WrongIbanLength);
    mistakes(FieldKind::Iban, &["FR41 2004 1010 0505 0001 3M02 606"], FieldMistake::WrongIbanCheck);
}

#[test]
fn social_security_numbers_are_read_with_their_key() {
    let show = |typed| FieldKind::SocialSecurity.show(&parsed(FieldKind::SocialSecurity, typed));
    assert_eq!(show("185057800608491"), "1 85 05 78 006 084 91");
    assert_eq!(show("2 85 05 2a 006 084 82"), "2 85 05 2A 006 084 82");
    assert_eq!(show("2 85 05 2b 006 084 12"), "2 85 05 2B 006 084 12");
    assert_eq!(show(&with_key("7850578006084")), format!("7 85 05 78 006 084 {}", &with_key("7850578006084")[13..]));
    mistakes(FieldKind::SocialSecurity, &["1 85 05 78 006 084 36"], FieldMistake::WrongSocialSecurityKey);
    mistakes(FieldKind::SocialSecurity, &["1 85 05 78 006 084", "1 85 05 78 006 084 911"], FieldMistake::WrongSocialSecurityLength);
    mistakes(FieldKind::SocialSecurity, &["585057800608491", "18505AB00608491", "1850578006084XY", "1850578006084é"], FieldMistake::NotASocialSecurityNumber);
}

/// The key as INSEE defines it, worked out apart from the reader.
fn with_key(places: &str) -> String {
    let value: u64 = places.replace("2A", "19").replace("2B", "18").parse().unwrap();
    format!("{places}{:02}", 97 - value % 97)
}

/// A French account with its check digits, worked out apart from the reader.
fn french_account(digits: &str) -> String {
    let value: u128 = format!("{digits}152700").bytes().fold(0, |rest, d| (rest * 10 + u128::from(d - b'0')) % 97);
    format!("FR{:02}{digits}", 98 - value)
}

/// Another digit at a place that has one.
fn slip(number: &str, at: usize, by: u8) -> Option<String> {
    let mut bytes = number.as_bytes().to_vec();
    let digit = bytes.get_mut(at).filter(|b| b.is_ascii_digit())?;
    *digit = b'0' + (*digit - b'0' + by) % 10;
    String::from_utf8(bytes).ok()
}

proptest! {
    #[test]
    fn whatever_is_typed_is_read_or_told(typed in any::<String>()) {
        for kind in ALL {
            let _ = kind.show(&typed);
            if let Ok(kept) = kind.parse(&typed) {
                prop_assert_eq!(kind.parse(&kept), Ok(kept.clone()));
                prop_assert_eq!(kind.parse(&kind.show(&kept)), Ok(kept));
            }
        }
    }

    #[test]
    fn signs_of_forms_are_read_or_told(typed in "[0-9A-Fa-f@+.() \r\n2AB-]{0,40}") {
        for kind in ALL {
            if let Ok(kept) = kind.parse(&typed) {
                prop_assert_eq!(kind.parse(&kind.show(&kept)), Ok(kept));
            }
        }
    }

    #[test]
    fn a_slip_in_an_account_is_caught(digits in "[0-9]{23}", at in 2usize..27, by in 1u8..10) {
        let iban = french_account(&digits);
        prop_assert_eq!(FieldKind::Iban.parse(&FieldKind::Iban.show(&iban)), Ok(iban.clone()));
        prop_assert!(FieldKind::Iban.parse(&slip(&iban, at, by).unwrap()).is_err());
    }

    #[test]
    fn two_digits_of_an_account_that_change_places_are_caught(digits in "[0-9]{23}", at in 4usize..26) {
        let iban = french_account(&digits);
        let mut bytes = iban.clone().into_bytes();
        bytes.swap(at, at + 1);
        let swapped = String::from_utf8(bytes).unwrap();
        prop_assume!(swapped != iban);
        prop_assert_eq!(FieldKind::Iban.parse(&swapped), Err(FieldMistake::WrongIbanCheck));
    }

    #[test]
    fn a_slip_in_a_social_security_number_is_caught(
        places in "[123478][0-9]{4}(0[1-9]|[1-8][0-9]|9[0-9]|2A|2B)[0-9]{6}", at in 0usize..15, by in 1u8..10,
    ) {
        let number = with_key(&places);
        prop_assert_eq!(FieldKind::SocialSecurity.parse(&FieldKind::SocialSecurity.show(&number)), Ok(number.clone()));
        if let Some(slipped) = slip(&number, at, by) {
            prop_assert!(FieldKind::SocialSecurity.parse(&slipped).is_err());
        }
    }
}
