//! Samples of the overview, first choices, vocabulary, what waits, and settings.

use jiff::civil::date;
use kernel::Said;
use language::{Need, Vocabulary};
use web::{Fields, Sample, View, Words};

use super::entries::briefs;
use super::sources::source;
use super::{CSRF, at, id, sample, topics, zone};
use crate::entries::ToCheck;
use crate::entries::list::Numbers;
use crate::owners::Change;
use crate::pages::views::{needs, overview, pins, review, settings};
use crate::pins::Pinned;
use crate::public::samples::TODAY;
use crate::public::{Reason, Wrong};
use crate::settings::DirectorySettings;
use crate::vocabulary::ProgrammeNeed;

fn glance(words: Words<'_>, numbers: &Numbers, outcomes: [&str; 2]) -> View {
    let sources = [(source(1, outcomes[0]), 306), (source(2, outcomes[1]), 48)];
    let none = outcomes[0].is_empty();
    let page = overview::Overview {
        numbers,
        sources: if none { &[] } else { &sources },
        settings: &DirectorySettings::default(),
        zone: &zone(),
    };
    overview::overview(words, &page)
}

fn pinned() -> Vec<Pinned> {
    let pin = |number: u128, name: &str, shown: bool| Pinned {
        topic: "money".to_owned(),
        service: id(number),
        name: name.to_owned(),
        shown,
    };
    vec![
        pin(11, "Harbour Money Advice", true),
        pin(15, "Lighthouse Debt Line", true),
        pin(16, "Old Bills Desk", false),
    ]
}

fn topic(words: Words<'_>, pinned: &[Pinned], looked: bool) -> View {
    let found = briefs();
    let page = pins::Topic {
        slug: "money",
        name: "Money and bills".to_owned(),
        pinned,
        fields: &Fields::of([("q", if looked { "tea" } else { "" })]),
        found: looked.then_some(found.as_slice()),
        csrf: CSRF,
        done: if looked { "" } else { "unpinned" },
    };
    pins::topic(words, &page)
}

fn all_needs() -> Vec<ProgrammeNeed> {
    let need = |slug: &str, topic: &str, en: &str, cy: &str, said: &str, word: &str| Need {
        slug: slug.to_owned(),
        topic: topic.to_owned(),
        en: en.to_owned(),
        cy: cy.to_owned(),
        said: vec![said.to_owned()],
        words: vec![word.to_owned()],
        ..Need::default()
    };
    let held = |need: Need, own: bool, retired: bool| ProgrammeNeed { need, own, retired };
    vec![
        held(
            need(
                "energy-bills",
                "money",
                "Paying for gas and electricity",
                "Talu am nwy a thrydan",
                "can’t pay the gas",
                "fuel voucher",
            ),
            false,
            false,
        ),
        held(
            need(
                "company",
                "loneliness",
                "Company",
                "Cwmni",
                "i’ve nobody to talk to",
                "befriending",
            ),
            true,
            false,
        ),
        held(
            need(
                "quitting",
                "smoking",
                "Stopping smoking",
                "Rhoi’r gorau i ysmygu",
                "want to pack in the fags",
                "stop smoking",
            ),
            true,
            true,
        ),
    ]
}

fn vocabulary_page(words: Words<'_>, fields: &Fields, said: Option<&str>) -> View {
    let all = all_needs();
    let used: Vec<Need> = all.iter().map(|it| it.need.clone()).collect();
    let vocabulary = Vocabulary::new(used).expect("sound needs");
    let understood = said.map(|said| vocabulary.understand(said));
    let page = needs::List {
        topics: &topics(),
        needs: &all,
        fields,
        tried: understood.as_ref().map(|understood| needs::Tried {
            vocabulary: &vocabulary,
            understood,
        }),
        csrf: CSRF,
        done: "",
    };
    needs::list(words, &page)
}

fn need(words: Words<'_>, held: Option<&ProgrammeNeed>, fields: &Fields) -> View {
    let page = needs::One {
        topics: &topics(),
        need: held,
        has_ours: held.is_some(),
        fields,
        csrf: CSRF,
    };
    needs::one(words, &page)
}

