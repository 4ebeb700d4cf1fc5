//! The vocabulary: needs by topic, the form for one, and what would be understood of something that people say.

use language::{Understood, Vocabulary};
use maud::{Markup, html};
use web::components as c;
use web::{Fields, Language, Offered, View, Words};

use super::{area, done, line, small_button, topic_name};
use crate::told;
use crate::vocabulary::ProgrammeNeed;

/// What was tried out, and what was understood of it.
pub(crate) struct Tried<'a> {
    pub vocabulary: &'a Vocabulary,
    pub understood: &'a Understood,
}

/// What the list shows.
pub(crate) struct List<'a> {
    pub topics: &'a [Offered],
    /// The needs, by slug.
    pub needs: &'a [ProgrammeNeed],
    /// The form for trying out.
    pub fields: &'a Fields,
    pub tried: Option<Tried<'a>>,
    pub csrf: &'a str,
    pub done: &'a str,
}

fn label<'n>(words: Words<'_>, need: &'n language::Need) -> &'n str {
    match words.language {
        Language::English => &need.en,
        Language::Welsh => &need.cy,
    }
}

pub(crate) fn list(words: Words<'_>, it: &List<'_>) -> View {
    let title = words.say("signposting-needs-title");
    let mut slugs: Vec<&str> = it.topics.iter().map(|topic| topic.slug.as_str()).collect();
    for need in it.needs {
        if !slugs.contains(&need.need.topic.as_str()) {
            slugs.push(&need.need.topic);
        }
    }
    let body = html! {
        (c::back_link(words, "/directory"))
        (c::error_summary(words, it.fields, &[]))
        (done(words, it.done))
        (c::heading(&title))
        p { (words.say("signposting-needs-lead")) }
        (c::button_link(&words.say("signposting-need-new"), "/directory/needs/new", c::Weight::Secondary))
        (try_box(words, it))
        (c::section_heading(&words.say("signposting-needs-all")))
        @for slug in slugs {
            (of_topic(words, it, slug))
        }
    };
    View::form(title, it.fields, body)
}

fn try_box(words: Words<'_>, it: &List<'_>) -> Markup {
    html! {
        (c::section_heading(&words.say("signposting-try-title")))
        (c::form("/directory/needs/try", it.csrf, &html! {
            (c::text_input(words, it.fields, &c::Input {
                name: "said",
                label: words.say("signposting-try-label"),
                hint: Some(words.say("signposting-try-hint")),
                autocomplete: Some("off"),
                ..c::Input::default()
            }))
            (c::button(&c::Button::primary(words.say("signposting-try"))))
        }))
        @if let Some(tried) = &it.tried { (understood(words, tried)) }
    }
}

fn understood(words: Words<'_>, it: &Tried<'_>) -> Markup {
    let said = it.understood;
    let rows = said.needs.iter().filter_map(|heard| {
        let need = it.vocabulary.needs().get(heard.need)?;
        Some(vec![
            html! { a href={ "/directory/needs/" (need.slug) } { (told::label(words.language, need)) } },
            html! { "“" (heard.words) "”" },
            html! { (sure(words, heard.sure)) },
        ])
    });
    html! {
        (c::inset(&html! {
            h3.nhsuk-heading-s { (words.say("signposting-try-understood")) }
            @if let Some(crisis) = &said.crisis {
                p { strong { (words.say_with("signposting-try-crisis", &[("words", crisis.words.as_str().into())])) } }
            }
            @if said.needs.is_empty() {
                p { (words.say("signposting-try-nothing")) }
            } @else {
                (c::table(&c::Table {
                    caption: words.say("signposting-try-understood"),
                    caption_hidden: true,
                    columns: vec![
                        c::Column::text(words.say("signposting-need")),
                        c::Column::text(words.say("signposting-try-because")),
                        c::Column::text(words.say("signposting-try-sure")),
                    ],
                    rows: rows.collect(),
                }))
            }
            @if !said.rest.is_empty() {
                p { (words.say_with("signposting-try-rest", &[("words", said.rest.join(", ").into())])) }
            }
        }))
    }
}

fn sure(words: Words<'_>, sure: f32) -> String {
    words.say(if sure >= 0.75 {
        "signposting-try-very"
    } else if sure >= 0.4 {
        "signposting-try-fairly"
    } else {
        "signposting-try-hardly"
    })
}

