//! `/fr/mes-demarches/ID/registres`: what bodies know already, so that the person need not say it; and what they let be used.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use jalon_catalogue::{Register, RegisterId};
use jalon_journey::{Announcement, Draft, FieldKey, Offer, Origin, Standing, offers};

use super::tell::{self, short_body, today};
use super::{draft_of, fields};
use crate::oops::Oops;
use crate::page::{Holds, Page, show as show_page};
use crate::place::Place;
use crate::private::act::ActFields;
use crate::private::visitor::Inside;
use crate::site::Here;
use crate::words::Key;

#[derive(Template)]
#[template(path = "mine/registers.html")]
struct RegistersPage<'a> {
    page: Page<'a>,
    offers: Vec<OfferView<'a>>,
    /// Whether somebody vouches for who the person is: without that no register is asked about anybody.
    identified: bool,
    used: Vec<UsedView<'a>>,
    journey: String,
    fields: ActFields,
}

/// A register that could spare the person something.
struct OfferView<'a> {
    id: &'a str,
    name: String,
    body: &'a str,
    /// What it would tell.
    holds: String,
    /// Where the person stands with it.
    note: Option<&'a str>,
    href: String,
}

/// What a register said and the person uses.
struct UsedView<'a> {
    body: &'a str,
    name: String,
    href: String,
    rows: Vec<UsedRow>,
}

struct UsedRow {
    label: String,
    lines: Vec<String>,
    /// Who says so, and until when it may be relied on.
    origin: String,
    /// The page on which the person says it themselves instead.
    own: Option<String>,
}

/// The registers that could spare this person something, and that this site is connected to.
pub(crate) fn offered<'a>(here: &'a Here, inside: &Inside, draft: &Draft<'_>) -> Result<Vec<Offer<'a>>, Oops> {
    let connected = here.private()?.casework.connected();
    let mut offers = offers(here.catalogue(), &inside.loaded.journey, inside.person, draft, today(here)?);
    offers.retain(|offer| connected.contains(&offer.register.id));
    Ok(offers)
}

/// A register that this site is connected to, or that told by itself what the journey began with.
pub(crate) fn find<'a>(here: &'a Here, inside: &Inside, id: &str) -> Result<&'a Register, Oops> {
    let register = here.catalogue().registers.get(&id.into()).ok_or(Oops::NotFound)?;
    let there = announced(inside, register).is_some() || here.private()?.casework.connected().contains(&register.id);
    if there { Ok(register) } else { Err(Oops::NotFound) }
}

/// What the register told by itself, where the journey began with that.
pub(super) fn announced<'a>(inside: &'a Inside, register: &Register) -> Option<&'a Announcement> {
    inside.loaded.journey.announced_of(inside.person).filter(|announced| announced.register == register.id)
}

/// The name of a register, for people.
pub(super) fn name(here: &Here, register: &Register) -> String {
    here.format().text(&format!("register-{}", register.id), None)
}

/// What it knows, for people.
pub(super) fn holds(here: &Here, register: &Register) -> String {
    here.format().text(&format!("register-{}-holds", register.id), None)
}

pub(super) async fn show(State(here): State<Here>, inside: Inside) -> Result<Response, Oops> {
    let words = here.words();
    let draft = draft_of(&here, &inside)?;
    let offers = offered(&here, &inside, &draft)?.into_iter().map(|offer| OfferView {
        id: offer.register.id.as_str(),
        name: name(&here, offer.register),
        body: short_body(&here, &offer.register.body),
        holds: holds(&here, offer.register),
        note: match offer.standing {
            Some(Standing::Declined) => Some(words.say(Key::RegisterDeclined)),
            Some(Standing::Fetched(jalon_journey::Found::Unknown)) => Some(words.say(Key::RegisterUnknown)),
            Some(Standing::Fetched(jalon_journey::Found::Away)) => Some(words.say(Key::RegisterAway)),
            Some(Standing::Accepted | Standing::Fetched(_)) | None => None,
        },
        href: here.href(&Place::Register(inside.id(), offer.register.id.clone())),
    });
    let template = RegistersPage {
        page: Page::new(&here, &Place::Registers(inside.id()), words.say(Key::RegistersTitle)).back_to(&here, &Place::Journey(inside.id())),
        offers: offers.collect(),
        identified: inside.signed.person.name.is_some(),
        used: used(&here, &inside, &draft)?,
        journey: here.href(&Place::Journey(inside.id())),
        fields: ActFields::new(&here, Some(&inside.signed.open)),
    };
    Ok(show_page(&template, Holds::Answers))
}

/// All that bodies vouch for and the person uses, register by register.
fn used<'a>(here: &'a Here, inside: &Inside, draft: &Draft<'_>) -> Result<Vec<UsedView<'a>>, Oops> {
    let (member, steps) = (inside.member()?, fields::steps(here, draft));
    // The page of the form on which a field is filled, if what the person asks for needs it.
    let step = |key: &FieldKey| steps.iter().find(|step| step.keys.contains(key)).map(|step| here.href(&Place::FormStep(inside.id(), step.slug.clone())));
    let event = inside.loaded.journey.event.as_ref().and_then(|event| here.catalogue().events.get(event)).ok_or(Oops::NotFound)?;
    let mut rows: BTreeMap<&RegisterId, Vec<UsedRow>> = BTreeMap::new();
    let own_answers = &member.answers.facts;
    let mut vouched: BTreeMap<&RegisterId, Vec<(&str, &str)>> = BTreeMap::new();
    for (key, attested) in member.attested.iter().filter(|(key, _)| !own_answers.contains_key(*key)) {
        vouched.entry(&attested.register).or_default().push((key, &attested.value));
    }
    for (register, kept) in vouched {
        for together in tell::together(here, kept.into_iter()) {
            // What follows from where somebody lives is told at once, and asked by one question.
            let Some((first, attested)) = together.keys.first().and_then(|first| member.attested.get_key_value(*first)) else { continue };
            let question = jalon_journey::answers::question_of(&here.catalogue().law, first).and_then(|asked| event.asking(asked));
            let own = question.map(|question| here.href(&Place::Change(event.id.clone(), question.id.clone())));
            let origin = fields::vouched(here, &attested.body, attested.on, attested.until);
            rows.entry(register).or_default().push(UsedRow { label: together.label, lines: together.lines, origin, own });
        }
    }
    for (key, value) in &member.fields {
        let Origin::Register { register, body, until } = &value.origin else { continue };
        let origin = fields::vouched(here, body, value.on, *until);
        rows.entry(register).or_default().push(UsedRow { label: tell::label(here, key), lines: tell::value(here, key, &value.value), origin, own: step(key) });
    }
    let registers = &here.catalogue().registers;
    let view = |(id, rows): (&RegisterId, Vec<UsedRow>)| {
        let register = registers.get(id)?;
        let href = here.href(&Place::Register(inside.id(), register.id.clone()));
        Some(UsedView { body: short_body(here, &register.body), name: name(here, register), href, rows })
    };
    Ok(rows.into_iter().filter_map(view).collect())
}

/// How many things registers could spare the person, for the page of the journey.
pub(super) fn spared(offers: &[Offer<'_>]) -> usize {
    offers.iter().filter(|offer| offer.standing != Some(Standing::Declined)).map(|offer| offer.facts.len() + offer.lists.len() + offer.fields.len()).sum()
}
