//! Where a trainer writes people to talk with: the list, a new one, and the text with what is found in it, line by line.

use maud::{Markup, html};
use web::components::{
    Button, Choice, Colour, LabelSize, Layout, Radios, Select, Textarea, Weight, back_link, button,
    button_link, details, error_summary, form, heading, heading_with_caption, inset, radios,
    section_heading, select, success_banner, tag, textarea,
};
use web::{Fields, View, Words};

use crate::model::scenario::{Did, Finding, Scenario};

/// A draft as the list shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListedDraft {
    /// Which.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The version that is offered, if one is.
    pub published: Option<u32>,
}

/// What the list shows.
#[derive(Clone, Debug, Default)]
pub struct WriteModel {
    /// The programme's own.
    pub own: Vec<ListedDraft>,
    /// Those that the product brings: slug and title.
    pub shipped: Vec<(String, String)>,
}

/// Draws the list.
pub fn write(words: Words<'_>, model: &WriteModel) -> View {
    let title = words.say("practice-write-title");
    let body = html! {
        (back_link(words, "/practice"))
        (heading(&title))
        p { (words.say("practice-write-lead")) }
        (button_link(&words.say("practice-write-new"), "/practice/write/new", Weight::Primary))
        (section_heading(&words.say("practice-write-own")))
        @if model.own.is_empty() { p { (words.say("practice-write-none")) } }
        ul.nhsuk-list.ec-lines {
            @for it in &model.own {
                li {
                    a href={ "/practice/write/" (it.id) } { (titled(words, &it.title)) } " "
                    (state(words, it.published))
                }
            }
        }
        (section_heading(&words.say("practice-write-shipped")))
        p { (words.say("practice-write-shipped-lead")) }
        ul.nhsuk-list.ec-lines {
            @for (slug, title) in &model.shipped {
                li {
                    a href={ "/practice/people/" (slug) } { (title) } " · "
                    a href={ "/practice/write/new?from=" (slug) } {
                        (words.say("practice-write-copy"))
                        span.nhsuk-u-visually-hidden { " " (title) }
                    }
                }
            }
        }
    };
    View::new(title, body)
}

fn titled(words: Words<'_>, title: &str) -> String {
    if title.is_empty() {
        words.say("practice-write-untitled")
    } else {
        title.to_owned()
    }
}

fn state(words: Words<'_>, published: Option<u32>) -> Markup {
    match published {
        Some(version) => tag(
            &words.say_with("practice-write-published", &[("version", version.into())]),
            Colour::Green,
        ),
        None => tag(&words.say("practice-write-draft"), Colour::Grey),
    }
}

/// What the page for a new one shows.
#[derive(Clone, Debug, Default)]
pub struct NewModel {
    /// Those that can be copied: slug and title.
    pub shipped: Vec<(String, String)>,
    /// The form.
    pub fields: Fields,
    /// The form's token.
    pub csrf: String,
}

/// Draws the page for a new one.
pub fn new(words: Words<'_>, model: &NewModel) -> View {
    let title = words.say("practice-write-new");
    let shipped = model.shipped.iter();
    let people = select(
        words,
        &model.fields,
        &Select {
            name: "from",
            label: words.say("practice-write-from"),
            choices: shipped
                .map(|(slug, title)| Choice::new(slug, title))
                .collect(),
            ..Select::default()
        },
    );
    let body = html! {
        (back_link(words, "/practice/write"))
        (error_summary(words, &model.fields, &[]))
        (heading(&title))
        (form("/practice/write/new", &model.csrf, &html! {
            (radios(words, &model.fields, &Radios {
                name: "how",
                legend: words.say("practice-write-how"),
                choices: vec![
                    Choice::new("copy", words.say("practice-write-how-copy")).then(people),
                    Choice::new("short", words.say("practice-write-how-short")).hint(words.say("practice-write-how-short-hint")),
                ],
                layout: Layout::Stacked,
                size: LabelSize::Medium,
                ..Radios::default()
            }))
            (button(&Button::primary(words.say("practice-write-begin"))))
        }))
    };
    View::form(title, &model.fields, body)
}

/// What the page of a draft shows.
#[derive(Clone, Debug)]
pub struct DraftModel {
    /// Which.
    pub id: String,
    /// The version that is offered, if one is.
    pub published: Option<u32>,
    /// What was found, and the scenario where it can be talked with.
    pub findings: Vec<Finding>,
    /// As it can be talked with.
    pub scenario: Option<Scenario>,
    /// What was just done: a key of the catalogue.
    pub done: Option<&'static str>,
    /// The text, as it was sent.
    pub fields: Fields,
    /// The form's token.
    pub csrf: String,
}

