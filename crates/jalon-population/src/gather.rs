//! From members to their household: counts, sums and extremes over lists laid end to end.
//!
//! Each member's value is added where its household stands; nothing branches on how many there are.

use std::rc::Rc;

use jalon_rules::graph::{NodeId, Operation, Quantifier};
use jalon_rules::meaning::{self, Member};
use jalon_rules::{Truth, Value};

use crate::cells::{View, held, power, rescaled};
use crate::column::{Column, Data, Lane, NO, Numbers, Truths, UNKNOWN, YES, bits, narrow};
use crate::kernel::Operands;

/// The members of a list for some households.
#[derive(Debug, Clone, Default)]
pub(crate) struct Members {
    /// For each member, the place of its household.
    pub(crate) household: Vec<u32>,
    /// Where the members of each household begin, and the last end.
    pub(crate) starts: Vec<u32>,
    /// For each household whose list has a size nobody said: how many its shadow stands for, certain and possible. The shadow is then its last member.
    pub(crate) shadows: Option<Vec<(u32, u32)>>,
    /// The most members of a household.
    pub(crate) most: u32,
}

impl Members {
    fn of(&self, household: usize) -> impl Iterator<Item = Member> + '_ {
        let (start, end) = (self.starts[household] as usize, self.starts[household + 1] as usize);
        let (certain, possible) = self.shadows.as_ref().map_or((0, 0), |s| s[household]);
        let described = if certain + possible > 0 { end - 1 } else { end };
        let shadow = (described < end).then_some(Member { person: described, certain: certain as usize, possible: possible as usize });
        (start..described).map(|person| Member { person, certain: 1, possible: 0 }).chain(shadow)
    }
}

/// What an aggregate reads.
pub(crate) struct Parts<'a> {
    pub(crate) members: &'a Members,
    /// Its operands, laid out by member.
    pub(crate) of_member: Operands<'a>,
    /// Those that are the same for all members of a household, by household.
    pub(crate) of_household: Operands<'a>,
    /// What it is worth when nobody counts, by row of the result.
    pub(crate) otherwise: Option<Rc<Column>>,
    /// For each row of the result its household; none when they are the households themselves.
    pub(crate) households: Option<&'a [u32]>,
}

/// The values of an aggregate for so many rows.
pub(crate) fn aggregate(operation: &Operation, parts: &Parts, rows: usize) -> Rc<Column> {
    if parts.households.is_none()
        && let Some(column) = by_loop(operation, parts, rows)
    {
        return column;
    }
    let values: Vec<Value> = (0..rows)
        .map(|row| {
            let household = parts.households.map_or(row, |h| h[row] as usize);
            let of = |node: NodeId, person: Option<usize>| match person {
                None => parts.otherwise.as_ref().map(|column| column.at(row)),
                Some(person) => match parts.of_household.of(node) {
                    Some(column) => Some(column.at(household)),
                    None => parts.of_member.of(node).map(|column| column.at(person)),
                },
            };
            meaning::aggregate(operation, parts.members.of(household), |node, person| of(node, person).unwrap_or(Value::Truth(Truth::Unknown)))
        })
        .collect();
    Rc::new(Column::from_values(&values))
}

fn by_loop(operation: &Operation, parts: &Parts, households: usize) -> Option<Rc<Column>> {
    let Operation::Aggregate { quantifier, value, condition, .. } = operation else { return None };
    let Parts { members, of_member, otherwise, .. } = parts;
    if members.shadows.is_some() {
        return None;
    }
    let mut everyone = Vec::new();
    let (counts, unknown) = match condition {
        None => (None, false),
        Some(condition) => {
            let column = of_member.of(*condition)?;
            match &column.data {
                _ if column.failed.is_some() => return None,
                Data::Truth(truths) => (Some(truths.bits.as_slice()), truths.unknown),
                Data::Same(Value::Truth(truth)) => {
                    everyone.resize(members.household.len(), bits(*truth));
                    (Some(everyone.as_slice()), *truth == Truth::Unknown)
                }
                _ => return None,
            }
        }
    };
    match quantifier {
        Quantifier::Count => Some(count(members, counts, unknown, households)),
        Quantifier::Any | Quantifier::All => Some(hold(*quantifier == Quantifier::Any, members, counts?, unknown, households)),
        Quantifier::Sum => sum(members, counts, unknown, &View::of(of_member.of((*value)?)?)?, households),
        Quantifier::Highest | Quantifier::Lowest => {
            if unknown {
                return None;
            }
            let highest = *quantifier == Quantifier::Highest;
            extreme(highest, members, counts, of_member.of((*value)?)?, otherwise.as_deref()?, households)
        }
    }
}

fn count(members: &Members, counts: Option<&[u8]>, unknown: bool, households: usize) -> Rc<Column> {
    let Some(counts) = counts else {
        let sizes = members.starts.windows(2).map(|w| i64::from(w[1] - w[0])).collect();
        return exact(0, sizes, 0, members.most.into());
    };
    let mut low = vec![0_i64; households];
    if !unknown {
        members.household.iter().zip(counts).for_each(|(at, bits)| low[*at as usize] += i64::from(bits & YES));
        return exact(0, low, 0, members.most.into());
    }
    let mut high = vec![0_i64; households];
    for (at, bits) in members.household.iter().zip(counts) {
        low[*at as usize] += i64::from(*bits == YES);
        high[*at as usize] += i64::from(bits & YES);
    }
    let (low, high) = (Lane::Narrow(low), Some(Lane::Narrow(high)));
    Rc::new(Column::of(Data::Number(Numbers { scale: 0, low, high, open: None, least: 0, most: members.most.into() })))
}

