//! Where everything stands on a certificate, and in which order it is told.

use std::num::NonZeroU16;

use fast_qr::QRCode;
use krilla::color::rgb;
use krilla::geom::Rect;
use krilla::surface::Surface;
use krilla::tagging::{ListNumbering, Tag, TagGroup, TagTree};

use crate::certificate::{Certificate, Fact};
use crate::letters::{Block, Typeface};
use crate::sheet::{Column, decoration, group, picture, text};

/// The sheet, in points.
pub(crate) const WIDTH: f32 = 841.89;
pub(crate) const HEIGHT: f32 = 595.28;
const MARGIN: f32 = 74.0;
const BAND: f32 = 20.0;
const CODE: f32 = 124.0;
/// How far down facts begin at the least: as high as the code.
const FACTS: f32 = HEIGHT - 52.0 - CODE;
/// Facts stand in so many columns, left of the code.
const COLUMNS: u8 = 3;

struct Ink {
    deep: rgb::Color,
    pale: rgb::Color,
    black: rgb::Color,
    grey: rgb::Color,
}

fn ink() -> Ink {
    Ink {
        deep: rgb::Color::new(0, 90, 91),
        pale: rgb::Color::new(190, 222, 218),
        black: rgb::Color::new(33, 43, 50),
        grey: rgb::Color::new(76, 98, 114),
    }
}

/// The sheet while it is drawn, from top to bottom.
pub(crate) struct Layout<'s, 'p> {
    surface: &'s mut Surface<'p>,
    regular: &'s Typeface,
    bold: &'s Typeface,
    ink: Ink,
    tree: TagTree,
}

impl<'s, 'p> Layout<'s, 'p> {
    /// A sheet with nothing on it yet.
    pub(crate) fn on(
        surface: &'s mut Surface<'p>,
        regular: &'s Typeface,
        bold: &'s Typeface,
        tree: TagTree,
    ) -> Self {
        Self {
            surface,
            regular,
            bold,
            ink: ink(),
            tree,
        }
    }

    /// What was drawn, as it is told.
    pub(crate) fn told(self) -> TagTree {
        self.tree
    }

    /// A band at the edge, and steps that rise: small ones count.
    pub(crate) fn decorate(&mut self) {
        let band = Rect::from_xywh(0.0, 0.0, BAND, HEIGHT);
        decoration(self.surface, self.ink.deep, band.as_slice());
        let steps = [(0.0, 16.0), (27.0, 32.0), (54.0, 48.0), (81.0, 64.0)];
        let (right, foot) = (WIDTH - MARGIN - 104.0, 120.0);
        let steps = steps.map(|(x, tall)| Rect::from_xywh(right + x, foot - tall, 23.0, tall));
        let steps: Vec<Rect> = steps.into_iter().flatten().collect();
        decoration(self.surface, self.ink.pale, &steps);
    }

    /// From the programme to the course. Answers where that ends, and which characters of the name are missing.
    pub(crate) fn say(&mut self, it: &Certificate<'_>) -> (f32, Vec<char>) {
        let mut at = Column {
            left: MARGIN,
            top: 56.0,
        };
        let wide = WIDTH - 2.0 * MARGIN;
        let beside_steps = wide - 130.0;
        let ink = [self.ink.deep, self.ink.black, self.ink.grey];
        let [deep, dark, grey] = ink;
        let (regular, bold) = (self.regular, self.bold);

        self.paragraph(
            &mut at,
            bold,
            it.programme,
            &[14.0, 11.0],
            beside_steps,
            deep,
        );
        at.top += 8.0;
        let (heading, _) = bold.showable(it.heading);
        let block = bold.fit(&heading, &[40.0, 34.0, 28.0, 22.0], beside_steps, 1);
        let drawn = text(self.surface, &mut at, bold, &block, deep);
        let tag = Tag::Hn(NonZeroU16::MIN, Some(heading));
        self.tree.push(group(tag, drawn));
        at.top += 30.0;
        self.paragraph(&mut at, regular, it.certifies, &[14.0], wide, grey);
        at.top += 4.0;

        let (name, missing) = bold.showable(it.name);
        let mut drawn = Vec::new();
        if !name.is_empty() {
            let block = bold.fit(&name, &[38.0, 32.0, 26.0, 20.0, 14.0], wide, 1);
            drawn = text(self.surface, &mut at, bold, &block, dark);
        }
        if missing.is_empty() {
            self.tree.push(group(Tag::P, drawn));
        } else {
            let block = regular.fit(it.elsewhere, &[12.0], wide, 2);
            drawn.extend(text(self.surface, &mut at, regular, &block, grey));
            let whole = format!("{} ({})", it.name, it.elsewhere);
            let tag = Tag::P.with_actual_text(Some(whole));
            self.tree.push(group(tag, drawn));
        }
        at.top += 16.0;
        self.paragraph(&mut at, regular, it.completed, &[14.0], wide, grey);
        at.top += 4.0;
        self.paragraph(
            &mut at,
            bold,
            it.course,
            &[26.0, 22.0, 18.0, 14.0],
            wide,
            deep,
        );
        (at.top, missing)
    }

