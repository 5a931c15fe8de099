//! What is in a folder: what was signed off, as JSON and as a document, and the papers.

use std::fmt::Write as _;

use jalon_casework::Clerk;
use jalon_journey::RequestId;
use ring::digest::{SHA256, digest};
use serde_json::{Value, json};

use super::settings::HubeeSettings;
use crate::envelope::{MESSAGE, SENT, SUPPLIED};
use crate::ways::Handed;

/// The longest name of a file, in characters, before its ending.
const LONGEST_NAME: usize = 60;

/// One file of a folder.
pub(super) struct Content {
    /// Its name, which no other file of the folder has.
    pub(super) name: String,
    /// What it is, in the words of the process.
    pub(super) type_name: String,
    /// Its media type.
    pub(super) kind: String,
    pub(super) bytes: Vec<u8>,
}

impl Content {
    /// SHA-256 in base64, by which the platform knows a file that was altered on its way.
    pub(super) fn digest(&self) -> String {
        use base64::Engine as _;
        base64::engine::general_purpose::STANDARD.encode(digest(&SHA256, &self.bytes))
    }
}

/// Our number of a folder, of 30 characters at most, as the platform has it: the identity of the request, and the place in its history.
pub(super) fn external_id(request: RequestId, entry: Option<usize>) -> Option<String> {
    let mut id = base32(&request.0);
    if let Some(entry) = entry {
        let _ = write!(id, "-{entry:x}");
    }
    (id.len() <= 30).then_some(id)
}

/// RFC 4648, section 6, in small letters and without padding.
fn base32(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    let mut text = String::with_capacity(bytes.len() * 8 / 5 + 1);
    let (mut held, mut bits) = (0_u32, 0);
    for byte in bytes {
        held = (held << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(char::from(ALPHABET[(held >> bits) as usize & 31]));
        }
    }
    if bits > 0 {
        text.push(char::from(ALPHABET[(held << (5 - bits)) as usize & 31]));
    }
    text
}

/// The files of a folder, the same whenever they are made.
pub(super) fn contents(handed: &Handed<'_>, clerk: &dyn Clerk, settings: &HubeeSettings) -> Vec<Content> {
    let Handed { parcel, message, files } = handed;
    let type_name = |own: &Option<String>| own.clone().unwrap_or_else(|| settings.process.clone());
    // In the words of those who open them.
    let name = match message.kind {
        SENT => "demande",
        SUPPLIED => "complement",
        MESSAGE => "message",
        _ => "retrait",
    };
    let papers: Vec<Content> = files
        .iter()
        .zip(1..)
        .map(|(file, number)| Content {
            name: format!("{number:02}-{}", plain_name(&file.paper.name)),
            type_name: type_name(&settings.types.paper),
            kind: file.paper.kind.clone(),
            bytes: file.bytes.to_vec(),
        })
        .collect();
    let mut data = message.data.clone();
    data.insert("type".into(), message.kind.into());
    data.insert("time".into(), json!(message.event.at));
    if parcel.entry.is_some() {
        data.insert("folder".into(), json!(external_id(parcel.request.id, None)));
    }
    if message.has_papers() {
        let listed = |(file, content): (&crate::envelope::File<'_>, &Content)| json!({ "id": file.paper.id, "evidence": file.paper.evidence.as_str(), "name": file.paper.name, "kind": file.paper.kind, "file": content.name });
        data.insert("papers".into(), files.iter().zip(&papers).map(listed).collect());
    }
    // A letter that no font of ours has keeps the document away, and not the request: what counts is in the content.
    let document = clerk.document(*parcel).pdf().ok();
    let content = Content {
        name: format!("{name}.json"),
        type_name: type_name(&settings.types.content),
        kind: "application/json".into(),
        bytes: Value::Object(data).to_string().into_bytes(),
    };
    let document =
        document.map(|bytes| Content { name: format!("{name}.pdf"), type_name: type_name(&settings.types.document), kind: "application/pdf".into(), bytes });
    [content].into_iter().chain(document).chain(papers).collect()
}

/// A name that is one on every machine: letters, digits and few signs.
pub(crate) fn plain_name(name: &str) -> String {
    let (stem, ending) = name.rsplit_once('.').filter(|(_, ending)| ending.len() <= 5).unwrap_or((name, ""));
    let plain = |text: &str| -> String { text.chars().map(|c| if c.is_alphanumeric() || "-_".contains(c) { c } else { '-' }).take(LONGEST_NAME).collect() };
    if ending.is_empty() { plain(stem) } else { format!("{}.{}", plain(stem), plain(ending)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_a_folder_fits_the_platform_and_is_that_of_one_message() {
        // RFC 4648, section 10.
        assert_eq!((base32(b"foobar").as_str(), base32(b"fooba").as_str(), base32(b"f").as_str()), ("mzxw6ytboi", "mzxw6ytb", "my"));
        let id = |entry| external_id(RequestId([0xff; 16]), entry).unwrap();
        assert_eq!((id(None).as_str(), id(Some(4_095)).len()), ("77777777777777777777777774", 30));
        assert_eq!(external_id(RequestId([0; 16]), Some(4_096)), None);
        assert_ne!(id(Some(1)), id(Some(2)));
    }

    #[test]
    fn a_name_of_a_file_steers_nothing() {
        for (name, plain) in [("carte d’identité.pdf", "carte-d-identité.pdf"), ("../../etc/passwd", "------etc-passwd"), ("a\r\nb", "a--b")] {
            assert_eq!(plain_name(name), plain);
        }
        assert!(plain_name(&"x".repeat(500)).chars().count() <= LONGEST_NAME);
    }
}
