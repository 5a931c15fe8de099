//! `/fr/mes-demarches/ID/registres/REGISTER`: asking one register, seeing what it answers, and saying whether it may be used.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use jalon_casework::{ActError, By, Choice, Extract, Preview, Unfetched};
use jalon_catalogue::{ConceptId, Register};
use jalon_journey::{Draft, FieldKey, Found, Member, Refusal, Standing};
use serde::Deserialize;

use super::about::{About, about};
use super::fields::{self, Control, FieldView, Shown, Wrong};
use super::registers::{announced, find, holds, name};
use super::tell::{self, ErrorLine, short_body, today};
use crate::form::Form;
use crate::oops::Oops;
use crate::page::{Holds, Page, lead_to, show as show_page, show_with};
use crate::place::Place;
use crate::private::act::{self, ActFields};
use crate::private::visitor::Inside;
use crate::site::Here;
use crate::words::Key;

#[derive(Template)]
#[template(path = "mine/register.html")]
struct RegisterPage<'a> {
    page: Page<'a>,
    body: &'a str,
    errors: Vec<ErrorLine>,
    /// What went otherwise than hoped, in words.
    note: Option<String>,
    turn: Turn<'a>,
    fields: ActFields,
}

/// What is on the page: the register is to be asked, or has answered.
enum Turn<'a> {
    Ask {
        holds: String,
        /// What it is told, so that it knows whom it is asked about.
        told: Vec<Told>,
        /// What it needs besides, and the person is to say.
        asked: Vec<FieldView>,
        basis: &'a str,
        url: Option<&'a str>,
        /// Whether somebody vouches for who the person is.
        identified: bool,
        sign_in: String,
    },
    Answer {
        /// Who says so, and how it came here.
        intro: String,
        extracts: Vec<ExtractView>,
    },
}

struct Told {
    label: String,
    lines: Vec<String>,
}

/// One household that the register knows.
struct ExtractView {
    place: usize,
    label: String,
    checked: bool,
    rows: Vec<AnswerRow>,
}

/// One thing that it says.
struct AnswerRow {
    /// By what its choice is known in the form.
    name: String,
    id: String,
    label: String,
    lines: Vec<String>,
    /// What stands already, where it is something else.
    own: Option<Own>,
    /// By what that is known, which stands where the person keeps it.
    keys: Vec<String>,
    /// Which of the two they chose: the register's word or their own.
    chosen: Option<Whose>,
    wrong: bool,
}

/// What stands already.
struct Own {
    /// That this is something else than they said, or than somebody else did.
    differs: String,
    /// That it is kept, before what is kept.
    keep: String,
    lines: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    Register,
    Own,
}

#[derive(Deserialize)]
pub(crate) struct Named {
    register: String,
}

pub(super) async fn show(State(here): State<Here>, inside: Inside, Path(named): Path<Named>) -> Result<Response, Oops> {
    let view = View { here: &here, inside: &inside, register: find(&here, &inside, &named.register)?, typed: None };
    let preview = here.private()?.casework.preview(inside.id(), inside.person, &view.register.id).await?;
    let page = match preview {
        Some(preview) => view.answer(&preview, false)?,
        None => view.ask(view.note()?, &BTreeSet::new(), &BTreeMap::new())?,
    };
    Ok(show_page(&page, Holds::Answers))
}

pub(super) async fn act(State(here): State<Here>, inside: Inside, Path(named): Path<Named>, headers: HeaderMap, form: Form) -> Result<Response, Oops> {
    let deed = act::deed(&here, &headers, &form, &inside.signed.open, inside.who())?;
    let register = find(&here, &inside, &named.register)?;
    let casework = &here.private()?.casework;
    let view = View { here: &here, inside: &inside, register, typed: Some(&form) };
    let itself = Place::Register(inside.id(), register.id.clone());
    // What came by itself leads to the plan that it is about; or nowhere, where it was all that there was.
    let next = if announced(&inside, register).is_some() { Place::Journey(inside.id()) } else { Place::Registers(inside.id()) };
    let only = inside.loaded.journey.is_only_offered_to(inside.person);
    match form.get("action") {
        "ask" => {
            let about = view.about()?;
            let (lacking, About { told: about, wrong }) = (about.lacking(register), about);
            if inside.signed.person.name.is_none() || !wrong.is_empty() || !lacking.is_empty() {
                return Ok(show_with(StatusCode::UNPROCESSABLE_ENTITY, &view.ask(None, &lacking, &wrong)?, Holds::Answers));
            }
            match casework.fetch(inside.id(), &deed, &register.id, about).await? {
                Err(Unfetched::Ambiguous(concepts) | Unfetched::Needs(concepts)) => {
                    let note = here.words().fill(Key::RegisterNeedsMore, "body", short_body(&here, &register.body));
                    Ok(show_with(StatusCode::UNPROCESSABLE_ENTITY, &view.ask(Some(note), &concepts, &BTreeMap::new())?, Holds::Answers))
                }
                // The page says what was found from what the journey noted.
                Ok(_) | Err(_) => Ok(lead_to(&here, &itself)),
            }
        }
        "decline" => {
            casework.decline(inside.id(), &deed, &register.id).await?;
            Ok(lead_to(&here, if only { &Place::Mine } else { &next }))
        }
        "accept" => {
            let preview = casework.preview(inside.id(), inside.person, &register.id).await?;
            // Settled, or it waited too long, where there is none: what was done before says which.
            let choice = preview.as_ref().map_or_else(|| Some(Choice::default()), |preview| view.choice(preview));
            match (choice, &preview) {
                (None, Some(preview)) => Ok(show_with(StatusCode::UNPROCESSABLE_ENTITY, &view.answer(preview, true)?, Holds::Answers)),
                (choice, _) => match casework.accept(inside.id(), &deed, &register.id, choice.unwrap_or_default()).await {
                    Ok(_) => Ok(lead_to(&here, &next)),
                    Err(ActError::Refused(Refusal::NothingFetched)) => Ok(lead_to(&here, &itself)),
                    Err(error) => Err(error.into()),
                },
            }
        }
        _ => Err(Oops::NotAForm),
    }
}

