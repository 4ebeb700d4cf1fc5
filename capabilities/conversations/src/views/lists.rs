//! The programme's lists: what the form offers, and how a coordinator changes it.

use maud::{Markup, html};
use web::components::{
    Button, Card, Column, Input, Table, back_link, button, card_group, details, error_summary,
    form, heading, heading_with_caption, inset, section_heading, success_banner, table, text_input,
};
use web::{Fields, View, Words};

use crate::content::LISTS;
use crate::form::{Item, LONGEST_WORDS};

/// The name of a list.
fn list_name(words: Words<'_>, list: &str) -> String {
    words.say(match list {
        "topics" => "conversations-list-topics",
        "happened" => "conversations-list-happened",
        "responses" => "conversations-list-responses",
        "settings" => "conversations-list-settings",
        "channels" => "conversations-list-channels",
        "raised_by" => "conversations-list-raised-by",
        _ => "conversations-list-gap-reasons",
    })
}

/// The lists, each with how many entries it offers.
pub fn lists(words: Words<'_>, version: u32, items: &[Item]) -> View {
    let title = words.say("conversations-lists-title");
    let cards: Vec<_> = LISTS
        .iter()
        .map(|list| {
            let offered = items
                .iter()
                .filter(|item| item.list == *list && item.retired.is_none());
            let offered: Vec<_> = offered.collect();
            let first: Vec<_> = offered
                .iter()
                .take(4)
                .map(|item| label(words, item))
                .collect();
            let count = offered.len();
            Card {
                heading: list_name(words, list),
                href: Some(format!("/conversations/lists/{list}")),
                figure: None,
                body: Some(html! {
                    p { (words.say_with("conversations-lists-count", &[("count", count.into())])) }
                    p.nhsuk-hint { (first.join(", ")) @if count > 4 { " …" } }
                }),
            }
        })
        .collect();
    let body = html! {
        (heading(&title))
        p { (words.say("conversations-lists-help")) }
        (card_group(&cards))
        p.nhsuk-hint { (words.say_with("conversations-lists-version", &[("version", version.into())])) }
    };
    View::new(title, body)
}

fn label(words: Words<'_>, item: &Item) -> String {
    match words.language {
        web::Language::English => item.en.clone(),
        web::Language::Welsh => item.cy.clone(),
    }
}

/// What the page of one list shows.
#[derive(Clone, Debug)]
pub struct ListModel {
    /// The list.
    pub list: String,
    /// Its entries, retired ones included, in their order.
    pub items: Vec<Item>,
    /// The form for a new entry.
    pub fields: Fields,
    /// The token of the reader's forms.
    pub csrf: String,
    /// What was just done, and to which entry.
    pub done: Option<(Done, String)>,
}

/// What was just done to an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// It is new.
    Added,
    /// It has other words.
    Reworded,
    /// It is in another place.
    Moved,
    /// It is off the form.
    Retired,
    /// It is back on the form.
    Restored,
}

impl Done {
    /// Each with its word in the address and its sentence.
    const ALL: [(Self, &'static str, &'static str); 5] = [
        (Self::Added, "added", "conversations-done-added"),
        (Self::Reworded, "reworded", "conversations-done-reworded"),
        (Self::Moved, "moved", "conversations-done-moved"),
        (Self::Retired, "retired", "conversations-done-retired"),
        (Self::Restored, "restored", "conversations-done-restored"),
    ];

    /// Its word in the address.
    pub fn word(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(done, ..)| *done == self)
            .map_or("", |(_, word, _)| word)
    }

    /// The one with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|(_, it, _)| *it == word)
            .map(|(done, ..)| *done)
    }
}

fn done_banner(words: Words<'_>, model: &ListModel) -> Markup {
    let Some((done, slug)) = &model.done else {
        return html! {};
    };
    let item = model.items.iter().find(|item| item.slug == *slug);
    let key = Done::ALL
        .iter()
        .find(|(it, ..)| it == done)
        .map_or("", |(.., key)| key);
    html! {
        @if let Some(item) = item {
            (success_banner(words, &html! { p { (words.say_with(key, &[("name", label(words, item).into())])) } }))
        }
    }
}

