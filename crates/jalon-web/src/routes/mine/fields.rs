//! The fields of the one form: its pages, what each field shows, and what was typed into it.

use jalon_catalogue::{BodyId, FieldKind, FieldMistake, InformationConcept, Need, parse_day};
use jalon_journey::{Draft, FieldKey, FieldValue, Origin};
use jiff::Timestamp;
use jiff::civil::{Date, date};

use super::sign_in::TOLD;
use super::tell::{body_of, list_of, order, short_body, today};
use crate::fields::DatePart;
use crate::form::Form;
use crate::oops::Oops;
use crate::parse::{self, Mistake, Part};
use crate::private::visitor::Inside;
use crate::site::Here;
use crate::words::Key;

/// The first day on which somebody who asks for something may be born.
const FIRST_BIRTH: Date = date(1850, 1, 1);

/// One page of the form: concepts of one group, of the person or of one member.
pub(super) struct Step {
    /// Its name in addresses.
    pub(super) slug: String,
    pub(super) title: String,
    pub(super) keys: Vec<FieldKey>,
}

/// The pages of a draft's form, in the author's order.
pub(super) fn steps(here: &Here, draft: &Draft<'_>) -> Vec<Step> {
    let concepts = &here.catalogue().concepts;
    let concept = |key: &FieldKey| concepts.get(&key.concept);
    let group = |key: &FieldKey| concept(key).and_then(|concept| concept.group.as_deref());
    let mut keys = draft.fields.clone();
    keys.sort_by_key(|key| order(here, key));
    let mut steps: Vec<Step> = Vec::new();
    for key in keys {
        let name = group(&key).unwrap_or("more");
        let slug = key.member.map_or_else(|| name.to_owned(), |member| format!("{name}-{}", u16::from(member) + 1));
        match steps.last_mut() {
            Some(step) if step.slug == slug => step.keys.push(key),
            _ => steps.push(Step { title: title(here, draft, &key, group(&key)), slug, keys: vec![key] }),
        }
    }
    steps
}

fn title(here: &Here, draft: &Draft<'_>, key: &FieldKey, group: Option<&str>) -> String {
    let several = || draft.fields.iter().any(|other| list_of(here, other) == list_of(here, key) && other.member.is_some_and(|member| member > 0));
    match (list_of(here, key).zip(key.member), group) {
        (Some((list, member)), _) if several() => here.labels().member(list, member.into()).to_owned(),
        (_, Some(group)) => here.format().text(&format!("group-{group}"), None),
        (_, None) => here.words().say(Key::TellMore).to_owned(),
    }
}

/// What is known for a field before the person types: what they said here, else what their identity says.
pub(super) fn known(here: &Here, inside: &Inside, key: &FieldKey) -> Result<Option<FieldValue>, Oops> {
    let day = today(here)?;
    if let Some(held) = inside.member()?.fields.get(key).filter(|held| held.holds_on(day)) {
        return Ok(Some(held.clone()));
    }
    attested(here, inside, key)
}

/// What somebody who vouches for the person says of them, on the day they signed in.
pub(super) fn attested(here: &Here, inside: &Inside, key: &FieldKey) -> Result<Option<FieldValue>, Oops> {
    let Some(identified) = &inside.signed.person.name else { return Ok(None) };
    let concept = here.catalogue().concepts.get(&key.concept);
    let of_identity = |claim: &str| identified.claims.get(claim).filter(|_| key.member.is_none());
    let of_demonstration = || identified.claims.get(&format!("{TOLD}{key}"));
    let claim = concept.and_then(|concept| concept.claim.as_deref()).and_then(of_identity).or_else(of_demonstration);
    // The code of a place that is none here any more tells people nothing: they write its name.
    let readable = |kind: FieldKind, claim: &str| kind != FieldKind::Place || !is_code(claim) || here.catalogue().places.named(claim).is_some();
    let said = concept.zip(claim).and_then(|(concept, claim)| concept.kind.parse(claim).ok().filter(|value| readable(concept.kind, value)));
    let since = Timestamp::from_millisecond(inside.signed.open.session.created).unwrap_or(Timestamp::UNIX_EPOCH);
    let on = here.private()?.casework.clock().day_of(since);
    Ok(said.map(|value| FieldValue { value, origin: Origin::Identity { provider: identified.by.clone() }, on }))
}

