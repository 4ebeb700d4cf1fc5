//! The pages for finding support with invented content, one for each state.

use finding::Way;
use jiff::civil::date;
use kernel::Said;
use uuid::Uuid;
use web::{Fields, Sample, View, Words};

use super::samples::seen;
use super::search::Where;
use super::topics::Topic;
use super::views::find::{self, Front, Results, ResultsPage, TopicPage};
use super::views::results::Item;
use super::ways::Ways;
use crate::told;

fn front(words: Words<'_>, fields: &Fields) -> View {
    let topics = ["money", "mental_wellbeing", "loneliness", "smoking"].map(Topic::named);
    find::front(&Front {
        ways: Ways::plain(words),
        fields,
        topics: &topics,
    })
}

fn item(words: Words<'_>, number: u128, check: &str) -> Item {
    let mut shown = seen(
        words,
        number % 2 == 1,
        (number == 1).then_some(date(2026, 10, 4)),
    );
    shown.id = Uuid::from_u128(number);
    Item {
        why: vec![
            "Helps with paying for gas and electricity".into(),
            "1.2 miles away".into(),
        ],
        check: check.to_owned(),
        distance: (number == 1).then(|| "1.2 miles away".to_owned()),
        open: if number == 1 {
            "Open now until 5pm".into()
        } else {
            String::new()
        },
        cost: shown.cost.clone(),
        place: shown.where_line(),
        ways: vec![Way::InPerson, Way::Phone],
        shown,
    }
}

fn results(words: Words<'_>, fit: u128, maybe: u128) -> Results {
    Results {
        needs: vec!["Paying for gas and electricity".into()],
        danger: None,
        fit: (1..=fit).map(|number| item(words, number, "")).collect(),
        maybe: (1..=maybe)
            .map(|number| item(words, 100 + number, "It says: for men over 50"))
            .collect(),
        more: fit > 2,
        wanted: 10,
        place: Where::Known,
    }
}

fn asked() -> Fields {
    Fields::of([
        ("q", "cant pay the gas"),
        ("postcode", "WZ1 1AA"),
        ("way", "phone"),
    ])
}

fn page(words: Words<'_>, results: &Results) -> View {
    find::results(&ResultsPage {
        ways: Ways::plain(words),
        fields: &asked(),
        results,
    })
}

const fn sample(page: &'static str, state: &'static str, view: fn(Words<'_>) -> View) -> Sample {
    Sample { page, state, view }
}

/// The samples.
pub(crate) const SAMPLES: &[Sample] = &[
    sample("signposting.find", "empty", |words| {
        front(words, &Fields::empty())
    }),
    sample("signposting.find", "errors", |words| {
        let mut fields = Fields::of([("age", "old")]);
        fields.wrong("q", Said::new("support-find-q-missing"));
        fields.wrong("age", Said::new("support-find-age-wrong"));
        front(words, &fields)
    }),
    sample("signposting.find", "results", |words| {
        page(words, &results(words, 3, 1))
    }),
    sample("signposting.find", "maybe", |words| {
        page(words, &results(words, 0, 2))
    }),
    sample("signposting.find", "nothing", |words| {
        let found = Results {
            needs: Vec::new(),
            place: Where::Unknown,
            ..results(words, 0, 0)
        };
        page(words, &found)
    }),
    sample("signposting.find", "danger", |words| {
        let crisis = language::Crisis {
            kind: language::CrisisKind::Suicide,
            words: "want to end it".into(),
        };
        let found = Results {
            danger: Some(told::danger(
                words,
                &crisis,
                "Call the duty team on 01632 960 001",
            )),
            place: Where::Near,
            ..results(words, 1, 0)
        };
        page(words, &found)
    }),
    sample("signposting.topic", "full", |words| {
        find::topic(&TopicPage {
            ways: Ways::plain(words),
            label: "Money and bills",
            needs: &[
                ("energy-bills", "Paying for gas and electricity"),
                ("debt", "Debt"),
            ],
            results: &results(words, 2, 0),
        })
    }),
    sample("signposting.topic", "no-services", |words| {
        let found = Results {
            place: Where::Unsaid,
            ..results(words, 0, 0)
        };
        find::topic(&TopicPage {
            ways: Ways::plain(words),
            label: "Money and bills",
            needs: &[("debt", "Debt")],
            results: &found,
        })
    }),
];
