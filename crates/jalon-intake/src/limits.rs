//! How much one may send.

use serde::{Deserialize, Serialize};

/// How much one may send. The first three are held by the caller, who knows the request and the person; [`accept`](crate::accept()) holds the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// Files in one request.
    pub files_per_request: usize,
    /// Files of one person kept at once.
    pub files_per_person: usize,
    /// Bytes of one person kept at once.
    pub bytes_per_person: u64,
    /// Bytes of one file.
    pub bytes_per_file: usize,
    /// Pixels of one picture, width by height. Whoever shows it needs four bytes for each.
    pub pixels: u64,
    /// Pages of one PDF. Pages of former versions that the file still holds count too.
    pub pages: usize,
    /// Objects of one PDF.
    pub objects: usize,
    /// Bytes that the object streams of one PDF may unpack to, all together.
    pub unpacked_bytes: usize,
}

impl Default for Limits {
    /// 10 files of 20 MB in a request, 200 files and 500 MB for a person, pictures of 60 million pixels (a telephone takes 12 to 50), PDFs of 300 pages.
    fn default() -> Self {
        Self {
            files_per_request: 10,
            files_per_person: 200,
            bytes_per_person: 500_000_000,
            bytes_per_file: 20_000_000,
            pixels: 60_000_000,
            pages: 300,
            objects: 200_000,
            unpacked_bytes: 64_000_000,
        }
    }
}
