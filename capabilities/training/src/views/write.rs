//! Where a trainer writes modules: the list, a new one, and the text with what is found in it, line by line.

use course::Level;
use jiff::civil::Date;
use maud::{Markup, html};
use web::components::{
    Button, Choice, Colour, Column, LabelSize, Radios, Select, Table, Textarea, Weight, back_link,
    button, button_link, details, error_summary, form, heading, heading_with_caption, inset,
    radios, section_heading, select, success_banner, table, tag, textarea,
};
use web::{Fields, Language, View, Words};

use super::{day, written};
use crate::actions::writing::Found;

/// A draft as the list shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// Which.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The version that learners see, if they see one.
    pub published: Option<u32>,
    /// The title of the module whose place it takes.
    pub replaces: Option<String>,
}

/// A module and the day by which somebody must have looked at it again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reviewed {
    /// What it is called.
    pub title: String,
    /// Who keeps it right.
    pub owner: String,
    /// The language of both.
    pub language: Language,
    /// The day.
    pub by: Date,
    /// Whether that day has passed.
    pub overdue: bool,
}

/// What the list shows.
#[derive(Clone, Debug, Default)]
pub struct WriteModel {
    /// The programme's own.
    pub own: Vec<Listed>,
    /// Those that the product brings: name, title, and the title's language.
    pub shipped: Vec<(String, String, Language)>,
    /// What is to be looked at again, the first first.
    pub reviews: Vec<Reviewed>,
}

/// Draws the list.
pub fn write(words: Words<'_>, model: &WriteModel) -> View {
    let title = words.say("training-write-title");
    let body = html! {
        (back_link(words, "/learn"))
        (heading(&title))
        p { (words.say("training-write-lead")) }
        (button_link(&words.say("training-write-new"), "/learn/write/new", Weight::Primary))
        p { a href="/learn/write/files" { (words.say("training-files-title")) } }
        (section_heading(&words.say("training-write-own")))
        @if model.own.is_empty() { p { (words.say("training-write-none")) } }
        ul.nhsuk-list.ec-lines {
            @for it in &model.own {
                li {
                    a href={ "/learn/write/" (it.id) } { (titled(words, &it.title)) } " "
                    (state(words, it.published))
                    @if let Some(ours) = &it.replaces {
                        p.nhsuk-hint { (words.say_with("training-write-replaces", &[("module", ours.as_str().into())])) }
                    }
                }
            }
        }
        (section_heading(&words.say("training-write-shipped")))
        p { (words.say("training-write-shipped-lead")) }
        ul.nhsuk-list.ec-lines {
            @for (key, title, language) in &model.shipped {
                li {
                    (written(words, title, *language)) " · "
                    a href={ "/learn/write/new?from=" (key) } {
                        (words.say("training-write-change"))
                        span.nhsuk-u-visually-hidden { " " (written(words, title, *language)) }
                    }
                }
            }
        }
        (reviews(words, &model.reviews))
    };
    View::new(title, body)
}

fn reviews(words: Words<'_>, reviews: &[Reviewed]) -> Markup {
    let rows = reviews.iter().map(|it| {
        vec![
            written(words, &it.title, it.language),
            written(words, &it.owner, it.language),
            html! {
                (day(words, it.by))
                @if it.overdue { " " (tag(&words.say("training-review-overdue"), Colour::Red)) }
            },
        ]
    });
    html! {
        (section_heading(&words.say("training-review-title")))
        p { (words.say("training-review-lead")) }
        (table(&Table {
            caption: words.say("training-review-title"),
            caption_hidden: true,
            columns: vec![
                Column::text(words.say("training-review-module")),
                Column::text(words.say("training-review-owner")),
                Column::text(words.say("training-review-by")),
            ],
            rows: rows.collect(),
        }))
    }
}

fn titled(words: Words<'_>, title: &str) -> String {
    if title.is_empty() {
        words.say("training-write-untitled")
    } else {
        title.to_owned()
    }
}

fn state(words: Words<'_>, published: Option<u32>) -> Markup {
    match published {
        Some(version) => tag(
            &words.say_with("training-write-published", &[("version", version.into())]),
            Colour::Green,
        ),
        None => tag(&words.say("training-write-draft"), Colour::Grey),
    }
}

/// What the page for a new one shows.
#[derive(Clone, Debug, Default)]
pub struct NewModel {
    /// Those that can be begun from: name and title.
    pub shipped: Vec<(String, String)>,
    /// The form.
    pub fields: Fields,
    /// The form's token.
    pub csrf: String,
}

/// Draws the page for a new one.
pub fn new(words: Words<'_>, model: &NewModel) -> View {
    let title = words.say("training-write-new");
    let shipped = model.shipped.iter();
    let ours = select(
        words,
        &model.fields,
        &Select {
            name: "from",
            label: words.say("training-write-from"),
            choices: shipped
                .map(|(key, title)| Choice::new(key, title))
                .collect(),
            ..Select::default()
        },
    );
    let choices = vec![
        Choice::new("ours", words.say("training-write-how-ours"))
            .hint(words.say("training-write-how-ours-hint"))
            .then(ours),
        Choice::new("new", words.say("training-write-how-new"))
            .hint(words.say("training-write-how-new-hint")),
    ];
    let body = html! {
        (back_link(words, "/learn/write"))
        (error_summary(words, &model.fields, &[]))
        (heading(&title))
        (form("/learn/write/new", &model.csrf, &html! {
            (radios(words, &model.fields, &Radios {
                name: "how",
                legend: words.say("training-write-how"),
                choices,
                size: LabelSize::Medium,
                ..Radios::default()
            }))
            (button(&Button::primary(words.say("training-write-begin"))))
        }))
    };
    View::form(title, &model.fields, body)
}

