//! Loops over whole numbers. Every loop is written once, over numbers of 64 bits where the bounds of its operands prove that nothing overflows, and of 128 bits
//! elsewhere. Where even the bounds of the language could be passed there is no loop here: the caller computes row by row, and a row that overflows fails alone.

use jalon_rules::{DIGITS, PLACES, Range, Value};

use crate::column::{Column, Data, Lane, Numbers, low_half, narrow};

/// Numbers of one end of a column.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Cells<'a> {
    Same(i128),
    Narrow(&'a [i64]),
    Wide(&'a [i128]),
}

/// A column of numbers without failures or open ends.
#[derive(Debug, Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) scale: u32,
    pub(crate) low: Cells<'a>,
    /// None when every row is one exact number.
    pub(crate) high: Option<Cells<'a>>,
    pub(crate) least: i128,
    pub(crate) most: i128,
}

/// What a loop gave.
pub(crate) enum Made<R, S> {
    Narrow(Vec<R>),
    Wide(Vec<S>),
}

impl<'a> Cells<'a> {
    fn of(lane: &'a Lane) -> Self {
        match lane {
            Lane::Narrow(lane) => Cells::Narrow(lane),
            Lane::Wide(lane) => Cells::Wide(lane),
        }
    }

    fn at(self, row: usize) -> i128 {
        match self {
            Cells::Same(number) => number,
            Cells::Narrow(lane) => lane[row].into(),
            Cells::Wide(lane) => lane[row],
        }
    }

    fn is_narrow(self) -> bool {
        match self {
            Cells::Same(number) => narrow(number, number),
            Cells::Narrow(_) => true,
            Cells::Wide(_) => false,
        }
    }
}

impl<'a> View<'a> {
    /// The numbers of a column, if it has neither failures nor open ends.
    pub(crate) fn of(column: &'a Column) -> Option<Self> {
        if column.failed.is_some() {
            return None;
        }
        match &column.data {
            Data::Number(numbers) => Self::numbers(numbers),
            Data::Same(Value::Number(Range { low: Some(low), high: Some(high) })) => {
                let (low, high) = (low.normalize(), high.normalize());
                let scale = low.scale().max(high.scale());
                let whole = |d: rust_decimal::Decimal| d.mantissa() * power(scale - d.scale());
                let (low, high) = (whole(low), whole(high));
                Some(View { scale, low: Cells::Same(low), high: (low != high).then_some(Cells::Same(high)), least: low, most: high })
            }
            _ => None,
        }
    }

    pub(crate) fn numbers(numbers: &'a Numbers) -> Option<Self> {
        if numbers.open.is_some() {
            return None;
        }
        let high = numbers.high.as_ref().map(Cells::of);
        Some(View { scale: numbers.scale, low: Cells::of(&numbers.low), high, least: numbers.least, most: numbers.most })
    }

    pub(crate) fn high(&self) -> Cells<'a> {
        self.high.unwrap_or(self.low)
    }

    /// The bounds, in units of another scale that is not coarser.
    pub(crate) fn bounds(&self, scale: u32) -> (i128, i128) {
        let factor = power(scale - self.scale);
        (self.least * factor, self.most * factor)
    }
}

/// 10 to a power of 16 at most.
pub(crate) fn power(exponent: u32) -> i128 {
    10_i128.pow(exponent)
}

/// Whether the language holds every number between these bounds.
pub(crate) fn held(least: i128, most: i128, scale: u32) -> bool {
    let limit = power(DIGITS + scale);
    scale <= PLACES && least > -limit && most < limit
}

impl Made<i64, i128> {
    /// As a lane, 64 bits wide where the bounds allow.
    pub(crate) fn lane(self, least: i128, most: i128) -> Lane {
        match self {
            Made::Narrow(lane) => Lane::Narrow(lane),
            Made::Wide(lane) => Lane::from_wide(lane, least, most),
        }
    }
}

impl<T> Made<T, T> {
    pub(crate) fn any(self) -> Vec<T> {
        match self {
            Made::Narrow(all) | Made::Wide(all) => all,
        }
    }
}

/// Which of the two ends of a view a loop reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    Low,
    High,
}

impl End {
    fn of<'a>(self, view: &View<'a>) -> Cells<'a> {
        if self == End::Low { view.low } else { view.high() }
    }
}

/// `f` over the rows of two views brought to one scale; `fits` says whether its results fit in 64 bits.
pub(crate) fn aligned<R, S>(
    rows: usize,
    (a, a_end): (&View, End),
    (b, b_end): (&View, End),
    fits: bool,
    f: impl Fn(i64, i64) -> R,
    g: impl Fn(i128, i128) -> S,
) -> Made<R, S> {
    let scale = a.scale.max(b.scale);
    let (p, q) = (power(scale - a.scale), power(scale - b.scale));
    let (a_low, a_high) = a.bounds(scale);
    let (b_low, b_high) = b.bounds(scale);
    let (x, y) = (a_end.of(a), b_end.of(b));
    if !(fits && narrow(a_low, a_high) && narrow(b_low, b_high) && x.is_narrow() && y.is_narrow()) {
        return Made::Wide((0..rows).map(|row| g(x.at(row) * p, y.at(row) * q)).collect());
    }
    let (p64, q64) = (low_half(p), low_half(q));
    Made::Narrow(match (x, y) {
        (Cells::Narrow(x), Cells::Narrow(y)) if p == 1 && q == 1 => x.iter().zip(y).map(|(x, y)| f(*x, *y)).collect(),
        (Cells::Narrow(x), Cells::Narrow(y)) if p == 1 => x.iter().zip(y).map(|(x, y)| f(*x, *y * q64)).collect(),
        (Cells::Narrow(x), Cells::Narrow(y)) => x.iter().zip(y).map(|(x, y)| f(*x * p64, *y * q64)).collect(),
        (Cells::Narrow(x), Cells::Same(y)) => {
            let y = low_half(y * q);
            if p == 1 { x.iter().map(|x| f(*x, y)).collect() } else { x.iter().map(|x| f(*x * p64, y)).collect() }
        }
        (Cells::Same(x), Cells::Narrow(y)) => {
            let x = low_half(x * p);
            if q == 1 { y.iter().map(|y| f(x, *y)).collect() } else { y.iter().map(|y| f(x, *y * q64)).collect() }
        }
        _ => (0..rows).map(|row| f(low_half(x.at(row) * p), low_half(y.at(row) * q))).collect(),
    })
}

