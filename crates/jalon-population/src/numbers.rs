//! Arithmetic on columns of numbers. Each function gives none where it cannot prove the same result as row by row.

use jalon_rules::PLACES;
use jalon_rules::graph::Rounding;

use crate::cells::{Cells, Cut, End, View, aligned, by_power, held, mapped, nearest, nearest_narrow, paired, power, rescaled};
use crate::column::{Lane, NO, Numbers, Truths, UNKNOWN, YES, low_half, narrow};

/// Two lanes, or one when both ends of both operands are the same.
fn ends(exact: bool, least: i128, most: i128, scale: u32, lane: impl Fn(End) -> Lane) -> Numbers {
    Numbers { scale, low: lane(End::Low), high: (!exact).then(|| lane(End::High)), open: None, least, most }
}

fn exact(a: &View, b: &View) -> bool {
    a.high.is_none() && b.high.is_none()
}

pub(crate) fn add(rows: usize, a: &View, b: &View) -> Option<Numbers> {
    let scale = a.scale.max(b.scale);
    let ((al, am), (bl, bm)) = (a.bounds(scale), b.bounds(scale));
    let (least, most) = (al + bl, am + bm);
    let lane = |end| aligned(rows, (a, end), (b, end), narrow(least, most), |x, y| x + y, |x, y| x + y).lane(least, most);
    held(least, most, scale).then(|| ends(exact(a, b), least, most, scale, lane))
}

pub(crate) fn subtract(rows: usize, a: &View, b: &View) -> Option<Numbers> {
    let scale = a.scale.max(b.scale);
    let ((al, am), (bl, bm)) = (a.bounds(scale), b.bounds(scale));
    let (least, most) = (al - bm, am - bl);
    let other = |end| if end == End::Low { End::High } else { End::Low };
    let lane = |end| aligned(rows, (a, end), (b, other(end)), narrow(least, most), |x, y| x - y, |x, y| x - y).lane(least, most);
    held(least, most, scale).then(|| ends(exact(a, b), least, most, scale, lane))
}

pub(crate) fn minimum(rows: usize, a: &View, b: &View) -> Numbers {
    let scale = a.scale.max(b.scale);
    let ((al, am), (bl, bm)) = (a.bounds(scale), b.bounds(scale));
    let (least, most) = (al.min(bl), am.min(bm));
    ends(exact(a, b), least, most, scale, |end| aligned(rows, (a, end), (b, end), true, i64::min, i128::min).lane(least, most))
}

pub(crate) fn maximum(rows: usize, a: &View, b: &View) -> Numbers {
    let scale = a.scale.max(b.scale);
    let ((al, am), (bl, bm)) = (a.bounds(scale), b.bounds(scale));
    let (least, most) = (al.max(bl), am.max(bm));
    ends(exact(a, b), least, most, scale, |end| aligned(rows, (a, end), (b, end), true, i64::max, i128::max).lane(least, most))
}

/// Bounds of the products of what lies within bounds.
fn corners(a: (i128, i128), b: (i128, i128)) -> Option<(i128, i128)> {
    let all = [a.0.checked_mul(b.0)?, a.0.checked_mul(b.1)?, a.1.checked_mul(b.0)?, a.1.checked_mul(b.1)?];
    Some((all.into_iter().min()?, all.into_iter().max()?))
}

pub(crate) fn multiply(rows: usize, a: &View, b: &View) -> Option<Numbers> {
    // Of two ranges that may be negative, the ends of the product are not the products of the ends.
    let in_order = (a.least >= 0 && (b.least >= 0 || a.high.is_none())) || (b.least >= 0 && b.high.is_none());
    if !exact(a, b) && !in_order {
        return None;
    }
    let (least, most) = corners((a.least, a.most), (b.least, b.most))?;
    let excess = (a.scale + b.scale).saturating_sub(PLACES);
    let scale = a.scale + b.scale - excess;
    if excess == 0 {
        let lane = |x, y| paired(rows, x, y, narrow(least, most), |x, y| x * y, |x, y| x * y).lane(least, most);
        return held(least, most, scale)
            .then(|| ends(exact(a, b), least, most, scale, |end| if end == End::Low { lane(a.low, b.low) } else { lane(a.high(), b.high()) }));
    }
    let divisor = power(excess);
    let fits = narrow(least - divisor, most + divisor);
    let (least, most) = (nearest(least, divisor), nearest(most, divisor));
    let lane =
        |x, y| by_power!(excess, D => paired(rows, x, y, fits, |x, y| Cut::Nearest.narrow::<D>(x * y), |x, y| nearest(x * y, divisor))).lane(least, most);
    held(least, most, scale).then(|| ends(exact(a, b), least, most, scale, |end| if end == End::Low { lane(a.low, b.low) } else { lane(a.high(), b.high()) }))
}

