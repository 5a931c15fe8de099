//! The decimals of the language: at most 12 digits after the point and 16 before.
//!
//! The digits are part of the meaning of the language, not of one machine: sums and products are exact as long as they need no more, and what needs more is
//! rounded half away from zero to the twelfth digit. So an evaluation on columns of whole numbers gives the same result, digit for digit.

use rust_decimal::Decimal;

/// The most digits after the point.
pub const PLACES: u32 = 12;

/// The most digits before the point.
pub const DIGITS: u32 = 16;

/// 10 to each power from 0 to 28.
const POWERS: [u128; 29] = {
    let mut powers = [1; 29];
    let mut i = 1;
    while i < powers.len() {
        powers[i] = powers[i - 1] * 10;
        i += 1;
    }
    powers
};

/// The number itself if the language can hold it: 12 digits after the point at most, 16 before.
pub(crate) fn held(number: Decimal) -> Option<Decimal> {
    (number.scale() <= PLACES && number.mantissa().unsigned_abs() < POWERS[(DIGITS + number.scale()) as usize]).then_some(number)
}

/// The number with 12 digits after the point at most, rounded half away from zero; none when it has more than 16 before.
pub(crate) fn nearest(number: Decimal) -> Option<Decimal> {
    held(number).or_else(|| held(number.round_dp_with_strategy(PLACES, rust_decimal::RoundingStrategy::MidpointAwayFromZero).normalize()))
}

pub(crate) fn add(a: Decimal, b: Decimal) -> Option<Decimal> {
    a.checked_add(b).and_then(held)
}

pub(crate) fn subtract(a: Decimal, b: Decimal) -> Option<Decimal> {
    a.checked_sub(b).and_then(held)
}

pub(crate) fn multiply(a: Decimal, b: Decimal) -> Option<Decimal> {
    let scale = a.scale() + b.scale();
    let excess = scale.saturating_sub(PLACES);
    let digits = scaled(a.mantissa().unsigned_abs(), b.mantissa().unsigned_abs(), *POWERS.get(excess as usize)?)?;
    signed(digits, scale - excess, a.is_sign_negative() != b.is_sign_negative())
}

/// The quotient; none also when `b` is zero.
pub(crate) fn divide(a: Decimal, b: Decimal) -> Option<Decimal> {
    let shift = (PLACES + b.scale()).checked_sub(a.scale())?;
    let digits = scaled(a.mantissa().unsigned_abs(), *POWERS.get(shift as usize)?, b.mantissa().unsigned_abs())?;
    signed(digits, PLACES, a.is_sign_negative() != b.is_sign_negative()).map(|d| d.normalize())
}

fn signed(digits: u128, scale: u32, negative: bool) -> Option<Decimal> {
    let digits = i128::try_from(digits).ok()?;
    held(Decimal::try_from_i128_with_scale(if negative { -digits } else { digits }, scale).ok()?)
}

/// `a × b ÷ divisor` to the nearest whole number, a half upwards; none when it needs more than 128 bits or the divisor is zero. The divisor is below 2^127.
fn scaled(a: u128, b: u128, divisor: u128) -> Option<u128> {
    if divisor == 0 {
        return None;
    }
    if let Some(product) = a.checked_mul(b) {
        let (quotient, rest) = (product / divisor, product % divisor);
        return Some(quotient + u128::from(rest >= divisor - rest));
    }
    let (high, low) = product(a, b);
    if high >= divisor {
        return None;
    }
    // Long division, one bit after the other: the rest stays below the divisor.
    let (mut rest, mut quotient) = (high, 0_u128);
    for bit in (0..u128::BITS).rev() {
        rest = (rest << 1) | ((low >> bit) & 1);
        quotient <<= 1;
        if rest >= divisor {
            rest -= divisor;
            quotient |= 1;
        }
    }
    quotient.checked_add(u128::from(rest >= divisor - rest))
}

/// The 256 bits of a product: the upper half, the lower half.
fn product(a: u128, b: u128) -> (u128, u128) {
    const HALF: u128 = u64::MAX as u128;
    let (ah, al, bh, bl) = (a >> 64, a & HALF, b >> 64, b & HALF);
    let low = al * bl;
    let (first, second) = (ah * bl, al * bh);
    let middle = (low >> 64) + (first & HALF) + (second & HALF);
    (ah * bh + (first >> 64) + (second >> 64) + (middle >> 64), (middle << 64) | (low & HALF))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn what_needs_no_more_digits_is_exact() {
        assert_eq!(multiply(d("478.16"), d("0.4165")), Some(d("199.15364")));
        assert_eq!(multiply(d("0.000001"), d("0.000001")), Some(d("0.000000000001")));
        assert_eq!(divide(d("1"), d("8")), Some(d("0.125")));
        assert_eq!(add(d("0.1"), d("0.2")), Some(d("0.3")));
    }

    #[test]
    fn the_thirteenth_digit_is_rounded_half_away_from_zero() {
        assert_eq!(multiply(d("0.0000005"), d("0.000001")), Some(d("0.000000000001")));
        assert_eq!(multiply(d("-0.0000005"), d("0.000001")), Some(d("-0.000000000001")));
        assert_eq!(multiply(d("0.0000004"), d("0.000001")), Some(Decimal::ZERO));
        assert_eq!(divide(d("2"), d("3")), Some(d("0.666666666667")));
        assert_eq!(divide(d("-2"), d("3")), Some(d("-0.666666666667")));
    }

    #[test]
    fn products_and_quotients_beyond_128_bits_are_right() {
        let (a, b) = (d("1234567.123456789012"), d("9876543.210987654321"));
        // With whole numbers: 1234567123456789012 × 9876543210987654321 = 12193255541685706798917846644487120852.
        assert_eq!(multiply(a, b), Some(d("12193255541685.706798917847")));
        let long = d("1234567890123456.123456789012");
        assert_eq!(divide(long, d("1.000000000001")), Some(d("1234567890122221.555566666790")));
        assert_eq!(divide(multiply(long, d("0.5")).unwrap(), d("0.5")), Some(long));
    }

    #[test]
    fn seventeen_digits_are_too_many() {
        assert_eq!(add(d("9999999999999999"), d("0.999999999999")), Some(d("9999999999999999.999999999999")));
        assert_eq!(add(d("9999999999999999"), d("1")), None);
        assert_eq!(multiply(d("100000000"), d("100000000")), None);
        assert_eq!(divide(d("1000000000000000"), d("0.01")), None);
        assert_eq!(nearest(d("0.0000000000005")), Some(d("0.000000000001")));
        assert_eq!(nearest(d("12345678901234567")), None);
    }
}
