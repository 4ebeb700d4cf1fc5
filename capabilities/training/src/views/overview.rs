//! What questions are worth, and who still needs training: numbers without names.

use jiff::civil::Date;
use kernel::disclosure::Shown;
use maud::{Markup, html};
use web::components::{
    Button, Choice, Column, Select, Table, back_link, button, empty_state, filter_form, heading,
    heading_with_caption, inset, section_heading, select, table,
};
use web::{Fields, View, Words};

use super::of_day;
use crate::actions::overview::{Covered, Organisation, Worth};

/// Below this a question does little to tell those who know from those who do not.
const TELLS_LITTLE: f64 = 0.2;
/// Above this nearly everybody is right at once.
const EASY: f64 = 0.95;
/// Below this few are.
const HARD: f64 = 0.3;

/// Draws the list of modules: name and title of each.
pub fn modules(words: Words<'_>, modules: &[(String, String)]) -> View {
    let title = words.say("training-items-title");
    let body = html! {
        (back_link(words, "/learn"))
        (heading(&title))
        p { (words.say("training-items-lead")) }
        @if modules.is_empty() { p { (words.say("training-no-courses")) } }
        ul.nhsuk-list.ec-lines {
            @for (key, title) in modules { li { a href={ "/learn/items/" (key) } { (title) } } }
        }
    };
    View::new(title, body)
}

/// What the page of a module's questions shows.
#[derive(Clone, Debug, Default)]
pub struct ItemsModel {
    /// What the module is called.
    pub title: String,
    /// The day on which the programme published it, where it is the programme's own; and the day by which somebody must
    /// have read it again.
    pub days: (Option<Date>, Date),
    /// Each question: what it asks, and what its answers tell of it.
    pub items: Vec<(String, Worth)>,
    /// From how many people on something is told.
    pub least: u32,
}

/// Draws what the questions of a module are worth.
pub fn items(words: Words<'_>, model: &ItemsModel) -> View {
    let title = words.say("training-items-title");
    let rows = model.items.iter().map(|(ask, worth)| {
        let few = || words.say("training-items-few");
        let right = worth
            .item
            .difficulty
            .map_or_else(few, |it| percent(words, it));
        let apart = worth
            .item
            .discrimination
            .map_or_else(|| "–".to_owned(), |it| format!("{it:.2}"));
        vec![
            html! { (ask) },
            html! { (worth.answered) },
            html! { (right) },
            html! { (apart) },
            html! { (remark(words, worth)) },
        ]
    });
    let body = html! {
        (back_link(words, "/learn/items"))
        (heading_with_caption(&title, &model.title))
        p { (of_day(words, model.days.0, model.days.1)) }
        p { (words.say_with("training-items-how", &[("least", model.least.into())])) }
        (table(&Table {
            caption: words.say("training-items-title"),
            caption_hidden: true,
            columns: vec![
                Column::text(words.say("training-question")),
                Column::number(words.say("training-items-answered")),
                Column::number(words.say("training-items-right")),
                Column::number(words.say("training-items-apart")),
                Column::text(words.say("training-items-remark")),
            ],
            rows: rows.collect(),
        }))
        (inset(&html! {
            p { (words.say("training-items-explain-right")) }
            p { (words.say("training-items-explain-apart")) }
        }))
    };
    View::new(title, body)
}

/// A share in whole percent.
#[allow(clippy::cast_possible_truncation)]
fn percent(words: Words<'_>, share: f64) -> String {
    let percent = (share * 100.0).round() as i64;
    words.say_with("training-percent", &[("percent", percent.into())])
}

/// What a trainer might do about a question.
fn remark(words: Words<'_>, worth: &Worth) -> String {
    let (Some(right), apart) = (worth.item.difficulty, worth.item.discrimination) else {
        return String::new();
    };
    let key = match apart {
        Some(apart) if apart < 0.0 => "training-items-misleads",
        _ if right > EASY => "training-items-easy",
        _ if right < HARD => "training-items-hard",
        Some(apart) if apart < TELLS_LITTLE => "training-items-little",
        _ => "training-items-good",
    };
    words.say(key)
}

