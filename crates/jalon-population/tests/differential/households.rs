//! Households at random, as situations and as Arrow columns.

use std::sync::Arc;

use arrow_array::builder::{
    BooleanBuilder, Date32Builder, Decimal64Builder, Decimal128Builder, Int8Builder, Int64Builder, StringBuilder, StringDictionaryBuilder,
};
use arrow_array::types::Int8Type;
use arrow_array::{Array, ArrayRef, ListArray, RecordBatch, StructArray};
use arrow_buffer::{NullBuffer, OffsetBuffer};
use arrow_schema::{DataType, Field, Fields, Schema};
use jalon_rules::{Fact, FactId, FactValue, Held, Law, ListId, Situation, Type};
use jiff::civil::date;
use rust_decimal::Decimal;

use crate::laws::Tape;

/// By fact of the law.
type Values = Vec<Option<FactValue>>;

/// What is known of a household.
#[derive(Debug, Clone)]
pub(crate) struct Household {
    pub(crate) facts: Values,
    /// By list; none when nobody said how many.
    pub(crate) lists: Vec<Option<Vec<Values>>>,
}

fn ids(law: &Law) -> impl Iterator<Item = (FactId, &Fact)> {
    law.facts().iter().enumerate().map(|(place, fact)| (FactId::new(place), fact))
}

/// What a batch is made of: each takes other ways through the evaluation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// Everything is known, and of the size that life has.
    Register,
    /// Some facts are not known.
    Holes,
    /// Some households are known through and through, others hardly; some numbers are too long for a sum.
    Wild,
}

impl Style {
    pub(crate) fn random(tape: &mut Tape) -> Self {
        [Style::Register, Style::Holes, Style::Wild][usize::from(tape.below(3))]
    }
}

impl Household {
    pub(crate) fn random(law: &Law, tape: &mut Tape, style: Style) -> Self {
        let holes = match style {
            Style::Register => 0,
            Style::Holes => 8,
            Style::Wild => [0, 0, 3, 6][usize::from(tape.below(4))],
        };
        let wild = style == Style::Wild;
        let facts = ids(law).map(|(_, fact)| if fact.of.is_empty() { random(law, fact, tape, (holes, wild)) } else { None }).collect();
        let mut lists = Vec::new();
        for (place, list) in law.lists().iter().enumerate() {
            let most = u16::try_from(list.maximum - list.minimum).unwrap() + 1;
            let size = list.minimum + usize::from(tape.below(most));
            let unknown = holes > 0 && tape.one_in(6);
            let members = (0..size).map(|_| {
                ids(law).map(|(_, fact)| if fact.of.contains(&ListId::new(place)) { random(law, fact, tape, (holes, wild)) } else { None }).collect::<Values>()
            });
            let members: Vec<Values> = members.collect();
            lists.push((!unknown).then_some(members));
        }
        Self { facts, lists }
    }

    /// For the single evaluation: what has no column is not known.
    pub(crate) fn situation(&self, law: &Law, schema: &Schema) -> Situation {
        let mut situation = Situation::new(law);
        for (id, fact) in ids(law) {
            if schema.column_with_name(&fact.name).is_some() {
                situation.set(id, self.facts[id.index()].map(Held::declared));
            }
        }
        for (place, list) in law.lists().iter().enumerate() {
            let id = ListId::new(place);
            let (Some((_, field)), Some(members)) = (schema.column_with_name(&list.name), &self.lists[place]) else { continue };
            situation.set_size(id, Some(members.len()));
            for (member, values) in members.iter().enumerate() {
                for field in fields(field) {
                    let fact = law.find_fact(field.name()).unwrap();
                    situation.set_member(id, member, fact, values[fact.index()].map(Held::declared));
                }
            }
        }
        situation
    }
}

