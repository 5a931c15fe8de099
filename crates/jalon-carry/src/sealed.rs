//! Under the passphrase, and out again.

use std::io::{Read as _, Write as _};

use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, Encryptor, scrypt};
use serde::Deserialize;

use crate::file::{CarriedFile, FORMAT, VERSION};

/// The largest file that is read, in bytes. One of a large household has some ten thousand.
pub const LARGEST: usize = 256 * 1024;

/// The work of one guess: scrypt with N = 2^17 and r = 8, which takes 128 MB (RFC 7914; OWASP asks at least for so much).
const WORK: u8 = 17;

/// The most work that is done for a file that somebody brings: twice as much.
const MOST_WORK: u8 = 18;

/// How every age file begins. What begins so and ends too soon was cut.
const BEGINNING: &[u8] = b"age-encryption.org/v1\n";

/// The longest header that is looked into, in bytes: with one passphrase it has some 150, and what reads them may take longer than in proportion.
const LONGEST_HEADER: usize = 1024;

/// What the last line of a header begins with.
const END_OF_HEADER: &[u8] = b"\n---";

/// A file could not be made: the fault is ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the file could not be made")]
pub struct NotSealed;

/// Why a file was not opened. What was brought is as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotOpened {
    /// It is larger than any of these.
    #[error("the file is too large")]
    TooLarge,
    /// It is something else: no age file, one for a key, one that asks for more work than is done here, or one with something else in it.
    #[error("it is no carried file")]
    NotOne,
    /// The passphrase is not that of the file.
    #[error("the passphrase does not open the file")]
    WrongPassphrase,
    /// It was cut or changed since it was made.
    #[error("the file is damaged")]
    Damaged,
    /// A later version of the program wrote it.
    #[error("the file is of version {0}, which is not known here")]
    Newer(u32),
}

/// The bytes of a file that this passphrase opens.
pub fn seal(file: &CarriedFile, passphrase: &str) -> Result<Vec<u8>, NotSealed> {
    let plain = serde_json::to_vec_pretty(file).map_err(|_| NotSealed)?;
    let sealed = sealed(&plain, passphrase, WORK).map_err(|_| NotSealed)?;
    // What is written here can be read here.
    if sealed.len() > LARGEST { Err(NotSealed) } else { Ok(sealed) }
}

pub(crate) fn sealed(plain: &[u8], passphrase: &str, work: u8) -> std::io::Result<Vec<u8>> {
    let mut recipient = scrypt::Recipient::new(SecretString::from(passphrase));
    recipient.set_work_factor(work);
    let encryptor = Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient)).map_err(std::io::Error::other)?;
    let mut writer = encryptor.wrap_output(Vec::with_capacity(plain.len() + 1024))?;
    writer.write_all(plain)?;
    writer.finish()
}

/// What was in a file.
pub fn open(bytes: &[u8], passphrase: &str) -> Result<CarriedFile, NotOpened> {
    if bytes.len() > LARGEST {
        return Err(NotOpened::TooLarge);
    }
    read(&opened(bytes, passphrase)?)
}

fn opened(bytes: &[u8], passphrase: &str) -> Result<Vec<u8>, NotOpened> {
    if !bytes.starts_with(BEGINNING) {
        return Err(NotOpened::NotOne);
    }
    let beginning = bytes.get(..LONGEST_HEADER);
    if beginning.is_some_and(|beginning| !beginning.windows(END_OF_HEADER.len()).any(|part| part == END_OF_HEADER)) {
        return Err(NotOpened::NotOne);
    }
    let decryptor = Decryptor::new_buffered(bytes).map_err(|error| refused(&error))?;
    if !decryptor.is_scrypt() {
        return Err(NotOpened::NotOne);
    }
    let mut identity = scrypt::Identity::new(SecretString::from(passphrase));
    identity.set_max_work_factor(MOST_WORK);
    let reader = decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity)).map_err(|error| refused(&error))?;
    let mut plain = Vec::new();
    reader.take(LARGEST as u64).read_to_end(&mut plain).map_err(|_| NotOpened::Damaged)?;
    Ok(plain)
}

fn refused(error: &DecryptError) -> NotOpened {
    match error {
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed | DecryptError::NoMatchingKeys => NotOpened::WrongPassphrase,
        DecryptError::InvalidMac | DecryptError::Io(_) => NotOpened::Damaged,
        _ => NotOpened::NotOne,
    }
}

/// What says which version follows, of whatever version.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

pub(crate) fn read(plain: &[u8]) -> Result<CarriedFile, NotOpened> {
    let head: Head = serde_json::from_slice(plain).map_err(|_| NotOpened::NotOne)?;
    if head.format != FORMAT || head.version == 0 {
        return Err(NotOpened::NotOne);
    }
    if head.version > VERSION {
        return Err(NotOpened::Newer(head.version));
    }
    serde_json::from_slice(plain).map_err(|_| NotOpened::NotOne)
}

