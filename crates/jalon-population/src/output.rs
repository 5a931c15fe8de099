//! From columns back to Arrow: one struct for a rule that pays, one truth for a rule of right, and beside each a column of failures.

use std::rc::Rc;
use std::sync::Arc;

use arrow_array::types::Int8Type;
use arrow_array::{ArrayRef, BooleanArray, Decimal128Array, DictionaryArray, Int8Array, StringArray, StructArray};
use arrow_buffer::{BooleanBuffer, NullBuffer, ScalarBuffer};
use arrow_schema::{DataType, Field, Fields};
use jalon_rules::{DIGITS, Failure, PLACES, Truth, Value};

use crate::cells::power;
use crate::column::{Column, Data, Lane, NO, Numbers, UNKNOWN, YES, bits, code, failure, low_half};

/// What a failure says.
pub fn message(failure: Failure) -> &'static str {
    match failure {
        Failure::Overflow => "number too long",
        Failure::DivisionByZero => "division by zero",
        Failure::DateOutOfRange => "date outside the calendar",
        Failure::NoLawAtDate => "no law on that day",
    }
}

/// Amounts as they leave: every digit of the language.
#[allow(clippy::cast_possible_truncation, reason = "28 digits, 12 of them after the point")]
pub(crate) fn amount_type() -> DataType {
    DataType::Decimal128((DIGITS + PLACES) as u8, PLACES as i8)
}

pub(crate) fn due_fields() -> Fields {
    Fields::from(vec![Field::new("due", DataType::Boolean, true), Field::new("low", amount_type(), true), Field::new("high", amount_type(), true)])
}

pub(crate) fn failure_type() -> DataType {
    DataType::Dictionary(Box::new(DataType::Int8), Box::new(DataType::Utf8))
}

/// The results of one rule for a whole batch, and its failures.
pub(crate) fn arrays(pays: bool, parts: &[(Rc<Column>, usize)]) -> (ArrayRef, ArrayRef) {
    let rows = parts.iter().map(|(_, rows)| rows).sum();
    let mut truths: Vec<u8> = Vec::with_capacity(rows);
    let mut failed: Vec<u8> = Vec::new();
    for (column, rows) in parts {
        let before = truths.len();
        match &column.data {
            Data::Truth(all) | Data::Due(all, _) => truths.extend_from_slice(&all.bits),
            Data::Same(Value::Truth(truth) | Value::Due(truth, _)) => truths.resize(before + rows, bits(*truth)),
            _ => truths.resize(before + rows, UNKNOWN),
        }
        let codes = match (&column.failed, &column.data) {
            (Some(codes), _) => codes.clone(),
            (None, Data::Same(Value::Failed(failure))) => vec![code(*failure); *rows],
            _ => continue,
        };
        for (bits, code) in truths[before..].iter_mut().zip(&codes) {
            *bits = if *code == 0 { *bits } else { UNKNOWN };
        }
        failed.resize(before, 0);
        failed.extend(codes);
    }
    if !failed.is_empty() {
        failed.resize(rows, 0);
    }
    let holds = truth_array(&truths);
    let result: ArrayRef = if pays {
        let low = amounts(parts, &failed, rows, End::Low);
        let same = parts.iter().all(|(column, _)| is_exact(column));
        let high = if same { low.clone() } else { amounts(parts, &failed, rows, End::High) };
        let columns: Vec<ArrayRef> = vec![Arc::new(holds), Arc::new(low), Arc::new(high)];
        Arc::new(StructArray::new(due_fields(), columns, None))
    } else {
        Arc::new(holds)
    };
    (result, failures(&failed, rows))
}

fn truth_array(truths: &[u8]) -> BooleanArray {
    let values = BooleanBuffer::collect_bool(truths.len(), |row| truths[row] == YES);
    let unknown = truths.contains(&UNKNOWN);
    let nulls = unknown.then(|| NullBuffer::new(BooleanBuffer::collect_bool(truths.len(), |row| truths[row] == YES || truths[row] == NO)));
    BooleanArray::new(values, nulls)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Low,
    High,
}

