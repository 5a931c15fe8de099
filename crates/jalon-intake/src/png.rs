//! PNG: its size, and the same picture without what its maker tells.

use flate2::Crc;

use crate::exif::{Orientation, orientation};
use crate::{Limits, Refused};

/// The largest colour profile that is kept, packed. It is unpacked by whoever shows the picture.
const MAX_PROFILE: usize = 256 * 1024;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Holds a PNG against the limits and gives it back with only what is needed to show it, pixels untouched.
///
/// Kept: the picture, its colours, its density, which way up it is. Gone: texts, times, other pictures of an animation, and whatever follows the end.
pub(crate) fn clean(bytes: &[u8], limits: &Limits) -> Result<Vec<u8>, Refused> {
    let mut rest = bytes.strip_prefix(SIGNATURE).ok_or(Refused::Damaged)?;
    let mut out = SIGNATURE.to_vec();
    let mut turned: Option<Orientation> = None;
    let mut pixels = Pixels::None;
    let mut first = true;
    loop {
        let (chunk, after) = chunk(rest)?;
        rest = after;
        if first != (chunk.name == *b"IHDR") {
            return Err(Refused::Damaged);
        }
        first = false;
        pixels = match (pixels, chunk.name == *b"IDAT") {
            (Pixels::Done, true) => return Err(Refused::Damaged),
            (_, true) => Pixels::Some,
            (Pixels::Some, false) => Pixels::Done,
            (before, false) => before,
        };
        match &chunk.name {
            b"IHDR" => check_size(chunk.data, limits)?,
            b"PLTE" | b"IDAT" | b"tRNS" | b"gAMA" | b"cHRM" | b"sRGB" | b"sBIT" | b"bKGD" | b"pHYs" | b"cICP" => {}
            b"iCCP" if chunk.data.len() <= MAX_PROFILE => {}
            b"eXIf" => {
                turned = turned.or_else(|| orientation(chunk.data));
                continue;
            }
            b"IEND" => break,
            // A capital first letter says that the picture cannot be shown without it.
            name if name[0].is_ascii_uppercase() => return Err(Refused::Damaged),
            _ => continue,
        }
        write(&mut out, &chunk);
    }
    if pixels == Pixels::None {
        return Err(Refused::Damaged);
    }
    if let Some(turned) = turned {
        write(&mut out, &Chunk { name: *b"eXIf", data: &turned.tiff() });
    }
    write(&mut out, &Chunk { name: *b"IEND", data: &[] });
    Ok(out)
}

/// Where one is among the chunks of pixels, which follow each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pixels {
    None,
    Some,
    Done,
}

struct Chunk<'a> {
    name: [u8; 4],
    data: &'a [u8],
}

/// The next chunk, whose sum is right, and what follows it.
fn chunk(bytes: &[u8]) -> Result<(Chunk<'_>, &[u8]), Refused> {
    let (length, rest) = bytes.split_first_chunk::<4>().ok_or(Refused::Damaged)?;
    let length = usize::try_from(u32::from_be_bytes(*length)).map_err(|_| Refused::Damaged)?;
    let (name, rest) = rest.split_first_chunk::<4>().ok_or(Refused::Damaged)?;
    let (data, rest) = rest.split_at_checked(length).ok_or(Refused::Damaged)?;
    let (sum, rest) = rest.split_first_chunk::<4>().ok_or(Refused::Damaged)?;
    let chunk = Chunk { name: *name, data };
    let named = name.iter().all(u8::is_ascii_alphabetic);
    if named && sum_of(&chunk) == u32::from_be_bytes(*sum) { Ok((chunk, rest)) } else { Err(Refused::Damaged) }
}

fn sum_of(chunk: &Chunk<'_>) -> u32 {
    let mut sum = Crc::new();
    sum.update(&chunk.name);
    sum.update(chunk.data);
    sum.sum()
}

fn write(out: &mut Vec<u8>, chunk: &Chunk<'_>) {
    // A chunk that was read has a length of 32 bits, and those made here are short.
    out.extend(u32::try_from(chunk.data.len()).unwrap_or(u32::MAX).to_be_bytes());
    out.extend(chunk.name);
    out.extend_from_slice(chunk.data);
    out.extend(sum_of(chunk).to_be_bytes());
}

/// The header: width, height, depth, colour, and three methods (ISO 15948, 11.2.2).
fn check_size(header: &[u8], limits: &Limits) -> Result<(), Refused> {
    let [w1, w2, w3, w4, h1, h2, h3, h4, depth, colour, 0, 0, interlace] = *header else { return Err(Refused::Damaged) };
    let (width, height) = (u64::from(u32::from_be_bytes([w1, w2, w3, w4])), u64::from(u32::from_be_bytes([h1, h2, h3, h4])));
    let depths: &[u8] = match colour {
        0 => &[1, 2, 4, 8, 16],
        3 => &[1, 2, 4, 8],
        2 | 4 | 6 => &[8, 16],
        _ => &[],
    };
    let sides = 1..=u64::from(u32::MAX >> 1);
    if !sides.contains(&width) || !sides.contains(&height) || !depths.contains(&depth) || interlace > 1 {
        return Err(Refused::Damaged);
    }
    if width * height > limits.pixels { Err(Refused::TooManyPixels { limit: limits.pixels }) } else { Ok(()) }
}