/// Whether a text is the code of a place, as registers write them, rather than its name.
fn is_code(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_digit()) && text.chars().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase())
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Wrong {
    Field(FieldMistake),
    Date(Mistake),
}

/// Whether a form says nothing of a field, in any of its parts.
pub(super) fn is_empty(form: &Form, concept: &InformationConcept, key: &FieldKey) -> bool {
    let name = key.to_string();
    let parts: &[&str] = if concept.kind == FieldKind::Date { &["-day", "-month", "-year"] } else { &[""] };
    parts.iter().all(|part| form.get(&format!("{name}{part}")).trim().is_empty())
}

/// What was typed into a field; none when it was left empty.
pub(super) fn typed(concept: &InformationConcept, name: &str, form: &Form, today: Date) -> Result<Option<String>, Wrong> {
    let value = if concept.kind == FieldKind::Date {
        let part = |part: &str| form.get(&format!("{name}-{part}"));
        match parse::date(part("day"), part("month"), part("year")) {
            Err(Mistake::Missing) => return Ok(None),
            Err(mistake) => return Err(Wrong::Date(mistake)),
            // Nobody who asks is born tomorrow.
            Ok(day) if concept.autocomplete.as_deref() == Some("bday") => parse_day(&day.to_string(), FIRST_BIRTH, today).map(|day| day.to_string()),
            Ok(day) => concept.kind.parse(&day.to_string()),
        }
    } else {
        concept.kind.parse(form.get(name))
    };
    match value {
        Ok(value) => Ok(Some(value)),
        Err(FieldMistake::Empty) => Ok(None),
        Err(mistake) => Err(Wrong::Field(mistake)),
    }
}

/// What is kept of a field that the person left with a value: who says so stays, as long as they do not say something else.
pub(super) fn kept(here: &Here, inside: &Inside, key: &FieldKey, value: String, today: Date) -> Result<FieldValue, Oops> {
    let kind = here.catalogue().concepts.get(&key.concept).map(|concept| concept.kind);
    // A place that is kept by its code was shown by its name.
    let same = |known: &FieldValue| known.value == value || (kind == Some(FieldKind::Place) && here.format().field(FieldKind::Place, &known.value) == value);
    if let Some(held) = inside.member()?.fields.get(key).filter(|held| same(held)) {
        return Ok(held.clone());
    }
    let attested = attested(here, inside, key)?.filter(same);
    Ok(attested.unwrap_or(FieldValue { value, origin: Origin::Declared, on: today }))
}

/// One field of a page.
pub(super) struct FieldView {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) label: String,
    pub(super) hint: Option<String>,
    /// Who receives it.
    pub(super) whom: String,
    /// Who says so, and since when.
    pub(super) origin: Option<String>,
    pub(super) optional: bool,
    pub(super) error: Option<String>,
    pub(super) control: Control,
}

/// How a field is filled in.
pub(super) enum Control {
    Line {
        typed: String,
        /// `type` of the input.
        kind: &'static str,
        autocomplete: String,
        /// Whether it is made of digits, and short.
        width: &'static str,
    },
    Lines {
        typed: String,
        autocomplete: String,
    },
    Date {
        parts: Vec<DatePart>,
        /// What browsers call the whole.
        autocomplete: Option<String>,
    },
}

impl FieldView {
    /// Identifiers of what describes it.
    pub(super) fn described(&self) -> String {
        let own = |what: &str, there: bool| there.then(|| format!("{}-{what}", self.id));
        let ids = [own("hint", self.hint.is_some()), own("error", self.error.is_some()), own("whom", true), own("origin", self.origin.is_some())];
        ids.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// Where its error leads.
    pub(super) fn target(&self) -> &str {
        match &self.control {
            Control::Date { parts, .. } => parts.iter().find(|part| part.wrong).or(parts.first()).map_or(&self.id, |part| &part.id),
            Control::Line { .. } | Control::Lines { .. } => &self.id,
        }
    }
}

/// What a page shows of a field: what is known, or what was just typed with what is wrong with it.
pub(super) struct Shown<'a> {
    pub(super) known: Option<FieldValue>,
    pub(super) typed: Option<&'a Form>,
    pub(super) wrong: Option<Wrong>,
}

