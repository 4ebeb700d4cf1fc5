//! A module as one page of HTML that can be read through without a script, and the list of modules.

use std::collections::BTreeMap;

use maud::{DOCTYPE, Markup, html};

use super::block::draw;
use super::bundle::{FOLDER, PLAYER};
use super::phone::{FILES, panel};
use super::script::Keeper;
use super::{Bundle, Edition, Unit};
use crate::model::{Module, Page};

/// What is drawn for: a language, and where in the document.
pub(super) struct Pen<'a> {
    /// The language.
    pub edition: &'a Edition<'a>,
    /// Who keeps progress: on a phone, the product is within reach.
    pub keeper: Keeper,
}

impl Pen<'_> {
    /// A sentence.
    pub(super) fn say(&self, key: &str) -> String {
        (self.edition.say)(key, &[])
    }

    /// A sentence with its blanks filled.
    pub(super) fn say_with(&self, key: &str, values: &[(&'static str, &str)]) -> String {
        (self.edition.say)(key, values)
    }

    /// The address of a picture or another file.
    pub(super) fn file(&self, name: &str) -> String {
        let folder = match self.keeper {
            Keeper::Phone => FILES,
            Keeper::Browser | Keeper::Scorm12 | Keeper::Cmi5 => FOLDER,
        };
        format!("{folder}/{name}")
    }

    /// An id that no other language has.
    pub(super) fn id(&self, name: &str) -> String {
        format!("{}-{name}", self.edition.language)
    }
}

/// What may be fetched, and from where: this folder alone. Only cmi5 asks for more, a store whose address is told when
/// the page is opened.
fn policy(keeper: Keeper) -> Option<&'static str> {
    match keeper {
        // The server says it, and a page cannot ask for less than nothing.
        Keeper::Phone => None,
        Keeper::Cmi5 => Some(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; \
             connect-src http: https:; base-uri 'none'; form-action 'none'",
        ),
        Keeper::Browser | Keeper::Scorm12 => Some(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; \
             base-uri 'none'; form-action 'none'",
        ),
    }
}

fn shell(
    language: &str,
    title: &str,
    keeper: Keeper,
    ([style, script], icon): ([&str; 2], Option<&str>),
    body: &Markup,
) -> String {
    html! {
        (DOCTYPE)
        html lang=(tag(language)) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                @if let Some(policy) = policy(keeper) {
                    meta http-equiv="Content-Security-Policy" content=(policy);
                }
                meta name="referrer" content="no-referrer";
                title { (title) }
                @if let Some(icon) = icon { link rel="icon" type="image/svg+xml" href=(icon); }
                link rel="stylesheet" href=(style);
                script src=(script) defer {}
            }
            body { (body) }
        }
    }
    .into_string()
}

/// The language as `lang` says it.
pub(super) fn tag(language: &str) -> &str {
    if language == "en" { "en-GB" } else { language }
}

/// What a page stands in.
#[derive(Default)]
pub(super) struct Site<'a> {
    /// Where the style sheet and the script are, if not in the package.
    pub player: Option<[&'a str; 2]>,
    /// The module that names the pages, if not the first language's.
    pub reference: Option<&'a Module>,
    /// The product's sign, where it is within reach.
    pub icon: Option<&'a str>,
    /// The digests of the questions' words, if the script is to tell them.
    pub wordings: Option<&'a BTreeMap<String, String>>,
}

/// One module in all its languages.
pub(super) fn document(bundle: &Bundle<'_>, at: usize, keeper: Keeper, site: &Site<'_>) -> String {
    let Unit {
        slug,
        version,
        module,
    } = bundle.unit(at);
    let first = site.reference.unwrap_or(module);
    let body = html! {
        main #module data-adapter=(keeper.name()) data-course=(bundle.course) data-module=(slug)
            data-version=(version) data-pass=(module.pass)
            data-wordings=[site.wordings.map(|it| serde_json::json!(it).to_string())]
        {
            @for (edition, other) in bundle.module(at) {
                (whole(bundle, edition, (first, version), other, keeper))
            }
        }
    };
    shell(
        bundle.editions[0].language,
        &module.title,
        keeper,
        (site.player.unwrap_or(PLAYER), site.icon),
        &body,
    )
}

