//! A bar for each of several things, longest scale shared, numbers beside the bars.

use kernel::disclosure::{Rule, Shown};
use maud::{Markup, html};

use super::{count_in_words, round_up};
use crate::Words;
use crate::components::{Column, Table, table};

/// Width of the picture's bars, in its own units; the numbers stand behind them.
const WIDTH: u32 = 600;
/// Height of a row, of which the bar takes the lower half.
const ROW: u32 = 52;
/// Length of the stub that stands for a hidden count.
const STUB: u32 = 14;

/// A bar for each row, then the same numbers in a table. `head` says what the rows are, such as "Topic".
pub fn bars(
    words: Words<'_>,
    title: &str,
    head: &str,
    rows: &[(String, Shown)],
    rule: Rule,
) -> Markup {
    let most = rows
        .iter()
        .map(|(_, shown)| shown.length())
        .max()
        .unwrap_or(0);
    let end = round_up(most);
    let height = u32::try_from(rows.len()).unwrap_or(0) * ROW;
    html! {
        figure.ec-chart {
            figcaption.ec-chart__title { (title) }
            // The table below says the same; a picture of words and bars would only be read twice.
            svg.ec-chart__picture viewBox=(format!("0 0 {} {height}", WIDTH + 120)) width="100%" aria-hidden="true" focusable="false" {
                (hatch())
                @for (index, (label, shown)) in rows.iter().enumerate() {
                    (bar(words, u32::try_from(index).unwrap_or(0) * ROW, label, *shown, end, rule))
                }
            }
            (numbers(words, title, head, rows, rule))
        }
    }
}

fn bar(words: Words<'_>, top: u32, label: &str, shown: Shown, end: u32, rule: Rule) -> Markup {
    let length = match shown {
        Shown::Hidden => STUB,
        // A count of a city times 600 stays far below what u64 holds.
        Shown::Count(count) => {
            u32::try_from(u64::from(count) * u64::from(WIDTH) / u64::from(end)).unwrap_or(WIDTH)
        }
    };
    html! {
        text.ec-chart__label x="0" y=(top + 18) { (label) }
        rect.ec-chart__bar.ec-chart__bar--hidden[shown == Shown::Hidden] x="0" y=(top + 26) width=(length) height="16" {}
        text.ec-chart__number x=(length + 8) y=(top + 40) { (count_in_words(words, shown, rule)) }
    }
}

/// The hatching that stands for a hidden count.
pub(super) fn hatch() -> Markup {
    html! {
        defs {
            pattern id="ec-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                rect.ec-chart__hatch width="3" height="6" {}
            }
        }
    }
}

fn numbers(
    words: Words<'_>,
    title: &str,
    head: &str,
    rows: &[(String, Shown)],
    rule: Rule,
) -> Markup {
    table(&Table {
        caption: title.to_owned(),
        caption_hidden: true,
        columns: vec![
            Column::text(head),
            Column::number(words.say("components-count-head")),
        ],
        rows: rows
            .iter()
            .map(|(label, shown)| {
                vec![
                    html! { (label) },
                    html! { (count_in_words(words, *shown, rule)) },
                ]
            })
            .collect(),
    })
}
