//! Organisations: the list, one of them, and the forms that change it.

use maud::{Markup, html};
use web::components as c;
use web::{Fields, View, Words};

use super::{Ask, Confirm, confirm, done, small_button};
use crate::model::{JoinCode, Kind};
use crate::{JobRole, Organisation};

/// The list, each with how many people it has.
pub(crate) fn list(
    words: Words<'_>,
    organisations: &[(Organisation, u32)],
    may_add: bool,
    said: &str,
) -> View {
    let title = words.say("people-organisations-title");
    let row = |(organisation, members): &(Organisation, u32)| {
        let state = if organisation.ended_at.is_some() {
            c::tag(&words.say("people-state-ended"), c::Colour::Grey)
        } else if organisation.join_open {
            c::tag(&words.say("people-join-open"), c::Colour::Green)
        } else {
            html! { (words.say("people-by-invitation")) }
        };
        vec![
            html! { a href={ "/organisations/" (organisation.id) } { (organisation.name) } },
            html! { (words.say(organisation.kind.key())) },
            html! { (members) },
            state,
        ]
    };
    let add = c::button_link(
        &words.say("people-organisation-add"),
        "/organisations/add",
        c::Weight::Primary,
    );
    let body = html! {
        (done(words, said))
        (c::heading(&title))
        @if may_add { (add) }
        @if organisations.is_empty() {
            (c::empty_state(&words.say("people-organisations-none"), &html! {
                p { (words.say("people-organisations-none-text")) }
            }))
        } @else {
            (c::table(&c::Table {
                caption: title.clone(),
                caption_hidden: true,
                columns: vec![
                    c::Column::text(words.say("people-name")),
                    c::Column::text(words.say("people-kind")),
                    c::Column::number(words.say("people-people")),
                    c::Column::text(words.say("people-how-to-join")),
                ],
                rows: organisations.iter().map(row).collect(),
            }))
        }
    };
    View::new(title, body)
}

/// Add or change an organisation.
pub(crate) fn form(words: Words<'_>, fields: &Fields, csrf: &str, id: Option<&str>) -> View {
    let (title, action, back) = match id {
        None => (
            "people-organisation-add",
            "/organisations/add".to_owned(),
            "/organisations".to_owned(),
        ),
        Some(id) => (
            "people-organisation-change",
            format!("/organisations/{id}/edit"),
            format!("/organisations/{id}"),
        ),
    };
    let kinds = Kind::ALL
        .into_iter()
        .map(|kind| c::Choice::new(kind.slug(), words.say(kind.key())));
    let body = html! {
        (super::input(words, fields, &c::Input {
            name: "name",
            label: words.say("people-name"),
            autocomplete: Some("off"),
            ..c::Input::default()
        }))
        (c::radios(words, fields, &c::Radios {
            name: "kind",
            legend: words.say("people-kind"),
            choices: kinds.collect(),
            layout: c::Layout::Small,
            ..c::Radios::default()
        }))
    };
    Ask {
        back: Some(back),
        ..Ask::new(words.say(title), action, csrf, body)
    }
    .show(words, fields)
}

/// What the page of one organisation shows.
pub(crate) struct One<'a> {
    pub organisation: &'a Organisation,
    pub jobs: &'a [JobRole],
    pub members: u32,
    /// The settings that it uses, in words where they are known.
    pub settings: &'a [String],
    /// Whether it may be ended.
    pub may_end: bool,
    /// The full address of the page where its people join.
    pub join_link: &'a str,
    pub csrf: &'a str,
    pub done: &'a str,
}

