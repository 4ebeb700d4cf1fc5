//! Who a service is for is read out of its text, and checked against the person.

use std::collections::BTreeSet;

use language::who::{self, Fit, ServiceText, WhoFor};
use language::{Circumstance, Sex, person};
use proptest::prelude::*;

fn range(text: &str, open: bool) -> (Option<u8>, Option<u8>) {
    let Some((from, to)) = text.split_once('-') else {
        return (None, None);
    };
    let limit = |text: &str| {
        if open && text.is_empty() {
            None
        } else {
            text.parse().ok()
        }
    };
    (limit(from), limit(to))
}

fn read(name: &str, description: &str, eligibility: &str, columns: &str) -> WhoFor {
    let service = ServiceText {
        name,
        description,
        terms: &[],
    };
    let (minimum, maximum) = range(columns, true);
    who::read(&service, minimum, maximum, eligibility)
}

fn wrong(line: &str) -> Vec<String> {
    let parts: Vec<&str> = line.split('|').map(str::trim).collect();
    let fields: Vec<&str> = parts[0].split(';').map(str::trim).collect();
    let who = read(fields[0], fields[1], fields[2], fields[3]);
    let mut wrong = Vec::new();
    let expected = match range(parts[1], false) {
        (Some(from), Some(to)) => Some((from, to)),
        _ => None,
    };
    if who.ages != expected {
        wrong.push(format!("ages {:?}", who.ages));
    }
    let sex = match parts[2] {
        "male" => Some(Sex::Male),
        "female" => Some(Sex::Female),
        _ => None,
    };
    if who.sex != sex {
        wrong.push(format!("sex {:?}", who.sex));
    }
    let slugs = parts.get(3).copied().unwrap_or_default().split_whitespace();
    let only: BTreeSet<_> = slugs
        .map(|slug| Circumstance::from_slug(slug).expect("a circumstance"))
        .collect();
    if who.only != only {
        wrong.push(format!("only {:?}", who.only));
    }
    if who.anybody() != who.because.is_empty() && who.ages.is_some() {
        wrong.push(format!("because {:?}", who.because));
    }
    wrong
}

#[test]
fn who_a_service_is_for_is_read_out_of_its_text() {
    let lines = include_str!("service.txt").lines();
    let lines: Vec<&str> = lines
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .collect();
    let faults: Vec<String> = lines
        .iter()
        .filter_map(|line| {
            Some(wrong(line))
                .filter(|wrong| !wrong.is_empty())
                .map(|wrong| format!("{line}: {wrong:?}"))
        })
        .collect();
    println!(
        "{} of {} as they should be",
        lines.len() - faults.len(),
        lines.len()
    );
    assert!(lines.len() >= 60);
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_words_are_shown_as_they_stand() {
    let who = read("Football", "Walking football for Men over 50.", "", "");
    assert_eq!(who.because, ["Men over 50", "Men"]);
}

#[test]
fn services_are_checked_against_the_person() {
    // Service, what was said, and how it fits.
    let cases = [
        ("For men over 50.", "my dad is 72", Fit::Yes),
        ("For men over 50.", "my mum is 72", Fit::No),
        ("For men over 50.", "he's 30 and lonely", Fit::No),
        ("For men over 50.", "wants to get fit", Fit::Unsaid),
        ("For under 18s.", "my son is 15", Fit::Yes),
        ("For under 18s.", "i'm 45 and anxious", Fit::No),
        (
            "For adults aged 18 and over.",
            "my son is 15 and feeling low",
            Fit::No,
        ),
        ("For adults aged 18 and over.", "feeling low", Fit::Yes),
        ("For adults aged 18 to 65.", "feeling low", Fit::Yes),
        ("For people aged 18 to 30.", "feeling low", Fit::Unsaid),
        ("For carers.", "i look after my husband", Fit::Yes),
        ("For carers.", "feeling low", Fit::Unsaid),
        ("For pregnant women.", "he's 40 and smokes", Fit::No),
        ("For pregnant women.", "she's pregnant and smokes", Fit::Yes),
        ("For veterans.", "he served in the army", Fit::Yes),
        (
            "For young carers aged 8 to 17.",
            "she's 12 and looks after her mum",
            Fit::Yes,
        ),
        (
            "For young carers aged 8 to 17.",
            "i'm 50 and look after my mum",
            Fit::No,
        ),
        (
            "For parents of teenagers.",
            "my son is 15 and i can't cope with him",
            Fit::Yes,
        ),
        (
            "For adults aged 18 and over.",
            "my son is 15 and i can't cope with him",
            Fit::No,
        ),
        ("Everyone welcome.", "my son is 15", Fit::Yes),
        ("For people aged 65 and over.", "in her 60s", Fit::Unsaid),
        ("For women.", "he's lonely", Fit::No),
        ("For women.", "she's lonely", Fit::Yes),
    ];
    for (description, said, fit) in cases {
        let who = read("A service", description, "", "");
        assert_eq!(
            who::fits(&who, &person::read(said)),
            fit,
            "{description} {said}: {who:?}"
        );
    }
}

proptest! {
    #[test]
    fn any_text_can_be_read(name in "\\PC{0,40}", description in "\\PC{0,160}", eligibility in "\\PC{0,40}") {
        let who = read(&name, &description, &eligibility, "");
        prop_assert!(who.ages.is_none_or(|(from, to)| from <= to));
        for words in &who.because {
            prop_assert!([&name, &description, &eligibility].iter().any(|text| text.contains(words)));
        }
    }

    #[test]
    fn nobody_outside_the_ages_fits(from in 3_u8..60, span in 1_u8..30, age in 2_u8..99) {
        let to = from + span;
        let who = read("Club", &format!("For people aged {from} to {to}."), "", "");
        prop_assert_eq!(who.ages, Some((from, to)));
        let fit = who::fits(&who, &person::read(&format!("he's {age}")));
        prop_assert_eq!(fit == Fit::Yes, (from..=to).contains(&age));
    }
}
