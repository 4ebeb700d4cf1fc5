//! A talk with somebody who is not real: what was said, what the coach heard, and the field for the next reply.

use language::coach::ActKind;
use maud::{Markup, html};
use web::components::{
    Button, Checkboxes, Choice, LabelSize, Layout, Select, Textarea, Weight, back_link, button,
    button_group, button_link, checkboxes, details, error_summary, form, heading_with_caption,
    section_heading, select, success_banner, textarea,
};
use web::{Fields, View, Words};

use super::{act_name, danger, nobody_reads, profile};
use crate::model::scenario::Scenario;
use crate::model::talk::Talk;

/// How one talks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// One reply at a time, with what the coach heard after each.
    Reply,
    /// A whole chat, and how it went at its end.
    Chat,
}

impl Mode {
    /// Its name in addresses.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Reply => "reply",
            Self::Chat => "chat",
        }
    }
}

/// What was just done besides talking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Words were kept.
    Kept,
    /// A verdict was contested.
    Contested,
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct TalkModel {
    /// With whom.
    pub scenario: Scenario,
    /// How.
    pub mode: Mode,
    /// Where the page's forms go.
    pub action: String,
    /// Where the way back leads.
    pub back: String,
    /// Whether this is a trainer's look at what nobody else sees yet: nothing counts, nothing is kept.
    pub preview: bool,
    /// What tells this sitting from others.
    pub sitting: String,
    /// What was said so far.
    pub talk: Talk,
    /// Whether the learner ended it.
    pub finished: bool,
    /// What was just done.
    pub notice: Option<Notice>,
    /// The programme's safeguarding route.
    pub safeguarding: String,
    /// The form as it was sent.
    pub fields: Fields,
    /// The form's token.
    pub csrf: String,
}

impl TalkModel {
    fn over(&self) -> bool {
        self.talk.over || self.finished
    }

    /// A form that carries the talk along, since it is kept nowhere else.
    fn carrying(&self, body: &Markup) -> Markup {
        form(
            &format!("{}#talk-latest", self.action),
            &self.csrf,
            &html! {
                input type="hidden" name="sitting" value=(self.sitting);
                @for it in &self.talk.exchanges { input type="hidden" name="turn" value=(it.reply); }
                (body)
            },
        )
    }
}

/// Draws the page.
pub fn talk(words: Words<'_>, model: &TalkModel) -> View {
    let name = model.scenario.name.of(words.language);
    let title = words.say_with("practice-talk-title", &[("name", name.into())]);
    let caption = match (model.preview, model.mode) {
        (true, _) => words.say("practice-preview-caption"),
        (false, Mode::Reply) => words.say("practice-mode-reply"),
        (false, Mode::Chat) => words.say("practice-mode-chat"),
    };
    let situation = model.scenario.situation.of(words.language);
    let you = model.scenario.you.of(words.language);
    let body = html! {
        (back_link(words, &model.back))
        @if model.talk.danger.is_none() { (error_summary(words, &model.fields, &[])) }
        (heading_with_caption(&caption, &title))
        (details(&words.say("practice-situation"), &html! { p { (situation) } p { (you) } }))
        (nobody_reads(words))
        @if words.language == web::Language::Welsh { p { (words.say("practice-coach-reads-english")) } }
        div.ec-talk data-talk {
            (lines(words, model))
            div #talk-feedback aria-live="polite" { (after(words, model)) }
            div #talk-form { (going_on(words, model)) }
        }
        (web::assets::script("practice.js"))
    };
    View::form(title, &model.fields, body)
}

fn lines(words: Words<'_>, model: &TalkModel) -> Markup {
    let scenario = &model.scenario;
    let name = scenario.name.of(words.language);
    let says = |beat: usize| scenario.beats[beat].says.of(words.language).to_owned();
    let last = model.talk.exchanges.len();
    let person = |at: usize, beat: usize| {
        let id = (at == last).then_some("talk-latest");
        html! {
            li.ec-talk__line.ec-talk__line--person id=[id] {
                p.ec-talk__who { (name) }
                p { (says(beat)) }
            }
        }
    };
    html! {
        h2.nhsuk-u-visually-hidden #talk-title { (words.say("practice-talk-so-far")) }
        div role="log" aria-labelledby="talk-title" {
            ol.ec-talk__lines role="list" #talk-lines {
                (person(0, 0))
                @for (at, it) in model.talk.exchanges.iter().enumerate() {
                    li.ec-talk__line.ec-talk__line--you {
                        p.ec-talk__who { (words.say("practice-you")) }
                        p { (it.reply) }
                    }
                    (person(at + 1, it.answer))
                }
            }
        }
    }
}

