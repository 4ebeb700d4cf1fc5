//! Headings: one `h1` on a page, sections below it.

use maud::{Markup, Render, html};

/// The page's heading.
pub fn heading(text: &str) -> Markup {
    html! { h1.nhsuk-heading-l { (text) } }
}

/// The page's heading with what it belongs to above it, such as the organisation.
pub fn heading_with_caption(
    caption: &(impl Render + ?Sized),
    text: &(impl Render + ?Sized),
) -> Markup {
    html! {
        h1.nhsuk-heading-l {
            span.nhsuk-caption-l { (caption) " " }
            (text)
        }
    }
}

/// The heading of a section of the page.
pub fn section_heading(text: &str) -> Markup {
    html! { h2.nhsuk-heading-m { (text) } }
}
