//! Looking for words in whatever form they may lie in files.

use std::collections::BTreeSet;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use aho_corasick::{AhoCorasick, AhoCorasickBuilder};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use flate2::read::{GzDecoder, ZlibDecoder};

/// How much a deflated stream is unfolded at most.
const UNFOLDED: u64 = 1 << 20;

pub(crate) struct Search {
    words: Vec<String>,
    forms: AhoCorasick,
    /// The word of each form.
    of: Vec<usize>,
}

impl Search {
    pub(crate) fn new(words: impl IntoIterator<Item = String>) -> Self {
        let words: Vec<String> = words.into_iter().collect();
        let (mut forms, mut of) = (Vec::new(), Vec::new());
        for (place, word) in words.iter().enumerate() {
            for form in written(word) {
                forms.push(form);
                of.push(place);
            }
        }
        Self { words, forms: AhoCorasickBuilder::new().build(forms).unwrap(), of }
    }

    /// The words that are in some bytes, as they are or unfolded.
    pub(crate) fn of(&self, bytes: &[u8]) -> BTreeSet<&str> {
        let mut found = self.plain(bytes);
        for at in 0..bytes.len().saturating_sub(2) {
            let unfolded = match bytes[at..at + 3] {
                [0x1f, 0x8b, 8] => unfold(GzDecoder::new(&bytes[at..])),
                [0x78, 0x01 | 0x5e | 0x9c | 0xda, _] => unfold(ZlibDecoder::new(&bytes[at..])),
                _ => continue,
            };
            found.extend(self.plain(&unfolded));
        }
        found
    }

    fn plain(&self, bytes: &[u8]) -> BTreeSet<&str> {
        self.forms.find_overlapping_iter(bytes).map(|found| &*self.words[self.of[found.pattern().as_usize()]]).collect()
    }

    /// The words that are in the files below a directory, but for what is below some of them; and how many files there are.
    pub(crate) fn below(&self, directory: &Path, but: &[PathBuf]) -> (BTreeSet<String>, usize) {
        let mut files = Vec::new();
        list(directory, but, &mut files);
        let mut found = BTreeSet::new();
        for file in &files {
            // A file that is gone meanwhile holds nothing.
            let bytes = std::fs::read(file).unwrap_or_default();
            found.extend(self.of(&bytes).into_iter().map(|word| format!("{word} in {}", file.display())));
        }
        (found, files.len())
    }
}

fn list(directory: &Path, but: &[PathBuf], files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(directory).unwrap().flatten() {
        match entry.file_type() {
            Ok(kind) if kind.is_dir() && !but.contains(&entry.path()) => list(&entry.path(), but, files),
            Ok(kind) if kind.is_file() => files.push(entry.path()),
            _ => {}
        }
    }
}

fn unfold(mut reader: impl std::io::Read) -> Vec<u8> {
    let mut unfolded = Vec::new();
    // What is no stream after all ends where that shows; what came before is looked at.
    let _ = reader.by_ref().take(UNFOLDED).read_to_end(&mut unfolded);
    unfolded
}

/// The forms of a word: UTF-8, UTF-16, hexadecimal digits, base64 at each of its three places.
fn written(word: &str) -> Vec<Vec<u8>> {
    let bytes = word.as_bytes();
    let hex: Vec<u8> = bytes.iter().flat_map(|byte| format!("{byte:02x}").into_bytes()).collect();
    let wide: Vec<u16> = word.encode_utf16().collect();
    let mut forms = vec![
        bytes.to_vec(),
        wide.iter().flat_map(|unit| unit.to_le_bytes()).collect(),
        wide.iter().flat_map(|unit| unit.to_be_bytes()).collect(),
        hex.to_ascii_uppercase(),
        hex,
    ];
    for place in 0..3 {
        let placed = [vec![0; place], bytes.to_vec()].concat();
        // The digits that no neighbour has a part in.
        let own = (place * 8).div_ceil(6)..placed.len() * 8 / 6;
        for encoded in [STANDARD_NO_PAD.encode(&placed), URL_SAFE_NO_PAD.encode(&placed)] {
            forms.push(encoded.as_bytes()[own.clone()].to_vec());
        }
    }
    forms
}

#[test]
fn it_finds_each_form_of_a_word() {
    use std::io::Write as _;

    let search = Search::new(["Zéphyrine".to_owned(), "Achille".to_owned()]);
    let fold = |text: &[u8]| {
        let mut folder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
        folder.write_all(text).unwrap();
        folder.finish().unwrap()
    };
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let plain = "Bonjour Zéphyrine, merci.";
    let hidden = [
        plain.as_bytes().to_vec(),
        wide(plain),
        STANDARD_NO_PAD.encode(plain).into_bytes(),
        STANDARD_NO_PAD.encode(format!("x{plain}")).into_bytes(),
        URL_SAFE_NO_PAD.encode(format!("xy{plain}")).into_bytes(),
        plain.bytes().flat_map(|byte| format!("{byte:02X}").into_bytes()).collect(),
        [b"before".to_vec(), fold(plain.as_bytes()), b"after".to_vec()].concat(),
    ];
    for bytes in hidden {
        assert_eq!(search.of(&bytes), BTreeSet::from(["Zéphyrine"]), "{}", String::from_utf8_lossy(&bytes));
    }
    assert!(search.of(b"Bonjour Zephyrin").is_empty());
}
