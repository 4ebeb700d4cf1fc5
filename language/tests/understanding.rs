//! What people say is understood as needs, tried on phrases that were not written for the vocabulary.

use std::path::Path;

use language::{Need, Vocabulary};

/// The needs as the product ships them.
fn shipped() -> Vocabulary {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/needs");
    let mut files: Vec<_> = std::fs::read_dir(&folder)
        .expect("content/needs is there")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "toml"))
        .collect();
    files.sort();
    let needs = files.iter().map(|path| {
        let text = std::fs::read_to_string(path).expect("a readable file");
        let mut need: Need =
            toml::from_str(&text).unwrap_or_else(|wrong| panic!("{}: {wrong}", path.display()));
        need.slug = path
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        need
    });
    Vocabulary::new(needs.collect()).expect("sound needs")
}

/// A line of `said.txt`.
struct Line {
    said: &'static str,
    /// Groups of slugs, one of each to be heard.
    needs: Vec<Vec<&'static str>>,
}

fn lines() -> Vec<Line> {
    let text = include_str!("said.txt").lines();
    let lines = text.filter(|line| !line.starts_with('#') && !line.is_empty());
    lines
        .map(|line| {
            let (said, needs) = line.split_once(" => ").expect("an arrow");
            let groups = needs.split(", ").filter(|needs| *needs != "none");
            let needs = groups.map(|group| group.split('|').collect()).collect();
            Line { said, needs }
        })
        .collect()
}

#[test]
fn what_people_say_is_heard() {
    let vocabulary = shipped();
    let (mut first, mut all, mut groups, mut with_needs) = (0, 0, 0, 0);
    let (mut silent, mut without) = (0, 0);
    for line in lines() {
        for slug in line.needs.iter().flatten() {
            assert!(vocabulary.need(slug).is_some(), "{slug} is a need");
        }
        let understood = vocabulary.understand(line.said);
        let heard: Vec<&str> = understood
            .needs
            .iter()
            .map(|heard| vocabulary.needs()[heard.need].slug.as_str())
            .collect();
        let sure: Vec<_> = understood
            .needs
            .iter()
            .map(|heard| (heard.sure * 100.0).round())
            .collect();
        if line.needs.is_empty() {
            without += 1;
            silent += usize::from(heard.is_empty());
            if !heard.is_empty() {
                println!("NOISE {}: {heard:?} {sure:?}", line.said);
            }
            continue;
        }
        with_needs += 1;
        groups += line.needs.len();
        let found = line
            .needs
            .iter()
            .filter(|group| group.iter().any(|slug| heard.contains(slug)))
            .count();
        all += found;
        let begins = heard
            .first()
            .is_some_and(|slug| line.needs.iter().flatten().any(|other| other == slug));
        first += usize::from(begins);
        if !begins || found < line.needs.len() {
            println!(
                "{} {}: {heard:?} {sure:?}",
                if begins { "part" } else { "MISS" },
                line.said
            );
        }
    }
    println!("first {first}/{with_needs}, all {all}/{groups}, silent {silent}/{without}");
    assert!(with_needs >= 150);
}