pub(crate) fn one(words: Words<'_>, it: &One<'_>) -> View {
    let organisation = it.organisation;
    let here = format!("/organisations/{}", organisation.id);
    let rows = [
        c::SummaryRow::new(words.say("people-name"), html! { (organisation.name) })
            .change(format!("{here}/edit"), words.say("people-name")),
        c::SummaryRow::new(
            words.say("people-kind"),
            html! { (words.say(organisation.kind.key())) },
        )
        .change(format!("{here}/edit"), words.say("people-kind")),
        c::SummaryRow {
            key: words.say("people-people"),
            value: html! { (it.members) },
            actions: vec![c::Action {
                href: format!("/people?organisation={}", organisation.id),
                text: words.say("people-see"),
                hidden: organisation.name.clone(),
            }],
        },
        c::SummaryRow::new(
            words.say("people-settings"),
            html! {
                @if it.settings.is_empty() { (words.say("people-settings-all")) }
                @else { (it.settings.join(", ")) }
            },
        )
        .change(format!("{here}/settings"), words.say("people-settings")),
    ];
    let body = html! {
        (c::back_link(words, "/organisations"))
        (done(words, it.done))
        (c::heading(&organisation.name))
        @if organisation.ended_at.is_some() {
            (c::inset(&html! { p { (words.say("people-organisation-ended-note")) } }))
        }
        (c::summary_list(words, &rows))
        @if organisation.ended_at.is_none() {
            (c::section_heading(&words.say("people-joining")))
            (joining(words, it, &here))
            (c::section_heading(&words.say("people-jobs")))
            (jobs(words, it, &here))
            @if it.may_end {
                p { a href={ (here) "/end" } { (words.say("people-organisation-end")) } }
            }
        }
    };
    View::new(organisation.name.clone(), body)
}

fn joining(words: Words<'_>, it: &One<'_>, here: &str) -> Markup {
    let action = format!("{here}/join-code");
    // A code that is in use hangs on walls: what would stop is said first.
    let ask = |what: &str, key: &str| {
        c::button_link(
            &words.say(key),
            &format!("{action}?what={what}"),
            c::Weight::Secondary,
        )
    };
    html! {
        @if let (Some(code), true) = (&it.organisation.join_code, it.organisation.join_open) {
            p { (words.say("people-join-code-is")) " " strong.ec-code { (JoinCode(code.clone()).shown()) } }
            p { (words.say_with("people-join-code-how", &[("link", it.join_link.into())])) }
            (c::button_group(&[ask("new", "people-join-code-new"), ask("close", "people-join-code-close")]))
        } @else {
            p { (words.say("people-join-code-none")) }
            (c::form(&action, it.csrf, &html! {
                input type="hidden" name="what" value="new";
                (c::button(&c::Button::secondary(words.say("people-join-code-open"))))
            }))
        }
        p { a href={ "/people/invite?organisation=" (it.organisation.id) } { (words.say("people-invite-title")) } }
    }
}

fn jobs(words: Words<'_>, it: &One<'_>, here: &str) -> Markup {
    let row = |job: &JobRole| {
        vec![
            html! { (job.name) },
            html! { (job.eligible) },
            html! { (job.members) },
            html! {
                a href={ (here) "/roles/" (job.id) } {
                    (words.say("people-change")) span.nhsuk-u-visually-hidden { " " (job.name) }
                }
            },
        ]
    };
    html! {
        p { (words.say("people-jobs-what")) }
        @if it.jobs.is_empty() { p { (words.say("people-jobs-none")) } }
        @else {
            (c::table(&c::Table {
                caption: words.say("people-jobs"),
                caption_hidden: true,
                columns: vec![
                    c::Column::text(words.say("people-job")),
                    c::Column::number(words.say("people-eligible")),
                    c::Column::number(words.say("people-taking-part")),
                    c::Column::text(words.say("people-actions")),
                ],
                rows: it.jobs.iter().map(row).collect(),
            }))
        }
        p { a href={ (here) "/roles/add" } { (words.say("people-job-add")) } }
    }
}