/// One list, to be added to, put in order and retired from.
pub fn list(words: Words<'_>, model: &ListModel) -> View {
    let title = list_name(words, &model.list);
    let (offered, retired): (Vec<_>, Vec<_>) =
        model.items.iter().partition(|item| item.retired.is_none());
    let rows = (0..)
        .zip(&offered)
        .map(|(at, item)| {
            let (own, other) = if words.language == web::Language::Welsh {
                ((&item.cy, "cy"), (&item.en, "en"))
            } else {
                ((&item.en, "en"), (&item.cy, "cy"))
            };
            vec![
                html! { a id={ "entry-" (item.slug) } href=(entry_path(model, item)) { span lang=(own.1) { (own.0) } } },
                html! { span lang=(other.1) { (other.0) } },
                moves(words, model, item, at == 0, at + 1 == offered.len()),
            ]
        })
        .collect();
    let body = html! {
        (back_link(words, "/conversations/lists"))
        (error_summary(words, &model.fields, &[]))
        (done_banner(words, model))
        (heading(&title))
        (table(&Table {
            caption: words.say("conversations-list-offered"),
            caption_hidden: false,
            columns: vec![
                Column::text(words.say("conversations-own-language")),
                Column::text(words.say("conversations-other-language")),
                Column::text(words.say("conversations-list-actions")),
            ],
            rows,
        }))
        (section_heading(&words.say("conversations-list-add")))
        (form(&format!("/conversations/lists/{}/add", model.list), &model.csrf, &html! {
            (both_inputs(words, &model.fields))
            (button(&Button::primary(words.say("conversations-list-add-button"))))
        }))
        @if !retired.is_empty() {
            (details(&words.say("conversations-list-retired"), &html! {
                p { (words.say("conversations-list-retired-help")) }
                ul.nhsuk-list {
                    @for item in retired {
                        li {
                            (label(words, item)) " "
                            (one_button(model, item, "restore", words.say("conversations-list-restore"), &label(words, item)))
                        }
                    }
                }
            }))
        }
    };
    View::form(title, &model.fields, body)
}

fn entry_path(model: &ListModel, item: &Item) -> String {
    format!("/conversations/lists/{}/{}", model.list, item.slug)
}

fn moves(words: Words<'_>, model: &ListModel, item: &Item, first: bool, last: bool) -> Markup {
    let name = label(words, item);
    html! {
        div.ec-row-actions {
            @if !first { (one_button(model, item, "up", words.say("conversations-list-up"), &name)) }
            @if !last { (one_button(model, item, "down", words.say("conversations-list-down"), &name)) }
            (one_button(model, item, "retire", words.say("conversations-list-retire"), &name))
        }
    }
}

fn one_button(model: &ListModel, item: &Item, verb: &str, text: String, name: &str) -> Markup {
    let action = format!("/conversations/lists/{}/change", model.list);
    form(
        &action,
        &model.csrf,
        &html! {
            input type="hidden" name="slug" value=(item.slug);
            (button(&Button {
                hidden: Some(name.to_owned()),
                sends: Some(("verb".into(), verb.into())),
                small: true,
                ..Button::secondary(text)
            }))
        },
    )
}

fn both_inputs(words: Words<'_>, fields: &Fields) -> Markup {
    let hint = words.say_with(
        "conversations-words-hint",
        &[("most", LONGEST_WORDS.into())],
    );
    html! {
        (text_input(words, fields, &Input {
            name: "en", label: words.say("conversations-words-en"), hint: Some(hint), ..Input::default()
        }))
        (text_input(words, fields, &Input {
            name: "cy", label: words.say("conversations-words-cy"), ..Input::default()
        }))
    }
}

/// What the page of one entry shows.
#[derive(Clone, Debug)]
pub struct EntryModel {
    /// The list.
    pub list: String,
    /// The entry's slug.
    pub slug: String,
    /// What the entry is called now.
    pub name: String,
    /// The form with its words.
    pub fields: Fields,
    /// The token of the reader's forms.
    pub csrf: String,
}

/// One entry, to be put in other words.
pub fn entry(words: Words<'_>, model: &EntryModel) -> View {
    let title = words.say_with(
        "conversations-entry-title",
        &[("name", model.name.clone().into())],
    );
    let path = format!("/conversations/lists/{}", model.list);
    let body = html! {
        (back_link(words, &path))
        (error_summary(words, &model.fields, &[]))
        (heading_with_caption(&list_name(words, &model.list), &title))
        (inset(&html! { p { (words.say("conversations-entry-help")) } }))
        (form(&format!("{path}/{}", model.slug), &model.csrf, &html! {
            (both_inputs(words, &model.fields))
            (button(&Button::primary(words.say("conversations-entry-save"))))
        }))
    };
    View::form(title, &model.fields, body)
}
