//! A question as a form that the player marks, with its answers below for whoever reads without a script.

use maud::{Markup, html};

use super::page::Pen;
use crate::model::{Choice, Form, Pair, Question, Wants};

pub(super) fn draw(pen: &Pen<'_>, question: &Question) -> Markup {
    let id = pen.id(&format!("q-{}", question.id));
    let (inside, answers) = match &question.form {
        Form::Single(choices) => (
            choice_of(pen, &id, question, choices, false),
            taught(pen, choices),
        ),
        Form::Multiple(choices) => (
            choice_of(pen, &id, question, choices, true),
            taught(pen, choices),
        ),
        Form::Order { items, after } => (
            ordering(pen, &id, question, items),
            in_order(pen, items, after),
        ),
        Form::Match { pairs, after } => (pairing(pen, &id, question, pairs), paired(pairs, after)),
        Form::Free {
            said,
            wants,
            good,
            otherwise,
            example,
        } => (
            reply(pen, &id, question, said),
            replies(pen, *wants, [good, otherwise, example]),
        ),
    };
    let send = match question.form {
        Form::Free { .. } => pen.say("player-compare"),
        _ => pen.say("player-check"),
    };
    html! {
        form.question id=(id) data-question=(question.id) data-form=(question.form.slug()) {
            (inside)
            p data-script hidden { button type="submit" { (send) } }
            @if let Form::Free { wants, example, .. } = &question.form { (compare(pen, &id, *wants, example)) }
            div.feedback role="status" {}
            details.answers {
                summary { (pen.say("player-answers")) }
                (answers)
            }
        }
    }
}

fn choice_of(
    pen: &Pen<'_>,
    id: &str,
    question: &Question,
    choices: &[Choice],
    many: bool,
) -> Markup {
    let hint = if many {
        "player-choose-some"
    } else {
        "player-choose-one"
    };
    let kind = if many { "checkbox" } else { "radio" };
    html! {
        fieldset aria-describedby={ (id) "-hint" } {
            legend { (question.ask) }
            p.hint id={ (id) "-hint" } { (pen.say(hint)) }
            @for at in question.offered() {
                @let choice = &choices[at];
                div.choice {
                    input type=(kind) id={ (id) "-" (at) } name=(id) value=(at) data-right[choice.right];
                    label for={ (id) "-" (at) } { (choice.text) }
                }
            }
        }
    }
}

/// What each choice teaches.
fn taught(pen: &Pen<'_>, choices: &[Choice]) -> Markup {
    html! {
        @for (at, choice) in choices.iter().enumerate() {
            div data-told=(at) {
                p {
                    strong { (choice.text) }
                    @if choice.right { " (" (pen.say("player-answer-right")) ")" }
                }
                p { (choice.told) }
            }
        }
    }
}

fn ordering(pen: &Pen<'_>, id: &str, question: &Question, items: &[String]) -> Markup {
    html! {
        fieldset aria-describedby={ (id) "-hint" } {
            legend { (question.ask) }
            p.hint id={ (id) "-hint" } { (pen.say("player-put-in-order")) }
            ol.order { @for at in question.offered() { li data-value=(at) { (items[at]) } } }
        }
    }
}

fn in_order(pen: &Pen<'_>, items: &[String], after: &str) -> Markup {
    html! {
        p { strong { (pen.say("player-answer-order")) } }
        ol { @for item in items { li { (item) } } }
        div data-told="after" { p { (after) } }
    }
}

/// For each pair, the first pair that has the same right side: equal words are one answer.
fn matching(pairs: &[Pair]) -> Vec<usize> {
    let first = |pair: &Pair| pairs.iter().position(|it| it.right == pair.right);
    pairs.iter().filter_map(first).collect()
}

fn pairing(pen: &Pen<'_>, id: &str, question: &Question, pairs: &[Pair]) -> Markup {
    html! {
        fieldset aria-describedby={ (id) "-hint" } {
            legend { (question.ask) }
            p.hint id={ (id) "-hint" } { (pen.say("player-match-each")) }
            @for (at, (pair, right)) in pairs.iter().zip(matching(pairs)).enumerate() {
                label.block for={ (id) "-" (at) } { (pair.left) }
                select id={ (id) "-" (at) } data-right=(right) {
                    option value="" { (pen.say("player-match-none")) }
                    @for other in question.offered() { option value=(other) { (pairs[other].right) } }
                }
            }
        }
    }
}

fn paired(pairs: &[Pair], after: &str) -> Markup {
    html! {
        ul { @for pair in pairs { li { (pair.left) ": " strong { (pair.right) } } } }
        div data-told="after" { p { (after) } }
    }
}

fn look_for(pen: &Pen<'_>, wants: Wants) -> String {
    pen.say(&format!("player-look-for-{}", wants.slug()))
}

/// What somebody says, and a place for the reply. The coach is not in the package: whoever wrote it judges it.
fn reply(pen: &Pen<'_>, id: &str, question: &Question, said: &str) -> Markup {
    html! {
        p { strong { (question.ask) } }
        @if !said.is_empty() {
            p { (pen.say("player-said")) }
            blockquote { p { (said) } }
        }
        div data-script hidden {
            label.block for={ (id) "-reply" } { (pen.say("player-your-reply")) }
            p.hint id={ (id) "-hint" } { (pen.say("player-in-your-words")) }
            textarea id={ (id) "-reply" } rows="3" aria-describedby={ (id) "-hint" } data-private=(question.id) {}
        }
    }
}

/// An example beside the learner's own reply, and how close theirs was.
fn compare(pen: &Pen<'_>, id: &str, wants: Wants, example: &str) -> Markup {
    html! {
        div.compare hidden {
            h3 tabindex="-1" { (pen.say("player-example")) }
            blockquote { p { (example) } }
            p { strong { (pen.say("player-look-for")) } }
            p { (look_for(pen, wants)) }
            fieldset {
                legend { (pen.say("player-how-close")) }
                @for (value, key) in [(1, "player-close"), (0, "player-not-yet")] {
                    div.choice {
                        input type="radio" id={ (id) "-" (value) } name=(id) value=(value);
                        label for={ (id) "-" (value) } { (pen.say(key)) }
                    }
                }
            }
        }
    }
}

fn replies(pen: &Pen<'_>, wants: Wants, [good, otherwise, example]: [&String; 3]) -> Markup {
    html! {
        p { strong { (pen.say("player-example")) } }
        blockquote { p { (example) } }
        p { (look_for(pen, wants)) }
        p { strong { (pen.say("player-if-close")) } }
        div data-told="1" { p { (good) } }
        p { strong { (pen.say("player-if-not-yet")) } }
        div data-told="0" { p { (otherwise) } }
    }
}