/// What the page of a draft shows.
#[derive(Clone, Debug)]
pub struct DraftModel {
    /// Which.
    pub id: String,
    /// Its title, as it was kept.
    pub title: String,
    /// The version that learners see, if they see one.
    pub published: Option<u32>,
    /// The versions that were published, the newest first, each with the day.
    pub versions: Vec<(u32, Date)>,
    /// What was found.
    pub found: Vec<Found>,
    /// The first page of the preview, where the text can be read.
    pub preview: Option<String>,
    /// What was just done: a key of the catalogue.
    pub done: Option<&'static str>,
    /// Whether it may be published in one language alone: that was just asked.
    pub alone: bool,
    /// The text, as it was sent.
    pub fields: Fields,
    /// The form's token.
    pub csrf: String,
}

/// Draws a draft.
pub fn draft(words: Words<'_>, model: &DraftModel) -> View {
    let title = titled(words, &model.title);
    let body = html! {
        (back_link(words, "/learn/write"))
        (error_summary(words, &model.fields, &[]))
        @if let Some(done) = model.done { (success_banner(words, &html! { p { (words.say(done)) } })) }
        (heading_with_caption(&words.say("training-write-caption"), &title))
        p { (state(words, model.published)) }
        (findings(words, model))
        @if let Some(preview) = &model.preview {
            (button_link(&words.say("training-write-preview"), preview, Weight::Secondary))
        }
        (form(&format!("/learn/write/{}", model.id), &model.csrf, &html! {
            (textarea(words, &model.fields, &Textarea {
                name: "en",
                label: words.say("training-write-english"),
                rows: 24,
                size: LabelSize::Medium,
                ..Textarea::default()
            }))
            (textarea(words, &model.fields, &Textarea {
                name: "cy",
                label: words.say("training-write-welsh"),
                hint: Some(words.say("training-write-welsh-hint")),
                rows: 12,
                size: LabelSize::Medium,
                ..Textarea::default()
            }))
            p { (words.say("training-write-while-learning")) }
            div.nhsuk-button-group {
                (button(&verb(words.say("training-write-save"), "save", Weight::Primary)))
                (button(&verb(words.say("training-write-publish"), "publish", Weight::Secondary)))
                @if model.alone { (button(&verb(words.say("training-write-alone"), "publish-alone", Weight::Secondary))) }
                @if model.published.is_some() {
                    (button(&verb(words.say("training-write-withdraw"), "withdraw", Weight::Warning)))
                }
            }
        }))
        (versions(words, &model.versions))
        p { a href="/learn/write/files" { (words.say("training-files-title")) } }
        (details(&words.say("training-write-help"), &help(words)))
    };
    View::form(title, &model.fields, body)
}

fn versions(words: Words<'_>, versions: &[(u32, Date)]) -> Markup {
    html! {
        @if !versions.is_empty() {
            (section_heading(&words.say("training-write-versions")))
            ul.nhsuk-list.nhsuk-list--bullet {
                @for (version, on) in versions {
                    li { (words.say_with("training-write-version-on", &[("version", (*version).into()), ("day", day(words, *on).into())])) }
                }
            }
        }
    }
}

fn verb(text: String, verb: &str, weight: Weight) -> Button {
    Button {
        sends: Some(("verb".to_owned(), verb.to_owned())),
        weight,
        ..Button::primary(text)
    }
}

fn findings(words: Words<'_>, model: &DraftModel) -> Markup {
    if model.found.is_empty() {
        return inset(&html! { p { (words.say("training-write-sound")) } });
    }
    let count = [("count", model.found.len().into())];
    html! {
        section.ec-findings aria-labelledby="findings" {
            h2.nhsuk-heading-m #findings { (words.say_with("training-write-findings", &count)) }
            ul.nhsuk-list.nhsuk-list--bullet {
                @for it in &model.found {
                    li {
                        strong {
                            (it.language.own_name()) ", "
                            (words.say_with("training-write-line", &[("line", it.finding.line.into())])) ":"
                        }
                        " " (words.said(&it.finding.what.said()))
                        @if let Some(text) = line_of(&model.fields, it) { " " code.ec-quoted { (text) } }
                        @if it.finding.level == Level::Warning { " " (words.say("training-write-not-stopping")) }
                    }
                }
            }
        }
    }
}

/// The line in which something was found, or its beginning.
fn line_of(fields: &Fields, found: &Found) -> Option<String> {
    let mut lines = fields.text(found.language.code()).lines();
    let line = lines.nth(found.finding.line.checked_sub(1)?)?.trim();
    let start: String = line.chars().take(60).collect();
    (!start.is_empty()).then(|| {
        if start.len() < line.len() {
            format!("{start}…")
        } else {
            start
        }
    })
}

fn help(words: Words<'_>) -> Markup {
    html! {
        p { (words.say("training-write-help-facts")) }
        p { (words.say("training-write-help-pages")) }
        p { (words.say("training-write-help-blocks")) }
        p lang="en" { code { "question · picture · practice · reflection · checklist · services · video · audio · download" } }
        p { (words.say("training-write-help-questions")) }
        p lang="en" { code { "single · multiple · order · match · free" } }
        p { (words.say("training-write-help-answers")) }
    }
}
