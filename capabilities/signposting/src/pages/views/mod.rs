//! The pages of the editors' desk, each a pure function from words and what is shown to a page.

pub(crate) mod correcting;
pub(crate) mod entry;
pub(crate) mod imports;
pub(crate) mod looks;
pub(crate) mod needs;
pub(crate) mod overview;
pub(crate) mod pins;
pub(crate) mod report;
pub(crate) mod review;
pub(crate) mod services;
pub(crate) mod settings;
pub(crate) mod sources;

use jiff::civil::Date;
use kernel::{Timestamp, Zone};
use maud::{Markup, html};
use web::components as c;
use web::{Language, Offered, Words};

use crate::rows::Stage;

/// A day as it is written in a sentence.
pub(super) fn day(words: Words<'_>, date: Date) -> String {
    const MONTHS: [&str; 12] = [
        "people-month-1",
        "people-month-2",
        "people-month-3",
        "people-month-4",
        "people-month-5",
        "people-month-6",
        "people-month-7",
        "people-month-8",
        "people-month-9",
        "people-month-10",
        "people-month-11",
        "people-month-12",
    ];
    let month = usize::try_from(date.month() - 1).unwrap_or(0);
    words.say_with(
        "people-day",
        &[
            ("day", i32::from(date.day()).into()),
            ("month", words.say(MONTHS[month.min(11)]).into()),
            // As text: a year takes no comma.
            ("year", date.year().to_string().into()),
        ],
    )
}

/// Day and time of an instant.
pub(super) fn moment(words: Words<'_>, zone: &Zone, at: Timestamp) -> String {
    let civil = zone.civil(at);
    let time = format!("{:02}:{:02}", civil.hour(), civil.minute());
    let day = day(words, civil.date());
    words.say_with(
        "people-moment",
        &[("day", day.into()), ("time", time.into())],
    )
}

/// What was done a moment ago, from the address that the browser was sent on to; nothing for words that are not ours.
pub(super) fn done(words: Words<'_>, what: &str) -> Markup {
    let key = match what {
        "source-added" => "signposting-done-source-added",
        "source-changed" => "signposting-done-source-changed",
        "source-ended" => "signposting-done-source-ended",
        "reading" => "signposting-done-reading",
        "draft" => "signposting-done-draft",
        "listed" => "signposting-done-listed",
        "saved" => "signposting-done-saved",
        "hidden" => "signposting-done-hidden",
        "back" => "signposting-done-back",
        "owner" => "signposting-done-owner",
        "corrected" => "signposting-done-corrected",
        "checked" => "signposting-done-checked",
        "asked" => "signposting-done-asked",
        "settled" => "signposting-done-settled",
        "accepted" => "signposting-done-accepted",
        "declined" => "signposting-done-declined",
        "pinned" => "signposting-done-pinned",
        "unpinned" => "signposting-done-unpinned",
        "moved" => "signposting-done-moved",
        "need" => "signposting-done-need",
        "need-retired" => "signposting-done-need-retired",
        "need-back" => "signposting-done-need-back",
        "need-ours" => "signposting-done-need-ours",
        "settings" => "signposting-done-settings",
        _ => return html! {},
    };
    c::success_banner(words, &html! { p { (words.say(key)) } })
}

/// A form that is one small button.
pub(super) fn small_button(
    action: &str,
    csrf: &str,
    sends: &[(&str, &str)],
    text: String,
    about: &str,
) -> Markup {
    c::form(
        action,
        csrf,
        &html! {
            @for (name, value) in sends { input type="hidden" name=(name) value=(value); }
            (c::button(&c::Button {
                hidden: Some(about.to_owned()),
                small: true,
                ..c::Button::secondary(text)
            }))
        },
    )
}

/// How far an entry is, as a word.
pub(super) fn stage_tag(words: Words<'_>, stage: Stage, active: bool) -> Markup {
    let (key, colour) = match stage {
        Stage::Draft => ("signposting-stage-draft", c::Colour::Yellow),
        Stage::Listed if active => ("signposting-stage-listed", c::Colour::Green),
        Stage::Listed => ("signposting-stage-not-running", c::Colour::Grey),
        Stage::Hidden => ("signposting-stage-hidden", c::Colour::Grey),
        Stage::Gone => ("signposting-stage-gone", c::Colour::Grey),
    };
    c::tag(&words.say(key), colour)
}

/// What came of reading a source, as a word.
pub(super) fn outcome_tag(words: Words<'_>, outcome: &str) -> Markup {
    let (key, colour) = match outcome {
        "taken" => ("signposting-outcome-taken", c::Colour::Green),
        "held" => ("signposting-outcome-held", c::Colour::Yellow),
        "failed" => ("signposting-outcome-failed", c::Colour::Red),
        _ => ("signposting-outcome-never", c::Colour::Grey),
    };
    c::tag(&words.say(key), colour)
}

/// The name of a topic in the reader's language; its slug where the form no longer offers it.
pub(super) fn topic_name(words: Words<'_>, topics: &[Offered], slug: &str) -> String {
    let found = topics.iter().find(|it| it.slug == slug);
    found.map_or_else(
        || slug.to_owned(),
        |it| {
            match words.language {
                Language::English => &it.en,
                Language::Welsh => &it.cy,
            }
            .clone()
        },
    )
}

/// A field of one line, with what the pages of this desk have in common.
pub(super) fn line(
    words: Words<'_>,
    fields: &web::Fields,
    name: &str,
    key: &str,
    kind: c::Kind,
    optional: bool,
) -> Markup {
    c::text_input(
        words,
        fields,
        &c::Input {
            name,
            label: words.say(key),
            kind,
            optional,
            autocomplete: Some("off"),
            ..c::Input::default()
        },
    )
}

/// A field of several lines.
pub(super) fn area(
    words: Words<'_>,
    fields: &web::Fields,
    name: &str,
    key: &str,
    hint: Option<&str>,
    rows: u8,
    optional: bool,
) -> Markup {
    c::textarea(
        words,
        fields,
        &c::Textarea {
            name,
            label: words.say(key),
            hint: hint.map(|key| words.say(key)),
            rows,
            optional,
            ..c::Textarea::default()
        },
    )
}
