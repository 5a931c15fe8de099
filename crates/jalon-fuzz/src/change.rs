//! Changes to inputs.

use crate::LONGEST;
use crate::chance::Chance;

/// What numbers break where any do.
const NUMBERS: [&str; 14] = [
    "0",
    "-1",
    "1",
    "00",
    "255",
    "256",
    "65536",
    "2147483648",
    "9223372036854775807",
    "18446744073709551616",
    "1e999",
    "-0.0",
    "0.1",
    "79228162514264337593543950335",
];

/// Something new from what is kept: one of those, changed; rarely pieces in any order, or any bytes.
pub(crate) fn changed(kept: &[Vec<u8>], pieces: &[&str], chance: &mut Chance) -> Vec<u8> {
    let mut input = match chance.below(50) {
        0 => (0..chance.length(200)).filter_map(|_| chance.one_of(pieces)).flat_map(|piece| piece.bytes()).collect(),
        1 => (0..chance.length(2_000)).map(|_| chance.byte()).collect(),
        _ => chance.one_of(kept).cloned().unwrap_or_default(),
    };
    let longest = LONGEST.max(input.len());
    for _ in 0..=chance.below(4) {
        change(&mut input, kept, pieces, chance);
    }
    if chance.once_in(200) {
        grow(&mut input, chance);
    }
    input.truncate(longest);
    input
}

fn change(input: &mut Vec<u8>, kept: &[Vec<u8>], pieces: &[&str], chance: &mut Chance) {
    let from = chance.below(input.len() + 1);
    let to = (from + chance.length(input.len())).min(input.len());
    match chance.below(10) {
        0 => _ = input.drain(from..to),
        1 => {
            let again = input[from..to].repeat(1 + chance.below(4));
            input.splice(to..to, again);
        }
        2 | 3 => put(input, from, from, pieces, chance),
        4 => put(input, from, to, pieces, chance),
        5 => {
            let bytes: Vec<u8> = (0..chance.length(16)).map(|_| chance.byte()).collect();
            input.splice(from..from, bytes);
        }
        6 => {
            if let Some(byte) = input.get_mut(from) {
                *byte = if chance.once_in(2) { *byte ^ (1 << chance.below(8)) } else { chance.byte() };
            }
        }
        7 => {
            let moved = input[from..to].to_vec();
            let place = chance.below(input.len() + 1);
            input.splice(place..place, moved);
        }
        8 => number(input, from, chance),
        _ => {
            let other = chance.one_of(kept).map_or(&[][..], Vec::as_slice);
            let start = chance.below(other.len() + 1);
            let end = (start + chance.length(other.len())).min(other.len());
            input.splice(from..to, other[start..end].iter().copied());
        }
    }
}

fn put(input: &mut Vec<u8>, from: usize, to: usize, pieces: &[&str], chance: &mut Chance) {
    let piece = chance.one_of(pieces).map_or("", |piece| piece);
    input.splice(from..to, piece.bytes());
}

/// Puts another number where the next one stands.
fn number(input: &mut Vec<u8>, from: usize, chance: &mut Chance) {
    let Some(start) = input[from..].iter().position(u8::is_ascii_digit).map(|place| from + place) else { return };
    let end = input[start..].iter().position(|byte| !byte.is_ascii_digit()).map_or(input.len(), |place| start + place);
    let other = chance.one_of(&NUMBERS).map_or("", |number| number);
    input.splice(start..end, other.bytes());
}

/// As long as may be, by a stretch of itself again and again: what costs more than its length shows.
fn grow(input: &mut Vec<u8>, chance: &mut Chance) {
    let from = chance.below(input.len());
    let to = (from + 1 + chance.length(40)).min(input.len());
    if from < to && input.len() < LONGEST {
        let again = input[from..to].repeat((LONGEST - input.len()) / (to - from));
        input.splice(to..to, again);
    }
}
