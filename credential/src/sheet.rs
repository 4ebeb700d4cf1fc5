//! A sheet of paper with its structure: everything that is drawn is told to those who listen, or is decoration.

use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag, TagGroup, TagKind};

use crate::letters::{Block, Typeface};

/// How much further down the next line stands, in heights of its letters.
const LEADING: f32 = 1.22;
/// How far below the top of a line its letters stand, in heights of them.
const ASCENT: f32 = 0.95;

/// A place for text, which grows downwards.
pub(crate) struct Column {
    /// Its left edge, in points from that of the page.
    pub(crate) left: f32,
    /// Where the next text goes, in points from the top of the page.
    pub(crate) top: f32,
}

/// Draws a block at the column's place and moves it on; tells what carries the text.
pub(crate) fn text(
    surface: &mut Surface<'_>,
    at: &mut Column,
    face: &Typeface,
    block: &Block,
    colour: rgb::Color,
) -> Vec<Identifier> {
    surface.set_fill(Some(fill(colour)));
    let mut told = Vec::with_capacity(block.lines.len());
    let last = block.lines.len().saturating_sub(1);
    for (number, line) in block.lines.iter().enumerate() {
        // Words at the end of a line are kept apart from those of the next by a space, which is not seen.
        let spaced;
        let line = if number < last && !line.text.contains("://") {
            spaced = face.line(&format!("{} ", line.text), block.size);
            &spaced
        } else {
            line
        };
        told.push(surface.start_tagged(ContentTag::Span(SpanTag::empty())));
        surface.draw_glyphs(
            Point::from_xy(at.left, at.top + ASCENT * block.size),
            &line.glyphs,
            face.font.clone(),
            &line.text,
            block.size,
            false,
        );
        surface.end_tagged();
        at.top += LEADING * block.size;
    }
    told
}

/// A part of the structure that holds what was drawn.
pub(crate) fn group(tag: impl Into<TagKind>, told: Vec<Identifier>) -> TagGroup {
    let mut group = TagGroup::new(tag);
    for one in told {
        group.push(one);
    }
    group
}

/// Rectangles in one colour that are mere decoration.
pub(crate) fn decoration(surface: &mut Surface<'_>, colour: rgb::Color, boxes: &[Rect]) {
    let artifact = Artifact::with_kind(ArtifactType::Layout);
    surface.start_tagged(ContentTag::Artifact(artifact));
    surface.set_fill(Some(fill(colour)));
    if let Some(path) = rectangles(boxes) {
        surface.draw_path(&path);
    }
    surface.end_tagged();
}

/// A picture made of rectangles; tells what carries it.
pub(crate) fn picture(surface: &mut Surface<'_>, colour: rgb::Color, boxes: &[Rect]) -> Identifier {
    let told = surface.start_tagged(ContentTag::Other);
    surface.set_fill(Some(fill(colour)));
    if let Some(path) = rectangles(boxes) {
        surface.draw_path(&path);
    }
    surface.end_tagged();
    told
}

/// A link over a part of the page, with what it says to those who do not see it.
pub(crate) fn link(over: Rect, address: &str, says: &str) -> Annotation {
    let target = Target::Action(Action::Link(LinkAction::new(address.to_owned())));
    Annotation::new_link(LinkAnnotation::new(over, target), Some(says.to_owned()))
}

fn rectangles(boxes: &[Rect]) -> Option<Path> {
    let mut path = PathBuilder::new();
    for one in boxes {
        path.push_rect(*one);
    }
    path.finish()
}

fn fill(colour: rgb::Color) -> Fill {
    Fill {
        paint: colour.into(),
        ..Fill::default()
    }
}
