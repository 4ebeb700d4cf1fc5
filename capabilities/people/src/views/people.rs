//! People: the list, inviting, invitations that wait.

use kernel::{OrganisationId, Role, Zone};
use maud::{Markup, html};
use web::components as c;
use web::{Fields, View, Words};

use super::{
    Ask, day, done, email_field, held_list, join, name_fields, role_key, shown_name, small_button,
};
use crate::actions::{Listed, PeopleQuery};
use crate::{Invitation, JobRole, OrganisationBrief, Person};

/// What the list needs besides the people.
pub(crate) struct List<'a> {
    pub query: &'a PeopleQuery,
    pub listed: &'a Listed,
    pub organisations: &'a [OrganisationBrief],
    /// Whether all organisations may be seen at once.
    pub all: bool,
    /// Whether people may be added from a file.
    pub may_import: bool,
    pub done: &'a str,
}

pub(crate) fn list(words: Words<'_>, it: &List<'_>) -> View {
    let title = words.say("people-title");
    let body = html! {
        (done(words, it.done))
        (c::heading(&title))
        (c::button_group(&[
            c::button_link(&words.say("people-invite-title"), "/people/invite", c::Weight::Primary),
            html! { @if it.may_import { (c::button_link(&words.say("people-import-title"), "/people/import", c::Weight::Secondary)) } },
        ]))
        p { a href="/people/invitations" { (words.say("people-invitations-title")) } }
        (filter(words, it))
        @if it.listed.people.is_empty() {
            (c::empty_state(&words.say("people-none"), &html! { p { (words.say("people-none-text")) } }))
        } @else {
            (table(words, it.listed))
            (c::pagination(words, &c::Pagination {
                current: it.listed.page,
                pages: it.listed.pages,
                href: &|page| address(it.query, page),
            }))
        }
    };
    View::new(title, body)
}

/// The address of a page of the list.
fn address(query: &PeopleQuery, page: u32) -> String {
    let mut pairs = form_urlencoded::Serializer::new(String::from("/people?"));
    if !query.search.is_empty() {
        pairs.append_pair("q", &query.search);
    }
    if let Some(organisation) = query.organisation {
        pairs.append_pair("organisation", &organisation.to_string());
    }
    if query.ended {
        pairs.append_pair("ended", "yes");
    }
    pairs.append_pair("page", &page.to_string());
    pairs.finish()
}

fn filter(words: Words<'_>, it: &List<'_>) -> Markup {
    let organisation = it.query.organisation.map(|id| id.to_string());
    let fields = Fields::of([
        ("q", it.query.search.clone()),
        ("organisation", organisation.unwrap_or_default()),
        (
            "ended",
            if it.query.ended {
                "yes".to_owned()
            } else {
                String::new()
            },
        ),
    ]);
    let ended = c::Choice::new("yes", words.say("people-filter-ended"));
    c::filter_form(
        "/people",
        &html! {
            (super::input(words, &fields, &c::Input {
                name: "q",
                label: words.say("people-filter-search"),
                kind: c::Kind::Search,
                width: c::Width::Twenty,
                autocomplete: Some("off"),
                ..c::Input::default()
            }))
            (organisation_filter(words, &fields, it))
            (c::checkboxes(words, &fields, &c::Checkboxes {
                name: "ended",
                legend: words.say("people-filter-also"),
                choices: vec![ended],
                layout: c::Layout::Small,
                ..c::Checkboxes::default()
            }))
            (c::button(&c::Button::secondary(words.say("people-filter-show"))))
        },
    )
}

/// All organisations or one, for those who see all; for a lead one of theirs.
fn organisation_filter(words: Words<'_>, fields: &Fields, it: &List<'_>) -> Markup {
    let every = c::Choice::new("", words.say("people-filter-all"));
    let own = it.organisations.iter();
    let own = own.map(|it| c::Choice::new(it.id.to_string(), &it.name));
    let select = c::Select {
        name: "organisation",
        label: words.say("people-organisation"),
        choices: it.all.then_some(every).into_iter().chain(own).collect(),
        ..c::Select::default()
    };
    c::select(words, fields, &select)
}

/// One of the organisations that the reader looks after.
fn organisation_field(
    words: Words<'_>,
    fields: &Fields,
    organisations: &[OrganisationBrief],
) -> Markup {
    let choices = organisations
        .iter()
        .map(|it| c::Choice::new(it.id.to_string(), &it.name));
    let select = c::Select {
        name: "organisation",
        label: words.say("people-organisation"),
        choices: choices.collect(),
        empty: true,
        ..c::Select::default()
    };
    c::select(words, fields, &select)
}

fn table(words: Words<'_>, listed: &Listed) -> Markup {
    let rows = listed.people.iter().map(|(person, held)| {
        vec![
            html! { a href={ "/people/" (person.id) } { (shown_name(words, person)) } },
            html! { (person.email) },
            html! {
                @if person.active { (held_list(words, held)) }
                @else { (c::tag(&words.say("people-state-ended"), c::Colour::Grey)) }
            },
        ]
    });
    c::table(&c::Table {
        caption: words.say_with("people-count", &[("count", listed.total.into())]),
        caption_hidden: false,
        columns: vec![
            c::Column::text(words.say("people-name")),
            c::Column::text(words.say("people-email")),
            c::Column::text(words.say("people-roles")),
        ],
        rows: rows.collect(),
    })
}