fn exact(scale: u32, lane: Vec<i64>, least: i128, most: i128) -> Rc<Column> {
    Rc::new(Column::of(Data::Number(Numbers { scale, low: Lane::Narrow(lane), high: None, open: None, least, most })))
}

fn hold(any: bool, members: &Members, holds: &[u8], unknown: bool, households: usize) -> Rc<Column> {
    let decisive = if any { YES } else { NO };
    let mut bits = vec![UNKNOWN ^ decisive; households];
    for (at, holds) in members.household.iter().zip(holds) {
        let bits = &mut bits[*at as usize];
        *bits = ((*bits | holds) & decisive) | (*bits & holds & !decisive);
    }
    Rc::new(Column::of(Data::Truth(Truths { bits, unknown })))
}

fn sum(members: &Members, counts: Option<&[u8]>, unknown: bool, value: &View, households: usize) -> Option<Rc<Column>> {
    let many = i128::from(members.most);
    let (least, most) = (value.least.min(0) * many, value.most.max(0) * many);
    if !held(least, most, value.scale) {
        return None;
    }
    let persons = members.household.len();
    let lane = |end| rescaled(persons, end, 1, value.least, value.most);
    if !narrow(least, most) {
        return None;
    }
    let add = |lane: &Lane, counted: &dyn Fn(usize, i64) -> i64| {
        let mut total = vec![0_i64; households];
        if let Lane::Narrow(lane) = lane {
            members.household.iter().zip(lane).enumerate().for_each(|(person, (at, value))| total[*at as usize] += counted(person, *value));
        }
        total
    };
    let Lane::Narrow(low) = lane(value.low) else { return None };
    if value.high.is_none() && !unknown {
        let mut total = vec![0_i64; households];
        match counts {
            None => members.household.iter().zip(&low).for_each(|(at, value)| total[*at as usize] += value),
            Some(counts) => {
                let counted = low.iter().zip(counts).map(|(value, bits)| value & -i64::from(bits & YES));
                members.household.iter().zip(counted).for_each(|(at, value)| total[*at as usize] += value);
            }
        }
        return Some(exact(value.scale, total, least, most));
    }
    let bits = |person: usize| counts.map_or(YES, |c| c[person]);
    // A member who may not count adds something between nothing and its value.
    let low = add(&Lane::Narrow(low), &|person, value| match bits(person) {
        YES => value,
        NO => 0,
        _ => value.min(0),
    });
    let high = add(&lane(value.high()), &|person, value| match bits(person) {
        YES => value,
        NO => 0,
        _ => value.max(0),
    });
    let (low, high) = (Lane::Narrow(low), Some(Lane::Narrow(high)));
    Some(Rc::new(Column::of(Data::Number(Numbers { scale: value.scale, low, high, open: None, least, most }))))
}

fn extreme(highest: bool, members: &Members, counts: Option<&[u8]>, value: &Column, otherwise: &Column, households: usize) -> Option<Rc<Column>> {
    let mut seen = vec![NO; households];
    for (person, at) in members.household.iter().enumerate() {
        if counts.is_none_or(|c| c[person] == YES) {
            seen[*at as usize] = YES;
        }
    }
    let seen = Truths { bits: seen, unknown: false };
    // Nobody counts in some households: theirs is the value given for that.
    let found = match (&value.data, &otherwise.data) {
        _ if value.failed.is_some() => return None,
        (Data::Date(dates), _) if dates.open.is_none() && dates.high.is_none() => {
            let mut found = vec![if highest { i32::MIN } else { i32::MAX }; households];
            for (person, (at, day)) in members.household.iter().zip(&dates.low).enumerate() {
                if counts.is_none_or(|c| c[person] == YES) {
                    let found = &mut found[*at as usize];
                    *found = if highest { (*found).max(*day) } else { (*found).min(*day) };
                }
            }
            found.iter_mut().zip(&seen.bits).for_each(|(found, seen)| *found = if *seen == YES { *found } else { dates.least });
            Column::of(Data::Date(crate::column::Dates { low: found, high: None, open: None, least: dates.least, most: dates.most }))
        }
        _ => {
            let view = View::of(value).filter(|v| v.high.is_none() && narrow(v.least, v.most))?;
            let Lane::Narrow(lane) = rescaled(members.household.len(), view.low, power(0), view.least, view.most) else { return None };
            let mut found = vec![if highest { i64::MIN } else { i64::MAX }; households];
            for (person, (at, number)) in members.household.iter().zip(&lane).enumerate() {
                if counts.is_none_or(|c| c[person] == YES) {
                    let found = &mut found[*at as usize];
                    *found = if highest { (*found).max(*number) } else { (*found).min(*number) };
                }
            }
            let least = crate::column::low_half(view.least);
            found.iter_mut().zip(&seen.bits).for_each(|(found, seen)| *found = if *seen == YES { *found } else { least });
            let numbers = Numbers { scale: view.scale, low: Lane::Narrow(found), high: None, open: None, least: view.least, most: view.most };
            Column::of(Data::Number(numbers))
        }
    };
    crate::kernel::choose_rows(&seen, &Rc::new(found), otherwise, households)
}
