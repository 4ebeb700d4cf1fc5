//! A person to talk with: the situation, and the two ways to begin.

use maud::html;
use web::components::{Weight, back_link, button_link, heading_with_caption, section_heading};
use web::{View, Words};

use super::nobody_reads;
use crate::model::scenario::Scenario;

/// What the page shows.
#[derive(Clone, Debug)]
pub struct PersonModel {
    /// Where they are.
    pub key: String,
    /// Who they are.
    pub scenario: Scenario,
    /// What it is about, in words.
    pub topic: String,
}

/// Draws the page.
pub fn person(words: Words<'_>, model: &PersonModel) -> View {
    let it = &model.scenario;
    let language = words.language;
    let name = it.name.of(language);
    let who = words.say_with(
        "practice-person-who",
        &[("who", it.who.of(language).into()), ("age", it.age.into())],
    );
    let to = |mode: &str| format!("/practice/people/{}/{mode}", model.key);
    let body = html! {
        (back_link(words, "/practice"))
        (heading_with_caption(&model.topic, name))
        p.nhsuk-body-l { (who) }
        (section_heading(&words.say("practice-situation")))
        p { (it.situation.of(language)) }
        p { (it.you.of(language)) }
        p { (words.say_with("practice-person-mood", &[("name", name.into()), ("mood", it.mood.of(language).into())])) }
        (nobody_reads(words))
        div.ec-ways {
            section aria-labelledby="way-reply" {
                h2.nhsuk-heading-s #way-reply { (words.say("practice-mode-reply")) }
                p { (words.say("practice-mode-reply-about")) }
                (button_link(&words.say("practice-mode-reply-begin"), &to("reply"), Weight::Primary))
            }
            section aria-labelledby="way-chat" {
                h2.nhsuk-heading-s #way-chat { (words.say("practice-mode-chat")) }
                p { (words.say("practice-mode-chat-about")) }
                (button_link(&words.say("practice-mode-chat-begin"), &to("chat"), Weight::Secondary))
            }
        }
        p.nhsuk-hint { (words.say("practice-not-real")) }
    };
    View::new(name.to_owned(), body)
}
