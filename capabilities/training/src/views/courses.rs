//! Where trainers make courses of several modules: the list, and one of them.

use jiff::civil::Date;
use maud::{Markup, html};
use web::components as c;
use web::{Fields, View, Words};

use super::day;
use crate::model::own_course::{MOST_MODULES, field_of};

/// A course in the list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Which.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// How many modules it has.
    pub modules: usize,
    /// Whether learners see it.
    pub offered: bool,
}

/// What the list shows.
#[derive(Clone, Debug, Default)]
pub struct CoursesModel {
    /// The programme's own courses.
    pub own: Vec<Listed>,
}

fn offered(words: Words<'_>, offered: bool) -> Markup {
    if offered {
        c::tag(&words.say("training-courses-offered"), c::Colour::Green)
    } else {
        c::tag(&words.say("training-courses-not-offered"), c::Colour::Grey)
    }
}

/// Draws the list.
pub fn list(words: Words<'_>, model: &CoursesModel) -> View {
    let title = words.say("training-courses-title");
    let body = html! {
        (c::back_link(words, "/learn"))
        (c::heading(&title))
        p { (words.say("training-courses-lead")) }
        (c::button_link(&words.say("training-courses-new"), "/learn/courses/new", c::Weight::Primary))
        @if model.own.is_empty() {
            (c::empty_state(&words.say("training-courses-none"), &html! {
                p { (words.say("training-courses-none-how")) }
            }))
        }
        ul.nhsuk-list.ec-lines {
            @for it in &model.own {
                li {
                    a href={ "/learn/courses/" (it.id) } { (it.name) } " "
                    (offered(words, it.offered))
                    p.nhsuk-hint { (words.say_with("training-courses-count", &[("count", it.modules.into())])) }
                }
            }
        }
    };
    View::new(title, body)
}

/// A version that was.
#[derive(Clone, Debug)]
pub struct Was {
    /// Which.
    pub number: u32,
    /// Since when.
    pub since: Date,
    /// The titles of its modules, as far as they are still there.
    pub modules: Vec<String>,
}

/// What the page of a course shows, and that of a new one.
#[derive(Clone, Debug, Default)]
pub struct CourseForm {
    /// Which; none where it is a new one.
    pub id: Option<String>,
    /// What it is called.
    pub name: String,
    /// Whether learners see it.
    pub offered: bool,
    /// What it was, the newest version first.
    pub versions: Vec<Was>,
    /// How many of its modules learners do not see any more.
    pub gone: usize,
    /// What was done just now, as a key.
    pub done: Option<&'static str>,
    /// The modules that can be chosen: name and title.
    pub modules: Vec<(String, String)>,
    /// What was typed and chosen.
    pub fields: Fields,
    /// The form's token.
    pub csrf: String,
}

/// Draws the page of a course.
pub fn course(words: Words<'_>, model: &CourseForm) -> View {
    let title = match &model.id {
        Some(_) => model.name.clone(),
        None => words.say("training-courses-new"),
    };
    let action = match &model.id {
        Some(id) => format!("/learn/courses/{id}"),
        None => "/learn/courses/new".to_owned(),
    };
    let body = html! {
        (c::back_link(words, "/learn/courses"))
        (c::error_summary(words, &model.fields, &[]))
        @if let Some(done) = model.done {
            (c::success_banner(words, &html! { p { (words.say(done)) } }))
        }
        (c::heading(&title))
        @if model.id.is_some() { p { (offered(words, model.offered)) } }
        @if model.gone > 0 {
            (c::warning_callout(words, &words.say("training-courses-gone"), &html! {
                p { (words.say_with("training-courses-gone-what", &[("count", model.gone.into())])) }
            }))
        }
        (c::form(&action, &model.csrf, &form(words, model)))
        @if model.offered && model.id.is_some() {
            (c::section_heading(&words.say("training-courses-withdraw")))
            p { (words.say("training-courses-withdraw-what")) }
            (c::form(&action, &model.csrf, &html! {
                input type="hidden" name="verb" value="withdraw";
                (c::button(&c::Button::warning(words.say("training-courses-withdraw"))))
            }))
        }
        @if !model.versions.is_empty() { (versions(words, &model.versions)) }
    };
    View::form(title, &model.fields, body)
}

fn title_field(words: Words<'_>, fields: &Fields, name: &str, optional: bool) -> Markup {
    c::text_input(
        words,
        fields,
        &c::Input {
            name,
            label: words.say(&format!("training-courses-{name}")),
            width: c::Width::TwoThirds,
            optional,
            ..c::Input::default()
        },
    )
}

fn form(words: Words<'_>, model: &CourseForm) -> Markup {
    let fields = &model.fields;
    // Those that are chosen and some to go on with; saving shows more.
    let mut places = 0..MOST_MODULES;
    let used = places.rfind(|it| !fields.text(&field_of(*it)).is_empty());
    let shown = MOST_MODULES.min(used.map_or(4, |last| last + 3));
    let modules = || {
        let choices = model.modules.iter();
        choices
            .map(|(key, title)| c::Choice::new(key, title))
            .collect()
    };
    let gives = ["certificate", "public", "offered"].map(|it| {
        c::Choice::new(it, words.say(&format!("training-courses-gives-{it}")))
            .hint(words.say(&format!("training-courses-gives-{it}-hint")))
    });
    html! {
        (title_field(words, fields, "en", false))
        (title_field(words, fields, "cy", true))
        (c::fieldset(&words.say("training-courses-modules"), &html! {
            p.nhsuk-hint { (words.say("training-courses-modules-hint")) }
            @for place in 0..shown {
                (c::select(words, fields, &c::Select {
                    name: &field_of(place),
                    label: words.say_with("training-courses-module", &[("number", (place + 1).into())]),
                    choices: modules(),
                    empty: true,
                    optional: place > 0,
                    ..c::Select::default()
                }))
            }
        }))
        (c::text_input(words, fields, &c::Input {
            name: "months",
            label: words.say("training-courses-months"),
            hint: Some(words.say("certificates-months-hint")),
            kind: c::Kind::Number,
            width: c::Width::Four,
            optional: true,
            ..c::Input::default()
        }))
        (c::checkboxes(words, fields, &c::Checkboxes {
            name: "gives",
            legend: words.say("training-courses-gives"),
            choices: gives.to_vec(),
            ..c::Checkboxes::default()
        }))
        (c::button(&c::Button::primary(words.say("training-courses-save"))))
    }
}

fn versions(words: Words<'_>, versions: &[Was]) -> Markup {
    html! {
        (c::section_heading(&words.say("training-courses-versions")))
        p { (words.say("training-courses-versions-what")) }
        ul.nhsuk-list.ec-lines {
            @for it in versions {
                @let args = [
                    ("number", it.number.into()), ("day", day(words, it.since).into()),
                    ("modules", it.modules.join(" · ").into()),
                ];
                li { (words.say_with("training-courses-version", &args)) }
            }
        }
    }
}
