//! How a whole chat went: a line for each thing that matters, and one thing to try. Never one number for all of it.

use language::coach::{ActKind, Part, Profile, Signposted, Who};
use maud::{Markup, html};
use web::Words;
use web::components::{SummaryRow, details, section_heading, summary_list};

use super::feedback;
use super::talk::{Mode, TalkModel, contest};

/// Draws the end of a talk.
pub fn profile(words: Words<'_>, model: &TalkModel) -> Markup {
    let profile = model.talk.profile(&model.scenario, words.language);
    let name = model.scenario.name.of(words.language);
    let rows = [
        SummaryRow::new(
            words.say("practice-profile-balance"),
            balance(words, &profile),
        ),
        SummaryRow::new(
            words.say("practice-profile-talk"),
            talking(words, &profile, name),
        ),
        SummaryRow::new(words.say("practice-profile-leave"), leave(words, &profile)),
        SummaryRow::new(
            words.say("practice-profile-step"),
            step(words, &profile, model.talk.step, name),
        ),
        SummaryRow::new(
            words.say("practice-profile-signpost"),
            signposted(words, &profile),
        ),
    ];
    let next = words.say(&format!("practice-next-{}", profile.next.slug()));
    html! {
        section aria-labelledby="talk-end" {
            h2.nhsuk-heading-m #talk-end tabindex="-1" { (words.say("practice-profile-title")) }
            @if profile.unsure > 0 {
                p { (words.say_with("practice-profile-unsure", &[("count", profile.unsure.into())])) }
            }
            (summary_list(words, &rows))
            div.ec-try {
                h3.nhsuk-heading-s { (words.say("practice-try-title")) }
                p { (next) }
            }
            (section_heading(&words.say_with("practice-profile-about", &[("name", name.into())])))
            p { strong { (words.say("practice-opens")) } " " (model.scenario.opens.of(words.language)) }
            p { strong { (words.say("practice-closes")) } " " (model.scenario.closes.of(words.language)) }
            @if model.mode == Mode::Chat {
                (details(&words.say("practice-profile-each"), &html! {
                    ol.ec-each {
                        @for it in &model.talk.exchanges { li { (feedback::heard(words, &it.reply, &it.verdict)) } }
                    }
                }))
                @if !model.preview { (contest(words, model)) }
            }
        }
    }
}

/// Listening against telling, as two bars with their numbers in words.
fn balance(words: Words<'_>, profile: &Profile) -> Markup {
    let opened = profile.count(ActKind::OpenDiscoveryQuestion);
    let back = profile.count(ActKind::Reflection);
    let told = profile.count(ActKind::Suggestion);
    let longest = (opened + back).max(told).max(1);
    let bars = [
        (
            words.say_with(
                "practice-profile-listened",
                &[("asked", opened.into()), ("back", back.into())],
            ),
            opened + back,
        ),
        (
            words.say_with("practice-profile-told", &[("count", told.into())]),
            told,
        ),
    ];
    html! {
        @for (says, count) in &bars {
            p.ec-balance { (says) (bar(*count, longest)) }
        }
    }
}

fn bar(count: usize, longest: usize) -> Markup {
    let width = format!("{}%", count * 100 / longest.max(1));
    html! {
        svg.ec-balance__bar width="100%" height="12" aria-hidden="true" focusable="false" {
            rect.ec-chart__bar width=(width) height="12" {}
            rect.ec-chart__axis width="2" height="12" {}
        }
    }
}

fn talking(words: Words<'_>, profile: &Profile, name: &str) -> Markup {
    let (you, all) = (profile.talk.part, profile.talk.whole);
    let args = [
        ("you", you.into()),
        ("person", all.saturating_sub(you).into()),
        ("name", name.into()),
    ];
    html! {
        p.ec-balance { (words.say_with("practice-profile-words", &args)) (bar(you, all)) }
    }
}

fn leave(words: Words<'_>, profile: &Profile) -> Markup {
    let advised = profile.count(ActKind::Suggestion) > 0;
    let key = match (profile.permission_asked, advised) {
        (true, false) => "practice-profile-leave-asked",
        (true, true) => "practice-profile-leave-sometimes",
        (false, true) => "practice-profile-leave-not",
        (false, false) => "practice-profile-leave-none",
    };
    html! { p { (words.say(key)) } }
}

fn step(words: Words<'_>, profile: &Profile, named: bool, name: &str) -> Markup {
    let step = &profile.small_step;
    let by_person = named || step.by_the_person();
    let key = if by_person {
        "practice-profile-step-theirs"
    } else if step.said_by(Part::Action) == Some(Who::Learner) {
        "practice-profile-step-yours"
    } else {
        "practice-profile-step-none"
    };
    let parts = Part::ALL
        .iter()
        .filter(|part| step.said_by(**part).is_some());
    let parts: Vec<_> = parts
        .map(|part| words.say(&format!("practice-part-{}", part.slug())))
        .collect();
    html! {
        p { (words.say_with(key, &[("name", name.into())])) }
        @if by_person && !parts.is_empty() {
            p { (words.say_with("practice-profile-step-parts", &[("parts", parts.join(", ").into())])) }
        }
    }
}

fn signposted(words: Words<'_>, profile: &Profile) -> Markup {
    let key = match profile.signposted {
        Some(Signposted::AfterListening) => "practice-profile-signpost-after",
        Some(Signposted::BeforeListening) => "practice-profile-signpost-before",
        None => "practice-profile-signpost-none",
    };
    html! { p { (words.say(key)) } }
}
