//! The certificate: one landscape sheet of A4, told in full to those who listen, with a code that leads to its check page.

use fast_qr::ECL;
use fast_qr::qr::QRBuilder;
use kernel::Date;
use krilla::configure::{Accessibility, Archival, Configuration, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::{Tag, TagGroup, TagTree};
use krilla::{Document, SerializeSettings};

use crate::Fault;
use crate::layout::{HEIGHT, Layout, WIDTH};
use crate::letters::Typeface;
use crate::sheet::{group, link};

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
    let tree = TagTree::new().with_lang(Some(certificate.language.to_owned()));
    let mut sheet = Layout::on(&mut surface, &regular, &bold, tree);
    sheet.decorate();
    let (said, missing) = sheet.say(certificate);
    let below = sheet.facts(certificate.facts, said);
    let (address, over) = sheet.address(certificate, below);
    sheet.code(&code, certificate.code);
    let mut tree = sheet.told();
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
