//! Where the objects of a document stand: between its streams, and in its object streams (ISO 32000-1, 7.5.7).

use std::io::Read as _;

use flate2::read::ZlibDecoder;

use super::is_any;
use super::names::{is_space, names};
use crate::Limits;
use crate::kind::{Refused, find};

/// The texts of a document that hold objects.
pub(super) struct Objects<'a> {
    /// What stands between streams.
    plain: Vec<&'a [u8]>,
    /// Object streams, unpacked.
    packed: Vec<Packed>,
}

/// An object stream, unpacked.
struct Packed {
    text: Vec<u8>,
    /// Where its first object is.
    first: usize,
}

impl<'a> Objects<'a> {
    /// Finds the streams by their keywords, and unpacks those that may hold objects.
    ///
    /// A stream ends at the first `endstream`, whatever its length says: a length can lie, and what follows the word is then looked at as objects.
    pub(super) fn read(bytes: &'a [u8], limits: &Limits) -> Result<Self, Refused> {
        let mut objects = Self { plain: Vec::new(), packed: Vec::new() };
        let mut budget = limits.unpacked_bytes;
        let mut rest = bytes;
        while let Some(start) = stream_start(rest) {
            let (head, data) = (&rest[..start.keyword], &rest[start.data..]);
            let length = find(data, b"endstream").ok_or(Refused::Damaged)?;
            objects.plain.push(head);
            if objects.plain.len() > limits.objects {
                return Err(Refused::TooComplex);
            }
            if let Some(packed) = unpack(head, &data[..length], &mut budget)? {
                objects.packed.push(packed);
            }
            rest = &data[length..];
        }
        objects.plain.push(rest);
        // Objects can be in streams only where there is a table that says so, which is a stream too.
        let streams = objects.plain.iter().any(|text| names(text).any(|name| is_any(&name, &[b"XRef", b"XRefStm", b"ObjStm"])));
        if streams && objects.plain.iter().any(|text| names(text).any(|name| is_any(&name, HIDING))) {
            return Err(Refused::TooComplex);
        }
        let count: usize = objects.texts().map(|text| text.windows(4).filter(|window| *window == b" obj").count()).sum();
        if count > limits.objects { Err(Refused::TooComplex) } else { Ok(objects) }
    }

    /// Every text that holds objects.
    pub(super) fn texts(&self) -> impl Iterator<Item = &[u8]> {
        self.plain.iter().copied().chain(self.packed.iter().map(|packed| packed.text.as_slice()))
    }

    /// Whether what stands after `/OpenAction` goes to a page and does nothing else.
    pub(super) fn only_goes_somewhere(&self, value: &[u8]) -> bool {
        let value = skip_space(value);
        if value.starts_with(b"[") {
            return true;
        }
        if value.starts_with(b"<<") {
            return is_go_to(value);
        }
        // A reference: every object of that number must go somewhere, for readers may take any version.
        let Some((number, after)) = integer(value) else { return false };
        let Some((_, after)) = integer(skip_space(after)) else { return false };
        if !skip_space(after).starts_with(b"R") {
            return false;
        }
        let versions = self.plain.iter().flat_map(|text| defined(text, number)).chain(self.packed.iter().flat_map(|packed| packed.object(number)));
        let mut seen = 0;
        for object in versions {
            seen += 1;
            let object = skip_space(object);
            if seen > MAX_VERSIONS || (!object.starts_with(b"[") && !is_go_to(object)) {
                return false;
            }
        }
        seen > 0
    }
}

/// Versions of one object: each time a document is saved anew may add one.
const MAX_VERSIONS: usize = 64;

/// The longest action that is read, in bytes.
const MAX_ACTION: usize = 4096;

struct Start {
    /// Where the keyword is.
    keyword: usize,
    /// Where the data is.
    data: usize,
}

/// The next `stream` that is a keyword: it follows a dictionary and ends its line.
fn stream_start(bytes: &[u8]) -> Option<Start> {
    let mut from = 0;
    loop {
        let keyword = from + find(&bytes[from..], b"stream")?;
        let data = keyword + b"stream".len();
        let follows_dictionary = bytes[..keyword].iter().rev().find(|b| !is_space(**b)) == Some(&b'>');
        // A carriage return alone is against the standard, and some readers take it.
        if follows_dictionary && matches!(bytes.get(data), Some(b'\r' | b'\n')) {
            let line_end = if bytes[data..].starts_with(b"\r\n") { 2 } else { 1 };
            return Some(Start { keyword, data: data + line_end });
        }
        from = data;
    }
}