/// What stands below the lines: danger, what the coach heard, or how the whole of it went.
fn after(words: Words<'_>, model: &TalkModel) -> Markup {
    if model.talk.danger.is_some() {
        return danger(words, &model.safeguarding);
    }
    html! {
        @match model.notice {
            Some(Notice::Kept) => (success_banner(words, &html! {
                p { (words.say("practice-kept-done")) " " a href="/practice/kept" { (words.say("practice-kept-link")) } }
            })),
            Some(Notice::Contested) => (success_banner(words, &html! { p { (words.say("practice-contest-done")) } })),
            None => {}
        }
        @if let (Mode::Reply, Some(last)) = (model.mode, model.talk.exchanges.last()) {
            (super::feedback::feedback(words, &last.reply, &last.verdict))
            @if !model.preview { (contest(words, model)) }
        }
        @if model.over() && !model.talk.exchanges.is_empty() { (profile::profile(words, model)) }
    }
}

/// "I think this was a ...".
pub(super) fn contest(words: Words<'_>, model: &TalkModel) -> Markup {
    let choices = ActKind::ALL.iter();
    let choices = choices.map(|kind| Choice::new(kind.slug(), act_name(words, *kind)));
    let which = model.talk.exchanges.iter().enumerate();
    let which: Vec<_> = which
        .map(|(at, it)| Choice::new(at.to_string(), format!("{}. {}", at + 1, short(&it.reply))))
        .collect();
    let last = which.len().saturating_sub(1).to_string();
    details(
        &words.say("practice-contest-open"),
        &model.carrying(&html! {
            p { (words.say("practice-contest-lead")) }
            @if model.mode == Mode::Chat {
                (select(words, &model.fields, &Select {
                    name: "at",
                    label: words.say("practice-contest-which"),
                    choices: which,
                    ..Select::default()
                }))
            } @else {
                input type="hidden" name="at" value=(last);
            }
            (select(words, &model.fields, &Select {
                name: "thought",
                label: words.say("practice-contest-thought"),
                choices: choices.collect(),
                empty: true,
                ..Select::default()
            }))
            (checkboxes(words, &model.fields, &Checkboxes {
                name: "consent",
                legend: words.say("practice-contest-consent-legend"),
                choices: vec![Choice::new("yes", words.say("practice-contest-consent"))],
                layout: Layout::Small,
                ..Checkboxes::default()
            }))
            @if model.finished { input type="hidden" name="finished" value="yes"; }
            (button(&sends(&words.say("practice-contest-send"), "contest", Weight::Secondary)))
        }),
    )
}

fn short(reply: &str) -> String {
    let start: String = reply.chars().take(40).collect();
    if start.len() < reply.len() {
        format!("{start}…")
    } else {
        start
    }
}

fn sends(text: &str, verb: &str, weight: Weight) -> Button {
    Button {
        sends: Some(("verb".to_owned(), verb.to_owned())),
        weight,
        ..Button::primary(text)
    }
}

/// The field for the next reply, or the ways on from the end.
fn going_on(words: Words<'_>, model: &TalkModel) -> Markup {
    let begun = !model.talk.exchanges.is_empty();
    if model.talk.danger.is_some() {
        return html! {
            (model.carrying(&html! {
                (button(&sends(&words.say("practice-danger-go-on"), "resume", Weight::Secondary)))
            }))
            p { a href="/practice" { (words.say("practice-to-home")) } }
        };
    }
    if model.over() {
        let again = words.say("practice-talk-again");
        return html! {
            (section_heading(&words.say("practice-go-on-title")))
            @if begun && !model.preview {
                (model.carrying(&html! {
                    input type="hidden" name="finished" value="yes";
                    (button(&sends(&words.say("practice-keep-chat"), "keep", Weight::Secondary)))
                }))
            }
            (button_group(&[button_link(&again, &model.action, Weight::Primary)]))
            p { a href="/practice" { (words.say("practice-to-home")) } }
        };
    }
    let name = model.scenario.name.of(words.language);
    let label = words.say_with("practice-reply-label", &[("name", name.into())]);
    let end = sends(&words.say("practice-end-chat"), "finish", Weight::Secondary);
    html! {
        (model.carrying(&html! {
            (textarea(words, &model.fields, &Textarea {
                name: "reply",
                label,
                hint: Some(words.say("practice-reply-hint")),
                rows: 3,
                size: LabelSize::Medium,
                ..Textarea::default()
            }))
            div.nhsuk-button-group {
                (button(&sends(&words.say("practice-say"), "say", Weight::Primary)))
                @if begun { (button(&end)) }
            }
        }))
        @if begun && model.mode == Mode::Reply && !model.preview {
            (model.carrying(&button(&sends(&words.say("practice-keep-reply"), "keep", Weight::Secondary))))
        }
    }
}