/// The identifier of a field in its page.
pub(super) fn id_of(key: &FieldKey) -> String {
    format!("f-{}", key.to_string().replace('.', "-"))
}

/// One field in words.
pub(super) fn view(here: &Here, draft: &Draft<'_>, key: &FieldKey, concept: &InformationConcept, shown: &Shown<'_>) -> FieldView {
    let (format, words) = (here.format(), here.words());
    let text = format!("concept-{}", concept.id);
    let asked = || draft.parts.iter().filter_map(|part| Some((part, part.form.asks.iter().find(|asked| asked.concept == concept.id)?)));
    let mut bodies: Vec<&str> = asked().map(|(part, _)| body_of(here, &part.form.service)).collect();
    bodies.dedup();
    let mut once = Vec::new();
    bodies.retain(|body| {
        !once.contains(body) && {
            once.push(*body);
            true
        }
    });
    let date_hint = (concept.kind == FieldKind::Date).then(|| words.say(Key::FieldDateHint));
    FieldView {
        id: id_of(key),
        name: key.to_string(),
        label: format.text(&text, None),
        hint: format.optional(&text, Some("hint")).or(date_hint).map(str::to_owned),
        whom: words.fill(Key::TellWhom, "bodies", bodies.join(", ")),
        origin: shown.known.as_ref().filter(|_| shown.wrong.is_none()).map(|known| origin(here, known)),
        optional: asked().all(|(_, asked)| asked.need == Need::Optional),
        error: shown.wrong.map(|wrong| told(here, wrong)),
        control: control(here, key, concept, shown),
    }
}

fn origin(here: &Here, known: &FieldValue) -> String {
    let date = here.format().date(known.on);
    match &known.origin {
        Origin::Declared => here.words().fill(Key::TellSaid, "date", date),
        Origin::Identity { provider } => here.words().fill_all(Key::TellKnownBy, [("provider", provider.as_str().into()), ("date", date.into())]),
        Origin::Register { body, until, .. } => vouched(here, body, known.on, *until),
        Origin::Answer => here.words().fill(Key::TellAnswered, "date", date),
    }
}

/// Which body said so, when, and until when that may be relied on.
pub(super) fn vouched(here: &Here, body: &BodyId, on: Date, until: Option<Date>) -> String {
    let (words, format) = (here.words(), here.format());
    let body = short_body(here, body);
    match until {
        Some(until) => words.fill_all(Key::RegisterSaysUntil, [("body", body.into()), ("date", format.date(on).into()), ("until", format.date(until).into())]),
        None => words.fill_all(Key::RegisterSays, [("body", body.into()), ("date", format.date(on).into())]),
    }
}

