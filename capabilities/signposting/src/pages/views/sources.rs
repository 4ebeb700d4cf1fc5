//! Sources: the list, the form, and one source with its imports and what can be done with it.

use kernel::Zone;
use maud::{Markup, html};
use web::components as c;
use web::{Fields, View, Words};

use super::overview::last_read;
use super::{done, line, moment, outcome_tag};
use crate::imports::Import;
use crate::sources::{FORMATS, Source};

/// The schedules that are offered: what the form sends, hours, and the key of the words.
pub(crate) const SCHEDULES: [(&str, Option<u32>, &str); 4] = [
    ("never", None, "signposting-schedule-never"),
    ("daily", Some(24), "signposting-schedule-daily"),
    ("weekly", Some(24 * 7), "signposting-schedule-weekly"),
    ("monthly", Some(24 * 30), "signposting-schedule-monthly"),
];

/// The words of a format.
pub(crate) fn format_key(slug: &str) -> &'static str {
    match slug {
        "open-referral-3" => "directory-format-open-referral-3",
        "open-referral-1" => "directory-format-open-referral-1",
        "hsds-json" => "directory-format-hsds-json",
        "hsds-csv" => "directory-format-hsds-csv",
        "icarol" => "directory-format-icarol",
        "mapped-csv" => "directory-format-mapped-csv",
        _ => "signposting-format-any",
    }
}

/// All sources.
pub(crate) fn list(
    words: Words<'_>,
    zone: &Zone,
    sources: &[(Source, u32)],
    inside_allowed: bool,
    done_what: &str,
) -> View {
    let title = words.say("signposting-sources-title");
    let rows = sources.iter().map(|(source, entries)| {
        vec![
            html! { a href={ "/directory/sources/" (source.id) } { (source.name) } },
            html! { (schedule(words, source)) },
            html! { (entries) },
            html! { (last_read(words, zone, source.last_good_at)) },
            outcome_tag(words, &source.last_outcome),
        ]
    });
    let body = html! {
        (c::back_link(words, "/directory"))
        (done(words, done_what))
        (c::heading(&title))
        p { (words.say("signposting-sources-lead")) }
        (c::button_link(&words.say("signposting-source-new"), "/directory/sources/new", c::Weight::Primary))
        @if sources.is_empty() {
            (c::empty_state(&words.say("signposting-sources-none"), &html! { p { (words.say("signposting-sources-none-help")) } }))
        } @else {
            (c::table(&c::Table {
                caption: title.clone(),
                caption_hidden: true,
                columns: vec![
                    c::Column::text(words.say("signposting-source-name")),
                    c::Column::text(words.say("signposting-source-schedule")),
                    c::Column::number(words.say("signposting-services")),
                    c::Column::text(words.say("signposting-source-last-good")),
                    c::Column::text(words.say("signposting-source-outcome")),
                ],
                rows: rows.collect(),
            }))
        }
        (c::section_heading(&words.say("signposting-setting-inside")))
        p { (words.say(if inside_allowed { "signposting-setting-inside-yes" } else { "signposting-setting-inside-no" })) }
    };
    View::new(title, body)
}

/// How often a source is read, in words.
fn schedule(words: Words<'_>, source: &Source) -> String {
    if source.address.is_empty() {
        return words.say("signposting-source-by-hand");
    }
    let known = SCHEDULES
        .iter()
        .find(|(_, hours, _)| *hours == source.every_hours);
    match (known, source.every_hours) {
        (Some((.., key)), _) => words.say(key),
        (None, hours) => words.say_with(
            "signposting-schedule-hours",
            &[("hours", hours.unwrap_or_default().into())],
        ),
    }
}

