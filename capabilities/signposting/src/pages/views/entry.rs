//! One entry for its editors: what people are shown, what can be done with it, and the form for one typed by hand.

use finding::{ACCESS, Way};
use maud::{Markup, html};
use web::components as c;
use web::{Fields, View, Words};

use super::{area, done, line, small_button, stage_tag};
use crate::entries::typed::{DAYS, OPENING_ROWS, row_names};
use crate::public::shown::Shown;
use crate::public::views::parts;
use crate::rows::{Listing, Stage};
use crate::told;

/// What the page of one entry shows.
pub(crate) struct Entry<'a> {
    pub listing: &'a Listing,
    pub shown: &'a Shown,
    /// Where it comes from; none: typed by hand.
    pub source: Option<&'a str>,
    /// The form for the owner.
    pub fields: &'a Fields,
    pub csrf: &'a str,
    pub done: &'a str,
}

pub(crate) fn entry(words: Words<'_>, it: &Entry<'_>) -> View {
    let listing = it.listing;
    let path = format!("/directory/services/{}", listing.service.id);
    let title = it.shown.name.clone();
    let caption = it.source.map_or_else(
        || words.say("signposting-entry-typed"),
        |name| words.say_with("signposting-entry-from", &[("name", name.into())]),
    );
    let body = html! {
        (c::back_link(words, "/directory/services"))
        (c::error_summary(words, it.fields, &[]))
        (done(words, it.done))
        (c::heading_with_caption(&caption, &title))
        p {
            (stage_tag(words, listing.stage, listing.service.status == directory::Status::Active)) " "
            (parts::badge(words, &it.shown.badge))
        }
        @if it.source.is_some() { (c::inset(&html! { p { (words.say("signposting-entry-imported")) } })) }
        (c::summary_list(words, &facts(words, it.shown)))
        (actions(words, it, &path))
        (owner(words, it, &path))
    };
    View::form(title, it.fields, body)
}

fn facts(words: Words<'_>, it: &Shown) -> Vec<c::SummaryRow> {
    let all = [
        ("signposting-entry-about", it.about.clone()),
        ("signposting-entry-by", it.by.clone()),
        ("signposting-entry-phone", it.phone().to_owned()),
        ("signposting-entry-email", it.email.clone()),
        ("signposting-entry-url", it.web.clone()),
        ("signposting-entry-where", it.where_line()),
        ("signposting-entry-opening", it.opening_line()),
        ("signposting-entry-who", it.who.join(". ")),
        ("signposting-entry-cost", it.cost.clone()),
        ("signposting-entry-getting-in", it.getting_in.clone()),
        ("signposting-entry-languages", it.languages.join(", ")),
    ];
    let said = all.into_iter().filter(|(_, text)| !text.is_empty());
    said.map(|(key, text)| c::SummaryRow::new(words.say(key), html! { (text) }))
        .collect()
}

fn actions(words: Words<'_>, it: &Entry<'_>, path: &str) -> Markup {
    let stage = it.listing.stage;
    let name = &it.shown.name;
    let (change, change_path) = if it.source.is_some() {
        ("signposting-entry-correct", format!("{path}/correct"))
    } else {
        ("signposting-entry-change", format!("{path}/edit"))
    };
    let button = |action: &str, key: &str| {
        small_button(
            &format!("{path}/{action}"),
            it.csrf,
            &[],
            words.say(key),
            name,
        )
    };
    html! {
        (c::section_heading(&words.say("signposting-entry-do")))
        @if stage == Stage::Gone { p { (words.say("signposting-entry-gone-help")) } }
        @else {
            (c::button_link(&words.say(change), &change_path, c::Weight::Primary))
            div.ec-row-actions {
                @if stage == Stage::Listed {
                    (button("checked", "signposting-entry-checked-today"))
                    (button("hide", "signposting-entry-hide"))
                }
                @if stage == Stage::Hidden { (button("back", "signposting-entry-bring-back")) }
                @if stage == Stage::Draft { (button("back", "signposting-entry-publish")) }
            }
            @if stage == Stage::Hidden { p { (words.say("signposting-entry-hidden-help")) } }
        }
        @if it.listing.can_be_used() {
            p { a href={ "/find/services/" (it.shown.id) } { (words.say("signposting-entry-public")) } }
        }
    }
}

fn owner(words: Words<'_>, it: &Entry<'_>, path: &str) -> Markup {
    html! {
        (c::section_heading(&words.say("signposting-owner-title")))
        p { (words.say("signposting-owner-help")) }
        (c::form(&format!("{path}/owner"), it.csrf, &html! {
            (line(words, it.fields, "owner", "signposting-owner", c::Kind::Email, true))
            (c::button(&c::Button::secondary(words.say("signposting-owner-save"))))
        }))
    }
}

