//! The page of a coordinator: where statements go, how that goes, and which systems read.

use kernel::Zone;
use maud::{Markup, html};
use web::components as c;
use web::{View, Words};

use super::{day, moment};
use crate::actions::forwarding::Standing;
use crate::rows::forwarding::{Aside, Forwarding};
use crate::rows::keys::Key;

/// What the page shows.
pub struct HomeModel<'a> {
    /// The keys, the newest first.
    pub keys: &'a [Key],
    /// How forwarding stands.
    pub standing: &'a Standing,
    /// Where other systems read.
    pub address: String,
    /// In which time is told.
    pub zone: &'a Zone,
    /// The forms' token.
    pub csrf: &'a str,
    /// What was done a moment ago.
    pub done: &'a str,
}

/// The page.
pub fn home(words: Words<'_>, model: &HomeModel<'_>) -> View {
    let title = words.say("interchange-title");
    let body = html! {
        (done(words, model.done))
        (c::heading(&title))
        p { (words.say("interchange-lead")) }
        p { (words.say("interchange-never-sent")) }
        (c::section_heading(&words.say("interchange-forwarding-title")))
        @match &model.standing.to {
            None => {
                p { (words.say("interchange-forwarding-none")) }
                (c::button_link(&words.say("interchange-forwarding-begin"), "/interchange/forwarding", c::Weight::Primary))
            }
            Some(to) => (forwarded(words, model, to)),
        }
        (c::section_heading(&words.say("interchange-keys-title")))
        p { (words.say("interchange-keys-lead")) }
        (c::copy_block(words, &c::Copied {
            name: "address",
            label: words.say("interchange-address"),
            text: model.address.clone(),
            large: false,
        }))
        @if model.keys.is_empty() { p { (words.say("interchange-keys-none")) } }
        @else { (keys(words, model)) }
        (c::button_link(&words.say("interchange-key-new"), "/interchange/keys/new", c::Weight::Secondary))
        (c::section_heading(&words.say("completions-title")))
        p { (words.say("completions-lead")) }
        (c::button_link(&words.say("completions-open"), "/interchange/completions", c::Weight::Secondary))
    };
    View::new(title, body)
}

/// What was done, from the address that the browser was sent on to; nothing for words that are not ours.
fn done(words: Words<'_>, what: &str) -> Markup {
    let key = match what {
        "withdrawn" => "interchange-done-withdrawn",
        "set" => "interchange-done-set",
        "pause" => "interchange-done-pause",
        "resume" => "interchange-done-resume",
        "now" => "interchange-done-now",
        "again" => "interchange-done-again",
        "try" => "interchange-done-try",
        "off" => "interchange-done-off",
        _ => return html! {},
    };
    c::success_banner(words, &html! { p { (words.say(key)) } })
}

/// What went wrong, in words.
fn fault(words: Words<'_>, slug: &str) -> String {
    words.say(match slug {
        "inside" => "interchange-fault-inside",
        "slow" => "interchange-fault-slow",
        "key" => "interchange-fault-key",
        "address" => "interchange-fault-address",
        "busy" => "interchange-fault-busy",
        "refuses" => "interchange-fault-refuses",
        "version" => "interchange-fault-version",
        "may-not-read" => "interchange-tried-may-not-read",
        "good" => "interchange-tried-good",
        _ => "interchange-fault-unreachable",
    })
}

fn state(words: Words<'_>, standing: &Standing, to: &Forwarding) -> Markup {
    let (key, colour) = if to.paused {
        ("interchange-state-paused", c::Colour::Grey)
    } else if to.fault.is_some() {
        ("interchange-state-fault", c::Colour::Red)
    } else if standing.waiting > 0 {
        ("interchange-state-waiting", c::Colour::Yellow)
    } else {
        ("interchange-state-good", c::Colour::Green)
    };
    c::tag(&words.say(key), colour)
}

fn button(words: Words<'_>, model: &HomeModel<'_>, verb: &str, button: c::Button) -> Markup {
    let text = words.say(match verb {
        "pause" => "interchange-turn-pause",
        "resume" => "interchange-turn-resume",
        "now" => "interchange-turn-now",
        "again" => "interchange-turn-again",
        "try" => "interchange-turn-try",
        _ => "interchange-turn-off",
    });
    c::form(
        "/interchange/forwarding/turn",
        model.csrf,
        &html! {
            input type="hidden" name="verb" value=(verb);
            (c::button(&c::Button { text, ..button }))
        },
    )
}