fn is_exact(column: &Column) -> bool {
    match &column.data {
        Data::Due(_, amount) => amount.high.is_none() && amount.open.is_none(),
        Data::Same(Value::Due(_, range)) => range.low == range.high,
        _ => true,
    }
}

fn amounts(parts: &[(Rc<Column>, usize)], failed: &[u8], rows: usize, end: End) -> Decimal128Array {
    let mut all: Vec<i128> = Vec::with_capacity(rows);
    let mut known: Option<Vec<bool>> = (!failed.is_empty()).then(|| failed.iter().map(|code| *code == 0).collect());
    for (column, count) in parts {
        let before = all.len();
        let mut forget = |row: usize| known.get_or_insert_with(|| vec![true; rows])[row] = false;
        match &column.data {
            Data::Due(_, amount) => {
                push(&mut all, amount, end);
                let open = if end == End::Low { 1 } else { 2 };
                let missing = amount.open.iter().flatten().enumerate().filter(|(_, bits)| *bits & open != 0);
                missing.for_each(|(row, _)| forget(before + row));
            }
            Data::Same(Value::Due(_, range)) => {
                let number = if end == End::Low { range.low } else { range.high };
                if number.is_none() {
                    (before..before + count).for_each(&mut forget);
                }
                all.resize(before + count, number.map_or(0, |d| d.mantissa() * power(PLACES - d.scale().min(PLACES))));
            }
            _ => {
                (before..before + count).for_each(&mut forget);
                all.resize(before + count, 0);
            }
        }
    }
    let nulls = known.map(NullBuffer::from);
    Decimal128Array::new(ScalarBuffer::from(all), nulls).with_data_type(amount_type())
}

fn push(all: &mut Vec<i128>, amount: &Numbers, end: End) {
    let factor = power(PLACES - amount.scale);
    let lane = if end == End::High { amount.high.as_ref().unwrap_or(&amount.low) } else { &amount.low };
    match lane {
        Lane::Narrow(lane) => {
            let factor = low_half(factor);
            all.extend(lane.iter().map(|number| i128::from(*number) * i128::from(factor)));
        }
        Lane::Wide(lane) => all.extend(lane.iter().map(|number| number * factor)),
    }
}

fn failures(failed: &[u8], rows: usize) -> ArrayRef {
    let messages: Vec<&str> = (1..=4).filter_map(failure).map(message).collect();
    let keys: Int8Array =
        if failed.is_empty() { Int8Array::new_null(rows) } else { failed.iter().map(|code| (*code != 0).then(|| code.cast_signed() - 1)).collect() };
    Arc::new(DictionaryArray::<Int8Type>::new(keys, Arc::new(StringArray::from(messages))))
}

/// The value of one rule in one row, read back from a batch of results.
pub(crate) fn read(result: &ArrayRef, failures: &ArrayRef, row: usize) -> Value {
    use arrow_array::Array;
    use arrow_array::cast::AsArray;
    use arrow_array::types::Decimal128Type;
    let failures = failures.as_dictionary::<Int8Type>();
    if failures.keys().is_valid(row)
        && let Some(failure) = failure(failures.keys().value(row).cast_unsigned() + 1)
    {
        return Value::Failed(failure);
    }
    let truth = |array: &BooleanArray| if array.is_null(row) { Truth::Unknown } else { array.value(row).into() };
    let Some(due) = result.as_struct_opt() else { return Value::Truth(truth(result.as_boolean())) };
    let number = |place: usize| {
        let array = due.column(place).as_primitive::<Decimal128Type>();
        array.is_valid(row).then(|| rust_decimal::Decimal::try_from_i128_with_scale(array.value(row), PLACES).ok()).flatten()
    };
    Value::Due(truth(due.column(0).as_boolean()), jalon_rules::Range { low: number(1), high: number(2) })
}
