//! The safety page: whom to call, and that this program is not the place for a safeguarding concern.

use maud::html;
use web::components::{heading, warning_callout};
use web::{Language, View, Words};

use crate::content::content;

/// Draws the page with the programme's own safeguarding route.
pub fn safety(words: Words<'_>, route: &str) -> View {
    let safety = match words.language {
        Language::English => &content().safety.en,
        Language::Welsh => &content().safety.cy,
    };
    let body = html! {
        (heading(&safety.title))
        (warning_callout(words, &words.say("conversations-safety-now"), &html! {
            ul { @for line in &safety.lines { li { (line.replace("{safeguarding}", route)) } } }
        }))
    };
    View::new(safety.title.clone(), body)
}
