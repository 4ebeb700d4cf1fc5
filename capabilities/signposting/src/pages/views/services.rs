//! The directory as a list: what is in it, found by name, state, source and age of the last check.

use kernel::Date;
use maud::{Markup, html};
use uuid::Uuid;
use web::components as c;
use web::{Fields, View, Words};

use super::{done, stage_tag};
use crate::entries::list::Brief;
use crate::freshness::badge;
use crate::public::views::parts;
use crate::settings::DirectorySettings;
use crate::sources::Source;

/// What the page shows.
pub(crate) struct List<'a> {
    pub entries: &'a [Brief],
    pub sources: &'a [Source],
    /// The filter as it was chosen.
    pub fields: &'a Fields,
    /// The address of the next page, where there is one.
    pub next: Option<String>,
    pub today: Date,
    pub settings: &'a DirectorySettings,
    pub done: &'a str,
}

pub(crate) fn list(words: Words<'_>, it: &List<'_>) -> View {
    let title = words.say("signposting-services-title");
    let body = html! {
        (c::back_link(words, "/directory"))
        (done(words, it.done))
        (c::heading(&title))
        (c::button_link(&words.say("signposting-entry-new"), "/directory/services/new", c::Weight::Primary))
        (filter(words, it))
        @if it.entries.is_empty() {
            (c::empty_state(&words.say("signposting-services-none"), &html! { p { (words.say("signposting-services-none-help")) } }))
        } @else {
            (table(words, it))
            @if let Some(next) = &it.next {
                p { a href=(next) rel="next" { (words.say("signposting-next")) } }
            }
        }
    };
    View::new(title, body)
}

fn filter(words: Words<'_>, it: &List<'_>) -> Markup {
    let any = |key: &str| c::Choice::new("", words.say(key));
    let choices = |all: &[(&str, &str)]| -> Vec<c::Choice> {
        std::iter::once(any("signposting-filter-any"))
            .chain(
                all.iter()
                    .map(|(value, key)| c::Choice::new(*value, words.say(key))),
            )
            .collect()
    };
    let sources = it
        .sources
        .iter()
        .map(|source| c::Choice::new(source.id.to_string(), &source.name));
    let sources = choices(&[("hand", "signposting-source-hand")])
        .into_iter()
        .chain(sources)
        .collect();
    let select = |name: &'static str, key: &str, choices: Vec<c::Choice>| {
        c::select(
            words,
            it.fields,
            &c::Select {
                name,
                label: words.say(key),
                choices,
                ..c::Select::default()
            },
        )
    };
    c::filter_form(
        "/directory/services",
        &html! {
            (c::text_input(words, it.fields, &c::Input {
                name: "q",
                label: words.say("signposting-filter-name"),
                kind: c::Kind::Search,
                width: c::Width::Twenty,
                autocomplete: Some("off"),
                ..c::Input::default()
            }))
            (select("stage", "signposting-filter-stage", choices(&[
                ("listed", "signposting-stage-listed"),
                ("draft", "signposting-stage-draft"),
                ("hidden", "signposting-stage-hidden"),
                ("gone", "signposting-stage-gone"),
            ])))
            (select("source", "signposting-filter-source", sources))
            (select("age", "signposting-filter-age", choices(&[
                ("fresh", "signposting-filter-fresh"),
                ("ageing", "signposting-age-ageing"),
                ("stale", "signposting-filter-stale"),
                ("unknown", "signposting-age-unknown"),
            ])))
            (c::button(&c::Button::secondary(words.say("signposting-filter-show"))))
        },
    )
}

fn table(words: Words<'_>, it: &List<'_>) -> Markup {
    let source_name = |id: Option<Uuid>| -> String {
        let Some(id) = id else {
            return words.say("signposting-source-hand");
        };
        let found = it.sources.iter().find(|source| source.id == id);
        found.map_or_else(
            || words.say("signposting-source-former"),
            |it| it.name.clone(),
        )
    };
    let rows = it.entries.iter().map(|one| {
        vec![
            html! { a href={ "/directory/services/" (one.id) } { (one.name) } },
            stage_tag(words, one.stage, one.active),
            html! { (source_name(one.source)) },
            parts::badge(words, &badge(one.checked_on, it.today, it.settings)),
        ]
    });
    c::table(&c::Table {
        caption: words.say("signposting-services-title"),
        caption_hidden: true,
        columns: vec![
            c::Column::text(words.say("signposting-service")),
            c::Column::text(words.say("signposting-filter-stage")),
            c::Column::text(words.say("signposting-filter-source")),
            c::Column::text(words.say("signposting-filter-age")),
        ],
        rows: rows.collect(),
    })
}
