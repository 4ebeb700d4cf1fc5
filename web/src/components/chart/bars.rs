//! A bar for each of several things, all on one scale, each with its number beside it.

use kernel::disclosure::{Rule, Shown};
use maud::{Markup, html};

use super::{count_in_words, hatched, number, percent};
use crate::Words;
use crate::components::{Column, Table, details, table};

/// A bar for each row, and the same numbers in a table. `head` says what the rows are, such as "Topic".
///
/// A hidden count is a short hatched stub, the same for every hidden count.
pub fn bars(
    words: Words<'_>,
    title: &str,
    head: &str,
    rows: &[(String, Shown)],
    rule: Rule,
) -> Markup {
    let longest = rows.iter().map(|(_, shown)| shown.length()).max();
    let longest = longest.unwrap_or(0);
    html! {
        figure.ec-chart {
            figcaption { h2.ec-chart__title { (title) } }
            ul role="list" {
                @for (label, shown) in rows {
                    li.ec-chart__row {
                        span.ec-chart__label { (label) " " }
                        (number(words, *shown, rule))
                        (bar(*shown, longest))
                    }
                }
            }
            (details(&words.say("components-numbers"), &numbers(words, title, head, rows, rule)))
        }
    }
}

fn bar(shown: Shown, longest: u32) -> Markup {
    html! {
        svg width="100%" height="16" aria-hidden="true" focusable="false" {
            @match shown {
                Shown::Hidden => (hatched("0", 0, "16", 16)),
                Shown::Count(count) => rect.ec-chart__bar width=(percent(count, longest)) height="16" {},
            }
            rect.ec-chart__axis width="2" height="16" {}
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
    let count = words.say("components-count-head");
    let row = |(label, shown): &(String, Shown)| {
        let shown = count_in_words(words, *shown, rule);
        vec![html! { (label) }, html! { (shown) }]
    };
    table(&Table {
        caption: title.to_owned(),
        caption_hidden: true,
        columns: vec![Column::text(head), Column::number(count)],
        rows: rows.iter().map(row).collect(),
    })
}
