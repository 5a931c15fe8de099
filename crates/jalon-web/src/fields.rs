//! The fields of a question's page: what it asks, what was typed, what is wrong with it, and the facts it gives.

use jalon_catalogue::{Asks, Question};
use jalon_rules::{FactValue, Held, Law, ListId, Period, Question as Asked, Situation, TimeUnit, Type, Value, text_key};
use jiff::civil::Date;
use jiff::{Span, ToSpan};
use rust_decimal::Decimal;

use crate::form::Form;
use crate::format::Format;
use crate::parse::{self, Mistake, Part};
use crate::words::Key;

/// Up to so many numbers of persons are shown as a choice.
const FEW: usize = 4;

/// Every date lies between so many years ago…
const LONGEST_AGO: i16 = 130;

/// … and so many months from now: long enough for a birth to come. The law's own bounds are days of the calendar and cannot follow today; the narrower holds.
const FARTHEST_AHEAD: i16 = 10;

/// One thing that a page asks.
#[derive(Debug, Clone)]
pub(crate) struct Slot {
    asked: Asked,
    /// Name of its fields in the form.
    name: String,
    /// Beginning of its identifiers in the page.
    id: String,
    kind: Kind,
    /// Name of the fact, for its texts.
    fact: String,
    /// Place of the member it belongs to.
    member: Option<usize>,
}

#[derive(Debug, Clone)]
enum Kind {
    YesNo,
    Choice(Vec<String>),
    FewPersons { least: usize, most: usize },
    Number { of_type: Type, least: Option<Decimal>, most: Option<Decimal> },
    Date { month_only: bool, earliest: Date, latest: Date },
}

/// What a question asks of a situation, in order.
pub(crate) fn asked<'a>(law: &Law, asks: &'a Asks, situation: &Situation) -> impl Iterator<Item = Asked> + use<'a> {
    let (size, facts, list) = match asks {
        Asks::Size(list) => (Some(Asked::Size(*list)), [].as_slice(), None),
        Asks::Household(facts) => (None, facts.as_slice(), None),
        Asks::Members(list, facts) => (None, facts.as_slice(), Some((*list, situation.size(*list).unwrap_or(law.list(*list).minimum.max(1))))),
    };
    let members = list.map_or(1, |(_, count)| count);
    let of_all = (0..members).flat_map(move |member| {
        facts.iter().map(move |fact| match list {
            Some((list, _)) => Asked::Member(list, member, *fact),
            None => Asked::Household(*fact),
        })
    });
    size.into_iter().chain(of_all)
}

/// What is known of something that can be asked.
pub(crate) fn known(asked: Asked, situation: &Situation) -> Option<FactValue> {
    match asked {
        Asked::Size(list) => situation.size(list).map(|n| FactValue::Number(n.into())),
        Asked::Household(fact) => situation.fact(fact).map(|held| held.value),
        Asked::Member(list, member, fact) => situation.member_fact(list, member, fact).map(|held| held.value),
    }
}

/// What a page asks, in order.
pub(crate) fn slots(law: &Law, question: &Question, situation: &Situation, today: Date) -> Vec<Slot> {
    let slot = |asked| match asked {
        Asked::Size(list) => size_slot(law, list),
        Asked::Household(fact) => fact_slot(law, asked, fact, None, today),
        Asked::Member(_, member, fact) => fact_slot(law, asked, fact, Some(member), today),
    };
    asked(law, &question.asks, situation).map(slot).collect()
}

fn size_slot(law: &Law, id: ListId) -> Slot {
    let list = law.list(id);
    let (least, most) = (list.minimum, list.maximum);
    let kind = if most - least < FEW {
        Kind::FewPersons { least, most }
    } else {
        Kind::Number { of_type: Type::Integer, least: Some(least.into()), most: Some(most.into()) }
    };
    Slot { asked: Asked::Size(id), name: list.name.to_string(), id: text_key(&list.name), kind, fact: list.name.to_string(), member: None }
}