fn forwarded(words: Words<'_>, model: &HomeModel<'_>, to: &Forwarding) -> Markup {
    let secondary = || c::Button::secondary("");
    html! {
        @if let (Some(slug), false) = (&to.fault, to.paused) {
            (c::warning_callout(words, &words.say("interchange-trouble"), &html! {
                p { (fault(words, slug)) }
                p { (words.say("interchange-trouble-calm")) }
            }))
        }
        (c::summary_list(words, &facts(words, model, to)))
        @if to.paused { (button(words, model, "resume", c::Button::primary(""))) }
        @else {
            @if model.standing.waiting > 0 { (button(words, model, "now", secondary())) }
            (button(words, model, "pause", secondary()))
        }
        (button(words, model, "try", secondary()))
        @if model.standing.aside_in_all > 0 { (aside(words, model)) }
        (c::details(&words.say("interchange-off-title"), &html! {
            p { (words.say("interchange-off-help")) }
            (button(words, model, "off", c::Button::warning("")))
        }))
    }
}

fn facts(words: Words<'_>, model: &HomeModel<'_>, to: &Forwarding) -> Vec<c::SummaryRow> {
    let standing = model.standing;
    let row = |key: &str, value: Markup| c::SummaryRow::new(words.say(key), value);
    let at = |at: Option<kernel::Timestamp>| match at {
        Some(at) => html! { (moment(words, model.zone, at)) },
        None => html! { (words.say("interchange-never")) },
    };
    let mut rows = vec![
        row("interchange-state", state(words, standing, to)),
        row("interchange-endpoint", html! { (to.endpoint) })
            .change("/interchange/forwarding", words.say("interchange-endpoint")),
        row("interchange-version", html! { (to.version.header()) }),
        row("interchange-since", at(Some(to.since))),
        row("interchange-waiting", html! { (standing.waiting) }),
        row("interchange-delivered", html! { (to.delivered) }),
        row("interchange-last-success", at(to.last_success)),
        row("interchange-last-failure", at(to.last_failure)),
    ];
    if let Some((when, outcome)) = &to.tried {
        let told = match outcome {
            Some(slug) => {
                html! { (fault(words, slug)) br; (moment(words, model.zone, *when)) }
            }
            None => html! {
                (words.say("interchange-tried-not-yet")) " "
                a href="/interchange" { (words.say("interchange-look-again")) }
            },
        };
        rows.push(row("interchange-tried", told));
    }
    rows
}

fn aside(words: Words<'_>, model: &HomeModel<'_>) -> Markup {
    let standing = model.standing;
    // The last word of an address says what it is.
    let last = |address: &str| {
        address
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .replace('-', " ")
    };
    let row = |it: &Aside| {
        vec![
            html! { (moment(words, model.zone, it.at)) },
            html! { code { (last(&it.verb)) } },
            html! { code { (it.activity.as_deref().unwrap_or_default().trim_start_matches("/xapi/activities/")) } },
            html! { (it.status) },
        ]
    };
    html! {
        h3 { (words.say_with("interchange-aside-title", &[("statements", standing.aside_in_all.into())])) }
        p { (words.say("interchange-aside-help")) }
        (c::table(&c::Table {
            caption: words.say("interchange-aside-caption"),
            caption_hidden: true,
            columns: vec![
                c::Column::text(words.say("interchange-aside-when")),
                c::Column::text(words.say("interchange-aside-verb")),
                c::Column::text(words.say("interchange-aside-what")),
                c::Column::number(words.say("interchange-aside-status")),
            ],
            rows: standing.aside.iter().map(row).collect(),
        }))
        (button(words, model, "again", c::Button::secondary("")))
    }
}

fn keys(words: Words<'_>, model: &HomeModel<'_>) -> Markup {
    let row = |key: &Key| {
        let state = match key.withdrawn_at {
            Some(at) => html! {
                (c::tag(&words.say("interchange-key-withdrawn"), c::Colour::Grey)) " " (day(words, model.zone.day(at)))
            },
            None => c::form(
                "/interchange/keys/withdraw",
                model.csrf,
                &html! {
                    input type="hidden" name="key" value=(key.name);
                    (c::button(&c::Button {
                        hidden: Some(key.label.clone()),
                        small: true,
                        ..c::Button::secondary(words.say("interchange-key-withdraw"))
                    }))
                },
            ),
        };
        let used = match key.used_on {
            Some(date) => day(words, date),
            None => words.say("interchange-never"),
        };
        vec![
            html! { (key.label) br; code { (key.name) } },
            html! { (day(words, model.zone.day(key.made_at))) },
            html! { (used) },
            state,
        ]
    };
    c::table(&c::Table {
        caption: words.say("interchange-keys-title"),
        caption_hidden: true,
        columns: vec![
            c::Column::text(words.say("interchange-key-label")),
            c::Column::text(words.say("interchange-key-since")),
            c::Column::text(words.say("interchange-key-used")),
            c::Column::text(words.say("interchange-key-state")),
        ],
        rows: model.keys.iter().map(row).collect(),
    })
}