fn queue(words: Words<'_>, full: bool) -> View {
    let wrongs = [Wrong {
        id: id(60),
        service: id(11),
        name: "Harbour Money Advice".to_owned(),
        reason: Reason::ALL[1],
        staff: true,
        day: date(2026, 11, 20),
    }];
    let corrections = [review::Correction {
        id: id(61),
        service: id(12),
        name: "Quay Street Carers".to_owned(),
        made_at: at(-300),
        changes: vec![
            Change {
                label: "support-owner-phone",
                before: "01632 960 101".to_owned(),
                after: "01632 960 199".to_owned(),
            },
            Change {
                label: "support-owner-fees",
                before: String::new(),
                after: "£2 for tea".to_owned(),
            },
        ],
        ended: true,
    }];
    let check = |number: u128, name: &str, uses: u32, can_ask: bool| ToCheck {
        id: id(number),
        name: name.to_owned(),
        checked_on: (number == 11).then_some(date(2025, 3, 1)),
        uses,
        can_ask,
        asked_at: (number == 11).then(|| at(-9_000)),
        urgency: 0,
    };
    let to_check = [
        check(11, "Harbour Money Advice", 41, true),
        check(13, "Tea and Talk", 0, false),
    ];
    let page = review::Queue {
        wrongs: if full { &wrongs } else { &[] },
        corrections: if full { &corrections } else { &[] },
        to_check: if full { &to_check } else { &[] },
        today: TODAY,
        zone: &zone(),
        settings: &DirectorySettings::default(),
        csrf: CSRF,
        done: if full { "" } else { "settled" },
    };
    review::queue(words, &page)
}

pub(super) const SAMPLES: &[Sample] = &[
    sample("signposting.directory", "empty", |words| {
        glance(words, &Numbers::default(), ["", ""])
    }),
    sample("signposting.directory", "full", |words| {
        let numbers = Numbers {
            listed: 360,
            drafts: 2,
            hidden: 4,
            wrongs: 3,
            corrections: 1,
            ages: [210, 90, 41, 13],
        };
        glance(words, &numbers, ["taken", "taken"])
    }),
    sample("signposting.directory", "trouble", |words| {
        let numbers = Numbers {
            listed: 360,
            ages: [0, 0, 0, 360],
            ..Numbers::default()
        };
        glance(words, &numbers, ["held", "failed"])
    }),
    sample("signposting.pins", "full", |words| {
        pins::topics(words, &topics(), &pinned())
    }),
    sample("signposting.pins-topic", "empty", |words| {
        topic(words, &[], false)
    }),
    sample("signposting.pins-topic", "found", |words| {
        topic(words, &pinned(), true)
    }),
    sample("signposting.needs", "full", |words| {
        vocabulary_page(words, &Fields::empty(), None)
    }),
    sample("signposting.needs", "tried", |words| {
        let said = "can’t pay the gas and nobody to talk to since march";
        vocabulary_page(words, &Fields::of([("said", said)]), Some(said))
    }),
    sample("signposting.needs", "errors", |words| {
        let mut fields = Fields::empty();
        fields.wrong("said", Said::new("signposting-try-missing"));
        vocabulary_page(words, &fields, None)
    }),
    sample("signposting.need", "new", |words| {
        need(words, None, &Fields::empty())
    }),
    sample("signposting.need", "full", |words| {
        let all = all_needs();
        let held = &all[2];
        let fields = Fields::of([
            ("en", held.need.en.as_str()),
            ("cy", &held.need.cy),
            ("topic", &held.need.topic),
            ("said", &held.need.said[0]),
            ("words", &held.need.words[0]),
        ]);
        need(words, Some(held), &fields)
    }),
    sample("signposting.need", "errors", |words| {
        let mut fields = Fields::of([("slug", "Warm Spaces"), ("topic", "pets")]);
        fields.wrong("slug", Said::new("signposting-need-slug-wrong"));
        fields.wrong("said", Said::new("signposting-need-said-missing"));
        need(words, None, &fields)
    }),
    sample("signposting.review", "empty", |words| queue(words, false)),
    sample("signposting.review", "full", |words| queue(words, true)),
    sample("signposting.settings", "full", |words| {
        let fields = Fields::of([
            ("fresh_days", "90"),
            ("stale_days", "365"),
            ("ask_owner_days", "180"),
            ("shrink_percent", "20"),
        ]);
        settings::settings(words, &fields, CSRF, "settings")
    }),
    sample("signposting.settings", "errors", |words| {
        let mut fields = Fields::of([("fresh_days", "400"), ("stale_days", "365")]);
        fields.wrong("stale_days", Said::new("signposting-setting-order"));
        settings::settings(words, &fields, CSRF, "")
    }),
];