fn fact_slot(law: &Law, asked: Asked, fact: jalon_rules::FactId, member: Option<usize>, today: Date) -> Slot {
    let declared = law.fact(fact);
    let kind = match declared.of_type {
        Type::YesNo => Kind::YesNo,
        Type::Choice(id) => Kind::Choice(law.alternatives(id).iter().map(ToString::to_string).collect()),
        Type::Date | Type::Month => {
            let bounds = if let Some(Value::Date(range)) = declared.bounds { (range.low, range.high) } else { (None, None) };
            let shifted = |span: Span| today.saturating_add(span);
            Kind::Date {
                month_only: declared.of_type == Type::Month,
                earliest: bounds.0.into_iter().fold(shifted(-i64::from(LONGEST_AGO).years()), Date::max),
                latest: bounds.1.into_iter().fold(shifted(i64::from(FARTHEST_AHEAD).months()), Date::min),
            }
        }
        of_type => {
            let (least, most) = law.number_bounds(fact).unwrap_or_default();
            // Nothing that a person counts here is negative, unless the law says so.
            Kind::Number { of_type, least: least.or(Some(Decimal::ZERO)), most }
        }
    };
    let (name, id) = match member {
        Some(member) => (format!("{}.{member}", declared.name), format!("{}-{member}", text_key(&declared.name))),
        None => (declared.name.to_string(), text_key(&declared.name)),
    };
    Slot { asked, name, id, kind, fact: declared.name.to_string(), member }
}

impl Slot {
    /// The value that was typed.
    fn read(&self, form: &Form) -> Result<FactValue, Mistake> {
        let typed = form.get(&self.name).trim();
        match &self.kind {
            Kind::YesNo => match typed {
                "yes" => Ok(FactValue::YesNo(true)),
                "no" => Ok(FactValue::YesNo(false)),
                _ => Err(Mistake::Missing),
            },
            Kind::Choice(alternatives) => {
                let place = alternatives.iter().position(|a| a == typed).and_then(|p| u8::try_from(p).ok());
                place.map(FactValue::Choice).ok_or(Mistake::Missing)
            }
            Kind::FewPersons { least, most } => {
                let chosen = typed.parse::<usize>().ok().filter(|n| (*least..=*most).contains(n));
                chosen.map(|n| FactValue::Number(n.into())).ok_or(Mistake::Missing)
            }
            Kind::Number { of_type, least, most } => {
                let number = match of_type {
                    Type::Money(_) => parse::euros(typed),
                    Type::Rate => parse::percent(typed),
                    Type::Number => parse::number(typed),
                    _ => parse::whole(typed),
                }?;
                parse::number_within(number, *least, *most).map(FactValue::Number)
            }
            Kind::Date { month_only, earliest, latest } => {
                let part = |part: &str| form.get(&format!("{}-{part}", self.name));
                // A month is kept as its first day.
                let day = if *month_only && !(part("month").trim().is_empty() && part("year").trim().is_empty()) { "1" } else { part("day") };
                let date = parse::date(day, part("month"), part("year"))?;
                parse::date_within(date, *earliest, *latest).map(FactValue::Date)
            }
        }
    }

    /// What is asked, whoever it is asked of.
    fn label<'a>(&self, format: Format<'a>) -> &'a str {
        match self.asked {
            Asked::Household(fact) | Asked::Member(_, _, fact) => format.labels.fact(fact),
            Asked::Size(list) => format.labels.list(list),
        }
    }
}

/// Reads a page's form: every fact, or every mistake with the place of its slot.
pub(crate) fn read(slots: &[Slot], form: &Form) -> Result<Vec<FactValue>, Vec<(usize, Mistake)>> {
    let read: Vec<_> = slots.iter().map(|slot| slot.read(form)).collect();
    let mistakes: Vec<_> = read.iter().enumerate().filter_map(|(place, r)| Some((place, r.err()?))).collect();
    if mistakes.is_empty() { Ok(read.into_iter().flatten().collect()) } else { Err(mistakes) }
}

/// Puts the answers of a page into a situation.
pub(crate) fn keep(slots: &[Slot], values: &[FactValue], situation: &mut Situation) {
    for (slot, value) in slots.iter().zip(values) {
        set(slot, Some(*value), situation);
    }
}

/// Takes the answers of a page out of a situation.
pub(crate) fn forget(slots: &[Slot], situation: &mut Situation) {
    for slot in slots {
        set(slot, None, situation);
    }
}

