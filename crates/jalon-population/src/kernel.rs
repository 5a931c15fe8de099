//! One operation on columns: by a loop where one is known to give the same, row by row with the meaning of the language elsewhere.

use std::rc::Rc;

use jalon_rules::graph::{NodeId, Operation};
use jalon_rules::{Law, Range, TimeUnit, Truth, Value};
use jiff::civil::Date;

use crate::calendar;
use crate::cells::View;
use crate::column::{Column, Data, Dates, Lane, NO, Numbers, Truths, UNKNOWN, YES, bits};
use crate::numbers::{self, Order};

/// The operands of an operation.
pub(crate) struct Operands<'a> {
    pub(crate) all: &'a [(NodeId, Rc<Column>)],
}

impl Operands<'_> {
    pub(crate) fn of(&self, node: NodeId) -> Option<&Rc<Column>> {
        self.all.iter().find(|(id, _)| *id == node).map(|(_, column)| column)
    }

    fn at(&self, node: NodeId, row: usize) -> Value {
        self.of(node).map_or(Value::Truth(Truth::Unknown), |column| column.at(row))
    }
}

/// The values of an operation for so many rows.
pub(crate) fn apply(law: &Law, day: Date, operation: &Operation, operands: &Operands, rows: usize) -> Rc<Column> {
    if operands.all.iter().all(|(_, column)| column.failed.is_none() && matches!(column.data, Data::Same(_))) {
        return Rc::new(Column::same(law.apply(operation, day, |node| operands.at(node, 0))));
    }
    by_loop(operation, operands, rows).unwrap_or_else(|| {
        let values: Vec<Value> = (0..rows).map(|row| law.apply(operation, day, |node| operands.at(node, row))).collect();
        Rc::new(Column::from_values(&values))
    })
}

fn by_loop(operation: &Operation, operands: &Operands, rows: usize) -> Option<Rc<Column>> {
    use Operation as O;
    let number = |numbers: Numbers| Rc::new(Column::of(Data::Number(numbers)));
    let truth = |truths: Truths| Rc::new(Column::of(Data::Truth(truths)));
    let view = |node: NodeId| View::of(operands.of(node)?);
    Some(match operation {
        O::Not(a) => {
            let a = truths(operands.of(*a)?)?;
            truth(Truths { bits: a.bits.iter().map(|b| ((b & YES) << 1) | (b >> 1)).collect(), unknown: a.unknown })
        }
        O::All(all) => joined(all, operands, rows, NO)?,
        O::Any(all) => joined(all, operands, rows, YES)?,
        O::Less(a, b) | O::Equal(a, b) => {
            let equal = matches!(operation, O::Equal(..));
            let (left, right) = (operands.of(*a)?, operands.of(*b)?);
            let order = if let (Some(a), Some(b)) = (View::of(left), View::of(right)) {
                if equal { numbers::equal(rows, &a, &b) } else { numbers::less(rows, &a, &b) }
            } else if let (Some(a), Some(b)) = (Days::of(left), Days::of(right)) {
                Order::Rows(if equal { a.equal(&b, rows) } else { a.less(&b, rows) })
            } else if equal {
                Order::Rows(same(left, right)?)
            } else {
                return None;
            };
            match order {
                Order::Same(holds) => Rc::new(Column::same(Value::Truth(holds.into()))),
                Order::Rows(truths) => truth(truths),
            }
        }
        O::Add(a, b) => number(numbers::add(rows, &view(*a)?, &view(*b)?)?),
        O::Subtract(a, b) => number(numbers::subtract(rows, &view(*a)?, &view(*b)?)?),
        O::Multiply(a, b) => number(numbers::multiply(rows, &view(*a)?, &view(*b)?)?),
        O::Divide(a, b) => number(numbers::divide(rows, &view(*a)?, &view(*b)?)?),
        O::Minimum(a, b) | O::Maximum(a, b) => extreme(matches!(operation, O::Maximum(..)), operands.of(*a)?, operands.of(*b)?, rows)?,
        O::Round(rounding, a) => number(numbers::round(rows, *rounding, &view(*a)?)?),
        O::If(condition, then, otherwise) => choose(operands.of(*condition)?, operands.of(*then)?, operands.of(*otherwise)?, rows)?,
        O::Between(unit, from, to) => number(Days::of(operands.of(*from)?)?.until(&Days::of(operands.of(*to)?)?, *unit, rows)),
        O::Later { date, time, unit } => {
            let time = view(*time).filter(|t| t.high.is_none() && t.least == t.most && t.least.abs() < 10_000 * crate::cells::power(t.scale))?;
            let time = i32::try_from(time.least / crate::cells::power(time.scale)).ok()?;
            Rc::new(Column::of(Data::Date(Days::of(operands.of(*date)?)?.map(rows, |day| calendar::later(day, time, *unit))?)))
        }
        O::MonthOf(a) => Rc::new(Column::of(Data::Date(Days::of(operands.of(*a)?)?.map(rows, |day| day - calendar::civil(day).2 + 1)?))),
        O::StartOfYear(a) => Rc::new(Column::of(Data::Date(Days::of(operands.of(*a)?)?.map(rows, |day| calendar::days_of(calendar::civil(day).0, 1, 1))?))),
        O::Due { criteria, amount } => due(operands.of(*criteria)?, &view(*amount)?, rows)?,
        O::IsDue(a) => truth(parts(operands.of(*a)?)?.0.clone()),
        O::AmountOf(a) => {
            let (due, amount) = parts(operands.of(*a)?)?;
            number(numbers::paid(rows, due, &View::numbers(amount)?))
        }
        _ => return None,
    })
}

