//! What pages about files for other systems look like.

mod form;

use kernel::{PersonId, Zone};
use maud::{Markup, html};
use web::components as c;
use web::{View, Words};

pub use form::{FormModel, fields_of, form};

use super::actions::Opened;
use super::model::{Every, Plan};
use super::pages::address;
use super::rows::{File, Schedule};
use crate::views::moment;

/// Every schedule, and every file.
pub struct AllModel<'a> {
    /// The schedules, by name.
    pub schedules: &'a [Schedule],
    /// The files, the newest first.
    pub files: &'a [File],
    /// In which time is told.
    pub zone: &'a Zone,
    /// The forms' token.
    pub csrf: &'a str,
    /// What was done a moment ago.
    pub done: &'a str,
}

/// The page with every schedule.
pub fn all(words: Words<'_>, model: &AllModel<'_>) -> View {
    let title = words.say("completions-title");
    let row = |it: &Schedule| {
        vec![
            html! { a href=(address(it.id)) { (it.settled.name) } },
            html! { (when(words, it.settled.plan)) },
            next(words, model.zone, it),
        ]
    };
    let body = html! {
        (c::back_link(words, "/interchange"))
        (done(words, model.done))
        (c::heading(&title))
        p { (words.say("completions-lead")) }
        p { (words.say("completions-care")) }
        (c::section_heading(&words.say("completions-schedules")))
        @if model.schedules.is_empty() { p { (words.say("completions-none")) } }
        @else {
            (c::table(&c::Table {
                caption: words.say("completions-schedules"),
                caption_hidden: true,
                columns: vec![
                    c::Column::text(words.say("completions-name")),
                    c::Column::text(words.say("completions-when")),
                    c::Column::text(words.say("completions-next")),
                ],
                rows: model.schedules.iter().map(row).collect(),
            }))
        }
        (c::button_link(&words.say("completions-new"), "/interchange/completions/new", c::Weight::Primary))
        (c::section_heading(&words.say("completions-files")))
        (files(words, model.schedules, model.files, model.zone, model.csrf))
    };
    View::new(title, body)
}

/// What was done, from the address that the browser was sent on to; nothing for words that are not ours.
fn done(words: Words<'_>, what: &str) -> Markup {
    let key = match what {
        "kept" => "completions-done-kept",
        "now" => "completions-done-now",
        "pause" => "completions-done-pause",
        "resume" => "completions-done-resume",
        "end" => "completions-done-end",
        "quiet" => "completions-done-quiet",
        _ => return html! {},
    };
    c::success_banner(words, &html! { p { (words.say(key)) } })
}

fn hour(hour: u32) -> String {
    format!("{hour:02}:00")
}

/// When a file is written, in words.
fn when(words: Words<'_>, plan: Plan) -> String {
    let at = hour(plan.hour);
    match plan.every {
        Every::Day => words.say_with("completions-every-day", &[("time", at.into())]),
        Every::Week(day) => {
            let day = words.say_with("conversations-weekday", &[("number", day.into())]);
            words.say_with(
                "completions-every-week",
                &[("day", day.into()), ("time", at.into())],
            )
        }
        Every::Month(day) => words.say_with(
            "completions-every-month",
            &[("day", day.into()), ("time", at.into())],
        ),
    }
}

fn next(words: Words<'_>, zone: &Zone, it: &Schedule) -> Markup {
    match it.due_at {
        Some(due) if !it.paused => html! { (moment(words, zone, due)) },
        _ => c::tag(&words.say("completions-paused"), c::Colour::Grey),
    }
}

