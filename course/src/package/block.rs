//! The blocks of a page, drawn for reading; the player wakes what can be answered, ticked or written.

use maud::{Markup, PreEscaped, html};

use super::page::Pen;
use super::question;
use super::script::Keeper;
use crate::model::Block;
use crate::shown::{deeper, linked};

pub(super) fn draw(pen: &Pen<'_>, block: &Block) -> Markup {
    match block {
        // The module's name stands above the titles of its pages, so everything is one level deeper.
        Block::Text(text) => PreEscaped(linked(&deeper(text), |slug| format!("#{}", pen.id(slug)))),
        Block::Picture { file, alt, caption } => html! {
            figure {
                img src=(pen.file(file)) alt=(alt);
                @if !caption.is_empty() { figcaption { (caption) } }
            }
        },
        Block::Video {
            file,
            captions,
            transcript,
        } => html! {
            figure {
                video controls preload="none" src=(pen.file(file)) {
                    @if !captions.is_empty() {
                        track kind="captions" default src=(pen.file(captions)) srclang=(pen.edition.language);
                    }
                }
                (words_of(pen, transcript))
            }
        },
        Block::Audio { file, transcript } => html! {
            figure {
                audio controls preload="none" src=(pen.file(file)) {}
                (words_of(pen, transcript))
            }
        },
        Block::Question(question) => question::draw(pen, question),
        Block::Practice { person, text } => html! {
            div.practice {
                h3 { (pen.say("player-practise")) }
                p { (text) }
                @if pen.keeper == Keeper::Phone {
                    p { a href={ "/practice/people/" (person) } { (pen.say("learning-phone-practise")) } }
                } @else {
                    p { (pen.say("player-practise-where")) }
                }
            }
        },
        Block::Reflection { id, ask } => reflection(pen, id, ask),
        Block::Checklist { id, items } => checklist(pen, id, items),
        Block::Services { text, .. } => html! {
            div.services {
                h3 { (pen.say("player-services")) }
                p { (text) }
                p { (pen.say("player-services-where")) }
            }
        },
        Block::Download { file, title } => html! {
            p { a href=(pen.file(file)) download { (pen.say_with("player-download", &[("title", title)])) } }
        },
    }
}

/// What is said in a recording.
fn words_of(pen: &Pen<'_>, transcript: &str) -> Markup {
    html! {
        details {
            summary { (pen.say("player-transcript")) }
            @for paragraph in transcript.split("\n\n").filter(|it| !it.trim().is_empty()) { p { (paragraph) } }
        }
    }
}

fn reflection(pen: &Pen<'_>, id: &str, ask: &str) -> Markup {
    let field = pen.id(&format!("r-{id}"));
    html! {
        div.reflection {
            h3 { (pen.say("player-think")) }
            p { (ask) }
            div data-script hidden {
                label.block for=(field) { (pen.say("player-thoughts")) }
                p.hint id={ (field) "-hint" } { (pen.say("player-private")) }
                textarea id=(field) rows="4" aria-describedby={ (field) "-hint" } data-private=(id) {}
            }
        }
    }
}

fn checklist(pen: &Pen<'_>, id: &str, items: &[String]) -> Markup {
    html! {
        fieldset.checklist {
            legend { (pen.say("player-checklist")) }
            @for (at, item) in items.iter().enumerate() {
                @let field = pen.id(&format!("c-{id}-{at}"));
                div.choice {
                    input type="checkbox" id=(field) data-private={ (id) "-" (at) };
                    label for=(field) { (item) }
                }
            }
        }
    }
}
