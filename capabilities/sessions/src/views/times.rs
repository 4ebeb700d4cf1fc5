//! When trainers can run sessions: everybody's times, and the form for one's own.

use maud::html;
use uuid::Uuid;
use web::components::{
    Button, DateInput, Input, Kind as InputKind, Width, back_link, button, date_input, empty_state,
    error_summary, form, heading, section_heading, success_banner, text_input,
};
use web::{Fields, View, Words};

use crate::model::plan_form::LONGEST_SERIES;

/// A time that somebody offers.
#[derive(Clone, Debug)]
pub struct Offered {
    /// Which.
    pub id: Uuid,
    /// Whose: a name.
    pub name: String,
    /// When.
    pub when: String,
    /// Whether it is the reader's own.
    pub own: bool,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct TimesModel {
    /// What is offered.
    pub offered: Vec<Offered>,
    /// What was just done: a key of the catalogue.
    pub done: Option<&'static str>,
    /// The form.
    pub fields: Fields,
    /// The form's token.
    pub csrf: String,
}

/// Draws the page.
pub fn times(words: Words<'_>, model: &TimesModel) -> View {
    let title = words.say("sessions-times-title");
    let fields = &model.fields;
    let clock = |name: &'static str, label: &str| {
        text_input(
            words,
            fields,
            &Input {
                name,
                label: words.say(label),
                hint: Some(words.say("sessions-plan-time-hint")),
                width: Width::Four,
                ..Input::default()
            },
        )
    };
    let body = html! {
        (back_link(words, "/sessions"))
        (error_summary(words, fields, &[]))
        @if let Some(done) = model.done { (success_banner(words, &html! { p { (words.say(done)) } })) }
        (heading(&title))
        p { (words.say("sessions-times-lead")) }
        @if model.offered.is_empty() {
            (empty_state(&words.say("sessions-times-none"), &html! { p { (words.say("sessions-times-none-help")) } }))
        }
        ul.nhsuk-list.ec-lines {
            @for it in &model.offered {
                li {
                    p { strong { (it.name) } br; (it.when) }
                    @if it.own {
                        (form("/sessions/times/remove", &model.csrf, &html! {
                            input type="hidden" name="slot" value=(it.id);
                            (button(&Button {
                                small: true,
                                hidden: Some(it.when.clone()),
                                ..Button::secondary(words.say("sessions-times-remove"))
                            }))
                        }))
                    }
                }
            }
        }
        (section_heading(&words.say("sessions-times-add")))
        (form("/sessions/times", &model.csrf, &html! {
            (date_input(words, fields, &DateInput { name: "day", legend: words.say("sessions-plan-day"), ..DateInput::default() }))
            (clock("from", "sessions-times-from"))
            (clock("to", "sessions-times-to"))
            (text_input(words, fields, &Input {
                name: "times",
                label: words.say("sessions-plan-times"),
                hint: Some(words.say_with("sessions-plan-times-hint", &[("most", LONGEST_SERIES.into())])),
                kind: InputKind::Number,
                width: Width::Four,
                optional: true,
                ..Input::default()
            }))
            (button(&Button::primary(words.say("sessions-times-save"))))
        }))
    };
    View::form(title, fields, body)
}
