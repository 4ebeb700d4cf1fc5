//! The certificate: one landscape sheet of A4, told in full to those who listen, with a code that leads to its check page.

use std::num::NonZeroU16;

use fast_qr::qr::QRBuilder;
use fast_qr::{ECL, QRCode};
use kernel::Date;
use krilla::color::rgb;
use krilla::configure::{Accessibility, Archival, Configuration, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::geom::Rect;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::tagging::{ListNumbering, Tag, TagGroup, TagTree};
use krilla::{Document, SerializeSettings};

use crate::Fault;
use crate::letters::{Block, Typeface};
use crate::sheet::{Column, decoration, group, link, picture, text};

/// What stands on a certificate. The sentences come from the caller, in the certificate's own language.
#[derive(Clone, Debug)]
pub struct Certificate<'a> {
    /// The language as a tag, such as `en-GB` or `cy`.
    pub language: &'a str,
    /// The title of the file.
    pub title: &'a str,
    /// What the paper is.
    pub heading: &'a str,
    /// The words before the name.
    pub certifies: &'a str,
    /// The holder's name.
    pub name: &'a str,
    /// The words between name and course.
    pub completed: &'a str,
    /// The course.
    pub course: &'a str,
    /// Which programme it is of.
    pub programme: &'a str,
    /// Days, organisation and the like.
    pub facts: &'a [Fact],
    /// The words before the address.
    pub check: &'a str,
    /// Where anybody checks this certificate.
    pub address: &'a str,
    /// What the link says to those who do not see it.
    pub link: &'a str,
    /// What the code is, to those who do not see it.
    pub code: &'a str,
    /// Told where letters of the name cannot be printed.
    pub elsewhere: &'a str,
    /// The day of issue, which the file carries as its own.
    pub issued: Date,
}

/// A thing to look up on the certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// What it says.
    pub value: String,
}

/// A certificate that was drawn.
#[derive(Clone, Debug)]
pub struct Drawn {
    /// The file.
    pub pdf: Vec<u8>,
    /// Characters of the name that the program's letters do not have. They are not on the paper; the structure of the
    /// file holds the whole name for those who listen.
    pub missing: Vec<char>,
}

const WIDTH: f32 = 841.89;
const HEIGHT: f32 = 595.28;
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

/// Draws a certificate as a tagged file: PDF/UA-1, and PDF/A-2a, so that it is still readable in many years.
///
/// # Errors
/// [`Fault::Code`] where the address is too long for a code.
pub fn certificate_pdf(certificate: &Certificate<'_>) -> Result<Drawn, Fault> {
    let regular = Typeface::read(notosans::REGULAR_TTF)?;
    let bold = Typeface::read(notosans::BOLD_TTF)?;
    let code = QRBuilder::new(certificate.address)
        .ecl(ECL::M)
        .build()
        .map_err(|_| Fault::Code)?;
    let mut document = Document::new_with(SerializeSettings {
        configuration: standards()?,
        ..SerializeSettings::default()
    });
    let size = PageSettings::from_wh(WIDTH, HEIGHT);
    let size = size.ok_or_else(|| Fault::Page("its size".to_owned()))?;
    let mut page = document.start_page_with(size);
    let mut surface = page.surface();
    let mut sheet = Sheet {
        surface: &mut surface,
        regular: &regular,
        bold: &bold,
        ink: ink(),
        tree: TagTree::new().with_lang(Some(certificate.language.to_owned())),
    };
    sheet.decorate();
    let (said, missing) = sheet.say(certificate);
    let below = sheet.facts(certificate.facts, said);
    let (address, over) = sheet.address(certificate, below);
    sheet.code(&code, certificate.code);
    let mut tree = sheet.tree;
    surface.finish();
    // The link stands before the picture, as it is read.
    let pressed = page.add_tagged_annotation(link(over, certificate.address, certificate.link));
    page.finish();
    let mut linked = group(Tag::Link, address);
    linked.push(pressed);
    let at = tree.children.len() - 1;
    let mut paragraph = TagGroup::new(Tag::P);
    paragraph.push(linked);
    tree.children.insert(at, paragraph.into());
    document.set_tag_tree(tree);
    document.set_outline(outline(certificate.heading));
    document.set_metadata(metadata(certificate));
    let pdf = document
        .finish()
        .map_err(|fault| Fault::Page(format!("{fault:?}")))?;
    Ok(Drawn { pdf, missing })
}

struct Sheet<'s, 'p> {
    surface: &'s mut Surface<'p>,
    regular: &'s Typeface,
    bold: &'s Typeface,
    ink: Ink,
    tree: TagTree,
}

impl Sheet<'_, '_> {
    /// A band at the edge, and steps that rise: small ones count.
    fn decorate(&mut self) {
        let band = Rect::from_xywh(0.0, 0.0, BAND, HEIGHT);
        decoration(self.surface, self.ink.deep, band.as_slice());
        let steps = [(0.0, 16.0), (27.0, 32.0), (54.0, 48.0), (81.0, 64.0)];
        let (right, foot) = (WIDTH - MARGIN - 104.0, 120.0);
        let steps = steps.map(|(x, tall)| Rect::from_xywh(right + x, foot - tall, 23.0, tall));
        let steps: Vec<Rect> = steps.into_iter().flatten().collect();
        decoration(self.surface, self.ink.pale, &steps);
    }

