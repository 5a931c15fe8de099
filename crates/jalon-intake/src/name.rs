//! The name that a person gave to a file.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Kind;

/// The name that a person gave to a file, made safe to be shown. It is never a path, and never decides anything.
///
/// Its `Debug` does not show it: people put names in names. At most 100 characters, without path, control characters, marks that turn the direction of writing, or characters that other systems forbid in names.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct DisplayName(String);

/// The longest name, in characters.
const MAX: usize = 100;

impl DisplayName {
    /// Makes a name safe. A name of which nothing is left is empty, and the page says "file" in its language.
    pub fn new(given: &str) -> Self {
        let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
        let kept: String = last.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| is_shown(*c)).collect();
        let words = kept.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        // Dots before a name hide the file; dots and spaces after it are cut off by other systems.
        Self(shorten(words.trim_start_matches(['.', ' ']).trim_end_matches(['.', ' '])))
    }

    /// The name to show.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name to give the file back with: it ends as its kind does.
    pub fn for_download(&self, kind: Kind) -> String {
        let base = if self.0.is_empty() { "file" } else { &self.0 };
        let end = base.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
        let fits = match kind {
            Kind::Jpeg => matches!(end.as_deref(), Some("jpg" | "jpeg")),
            _ => end.as_deref() == Some(kind.extension()),
        };
        if fits { base.to_owned() } else { format!("{base}.{}", kind.extension()) }
    }
}

/// Whether a character of a name is shown.
fn is_shown(c: char) -> bool {
    let turns = matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}');
    let forbidden = matches!(c, '<' | '>' | ':' | '"' | '|' | '?' | '*');
    let tags = matches!(c, '\u{e0000}'..='\u{e0fff}' | '\u{ad}' | '\u{34f}' | '\u{180e}' | '\u{fffd}');
    !c.is_control() && !turns && !forbidden && !tags
}

/// The first and the last part of a long name: the end says what it is.
fn shorten(name: &str) -> String {
    let count = name.chars().count();
    if count <= MAX {
        return name.to_owned();
    }
    let end: String = name.chars().skip(count - 20).collect();
    name.chars().take(MAX - 21).chain(std::iter::once('…')).chain(end.chars()).collect()
}

impl From<String> for DisplayName {
    fn from(name: String) -> Self {
        Self::new(&name)
    }
}

impl From<DisplayName> for String {
    fn from(name: DisplayName) -> Self {
        name.0
    }
}

impl fmt::Display for DisplayName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for DisplayName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DisplayName(…)")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_name_is_made_safe() {
        for (given, shown) in [
            ("livret de famille.pdf", "livret de famille.pdf"),
            ("C:\\Users\\moi\\avis.pdf", "avis.pdf"),
            ("../../etc/passwd", "passwd"),
            ("..", ""),
            (".htaccess", "htaccess"),
            ("a\r\nSet-Cookie: x.pdf", "a Set-Cookie x.pdf"),
            ("photo\u{202e}gpj.exe", "photogpj.exe"),
            ("a\0b\u{7f}.pdf", "ab.pdf"),
            ("a\u{a0}\u{2003} b.pdf. ", "a b.pdf"),
            ("<script>\"x\".pdf", "scriptx.pdf"),
            ("صورة.jpg", "صورة.jpg"),
            ("e\u{301}te.png", "e\u{301}te.png"),
        ] {
            assert_eq!(DisplayName::new(given).as_str(), shown, "{given:?}");
        }
        let long = DisplayName::new(&format!("{}.pdf", "é".repeat(300)));
        assert_eq!(long.as_str().chars().count(), 100);
        assert!(long.as_str().ends_with("é.pdf"));
    }

    #[test]
    fn a_download_ends_as_its_kind() {
        for (name, kind, download) in [
            ("a.PDF", Kind::Pdf, "a.PDF"),
            ("a", Kind::Pdf, "a.pdf"),
            ("a.jpeg", Kind::Jpeg, "a.jpeg"),
            ("a.facture", Kind::Png, "a.facture.png"),
            ("", Kind::Jpeg, "file.jpg"),
        ] {
            assert_eq!(DisplayName::new(name).for_download(kind), download);
        }
    }

    proptest! {
        #[test]
        fn no_name_is_unsafe(given in "(\\PC|[\\x00-\\x20./\\\\\u{202e}\u{feff}]){0,150}") {
            let name = DisplayName::new(&given);
            let shown = name.as_str();
            prop_assert!(shown.chars().count() <= 100);
            prop_assert!(shown.chars().all(|c| is_shown(c) && !matches!(c, '/' | '\\')));
            prop_assert!(!shown.starts_with('.') && !shown.ends_with(['.', ' ']));
            prop_assert_eq!(&DisplayName::new(shown), &name);
        }
    }
}
