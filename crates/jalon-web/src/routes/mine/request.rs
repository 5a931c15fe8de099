//! One request after it left: where it stands, what is expected of whom, and what the body decided.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use jalon_casework::{ActError, Deed};
use jalon_catalogue::EvidenceId;
use jalon_journey::authority::{Sight, sees};
use jalon_journey::{Command, LONGEST_WORDS, Outcome, PaperId, Refusal, Request, RequestId, RequestState, Settled};

use super::download::NamedRequest;
use super::request_view::{RequestView, Typed, Wrong};
use super::take;
use super::tell::derived;
use crate::form::Form;
use crate::oops::Oops;
use crate::page::{Holds, Page, lead_to, show as show_page, show_with};
use crate::place::Place;
use crate::private::act::{self, ActFields};
use crate::private::visitor::Inside;
use crate::site::Here;
use crate::upload::Posted;
use crate::words::Key;

#[derive(Template)]
#[template(path = "tell/request.html")]
pub(super) struct RequestPage<'a> {
    pub(super) page: Page<'a>,
    pub(super) caption: String,
    pub(super) view: RequestView<'a>,
}

#[derive(Template)]
#[template(path = "tell/withdraw.html")]
struct WithdrawPage<'a> {
    page: Page<'a>,
    fields: ActFields,
    name: &'a str,
    body: &'a str,
    request: String,
}

/// A request that somebody sees, with how much of it.
fn seen<'a>(inside: &'a Inside, named: &NamedRequest) -> Result<(&'a Request, Sight), Oops> {
    let id: RequestId = named.request.parse().map_err(|_| Oops::NotFound)?;
    let sight = sees(&inside.loaded.journey, &inside.who(), id).ok_or(Oops::NotFound)?;
    Ok((inside.loaded.journey.request(id).ok_or(Oops::NotFound)?, sight))
}

pub(super) async fn show(State(here): State<Here>, inside: Inside, Path(named): Path<NamedRequest>) -> Result<Response, Oops> {
    let (request, sight) = seen(&inside, &named)?;
    let view = RequestView::new(&here, &inside, request, sight, &Typed::default()).await?;
    Ok(show_page(&view.page(&here, &inside, request), Holds::Answers))
}

