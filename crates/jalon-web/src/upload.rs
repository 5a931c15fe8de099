//! Forms with files (`multipart/form-data`, RFC 7578), read as they come: how much, how many and how slowly is bounded, for one person and for all together.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header::CONTENT_TYPE;
use axum::http::{Method, StatusCode};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::around::LARGEST_BODY;
use crate::form::Form;
use crate::oops::Oops;
use crate::place::PathWords;
use crate::site::Here;

/// The largest file that is taken in, in bytes: a photograph of a telephone, or some pages scanned in colour.
pub(crate) const LARGEST_FILE: usize = 12_000_000;

/// The largest form with files that is read to its end, in bytes. It is more than its files may have: a page can then say which of them was too large.
pub(crate) const LARGEST: usize = 50_000_000;

/// How long a form with files may take: its largest file at 30 kilobytes a second, and some.
pub(crate) const LONGEST: Duration = Duration::from_mins(10);

/// How long nothing may come.
const STALLED: Duration = Duration::from_secs(30);

/// No form of ours has more parts.
const MOST_PARTS: usize = 40;

/// The longest name of a file that is read, in bytes. Systems allow 255.
const LONGEST_NAME: usize = 1_024;

/// Memory for files on their way in, in kilobytes.
const ROOM: usize = 256 * 1_024;

/// Memory for files on their way in, of all people together. When it is full, whoever comes waits and tries again; nobody's machine falls over.
#[derive(Debug)]
pub(crate) struct Room(Arc<Semaphore>);

impl Default for Room {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(ROOM)))
    }
}

impl Room {
    /// Room for so many more bytes, held with what is held already.
    fn take(&self, bytes: usize, held: &mut Option<OwnedSemaphorePermit>) -> Result<(), Oops> {
        let kilobytes = u32::try_from(bytes.div_ceil(1_024)).map_err(|_| Oops::TooLarge)?;
        let more = Arc::clone(&self.0).try_acquire_many_owned(kilobytes).map_err(|_| Oops::TooMany { seconds: STALLED.as_secs() })?;
        match held {
            Some(held) => held.merge(more),
            None => *held = Some(more),
        }
        Ok(())
    }
}

/// Whether requests of a route may bring files.
pub(crate) fn comes_in(here: &Here, method: &Method, route: &str) -> bool {
    let words = PathWords::of(here.tag());
    let under = |path: &str| route.strip_prefix(&format!("/{}/{}/{{journey}}/", here.tag().0, words.mine)) == Some(path);
    let resumes = route == format!("/{}/{}/{}", here.tag().0, words.resume, words.file);
    here.private().is_ok() && *method == Method::POST && (resumes || under(&words.papers) || under(&format!("{}/{{request}}", words.requests)))
}

/// A file as it came.
pub(crate) struct File {
    /// Name of the field of the form.
    pub(crate) field: String,
    /// The name that the person's machine gives it.
    pub(crate) name: String,
    /// What their browser says it is.
    pub(crate) declared: Option<String>,
    /// None when it is larger than may be.
    pub(crate) bytes: Option<Vec<u8>>,
    _room: Option<OwnedSemaphorePermit>,
}

/// A form with or without files.
#[derive(Default)]
pub(crate) struct Posted {
    pub(crate) form: Form,
    /// Those of its files that have a name: browsers send a part without one when nothing was chosen.
    pub(crate) files: Vec<File>,
}

impl FromRequest<Here> for Posted {
    type Rejection = Oops;

    async fn from_request(request: Request, here: &Here) -> Result<Self, Oops> {
        let kind = request.headers().get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default().trim_start().to_ascii_lowercase();
        if !kind.starts_with("multipart/form-data") {
            if !kind.starts_with("application/x-www-form-urlencoded") {
                return Err(Oops::NotAForm);
            }
            // Without a file it is no larger than any other form.
            let body = axum::body::to_bytes(request.into_body(), LARGEST_BODY).await.map_err(|_| Oops::TooLarge)?;
            return Ok(Self { form: Form::parse(&body), files: Vec::new() });
        }
        let room = &here.private()?.room;
        let mut parts = Multipart::from_request(request, here).await.map_err(|_| Oops::NotAForm)?;
        let mut posted = Self::default();
        let mut text = 0;
        for _ in 0..=MOST_PARTS {
            let Some(part) = in_time(parts.next_field()).await? else { return Ok(posted) };
            let name = part.name().unwrap_or_default().to_owned();
            if part.file_name().is_some() {
                posted.files.extend(file(part, name, room).await?);
            } else {
                let value = words(part, &mut text).await?;
                if !posted.form.take(name, value) {
                    return Err(Oops::NotAForm);
                }
            }
        }
        Err(Oops::NotAForm)
    }
}

/// Waits for a part or a piece of one, not for ever.
async fn in_time<T>(coming: impl Future<Output = Result<T, MultipartError>>) -> Result<T, Oops> {
    let came = tokio::time::timeout(STALLED, coming).await.map_err(|_| Oops::TooSlow)?;
    came.map_err(|error| if error.status() == StatusCode::PAYLOAD_TOO_LARGE { Oops::TooLarge } else { Oops::NotAForm })
}

async fn file(mut part: Field<'_>, field: String, room: &Room) -> Result<Option<File>, Oops> {
    let name = part.file_name().unwrap_or_default().to_owned();
    if name.len() > LONGEST_NAME {
        return Err(Oops::NotAForm);
    }
    let declared = part.content_type().map(str::to_owned);
    let (mut bytes, mut held) = (Some(Vec::new()), None);
    while let Some(piece) = in_time(part.chunk()).await? {
        // What is larger than may be is read to its end and not kept.
        let Some(kept) = bytes.as_mut().filter(|kept| kept.len() + piece.len() <= LARGEST_FILE) else {
            (bytes, held) = (None, None);
            continue;
        };
        room.take(piece.len(), &mut held)?;
        kept.extend_from_slice(&piece);
    }
    let nothing_chosen = name.is_empty() && bytes.as_ref().is_some_and(Vec::is_empty);
    Ok((!nothing_chosen).then_some(File { field, name, declared, bytes, _room: held }))
}

/// The text of a part. All texts together are no larger than a form without files.
async fn words(mut part: Field<'_>, total: &mut usize) -> Result<String, Oops> {
    let mut bytes = Vec::new();
    while let Some(piece) = in_time(part.chunk()).await? {
        *total += piece.len();
        if *total > LARGEST_BODY {
            return Err(Oops::TooLarge);
        }
        bytes.extend_from_slice(&piece);
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
