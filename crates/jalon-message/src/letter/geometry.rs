//! Where things stand on the page.

use serde::{Deserialize, Serialize};

/// Height of an A4 page, in millimetres (ISO 216).
pub(super) const PAGE_HEIGHT: f32 = 297.0;
/// Width of an A4 page, in millimetres.
pub(super) const PAGE_WIDTH: f32 = 210.0;
/// Where text begins on the pages after the first, in millimetres from the top.
pub(super) const NEXT_TOP: f32 = 25.0;
/// Where text ends on every page, in millimetres from the top.
pub(super) const BOTTOM: f32 = 270.0;
/// The line of text at the foot of every page, in millimetres from the top.
pub(super) const FOOT: f32 = 284.0;

/// A rectangle of the page, in millimetres from its top left corner.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Area {
    /// From the left edge.
    pub left: f32,
    /// From the top edge.
    pub top: f32,
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
}

/// Where a block stands in its area when it is smaller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Anchor {
    /// At its top.
    Top,
    /// In its middle.
    Middle,
}

/// Where things stand on the first page of a letter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Geometry {
    /// Who writes.
    pub sender: Area,
    /// One small line with the sender above the recipient, so that the post can give the letter back: where the country's envelopes show it.
    pub return_line: Option<Area>,
    /// To whom: inside the window of the envelope.
    pub recipient: Area,
    /// Where the recipient stands in its area.
    pub recipient_anchor: Anchor,
    /// The place and the date.
    pub date: Area,
    /// The reference.
    pub reference: Area,
    /// Where the subject begins, from the top edge.
    pub body_top: f32,
    /// The left margin of the text.
    pub left: f32,
    /// The right margin of the text.
    pub right: f32,
    /// Where the sheet is folded, from the top edge: marked in the left margin.
    pub folds: Vec<f32>,
}

impl Geometry {
    /// The layout of French letters: the recipient at the right.
    ///
    /// The window of a DL envelope (110 × 220 mm) is 35 × 100 mm, 20 mm from the right and from the lower edge. A sheet folded in three leaves 11 mm of play up
    /// and down and 10 mm sideways: what is seen wherever the sheet slips is 55 to 79 mm from the top and 100 to 190 mm from the left, and the recipient
    /// stands inside that. The window of a C5 envelope (162 × 229 mm, sheet folded in two, window 45 × 100 mm, 20 mm from the right and 60 mm from the lower
    /// edge) always shows 57 to 88 mm, so an address of up to five lines, in the middle of its area, is seen there too.
    pub fn france() -> Self {
        Self {
            sender: Area { left: 20.0, top: 15.0, width: 75.0, height: 68.0 },
            return_line: None,
            recipient: Area { left: 105.0, top: 55.0, width: 85.0, height: 24.0 },
            recipient_anchor: Anchor::Middle,
            date: Area { left: 105.0, top: 86.0, width: 85.0, height: 10.0 },
            reference: Area { left: 20.0, top: 86.0, width: 80.0, height: 10.0 },
            body_top: 101.0,
            left: 20.0,
            right: 20.0,
            folds: vec![99.0, 198.0],
        }
    }

    /// The layout of German letters, DIN 5008 form B: the address field at the left, 45 mm from the top, 85 × 45 mm, the return line in its first 5 mm and the
    /// address in its last 27.3 mm; the information block at the right, 50 mm from the top; folds at 105 and 210 mm.
    pub fn germany() -> Self {
        Self {
            sender: Area { left: 125.0, top: 15.0, width: 65.0, height: 46.0 },
            return_line: Some(Area { left: 25.0, top: 45.0, width: 80.0, height: 5.0 }),
            recipient: Area { left: 25.0, top: 62.7, width: 80.0, height: 27.3 },
            recipient_anchor: Anchor::Top,
            date: Area { left: 125.0, top: 66.0, width: 65.0, height: 10.0 },
            reference: Area { left: 125.0, top: 78.0, width: 65.0, height: 14.0 },
            body_top: 98.5,
            left: 25.0,
            right: 20.0,
            folds: vec![105.0, 210.0],
        }
    }

    /// The layout of a document without address.
    pub(super) fn document() -> Self {
        Self {
            sender: Area { left: 20.0, top: 18.0, width: 85.0, height: 40.0 },
            return_line: None,
            // No document has a recipient; the area is that of the letter, unused.
            recipient: Area { left: 105.0, top: 55.0, width: 85.0, height: 24.0 },
            recipient_anchor: Anchor::Top,
            date: Area { left: 110.0, top: 18.0, width: 80.0, height: 10.0 },
            reference: Area { left: 110.0, top: 30.0, width: 80.0, height: 14.0 },
            body_top: 68.0,
            left: 20.0,
            right: 20.0,
            folds: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inside(inner: Area, outer: Area) -> bool {
        let ends = |area: Area| (area.left + area.width, area.top + area.height);
        let ((right, bottom), (outer_right, outer_bottom)) = (ends(inner), ends(outer));
        inner.left >= outer.left && inner.top >= outer.top && right <= outer_right && bottom <= outer_bottom
    }

    fn apart(a: Area, b: Area) -> bool {
        a.left + a.width <= b.left || b.left + b.width <= a.left || a.top + a.height <= b.top || b.top + b.height <= a.top
    }

    #[test]
    fn the_recipient_is_in_the_window_wherever_the_sheet_slips() {
        // DL: window 100 × 35 mm at 20 mm from the right and lower edges of 220 × 110 mm; a sheet of 210 × 297 mm folded in three.
        let (window_left, window_right) = (220.0 - 20.0 - 100.0, 220.0 - 20.0);
        let (window_top, window_bottom) = (110.0 - 20.0 - 35.0, 110.0 - 20.0);
        let (play_x, play_y) = (220.0 - PAGE_WIDTH, 110.0 - PAGE_HEIGHT / 3.0);
        let seen = Area { left: window_left, top: window_top, width: window_right - play_x - window_left, height: window_bottom - play_y - window_top };
        assert!(inside(Geometry::france().recipient, seen), "{seen:?}");
        let field = Area { left: 20.0, top: 45.0, width: 85.0, height: 45.0 };
        let germany = Geometry::germany();
        assert!(inside(germany.recipient, field) && inside(germany.return_line.unwrap(), field));
    }

    #[test]
    fn nothing_stands_on_something_else() {
        for geometry in [Geometry::france(), Geometry::germany()] {
            let body =
                Area { left: geometry.left, top: geometry.body_top, width: PAGE_WIDTH - geometry.left - geometry.right, height: BOTTOM - geometry.body_top };
            let mut areas = vec![geometry.sender, geometry.recipient, geometry.date, geometry.reference, body];
            areas.extend(geometry.return_line);
            for (i, a) in areas.iter().enumerate() {
                assert!(inside(*a, Area { left: 10.0, top: 10.0, width: PAGE_WIDTH - 20.0, height: BOTTOM - 10.0 }), "{a:?}");
                for b in &areas[i + 1..] {
                    assert!(apart(*a, *b), "{a:?} {b:?}");
                }
            }
        }
    }
}