/// The module in one language. The places of pages are named as in the first.
fn whole(
    bundle: &Bundle<'_>,
    edition: &Edition<'_>,
    (first, version): (&Module, &str),
    module: &Module,
    keeper: Keeper,
) -> Markup {
    let pen = Pen { edition, keeper };
    let others = bundle
        .editions
        .iter()
        .filter(|it| it.language != edition.language);
    let many = keeper == Keeper::Browser && bundle.len() > 1;
    let result = pen.id("result");
    html! {
        div.edition lang=(tag(edition.language)) data-edition=(edition.language) data-words=(words(&pen, module)) {
            div.top {
                p.course { (edition.title) }
                h1 { (module.title) }
                @if many { p.switch { a href="index.html" { (pen.say("player-all-modules")) } } }
                @for other in others {
                    @let theirs = Pen { edition: other, keeper };
                    p.switch data-script hidden {
                        button type="button" lang=(tag(other.language)) data-speak=(other.language) { (theirs.say("player-speak")) }
                    }
                }
                div.summary {
                    p { (module.summary) }
                    p { (pen.say_with("player-minutes", &[("minutes", &module.minutes.to_string())])) }
                }
                noscript { p { (pen.say("player-read-alone")) } }
                div.bar {
                    p {}
                    progress aria-label=(pen.say("player-progress")) max=(module.pages.len()) value="0" {}
                }
                details.contents {
                    summary { (pen.say("player-contents")) }
                    ol {
                        @for (number, page) in module.pages.iter().enumerate() {
                            li { a href={ "#" (pen.id(&page.slug)) } data-to=(number) { (page.title) } }
                        }
                        li { a href={ "#" (result) } data-to=(module.pages.len()) { (pen.say("player-end")) } }
                    }
                }
            }
            @if keeper == Keeper::Phone { (panel(&pen, bundle.course, bundle.unit(0).slug)) }
            p.notice role="status" {}
            @for (page, named) in module.pages.iter().zip(&first.pages) {
                (leaf(&pen, page, &named.slug))
            }
            section.page.result id=(result) data-page="result" {
                h2 tabindex="-1" { (pen.say("player-end")) }
                div.outcome {}
                @if matches!(keeper, Keeper::Scorm12 | Keeper::Cmi5) {
                    p { button type="button" data-leave="" { (pen.say("player-leave")) } }
                } @else if many {
                    p { a href="index.html" { (pen.say("player-all-modules")) } }
                }
                p { button.quiet type="button" data-forget=(pen.say("player-forgotten")) { (pen.say("player-forget")) } }
            }
            div.turn {
                button.quiet type="button" data-turn="-1" { (pen.say("player-back")) }
                button type="button" data-turn="1" { (pen.say("player-next")) }
            }
            p.live.unseen role="status" {}
            (facts(&pen, version, module))
        }
    }
}

fn leaf(pen: &Pen<'_>, page: &Page, named: &str) -> Markup {
    html! {
        section.page id=(pen.id(&page.slug)) data-page=(named) {
            h2 tabindex="-1" { (page.title) }
            @for block in &page.blocks { (draw(pen, block)) }
        }
    }
}

/// Who stands for it, and where its facts come from.
fn facts(pen: &Pen<'_>, version: &str, module: &Module) -> Markup {
    let review = module.review.strftime("%d/%m/%Y").to_string();
    let about = [
        ("owner", module.owner.as_str()),
        ("review", &review),
        ("version", version),
    ];
    html! {
        div.facts {
            p { (pen.say_with("player-about", &about)) }
            @if !module.sources.is_empty() {
                details {
                    summary { (pen.say("player-sources")) }
                    ul { @for source in &module.sources { li { (source) } } }
                }
            }
        }
    }
}

/// A sentence with its name in the script, its key, and what stands in its blanks.
type Filled<'a> = (&'a str, &'a str, &'a [(&'static str, &'a str)]);

/// The sentences that the script says. A blank that only the script can fill stays as `{name}`.
fn words(pen: &Pen<'_>, module: &Module) -> String {
    let plain = [
        ("right", "player-right"),
        ("wrong", "player-wrong"),
        ("partly", "player-partly"),
        ("more", "player-more"),
        ("choose", "player-choose"),
        ("match", "player-match"),
        ("write", "player-write"),
        ("end", "player-end"),
        ("completed", "player-completed"),
        ("passed", "player-passed"),
        ("failed", "player-failed"),
        ("open", "player-open"),
        ("window", "player-window"),
        ("alone", "player-alone"),
        ("damaged", "player-damaged"),
        ("review", "player-review"),
        ("unsaved", "player-unsaved"),
        ("left", "player-left"),
    ];
    let mut words: BTreeMap<&str, String> = plain.map(|(name, key)| (name, pen.say(key))).into();
    let item = ("item", "{item}");
    let (title, of) = (("title", "{title}"), ("of", "{of}"));
    let filled: [Filled<'_>; 8] = [
        ("page", "player-page", &[("page", "{page}"), of]),
        ("up", "player-up", &[item]),
        ("down", "player-down", &[item]),
        ("moved", "player-moved", &[item, ("place", "{place}"), of]),
        ("score", "player-score", &[("right", "{right}"), of]),
        ("pass", "player-pass", &[("pass", "{pass}")]),
        ("again", "player-again", &[("pass", "{pass}")]),
        ("unread", "player-unread", &[title]),
    ];
    for (name, key, values) in filled {
        words.insert(name, pen.say_with(key, values));
    }
    let open = [title, ("open", "{open}")];
    words.insert("unanswered", pen.say_with("player-unanswered", &open));
    words.insert("retry", pen.say_with("player-retry", &open));
    words.insert("module", module.title.clone());
    serde_json::Value::from_iter(words).to_string()
}

/// The list of modules, for a folder that is opened by hand.
pub(super) fn cover(bundle: &Bundle<'_>) -> String {
    let body = html! {
        main.cover {
            @for edition in &bundle.editions {
                @let pen = Pen { edition, keeper: Keeper::Browser };
                div lang=(tag(edition.language)) {
                    div.top {
                        h1 { (edition.title) }
                        p { (pen.say("player-index")) }
                    }
                    ul.modules {
                        @for (at, Unit { module, .. }) in edition.modules.iter().enumerate() {
                            li {
                                h2 { a href=(bundle.path(at)) { (module.title) } }
                                p { (module.summary) }
                                p { (pen.say_with("player-minutes", &[("minutes", &module.minutes.to_string())])) }
                            }
                        }
                    }
                }
            }
        }
    };
    shell(
        bundle.editions[0].language,
        bundle.editions[0].title,
        Keeper::Browser,
        (PLAYER, None),
        &body,
    )
}
