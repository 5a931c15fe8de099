//! From situations to columns, for those who hold households one by one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use arrow_array::{Array, ArrayRef, BooleanArray, Date32Array, Decimal128Array, Int8Array, ListArray, RecordBatch, RecordBatchOptions, StructArray};
use arrow_buffer::{NullBuffer, OffsetBuffer};
use arrow_schema::{DataType, Field, Fields, Schema};
use jalon_rules::{DIGITS, FactId, FactRead, FactValue, Law, ListId, Of, PLACES, RuleId, Situation, Type};

use rust_decimal::Decimal;

use crate::calendar;

/// What some rules read of these households, one row each: choices as the place of the alternative, numbers with as many digits after the point as they need.
///
/// A list whose size nobody said is null: what is known of some of its members all the same is left out.
pub fn table(law: &Law, rules: &[RuleId], situations: &[Situation]) -> RecordBatch {
    let mut household: BTreeSet<FactId> = BTreeSet::new();
    let mut lists: BTreeMap<ListId, Vec<FactId>> = BTreeMap::new();
    for read in rules.iter().flat_map(|rule| law.facts_read(Of::Rule(*rule))) {
        match read {
            FactRead::Household(id) => {
                household.insert(id);
            }
            FactRead::Member(list, id) => {
                let facts = lists.entry(list).or_default();
                if !facts.contains(&id) {
                    facts.push(id);
                }
            }
            FactRead::Size(list) => {
                lists.entry(list).or_default();
            }
        }
    }
    let mut fields = Vec::new();
    let mut columns: Vec<ArrayRef> = Vec::new();
    for id in household {
        let values: Vec<Option<FactValue>> = situations.iter().map(|s| s.fact(id).map(|h| h.value)).collect();
        let array = array(law, id, &values);
        fields.push(Field::new(&*law.fact(id).name, array.data_type().clone(), true));
        columns.push(array);
    }
    for (list, facts) in lists {
        let sizes: Vec<Option<usize>> = situations.iter().map(|s| s.size(list)).collect();
        let members: Vec<(&Situation, usize)> =
            situations.iter().zip(&sizes).flat_map(|(s, size)| (0..size.unwrap_or(0)).map(move |member| (s, member))).collect();
        let arrays: Vec<ArrayRef> = facts
            .iter()
            .map(|id| {
                let values: Vec<Option<FactValue>> = members.iter().map(|(s, member)| s.member_fact(list, *member, *id).map(|h| h.value)).collect();
                array(law, *id, &values)
            })
            .collect();
        let of: Fields = facts.iter().zip(&arrays).map(|(id, array)| Field::new(&*law.fact(*id).name, array.data_type().clone(), true)).collect();
        let values: ArrayRef =
            if arrays.is_empty() { Arc::new(StructArray::new_empty_fields(members.len(), None)) } else { Arc::new(StructArray::new(of, arrays, None)) };
        let item = Arc::new(Field::new("item", values.data_type().clone(), true));
        let offsets = OffsetBuffer::from_lengths(sizes.iter().map(|s| s.unwrap_or(0)));
        let nulls = sizes.iter().any(Option::is_none).then(|| sizes.iter().map(Option::is_some).collect::<NullBuffer>());
        fields.push(Field::new(&*law.list(list).name, DataType::List(item.clone()), true));
        columns.push(Arc::new(ListArray::new(item, offsets, values, nulls)));
    }
    let schema = Arc::new(Schema::new(fields));
    let options = RecordBatchOptions::new().with_row_count(Some(situations.len()));
    RecordBatch::try_new_with_options(schema.clone(), columns, &options).unwrap_or_else(|_| RecordBatch::new_empty(schema))
}

fn array(law: &Law, id: FactId, values: &[Option<FactValue>]) -> ArrayRef {
    match law.fact(id).of_type {
        Type::YesNo => Arc::new(values.iter().map(|v| v.map(|v| v == FactValue::YesNo(true))).collect::<BooleanArray>()),
        Type::Date | Type::Month => {
            let days = |v: FactValue| if let FactValue::Date(day) = v { Some(calendar::days(day)) } else { None };
            Arc::new(values.iter().map(|v| v.and_then(days)).collect::<Date32Array>())
        }
        Type::Choice(_) => {
            let place = |v: FactValue| if let FactValue::Choice(place) = v { Some(place.cast_signed()) } else { None };
            Arc::new(values.iter().map(|v| v.and_then(place)).collect::<Int8Array>())
        }
        _ => {
            let number = |v: FactValue| if let FactValue::Number(number) = v { Some(number.normalize()) } else { None };
            let numbers: Vec<Option<Decimal>> = values.iter().map(|v| v.and_then(number)).collect();
            // Money is in cents even where no household has any.
            let fewest = if matches!(law.fact(id).of_type, Type::Money(_)) { 2 } else { 0 };
            let scale = numbers.iter().flatten().map(Decimal::scale).max().unwrap_or(0).clamp(fewest, PLACES);
            let whole = |mut number: Decimal| {
                number.rescale(scale);
                number.mantissa()
            };
            decimals(numbers.into_iter().map(|n| n.map(whole)), scale)
        }
    }
}

#[allow(clippy::cast_possible_truncation, reason = "28 digits at most, 12 of them after the point")]
fn decimals(digits: impl Iterator<Item = Option<i128>>, scale: u32) -> ArrayRef {
    let digits: Vec<Option<i128>> = digits.collect();
    let short: Option<Vec<Option<i64>>> =
        digits.iter().map(|d| d.map_or(Some(None), |d| i64::try_from(d).ok().filter(|d| d.abs() < 10_i64.pow(18)).map(Some))).collect();
    match short {
        Some(short) => Arc::new(short.into_iter().collect::<arrow_array::Decimal64Array>().with_data_type(DataType::Decimal64(18, scale as i8))),
        None => Arc::new(digits.into_iter().collect::<Decimal128Array>().with_data_type(DataType::Decimal128((DIGITS + PLACES) as u8, scale as i8))),
    }
}
