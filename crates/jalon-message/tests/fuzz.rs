//! Random addresses, numbers and codes, from those that people type.

use jalon_fuzz::{Target, shape};
use jalon_message::code::Code;
use jalon_message::mail::{MailAddress, Subject};
use jalon_message::phone::Phone;
use jalon_message::{Language, MessageId};

/// What is read stands on one line, and is read again as it is written.
#[test]
fn typed() {
    let seeds = [
        "name@example.org",
        "jean.dupont+x@mairie-éxemple.fr",
        "+33 6 12 34 56 78",
        "0033612345678",
        "06 12 34 56 78",
        "0692 12 34 56",
        "+33 (0)6 12 34 56 78",
        "K7QF-9M2X",
        "k7qf 9m2x",
        "fr",
        "zh-Hant-TW",
        "Votre demande est arrivée",
        "a1b2c3d4-e5f6",
    ];
    let pieces = [
        "@",
        ".",
        "..",
        "-",
        "+",
        "(0)",
        " ",
        "\u{a0}",
        "\u{200e}",
        "\u{202e}",
        "\u{2028}",
        "\r\n",
        "\n",
        "\0",
        "\"",
        "<",
        ">",
        ",",
        ";",
        "%",
        "xn--",
        "[127.0.0.1]",
        "é",
        "\u{660}",
        "\u{ff11}",
        "O",
        "I",
        "00",
        "é.fr",
    ];
    let target = Target { home: env!("CARGO_MANIFEST_DIR"), name: "typed", seeds: seeds.map(|seed| seed.as_bytes().to_vec()).into(), pieces: &pieces };
    target.run_text(|text| {
        let mail = text.parse::<MailAddress>();
        if let Ok(mail) = &mail {
            assert!(mail.as_str().len() <= 254 && !mail.as_str().contains(['\r', '\n', '\0']), "{:?}", mail.as_str());
            assert_eq!(mail.as_str().parse().as_ref(), Ok(mail));
        }
        let phone = text.parse::<Phone>();
        if let Ok(phone) = &phone {
            let digits = phone.as_str().strip_prefix('+').expect("a plus");
            assert!((7..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()), "{}", phone.as_str());
            assert_eq!(phone.as_str().parse().as_ref(), Ok(phone));
            let _ = phone.reach();
        }
        let code = text.parse::<Code>();
        if let Ok(code) = &code {
            assert_eq!(code.to_string().parse().as_ref(), Ok(code));
        }
        let language = text.parse::<Language>();
        if let Ok(language) = &language {
            assert_eq!(language.as_str(), text);
            let _ = language.direction();
        }
        let id = text.parse::<MessageId>();
        if let Ok(id) = &id {
            assert_eq!(id.as_str(), text);
        }
        let subject = text.parse::<Subject>();
        shape(&(mail.err(), phone.err(), code.err(), language.err(), id.err(), subject.is_ok()))
    });
}
