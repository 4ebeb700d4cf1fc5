//! The trainer's page: who has practised and in which month last, and what teams of enough people find hard.

use maud::html;
use web::components::{
    Column, Table, back_link, empty_state, heading, inset, section_heading, table,
};
use web::{View, Words};

use super::{month, skill_name};
use crate::actions::training::{Learners, Spot};

/// Draws the page.
pub fn learners(words: Words<'_>, model: &Learners) -> View {
    let title = words.say("practice-learners-title");
    let told = |spot: &Spot| match spot {
        Spot::TooFew => words.say_with("practice-team-few", &[("least", model.least.into())]),
        Spot::None => words.say("practice-team-none"),
        Spot::Skill(skill) => skill_name(words, *skill),
    };
    let teams = model.teams.iter();
    let teams = teams.map(|(name, spot)| vec![html! { (name) }, html! { (told(spot)) }]);
    let people = model.people.iter();
    let people = people.map(|(name, last)| vec![html! { (name) }, html! { (month(words, *last)) }]);
    let body = html! {
        (back_link(words, "/practice"))
        (heading(&title))
        (inset(&html! { p { (words.say("practice-learners-private")) } }))
        (section_heading(&words.say("practice-teams-title")))
        p { (words.say_with("practice-teams-lead", &[("least", model.least.into())])) }
        (table(&Table {
            caption: words.say("practice-teams-title"),
            caption_hidden: true,
            columns: vec![
                Column::text(words.say("practice-team")),
                Column::text(words.say("practice-team-spot")),
            ],
            rows: teams.collect(),
        }))
        (section_heading(&words.say("practice-who-title")))
        @if model.people.is_empty() {
            (empty_state(&words.say("practice-who-empty"), &html! { p { (words.say("practice-who-empty-help")) } }))
        } @else {
            (table(&Table {
                caption: words.say("practice-who-title"),
                caption_hidden: true,
                columns: vec![
                    Column::text(words.say("practice-who-name")),
                    Column::text(words.say("practice-who-last")),
                ],
                rows: people.collect(),
            }))
        }
    };
    View::new(title, body)
}
