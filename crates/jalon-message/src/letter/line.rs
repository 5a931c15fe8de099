//! From a text to lines of glyphs.

use std::ops::Range;

use unicode_bidi::{Level, ParagraphBidiInfo, get_base_direction};
use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation as _;

use super::font::{Run, Span, Weight, itemize, shape};
use crate::id::Direction;

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Style {
    /// Font size in points.
    pub(super) size: f32,
    /// From one base line to the next, in points.
    pub(super) leading: f32,
    pub(super) weight: Weight,
}

/// Which way a paragraph runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Base {
    /// As the language of the letter.
    Language(Direction),
    /// As its own first letter: an address is in the language of its country.
    OwnLetters,
}

/// One line, ready to be drawn.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// Its text, which the glyphs refer to.
    pub(super) text: String,
    /// Its glyphs, from left to right.
    pub(super) runs: Vec<Run>,
    /// What is seen of it, in points.
    pub(super) width: f32,
    /// The space that ends it, in points: kept in the file so that words do not run together when the text is read out, and beyond the edge.
    pub(super) trailing: f32,
    pub(super) direction: Direction,
    pub(super) style: Style,
}

impl Line {
    /// Whether some of it is written from right to left.
    pub(super) fn has_right_to_left(&self) -> bool {
        self.direction == Direction::RightToLeft || self.runs.iter().any(|run| run.direction == Direction::RightToLeft)
    }

    /// Where it begins between two edges: at the edge where its direction begins.
    pub(super) fn x(&self, left: f32, right: f32) -> f32 {
        match self.direction {
            Direction::LeftToRight => left,
            Direction::RightToLeft => right - self.width - self.trailing,
        }
    }
}

/// Sets a text in lines of at most `width` points. Fails with a character that no font has.
pub(super) fn set(text: &str, style: Style, width: f32, base: Base) -> Result<Vec<Line>, char> {
    let text = clean(text);
    let paragraphs: Vec<&str> = text.split('\n').map(str::trim).filter(|paragraph| !paragraph.is_empty()).collect();
    let mut lines = Vec::new();
    for (i, paragraph) in paragraphs.iter().enumerate() {
        // A space where the author broke the line, for whoever hears the text.
        let paragraph = if i + 1 < paragraphs.len() { format!("{paragraph} ") } else { (*paragraph).to_owned() };
        Paragraph::new(&paragraph, style, base)?.fill(width, &mut lines);
    }
    Ok(lines)
}

/// The text without what cannot be printed: controls, soft hyphens (words are not cut), marks of byte order.
fn clean(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .filter_map(|c| match c {
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
            '\t' => Some(' '),
            '\u{ad}' | '\u{feff}' => None,
            c if c.is_control() => None,
            c => Some(c),
        })
        .collect()
}

/// A paragraph on its way to lines.
struct Paragraph<'a> {
    text: &'a str,
    style: Style,
    bidi: ParagraphBidiInfo<'a>,
    spans: Vec<Span>,
}

impl<'a> Paragraph<'a> {
    fn new(text: &'a str, style: Style, base: Base) -> Result<Self, char> {
        let direction = match base {
            Base::Language(direction) => direction,
            Base::OwnLetters if get_base_direction(text) == unicode_bidi::Direction::Rtl => Direction::RightToLeft,
            Base::OwnLetters => Direction::LeftToRight,
        };
        let level = if direction == Direction::RightToLeft { Level::rtl() } else { Level::ltr() };
        Ok(Self { text, style, bidi: ParagraphBidiInfo::new(text, Some(level)), spans: itemize(text, style.weight, direction)? })
    }

    /// As many words on each line as fit.
    fn fill(&self, width: f32, lines: &mut Vec<Line>) {
        let mut start = 0;
        let mut used = 0.0;
        let mut end = 0;
        for (next, _) in linebreaks(self.text).filter(|(at, kind)| *at > 0 && (*kind == BreakOpportunity::Allowed || *at == self.text.len())) {
            let (seen, whole) = self.measure(end..next);
            if used + seen > width && end > start {
                lines.push(self.line(start..end));
                (start, used) = (end, 0.0);
            }
            if seen > width {
                // A word longer than a line, such as an address of the web: cut where it must be.
                let mut cut = start;
                for (at, sign) in self.text[start..next].grapheme_indices(true) {
                    let sign_end = start + at + sign.len();
                    if self.measure(cut..sign_end).0 > width && start + at > cut {
                        lines.push(self.line(cut..start + at));
                        cut = start + at;
                    }
                }
                start = cut;
                used = self.measure(cut..next).1;
            } else {
                used += whole;
            }
            end = next;
        }
        if start < end {
            lines.push(self.line(start..end));
        }
    }

    /// The width of a range in points: without the space that ends it, and with it.
    fn measure(&self, range: Range<usize>) -> (f32, f32) {
        let seen = range.start + self.text[range.clone()].trim_end().len();
        let width = |range: Range<usize>| self.runs(range).iter().map(|run| run.width).sum::<f32>() * self.style.size;
        let visible = width(range.start..seen);
        (visible, visible + width(seen..range.end))
    }

