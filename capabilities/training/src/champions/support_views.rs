//! Notes of support: a trainer's page, and what a learner sees of them.

use maud::{Markup, html};
use practice::model::skill::Skill;
use practice::skill_name;
use web::components as c;
use web::{Fields, View, Words};

use super::model::{SUPPORTS, abouts};
use super::support::Told;
use crate::views::day;

/// What a trainer's page of notes shows.
#[derive(Clone, Debug, Default)]
pub struct NotesModel {
    /// The last notes that they made.
    pub made: Vec<Told>,
    /// What was just done: a key of the catalogue.
    pub done: Option<&'static str>,
    /// The form as it was sent.
    pub fields: Fields,
    /// The forms' token.
    pub csrf: String,
}

/// A kind of support, in words.
fn kind(words: Words<'_>, slug: &str) -> String {
    words.say(&format!("champions-support-{slug}"))
}

/// What support was about, in words.
fn about(words: Words<'_>, slug: &str) -> String {
    match Skill::from_slug(slug) {
        Some(skill) => skill_name(words, skill),
        None => words.say("champions-about-training"),
    }
}

/// Draws a trainer's page of notes.
pub fn notes(words: Words<'_>, model: &NotesModel) -> View {
    let title = words.say("champions-notes-title");
    let fields = &model.fields;
    let kinds = SUPPORTS.iter();
    let offered = abouts()
        .into_iter()
        .map(|it| c::Choice::new(it, about(words, it)));
    let body = html! {
        (c::back_link(words, "/learn"))
        @if let Some(done) = model.done { (c::success_banner(words, &html! { p { (words.say(done)) } })) }
        (c::error_summary(words, fields, &[]))
        (c::heading(&title))
        p { (words.say("champions-notes-lead")) }
        (c::form("/learn/notes", &model.csrf, &html! {
            (c::text_input(words, fields, &c::Input {
                name: "email",
                label: words.say("champions-email"),
                kind: c::Kind::Email,
                autocomplete: Some("off"),
                ..c::Input::default()
            }))
            (c::date_input(words, fields, &c::DateInput {
                name: "on",
                legend: words.say("champions-on"),
                hint: Some(words.say("champions-on-hint")),
                ..c::DateInput::default()
            }))
            (c::radios(words, fields, &c::Radios {
                name: "kind",
                legend: words.say("champions-support"),
                choices: kinds.map(|it| c::Choice::new(*it, kind(words, it))).collect(),
                ..c::Radios::default()
            }))
            (c::text_input(words, fields, &c::Input {
                name: "minutes",
                label: words.say("champions-minutes"),
                kind: c::Kind::Number,
                width: c::Width::Four,
                ..c::Input::default()
            }))
            (c::select(words, fields, &c::Select {
                name: "about",
                label: words.say("champions-about"),
                choices: offered.collect(),
                empty: true,
                ..c::Select::default()
            }))
            (c::button(&c::Button::primary(words.say("champions-note-keep"))))
        }))
        (c::section_heading(&words.say("champions-notes-yours")))
        @if model.made.is_empty() {
            p { (words.say("champions-notes-none")) }
        } @else {
            (table(words, &model.made, "champions-learner", Some(&model.csrf)))
        }
    };
    View::form(title, fields, body)
}

/// A table of notes. `who`: the key of the column with the other's name. With a token each can be removed.
pub fn table(words: Words<'_>, told: &[Told], who: &str, csrf: Option<&str>) -> Markup {
    let row = |(it, name): &Told| {
        let on = day(words, it.on);
        let name = name.clone().unwrap_or_else(|| "–".to_owned());
        let minutes = [("minutes", it.minutes.into())];
        let mut cells = vec![
            html! { (on) },
            html! { (name) },
            html! { (kind(words, &it.kind)) },
            html! { (words.say_with("training-minutes", &minutes)) },
            html! { (about(words, &it.about)) },
        ];
        if let Some(csrf) = csrf {
            let remove = c::Button {
                hidden: Some(format!("{name}, {on}")),
                small: true,
                ..c::Button::secondary(words.say("champions-remove"))
            };
            let action = format!("/learn/notes/{}/remove", it.id);
            cells.push(c::form(&action, csrf, &c::button(&remove)));
        }
        cells
    };
    let mut columns = vec![
        c::Column::text(words.say("champions-day")),
        c::Column::text(words.say(who)),
        c::Column::text(words.say("champions-support-short")),
        c::Column::text(words.say("champions-minutes-short")),
        c::Column::text(words.say("champions-about")),
    ];
    if csrf.is_some() {
        columns.push(c::Column::text(words.say("champions-change")));
    }
    c::table(&c::Table {
        caption: words.say("champions-notes-title"),
        caption_hidden: true,
        columns,
        rows: told.iter().map(row).collect(),
    })
}
