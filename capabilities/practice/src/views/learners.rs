//! The trainer's page: who has practised and in which month last, and what teams of enough people find hard.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::Date;
use maud::html;
use web::components::{
    Column, Table, back_link, details, empty_state, heading, inset, section_heading, table,
};
use web::{View, Words};

use super::{month, skill_name};
use crate::actions::training::{Learners, Spot};

/// A month and how many people practised last in it.
fn in_month(words: Words<'_>, last: Date, people: usize) -> String {
    let args = [
        ("month", month(words, last).into()),
        ("count", people.into()),
    ];
    words.say_with("practice-who-month", &args)
}

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
    // The newest month first; within it by name, as the list comes.
    let mut months: BTreeMap<Reverse<Date>, Vec<&str>> = BTreeMap::new();
    for (name, last) in &model.people {
        months.entry(Reverse(*last)).or_default().push(name);
    }
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
            p { (words.say("practice-who-lead")) }
            @for (last, names) in &months {
                (details(&in_month(words, last.0, names.len()), &html! {
                    ul.ec-names { @for name in names { li { (name) } } }
                }))
            }
        }
    };
    View::new(title, body)
}
