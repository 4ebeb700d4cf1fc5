//! A course as cmi5: each module is a unit that a learning system launches with the address of its record store.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::archive::pack;
use super::bundle::Files;
use super::page::tag;
use super::script::Keeper;
use super::{Bundle, Edition, PackageError, Unit};

/// The course as an archive with `cmi5.xml`.
pub fn cmi5(bundle: &Bundle<'_>) -> Result<Vec<u8>, PackageError> {
    bundle.check()?;
    let mut files: Files = bundle.files(Keeper::Cmi5);
    files.insert("cmi5.xml".to_owned(), structure(bundle)?);
    pack(&files)
}

type Xml = Writer<Vec<u8>>;

fn structure(bundle: &Bundle<'_>) -> io::Result<Vec<u8>> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let course = format!("{}/courses/{}", bundle.home, bundle.course);
    xml.create_element("courseStructure")
        .with_attribute((
            "xmlns",
            "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd",
        ))
        .write_inner_content(|xml| {
            let element = xml
                .create_element("course")
                .with_attribute(("id", course.as_str()));
            element.write_inner_content(|xml| {
                let titles = |edition: &Edition<'_>| edition.title.to_owned();
                let titles: Vec<_> = spoken(bundle, titles);
                in_languages(xml, "title", &titles)?;
                in_languages(xml, "description", &titles)
            })?;
            (0..bundle.len()).try_for_each(|at| unit(xml, bundle, &course, at))
        })?;
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

fn spoken<'b>(
    bundle: &'b Bundle<'_>,
    words: impl Fn(&Edition<'_>) -> String,
) -> Vec<(&'b str, String)> {
    let editions = bundle.editions.iter();
    editions
        .map(|edition| (tag(edition.language), words(edition)))
        .collect()
}

/// One module. Where answers count it moves on when passed, else when read.
fn unit(xml: &mut Xml, bundle: &Bundle<'_>, course: &str, at: usize) -> io::Result<()> {
    let Unit { slug, module, .. } = bundle.unit(at);
    let counts = super::bundle::counts(module);
    let id = format!("{course}/modules/{slug}");
    let share = format!("{}.{:02}", module.pass / 100, module.pass % 100);
    let mut element = xml.create_element("au").with_attributes([
        ("id", id.as_str()),
        ("launchMethod", "AnyWindow"),
        (
            "moveOn",
            if counts {
                "CompletedAndPassed"
            } else {
                "Completed"
            },
        ),
        ("activityType", "http://adlnet.gov/expapi/activities/module"),
    ]);
    if counts {
        element = element.with_attribute(("masteryScore", share.as_str()));
    }
    element.write_inner_content(|xml| {
        let of = |words: fn(&crate::model::Module) -> &str| -> Vec<(&str, String)> {
            let modules = bundle.module(at);
            modules
                .map(|(edition, module)| (tag(edition.language), words(module).to_owned()))
                .collect()
        };
        in_languages(xml, "title", &of(|module| &module.title))?;
        in_languages(xml, "description", &of(|module| &module.summary))?;
        let path = bundle.path(at);
        xml.create_element("url")
            .write_text_content(BytesText::new(&path))?;
        Ok(())
    })?;
    Ok(())
}

fn in_languages(xml: &mut Xml, name: &str, words: &[(&str, String)]) -> io::Result<()> {
    xml.create_element(name).write_inner_content(|xml| {
        for (language, said) in words {
            let element = xml
                .create_element("langstring")
                .with_attribute(("lang", *language));
            element.write_text_content(BytesText::new(said))?;
        }
        Ok(())
    })?;
    Ok(())
}
