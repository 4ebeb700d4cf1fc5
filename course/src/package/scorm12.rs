//! A course as SCORM 1.2: each module is an object that a learning system launches and keeps a result of.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::archive::pack;
use super::bundle::{Files, PLAYER};
use super::script::Keeper;
use super::{Bundle, PackageError, Unit};

/// The course as an archive with `imsmanifest.xml`.
pub fn scorm12(bundle: &Bundle<'_>) -> Result<Vec<u8>, PackageError> {
    bundle.check()?;
    let mut files: Files = bundle.files(Keeper::Scorm12);
    files.insert("imsmanifest.xml".to_owned(), manifest(bundle)?);
    pack(&files)
}

type Xml = Writer<Vec<u8>>;

fn manifest(bundle: &Bundle<'_>) -> io::Result<Vec<u8>> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let identifier = format!(
        "everycontact.{}.{}",
        bundle.course, bundle.editions[0].language
    );
    xml.create_element("manifest")
        .with_attributes([
            ("identifier", identifier.as_str()),
            ("xmlns", "http://www.imsproject.org/xsd/imscp_rootv1p1p2"),
            ("xmlns:adlcp", "http://www.adlnet.org/xsd/adlcp_rootv1p2"),
        ])
        .write_inner_content(|xml| {
            xml.create_element("metadata").write_inner_content(|xml| {
                text(xml, "schema", "ADL SCORM")?;
                text(xml, "schemaversion", "1.2")
            })?;
            organisation(xml, bundle)?;
            resources(xml, bundle)
        })?;
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

/// The course and its modules, in order.
fn organisation(xml: &mut Xml, bundle: &Bundle<'_>) -> io::Result<()> {
    let edition = &bundle.editions[0];
    let organisations = xml
        .create_element("organizations")
        .with_attribute(("default", "course"));
    organisations.write_inner_content(|xml| {
        let whole = xml
            .create_element("organization")
            .with_attribute(("identifier", "course"));
        whole.write_inner_content(|xml| {
            text(xml, "title", edition.title)?;
            for Unit { slug, module, .. } in &edition.modules {
                let (item, resource) = (format!("item-{slug}"), format!("module-{slug}"));
                xml.create_element("item")
                    .with_attributes([
                        ("identifier", item.as_str()),
                        ("identifierref", resource.as_str()),
                        ("isvisible", "true"),
                    ])
                    .write_inner_content(|xml| {
                        text(xml, "title", &module.title)?;
                        if super::bundle::counts(module) {
                            text(xml, "adlcp:masteryscore", &module.pass.to_string())?;
                        }
                        Ok(())
                    })?;
            }
            Ok(())
        })?;
        Ok(())
    })?;
    Ok(())
}

/// Every file of the archive: those of each module, and the player that all of them share.
fn resources(xml: &mut Xml, bundle: &Bundle<'_>) -> io::Result<()> {
    xml.create_element("resources").write_inner_content(|xml| {
        for at in 0..bundle.len() {
            let identifier = format!("module-{}", bundle.unit(at).slug);
            let path = bundle.path(at);
            xml.create_element("resource")
                .with_attributes([
                    ("identifier", identifier.as_str()),
                    ("type", "webcontent"),
                    ("adlcp:scormtype", "sco"),
                    ("href", path.as_str()),
                ])
                .write_inner_content(|xml| {
                    file(xml, &path)?;
                    for shown in bundle.shown(at) {
                        file(xml, &shown)?;
                    }
                    let shared = ("identifierref", "player");
                    xml.create_element("dependency")
                        .with_attribute(shared)
                        .write_empty()?;
                    Ok(())
                })?;
        }
        xml.create_element("resource")
            .with_attributes([
                ("identifier", "player"),
                ("type", "webcontent"),
                ("adlcp:scormtype", "asset"),
                ("href", PLAYER[1]),
            ])
            .write_inner_content(|xml| PLAYER.iter().try_for_each(|path| file(xml, path)))?;
        Ok(())
    })?;
    Ok(())
}

fn file(xml: &mut Xml, path: &str) -> io::Result<()> {
    xml.create_element("file")
        .with_attribute(("href", path))
        .write_empty()?;
    Ok(())
}

/// An element that holds words alone.
fn text(xml: &mut Xml, name: &str, words: &str) -> io::Result<()> {
    xml.create_element(name)
        .write_text_content(BytesText::new(words))?;
    Ok(())
}
