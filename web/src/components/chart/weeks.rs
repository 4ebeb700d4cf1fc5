//! A column for each week, a small picture for each of several things, all on one scale.

use kernel::disclosure::{Rule, Shown};
use maud::{Markup, html};

use super::bars::hatch;
use super::{count_in_words, round_up};
use crate::Words;
use crate::components::{Column, Table, details, table};

/// Height of the tallest column.
const HEIGHT: u32 = 80;
/// Width of a week, of which the column takes all but a gap.
const WEEK: u32 = 16;
/// Height of the stub that stands for a hidden count.
const STUB: u32 = 6;

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

/// Small pictures of each series by week, then all numbers in a table. `weeks` names the weeks, such as "3 Nov".
pub fn weeks(
    words: Words<'_>,
    title: &str,
    weeks: &[String],
    series: &[Series],
    rule: Rule,
) -> Markup {
    let most = series
        .iter()
        .flat_map(|one| &one.counts)
        .map(|shown| shown.length())
        .max()
        .unwrap_or(0);
    let end = round_up(most);
    html! {
        figure.ec-chart {
            figcaption.ec-chart__title { (title) }
            ul.ec-chart__small role="list" aria-hidden="true" {
                @for one in series { li { (small(words, weeks, one, end, rule)) } }
            }
            (details(&words.say("components-numbers"), &numbers(words, title, weeks, series, rule)))
        }
    }
}

fn small(words: Words<'_>, weeks: &[String], series: &Series, end: u32, rule: Rule) -> Markup {
    let width = u32::try_from(weeks.len()).unwrap_or(0) * WEEK;
    html! {
        p.ec-chart__label {
            (series.label)
            @if let Some(total) = series.total { " " span.ec-chart__number { (count_in_words(words, total, rule)) } }
        }
        svg viewBox=(format!("0 0 {width} {}", HEIGHT + 2)) width="100%" height="82" preserveAspectRatio="none" focusable="false" {
            (hatch())
            @for (index, shown) in series.counts.iter().take(weeks.len()).enumerate() {
                @let tall = height(*shown, end);
                rect.ec-chart__bar.ec-chart__bar--hidden[*shown == Shown::Hidden]
                    x=(u32::try_from(index).unwrap_or(0) * WEEK) y=(HEIGHT - tall) width=(WEEK - 3) height=(tall) {}
            }
            rect.ec-chart__axis x="0" y=(HEIGHT) width=(width) height="2" {}
        }
        p.ec-chart__ends {
            span { (weeks.first().map_or("", String::as_str)) }
            span { (weeks.last().map_or("", String::as_str)) }
        }
    }
}

fn height(shown: Shown, end: u32) -> u32 {
    match shown {
        Shown::Hidden => STUB,
        Shown::Count(count) => {
            u32::try_from(u64::from(count) * u64::from(HEIGHT) / u64::from(end)).unwrap_or(HEIGHT)
        }
    }
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
    let rows = weeks
        .iter()
        .enumerate()
        .map(|(index, week)| {
            let mut row = vec![html! { (week) }];
            row.extend(series.iter().map(|one| match one.counts.get(index) {
                Some(shown) => html! { (count_in_words(words, *shown, rule)) },
                None => html! {},
            }));
            row
        })
        .collect();
    table(&Table {
        caption: title.to_owned(),
        caption_hidden: true,
        columns,
        rows,
    })
}
