//! The versioned list of risk: every phrasing on it is heard, and few of its look-alikes.

use std::collections::BTreeMap;

use language::crisis;
use serde::Deserialize;

/// More false alarms than this share of the look-alikes are too many.
const MOST_IN_VAIN_PERCENT: usize = 3;

#[derive(Deserialize)]
struct List {
    version: u32,
    checked_on: String,
    check_by: String,
    owner: String,
    sources: Vec<String>,
    /// By kind of danger, then by the way of telling.
    risk: BTreeMap<String, BTreeMap<String, Vec<String>>>,
    harmless: BTreeMap<String, Vec<String>>,
}

fn list() -> List {
    toml::from_str(include_str!("../data/risk.toml")).expect("a list of risk")
}

#[test]
fn every_phrasing_of_risk_is_heard() {
    let list = list();
    let told: Vec<_> = list
        .risk
        .iter()
        .flat_map(|(kind, ways)| ways.iter().map(move |(way, told)| (kind, way, told)))
        .flat_map(|(kind, way, told)| told.iter().map(move |said| (kind, way, said)))
        .collect();
    let missed: Vec<_> = told
        .iter()
        .filter(|(_, _, said)| crisis::read(said).is_none())
        .collect();
    println!("heard {} of {}", told.len() - missed.len(), told.len());
    assert!(told.len() >= 200);
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn few_look_alikes_are_called_risk() {
    let list = list();
    let harmless: Vec<_> = list.harmless.values().flatten().collect();
    let in_vain: Vec<_> = harmless
        .iter()
        .filter_map(|said| crisis::read(said).map(|crisis| (said, crisis)))
        .collect();
    println!(
        "called risk in vain {} of {}: {in_vain:#?}",
        in_vain.len(),
        harmless.len()
    );
    assert!(harmless.len() >= 250);
    assert!(in_vain.len() * 100 <= harmless.len() * MOST_IN_VAIN_PERCENT);
}

#[test]
fn the_list_says_who_keeps_it_and_until_when() {
    let list = list();
    assert!(list.version >= 1);
    assert!(!list.owner.is_empty() && !list.sources.is_empty());
    // Dates as YYYY-MM-DD sort as text.
    assert!(list.checked_on < list.check_by);
    assert!(
        [list.checked_on, list.check_by]
            .iter()
            .all(|date| date.len() == 10)
    );
}

#[test]
fn nothing_stands_twice_on_the_list() {
    let list = list();
    let risk = list.risk.values().flat_map(BTreeMap::values).flatten();
    let mut all: Vec<_> = risk.chain(list.harmless.values().flatten()).collect();
    let many = all.len();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), many);
}

#[test]
fn few_replies_of_the_open_data_set_are_called_risk() {
    let replies = include_bytes!("../data/replies.csv").as_slice();
    let mut reader = csv::Reader::from_reader(replies);
    let named = reader.headers().expect("a heading");
    let column = named.iter().position(|name| name == "reply");
    let column = column.expect("a column of replies");
    let all: Vec<String> = reader
        .records()
        .map(|record| record.expect("a reply")[column].to_owned())
        .collect();
    let in_vain: Vec<_> = all
        .iter()
        .filter(|reply| crisis::read(reply).is_some())
        .collect();
    println!(
        "called risk {} of {}: {in_vain:#?}",
        in_vain.len(),
        all.len()
    );
    assert!(all.len() >= 900);
    // None of them was meant as danger; one in two hundred would be too many.
    assert!(in_vain.len() * 200 <= all.len(), "{in_vain:#?}");
}