fn truths(column: &Column) -> Option<&Truths> {
    match &column.data {
        Data::Truth(truths) if column.failed.is_none() => Some(truths),
        _ => None,
    }
}

fn parts(column: &Column) -> Option<(&Truths, &Numbers)> {
    match &column.data {
        Data::Due(due, amount) if column.failed.is_none() => Some((due, amount)),
        _ => None,
    }
}

/// `All` when a no decides, `Any` when a yes does.
fn joined(all: &[NodeId], operands: &Operands, rows: usize, decisive: u8) -> Option<Rc<Column>> {
    let mut result: Option<Truths> = None;
    let mut constant = UNKNOWN ^ decisive;
    let join = |x: u8, y: u8| ((x | y) & decisive) | (x & y & !decisive);
    for node in all {
        let column = operands.of(*node)?;
        match &column.data {
            _ if column.failed.is_some() => return None,
            Data::Same(Value::Truth(truth)) => constant = join(constant, bits(*truth)),
            Data::Truth(truths) => match &mut result {
                None => result = Some(truths.clone()),
                Some(result) => {
                    result.bits.iter_mut().zip(&truths.bits).for_each(|(x, y)| *x = join(*x, *y));
                    result.unknown |= truths.unknown;
                }
            },
            _ => return None,
        }
    }
    let Some(mut result) = result.filter(|_| constant != decisive) else {
        return Some(Rc::new(Column::same(Value::Truth(crate::column::truth(constant)))));
    };
    debug_assert_eq!(result.bits.len(), rows);
    if constant == UNKNOWN {
        result.bits.iter_mut().for_each(|x| *x = join(*x, UNKNOWN));
        result.unknown = true;
    }
    Some(Rc::new(Column::of(Data::Truth(result))))
}

