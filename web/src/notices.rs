//! The two pages that every footer leads to: what is held of whom, and how far everybody can use the pages.

use maud::{Markup, html};

use crate::components::{heading, inset, section_heading};
use crate::{Answer, Sample, View, Visit, Words};

/// A part of a page: the key of its heading and the keys of its lines.
type Part = (&'static str, &'static [&'static str]);

const PRIVACY: &[Part] = &[
    (
        "web-privacy-never",
        &[
            "web-privacy-never-person",
            "web-privacy-never-words",
            "web-privacy-never-tracking",
        ],
    ),
    (
        "web-privacy-held",
        &[
            "web-privacy-held-account",
            "web-privacy-held-chats",
            "web-privacy-held-phone",
            "web-privacy-held-cookies",
        ],
    ),
    (
        "web-privacy-seen",
        &["web-privacy-seen-own", "web-privacy-seen-team"],
    ),
    (
        "web-privacy-rights",
        &["web-privacy-rights-copy", "web-privacy-rights-erase"],
    ),
];

const ACCESSIBILITY: &[Part] = &[
    (
        "web-access-can",
        &[
            "web-access-can-zoom",
            "web-access-can-keyboard",
            "web-access-can-reader",
            "web-access-can-plain",
        ],
    ),
    (
        "web-access-limits",
        &[
            "web-access-limits-welsh",
            "web-access-limits-tested",
            "web-access-limits-script",
        ],
    ),
    ("web-access-tell", &["web-access-tell-how"]),
];

fn parts(words: Words<'_>, parts: &[Part]) -> Markup {
    html! {
        @for (title, lines) in parts {
            (section_heading(&words.say(title)))
            ul.nhsuk-list.nhsuk-list--bullet { @for line in *lines { li { (words.say(line)) } } }
        }
    }
}

fn privacy_view(words: Words<'_>) -> View {
    let title = words.say("web-privacy-title");
    let body = html! {
        (heading(&title))
        p { (words.say("web-privacy-lead")) }
        (parts(words, PRIVACY))
        (inset(&html! { p { (words.say("web-privacy-deployer")) } }))
    };
    View::new(title, body)
}

fn accessibility_view(words: Words<'_>) -> View {
    let title = words.say("web-access-title");
    let body = html! {
        (heading(&title))
        p { (words.say("web-access-lead")) }
        (parts(words, ACCESSIBILITY))
        (inset(&html! { p { (words.say("web-access-deployer")) } }))
    };
    View::new(title, body)
}

/// What is held of whom.
pub(crate) async fn privacy(visit: Visit) -> Answer {
    Ok(visit.show(&privacy_view(visit.words())))
}

/// How far everybody can use the pages.
pub(crate) async fn accessibility(visit: Visit) -> Answer {
    Ok(visit.show(&accessibility_view(visit.words())))
}

/// The pages, for the gallery and the checks.
pub const SAMPLES: &[Sample] = &[
    Sample {
        page: "web.privacy",
        state: "full",
        view: privacy_view,
    },
    Sample {
        page: "web.accessibility",
        state: "full",
        view: accessibility_view,
    },
];
