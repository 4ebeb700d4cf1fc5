//! The page around every page: head, header with navigation, language choice, main, footer.

use maud::{DOCTYPE, Markup, html};

use crate::{Language, Words, assets};

/// The product's name, which is the same in every language.
const PRODUCT: &str = "Everycontact";

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
    let words = frame.words;
    html! {
        (DOCTYPE)
        html lang=(words.language.code()) {
            head {
                meta charset="utf-8";
                title { (title(frame)) }
                meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover";
                meta name="theme-color" content="#005a5b";
                link rel="icon" type="image/svg+xml" href=(assets::url("favicon.svg"));
                link rel="stylesheet" href=(assets::url("app.css"));
                script src=(assets::url("app.js")) defer {}
            }
            body.ec-body {
                a.nhsuk-skip-link href="#main" { (words.say("web-skip")) }
                @if frame.demonstration {
                    section.ec-demo aria-label=(words.say("web-demo-label")) {
                        p.nhsuk-width-container {
                            (words.say("web-demo")) " "
                            a href="/demo" { (words.say("web-demo-change")) }
                        }
                    }
                }
                (header(frame))
                div.nhsuk-width-container {
                    main.nhsuk-main-wrapper.ec-main id="main" tabindex="-1" { (body) }
                }
                (footer(words))
            }
        }
    }
}

fn title(frame: &Frame<'_>) -> String {
    let mut title = String::new();
    if frame.error {
        title.push_str(&frame.words.say("components-error-prefix"));
        title.push(' ');
    }
    let parts = [Some(frame.title), frame.programme, Some(PRODUCT)];
    let parts: Vec<&str> = parts
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    title.push_str(&parts.join(" – "));
    title
}

