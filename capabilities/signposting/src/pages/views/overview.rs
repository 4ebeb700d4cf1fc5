//! The directory at a glance: how much is in it, how lately it was checked, and what waits for an editor.

use kernel::disclosure::{Rule, Shown};
use kernel::{Timestamp, Zone};
use maud::{Markup, html};
use web::components as c;
use web::{View, Words};

use super::{moment, outcome_tag};
use crate::entries::list::Numbers;
use crate::settings::DirectorySettings;
use crate::sources::Source;

/// What the page shows.
pub(crate) struct Overview<'a> {
    pub numbers: &'a Numbers,
    /// The sources, each with how many of its services are in the directory.
    pub sources: &'a [(Source, u32)],
    pub settings: &'a DirectorySettings,
    pub zone: &'a Zone,
}

pub(crate) fn overview(words: Words<'_>, it: &Overview<'_>) -> View {
    let title = words.say("signposting-directory-title");
    let body = html! {
        (c::heading(&title))
        p.nhsuk-lede-text { (words.say("signposting-directory-lead")) }
        (trouble(words, it.sources))
        (c::button_group(&[
            c::button_link(&words.say("signposting-entry-new"), "/directory/services/new", c::Weight::Primary),
            c::button_link(&words.say("signposting-source-new"), "/directory/sources/new", c::Weight::Secondary),
        ]))
        (c::section_heading(&words.say("signposting-waits")))
        (c::card_group(&waiting(words, it.numbers)))
        (freshness(words, it))
        (c::section_heading(&words.say("signposting-sources-title")))
        (sources(words, it))
        (c::section_heading(&words.say("signposting-more")))
        (c::card_group(&ways(words, it.numbers)))
    };
    View::new(title, body)
}

/// What needs a look before anything else.
fn trouble(words: Words<'_>, sources: &[(Source, u32)]) -> Markup {
    let bad: Vec<_> = sources
        .iter()
        .map(|(source, _)| source)
        .filter(|it| matches!(it.last_outcome.as_str(), "failed" | "held"))
        .collect();
    html! {
        @if !bad.is_empty() {
            (c::warning_callout(words, &words.say("signposting-trouble"), &html! {
                ul.nhsuk-list.nhsuk-list--bullet {
                    @for it in bad {
                        @let key = if it.last_outcome == "held" { "signposting-trouble-held" } else { "signposting-trouble-failed" };
                        li { a href={ "/directory/sources/" (it.id) } { (words.say_with(key, &[("name", it.name.as_str().into())])) } }
                    }
                }
                p { (words.say("signposting-trouble-calm")) }
            }))
        }
    }
}

fn waiting(words: Words<'_>, numbers: &Numbers) -> Vec<c::Card> {
    let card = |key: &str, help: &str, count: u32, href: &str| c::Card {
        heading: words.say(key),
        href: Some(href.to_owned()),
        figure: Some(count.to_string()),
        body: Some(html! { p { (words.say(help)) } }),
    };
    vec![
        card(
            "signposting-waits-wrong",
            "signposting-waits-wrong-help",
            numbers.wrongs,
            "/directory/review#wrong",
        ),
        card(
            "signposting-waits-corrections",
            "signposting-waits-corrections-help",
            numbers.corrections,
            "/directory/review#corrections",
        ),
        card(
            "signposting-waits-drafts",
            "signposting-waits-drafts-help",
            numbers.drafts,
            "/directory/services?stage=draft",
        ),
    ]
}

fn freshness(words: Words<'_>, it: &Overview<'_>) -> Markup {
    let [fresh, ageing, stale, unknown] = it.numbers.ages;
    let days = |key: &str, days: u32| words.say_with(key, &[("days", days.into())]);
    // Counts of services, not of people: nothing in them is hidden.
    let rows = [
        (
            days("signposting-age-fresh", it.settings.fresh_days),
            Shown::Count(fresh),
        ),
        (words.say("signposting-age-ageing"), Shown::Count(ageing)),
        (
            days("signposting-age-stale", it.settings.stale_days),
            Shown::Count(stale),
        ),
        (words.say("signposting-age-unknown"), Shown::Count(unknown)),
    ];
    let all: u32 = it.numbers.ages.iter().sum();
    html! {
        (c::section_heading(&words.say_with("signposting-listed-count", &[("count", all.into())])))
        p { (words.say("signposting-age-help")) }
        @if all > 0 {
            (c::chart::bars(words, &words.say("signposting-age-title"), &words.say("signposting-age-head"), &rows, Rule::default()))
        }
        p { a href="/directory/review" { (words.say("signposting-age-review")) } }
    }
}

/// When a source was last read with success.
pub(super) fn last_read(words: Words<'_>, zone: &Zone, at: Option<Timestamp>) -> String {
    at.map_or_else(
        || words.say("signposting-never"),
        |at| moment(words, zone, at),
    )
}

fn sources(words: Words<'_>, it: &Overview<'_>) -> Markup {
    if it.sources.is_empty() {
        return c::empty_state(
            &words.say("signposting-sources-none"),
            &html! { p { (words.say("signposting-sources-none-help")) } },
        );
    }
    let rows = it.sources.iter().map(|(source, entries)| {
        vec![
            html! { a href={ "/directory/sources/" (source.id) } { (source.name) } },
            html! { (entries) },
            html! { (last_read(words, it.zone, source.last_good_at)) },
            outcome_tag(words, &source.last_outcome),
        ]
    });
    html! {
        (c::table(&c::Table {
            caption: words.say("signposting-sources-title"),
            caption_hidden: true,
            columns: vec![
                c::Column::text(words.say("signposting-source-name")),
                c::Column::number(words.say("signposting-services")),
                c::Column::text(words.say("signposting-source-last-good")),
                c::Column::text(words.say("signposting-source-outcome")),
            ],
            rows: rows.collect(),
        }))
        p { a href="/directory/sources" { (words.say("signposting-sources-all")) } }
    }
}

fn ways(words: Words<'_>, numbers: &Numbers) -> Vec<c::Card> {
    let card = |key: &str, help: String, href: &str| c::Card {
        heading: words.say(key),
        href: Some(href.to_owned()),
        figure: None,
        body: Some(html! { p { (help) } }),
    };
    vec![
        card(
            "signposting-services-title",
            words.say_with(
                "signposting-services-help",
                &[
                    ("count", numbers.listed.into()),
                    ("hidden", numbers.hidden.into()),
                ],
            ),
            "/directory/services",
        ),
        card(
            "signposting-pins-title",
            words.say("signposting-pins-help"),
            "/directory/pins",
        ),
        card(
            "signposting-needs-title",
            words.say("signposting-needs-help"),
            "/directory/needs",
        ),
        card(
            "signposting-review-title",
            words.say("signposting-review-help"),
            "/directory/review",
        ),
        card(
            "signposting-settings-title",
            words.say("signposting-settings-help"),
            "/directory/settings",
        ),
    ]
}
