//! `/fr/verifier-un-message`: whether a message is ours, by its code. The answer says its day and how it left, and nothing of whoever it went to.
//!
//! The form changes nothing, so it needs no token; what was typed is in no address.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use jalon_journey::NoticeChannel;
use jalon_message::code::Code;

use super::code_field::CodeField;
use crate::form::Form;
use crate::oops::Oops;
use crate::page::{Holds, Page, show as show_page, show_with};
use crate::place::Place;
use crate::private::guess::Client;
use crate::site::Here;
use crate::words::Key;

#[derive(Template)]
#[template(path = "mine/ours.html")]
struct OursPage<'a> {
    page: Page<'a>,
    field: CodeField,
    answer: Answer,
}

/// What is answered.
enum Answer {
    /// Nothing yet.
    NotAsked,
    /// It is ours: its day and how it left, in words.
    Ours(String),
    /// We did not write it.
    NotOurs,
}

pub(crate) async fn show(State(here): State<Here>) -> Response {
    show_page(&page(&here, "", None, Answer::NotAsked), Holds::NothingPersonal)
}

fn page<'a>(here: &'a Here, typed: &str, error: Option<Key>, answer: Answer) -> OursPage<'a> {
    let mut page = Page::new(here, &Place::Ours, here.words().say(Key::OursTitle)).back_to(here, &Place::Home);
    page.mistaken = error.is_some();
    OursPage { page, field: CodeField::letters(here, Key::OursLabel, Key::OursHint, typed, error), answer }
}

pub(crate) async fn answer(State(here): State<Here>, client: Client, form: Form) -> Result<Response, Oops> {
    let private = here.private()?;
    let typed = form.get("code");
    let Ok(code) = typed.parse::<Code>() else {
        return Ok(show_with(StatusCode::UNPROCESSABLE_ENTITY, &page(&here, typed, Some(Key::OursWrong), Answer::NotAsked), Holds::Answers));
    };
    client.may_guess(&here)?;
    let answer = private.casework.is_ours(&private.proof, code).await?.map_or(Answer::NotOurs, |ours| {
        let key = match ours.by {
            NoticeChannel::Mail => Key::OursMail,
            NoticeChannel::Sms => Key::OursSms,
            NoticeChannel::Letter => Key::OursLetter,
        };
        Answer::Ours(here.words().fill(key, "day", here.format().long_date(ours.day)))
    });
    Ok(show_page(&page(&here, typed, None, answer), Holds::Answers))
}