/// The form for a source; `action` is where it goes, `back` the page before.
pub(crate) fn form(
    words: Words<'_>,
    fields: &Fields,
    csrf: &str,
    action: &str,
    back: &str,
    new: bool,
) -> View {
    let title = words.say(if new {
        "signposting-source-new"
    } else {
        "signposting-source-change"
    });
    let address = html! {
        (c::text_input(words, fields, &c::Input {
            name: "address",
            label: words.say("signposting-source-address"),
            hint: Some(words.say("signposting-source-address-hint")),
            kind: c::Kind::Address,
            ..c::Input::default()
        }))
        (c::radios(words, fields, &c::Radios {
            name: "every",
            legend: words.say("signposting-source-schedule"),
            hint: Some(words.say("signposting-source-schedule-hint")),
            choices: SCHEDULES.iter().map(|(value, _, key)| c::Choice::new(*value, words.say(key))).collect(),
            layout: c::Layout::Small,
            ..c::Radios::default()
        }))
    };
    let any = c::Choice::new("", words.say("signposting-format-any"));
    let formats = FORMATS
        .iter()
        .map(|(slug, _)| c::Choice::new(*slug, words.say(format_key(slug))));
    let body = html! {
        (c::back_link(words, back))
        (c::error_summary(words, fields, &[]))
        (c::heading(&title))
        (c::form(action, csrf, &html! {
            (line(words, fields, "name", "signposting-source-name", c::Kind::Text, false))
            (c::radios(words, fields, &c::Radios {
                name: "from",
                legend: words.say("signposting-source-from"),
                choices: vec![
                    c::Choice::new("file", words.say("signposting-source-from-file")).hint(words.say("signposting-source-from-file-hint")),
                    c::Choice::new("address", words.say("signposting-source-from-address")).then(address),
                ],
                ..c::Radios::default()
            }))
            (c::select(words, fields, &c::Select {
                name: "format",
                label: words.say("signposting-source-format"),
                hint: Some(words.say("signposting-source-format-hint")),
                choices: std::iter::once(any).chain(formats).collect(),
                ..c::Select::default()
            }))
            (c::button(&c::Button::primary(words.say(if new { "signposting-source-add" } else { "signposting-save" }))))
        }))
    };
    View::form(title, fields, body)
}

/// One source.
pub(crate) struct Shown<'a> {
    pub source: &'a Source,
    pub entries: u32,
    pub imports: &'a [Import],
    /// Whether it is being read now.
    pub running: bool,
    /// The form for a file.
    pub fields: &'a Fields,
    pub zone: &'a Zone,
    pub csrf: &'a str,
    pub done: &'a str,
}

pub(crate) fn show(words: Words<'_>, it: &Shown<'_>) -> View {
    let (source, path) = (it.source, format!("/directory/sources/{}", it.source.id));
    let title = source.name.clone();
    let body = html! {
        (c::back_link(words, "/directory/sources"))
        (c::error_summary(words, it.fields, &[]))
        (done(words, it.done))
        (c::heading_with_caption(&words.say("signposting-source-caption"), &title))
        @if it.running {
            (c::inset(&html! {
                p { strong { (words.say("signposting-running")) } }
                p { (words.say("signposting-running-help")) " " a href=(path) { (words.say("signposting-look-again")) } }
            }))
        }
        (state(words, it, &path))
        (c::summary_list(words, &facts(words, it, &path)))
        @if source.ended_at.is_none() {
            @if source.address.is_empty() { (by_hand(words, it, &path)) }
            @else if !it.running { (by_address(words, it, &path)) }
        }
        (history(words, it, &path))
        @if source.ended_at.is_none() {
            p { a href={ (path) "/end" } { (words.say("signposting-source-end")) } }
        }
    };
    View::form(title, it.fields, body)
}

/// What the last reading asks of an editor.
fn state(words: Words<'_>, it: &Shown<'_>, path: &str) -> Markup {
    let last = it.imports.first();
    html! {
        @if it.source.ended_at.is_some() {
            (c::inset(&html! { p { (words.say("signposting-source-ended")) } }))
        } @else if let Some(last) = last {
            @match it.source.last_outcome.as_str() {
                "held" => (c::warning_callout(words, &words.say_with("signposting-held-title", &[("gone", last.tally.gone.into())]), &html! {
                    p { (words.say("signposting-held-text")) }
                    p { a href={ (path) "/imports/" (last.id) } { (words.say("signposting-held-see")) } }
                })),
                "failed" => (c::warning_callout(words, &words.say("signposting-failed-title"), &html! {
                    p { (super::report::fault(words, &last.report.fault)) }
                    p { (words.say("signposting-trouble-calm")) }
                })),
                _ => {}
            }
        }
    }
}

