//! From the parts of a letter to lines on pages, in reading order.

use jiff::civil::Date;

use super::font::Weight;
use super::geometry::{Anchor, Area, BOTTOM, FOOT, Geometry, NEXT_TOP, PAGE_WIDTH};
use super::line::{Base, Line, Style, set};
use super::{Block, Fact, LetterError, MAX_PAGES, Part, Proof};
use crate::Language;
use crate::id::Direction;

/// Points in a millimetre.
pub(super) const MM: f32 = 72.0 / 25.4;

const TEXT: Style = Style { size: 10.5, leading: 15.0, weight: Weight::Regular };
const BOLD: Style = Style { weight: Weight::Bold, ..TEXT };
const SUBJECT: Style = Style { size: 13.0, leading: 18.0, weight: Weight::Bold };
const HEADING: Style = Style { size: 11.5, leading: 16.0, weight: Weight::Bold };
const SMALL: Style = Style { size: 9.0, leading: 12.5, weight: Weight::Regular };
const ADDRESS: Style = Style { size: 9.5, leading: 11.1, weight: Weight::Regular };
const RETURN: Style = Style { size: 6.5, leading: 8.0, weight: Weight::Regular };
const CODE: Style = Style { size: 14.0, leading: 20.0, weight: Weight::Bold };
const FOOTER: Style = Style { size: 8.0, leading: 10.0, weight: Weight::Regular };

/// Between two paragraphs, in points.
const GAP: f32 = 7.5;
/// How far the text of a list is from its bullets' edge, in points.
const INDENT: f32 = 14.0;
/// The part of the width that the names of facts take.
const LABELS: f32 = 0.36;

/// What a page is made from: a letter, or a document without recipient.
pub(super) struct Sheet<'a> {
    pub(super) language: &'a Language,
    pub(super) geometry: &'a Geometry,
    pub(super) sender: &'a [String],
    pub(super) recipient: &'a [String],
    pub(super) day: Date,
    pub(super) place_and_date: &'a str,
    pub(super) reference: Option<&'a Fact>,
    pub(super) title: &'a str,
    pub(super) body: &'a [Block],
    pub(super) closing: &'a [String],
    pub(super) proof: Option<&'a Proof>,
}

/// What a piece of the letter is to a screen reader (ISO 32000-1, section 14.8.4).
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Role {
    Group,
    Paragraph,
    Heading { level: u16, title: String },
    List,
    Item,
    Bullet,
    ItemBody,
    Table,
    Row,
    RowHeader,
    Cell,
}

/// A piece of the letter and what is in it, in reading order.
#[derive(Debug)]
pub(super) struct Element {
    pub(super) role: Role,
    pub(super) children: Vec<Child>,
}

/// What is in a piece.
#[derive(Debug)]
pub(super) enum Child {
    Element(Element),
    /// A line: its place in [`Pages::inks`].
    Ink(usize),
}

impl Element {
    fn new(role: Role) -> Self {
        Self { role, children: Vec::new() }
    }

    fn with(role: Role, children: Vec<Self>) -> Self {
        Self { role, children: children.into_iter().map(Child::Element).collect() }
    }
}

/// A line at its place, in points from the top left corner; `y` is its base line.
#[derive(Debug)]
pub(super) struct Ink {
    pub(super) page: usize,
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) line: Line,
}

/// A thin rule, which a screen reader does not tell.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rule {
    pub(super) page: usize,
    pub(super) from: f32,
    pub(super) to: f32,
    pub(super) y: f32,
}

/// A heading for the bookmarks.
#[derive(Debug)]
pub(super) struct Bookmark {
    pub(super) title: String,
    pub(super) page: usize,
    pub(super) y: f32,
}

/// The letter on its pages.
pub(super) struct Pages {
    pub(super) count: usize,
    pub(super) inks: Vec<Ink>,
    pub(super) rules: Vec<Rule>,
    /// Lines at the foot of pages, which a screen reader does not tell.
    pub(super) feet: Vec<Ink>,
    pub(super) elements: Vec<Element>,
    pub(super) bookmarks: Vec<Bookmark>,
}