    fn line(&self, range: Range<usize>) -> Line {
        let (width, whole) = self.measure(range.clone());
        let mut runs = self.runs(range.clone());
        for glyph in runs.iter_mut().flat_map(|run| &mut run.glyphs) {
            glyph.text_range = glyph.text_range.start - range.start..glyph.text_range.end - range.start;
        }
        let direction = if self.bidi.paragraph_level.is_rtl() { Direction::RightToLeft } else { Direction::LeftToRight };
        Line { text: self.text[range].to_owned(), runs, width, trailing: whole - width, direction, style: self.style }
    }

    /// The glyphs of a range, from left to right on the page (UAX 9, rule L2).
    fn runs(&self, range: Range<usize>) -> Vec<Run> {
        if range.is_empty() {
            return Vec::new();
        }
        let (levels, visual) = self.bidi.visual_runs(range);
        let mut runs = Vec::new();
        for stretch in visual {
            let direction = if levels[stretch.start].is_rtl() { Direction::RightToLeft } else { Direction::LeftToRight };
            let inside = self.spans.iter().filter_map(|span| {
                let part = span.range.start.max(stretch.start)..span.range.end.min(stretch.end);
                (!part.is_empty()).then(|| shape(self.text, part, span, self.style.weight, direction))
            });
            let mut inside: Vec<Run> = inside.collect();
            if direction == Direction::RightToLeft {
                inside.reverse();
            }
            runs.extend(inside);
        }
        runs
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const STYLE: Style = Style { size: 10.0, leading: 14.0, weight: Weight::Regular };
    const FRENCH: Base = Base::Language(Direction::LeftToRight);
    const ARABIC: Base = Base::Language(Direction::RightToLeft);

    fn texts(lines: &[Line]) -> Vec<&str> {
        lines.iter().map(|line| line.text.as_str()).collect()
    }

    #[test]
    fn lines_end_where_words_end() {
        let lines = set("Un deux trois quatre cinq sixième", STYLE, 70.0, FRENCH).unwrap();
        assert_eq!(texts(&lines), ["Un deux trois ", "quatre cinq ", "sixième"]);
        for line in &lines {
            assert!(line.width <= 70.0);
            assert_eq!(line.trailing > 0.0, line.text.ends_with(' '));
        }
    }

    #[test]
    fn a_no_break_space_holds() {
        let lines = set("Est-ce que cela va\u{202f}? 12\u{a0}345\u{202f}€", STYLE, 60.0, FRENCH).unwrap();
        assert!(texts(&lines).iter().all(|line| !line.starts_with(['?', '€', '3'])), "{:?}", texts(&lines));
    }

    #[test]
    fn a_word_longer_than_a_line_is_cut() {
        let lines = set("Voir https://exemple.example/abcdefghijklmnopqrstuvwxyz/abcdefghijklmnopqrstuvwxyz fin", STYLE, 80.0, FRENCH).unwrap();
        assert!(lines.len() > 3);
        assert!(lines.iter().all(|line| line.width <= 80.0));
        assert_eq!(texts(&lines).concat(), "Voir https://exemple.example/abcdefghijklmnopqrstuvwxyz/abcdefghijklmnopqrstuvwxyz fin");
    }

    #[test]
    fn arabic_begins_at_the_right_and_numbers_stay_whole() {
        let lines = set("الرقم 2026 في Lyon", STYLE, 400.0, ARABIC).unwrap();
        let [line] = lines.as_slice() else { panic!("one line") };
        assert!((line.x(0.0, 400.0) + line.width - 400.0).abs() < 0.01);
        // From left to right: Lyon, then في, then 2026 in its own order, then الرقم.
        let first: Vec<&str> = line.runs.iter().map(|run| &line.text[run.glyphs[0].text_range.clone()]).collect();
        assert_eq!(first.first(), Some(&"L"));
        let digits: String =
            line.runs.iter().flat_map(|run| &run.glyphs).map(|glyph| &line.text[glyph.text_range.clone()]).filter(|t| t.is_ascii() && *t != " ").collect();
        assert_eq!(digits, "Lyon2026");
    }

    #[test]
    fn an_address_runs_as_its_own_letters_do() {
        let lines = set("Mairie de Lyon\nبلدية ليون", STYLE, 400.0, Base::OwnLetters).unwrap();
        assert_eq!(lines.iter().map(|line| line.direction).collect::<Vec<_>>(), [Direction::LeftToRight, Direction::RightToLeft]);
    }

    #[test]
    fn what_cannot_be_printed_is_left_out() {
        let lines = set("a\u{ad}b\u{0}\u{feff}\tc\r\nd\u{2028}e", STYLE, 400.0, FRENCH).unwrap();
        assert_eq!(texts(&lines), ["ab c ", "d ", "e"]);
        assert!(set(" \n ", STYLE, 400.0, FRENCH).unwrap().is_empty());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn no_word_is_lost_and_no_line_too_long(text in "[a-zé0-9 אابتث,.()«»-]{0,120}", width in 20.0f32..300.0) {
            match set(&text, STYLE, width, FRENCH) {
                Err(c) => prop_assert_eq!(c, 'א'),
                Ok(lines) => {
                    prop_assert_eq!(texts(&lines).concat(), text.trim());
                    for line in &lines {
                        prop_assert!(line.width <= width + 1.0, "{} > {width}", line.width);
                        for glyph in line.runs.iter().flat_map(|run| &run.glyphs) {
                            prop_assert!(line.text.get(glyph.text_range.clone()).is_some());
                        }
                    }
                }
            }
        }
    }
}
