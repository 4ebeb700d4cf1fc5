//! Tests of tables, charts, lists of pages, and what buttons and links say.

use std::collections::BTreeSet;

use kernel::disclosure::{Rule, Shown};
use maud::html;

use super::{catalogue, each_language, values};
use crate::Language;
use crate::components::*;

#[test]
fn a_table_repeats_its_headers_in_each_cell_but_the_first() {
    let drawn = table(&Table {
        caption: "People".into(),
        columns: vec![Column::text("Name"), Column::number("Chats")],
        rows: vec![
            vec![html! { "Sam" }, html! { "3" }],
            vec![html! { "Mair" }, html! { "4" }],
        ],
        ..Table::default()
    });
    let html = drawn.into_string();
    assert_eq!(
        html.matches(r#"aria-hidden="true">Chats </span>"#).count(),
        2,
        "{html}"
    );
    assert_eq!(html.matches(r#"role="rowheader" scope="row""#).count(), 2);
    assert_eq!(
        html.matches(r#"role="columnheader" scope="col""#).count(),
        2
    );
    assert!(html.contains("<caption"));
}

#[test]
fn a_hidden_count_looks_the_same_however_large_it_is() {
    each_language(|words| {
        let rule = Rule::default();
        let stricter = Rule {
            hide_to: 10,
            ..rule
        };
        let draw = |count, rule| {
            let shown = kernel::disclosure::show(count, rule);
            let rows = [
                ("Money".to_owned(), shown),
                ("Work".to_owned(), Shown::Count(40)),
            ];
            chart::bars(words, "Topics", "Topic", &rows, rule).into_string()
        };
        for count in 2..=7 {
            assert_eq!(draw(1, rule), draw(count, rule), "{count}");
        }
        let table = [(rule, 8_u32), (stricter, 11)];
        for (rule, limit) in table {
            let said = words.say_with("components-count-hidden", &[("limit", limit.into())]);
            // Beside the bar, and in the table.
            assert_eq!(draw(3, rule).matches(&said).count(), 2, "{said}");
        }
        assert_eq!(
            draw(0, rule).matches("ec-chart__hidden").count(),
            0,
            "none is not few"
        );
    });
}

#[test]
fn weeks_are_drawn_on_one_scale_with_every_number_in_a_table() {
    let catalogue = catalogue();
    let words = catalogue.words(Language::English);
    let names = ["2 Nov".to_owned(), "9 Nov".to_owned()];
    let series = [
        chart::Series {
            label: "Money".into(),
            counts: vec![Shown::Count(40), Shown::Hidden],
            total: Some(Shown::Count(45)),
        },
        chart::Series {
            label: "Work".into(),
            counts: vec![Shown::Count(20)],
            total: None,
        },
    ];
    let html = chart::weeks(words, "By week", &names, &series, Rule::default()).into_string();
    assert_eq!(
        html.matches(r#"height="72""#).count(),
        1,
        "the highest fills the picture: {html}"
    );
    assert_eq!(
        html.matches(r#"height="36""#).count(),
        1,
        "half as many stand half as high"
    );
    assert_eq!(html.matches("ec-chart__hidden").count(), 1);
    assert_eq!(
        html.matches("<td").count(),
        4,
        "two weeks of two series: {html}"
    );
    assert_eq!(html.matches("fewer than 8").count(), 1);
}

#[test]
fn one_page_needs_no_list_of_pages() {
    let catalogue = catalogue();
    let words = catalogue.words(Language::English);
    let table = [
        (1, 1, vec![]),
        (1, 3, vec!["?1", "?3", "?2"]),
        (3, 3, vec!["?2", "?1", "?3"]),
    ];
    for (current, pages, expected) in table {
        let href = &|page: u32| format!("?{page}");
        let html = pagination(
            words,
            &Pagination {
                current,
                pages,
                href,
            },
        )
        .into_string();
        let links: BTreeSet<_> = values(&html, "href").into_iter().collect();
        let expected: BTreeSet<_> = expected.into_iter().collect();
        assert_eq!(links, expected, "{current} of {pages}");
        let present = html.matches(r#"aria-current="page""#).count();
        assert_eq!(present, usize::from(pages > 1), "{current} of {pages}");
        assert_eq!(
            html.contains(r#"rel="prev""#),
            current > 1,
            "{current} of {pages}"
        );
        assert_eq!(
            html.contains(r#"rel="next""#),
            current < pages,
            "{current} of {pages}"
        );
    }
}

#[test]
fn buttons_and_links_that_say_the_same_say_what_they_are_about() {
    each_language(|words| {
        let remove = Button {
            hidden: Some("Money".into()),
            ..Button::secondary("Remove")
        };
        let html = button(&remove).into_string();
        assert!(
            html.contains(r#"Remove<span class="nhsuk-u-visually-hidden"> Money</span>"#),
            "{html}"
        );
        let row = SummaryRow::new("Name", html! { "Sam" }).change("/name", "the name");
        let html = summary_list(words, &[row]).into_string();
        let change = words.say("components-change");
        let link = format!(
            r#"<a href="/name">{change}<span class="nhsuk-u-visually-hidden"> the name</span></a>"#
        );
        assert!(html.contains(&link), "{html}");
    });
}
