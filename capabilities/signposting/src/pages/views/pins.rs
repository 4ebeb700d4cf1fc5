//! First choices: the topics, and for one topic the services that are put first.

use maud::{Markup, html};
use web::components as c;
use web::{Fields, Offered, View, Words};

use super::{done, small_button, topic_name};
use crate::entries::list::Brief;
use crate::pins::{MOST, Pinned};

/// Every topic with how many services are put first for it.
pub(crate) fn topics(words: Words<'_>, topics: &[Offered], pinned: &[Pinned]) -> View {
    let title = words.say("signposting-pins-title");
    let cards: Vec<_> = topics
        .iter()
        .map(|topic| {
            let own: Vec<_> = pinned.iter().filter(|it| it.topic == topic.slug).collect();
            let first: Vec<&str> = own.iter().take(3).map(|it| it.name.as_str()).collect();
            c::Card {
                heading: topic_name(words, topics, &topic.slug),
                href: Some(format!("/directory/pins/{}", topic.slug)),
                figure: None,
                body: Some(html! {
                    p { (words.say_with("signposting-pins-count", &[("count", own.len().into())])) }
                    @if !first.is_empty() { p.nhsuk-hint { (first.join(", ")) @if own.len() > 3 { " …" } } }
                }),
            }
        })
        .collect();
    let body = html! {
        (c::back_link(words, "/directory"))
        (c::heading(&title))
        p { (words.say("signposting-pins-lead")) }
        (c::card_group(&cards))
    };
    View::new(title, body)
}

/// What the page of one topic shows.
pub(crate) struct Topic<'a> {
    pub slug: &'a str,
    pub name: String,
    pub pinned: &'a [Pinned],
    /// What was looked for.
    pub fields: &'a Fields,
    /// What was found; nothing where nothing was looked for.
    pub found: Option<&'a [Brief]>,
    pub csrf: &'a str,
    pub done: &'a str,
}

pub(crate) fn topic(words: Words<'_>, it: &Topic<'_>) -> View {
    let path = format!("/directory/pins/{}", it.slug);
    let title = words.say_with(
        "signposting-pins-topic",
        &[("topic", it.name.as_str().into())],
    );
    let body = html! {
        (c::back_link(words, "/directory/pins"))
        (done(words, it.done))
        (c::heading(&title))
        @if it.pinned.is_empty() {
            (c::empty_state(&words.say("signposting-pins-none"), &html! { p { (words.say("signposting-pins-none-help")) } }))
        } @else {
            (order(words, it, &path))
        }
        (c::section_heading(&words.say("signposting-pins-add")))
        @if it.pinned.len() >= MOST {
            p { (words.say_with("signposting-pins-full", &[("most", MOST.into())])) }
        } @else {
            (search(words, it, &path))
        }
    };
    View::new(title, body)
}

fn order(words: Words<'_>, it: &Topic<'_>, path: &str) -> Markup {
    let last = it.pinned.len() - 1;
    let rows = it.pinned.iter().enumerate().map(|(at, one)| {
        let id = one.service.to_string();
        let button = |verb: &str, key: &str| {
            small_button(
                &format!("{path}/change"),
                it.csrf,
                &[("service", &id), ("verb", verb)],
                words.say(key),
                &one.name,
            )
        };
        vec![
            html! {
                a href={ "/directory/services/" (one.service) } { (one.name) }
                @if !one.shown { " " (c::tag(&words.say("signposting-pin-not-shown"), c::Colour::Grey)) }
            },
            html! {
                div.ec-row-actions {
                    @if at > 0 { (button("up", "signposting-up")) }
                    @if at < last { (button("down", "signposting-down")) }
                    (button("remove", "signposting-pin-remove"))
                }
            },
        ]
    });
    c::table(&c::Table {
        caption: words.say("signposting-pins-order"),
        caption_hidden: false,
        columns: vec![
            c::Column::text(words.say("signposting-service")),
            c::Column::text(words.say("signposting-actions")),
        ],
        rows: rows.collect(),
    })
}

fn search(words: Words<'_>, it: &Topic<'_>, path: &str) -> Markup {
    html! {
        (c::filter_form(path, &html! {
            (c::text_input(words, it.fields, &c::Input {
                name: "q",
                label: words.say("signposting-filter-name"),
                kind: c::Kind::Search,
                width: c::Width::Twenty,
                autocomplete: Some("off"),
                ..c::Input::default()
            }))
            (c::button(&c::Button::secondary(words.say("signposting-pins-look"))))
        }))
        @match it.found {
            None => {},
            Some([]) => (c::empty_state(&words.say("signposting-services-none"), &html! { p { (words.say("signposting-services-none-help")) } })),
            Some(found) => (found_table(words, it, path, found)),
        }
    }
}

fn found_table(words: Words<'_>, it: &Topic<'_>, path: &str, found: &[Brief]) -> Markup {
    let rows = found.iter().map(|one| {
        let id = one.id.to_string();
        let there = it.pinned.iter().any(|pin| pin.service == one.id);
        vec![
            html! { (one.name) },
            html! {
                @if there { (words.say("signposting-pin-there")) }
                @else {
                    (small_button(&format!("{path}/change"), it.csrf, &[("service", &id), ("verb", "add")],
                        words.say("signposting-pin-add"), &one.name))
                }
            },
        ]
    });
    c::table(&c::Table {
        caption: words.say("signposting-pins-found"),
        caption_hidden: false,
        columns: vec![
            c::Column::text(words.say("signposting-service")),
            c::Column::text(words.say("signposting-actions")),
        ],
        rows: rows.collect(),
    })
}