/// The form for an entry that is typed by hand.
pub(crate) struct Typing<'a> {
    pub fields: &'a Fields,
    pub csrf: &'a str,
    /// Where the form goes.
    pub action: String,
    /// The page before.
    pub back: String,
    /// How far the entry is; none: it is new.
    pub stage: Option<Stage>,
}

pub(crate) fn form(words: Words<'_>, it: &Typing<'_>) -> View {
    let title = words.say(if it.stage.is_none() {
        "signposting-entry-new"
    } else {
        "signposting-entry-change"
    });
    let sends = |then: &str| Some(("then".to_owned(), then.to_owned()));
    let draft = c::Button {
        sends: sends("draft"),
        ..c::Button::secondary(words.say("signposting-entry-draft"))
    };
    let publish = c::Button {
        sends: sends("listed"),
        ..c::Button::primary(words.say("signposting-entry-publish"))
    };
    let save = c::Button {
        sends: sends("same"),
        ..c::Button::primary(words.say("signposting-save"))
    };
    let body = html! {
        (c::back_link(words, &it.back))
        (c::error_summary(words, it.fields, &[]))
        (c::heading(&title))
        p { (words.say("signposting-entry-lead")) }
        (c::form(&it.action, it.csrf, &html! {
            (what(words, it.fields))
            (reach(words, it.fields))
            (place(words, it.fields))
            (opening(words, it.fields))
            (whom(words, it.fields))
            (more(words, it.fields))
            @if matches!(it.stage, None | Some(Stage::Draft)) {
                (c::button_group(&[c::button(&publish), c::button(&draft)]))
            } @else {
                (c::button(&save))
            }
        }))
    };
    View::form(title, it.fields, body)
}

fn what(words: Words<'_>, fields: &Fields) -> Markup {
    let part = html! {
        (line(words, fields, "name", "signposting-entry-name", c::Kind::Text, false))
        (area(words, fields, "about", "signposting-entry-about", Some("signposting-entry-about-hint"), 6, false))
        (line(words, fields, "by", "signposting-entry-by", c::Kind::Text, true))
    };
    c::fieldset(&words.say("signposting-entry-part-what"), &part)
}

fn reach(words: Words<'_>, fields: &Fields) -> Markup {
    let part = html! {
        (line(words, fields, "phone", "signposting-entry-phone", c::Kind::Telephone, true))
        (line(words, fields, "email", "signposting-entry-email", c::Kind::Email, true))
        (line(words, fields, "url", "signposting-entry-url", c::Kind::Address, true))
        (c::checkboxes(words, fields, &c::Checkboxes {
            name: "way",
            legend: words.say("signposting-entry-ways"),
            hint: Some(words.say("signposting-entry-ways-hint")),
            choices: Way::ALL.iter().map(|way| c::Choice::new(way.slug(), words.say(way_key(*way)))).collect(),
            layout: c::Layout::Small,
            ..c::Checkboxes::default()
        }))
        (area(words, fields, "getting_in", "signposting-entry-getting-in", Some("signposting-entry-getting-in-hint"), 2, true))
    };
    c::fieldset(&words.say("signposting-entry-part-reach"), &part)
}

const fn way_key(way: Way) -> &'static str {
    match way {
        Way::InPerson => "signposting-way-in-person",
        Way::Phone => "signposting-way-phone",
        Way::Online => "signposting-way-online",
        Way::HomeVisit => "signposting-way-home-visit",
    }
}

fn place(words: Words<'_>, fields: &Fields) -> Markup {
    let access = ACCESS
        .iter()
        .map(|slug| c::Choice::new(*slug, told::access(words, slug)));
    let secret = c::Choice::new("yes", words.say("signposting-entry-sensitive"))
        .hint(words.say("signposting-entry-sensitive-hint"));
    let part = html! {
        (line(words, fields, "place", "signposting-entry-place", c::Kind::Text, true))
        (line(words, fields, "address", "signposting-entry-address", c::Kind::Text, true))
        (line(words, fields, "city", "signposting-entry-city", c::Kind::Text, true))
        (c::text_input(words, fields, &c::Input {
            name: "postcode",
            label: words.say("signposting-entry-postcode"),
            hint: Some(words.say("signposting-entry-postcode-hint")),
            width: c::Width::Ten,
            optional: true,
            autocomplete: Some("off"),
            ..c::Input::default()
        }))
        (c::checkboxes(words, fields, &c::Checkboxes {
            name: "sensitive",
            legend: words.say("signposting-entry-sensitive-legend"),
            choices: vec![secret],
            layout: c::Layout::Small,
            ..c::Checkboxes::default()
        }))
        (c::checkboxes(words, fields, &c::Checkboxes {
            name: "access",
            legend: words.say("signposting-entry-access"),
            choices: access.collect(),
            layout: c::Layout::Small,
            ..c::Checkboxes::default()
        }))
    };
    c::fieldset(&words.say("signposting-entry-part-where"), &part)
}