/// Add or change a job role.
pub(crate) fn job_form(
    words: Words<'_>,
    fields: &Fields,
    csrf: &str,
    organisation: &Organisation,
    job: Option<&str>,
) -> View {
    let here = format!("/organisations/{}", organisation.id);
    let (title, action) = match job {
        None => ("people-job-add", format!("{here}/roles/add")),
        Some(job) => ("people-job-change", format!("{here}/roles/{job}")),
    };
    let body = html! {
        (super::input(words, fields, &c::Input {
            name: "name",
            label: words.say("people-job"),
            hint: Some(words.say("people-job-hint")),
            autocomplete: Some("off"),
            ..c::Input::default()
        }))
        (super::input(words, fields, &c::Input {
            name: "eligible",
            label: words.say("people-eligible"),
            hint: Some(words.say("people-eligible-hint")),
            kind: c::Kind::Number,
            width: c::Width::Four,
            autocomplete: Some("off"),
            ..c::Input::default()
        }))
    };
    let after = html! {
        @if let Some(job) = job {
            (small_button(
                &format!("{here}/roles/{job}/end"), csrf, &[],
                words.say("people-job-end"), fields.text("name").to_owned(),
            ))
        }
    };
    Ask {
        back: Some(here),
        lead: html! { p { (organisation.name) } },
        after,
        ..Ask::new(words.say(title), action, csrf, body)
    }
    .show(words, fields)
}

/// Which settings of the programme's list an organisation uses.
pub(crate) fn settings(
    words: Words<'_>,
    fields: &Fields,
    csrf: &str,
    organisation: &Organisation,
    choices: &[(String, String)],
) -> View {
    let boxes = choices
        .iter()
        .map(|(slug, name)| c::Choice::new(slug, name));
    let body = c::checkboxes(
        words,
        fields,
        &c::Checkboxes {
            name: "setting",
            legend: words.say_with(
                "people-settings-question",
                &[("organisation", organisation.name.as_str().into())],
            ),
            hint: Some(words.say("people-settings-hint")),
            choices: boxes.collect(),
            layout: c::Layout::Small,
            ..c::Checkboxes::default()
        },
    );
    let here = format!("/organisations/{}", organisation.id);
    Ask {
        back: Some(here.clone()),
        ..Ask::new(
            words.say("people-settings-title"),
            format!("{here}/settings"),
            csrf,
            body,
        )
    }
    .show(words, fields)
}

/// Really replace the join code, or close it?
pub(crate) fn join_code(
    words: Words<'_>,
    csrf: &str,
    organisation: &Organisation,
    close: bool,
) -> View {
    let code = organisation.join_code.clone().unwrap_or_default();
    let code = JoinCode(code).shown();
    let with = || [("code", code.as_str().into())];
    let close = close && organisation.join_open;
    let (title, button) = if !organisation.join_open {
        ("people-join-code-open", "people-join-code-open")
    } else if close {
        ("people-join-code-close-title", "people-join-code-close")
    } else {
        ("people-join-code-new-title", "people-join-code-new")
    };
    let mut lines = if organisation.join_open {
        vec![
            words.say_with("people-join-code-stops", &with()),
            words.say("people-join-code-stays"),
        ]
    } else {
        vec![words.say("people-join-code-none")]
    };
    if close {
        lines.push(words.say("people-join-code-then-invite"));
    }
    let back = format!("/organisations/{}", organisation.id);
    confirm(
        words,
        &Confirm {
            title: words.say_with(title, &with()),
            lines,
            action: format!("{back}/join-code"),
            sends: vec![("what", if close { "close" } else { "new" }.to_owned())],
            csrf,
            button: words.say(button),
            back,
        },
    )
}

/// Really end it?
pub(crate) fn end(words: Words<'_>, csrf: &str, organisation: &Organisation) -> View {
    let name = || [("name", organisation.name.as_str().into())];
    let back = format!("/organisations/{}", organisation.id);
    confirm(
        words,
        &Confirm {
            title: words.say_with("people-organisation-end-title", &name()),
            lines: vec![
                words.say("people-organisation-end-people"),
                words.say("people-organisation-end-kept"),
            ],
            action: format!("{back}/end"),
            sends: Vec::new(),
            csrf,
            button: words.say("people-organisation-end"),
            back,
        },
    )
}
