//! From Arrow to facts: which column holds which fact, and its rows as columns of the evaluation. A null is unknown.

use std::ops::Range as Rows;
use std::rc::Rc;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Decimal64Type, Decimal128Type, Int8Type, Int16Type, Int32Type, Int64Type};
use arrow_array::{Array, ArrayRef, ListArray, RecordBatch};
use arrow_schema::{DataType, Field, Schema};
use jalon_rules::{FactId, FactValue, Law, ListId, PLACES, Range, Type, Value};
use rust_decimal::Decimal;

use crate::calendar;
use crate::cells::{held, power};
use crate::column::{Column, Data, Dates, Lane, NO, Numbers, Truths, UNKNOWN, YES, low_half, narrow};
use crate::gather::Members;

/// Why a batch cannot be evaluated: its columns do not hold what the law reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unsuitable {
    /// A column has a type that its fact cannot be read from.
    Type {
        /// The column.
        column: String,
        /// The type it has.
        has: String,
        /// What would be read.
        wanted: &'static str,
    },
    /// A column says an alternative that the fact does not have.
    Alternative {
        /// The column.
        column: String,
        /// What it says.
        says: String,
    },
    /// A column has a date outside the calendar (years -9999 to 9999).
    Date {
        /// The column.
        column: String,
        /// Days since 1970-01-01.
        days: i32,
    },
    /// A batch has other columns than the evaluation was prepared for.
    OtherColumns,
    /// Two rules, or a rule and a column of failures, would have one name.
    SameName(String),
}

impl std::fmt::Display for Unsuitable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Unsuitable::Type { column, has, wanted } => write!(f, "column `{column}` is of type {has}; {wanted} was expected"),
            Unsuitable::Alternative { column, says } => write!(f, "column `{column}` says `{says}`, which is not one of the alternatives"),
            Unsuitable::Date { column, days } => write!(f, "column `{column}` has a date outside the calendar ({days} days from 1970-01-01)"),
            Unsuitable::OtherColumns => f.write_str("this batch has other columns than the first"),
            Unsuitable::SameName(name) => write!(f, "two results would be named `{name}`"),
        }
    }
}

impl std::error::Error for Unsuitable {}

/// Where the facts of the law stand among the columns.
#[derive(Debug, Clone, Default)]
pub(crate) struct Binding {
    /// By fact of the household.
    pub(crate) facts: Vec<Option<usize>>,
    /// By list: its column, and for each fact the field of its members.
    pub(crate) lists: Vec<Option<(usize, Vec<Option<usize>>)>>,
    /// Columns that no fact is read from.
    pub(crate) unread: Vec<String>,
}

impl Binding {
    pub(crate) fn new(law: &Law, schema: &Schema) -> Result<Binding, Unsuitable> {
        let mut binding = Binding { facts: vec![None; law.facts().len()], lists: vec![None; law.lists().len()], unread: Vec::new() };
        for (index, field) in schema.fields().iter().enumerate() {
            let fact = law.find_fact(field.name()).filter(|id| law.fact(*id).of.is_empty());
            if let Some(id) = fact {
                check(law, id, field, field.name())?;
                binding.facts[id.index()] = Some(index);
            } else if let Some(list) = law.find_list(field.name()) {
                let DataType::List(item) = field.data_type() else { return Err(unsuitable(field.name(), field.data_type(), "a list of structs")) };
                let DataType::Struct(fields) = item.data_type() else { return Err(unsuitable(field.name(), field.data_type(), "a list of structs")) };
                let mut places = vec![None; law.facts().len()];
                for (place, member) in fields.iter().enumerate() {
                    let path = format!("{}.{}", field.name(), member.name());
                    match law.find_fact(member.name()).filter(|id| law.fact(*id).of.contains(&list)) {
                        Some(id) => {
                            check(law, id, member, &path)?;
                            places[id.index()] = Some(place);
                        }
                        None => binding.unread.push(path),
                    }
                }
                binding.lists[list.index()] = Some((index, places));
            } else {
                binding.unread.push(field.name().clone());
            }
        }
        Ok(binding)
    }
}