/// Whether two truths or two choices are the same.
fn same(left: &Column, right: &Column) -> Option<Truths> {
    if left.failed.is_some() || right.failed.is_some() {
        return None;
    }
    let masks = |x: u64, y: u64| {
        if x & y == 0 {
            NO
        } else if x == y && x.is_power_of_two() {
            YES
        } else {
            UNKNOWN
        }
    };
    let truths = |x: u8, y: u8| {
        if x == UNKNOWN || y == UNKNOWN {
            UNKNOWN
        } else if x == y {
            YES
        } else {
            NO
        }
    };
    let bits: Vec<u8> = match (&left.data, &right.data) {
        (Data::Choice(x), Data::Choice(y)) => x.iter().zip(y).map(|(x, y)| masks(*x, *y)).collect(),
        (Data::Choice(x), Data::Same(Value::Choice(y))) | (Data::Same(Value::Choice(y)), Data::Choice(x)) => x.iter().map(|x| masks(*x, *y)).collect(),
        (Data::Truth(x), Data::Truth(y)) => x.bits.iter().zip(&y.bits).map(|(x, y)| truths(*x, *y)).collect(),
        (Data::Truth(x), Data::Same(Value::Truth(y))) | (Data::Same(Value::Truth(y)), Data::Truth(x)) => x.bits.iter().map(|x| truths(*x, bits(*y))).collect(),
        _ => return None,
    };
    Some(Truths { unknown: bits.contains(&UNKNOWN), bits })
}

fn extreme(maximum: bool, left: &Rc<Column>, right: &Rc<Column>, rows: usize) -> Option<Rc<Column>> {
    if let (Some(a), Some(b)) = (View::of(left), View::of(right)) {
        let scale = a.scale.max(b.scale);
        let ((a_least, a_most), (b_least, b_most)) = (a.bounds(scale), b.bounds(scale));
        // One is never beyond the other: nothing to compute.
        let (left_below, right_below) = (a_most <= b_least, b_most <= a_least);
        if if maximum { right_below } else { left_below } {
            return Some(left.clone());
        }
        if if maximum { left_below } else { right_below } {
            return Some(right.clone());
        }
        let numbers = if maximum { numbers::maximum(rows, &a, &b) } else { numbers::minimum(rows, &a, &b) };
        return Some(Rc::new(Column::of(Data::Number(numbers))));
    }
    let (a, b) = (Days::of(left)?, Days::of(right)?);
    let choose = |x: i32, y: i32| if maximum { x.max(y) } else { x.min(y) };
    let low = (0..rows).map(|row| choose(a.low.at(row), b.low.at(row))).collect();
    let exact = a.high.is_none() && b.high.is_none();
    let high = (!exact).then(|| (0..rows).map(|row| choose(a.high().at(row), b.high().at(row))).collect());
    let (least, most) = (choose(a.least, b.least), choose(a.most, b.most));
    Some(Rc::new(Column::of(Data::Date(Dates { low, high, open: None, least, most }))))
}

fn choose(condition: &Rc<Column>, then: &Rc<Column>, otherwise: &Rc<Column>, rows: usize) -> Option<Rc<Column>> {
    if let (Data::Same(Value::Truth(truth)), None) = (&condition.data, &condition.failed) {
        match truth {
            Truth::Yes => return Some(then.clone()),
            Truth::No => return Some(otherwise.clone()),
            Truth::Unknown => return None,
        }
    }
    choose_rows(truths(condition)?, then, otherwise, rows)
}

/// One or the other, row by row.
pub(crate) fn choose_rows(condition: &Truths, then: &Column, otherwise: &Column, rows: usize) -> Option<Rc<Column>> {
    if let (Some(x), Some(y)) = (View::of(then), View::of(otherwise)) {
        return Some(Rc::new(Column::of(Data::Number(numbers::choose(rows, condition, &x, &y)))));
    }
    if let (Some(x), Some(y)) = (Days::of(then), Days::of(otherwise)) {
        return Some(Rc::new(Column::of(Data::Date(x.or(&y, condition)))));
    }
    // Of truths and choices, what stays possible is what one way or the other leaves possible.
    let bits_of = |column: &Column| match &column.data {
        _ if column.failed.is_some() => None,
        Data::Truth(truths) => Some((truths.bits.clone(), truths.unknown)),
        Data::Same(Value::Truth(truth)) => Some((vec![bits(*truth); rows], *truth == Truth::Unknown)),
        _ => None,
    };
    let (x, y) = (bits_of(then)?, bits_of(otherwise)?);
    let unknown = x.1 || y.1 || condition.unknown;
    let mixed = condition.bits.iter().zip(x.0).zip(y.0);
    let bits = mixed.map(|((c, x), y)| (x & (c & YES).wrapping_neg()) | (y & (c >> 1).wrapping_neg())).collect();
    Some(Rc::new(Column::of(Data::Truth(Truths { bits, unknown }))))
}