fn control(here: &Here, key: &FieldKey, concept: &InformationConcept, shown: &Shown<'_>) -> Control {
    let name = key.to_string();
    let typed = |suffix: &str| shown.typed.map(|form| form.get(&format!("{name}{suffix}")).to_owned());
    let known = shown.known.as_ref().map(|known| known.value.as_str());
    let of_browser = concept.autocomplete.as_deref().filter(|_| key.member.is_none());
    let autocomplete = of_browser.unwrap_or("off").to_owned();
    let line = |kind, width| Control::Line {
        typed: typed("").or_else(|| known.map(|value| here.format().field(concept.kind, value))).unwrap_or_default(),
        kind,
        autocomplete: autocomplete.clone(),
        width,
    };
    match concept.kind {
        FieldKind::Text | FieldKind::Place => line("text", ""),
        FieldKind::Email => line("email", ""),
        FieldKind::Phone => line("tel", "govuk-input--width-20"),
        FieldKind::Iban | FieldKind::SocialSecurity => line("text", "govuk-input--width-30"),
        FieldKind::Lines => Control::Lines { typed: typed("").or_else(|| known.map(str::to_owned)).unwrap_or_default(), autocomplete },
        FieldKind::Date => {
            let known: Option<Date> = known.and_then(|value| value.parse().ok());
            let wrong = |part: Part| match shown.wrong {
                Some(Wrong::Date(Mistake::DateIncomplete(at) | Mistake::DateUnclear(at))) => at == part,
                Some(Wrong::Date(Mistake::YearTooShort)) => part == Part::Year,
                Some(_) => true,
                None => false,
            };
            let part = |part: Part, suffix: &str, label: Key, width: u8, known: Option<String>| DatePart {
                id: format!("{}-{suffix}", id_of(key)),
                name: format!("{name}-{suffix}"),
                label: here.words().say(label).to_owned(),
                typed: typed(&format!("-{suffix}")).or(known).unwrap_or_default(),
                width,
                wrong: wrong(part),
            };
            let parts = vec![
                part(Part::Day, "day", Key::FieldDay, 2, known.map(|day| day.day().to_string())),
                part(Part::Month, "month", Key::FieldMonth, 5, known.map(|day| day.month().to_string())),
                part(Part::Year, "year", Key::FieldYear, 4, known.map(|day| day.year().to_string())),
            ];
            Control::Date { parts, autocomplete: of_browser.map(str::to_owned) }
        }
    }
}

/// What is wrong and how to mend it.
fn told(here: &Here, wrong: Wrong) -> String {
    let words = here.words();
    let key = match wrong {
        Wrong::Field(FieldMistake::TooLong { longest }) => return words.count(Key::TellTooLong, longest),
        Wrong::Field(FieldMistake::TooManyLines { most }) => return words.count(Key::TellTooManyLines, most),
        Wrong::Field(FieldMistake::DateOutOfRange { first, last }) => {
            let (first, last) = (here.format().date(first), here.format().date(last));
            return words.fill_all(Key::TellOutOfRange, [("first", first.into()), ("last", last.into())]);
        }
        Wrong::Field(FieldMistake::NotAnEmail) => Key::TellNotAnEmail,
        Wrong::Field(FieldMistake::NotAPhone) => Key::TellNotAPhone,
        Wrong::Field(FieldMistake::WrongPhoneLength) => Key::TellPhoneLength,
        Wrong::Field(FieldMistake::NotAnIban) => Key::TellNotAnIban,
        Wrong::Field(FieldMistake::WrongIbanLength) => Key::TellIbanLength,
        Wrong::Field(FieldMistake::WrongIbanCheck) => Key::TellIbanCheck,
        Wrong::Field(FieldMistake::NotASocialSecurityNumber) => Key::TellNotANir,
        Wrong::Field(FieldMistake::WrongSocialSecurityLength) => Key::TellNirLength,
        Wrong::Field(FieldMistake::WrongSocialSecurityKey) => Key::TellNirCheck,
        Wrong::Date(Mistake::DateIncomplete(Part::Day)) => Key::MissingDay,
        Wrong::Date(Mistake::DateIncomplete(Part::Month)) => Key::MissingMonth,
        Wrong::Date(Mistake::DateIncomplete(Part::Year)) => Key::MissingYear,
        Wrong::Date(Mistake::DateUnclear(Part::Day)) => Key::UnclearDay,
        Wrong::Date(Mistake::DateUnclear(Part::Month)) => Key::UnclearMonth,
        Wrong::Date(Mistake::DateUnclear(Part::Year) | Mistake::YearTooShort) => Key::UnclearYear,
        Wrong::Date(_) | Wrong::Field(FieldMistake::NotADate) => Key::NoSuchDay,
        // A field in which nothing was typed is no mistake: what is told of it is never seen.
        Wrong::Field(FieldMistake::ControlCharacter | FieldMistake::Empty) => Key::TellUnwritable,
    };
    words.say(key).to_owned()
}
