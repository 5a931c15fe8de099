//! From lines on pages to the file.

use std::num::NonZeroU16;

use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::error::KrillaError;
use krilla::geom::{PathBuilder, Point};
use krilla::metadata::{DateTime, Metadata, TextDirection};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, Node, SpanTag, TableHeaderScope, Tag, TagGroup, TagKind, TagTree};
use krilla::{Document, SerializeSettings, color::luma};

use super::flow::{Child, Element, Ink, MM, Pages, Role, Rule, Sheet, flow};
use super::font::face;
use super::geometry::{PAGE_HEIGHT, PAGE_WIDTH};
use super::line::{Line, Style};
use super::{LetterError, geometry::Geometry};
use crate::id::Direction;

/// Makes the file.
pub(super) fn write(sheet: &Sheet<'_>) -> Result<Vec<u8>, LetterError> {
    let pages = flow(sheet)?;
    // The errors of the library hold text of the letter.
    render(sheet, &pages).map_err(|_| LetterError::Standard)
}

/// Makes the file, and fails unless it follows both standards as far as the library can see.
fn render(sheet: &Sheet<'_>, pages: &Pages) -> Result<Vec<u8>, KrillaError> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .expect("both standards allow PDF 1.7");
    let settings = SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    document.set_metadata(metadata(sheet));
    let mut identifiers: Vec<Option<Identifier>> = vec![None; pages.inks.len()];
    for number in 0..pages.count {
        let size = PageSettings::from_wh(PAGE_WIDTH * MM, PAGE_HEIGHT * MM).expect("A4 is a size");
        let mut page = document.start_page_with(size);
        let mut surface = page.surface();
        for (ink, identifier) in pages.inks.iter().zip(&mut identifiers).filter(|(ink, _)| ink.page == number) {
            *identifier = Some(surface.start_tagged(ContentTag::Span(SpanTag::empty())));
            draw(&mut surface, ink);
            surface.end_tagged();
        }
        for ink in pages.feet.iter().filter(|ink| ink.page == number) {
            surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::PaginationOther)));
            draw(&mut surface, ink);
            surface.end_tagged();
        }
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
        for rule in pages.rules.iter().copied().chain(folds(sheet.geometry)).filter(|rule| rule.page == number) {
            draw_rule(&mut surface, rule);
        }
        surface.end_tagged();
        surface.finish();
        page.finish();
    }
    let mut tree = TagTree::new().with_lang(Some(sheet.language.to_string()));
    for element in &pages.elements {
        tree.push(group(element, pages, &identifiers));
    }
    document.set_tag_tree(tree);
    document.set_outline(outline(pages));
    document.finish()
}

fn metadata(sheet: &Sheet<'_>) -> Metadata {
    let day = sheet.day;
    let date = DateTime::new(day.year().unsigned_abs()).month(day.month().unsigned_abs()).day(day.day().unsigned_abs());
    // Midnight in universal time, since the hour is nobody's business and PDF/A asks for one.
    let date = date.hour(0).minute(0).second(0).utc_offset_hour(0).utc_offset_minute(0);
    let author = sheet.sender.iter().find(|line| !line.trim().is_empty()).map(|line| line.trim().to_owned());
    Metadata::new()
        .title(sheet.title.trim().to_owned())
        .language(sheet.language.to_string())
        .authors(author.into_iter().collect())
        .creator("Jalon".to_owned())
        .creation_date(date)
        .text_direction(match sheet.language.direction() {
            Direction::LeftToRight => TextDirection::LeftToRight,
            Direction::RightToLeft => TextDirection::RightToLeft,
        })
}

/// The marks where the sheet is folded.
fn folds(geometry: &Geometry) -> impl Iterator<Item = Rule> {
    geometry.folds.iter().map(|fold| Rule { page: 0, from: 5.0 * MM, to: 9.0 * MM, y: fold * MM })
}

fn draw(surface: &mut Surface<'_>, ink: &Ink) {
    surface.set_stroke(None);
    surface.set_fill(Some(Fill { paint: luma::Color::new(0).into(), ..Fill::default() }));
    let Style { size, weight, .. } = ink.line.style;
    let mut x = ink.x;
    for run in &ink.line.runs {
        let font = face(run.family, weight).pdf.clone();
        surface.draw_glyphs(Point::from_xy(x, ink.y), &run.glyphs, font, &ink.line.text, size, false);
        x += run.width * size;
    }
}

fn draw_rule(surface: &mut Surface<'_>, rule: Rule) {
    let mut path = PathBuilder::new();
    path.move_to(rule.from, rule.y);
    path.line_to(rule.to, rule.y);
    if let Some(path) = path.finish() {
        surface.set_fill(None);
        surface.set_stroke(Some(Stroke { paint: luma::Color::new(150).into(), width: 0.5, opacity: NormalizedF32::ONE, ..Stroke::default() }));
        surface.draw_path(&path);
    }
}

fn group(element: &Element, pages: &Pages, identifiers: &[Option<Identifier>]) -> TagGroup {
    let mut tag = tag(&element.role);
    tag.set_actual_text(spoken(element, pages));
    let mut group = TagGroup::new(tag);
    for child in &element.children {
        match child {
            Child::Element(element) => group.push(self::group(element, pages, identifiers)),
            Child::Ink(at) => group.push(Node::Leaf(identifiers[*at].expect("every line is on a page that exists"))),
        }
    }
    group
}

/// The text of a piece in the order in which it is said, where that is not the order of its glyphs on the page: readers do not all put right-to-left text
/// back in order by themselves.
fn spoken(element: &Element, pages: &Pages) -> Option<String> {
    let lines = || element.children.iter().filter_map(|child| if let Child::Ink(at) = child { Some(&pages.inks[*at].line) } else { None });
    lines().any(Line::has_right_to_left).then(|| lines().map(|line| line.text.as_str()).collect())
}

fn tag(role: &Role) -> TagKind {
    match role {
        Role::Group => Tag::Div.into(),
        Role::Paragraph => Tag::P.into(),
        Role::Heading { level, title } => Tag::Hn(NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN), Some(title.clone())).into(),
        Role::List => Tag::L(ListNumbering::Disc).into(),
        Role::Item => Tag::LI.into(),
        Role::Bullet => Tag::Lbl.into(),
        Role::ItemBody => Tag::LBody.into(),
        Role::Table => Tag::Table.into(),
        Role::Row => Tag::TR.into(),
        Role::RowHeader => Tag::TH(TableHeaderScope::Row).into(),
        Role::Cell => Tag::TD.into(),
    }
}

/// The bookmarks: the subject, and the headings under it.
fn outline(pages: &Pages) -> Outline {
    let mut outline = Outline::new();
    let mut nodes = pages
        .bookmarks
        .iter()
        .map(|mark| OutlineNode::new(mark.title.clone(), krilla::destination::XyzDestination::new(mark.page, Point::from_xy(0.0, mark.y))));
    if let Some(mut subject) = nodes.next() {
        nodes.for_each(|heading| subject.push_child(heading));
        outline.push_child(subject.with_open(true));
    }
    outline
}
