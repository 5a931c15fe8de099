//! What a file is, and why it may not come in.

use serde::{Deserialize, Serialize};

/// A kind of file that may come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A document (ISO 32000).
    Pdf,
    /// A photograph (ISO 10918).
    Jpeg,
    /// A picture (ISO 15948).
    Png,
}

impl Kind {
    /// The media type to give the file back with.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }

    /// The usual end of its name, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }

    fn of_extension(extension: &str) -> Option<Self> {
        match extension {
            "pdf" => Some(Self::Pdf),
            "jpg" | "jpeg" | "jpe" | "jfif" => Some(Self::Jpeg),
            "png" => Some(Self::Png),
            _ => None,
        }
    }

    fn of_media_type(media_type: &str) -> Option<Self> {
        match media_type {
            "application/pdf" | "application/x-pdf" => Some(Self::Pdf),
            "image/jpeg" | "image/jpg" | "image/pjpeg" => Some(Self::Jpeg),
            "image/png" | "image/x-png" => Some(Self::Png),
            _ => None,
        }
    }
}

/// A kind of file that is known and not accepted, so that a page can say what to do instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Found {
    /// A photograph as some telephones keep it (HEIC, HEIF, AVIF): to be sent as JPEG.
    Heic,
    /// Another kind of picture: GIF, WebP, TIFF, BMP.
    Picture,
    /// A document of an office program: to be exported as PDF.
    Office,
    /// An archive: its files are to be sent one by one.
    Archive,
    /// A web page or an SVG drawing.
    Markup,
    /// A program.
    Program,
    /// Text.
    Text,
    /// Nothing that is known here.
    Unknown,
}

/// Something in a PDF that acts by itself or carries more than pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Active {
    /// JavaScript.
    Script,
    /// Starts a program, or opens another file.
    Launch,
    /// Another file inside.
    EmbeddedFile,
    /// Sends or fetches the data of a form.
    Form,
    /// Sound, film or three dimensions.
    Media,
    /// Does something when it is opened, other than go to a page.
    OpenAction,
}

/// Why a file may not come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It has more bytes than allowed.
    #[error("the file is larger than {limit} bytes")]
    TooLarge {
        /// How many are allowed.
        limit: usize,
    },
    /// It is of a kind that is not accepted.
    #[error("this kind of file is not accepted: {0:?}")]
    NotAccepted(Found),
    /// Its name ends like another kind of file.
    #[error("the name does not fit the content, which is {content:?}")]
    Name {
        /// What it is.
        content: Kind,
    },
    /// The browser says that it is another kind of file.
    #[error("the declared type does not fit the content, which is {content:?}")]
    DeclaredType {
        /// What it is.
        content: Kind,
    },
    /// It can be read as two kinds of file.
    #[error("the file can be read as more than one kind of file")]
    Polyglot,
    /// It is cut off, or not as its kind asks.
    #[error("the file is damaged or incomplete")]
    Damaged,
    /// The picture has more pixels than allowed.
    #[error("the picture has more than {limit} pixels")]
    TooManyPixels {
        /// How many are allowed.
        limit: u64,
    },
    /// The PDF has more pages than allowed.
    #[error("the document has more than {limit} pages")]
    TooManyPages {
        /// How many are allowed.
        limit: usize,
    },
    /// The PDF needs a password, or restricts what may be done with it: whoever receives it could not read it.
    #[error("the document is encrypted")]
    Encrypted,
    /// The PDF does or carries something.
    #[error("the document has active content: {0:?}")]
    Active(Active),
    /// It is built in a way that costs too much to look at, or cannot be looked through.
    #[error("the file is too complex")]
    TooComplex,
}

/// Says what a file is from its first bytes, and holds its name and its declared type against that.
///
/// A name without a known ending and a type that says nothing (`application/octet-stream`) are no contradiction.
pub fn sniff(bytes: &[u8], name: &str, declared_type: Option<&str>) -> Result<Kind, Refused> {
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    let content = recognise(bytes).map_err(Refused::NotAccepted)?;
    let extension = name.trim_end().rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
    if let Some(extension) = extension
        && Kind::of_extension(&extension) != Some(content)
        && (Kind::of_extension(&extension).is_some() || OTHER_EXTENSIONS.contains(&extension.as_str()))
    {
        return Err(Refused::Name { content });
    }
    let declared = declared_type.map(|declared| declared.split(';').next().unwrap_or_default().trim().to_ascii_lowercase());
    if let Some(declared) = declared
        && !matches!(declared.as_str(), "" | "application/octet-stream" | "binary/octet-stream")
        && Kind::of_media_type(&declared) != Some(content)
    {
        return Err(Refused::DeclaredType { content });
    }
    if is_also_something_else(bytes, content) { Err(Refused::Polyglot) } else { Ok(content) }
}

