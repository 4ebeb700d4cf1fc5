//! A column for each week, a small picture for each of several things, all on one scale.

use kernel::disclosure::{Rule, Shown};
use maud::{Markup, html};

use super::{count_in_words, hatched, number, percent};
use crate::Words;
use crate::components::{Column, Table, details, table};

/// Height of the tallest column, in pixels.
const HEIGHT: u32 = 72;
/// Height of the stub that stands for a hidden count.
const STUB: u32 = 8;

/// One thing over the weeks.
#[derive(Clone, Debug, Default)]
pub struct Series {
    /// What it is, such as a topic.
    pub label: String,
    /// The count of each week, in the order of the weeks.
    pub counts: Vec<Shown>,
    /// The count of all weeks, under the rule on its own: never the sum of what is shown.
    pub total: Option<Shown>,
}

/// Small pictures of each series by week, and all numbers in a table. `weeks` names the weeks, such as "3 Nov".
pub fn weeks(
    words: Words<'_>,
    title: &str,
    weeks: &[String],
    series: &[Series],
    rule: Rule,
) -> Markup {
    let counts = series.iter().flat_map(|one| &one.counts);
    let highest = counts.map(|shown| shown.length()).max();
    let highest = highest.unwrap_or(0);
    html! {
        figure.ec-chart {
            figcaption { h2.ec-chart__title { (title) } }
            ul.ec-chart__series role="list" {
                @for one in series { li { (small(words, weeks, one, highest, rule)) } }
            }
            (details(&words.say("components-numbers"), &numbers(words, title, weeks, series, rule)))
        }
    }
}

fn small(words: Words<'_>, weeks: &[String], series: &Series, highest: u32, rule: Rule) -> Markup {
    let number_of_weeks = u32::try_from(weeks.len()).unwrap_or(u32::MAX);
    let columns = (0..number_of_weeks).zip(&series.counts);
    html! {
        p.ec-chart__head {
            span.ec-chart__label { (series.label) " " }
            @if let Some(total) = series.total { (number(words, total, rule)) }
        }
        svg width="100%" height=(HEIGHT + 2) aria-hidden="true" focusable="false" {
            @for (index, shown) in columns {
                @let x = percent(index, number_of_weeks);
                @let width = percent(4, number_of_weeks.saturating_mul(5));
                @match shown {
                    Shown::Hidden => (hatched(&x, HEIGHT - STUB, &width, STUB)),
                    Shown::Count(count) => {
                        @let tall = height(*count, highest);
                        rect.ec-chart__bar x=(x) y=(HEIGHT - tall) width=(width) height=(tall) {}
                    }
                }
            }
            rect.ec-chart__axis y=(HEIGHT) width="100%" height="2" {}
        }
        @if let [first, .., last] = weeks {
            p.ec-chart__ends aria-hidden="true" { span { (first) } span { (last) } }
        }
    }
}

fn height(count: u32, highest: u32) -> u32 {
    // The share is at most 1, so the product is at most HEIGHT.
    let tall = u64::from(count) * u64::from(HEIGHT) / u64::from(highest.max(1));
    u32::try_from(tall).unwrap_or(HEIGHT).min(HEIGHT)
}

fn numbers(
    words: Words<'_>,
    title: &str,
    weeks: &[String],
    series: &[Series],
    rule: Rule,
) -> Markup {
    let mut columns = vec![Column::text(words.say("components-week"))];
    columns.extend(series.iter().map(|one| Column::number(&one.label)));
    let cell = |shown: Option<&Shown>| html! { @if let Some(shown) = shown { (count_in_words(words, *shown, rule)) } };
    let row = |(index, week): (usize, &String)| {
        let mut row = vec![html! { (week) }];
        row.extend(series.iter().map(|one| cell(one.counts.get(index))));
        row
    };
    table(&Table {
        caption: title.to_owned(),
        caption_hidden: true,
        columns,
        rows: weeks.iter().enumerate().map(row).collect(),
    })
}
