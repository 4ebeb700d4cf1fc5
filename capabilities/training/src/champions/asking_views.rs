//! Questions to the trainer: where they are asked, one's own with their answers, and the trainers' desk.

use jiff::civil::Date;
use maud::{Markup, html};
use web::components as c;
use web::{Fields, View, Words};

use super::rows::support::Choice;
use super::support::Told;
use super::support_views;
use crate::views::day;

/// A question as a page shows it: never with the asker's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionCard {
    /// Its name in addresses.
    pub id: String,
    /// What it is about: the course, or a module of it.
    pub about: String,
    /// What is asked.
    pub words: String,
    /// Whether others may read it.
    pub consent: bool,
    /// When it was asked.
    pub asked: Date,
    /// The answer.
    pub answer: Option<AnswerCard>,
}

/// An answer as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerCard {
    /// The words.
    pub words: String,
    /// When.
    pub on: Date,
    /// When it was corrected.
    pub corrected: Option<Date>,
    /// Whether others read it too.
    pub shared: bool,
}

/// The line on a course's page that leads to what follows.
pub fn course_line(words: Words<'_>, course: &str) -> Markup {
    html! {
        p {
            a href={ "/learn/questions/new/" (course) } { (words.say("champions-ask-title")) }
            " · " a href="/learn/champions" { (words.say("champions-title")) }
        }
    }
}

/// The line on a module's page, which stands at `base`.
pub fn module_line(words: Words<'_>, base: &str) -> Markup {
    let href = base.replacen("/learn/", "/learn/questions/new/", 1);
    html! { p { a href=(href) { (words.say("champions-ask-title")) } } }
}

/// Question and answer.
fn told(words: Words<'_>, it: &QuestionCard) -> Markup {
    html! {
        div.ec-quote { p.ec-kept { (it.words) } }
        @match &it.answer {
            Some(answer) => {
                p { strong { (words.say_with("champions-answered-on", &[("day", day(words, answer.on).into())])) } }
                p.ec-kept { (answer.words) }
                @if let Some(on) = answer.corrected {
                    p.nhsuk-hint { (words.say_with("champions-corrected-on", &[("day", day(words, on).into())])) }
                }
            },
            None => p.nhsuk-hint { (words.say("champions-open")) },
        }
    }
}

/// What the page shows on which a question is asked.
#[derive(Clone, Debug, Default)]
pub struct AskModel {
    /// Where the way back leads.
    pub up: String,
    /// What it is about.
    pub about: String,
    /// Where the form goes.
    pub action: String,
    /// What others asked.
    pub shared: Vec<QuestionCard>,
    /// The form as it was sent.
    pub fields: Fields,
    /// The form's token.
    pub csrf: String,
}

/// Draws the page on which a question is asked.
pub fn ask(words: Words<'_>, model: &AskModel) -> View {
    let title = words.say("champions-ask-title");
    let fields = &model.fields;
    let body = html! {
        (c::back_link(words, &model.up))
        (c::error_summary(words, fields, &[]))
        (c::heading_with_caption(&model.about, &title))
        p { (words.say("champions-ask-lead")) }
        (c::form(&model.action, &model.csrf, &html! {
            (c::textarea(words, fields, &c::Textarea {
                name: "words",
                label: words.say("champions-question"),
                hint: Some(words.say("champions-question-hint")),
                rows: 4,
                ..c::Textarea::default()
            }))
            (c::checkboxes(words, fields, &c::Checkboxes {
                name: "consent",
                legend: words.say("champions-consent"),
                hint: Some(words.say("champions-consent-hint")),
                choices: vec![c::Choice::new("yes", words.say("champions-consent-yes"))],
                ..c::Checkboxes::default()
            }))
            (c::button(&c::Button::primary(words.say("champions-ask-send"))))
        }))
        p { (words.say("champions-kept")) }
        @if !model.shared.is_empty() {
            (c::section_heading(&words.say("champions-asked-before")))
            @for it in &model.shared { (told(words, it)) hr.nhsuk-section-break.nhsuk-section-break--m.nhsuk-section-break--visible; }
        }
    };
    View::form(title, fields, body)
}

/// What a learner's page of questions and support shows.
#[derive(Clone, Debug, Default)]
pub struct OwnModel {
    /// What they asked.
    pub questions: Vec<QuestionCard>,
    /// Every note about them.
    pub notes: Vec<Told>,
    /// What they have turned off.
    pub choice: Choice,
    /// Whether they want no letters about their learning at all.
    pub quiet: bool,
    /// What was just done: a key of the catalogue.
    pub done: Option<&'static str>,
    /// The forms' token.
    pub csrf: String,
}

/// Draws a learner's page of questions and support.
pub fn own(words: Words<'_>, model: &OwnModel) -> View {
    let title = words.say("champions-own-title");
    let body = html! {
        (c::back_link(words, "/learn"))
        @if let Some(done) = model.done { (c::success_banner(words, &html! { p { (words.say(done)) } })) }
        (c::heading(&title))
        (c::section_heading(&words.say("champions-own-questions")))
        @if model.questions.is_empty() { p { (words.say("champions-own-none")) } }
        @for it in &model.questions { (own_question(words, it, &model.csrf)) }
        p { (words.say("champions-kept")) }
        @if model.quiet {
            p { (words.say("champions-letters-quiet")) " " a href="/learn/letters" { (words.say("training-letters-title")) } }
        } @else {
            (switch(words, model, "letters", model.choice.no_letters))
        }
        (c::section_heading(&words.say("champions-own-notes")))
        p { (words.say("champions-own-notes-text")) }
        @if model.notes.is_empty() {
            p { (words.say("champions-own-notes-none")) }
        } @else {
            (support_views::table(words, &model.notes, "champions-trainer", None))
        }
        (switch(words, model, "notes", model.choice.no_notes))
    };
    View::new(title, body)
}