/// What may be chosen when a role is given.
#[derive(Clone, Copy)]
pub(crate) struct RoleChoices<'a> {
    /// The roles that the reader may give.
    pub roles: &'a [Role],
    /// The organisations in which.
    pub organisations: &'a [OrganisationBrief],
    /// Their jobs, each with its organisation.
    pub jobs: &'a [(OrganisationId, JobRole)],
}

/// Role, organisation and job.
pub(crate) fn role_fields(words: Words<'_>, fields: &Fields, choices: RoleChoices<'_>) -> Markup {
    let roles = choices.roles.iter().map(|role| {
        let hint = if role.in_organisation() {
            "people-role-in-organisation"
        } else {
            "people-role-in-programme"
        };
        c::Choice::new(role.slug(), words.say(role_key(*role))).hint(words.say(hint))
    });
    let place = |id: OrganisationId| choices.organisations.iter().find(|it| it.id == id);
    let jobs: Vec<JobRole> = choices
        .jobs
        .iter()
        .filter_map(|(id, job)| {
            let place = place(*id)?;
            let name = if choices.organisations.len() > 1 {
                format!("{}: {}", place.name, job.name)
            } else {
                job.name.clone()
            };
            Some(JobRole {
                name,
                ..job.clone()
            })
        })
        .collect();
    html! {
        (c::radios(words, fields, &c::Radios {
            name: "role",
            legend: words.say("people-role"),
            choices: roles.collect(),
            ..c::Radios::default()
        }))
        (organisation_field(words, fields, choices.organisations))
        @if !jobs.is_empty() { (join::job_field(words, fields, &jobs, true)) }
    }
}

/// Invite somebody, or add them at once.
pub(crate) fn invite(
    words: Words<'_>,
    fields: &Fields,
    csrf: &str,
    choices: RoleChoices<'_>,
    known: Option<&Person>,
) -> View {
    let how = [
        c::Choice::new("invite", words.say("people-invite-by-letter"))
            .hint(words.say("people-invite-by-letter-hint")),
        c::Choice::new("add", words.say("people-invite-at-once"))
            .hint(words.say("people-invite-at-once-hint")),
    ];
    let body = html! {
        (name_fields(words, fields, false))
        (email_field(words, fields, Some("people-invite-email-hint"), Some("off")))
        (role_fields(words, fields, choices))
        (super::language_field(words, fields))
        (c::radios(words, fields, &c::Radios {
            name: "how",
            legend: words.say("people-invite-how"),
            choices: how.into(),
            ..c::Radios::default()
        }))
    };
    let lead = html! {
        @if let Some(person) = known {
            @let name = shown_name(words, person);
            (c::inset(&html! {
                p { (words.say_with("people-invite-known", &[("name", name.as_str().into())])) " "
                    a href={ "/people/" (person.id) } { (name) } }
            }))
        }
    };
    Ask {
        back: Some("/people".to_owned()),
        lead,
        button: words.say("people-continue"),
        ..Ask::new(
            words.say("people-invite-title"),
            "/people/invite",
            csrf,
            body,
        )
    }
    .show(words, fields)
}

/// The invitations that wait for an answer.
pub(crate) fn invitations(
    words: Words<'_>,
    csrf: &str,
    zone: &Zone,
    waiting: &[Invitation],
    said: &str,
) -> View {
    let title = words.say("people-invitations-title");
    let row = |it: &Invitation| {
        let place = it.organisation_name.clone().unwrap_or_default();
        vec![
            html! { (it.email) },
            html! { (words.say(role_key(it.role))) @if !place.is_empty() { ", " (place) } },
            html! { (day(words, zone, it.made_at)) },
            html! { (day(words, zone, it.expires_at)) },
            small_button(
                "/people/invitations/withdraw",
                csrf,
                &[("invitation", it.id.to_string())],
                words.say("people-invitation-withdraw"),
                it.email.clone(),
            ),
        ]
    };
    let body = html! {
        (c::back_link(words, "/people"))
        (done(words, said))
        (c::heading(&title))
        @if waiting.is_empty() {
            (c::empty_state(&words.say("people-invitations-none"), &html! {
                p { a href="/people/invite" { (words.say("people-invite-title")) } }
            }))
        } @else {
            (c::table(&c::Table {
                caption: title.clone(),
                caption_hidden: true,
                columns: vec![
                    c::Column::text(words.say("people-email")),
                    c::Column::text(words.say("people-role")),
                    c::Column::text(words.say("people-invitation-sent")),
                    c::Column::text(words.say("people-invitation-until")),
                    c::Column::text(words.say("people-actions")),
                ],
                rows: waiting.iter().map(row).collect(),
            }))
        }
    };
    View::new(title, body)
}