/// Sets a letter.
pub(super) fn flow(sheet: &Sheet<'_>) -> Result<Pages, LetterError> {
    for (part, empty) in [
        (Part::Sender, sheet.sender.iter().all(|line| line.trim().is_empty())),
        (Part::PlaceAndDate, sheet.place_and_date.trim().is_empty()),
        (Part::Subject, sheet.title.trim().is_empty()),
    ] {
        if empty {
            return Err(LetterError::Empty(part));
        }
    }
    let geometry = sheet.geometry;
    let mut flow = Flow {
        base: Base::Language(sheet.language.direction()),
        left: geometry.left * MM,
        right: (PAGE_WIDTH - geometry.right) * MM,
        y: geometry.body_top * MM,
        pages: Pages { count: 1, inks: Vec::new(), rules: Vec::new(), feet: Vec::new(), elements: Vec::new(), bookmarks: Vec::new() },
    };
    flow.block(sheet.sender, SMALL, geometry.sender, Anchor::Top, Part::Sender)?;
    if !sheet.recipient.is_empty() {
        if let Some(area) = geometry.return_line {
            flow.return_line(sheet.sender, area)?;
        }
        flow.block(sheet.recipient, ADDRESS, geometry.recipient, geometry.recipient_anchor, Part::Recipient)?;
    }
    flow.aside(sheet.place_and_date, geometry.date, Part::PlaceAndDate)?;
    if let Some(Fact { label, value }) = sheet.reference {
        flow.aside(&format!("{label} {value}"), geometry.reference, Part::Reference)?;
    }
    flow.heading(sheet.title, 1)?;
    for block in sheet.body {
        match block {
            Block::Paragraph(text) => flow.paragraph(text)?,
            Block::Heading(text) => flow.heading(text, 2)?,
            Block::List(items) => flow.list(items)?,
            Block::Facts(facts) => flow.facts(facts)?,
        }
    }
    flow.closing(sheet.closing)?;
    if let Some(proof) = sheet.proof {
        flow.proof(proof)?;
    }
    flow.feet(sheet.proof)?;
    Ok(flow.pages)
}

struct Flow {
    base: Base,
    /// Edges of the text, in points.
    left: f32,
    right: f32,
    /// Where the next line begins, in points from the top of the last page.
    y: f32,
    pages: Pages,
}

impl Flow {
    /// The lines of an address, which run as their own letters do, in an area of the first page.
    fn block(&mut self, lines: &[String], style: Style, area: Area, anchor: Anchor, part: Part) -> Result<(), LetterError> {
        let lines: Vec<&String> = lines.iter().filter(|line| !line.trim().is_empty()).collect();
        let set: Vec<Vec<Line>> =
            lines.iter().map(|line| set(line, style, area.width * MM, Base::OwnLetters)).collect::<Result<_, _>>().map_err(LetterError::Character)?;
        #[expect(clippy::cast_precision_loss, reason = "an address has a few lines")]
        let height = set.iter().map(Vec::len).sum::<usize>() as f32 * style.leading;
        // A hair of tolerance: an address of six lines fills its area exactly.
        if height > area.height * MM + 0.5 {
            return Err(LetterError::DoesNotFit(part));
        }
        let mut y = match anchor {
            Anchor::Top => area.top * MM,
            Anchor::Middle => area.top * MM + (area.height * MM - height) / 2.0,
        };
        let mut group = Element::new(Role::Group);
        for lines in set {
            let mut paragraph = Element::new(Role::Paragraph);
            for line in lines {
                let x = line.x(area.left * MM, (area.left + area.width) * MM);
                paragraph.children.push(self.ink(0, x, y, line));
                y += style.leading;
            }
            group.children.push(Child::Element(paragraph));
        }
        self.pages.elements.push(group);
        Ok(())
    }