    /// A paragraph. Where letters are missing, its whole text is told all the same.
    fn paragraph(
        &mut self,
        at: &mut Column,
        face: &Typeface,
        said: &str,
        sizes: &[f32],
        width: f32,
        colour: rgb::Color,
    ) {
        let (shown, missing) = face.showable(said);
        let block = face.fit(&shown, sizes, width, 2);
        let drawn = text(self.surface, at, face, &block, colour);
        self.tree.push(if missing.is_empty() {
            group(Tag::P, drawn)
        } else {
            group(Tag::P.with_actual_text(Some(said.to_owned())), drawn)
        });
    }

    /// The facts as a list in columns. Answers where they end.
    pub(crate) fn facts(&mut self, facts: &[Fact], said: f32) -> f32 {
        let width = (WIDTH - 2.0 * MARGIN - CODE - 24.0) / f32::from(COLUMNS);
        let mut list = TagGroup::new(Tag::L(ListNumbering::None));
        let mut top = FACTS.max(said + 12.0);
        let mut below = top;
        for row in facts.chunks(usize::from(COLUMNS)) {
            let mut left = MARGIN;
            for fact in row {
                let mut at = Column { left, top };
                let mut item = TagGroup::new(Tag::LI);
                let room = width - 12.0;
                let label = set(self.regular, &fact.label, &[10.5], room);
                let drawn = text(self.surface, &mut at, self.regular, &label, self.ink.grey);
                item.push(group(Tag::Lbl, drawn));
                let value = set(self.bold, &fact.value, &[13.0, 11.0, 9.0], room);
                let drawn = text(self.surface, &mut at, self.bold, &value, self.ink.black);
                item.push(group(Tag::LBody, drawn));
                list.push(item);
                below = below.max(at.top);
                left += width;
            }
            top = below + 8.0;
        }
        self.tree.push(list);
        below
    }

    /// How to check the certificate. Answers what carries the address, and where it stands.
    pub(crate) fn address(
        &mut self,
        it: &Certificate<'_>,
        below: f32,
    ) -> (Vec<krilla::tagging::Identifier>, Rect) {
        let width = WIDTH - 2.0 * MARGIN - CODE - 24.0;
        let mut at = Column {
            left: MARGIN,
            top: (below + 12.0).max(508.0),
        };
        self.paragraph(
            &mut at,
            self.regular,
            it.check,
            &[11.0, 9.0],
            width,
            self.ink.grey,
        );
        let block = set(self.bold, it.address, &[11.0, 10.0, 9.0], width);
        let top = at.top;
        let drawn = text(self.surface, &mut at, self.bold, &block, self.ink.deep);
        let wide = block.lines.iter().map(|line| line.width);
        let wide = wide.fold(1.0, f32::max);
        let over = Rect::from_ltrb(MARGIN, top, MARGIN + wide, at.top);
        (drawn, over.unwrap_or_else(whole_page))
    }

    /// The code, with the quiet edge that it needs around it left white.
    pub(crate) fn code(&mut self, code: &QRCode, says: &str) {
        let modules = code.size;
        let module = CODE / count(modules);
        let (left, top) = (WIDTH - MARGIN - CODE, FACTS);
        let mut boxes = Vec::new();
        for row in 0..modules {
            let mut from = None;
            for column in 0..=modules {
                let dark = column < modules && code[row][column].value();
                match (from, dark) {
                    (None, true) => from = Some(column),
                    (Some(start), false) => {
                        let wide = count(column - start) * module;
                        let x = left + count(start) * module;
                        let y = top + count(row) * module;
                        boxes.extend(Rect::from_xywh(x, y, wide, module));
                        from = None;
                    }
                    _ => {}
                }
            }
        }
        let drawn = picture(self.surface, self.ink.black, &boxes);
        let tag = Tag::Figure(Some(says.to_owned()));
        self.tree.push(group(tag, vec![drawn]));
    }
}

fn set(face: &Typeface, said: &str, sizes: &[f32], width: f32) -> Block {
    let (shown, _) = face.showable(said);
    face.fit(&shown, sizes, width, 2)
}

/// A number of modules of a code as a length in them.
fn count(modules: usize) -> f32 {
    f32::from(u16::try_from(modules).unwrap_or(u16::MAX))
}

fn whole_page() -> Rect {
    Rect::from_xywh(0.0, 0.0, WIDTH, HEIGHT).expect("a sheet of paper has a size")
}