fn files(
    words: Words<'_>,
    schedules: &[Schedule],
    files: &[File],
    zone: &Zone,
    csrf: &str,
) -> Markup {
    if files.is_empty() {
        return html! { p { (words.say("completions-files-none")) } };
    }
    let row = |it: &File| {
        let schedule = schedules.iter().find(|of| of.id == it.schedule);
        let name = schedule.map_or("", |of| of.settled.name.as_str());
        let made = moment(words, zone, it.made_at);
        let take = c::form(
            "/interchange/completions/file",
            csrf,
            &html! {
                input type="hidden" name="file" value=(it.id);
                (c::button(&c::Button {
                    hidden: Some(format!("{name}, {made}")),
                    small: true,
                    ..c::Button::secondary(words.say("completions-take"))
                }))
            },
        );
        vec![
            html! { (name) },
            html! { (made) },
            html! { (it.lines) },
            html! { (moment(words, zone, it.expires_at)) },
            take,
        ]
    };
    html! {
        p { (words.say("completions-files-what")) }
        (c::table(&c::Table {
            caption: words.say("completions-files"),
            caption_hidden: true,
            columns: vec![
                c::Column::text(words.say("completions-name")),
                c::Column::text(words.say("completions-made")),
                c::Column::number(words.say("completions-lines")),
                c::Column::text(words.say("completions-kept-until")),
                c::Column::text(words.say("completions-take")),
            ],
            rows: files.iter().map(row).collect(),
        }))
    }
}

/// One schedule.
pub struct OpenedModel<'a> {
    /// The schedule, with all that is shown of it.
    pub opened: &'a Opened,
    /// Who looks.
    pub me: PersonId,
    /// In which time is told.
    pub zone: &'a Zone,
    /// The forms' token.
    pub csrf: &'a str,
    /// What was done a moment ago.
    pub done: &'a str,
}

/// The page of one schedule.
pub fn opened(words: Words<'_>, model: &OpenedModel<'_>) -> View {
    let it = &model.opened.schedule;
    let title = it.settled.name.clone();
    let told: Vec<_> = model
        .opened
        .told
        .iter()
        .map(|it| it.name.as_str())
        .collect();
    let told_me = model.opened.told.iter().any(|it| it.person == model.me);
    let change = format!("{}/change", address(it.id));
    let row = |key: &str, value: Markup| c::SummaryRow::new(words.say(key), value);
    let button = |verb: &str, button: c::Button| {
        c::form(
            &format!("{}/turn", address(it.id)),
            model.csrf,
            &html! {
                input type="hidden" name="verb" value=(verb);
                (c::button(&button))
            },
        )
    };
    let secondary = |key: &str| c::Button::secondary(words.say(key));
    let body = html! {
        (c::back_link(words, "/interchange/completions"))
        (done(words, model.done))
        (c::heading(&title))
        (c::summary_list(words, &[
            row("completions-when", html! { (when(words, it.settled.plan)) })
                .change(change, words.say("completions-form-change")),
            row("completions-next", next(words, model.zone, it)),
            row("completions-keep", html! { (keep(words, it.settled.keep_days)) }),
            row("completions-tell", html! {
                @if told.is_empty() { (words.say("completions-tell-nobody")) } @else { (told.join(", ")) }
            }),
        ]))
        @if told_me { (button("quiet", secondary("completions-quiet"))) }
        @if it.paused { (button("resume", c::Button::primary(words.say("completions-resume")))) }
        @else { (button("pause", secondary("completions-pause"))) }
        (c::section_heading(&words.say("completions-files")))
        (files(words, std::slice::from_ref(it), &model.opened.files, model.zone, model.csrf))
        (button("now", secondary("completions-now")))
        (preview(words, &model.opened.lines))
        (c::details(&words.say("completions-end-title"), &html! {
            p { (words.say("completions-end-help")) }
            (button("end", c::Button::warning(words.say("completions-end"))))
        }))
    };
    View::new(title, body)
}

fn keep(words: Words<'_>, days: u32) -> String {
    words.say_with("completions-days", &[("count", days.into())])
}

/// The first lines of a file, as it would be written now.
fn preview(words: Words<'_>, lines: &[Vec<String>]) -> Markup {
    let Some((head, rest)) = lines.split_first() else {
        return html! {};
    };
    let row = |line: &Vec<String>| line.iter().map(|cell| html! { (cell) }).collect();
    html! {
        (c::section_heading(&words.say("completions-preview")))
        @if rest.is_empty() { p { (words.say("completions-preview-none")) } }
        div.ec-wide role="region" tabindex="0" aria-label=(words.say("completions-preview")) {
            (c::table(&c::Table {
                caption: words.say("completions-preview"),
                caption_hidden: true,
                columns: head.iter().map(c::Column::text).collect(),
                rows: rest.iter().map(row).collect(),
            }))
        }
    }
}
