//! One's own account: name, language, roles, passkeys, sessions, what is held.

use kernel::Zone;
use maud::{Markup, html};
use uuid::Uuid;
use web::components as c;
use web::sessions::Session;
use web::{Fields, View, Words};

use super::{Ask, done, held_list, language_field, moment, name_fields, sign_in, small_button};
use crate::{Held, Passkey, Person};

/// What the page shows.
pub(crate) struct Account<'a> {
    pub person: &'a Person,
    pub held: &'a [Held],
    pub passkeys: &'a [Passkey],
    pub sessions: &'a [Session],
    pub this_session: Uuid,
    pub zone: &'a Zone,
    /// Whether passkeys work at this address.
    pub can_add: bool,
    pub csrf: &'a str,
    pub done: &'a str,
}

pub(crate) fn account(words: Words<'_>, it: &Account<'_>) -> View {
    let title = words.say("people-account-title");
    let person = it.person;
    let rows = [
        c::SummaryRow::new(words.say("people-name"), html! { (person.name.full()) })
            .change("/account/details", words.say("people-account-change-name")),
        c::SummaryRow::new(words.say("people-email"), html! { (person.email) }),
        c::SummaryRow::new(
            words.say("people-language"),
            html! { (person.language.own_name()) },
        )
        .change(
            "/account/details",
            words.say("people-account-change-language"),
        ),
        c::SummaryRow::new(words.say("people-roles"), held_list(words, it.held)),
    ];
    let body = html! {
        (done(words, it.done))
        (c::heading(&title))
        (c::summary_list(words, &rows))
        p { (words.say("people-account-email-note")) }
        (c::section_heading(&words.say("people-passkeys")))
        p { (words.say("people-passkeys-what")) }
        (passkeys(words, it))
        (c::section_heading(&words.say("people-sessions")))
        (sessions(words, it))
        (c::section_heading(&words.say("people-held-title")))
        p { (words.say("people-held-text")) }
        p { a href="/account/data" download="everycontact.json" { (words.say("people-held-download")) } }
        @if it.can_add { (sign_in::passkey_parts(words, it.csrf, "add", "/account?done=passkey-added")) }
    };
    View::new(title, body)
}

fn passkeys(words: Words<'_>, it: &Account<'_>) -> Markup {
    let row = |passkey: &Passkey| {
        let used = passkey.used_at.map_or_else(
            || words.say("people-passkey-never-used"),
            |at| moment(words, it.zone, at),
        );
        let name = passkey_name(words, passkey);
        let remove = small_button(
            "/account/passkeys/remove",
            it.csrf,
            &[("passkey", passkey.id.to_string())],
            words.say("people-remove"),
            name.clone(),
        );
        vec![
            html! { (name) },
            html! { (moment(words, it.zone, passkey.made_at)) },
            html! { (used) },
            remove,
        ]
    };
    html! {
        @if it.passkeys.is_empty() { p { (words.say("people-passkeys-none")) } }
        @else {
            (c::table(&c::Table {
                caption: words.say("people-passkeys"),
                caption_hidden: true,
                columns: vec![
                    c::Column::text(words.say("people-name")),
                    c::Column::text(words.say("people-added")),
                    c::Column::text(words.say("people-last-used")),
                    c::Column::text(words.say("people-actions")),
                ],
                rows: it.passkeys.iter().map(row).collect(),
            }))
        }
        @if it.can_add {
            div id="passkey-part" hidden {
                (super::input(words, &Fields::empty(), &c::Input {
                    name: "passkey-name",
                    label: words.say("people-passkey-name"),
                    hint: Some(words.say("people-passkey-name-hint")),
                    width: c::Width::Twenty,
                    autocomplete: Some("off"),
                    optional: true,
                    ..c::Input::default()
                }))
                button.nhsuk-button.nhsuk-button--secondary type="button" id="passkey-button" {
                    (words.say("people-passkey-add"))
                }
            }
        } @else { p { (words.say("people-passkeys-not-here")) } }
    }
}

fn passkey_name(words: Words<'_>, passkey: &Passkey) -> String {
    if passkey.name.is_empty() {
        words.say("people-passkey-unnamed")
    } else {
        passkey.name.clone()
    }
}

fn sessions(words: Words<'_>, it: &Account<'_>) -> Markup {
    let row = |session: &Session| {
        let device = if session.device.is_empty() {
            words.say("people-device-unknown")
        } else {
            session.device.clone()
        };
        let own = session.id == it.this_session;
        let end = if own {
            html! { (c::tag(&words.say("people-session-this"), c::Colour::Green)) }
        } else {
            small_button(
                "/account/sessions/end",
                it.csrf,
                &[("session", session.id.to_string())],
                words.say("people-session-end"),
                device.clone(),
            )
        };
        vec![
            html! { (device) },
            html! { (moment(words, it.zone, session.started)) },
            html! { (moment(words, it.zone, session.seen)) },
            end,
        ]
    };
    html! {
        (c::table(&c::Table {
            caption: words.say("people-sessions"),
            caption_hidden: true,
            columns: vec![
                c::Column::text(words.say("people-device")),
                c::Column::text(words.say("people-session-started")),
                c::Column::text(words.say("people-last-used")),
                c::Column::text(words.say("people-actions")),
            ],
            rows: it.sessions.iter().map(row).collect(),
        }))
        @if it.sessions.len() > 1 {
            (c::form("/account/sessions/end-others", it.csrf, &html! {
                (c::button(&c::Button::secondary(words.say("people-sessions-end-others"))))
            }))
        }
    }
}

/// One's own name and language.
pub(crate) fn details(words: Words<'_>, fields: &Fields, csrf: &str) -> View {
    let body = html! {
        (name_fields(words, fields, true))
        (language_field(words, fields))
    };
    Ask {
        back: Some("/account".to_owned()),
        ..Ask::new(
            words.say("people-account-details-title"),
            "/account/details",
            csrf,
            body,
        )
    }
    .show(words, fields)
}