pub(crate) fn divide(rows: usize, a: &View, b: &View) -> Option<Numbers> {
    if b.high.is_some() || (b.least <= 0 && b.most >= 0) || (a.high.is_some() && b.least < 0) {
        return None;
    }
    if let Cells::Same(divisor) = b.low
        && let Some((factor, digits)) = inverse(divisor)
    {
        // Dividing by 2, 4, 12.5… is multiplying by 0.5, 0.25, 0.08…
        let scale = a.scale + digits;
        if scale >= b.scale && scale - b.scale <= PLACES {
            let scale = scale - b.scale;
            let (least, most) = corners((a.least, a.most), (factor, factor))?;
            let narrow_factor = low_half(factor);
            let lane = |x| mapped(rows, x, narrow(least, most) && narrow(factor, factor), |x| x * narrow_factor, |x| x * factor).lane(least, most);
            return held(least, most, scale)
                .then(|| ends(a.high.is_none(), least, most, scale, |end| if end == End::Low { lane(a.low) } else { lane(a.high()) }));
        }
    }
    let shift = 10_i128.checked_pow((PLACES + b.scale).checked_sub(a.scale)?)?;
    let largest = a.least.unsigned_abs().max(a.most.unsigned_abs()).checked_mul(shift.unsigned_abs())?;
    let largest = i128::try_from(largest).ok().filter(|l| *l < i128::MAX / 4)?;
    let smallest = i128::try_from(b.least.unsigned_abs().min(b.most.unsigned_abs())).ok()?;
    let bound = largest / smallest + 1;
    // The divisor is the same for every row, or the operand is exact: ends never cross.
    if a.high.is_some() && !matches!(b.low, Cells::Same(_)) {
        return None;
    }
    let (least, most) = (if a.least >= 0 && b.least > 0 { 0 } else { -bound }, bound);
    let (fits, shift64) = (narrow(-largest, largest), low_half(shift));
    let lane = |x| paired(rows, x, b.low, fits, |x, y| nearest_narrow(x * shift64, y), |x, y| nearest(x * shift, y)).lane(least, most);
    held(least, most, PLACES).then(|| ends(a.high.is_none(), least, most, PLACES, |end| if end == End::Low { lane(a.low) } else { lane(a.high()) }))
}

/// A factor and a number of digits after the point that make the exact inverse of a number, if it has one.
fn inverse(number: i128) -> Option<(i128, u32)> {
    (0..=PLACES).find(|digits| power(*digits) % number == 0).map(|digits| (power(digits) / number, digits))
}

/// None when the numbers are round already.
pub(crate) fn round(rows: usize, rounding: Rounding, a: &View) -> Option<Numbers> {
    let (cut, scale) = match rounding {
        Rounding::Cent => (Cut::Nearest, 2),
        Rounding::Euro => (Cut::Nearest, 0),
        Rounding::EuroDown => (Cut::Down, 0),
        Rounding::EuroUp => (Cut::Up, 0),
    };
    let excess = a.scale.checked_sub(scale).filter(|e| *e > 0)?;
    let divisor = power(excess);
    let fits = narrow(a.least - divisor, a.most + divisor);
    let (least, most) = (cut.wide(a.least, divisor), cut.wide(a.most, divisor));
    let lane = |x| match cut {
        Cut::Nearest => by_power!(excess, D => mapped(rows, x, fits, |x| Cut::Nearest.narrow::<D>(x), |x| cut.wide(x, divisor))).lane(least, most),
        _ => by_power!(excess, D => mapped(rows, x, fits, |x| cut.narrow::<D>(x), |x| cut.wide(x, divisor))).lane(least, most),
    };
    held(least, most, scale).then(|| ends(a.high.is_none(), least, most, scale, |end| if end == End::Low { lane(a.low) } else { lane(a.high()) }))
}

/// What is below what.
pub(crate) enum Order {
    /// The same for every row: the bounds decide.
    Same(bool),
    Rows(Truths),
}

pub(crate) fn less(rows: usize, a: &View, b: &View) -> Order {
    let scale = a.scale.max(b.scale);
    let ((al, am), (bl, bm)) = (a.bounds(scale), b.bounds(scale));
    if am < bl {
        return Order::Same(true);
    }
    if al >= bm {
        return Order::Same(false);
    }
    let below = |x: bool| if x { YES } else { NO };
    let lows = aligned(rows, (a, End::Low), (b, End::High), true, |x, y| below(x < y), |x, y| below(x < y)).any();
    if exact(a, b) {
        return Order::Rows(Truths { bits: lows, unknown: false });
    }
    let highs = aligned(rows, (a, End::High), (b, End::Low), true, |x, y| below(x < y), |x, y| below(x < y)).any();
    Order::Rows(Truths { bits: lows.into_iter().zip(highs).map(|(low, high)| (low & YES) | (high & NO)).collect(), unknown: true })
}

