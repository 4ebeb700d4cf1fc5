//! Samples of talks: how one begins, what the coach hears, danger, and how it went.

use kernel::Said;
use language::coach::Verdict;
use web::{Fields, Sample, Words};

use super::alex;
use crate::model::talk::Talk;
use crate::views::{self, Mode, Notice, TalkModel};

/// Talks.
pub const SAMPLES: &[Sample] = &[
    Sample {
        page: "practice.reply",
        state: "begin",
        view: |words| views::talk(words, &talk(words, Mode::Reply, &[])),
    },
    Sample {
        page: "practice.reply",
        state: "asked",
        view: |words| {
            views::talk(
                words,
                &talk(words, Mode::Reply, &["What did you like about the walk?"]),
            )
        },
    },
    Sample {
        page: "practice.reply",
        state: "advised",
        view: |words| {
            let replies = [
                "You miss it. How about getting off a stop early? And have you tried a step counter?",
            ];
            views::talk(words, &talk(words, Mode::Reply, &replies))
        },
    },
    Sample {
        page: "practice.reply",
        state: "unsure",
        view: |words| {
            let mut model = talk(
                words,
                Mode::Reply,
                &["Fair play, that is a good few buses."],
            );
            for it in &mut model.talk.exchanges {
                it.verdict = Verdict {
                    unsure: true,
                    stacked: true,
                    ..it.verdict.clone()
                };
                for act in &mut it.verdict.acts {
                    act.sure = 0.5;
                }
            }
            views::talk(words, &model)
        },
    },
    Sample {
        page: "practice.reply",
        state: "unsure-part",
        view: |words| {
            let reply = "Fair play, that is a good few buses. What did you like about the walk?";
            let mut model = talk(words, Mode::Reply, &[reply]);
            for it in &mut model.talk.exchanges {
                it.verdict.unsure = true;
                for act in it.verdict.acts.iter_mut().take(1) {
                    act.sure = 0.5;
                }
            }
            views::talk(words, &model)
        },
    },
    Sample {
        page: "practice.reply",
        state: "errors",
        view: |words| {
            let mut model = talk(words, Mode::Reply, &["How was it?"]);
            model
                .fields
                .wrong("reply", Said::new("practice-reply-missing"));
            views::talk(words, &model)
        },
    },
    Sample {
        page: "practice.reply",
        state: "danger",
        view: |words| {
            let mut model = talk(words, Mode::Reply, &["How was it?"]);
            model.talk.danger = Some(String::new());
            views::talk(words, &model)
        },
    },
    Sample {
        page: "practice.reply",
        state: "kept",
        view: |words| {
            let mut model = talk(words, Mode::Reply, &["How was it?"]);
            model.notice = Some(Notice::Kept);
            views::talk(words, &model)
        },
    },
    Sample {
        page: "practice.chat",
        state: "begin",
        view: |words| views::talk(words, &talk(words, Mode::Chat, &[])),
    },
    Sample {
        page: "practice.chat",
        state: "middle",
        view: |words| views::talk(words, &talk(words, Mode::Chat, &["Where do you get off?"])),
    },
    Sample {
        page: "practice.chat",
        state: "well",
        view: |words| {
            let replies = [
                "What did you like about the walk?",
                "So it was time for yourself. What could you do about it?",
            ];
            views::talk(words, &talk(words, Mode::Chat, &replies))
        },
    },
    Sample {
        page: "practice.chat",
        state: "told",
        view: |words| {
            let replies = [
                "You should walk more. It is good for your heart.",
                "Call the leisure centre.",
            ];
            let mut model = talk(words, Mode::Chat, &replies);
            model.finished = true;
            model.notice = Some(Notice::Contested);
            views::talk(words, &model)
        },
    },
    Sample {
        page: "practice.preview",
        state: "begin",
        view: |words| {
            let mut model = talk(words, Mode::Reply, &["What did you like about the walk?"]);
            model.preview = true;
            "/practice/write/0/preview".clone_into(&mut model.action);
            "/practice/write/0".clone_into(&mut model.back);
            views::talk(words, &model)
        },
    },
];

fn talk(words: Words<'_>, mode: Mode, replies: &[&str]) -> TalkModel {
    let scenario = alex();
    let replies: Vec<_> = replies.iter().map(|it| (*it).to_owned()).collect();
    let talk = Talk::of(&scenario, &replies, words.language);
    TalkModel {
        talk,
        scenario,
        mode,
        action: format!("/practice/people/alex/{}", mode.slug()),
        back: "/practice/people/alex".to_owned(),
        preview: false,
        sitting: "sample".to_owned(),
        finished: false,
        notice: None,
        safeguarding: words.say("web-demo-label"),
        fields: Fields::empty(),
        csrf: "sample".to_owned(),
    }
}
