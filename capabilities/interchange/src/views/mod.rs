//! The pages of this room, each a pure function from words and what is shown to a page.

mod home;

use kernel::{Timestamp, Zone};
use maud::{Markup, html};
use web::components as c;
use web::{Fields, View, Words};

pub use home::{HomeModel, home};

use crate::actions::keys::Made;

/// A day as it is written in a sentence.
fn day(words: Words<'_>, date: jiff::civil::Date) -> String {
    let month = words.say_with(
        "practice-month",
        &[("number", i32::from(date.month()).into())],
    );
    words.say_with(
        "people-day",
        &[
            ("day", i32::from(date.day()).into()),
            ("month", month.into()),
            // As text: a year takes no comma.
            ("year", date.year().to_string().into()),
        ],
    )
}

/// Day and time of an instant.
pub fn moment(words: Words<'_>, zone: &Zone, at: Timestamp) -> String {
    let civil = zone.civil(at);
    let time = format!("{:02}:{:02}", civil.hour(), civil.minute());
    words.say_with(
        "people-moment",
        &[
            ("day", day(words, civil.date()).into()),
            ("time", time.into()),
        ],
    )
}

fn line(
    words: Words<'_>,
    fields: &Fields,
    name: &'static str,
    label: &str,
    hint: Option<&str>,
    kind: c::Kind,
) -> Markup {
    c::text_input(
        words,
        fields,
        &c::Input {
            name,
            label: words.say(label),
            hint: hint.map(|key| words.say(key)),
            kind,
            autocomplete: Some("off"),
            ..c::Input::default()
        },
    )
}

/// The form for a key.
pub fn key_form(words: Words<'_>, fields: &Fields, csrf: &str) -> View {
    let title = words.say("interchange-key-new");
    let body = html! {
        (c::back_link(words, "/interchange"))
        (c::error_summary(words, fields, &[]))
        (c::heading(&title))
        p { (words.say("interchange-key-lead")) }
        (c::form("/interchange/keys/new", csrf, &html! {
            (line(words, fields, "label", "interchange-key-label", Some("interchange-key-label-hint"), c::Kind::Text))
            (c::button(&c::Button::primary(words.say("interchange-key-make"))))
        }))
    };
    View::form(title, fields, body)
}

/// A key that was made, shown this once.
pub fn key_made(words: Words<'_>, made: &Made, address: &str) -> View {
    let title = words.say("interchange-key-made");
    let copied = |name, key: &str, text: &str| {
        c::copy_block(
            words,
            &c::Copied {
                name,
                label: words.say(key),
                text: text.to_owned(),
                large: false,
            },
        )
    };
    let body = html! {
        (c::heading(&title))
        (c::warning_callout(words, &words.say("interchange-key-once"), &html! {
            p { (words.say("interchange-key-once-help")) }
        }))
        (copied("address", "interchange-address", address))
        (copied("name", "interchange-key-name", &made.name))
        (copied("secret", "interchange-key-secret", &made.secret))
        (c::button_link(&words.say("interchange-key-kept"), "/interchange", c::Weight::Primary))
    };
    View::new(title, body)
}

/// What the form for a store shows.
pub struct FormModel {
    /// What was typed, and what is wrong with it.
    pub fields: Fields,
    /// Whether there is a store already, whose secret is known.
    pub known: bool,
    /// Whether addresses inside the network are allowed.
    pub inside_allowed: bool,
    /// The form's token.
    pub csrf: String,
}

/// The form for the store to which statements go.
pub fn forwarding(words: Words<'_>, model: &FormModel) -> View {
    let fields = &model.fields;
    let title = words.say("interchange-forwarding-title");
    let endpoint_hint = if model.inside_allowed {
        "interchange-endpoint-hint-inside"
    } else {
        "interchange-endpoint-hint"
    };
    let secret_hint = model.known.then_some("interchange-secret-hint");
    let version = c::radios(
        words,
        fields,
        &c::Radios {
            name: "version",
            legend: words.say("interchange-version"),
            hint: Some(words.say("interchange-version-hint")),
            choices: vec![
                c::Choice::new("1.0.3", "1.0.3"),
                c::Choice::new("2.0.0", "2.0.0"),
            ],
            layout: c::Layout::Small,
            ..c::Radios::default()
        },
    );
    let body = html! {
        (c::back_link(words, "/interchange"))
        (c::error_summary(words, fields, &[]))
        (c::heading(&title))
        p { (words.say("interchange-forwarding-lead")) }
        @if model.known { p { (words.say("interchange-forwarding-keeps")) } }
        p { (words.say("interchange-never-sent")) }
        (c::form("/interchange/forwarding", &model.csrf, &html! {
            (line(words, fields, "endpoint", "interchange-endpoint", Some(endpoint_hint), c::Kind::Address))
            (line(words, fields, "key", "interchange-store-key", None, c::Kind::Text))
            (line(words, fields, "secret", "interchange-secret", secret_hint, c::Kind::Text))
            (version)
            (c::button(&c::Button::primary(words.say(if model.known { "interchange-save" } else { "interchange-switch-on" }))))
        }))
    };
    View::form(title, fields, body)
}
