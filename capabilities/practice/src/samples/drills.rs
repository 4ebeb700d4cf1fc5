//! Samples of drills and of the refresher.

use jiff::civil::date;
use kernel::Said;
use language::coach::{self, ActKind};
use web::{Fields, Sample, Words};

use super::learner::both;
use crate::model::Both;
use crate::model::drill::{Drill, Sentence, Task};
use crate::model::signs::meets;
use crate::model::skill::Skill;
use crate::views::{self, Answered, DrillModel, RefresherEnd, Within};

/// Drills.
pub const SAMPLES: &[Sample] = &[
    Sample {
        page: "practice.drills",
        state: "full",
        view: |words| {
            let one = vec![("a".to_owned(), both(words, "Sleep", "Cwsg"))];
            views::drills(words, &one, &one)
        },
    },
    Sample {
        page: "practice.drills",
        state: "empty",
        view: |words| views::drills(words, &[], &[]),
    },
    Sample {
        page: "practice.drill",
        state: "spot",
        view: |words| views::drill(words, &model(words, spot(3))),
    },
    Sample {
        page: "practice.drill",
        state: "spot-one",
        view: |words| views::drill(words, &model(words, spot(1))),
    },
    Sample {
        page: "practice.drill",
        state: "spotted",
        view: |words| {
            let mut model = model(words, spot(3));
            model.answered = Some(Answered::Spot(true));
            views::drill(words, &model)
        },
    },
    Sample {
        page: "practice.drill",
        state: "errors",
        view: |words| {
            let mut model = model(words, spot(3));
            model
                .fields
                .wrong("pick", Said::new("practice-pick-missing"));
            views::drill(words, &model)
        },
    },
    Sample {
        page: "practice.drill",
        state: "turn",
        view: |words| views::drill(words, &model(words, turn())),
    },
    Sample {
        page: "practice.drill",
        state: "turned",
        view: |words| views::drill(words, &answered(words, "What helps you wind down?")),
    },
    Sample {
        page: "practice.drill",
        state: "not-turned",
        view: |words| views::drill(words, &answered(words, "Why not drink less tea?")),
    },
    Sample {
        page: "practice.drill",
        state: "danger",
        view: |words| {
            let mut model = model(words, turn());
            model.answered = Some(Answered::Danger);
            views::drill(words, &model)
        },
    },
    Sample {
        page: "practice.refresher",
        state: "begin",
        view: |words| views::drill(words, &refresher(model(words, turn()))),
    },
    Sample {
        page: "practice.refresher",
        state: "answered",
        view: |words| views::drill(words, &refresher(answered(words, "What helps you sleep?"))),
    },
    Sample {
        page: "practice.refresher",
        state: "end",
        view: |words| {
            let end = RefresherEnd {
                right: (3, 4),
                back: vec![(Skill::Discovery, date(2026, 12, 4))],
            };
            views::refresher_end(words, &end)
        },
    },
    Sample {
        page: "practice.refresher",
        state: "none",
        view: views::refresher_none,
    },
];

fn said(en: &str, cy: &str) -> Both {
    Both {
        en: en.to_owned(),
        cy: cy.to_owned(),
    }
}

fn spot(sentences: usize) -> Task {
    let sentence = |act, en, cy, why_en, why_cy| Sentence {
        says: said(en, cy),
        act,
        why: said(why_en, why_cy),
    };
    let all = [
        sentence(
            ActKind::OpenDiscoveryQuestion,
            "What is your evening like?",
            "Sut mae eich noson?",
            "Only they know the answer.",
            "Dim ond nhw sy’n gwybod yr ateb.",
        ),
        sentence(
            ActKind::Suggestion,
            "How about less tea?",
            "Beth am lai o de?",
            "It hands over an answer.",
            "Mae’n rhoi ateb iddyn nhw.",
        ),
        sentence(
            ActKind::ClosedQuestion,
            "Do you drink tea?",
            "Ydych chi’n yfed te?",
            "Yes or no is enough.",
            "Mae ie neu na yn ddigon.",
        ),
    ];
    Task::Spot {
        find: ActKind::OpenDiscoveryQuestion,
        sentences: all.into_iter().take(sentences).collect(),
    }
}

fn turn() -> Task {
    Task::Turn {
        aim: Skill::Discovery,
        reply: said("You should drink less tea.", "Dylech chi yfed llai o de."),
        act: ActKind::Suggestion,
        hint: said(
            "Ask what the evening is like.",
            "Gofynnwch sut mae’r noson.",
        ),
        one_way: said("What is your evening like?", "Sut mae eich noson?"),
    }
}

fn model(words: Words<'_>, task: Task) -> DrillModel {
    DrillModel {
        drill: Drill {
            slug: "sleep".to_owned(),
            topic: "sleep".to_owned(),
            said: said(
                "I have not slept for days.",
                "Dydw i ddim wedi cysgu ers dyddiau.",
            ),
            task,
        },
        topic: both(words, "Sleep", "Cwsg"),
        answered: None,
        action: "/practice/drills/sleep".to_owned(),
        back: "/practice/drills".to_owned(),
        next: Some("sleep".to_owned()),
        refresher: None,
        sitting: "sample".to_owned(),
        safeguarding: words.say("web-demo-label"),
        fields: Fields::empty(),
        csrf: "sample".to_owned(),
    }
}

fn answered(words: Words<'_>, reply: &str) -> DrillModel {
    let mut model = model(words, turn());
    let verdict = coach::judge(Some(model.drill.said.of(words.language)), reply);
    let right = meets(Skill::Discovery, &verdict);
    model.fields = Fields::of([("reply", reply)]);
    model.answered = Some(Answered::Turn(reply.to_owned(), Box::new(verdict), right));
    model
}

fn refresher(model: DrillModel) -> DrillModel {
    let carried = vec![("item".to_owned(), "sleep".to_owned())];
    DrillModel {
        refresher: Some(Within {
            at: 0,
            of: 4,
            carried,
        }),
        action: "/practice/refresher".to_owned(),
        back: "/practice".to_owned(),
        ..model
    }
}