fn set(slot: &Slot, value: Option<FactValue>, situation: &mut Situation) {
    match slot.asked {
        Asked::Household(fact) => situation.set(fact, value.map(Held::declared)),
        Asked::Member(list, member, fact) => situation.set_member(list, member, fact, value.map(Held::declared)),
        Asked::Size(list) => {
            let size = value.and_then(|v| if let FactValue::Number(n) = v { usize::try_from(n).ok() } else { None });
            situation.set_size(list, size);
        }
    }
}

/// One control of the page with its label.
pub(crate) struct Field {
    pub(crate) id: String,
    pub(crate) name: String,
    /// Empty when the heading of the page is the label.
    pub(crate) label: String,
    pub(crate) hint: Option<String>,
    pub(crate) error: Option<String>,
    pub(crate) control: Control,
}

/// How a field is filled in.
pub(crate) enum Control {
    Radios(Vec<Radio>),
    /// A place, and those that its name may mean.
    Place {
        typed: String,
        choices: Vec<Radio>,
    },
    Text {
        typed: String,
        suffix: Option<String>,
        decimal: bool,
    },
    Date {
        parts: Vec<DatePart>,
    },
}

pub(crate) struct Radio {
    pub(crate) id: String,
    pub(crate) value: String,
    pub(crate) label: String,
    pub(crate) checked: bool,
}

pub(crate) struct DatePart {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) label: String,
    pub(crate) typed: String,
    pub(crate) width: u8,
    pub(crate) wrong: bool,
}

impl DatePart {
    /// What browsers call it in a date that they may fill (`bday-day`).
    pub(crate) fn browser_name(&self) -> &str {
        self.name.rsplit('-').next().unwrap_or_default()
    }
}

/// Fields that belong to one member, or to nobody in particular.
pub(crate) struct Group {
    pub(crate) legend: Option<String>,
    pub(crate) fields: Vec<Field>,
}

/// A line of the error summary.
pub(crate) struct ErrorLine {
    pub(crate) href: String,
    pub(crate) text: String,
}

/// Identifiers of what describes a field: the hint of the page when the field is alone on it, its own hint, its mistake.
pub(crate) fn described(field: &Field, single: bool, page_hint: Option<&String>) -> Option<String> {
    let own = |what: &str| format!("{}-{what}", field.id);
    let ids = [page_hint.filter(|_| single).map(|_| "hint".to_owned()), field.hint.as_ref().map(|_| own("hint")), field.error.as_ref().map(|_| own("error"))];
    let ids: Vec<String> = ids.into_iter().flatten().collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// What a page shows in its fields: what is known, or what was just typed with its mistakes.
pub(crate) struct Filled<'a> {
    pub(crate) situation: &'a Situation,
    pub(crate) typed: Option<&'a Form>,
    pub(crate) mistakes: &'a [(usize, Mistake)],
}

/// The fields of a page, by member.
pub(crate) fn groups(format: Format<'_>, question: &Question, slots: &[Slot], filled: &Filled<'_>) -> Vec<Group> {
    let member_name = |member: usize| match &question.asks {
        Asks::Members(list, _) => format.labels.member(*list, member).to_owned(),
        _ => String::new(),
    };
    let members = slots.iter().filter_map(|s| s.member).max().map_or(0, |last| last + 1);
    let each = slots.len().checked_div(members).unwrap_or(slots.len());
    let mut groups: Vec<Group> = Vec::new();
    for (place, slot) in slots.iter().enumerate() {
        let label = match slot.member {
            _ if slots.len() == 1 => String::new(),
            Some(member) if each == 1 => member_name(member),
            _ => slot.label(format).to_owned(),
        };
        let mistake = filled.mistakes.iter().find(|(at, _)| *at == place).map(|(_, mistake)| *mistake);
        let field = field(format, slot, label, mistake, filled);
        match groups.last_mut() {
            Some(group) if place % each.max(1) != 0 || each == 1 || members <= 1 => group.fields.push(field),
            _ => {
                let legend = slot.member.filter(|_| members > 1 && each > 1).map(member_name);
                groups.push(Group { legend, fields: vec![field] });
            }
        }
    }
    groups
}

