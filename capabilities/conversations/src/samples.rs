//! This room's pages with invented content, for the gallery and the checks.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use kernel::disclosure::Rule;
use kernel::{Said, Timestamp};
use uuid::Uuid;
use web::{Fields, Sample};

use crate::content::{Both, content};
use crate::form::Item;
use crate::rows::TeamDays;
use crate::signposted::TeamSignposts;
use crate::team::{self, Signposts};
use crate::views::{self, ChatLine, Done, EntryModel, ListModel, MineModel, TeamModel};

/// Every page in every state.
pub const SAMPLES: &[Sample] = &[
    Sample {
        page: "conversations.mine",
        state: "empty",
        view: |words| {
            views::mine(
                words,
                &MineModel {
                    chats: Vec::new(),
                    all: 0,
                    since: SINCE,
                },
            )
        },
    },
    Sample {
        page: "conversations.mine",
        state: "full",
        view: |words| {
            views::mine(
                words,
                &MineModel {
                    chats: chats(),
                    all: 41,
                    since: SINCE,
                },
            )
        },
    },
    Sample {
        page: "conversations.team",
        state: "full",
        view: |words| views::team(words, &team(40)),
    },
    Sample {
        page: "conversations.team",
        state: "small",
        view: |words| views::team(words, &team(2)),
    },
    Sample {
        page: "conversations.team",
        state: "empty",
        view: |words| views::team(words, &team(0)),
    },
    Sample {
        page: "conversations.team",
        state: "none",
        view: |words| {
            let model = TeamModel {
                teams: Vec::new(),
                chosen: String::new(),
                counts: None,
                signposts: Signposts::default(),
            };
            views::team(words, &model)
        },
    },
    Sample {
        page: "conversations.lists",
        state: "full",
        view: |words| views::lists(words, 3, &items()),
    },
    Sample {
        page: "conversations.list",
        state: "full",
        view: |words| views::list(words, &list(Fields::empty())),
    },
    Sample {
        page: "conversations.list",
        state: "done",
        view: |words| {
            let done = Some((Done::Moved, "money".to_owned()));
            views::list(
                words,
                &ListModel {
                    done,
                    ..list(Fields::empty())
                },
            )
        },
    },
    Sample {
        page: "conversations.list",
        state: "errors",
        view: |words| {
            let mut fields = Fields::of([("en", "Money"), ("cy", "")]);
            fields.wrong("en", Said::new("conversation-words-twice"));
            fields.wrong("cy", Said::new("conversation-words-missing-welsh"));
            views::list(words, &list(fields))
        },
    },
    Sample {
        page: "conversations.entry",
        state: "full",
        view: |words| {
            views::entry(
                words,
                &entry(Fields::of([("en", "Money"), ("cy", "Arian")])),
            )
        },
    },
    Sample {
        page: "conversations.entry",
        state: "errors",
        view: |words| {
            let mut fields = Fields::of([("en", ""), ("cy", "Arian")]);
            fields.wrong("en", Said::new("conversation-words-missing"));
            views::entry(words, &entry(fields))
        },
    },
    Sample {
        page: "conversations.safety",
        state: "full",
        view: |words| views::safety(words, "020 7946 0000"),
    },
];

const TODAY: Date = date(2026, 11, 21);
const SINCE: Date = date(2026, 8, 23);

fn chats() -> Vec<ChatLine> {
    let line = |day: i8, topics: &[&str], facts: &[&str], gap: bool, services: &[&str]| ChatLine {
        day: date(2026, 11, day),
        topics: topics.iter().map(ToString::to_string).collect(),
        facts: facts.iter().map(ToString::to_string).collect(),
        services: services.iter().map(ToString::to_string).collect(),
        // One of them has left the directory since.
        signposted: u32::try_from(services.len()).unwrap_or_default() * 2,
        gap,
    };
    vec![
        line(
            20,
            &["Money", "Housing"],
            &["Front desk", "Listened", "Made a plan"],
            true,
            &[],
        ),
        line(
            20,
            &["Being active"],
            &["Front desk", "Gave information", "Not sure"],
            false,
            &[],
        ),
        line(
            18,
            &["Smoking and vaping"],
            &["Home visit", "Signposted", "Set a goal"],
            false,
            &["Breathe Easy stop smoking clinic"],
        ),
    ]
}

fn items() -> Vec<Item> {
    let lists = content().lists.iter();
    let mut items: Vec<_> = lists
        .flat_map(|(list, entries)| {
            (1_i64..).zip(entries).map(|(place, entry)| Item {
                list: list.clone(),
                slug: entry.slug.clone(),
                en: entry.en.clone(),
                cy: entry.cy.clone(),
                place,
                retired: None,
            })
        })
        .collect();
    if let Some(last) = items.iter_mut().rev().find(|item| item.list == "topics") {
        last.retired = Some(Timestamp::UNIX_EPOCH);
    }
    items
}

fn list(fields: Fields) -> ListModel {
    let items = items()
        .into_iter()
        .filter(|item| item.list == "topics")
        .collect();
    ListModel {
        list: "topics".into(),
        items,
        fields,
        csrf: "sample".into(),
        done: None,
    }
}

fn entry(fields: Fields) -> EntryModel {
    EntryModel {
        list: "topics".into(),
        slug: "money".into(),
        name: "Money".into(),
        fields,
        csrf: "sample".into(),
    }
}

fn team(busy: u32) -> TeamModel {
    let mut true_days = TeamDays {
        days: BTreeMap::new(),
        topics: BTreeMap::new(),
    };
    let names: Vec<_> = content().lists["topics"]
        .iter()
        .map(|entry| {
            (
                entry.slug.clone(),
                Both {
                    en: entry.en.clone(),
                    cy: entry.cy.clone(),
                },
            )
        })
        .collect();
    if busy > 0 {
        for (week, monday) in (0_u32..).zip(team::mondays(TODAY)) {
            true_days.days.insert(monday, busy + (week * 7) % 11);
            for (rank, (slug, _)) in (1_u32..).zip(names.iter().take(7)) {
                let days = true_days.topics.entry(slug.clone()).or_default();
                days.insert(monday, busy / rank + (week * rank) % 3);
            }
        }
    }
    TeamModel {
        teams: vec![
            ("1".into(), "Wrenmouth Council".into()),
            ("2".into(), "Harbour Homes".into()),
        ],
        chosen: "1".into(),
        counts: Some(team::shown(&true_days, &names, TODAY, Rule::default())),
        signposts: signposts(busy),
    }
}

fn signposts(busy: u32) -> Signposts {
    let services = [
        "Wrenmouth Energy Advice",
        "Harbour Debt Line",
        "Quay Lunch Club",
    ];
    let needs = [
        Some("Help with gas and electricity"),
        Some("A dentist"),
        None,
    ];
    let ids = [1, 2, 3, 4].map(Uuid::from_u128);
    let counts = TeamSignposts {
        services: ids.into_iter().zip([busy, busy / 2, 3, 9]).collect(),
        gaps: (1..)
            .zip(needs)
            .map(|(rank, need)| (need.map(ToOwned::to_owned), busy / rank))
            .collect(),
    };
    let name = |id: Uuid| {
        let place = usize::try_from(id.as_u128()).unwrap_or_default();
        services.get(place - 1).map(ToString::to_string)
    };
    team::signposts(&counts, name, |need| Some(need.to_owned()), Rule::default())
}
