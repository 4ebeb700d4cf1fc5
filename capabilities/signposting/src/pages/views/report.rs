//! The numbers and the report of an import, with what each number means; the same before and after it is done.

use directory::report::{Refusal, RepairKind};
use maud::{Markup, html};
use web::Words;
use web::components as c;

use crate::imports::{Line, Report, Tally};

/// So many refused records are shown one by one.
const SHOWN: usize = 100;

/// Why a source could not be read, in words.
pub(super) fn fault(words: Words<'_>, key: &str) -> String {
    if key.is_empty() {
        words.say("signposting-fault-unknown")
    } else {
        words.say(key)
    }
}

/// The numbers, each with what it means. `kept`: what is gone stays until an editor says otherwise.
pub(super) fn numbers(words: Words<'_>, it: &Tally, past: bool, kept: bool) -> Markup {
    let card = |key: &str, help: &str, count: u32| c::Card {
        heading: words.say(key),
        href: None,
        figure: Some(count.to_string()),
        body: Some(html! { p { (words.say(help)) } }),
    };
    let gone = if past || kept {
        "signposting-import-gone-help"
    } else {
        "signposting-import-gone-next"
    };
    html! {
        p { (words.say_with(if past { "signposting-import-sum" } else { "signposting-look-sum" }, &[
            ("seen", it.seen.into()), ("taken", it.taken.into()), ("refused", it.refused.into()),
        ])) }
        (c::card_group(&[
            card("signposting-import-added", "signposting-import-added-help", it.added),
            card("signposting-import-changed", "signposting-import-changed-help", it.changed),
            card("signposting-import-same", "signposting-import-same-help", it.same),
            card("signposting-import-gone", gone, it.gone),
            card("signposting-import-repaired", "signposting-import-repaired-help", it.repaired),
            card("signposting-import-refused", "signposting-import-refused-help", it.refused),
        ]))
    }
}

fn repair_words(words: Words<'_>, slug: &str) -> String {
    let known = RepairKind::ALL.iter().find(|kind| kind.slug() == slug);
    known.map_or_else(|| slug.to_owned(), |kind| words.say(kind.key()))
}

fn refusal_words(words: Words<'_>, slug: &str) -> String {
    let known = Refusal::ALL.iter().find(|kind| kind.slug() == slug);
    known.map_or_else(|| slug.to_owned(), |kind| words.say(kind.key()))
}

/// What was refused and repaired, and what is gone.
pub(super) fn lines(words: Words<'_>, report: &Report) -> Markup {
    html! {
        @if !report.whole && report.fault.is_empty() {
            (c::inset(&html! { p { (words.say("signposting-import-not-whole")) } }))
        }
        (refused(words, report))
        (repaired(words, &report.repairs))
        @if !report.gone.is_empty() {
            (c::details(&words.say("signposting-import-gone-names"), &html! {
                ul.nhsuk-list.nhsuk-list--bullet { @for name in &report.gone { li { (name) } } }
            }))
        }
    }
}

fn refused(words: Words<'_>, report: &Report) -> Markup {
    if report.refused.is_empty() {
        return html! {};
    }
    let rows = report.refused.iter().take(SHOWN).map(|it| {
        vec![
            html! { @if it.name.is_empty() { (words.say("signposting-no-name")) } @else { (it.name) } },
            html! { (it.key) },
            html! { (refusal_words(words, &it.why)) },
        ]
    });
    let more = report.refused.len().saturating_sub(SHOWN);
    html! {
        (c::section_heading(&words.say("signposting-refused-title")))
        p { (words.say("signposting-refused-help")) }
        ul.nhsuk-list.nhsuk-list--bullet {
            @for it in &report.refusals {
                li { (refusal_words(words, &it.kind)) ": " strong { (it.count) } }
            }
        }
        (c::table(&c::Table {
            caption: words.say("signposting-refused-title"),
            caption_hidden: true,
            columns: vec![
                c::Column::text(words.say("signposting-refused-name")),
                c::Column::text(words.say("signposting-refused-key")),
                c::Column::text(words.say("signposting-refused-why")),
            ],
            rows: rows.collect(),
        }))
        @if more > 0 { p { (words.say_with("signposting-more-rows", &[("count", more.into())])) } }
    }
}

fn repaired(words: Words<'_>, repairs: &[Line]) -> Markup {
    if repairs.is_empty() {
        return html! {};
    }
    let rows = repairs.iter().map(|it| {
        vec![
            html! { (repair_words(words, &it.kind)) },
            html! { (it.count) },
            html! { (it.services) },
            html! { (it.examples.join("; ")) },
        ]
    });
    html! {
        (c::section_heading(&words.say("signposting-repaired-title")))
        p { (words.say("signposting-repaired-help")) }
        (c::table(&c::Table {
            caption: words.say("signposting-repaired-title"),
            caption_hidden: true,
            columns: vec![
                c::Column::text(words.say("signposting-repaired-what")),
                c::Column::number(words.say("signposting-repaired-times")),
                c::Column::number(words.say("signposting-services")),
                c::Column::text(words.say("signposting-repaired-examples")),
            ],
            rows: rows.collect(),
        }))
    }
}