/// The lines of the error summary.
pub(crate) fn error_lines(groups: &[Group]) -> Vec<ErrorLine> {
    let mut lines = Vec::new();
    for group in groups {
        for field in &group.fields {
            let Some(error) = &field.error else { continue };
            let target = match &field.control {
                Control::Radios(radios) => radios.first().map(|r| &r.id),
                Control::Text { .. } => Some(&field.id),
                Control::Place { choices, .. } => choices.first().map(|radio| &radio.id).or(Some(&field.id)),
                Control::Date { parts } => parts.iter().find(|p| p.wrong).or(parts.first()).map(|p| &p.id),
            };
            let owner: Vec<&str> = group.legend.as_deref().into_iter().chain([field.label.as_str()]).filter(|s| !s.is_empty()).collect();
            let text = if owner.is_empty() { error.clone() } else { format!("{} – {error}", owner.join(", ")) };
            lines.push(ErrorLine { href: format!("#{}", target.unwrap_or(&field.id)), text });
        }
    }
    lines
}

fn field(format: Format<'_>, slot: &Slot, label: String, mistake: Option<Mistake>, filled: &Filled<'_>) -> Field {
    let typed = |suffix: &str| filled.typed.map(|form| form.get(&format!("{}{suffix}", slot.name)).to_owned());
    let held = known(slot.asked, filled.situation);
    let radios = |options: Vec<(String, String)>, chosen: Option<String>| {
        let chosen = typed("").or(chosen).unwrap_or_default();
        let radio = |(index, (value, label)): (usize, (String, String))| Radio {
            id: if index == 0 { slot.id.clone() } else { format!("{}-{}", slot.id, index + 1) },
            checked: value == chosen,
            value,
            label,
        };
        Control::Radios(options.into_iter().enumerate().map(radio).collect())
    };
    let control = match &slot.kind {
        Kind::YesNo => {
            let options = [("yes", Key::Yes), ("no", Key::No)].map(|(value, key)| (value.to_owned(), format.words.say(key).to_owned()));
            let chosen = held.map(|v| if v == FactValue::YesNo(true) { "yes" } else { "no" }.to_owned());
            radios(options.into(), chosen)
        }
        Kind::Choice(alternatives) => {
            let fact = if let Asked::Household(fact) | Asked::Member(_, _, fact) = slot.asked { Some(fact) } else { None };
            let text = |place: u8| fact.map(|fact| format.labels.alternative(fact, place).to_owned()).unwrap_or_default();
            let chosen = held.and_then(|v| if let FactValue::Choice(index) = v { alternatives.get(usize::from(index)).cloned() } else { None });
            radios(alternatives.iter().cloned().zip((0..=u8::MAX).map(text)).collect(), chosen)
        }
        Kind::FewPersons { least, most } => {
            let chosen = held.and_then(|v| if let FactValue::Number(n) = v { Some(n.to_string()) } else { None });
            radios((*least..=*most).map(|n| (n.to_string(), n.to_string())).collect(), chosen)
        }
        Kind::Number { of_type, .. } => {
            let known = if let Some(FactValue::Number(n)) = held { Some(n) } else { None };
            let shown = known.map(|n| if *of_type == Type::Rate { n * Decimal::ONE_HUNDRED } else { n }).map(|n| format.number(n));
            let decimal = matches!(of_type, Type::Money(_) | Type::Rate | Type::Number);
            Control::Text { typed: typed("").or(shown).unwrap_or_default(), suffix: suffix(format, *of_type), decimal }
        }
        Kind::Date { month_only, .. } => {
            let known = if let Some(FactValue::Date(date)) = held { Some(date) } else { None };
            let wrong = mistake.map(wrong_part);
            let part = |part: Part, name: &str, key: Key, width: u8, known: Option<String>| DatePart {
                id: format!("{}-{name}", slot.id),
                name: format!("{}-{name}", slot.name),
                label: format.words.say(key).to_owned(),
                typed: typed(&format!("-{name}")).or(known).unwrap_or_default(),
                width,
                wrong: wrong.is_some_and(|w| w.is_none_or(|w| w == part)),
            };
            let day = part(Part::Day, "day", Key::FieldDay, 2, known.map(|d| d.day().to_string()));
            let month = part(Part::Month, "month", Key::FieldMonth, 5, known.map(|d| d.month().to_string()));
            let year = part(Part::Year, "year", Key::FieldYear, 4, known.map(|d| d.year().to_string()));
            Control::Date { parts: if *month_only { vec![month, year] } else { vec![day, month, year] } }
        }
    };
    let own_hint = format.optional(&format!("fact-{}", text_key(&slot.fact)), Some("hint")).filter(|_| !matches!(slot.asked, Asked::Size(_)));
    let hint = own_hint.or_else(|| match &slot.kind {
        Kind::Date { month_only: false, .. } => Some(format.words.say(Key::FieldDateHint)),
        _ => None,
    });
    Field { id: slot.id.clone(), name: slot.name.clone(), label, hint: hint.map(str::to_owned), error: mistake.map(|m| told(format, slot, m)), control }
}