fn due(criteria: &Column, amount: &View, rows: usize) -> Option<Rc<Column>> {
    let criteria = match &criteria.data {
        _ if criteria.failed.is_some() => return None,
        Data::Truth(truths) => truths.clone(),
        Data::Same(Value::Truth(truth)) => Truths { bits: vec![bits(*truth); rows], unknown: *truth == Truth::Unknown },
        _ => return None,
    };
    let zero = View { scale: 0, low: crate::cells::Cells::Same(0), high: None, least: 0, most: 0 };
    let positive = match numbers::less(rows, &zero, amount) {
        Order::Same(holds) => Truths { bits: vec![if holds { YES } else { NO }; rows], unknown: false },
        Order::Rows(truths) => truths,
    };
    let bits = criteria.bits.iter().zip(&positive.bits).map(|(c, p)| ((c | p) & NO) | (c & p & YES)).collect();
    let due = Truths { bits, unknown: criteria.unknown || positive.unknown };
    // Nothing where the criteria do not hold; where they are not known, the amount that would be paid.
    let holds = Truths { bits: criteria.bits.iter().map(|c| if *c == NO { NO } else { YES }).collect(), unknown: false };
    let amount = numbers::choose(rows, &holds, amount, &zero);
    Some(Rc::new(Column::of(Data::Due(due, amount))))
}

/// A column of dates without failures or open ends, far from the ends of the calendar.
#[derive(Clone, Copy)]
pub(crate) struct Days<'a> {
    low: DayCells<'a>,
    high: Option<DayCells<'a>>,
    least: i32,
    most: i32,
}

#[derive(Clone, Copy)]
enum DayCells<'a> {
    Same(i32),
    Rows(&'a [i32]),
}

impl DayCells<'_> {
    #[inline]
    fn at(&self, row: usize) -> i32 {
        match self {
            DayCells::Same(day) => *day,
            DayCells::Rows(days) => days[row],
        }
    }
}

impl<'a> Days<'a> {
    pub(crate) fn of(column: &'a Column) -> Option<Self> {
        if column.failed.is_some() {
            return None;
        }
        let days = match &column.data {
            Data::Date(dates) if dates.open.is_none() => {
                Days { low: DayCells::Rows(&dates.low), high: dates.high.as_deref().map(DayCells::Rows), least: dates.least, most: dates.most }
            }
            Data::Same(Value::Date(Range { low: Some(low), high: Some(high) })) => {
                let (low, high) = (calendar::days(*low), calendar::days(*high));
                Days { low: DayCells::Same(low), high: (low != high).then_some(DayCells::Same(high)), least: low, most: high }
            }
            _ => return None,
        };
        (calendar::SAFE.contains(&days.least) && calendar::SAFE.contains(&days.most)).then_some(days)
    }

