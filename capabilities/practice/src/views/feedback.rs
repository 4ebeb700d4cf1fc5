//! What the coach says of one reply: each act on its words, why, the code in words, listening, and one thing to try.

use language::coach::{Act, ActKind, Verdict};
use maud::{Markup, html};
use web::Words;
use web::components::inset;

use super::act_name;

/// How an act is drawn: by a kind of line and a label, so that colour is only a help.
const fn class(kind: ActKind) -> &'static str {
    match kind {
        ActKind::OpenDiscoveryQuestion => "ec-act ec-act--discovery",
        ActKind::Reflection | ActKind::Affirmation => "ec-act ec-act--listening",
        ActKind::OtherOpenQuestion | ActKind::ClosedQuestion => "ec-act ec-act--question",
        ActKind::Suggestion
        | ActKind::SuggestionWithPermission
        | ActKind::Information
        | ActKind::OwnExperience
        | ActKind::Signposting => "ec-act ec-act--input",
        ActKind::Other => "ec-act",
    }
}

/// The reply with each act on its words.
pub fn marked(words: Words<'_>, reply: &str, acts: &[Act]) -> Markup {
    let mut from = 0;
    let mut parts = Vec::new();
    for act in acts {
        // Acts come in their order; one that began inside another would be drawn twice.
        let (Some(between), Some(said)) =
            (reply.get(from..act.start), reply.get(act.start..act.end))
        else {
            continue;
        };
        parts.push(html! {
            (between)
            span.(class(act.kind)) {
                (said)
                span.ec-act__name { " " (act_name(words, act.kind)) }
            }
        });
        from = act.end;
    }
    let rest = reply.get(from..).unwrap_or_default();
    html! {
        p.ec-said { @for part in &parts { (part) } (rest) }
    }
}

/// Everything that the coach says of a reply, under a heading of level 2.
pub fn feedback(words: Words<'_>, reply: &str, verdict: &Verdict) -> Markup {
    html! {
        h2.nhsuk-heading-m { (words.say("practice-feedback-title")) }
        (heard(words, reply, verdict))
        (next(words, verdict))
    }
}

/// What a reply was, and why.
pub fn heard(words: Words<'_>, reply: &str, verdict: &Verdict) -> Markup {
    let code = words.say(&format!("practice-code-{}", verdict.code));
    html! {
        (marked(words, reply, &verdict.acts))
        (unsure(words, reply, &verdict.acts))
        @if !verdict.acts.is_empty() {
            ul.nhsuk-list.nhsuk-list--bullet {
                @for act in &verdict.acts { li { (why(words, act)) } }
            }
        }
        @if verdict.stacked { p { (words.say("practice-stacked")) } }
        dl.ec-verdict {
            div { dt { (words.say("practice-code-label")) } dd { (code) } }
            div { dt { (words.say("practice-listening-label")) } dd { (listening(words, verdict)) } }
        }
    }
}

/// What the coach is unsure of, said aloud: the words that it would be guessing at, where it is sure of others.
fn unsure(words: Words<'_>, reply: &str, acts: &[Act]) -> Markup {
    let doubted: Vec<_> = acts.iter().filter(|act| !act.is_sure()).collect();
    let part = doubted.len() < acts.len();
    html! {
        @if part && !doubted.is_empty() {
            (inset(&html! {
                @for act in doubted {
                    @let said = reply.get(act.start..act.end).unwrap_or_default();
                    p { (words.say_with("practice-unsure-part", &[("words", said.into())])) }
                }
                p { (words.say("practice-unsure-rest")) }
            }))
        } @else if !doubted.is_empty() {
            (inset(&html! { p { (words.say("practice-unsure")) } }))
        }
    }
}

fn why(words: Words<'_>, act: &Act) -> Markup {
    let reason = act.why.reason.slug();
    let why = words.say(&format!("practice-why-{reason}"));
    let quoted = act.why.words.trim();
    html! {
        strong { (act_name(words, act.kind)) }
        @if !act.is_sure() { " " (words.say("practice-unsure-mark")) }
        ": " (why)
        @if !quoted.is_empty() { " " span.ec-quoted { "“" (quoted) "”" } }
    }
}

/// The line on listening stands apart: the matrix ranks saying back below a closed question, and listening is what helps.
fn listening(words: Words<'_>, verdict: &Verdict) -> String {
    let has = |kind: ActKind| verdict.acts.iter().any(|act| act.kind == kind);
    let key = if has(ActKind::Reflection) {
        "practice-listening-back"
    } else if has(ActKind::Affirmation) {
        "practice-listening-warm"
    } else if has(ActKind::OpenDiscoveryQuestion) {
        "practice-listening-asked"
    } else {
        "practice-listening-not"
    };
    words.say(key)
}

fn next(words: Words<'_>, verdict: &Verdict) -> Markup {
    let next = words.say(&format!("practice-next-{}", verdict.next.slug()));
    html! {
        div.ec-try {
            h3.nhsuk-heading-s { (words.say("practice-try-title")) }
            p { (next) }
            @if let Some(rewording) = &verdict.rewording {
                p { (words.say("practice-rewording")) }
                p.ec-said lang="en" { "“" (rewording) "”" }
            }
        }
    }
}