/// Draws a draft.
pub fn draft(words: Words<'_>, model: &DraftModel) -> View {
    let name = model.scenario.as_ref().map(|it| it.name.of(words.language));
    let first = model.fields.text("en").lines().next();
    let first = first.map(|line| line.trim_start_matches(['#', ' ']));
    let title = name.or(first).unwrap_or_default();
    let title = titled(words, title);
    let preview = format!("/practice/write/{}/preview", model.id);
    let body = html! {
        (back_link(words, "/practice/write"))
        (error_summary(words, &model.fields, &[]))
        @if let Some(done) = model.done { (success_banner(words, &html! { p { (words.say(done)) } })) }
        (heading_with_caption(&words.say("practice-write-caption"), &title))
        p { (state(words, model.published)) }
        (findings(words, model))
        @if let Some(scenario) = &model.scenario {
            (button_link(&words.say("practice-write-preview"), &preview, Weight::Secondary))
            (map(words, scenario))
        }
        (form(&format!("/practice/write/{}", model.id), &model.csrf, &html! {
            (textarea(words, &model.fields, &Textarea {
                name: "en",
                label: words.say("practice-write-english"),
                hint: Some(words.say("practice-write-english-hint")),
                rows: 24,
                size: LabelSize::Medium,
                ..Textarea::default()
            }))
            (textarea(words, &model.fields, &Textarea {
                name: "cy",
                label: words.say("practice-write-welsh"),
                hint: Some(words.say("practice-write-welsh-hint")),
                rows: 12,
                size: LabelSize::Medium,
                optional: true,
            }))
            div.nhsuk-button-group {
                (button(&verb(words.say("practice-write-save"), "save", Weight::Primary)))
                (button(&verb(words.say("practice-write-publish"), "publish", Weight::Secondary)))
                @if model.published.is_some() {
                    (button(&verb(words.say("practice-write-withdraw"), "withdraw", Weight::Warning)))
                }
            }
        }))
        (details(&words.say("practice-write-help"), &help(words)))
    };
    View::form(title, &model.fields, body)
}

fn verb(text: String, verb: &str, weight: Weight) -> Button {
    Button {
        sends: Some(("verb".to_owned(), verb.to_owned())),
        weight,
        ..Button::primary(text)
    }
}

fn findings(words: Words<'_>, model: &DraftModel) -> Markup {
    if model.findings.is_empty() {
        return inset(&html! { p { (words.say("practice-write-sound")) } });
    }
    html! {
        section.ec-findings aria-labelledby="findings" {
            h2.nhsuk-heading-m #findings { (words.say_with("practice-write-findings", &[("count", model.findings.len().into())])) }
            ul.nhsuk-list.nhsuk-list--bullet {
                @for it in &model.findings {
                    li {
                        strong {
                            (it.language.own_name()) ", "
                            (words.say_with("practice-write-line", &[("line", it.line.into())])) ":"
                        }
                        " " (words.said(&it.said))
                        @if let Some(text) = line_of(&model.fields, it) { " " code.ec-quoted { (text) } }
                        @if !it.stops { " " (words.say("practice-write-not-stopping")) }
                    }
                }
            }
        }
    }
}

/// The line in which something was found, or its beginning.
fn line_of(fields: &Fields, finding: &Finding) -> Option<String> {
    let mut lines = fields.text(finding.language.code()).lines();
    let line = lines.nth(finding.line.checked_sub(1)?)?.trim();
    let start: String = line.chars().take(60).collect();
    (!start.is_empty()).then(|| {
        if start.len() < line.len() {
            format!("{start}…")
        } else {
            start
        }
    })
}

/// Every beat with where it leads, so that the shape of the chat is seen.
fn map(words: Words<'_>, scenario: &Scenario) -> Markup {
    let then = |place: usize| scenario.beats[place].name.clone();
    details(
        &words.say("practice-write-map"),
        &html! {
            dl.ec-map {
                @for beat in &scenario.beats {
                    div {
                        dt {
                            (beat.name)
                            @if beat.end { " " (tag(&words.say("practice-write-end"), Colour::Grey)) }
                            @if beat.step { " " (tag(&words.say("practice-write-step"), Colour::Green)) }
                        }
                        dd {
                            p { (beat.says.of(words.language)) }
                            @if !beat.rows.is_empty() {
                                ul { @for row in &beat.rows { li { (row.did.written()) " → " (then(row.then)) } } }
                            }
                        }
                    }
                }
            }
        },
    )
}

fn help(words: Words<'_>) -> Markup {
    let acts = Did::ALL.map(Did::written);
    html! {
        p { (words.say("practice-write-help-facts")) }
        p { (words.say("practice-write-help-beats")) }
        p { (words.say("practice-write-help-table")) }
        p lang="en" { code { (acts.join(" · ")) } }
        p { (words.say("practice-write-help-when")) }
        p { (words.say("practice-write-help-step")) }
        p { (words.say("practice-write-help-welsh")) }
    }
}