fn random(law: &Law, fact: &Fact, tape: &mut Tape, (holes, wild): (u16, bool)) -> Option<FactValue> {
    if holes > 0 && tape.below(holes) == 1 {
        return None;
    }
    let decimal = |digits: i64, scale| FactValue::Number(Decimal::new(digits, scale));
    Some(match fact.of_type {
        Type::YesNo => FactValue::YesNo(tape.below(2) == 0),
        Type::Choice(id) => FactValue::Choice(u8::try_from(tape.below(u16::try_from(law.alternatives(id).len()).unwrap())).unwrap()),
        Type::Date | Type::Month => {
            let day = date(2026, 5, 4).checked_sub(jiff::Span::new().days(i32::from(tape.below(11_000)) - 1000)).unwrap();
            FactValue::Date(if fact.of_type == Type::Month { day.first_of_month() } else { day })
        }
        Type::Integer => decimal(tape.below(6).into(), 0),
        Type::Time(_) => decimal(tape.below(90).into(), 0),
        Type::Rate => decimal(tape.below(1001).into(), 3),
        Type::Money(_) => match tape.below(20) {
            0 => decimal(0, 0),
            // Now and then a number so large that a sum or a product fails.
            1 if wild && fact.bounds.is_none() => decimal(9_999_999_999_999_999, 2),
            _ => decimal(i64::from(tape.below(60_000)) * 3, 2),
        },
        Type::Number => match tape.below(12) {
            0 => decimal(0, 0),
            1 => decimal(-123_456_789_012, 3),
            2 if wild && fact.bounds.is_none() => decimal(8_765_432_109_876, 0),
            _ => decimal(i64::from(tape.below(6000)) - 3000, 3),
        },
    })
}

fn fields(list: &Field) -> &Fields {
    let DataType::List(item) = list.data_type() else { panic!("{list} is a list") };
    let DataType::Struct(fields) = item.data_type() else { panic!("{list} has structs") };
    fields
}

/// The columns: each in one of the types it may have, and now and then none.
pub(crate) fn schema(law: &Law, tape: &mut Tape) -> Schema {
    let mut columns = Vec::new();
    let missing = |tape: &mut Tape| tape.one_in(12);
    for (_, fact) in ids(law).filter(|(_, f)| f.of.is_empty()) {
        if !missing(tape) {
            columns.push(Field::new(&*fact.name, data_type(fact, tape), true));
        }
    }
    for (place, list) in law.lists().iter().enumerate() {
        let of: Vec<Field> = ids(law)
            .filter(|(_, fact)| fact.of.contains(&ListId::new(place)))
            .filter_map(|(_, fact)| if missing(tape) { None } else { Some(Field::new(&*fact.name, data_type(fact, tape), true)) })
            .collect();
        if !of.is_empty() && !missing(tape) {
            columns.push(Field::new_list(&*list.name, Field::new_struct("item", of, true), true));
        }
    }
    columns.push(Field::new("number_of_the_file", DataType::Int64, true));
    Schema::new(columns)
}

fn data_type(fact: &Fact, tape: &mut Tape) -> DataType {
    match fact.of_type {
        Type::YesNo => DataType::Boolean,
        Type::Date | Type::Month => DataType::Date32,
        Type::Choice(_) => match tape.below(3) {
            0 => DataType::Utf8,
            1 => DataType::Int8,
            _ => DataType::Dictionary(Box::new(DataType::Int8), Box::new(DataType::Utf8)),
        },
        Type::Integer | Type::Time(_) if tape.below(2) == 0 => DataType::Int64,
        _ => match tape.below(2) {
            0 => DataType::Decimal128(30, 6),
            _ => DataType::Decimal64(18, 3),
        },
    }
}

