//! One person, as those who look after the programme see them.

use kernel::Zone;
use maud::{Markup, html};
use web::components as c;
use web::{Fields, View, Words};

use super::people::{RoleChoices, role_fields};
use super::{
    Ask, Confirm, confirm, day, done, email_field, held_line, language_field, name_fields,
    shown_name,
};
use crate::{Held, Person};

/// What the page shows.
pub(crate) struct One<'a> {
    pub person: &'a Person,
    /// The roles, each with whether the reader may take it.
    pub held: &'a [(Held, bool)],
    pub choices: RoleChoices<'a>,
    /// Whether the reader may change, end and erase the account.
    pub may_end: bool,
    pub zone: &'a Zone,
    pub fields: &'a Fields,
    pub csrf: &'a str,
    pub done: &'a str,
}

pub(crate) fn one(words: Words<'_>, it: &One<'_>) -> View {
    let person = it.person;
    let here = format!("/people/{}", person.id);
    let name = shown_name(words, person);
    let state = if person.active {
        c::tag(&words.say("people-state-active"), c::Colour::Green)
    } else {
        c::tag(&words.say("people-state-ended"), c::Colour::Grey)
    };
    let mut rows = vec![
        c::SummaryRow::new(words.say("people-email"), html! { (person.email) }),
        c::SummaryRow::new(
            words.say("people-language"),
            html! { (person.language.own_name()) },
        ),
        c::SummaryRow::new(words.say("people-state"), state),
        c::SummaryRow::new(
            words.say("people-since"),
            html! { (day(words, it.zone, person.made_at)) },
        ),
    ];
    if it.may_end && person.active {
        rows[0] = rows[0]
            .clone()
            .change(format!("{here}/edit"), words.say("people-email"));
    }
    let body = html! {
        (c::back_link(words, "/people"))
        (done(words, it.done))
        (c::error_summary(words, it.fields, &[]))
        (c::heading(&name))
        (c::summary_list(words, &rows))
        (c::section_heading(&words.say("people-roles")))
        div id="roles" { (roles(words, it, &here)) }
        @if person.active {
            // What is wrong must be seen, so the form stands open then.
            @if it.fields.errors().iter().all(|it| it.field == "roles") {
                (c::details(&words.say("people-role-give"), &give(words, it, &here)))
            } @else { (give(words, it, &here)) }
        }
        @if it.may_end {
            (c::section_heading(&words.say("people-account-end-section")))
            ul.nhsuk-list {
                @if person.active { li { a href={ (here) "/end" } { (words.say("people-account-end")) } } }
                @if !person.name.given.is_empty() { li { a href={ (here) "/erase" } { (words.say("people-erase")) } } }
            }
        }
    };
    View::form(name, it.fields, body)
}

fn give(words: Words<'_>, it: &One<'_>, here: &str) -> Markup {
    c::form(
        &format!("{here}/roles/give"),
        it.csrf,
        &html! {
            (role_fields(words, it.fields, it.choices))
            (c::button(&c::Button::secondary(words.say("people-role-give"))))
        },
    )
}

fn roles(words: Words<'_>, it: &One<'_>, here: &str) -> Markup {
    let row = |(held, may_take): &(Held, bool)| {
        let line = held_line(words, held);
        let organisation = held.organisation.map(|id| id.to_string());
        let take = html! {
            @if *may_take {
                a href={ (here) "/roles/take?role=" (held.role.slug()) "&organisation=" (organisation.unwrap_or_default()) } {
                    (words.say("people-role-take")) span.nhsuk-u-visually-hidden { " " (line) }
                }
            }
        };
        vec![html! { (line) }, take]
    };
    html! {
        @if it.held.is_empty() { p { (words.say("people-held-none")) } }
        @else {
            (c::table(&c::Table {
                caption: words.say("people-roles"),
                caption_hidden: true,
                columns: vec![
                    c::Column::text(words.say("people-role")),
                    c::Column::text(words.say("people-actions")),
                ],
                rows: it.held.iter().map(row).collect(),
            }))
        }
    }
}

/// Change name, address and language.
pub(crate) fn edit(words: Words<'_>, fields: &Fields, csrf: &str, id: &str) -> View {
    let here = format!("/people/{id}");
    let body = html! {
        (name_fields(words, fields, false))
        (email_field(words, fields, Some("people-edit-email-hint"), Some("off")))
        (language_field(words, fields))
    };
    Ask {
        back: Some(here.clone()),
        ..Ask::new(
            words.say("people-edit-title"),
            format!("{here}/edit"),
            csrf,
            body,
        )
    }
    .show(words, fields)
}

/// Really take the role away?
pub(crate) fn take(words: Words<'_>, csrf: &str, person: &Person, held: &Held) -> View {
    let here = format!("/people/{}", person.id);
    let role = held_line(words, held);
    let name = shown_name(words, person);
    let organisation = held.organisation.map(|id| id.to_string());
    confirm(
        words,
        &Confirm {
            title: words.say_with("people-role-take-title", &[("role", role.into())]),
            lines: vec![words.say_with("people-role-take-what", &[("name", name.into())])],
            action: format!("{here}/roles/take"),
            sends: vec![
                ("role", held.role.slug().to_owned()),
                ("organisation", organisation.unwrap_or_default()),
            ],
            csrf,
            button: words.say("people-role-take"),
            back: here,
        },
    )
}

/// Really end the account?
pub(crate) fn end(words: Words<'_>, csrf: &str, person: &Person) -> View {
    let here = format!("/people/{}", person.id);
    let name = shown_name(words, person);
    confirm(
        words,
        &Confirm {
            title: words.say_with("people-account-end-title", &[("name", name.into())]),
            lines: vec![
                words.say("people-account-end-at-once"),
                words.say("people-account-end-kept"),
            ],
            action: format!("{here}/end"),
            sends: Vec::new(),
            csrf,
            button: words.say("people-account-end"),
            back: here,
        },
    )
}

/// Really erase the person?
pub(crate) fn erase(words: Words<'_>, csrf: &str, person: &Person) -> View {
    let here = format!("/people/{}", person.id);
    let name = shown_name(words, person);
    confirm(
        words,
        &Confirm {
            title: words.say_with("people-erase-title", &[("name", name.into())]),
            lines: vec![
                words.say("people-erase-what"),
                words.say("people-erase-kept"),
                words.say("people-erase-for-good"),
            ],
            action: format!("{here}/erase"),
            sends: Vec::new(),
            csrf,
            button: words.say("people-erase"),
            back: here,
        },
    )
}
