//! A page of a module while somebody learns, and the whole module on paper.

use std::collections::BTreeMap;

use course::Page;
use jiff::civil::Date;
use maud::{Markup, html};
use web::components::{Weight, back_link, button_link, error_summary, heading_with_caption, inset};
use web::{Fields, Language, View, Words};

use super::blocks::Drawing;
use super::questions::{Answered, Desk};
use super::{of_day, other, written};
use crate::model::lesson::Lesson;

/// What a page shows.
#[derive(Clone, Debug)]
pub struct PageModel {
    /// Where the way back leads: the module.
    pub up: String,
    /// What the module is called.
    pub module: String,
    /// The page.
    pub page: Page,
    /// The language of its text.
    pub language: Language,
    /// Its place, counted from 0, and how many pages there are.
    pub place: (usize, usize),
    /// The pages before and after, by address.
    pub before: Option<String>,
    /// The page after this.
    pub after: Option<String>,
    /// Where answers go.
    pub action: String,
    /// Whether anything of the reader is kept.
    pub keeps: bool,
    /// Whether the last answer to each question was right.
    pub answers: BTreeMap<String, bool>,
    /// What was ticked.
    pub ticked: BTreeMap<String, Vec<usize>>,
    /// The answer that was just given.
    pub answered: Option<Answered>,
    /// What was just kept: a key of the catalogue.
    pub done: Option<&'static str>,
    /// The programme's safeguarding route.
    pub safeguarding: String,
    /// The form as it was sent.
    pub fields: Fields,
    /// The form's token; none on pages without cookies.
    pub csrf: Option<String>,
}

/// Draws a page.
pub fn page(words: Words<'_>, model: &PageModel) -> View {
    let (place, of) = model.place;
    let args = [
        ("module", model.module.as_str().into()),
        ("page", (place + 1).into()),
        ("of", of.into()),
    ];
    let (own, key) = (model.module.as_str(), "training-page-caption");
    let caption = match other(words, model.language) {
        None => html! { (words.say_with(key, &args)) },
        Some(lang) => {
            html! { span lang=(lang) { (own) } " · " (words.say_with("training-page-of", &args[1..])) }
        }
    };
    let drawing = Drawing {
        words,
        page: &model.page,
        language: model.language,
        desk: Some(Desk {
            action: &model.action,
            csrf: model.csrf.as_deref(),
        }),
        keeps: model.keeps,
        before: &model.answers,
        ticked: &model.ticked,
        answered: model.answered.as_ref(),
        fields: &model.fields,
        safeguarding: &model.safeguarding,
    };
    let body = html! {
        (back_link(words, &model.up))
        (error_summary(words, &model.fields, &[]))
        (heading_with_caption(&caption, &written(words, &model.page.title, model.language)))
        progress.ec-far max=(of) value=(place + 1) aria-label=(words.say_with("training-page-of", &[("page", (place + 1).into()), ("of", of.into())])) {}
        (foreign(words, model.language))
        @if let Some(done) = model.done { p role="status" { (words.say(done)) } }
        (drawing.body())
        (onward(words, model))
    };
    View::form(model.page.title.clone(), &model.fields, body)
}

/// That the text is in the other language, where it is.
fn foreign(words: Words<'_>, language: Language) -> Markup {
    html! {
        @if language != words.language { (inset(&html! { p { (words.say("training-other-language")) } })) }
    }
}

fn onward(words: Words<'_>, model: &PageModel) -> Markup {
    let (href, key) = match &model.after {
        Some(after) => (after.as_str(), "training-next-page"),
        None => (model.up.as_str(), "training-last-page"),
    };
    html! {
        nav.ec-onward aria-label=(words.say("training-pages")) {
            (button_link(&words.say(key), href, Weight::Primary))
            @if let Some(before) = &model.before {
                p { a href=(before) { (words.say("training-page-before")) } }
            }
        }
    }
}

/// What the print version shows.
#[derive(Clone, Debug)]
pub struct PrintModel<'a> {
    /// The module.
    pub lesson: &'a Lesson,
    /// Where the way back leads.
    pub up: String,
    /// The day on which the programme published it, where it is the programme's own.
    pub published: Option<Date>,
}

/// Draws a whole module on one long page.
pub fn print(words: Words<'_>, model: &PrintModel<'_>) -> View {
    let (module, language) = model.lesson.module(words.language);
    let (none, ticked, fields) = (BTreeMap::new(), BTreeMap::new(), Fields::empty());
    let pages = module.pages.iter().map(|page| {
        let drawing = Drawing {
            words,
            page,
            language,
            desk: None,
            keeps: false,
            before: &none,
            ticked: &ticked,
            answered: None,
            fields: &fields,
            safeguarding: "",
        };
        (page.title.as_str(), drawing.body())
    });
    let pages: Vec<_> = pages.collect();
    let body = html! {
        div.ec-screen-only { (back_link(words, &model.up)) }
        (heading_with_caption(&words.say("training-print-caption"), &written(words, &module.title, language)))
        p lang=[other(words, language)] { (module.summary) }
        p.ec-screen-only { (words.say("training-print-how")) }
        (foreign(words, language))
        @for (title, body) in &pages {
            section.ec-print-page { h2.nhsuk-heading-m { (written(words, title, language)) } (body) }
        }
        p.nhsuk-hint { (written(words, &module.owner, language)) " · " (of_day(words, model.published, module.review)) }
    };
    View::new(module.title.clone(), body)
}