struct View<'a> {
    here: &'a Here,
    inside: &'a Inside,
    register: &'a Register,
    typed: Option<&'a Form>,
}

impl<'a> View<'a> {
    /// What is said of how it went last time.
    fn note(&self) -> Result<Option<String>, Oops> {
        let body = short_body(self.here, &self.register.body);
        let key = match self.inside.member()?.registers.get(&self.register.id) {
            Some(Standing::Fetched(Found::Unknown)) => Key::RegisterUnknownNote,
            Some(Standing::Fetched(Found::Away)) => Key::RegisterAwayNote,
            Some(Standing::Fetched(Found::Known)) => Key::RegisterGoneNote,
            Some(Standing::Fetched(Found::Ambiguous)) => Key::RegisterNeedsMore,
            Some(Standing::Accepted | Standing::Declined) | None => return Ok(None),
        };
        Ok(Some(self.here.words().fill(key, "body", body)))
    }

    /// What the register is told, with what was typed.
    fn about(&self) -> Result<About, Oops> {
        let (form, today) = (self.typed, today(self.here)?);
        about(self.here, self.inside, self.register, &|concept, key| {
            let typed = form.filter(|form| !fields::is_empty(form, concept, key))?;
            Some(fields::typed(concept, &key.to_string(), typed, today))
        })
    }

    fn page(&self, errors: Vec<ErrorLine>, note: Option<String>, turn: Turn<'a>) -> RegisterPage<'a> {
        let here = self.here;
        let place = Place::Register(self.inside.id(), self.register.id.clone());
        let mut page = Page::new(here, &place, name(here, self.register)).back_to(here, &self.above());
        page.mistaken = !errors.is_empty();
        RegisterPage { page, body: short_body(here, &self.register.body), errors, note, turn, fields: ActFields::new(here, Some(&self.inside.signed.open)) }
    }

    /// The page to which this one leads back.
    fn above(&self) -> Place {
        if self.inside.loaded.journey.is_only_offered_to(self.inside.person) { Place::Mine } else { Place::Registers(self.inside.id()) }
    }

    fn ask(&self, note: Option<String>, lacking: &BTreeSet<ConceptId>, wrong: &BTreeMap<FieldKey, Wrong>) -> Result<RegisterPage<'a>, Oops> {
        let here = self.here;
        let about = View { typed: None, ..*self }.about()?;
        let told = about.told.iter().map(|(concept, value)| {
            let key = FieldKey::own(concept.clone());
            Told { label: tell::label(here, &key), lines: tell::value(here, &key, value) }
        });
        let nothing = Draft { parts: Vec::new(), fields: Vec::new(), evidence: Vec::new() };
        let own = |id: &ConceptId| here.catalogue().concepts.get(id);
        let mut needed = about.lacking(self.register);
        needed.extend(lacking.iter().filter(|concept| !about.told.contains_key(*concept)).cloned());
        let body = short_body(here, &self.register.body);
        let mut asked = Vec::new();
        for concept in needed.iter().filter_map(own) {
            let key = FieldKey::own(concept.id.clone());
            let shown = Shown { known: None, typed: self.typed, wrong: wrong.get(&key).copied() };
            let mut field = fields::view(here, &nothing, &key, concept, &shown);
            field.optional = false;
            field.whom = here.words().fill(Key::TellWhom, "bodies", body);
            asked.push(field);
        }
        let error = |field: &FieldView| Some(ErrorLine { href: format!("#{}", field.target()), text: field.error.clone()? });
        let errors = asked.iter().filter_map(error).collect();
        let source = &self.register.basis.source;
        let turn = Turn::Ask {
            holds: holds(here, self.register),
            told: told.collect(),
            asked,
            basis: &source.text,
            url: source.url.as_deref(),
            identified: self.inside.signed.person.name.is_some(),
            sign_in: here.href(&Place::SignIn),
        };
        Ok(self.page(errors, note, turn))
    }

