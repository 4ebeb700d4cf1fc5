//! Questions as plain forms, and what is told of an answer.

use course::{Form, Marked, Question, Told};
use maud::{Markup, html};
use web::components::{
    Button, Checkboxes, Choice, Colour, LabelSize, Radios, Textarea, button, checkboxes, radios,
    tag, textarea, warning_callout,
};
use web::{Fields, Words};

/// What came of an answer.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// It was marked.
    Marked(Marked),
    /// It told of danger, so nothing was marked.
    Danger,
    /// It may be in a language that the coach does not read, so nobody says whether it is right.
    Unread,
}

/// An answer that was just given, with what came of it.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The question.
    pub question: String,
    /// What came of it.
    pub outcome: Outcome,
}

/// Where answers go.
#[derive(Clone, Copy, Debug)]
pub struct Desk<'a> {
    /// The address.
    pub action: &'a str,
    /// The form's token; none on pages without cookies.
    pub csrf: Option<&'a str>,
}

impl Desk<'_> {
    /// A form that comes back to where it stands on the page.
    pub fn form(&self, anchor: &str, body: &Markup) -> Markup {
        html! {
            form.ec-form method="post" action={ (self.action) "#" (anchor) } novalidate {
                @if let Some(csrf) = self.csrf { input type="hidden" name="csrf" value=(csrf); }
                (body)
            }
        }
    }
}

/// The id of a question's place on the page.
pub fn anchor(question: &str) -> String {
    format!("q-{question}")
}

/// The id of what is told of an answer. A form leads there, so that the focus stays with it; where nothing is told, as
/// there is a mistake in the form, no such place is there and the summary of mistakes keeps the focus.
fn told_at(question: &str) -> String {
    format!("told-{question}")
}

/// The name of the field of a question.
pub fn field(question: &str) -> String {
    format!("answer-{question}")
}

/// The name of a field of a question that has several.
pub fn field_at(question: &str, row: usize) -> String {
    format!("answer-{question}-{}", row + 1)
}

/// A list to open shows so many characters on a small phone.
const FITS: usize = 18;

/// What stands in the lists of a question.
#[derive(Clone, Copy)]
enum Beside<'a> {
    /// A number.
    Number,
    /// A text; where one is too long for a list that is not open, all of them are to be read in full above.
    Whole(&'a [&'a str]),
}

/// The letter of the option at this place.
fn letter(nth: usize) -> char {
    ('A'..='Z').nth(nth).unwrap_or('Z')
}

/// What is shown of a question.
pub struct Shown<'a> {
    /// The reader's words.
    pub words: Words<'a>,
    /// The question.
    pub question: &'a Question,
    /// Which one it is on its page, from 1.
    pub number: usize,
    /// Whether the last answer that counts was right, where there is one.
    pub before: Option<bool>,
    /// The answer that was just given, if it was to this question.
    pub answered: Option<&'a Outcome>,
    /// What was sent.
    pub fields: &'a Fields,
    /// The programme's safeguarding route.
    pub safeguarding: &'a str,
}

