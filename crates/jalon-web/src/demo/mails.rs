//! What left for people: mails and letters of a demonstration, the last first.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use jalon_message::MessageId;
use jalon_message::sink::Received;

use crate::labels::Link;
use crate::oops::Oops;
use crate::page::{Holds, Page, show as show_page};
use crate::place::Place;
use crate::site::Here;
use crate::words::Key;

#[derive(Template)]
#[template(path = "demo_mails.html")]
struct Mails<'a> {
    page: Page<'a>,
    listed: Vec<Listed>,
    letters: Vec<Link>,
}

struct Listed {
    link: Link,
    to: String,
}

#[derive(Template)]
#[template(path = "demo_mail.html")]
struct Mail<'a> {
    page: Page<'a>,
    to: String,
    lang: String,
    lines: Vec<Line>,
}

/// A line of a mail: words, or an address that is a link where it leads here.
enum Line {
    Words(String),
    Here(String),
}

pub(crate) async fn list(State(here): State<Here>) -> Result<Response, Oops> {
    let demo = here.demo()?;
    let row = |mail: &Received| {
        let link = Link { href: here.href(&Place::DemoMail(identity(mail)?)), text: mail.subject.clone()? };
        Some(Listed { link, to: mail.to.join(", ") })
    };
    let listed: Vec<_> = demo.mails.mails().iter().rev().filter_map(row).collect();
    let letters = demo
        .letters
        .letters()
        .into_iter()
        .enumerate()
        .rev()
        .map(|(place, id)| Link { href: format!("{}/letters/{id}", here.href(&Place::Demo)), text: here.words().fill(Key::DemoLetter, "n", place + 1) });
    let page = Page::new(&here, &Place::DemoMails, here.words().say(Key::DemoMailsTitle)).back_to(&here, &Place::Demo);
    Ok(show_page(&Mails { page, listed, letters: letters.collect() }, Holds::Answers))
}

pub(crate) async fn show(State(here): State<Here>, Path(id): Path<String>) -> Result<Response, Oops> {
    let demo = here.demo()?;
    let id: MessageId = id.parse().map_err(|_| Oops::NotFound)?;
    let mail = demo.mails.mails().into_iter().find(|mail| identity(mail).as_ref() == Some(&id)).ok_or(Oops::NotFound)?;
    let origin = format!("{}/", here.private()?.origin);
    let line = |line: &str| match line.strip_prefix(&origin) {
        Some(rest) => Line::Here(format!("/{rest}")),
        None => Line::Words(line.to_owned()),
    };
    let page = Page::new(&here, &Place::DemoMail(id), mail.subject.clone().unwrap_or_default()).back_to(&here, &Place::DemoMails);
    let lang = mail.header("content-language").unwrap_or(&here.tag().0).to_owned();
    let lines = mail.text.as_deref().unwrap_or_default().lines().filter(|line| !line.is_empty()).map(line).collect();
    Ok(show_page(&Mail { page, to: mail.to.join(", "), lang, lines }, Holds::Answers))
}

pub(crate) async fn letter(State(here): State<Here>, Path(id): Path<String>) -> Result<Response, Oops> {
    let id: MessageId = id.parse().map_err(|_| Oops::NotFound)?;
    let pdf = here.demo()?.letters.letter(&id).ok_or(Oops::NotFound)?;
    let headers =
        [(CONTENT_TYPE, HeaderValue::from_static("application/pdf")), (CONTENT_DISPOSITION, HeaderValue::from_static("inline; filename=\"lettre.pdf\""))];
    Ok((headers, pdf.to_vec()).into_response())
}

/// The identity of a mail: the part of its `Message-ID` before the domain.
fn identity(mail: &Received) -> Option<MessageId> {
    mail.message_id.as_deref()?.split('@').next()?.parse().ok()
}