    /// The sender on one line above the recipient, for the post. A screen reader has heard it already.
    fn return_line(&mut self, sender: &[String], area: Area) -> Result<(), LetterError> {
        let text = sender.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" · ");
        let lines = set(&text, RETURN, area.width * MM, Base::OwnLetters).map_err(LetterError::Character)?;
        // What is too long for one line keeps its beginning: the name, which the post needs first.
        if let Some(line) = lines.into_iter().next() {
            let baseline = (area.top + area.height) * MM - 3.5;
            let x = line.x(area.left * MM, (area.left + area.width) * MM);
            self.pages.feet.push(Ink { page: 0, x, y: baseline, line });
            self.pages.rules.push(Rule { page: 0, from: area.left * MM, to: (area.left + area.width) * MM, y: (area.top + area.height) * MM });
        }
        Ok(())
    }

    /// A short text in an area of the first page.
    fn aside(&mut self, text: &str, area: Area, part: Part) -> Result<(), LetterError> {
        let style = Style { size: 9.5, leading: 13.0, ..TEXT };
        let lines = set(text, style, area.width * MM, self.base).map_err(LetterError::Character)?;
        #[expect(clippy::cast_precision_loss, reason = "a few lines")]
        if lines.len() as f32 * style.leading > area.height * MM {
            return Err(LetterError::DoesNotFit(part));
        }
        let mut paragraph = Element::new(Role::Paragraph);
        let mut y = area.top * MM;
        for line in lines {
            let x = line.x(area.left * MM, (area.left + area.width) * MM);
            paragraph.children.push(self.ink(0, x, y, line));
            y += style.leading;
        }
        self.pages.elements.push(paragraph);
        Ok(())
    }

    /// Puts a line on a page with its top at `y`.
    fn ink(&mut self, page: usize, x: f32, y: f32, line: Line) -> Child {
        // Base line: the font rises 1.07 and falls 0.29 of its size, and half of what is left of the leading is above.
        let baseline = y + (line.style.leading - 1.36 * line.style.size) / 2.0 + 1.07 * line.style.size;
        self.pages.inks.push(Ink { page, x, y: baseline, line });
        Child::Ink(self.pages.inks.len() - 1)
    }

    fn page(&self) -> usize {
        self.pages.count - 1
    }

    fn new_page(&mut self) -> Result<(), LetterError> {
        if self.pages.count == MAX_PAGES {
            return Err(LetterError::TooLong);
        }
        self.pages.count += 1;
        self.y = NEXT_TOP * MM;
        Ok(())
    }

    /// Room left on the page, in points.
    fn room(&self) -> f32 {
        BOTTOM * MM - self.y
    }

    /// Begins a page unless this height fits on it. What is higher than a page is left to be broken.
    fn keep(&mut self, height: f32) -> Result<(), LetterError> {
        if height > self.room() && height <= (BOTTOM - NEXT_TOP) * MM { self.new_page() } else { Ok(()) }
    }

    fn lines(&self, text: &str, style: Style, left: f32, right: f32) -> Result<Vec<Line>, LetterError> {
        set(text, style, right - left, self.base).map_err(LetterError::Character)
    }

    /// Puts lines one under the other over as many pages as they need. No single line of a paragraph stands alone at the foot or at the head of a page.
    fn pour(&mut self, lines: Vec<Line>, left: f32, right: f32, into: &mut Element) -> Result<(), LetterError> {
        let mut rest = lines.into_iter().peekable();
        while let Some(leading) = rest.peek().map(|line| line.style.leading) {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a page has a few dozen lines")]
            let fit = (self.room() / leading).max(0.0) as usize;
            let left_over = rest.len();
            let now = match fit.min(left_over) {
                all if all == left_over => all,
                1 => 0,
                some if left_over - some == 1 && some > 2 => some - 1,
                some if left_over - some == 1 => 0,
                some => some,
            };
            for line in rest.by_ref().take(now) {
                let x = line.x(left, right);
                let child = self.ink(self.page(), x, self.y, line);
                into.children.push(child);
                self.y += leading;
            }
            if rest.len() > 0 {
                self.new_page()?;
            }
        }
        Ok(())
    }

    fn paragraph(&mut self, text: &str) -> Result<(), LetterError> {
        let lines = self.lines(text, TEXT, self.left, self.right)?;
        let mut paragraph = Element::new(Role::Paragraph);
        self.pour(lines, self.left, self.right, &mut paragraph)?;
        self.finish(paragraph, GAP);
        Ok(())
    }

    /// A heading stays with two lines of what follows it.
    fn heading(&mut self, text: &str, level: u16) -> Result<(), LetterError> {
        let style = if level == 1 { SUBJECT } else { HEADING };
        let title = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let lines = self.lines(&title, style, self.left, self.right)?;
        if lines.is_empty() {
            return Ok(());
        }
        if level > 1 {
            self.y += GAP / 2.0;
        }
        #[expect(clippy::cast_precision_loss, reason = "a heading has a few lines")]
        self.keep(lines.len() as f32 * style.leading + GAP + 2.0 * TEXT.leading)?;
        self.pages.bookmarks.push(Bookmark { title: title.clone(), page: self.page(), y: self.y });
        let mut heading = Element::new(Role::Heading { level, title });
        self.pour(lines, self.left, self.right, &mut heading)?;
        self.finish(heading, if level == 1 { GAP * 1.5 } else { GAP / 2.0 });
        Ok(())
    }

    fn list(&mut self, items: &[String]) -> Result<(), LetterError> {
        let mut list = Element::new(Role::List);
        let (left, right) = match self.base {
            Base::Language(Direction::RightToLeft) => (self.left, self.right - INDENT),
            _ => (self.left + INDENT, self.right),
        };
        for item in items {
            let lines = self.lines(item, TEXT, left, right)?;
            #[expect(clippy::cast_precision_loss, reason = "at most two lines are kept together")]
            self.keep(lines.len().min(2) as f32 * TEXT.leading)?;
            let Some(first) = lines.first().map(|line| line.style.leading) else { continue };
            let bullet = self.lines("•", TEXT, self.left, self.right)?;
            let mut label = Element::new(Role::Bullet);
            for line in bullet {
                let x = line.x(self.left + 2.0, self.right - 2.0);
                let child = self.ink(self.page(), x, self.y, line);
                label.children.push(child);
            }
            // The bullet is beside the first line, so that line must not go to another page: `keep` saw to it, and a line that fits is never moved alone.
            debug_assert!(self.room() >= first);
            let mut body = Element::new(Role::ItemBody);
            self.pour(lines, left, right, &mut body)?;
            list.children.push(Child::Element(Element::with(Role::Item, vec![label, body])));
            self.y += GAP / 3.0;
        }
        self.finish(list, GAP * 2.0 / 3.0);
        Ok(())
    }

    fn facts(&mut self, facts: &[Fact]) -> Result<(), LetterError> {
        let middle = match self.base {
            Base::Language(Direction::RightToLeft) => self.right - (self.right - self.left) * LABELS,
            _ => self.left + (self.right - self.left) * LABELS,
        };
        let (labels, values) = match self.base {
            Base::Language(Direction::RightToLeft) => ((middle + 8.0, self.right), (self.left, middle)),
            _ => ((self.left, middle - 8.0), (middle, self.right)),
        };
        let mut table = Element::new(Role::Table);
        for fact in facts {
            let mut label = self.lines(&fact.label, BOLD, labels.0, labels.1)?.into_iter();
            let mut value = self.lines(&fact.value, TEXT, values.0, values.1)?.into_iter();
            // A cell without words would leave the table without its rows and columns.
            if label.len() == 0 || value.len() == 0 {
                continue;
            }
            let height = label.len().max(value.len());
            #[expect(clippy::cast_precision_loss, reason = "a row has a few lines")]
            self.keep(height as f32 * TEXT.leading + GAP)?;
            let (mut header, mut cell) = (Element::new(Role::RowHeader), Element::new(Role::Cell));
            for _ in 0..height {
                self.keep(TEXT.leading)?;
                for (lines, (left, right), into) in [(&mut label, labels, &mut header), (&mut value, values, &mut cell)] {
                    if let Some(line) = lines.next() {
                        let x = line.x(left, right);
                        let child = self.ink(self.page(), x, self.y, line);
                        into.children.push(child);
                    }
                }
                self.y += TEXT.leading;
            }
            self.y += GAP / 4.0;
            self.pages.rules.push(Rule { page: self.page(), from: self.left, to: self.right, y: self.y });
            self.y += GAP / 2.0;
            table.children.push(Child::Element(Element::with(Role::Row, vec![header, cell])));
        }
        self.finish(table, GAP);
        Ok(())
    }

    /// The closing lines stay together.
    fn closing(&mut self, lines: &[String]) -> Result<(), LetterError> {
        let set = lines.iter().map(|line| self.lines(line, TEXT, self.left, self.right)).collect::<Result<Vec<_>, _>>()?;
        #[expect(clippy::cast_precision_loss, reason = "a few lines")]
        self.keep(set.iter().map(Vec::len).sum::<usize>() as f32 * TEXT.leading + GAP)?;
        self.y += GAP;
        for lines in set {
            let mut paragraph = Element::new(Role::Paragraph);
            self.pour(lines, self.left, self.right, &mut paragraph)?;
            self.finish(paragraph, 0.0);
        }
        self.y += GAP;
        Ok(())
    }

    /// The sentence and its code stay together, under a rule.
    fn proof(&mut self, proof: &Proof) -> Result<(), LetterError> {
        let sentence = self.lines(&proof.sentence, SMALL, self.left, self.right)?;
        let code = self.lines(&proof.code.to_string(), CODE, self.left, self.right)?;
        #[expect(clippy::cast_precision_loss, reason = "a few lines")]
        self.keep(sentence.len() as f32 * SMALL.leading + CODE.leading + GAP * 3.0)?;
        self.y += GAP * 1.5;
        self.pages.rules.push(Rule { page: self.page(), from: self.left, to: self.right, y: self.y });
        self.y += GAP / 2.0;
        for lines in [sentence, code] {
            let mut paragraph = Element::new(Role::Paragraph);
            self.pour(lines, self.left, self.right, &mut paragraph)?;
            self.finish(paragraph, GAP / 4.0);
        }
        Ok(())
    }

    /// At the foot of every page: the code where text begins, and the page of how many where it ends.
    fn feet(&mut self, proof: Option<&Proof>) -> Result<(), LetterError> {
        let count = self.pages.count;
        for page in 0..count {
            let number = self.lines(&format!("{}/{count}", page + 1), FOOTER, self.left, self.right)?;
            let code = proof.map(|proof| self.lines(&proof.code.to_string(), FOOTER, self.left, self.right)).transpose()?.unwrap_or_default();
            for line in number {
                let x = match line.direction {
                    Direction::LeftToRight => self.right - line.width,
                    Direction::RightToLeft => self.left,
                };
                self.pages.feet.push(Ink { page, x, y: FOOT * MM, line });
            }
            for line in code {
                let x = line.x(self.left, self.right);
                self.pages.feet.push(Ink { page, x, y: FOOT * MM, line });
            }
        }
        Ok(())
    }

    /// Ends a piece: what is empty is left out, for a screen reader would stop at nothing.
    fn finish(&mut self, element: Element, gap: f32) {
        if !element.children.is_empty() {
            self.pages.elements.push(element);
            self.y += gap;
        }
    }
}