/// Gives what is missing, or writes to the body.
pub(super) async fn answer(
    State(here): State<Here>,
    inside: Inside,
    Path(named): Path<NamedRequest>,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, Oops> {
    let key = take::key(&here, &headers, &posted.form, &inside)?;
    let (request, sight) = seen(&inside, &named)?;
    if sight != Sight::Whole {
        return Err(Oops::NotFound);
    }
    let words = posted.form.get("words").replace("\r\n", "\n");
    let wrong = match posted.form.get("action") {
        "supply" => supply(&here, &inside, request, posted, words.clone(), key).await?,
        "write" => write(&here, &inside, request.id, words.clone(), key).await?,
        _ => return Err(Oops::NotAForm),
    };
    let Some(wrong) = wrong else { return Ok(lead_to(&here, &Place::Request(inside.id(), request.id))) };
    let typed = Typed { words, wrong: Some(wrong) };
    let view = RequestView::new(&here, &inside, request, sight, &typed).await?;
    Ok(show_with(StatusCode::UNPROCESSABLE_ENTITY, &view.page(&here, &inside, request), Holds::Answers))
}

fn too_long(words: &str) -> bool {
    words.chars().count() > LONGEST_WORDS
}

async fn write(here: &Here, inside: &Inside, request: RequestId, words: String, key: [u8; 16]) -> Result<Option<Wrong>, Oops> {
    if too_long(&words) {
        return Ok(Some(Wrong::Words(Key::TellRequestTooLong)));
    }
    let deed = Deed::online(inside.who(), key);
    match here.private()?.casework.act(inside.id(), &deed, Command::Write { request, words }).await {
        Ok(_) => Ok(None),
        Err(ActError::Refused(Refusal::NoWords)) => Ok(Some(Wrong::Words(Key::TellRequestNoWords))),
        Err(ActError::Refused(Refusal::TooMuch)) => Ok(Some(Wrong::Words(Key::TellRequestTooMany))),
        Err(error) => Err(error.into()),
    }
}

/// Gives what the body asked for: files, and words with them. All of it or nothing: a file that is refused keeps the others from leaving.
async fn supply(here: &Here, inside: &Inside, request: &Request, posted: Posted, words: String, key: [u8; 16]) -> Result<Option<Wrong>, Oops> {
    let private = here.private()?;
    if too_long(&words) {
        return Ok(Some(Wrong::Supplied(Key::TellRequestTooLong)));
    }
    // None when the form comes again after what it asked for was done: the act below knows.
    let mut asked: BTreeSet<EvidenceId> = request.missing.as_ref().map(|missing| missing.evidence.clone()).unwrap_or_default();
    asked.extend(inside.loaded.journey.to_replace(request));
    let nothing = if request.missing.is_some() { Key::TellRequestNothingGiven } else { Key::TellRequestReplaceNothing };
    let (mut coming, mut looked) = ((0, 0), Vec::new());
    for file in posted.files {
        // What the body asks in words may need a paper of any kind: it comes with the first that was asked, or with the service's own.
        let Some(evidence) = file.field.strip_prefix("file-").and_then(|id| asked.iter().find(|asked| asked.as_str() == id)).cloned() else { continue };
        match take::look(private, inside.member()?, file, &mut coming).await? {
            Ok(taken) => looked.push((evidence, taken)),
            Err(why) => return Ok(Some(Wrong::File(evidence, why))),
        }
    }
    let already: Vec<PaperId> =
        posted.form.all("paper").filter_map(|id| id.parse().ok()).filter(|id| inside.member().is_ok_and(|m| m.papers.contains_key(id))).collect();
    if looked.is_empty() && already.is_empty() && words.trim().is_empty() && !asked.is_empty() {
        return Ok(Some(Wrong::Supplied(nothing)));
    }
    let mut papers = already;
    for (place, (evidence, taken)) in looked.into_iter().enumerate() {
        papers.push(take::keep(private, inside, &evidence, taken, derived(key, "paper", &place.to_string())).await?);
    }
    let command = Command::Supply { request: request.id, papers, words };
    match private.casework.act(inside.id(), &Deed::online(inside.who(), key), command).await {
        Ok(_) => Ok(None),
        Err(ActError::Refused(Refusal::NoWords)) => Ok(Some(Wrong::Supplied(nothing))),
        Err(error) => Err(error.into()),
    }
}

/// Asks whether the person is sure.
pub(super) async fn ask_to_withdraw(State(here): State<Here>, inside: Inside, Path(named): Path<NamedRequest>) -> Result<Response, Oops> {
    let (request, sight) = seen(&inside, &named)?;
    if sight != Sight::Whole {
        return Err(Oops::NotFound);
    }
    if request.state.is_decided() {
        return Ok(lead_to(&here, &Place::Request(inside.id(), request.id)));
    }
    let labels = here.catalogue().services.get(&request.service).and_then(|service| here.labels().service(&service.id));
    let template = WithdrawPage {
        page: Page::new(&here, &Place::Withdraw(inside.id(), request.id), here.words().say(Key::TellWithdrawTitle))
            .back_to(&here, &Place::Request(inside.id(), request.id)),
        fields: ActFields::new(&here, Some(&inside.signed.open)),
        name: labels.map_or("", |labels| labels.name.as_str()),
        body: labels.map_or("", |labels| labels.body.as_str()),
        request: here.href(&Place::Request(inside.id(), request.id)),
    };
    Ok(show_page(&template, Holds::Answers))
}

pub(super) async fn withdraw(
    State(here): State<Here>,
    inside: Inside,
    Path(named): Path<NamedRequest>,
    headers: HeaderMap,
    form: Form,
) -> Result<Response, Oops> {
    let deed = act::deed(&here, &headers, &form, &inside.signed.open, inside.who())?;
    let (request, _) = seen(&inside, &named)?;
    here.private()?.casework.act(inside.id(), &deed, Command::Withdraw { request: request.id }).await?;
    Ok(lead_to(&here, &Place::Request(inside.id(), request.id)))
}

/// Whether the body, or its silence, said no: that can be contested.
pub(super) fn is_refused(request: &Request) -> bool {
    request.state == RequestState::Decided(Outcome::Refused) && !matches!(request.settled, Some(Settled::Withdrawn))
}