/// Endings by which people and systems know other kinds of file.
const OTHER_EXTENSIONS: [&str; 60] = [
    "exe", "com", "bat", "cmd", "msi", "scr", "dll", "ps1", "vbs", "js", "mjs", "jar", "sh", "app", "apk", "deb", "rpm", "iso", "lnk", "hta", "html", "htm",
    "xhtml", "svg", "xml", "mht", "zip", "rar", "7z", "gz", "tar", "doc", "docx", "docm", "xls", "xlsx", "xlsm", "ppt", "pptx", "odt", "ods", "odp", "rtf",
    "txt", "csv", "eml", "msg", "heic", "heif", "avif", "gif", "webp", "tif", "tiff", "bmp", "mp4", "mov", "mp3", "php", "py",
];

fn recognise(bytes: &[u8]) -> Result<Kind, Found> {
    let starts = |head: &[u8]| bytes.starts_with(head);
    if starts(b"%PDF-") {
        return Ok(Kind::Pdf);
    }
    if starts(b"\xff\xd8\xff") {
        return Ok(Kind::Jpeg);
    }
    if starts(b"\x89PNG\r\n\x1a\n") {
        return Ok(Kind::Png);
    }
    let boxed = bytes.get(4..12).filter(|head| head.starts_with(b"ftyp")).map(|head| &head[4..]);
    if let Some(brand) = boxed {
        let still = [b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1", b"avif"];
        return Err(if still.iter().any(|known| brand == *known) { Found::Heic } else { Found::Unknown });
    }
    Err(if starts(b"GIF8") || starts(b"II*\0") || starts(b"MM\0*") || starts(b"BM") || (starts(b"RIFF") && bytes.get(8..12) == Some(b"WEBP")) {
        Found::Picture
    } else if starts(b"PK\x03\x04") {
        // Office documents are archives with known names in them.
        let head = &bytes[..bytes.len().min(4096)];
        let office = [&b"[Content_Types].xml"[..], b"word/", b"xl/", b"ppt/", b"mimetypeapplication/vnd.oasis"];
        if office.iter().any(|name| find(head, name).is_some()) { Found::Office } else { Found::Archive }
    } else if starts(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") || starts(b"{\\rtf") {
        Found::Office
    } else if starts(b"PK") || starts(b"Rar!") || starts(b"7z\xbc\xaf") || starts(b"\x1f\x8b") || starts(b"BZh") || starts(b"\xfd7zXZ") {
        Found::Archive
    } else if starts(b"MZ") || starts(b"\x7fELF") || starts(b"#!") || starts(b"\xca\xfe\xba\xbe") || starts(b"\xcf\xfa\xed\xfe") {
        Found::Program
    } else if has_markup(&bytes[..bytes.len().min(1024)]) {
        Found::Markup
    } else if std::str::from_utf8(&bytes[..bytes.len().min(512)]).map_or_else(|e| e.error_len().is_none(), |_| true) && !bytes.iter().take(512).any(|b| *b == 0)
    {
        Found::Text
    } else {
        Found::Unknown
    })
}

/// Whether a file of one kind is also a file of another for programs that look elsewhere than at its first bytes.
fn is_also_something_else(bytes: &[u8], content: Kind) -> bool {
    let head = &bytes[..bytes.len().min(1024)];
    // Readers of PDF take a header anywhere in the first kilobyte (ISO 32000-1, annex H, note 13); browsers that guess look for markup there.
    let pdf_inside = content != Kind::Pdf && find(head, b"%PDF-").is_some();
    pdf_inside || has_markup(head) || ends_as_archive(bytes)
}

fn has_markup(head: &[u8]) -> bool {
    let lower = head.to_ascii_lowercase();
    [&b"<html"[..], b"<script", b"<!doctype", b"<svg", b"<iframe", b"<body"].iter().any(|tag| find(&lower, tag).is_some())
}

/// Whether the end is that of a ZIP archive, which readers look for from the end: the end record and its comment reach to the end of the file.
fn ends_as_archive(bytes: &[u8]) -> bool {
    const RECORD: usize = 22;
    let from = bytes.len().saturating_sub(RECORD + usize::from(u16::MAX));
    let tail = &bytes[from..];
    (0..tail.len().saturating_sub(RECORD - 1)).any(|at| {
        tail[at..].starts_with(b"PK\x05\x06") && {
            let comment = usize::from(u16::from_le_bytes([tail[at + 20], tail[at + 21]]));
            // Readers forgive what follows the comment, so it may be shorter than what follows.
            comment <= tail.len() - at - RECORD
        }
    })
}

/// Where the needle first is.
pub(crate) fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).position(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
    const JPEG: &[u8] = b"\xff\xd8\xff\xe0\0\x10JFIF";
    const PDF: &[u8] = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";

    #[test]
    fn bytes_decide_and_names_must_not_contradict() {
        for (bytes, kind, names, types) in [
            (PDF, Kind::Pdf, ["a.pdf", "A.PDF ", "scan", "M. Dupont", "facture.2026"], ["application/pdf", "application/octet-stream"]),
            (JPEG, Kind::Jpeg, ["a.jpg", "a.jpeg", "IMG.JPE", "a.exe.jpg", ""], ["image/jpeg", "image/jpg; q=1"]),
            (PNG, Kind::Png, ["a.png", "a.b.png", "png", ".", "a."], ["image/png", ""]),
        ] {
            for name in names {
                assert_eq!(sniff(bytes, name, None), Ok(kind), "{name}");
            }
            for declared in types {
                assert_eq!(sniff(bytes, "", Some(declared)), Ok(kind), "{declared}");
            }
        }
        assert_eq!(sniff(PDF, "a.jpg", None), Err(Refused::Name { content: Kind::Pdf }));
        assert_eq!(sniff(PDF, "a.pdf.exe", None), Err(Refused::Name { content: Kind::Pdf }));
        assert_eq!(sniff(JPEG, "a.HEIC", None), Err(Refused::Name { content: Kind::Jpeg }));
        assert_eq!(sniff(PNG, "a.png", Some("text/html")), Err(Refused::DeclaredType { content: Kind::Png }));
        assert_eq!(sniff(PNG, "a.png", Some("image/jpeg")), Err(Refused::DeclaredType { content: Kind::Png }));
        assert_eq!(sniff(b"", "a.png", None), Err(Refused::Empty));
    }

    #[test]
    fn what_is_not_accepted_is_named() {
        for (bytes, found) in [
            (&b"\0\0\0\x18ftypheic\0\0\0\0"[..], Found::Heic),
            (b"\0\0\0\x18ftypmp42\0\0\0\0", Found::Unknown),
            (b"GIF89a\x01\0", Found::Picture),
            (b"RIFF\0\0\0\0WEBPVP8 ", Found::Picture),
            (b"PK\x03\x04\x14\0\x06\0........[Content_Types].xml", Found::Office),
            (b"PK\x03\x04\x14\0........readme", Found::Archive),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", Found::Office),
            (b"MZ\x90\0", Found::Program),
            (b"#!/bin/sh\n", Found::Program),
            (b"  <!DOCTYPE html><p>", Found::Markup),
            (b"<?xml version='1.0'?><SVG onload='x'>", Found::Markup),
            ("Bonjour à tous, é".as_bytes(), Found::Text),
            (b"\x00\x01\x02\x03", Found::Unknown),
            (b" %PDF-1.7", Found::Text),
        ] {
            assert_eq!(sniff(bytes, "x", None), Err(Refused::NotAccepted(found)), "{bytes:?}");
        }
    }

    #[test]
    fn a_file_of_two_kinds_is_refused() {
        let with = |head: &[u8], tail: &[u8]| sniff(&[head, tail].concat(), "", None);
        assert_eq!(with(JPEG, b"\xff\xfe\0\x20%PDF-1.4"), Err(Refused::Polyglot));
        assert_eq!(with(PNG, b"\0\0\0\x20tEXt<ScRipt>"), Err(Refused::Polyglot));
        assert_eq!(with(PDF, b"<html><body onload=x>"), Err(Refused::Polyglot));
        let archive = [&b"PK\x05\x06"[..], &[0; 16], &[3, 0], b"abc"].concat();
        for head in [PDF, JPEG, PNG] {
            assert_eq!(with(head, &archive), Err(Refused::Polyglot));
            assert_eq!(with(head, &[&archive[..], b"more"].concat()), Err(Refused::Polyglot));
            assert!(with(head, &[&[b'x'; 3000][..], b"%PDF-1.4 <html> PK\x05\x06"].concat()).is_ok(), "far from where anybody looks");
        }
    }
}
