//! The papers that somebody needs: each is given once, whatever the number of bodies that receive it.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use jalon_casework::Deed;
use jalon_catalogue::{Age, EvidenceId};
use jalon_journey::{Command, Draft, Member, Paper, PaperId, Scan};

use super::draft_of;
use super::take::{self, NotTaken};
use super::tell::{ErrorLine, body_of, name_of};
use crate::oops::Oops;
use crate::page::{Holds, Page, lead_to, show as show_page, show_with};
use crate::place::Place;
use crate::private::act::ActFields;
use crate::private::visitor::Inside;
use crate::site::Here;
use crate::upload::{LARGEST_FILE, Posted};
use crate::words::Key;

#[derive(Template)]
#[template(path = "tell/papers.html")]
struct PapersPage<'a> {
    page: Page<'a>,
    errors: Vec<ErrorLine>,
    limits: String,
    proofs: Vec<Proof>,
    /// What is done next: the check.
    check: String,
    lacking: Option<String>,
}

/// A type of evidence that is needed.
struct Proof {
    fields: ActFields,
    id: EvidenceId,
    name: String,
    hint: Option<String>,
    /// How old it may be, and whether the original may be asked.
    notes: Vec<String>,
    whom: String,
    given: Vec<Given>,
    /// Files that did harm, in place of which none came yet.
    refused: Vec<String>,
    error: Option<String>,
}

/// A file that was given.
pub(super) struct Given {
    pub(super) fields: ActFields,
    pub(super) id: PaperId,
    pub(super) name: String,
    pub(super) size: String,
    pub(super) waits: bool,
    pub(super) href: Option<String>,
}

/// How large a file is, in words.
pub(super) fn size(here: &Here, bytes: u64) -> String {
    let kilobytes = usize::try_from(bytes.div_ceil(1_000)).unwrap_or(usize::MAX);
    if kilobytes < 1_000 {
        here.words().count(Key::TellFileKilobytes, kilobytes)
    } else {
        here.words().count(Key::TellFileMegabytes, kilobytes.div_ceil(1_000))
    }
}

/// How old evidence may be, and whether it must be the original.
pub(super) fn notes(here: &Here, id: &EvidenceId) -> Vec<String> {
    let Some(evidence) = here.catalogue().evidence.get(id) else { return Vec::new() };
    let words = here.words();
    let original = evidence.original.then(|| words.say(Key::TellOriginal).to_owned());
    let age = evidence.validity.map(|age| match age {
        Age::Days(days) => words.count(Key::PaperDays, days.into()),
        Age::Months(months) => words.count(Key::PaperMonths, months.into()),
    });
    age.into_iter().chain(original).collect()
}

/// Files given for a proof that did harm, as long as nothing came in their place.
fn refused(here: &Here, member: &Member, id: &EvidenceId) -> Vec<String> {
    if member.papers_for(id).next().is_some() {
        return Vec::new();
    }
    let harmful = member.papers.values().filter(|paper| paper.evidence == *id && paper.scan == Scan::Infected);
    harmful.map(|paper| here.words().fill(Key::TellFileRefused, "name", name_of(here, paper))).collect()
}

pub(super) async fn show(State(here): State<Here>, inside: Inside) -> Result<Response, Oops> {
    let draft = draft_of(&here, &inside)?;
    if draft.parts.is_empty() {
        return Ok(lead_to(&here, &Place::Choose(inside.id())));
    }
    Ok(show_page(&page(&here, &inside, &draft, None)?, Holds::Answers))
}

