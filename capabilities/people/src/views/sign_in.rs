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

/// The code from the letter.
pub(crate) fn code(words: Words<'_>, fields: &Fields, csrf: &str, id: &str, next: &str) -> View {
    let title = words.say("people-code-title");
    let lead = html! {
        p { (words.say("people-code-lead")) }
        p { (words.say_with("people-code-lasts", &[("minutes", CODE_MINUTES.into())])) }
    };
    let body = html! {
        input type="hidden" name="id" value=(id);
        input type="hidden" name="next" value=(next);
        (c::code_input(words, fields, "code", &words.say("people-code"), None))
    };
    Ask {
        back: Some("/sign-in".to_owned()),
        button: words.say("people-continue"),
        lead,
        after: html! { p { a href="/sign-in" { (words.say("people-code-again")) } } },
        ..Ask::new(title, "/sign-in/code", csrf, body)
    }
    .show(words, fields)
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
