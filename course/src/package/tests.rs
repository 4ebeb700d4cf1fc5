//! Packages are whole, bounded and always the same, and what cannot be packed is refused by name.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;

use super::*;
use crate::read;

const TOP: &str = "kind: module\nminutes: 5\nsummary: One & only.\nreview: 2027-11-22\nowner: Us\n\
    sources: https://one.example.org/a\npass: 70\n\n";

const FIRST: &str = "# Small <talk>
{top}## Why
Words, and [more](#how).

:::picture hands.svg
alt: Two hands.
:::

:::question single
id: why-1
ask: Which is it?
- [x] This :: Yes.
- [ ] That :: Not quite.
:::

## How
:::question multiple
id: how-1
ask: Which ones?
- [x] This :: Yes.
- [x] That :: Too.
- [ ] Those :: No.
:::

:::question order
id: how-2
ask: In which order?
1. Ask
2. Assist
3. Act
after: So it goes.
:::

:::question match
id: how-3
ask: What belongs together?
- \"Gas\" = Energy
- \"Heat\" = Energy
- \"Rent\" = Home
after: So it is.
:::

:::question free
id: how-4
ask: What would you say?
said: I never start.
wants: discovery
good: Well asked.
otherwise: Ask what or how.
example: What would help?
:::

:::reflection
id: think-1
ask: Who comes to mind?
:::

:::checklist
id: week
- One thing
:::
";

const SECOND: &str = "# Another\n{top}## Only\nWords.\n";

fn module(text: &str) -> Module {
    read(&text.replace("{top}", TOP)).expect("it can be read")
}

fn echo(key: &str, values: &[(&'static str, &str)]) -> String {
    let values = values.iter().map(|(_, value)| *value);
    [key]
        .into_iter()
        .chain(values)
        .collect::<Vec<_>>()
        .join(" ")
}

fn hands() -> BTreeMap<String, Vec<u8>> {
    BTreeMap::from([("hands.svg".to_owned(), b"<svg/>".to_vec())])
}

/// A course of these modules, in English and in a language that says the same.
fn bundle<'a>(modules: &'a [(&'a str, Module)]) -> Bundle<'a> {
    let units = |(slug, module): &'a (&str, Module)| Unit {
        slug,
        version: "a1b2",
        module,
    };
    let edition = |language| Edition {
        language,
        title: "The course",
        modules: modules.iter().map(units).collect(),
        say: &echo,
    };
    Bundle {
        course: "core",
        home: "https://mecc.example.org",
        editions: vec![edition("en"), edition("cy")],
        files: hands(),
    }
}

fn both() -> Vec<(&'static str, Module)> {
    vec![("small-talk", module(FIRST)), ("another", module(SECOND))]
}

fn unpacked(archive: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(archive)).expect("it is a zip");
    let mut files = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).expect("it is there");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("it can be read");
        let name = file.name().expect("it is a name").into_owned();
        files.insert(name, bytes);
    }
    files
}

/// An element: its path, its attributes, its words.
type Element = (String, BTreeMap<String, String>, String);

/// Every element, in order.
fn elements(xml: &[u8]) -> Vec<Element> {
    let mut reader = Reader::from_str(std::str::from_utf8(xml).expect("it is UTF-8"));
    reader.config_mut().expand_empty_elements = true;
    let (mut open, mut found) = (Vec::<usize>::new(), Vec::<Element>::new());
    loop {
        let event = reader.read_event().expect("it is well formed");
        let words = match &event {
            Event::Text(text) => text.as_ref().to_owned(),
            Event::GeneralRef(reference) => format!("&{};", reference.as_ref()),
            _ => String::new(),
        };
        match event {
            Event::Start(start) => {
                let above = open.last().map_or("", |at| found[*at].0.as_str());
                let path = format!("{above}/{}", start.name().as_ref());
                let attributes = start.attributes().map(|it| {
                    let it = it.expect("it is an attribute");
                    (it.key.as_ref().to_owned(), it.value.into_owned())
                });
                open.push(found.len());
                found.push((path, attributes.collect(), words));
            }
            Event::End(_) => {
                open.pop();
            }
            Event::Eof => return found,
            _ => {
                if let Some(at) = open.last() {
                    found[*at].2.push_str(&words);
                }
            }
        }
    }
}

fn words_at(elements: &[Element], path: &str) -> Vec<String> {
    let found = elements.iter().filter(|(at, ..)| at == path);
    found.map(|(_, _, words)| words.trim().to_owned()).collect()
}

#[test]
fn a_scorm_manifest_lists_exactly_what_is_there() {
    let modules = both();
    let files = unpacked(&scorm12(&bundle(&modules)).expect("it can be packed"));
    let manifest = elements(&files["imsmanifest.xml"]);
    let listed: BTreeSet<_> = manifest
        .iter()
        .filter(|(path, ..)| path == "/manifest/resources/resource/file")
        .map(|(_, attributes, _)| attributes["href"].clone())
        .collect();
    let there: BTreeSet<_> = files
        .keys()
        .filter(|it| *it != "imsmanifest.xml")
        .cloned()
        .collect();
    assert_eq!(listed, there);
    assert_eq!(
        there,
        BTreeSet::from(
            [
                "another.html",
                "files/hands.svg",
                "player/player.css",
                "player/player.js",
                "small-talk.html"
            ]
            .map(str::to_owned)
        )
    );
}

#[test]
fn a_scorm_manifest_says_what_systems_ask_for() {
    let modules = both();
    let files = unpacked(&scorm12(&bundle(&modules)).expect("it can be packed"));
    let manifest = elements(&files["imsmanifest.xml"]);
    let says = |path: &str| words_at(&manifest, path);
    assert_eq!(says("/manifest/metadata/schema"), ["ADL SCORM"]);
    assert_eq!(says("/manifest/metadata/schemaversion"), ["1.2"]);
    let item = "/manifest/organizations/organization/item";
    assert_eq!(
        says(&format!("{item}/title")),
        ["Small &lt;talk&gt;", "Another"]
    );
    // The second asks nothing, so there is nothing to compare a result with.
    assert_eq!(says(&format!("{item}/adlcp:masteryscore")), ["70"]);
    let resources = manifest
        .iter()
        .filter(|(path, ..)| path == "/manifest/resources/resource");
    let resources: BTreeMap<_, _> = resources
        .map(|(_, it, _)| {
            (
                it["identifier"].as_str(),
                (it["adlcp:scormtype"].as_str(), it["href"].as_str()),
            )
        })
        .collect();
    for (path, attributes, _) in &manifest {
        if path == item {
            let (kind, href) = resources[attributes["identifierref"].as_str()];
            assert_eq!(kind, "sco");
            assert!(files.contains_key(href), "{href}");
        }
    }
    assert_eq!(resources["player"].0, "asset");
}

#[test]
fn a_course_structure_names_each_unit_and_when_it_is_done() {
    let modules = both();
    let files = unpacked(&cmi5(&bundle(&modules)).expect("it can be packed"));
    let structure = elements(&files["cmi5.xml"]);
    assert_eq!(
        words_at(&structure, "/courseStructure/course/title/langstring").len(),
        2
    );
    let urls = words_at(&structure, "/courseStructure/au/url");
    assert_eq!(urls, ["small-talk.html", "another.html"]);
    assert!(urls.iter().all(|url| files.contains_key(url)));
    let units: Vec<_> = structure
        .iter()
        .filter(|(path, ..)| path == "/courseStructure/au")
        .collect();
    let said = |at: usize, name: &str| units[at].1.get(name).map(String::as_str);
    assert_eq!(
        said(0, "id"),
        Some("https://mecc.example.org/courses/core/modules/small-talk")
    );
    assert_eq!(
        (said(0, "moveOn"), said(0, "masteryScore")),
        (Some("CompletedAndPassed"), Some("0.70"))
    );
    assert_eq!(
        (said(1, "moveOn"), said(1, "masteryScore")),
        (Some("Completed"), None)
    );
}

#[test]
fn the_same_course_gives_the_same_bytes() {
    let modules = both();
    for pack in [scorm12, cmi5, web] {
        let (one, other) = (pack(&bundle(&modules)), pack(&bundle(&modules)));
        assert!(one.expect("it can be packed") == other.expect("it can be packed"));
    }
}

#[test]
fn a_folder_opens_with_its_list_or_with_its_only_module() {
    let modules = both();
    let files = unpacked(&web(&bundle(&modules)).expect("it can be packed"));
    let cover = String::from_utf8_lossy(&files["index.html"]);
    assert!(cover.contains("href=\"small-talk.html\"") && cover.contains("href=\"another.html\""));
    let files = unpacked(&web(&bundle(&modules[..1])).expect("it can be packed"));
    assert!(String::from_utf8_lossy(&files["index.html"]).contains("data-module=\"small-talk\""));
}

#[test]
fn pages_run_no_script_but_the_player_and_fetch_from_nowhere_else() {
    let modules = both();
    let mut pages = 0;
    for pack in [scorm12, cmi5, web] {
        let files = unpacked(&pack(&bundle(&modules)).expect("it can be packed"));
        let documents = files.iter().filter(|(_, it)| it.starts_with(b"<!DOCTYPE"));
        for (path, bytes) in documents {
            let page = String::from_utf8_lossy(bytes);
            assert_eq!(page.matches("<script").count(), 1, "{path}");
            assert!(
                page.contains("<script src=\"player/player.js\" defer></script>"),
                "{path}"
            );
            assert!(page.contains("default-src 'none'"), "{path}");
            pages += 1;
            for part in page
                .split(['<', '>'])
                .filter(|part| part.contains("src=") || part.starts_with("link"))
            {
                assert!(!part.contains("//"), "{path}: {part}");
            }
        }
    }
    // Two modules each, and a list of them.
    assert_eq!(pages, 7);
}

#[test]
fn what_is_right_is_marked_where_the_player_looks() {
    let modules = both();
    let files = unpacked(&web(&bundle(&modules)).expect("it can be packed"));
    let page = String::from_utf8_lossy(&files["small-talk.html"]);
    // In both languages: one of two, two of three.
    assert_eq!(
        page.matches(" data-right></input>").count() + page.matches(" data-right>").count(),
        6
    );
    // "Gas" and "Heat" have the same answer, so it is offered once: the first.
    assert!(
        page.contains("<select id=\"en-q-how-3-1\" data-right=\"0\">"),
        "{page}"
    );
    assert!(page.contains("<a href=\"#en-how\""));
}

#[test]
fn the_player_is_small() {
    for keeper in [
        None,
        Some(Keeper::Browser),
        Some(Keeper::Scorm12),
        Some(Keeper::Cmi5),
    ] {
        let script = player(keeper);
        assert!(script.len() < 30_000, "{keeper:?}: {} bytes", script.len());
        assert!(!script.contains("/**"), "{keeper:?}");
    }
    assert!(STYLE.len() < 12_000);
}

#[test]
fn what_cannot_be_packed_is_refused_by_name() {
    let modules = both();
    let refused = |bundle: Bundle<'_>| {
        scorm12(&bundle)
            .expect_err("it cannot be packed")
            .to_string()
    };
    let mut without = bundle(&modules);
    without.files.clear();
    assert_eq!(refused(without), "the file \"hands.svg\" is missing");

    let mut nothing = bundle(&modules);
    nothing.editions.clear();
    assert_eq!(refused(nothing), "there is nothing to pack");

    let other = module(&FIRST.replace(
        "- [ ] That :: Not quite.",
        "- [ ] That :: Not quite.\n- [ ] None :: No.",
    ));
    let mut unlike = bundle(&modules);
    unlike.editions[1].modules[0].module = &other;
    assert_eq!(
        refused(unlike),
        "the module \"small-talk\" is not the same in every language"
    );

    let mut odd = bundle(&modules);
    odd.course = "../core";
    assert!(refused(odd).starts_with("\"../core\" cannot be"));

    let mut many = FIRST.to_owned();
    for number in 0..300 {
        let question = [
            "\n:::question single\nid: a-question-with-a-long-name-",
            &number.to_string(),
            "\nask: Which?\n- [x] This :: Yes.\n- [ ] That :: No.\n:::\n",
        ];
        many.extend(question);
    }
    let many = [("many", module(&many))];
    assert!(refused(bundle(&many)).starts_with("the module \"many\" has more questions"));
}