pub(crate) fn equal(rows: usize, a: &View, b: &View) -> Order {
    let scale = a.scale.max(b.scale);
    let ((al, am), (bl, bm)) = (a.bounds(scale), b.bounds(scale));
    if am < bl || bm < al {
        return Order::Same(false);
    }
    let same = |x: bool| if x { YES } else { NO };
    if exact(a, b) {
        let bits = aligned(rows, (a, End::Low), (b, End::Low), true, |x, y| same(x == y), |x, y| same(x == y)).any();
        return Order::Rows(Truths { bits, unknown: false });
    }
    // Each pair of far ends: apart, meeting in one number, or overlapping.
    let near = |x: i128, y: i128| match x.cmp(&y) {
        std::cmp::Ordering::Greater => NO,
        std::cmp::Ordering::Equal => YES,
        std::cmp::Ordering::Less => UNKNOWN,
    };
    let first = aligned(rows, (a, End::Low), (b, End::High), true, |x, y| near(x.into(), y.into()), near).any();
    let second = aligned(rows, (b, End::Low), (a, End::High), true, |x, y| near(x.into(), y.into()), near).any();
    let bits = first.into_iter().zip(second).map(|(x, y)| if x == NO || y == NO { NO } else { x | y }).collect();
    Order::Rows(Truths { bits, unknown: true })
}

/// One or the other of two columns, row by row.
pub(crate) fn choose(rows: usize, condition: &Truths, then: &View, otherwise: &View) -> Numbers {
    let scale = then.scale.max(otherwise.scale);
    let ((tl, tm), (ol, om)) = (then.bounds(scale), otherwise.bounds(scale));
    let (least, most) = (tl.min(ol), tm.max(om));
    let (p, q) = (power(scale - then.scale), power(scale - otherwise.scale));
    let lane = |end: End, x: Cells, y: Cells| {
        let bits = &condition.bits;
        // What both ways leave possible when the condition is unknown.
        let either = |x: i128, y: i128| if end == End::Low { x.min(y) } else { x.max(y) };
        if !narrow(least, most) || matches!(x, Cells::Wide(_)) || matches!(y, Cells::Wide(_)) {
            let (x, y) = (rescaled(rows, x, p, tl, tm), rescaled(rows, y, q, ol, om));
            let pick = |row: usize| match bits[row] {
                YES => x.at(row),
                NO => y.at(row),
                _ => either(x.at(row), y.at(row)),
            };
            return Lane::from_wide((0..rows).map(pick).collect(), least, most);
        }
        if condition.unknown {
            let either = |x: i64, y: i64| if end == End::Low { x.min(y) } else { x.max(y) };
            return pick(bits, x, y, (p, q), |c, x, y| match c {
                YES => x,
                NO => y,
                _ => either(x, y),
            });
        }
        pick(bits, x, y, (p, q), |c, x, y| if c & YES != 0 { x } else { y })
    };
    let exact = exact(then, otherwise) && !condition.unknown;
    ends(exact, least, most, scale, |end| if end == End::Low { lane(end, then.low, otherwise.low) } else { lane(end, then.high(), otherwise.high()) })
}

fn pick(bits: &[u8], x: Cells, y: Cells, (p, q): (i128, i128), f: impl Fn(u8, i64, i64) -> i64) -> Lane {
    let (p, q) = (low_half(p), low_half(q));
    Lane::Narrow(match (x, y) {
        (Cells::Narrow(x), Cells::Narrow(y)) if p == 1 && q == 1 => bits.iter().zip(x).zip(y).map(|((c, x), y)| f(*c, *x, *y)).collect(),
        (Cells::Narrow(x), Cells::Narrow(y)) => bits.iter().zip(x).zip(y).map(|((c, x), y)| f(*c, *x * p, *y * q)).collect(),
        (Cells::Narrow(x), Cells::Same(y)) => {
            let y = low_half(y) * q;
            bits.iter().zip(x).map(|(c, x)| f(*c, *x * p, y)).collect()
        }
        (Cells::Same(x), Cells::Narrow(y)) => {
            let x = low_half(x) * p;
            bits.iter().zip(y).map(|(c, y)| f(*c, x, *y * q)).collect()
        }
        (Cells::Same(x), Cells::Same(y)) => {
            let (x, y) = (low_half(x) * p, low_half(y) * q);
            bits.iter().map(|c| f(*c, x, y)).collect()
        }
        // Columns of 128 bits were taken above.
        _ => Vec::new(),
    })
}

/// What is paid, given whether it is due.
pub(crate) fn paid(rows: usize, due: &Truths, amount: &View) -> Numbers {
    let zero = View { scale: 0, low: Cells::Same(0), high: None, least: 0, most: 0 };
    if !due.unknown {
        return choose(rows, due, amount, &zero);
    }
    let positive = maximum(rows, amount, &zero);
    let sure = Truths { bits: due.bits.clone(), unknown: true };
    let view = View::numbers(&positive).unwrap_or(zero);
    // Due for certain: the amount as it is, which is then above zero.
    choose(rows, &sure, &view, &zero)
}