    fn answer(&self, preview: &Preview, chosen_too_little: bool) -> Result<RegisterPage<'a>, Oops> {
        let member = self.inside.member()?;
        let only = preview.extracts.len() == 1;
        let extracts: Vec<ExtractView> = preview
            .extracts
            .iter()
            .enumerate()
            .map(|(place, extract)| ExtractView {
                place,
                label: extract.label.clone(),
                checked: only || self.typed.is_some_and(|form| form.get("extract") == place.to_string()),
                rows: self.rows(member, place, extract, chosen_too_little),
            })
            .collect();
        let mut errors = Vec::new();
        if chosen_too_little {
            if !extracts.iter().any(|extract| extract.checked) {
                errors.push(ErrorLine { href: "#extract-0".to_owned(), text: self.here.words().say(Key::RegisterChooseWhich).to_owned() });
            }
            for row in extracts.iter().filter(|extract| extract.checked).flat_map(|extract| &extract.rows).filter(|row| row.wrong) {
                let text = self.here.words().fill(Key::RegisterChooseOne, "what", row.label.as_str());
                errors.push(ErrorLine { href: format!("#{}-register", row.id), text });
            }
        }
        let (words, body) = (self.here.words(), short_body(self.here, &self.register.body));
        let intro = match announced(self.inside, self.register) {
            Some(told) => {
                let on = self.here.private()?.casework.clock().day_of(told.told.at);
                let event = self.here.format().text(&format!("event-{}", told.event), None);
                words.fill_all(Key::RegisterToldIntro, [("body", body.into()), ("event", event.into()), ("day", self.here.format().long_date(on).into())])
            }
            None => words.fill(Key::RegisterAnswerIntro, "body", body),
        };
        Ok(self.page(errors, None, Turn::Answer { intro, extracts }))
    }

    fn rows(&self, member: &Member, place: usize, extract: &Extract, chosen_too_little: bool) -> Vec<AnswerRow> {
        let here = self.here;
        let differing = extract.differs_from(here.catalogue(), &self.register.id, member);
        let row = |keys: &[&str], label: String, lines: Vec<String>, standing: Option<Vec<String>>| {
            let key = keys.first().copied().unwrap_or_default();
            let own = keys.iter().find_map(|key| differing.get(*key)).zip(standing).map(|(before, lines)| self.own(before.by, lines));
            let keys = keys.iter().copied().filter(|key| differing.contains_key(*key)).map(str::to_owned).collect();
            let name = format!("{place}/{key}");
            let chosen = self.chosen(&name);
            let wrong = chosen_too_little && own.is_some() && chosen.is_none();
            AnswerRow { id: format!("a-{place}-{}", key.replace(['/', '@', '#', '.'], "-")), name, label, lines, own, keys, chosen, wrong }
        };
        let mut rows = Vec::new();
        for says in tell::together(here, extract.facts.iter().map(|(key, value)| (&**key, &**value))) {
            let stands = |key: &str| differing.get(key).map(|before| before.value).or_else(|| extract.facts.get(key).map(String::as_str));
            let standing = tell::together(here, says.keys.iter().filter_map(|key| Some((*key, stands(key)?)))).pop();
            rows.push(row(&says.keys, says.label, says.lines, standing.map(|standing| standing.lines)));
        }
        for (key, value) in &extract.fields {
            let name = key.to_string();
            let standing = differing.get(&name).map(|before| tell::value(here, key, before.value));
            rows.push(row(&[&name], tell::label(here, key), tell::value(here, key, value), standing));
        }
        rows
    }

    fn own(&self, by: By<'_>, lines: Vec<String>) -> Own {
        let words = self.here.words();
        let said_by = |who: &str| (words.fill(Key::RegisterDiffersFrom, "who", who), words.fill(Key::RegisterKept, "who", who));
        let (differs, keep) = match by {
            By::Person => (words.say(Key::RegisterDiffers).to_owned(), words.say(Key::RegisterMine).to_owned()),
            By::Identity(provider) => said_by(provider),
            By::Body(body) => said_by(short_body(self.here, body)),
        };
        Own { differs, keep, lines }
    }

    fn chosen(&self, name: &str) -> Option<Whose> {
        match self.typed?.get(name) {
            "register" => Some(Whose::Register),
            "own" => Some(Whose::Own),
            _ => None,
        }
    }

    /// What the person chose; none as long as something is to be chosen.
    fn choice(&self, preview: &Preview) -> Option<Choice> {
        let form = self.typed?;
        let extract = if preview.extracts.len() == 1 { 0 } else { form.get("extract").parse().ok()? };
        let member = self.inside.member().ok()?;
        let mut own = BTreeSet::new();
        for row in self.rows(member, extract, preview.extracts.get(extract)?, false).into_iter().filter(|row| row.own.is_some()) {
            match row.chosen? {
                Whose::Register => {}
                Whose::Own => own.extend(row.keys),
            }
        }
        Some(Choice { extract, own })
    }
}