/// What the page of coverage shows.
#[derive(Clone, Debug, Default)]
pub struct CoverageModel {
    /// The courses: name in addresses, name.
    pub courses: Vec<(String, String)>,
    /// The course that is shown.
    pub chosen: String,
    /// The organisations.
    pub organisations: Vec<Organisation>,
    /// Kinds of setting, by name.
    pub settings: Vec<(String, Covered)>,
}

/// Draws who still needs training.
pub fn coverage(words: Words<'_>, model: &CoverageModel) -> View {
    let title = words.say("training-coverage-title");
    let fields = Fields::of([("course", model.chosen.as_str())]);
    let choices = model.courses.iter();
    let body = html! {
        (back_link(words, "/learn"))
        (heading(&title))
        p { (words.say("training-coverage-lead")) }
        (filter_form("/learn/coverage", &html! {
            (select(words, &fields, &Select {
                name: "course",
                label: words.say("training-course"),
                choices: choices.map(|(slug, name)| Choice::new(slug, name)).collect(),
                ..Select::default()
            }))
            (button(&Button::secondary(words.say("training-coverage-show"))))
        }))
        @if model.organisations.is_empty() {
            (empty_state(&words.say("training-coverage-none"), &html! { p { (words.say("training-coverage-none-text")) } }))
        }
        @for it in &model.organisations { (section_heading(&it.name)) (organisation(words, it)) }
        @if !model.settings.is_empty() {
            (section_heading(&words.say("training-coverage-settings")))
            p { (words.say("training-coverage-settings-lead")) }
            (settings(words, &model.settings))
        }
        p.nhsuk-hint { (words.say("training-coverage-hidden")) }
    };
    View::new(title, body)
}

fn row(words: Words<'_>, covered: &Covered, name: String) -> Vec<Markup> {
    let eligible = covered.eligible;
    vec![
        html! { (name) },
        html! { @match eligible { Some(count) => (count), None => "–" } },
        cell(covered.here),
        cell(covered.trained),
        cell(covered.valid),
        cell(covered.expired),
        html! {
            @match covered.percent {
                Some(percent) => (words.say_with("training-percent", &[("percent", percent.into())])),
                None => "–",
            }
        },
    ]
}

fn organisation(words: Words<'_>, it: &Organisation) -> Markup {
    let jobs = it.jobs.iter().map(|covered| {
        let unknown = || words.say("training-coverage-no-job");
        row(words, covered, covered.job.clone().unwrap_or_else(unknown))
    });
    let all = row(words, &it.all, words.say("training-coverage-all"));
    let first = words.say("training-coverage-job");
    counted(words, &it.name, first, jobs.chain([all]).collect())
}

fn settings(words: Words<'_>, settings: &[(String, Covered)]) -> Markup {
    let rows = settings
        .iter()
        .map(|(name, covered)| row(words, covered, name.clone()));
    let caption = words.say("training-coverage-settings");
    let first = words.say("training-coverage-setting");
    counted(words, &caption, first, rows.collect())
}

fn counted(words: Words<'_>, caption: &str, first: String, rows: Vec<Vec<Markup>>) -> Markup {
    table(&Table {
        caption: caption.to_owned(),
        caption_hidden: true,
        columns: vec![
            Column::text(first),
            Column::number(words.say("training-coverage-eligible")),
            Column::number(words.say("training-coverage-here")),
            Column::number(words.say("training-coverage-trained")),
            Column::number(words.say("training-coverage-valid")),
            Column::number(words.say("training-coverage-expired")),
            Column::number(words.say("training-coverage-percent")),
        ],
        rows,
    })
}

fn cell(shown: Shown) -> Markup {
    html! { (shown) }
}
