//! Ways to other pages: back, up, to the next page of a list, to the parts of a section.

use maud::{Markup, html};

use super::icon::{Icon, icon};
use crate::{NavItem, Words};

/// A link to the page before, at the top of a page.
pub fn back_link(words: Words<'_>, href: &str) -> Markup {
    html! { a.nhsuk-back-link.ec-back href=(href) { (words.say("components-back")) } }
}

/// The way from the home page to this one, each with its address and words; this page itself is left out.
pub fn breadcrumb(words: Words<'_>, steps: &[(String, String)]) -> Markup {
    html! {
        nav.nhsuk-breadcrumb aria-label=(words.say("components-breadcrumb")) {
            ol.nhsuk-breadcrumb__list {
                @for (href, text) in steps {
                    li.nhsuk-breadcrumb__list-item { a.nhsuk-breadcrumb__link href=(href) { (text) } }
                }
            }
        }
    }
}

/// Where a reader is in a list of several pages.
pub struct Pagination<'a> {
    /// The page that is shown, counted from 1.
    pub current: u32,
    /// How many pages there are.
    pub pages: u32,
    /// The address of a page.
    pub href: &'a dyn Fn(u32) -> String,
}

/// The pages of a list; nothing where there is only one.
pub fn pagination(words: Words<'_>, pagination: &Pagination<'_>) -> Markup {
    let Pagination {
        current,
        pages,
        href,
    } = *pagination;
    if pages < 2 {
        return html! {};
    }
    html! {
        nav.ec-pages aria-label=(words.say("components-pages")) {
            @if current > 1 {
                a.ec-pages__step href=(href(current - 1)) rel="prev" {
                    (icon(Icon::Left)) (words.say("components-previous-page"))
                }
            }
            ol.ec-pages__list role="list" {
                @for step in steps(current, pages) {
                    li {
                        @match step {
                            Some(page) => a.ec-pages__page href=(href(page)) aria-current=[(page == current).then_some("page")]
                                aria-label=(words.say_with("components-page", &[("number", page.into())])) { (page) },
                            None => span.ec-pages__gap { "…" },
                        }
                    }
                }
            }
            @if current < pages {
                a.ec-pages__step href=(href(current + 1)) rel="next" {
                    (words.say("components-next-page")) (icon(Icon::Right))
                }
            }
        }
    }
}

/// The pages that are offered: the first, the last, and those around the present one; `None` is a gap.
fn steps(current: u32, pages: u32) -> Vec<Option<u32>> {
    let mut steps = Vec::new();
    let mut last = 0;
    for page in 1..=pages {
        if page == 1 || page == pages || page.abs_diff(current) <= 1 {
            if page > last + 1 {
                steps.push(None);
            }
            steps.push(Some(page));
            last = page;
        }
    }
    steps
}

/// The parts of a section, as a list beside or above its content.
pub fn section_nav(label: &str, items: &[NavItem]) -> Markup {
    html! {
        nav.ec-section-nav aria-label=(label) {
            ul role="list" {
                @for item in items {
                    li { a href=(item.href) aria-current=[item.current.then_some("page")] { (item.text) } }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::steps;

    #[test]
    fn a_long_list_shows_its_ends_and_where_you_are() {
        let table = [
            (1, 2, "1 2"),
            (1, 9, "1 2 … 9"),
            (5, 9, "1 … 4 5 6 … 9"),
            (9, 9, "1 … 8 9"),
            (2, 4, "1 2 3 4"),
        ];
        for (current, pages, expected) in table {
            let shown: Vec<String> = steps(current, pages)
                .into_iter()
                .map(|step| step.map_or("…".to_owned(), |page| page.to_string()))
                .collect();
            assert_eq!(shown.join(" "), expected, "{current} of {pages}");
        }
    }
}
