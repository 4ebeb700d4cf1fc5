//! What a learner kept and gave, for the learner alone; and verdicts that learners saw otherwise, in numbers.

use language::coach::ActKind;
use maud::{Markup, html};
use web::components::{
    Button, Column, Table, Weight, back_link, button, button_link, empty_state, form, heading,
    section_heading, table,
};
use web::{View, Words};

use super::{act_name, day};
use crate::rows::kept::{Given, Kept};

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct KeptModel {
    /// What was kept.
    pub kept: Vec<Kept>,
    /// What was given away with a contest.
    pub given: Vec<Given>,
    /// The form's token.
    pub csrf: String,
}

/// Slugs of acts as words.
fn acts(words: Words<'_>, slugs: &str) -> String {
    let names = slugs.split_whitespace().map(|slug| {
        ActKind::from_slug(slug).map_or_else(|| slug.to_owned(), |kind| act_name(words, kind))
    });
    names.collect::<Vec<_>>().join(", ")
}

/// Draws what a learner kept.
pub fn kept(words: Words<'_>, model: &KeptModel) -> View {
    let title = words.say("practice-kept-title");
    let body = html! {
        (back_link(words, "/practice"))
        (heading(&title))
        p { (words.say("practice-kept-lead")) }
        @if model.kept.is_empty() {
            (empty_state(&words.say("practice-kept-empty"), &html! { p { (words.say("practice-kept-empty-help")) } }))
        } @else {
            ul.nhsuk-list.ec-lines {
                @for it in &model.kept {
                    li {
                        p { strong { (it.partner) } " · " (day(words, it.day)) }
                        p.ec-kept { (it.words) }
                        (remove(words, &model.csrf, "kept", &it.id.to_string(), "practice-kept-remove"))
                    }
                }
            }
        }
        @if !model.given.is_empty() {
            (section_heading(&words.say("practice-given-title")))
            p { (words.say("practice-given-lead")) }
            ul.nhsuk-list.ec-lines {
                @for it in &model.given {
                    li {
                        p.ec-kept { (it.reply) }
                        p.nhsuk-hint {
                            (words.say_with("practice-given-line", &[
                                ("verdict", acts(words, &it.verdict).into()),
                                ("thought", acts(words, &it.thought).into()),
                                ("day", day(words, it.day).into()),
                            ]))
                        }
                        (remove(words, &model.csrf, "given", &it.id.to_string(), "practice-given-remove"))
                    }
                }
            }
        }
    };
    View::new(title, body)
}

fn remove(words: Words<'_>, csrf: &str, what: &str, id: &str, key: &'static str) -> Markup {
    form(
        "/practice/kept/remove",
        csrf,
        &html! {
            input type="hidden" name="what" value=(what);
            input type="hidden" name="id" value=(id);
            (button(&Button { small: true, weight: Weight::Secondary, ..Button::primary(words.say(key)) }))
        },
    )
}

/// What the page of contests shows: what the coach said, what learners thought, how often.
#[derive(Clone, Debug, Default)]
pub struct ContestsModel {
    /// The rows.
    pub rows: Vec<(String, String, u32)>,
}

/// Draws the contests.
pub fn contests(words: Words<'_>, model: &ContestsModel) -> View {
    let title = words.say("practice-contests-title");
    let row = |(verdict, thought, times): &(String, String, u32)| {
        let cells = [
            acts(words, verdict),
            acts(words, thought),
            times.to_string(),
        ];
        cells.into_iter().map(|it| html! { (it) }).collect()
    };
    let body = html! {
        (back_link(words, "/practice"))
        (heading(&title))
        p { (words.say("practice-contests-lead")) }
        @if model.rows.is_empty() {
            (empty_state(&words.say("practice-contests-empty"), &html! { p { (words.say("practice-contests-empty-help")) } }))
        } @else {
            (table(&Table {
                caption: title.clone(),
                caption_hidden: true,
                columns: vec![
                    Column::text(words.say("practice-contests-verdict")),
                    Column::text(words.say("practice-contests-thought")),
                    Column::number(words.say("practice-contests-times")),
                ],
                rows: model.rows.iter().map(row).collect(),
            }))
            (button_link(&words.say("practice-contests-csv"), "/practice/contests.csv", Weight::Secondary))
        }
    };
    View::new(title, body)
}
