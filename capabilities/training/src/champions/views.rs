//! The champions' page, and how far it is passed on.

use kernel::disclosure::Shown;
use maud::{Markup, html};
use web::components as c;
use web::{Fields, View, Words};

use super::model::{CORE, WAYS};
use super::passing::{Named, Standing};
use super::reach::Reach;
use super::rows::passing::Passing;
use crate::views::day;

/// A page by its address and the key of its name.
pub type Link = (String, &'static str);

/// What the champions' page shows.
#[derive(Clone, Debug, Default)]
pub struct ChampionsModel {
    /// How the reader stands, and who passes it on.
    pub standing: Standing,
    /// What helps to pass it on.
    pub helps: Vec<Link>,
    /// Whether the reader notes train-the-trainer sessions.
    pub tends: bool,
    /// What was just done: a key of the catalogue.
    pub done: Option<&'static str>,
    /// The forms as they were sent.
    pub fields: Fields,
    /// The forms' token.
    pub csrf: String,
}

/// Draws the champions' page.
pub fn champions(words: Words<'_>, model: &ChampionsModel) -> View {
    let title = words.say("champions-title");
    let standing = &model.standing;
    let body = html! {
        (c::back_link(words, "/learn"))
        @if let Some(done) = model.done { (c::success_banner(words, &html! { p { (words.say(done)) } })) }
        (c::error_summary(words, &model.fields, &[]))
        (c::heading(&title))
        p.nhsuk-body-l { (words.say("champions-lead")) }
        @match standing.shown {
            Some(shown) => (champion(words, model, shown)),
            None => (not_yet(words, model)),
        }
        @if standing.shown.is_some() || model.tends { (others(words, model)) }
        @if model.tends { (teach(words, model)) }
        @if standing.shown.is_some() {
            (c::section_heading(&words.say("champions-stop-title")))
            p { (words.say("champions-stop-text")) }
            (c::form("/learn/champions/stop", &model.csrf, &c::button(&c::Button::secondary(words.say("champions-stop")))))
        }
    };
    View::form(title, &model.fields, body)
}

/// What somebody sees who does not pass it on yet.
fn not_yet(words: Words<'_>, model: &ChampionsModel) -> Markup {
    if !model.standing.trained {
        return c::inset(&html! {
            p { (words.say("champions-untrained")) " " a href={ "/learn/" (CORE) } { (words.say("champions-to-core")) } }
        });
    }
    html! {
        p { (words.say("champions-join-text")) }
        (c::form("/learn/champions", &model.csrf, &html! {
            (c::checkboxes(words, &model.fields, &c::Checkboxes {
                name: "shown",
                legend: words.say("champions-shown"),
                hint: Some(words.say("champions-shown-hint")),
                choices: vec![c::Choice::new("yes", words.say("champions-shown-yes"))],
                ..c::Checkboxes::default()
            }))
            (c::button(&c::Button::primary(words.say("champions-join"))))
        }))
    }
}

/// What a champion sees of and for themself.
fn champion(words: Words<'_>, model: &ChampionsModel, shown: bool) -> Markup {
    let standing = &model.standing;
    let (now, verb, key) = if shown {
        ("champions-is-shown", "no", "champions-hide")
    } else {
        ("champions-is-hidden", "yes", "champions-show")
    };
    let change = c::Button {
        sends: Some(("shown".to_owned(), verb.to_owned())),
        ..c::Button::secondary(words.say(key))
    };
    html! {
        p { strong { (words.say("champions-you")) } " " (words.say(now)) }
        (c::form("/learn/champions", &model.csrf, &c::button(&change)))
        @match standing.taught_on {
            Some(on) => p { (words.say_with("champions-taught-you", &[("day", day(words, on).into())])) },
            None => p { (words.say("champions-taught-not")) },
        }
        (c::section_heading(&words.say("champions-how")))
        p { (words.say("champions-how-text")) }
        ol.nhsuk-list.nhsuk-list--number {
            @for key in ["champions-how-try", "champions-how-show", "champions-how-ask"] { li { (words.say(key)) } }
        }
        @if !model.helps.is_empty() {
            p { (words.say("champions-helps")) }
            ul.nhsuk-list.nhsuk-list--bullet {
                @for (href, key) in &model.helps { li { a href=(href) { (words.say(key)) } } }
            }
        }
        (c::section_heading(&words.say("champions-note")))
        p { (words.say("champions-note-text")) }
        (c::form("/learn/champions/passed", &model.csrf, &note(words, model)))
        @if !standing.passed.is_empty() { (passed(words, model)) }
    }
}

fn note(words: Words<'_>, model: &ChampionsModel) -> Markup {
    let places = &model.standing.organisations;
    let ways = WAYS.iter().map(|it| c::Choice::new(*it, way(words, it)));
    let places_offered = places
        .iter()
        .map(|(id, name)| c::Choice::new(id.to_string(), name));
    html! {
        (c::date_input(words, &model.fields, &c::DateInput {
            name: "on",
            legend: words.say("champions-on"),
            hint: Some(words.say("champions-on-hint")),
            ..c::DateInput::default()
        }))
        (c::radios(words, &model.fields, &c::Radios {
            name: "kind",
            legend: words.say("champions-kind"),
            choices: ways.collect(),
            ..c::Radios::default()
        }))
        (c::text_input(words, &model.fields, &c::Input {
            name: "reached",
            label: words.say("champions-reached"),
            hint: Some(words.say("champions-reached-hint")),
            kind: c::Kind::Number,
            width: c::Width::Four,
            ..c::Input::default()
        }))
        @if places.len() > 1 {
            (c::select(words, &model.fields, &c::Select {
                name: "organisation",
                label: words.say("champions-organisation"),
                choices: places_offered.collect(),
                empty: true,
                ..c::Select::default()
            }))
        }
        (c::button(&c::Button::primary(words.say("champions-note-keep"))))
    }
}

/// A way of passing it on, in words.
fn way(words: Words<'_>, slug: &str) -> String {
    words.say(&format!("champions-way-{slug}"))
}

fn passed(words: Words<'_>, model: &ChampionsModel) -> Markup {
    let row = |it: &Passing| {
        let (on, kind) = (day(words, it.on), way(words, &it.kind));
        let place = model.standing.organisations.iter();
        let place = place
            .filter(|(id, _)| Some(*id) == it.organisation)
            .map(|(_, name)| name.clone())
            .next();
        let remove = c::Button {
            hidden: Some(format!("{on}, {kind}")),
            small: true,
            ..c::Button::secondary(words.say("champions-remove"))
        };
        let action = format!("/learn/champions/passed/{}/remove", it.id);
        vec![
            html! { (on) },
            html! { (kind) },
            html! { (it.reached) },
            html! { @match place { Some(place) => (place), None => "–" } },
            c::form(&action, &model.csrf, &c::button(&remove)),
        ]
    };
    c::table(&c::Table {
        caption: words.say("champions-passed"),
        caption_hidden: false,
        columns: vec![
            c::Column::text(words.say("champions-day")),
            c::Column::text(words.say("champions-kind-short")),
            c::Column::number(words.say("champions-people")),
            c::Column::text(words.say("champions-where")),
            c::Column::text(words.say("champions-change")),
        ],
        rows: model.standing.passed.iter().map(row).collect(),
    })
}

/// Who passes it on.
fn others(words: Words<'_>, model: &ChampionsModel) -> Markup {
    let champions = &model.standing.champions;
    let row = |it: &Named| {
        let mut cells = vec![
            html! { (it.name) },
            html! { @match &it.organisation { Some(name) => (name), None => "–" } },
            html! { @match it.taught_on { Some(on) => (day(words, on)), None => "–" } },
        ];
        if model.tends {
            let remove = c::Button {
                hidden: Some(it.name.clone()),
                small: true,
                sends: Some(("champion".to_owned(), it.person.to_string())),
                ..c::Button::secondary(words.say("champions-taught-remove"))
            };
            cells.push(html! {
                @if it.taught_on.is_some() {
                    (c::form("/learn/champions/untaught", &model.csrf, &c::button(&remove)))
                } @else { "–" }
            });
        }
        cells
    };
    let mut columns = vec![
        c::Column::text(words.say("champions-name")),
        c::Column::text(words.say("champions-where")),
        c::Column::text(words.say("champions-taught")),
    ];
    if model.tends {
        columns.push(c::Column::text(words.say("champions-change")));
    }
    html! {
        (c::section_heading(&words.say("champions-who")))
        p { (words.say("champions-who-text")) }
        @if champions.is_empty() {
            p { (words.say("champions-who-none")) }
        } @else {
            (c::table(&c::Table {
                caption: words.say("champions-who"),
                caption_hidden: true,
                columns,
                rows: champions.iter().map(row).collect(),
            }))
        }
    }
}

/// Where a trainer notes the train-the-trainer session.
fn teach(words: Words<'_>, model: &ChampionsModel) -> Markup {
    let champions = &model.standing.champions;
    let offered = champions
        .iter()
        .map(|it| c::Choice::new(it.person.to_string(), &it.name));
    html! {
        @if !champions.is_empty() {
            (c::section_heading(&words.say("champions-teach")))
            p { (words.say("champions-teach-text")) }
            (c::form("/learn/champions/taught", &model.csrf, &html! {
                (c::select(words, &model.fields, &c::Select {
                    name: "champion",
                    label: words.say("champions-champion"),
                    choices: offered.collect(),
                    empty: true,
                    ..c::Select::default()
                }))
                (c::date_input(words, &model.fields, &c::DateInput {
                    name: "taught",
                    legend: words.say("champions-taught-on"),
                    hint: Some(words.say("champions-on-hint")),
                    ..c::DateInput::default()
                }))
                (c::button(&c::Button::secondary(words.say("champions-teach-keep"))))
            }))
        }
        p { a href="/learn/champions/reach" { (words.say("champions-reach-title")) } }
    }
}

/// Draws how far it is passed on.
pub fn reach(words: Words<'_>, reach: &[Reach]) -> View {
    let title = words.say("champions-reach-title");
    let percent = |percent: Option<u32>| {
        let told = percent.map(|it| words.say_with("training-percent", &[("percent", it.into())]));
        html! { @match told { Some(told) => (told), None => "–" } }
    };
    let cell = |shown: Shown| html! { (shown) };
    let row = |it: &Reach| {
        let name = it.name.clone();
        vec![
            html! { (name.unwrap_or_else(|| words.say("champions-reach-all"))) },
            html! { @match it.eligible { Some(count) => (count), None => "–" } },
            cell(it.trained),
            cell(it.champions),
            cell(it.passed),
            percent(it.passed_percent),
            cell(it.reached),
            html! { @match it.reached_percent { Some(count) => (count), None => "–" } },
        ]
    };
    let body = html! {
        (c::back_link(words, "/learn/champions"))
        (c::heading(&title))
        p { (words.say("champions-reach-lead")) }
        p { (words.say("champions-reach-known")) }
        (c::table(&c::Table {
            caption: title.clone(),
            caption_hidden: true,
            columns: vec![
                c::Column::text(words.say("champions-where")),
                c::Column::number(words.say("training-coverage-eligible")),
                c::Column::number(words.say("champions-reach-trained")),
                c::Column::number(words.say("champions-reach-champions")),
                c::Column::number(words.say("champions-reach-passed")),
                c::Column::number(words.say("champions-reach-share")),
                c::Column::number(words.say("champions-reach-reached")),
                c::Column::number(words.say("champions-reach-of-eligible")),
            ],
            rows: reach.iter().map(row).collect(),
        }))
        p.nhsuk-hint { (words.say("training-coverage-hidden")) " " (words.say("champions-reach-hidden")) }
    };
    View::new(title, body)
}
