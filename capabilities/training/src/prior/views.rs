//! What pages about files from other systems look like.

use course::Course;
use maud::{Markup, html};
use people::import::Table;
use people::model::fold;
use web::components as c;
use web::{Fields, View, Words};

use super::apply::{Judged, Outcome, Report};
use super::days::Order;
use super::mapping::{LEFT_OUT, Mapping, WHOLE_FILE};
use super::rows::Saved;
use crate::model::library;

/// So many rows are shown; the file holds all.
const SHOWN: usize = 200;

/// Choose a file.
pub fn choose(words: Words<'_>, fields: &Fields, csrf: &str, saved: &[Saved]) -> View {
    let title = words.say("prior-title");
    let body = html! {
        (c::back_link(words, "/learn"))
        (c::error_summary(words, fields, &[]))
        (c::heading(&title))
        p { (words.say("prior-lead")) }
        p { (words.say("prior-needs")) }
        (c::upload_form("/learn/prior", csrf, &html! {
            (c::file_upload(words, fields, &c::FileUpload {
                name: "file",
                label: words.say("prior-file"),
                hint: Some(words.say("prior-file-hint")),
                accept: Some(".csv,.txt,text/csv,text/plain"),
            }))
            (c::button(&c::Button::primary(words.say("prior-continue"))))
        }))
        @if !saved.is_empty() {
            (c::section_heading(&words.say("prior-saved")))
            p { (words.say("prior-saved-what")) }
            (c::table(&saved_table(words, csrf, saved)))
        }
        p { a href="/learn/given" { (words.say("prior-to-given")) } }
    };
    View::form(title, fields, body)
}

fn saved_table(words: Words<'_>, csrf: &str, saved: &[Saved]) -> c::Table {
    let row = |it: &Saved| {
        let forget = c::form(
            "/learn/prior/forget",
            csrf,
            &html! {
                input type="hidden" name="id" value=(it.id);
                (c::button(&c::Button {
                    hidden: Some(it.name.clone()),
                    small: true,
                    ..c::Button::secondary(words.say("prior-forget"))
                }))
            },
        );
        vec![html! { (it.name) }, forget]
    };
    c::Table {
        caption: words.say("prior-saved"),
        caption_hidden: true,
        columns: vec![
            c::Column::text(words.say("prior-name")),
            c::Column::text(words.say("prior-change")),
        ],
        rows: saved.iter().map(row).collect(),
    }
}

/// The form's fields as a mapping has them.
pub fn fields_of(mapping: &Mapping) -> Fields {
    let text = |it: &Option<String>| it.clone().unwrap_or_default();
    Fields::of([
        ("email", mapping.email.clone()),
        ("course", text(&mapping.course)),
        ("completed", mapping.completed.clone()),
        ("until", text(&mapping.until)),
        ("status", text(&mapping.status)),
        ("days", mapping.days.slug().to_owned()),
    ])
}

/// Say which column is what.
pub fn columns(
    words: Words<'_>,
    fields: &Fields,
    csrf: &str,
    content: &str,
    table: &Table,
) -> View {
    let title = words.say("prior-columns-title");
    let select = |name: &'static str, label: &str, hint: &str, optional: bool| {
        let named = table.head.iter().enumerate();
        let named = named.filter(|(_, name)| !name.is_empty());
        let choices = named.map(|(place, name)| {
            let example = table.rows.iter().find_map(|row| {
                let cell = row.cells.get(place)?;
                (!cell.is_empty()).then_some(cell)
            });
            let label = match example {
                Some(example) => format!("{name} ({example})"),
                None => name.clone(),
            };
            c::Choice::new(name, label)
        });
        let none = c::Choice::new("", words.say("prior-no-column"));
        let none = optional.then_some(none);
        c::select(
            words,
            fields,
            &c::Select {
                name,
                label: words.say(label),
                hint: Some(words.say(hint)),
                choices: none.into_iter().chain(choices).collect(),
                empty: !optional,
                optional,
            },
        )
    };
    let body = html! {
        (c::back_link(words, "/learn/prior"))
        (c::error_summary(words, fields, &[]))
        (c::heading(&title))
        p { (words.say_with("prior-columns-lead", &[("count", table.rows.len().into())])) }
        (c::form("/learn/prior/columns", csrf, &html! {
            input type="hidden" name="content" value=(content);
            input type="hidden" name="name" value=(fields.text("name"));
            (select("email", "prior-email", "prior-email-hint", false))
            (select("course", "prior-course", "prior-course-hint", true))
            (select("completed", "prior-completed", "prior-completed-hint", false))
            (select("until", "prior-until", "prior-until-hint", true))
            (select("status", "prior-status", "prior-status-hint", true))
            (c::radios(words, fields, &c::Radios {
                name: "days",
                legend: words.say("prior-days"),
                choices: vec![
                    c::Choice::new(Order::DayFirst.slug(), words.say("prior-days-day")),
                    c::Choice::new(Order::MonthFirst.slug(), words.say("prior-days-month")),
                ],
                ..c::Radios::default()
            }))
            (c::button(&c::Button::primary(words.say("prior-continue"))))
        }))
    };
    View::form(title, fields, body)
}

