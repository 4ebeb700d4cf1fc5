//! The page around every page: head, header with navigation, language choice, main, footer.

use maud::{DOCTYPE, Markup, html};

use crate::Words;

/// An entry of the navigation.
#[derive(Clone, Debug)]
pub struct NavItem {
    /// Where it leads.
    pub href: String,
    /// Its words.
    pub text: String,
    /// Whether this is the page that is shown.
    pub current: bool,
}

/// What the shell needs to know.
pub struct Frame<'f> {
    /// The words of the reader's language.
    pub words: Words<'f>,
    /// The page's title, without the product's name.
    pub title: &'f str,
    /// Whether the page tells of errors: the title then says so first.
    pub error: bool,
    /// The programme's name, shown in the header, where one is known.
    pub programme: Option<&'f str>,
    /// The main navigation; empty for the public.
    pub nav: &'f [NavItem],
    /// The path and query of this page without `lang`, for the language links.
    pub here: &'f str,
    /// Whether somebody is signed in: the header then offers the account and signing out.
    pub signed_in: bool,
    /// Whether this is the demonstration place: a banner says so.
    pub demonstration: bool,
}

/// The whole page.
pub fn page(frame: &Frame<'_>, body: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(frame.words.language.code()) {
            head { meta charset="utf-8"; title { (frame.title) } }
            body { main { (body) } }
        }
    }
}
