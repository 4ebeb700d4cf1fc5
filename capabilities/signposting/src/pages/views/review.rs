//! What waits for an editor: what people said is wrong, what owners say should change, and what should be checked next.

use kernel::{Date, Zone};
use maud::{Markup, html};
use uuid::Uuid;
use web::components as c;
use web::{View, Words};

use super::{day, done, moment, small_button};
use crate::entries::ToCheck;
use crate::freshness::badge;
use crate::owners::Change;
use crate::public::Wrong;
use crate::public::views::parts;
use crate::settings::DirectorySettings;

/// A correction with what stands there now.
pub(crate) struct Correction {
    pub id: Uuid,
    pub service: Uuid,
    pub name: String,
    pub made_at: kernel::Timestamp,
    pub changes: Vec<Change>,
    /// The owner says that the service has ended.
    pub ended: bool,
}

/// What the page shows.
pub(crate) struct Queue<'a> {
    pub wrongs: &'a [Wrong],
    pub corrections: &'a [Correction],
    pub to_check: &'a [ToCheck],
    pub today: Date,
    pub zone: &'a Zone,
    pub settings: &'a DirectorySettings,
    pub csrf: &'a str,
    pub done: &'a str,
}

pub(crate) fn queue(words: Words<'_>, it: &Queue<'_>) -> View {
    let title = words.say("signposting-review-title");
    let body = html! {
        (c::back_link(words, "/directory"))
        (done(words, it.done))
        (c::heading(&title))
        p { (words.say("signposting-review-lead")) }
        section id="wrong" { (wrongs(words, it)) }
        section id="corrections" { (corrections(words, it)) }
        section id="check" { (to_check(words, it)) }
    };
    View::new(title, body)
}

fn service_link(id: Uuid, name: &str) -> Markup {
    html! { a href={ "/directory/services/" (id) } { (name) } }
}

fn wrongs(words: Words<'_>, it: &Queue<'_>) -> Markup {
    let rows = it.wrongs.iter().map(|one| {
        let id = one.id.to_string();
        vec![
            service_link(one.service, &one.name),
            html! { (words.say(one.reason.key())) },
            html! {
                (day(words, one.day)) " "
                (words.say(if one.staff { "signposting-wrong-staff" } else { "signposting-wrong-public" }))
            },
            small_button(
                "/directory/review/wrong",
                it.csrf,
                &[("wrong", &id)],
                words.say("signposting-wrong-settle"),
                &one.name,
            ),
        ]
    });
    html! {
        (c::section_heading(&words.say("signposting-waits-wrong")))
        @if it.wrongs.is_empty() { p { (words.say("signposting-wrong-none")) } }
        @else {
            p { (words.say("signposting-wrong-help")) }
            (c::table(&c::Table {
                caption: words.say("signposting-waits-wrong"),
                caption_hidden: true,
                columns: vec![
                    c::Column::text(words.say("signposting-service")),
                    c::Column::text(words.say("signposting-wrong-what")),
                    c::Column::text(words.say("signposting-wrong-when")),
                    c::Column::text(words.say("signposting-actions")),
                ],
                rows: rows.collect(),
            }))
        }
    }
}

fn corrections(words: Words<'_>, it: &Queue<'_>) -> Markup {
    html! {
        (c::section_heading(&words.say("signposting-waits-corrections")))
        @if it.corrections.is_empty() { p { (words.say("signposting-corrections-none")) } }
        @else { p { (words.say("signposting-corrections-help")) } }
        @for one in it.corrections {
            div.nhsuk-card { div.nhsuk-card__content {
                h3.nhsuk-heading-s { (service_link(one.service, &one.name)) }
                p.nhsuk-hint { (words.say_with("signposting-correction-sent", &[("when", moment(words, it.zone, one.made_at).into())])) }
                @if one.ended { p { strong { (words.say("signposting-correction-ended")) } } }
                @if !one.changes.is_empty() { (changes(words, one)) }
                div.ec-row-actions {
                    (settle(words, it, one, "accept", "signposting-accept"))
                    (settle(words, it, one, "decline", "signposting-decline"))
                }
            } }
        }
    }
}

fn changes(words: Words<'_>, one: &Correction) -> Markup {
    let empty = || words.say("signposting-correction-empty");
    let shown = |text: &str| {
        if text.is_empty() {
            empty()
        } else {
            text.to_owned()
        }
    };
    let rows = one.changes.iter().map(|change| {
        vec![
            html! { (words.say(change.label)) },
            html! { span.ec-lines { (shown(&change.before)) } },
            html! { span.ec-lines { (shown(&change.after)) } },
        ]
    });
    c::table(&c::Table {
        caption: words.say_with(
            "signposting-correction-changes",
            &[("name", one.name.as_str().into())],
        ),
        caption_hidden: true,
        columns: vec![
            c::Column::text(words.say("signposting-correction-field")),
            c::Column::text(words.say("signposting-correction-before")),
            c::Column::text(words.say("signposting-correction-after")),
        ],
        rows: rows.collect(),
    })
}

fn settle(words: Words<'_>, it: &Queue<'_>, one: &Correction, verb: &str, key: &str) -> Markup {
    let id = one.id.to_string();
    small_button(
        "/directory/review/correction",
        it.csrf,
        &[("correction", &id), ("verb", verb)],
        words.say(key),
        &one.name,
    )
}

fn to_check(words: Words<'_>, it: &Queue<'_>) -> Markup {
    let rows = it.to_check.iter().map(|one| {
        let id = one.id.to_string();
        let button = |verb: &str, key: &str| {
            small_button(
                "/directory/review/check",
                it.csrf,
                &[("service", &id), ("verb", verb)],
                words.say(key),
                &one.name,
            )
        };
        vec![
            service_link(one.id, &one.name),
            parts::badge(words, &badge(one.checked_on, it.today, it.settings)),
            html! { (one.uses) },
            html! {
                div.ec-row-actions {
                    (button("checked", "signposting-entry-checked-today"))
                    @if one.can_ask { (button("ask", "signposting-ask-owner")) }
                }
                @if let Some(at) = one.asked_at {
                    p.nhsuk-hint { (words.say_with("signposting-asked-on", &[("day", day(words, it.zone.day(at)).into())])) }
                }
            },
        ]
    });
    html! {
        (c::section_heading(&words.say("signposting-check-title")))
        @if it.to_check.is_empty() { p { (words.say("signposting-check-none")) } }
        @else {
            p { (words.say("signposting-check-help")) }
            (c::table(&c::Table {
                caption: words.say("signposting-check-title"),
                caption_hidden: true,
                columns: vec![
                    c::Column::text(words.say("signposting-service")),
                    c::Column::text(words.say("signposting-filter-age")),
                    c::Column::number(words.say("signposting-check-uses")),
                    c::Column::text(words.say("signposting-actions")),
                ],
                rows: rows.collect(),
            }))
        }
    }
}
