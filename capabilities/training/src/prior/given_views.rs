//! What the page about files for other systems looks like.

use maud::html;
use web::components as c;
use web::{Fields, View, Words};

use super::given::{Days, Layout, THINGS};

/// The form's fields as a layout has them.
pub fn fields_of(layout: &Layout) -> Fields {
    let heads = THINGS.iter().zip(&layout.heads);
    let fields = heads.map(|(thing, head)| (*thing, head.clone()));
    Fields::of(fields).with("days", layout.days.slug())
}

/// Say which columns another system wants, and take the file.
pub fn given(words: Words<'_>, fields: &Fields, csrf: &str) -> View {
    let title = words.say("prior-given-title");
    let labels = [
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
    let body = html! {
        (c::back_link(words, "/learn/prior"))
        (c::error_summary(words, fields, &[]))
        (c::heading(&title))
        p { (words.say("prior-given-lead")) }
        p { a href="/learn/given/completions.csv" download { (words.say("prior-given-download")) } }
        (c::section_heading(&words.say("prior-given-columns")))
        p { (words.say("prior-given-columns-what")) }
        (c::form("/learn/given", csrf, &html! {
            @for (thing, label) in THINGS.iter().zip(labels) {
                (c::text_input(words, fields, &c::Input {
                    name: thing,
                    label: words.say(label),
                    width: c::Width::Twenty,
                    ..c::Input::default()
                }))
            }
            (c::radios(words, fields, &c::Radios {
                name: "days",
                legend: words.say("prior-days"),
                choices: vec![
                    c::Choice::new(Days::Iso.slug(), words.say("prior-given-days-iso")),
                    c::Choice::new(Days::DayFirst.slug(), words.say("prior-days-day")),
                ],
                ..c::Radios::default()
            }))
            (c::button(&c::Button::primary(words.say("prior-given-save"))))
        }))
    };
    View::form(title, fields, body)
}