/// Some of the numbers do not fit in a column: they are then cut where the column ends, for both evaluations.
pub(crate) fn batch(law: &Law, schema: &Arc<Schema>, households: &[Household]) -> RecordBatch {
    let columns = schema.fields().iter().map(|field| -> ArrayRef {
        if let Some(fact) = law.find_fact(field.name()) {
            let values: Vec<_> = households.iter().map(|h| h.facts[fact.index()]).collect();
            return array(law, fact, field.data_type(), &values);
        }
        let Some(list) = law.find_list(field.name()) else { return Arc::new(arrow_array::Int64Array::new_null(households.len())) };
        let lists: Vec<_> = households.iter().map(|h| h.lists[list.index()].as_ref()).collect();
        let members: Vec<&Values> = lists.iter().copied().flatten().flatten().collect();
        let children = fields(field).iter().map(|field| {
            let fact = law.find_fact(field.name()).unwrap();
            array(law, fact, field.data_type(), &members.iter().map(|m| m[fact.index()]).collect::<Vec<_>>())
        });
        let values = StructArray::new(fields(field).clone(), children.collect(), None);
        let DataType::List(item) = field.data_type() else { unreachable!("checked above") };
        let offsets = OffsetBuffer::from_lengths(lists.iter().map(|l| l.map_or(0, Vec::len)));
        let nulls = NullBuffer::from(lists.iter().map(Option::is_some).collect::<Vec<_>>());
        Arc::new(ListArray::new(item.clone(), offsets, Arc::new(values), Some(nulls)))
    });
    let options = arrow_array::RecordBatchOptions::new().with_row_count(Some(households.len()));
    RecordBatch::try_new_with_options(schema.clone(), columns.collect(), &options).unwrap()
}

fn array(law: &Law, fact: FactId, data_type: &DataType, values: &[Option<FactValue>]) -> ArrayRef {
    let number = |value: &Option<FactValue>, scale: u32| {
        value.map(|v| {
            let FactValue::Number(mut number) = v else { panic!("{v:?} is a number") };
            number.rescale(scale);
            number.mantissa()
        })
    };
    let place = |value: &Option<FactValue>| value.map(|v| if let FactValue::Choice(place) = v { place } else { panic!("{v:?} is a choice") });
    let name = |place: u8| {
        let Type::Choice(id) = law.fact(fact).of_type else { panic!("a choice") };
        law.alternatives(id)[usize::from(place)].clone()
    };
    let array: ArrayRef = match data_type {
        DataType::Boolean => {
            let mut builder = BooleanBuilder::new();
            values.iter().for_each(|v| builder.append_option(v.map(|v| v == FactValue::YesNo(true))));
            Arc::new(builder.finish())
        }
        DataType::Date32 => {
            let mut builder = Date32Builder::new();
            let days = |v: FactValue| if let FactValue::Date(day) = v { day.since(date(1970, 1, 1)).unwrap().get_days() } else { panic!("{v:?} is a date") };
            values.iter().for_each(|v| builder.append_option(v.map(days)));
            Arc::new(builder.finish())
        }
        DataType::Int8 => {
            let mut builder = Int8Builder::new();
            values.iter().for_each(|v| builder.append_option(place(v).map(u8::cast_signed)));
            Arc::new(builder.finish())
        }
        DataType::Int64 => {
            let mut builder = Int64Builder::new();
            values.iter().for_each(|v| builder.append_option(number(v, 0).map(|n| i64::try_from(n).unwrap())));
            Arc::new(builder.finish())
        }
        DataType::Decimal128(_, scale) => {
            let mut builder = Decimal128Builder::new();
            values.iter().for_each(|v| builder.append_option(number(v, scale.unsigned_abs().into())));
            Arc::new(builder.finish().with_data_type(data_type.clone()))
        }
        DataType::Decimal64(_, scale) => {
            let mut builder = Decimal64Builder::new();
            values.iter().for_each(|v| builder.append_option(number(v, scale.unsigned_abs().into()).map(|n| i64::try_from(n).unwrap())));
            Arc::new(builder.finish().with_data_type(data_type.clone()))
        }
        DataType::Utf8 => {
            let mut builder = StringBuilder::new();
            values.iter().for_each(|v| builder.append_option(place(v).map(&name)));
            Arc::new(builder.finish())
        }
        _ => {
            let mut builder = StringDictionaryBuilder::<Int8Type>::new();
            values.iter().for_each(|v| builder.append_option(place(v).map(&name)));
            Arc::new(builder.finish())
        }
    };
    assert_eq!(array.len(), values.len());
    array
}
