//! The form on which a file and its timetable are settled.

use kernel::PersonId;
use maud::{Markup, html};
use training::prior::{Days, THINGS};
use web::components as c;
use web::{Fields, Language, View, Words};

use super::{hour, keep, preview};
use crate::completions::model::{Draft, Every, KEEP, column_fields};
use crate::completions::rows::Reader;

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
