//! Random names and codes, from those in addresses, cookies, keys and on paper.

use jalon_casework::{Code, Passphrase};
use jalon_catalogue::Catalogue;
use jalon_fuzz::{Target, shape};
use jalon_journey::{FieldKey, JourneyId, RequestId, answers};
use jalon_store::{Address, SessionId, SessionToken, StreamId};

/// What is read is written back the same; nothing repeats a password.
#[test]
fn names() {
    let catalogue = Catalogue::embedded();
    let (code, passphrase) = (Code::random().grouped(), Passphrase::random().grouped());
    let seeds = [
        &*code,
        &passphrase,
        "02020202020202020202020202020202",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "family-name",
        "child-given-names.0",
        "#enfants",
        "naissance@enfants/0",
        "mariés",
        "sqlite:jalon.db",
        "sqlite::memory:",
        "postgres://jalon:canary@db.example/jalon?sslmode=verify-full&sslrootcert=a.pem",
    ];
    let pieces = [
        " ",
        "-",
        ".",
        "\u{660}",
        "\u{6f9}",
        "\u{200e}",
        "0",
        "00",
        "ff",
        "FF",
        "_",
        "A",
        "=",
        "@",
        "/",
        "#",
        ".255",
        ".256",
        "sqlite:",
        "postgres:",
        "//",
        "?",
        "&",
        "%00",
        "\0",
        "é",
    ];
    let target = Target { home: env!("CARGO_MANIFEST_DIR"), name: "names", seeds: seeds.map(|seed| seed.as_bytes().to_vec()).into(), pieces: &pieces };
    target.run_text(|text| {
        let (short, long) = (text.parse::<Code>(), text.parse::<Passphrase>());
        for grouped in [short.as_ref().map(Code::grouped), long.as_ref().map(Passphrase::grouped)].into_iter().flatten() {
            assert!(grouped.parse::<Code>().is_ok() || grouped.parse::<Passphrase>().is_ok());
        }
        let ids = (text.parse::<JourneyId>().ok(), text.parse::<RequestId>().ok(), text.parse::<StreamId>().ok());
        if let (Some(journey), _, Some(stream)) = ids {
            assert!(journey.to_string().eq_ignore_ascii_case(text) && stream.to_string() == journey.to_string());
        }
        let (token, session) = (text.parse::<SessionToken>(), text.parse::<SessionId>());
        let field = text.parse::<FieldKey>();
        if let Ok(field) = &field {
            assert_eq!(field.to_string().parse().as_ref(), Ok(field));
        }
        let question = answers::question_of(&catalogue.law, text);
        if let Some(question) = question {
            let key = answers::key_of(&catalogue.law, question);
            assert_eq!(answers::question_of(&catalogue.law, &key), Some(question));
        }
        let address = text.parse::<Address>();
        assert!(!matches!(address, Ok(Address::Postgres(_))) || !format!("{address:?}").contains("canary"));
        let kinds = (ids.0.is_some(), token.is_ok(), session.is_ok(), field.is_ok(), question.is_some(), address.is_ok());
        shape(&(short.err(), long.err(), kinds))
    });
}