/// `f` over the rows of two views as they are, whatever their scales.
pub(crate) fn paired(rows: usize, x: Cells, y: Cells, fits: bool, f: impl Fn(i64, i64) -> i64, g: impl Fn(i128, i128) -> i128) -> Made<i64, i128> {
    if !(fits && x.is_narrow() && y.is_narrow()) {
        return Made::Wide((0..rows).map(|row| g(x.at(row), y.at(row))).collect());
    }
    Made::Narrow(match (x, y) {
        (Cells::Narrow(x), Cells::Narrow(y)) => x.iter().zip(y).map(|(x, y)| f(*x, *y)).collect(),
        (Cells::Narrow(x), Cells::Same(y)) => {
            let y = low_half(y);
            x.iter().map(|x| f(*x, y)).collect()
        }
        (Cells::Same(x), Cells::Narrow(y)) => {
            let x = low_half(x);
            y.iter().map(|y| f(x, *y)).collect()
        }
        _ => (0..rows).map(|row| f(low_half(x.at(row)), low_half(y.at(row)))).collect(),
    })
}

/// `f` over the rows of one end.
pub(crate) fn mapped(rows: usize, x: Cells, fits: bool, f: impl Fn(i64) -> i64, g: impl Fn(i128) -> i128) -> Made<i64, i128> {
    match x {
        Cells::Narrow(x) if fits => Made::Narrow(x.iter().map(|x| f(*x)).collect()),
        _ => Made::Wide((0..rows).map(|row| g(x.at(row))).collect()),
    }
}

/// A column of an end as one lane, brought to a finer scale.
pub(crate) fn rescaled(rows: usize, x: Cells, factor: i128, least: i128, most: i128) -> Lane {
    let factor64 = low_half(factor);
    match x {
        Cells::Narrow(x) if factor == 1 => Lane::Narrow(x.to_vec()),
        Cells::Same(x) if narrow(least, most) => Lane::Narrow(vec![low_half(x * factor); rows]),
        _ => mapped(rows, x, narrow(least, most), |x| x * factor64, |x| x * factor).lane(least, most),
    }
}

/// The nearest quotient, half away from zero.
pub(crate) fn nearest(number: i128, divisor: i128) -> i128 {
    let (quotient, rest) = (number / divisor, number % divisor);
    let away = if (number < 0) == (divisor < 0) { 1 } else { -1 };
    if rest.unsigned_abs() * 2 >= divisor.unsigned_abs() { quotient + away } else { quotient }
}

/// The nearest quotient, half away from zero, of a number and divisor of 64 bits.
#[inline]
pub(crate) fn nearest_narrow(number: i64, divisor: i64) -> i64 {
    let (quotient, rest) = (number / divisor, number % divisor);
    let away = if (number < 0) == (divisor < 0) { 1 } else { -1 };
    if rest.unsigned_abs() * 2 >= divisor.unsigned_abs() { quotient + away } else { quotient }
}

/// How a number loses digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cut {
    /// To the nearest, half away from zero.
    Nearest,
    Down,
    Up,
}

impl Cut {
    /// A number by a power of ten.
    #[inline]
    pub(crate) fn narrow<const D: i64>(self, x: i64) -> i64 {
        match self {
            Cut::Nearest => (x + if x < 0 { -(D / 2) } else { D / 2 }) / D,
            Cut::Down => x.div_euclid(D),
            Cut::Up => -(-x).div_euclid(D),
        }
    }

    pub(crate) fn wide(self, x: i128, divisor: i128) -> i128 {
        match self {
            Cut::Nearest => nearest(x, divisor),
            Cut::Down => x.div_euclid(divisor),
            Cut::Up => -(-x).div_euclid(divisor),
        }
    }
}

/// Runs a loop with a divisor known when it was compiled: the processor then multiplies instead of dividing.
macro_rules! by_power {
    ($exponent:expr, $D:ident => $body:expr) => {
        by_power!(@ $exponent, $D => $body, 1 10, 2 100, 3 1_000, 4 10_000, 5 100_000, 6 1_000_000, 7 10_000_000, 8 100_000_000, 9 1_000_000_000,
            10 10_000_000_000, 11 100_000_000_000, 12 1_000_000_000_000)
    };
    (@ $exponent:expr, $D:ident => $body:expr, $($e:literal $power:literal),*) => {
        match $exponent {
            $($e => { const $D: i64 = $power; $body })*
            _ => { const $D: i64 = 1; $body }
        }
    };
}
pub(crate) use by_power;