fn page<'a>(here: &'a Here, inside: &Inside, draft: &Draft<'_>, wrong: Option<(&EvidenceId, NotTaken)>) -> Result<PapersPage<'a>, Oops> {
    let member = inside.member()?;
    let given = |paper: &Paper| Given {
        fields: ActFields::new(here, Some(&inside.signed.open)),
        id: paper.id,
        name: name_of(here, paper).into_owned(),
        size: size(here, paper.bytes),
        waits: paper.scan == Scan::Waiting,
        href: (paper.scan == Scan::Clean).then(|| here.href(&Place::Paper(inside.id(), paper.id))),
    };
    let proof = |id: &EvidenceId| {
        let labels = here.labels().evidence(id);
        let mut whom: Vec<&str> = Vec::new();
        for part in draft.parts.iter().filter(|part| part.evidence.contains(id)) {
            let body = body_of(here, &part.form.service);
            if !whom.contains(&body) {
                whom.push(body);
            }
        }
        Proof {
            fields: ActFields::new(here, Some(&inside.signed.open)),
            id: id.clone(),
            name: labels.map_or_else(|| id.to_string(), |labels| labels.name.clone()),
            hint: labels.and_then(|labels| labels.hint.clone()),
            notes: notes(here, id),
            whom: here.words().fill(Key::TellWhom, "bodies", whom.join(", ")),
            given: member.papers_for(id).map(given).collect(),
            refused: refused(here, member, id),
            error: wrong.filter(|(at, _)| *at == id).map(|(_, why)| why.words(here)),
        }
    };
    let proofs: Vec<Proof> = draft.evidence.iter().map(proof).collect();
    let error = |proof: &Proof| {
        let text = here.words().fill_all(Key::TellOf, [("whose", proof.name.as_str().into()), ("what", proof.error.as_deref()?.into())]);
        Some(ErrorLine { href: format!("#file-{}", proof.id), text })
    };
    let mut page = Page::new(here, &Place::Papers(inside.id()), here.words().say(Key::TellPapersTitle)).back_to(here, &Place::Form(inside.id()));
    let errors: Vec<ErrorLine> = proofs.iter().filter_map(error).collect();
    page.mistaken = !errors.is_empty();
    let lacking = proofs.iter().filter(|proof| proof.given.is_empty()).count();
    Ok(PapersPage {
        page,
        errors,
        limits: here.words().count(Key::TellFileLimits, LARGEST_FILE / 1_000_000),
        proofs,
        check: here.href(&Place::Check(inside.id())),
        lacking: (lacking > 0).then(|| here.words().count(Key::TellPapersLacking, lacking)),
    })
}

/// Gives a file, or takes one back.
pub(super) async fn answer(State(here): State<Here>, inside: Inside, headers: HeaderMap, posted: Posted) -> Result<Response, Oops> {
    let Posted { form, files } = posted;
    let key = take::key(&here, &headers, &form, &inside)?;
    let private = here.private()?;
    if form.get("action") == "remove" {
        let paper: PaperId = form.get("paper").parse().map_err(|_| Oops::NotFound)?;
        if !inside.member()?.papers.contains_key(&paper) {
            // It was taken back before, by this very form perhaps.
            return Ok(lead_to(&here, &Place::Papers(inside.id())));
        }
        private.casework.act(inside.id(), &Deed::online(inside.who(), key), Command::RemovePaper { paper }).await?;
        take::forget(private, paper).await;
        return Ok(lead_to(&here, &Place::Papers(inside.id())));
    }
    let draft = draft_of(&here, &inside)?;
    let evidence = draft.evidence.iter().find(|id| id.as_str() == form.get("evidence")).ok_or(Oops::NotNow)?;
    let looked = match files.into_iter().find(|file| file.field == "file") {
        Some(file) => take::look(private, inside.member()?, file, &mut (0, 0)).await?,
        None => Err(NotTaken::Nothing),
    };
    match looked {
        Ok(taken) => {
            take::keep(private, &inside, evidence, taken, key).await?;
            let shown = format!("{}#proof-{evidence}", here.href(&Place::Papers(inside.id())));
            Ok(Redirect::to(&shown).into_response())
        }
        Err(why) => Ok(show_with(StatusCode::UNPROCESSABLE_ENTITY, &page(&here, &inside, &draft, Some((evidence, why)))?, Holds::Answers)),
    }
}
