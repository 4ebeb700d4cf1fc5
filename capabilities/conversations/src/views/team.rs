//! The team's page: how many chats by week and topic, never by whom.

use kernel::disclosure::{Rule, Shown};
use maud::html;
use web::components::chart::{self, Series, count_in_words};
use web::components::{
    Button, Choice, Select, button, details, empty_state, filter_form, heading_with_caption, inset,
    select,
};
use web::{Fields, View, Words};

use super::{day_in_short, in_words};
use crate::team::{Signposts, TeamCounts, WEEKS};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct TeamModel {
    /// The teams that the reader may choose from: id and name.
    pub teams: Vec<(String, String)>,
    /// The one that is shown.
    pub chosen: String,
    /// Its counts; `None` where the reader has no team.
    pub counts: Option<TeamCounts>,
    /// What it pointed to and what it missed.
    pub signposts: Signposts,
}

/// Draws the page.
pub fn team(words: Words<'_>, model: &TeamModel) -> View {
    let title = words.say("conversations-team-title");
    let name = model
        .teams
        .iter()
        .find(|(id, _)| *id == model.chosen)
        .map(|(_, name)| name.as_str());
    let body = html! {
        (heading_with_caption(name.unwrap_or_default(), &title))
        @if model.teams.len() > 1 {
            (filter_form("/conversations/team", &html! {
                (select(words, &Fields::of([("organisation", model.chosen.clone())]), &Select {
                    name: "organisation",
                    label: words.say("conversations-team-choose"),
                    hint: None,
                    choices: model.teams.iter().map(|(id, name)| Choice::new(id, name)).collect(),
                    empty: false,
                    optional: false,
                }))
                (button(&Button::secondary(words.say("conversations-team-show"))))
            }))
        }
        @match &model.counts {
            None => (empty_state(&words.say("conversations-team-none"), &html! { p { (words.say("conversations-team-none-help")) } })),
            Some(counts) if counts.total == Shown::Count(0) => {
                (empty_state(&words.say("conversations-team-empty"), &html! { p { (words.say("conversations-team-empty-help")) } }))
            }
            Some(counts) => {
                (numbers(words, counts))
                (signposts(words, &model.signposts, counts.rule))
            }
        }
    };
    View::new(title, body)
}

fn numbers(words: Words<'_>, counts: &TeamCounts) -> maud::Markup {
    let weeks: Vec<_> = counts
        .mondays
        .iter()
        .map(|day| day_in_short(words, *day))
        .collect();
    let total = count_in_words(words, counts.total, counts.rule);
    let all = [Series {
        label: words.say("conversations-team-all"),
        counts: counts.weeks.clone(),
        total: Some(counts.total),
    }];
    let topics: Vec<_> = counts
        .topics
        .iter()
        .map(|topic| (in_words(words, &topic.words), topic.total))
        .collect();
    let by_topic: Vec<_> = counts
        .topics
        .iter()
        .map(|topic| Series {
            label: in_words(words, &topic.words),
            counts: topic.weeks.clone(),
            total: Some(topic.total),
        })
        .collect();
    html! {
        p.nhsuk-lede-text {
            (words.say_with("conversations-team-total", &[("count", total.into()), ("weeks", WEEKS.into())]))
        }
        (inset(&html! { p { (words.say_with("conversations-team-rule", &[("limit", (counts.rule.hide_to + 1).into()), ("step", counts.rule.round_to.into())])) } }))
        (chart::weeks(words, &words.say("conversations-team-weeks"), &weeks, &all, counts.rule))
        (chart::bars(words, &words.say("conversations-team-topics"), &words.say("conversations-topic"), &topics, counts.rule))
        p { (words.say("conversations-team-topics-help")) }
        (details(&words.say("conversations-team-topic-weeks"), &html! {
            (chart::weeks(words, &words.say("conversations-team-topic-weeks"), &weeks, &by_topic, counts.rule))
        }))
    }
}

/// What the team's chats pointed to, and what they needed and did not find.
fn signposts(words: Words<'_>, model: &Signposts, rule: Rule) -> maud::Markup {
    let services: Vec<_> = model
        .services
        .iter()
        .map(|(name, count)| {
            let name = name.clone();
            let name = name.unwrap_or_else(|| words.say("conversations-team-service-gone"));
            (name, *count)
        })
        .collect();
    let gaps: Vec<_> = model
        .gaps
        .iter()
        .map(|(need, count)| {
            let need = need.clone();
            let need = need.unwrap_or_else(|| words.say("conversations-team-need-unsaid"));
            (need, *count)
        })
        .collect();
    html! {
        @if !services.is_empty() {
            (chart::bars(words, &words.say("conversations-team-services"), &words.say("conversations-service"), &services, rule))
            p { (words.say("conversations-team-services-help")) }
        }
        @if !gaps.is_empty() {
            (chart::bars(words, &words.say("conversations-team-gaps"), &words.say("conversations-need"), &gaps, rule))
            p { (words.say("conversations-team-gaps-help")) }
        }
    }
}