/// Which of our courses each of theirs is.
#[derive(Clone, Debug, Default)]
pub struct CoursesModel {
    /// Their courses, as typed in the file.
    pub found: Vec<String>,
    /// What is settled so far.
    pub mapping: Mapping,
    /// Our courses.
    pub courses: Vec<Course>,
    /// The name under which the columns are kept.
    pub name: String,
    /// The file.
    pub content: String,
}

/// The name of the field for a course of theirs.
pub fn course_field(number: usize) -> String {
    format!("course-{number}")
}

/// Say which of our courses each of theirs is.
pub fn courses(words: Words<'_>, errors: &Fields, csrf: &str, model: &CoursesModel) -> View {
    let title = words.say("prior-courses-title");
    let settled = Mapping {
        courses: std::collections::BTreeMap::new(),
        ..model.mapping.clone()
    };
    let settled = serde_json::to_string(&settled).unwrap_or_default();
    let mut fields = errors.clone();
    for (number, theirs) in model.found.iter().enumerate() {
        if let Some(ours) = model.mapping.courses.get(&fold(theirs)) {
            fields = fields.with(course_field(number), ours);
        }
    }
    let choices = || {
        let ours = model.courses.iter();
        let ours = ours.map(|it| c::Choice::new(&it.slug, library::name(it, words.language)));
        let none = c::Choice::new(LEFT_OUT, words.say("prior-leave-out"));
        ours.chain([none]).collect::<Vec<_>>()
    };
    let body = html! {
        (c::back_link(words, "/learn/prior"))
        (c::error_summary(words, &fields, &[]))
        (c::heading(&title))
        p { (words.say("prior-courses-lead")) }
        (c::form("/learn/prior/courses", csrf, &html! {
            input type="hidden" name="content" value=(model.content);
            input type="hidden" name="settled" value=(settled);
            @for (number, theirs) in model.found.iter().enumerate() {
                (c::select(words, &fields, &c::Select {
                    name: &course_field(number),
                    label: if theirs == WHOLE_FILE { words.say("prior-whole-file") } else { theirs.clone() },
                    choices: choices(),
                    empty: true,
                    ..c::Select::default()
                }))
            }
            (c::text_input(words, &Fields::of([("name", model.name.clone())]), &c::Input {
                name: "name",
                label: words.say("prior-keep"),
                hint: Some(words.say("prior-keep-hint")),
                optional: true,
                ..c::Input::default()
            }))
            (c::button(&c::Button::primary(words.say("prior-continue"))))
        }))
    };
    View::form(title, &fields, body)
}

/// What the pages hand on to each other.
#[derive(Clone, Copy, Debug)]
pub struct Carried<'a> {
    /// The file.
    pub content: &'a str,
    /// What was settled.
    pub settled: &'a str,
    /// The name under which it is kept.
    pub name: &'a str,
}