    fn high(&self) -> DayCells<'a> {
        self.high.unwrap_or(self.low)
    }

    fn compare(x: DayCells, y: DayCells, rows: usize, f: impl Fn(i32, i32) -> u8) -> Vec<u8> {
        match (x, y) {
            (DayCells::Rows(x), DayCells::Rows(y)) => x.iter().zip(y).map(|(x, y)| f(*x, *y)).collect(),
            (DayCells::Rows(x), DayCells::Same(y)) => x.iter().map(|x| f(*x, y)).collect(),
            (DayCells::Same(x), DayCells::Rows(y)) => y.iter().map(|y| f(x, *y)).collect(),
            (DayCells::Same(x), DayCells::Same(y)) => vec![f(x, y); rows],
        }
    }

    fn less(&self, other: &Days, rows: usize) -> Truths {
        let below = |x, y| if x < y { YES } else { NO };
        let lows = Self::compare(self.low, other.high(), rows, below);
        if self.high.is_none() && other.high.is_none() {
            return Truths { bits: lows, unknown: false };
        }
        let highs = Self::compare(self.high(), other.low, rows, below);
        Truths { bits: lows.into_iter().zip(highs).map(|(low, high)| (low & YES) | (high & NO)).collect(), unknown: true }
    }

    fn equal(&self, other: &Days, rows: usize) -> Truths {
        if self.high.is_none() && other.high.is_none() {
            return Truths { bits: Self::compare(self.low, other.low, rows, |x, y| if x == y { YES } else { NO }), unknown: false };
        }
        let near = |x: i32, y: i32| match x.cmp(&y) {
            std::cmp::Ordering::Greater => NO,
            std::cmp::Ordering::Equal => YES,
            std::cmp::Ordering::Less => UNKNOWN,
        };
        let (first, second) = (Self::compare(self.low, other.high(), rows, near), Self::compare(other.low, self.high(), rows, near));
        Truths { bits: first.into_iter().zip(second).map(|(x, y)| if x == NO || y == NO { NO } else { x | y }).collect(), unknown: true }
    }

    /// An `f` that never decreases, on both ends. None when a date could leave the calendar.
    fn map(&self, rows: usize, f: impl Fn(i32) -> i32) -> Option<Dates> {
        let (least, most) = (f(self.least), f(self.most));
        if !calendar::SAFE.contains(&least) || !calendar::SAFE.contains(&most) {
            return None;
        }
        let lane = |cells: DayCells| match cells {
            DayCells::Rows(days) => days.iter().map(|day| f(*day)).collect(),
            DayCells::Same(day) => vec![f(day); rows],
        };
        Some(Dates { low: lane(self.low), high: self.high.map(lane), open: None, least, most })
    }

    /// Complete units of time from one to the other.
    fn until(&self, to: &Days, unit: TimeUnit, rows: usize) -> Numbers {
        let count = |from: (i32, i32, i32), to: (i32, i32, i32)| match unit {
            TimeUnit::Years => i64::from(calendar::months(from, to).div_euclid(12)),
            _ => i64::from(calendar::months(from, to)),
        };
        let lane = |from: DayCells, to: DayCells| -> Vec<i64> {
            match (unit, from, to) {
                (TimeUnit::Days, ..) => (0..rows).map(|row| i64::from(to.at(row)) - i64::from(from.at(row))).collect(),
                (_, DayCells::Rows(from), DayCells::Same(to)) => {
                    let to = calendar::civil(to);
                    from.iter().map(|from| count(calendar::civil(*from), to)).collect()
                }
                _ => (0..rows).map(|row| count(calendar::civil(from.at(row)), calendar::civil(to.at(row)))).collect(),
            }
        };
        let ends = |from: i32, to: i32| {
            if unit == TimeUnit::Days { i128::from(to) - i128::from(from) } else { count(calendar::civil(from), calendar::civil(to)).into() }
        };
        let (least, most) = (ends(self.most, to.least), ends(self.least, to.most));
        let low = Lane::Narrow(lane(self.high(), to.low));
        let exact = self.high.is_none() && to.high.is_none();
        Numbers { scale: 0, low, high: (!exact).then(|| Lane::Narrow(lane(self.low, to.high()))), open: None, least, most }
    }

    fn or(&self, other: &Days, condition: &Truths) -> Dates {
        let lane = |x: DayCells, y: DayCells, either: fn(i32, i32) -> i32| {
            let pick = |(row, bits): (usize, &u8)| match *bits {
                YES => x.at(row),
                NO => y.at(row),
                _ => either(x.at(row), y.at(row)),
            };
            condition.bits.iter().enumerate().map(pick).collect::<Vec<i32>>()
        };
        let exact = self.high.is_none() && other.high.is_none() && !condition.unknown;
        let high = (!exact).then(|| lane(self.high(), other.high(), i32::max));
        Dates { low: lane(self.low, other.low, i32::min), high, open: None, least: self.least.min(other.least), most: self.most.max(other.most) }
    }
}