impl Shown<'_> {
    /// The question with its form, and what came of the answer.
    pub fn form(&self, desk: Desk<'_>) -> Markup {
        let (words, question) = (self.words, self.question);
        let id = anchor(&question.id);
        let again = self.answered.is_some() || self.before.is_some();
        let label = words.say(if again {
            "training-answer-again"
        } else {
            "training-answer"
        });
        html! {
            section.ec-question id=(id) aria-labelledby={ (id) "-title" } {
                h2.nhsuk-heading-s.ec-question__title id={ (id) "-title" } {
                    (numbered(words, self.number)) " "
                    @if let Some(right) = self.before {
                        @if right { (tag(&words.say("training-was-right"), Colour::Green)) }
                        @else { (tag(&words.say("training-was-not-right"), Colour::Yellow)) }
                    }
                }
                (desk.form(&told_at(&question.id), &html! {
                    input type="hidden" name="question" value=(question.id);
                    (self.inputs())
                    (button(&Button::secondary(label)))
                }))
                @if let Some(outcome) = self.answered { (self.told(outcome)) }
            }
        }
    }

    fn inputs(&self) -> Markup {
        let (words, question) = (self.words, self.question);
        let name = field(&question.id);
        match &question.form {
            Form::Single(choices) => radios(
                words,
                self.fields,
                &Radios {
                    name: &name,
                    legend: question.ask.clone(),
                    choices: listed(choices),
                    size: LabelSize::Medium,
                    ..Radios::default()
                },
            ),
            Form::Multiple(choices) => checkboxes(
                words,
                self.fields,
                &Checkboxes {
                    name: &name,
                    legend: question.ask.clone(),
                    hint: Some(words.say("training-choose-all")),
                    choices: listed(choices),
                    size: LabelSize::Medium,
                    ..Checkboxes::default()
                },
            ),
            Form::Order { items, .. } => {
                let rows = question.offered();
                let places: Vec<_> = (1..=items.len()).map(|it| it.to_string()).collect();
                let rows = rows
                    .iter()
                    .map(|at| (*at, items.get(*at).map_or("", String::as_str)));
                let options = |_: usize| places.iter().map(|it| (it.clone(), it.clone())).collect();
                self.selects(
                    words.say("training-order-hint"),
                    rows.collect(),
                    &options,
                    Beside::Number,
                )
            }
            Form::Match { pairs, .. } => {
                let offered = question.offered();
                let texts: Vec<_> = offered
                    .iter()
                    .filter_map(|at| Some((*at, pairs.get(*at)?.right.as_str())))
                    .collect();
                let long = texts.iter().any(|(_, it)| it.chars().count() > FITS);
                let named = |nth: usize, text: &str| match long {
                    true => format!("{}: {text}", letter(nth)),
                    false => text.to_owned(),
                };
                let options = |_: usize| {
                    let texts = texts.iter().enumerate();
                    let named = texts.map(|(nth, (at, it))| (at.to_string(), named(nth, it)));
                    named.collect()
                };
                let whole: Vec<_> = texts.iter().map(|(_, it)| *it).filter(|_| long).collect();
                let rows = pairs
                    .iter()
                    .enumerate()
                    .map(|(at, it)| (at, it.left.as_str()));
                self.selects(
                    words.say("training-match-hint"),
                    rows.collect(),
                    &options,
                    Beside::Whole(&whole),
                )
            }
            Form::Free { said, .. } => html! {
                @if !said.is_empty() {
                    p { (words.say("training-said")) }
                    blockquote.ec-quote { p { (said) } }
                }
                @if words.language == web::Language::Welsh { p { (words.say("practice-coach-reads-english")) } }
                (textarea(words, self.fields, &Textarea {
                    name: &name,
                    label: question.ask.clone(),
                    hint: Some(words.say("training-free-hint")),
                    rows: 3,
                    size: LabelSize::Medium,
                    ..Textarea::default()
                }))
            },
        }
    }

    /// A list to open for each row. The error of the whole is said once, and leads to the first.
    fn selects(
        &self,
        hint: String,
        rows: Vec<(usize, &str)>,
        options: &dyn Fn(usize) -> Vec<(String, String)>,
        beside: Beside<'_>,
    ) -> Markup {
        let (words, question) = (self.words, self.question);
        let name = field(&question.id);
        let error = self.fields.error(&name).map(|said| words.said(said));
        html! {
            div.nhsuk-form-group.nhsuk-form-group--error[error.is_some()] {
                fieldset.nhsuk-fieldset aria-describedby={ (name) "-hint" @if error.is_some() { " " (name) "-error" } } {
                    legend.nhsuk-fieldset__legend.nhsuk-fieldset__legend--m { (question.ask) }
                    div.nhsuk-hint id={ (name) "-hint" } { (hint) }
                    @if let Some(error) = &error {
                        p.nhsuk-error-message id={ (name) "-error" } {
                            span.nhsuk-u-visually-hidden { (words.say("components-error-prefix")) " " }
                            (error)
                        }
                    }
                    @if let Beside::Whole(texts) = beside && !texts.is_empty() {
                        dl.ec-letters {
                            @for (nth, text) in texts.iter().enumerate() { div { dt { (letter(nth)) } dd { (text) } } }
                        }
                    }
                    @for (at, text) in &rows {
                        @let of_row = field_at(&question.id, *at);
                        // The first row shown has the field's own id, so that the error summary leads to it.
                        @let id = if Some(at) == rows.first().map(|it| &it.0) { name.clone() } else { of_row.clone() };
                        div.ec-pair.ec-pair--narrow[matches!(beside, Beside::Number)] {
                            label.nhsuk-label for=(id) { (text) }
                            select.nhsuk-select id=(id) name=(of_row) {
                                option value="" { (words.say("training-select")) }
                                @for (value, label) in options(*at) {
                                    option value=(value) selected[self.fields.has(&of_row, &value)] { (label) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// What is told of an answer. It is read out, and the focus goes there.
    fn told(&self, outcome: &Outcome) -> Markup {
        let words = self.words;
        let body = match outcome {
            Outcome::Danger => danger(words, self.safeguarding),
            Outcome::Unread => html! {
                h3.nhsuk-heading-s { (words.say("training-unread")) }
                p { (words.say("training-unread-text")) }
                (solution(words, self.question, false))
            },
            Outcome::Marked(marked) => self.marked(marked),
        };
        html! {
            div.ec-told id=(told_at(&self.question.id)) role="status" tabindex="-1" data-focus-first { (body) }
        }
    }

    fn marked(&self, marked: &Marked) -> Markup {
        let words = self.words;
        let verdict = if marked.right {
            "training-right"
        } else if marked.share > 0.0 {
            "training-partly"
        } else {
            "training-not-yet"
        };
        let unsure = marked.verdict.as_ref().is_some_and(|it| it.unsure);
        html! {
            h3.nhsuk-heading-s { (words.say(verdict)) }
            @if self.before == Some(true) && !marked.right { p { (words.say("training-stays-right")) } }
            @for told in &marked.told { (one_told(words, told)) }
            @if unsure { p { (words.say("training-coach-unsure")) } }
            (solution(words, self.question, marked.right))
        }
    }
}

/// One thing told, with the line it is about.
fn one_told(words: Words<'_>, told: &Told) -> Markup {
    let Some(line) = &told.line else {
        return html! { p { (told.text) } };
    };
    let (key, colour) = match (line.right, line.chosen) {
        (true, true) => ("training-line-right", Colour::Green),
        (true, false) => ("training-line-missed", Colour::Yellow),
        (false, _) => ("training-line-wrong", Colour::Yellow),
    };
    html! { p { strong { (line.text) } " " (tag(&words.say(key), colour)) br; (told.text) } }
}

fn listed(choices: &[course::Choice]) -> Vec<Choice> {
    let choices = choices.iter().enumerate();
    choices
        .map(|(at, it)| Choice::new(at.to_string(), &it.text))
        .collect()
}

/// What is right, where it helps to see it as a whole.
fn solution(words: Words<'_>, question: &Question, right: bool) -> Markup {
    match &question.form {
        Form::Order { items, .. } if !right => html! {
            p { strong { (words.say("training-right-order")) } }
            ol { @for it in items { li { (it) } } }
        },
        Form::Match { pairs, .. } if !right => html! {
            p { strong { (words.say("training-right-pairs")) } }
            ul.nhsuk-list.nhsuk-list--bullet { @for it in pairs { li { (it.left) " – " (it.right) } } }
        },
        Form::Free { example, .. } if !example.is_empty() => html! {
            p { strong { (words.say("training-one-way")) } " “" (example) "”" }
        },
        _ => html! {},
    }
}

/// What is shown instead of a judgement where words tell of danger.
fn danger(words: Words<'_>, safeguarding: &str) -> Markup {
    let route = words.say_with("practice-danger-route", &[("route", safeguarding.into())]);
    warning_callout(
        words,
        &words.say("practice-danger-title"),
        &html! {
            p { (words.say("practice-danger-lead")) }
            ul {
                li { (words.say("practice-danger-999")) }
                li { (words.say("practice-danger-111")) }
                li { (words.say("practice-danger-samaritans")) }
                @if !safeguarding.is_empty() { li { (route) } }
            }
            p { strong { (words.say("practice-danger-nobody")) } }
        },
    )
}

fn numbered(words: Words<'_>, number: usize) -> String {
    words.say_with("training-question-number", &[("number", number.into())])
}

/// A question on paper: what is asked, and what can be answered.
pub fn printed(words: Words<'_>, question: &Question, number: usize) -> Markup {
    html! {
        section.ec-question {
            p { strong { (numbered(words, number)) ": " (question.ask) } }
            @match &question.form {
                Form::Single(choices) | Form::Multiple(choices) => {
                    ul.ec-boxes { @for it in choices { li { (it.text) } } }
                }
                Form::Order { items, .. } => {
                    ul.ec-boxes { @for at in question.offered() { @if let Some(item) = items.get(at) { li { (item) } } } }
                }
                Form::Match { pairs, .. } => {
                    ul.ec-boxes { @for it in pairs { li { (it.left) } } }
                    p {
                        (words.say("training-print-choose-from")) " "
                        @for (nth, at) in question.offered().into_iter().enumerate() {
                            @if nth > 0 { " · " }
                            @if let Some(it) = pairs.get(at) { (it.right) }
                        }
                    }
                }
                Form::Free { said, .. } => {
                    @if !said.is_empty() { blockquote.ec-quote { p { (said) } } }
                    div.ec-write-here {}
                }
            }
        }
    }
}