fn unsuitable(column: &str, has: &DataType, wanted: &'static str) -> Unsuitable {
    Unsuitable::Type { column: column.to_owned(), has: has.to_string(), wanted }
}

fn check(law: &Law, id: FactId, field: &Field, path: &str) -> Result<(), Unsuitable> {
    use DataType as D;
    let places = i8::try_from(PLACES).unwrap_or(i8::MAX);
    let has = field.data_type();
    let (fits, wanted) = match law.fact(id).of_type {
        Type::YesNo => (matches!(has, D::Boolean), "Boolean"),
        Type::Date | Type::Month => (matches!(has, D::Date32), "Date32"),
        Type::Choice(_) => (
            matches!(has, D::Utf8 | D::Int8) || matches!(has, D::Dictionary(key, value) if **key == D::Int8 && **value == D::Utf8),
            "Utf8, Dictionary(Int8, Utf8) or Int8 (the place of the alternative, from 0)",
        ),
        _ => (
            matches!(has, D::Int8 | D::Int16 | D::Int32 | D::Int64) || matches!(has, D::Decimal128(_, s) | D::Decimal64(_, s) if (0..=places).contains(s)),
            "Decimal128 or Decimal64 with 0 to 12 digits after the point, or a signed integer",
        ),
    };
    if fits { Ok(()) } else { Err(unsuitable(path, has, wanted)) }
}

/// Some rows of a batch, and how their lists are laid out.
pub(crate) struct Morsel<'a> {
    pub(crate) law: &'a Law,
    pub(crate) binding: &'a Binding,
    pub(crate) batch: &'a RecordBatch,
    pub(crate) rows: Rows<usize>,
    /// By list; laid out when first needed.
    pub(crate) lists: Vec<Option<Rc<Layout>>>,
}

/// The members of a list, and where each stands among the values of its column.
pub(crate) struct Layout {
    pub(crate) members: Members,
    places: Places,
}

enum Places {
    Contiguous(Rows<usize>),
    /// None for a shadow.
    Each(Vec<Option<usize>>),
}

impl Morsel<'_> {
    pub(crate) fn fact(&self, id: FactId) -> Result<Column, Unsuitable> {
        let Some(index) = self.binding.facts[id.index()] else { return Ok(Column::same(self.law.held(None, id))) };
        Reader { law: self.law, id, array: self.batch.column(index) }.rows(self.rows.clone())
    }

    pub(crate) fn member_fact(&mut self, list: ListId, id: FactId) -> Result<Column, Unsuitable> {
        let layout = self.layout(list);
        let Some((index, places)) = &self.binding.lists[list.index()] else { return Ok(Column::same(self.law.held(None, id))) };
        let Some(place) = places[id.index()] else { return Ok(Column::same(self.law.held(None, id))) };
        let members = self.batch.column(*index).as_list::<i32>().values().as_struct();
        let reader = Reader { law: self.law, id, array: members.column(place) };
        match &layout.places {
            Places::Contiguous(rows) if members.null_count() == 0 => reader.rows(rows.clone()),
            Places::Contiguous(rows) => reader.each(rows.clone().map(|row| members.is_valid(row).then_some(row))),
            Places::Each(places) => reader.each(places.iter().map(|place| place.filter(|row| members.is_valid(*row)))),
        }
    }

    /// How the members of a list are laid out.
    pub(crate) fn layout(&mut self, list: ListId) -> Rc<Layout> {
        let place = list.index();
        if let Some(layout) = &self.lists[place] {
            return layout.clone();
        }
        let column = self.binding.lists[place].as_ref().map(|(index, _)| self.batch.column(*index).as_list::<i32>());
        let layout = Rc::new(match column {
            Some(column) if column.null_count() == 0 => described(column, &self.rows),
            column => partly_described(column, &self.rows, self.law, list),
        });
        self.lists[place] = Some(layout.clone());
        layout
    }
}

