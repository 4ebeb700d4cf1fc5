//! What follows a course: four questions, a goal, letters, and what a group says.

use jiff::civil::Date;
use maud::{Markup, html};
use web::components::{
    Button, Choice, Colour, Column, DateInput, Input, LabelSize, Layout, Radios, Select, Table,
    back_link, button, date_input, error_summary, filter_form, form, heading, heading_with_caption,
    inset, radios, section_heading, select, table, tag, text_input,
};
use web::{Fields, View, Words};

use super::day;
use crate::actions::follow::Figure;
use crate::letters::with_whom;
use crate::model::follow::{Asked, Moment, SCORES, WITH_WHOM};
use crate::rows::follow::Goal;

/// What is asked of a course, and of whom it is kept.
#[derive(Clone, Debug, Default)]
pub struct AskModel {
    /// The course: address of its page, name.
    pub course: (String, String),
    /// Where the form goes.
    pub action: String,
    /// Whether the course is complete.
    pub after: bool,
    /// The form as it was sent, or as it was kept.
    pub fields: Fields,
    /// The form's token.
    pub csrf: String,
}

fn question(words: Words<'_>, asked: Asked) -> String {
    words.say(&format!("training-ask-{}", asked.slug()))
}

/// Draws the four questions.
pub fn ask(words: Words<'_>, model: &AskModel) -> View {
    let title = words.say(if model.after {
        "training-ask-after"
    } else {
        "training-ask-before"
    });
    let body = html! {
        (back_link(words, &model.course.0))
        (error_summary(words, &model.fields, &[]))
        (heading_with_caption(&model.course.1, &title))
        p { (words.say("training-ask-why")) }
        p { (words.say("training-ask-private")) }
        (form(&model.action, &model.csrf, &html! {
            div.ec-scale {
                @for asked in Asked::ALL {
                    (radios(words, &model.fields, &Radios {
                        name: asked.slug(),
                        legend: question(words, asked),
                        hint: Some(words.say("training-ask-scale")),
                        choices: SCORES.map(|it| Choice::new(it.to_string(), it.to_string())).collect(),
                        layout: Layout::Inline,
                        size: LabelSize::Medium,
                    }))
                }
            }
            (button(&Button::primary(words.say("training-ask-keep"))))
        }))
        p { a href=(model.course.0) { (words.say("training-ask-skip")) } }
    };
    View::form(title, &model.fields, body)
}

/// What the page for a goal shows.
#[derive(Clone, Debug, Default)]
pub struct GoalModel {
    /// The course: address of its page, name.
    pub course: (String, String),
    /// Where the form goes.
    pub action: String,
    /// The form as it was sent, or as it was kept.
    pub fields: Fields,
    /// The form's token.
    pub csrf: String,
}

/// Draws the page for a goal.
pub fn goal(words: Words<'_>, model: &GoalModel) -> View {
    let title = words.say("training-goal-title");
    let kinds = WITH_WHOM.iter();
    let body = html! {
        (back_link(words, &model.course.0))
        (error_summary(words, &model.fields, &[]))
        (heading_with_caption(&model.course.1, &title))
        p { (words.say("training-goal-why")) }
        (form(&model.action, &model.csrf, &html! {
            (radios(words, &model.fields, &Radios {
                name: "with",
                legend: words.say("training-goal-with"),
                choices: kinds.map(|it| Choice::new(*it, with_whom(words, it))).collect(),
                size: LabelSize::Medium,
                ..Radios::default()
            }))
            (date_input(words, &model.fields, &DateInput {
                name: "on",
                legend: words.say("training-goal-on"),
                hint: Some(words.say("training-goal-on-hint")),
                size: LabelSize::Medium,
            }))
            (text_input(words, &model.fields, &Input {
                name: "words",
                label: words.say("training-goal-words"),
                hint: Some(words.say("training-goal-words-hint")),
                autocomplete: Some("off"),
                optional: true,
                ..Input::default()
            }))
            (button(&Button::primary(words.say("training-goal-keep"))))
        }))
    };
    View::form(title, &model.fields, body)
}

/// What a course's page shows of what follows it.
#[derive(Clone, Debug, Default)]
pub struct After {
    /// The name of the course in addresses.
    pub slug: String,
    /// Whether the four questions wait for an answer.
    pub asks: bool,
    /// Whether the course is complete.
    pub complete: bool,
    /// The goal, if there is one.
    pub goal: Option<Goal>,
}

/// Draws what a course's page shows of what follows it.
pub fn after(words: Words<'_>, model: &After) -> Markup {
    let ask = if model.complete {
        "training-ask-after"
    } else {
        "training-ask-before"
    };
    html! {
        @if model.asks {
            (inset(&html! {
                p { a href={ "/learn/ask/" (model.slug) } { (words.say(ask)) } " " (words.say("training-ask-short")) }
            }))
        }
        @if model.complete {
            @match &model.goal {
                Some(goal) => p {
                    strong { (words.say("training-goal-yours")) } " "
                    (with_whom(words, &goal.with_whom)) ", " (day(words, goal.on)) ". "
                    @if !goal.words.is_empty() { "“" (goal.words) "” " }
                    a href={ "/learn/goal/" (model.slug) } { (words.say("training-goal-change")) }
                },
                None => (inset(&html! {
                    p { a href={ "/learn/goal/" (model.slug) } { (words.say("training-goal-title")) } " " (words.say("training-goal-short")) }
                })),
            }
        }
    }
}

