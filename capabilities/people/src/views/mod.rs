//! The pages of this room, each a pure function from words and what is shown to a page.

pub(crate) mod account;
pub(crate) mod home;
pub(crate) mod import;
pub(crate) mod join;
pub(crate) mod organisations;
pub(crate) mod people;
pub(crate) mod person;
pub(crate) mod programme;
pub(crate) mod samples;
pub(crate) mod sign_in;

use kernel::{Role, Timestamp, Zone};
use maud::{Markup, html};
use web::components as c;
use web::{Fields, View, Words};

use crate::{Held, Person};

/// The key of a role's words.
pub(crate) const fn role_key(role: Role) -> &'static str {
    match role {
        Role::Staff => "people-role-staff",
        Role::Trainer => "people-role-trainer",
        Role::Lead => "people-role-lead",
        Role::Coordinator => "people-role-coordinator",
        Role::VoiceOfficer => "people-role-voice-officer",
        Role::Commissioner => "people-role-commissioner",
    }
}

/// A role with where it is held and the job there, on one line.
pub(crate) fn held_line(words: Words<'_>, held: &Held) -> String {
    let role = words.say(role_key(held.role));
    match (&held.organisation_name, &held.job) {
        (Some(place), Some(job)) => words.say_with(
            "people-held-job",
            &[
                ("role", role.into()),
                ("place", place.as_str().into()),
                ("job", job.as_str().into()),
            ],
        ),
        (Some(place), None) => words.say_with(
            "people-held",
            &[("role", role.into()), ("place", place.as_str().into())],
        ),
        (None, _) => role,
    }
}

/// The roles that somebody holds, as a list, or that there are none.
pub(crate) fn held_list(words: Words<'_>, held: &[Held]) -> Markup {
    html! {
        @if held.is_empty() { (words.say("people-held-none")) }
        @else { ul.nhsuk-list { @for one in held { li { (held_line(words, one)) } } } }
    }
}

/// A name to be shown: where a person was erased, that.
pub(crate) fn shown_name(words: Words<'_>, person: &Person) -> String {
    let name = person.name.full();
    if name.is_empty() {
        words.say("people-erased-name")
    } else {
        name
    }
}

/// The day of an instant, as it is written in a sentence.
pub(crate) fn day(words: Words<'_>, zone: &Zone, at: Timestamp) -> String {
    let date = zone.day(at);
    words.say_with(
        "people-day",
        &[
            ("day", i32::from(date.day()).into()),
            ("month", words.say(month(date.month())).into()),
            // As text: a year takes no comma.
            ("year", date.year().to_string().into()),
        ],
    )
}

/// Day and time of an instant.
pub(crate) fn moment(words: Words<'_>, zone: &Zone, at: Timestamp) -> String {
    let civil = zone.civil(at);
    let time = format!("{:02}:{:02}", civil.hour(), civil.minute());
    words.say_with(
        "people-moment",
        &[("day", day(words, zone, at).into()), ("time", time.into())],
    )
}

const fn month(number: i8) -> &'static str {
    match number {
        1 => "people-month-1",
        2 => "people-month-2",
        3 => "people-month-3",
        4 => "people-month-4",
        5 => "people-month-5",
        6 => "people-month-6",
        7 => "people-month-7",
        8 => "people-month-8",
        9 => "people-month-9",
        10 => "people-month-10",
        11 => "people-month-11",
        _ => "people-month-12",
    }
}

/// What was done a moment ago, from the address that the browser was sent on to; nothing for words that are not ours.
pub(crate) fn done(words: Words<'_>, what: &str) -> Markup {
    let key = match what {
        "saved" => "people-done-saved",
        "added" => "people-done-added",
        "ended" => "people-done-ended",
        "erased" => "people-done-erased",
        "invited" => "people-done-invited",
        "withdrawn" => "people-done-withdrawn",
        "role-given" => "people-done-role-given",
        "role-taken" => "people-done-role-taken",
        "left" => "people-done-left",
        "code-ready" => "people-done-code-ready",
        "code-new" => "people-done-code-new",
        "code-closed" => "people-done-code-closed",
        "session-ended" => "people-done-session-ended",
        "passkey-added" => "people-done-passkey-added",
        "passkey-removed" => "people-done-passkey-removed",
        _ => return html! {},
    };
    c::success_banner(words, &html! { p { (words.say(key)) } })
}

