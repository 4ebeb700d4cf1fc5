//! The person is read out of what was said.

use language::{Circumstance, Person, Sex, person};
use proptest::prelude::*;

fn ages(text: &str) -> Option<(u8, u8)> {
    let (from, to) = text.split_once('-')?;
    Some((from.parse().ok()?, to.parse().ok()?))
}

fn wrong(person: &Person, parts: &[&str]) -> Vec<String> {
    let mut wrong = Vec::new();
    if person.ages != ages(parts[1]) {
        wrong.push(format!("ages {:?}", person.ages));
    }
    let sex = match parts[2] {
        "male" => Some(Sex::Male),
        "female" => Some(Sex::Female),
        _ => None,
    };
    if person.sex != sex {
        wrong.push(format!("sex {:?}", person.sex));
    }
    for slug in parts[3].split_whitespace() {
        let name = slug.trim_start_matches('!');
        let circumstance = Circumstance::from_slug(name).expect("a circumstance");
        if person.circumstances.contains(&circumstance) == slug.starts_with('!') {
            wrong.push(format!("{slug}: {:?}", person.circumstances));
        }
    }
    wrong
}

#[test]
fn the_person_is_read_out_of_what_was_said() {
    let lines = include_str!("person.txt").lines();
    let lines: Vec<&str> = lines
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .collect();
    let mut faults = Vec::new();
    for line in &lines {
        let parts: Vec<&str> = line.split('|').map(str::trim).collect();
        let person = person::read(parts[0]);
        let wrong = wrong(&person, &parts);
        if !wrong.is_empty() {
            faults.push(format!("{line}: {wrong:?}"));
        }
    }
    println!(
        "{} of {} as they should be",
        lines.len() - faults.len(),
        lines.len()
    );
    assert!(lines.len() >= 60);
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn two_people_are_told_apart() {
    let person = person::read("my son is 15 and i can't cope with him");
    assert_eq!(person.ages, Some((15, 15)));
    assert!(person.beside.is_some(), "the parent asks for help too");
    let person = person::read("i'm worried about my son he's 15");
    assert_eq!(
        (person.ages, person.beside),
        (Some((15, 15)), None),
        "asking for another"
    );
}

proptest! {
    #[test]
    fn any_text_can_be_read(said in "\\PC{0,120}") {
        let person = person::read(&said);
        prop_assert!(person.ages.is_none_or(|(from, to)| from <= to && to <= 120));
    }

    #[test]
    fn an_age_is_read_whatever_it_is(age in 2_u8..100) {
        let person = person::read(&format!("my son is {age}"));
        prop_assert_eq!(person.ages, Some((age, age)));
    }
}