/// What the page behind a letter's link shows.
#[derive(Clone, Debug, Default)]
pub struct SaidModel {
    /// What the course is called.
    pub course: String,
    /// Where the forms go.
    pub action: String,
    /// What was said already.
    pub said: Vec<(Asked, u32)>,
    /// Whether the letter was about the questions.
    pub questions: bool,
    /// The goal that the letter was about.
    pub goal: Option<Goal>,
    /// Whether letters are turned off now.
    pub quiet: bool,
}

/// Draws the page behind a letter's link: one tap for each number, no signing in.
pub fn said(words: Words<'_>, model: &SaidModel) -> View {
    let title = words.say(if model.questions {
        "training-said-title"
    } else {
        "training-goal-yours"
    });
    let open: Vec<_> = Asked::ALL
        .into_iter()
        .filter(|it| model.said.iter().all(|(asked, _)| asked != it))
        .collect();
    let body = html! {
        (heading_with_caption(&model.course, &title))
        @if model.questions {
            p { (words.say("training-ask-private")) }
            @for (asked, score) in &model.said {
                p { (question(words, *asked)) " " (tag(&score.to_string(), Colour::Green)) }
            }
            @if open.is_empty() { p role="status" { strong { (words.say("training-said-thanks")) } } }
            @for asked in &open { (taps(words, &model.action, *asked)) }
        }
        @if let Some(goal) = &model.goal {
            p { (with_whom(words, &goal.with_whom)) ", " (day(words, goal.on)) "." }
            @if !goal.words.is_empty() { p { "“" (goal.words) "”" } }
            p { (words.say("training-said-try")) }
        }
        (section_heading(&words.say("training-letters-title")))
        @if model.quiet { p role="status" { (words.say("training-letters-are-off")) } }
        form method="post" action=(model.action) {
            (button(&Button {
                sends: Some(("letters".to_owned(), if model.quiet { "on" } else { "off" }.to_owned())),
                ..Button::secondary(words.say(if model.quiet { "training-letters-on" } else { "training-letters-off" }))
            }))
        }
    };
    View::new(title, body)
}

/// A question with a button for each number.
fn taps(words: Words<'_>, action: &str, asked: Asked) -> Markup {
    let id = format!("ask-{}", asked.slug());
    html! {
        form.ec-taps method="post" action=(action) aria-labelledby=(id) {
            h2.nhsuk-heading-s id=(id) { (question(words, asked)) }
            p.nhsuk-hint { (words.say("training-ask-scale")) }
            div.ec-taps__row {
                @for score in SCORES {
                    button.ec-tap type="submit" name=(asked.slug()) value=(score) { (score) }
                }
            }
        }
    }
}

/// What the page of group figures shows.
#[derive(Clone, Debug, Default)]
pub struct FiguresModel {
    /// The courses: name in addresses, name.
    pub courses: Vec<(String, String)>,
    /// The course that is shown.
    pub chosen: String,
    /// The figures: question by question, moment by moment.
    pub figures: Vec<Figure>,
    /// From how many people on something is told.
    pub least: u32,
}

/// Draws group figures.
pub fn figures(words: Words<'_>, model: &FiguresModel) -> View {
    let title = words.say("training-figures-title");
    let fields = Fields::of([("course", model.chosen.as_str())]);
    let choices = model.courses.iter();
    let rows = Asked::ALL.map(|asked| {
        let mut row = vec![html! { (question(words, asked)) }];
        for moment in Moment::ALL {
            let mut of_it = model.figures.iter();
            let figure = of_it.find(|it| it.asked == asked && it.moment == moment);
            row.push(
                html! { @if let Some(figure) = figure { (cell(words, figure)) } @else { "–" } },
            );
        }
        row
    });
    let head = |moment: Moment| {
        let slug = moment.slug();
        Column::number(words.say(&format!("training-moment-{slug}")))
    };
    let mut columns = vec![Column::text(words.say("training-question"))];
    columns.extend(Moment::ALL.map(head));
    let body = html! {
        (back_link(words, "/learn"))
        (heading(&title))
        p { (words.say_with("training-figures-lead", &[("least", model.least.into())])) }
        (filter_form("/learn/figures", &html! {
            (select(words, &fields, &Select {
                name: "course",
                label: words.say("training-course"),
                choices: choices.map(|(slug, name)| Choice::new(slug, name)).collect(),
                ..Select::default()
            }))
            (button(&Button::secondary(words.say("training-coverage-show"))))
        }))
        (table(&Table {
            caption: title.clone(),
            caption_hidden: true,
            columns,
            rows: rows.into(),
        }))
    };
    View::new(title, body)
}

/// A mean with how many people it rests on; nothing where they are too few.
fn cell(words: Words<'_>, figure: &Figure) -> Markup {
    let Some(tenths) = figure.mean_tenths else {
        return html! { "–" };
    };
    let people = [("people", figure.people.to_string().into())];
    html! {
        strong { (tenths / 10) "." (tenths % 10) } " "
        span.nhsuk-hint { (words.say_with("training-figures-people", &people)) }
    }
}

/// A goal as the fields of its form.
pub fn goal_fields(goal: &Goal) -> Fields {
    let on: Date = goal.on;
    Fields::of([
        ("with", goal.with_whom.clone()),
        ("words", goal.words.clone()),
        ("on-day", on.day().to_string()),
        ("on-month", on.month().to_string()),
        ("on-year", on.year().to_string()),
    ])
}
