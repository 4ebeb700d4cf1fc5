//! A file of people, whatever it holds: each row is taken or refused, and the same file twice changes nothing.

use kernel::{Actor, Grant, Role};
use people::By;
use people::import::{Outcome, dry_run, import};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use testkit::Place;
use testkit::everything::cells;

use crate::cases;

/// A cell: names, addresses, and what spreadsheets and pranksters put there.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => "[A-Za-zÀ-ž' -]{0,14}",
        2 => "[a-z]{1,6}@[a-z]{1,6}\\.example",
        1 => select(vec![
            "Ashbourne City Council", "ashbourne-city-council", "Harbour Food Bank", "staff", "lead", "coordinator",
            "staff lead", "Community nurse", "=1+1", "\u{0}", "a\u{0}b", "\"", "\r\n", "🫖", "   ", "NULL",
        ]).prop_map(str::to_owned),
        1 => ".{0,20}",
    ]
}

fn sheet() -> impl Strategy<Value = Vec<u8>> {
    let heads = vec![
        "given name",
        "family name",
        "email",
        "organisation",
        "role",
        "job role",
    ];
    let heads = prop_oneof![4 => Just(heads.clone()), 1 => Just(heads).prop_shuffle()];
    let rows = vec(vec(cell(), 4..7), 0..8);
    (heads, rows, any::<bool>()).prop_map(|(heads, rows, mark)| {
        let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        let mut out = if mark {
            "\u{feff}".to_owned()
        } else {
            String::new()
        };
        out += &heads.join(",");
        for row in rows {
            out += "\r\n";
            out += &row
                .iter()
                .map(|it| quoted(it))
                .collect::<Vec<_>>()
                .join(",");
        }
        out.into_bytes()
    })
}

testkit::on_both! {
    async fn any_file_of_people_is_judged_row_by_row(place: Place) {
        let cora = Actor {
            programme: place.programme,
            person: place.person(Role::Coordinator),
            grants: vec![Grant { role: Role::Coordinator, organisation: None }],
        };
        let store = &place.house.store;
        cases(60, &sheet(), async |file| {
            let before = dry_run(store, By::Person(&cora), place.programme, &file).await;
            let first = import(store, By::Person(&cora), place.programme, &file, |_, _| {}).await;
            let (before, first) = match (before, first) {
                (Ok(before), Ok(first)) => (before, first),
                (Err(before), Err(first)) => {
                    prop_assert!(before.status < 500 && first.status < 500, "{} {}", before, first);
                    return Ok(());
                }
                (before, first) => return Err(TestCaseError::fail(format!("{before:?} {first:?}"))),
            };
            prop_assert_eq!(before.refused_rows(), first.refused_rows(), "the dry run told otherwise");
            let kept = cells(store, &place.database.folder).await;
            let second = import(store, By::Person(&cora), place.programme, &file, |_, _| {}).await;
            let second = second.map_err(|problem| TestCaseError::fail(problem.to_string()))?;
            prop_assert_eq!(second.count(Outcome::Added), 0);
            prop_assert_eq!(first.refused_rows(), second.refused_rows());
            // Not a row differs but the audit trail's line about the import itself.
            let rest = |cells: Vec<testkit::everything::Cell>| -> Vec<_> {
                cells.into_iter().filter(|cell| cell.table != "event").collect()
            };
            let after = cells(store, &place.database.folder).await;
            prop_assert_eq!(rest(kept), rest(after));
            Ok(())
        });
    }
}
