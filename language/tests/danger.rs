//! Danger is heard in everyday words, and idioms and denials are let go.

use language::crisis;
use proptest::prelude::*;

fn lines() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lists = [include_str!("danger.txt"), include_str!("danger_fresh.txt")];
    lists
        .into_iter()
        .flat_map(str::lines)
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| line.split_once(" <= ").expect("an arrow"))
}

fn kind(said: &str) -> String {
    let kind = crisis::read(said).map(|crisis| crisis.kind);
    kind.map_or_else(
        || "safe".to_owned(),
        |kind| {
            serde_json::to_value(kind)
                .expect("a name")
                .as_str()
                .expect("text")
                .to_owned()
        },
    )
}

#[test]
fn no_danger_is_missed_and_little_is_called_danger_in_vain() {
    let (mut missed, mut in_vain, mut other_kind) = (Vec::new(), Vec::new(), Vec::new());
    let (mut dangers, mut safe) = (0, 0);
    for (expected, said) in lines() {
        let heard = kind(said);
        if expected == "safe" {
            safe += 1;
            if heard != "safe" {
                in_vain.push((said, crisis::read(said)));
            }
        } else {
            dangers += 1;
            if heard == "safe" {
                missed.push(said);
            } else if heard != expected {
                other_kind.push((said, heard));
            }
        }
    }
    println!("dangers {dangers}, safe {safe}, in vain {in_vain:#?}, another kind {other_kind:#?}");
    assert!(dangers >= 60 && safe >= 60);
    assert_eq!(missed, Vec::<&str>::new());
    assert!(in_vain.len() * 25 <= safe, "{in_vain:#?}");
    assert!(other_kind.len() * 10 <= dangers, "{other_kind:#?}");
}

#[test]
fn the_words_of_danger_are_those_that_were_said() {
    let crisis = crisis::read("Honestly, she Won't Wake Up!").expect("danger");
    assert_eq!(crisis.words, "Won't Wake Up");
}

proptest! {
    #[test]
    fn any_text_can_be_read(said in "\\PC{0,120}") {
        if let Some(crisis) = crisis::read(&said) {
            prop_assert!(said.contains(&crisis.words));
        }
    }

    #[test]
    fn danger_is_heard_amid_other_words(before in "[a-z]{3,8}( [a-z]{3,8}){0,4}", after in "( [a-z]{3,8}){0,4}") {
        // A full stop parts it from what might deny it.
        let said = format!("{before}. i want to kill myself. {after}");
        prop_assert!(crisis::read(&said).is_some());
    }
}
