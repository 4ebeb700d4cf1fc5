//! XML as trees of records, one at a time; entities of a document's own are refused, and everything is bounded.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

/// Deepest nesting within a record.
const DEEP: usize = 48;
/// Most elements, and most bytes of text, of a record.
const ELEMENTS: usize = 200_000;
const BYTES: usize = 8 << 20;

/// An element with what is in it.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
    text: String,
    children: Vec<Element>,
}

impl Element {
    /// The children of this name.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> + 'a {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The first child of this name.
    pub(super) fn first(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The text of the first child of this name, trimmed; empty where there is none.
    pub(super) fn said(&self, name: &str) -> &str {
        self.first(name).map_or("", Self::words)
    }

    /// Its own text, trimmed.
    pub(super) fn words(&self) -> &str {
        self.text.trim()
    }

    /// What a flag of this name, attribute or child, is set to; nothing where it is missing or says neither.
    pub(super) fn flag(&self, name: &str) -> Option<bool> {
        let attribute = self.attributes.iter().find(|(key, _)| key == name);
        let value = attribute.map_or_else(|| self.said(name), |(_, value)| value.trim());
        match value.to_ascii_lowercase().as_str() {
            "true" | "1" | "yes" | "y" => Some(true),
            "false" | "0" | "no" | "n" => Some(false),
            _ => None,
        }
    }

    /// Whether the source calls it confidential.
    pub(super) fn is_secret(&self) -> bool {
        self.flag("Confidential") == Some(true)
    }

    /// An attribute, trimmed; empty where it is missing.
    pub(super) fn attribute(&self, name: &str) -> &str {
        let found = self.attributes.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value.trim())
    }
}

/// A record, or that it was too large to be read.
pub(super) enum Record {
    Whole(Element),
    TooLarge,
}

/// Hands over each element called `name`. Fails where the document breaks off; what came before was handed over.
pub(super) fn records(text: &str, name: &str, mut each: impl FnMut(Record)) -> Result<(), String> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().allow_dangling_amp = true;
    let mut open: Vec<Element> = Vec::new();
    let (mut depth, mut elements, mut bytes) = (0_usize, 0_usize, 0_usize);
    let mut spoiled = false;
    let mut levels = 0_usize;
    loop {
        let event = reader.read_event().map_err(|fault| fault.to_string())?;
        match event {
            Event::Start(start) => {
                levels += 1;
                if depth > 0 || start.local_name().as_ref() == name {
                    depth += 1;
                    elements += 1;
                    spoiled |= depth > DEEP || elements > ELEMENTS || bytes > BYTES;
                    if !spoiled {
                        open.push(element(&start, &mut bytes));
                    }
                }
            }
            Event::Empty(start) if depth > 0 => {
                elements += 1;
                spoiled |= elements > ELEMENTS;
                if let (Some(parent), false) = (open.last_mut(), spoiled) {
                    parent.children.push(element(&start, &mut bytes));
                }
            }
            Event::End(_) => {
                levels = levels.saturating_sub(1);
                if depth == 0 {
                    continue;
                }
                depth -= 1;
                if !spoiled && let Some(done) = open.pop() {
                    match open.last_mut() {
                        Some(parent) => parent.children.push(done),
                        None => each(Record::Whole(done)),
                    }
                }
                if depth == 0 {
                    if spoiled {
                        each(Record::TooLarge);
                    }
                    open.clear();
                    (elements, bytes, spoiled) = (0, 0, false);
                }
            }
            Event::Text(more) => add(&mut open, &more.xml10_content(), &mut bytes),
            Event::CData(more) => add(&mut open, &more.xml10_content(), &mut bytes),
            Event::GeneralRef(reference) => add(&mut open, &sign(&reference), &mut bytes),
            Event::DocType(kind) if kind.to_ascii_uppercase().contains("ENTITY") => {
                return Err("it defines entities of its own, which are not read".to_owned());
            }
            Event::Eof if levels > 0 => return Err("it breaks off".to_owned()),
            Event::Eof => return Ok(()),
            _ => {}
        }
        spoiled |= bytes > BYTES;
    }
}

fn element(start: &BytesStart<'_>, bytes: &mut usize) -> Element {
    let attributes = start.attributes().flatten().take(50).map(|attribute| {
        let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0);
        let value = value
            .unwrap_or_else(|_| attribute.value.clone())
            .into_owned();
        (attribute.key.local_name().as_ref().to_owned(), value)
    });
    let element = Element {
        name: start.local_name().as_ref().to_owned(),
        attributes: attributes.collect(),
        ..Element::default()
    };
    *bytes += element
        .attributes
        .iter()
        .map(|(key, value)| key.len() + value.len())
        .sum::<usize>();
    element
}

fn add(open: &mut [Element], more: &str, bytes: &mut usize) {
    if let Some(element) = open.last_mut()
        && *bytes <= BYTES
    {
        *bytes += more.len();
        element.text.push_str(more);
    }
}

/// The sign that a reference stands for: the five of XML and numbers. Others stay as they were written.
fn sign(reference: &BytesRef<'_>) -> String {
    if let Ok(Some(sign)) = reference.resolve_char_ref() {
        return sign.to_string();
    }
    let name = reference.xml10_content();
    match name.as_ref() {
        "amp" => "&".to_owned(),
        "lt" => "<".to_owned(),
        "gt" => ">".to_owned(),
        "quot" => "\"".to_owned(),
        "apos" => "'".to_owned(),
        other => format!("&{other};"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Record, records};

    fn names(text: &str) -> (Vec<String>, bool) {
        let mut names = Vec::new();
        let ended = records(text, "A", |record| match record {
            Record::Whole(element) => names.push(element.said("N").to_owned()),
            Record::TooLarge => names.push("too large".to_owned()),
        });
        (names, ended.is_ok())
    }

    #[test]
    fn records_are_read_one_by_one() {
        let text =
            "<S><A><N>Tea &amp; cake &#33;</N></A><B/><A x='1'><N><![CDATA[Two]]></N></A></S>";
        assert_eq!(
            names(text),
            (vec!["Tea & cake !".to_owned(), "Two".to_owned()], true)
        );
        assert_eq!(
            names("<S><A><N>One</N></A><A><N>Tw"),
            (vec!["One".to_owned()], false)
        );
        let deep = format!(
            "<S><A>{}{}</A><A><N>Next</N></A></S>",
            "<d>".repeat(60),
            "</d>".repeat(60)
        );
        assert_eq!(
            names(&deep),
            (vec!["too large".to_owned(), "Next".to_owned()], true)
        );
    }

    #[test]
    fn entities_of_its_own_are_refused() {
        let bomb =
            "<!DOCTYPE S [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><S><A><N>&b;</N></A></S>";
        assert_eq!(names(bomb), (Vec::new(), false));
        assert_eq!(names("<S><A><N>a &nbsp; b</N></A></S>").0, ["a &nbsp; b"]);
    }
}
