//! The field of a question that people answer by saying where they live.
//!
//! A postal code or a name is typed; when several places have it, they are shown as a choice. Only the facts that follow are kept, not the place.

use jalon_catalogue::{Locality, Places};
use jalon_rules::{FactId, Held, Situation};

use crate::fields::{Control, Field, Group, Radio};
use crate::form::Form;
use crate::format::Format;
use crate::words::Key;

/// Names of the fields.
const TYPED: &str = "place";
const CHOSEN: &str = "place-code";
/// What was typed when the choice was shown: a choice made for other words does not count.
const SHOWN_FOR: &str = "place-shown-for";

/// What a form says of where people live.
pub(crate) enum Said {
    /// One place.
    One(Locality),
    /// Not one.
    Not(Unclear),
}

/// Why words name no one place.
#[derive(Debug, Clone)]
pub(crate) enum Unclear {
    /// None were said.
    Nothing,
    /// No place has that name or postal code.
    Unknown,
    /// Several have it.
    Several(Vec<Locality>),
}

/// Reads the form.
pub(crate) fn read(places: &Places, form: &Form) -> Said {
    let typed = form.get(TYPED).trim();
    if typed.is_empty() {
        return Said::Not(Unclear::Nothing);
    }
    let mut found = places.find(typed);
    if form.get(SHOWN_FOR) == typed
        && let Some(chosen) = found.iter().position(|place| *place.code == *form.get(CHOSEN))
    {
        return Said::One(found.swap_remove(chosen));
    }
    match found.len() {
        0 => Said::Not(Unclear::Unknown),
        1 => Said::One(found.swap_remove(0)),
        _ => Said::Not(Unclear::Several(found)),
    }
}

/// Puts what a place settles into a situation: of the facts asked, and no other.
pub(crate) fn keep(places: &Places, place: &Locality, asked: &[FactId], situation: &mut Situation) {
    for (fact, value) in places.facts_of(place).into_iter().filter(|(fact, _)| asked.contains(fact)) {
        situation.set(fact, Some(Held::declared(value)));
    }
}

/// The field as it is shown.
pub(crate) fn group(format: Format<'_>, typed: Option<&Form>, unclear: Option<&Unclear>) -> Group {
    let typed = typed.map(|form| form.get(TYPED).trim().to_owned()).unwrap_or_default();
    let choices = if let Some(Unclear::Several(places)) = unclear { places.as_slice() } else { &[] };
    let radio = |(index, place): (usize, &Locality)| Radio {
        id: if index == 0 { CHOSEN.to_owned() } else { format!("{CHOSEN}-{}", index + 1) },
        value: place.code.to_string(),
        label: format.words.fill_all(Key::PlaceOf, [("place", (&*place.name).into()), ("area", (&*place.area).into())]),
        checked: false,
    };
    let error = unclear.map(|unclear| {
        format.words.say(match unclear {
            Unclear::Nothing => Key::PlaceMissing,
            Unclear::Unknown => Key::PlaceUnknown,
            Unclear::Several(_) => Key::PlaceSeveral,
        })
    });
    let control = Control::Place { typed, choices: choices.iter().enumerate().map(radio).collect() };
    let field = Field { id: TYPED.into(), name: TYPED.into(), label: String::new(), hint: None, error: error.map(str::to_owned), control };
    Group { legend: None, fields: vec![field] }
}
