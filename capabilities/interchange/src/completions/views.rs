//! What pages about files for other systems look like.

use kernel::{PersonId, Zone};
use maud::{Markup, html};
use training::prior::{Days, THINGS};
use web::components as c;
use web::{Fields, Language, View, Words};

use super::actions::Opened;
use super::model::{Draft, Every, KEEP, Plan, column_fields};
use super::pages::address;
use super::rows::{File, Reader, Schedule};
use crate::views::moment;

/// What may stand in a column, by the keys of its words.
const LABELS: [&str; THINGS.len()] = [
    "prior-given-email",
    "prior-given-given-name",
    "prior-given-family-name",
    "prior-given-organisation",
    "prior-given-course",
    "prior-given-course-name",
    "prior-given-completed-on",
    "prior-given-valid-until",
    "prior-given-source",
];

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
        (c::table(&c::Table {
            caption: words.say("completions-preview"),
            caption_hidden: true,
            columns: head.iter().map(c::Column::text).collect(),
            rows: rest.iter().map(row).collect(),
        }))
    }
}

/// The form's fields as a draft has them.
pub fn fields_of(draft: &Draft, told: &[PersonId]) -> Fields {
    let (every, on) = draft.plan.every.kept();
    let mut fields = Fields::of([
        ("name", draft.name.clone()),
        ("days", draft.layout.days.slug().to_owned()),
        ("language", draft.layout.language().code().to_owned()),
        ("every", every.to_owned()),
        ("hour", draft.plan.hour.to_string()),
        ("keep", draft.keep_days.to_string()),
    ]);
    match draft.plan.every {
        Every::Day => {}
        Every::Week(_) => fields = fields.with("weekday", on.to_string()),
        Every::Month(_) => fields = fields.with("monthday", on.to_string()),
    }
    for (place, column) in draft.layout.columns.iter().enumerate() {
        let (thing, head) = column_fields(place + 1);
        fields = fields.with(thing, &column.thing).with(head, &column.head);
    }
    for person in told {
        fields = fields.with("tell", person.to_string());
    }
    fields
}

/// The form for a schedule.
pub struct FormModel {
    /// Where it is sent.
    pub action: String,
    /// The page before.
    pub back: String,
    /// Whether it is a new one.
    pub new: bool,
    /// What was typed, and what is wrong with it.
    pub fields: Fields,
    /// Whom a mail may tell.
    pub coordinators: Vec<Reader>,
    /// The first lines of the file, where they were asked for.
    pub lines: Option<Vec<Vec<String>>>,
    /// The form's token.
    pub csrf: String,
}

/// Settle what stands in a file, and when it is written.
pub fn form(words: Words<'_>, model: &FormModel) -> View {
    let fields = &model.fields;
    let title = words.say(if model.new {
        "completions-new"
    } else {
        "completions-form-change"
    });
    let sends = |verb: &str| Some(("verb".to_owned(), verb.to_owned()));
    let body = html! {
        (c::back_link(words, &model.back))
        (c::error_summary(words, fields, &[]))
        (c::heading(&title))
        @if let Some(lines) = &model.lines { (preview(words, lines)) }
        (c::form(&model.action, &model.csrf, &html! {
            (c::text_input(words, fields, &c::Input {
                name: "name",
                label: words.say("completions-name"),
                hint: Some(words.say("completions-name-hint")),
                autocomplete: Some("off"),
                ..c::Input::default()
            }))
            (c::section_heading(&words.say("prior-given-columns")))
            p { (words.say("completions-columns-what")) }
            @for number in 1..=THINGS.len() { (column(words, fields, number)) }
            (c::radios(words, fields, &c::Radios {
                name: "days",
                legend: words.say("prior-days"),
                choices: vec![
                    c::Choice::new(Days::Iso.slug(), words.say("prior-given-days-iso")),
                    c::Choice::new(Days::DayFirst.slug(), words.say("prior-days-day")),
                ],
                ..c::Radios::default()
            }))
            (c::radios(words, fields, &c::Radios {
                name: "language",
                legend: words.say("completions-language"),
                choices: Language::ALL.map(|it| c::Choice::new(it.code(), it.own_name())).into(),
                ..c::Radios::default()
            }))
            (c::section_heading(&words.say("completions-when")))
            (timetable(words, fields))
            (c::radios(words, fields, &c::Radios {
                name: "keep",
                legend: words.say("completions-keep"),
                hint: Some(words.say("completions-keep-hint")),
                choices: KEEP.map(|days| c::Choice::new(days.to_string(), keep(words, days))).into(),
                ..c::Radios::default()
            }))
            @if !model.coordinators.is_empty() {
                (c::checkboxes(words, fields, &c::Checkboxes {
                    name: "tell",
                    legend: words.say("completions-tell"),
                    hint: Some(words.say("completions-tell-hint")),
                    choices: model.coordinators.iter().map(|it| c::Choice::new(it.person.to_string(), &it.name)).collect(),
                    ..c::Checkboxes::default()
                }))
            }
            (c::button_group(&[
                c::button(&c::Button { sends: sends("keep"), ..c::Button::primary(words.say("prior-given-save")) }),
                c::button(&c::Button { sends: sends("look"), ..c::Button::secondary(words.say("completions-look")) }),
            ]))
        }))
    };
    View::form(title, fields, body)
}

fn column(words: Words<'_>, fields: &Fields, number: usize) -> Markup {
    let (thing, head) = column_fields(number);
    let things = THINGS.iter().zip(LABELS);
    let things = things.map(|(thing, label)| c::Choice::new(*thing, words.say(label)));
    let none = c::Choice::new("", words.say("completions-no-column"));
    html! {
        (c::select(words, fields, &c::Select {
            name: &thing,
            label: words.say_with("completions-column", &[("number", number.into())]),
            choices: [none].into_iter().chain(things).collect(),
            ..c::Select::default()
        }))
        (c::text_input(words, fields, &c::Input {
            name: &head,
            label: words.say_with("completions-head", &[("number", number.into())]),
            width: c::Width::Twenty,
            autocomplete: Some("off"),
            optional: true,
            ..c::Input::default()
        }))
    }
}

fn timetable(words: Words<'_>, fields: &Fields) -> Markup {
    let weekdays = (1..=7_u32).map(|day| {
        let name = words.say_with("conversations-weekday", &[("number", day.into())]);
        c::Choice::new(day.to_string(), name)
    });
    let select = |name: &'static str, label: &str, choices: Vec<c::Choice>| {
        c::select(
            words,
            fields,
            &c::Select {
                name,
                label: words.say(label),
                choices,
                ..c::Select::default()
            },
        )
    };
    let days = (1..=28).map(|day: u32| c::Choice::new(day.to_string(), day.to_string()));
    let hours = (0..24).map(|it: u32| c::Choice::new(it.to_string(), hour(it)));
    html! {
        (c::radios(words, fields, &c::Radios {
            name: "every",
            legend: words.say("completions-every"),
            choices: vec![
                c::Choice::new("day", words.say("completions-daily")),
                c::Choice::new("week", words.say("completions-weekly"))
                    .then(select("weekday", "completions-weekday", weekdays.collect())),
                c::Choice::new("month", words.say("completions-monthly"))
                    .then(select("monthday", "completions-monthday", days.collect())),
            ],
            ..c::Radios::default()
        }))
        (select("hour", "completions-hour", hours.collect()))
    }
}