fn facts(words: Words<'_>, it: &Shown<'_>, path: &str) -> Vec<c::SummaryRow> {
    let source = it.source;
    let format = source.format.map_or("", crate::sources::format_slug);
    let row = |key: &str, value: Markup| c::SummaryRow::new(words.say(key), value);
    let change = |row: c::SummaryRow, key: &str| {
        if source.ended_at.is_none() {
            row.change(format!("{path}/edit"), words.say(key))
        } else {
            row
        }
    };
    let place = html! {
        @if source.address.is_empty() { (words.say("signposting-source-by-hand")) }
        @else { (source.address) }
    };
    let mut rows = vec![
        change(
            row("signposting-source-from", place),
            "signposting-source-from",
        ),
        change(
            row(
                "signposting-source-format",
                html! { (words.say(format_key(format))) },
            ),
            "signposting-source-format",
        ),
    ];
    if !source.address.is_empty() {
        rows.push(change(
            row(
                "signposting-source-schedule",
                html! { (schedule(words, source)) },
            ),
            "signposting-source-schedule",
        ));
    }
    if let Some(next) = source.next_due.filter(|_| !it.running) {
        rows.push(row(
            "signposting-source-next",
            html! { (moment(words, it.zone, next)) },
        ));
    }
    rows.push(row(
        "signposting-source-last-good",
        html! { (last_read(words, it.zone, source.last_good_at)) },
    ));
    rows.push(row(
        "signposting-source-entries",
        html! { a href={ "/directory/services?source=" (source.id) } { (it.entries) } },
    ));
    rows
}

fn by_hand(words: Words<'_>, it: &Shown<'_>, path: &str) -> Markup {
    html! {
        (c::section_heading(&words.say("signposting-upload-title")))
        p { (words.say("signposting-upload-help")) }
        (c::upload_form(&format!("{path}/file"), it.csrf, &html! {
            (c::file_upload(words, it.fields, &c::FileUpload {
                name: "file",
                label: words.say("signposting-upload-file"),
                hint: Some(words.say_with("signposting-upload-hint", &[("most", crate::pages::looks::LARGEST_MB.into())])),
                accept: Some(".csv,.tsv,.json,.ndjson,.xml,.zip,text/csv,application/json,application/xml,application/zip"),
            }))
            (c::button(&c::Button::primary(words.say("signposting-look-ahead"))))
        }))
    }
}

fn by_address(words: Words<'_>, it: &Shown<'_>, path: &str) -> Markup {
    html! {
        (c::section_heading(&words.say("signposting-read-title")))
        p { (words.say("signposting-read-help")) }
        div.nhsuk-button-group {
            (c::form(&format!("{path}/look"), it.csrf, &c::button(&c::Button::primary(words.say("signposting-look-ahead")))))
            (c::form(&format!("{path}/import"), it.csrf, &c::button(&c::Button::secondary(words.say("signposting-import-now")))))
        }
    }
}

fn history(words: Words<'_>, it: &Shown<'_>, path: &str) -> Markup {
    if it.imports.is_empty() {
        return c::empty_state(
            &words.say("signposting-imports-none"),
            &html! { p { (words.say("signposting-imports-none-help")) } },
        );
    }
    let rows = it.imports.iter().map(|one| {
        vec![
            html! { a href={ (path) "/imports/" (one.id) } { (moment(words, it.zone, one.ended_at)) } },
            outcome_tag(words, one.outcome.slug()),
            html! { (one.tally.taken) },
            html! { (one.tally.refused) },
            html! { (one.tally.added) },
            html! { (one.tally.changed) },
            html! { (one.tally.gone) },
        ]
    });
    html! {
        (c::table(&c::Table {
            caption: words.say("signposting-imports-title"),
            caption_hidden: false,
            columns: vec![
                c::Column::text(words.say("signposting-import-when")),
                c::Column::text(words.say("signposting-source-outcome")),
                c::Column::number(words.say("signposting-import-taken")),
                c::Column::number(words.say("signposting-import-refused")),
                c::Column::number(words.say("signposting-import-added")),
                c::Column::number(words.say("signposting-import-changed")),
                c::Column::number(words.say("signposting-import-gone")),
            ],
            rows: rows.collect(),
        }))
    }
}

/// Whether a source is really to be given up.
pub(crate) fn end(words: Words<'_>, source: &Source, entries: u32, csrf: &str) -> View {
    let title = words.say_with(
        "signposting-source-end-title",
        &[("name", source.name.as_str().into())],
    );
    let path = format!("/directory/sources/{}", source.id);
    let body = html! {
        (c::back_link(words, &path))
        (c::heading(&title))
        p { (words.say_with("signposting-source-end-text", &[("count", entries.into())])) }
        p { (words.say("signposting-source-end-kept")) }
        (c::form(&format!("{path}/end"), csrf, &c::button(&c::Button::warning(words.say("signposting-source-end")))))
        p { a href=(path) { (words.say("people-cancel")) } }
    };
    View::new(title, body)
}
