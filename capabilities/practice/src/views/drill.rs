//! Drills, one at a time: find the question, say it another way; and the refresher, which is made of them.

use jiff::civil::Date;
use language::coach::{ActKind, Verdict};
use maud::{Markup, html};
use web::components::{
    Button, Choice, LabelSize, Radios, Textarea, Weight, back_link, button, button_link, details,
    error_summary, form, heading, heading_with_caption, inset, radios, section_heading, textarea,
};
use web::{Fields, View, Words};

use super::{act_name, danger, day, feedback, nobody_reads, skill_name};
use crate::model::drill::{Drill, Sentence, Task};
use crate::model::skill::Skill;

/// The answer to a drill.
#[derive(Clone, Debug)]
pub enum Answered {
    /// A sentence was picked, or said to be none: whether that is right.
    Spot(bool),
    /// A reply was typed, judged, and met the aim or not.
    Turn(String, Box<Verdict>, bool),
    /// The reply told of danger.
    Danger,
}

impl Answered {
    /// Whether it was right.
    pub const fn right(&self) -> bool {
        matches!(self, Self::Spot(true) | Self::Turn(_, _, true))
    }
}

/// Where in a refresher a drill stands.
#[derive(Clone, Debug, Default)]
pub struct Within {
    /// Its place, counted from 0.
    pub at: usize,
    /// How many there are.
    pub of: usize,
    /// What the form carries along.
    pub carried: Vec<(String, String)>,
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct DrillModel {
    /// The drill.
    pub drill: Drill,
    /// What it is about, in words.
    pub topic: String,
    /// What was answered, if anything was.
    pub answered: Option<Answered>,
    /// Where the form goes.
    pub action: String,
    /// Where the way back leads.
    pub back: String,
    /// The drill that comes after this, outside of a refresher.
    pub next: Option<String>,
    /// The refresher that it is a part of, if it is.
    pub refresher: Option<Within>,
    /// What tells this sitting from others.
    pub sitting: String,
    /// The programme's safeguarding route.
    pub safeguarding: String,
    /// The form as it was sent.
    pub fields: Fields,
    /// The form's token.
    pub csrf: String,
}

impl DrillModel {
    fn form(&self, body: &Markup) -> Markup {
        let carried = self.refresher.iter().flat_map(|it| &it.carried);
        form(
            &self.action,
            &self.csrf,
            &html! {
                input type="hidden" name="sitting" value=(self.sitting);
                @for (name, value) in carried { input type="hidden" name=(name) value=(value); }
                (body)
            },
        )
    }
}

/// Lists the drills by kind. Each with its address and what it is about.
pub fn drills(words: Words<'_>, spot: &[(String, String)], turn: &[(String, String)]) -> View {
    let title = words.say("practice-drills-title");
    let list = |id: &str, name: String, about: String, drills: &[(String, String)]| {
        html! {
            section aria-labelledby=(id) {
                h2.nhsuk-heading-m id=(id) { (name) }
                p { (about) }
                @if drills.is_empty() { p { (words.say("practice-drills-none")) } }
                ul.ec-drills role="list" {
                    @for same in drills.chunk_by(|a, b| a.1 == b.1) { (of_topic(words, same)) }
                }
            }
        }
    };
    let body = html! {
        (back_link(words, "/practice"))
        (heading(&title))
        p { (words.say("practice-drills-lead")) }
        (list("spot", words.say("practice-drills-spot"), words.say("practice-drills-spot-about"), spot))
        (list("turn", words.say("practice-drills-turn"), words.say("practice-drills-turn-about"), turn))
    };
    View::new(title, body)
}

/// The drills of a topic, by number.
fn of_topic(words: Words<'_>, drills: &[(String, String)]) -> Markup {
    let topic = drills.first().map(|(_, topic)| topic.as_str());
    let name = |number: usize| {
        let args = [
            ("topic", topic.unwrap_or_default().into()),
            ("number", number.into()),
        ];
        words.say_with("practice-drills-one", &args)
    };
    html! {
        li {
            span.ec-drills__topic { (topic.unwrap_or_default()) " " }
            @for (at, (slug, _)) in drills.iter().enumerate() {
                a href={ "/practice/drills/" (slug) } aria-label=(name(at + 1)) { (at + 1) } " "
            }
        }
    }
}

/// One drill: the task, or the task with its answer.
pub fn drill(words: Words<'_>, model: &DrillModel) -> View {
    let language = words.language;
    let caption = match &model.refresher {
        Some(it) => words.say_with(
            "practice-refresher-place",
            &[("at", (it.at + 1).into()), ("of", it.of.into())],
        ),
        None => model.topic.clone(),
    };
    let title = match &model.drill.task {
        Task::Spot {
            find: ActKind::OpenDiscoveryQuestion,
            ..
        } => words.say("practice-drills-spot"),
        Task::Spot { .. } => words.say("practice-drill-spot"),
        Task::Turn { .. } => words.say("practice-drills-turn"),
    };
    let body = html! {
        (back_link(words, &model.back))
        (error_summary(words, &model.fields, &[]))
        (heading_with_caption(&caption, &title))
        p { (words.say("practice-drill-said")) }
        blockquote.ec-quote { p { (model.drill.said.of(language)) } }
        @match (&model.drill.task, &model.answered) {
            (Task::Spot { find, sentences }, None) => (spot(words, model, act_name(words, *find), sentences)),
            (Task::Spot { sentences, .. }, Some(answered)) => (spotted(words, answered, sentences)),
            (Task::Turn { .. }, answered) => (turn(words, model, answered.as_ref())),
        }
        @if model.answered.is_some() { (onward(words, model)) }
    };
    View::form(title, &model.fields, body)
}

fn spot(words: Words<'_>, model: &DrillModel, what: String, sentences: &[Sentence]) -> Markup {
    let language = words.language;
    let (legend, choices) = match sentences {
        [one] => {
            let legend = words.say_with("practice-spot-one", &[("what", what.into())]);
            let yes = Choice::new("0", words.say("practice-yes"));
            let no = Choice::new("none", words.say("practice-no"));
            let sentence =
                html! { blockquote.ec-quote.ec-quote--you { p { (one.says.of(language)) } } };
            return html! {
                p { (words.say("practice-spot-you")) }
                (sentence)
                (picking(words, model, legend, vec![yes, no]))
            };
        }
        several => {
            let says = several.iter().enumerate();
            let choices = says.map(|(at, it)| Choice::new(at.to_string(), it.says.of(language)));
            let legend = words.say_with("practice-spot-which", &[("what", what.into())]);
            (legend, choices.collect())
        }
    };
    picking(words, model, legend, choices)
}

fn picking(words: Words<'_>, model: &DrillModel, legend: String, choices: Vec<Choice>) -> Markup {
    model.form(&html! {
        (radios(words, &model.fields, &Radios {
            name: "pick",
            legend,
            choices,
            size: LabelSize::Medium,
            ..Radios::default()
        }))
        (button(&Button::primary(words.say("practice-check"))))
    })
}

fn verdict_line(words: Words<'_>, right: bool) -> Markup {
    let key = if right {
        "practice-right"
    } else {
        "practice-not-right"
    };
    html! { h2.nhsuk-heading-m.ec-outcome tabindex="-1" data-focus-first { (words.say(key)) } }
}

fn spotted(words: Words<'_>, answered: &Answered, sentences: &[Sentence]) -> Markup {
    html! {
        (verdict_line(words, answered.right()))
        dl.ec-sentences {
            @for it in sentences {
                div {
                    dt { (it.says.of(words.language)) }
                    dd { strong { (act_name(words, it.act)) } ": " (it.why.of(words.language)) }
                }
            }
        }
    }
}

fn turn(words: Words<'_>, model: &DrillModel, answered: Option<&Answered>) -> Markup {
    let language = words.language;
    let Task::Turn {
        aim,
        reply,
        act,
        hint,
        one_way,
    } = &model.drill.task
    else {
        return html! {};
    };
    let aim = aim.slug().replace('_', "-");
    let task = words.say(&format!("practice-aim-{aim}"));
    let typing = html! {
        (nobody_reads(words))
        (model.form(&html! {
            (textarea(words, &model.fields, &Textarea {
                name: "reply",
                label: task,
                rows: 3,
                size: LabelSize::Medium,
                ..Textarea::default()
            }))
            (button(&Button::primary(words.say("practice-check"))))
        }))
    };
    html! {
        p { (words.say("practice-turn-you")) }
        blockquote.ec-quote.ec-quote--you { p { (reply.of(language)) } p.nhsuk-hint { (act_name(words, *act)) } }
        @match answered {
            None => {
                (details(&words.say("practice-hint"), &html! { p { (hint.of(language)) } }))
                (typing)
            }
            Some(Answered::Danger) => (danger(words, &model.safeguarding)),
            Some(Answered::Spot(_)) => {}
            Some(Answered::Turn(reply, verdict, right)) => {
                (verdict_line(words, *right))
                (feedback::heard(words, reply, verdict))
                (inset(&html! { p { strong { (words.say("practice-one-way")) } } p { (one_way.of(language)) } }))
                @if !right && model.refresher.is_none() {
                    (section_heading(&words.say("practice-try-again")))
                    (typing)
                }
            }
        }
    }
}

fn onward(words: Words<'_>, model: &DrillModel) -> Markup {
    let on = words.say("practice-next-one");
    if model.refresher.is_some() {
        let next = Button {
            sends: Some(("verb".to_owned(), "next".to_owned())),
            ..Button::primary(on)
        };
        return model.form(&button(&next));
    }
    html! {
        @if let Some(next) = &model.next {
            (button_link(&on, &format!("/practice/drills/{next}"), Weight::Secondary))
        }
        p { a href="/practice/drills" { (words.say("practice-to-drills")) } }
    }
}

/// The end of a refresher.
#[derive(Clone, Debug)]
pub struct RefresherEnd {
    /// How many were right, of how many.
    pub right: (usize, usize),
    /// What it was made of, and when each comes back.
    pub back: Vec<(Skill, Date)>,
}

/// Draws the end of a refresher.
pub fn refresher_end(words: Words<'_>, model: &RefresherEnd) -> View {
    let title = words.say("practice-refresher-done");
    let (right, of) = model.right;
    let body = html! {
        (heading(&title))
        p { (words.say_with("practice-refresher-right", &[("right", right.into()), ("of", of.into())])) }
        @if !model.back.is_empty() {
            (section_heading(&words.say("practice-refresher-back")))
            ul.nhsuk-list.nhsuk-list--bullet {
                @for (skill, when) in &model.back {
                    li { (skill_name(words, *skill)) ": " (day(words, *when)) }
                }
            }
        }
        (button_link(&words.say("practice-to-home"), "/practice", Weight::Primary))
    };
    View::new(title, body)
}

/// A refresher that cannot be made, because there is nothing to make it of yet.
pub fn refresher_none(words: Words<'_>) -> View {
    let title = words.say("practice-refresher-title");
    let body = html! {
        (back_link(words, "/practice"))
        (heading(&title))
        p { (words.say("practice-refresher-none")) }
        (button_link(&words.say("practice-to-home"), "/practice", Weight::Primary))
    };
    View::new(title, body)
}