/// The words of the days that a row of opening times may name.
fn days_key(days: &str) -> &'static str {
    match days {
        "MO" => "signposting-days-mo",
        "TU" => "signposting-days-tu",
        "WE" => "signposting-days-we",
        "TH" => "signposting-days-th",
        "FR" => "signposting-days-fr",
        "SA" => "signposting-days-sa",
        "SU" => "signposting-days-su",
        "SA,SU" => "signposting-days-weekend",
        "MO,TU,WE,TH,FR" => "signposting-days-week",
        _ => "signposting-days-all",
    }
}

fn opening(words: Words<'_>, fields: &Fields) -> Markup {
    let row = |number: usize| {
        let [days, from, to] = row_names(number);
        let chosen = fields.text(&days).to_owned();
        let clock = |name: &str, key: &str| {
            let wrong = fields.error(name);
            let value = Some(fields.text(name)).filter(|it| !it.is_empty());
            let label = words.say_with(key, &[("row", number.into())]);
            let error_id = wrong.map(|_| format!("{name}-error"));
            html! {
                @if let (Some(said), Some(id)) = (wrong, &error_id) { p.nhsuk-error-message id=(id) { (words.said(said)) } }
                input.nhsuk-input.nhsuk-input--width-5.nhsuk-input--error[wrong.is_some()] id=(c::id_of(name)) name=(name) type="text"
                    value=[value] autocomplete="off" aria-label=(label) aria-describedby=[error_id] aria-invalid=[wrong.map(|_| "true")];
            }
        };
        let label = words.say_with("signposting-opening-days", &[("row", number.into())]);
        vec![
            html! {
                select.nhsuk-select id=(c::id_of(&days)) name=(days) aria-label=(label) {
                    @for code in DAYS { option value=(code) selected[code == chosen] { (words.say(days_key(code))) } }
                }
            },
            clock(&from, "signposting-opening-from"),
            clock(&to, "signposting-opening-to"),
        ]
    };
    let part = html! {
        p.nhsuk-hint { (words.say("signposting-opening-hint")) }
        (c::table(&c::Table {
            caption: words.say("signposting-entry-opening"),
            caption_hidden: true,
            columns: vec![
                c::Column::text(words.say("signposting-opening-day")),
                c::Column::text(words.say("signposting-opening-opens")),
                c::Column::text(words.say("signposting-opening-closes")),
            ],
            rows: (1..=OPENING_ROWS).map(row).collect(),
        }))
        (line(words, fields, "opening", "signposting-opening-words", c::Kind::Text, true))
        (c::checkboxes(words, fields, &c::Checkboxes {
            name: "closed",
            legend: words.say("signposting-entry-closed-legend"),
            choices: vec![c::Choice::new("yes", words.say("signposting-entry-closed")).hint(words.say("signposting-entry-closed-hint"))],
            layout: c::Layout::Small,
            ..c::Checkboxes::default()
        }))
    };
    c::fieldset(&words.say("signposting-entry-opening"), &part)
}

fn whom(words: Words<'_>, fields: &Fields) -> Markup {
    let age = |name: &'static str, key: &str| {
        c::text_input(
            words,
            fields,
            &c::Input {
                name,
                label: words.say(key),
                kind: c::Kind::Number,
                width: c::Width::Four,
                optional: true,
                ..c::Input::default()
            },
        )
    };
    let part = html! {
        (area(words, fields, "who", "signposting-entry-who", Some("signposting-entry-who-hint"), 2, true))
        (age("age_from", "signposting-entry-age-from"))
        (age("age_to", "signposting-entry-age-to"))
        (c::text_input(words, fields, &c::Input {
            name: "cost",
            label: words.say("signposting-entry-cost"),
            hint: Some(words.say("signposting-entry-cost-hint")),
            optional: true,
            ..c::Input::default()
        }))
        (c::text_input(words, fields, &c::Input {
            name: "languages",
            label: words.say("signposting-entry-languages"),
            hint: Some(words.say("signposting-entry-languages-hint")),
            optional: true,
            ..c::Input::default()
        }))
    };
    c::fieldset(&words.say("signposting-entry-part-who"), &part)
}

fn more(words: Words<'_>, fields: &Fields) -> Markup {
    let part = html! {
        (c::text_input(words, fields, &c::Input {
            name: "terms",
            label: words.say("signposting-entry-terms"),
            hint: Some(words.say("signposting-entry-terms-hint")),
            optional: true,
            ..c::Input::default()
        }))
        (line(words, fields, "alert", "signposting-entry-alert", c::Kind::Text, true))
        (c::date_input(words, fields, &c::DateInput {
            name: "checked",
            legend: words.say("signposting-entry-checked"),
            hint: Some(words.say("signposting-entry-checked-hint")),
            ..c::DateInput::default()
        }))
        (line(words, fields, "owner", "signposting-owner", c::Kind::Email, true))
    };
    c::fieldset(&words.say("signposting-entry-part-more"), &part)
}
