//! My chats: what a worker recorded, seen by that worker alone.

use jiff::civil::Date;
use maud::{Markup, html};
use web::components::{
    Colour, Weight, button_link, empty_state, heading, inset, section_heading, tag,
};
use web::{View, Words};

use super::day_in_words;

/// One chat, in words.
#[derive(Clone, Debug)]
pub struct ChatLine {
    /// The day.
    pub day: Date,
    /// What about.
    pub topics: Vec<String>,
    /// Where and how, and how it was left.
    pub facts: Vec<String>,
    /// The names of the services that the person was pointed to, as far as they are still known.
    pub services: Vec<String>,
    /// How many those were.
    pub signposted: u32,
    /// Whether a service was missing.
    pub gap: bool,
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct MineModel {
    /// The chats since `since`, newest first.
    pub chats: Vec<ChatLine>,
    /// How many there are in all.
    pub all: u32,
    /// The first day of those that are listed.
    pub since: Date,
}

/// Draws the page.
pub fn mine(words: Words<'_>, model: &MineModel) -> View {
    let title = words.say("conversations-mine-title");
    let body = html! {
        (heading(&title))
        (inset(&html! { p { (words.say("conversations-mine-private")) } }))
        @if model.chats.is_empty() {
            (empty_state(&words.say("conversations-mine-empty"), &html! {
                p { (words.say("conversations-mine-empty-help")) }
                (button_link(&words.say("conversations-record"), "/chat/", Weight::Primary))
            }))
        } @else {
            p { (words.say_with("conversations-mine-count", &[("count", model.all.into())])) }
            p { (words.say("conversations-mine-mend")) }
            (by_day(words, &model.chats))
            p { (words.say_with("conversations-mine-since", &[("day", day_in_words(words, model.since).into())])) }
        }
    };
    View::new(title, body)
}

fn by_day(words: Words<'_>, chats: &[ChatLine]) -> Markup {
    html! {
        @for day in chats.chunk_by(|a, b| a.day == b.day) {
            (section_heading(&day_in_words(words, day[0].day)))
            ul.nhsuk-list.ec-lines {
                @for chat in day {
                    li {
                        strong { (chat.topics.join(", ")) }
                        @if chat.gap { " " (tag(&words.say("conversations-gap"), Colour::Yellow)) }
                        br;
                        span.nhsuk-hint { (chat.facts.join(" · ")) }
                        @if chat.signposted > 0 {
                            br;
                            (words.say_with("conversations-mine-signposted", &[("count", chat.signposted.into())]))
                            @if !chat.services.is_empty() { " " (chat.services.join(", ")) }
                        }
                    }
                }
            }
        }
    }
}
