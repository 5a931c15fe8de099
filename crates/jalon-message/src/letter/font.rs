//! The fonts of letters, and the shaping of text with them.

use std::ops::Range;
use std::sync::LazyLock;

use harfrust::{BufferFlags, Direction as ShapeDirection, FontRef, Script as ShapeScript, ShapeOptions, ShaperData, Tag, UnicodeBuffer};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::MetadataProvider as _;
use unicode_script::{Script, UnicodeScript as _};

use crate::id::Direction;

/// How heavy the letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Bold,
}

/// The scripts that one font file has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// Latin, Greek, Cyrillic.
    European,
    /// Arabic.
    Arabic,
}

/// One font file.
pub(super) struct Face {
    bytes: &'static [u8],
    shaper: ShaperData,
    /// The font for the PDF.
    pub(super) pdf: Font,
}

static FACES: LazyLock<[Face; 4]> = LazyLock::new(|| {
    [
        Face::new(include_bytes!("../../fonts/NotoSans-Regular.ttf")),
        Face::new(include_bytes!("../../fonts/NotoSans-Bold.ttf")),
        Face::new(include_bytes!("../../fonts/NotoSansArabic-Regular.ttf")),
        Face::new(include_bytes!("../../fonts/NotoSansArabic-Bold.ttf")),
    ]
});

/// The font file of a family and weight.
pub(super) fn face(family: Family, weight: Weight) -> &'static Face {
    &FACES[match (family, weight) {
        (Family::European, Weight::Regular) => 0,
        (Family::European, Weight::Bold) => 1,
        (Family::Arabic, Weight::Regular) => 2,
        (Family::Arabic, Weight::Bold) => 3,
    }]
}

/// Glyphs of one font in one direction, from left to right on the page.
#[derive(Debug, Clone)]
pub(super) struct Run {
    pub(super) family: Family,
    pub(super) direction: Direction,
    /// Their advances are in shares of the font size.
    pub(super) glyphs: Vec<KrillaGlyph>,
    /// Width in shares of the font size.
    pub(super) width: f32,
}

impl Face {
    fn new(bytes: &'static [u8]) -> Self {
        let font = FontRef::new(bytes).expect("a font of this crate, read by every test of this module");
        let pdf = Font::new(bytes.into(), 0).expect("a font of this crate, read by every test of this module");
        Self { bytes, shaper: ShaperData::new(&font), pdf }
    }

    fn font(&self) -> FontRef<'static> {
        FontRef::new(self.bytes).expect("read once already")
    }

    fn has(&self, c: char) -> bool {
        skrifa::FontRef::new(self.bytes).is_ok_and(|font| font.charmap().map(c).is_some())
    }

    /// Shapes a range of a text that is in one script and one direction. Ranges of the glyphs are those of the whole text.
    fn shape(&self, family: Family, text: &str, range: Range<usize>, script: Script, direction: Direction) -> Run {
        let font = self.font();
        let shaper = self.shaper.shaper(&font).build();
        let mut buffer = UnicodeBuffer::new();
        for (at, c) in text[range.clone()].char_indices() {
            // A letter is far shorter than 4 GiB.
            buffer.add(c, u32::try_from(range.start + at).unwrap_or(u32::MAX));
        }
        buffer.set_direction(match direction {
            Direction::LeftToRight => ShapeDirection::LeftToRight,
            Direction::RightToLeft => ShapeDirection::RightToLeft,
        });
        if let Some(script) = script.short_name().as_bytes().try_into().ok().and_then(|tag: &[u8; 4]| ShapeScript::from_iso15924_tag(Tag::new(tag))) {
            buffer.set_script(script);
        }
        // Marks of direction have done their work; they have no shape.
        buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES | BufferFlags::DO_NOT_INSERT_DOTTED_CIRCLE);
        let shaped = shaper.shape(buffer, ShapeOptions::new());
        let clusters = clusters(shaped.glyph_infos().iter().map(|info| info.cluster as usize), range.end);
        let em = self.pdf.units_per_em();
        #[expect(clippy::cast_precision_loss, reason = "advances of a font are small whole numbers")]
        let share = |units: i32| units as f32 / em;
        let glyphs: Vec<KrillaGlyph> = shaped
            .glyph_infos()
            .iter()
            .zip(shaped.glyph_positions())
            .zip(clusters)
            .map(|((info, position), range)| {
                let id = GlyphId::new(info.glyph_id);
                KrillaGlyph::new(id, share(position.x_advance), share(position.x_offset), share(position.y_offset), share(position.y_advance), range, None)
            })
            .collect();
        let width = glyphs.iter().map(|glyph| glyph.x_advance).sum();
        Run { family, direction, glyphs, width }
    }
}

