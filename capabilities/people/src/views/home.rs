//! The home page: the few things to do, by role; for strangers what this is.

use maud::html;
use web::components as c;
use web::{Door, View, Words};

/// Something that a person has to do here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Records chats.
    Record,
    /// Sees the team's counts.
    Team,
    /// Looks after people and organisations.
    People,
    /// Looks after the programme.
    Programme,
}

/// What the home page knows of who looks at it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Home<'a> {
    /// The programme's name.
    pub programme: &'a str,
    /// The name of who is signed in.
    pub name: Option<&'a str>,
    /// Whether they hold any role.
    pub role: bool,
    /// What they have to do here.
    pub parts: &'a [Part],
    /// What is open to people who are not signed in.
    pub doors: &'a [Door],
}

pub(crate) fn home(words: Words<'_>, home: &Home<'_>) -> View {
    let Some(name) = home.name else {
        return stranger(words, home.programme, home.doors);
    };
    let card = |href: &str, title: &str, text: &str| c::Card {
        heading: words.say(title),
        href: Some(href.to_owned()),
        body: Some(html! { p { (words.say(text)) } }),
        ..c::Card::default()
    };
    let has = |part| home.parts.contains(&part);
    let mut cards = Vec::new();
    if has(Part::Record) {
        cards.push(card(
            "/chat/",
            "people-home-record",
            "people-home-record-text",
        ));
        cards.push(card(
            "/conversations/mine",
            "people-home-mine",
            "people-home-mine-text",
        ));
    }
    if has(Part::Team) {
        cards.push(card(
            "/conversations/team",
            "people-home-team",
            "people-home-team-text",
        ));
    }
    if has(Part::People) {
        cards.push(card(
            "/people",
            "people-home-people",
            "people-home-people-text",
        ));
        cards.push(card(
            "/organisations",
            "people-home-organisations",
            "people-home-organisations-text",
        ));
    }
    if has(Part::Programme) {
        cards.push(card(
            "/conversations/lists",
            "people-home-lists",
            "people-home-lists-text",
        ));
        cards.push(card(
            "/programme",
            "people-home-programme",
            "people-home-programme-text",
        ));
    }
    cards.push(card(
        "/account",
        "people-home-account",
        "people-home-account-text",
    ));
    let title = words.say_with("people-home-hello", &[("name", name.into())]);
    let body = html! {
        (c::heading_with_caption(home.programme, &title))
        @if home.parts.is_empty() {
            @let key = if home.role { "people-home-no-reports" } else { "people-home-no-role" };
            (c::inset(&html! { p { (words.say(key)) } }))
        }
        (c::card_group(&cards))
    };
    View::new(words.say("people-home-title"), body)
}

fn stranger(words: Words<'_>, programme: &str, doors: &[Door]) -> View {
    let doors: Vec<_> = doors
        .iter()
        .map(|door| c::Card {
            heading: words.say(door.title),
            href: Some(door.href.to_owned()),
            body: Some(html! { p { (words.say(door.text)) } }),
            ..c::Card::default()
        })
        .collect();
    let body = html! {
        (c::heading(programme))
        p.nhsuk-lede-text { (words.say("people-home-stranger-lead")) }
        p { (words.say("people-home-stranger-what")) }
        (c::button_group(&[
            c::button_link(&words.say("people-sign-in-title"), "/sign-in", c::Weight::Primary),
            c::button_link(&words.say("people-home-join"), "/join", c::Weight::Secondary),
        ]))
        p { (words.say("people-home-stranger-phone")) " " a href="/chat/" { (words.say("people-home-record")) } }
        @if !doors.is_empty() { (c::card_group(&doors)) }
    };
    View::new(words.say("people-home-title"), body)
}