/// What the file would do.
pub fn report(words: Words<'_>, csrf: &str, carried: &Carried<'_>, report: &Report) -> View {
    let title = words.say("prior-report-title");
    let added = report.added();
    let hidden = html! {
        input type="hidden" name="content" value=(carried.content);
        input type="hidden" name="settled" value=(carried.settled);
        input type="hidden" name="name" value=(carried.name);
    };
    let body = html! {
        (c::back_link(words, "/learn/prior"))
        (c::heading(&title))
        p { (words.say("prior-report-lead")) }
        (counts(words, &Done::of(report), false))
        @if added > 0 {
            (c::form("/learn/prior/confirm", csrf, &html! {
                (hidden)
                (c::button(&c::Button::primary(words.say_with("prior-confirm", &[("count", added.into())]))))
            }))
        } @else {
            (c::inset(&html! { p { (words.say("prior-nothing-new")) } }))
        }
        (c::form("/learn/prior/report.csv", csrf, &html! {
            (hidden)
            (c::button(&c::Button::secondary(words.say("prior-download"))))
        }))
        (rows(words, report))
        p { a href="/learn/prior" { (words.say("prior-other-file")) } }
    };
    View::new(title, body)
}

/// What comes of a row: in a word, and why.
pub fn outcome(words: Words<'_>, it: &Outcome) -> (String, String) {
    let (key, reason) = match it {
        Outcome::Added => ("prior-new", String::new()),
        Outcome::There => ("prior-there", words.say("prior-there-why")),
        Outcome::Doubled(line) => {
            let args = [("line", i64::try_from(*line).unwrap_or(i64::MAX).into())];
            ("prior-doubled", words.say_with("prior-doubled-why", &args))
        }
        Outcome::Passed(said) => ("prior-passed", words.said(said)),
        Outcome::Refused(said) => ("prior-refused", words.said(said)),
    };
    (words.say(key), reason)
}

fn rows(words: Words<'_>, report: &Report) -> Markup {
    // What needs somebody stands first; the rest follows in the file's order.
    let refused = |it: &&Judged| matches!(it.outcome, Outcome::Refused(_));
    let first = report.rows.iter().filter(refused);
    let rest = report.rows.iter().filter(|it| !refused(it));
    let row = |it: &Judged| {
        let (outcome, reason) = outcome(words, &it.outcome);
        let colour = match it.outcome {
            Outcome::Added => c::Colour::Green,
            Outcome::There | Outcome::Doubled(_) | Outcome::Passed(_) => c::Colour::Grey,
            Outcome::Refused(_) => c::Colour::Red,
        };
        vec![
            html! { (it.line) },
            html! { (it.email) },
            html! { (it.said) },
            c::tag(&outcome, colour),
            html! { (reason) },
        ]
    };
    let more = report.rows.len().saturating_sub(SHOWN);
    html! {
        (c::table(&c::Table {
            caption: words.say("prior-rows"),
            caption_hidden: false,
            columns: vec![
                c::Column::text(words.say("prior-line")),
                c::Column::text(words.say("prior-email")),
                c::Column::text(words.say("prior-said")),
                c::Column::text(words.say("prior-outcome")),
                c::Column::text(words.say("prior-reason")),
            ],
            rows: first.chain(rest).take(SHOWN).map(row).collect(),
        }))
        @if more > 0 { p { (words.say_with("prior-more", &[("count", more.into())])) } }
    }
}

/// How many rows did what: all that the address of the last page carries on.
#[derive(Clone, Copy, Debug, Default)]
pub struct Done {
    pub added: usize,
    pub there: usize,
    pub passed: usize,
    pub refused: usize,
}

impl Done {
    /// Those of a report.
    pub fn of(report: &Report) -> Self {
        Self {
            added: report.added(),
            there: report.there(),
            passed: report.passed(),
            refused: report.refused(),
        }
    }
}

fn counts(words: Words<'_>, it: &Done, past: bool) -> Markup {
    let added = if past { "prior-added" } else { "prior-to-add" };
    let row = |key: &str, count: usize| c::SummaryRow::new(words.say(key), html! { (count) });
    c::summary_list(
        words,
        &[
            row(added, it.added),
            row("prior-count-there", it.there),
            row("prior-count-passed", it.passed),
            row("prior-count-refused", it.refused),
        ],
    )
}

/// What the file did.
pub fn finished(words: Words<'_>, done: &Done) -> View {
    let title = words.say("prior-done-title");
    let body = html! {
        (c::panel(&title, &html! {
            (words.say_with("prior-done-text", &[("count", done.added.into())]))
        }))
        (counts(words, done, true))
        @if done.refused > 0 { p { (words.say("prior-done-refused")) } }
        p { a href="/learn/prior" { (words.say("prior-other-file")) } }
    };
    View::new(title, body)
}
