//! Samples of numbers: tables and charts, with counts that may be shown and counts that may not.

use kernel::disclosure::{Rule, show};
use maud::{Markup, html};

use crate::Words;
use crate::components::chart::{Series, bars, weeks};
use crate::components::{Colour, Column, Table, table, tag};

/// How many conversations a week, over half a year; small ones are hidden by the rule.
const WEEKLY: [u32; 26] = [
    12, 18, 9, 22, 31, 28, 35, 40, 38, 44, 52, 47, 4, 2, 58, 63, 61, 55, 49, 66, 71, 68, 74, 70,
    79, 82,
];

pub(super) fn samples(words: Words<'_>) -> Vec<(&'static str, Markup)> {
    let rule = Rule::default();
    let topics = [
        ("components-sample-smoking", 412),
        ("components-sample-money", 268),
        ("components-sample-loneliness", 97),
        ("components-sample-activity", 5),
    ];
    let counts: Vec<_> = topics
        .iter()
        .map(|(key, count)| (words.say(key), show(*count, rule)))
        .collect();
    let names: Vec<String> = (1..=WEEKLY.len()).map(|week| week.to_string()).collect();
    let series: Vec<Series> = (1..)
        .zip(topics)
        .map(|(part, (key, _))| Series {
            label: words.say(key),
            counts: WEEKLY.iter().map(|n| show(n / part, rule)).collect(),
            total: Some(show(WEEKLY.iter().sum::<u32>() / part, rule)),
        })
        .collect();
    vec![
        ("table", people(words)),
        (
            "bar-chart",
            bars(
                words,
                &words.say("components-sample-by-topic"),
                &words.say("components-sample-topic"),
                &counts,
                rule,
            ),
        ),
        (
            "week-chart",
            weeks(
                words,
                &words.say("components-sample-by-week"),
                &names,
                &series,
                rule,
            ),
        ),
    ]
}

fn people(words: Words<'_>) -> Markup {
    let state = tag(&words.say("components-sample-state"), Colour::Green);
    table(&Table {
        caption: words.say("components-sample-people"),
        caption_hidden: false,
        columns: vec![
            Column::text(words.say("components-sample-name")),
            Column::text(words.say("components-sample-email")),
            Column::text(words.say("components-sample-state-head")),
            Column::number(words.say("components-count-head")),
        ],
        rows: vec![
            vec![
                html! { "Sam Parry" },
                html! { "sam.parry@ashbourne.example" },
                state.clone(),
                html! { "12" },
            ],
            vec![
                html! { a href="#" { "Mair Llewelyn" } },
                html! { "mair@longername.ashbourne.example" },
                state,
                html! { "1,204" },
            ],
        ],
    })
}
