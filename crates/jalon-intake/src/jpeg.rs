//! JPEG: its size, and the same picture without what the camera tells.

use crate::exif::{Orientation, orientation};
use crate::{Limits, Refused};

/// Scans of one picture. Progressive pictures have some ten; each costs whoever shows it a pass over all pixels.
const MAX_SCANS: usize = 100;

/// Holds a JPEG against the limits and gives it back with only what is needed to show it, pixels untouched.
///
/// Kept: the picture, its colours (ICC profile, the marks of Adobe and JFIF), which way up it is. Gone: place, time, device, thumbnail, comments, and whatever
/// follows the end.
pub(crate) fn clean(bytes: &[u8], limits: &Limits) -> Result<Vec<u8>, Refused> {
    let mut reader = Reader { bytes, at: 2 };
    let mut kept = Vec::with_capacity(bytes.len());
    let mut turned: Option<Orientation> = None;
    let mut jfif: Option<&[u8]> = None;
    let mut sized = false;
    let mut scans = 0;
    loop {
        let marker = reader.marker()?;
        if marker == 0xd9 {
            break;
        }
        // Markers without length have no place between segments.
        if matches!(marker, 0x00 | 0x01 | 0xd0..=0xd8) {
            return Err(Refused::Damaged);
        }
        let segment = reader.segment()?;
        match marker {
            0xe0 if jfif.is_none() && segment.starts_with(b"JFIF\0") => jfif = Some(segment),
            0xe1 if turned.is_none() && segment.starts_with(b"Exif\0\0") => turned = orientation(&segment[6..]),
            0xe2 if segment.starts_with(b"ICC_PROFILE\0") => keep(&mut kept, marker, segment),
            0xee if segment.starts_with(b"Adobe") => keep(&mut kept, marker, segment),
            // Every other application segment, and comments.
            0xe0..=0xef | 0xfe => {}
            0xda => {
                scans += 1;
                if !sized {
                    return Err(Refused::Damaged);
                }
                if scans > MAX_SCANS {
                    return Err(Refused::TooComplex);
                }
                keep(&mut kept, marker, segment);
                kept.extend_from_slice(reader.entropy()?);
            }
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => {
                // A second frame is for pictures in layers, which nobody shows.
                if sized {
                    return Err(Refused::Damaged);
                }
                sized = true;
                check_size(segment, limits)?;
                keep(&mut kept, marker, segment);
            }
            _ => keep(&mut kept, marker, segment),
        }
    }
    if scans == 0 {
        return Err(Refused::Damaged);
    }
    let mut out = Vec::with_capacity(kept.len() + 64);
    out.extend([0xff, 0xd8]);
    if let Some(jfif) = jfif {
        // Without its thumbnail: 14 bytes, the last two of which say that there is none.
        let head = jfif.get(..12).ok_or(Refused::Damaged)?;
        keep(&mut out, 0xe0, &[head, &[0, 0]].concat());
    }
    if let Some(turned) = turned {
        keep(&mut out, 0xe1, &[b"Exif\0\0", turned.tiff().as_slice()].concat());
    }
    out.extend(kept);
    out.extend([0xff, 0xd9]);
    Ok(out)
}

/// A frame header: precision, height, width, components (ISO 10918-1, B.2.2).
fn check_size(frame: &[u8], limits: &Limits) -> Result<(), Refused> {
    let [_, h1, h2, w1, w2, components, ..] = *frame else { return Err(Refused::Damaged) };
    let (height, width) = (u64::from(u16::from_be_bytes([h1, h2])), u64::from(u16::from_be_bytes([w1, w2])));
    // A height of zero is told later in the file, after the pixels: nobody writes that.
    if height == 0 || width == 0 || !(1..=4).contains(&components) {
        return Err(Refused::Damaged);
    }
    if height * width > limits.pixels { Err(Refused::TooManyPixels { limit: limits.pixels }) } else { Ok(()) }
}

/// Appends a segment with its marker and length.
fn keep(out: &mut Vec<u8>, marker: u8, segment: &[u8]) {
    // A segment that was read has at most 65,533 bytes, and those made here are short.
    let length = u16::try_from(segment.len() + 2).unwrap_or(u16::MAX);
    out.extend([0xff, marker]);
    out.extend(length.to_be_bytes());
    out.extend_from_slice(segment);
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Result<u8, Refused> {
        let byte = *self.bytes.get(self.at).ok_or(Refused::Damaged)?;
        self.at += 1;
        Ok(byte)
    }

    /// A marker after any number of fill bytes.
    fn marker(&mut self) -> Result<u8, Refused> {
        if self.byte()? != 0xff {
            return Err(Refused::Damaged);
        }
        loop {
            match self.byte()? {
                0xff => {}
                marker => return Ok(marker),
            }
        }
    }

    /// What a segment holds, without its length.
    fn segment(&mut self) -> Result<&'a [u8], Refused> {
        let length = usize::from(u16::from_be_bytes([self.byte()?, self.byte()?]));
        let end = self.at + length.checked_sub(2).ok_or(Refused::Damaged)?;
        let segment = self.bytes.get(self.at..end).ok_or(Refused::Damaged)?;
        self.at = end;
        Ok(segment)
    }

    /// Coded pixels up to the next marker that is not part of them.
    fn entropy(&mut self) -> Result<&'a [u8], Refused> {
        let start = self.at;
        loop {
            let rest = self.bytes.get(self.at..).unwrap_or_default();
            let step = rest.iter().position(|b| *b == 0xff).ok_or(Refused::Damaged)?;
            match rest.get(step + 1) {
                None => return Err(Refused::Damaged),
                Some(0x00 | 0xd0..=0xd7) => self.at += step + 2,
                // A fill byte; what follows it decides.
                Some(0xff) => self.at += step + 1,
                Some(_) => {
                    self.at += step;
                    return Ok(&self.bytes[start..self.at]);
                }
            }
        }
    }
}