/// What stands between the last `obj` and the stream: its dictionary.
fn dictionary(head: &[u8]) -> &[u8] {
    let start = head.windows(3).rposition(|window| window == b"obj").map_or(0, |at| at + 3);
    &head[start..]
}

/// Filters that no program of today uses, and under which we could not see objects.
const HIDING: &[&[u8]] = &[b"ASCIIHexDecode", b"AHx", b"LZWDecode", b"LZW", b"RunLengthDecode", b"RL", b"Crypt"];

/// A filter that some programs still put around everything but objects.
const ASCII85: &[&[u8]] = &[b"ASCII85Decode", b"A85"];

/// Unpacks a stream that may hold objects: it says so, or it begins as such a stream must.
fn unpack(head: &[u8], data: &[u8], budget: &mut usize) -> Result<Option<Packed>, Refused> {
    let dictionary = dictionary(head);
    // `ObjStm` is looked for in the whole head: a string with `obj` in it could cut the dictionary short.
    let says = names(head).any(|name| name.is(b"ObjStm")) || names(dictionary).any(|name| name.is(b"First"));
    let text_form = if !says && names(head).any(|name| is_any(&name, ASCII85)) { ascii85(data, *budget) } else { None };
    let data = text_form.as_deref().unwrap_or(data);
    let packed = is_zlib(data);
    if !says && !begins_with_numbers(&if packed { peek(data) } else { data.iter().copied().take(PEEK).collect() }) {
        return Ok(None);
    }
    if says {
        let filters = names(dictionary).filter(|name| is_any(name, &[b"FlateDecode", b"Fl"])).count();
        let filtered = names(dictionary).any(|name| name.is(b"Filter"));
        let hidden = names(dictionary).any(|name| [HIDING, ASCII85, &[b"Predictor", b"F"]].iter().any(|known| is_any(&name, known)));
        // Filters given by reference are named elsewhere, where they are not looked up.
        if hidden || filters != usize::from(filtered) || filtered != packed {
            return Err(Refused::TooComplex);
        }
    }
    let text = if packed { inflate(data, *budget)? } else { data.to_vec() };
    *budget = budget.checked_sub(text.len()).ok_or(Refused::TooComplex)?;
    let first = names(dictionary).find(|name| name.is(b"First")).and_then(|name| integer(skip_space(&dictionary[name.end..])));
    let first = first.and_then(|(first, _)| usize::try_from(first).ok());
    match first {
        Some(first) if first <= text.len() => Ok(Some(Packed { text, first })),
        None if !says => Ok(Some(Packed { text, first: 0 })),
        _ => Err(Refused::Damaged),
    }
}

/// How much of a stream is looked at to see whether it holds objects.
const PEEK: usize = 64;

/// A stream of objects begins with pairs of numbers. Pages that begin with a number are looked through as well; it does no harm.
fn begins_with_numbers(text: &[u8]) -> bool {
    let text = skip_space(text);
    integer(text).is_some_and(|(_, after)| after.first().copied().is_some_and(is_space) && integer(skip_space(after)).is_some())
}

/// Whether data is packed, by its two first bytes (RFC 1950, section 2.2).
fn is_zlib(data: &[u8]) -> bool {
    let [first, second, ..] = *data else { return false };
    first & 15 == 8 && (u16::from(first) << 8 | u16::from(second)) % 31 == 0
}

/// What ASCII85 stands for (ISO 32000-1, 7.4.3); nothing if it is not that, or longer than allowed.
fn ascii85(data: &[u8], limit: usize) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let mut group = [0u32; 5];
    let mut filled = 0;
    for byte in data.iter().copied().filter(|byte| !is_space(*byte)) {
        match byte {
            b'~' => break,
            b'z' if filled == 0 => out.extend([0; 4]),
            b'!'..=b'u' => {
                group[filled] = u32::from(byte - b'!');
                filled += 1;
            }
            _ => return None,
        }
        if filled == 5 {
            out.extend(value(group).to_be_bytes());
            filled = 0;
        }
        if out.len() > limit {
            return None;
        }
    }
    if filled > 1 {
        group[filled..].fill(84);
        out.extend(&value(group).to_be_bytes()[..filled - 1]);
    }
    Some(out)
}

