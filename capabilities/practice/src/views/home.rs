//! The way in: what to do now, people to talk with, drills, and the learner's own things.

use jiff::civil::Date;
use maud::html;
use web::components::{Card, Weight, button_link, card_group, heading, inset, section_heading};
use web::{View, Words};

use super::{day, nobody_reads};

/// A person to talk with, as the list shows them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonCard {
    /// Where they are.
    pub key: String,
    /// What they are called.
    pub name: String,
    /// Who they are, in a few words.
    pub who: String,
    /// How old.
    pub age: u32,
    /// What it is about.
    pub topic: String,
    /// Their mood.
    pub mood: String,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct HomeModel {
    /// Whether a refresher is due.
    pub due: bool,
    /// When the next one is, if any has been scheduled.
    pub next: Option<Date>,
    /// The people.
    pub people: Vec<PersonCard>,
    /// How many drills there are: to spot, and to turn.
    pub drills: (usize, usize),
    /// Whether the reader writes people to talk with.
    pub writes: bool,
    /// Whether the reader takes out contested verdicts.
    pub contests: bool,
}

/// Draws the page.
pub fn home(words: Words<'_>, model: &HomeModel) -> View {
    let title = words.say("practice-title");
    let cards: Vec<_> = model.people.iter().map(|it| person(words, it)).collect();
    let (spot, turn) = model.drills;
    let body = html! {
        (heading(&title))
        p.nhsuk-body-l { (words.say("practice-lead")) }
        (nobody_reads(words))
        @if model.due {
            (inset(&html! {
                h2.nhsuk-heading-s { (words.say("practice-refresher-due")) }
                p { (words.say("practice-refresher-why")) }
                (button_link(&words.say("practice-refresher-begin"), "/practice/refresher", Weight::Primary))
            }))
        } @else {
            p {
                @match model.next {
                    Some(next) => (words.say_with("practice-refresher-next", &[("day", day(words, next).into())])),
                    None => (words.say("practice-refresher-any")),
                }
                " "
                a href="/practice/refresher" { (words.say("practice-refresher-now")) }
            }
        }
        (section_heading(&words.say("practice-people-title")))
        p { (words.say("practice-people-lead")) }
        (card_group(&cards))
        @if spot + turn > 0 {
            (section_heading(&words.say("practice-drills-title")))
            (card_group(&[
                Card {
                    heading: words.say("practice-drills-spot"),
                    href: Some("/practice/drills#spot".to_owned()),
                    body: Some(html! { p { (words.say_with("practice-drills-count", &[("count", spot.into())])) } }),
                    ..Card::default()
                },
                Card {
                    heading: words.say("practice-drills-turn"),
                    href: Some("/practice/drills#turn".to_owned()),
                    body: Some(html! { p { (words.say_with("practice-drills-count", &[("count", turn.into())])) } }),
                    ..Card::default()
                },
            ]))
        }
        (section_heading(&words.say("practice-own-title")))
        ul.nhsuk-list {
            li { a href="/practice/path" { (words.say("practice-path-title")) } }
            li { a href="/practice/kept" { (words.say("practice-kept-title")) } }
        }
        @if model.writes {
            (section_heading(&words.say("practice-trainers-title")))
            ul.nhsuk-list {
                li { a href="/practice/write" { (words.say("practice-write-title")) } }
                li { a href="/practice/learners" { (words.say("practice-learners-title")) } }
                @if model.contests { li { a href="/practice/contests" { (words.say("practice-contests-title")) } } }
            }
        }
    };
    View::new(title, body)
}

fn person(words: Words<'_>, it: &PersonCard) -> Card {
    let who = words.say_with(
        "practice-person-who",
        &[("who", it.who.as_str().into()), ("age", it.age.into())],
    );
    Card {
        heading: it.name.clone(),
        href: Some(format!("/practice/people/{}", it.key)),
        body: Some(html! {
            div.ec-person {
                p { (who) }
                p { strong { (it.topic) } }
                p.nhsuk-hint { (it.mood) }
            }
        }),
        ..Card::default()
    }
}
