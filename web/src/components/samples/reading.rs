//! Samples of what is read: headings, notices, lists, ways to other pages.

use maud::{Markup, html};

use crate::components::{
    Action, Card, Colour, Copied, Pagination, SummaryRow, back_link, breadcrumb, card, card_group,
    copy_block, details, do_list, dont_list, empty_state, heading, heading_with_caption, inset,
    notice_banner, pagination, panel, section_heading, section_nav, success_banner, summary_list,
    tag, warning_callout,
};
use crate::{NavItem, Words};

pub(super) fn samples(words: Words<'_>) -> Vec<(&'static str, Markup)> {
    let mut all = ways(words);
    all.extend(notices(words));
    all.extend(lists(words));
    all
}

fn text(words: Words<'_>) -> Markup {
    html! { p { (words.say("components-sample-text")) } }
}

fn ways(words: Words<'_>) -> Vec<(&'static str, Markup)> {
    let people = words.say("components-sample-people");
    let council = words.say("components-sample-organisation");
    let part = |href: &str, text: &str, current| NavItem {
        href: href.to_owned(),
        text: text.to_owned(),
        current,
    };
    let pages = Pagination {
        current: 5,
        pages: 12,
        href: &|page| format!("?page={page}"),
    };
    vec![
        ("heading", heading(&people)),
        (
            "heading-with-a-caption",
            heading_with_caption(&council, &people),
        ),
        ("section-heading", section_heading(&people)),
        ("back-link", back_link(words, "#")),
        (
            "breadcrumb",
            breadcrumb(
                words,
                &[("#".into(), council.clone()), ("#".into(), people.clone())],
            ),
        ),
        (
            "section-navigation",
            section_nav(
                &words.say("components-sample-parts"),
                &[part("#", &council, true), part("#", &people, false)],
            ),
        ),
        ("pagination", pagination(words, &pages)),
    ]
}

fn notices(words: Words<'_>) -> Vec<(&'static str, Markup)> {
    let saved = html! { p { (words.say("components-sample-saved")) } };
    let title = words.say("components-sample-safety");
    let code = Copied {
        name: "join-code",
        label: words.say("components-sample-join-code"),
        text: "PLUM-4729".to_owned(),
        large: true,
    };
    let link = Copied {
        name: "join-link",
        label: words.say("components-sample-join-link"),
        text: "https://ashbourne.example/join/PLUM-4729".to_owned(),
        large: false,
    };
    vec![
        ("inset-text", inset(&text(words))),
        (
            "warning-callout",
            warning_callout(words, &title, &text(words)),
        ),
        ("success-banner", success_banner(words, &saved)),
        ("notice-banner", notice_banner(words, &saved)),
        (
            "confirmation-panel",
            panel(&words.say("components-sample-done"), &saved),
        ),
        ("details", details(&title, &text(words))),
        (
            "empty-state",
            empty_state(&words.say("components-sample-empty"), &text(words)),
        ),
        (
            "copy-block",
            html! { (copy_block(words, &code)) (copy_block(words, &link)) },
        ),
    ]
}

fn lists(words: Words<'_>) -> Vec<(&'static str, Markup)> {
    let item = |key: &str| words.say(key);
    let name = item("components-sample-name");
    let email = item("components-sample-email");
    let remove = Action {
        href: "#".to_owned(),
        text: item("components-sample-remove"),
        hidden: email.clone(),
    };
    let mut with_two = SummaryRow::new(&email, html! { "sam@example.org" }).change("#", &email);
    with_two.actions.push(remove);
    let rows = [
        SummaryRow::new(&name, html! { "Sam Parry" }).change("#", &name),
        with_two,
        SummaryRow::new(
            item("components-sample-organisation"),
            html! { "Ashbourne" },
        ),
    ];
    let cards = [
        Card {
            heading: item("components-sample-people"),
            href: Some("#".to_owned()),
            figure: Some("215".to_owned()),
            body: Some(text(words)),
        },
        Card {
            heading: item("components-sample-start"),
            href: Some("#".to_owned()),
            ..Card::default()
        },
        Card {
            heading: item("components-sample-organisation"),
            body: Some(text(words)),
            ..Card::default()
        },
    ];
    let tags = [
        Colour::Teal,
        Colour::Green,
        Colour::Grey,
        Colour::Yellow,
        Colour::Red,
    ];
    vec![
        ("summary-list", summary_list(words, &rows)),
        ("card", card(&cards[2])),
        ("card-group", card_group(&cards)),
        (
            "do-and-do-not",
            html! {
                (do_list(&item("components-sample-do"), &[item("components-sample-do-1"), item("components-sample-do-2")]))
                (dont_list(&item("components-sample-dont"), &[item("components-sample-dont-1")]))
            },
        ),
        (
            "tags",
            html! { p { @for colour in tags { (tag(&item("components-sample-state"), colour)) " " } } },
        ),
    ]
}
