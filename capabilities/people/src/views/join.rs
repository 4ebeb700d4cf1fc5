//! Joining: with an organisation's code, or by an invitation.

use maud::html;
use web::components as c;
use web::{Fields, View, Words};

use super::{Ask, email_field, language_field, name_fields, role_key, sign_in};
use crate::model::CODE_MINUTES;
use crate::{Invitation, JobRole};

/// Which organisation?
pub(crate) fn join(words: Words<'_>, fields: &Fields, csrf: &str) -> View {
    let title = words.say("people-join-title");
    let body = super::input(
        words,
        fields,
        &c::Input {
            name: "code",
            label: words.say("people-join-code"),
            hint: Some(words.say("people-join-code-hint")),
            width: c::Width::Ten,
            autocomplete: Some("off"),
            ..c::Input::default()
        },
    );
    Ask {
        back: Some("/".to_owned()),
        button: words.say("people-continue"),
        lead: html! { p { (words.say("people-join-lead")) } },
        after: html! { p { (words.say("people-join-no-code")) } },
        ..Ask::new(title, "/join", csrf, body)
    }
    .show(words, fields)
}

/// Who are you?
pub(crate) fn details(
    words: Words<'_>,
    fields: &Fields,
    csrf: &str,
    code: &str,
    organisation: &str,
    jobs: &[JobRole],
) -> View {
    let title = words.say_with(
        "people-join-details-title",
        &[("organisation", organisation.into())],
    );
    let body = html! {
        (name_fields(words, fields, true))
        (email_field(words, fields, Some("people-join-email-hint"), Some("email")))
        @if !jobs.is_empty() { (job_field(words, fields, jobs, false)) }
        (language_field(words, fields))
    };
    Ask {
        back: Some("/join".to_owned()),
        button: words.say("people-continue"),
        ..Ask::new(title, format!("/join/c/{code}"), csrf, body)
    }
    .show(words, fields)
}

/// The job in the organisation: radios while they are few.
pub(crate) fn job_field(
    words: Words<'_>,
    fields: &Fields,
    jobs: &[JobRole],
    optional: bool,
) -> maud::Markup {
    let choices = jobs
        .iter()
        .map(|job| c::Choice::new(job.id.to_string(), &job.name))
        .collect();
    if jobs.len() > 8 || optional {
        let select = c::Select {
            name: "job_role",
            label: words.say("people-job"),
            choices,
            empty: true,
            optional,
            ..c::Select::default()
        };
        c::select(words, fields, &select)
    } else {
        let radios = c::Radios {
            name: "job_role",
            legend: words.say("people-job"),
            choices,
            ..c::Radios::default()
        };
        c::radios(words, fields, &radios)
    }
}

/// The code from the letter that proves the address.
pub(crate) fn confirm(words: Words<'_>, fields: &Fields, csrf: &str, id: &str) -> View {
    let title = words.say("people-code-title");
    let lead = html! {
        p { (words.say("people-join-confirm-lead")) }
        p { (words.say_with("people-code-lasts", &[("minutes", CODE_MINUTES.into())])) }
    };
    let body = html! {
        input type="hidden" name="id" value=(id);
        (c::code_input(words, fields, "code", &words.say("people-code"), None))
    };
    Ask {
        back: Some("/join".to_owned()),
        button: words.say("people-continue"),
        lead,
        ..Ask::new(title, "/join/confirm", csrf, body)
    }
    .show(words, fields)
}

/// An invitation, opened by its link.
pub(crate) fn invitation(
    words: Words<'_>,
    fields: &Fields,
    csrf: &str,
    secret: &str,
    programme: &str,
    it: &Invitation,
) -> View {
    let title = words.say_with("people-invited-title", &[("programme", programme.into())]);
    let role = words.say(role_key(it.role));
    let lead = html! {
        p {
            @if let Some(place) = &it.organisation_name {
                (words.say_with("people-invited-place", &[("role", role.into()), ("place", place.as_str().into())]))
            } @else {
                (words.say_with("people-invited-role", &[("role", role.into())]))
            }
        }
        p { (words.say_with("people-invited-email", &[("email", it.email.as_str().into())])) }
    };
    let body = html! {
        (name_fields(words, fields, true))
        (language_field(words, fields))
    };
    Ask {
        button: words.say("people-invited-accept"),
        lead,
        ..Ask::new(title, format!("/join/i/{secret}"), csrf, body)
    }
    .show(words, fields)
}

/// Welcome: the account is there, and a passkey is offered.
pub(crate) fn welcome(words: Words<'_>, csrf: &str, programme: &str, passkeys: bool) -> View {
    let title = words.say("people-welcome-title");
    let said = words.say_with("people-welcome-text", &[("programme", programme.into())]);
    let body = html! {
        (c::panel(&title, &html! { (said) }))
        @if passkeys {
            div id="passkey-part" hidden {
                (c::section_heading(&words.say("people-welcome-passkey")))
                p { (words.say("people-passkeys-what")) }
                input type="hidden" id="passkey-name" value="";
                button.nhsuk-button type="button" id="passkey-button" { (words.say("people-passkey-add")) }
            }
        }
        p { (words.say("people-welcome-next")) }
        (c::button_group(&[
            c::button_link(&words.say("people-home-record"), "/chat/", c::Weight::Secondary),
            html! { a href="/" { (words.say("people-welcome-home")) } },
        ]))
        @if passkeys { (sign_in::passkey_parts(words, csrf, "add", "/account?done=passkey-added")) }
    };
    View::new(title, body)
}