    /// From the programme to the course. Answers where that ends, and which characters of the name are missing.
    fn say(&mut self, it: &Certificate<'_>) -> (f32, Vec<char>) {
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
    fn facts(&mut self, facts: &[Fact], said: f32) -> f32 {
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
    fn address(
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
    fn code(&mut self, code: &QRCode, says: &str) {
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

fn standards() -> Result<Configuration, Fault> {
    ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .with_archival_validator(Archival::A2_A)
        .finish()
        .map_err(|fault| Fault::Page(format!("{fault:?}")))
}

fn outline(heading: &str) -> Outline {
    let mut outline = Outline::new();
    let top = XyzDestination::new(0, Point::from_xy(0.0, 0.0));
    outline.push_child(OutlineNode::new(heading.to_owned(), top));
    outline
}

fn metadata(it: &Certificate<'_>) -> Metadata {
    let part = |number: i8| u8::try_from(number).unwrap_or(1);
    let day = DateTime::new(u16::try_from(it.issued.year()).unwrap_or(0))
        .month(part(it.issued.month()))
        .day(part(it.issued.day()))
        .hour(0)
        .minute(0)
        .second(0)
        .utc_offset_hour(0);
    Metadata::new()
        .title(it.title.to_owned())
        .authors(vec![it.programme.to_owned()])
        .language(it.language.to_owned())
        .creation_date(day)
}

fn ink() -> Ink {
    Ink {
        deep: rgb::Color::new(0, 90, 91),
        pale: rgb::Color::new(190, 222, 218),
        black: rgb::Color::new(33, 43, 50),
        grey: rgb::Color::new(76, 98, 114),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn certificate<'a>(name: &'a str, address: &'a str, facts: &'a [Fact]) -> Certificate<'a> {
        Certificate {
            language: "cy",
            title: "Tystysgrif: Hyfforddiant craidd",
            heading: "Tystysgrif",
            certifies: "Mae hyn yn tystio bod",
            name,
            completed: "wedi cwblhau’r cwrs",
            course: "Hyfforddiant craidd",
            programme: "Gwneud i Bob Cyswllt Gyfrif",
            facts,
            check: "Gall unrhyw un wirio’r dystysgrif yma:",
            address,
            link: "Gwirio’r dystysgrif",
            code: "Cod sy’n arwain at y dudalen wirio",
            elsewhere: "Mae’r enw cyfan ar y dudalen wirio.",
            issued: Date::constant(2026, 11, 20),
        }
    }

    fn fact(label: &str, value: &str) -> Fact {
        Fact {
            label: label.to_owned(),
            value: value.to_owned(),
        }
    }

    const ADDRESS: &str = "https://mecc.example/check/5f1kS2vYQ0qJ8Zc1b3d5Fg";

    #[test]
    fn the_file_claims_its_standards_and_says_its_title_and_language() {
        let facts = [fact("Cyhoeddwyd", "20 Tachwedd 2026")];
        let drawn = certificate_pdf(&certificate("Siân Gŵyr", ADDRESS, &facts)).unwrap();
        assert!(drawn.missing.is_empty());
        let file = String::from_utf8_lossy(&drawn.pdf);
        for expected in [
            "<pdfuaid:part>1</pdfuaid:part>",
            "<pdfaid:part>2</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>",
            "Tystysgrif: Hyfforddiant craidd",
            "<dc:language><rdf:Bag><rdf:li>cy</rdf:li>",
            "/StructTreeRoot",
        ] {
            assert!(file.contains(expected), "{expected}");
        }
    }

    #[test]
    fn any_name_gives_a_certificate_and_what_is_missing_is_told() {
        let long = "Ann ".repeat(200);
        let wide = "W".repeat(300);
        for (name, missing) in [
            ("Nguyễn Thị Hương", ""),
            ("محمد", "محد"),
            ("王小明", "王小明"),
            ("\u{1F600}", "\u{1F600}"),
            ("", ""),
            ("  \n\t ", ""),
            (long.as_str(), ""),
            (wide.as_str(), ""),
        ] {
            let drawn = certificate_pdf(&certificate(name, ADDRESS, &[])).unwrap();
            assert_eq!(drawn.missing, missing.chars().collect::<Vec<_>>(), "{name}");
        }
    }

    #[test]
    fn the_same_certificate_is_the_same_file() {
        let facts = [
            fact("Tîm", "Tai"),
            fact("Hyd", "2028"),
            fact("A", "B"),
            fact("C", "D"),
        ];
        let one = certificate_pdf(&certificate("Siân", ADDRESS, &facts)).unwrap();
        let other = certificate_pdf(&certificate("Siân", ADDRESS, &facts)).unwrap();
        assert_eq!(one.pdf, other.pdf);
    }

    #[test]
    fn an_address_that_no_code_holds_is_refused() {
        let address = format!("https://mecc.example/{}", "k".repeat(5000));
        let refused = certificate_pdf(&certificate("Siân", &address, &[]));
        assert!(matches!(refused, Err(Fault::Code)));
    }
}
