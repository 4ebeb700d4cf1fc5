//! Signing in and out.

use maud::{Markup, html};
use web::components as c;
use web::{Fields, View, Words};

use super::{Ask, email_field};
use crate::model::CODE_MINUTES;

/// What the script of passkeys needs, and where it says what went wrong.
pub(crate) fn passkey_parts(words: Words<'_>, csrf: &str, mode: &str, next: &str) -> Markup {
    html! {
        div id="passkey" data-mode=(mode) data-csrf=(csrf) data-next=(next)
            data-cancelled=(words.say("people-passkey-cancelled"))
            data-failed=(words.say("people-passkey-failed")) {}
        p.nhsuk-error-message id="passkey-status" role="status" {}
        (web::assets::script("passkey.js"))
    }
}

/// Sign in by passkey or by a code in a letter.
pub(crate) fn sign_in(
    words: Words<'_>,
    fields: &Fields,
    csrf: &str,
    next: &str,
    passkeys: bool,
) -> View {
    let title = words.say("people-sign-in-title");
    let body = html! {
        (c::error_summary(words, fields, &[]))
        (c::heading(&title))
        @if passkeys {
            // Shown by the script where the browser knows passkeys; without it the code is the way in.
            div id="passkey-part" hidden {
                p { (words.say("people-sign-in-passkey-lead")) }
                button.nhsuk-button type="button" id="passkey-button" { (words.say("people-sign-in-passkey")) }
                h2.nhsuk-heading-m { (words.say("people-sign-in-or-code")) }
            }
        }
        (c::form("/sign-in", csrf, &html! {
            input type="hidden" name="next" value=(next);
            (email_field(words, fields, Some("people-sign-in-email-hint"), Some("username webauthn")))
            (c::button(&c::Button::primary(words.say("people-sign-in-email-me"))))
        }))
        p { (words.say("people-sign-in-new")) " " a href="/join" { (words.say("people-home-join")) } }
        @if passkeys { (passkey_parts(words, csrf, "sign-in", next)) }
    };
    View::form(title, fields, body)
}

/// An address as it is shown to whoever asked: enough to see a mistake, too little to read it over a shoulder.
pub(crate) fn partly_hidden(email: &str) -> String {
    let (name, host) = email.trim().rsplit_once('@').unwrap_or_default();
    let first: String = name.chars().take(1).collect();
    format!("{first}…@{host}")
}

/// The partly hidden address that came with the form, if it looks like one.
fn shown_address(fields: &Fields) -> Option<&str> {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let text = fields.text("to");
    let (first, host) = text.split_once("…@")?;
    let like_one = first.chars().count() == 1 && host.len() <= 80 && host.chars().all(plain);
    like_one.then_some(text)
}

/// The code from the letter. `fields` holds `id`, `next` and `to`.
pub(crate) fn code(words: Words<'_>, fields: &Fields, csrf: &str) -> View {
    let title = words.say("people-code-title");
    let over = fields
        .error("code")
        .is_some_and(|said| said.key == "people-code-over");
    if over {
        return code_over(words, fields, title);
    }
    let lead = html! {
        p {
            @if let Some(address) = shown_address(fields) {
                (words.say_with("people-code-lead-to", &[("address", address.into())]))
            } @else { (words.say("people-code-lead")) }
        }
        p { (words.say_with("people-code-lasts", &[("minutes", CODE_MINUTES.into())])) }
    };
    let body = html! {
        @for name in ["id", "next", "to"] { input type="hidden" name=(name) value=(fields.text(name)); }
        (c::code_input(words, fields, "code", &words.say("people-code"), None))
    };
    Ask {
        back: Some("/sign-in".to_owned()),
        button: words.say("people-continue"),
        lead,
        after: html! { p { a href=(again(fields)) { (words.say("people-code-again")) } } },
        ..Ask::new(title, "/sign-in/code", csrf, body)
    }
    .show(words, fields)
}

/// Where another code is asked for, to go on to the same page.
fn again(fields: &Fields) -> String {
    let mut query = form_urlencoded::Serializer::new(String::from("/sign-in?"));
    query.append_pair("next", fields.text("next"));
    query.finish()
}

/// A code that no longer works: no field, since nothing could be typed into it.
fn code_over(words: Words<'_>, fields: &Fields, title: String) -> View {
    let body = html! {
        (c::back_link(words, "/sign-in"))
        (c::error_summary(words, fields, &[("code", "again")]))
        (c::heading(&title))
        p { (words.say_with("people-code-over-lead", &[("minutes", CODE_MINUTES.into())])) }
        div id="again" {
            (c::button_link(&words.say("people-code-again"), &again(fields), c::Weight::Primary))
        }
    };
    View::form(title, fields, body)
}

/// Sign out: what happens to what waits on the phone.
pub(crate) fn sign_out(words: Words<'_>, csrf: &str) -> View {
    let title = words.say("people-sign-out-title");
    let lead = html! {
        p { (words.say("people-sign-out-safe")) }
        p { (words.say("people-sign-out-waits")) }
        p { (words.say("people-sign-out-shared")) }
    };
    Ask {
        back: Some("/".to_owned()),
        button: words.say("people-sign-out"),
        lead,
        ..Ask::new(title, "/sign-out", csrf, html! {})
    }
    .show(words, &Fields::empty())
}
