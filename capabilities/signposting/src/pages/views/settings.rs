//! The directory's settings: when an entry is stale, when an import is suspicious, when owners are asked.

use maud::{Markup, html};
use web::components as c;
use web::{Fields, View, Words};

use super::done;

pub(crate) fn settings(words: Words<'_>, fields: &Fields, csrf: &str, done_what: &str) -> View {
    let title = words.say("signposting-settings-title");
    let number = |name: &'static str, key: &str, hint: &str| -> Markup {
        c::text_input(
            words,
            fields,
            &c::Input {
                name,
                label: words.say(key),
                hint: Some(words.say(hint)),
                kind: c::Kind::Number,
                width: c::Width::Four,
                ..c::Input::default()
            },
        )
    };
    let body = html! {
        (c::back_link(words, "/directory"))
        (c::error_summary(words, fields, &[]))
        (done(words, done_what))
        (c::heading(&title))
        (c::form("/directory/settings", csrf, &html! {
            (number("fresh_days", "signposting-setting-fresh", "signposting-setting-fresh-hint"))
            (number("stale_days", "signposting-setting-stale", "signposting-setting-stale-hint"))
            (number("ask_owner_days", "signposting-setting-ask", "signposting-setting-ask-hint"))
            (number("shrink_percent", "signposting-setting-shrink", "signposting-setting-shrink-hint"))
            (c::button(&c::Button::primary(words.say("signposting-save"))))
        }))
    };
    View::form(title, fields, body)
}