fn described(column: &ListArray, rows: &Rows<usize>) -> Layout {
    let offsets = &column.value_offsets()[rows.start..=rows.end];
    let first = offsets[0];
    let starts: Vec<u32> = offsets.iter().map(|o| (o - first).cast_unsigned()).collect();
    let mut household = Vec::with_capacity(starts.last().map_or(0, |s| *s as usize));
    let mut most = 0;
    for (at, ends) in (0_u32..).zip(starts.windows(2)) {
        most = most.max(ends[1] - ends[0]);
        (ends[0]..ends[1]).for_each(|_| household.push(at));
    }
    let last = offsets[offsets.len() - 1];
    let places = Places::Contiguous(usize::try_from(first).unwrap_or(0)..usize::try_from(last).unwrap_or(0));
    Layout { members: Members { household, starts, shadows: None, most }, places }
}

/// Where a list is null nobody said how many members it has: a shadow stands for as many as the bounds of the list allow.
fn partly_described(column: Option<&ListArray>, rows: &Rows<usize>, law: &Law, list: ListId) -> Layout {
    let bounds = law.list(list);
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let unknown = (count(bounds.minimum), count(bounds.maximum.saturating_sub(bounds.minimum)));
    let mut members = Members { starts: vec![0], ..Members::default() };
    let mut shadows = Vec::with_capacity(rows.len());
    let mut places = Vec::new();
    for (at, row) in (0_u32..).zip(rows.clone()) {
        if let Some(column) = column.filter(|c| c.is_valid(row)) {
            let ends = &column.value_offsets()[row..=row + 1];
            places.extend((ends[0]..ends[1]).map(|place| usize::try_from(place).ok()));
            shadows.push((0, 0));
        } else {
            shadows.push(unknown);
            if unknown != (0, 0) {
                places.push(None);
            }
        }
        members.household.resize(places.len(), at);
        members.starts.push(count(places.len()));
    }
    members.shadows = Some(shadows);
    Layout { members, places: Places::Each(places) }
}

/// Reads a fact from an array.
struct Reader<'a> {
    law: &'a Law,
    id: FactId,
    array: &'a ArrayRef,
}

