//! The one form: each thing is asked once, whatever the number of bodies that receive it.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use jalon_journey::{Command, Draft, FieldKey, JourneyId, Missing};
use serde::Deserialize;

use super::draft_of;
use super::fields::{self, Control, FieldView, Shown, Step, Wrong};
use super::tell::{ErrorLine, today};
use crate::form::Form;
use crate::oops::Oops;
use crate::page::{Holds, Page, lead_to, show as show_page, show_with};
use crate::place::Place;
use crate::private::act::{self, ActFields};
use crate::private::visitor::Inside;
use crate::site::Here;
use crate::words::Key;

#[derive(Template)]
#[template(path = "tell/form.html")]
struct FormPage<'a> {
    page: Page<'a>,
    fields: ActFields,
    /// Which page of how many.
    caption: String,
    errors: Vec<ErrorLine>,
    asked: Vec<FieldView>,
    /// Whether it leads back to the check.
    changes: bool,
    /// What is done with data around the event.
    notice: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Back {
    #[serde(default)]
    back: String,
}

/// The part of an address that names a page of the form.
#[derive(Deserialize)]
pub(super) struct Named {
    step: String,
}

/// Leads to the first page on which something is lacking, else to what comes after the form.
pub(super) async fn begin(State(here): State<Here>, inside: Inside) -> Result<Response, Oops> {
    let draft = draft_of(&here, &inside)?;
    if draft.parts.is_empty() {
        return Ok(lead_to(&here, &Place::Choose(inside.id())));
    }
    let lacks = |key: &FieldKey| draft.parts.iter().any(|part| part.missing.contains(&Missing::Field(key.clone())));
    let steps = fields::steps(&here, &draft);
    let lacking = steps.iter().find(|step| step.keys.iter().any(lacks));
    // Only answers of the plan lack: the check says which, and leads to their questions.
    let asks = draft.parts.iter().any(|part| part.missing.iter().any(|missing| matches!(missing, Missing::Fact { .. })));
    if lacking.is_none() && asks {
        return Ok(lead_to(&here, &Place::Check(inside.id())));
    }
    let first = lacking.or(steps.first());
    Ok(lead_to(&here, &first.map_or_else(|| after(inside.id(), &draft), |step| Place::FormStep(inside.id(), step.slug.clone()))))
}

/// What comes after the form.
fn after(id: JourneyId, draft: &Draft<'_>) -> Place {
    if draft.evidence.is_empty() { Place::Check(id) } else { Place::Papers(id) }
}

pub(super) async fn show(State(here): State<Here>, inside: Inside, Path(named): Path<Named>, Query(back): Query<Back>) -> Result<Response, Oops> {
    let draft = draft_of(&here, &inside)?;
    let steps = fields::steps(&here, &draft);
    let Some(at) = steps.iter().position(|step| step.slug == named.step) else { return Ok(lead_to(&here, &Place::Form(inside.id()))) };
    let view = View { here: &here, inside: &inside, draft: &draft, steps: &steps, at, changes: back.back == "check", typed: None, wrong: &BTreeMap::new() };
    Ok(show_page(&view.page()?, Holds::Answers))
}

pub(super) async fn answer(State(here): State<Here>, inside: Inside, Path(named): Path<Named>, headers: HeaderMap, form: Form) -> Result<Response, Oops> {
    let deed = act::deed(&here, &headers, &form, &inside.signed.open, inside.who())?;
    let draft = draft_of(&here, &inside)?;
    let steps = fields::steps(&here, &draft);
    // The choice may have changed on another page: what is no longer asked is not kept.
    let Some(at) = steps.iter().position(|step| step.slug == named.step) else { return Ok(lead_to(&here, &Place::Form(inside.id()))) };
    let (today, changes) = (today(&here)?, form.get("back") == "check");
    let (mut filled, mut wrong) = (BTreeMap::new(), BTreeMap::new());
    for key in &steps[at].keys {
        let Some(concept) = here.catalogue().concepts.get(&key.concept) else { continue };
        match fields::typed(concept, &key.to_string(), &form, today) {
            Ok(None) => {
                filled.insert(key.clone(), None);
            }
            Ok(Some(value)) => {
                filled.insert(key.clone(), Some(fields::kept(&here, &inside, key, value, today)?));
            }
            Err(mistake) => {
                wrong.insert(key.clone(), mistake);
            }
        }
    }
    if !wrong.is_empty() {
        let view = View { here: &here, inside: &inside, draft: &draft, steps: &steps, at, changes, typed: Some(&form), wrong: &wrong };
        return Ok(show_with(StatusCode::UNPROCESSABLE_ENTITY, &view.page()?, Holds::Answers));
    }
    here.private()?.casework.act(inside.id(), &deed, Command::Fill { fields: filled }).await?;
    let next = match steps.get(at + 1) {
        _ if form.get("action") == "later" => Place::Journey(inside.id()),
        _ if changes => Place::Check(inside.id()),
        Some(step) => Place::FormStep(inside.id(), step.slug.clone()),
        None => after(inside.id(), &draft),
    };
    Ok(lead_to(&here, &next))
}

struct View<'a> {
    here: &'a Here,
    inside: &'a Inside,
    draft: &'a Draft<'a>,
    steps: &'a [Step],
    at: usize,
    changes: bool,
    typed: Option<&'a Form>,
    wrong: &'a BTreeMap<FieldKey, Wrong>,
}

impl<'a> View<'a> {
    fn page(&self) -> Result<FormPage<'a>, Oops> {
        let Self { here, inside, draft, steps, at, .. } = *self;
        let step = &steps[at];
        let id = inside.id();
        let mut asked = Vec::new();
        for key in &step.keys {
            let Some(concept) = here.catalogue().concepts.get(&key.concept) else { continue };
            let shown = Shown { known: fields::known(here, inside, key)?, typed: self.typed, wrong: self.wrong.get(key).copied() };
            asked.push(fields::view(here, draft, key, concept, &shown));
        }
        let error = |field: &FieldView| {
            let text = here.words().fill_all(Key::TellOf, [("whose", field.label.as_str().into()), ("what", field.error.as_deref()?.into())]);
            Some(ErrorLine { href: format!("#{}", field.target()), text })
        };
        let back = match at.checked_sub(1) {
            _ if self.changes => Place::Check(id),
            Some(before) => Place::FormStep(id, steps[before].slug.clone()),
            None => Place::Choose(id),
        };
        let mut page = Page::new(here, &Place::FormStep(id, step.slug.clone()), step.title.as_str()).back_to(here, &back);
        let errors: Vec<ErrorLine> = asked.iter().filter_map(error).collect();
        page.mistaken = !errors.is_empty();
        Ok(FormPage {
            page,
            fields: ActFields::new(here, Some(&inside.signed.open)),
            caption: here.words().fill_all(Key::TellStep, [("n", (at + 1).into()), ("of", steps.len().into())]),
            errors,
            asked,
            changes: self.changes,
            notice: inside.loaded.journey.event.clone().map(|event| here.href(&Place::Notice(event))),
        })
    }
}