/// A page that asks whether something that cannot be undone is really meant.
pub(crate) struct Confirm<'a> {
    /// The question.
    pub title: String,
    /// What will happen.
    pub lines: Vec<String>,
    /// Where the answer goes.
    pub action: String,
    /// What is sent with it.
    pub sends: Vec<(&'static str, String)>,
    /// The form's token.
    pub csrf: &'a str,
    /// What the button says.
    pub button: String,
    /// Where "no" leads.
    pub back: String,
}

/// Draws it.
pub(crate) fn confirm(words: Words<'_>, it: &Confirm<'_>) -> View {
    let body = html! {
        (c::back_link(words, &it.back))
        (c::heading(&it.title))
        @for line in &it.lines { p { (line) } }
        (c::form(&it.action, it.csrf, &html! {
            @for (name, value) in &it.sends { input type="hidden" name=(name) value=(value); }
            (c::button_group(&[
                c::button(&c::Button::warning(&it.button)),
                html! { a href=(it.back) { (words.say("people-cancel")) } },
            ]))
        }))
    };
    View::new(it.title.clone(), body)
}

/// A page that is one form with a back link, a heading and a button.
pub(crate) struct Ask<'a> {
    /// The title and heading.
    pub title: String,
    /// Where "back" leads, where it leads anywhere.
    pub back: Option<String>,
    /// Where the answer goes.
    pub action: String,
    /// The form's token.
    pub csrf: &'a str,
    /// What the button says.
    pub button: String,
    /// Words between heading and form.
    pub lead: Markup,
    /// The form's fields.
    pub body: Markup,
    /// What follows the form.
    pub after: Markup,
}

impl<'a> Ask<'a> {
    /// A form with this title and body.
    pub fn new(title: String, action: impl Into<String>, csrf: &'a str, body: Markup) -> Self {
        Self {
            title,
            back: None,
            action: action.into(),
            csrf,
            button: String::new(),
            lead: html! {},
            body,
            after: html! {},
        }
    }

    /// Draws it.
    pub fn show(self, words: Words<'_>, fields: &Fields) -> View {
        let button = if self.button.is_empty() {
            words.say("people-save")
        } else {
            self.button
        };
        let body = html! {
            @if let Some(back) = &self.back { (c::back_link(words, back)) }
            (c::error_summary(words, fields, &[]))
            (c::heading(&self.title))
            (self.lead)
            (c::form(&self.action, self.csrf, &html! {
                (self.body)
                (c::button(&c::Button::primary(button)))
            }))
            (self.after)
        };
        View::form(self.title, fields, body)
    }
}

/// A field of one line.
pub(crate) fn input(words: Words<'_>, fields: &Fields, input: &c::Input<'_>) -> Markup {
    c::text_input(words, fields, input)
}

/// First and last name.
pub(crate) fn name_fields(words: Words<'_>, fields: &Fields, own: bool) -> Markup {
    html! {
        (input(words, fields, &c::Input {
            name: "given_name",
            label: words.say("people-given-name"),
            width: c::Width::Twenty,
            autocomplete: own.then_some("given-name"),
            ..c::Input::default()
        }))
        (input(words, fields, &c::Input {
            name: "family_name",
            label: words.say("people-family-name"),
            width: c::Width::Twenty,
            autocomplete: own.then_some("family-name"),
            optional: true,
            ..c::Input::default()
        }))
    }
}

/// The e-mail address.
pub(crate) fn email_field(
    words: Words<'_>,
    fields: &Fields,
    hint: Option<&str>,
    autocomplete: Option<&str>,
) -> Markup {
    input(
        words,
        fields,
        &c::Input {
            name: "email",
            label: words.say("people-email"),
            hint: hint.map(|key| words.say(key)),
            kind: c::Kind::Email,
            width: c::Width::Thirty,
            autocomplete,
            ..c::Input::default()
        },
    )
}

/// English or Welsh.
pub(crate) fn language_field(words: Words<'_>, fields: &Fields) -> Markup {
    let choices = web::Language::ALL
        .into_iter()
        .map(|it| c::Choice::new(it.code(), it.own_name()));
    c::radios(
        words,
        fields,
        &c::Radios {
            name: "language",
            legend: words.say("people-language"),
            choices: choices.collect(),
            layout: c::Layout::Inline,
            ..c::Radios::default()
        },
    )
}

/// A form that is one small button in a list, about something that those who hear the page are told of.
pub(crate) fn small_button(
    action: &str,
    csrf: &str,
    sends: &[(&str, String)],
    text: String,
    about: String,
) -> Markup {
    c::form(
        action,
        csrf,
        &html! {
            @for (name, value) in sends { input type="hidden" name=(name) value=(value); }
            (c::button(&c::Button { hidden: Some(about), small: true, ..c::Button::secondary(text) }))
        },
    )
}