impl Reader<'_> {
    fn unknown(&self) -> Value {
        self.law.held(None, self.id)
    }

    fn column(&self) -> String {
        self.law.fact(self.id).name.to_string()
    }

    /// Rows one after the other.
    fn rows(&self, rows: Rows<usize>) -> Result<Column, Unsuitable> {
        let slice = self.array.slice(rows.start, rows.len());
        let whole = match slice.data_type() {
            DataType::Decimal128(_, scale) => self.wide(slice.as_primitive::<Decimal128Type>().values(), scale.unsigned_abs().into(), &slice),
            DataType::Decimal64(_, scale) => self.narrow(slice.as_primitive::<Decimal64Type>().values(), scale.unsigned_abs().into(), &slice),
            DataType::Int64 => self.narrow(slice.as_primitive::<Int64Type>().values(), 0, &slice),
            DataType::Boolean => Some(truths(&slice)),
            DataType::Date32 => self.dates(slice.as_primitive::<Date32Type>().values(), &slice)?,
            DataType::Int8 | DataType::Dictionary(..) | DataType::Utf8 if matches!(self.law.fact(self.id).of_type, Type::Choice(_)) => {
                Some(self.choices(&slice)?)
            }
            _ => None,
        };
        match whole {
            Some(column) => Ok(column),
            None => self.each(rows.map(Some)),
        }
    }

    /// Each row by itself; none is unknown.
    fn each(&self, rows: impl Iterator<Item = Option<usize>>) -> Result<Column, Unsuitable> {
        let values: Result<Vec<Value>, Unsuitable> = rows
            .map(|row| {
                let known = row.filter(|row| self.array.is_valid(*row)).map(|row| self.value(row)).transpose()?;
                Ok(self.law.held(known, self.id))
            })
            .collect();
        Ok(Column::from_values(&values?))
    }

    fn value(&self, row: usize) -> Result<FactValue, Unsuitable> {
        let array = self.array;
        let decimal = |digits: i128, scale: i8| {
            // A number of too many digits stands as one that the language cannot hold: its row fails.
            FactValue::Number(Decimal::try_from_i128_with_scale(digits, scale.unsigned_abs().into()).unwrap_or(Decimal::MAX))
        };
        Ok(match array.data_type() {
            DataType::Boolean => FactValue::YesNo(array.as_boolean().value(row)),
            DataType::Date32 => {
                let days = array.as_primitive::<Date32Type>().value(row);
                FactValue::Date(calendar::date(days).ok_or_else(|| Unsuitable::Date { column: self.column(), days })?)
            }
            DataType::Decimal128(_, scale) => decimal(array.as_primitive::<Decimal128Type>().value(row), *scale),
            DataType::Decimal64(_, scale) => decimal(array.as_primitive::<Decimal64Type>().value(row).into(), *scale),
            DataType::Int64 => decimal(array.as_primitive::<Int64Type>().value(row).into(), 0),
            DataType::Int32 => decimal(array.as_primitive::<Int32Type>().value(row).into(), 0),
            DataType::Int16 => decimal(array.as_primitive::<Int16Type>().value(row).into(), 0),
            DataType::Int8 if !matches!(self.law.fact(self.id).of_type, Type::Choice(_)) => decimal(array.as_primitive::<Int8Type>().value(row).into(), 0),
            _ => FactValue::Choice(self.alternative(array, row)?),
        })
    }

    fn alternative(&self, array: &ArrayRef, row: usize) -> Result<u8, Unsuitable> {
        let Type::Choice(id) = self.law.fact(self.id).of_type else { return Ok(0) };
        let alternatives = self.law.alternatives(id);
        let other = |says: String| Unsuitable::Alternative { column: self.column(), says };
        let named = |name: &str| {
            let place = alternatives.iter().position(|a| **a == *name).ok_or_else(|| other(name.to_owned()))?;
            u8::try_from(place).map_err(|_| other(name.to_owned()))
        };
        match array.data_type() {
            DataType::Int8 => {
                let place = array.as_primitive::<Int8Type>().value(row);
                u8::try_from(place).ok().filter(|p| usize::from(*p) < alternatives.len()).ok_or_else(|| other(place.to_string()))
            }
            DataType::Utf8 => named(array.as_string::<i32>().value(row)),
            _ => {
                let dictionary = array.as_dictionary::<Int8Type>();
                let key = dictionary.keys().value(row);
                named(dictionary.values().as_string::<i32>().value(usize::try_from(key).unwrap_or(0)))
            }
        }
    }

    fn choices(&self, slice: &ArrayRef) -> Result<Column, Unsuitable> {
        let Value::Choice(all) = self.unknown() else { return self.each((0..0).map(Some)) };
        let masks: Result<Vec<u64>, Unsuitable> = match slice.data_type() {
            DataType::Dictionary(..) => {
                // Each word of the dictionary is looked up once.
                let dictionary = slice.as_dictionary::<Int8Type>();
                let words: ArrayRef = Arc::new(dictionary.values().as_string::<i32>().clone());
                let keys = dictionary.keys();
                let masks: Vec<_> =
                    (0..words.len()).map(|word| if words.is_valid(word) { self.alternative(&words, word).map(|p| 1 << p) } else { Ok(all) }).collect();
                (0..slice.len()).map(|row| if keys.is_valid(row) { masks[usize::try_from(keys.value(row)).unwrap_or(0)].clone() } else { Ok(all) }).collect()
            }
            _ => (0..slice.len()).map(|row| if slice.is_valid(row) { self.alternative(slice, row).map(|p| 1 << p) } else { Ok(all) }).collect(),
        };
        let masks = masks?;
        // Often everybody lives in one place.
        Ok(match masks.first() {
            Some(first) if masks.iter().all(|m| m == first) => Column::same(Value::Choice(*first)),
            _ => Column::of(Data::Choice(masks)),
        })
    }

    fn wide(&self, values: &[i128], scale: u32, slice: &ArrayRef) -> Option<Column> {
        let (mut least, mut most) = (0, 0);
        for value in values {
            least = least.min(*value);
            most = most.max(*value);
        }
        self.numbers(Lane::from_wide(values.to_vec(), least, most), scale, least, most, slice)
    }

    fn narrow(&self, values: &[i64], scale: u32, slice: &ArrayRef) -> Option<Column> {
        // The magnitude to the next power of two: one pass without branches.
        let (mut magnitude, mut signs) = (0_i64, 0_i64);
        for value in values {
            magnitude |= value ^ (value >> 63);
            signs |= *value;
        }
        let bound = (1_i128 << (64 - magnitude.leading_zeros())) - 1;
        let least = if signs < 0 { -bound - 1 } else { 0 };
        self.numbers(Lane::Narrow(values.to_vec()), scale, least, bound, slice)
    }

    fn numbers(&self, lane: Lane, scale: u32, least: i128, most: i128, slice: &ArrayRef) -> Option<Column> {
        if !held(least, most, scale) {
            return None;
        }
        if slice.null_count() == 0 {
            if least == 0 && most == 0 {
                return Some(Column::same(Value::Number(Range::exactly(Decimal::ZERO))));
            }
            return Some(Column::of(Data::Number(Numbers { scale, low: lane, high: None, open: None, least, most })));
        }
        if slice.null_count() == slice.len() {
            return Some(Column::same(self.unknown()));
        }
        // Where nothing is said, the bounds of the fact are what is known.
        let Value::Number(Range { low: Some(low), high: Some(high) }) = self.unknown() else { return None };
        if low.scale() > scale || high.scale() > scale {
            return None;
        }
        let whole = |d: Decimal| d.mantissa() * power(scale - d.scale());
        let (low, high) = (whole(low), whole(high));
        let (least, most) = (least.min(low), most.max(high));
        if !narrow(least, most) || !held(least, most, scale) {
            return None;
        }
        let Lane::Narrow(known) = lane else { return None };
        let fill = |end: i128| {
            let end = low_half(end);
            Lane::Narrow(known.iter().enumerate().map(|(row, value)| if slice.is_valid(row) { *value } else { end }).collect())
        };
        Some(Column::of(Data::Number(Numbers { scale, low: fill(low), high: Some(fill(high)), open: None, least, most })))
    }

    fn dates(&self, values: &[i32], slice: &ArrayRef) -> Result<Option<Column>, Unsuitable> {
        let valid = || values.iter().enumerate().filter(|(row, _)| slice.is_valid(*row)).map(|(_, day)| *day);
        let all = slice.null_count() == 0;
        let least = if all { values.iter().min().copied() } else { valid().min() };
        let most = if all { values.iter().max().copied() } else { valid().max() };
        let (Some(least), Some(most)) = (least, most) else { return Ok(Some(Column::same(self.unknown()))) };
        for days in [least, most] {
            if calendar::date(days).is_none() {
                return Err(Unsuitable::Date { column: self.column(), days });
            }
        }
        if all {
            return Ok(Some(Column::of(Data::Date(Dates { low: values.to_vec(), high: None, open: None, least, most }))));
        }
        let Value::Date(Range { low: Some(low), high: Some(high) }) = self.unknown() else { return Ok(None) };
        let (low, high) = (calendar::days(low), calendar::days(high));
        let fill = |end: i32| values.iter().enumerate().map(|(row, day)| if slice.is_valid(row) { *day } else { end }).collect();
        Ok(Some(Column::of(Data::Date(Dates { low: fill(low), high: Some(fill(high)), open: None, least: least.min(low), most: most.max(high) }))))
    }
}

fn truths(slice: &ArrayRef) -> Column {
    let array = slice.as_boolean();
    let values = array.values();
    let bits: Vec<u8> = if array.null_count() == 0 {
        values.iter().map(|yes| if yes { YES } else { NO }).collect()
    } else {
        (0..array.len())
            .map(|row| {
                if array.is_null(row) {
                    UNKNOWN
                } else if values.value(row) {
                    YES
                } else {
                    NO
                }
            })
            .collect()
    };
    Column::of(Data::Truth(Truths { bits, unknown: array.null_count() > 0 }))
}
