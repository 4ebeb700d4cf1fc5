//! The pages that an owner sees, each a pure function from words and what is shown to a page.

use maud::html;
use web::components as c;
use web::{Fields, View};

use crate::public::shown::Shown;
use crate::public::views::{parts, service};
use crate::public::ways::Ways;

/// The entry as people see it, with the question whether it is right above it.
pub(super) fn entry(ways: &Ways<'_>, token: &str, programme: &str, shown: &Shown) -> View {
    let title = ways.say("support-owner-title");
    let same = ways.to(&format!("/owners/{token}/same"));
    let change = ways.to(&format!("/owners/{token}/change"));
    let body = html! {
        section.ec-owner aria-labelledby="owner-title" {
            h2.nhsuk-heading-l id="owner-title" { (title) }
            p { (ways.words.say_with("support-owner-lead", &[("programme", programme.into())])) }
            (parts::form(&same, &html! {
                div.nhsuk-button-group {
                    (c::button(&c::Button::primary(ways.say("support-owner-same"))))
                    (c::button_link(&ways.say("support-owner-changed"), &change, c::Weight::Secondary))
                }
            }))
        }
        div.ec-seen { (service::entry(ways, shown)) }
    };
    View::new(title, body)
}

/// Thanks for saying that nothing has changed.
pub(super) fn thanks(ways: &Ways<'_>, shown: &Shown) -> View {
    let title = ways.say("support-owner-thanks");
    let body = html! {
        (c::panel(&title, &html! { (shown.name) }))
        p { (parts::badge(ways.words, &shown.badge)) }
        p { (ways.say("support-owner-thanks-text")) }
        p { a href=(ways.to(&format!("/find/services/{}", shown.id))) { (ways.say("support-owner-page")) } }
    };
    View::new(title, body)
}

/// The form for a correction.
pub(super) fn change(ways: &Ways<'_>, token: &str, name: &str, fields: &Fields) -> View {
    let words = ways.words;
    let title = words.say_with("support-owner-change-title", &[("name", name.into())]);
    let line = |name: &'static str, key: &str, kind: c::Kind, optional: bool| {
        c::text_input(
            words,
            fields,
            &c::Input {
                name,
                label: words.say(key),
                kind,
                optional,
                ..c::Input::default()
            },
        )
    };
    let area = |name: &'static str, key: &str, hint: Option<&str>, rows: u8| {
        c::textarea(
            words,
            fields,
            &c::Textarea {
                name,
                label: words.say(key),
                hint: hint.map(|key| words.say(key)),
                rows,
                optional: true,
                ..c::Textarea::default()
            },
        )
    };
    let form = html! {
        (line("name", "support-owner-name", c::Kind::Text, false))
        (area("description", "support-owner-description", None, 8))
        (line("phone", "support-owner-phone", c::Kind::Telephone, true))
        (line("email", "support-owner-email", c::Kind::Email, true))
        (line("url", "support-owner-url", c::Kind::Address, true))
        (area("eligibility", "support-owner-eligibility", Some("support-owner-eligibility-hint"), 3))
        (line("fees", "support-owner-fees", c::Kind::Text, true))
        (area("opening", "support-owner-opening", Some("support-owner-opening-hint"), 3))
        (area("getting_in", "support-owner-getting-in", Some("support-owner-getting-in-hint"), 3))
        (c::checkboxes(words, fields, &c::Checkboxes {
            name: "ended",
            legend: words.say("support-owner-ended"),
            choices: vec![c::Choice::new("yes", words.say("support-owner-ended-yes"))],
            ..c::Checkboxes::default()
        }))
        (c::button(&c::Button::primary(words.say("support-owner-send"))))
    };
    let body = html! {
        (c::back_link(words, &ways.to(&format!("/owners/{token}"))))
        (c::error_summary(words, fields, &[]))
        (c::heading(&title))
        p { (words.say("support-owner-change-lead")) }
        (parts::form(&ways.to(&format!("/owners/{token}/change")), &form))
    };
    View::form(title, fields, body)
}

/// Thanks for a correction.
pub(super) fn sent(ways: &Ways<'_>, name: &str) -> View {
    let title = ways.say("support-owner-sent");
    let body = html! {
        (c::panel(&title, &html! { (name) }))
        p { (ways.say("support-owner-sent-text")) }
    };
    View::new(title, body)
}

/// The time of the link is over.
pub(super) fn over(ways: &Ways<'_>) -> View {
    told(
        ways,
        "support-owner-over",
        &["support-owner-over-why", "support-owner-over-next"],
    )
}

/// The link is not one of ours.
pub(super) fn bad(ways: &Ways<'_>) -> View {
    told(
        ways,
        "support-owner-bad",
        &["support-owner-bad-why", "support-owner-bad-next"],
    )
}

fn told(ways: &Ways<'_>, title: &str, lines: &[&str]) -> View {
    let title = ways.say(title);
    let body = html! {
        (c::heading(&title))
        @for line in lines { p { (ways.say(line)) } }
        p { a href=(ways.to("/find")) { (ways.say("support-owner-find")) } }
    };
    View::new(title, body)
}

/// The entry has left the directory since the letter was sent.
pub(super) fn not_listed(ways: &Ways<'_>, name: &str) -> View {
    let title = ways.say("support-owner-not-listed");
    let body = html! {
        (c::heading(&title))
        p { (ways.words.say_with("support-owner-not-listed-why", &[("name", name.into())])) }
        p { (ways.say("support-owner-not-listed-next")) }
    };
    View::new(title, body)
}