fn of_topic(words: Words<'_>, it: &List<'_>, slug: &str) -> Markup {
    let mut own: Vec<_> = it
        .needs
        .iter()
        .filter(|need| need.need.topic == slug)
        .collect();
    own.sort_by_key(|need| label(words, &need.need).to_lowercase());
    if own.is_empty() {
        return html! {};
    }
    let rows = own.iter().map(|need| {
        let first: Vec<&str> = need.need.said.iter().take(3).map(String::as_str).collect();
        vec![
            html! { a href={ "/directory/needs/" (need.need.slug) } { (label(words, &need.need)) } },
            html! { span lang="en" { "“" (first.join("”, “")) "”" } },
            html! {
                @if need.retired { (c::tag(&words.say("signposting-need-retired"), c::Colour::Grey)) }
                @else if need.own { (c::tag(&words.say("signposting-need-own"), c::Colour::Teal)) }
                @else { (words.say("signposting-need-ours")) }
            },
        ]
    });
    let topic = topic_name(words, it.topics, slug);
    let summary = words.say_with(
        "signposting-needs-topic",
        &[
            ("topic", topic.as_str().into()),
            ("count", own.len().into()),
        ],
    );
    // A table for each of a dozen topics would be a very long page: each opens by itself.
    c::details(
        &summary,
        &c::table(&c::Table {
            caption: topic,
            caption_hidden: true,
            columns: vec![
                c::Column::text(words.say("signposting-need")),
                c::Column::text(words.say("signposting-need-said-short")),
                c::Column::text(words.say("signposting-need-whose")),
            ],
            rows: rows.collect(),
        }),
    )
}

/// What the page of one need shows.
pub(crate) struct One<'a> {
    pub topics: &'a [Offered],
    /// The need as it stands; none: it is new.
    pub need: Option<&'a ProgrammeNeed>,
    /// Whether the product has a need of this slug.
    pub has_ours: bool,
    pub fields: &'a Fields,
    pub csrf: &'a str,
}

pub(crate) fn one(words: Words<'_>, it: &One<'_>) -> View {
    let title = it.need.map_or_else(
        || words.say("signposting-need-new"),
        |need| label(words, &need.need).to_owned(),
    );
    let action = it.need.map_or_else(
        || "/directory/needs/new".to_owned(),
        |need| format!("/directory/needs/{}", need.need.slug),
    );
    let mut topics: Vec<_> = it
        .topics
        .iter()
        .map(|topic| c::Choice::new(&topic.slug, topic_name(words, it.topics, &topic.slug)))
        .collect();
    let now = it.fields.text("topic");
    if !now.is_empty() && topics.iter().all(|it| it.value != now) {
        topics.push(c::Choice::new(now, now));
    }
    let body = html! {
        (c::back_link(words, "/directory/needs"))
        (c::error_summary(words, it.fields, &[]))
        (c::heading_with_caption(&words.say("signposting-need"), &title))
        @if it.need.is_some_and(|need| need.retired) {
            (c::inset(&html! { p { (words.say("signposting-need-retired-help")) } }))
        }
        (c::form(&action, it.csrf, &html! {
            @if it.need.is_none() {
                (c::text_input(words, it.fields, &c::Input {
                    name: "slug",
                    label: words.say("signposting-need-slug"),
                    hint: Some(words.say("signposting-need-slug-hint")),
                    width: c::Width::Twenty,
                    autocomplete: Some("off"),
                    ..c::Input::default()
                }))
            }
            (line(words, it.fields, "en", "signposting-need-en", c::Kind::Text, false))
            (line(words, it.fields, "cy", "signposting-need-cy", c::Kind::Text, false))
            (c::select(words, it.fields, &c::Select {
                name: "topic",
                label: words.say("signposting-need-topic"),
                choices: topics,
                empty: true,
                ..c::Select::default()
            }))
            (area(words, it.fields, "said", "signposting-need-said", Some("signposting-need-said-hint"), 10, false))
            (area(words, it.fields, "said_cy", "signposting-need-said-cy", Some("signposting-need-lines-hint"), 4, true))
            (area(words, it.fields, "words", "signposting-need-words", Some("signposting-need-words-hint"), 8, false))
            (c::button(&c::Button::primary(words.say("signposting-save"))))
        }))
        @if let Some(need) = it.need { (ends(words, it, need, &action)) }
    };
    View::form(title, it.fields, body)
}

fn ends(words: Words<'_>, it: &One<'_>, need: &ProgrammeNeed, action: &str) -> Markup {
    let name = label(words, &need.need);
    let button = |verb: &str, key: &str| {
        small_button(
            &format!("{action}/change"),
            it.csrf,
            &[("verb", verb)],
            words.say(key),
            name,
        )
    };
    html! {
        (c::section_heading(&words.say("signposting-need-more")))
        div.ec-row-actions {
            @if need.retired { (button("back", "signposting-need-use")) }
            @else { (button("retire", "signposting-need-retire")) }
            @if need.own && it.has_ours { (button("ours", "signposting-need-use-ours")) }
        }
        @if need.own && it.has_ours { p { (words.say("signposting-need-use-ours-help")) } }
    }
}
