//! The home page: the few things to do, by role; for strangers what this is.

use maud::html;
use web::components as c;
use web::{View, Words};

/// What the home page knows of who looks at it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Home<'a> {
    /// The programme's name.
    pub programme: &'a str,
    /// The name of who is signed in.
    pub name: Option<&'a str>,
    /// Records chats.
    pub records: bool,
    /// Sees the team's counts.
    pub team: bool,
    /// Looks after people and organisations.
    pub people: bool,
    /// Looks after the programme.
    pub programme_settings: bool,
}

pub(crate) fn home(words: Words<'_>, home: &Home<'_>) -> View {
    let Some(name) = home.name else {
        return stranger(words, home.programme);
    };
    let card = |href: &str, title: &str, text: &str| c::Card {
        heading: words.say(title),
        href: Some(href.to_owned()),
        body: Some(html! { p { (words.say(text)) } }),
        ..c::Card::default()
    };
    let mut cards = Vec::new();
    if home.records {
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
    if home.team {
        cards.push(card(
            "/conversations/team",
            "people-home-team",
            "people-home-team-text",
        ));
    }
    if home.people {
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
    if home.programme_settings {
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
        @if !home.records && !home.team && !home.people && !home.programme_settings {
            (c::inset(&html! { p { (words.say("people-home-no-role")) } }))
        }
        (c::card_group(&cards))
    };
    View::new(words.say("people-home-title"), body)
}

fn stranger(words: Words<'_>, programme: &str) -> View {
    let body = html! {
        (c::heading(programme))
        p.nhsuk-lede-text { (words.say("people-home-stranger-lead")) }
        p { (words.say("people-home-stranger-what")) }
        (c::button_group(&[
            c::button_link(&words.say("people-sign-in-title"), "/sign-in", c::Weight::Primary),
            c::button_link(&words.say("people-home-join"), "/join", c::Weight::Secondary),
        ]))
        p { (words.say("people-home-stranger-phone")) " " a href="/chat/" { (words.say("people-home-record")) } }
    };
    View::new(words.say("people-home-title"), body)
}