fn suffix(format: Format<'_>, of_type: Type) -> Option<String> {
    let key = match of_type {
        Type::Money(Period::Once) => Key::SuffixEuros,
        Type::Money(Period::Day) => Key::SuffixEurosDay,
        Type::Money(Period::Month) => Key::SuffixEurosMonth,
        Type::Money(Period::Year) => Key::SuffixEurosYear,
        Type::Rate => Key::SuffixPercent,
        Type::Time(TimeUnit::Years) => Key::SuffixYears,
        Type::Time(TimeUnit::Months) => Key::SuffixMonths,
        Type::Time(TimeUnit::Days) => Key::SuffixDays,
        _ => return None,
    };
    Some(format.words.say(key).to_owned())
}

/// The part of a date that is wrong; none when it is the whole.
fn wrong_part(mistake: Mistake) -> Option<Part> {
    match mistake {
        Mistake::DateIncomplete(part) | Mistake::DateUnclear(part) => Some(part),
        Mistake::YearTooShort => Some(Part::Year),
        _ => None,
    }
}

/// What is wrong and how to mend it.
fn told(format: Format<'_>, slot: &Slot, mistake: Mistake) -> String {
    let words = format.words;
    let number = |value: Decimal| match &slot.kind {
        Kind::Number { of_type: Type::Money(_), .. } => format.euros(value),
        Kind::Number { of_type: Type::Rate, .. } => format.number(value * Decimal::ONE_HUNDRED),
        _ => format.number(value),
    };
    let plain = |key| words.say(key).to_owned();
    match mistake {
        Mistake::Missing => plain(match slot.kind {
            Kind::Number { of_type: Type::Money(_), .. } => Key::MissingMoney,
            Kind::Number { .. } => Key::MissingNumber,
            Kind::Date { .. } => Key::MissingDate,
            Kind::YesNo | Kind::Choice(_) | Kind::FewPersons { .. } => Key::MissingChoice,
        }),
        Mistake::NotANumber => plain(if matches!(slot.kind, Kind::Number { of_type: Type::Money(_), .. }) { Key::NotAnAmount } else { Key::NotANumber }),
        Mistake::NotWhole => plain(Key::NotWhole),
        Mistake::TooManyDecimals => plain(Key::TooManyDecimals),
        Mistake::BelowLeast(least) => words.fill(Key::BelowLeast, "least", number(least)),
        Mistake::AboveMost(most) => words.fill(Key::AboveMost, "most", number(most)),
        Mistake::DateIncomplete(Part::Day) => plain(Key::MissingDay),
        Mistake::DateIncomplete(Part::Month) => plain(Key::MissingMonth),
        Mistake::DateIncomplete(Part::Year) => plain(Key::MissingYear),
        Mistake::DateUnclear(Part::Day) => plain(Key::UnclearDay),
        Mistake::DateUnclear(Part::Month) => plain(Key::UnclearMonth),
        Mistake::DateUnclear(Part::Year) | Mistake::YearTooShort => plain(Key::UnclearYear),
        Mistake::NoSuchDay => plain(Key::NoSuchDay),
        Mistake::TooEarly(earliest) => words.fill(Key::TooEarly, "date", format.date(earliest)),
        Mistake::TooLate(latest) => words.fill(Key::TooLate, "date", format.date(latest)),
    }
}