#[cfg(test)]
mod tests {
    use jalon_catalogue::LanguageTag;
    use jalon_journey::Answers;
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    const PASSPHRASE: &str = "1234 5678 9012 3456 7897";

    fn file() -> CarriedFile {
        CarriedFile::of_answers("2026-05-01", "birth", &LanguageTag("fr".into()), Answers::default(), date(2026, 5, 4))
    }

    /// As it is made for people, with less work.
    fn quick(plain: &[u8]) -> Vec<u8> {
        sealed(plain, PASSPHRASE, 1).unwrap()
    }

    #[test]
    fn a_file_is_an_age_file_and_says_what_its_maker_said() {
        let bytes = seal(&file(), PASSPHRASE).unwrap();
        // The published form: a line of version, one recipient, its work (C2SP, age-encryption.org/v1).
        let header = String::from_utf8_lossy(&bytes[..120]).into_owned();
        let lines: Vec<&str> = header.lines().collect();
        assert_eq!(lines[0], "age-encryption.org/v1");
        assert!(lines[1].starts_with("-> scrypt ") && lines[1].ends_with(" 17"), "{}", lines[1]);
        assert_eq!(open(&bytes, PASSPHRASE), Ok(file()));
        assert_eq!(open(&bytes, "1234 5678 9012 3456 7898"), Err(NotOpened::WrongPassphrase));
    }

    #[test]
    fn what_is_something_else_is_told() {
        for (what, bytes, told) in [
            ("nothing", Vec::new(), NotOpened::NotOne),
            ("a picture", vec![0xff, 0xd8, 0xff, 0xe0, 0, 16], NotOpened::NotOne),
            ("too large", vec![0; LARGEST + 1], NotOpened::TooLarge),
            ("other words", quick(b"hello"), NotOpened::NotOne),
            ("other JSON", quick(br#"{"format":"x","version":1}"#), NotOpened::NotOne),
            ("no version", quick(br#"{"format":"jalon-carried-file"}"#), NotOpened::NotOne),
            ("a later version", quick(br#"{"format":"jalon-carried-file","version":2,"all":"else"}"#), NotOpened::Newer(2)),
        ] {
            assert_eq!(open(&bytes, PASSPHRASE), Err(told), "{what}");
        }
        let key = age::x25519::Identity::generate();
        let encryptor = Encryptor::with_recipients(std::iter::once(&key.to_public() as &dyn age::Recipient)).unwrap();
        let mut writer = encryptor.wrap_output(Vec::new()).unwrap();
        writer.write_all(b"hello").unwrap();
        assert_eq!(open(&writer.finish().unwrap(), PASSPHRASE), Err(NotOpened::NotOne), "for a key");
    }

    #[test]
    fn no_more_work_is_done_than_is_ours_to_do() {
        let bytes = String::from_utf8_lossy(&quick(b"hello")[..60]).into_owned();
        let salt = bytes.lines().nth(1).unwrap().split(' ').nth(2).unwrap().to_owned();
        // Only the header counts: a scrypt of 2^40 would take a machine's life.
        let greedy = format!("age-encryption.org/v1\n-> scrypt {salt} 40\n{}\n--- {}\n", "A".repeat(43), "A".repeat(43));
        let greedy = [greedy.as_bytes(), &[0; 64]].concat();
        assert_eq!(open(&greedy, PASSPHRASE), Err(NotOpened::NotOne));
    }

    #[test]
    fn a_header_without_end_is_not_read_on() {
        let endless = format!("age-encryption.org/v1\n{}", "-> x\n\n".repeat(LARGEST / 6 - 10));
        // Its parser would say that it breaks off.
        assert_eq!(open(endless.as_bytes(), PASSPHRASE), Err(NotOpened::NotOne));
    }

    proptest! {
        #[test]
        fn damage_is_never_taken_for_what_was_said(place in any::<prop::sample::Index>(), bit in 0..8_u8, cut in any::<bool>()) {
            let plain = serde_json::to_vec(&file()).unwrap();
            let mut bytes = quick(&plain);
            let place = place.index(bytes.len());
            if cut {
                bytes.truncate(place);
            } else {
                bytes[place] ^= 1 << bit;
            }
            prop_assert!(open(&bytes, PASSPHRASE).is_err());
        }

        #[test]
        fn nothing_that_is_brought_makes_it_fall(bytes in prop::collection::vec(any::<u8>(), 0..2_000), after in any::<bool>()) {
            let mut brought = if after { b"age-encryption.org/v1\n-> scrypt ".to_vec() } else { Vec::new() };
            brought.extend(bytes);
            prop_assert!(open(&brought, PASSPHRASE).is_err());
        }

        #[test]
        fn nothing_that_is_inside_makes_it_fall(text in "\\PC{0,200}") {
            prop_assert!(read(text.as_bytes()).is_err());
        }
    }
}