fn own_question(words: Words<'_>, it: &QuestionCard, csrf: &str) -> Markup {
    let withdraw = c::Button {
        hidden: Some(it.words.chars().take(60).collect()),
        small: true,
        ..c::Button::secondary(words.say("champions-withdraw"))
    };
    let action = format!("/learn/questions/{}/withdraw", it.id);
    let shared = it.answer.as_ref().is_some_and(|answer| answer.shared);
    html! {
        section {
            h3.nhsuk-heading-s { (it.about) ", " (day(words, it.asked)) }
            (told(words, it))
            @if shared { p.nhsuk-hint { (words.say("champions-shared-yours")) } }
            (c::form(&action, csrf, &c::button(&withdraw)))
        }
    }
}

/// Says whether something is on, with the button that turns it off or on.
fn switch(words: Words<'_>, model: &OwnModel, what: &str, off: bool) -> Markup {
    let (now, verb) = if off { ("off", "on") } else { ("on", "off") };
    let button = c::Button {
        sends: Some((what.to_owned(), verb.to_owned())),
        ..c::Button::secondary(words.say(&format!("champions-{what}-turn-{verb}")))
    };
    html! {
        p { (words.say(&format!("champions-{what}-are-{now}"))) }
        (c::form("/learn/questions", &model.csrf, &c::button(&button)))
    }
}

/// What the trainers' desk shows.
#[derive(Clone, Debug, Default)]
pub struct DeskModel {
    /// What waits, the oldest first.
    pub open: Vec<QuestionCard>,
    /// What was answered last.
    pub answered: Vec<QuestionCard>,
    /// Whether an answer was just kept.
    pub done: bool,
}

/// Draws the trainers' desk.
pub fn desk(words: Words<'_>, model: &DeskModel) -> View {
    let title = words.say("champions-desk-title");
    let row = |it: &QuestionCard| {
        html! {
            li {
                a href={ "/learn/questions/open/" (it.id) } { (it.words.lines().next().unwrap_or_default()) }
                p.nhsuk-hint {
                    (it.about) " · " (words.say_with("champions-asked-on", &[("day", day(words, it.asked).into())]))
                    @if it.answer.as_ref().is_some_and(|it| it.shared) { " · " (words.say("champions-is-shared")) }
                }
            }
        }
    };
    let body = html! {
        (c::back_link(words, "/learn"))
        @if model.done { (c::success_banner(words, &html! { p { (words.say("champions-answer-kept")) } })) }
        (c::heading(&title))
        p { (words.say("champions-desk-lead")) }
        (c::section_heading(&words.say("champions-desk-open")))
        @if model.open.is_empty() { p { (words.say("champions-desk-none")) } }
        ol.nhsuk-list.ec-lines { @for it in &model.open { (row(it)) } }
        @if !model.answered.is_empty() {
            (c::section_heading(&words.say("champions-desk-answered")))
            ul.nhsuk-list.ec-lines { @for it in &model.answered { (row(it)) } }
        }
    };
    View::new(title, body)
}

/// What the page shows on which a question is answered.
#[derive(Clone, Debug)]
pub struct AnswerModel {
    /// The question.
    pub question: QuestionCard,
    /// The form as it was sent, or as the answer stands.
    pub fields: Fields,
    /// The form's token.
    pub csrf: String,
}

/// Draws the page on which a question is answered.
pub fn answer(words: Words<'_>, model: &AnswerModel) -> View {
    let title = words.say("champions-answer-title");
    let (it, fields) = (&model.question, &model.fields);
    let keep = if it.answer.is_some() {
        "champions-answer-correct"
    } else {
        "champions-answer-send"
    };
    let body = html! {
        (c::back_link(words, "/learn/questions/open"))
        (c::error_summary(words, fields, &[]))
        (c::heading_with_caption(&it.about, &title))
        (told(words, it))
        (c::form(&format!("/learn/questions/open/{}", it.id), &model.csrf, &html! {
            (c::textarea(words, fields, &c::Textarea {
                name: "answer",
                label: words.say("champions-answer"),
                hint: Some(words.say("champions-answer-hint")),
                rows: 8,
                ..c::Textarea::default()
            }))
            @if it.consent {
                (c::checkboxes(words, fields, &c::Checkboxes {
                    name: "shared",
                    legend: words.say("champions-share"),
                    hint: Some(words.say("champions-share-hint")),
                    choices: vec![c::Choice::new("yes", words.say("champions-share-yes"))],
                    ..c::Checkboxes::default()
                }))
            } @else {
                p { (words.say("champions-share-not")) }
            }
            (c::button(&c::Button::primary(words.say(keep))))
        }))
    };
    View::form(title, fields, body)
}