/// The range of text of each glyph: from the start of its cluster to the next start in the text.
fn clusters(starts: impl Iterator<Item = usize> + Clone, end: usize) -> Vec<Range<usize>> {
    let mut order: Vec<usize> = starts.clone().collect();
    order.sort_unstable();
    order.dedup();
    order.push(end);
    starts
        .map(|start| {
            let next = order.partition_point(|other| *other <= start);
            start..order.get(next).copied().unwrap_or(end)
        })
        .collect()
}

/// A stretch of text in one font and one script.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Span {
    pub(super) range: Range<usize>,
    pub(super) family: Family,
    pub(super) script: Script,
}

/// Cuts a text by font and script. What belongs to no script, such as digits and commas, goes with what stands before it, if that font has it.
///
/// Fails with the first character that no font has.
pub(super) fn itemize(text: &str, weight: Weight, base: Direction) -> Result<Vec<Span>, char> {
    let mut spans: Vec<Span> = Vec::new();
    let start = match base {
        Direction::LeftToRight => (Family::European, Script::Latin),
        Direction::RightToLeft => (Family::Arabic, Script::Arabic),
    };
    let (mut family, mut script) = start;
    for (at, c) in text.char_indices() {
        let wanted = match c.script() {
            Script::Common | Script::Inherited => None,
            own => Some(own),
        };
        (family, script) = match wanted {
            Some(Script::Arabic) => (Family::Arabic, Script::Arabic),
            Some(own) => (Family::European, own),
            None => (family, script),
        };
        if !is_ignorable(c) && !face(family, weight).has(c) {
            let other = if family == Family::European { Family::Arabic } else { Family::European };
            if wanted.is_some() || !face(other, weight).has(c) {
                return Err(c);
            }
            family = other;
            script = if other == Family::Arabic { Script::Arabic } else { Script::Latin };
        }
        let end = at + c.len_utf8();
        match spans.last_mut() {
            Some(span) if span.family == family && span.script == script => span.range.end = end,
            _ => spans.push(Span { range: at..end, family, script }),
        }
    }
    Ok(spans)
}

/// Marks without a shape: joiners and marks of direction.
fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{61c}')
}

/// Shapes the part of a span that is in a range.
pub(super) fn shape(text: &str, range: Range<usize>, span: &Span, weight: Weight, direction: Direction) -> Run {
    face(span.family, weight).shape(span.family, text, range, span.script, direction)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_script_of_a_letter_has_a_font_in_both_weights() {
        for weight in [Weight::Regular, Weight::Bold] {
            for text in [
                "Voix ambiguë d’un cœur — 12 € « Œuvre »\u{202f}; ½ 1ᵉʳ nᵒ Ł ő ș ț İ",
                "Ξεσκεπάζω ᾧ",
                "Съешь ещё їґ Њ",
                "مرحبا، پژگچ ٹڈے ۱۲٪ «سلام»",
                "Nguyễn Thị",
            ] {
                assert!(itemize(text, weight, Direction::LeftToRight).is_ok(), "{text}: {:?}", itemize(text, weight, Direction::LeftToRight));
            }
            assert_eq!(itemize("a漢", weight, Direction::LeftToRight), Err('漢'));
            assert_eq!(itemize("a😀", weight, Direction::RightToLeft), Err('😀'));
        }
    }

    #[test]
    fn a_comma_goes_with_the_word_before_it() {
        let spans = itemize("سنة 2026، Lyon, Δ.", Weight::Regular, Direction::RightToLeft).unwrap();
        let families: Vec<_> = spans.iter().map(|span| (span.family, span.script)).collect();
        assert_eq!(families, [(Family::Arabic, Script::Arabic), (Family::European, Script::Latin), (Family::European, Script::Greek)]);
    }

    #[test]
    fn letters_of_an_arabic_word_are_joined() {
        let text = "سلام";
        let span = &itemize(text, Weight::Regular, Direction::RightToLeft).unwrap()[0];
        let joined = shape(text, 0..text.len(), span, Weight::Regular, Direction::RightToLeft);
        let alone: Vec<u32> = text
            .char_indices()
            .map(|(at, c)| shape(text, at..at + c.len_utf8(), span, Weight::Regular, Direction::RightToLeft).glyphs[0].glyph_id.to_u32())
            .collect();
        // Lam and alef make one sign, and no letter keeps the shape it has alone but the last.
        assert_eq!(joined.glyphs.len(), 3);
        assert_eq!(joined.glyphs.iter().filter(|glyph| alone.contains(&glyph.glyph_id.to_u32())).count(), 1);
        // The last sign of the word is first on the page, and every byte of the text belongs to a sign.
        let ranges: Vec<_> = joined.glyphs.iter().map(|glyph| glyph.text_range.clone()).collect();
        assert_eq!(ranges, [6..8, 2..6, 0..2]);
    }
}
