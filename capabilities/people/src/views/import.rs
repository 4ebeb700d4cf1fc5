//! Adding many people from a file: choose it, see what it would do, see what it did.

use maud::{Markup, html};
use web::components as c;
use web::{Fields, View, Words};

use crate::import::{Line, Outcome, Refused, Report};

/// So many rows are shown; the counts above tell of all.
const SHOWN: usize = 100;

/// Choose a file.
pub(crate) fn choose(words: Words<'_>, fields: &Fields, csrf: &str) -> View {
    let title = words.say("people-import-title");
    let body = html! {
        (c::back_link(words, "/people"))
        (c::error_summary(words, fields, &[]))
        (c::heading(&title))
        p { (words.say("people-import-lead")) }
        ul.nhsuk-list.nhsuk-list--bullet {
            li { code { "given_name" } " " (words.say("people-import-given-name")) }
            li { code { "family_name" } " " (words.say("people-import-family-name")) }
            li { code { "email" } " " (words.say("people-import-email")) }
            li { code { "organisation" } " " (words.say("people-import-organisation")) }
            li { code { "role" } " " (words.say("people-import-role")) }
            li { code { "job_role" } " " (words.say("people-import-job-role")) }
        }
        p { a href="/people/import/example.csv" download="example.csv" { (words.say("people-import-example")) } }
        p { (words.say("people-import-nothing-yet")) }
        (c::upload_form("/people/import", csrf, &html! {
            (c::file_upload(words, fields, &c::FileUpload {
                name: "file",
                label: words.say("people-import-file"),
                hint: Some(words.say("people-import-file-hint")),
                accept: Some(".csv,.txt,text/csv,text/plain"),
            }))
            (c::button(&c::Button::primary(words.say("people-continue"))))
        }))
    };
    View::form(title, fields, body)
}

/// What the file would do. `content` is the file, carried on to be used unchanged.
pub(crate) fn report(words: Words<'_>, csrf: &str, content: &str, report: &Report) -> View {
    let title = words.say("people-import-report-title");
    let changes = report.count(Outcome::Added) + report.count(Outcome::Changed);
    let body = html! {
        (c::back_link(words, "/people/import"))
        (c::heading(&title))
        p { (words.say("people-import-report-lead")) }
        (counts(words, &Counts::of(report), false))
        (refused(words, &report.refused))
        @if !report.refused.is_empty() {
            (c::form("/people/import/refused.csv", csrf, &html! {
                input type="hidden" name="content" value=(content);
                (c::button(&c::Button::secondary(words.say("people-import-download"))))
            }))
        }
        (taken(words, &report.lines))
        @if changes > 0 {
            (c::form("/people/import/confirm", csrf, &html! {
                input type="hidden" name="content" value=(content);
                (c::button(&c::Button::primary(words.say_with("people-import-confirm", &[("count", changes.into())]))))
            }))
        } @else {
            p { (words.say("people-import-no-change")) }
        }
        p { a href="/people" { (words.say("people-cancel")) } }
    };
    View::new(title, body)
}

/// What the file did.
pub(crate) fn finished(words: Words<'_>, done: &Counts) -> View {
    let title = words.say("people-import-done-title");
    let body = html! {
        (c::panel(&title, &html! {
            (words.say_with("people-import-done-text", &[("count", done.added.into())]))
        }))
        (counts(words, done, true))
        @if done.refused > 0 { p { (words.say("people-import-refused-caption")) } }
        p { a href="/people" { (words.say("people-title")) } }
    };
    View::new(title, body)
}

/// How many rows did what: all that the address of the last page carries on.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Counts {
    pub added: usize,
    pub changed: usize,
    pub unchanged: usize,
    pub refused: usize,
}

impl Counts {
    /// Those of a report.
    pub fn of(report: &Report) -> Self {
        Self {
            added: report.count(Outcome::Added),
            changed: report.count(Outcome::Changed),
            unchanged: report.count(Outcome::Unchanged),
            refused: report.refused_rows(),
        }
    }
}

fn counts(words: Words<'_>, it: &Counts, past: bool) -> Markup {
    let (added, changed) = if past {
        ("people-import-added", "people-import-changed")
    } else {
        ("people-import-to-add", "people-import-to-change")
    };
    let row = |key: &str, count: usize| c::SummaryRow::new(words.say(key), html! { (count) });
    c::summary_list(
        words,
        &[
            row(added, it.added),
            row(changed, it.changed),
            row("people-import-unchanged", it.unchanged),
            row("people-import-refused", it.refused),
        ],
    )
}

fn refused(words: Words<'_>, refused: &[Refused]) -> Markup {
    if refused.is_empty() {
        return html! {};
    }
    let row = |it: &Refused| {
        vec![
            html! { (it.line) },
            html! { code { (it.field) } },
            html! { (it.value) },
            html! { (words.said(&it.said)) },
        ]
    };
    html! {
        (c::section_heading(&words.say("people-import-refused-title")))
        (c::table(&c::Table {
            caption: words.say("people-import-refused-caption"),
            caption_hidden: false,
            columns: vec![
                c::Column::text(words.say("people-import-line")),
                c::Column::text(words.say("people-import-column")),
                c::Column::text(words.say("people-import-value")),
                c::Column::text(words.say("people-import-reason")),
            ],
            rows: refused.iter().take(SHOWN).map(row).collect(),
        }))
        @if refused.len() > SHOWN {
            p { (words.say_with("people-import-more", &[("count", (refused.len() - SHOWN).into())])) }
        }
    }
}

fn taken(words: Words<'_>, lines: &[Line]) -> Markup {
    let changes: Vec<&Line> = lines
        .iter()
        .filter(|line| line.outcome != Outcome::Unchanged)
        .collect();
    if changes.is_empty() {
        return html! {};
    }
    let row = |it: &&Line| {
        let what = match it.outcome {
            Outcome::Added => c::tag(&words.say("people-import-new"), c::Colour::Green),
            _ => c::tag(&words.say("people-import-role-change"), c::Colour::Yellow),
        };
        vec![html! { (it.line) }, html! { (it.email) }, what]
    };
    let table = c::table(&c::Table {
        caption: words.say("people-import-taken"),
        caption_hidden: true,
        columns: vec![
            c::Column::text(words.say("people-import-line")),
            c::Column::text(words.say("people-email")),
            c::Column::text(words.say("people-import-what")),
        ],
        rows: changes.iter().take(SHOWN).map(row).collect(),
    });
    html! {
        (c::details(&words.say("people-import-taken"), &table))
        @if changes.len() > SHOWN {
            p { (words.say_with("people-import-more", &[("count", (changes.len() - SHOWN).into())])) }
        }
    }
}