/// Five digits of base 85. Those that are too large for four bytes are no data anyway.
fn value(group: [u32; 5]) -> u32 {
    group.iter().fold(0u32, |value, digit| value.wrapping_mul(85).wrapping_add(*digit))
}

/// The first bytes of packed data, as many as can be had.
fn peek(data: &[u8]) -> Vec<u8> {
    let mut text = vec![0; PEEK];
    let mut decoder = ZlibDecoder::new(data);
    let mut length = 0;
    while let Ok(read @ 1..) = decoder.read(&mut text[length..]) {
        length += read;
    }
    text.truncate(length);
    text
}

/// Unpacks at most so many bytes.
fn inflate(data: &[u8], limit: usize) -> Result<Vec<u8>, Refused> {
    let mut text = Vec::new();
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    ZlibDecoder::new(data).take(most).read_to_end(&mut text).map_err(|_| Refused::Damaged)?;
    if text.len() > limit { Err(Refused::TooComplex) } else { Ok(text) }
}

impl Packed {
    /// What stands where the object of this number begins, for each time it is listed.
    fn object(&self, number: u64) -> impl Iterator<Item = &[u8]> {
        let mut index = &self.text[..self.first];
        std::iter::from_fn(move || {
            loop {
                let (found, after) = integer(skip_space(index))?;
                let (offset, after) = integer(skip_space(after))?;
                index = after;
                if found == number {
                    return Some(usize::try_from(offset).ok().and_then(|offset| self.text.get(self.first.checked_add(offset)?..)).unwrap_or_default());
                }
            }
        })
    }
}

/// What stands after each `number generation obj`.
fn defined(text: &[u8], number: u64) -> impl Iterator<Item = &[u8]> {
    let digits = number.to_string().into_bytes();
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let at = from + find(text.get(from..)?, &digits)?;
            from = at + digits.len();
            let begins = at == 0 || !text[at - 1].is_ascii_digit();
            if begins
                && let Some((_, after)) = integer(skip_space(&text[from..]))
                && let Some(object) = skip_space(after).strip_prefix(b"obj")
            {
                return Some(object);
            }
        }
    })
}

/// Whether a dictionary is an action that goes to a place in this document, with nothing to follow.
fn is_go_to(dictionary: &[u8]) -> bool {
    let dictionary = &dictionary[..dictionary.len().min(MAX_ACTION)];
    let Some(end) = dictionary_end(dictionary) else { return false };
    let mut goes = false;
    for name in names(&dictionary[..end]) {
        if is_any(&name, &[b"Next", b"URI", b"Named", b"Thread", b"Hide", b"SetOCGState", b"Trans", b"GoTo3DView", b"ResetForm"]) {
            return false;
        }
        goes |= name.is(b"GoTo");
    }
    goes
}

/// Where a dictionary that begins here ends.
fn dictionary_end(text: &[u8]) -> Option<usize> {
    let (mut depth, mut at) = (0usize, 0);
    while at < text.len() {
        at += match &text[at..] {
            [b'<', b'<', ..] => {
                depth += 1;
                2
            }
            [b'>', b'>', ..] => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at + 2);
                }
                2
            }
            [b'(', ..] => string_length(&text[at..])?,
            _ if depth == 0 => return None,
            _ => 1,
        };
    }
    None
}

/// The length of a string that begins here, brackets included (ISO 32000-1, 7.3.4.2).
fn string_length(text: &[u8]) -> Option<usize> {
    let (mut depth, mut at) = (0usize, 0);
    loop {
        match text.get(at)? {
            b'\\' => at += 1,
            b'(' => depth += 1,
            b')' if depth == 1 => return Some(at + 1),
            b')' => depth -= 1,
            _ => {}
        }
        at += 1;
    }
}

fn skip_space(mut text: &[u8]) -> &[u8] {
    while let [first, rest @ ..] = text {
        if !is_space(*first) {
            break;
        }
        text = rest;
    }
    text
}

/// A number and what follows it.
fn integer(text: &[u8]) -> Option<(u64, &[u8])> {
    let length = text.iter().take(20).take_while(|b| b.is_ascii_digit()).count();
    let number = std::str::from_utf8(&text[..length]).ok()?.parse().ok()?;
    Some((number, &text[length..]))
}