fn header(frame: &Frame<'_>) -> Markup {
    let words = frame.words;
    html! {
        header.ec-header {
            div.nhsuk-width-container.ec-header__row {
                a.ec-header__home href="/" {
                    (mark())
                    span.ec-header__names {
                        span.ec-header__product { (PRODUCT) }
                        @if let Some(programme) = frame.programme {
                            " " span.ec-header__programme { (programme) }
                        }
                    }
                }
                div.ec-header__tools {
                    (languages(frame))
                    (account(frame))
                }
            }
            @if !frame.nav.is_empty() {
                nav.ec-nav aria-label=(words.say("web-menu")) {
                    div.nhsuk-width-container {
                        ul.ec-nav__list role="list" {
                            @for item in frame.nav {
                                li {
                                    a.ec-nav__link href=(item.href) aria-current=[item.current.then_some("page")] { (item.text) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The product's mark: a bubble of speech with a tick, the same as the icon on the phone.
fn mark() -> Markup {
    html! {
        svg.ec-mark viewBox="14 18 68 63" width="38" height="35" focusable="false" aria-hidden="true" {
            path.ec-mark__bubble d="M30 20h36a14 14 0 0 1 14 14v18a14 14 0 0 1-14 14H47L31 79V66h-1a14 14 0 0 1-14-14V34a14 14 0 0 1 14-14z" {}
            path.ec-mark__tick d="M33 43.500l10 10L64 33" fill="none" stroke-width="8" stroke-linecap="round" stroke-linejoin="round" {}
        }
    }
}

fn languages(frame: &Frame<'_>) -> Markup {
    let present = frame.words.language;
    html! {
        nav.ec-header__group aria-label=(frame.words.say("web-language")) {
            ul role="list" {
                @for language in Language::ALL {
                    @let code = language.code();
                    li {
                        @if language == present {
                            span lang=(code) aria-current="true" { (language.own_name()) }
                        } @else {
                            a href=(in_language(frame.here, language)) lang=(code) hreflang=(code) { (language.own_name()) }
                        }
                    }
                }
            }
        }
    }
}

/// This page in another language.
fn in_language(here: &str, language: Language) -> String {
    let joint = if here.contains('?') { '&' } else { '?' };
    format!("{here}{joint}lang={}", language.code())
}

fn account(frame: &Frame<'_>) -> Markup {
    let words = frame.words;
    let links: &[(&str, &str)] = if frame.signed_in {
        &[("/account", "web-account"), ("/sign-out", "web-sign-out")]
    } else if frame.here.starts_with("/sign-in") {
        &[]
    } else {
        &[("/sign-in", "web-sign-in")]
    };
    html! {
        @if !links.is_empty() {
            nav.ec-header__group aria-label=(words.say("web-account-label")) {
                ul role="list" {
                    @for (href, key) in links { li { a href=(href) { (words.say(key)) } } }
                }
            }
        }
    }
}

fn footer(words: Words<'_>) -> Markup {
    let links = [
        ("/accessibility", "web-footer-accessibility"),
        ("/privacy", "web-footer-privacy"),
    ];
    html! {
        footer.ec-footer {
            div.nhsuk-width-container {
                h2.nhsuk-u-visually-hidden { (words.say("web-footer-title")) }
                ul.ec-footer__links role="list" {
                    @for (href, key) in links { li { a href=(href) { (words.say(key)) } } }
                }
                p { (words.say("web-footer-emergency")) }
                p { (words.say("web-footer-source")) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Catalogue;

    fn frame<'f>(words: Words<'f>, nav: &'f [NavItem]) -> Frame<'f> {
        Frame {
            words,
            title: "Your conversations",
            error: false,
            programme: Some("Healthy Ashbourne"),
            nav,
            here: "/conversations/mine?week=3",
            signed_in: true,
            demonstration: false,
        }
    }

    fn drawn(frame: &Frame<'_>) -> String {
        page(frame, &html! { p { "Body" } }).into_string()
    }

    #[test]
    fn the_title_names_page_programme_and_product_and_errors_first() {
        let catalogue = Catalogue::load().expect("catalogues");
        let words = catalogue.words(Language::English);
        let plain = frame(words, &[]);
        let wrong = Frame {
            error: true,
            ..frame(words, &[])
        };
        let nowhere = Frame {
            programme: None,
            ..frame(words, &[])
        };
        let table = [
            (
                &plain,
                "Your conversations – Healthy Ashbourne – Everycontact",
            ),
            (
                &wrong,
                "Error: Your conversations – Healthy Ashbourne – Everycontact",
            ),
            (&nowhere, "Your conversations – Everycontact"),
        ];
        for (frame, title) in table {
            let html = drawn(frame);
            assert!(html.contains(&format!("<title>{title}</title>")), "{html}");
        }
    }

    #[test]
    fn the_other_language_is_offered_in_itself_and_keeps_the_question() {
        let catalogue = Catalogue::load().expect("catalogues");
        let html = drawn(&frame(catalogue.words(Language::English), &[]));
        assert!(html.contains(r#"<html lang="en">"#));
        let link = r#"<a href="/conversations/mine?week=3&amp;lang=cy" lang="cy" hreflang="cy">Cymraeg</a>"#;
        assert!(html.contains(link), "{html}");
        assert!(html.contains(r#"<span lang="en" aria-current="true">English</span>"#));
        let html = drawn(&frame(catalogue.words(Language::Welsh), &[]));
        assert!(html.contains(r#"<html lang="cy">"#));
        assert!(
            html.contains(r#"lang=en" lang="en" hreflang="en">English</a>"#),
            "{html}"
        );
        assert_eq!(in_language("/people", Language::Welsh), "/people?lang=cy");
    }

    #[test]
    fn the_navigation_says_where_you_are() {
        let catalogue = Catalogue::load().expect("catalogues");
        let nav = [
            NavItem {
                href: "/".into(),
                text: "Home".into(),
                current: false,
            },
            NavItem {
                href: "/people".into(),
                text: "People".into(),
                current: true,
            },
        ];
        let html = drawn(&frame(catalogue.words(Language::English), &nav));
        assert_eq!(html.matches(r#"aria-current="page""#).count(), 1, "{html}");
        assert!(
            html.contains(r#"href="/people" aria-current="page">People</a>"#),
            "{html}"
        );
    }

    #[test]
    fn the_ways_in_and_out_follow_who_you_are() {
        let catalogue = Catalogue::load().expect("catalogues");
        let words = catalogue.words(Language::English);
        let signed_in = frame(words, &[]);
        let outside = Frame {
            signed_in: false,
            ..frame(words, &[])
        };
        let at_the_door = Frame {
            signed_in: false,
            here: "/sign-in?next=/chat/",
            ..frame(words, &[])
        };
        let table = [
            (
                &signed_in,
                ["/account", "/sign-out"].as_slice(),
                ["/sign-in"].as_slice(),
            ),
            (&outside, &["/sign-in"], &["/account", "/sign-out"]),
            (&at_the_door, &[], &["/account", "/sign-out", "/sign-in"]),
        ];
        for (frame, offered, absent) in table {
            let html = drawn(frame);
            for href in offered {
                assert!(html.contains(&format!(r#"href="{href}""#)), "{href} {html}");
            }
            for href in absent {
                assert!(
                    !html.contains(&format!(r#"href="{href}""#)),
                    "{href} {html}"
                );
            }
        }
    }

    #[test]
    fn the_demonstration_says_so_and_a_real_place_does_not() {
        let catalogue = Catalogue::load().expect("catalogues");
        let words = catalogue.words(Language::English);
        let invented = words.say("web-demo");
        let demonstration = Frame {
            demonstration: true,
            ..frame(words, &[])
        };
        assert!(drawn(&demonstration).contains(&invented));
        assert!(!drawn(&frame(words, &[])).contains(&invented));
    }

    #[test]
    fn the_first_thing_to_reach_is_the_way_past_the_header() {
        let catalogue = Catalogue::load().expect("catalogues");
        let html = drawn(&frame(catalogue.words(Language::English), &[]));
        let first = html.find("<a ").expect("a link");
        assert!(
            html[first..].starts_with(r##"<a class="nhsuk-skip-link" href="#main">"##),
            "{html}"
        );
        assert!(html.contains(
            r#"<main class="nhsuk-main-wrapper ec-main" id="main" tabindex="-1"><p>Body</p></main>"#
        ));
    }
}
