//! Samples of forms: each field as it is first shown, filled in, and wrong.

use kernel::Said;
use maud::{Markup, html};

use crate::components::{
    Button, Checkboxes, Choice, DateInput, FileUpload, Input, Kind, LabelSize, Layout, Radios,
    Select, Textarea, Weight, Width, button, button_group, button_link, checkboxes, code_input,
    date_input, error_summary, fieldset, file_upload, filter_form, form, radios, select,
    text_input, textarea, upload_form,
};
use crate::{Fields, Words};

pub(super) fn samples(words: Words<'_>) -> Vec<(&'static str, Markup)> {
    let mut all = typed(words);
    all.extend(chosen(words));
    all.extend(forms(words));
    all
}

fn wrong(name: &str, value: &str, key: &'static str) -> Fields {
    let mut fields = Fields::of([(name, value)]);
    fields.wrong(name, Said::new(key));
    fields
}

fn name_input<'a>(words: Words<'_>, name: &'a str) -> Input<'a> {
    Input {
        name,
        label: words.say("components-sample-name"),
        width: Width::TwoThirds,
        autocomplete: Some("name"),
        ..Input::default()
    }
}

fn email_input<'a>(words: Words<'_>, name: &'a str) -> Input<'a> {
    Input {
        name,
        label: words.say("components-sample-email"),
        hint: Some(words.say("components-sample-email-hint")),
        kind: Kind::Email,
        width: Width::TwoThirds,
        autocomplete: Some("email"),
        ..Input::default()
    }
}

fn typed(words: Words<'_>) -> Vec<(&'static str, Markup)> {
    let none = Fields::empty();
    let email = wrong("email-wrong", "sam@", "components-sample-email-wrong");
    let code_hint = words.say("components-sample-code-hint");
    let code = wrong("code-wrong", "123", "components-sample-code-wrong");
    let number = Input {
        name: "eligible",
        label: words.say("components-sample-eligible"),
        kind: Kind::Number,
        width: Width::Four,
        optional: true,
        ..Input::default()
    };
    let about = Textarea {
        name: "about",
        label: words.say("components-sample-about"),
        hint: Some(words.say("components-sample-about-hint")),
        ..Textarea::default()
    };
    let date = |name| DateInput {
        name,
        legend: words.say("components-sample-date"),
        hint: Some(words.say("components-sample-date-hint")),
        size: LabelSize::Normal,
    };
    let mut late = wrong("starts-wrong", "", "components-sample-date-wrong");
    late = late
        .with("starts-wrong-day", "31")
        .with("starts-wrong-month", "2");
    let file = FileUpload {
        name: "people-file",
        label: words.say("components-sample-file"),
        hint: Some(words.say("components-sample-file-hint")),
        accept: Some(".csv,text/csv"),
    };
    vec![
        (
            "text-input",
            html! {
                (text_input(words, &Fields::of([("name", "Sam Parry")]), &name_input(words, "name")))
                (text_input(words, &none, &number))
            },
        ),
        (
            "text-input-wrong",
            text_input(words, &email, &email_input(words, "email-wrong")),
        ),
        (
            "one-time-code",
            html! {
                (code_input(words, &none, "code", &words.say("components-sample-code"), Some(&code_hint)))
                (code_input(words, &code, "code-wrong", &words.say("components-sample-code"), Some(&code_hint)))
            },
        ),
        ("textarea", textarea(words, &none, &about)),
        (
            "date",
            html! {
                (date_input(words, &none, &date("starts")))
                (date_input(words, &late, &date("starts-wrong")))
            },
        ),
        ("file", file_upload(words, &none, &file)),
    ]
}

fn channels(words: Words<'_>) -> Vec<Choice> {
    let choice = |slug: &str, key: &str| Choice::new(slug, words.say(key));
    vec![
        choice("in_person", "components-sample-in-person"),
        choice("phone", "components-sample-phone").hint(words.say("components-sample-phone-hint")),
        choice("video", "components-sample-video"),
    ]
}

fn topics(words: Words<'_>) -> Vec<Choice> {
    let choice = |slug: &str, key: &str| Choice::new(slug, words.say(key));
    vec![
        choice("smoking", "components-sample-smoking"),
        choice("money", "components-sample-money"),
        choice("loneliness", "components-sample-loneliness"),
        choice("activity", "components-sample-activity"),
    ]
}

fn chosen(words: Words<'_>) -> Vec<(&'static str, Markup)> {
    let none = Fields::empty();
    let question = |name, layout| Radios {
        name,
        legend: words.say("components-sample-channel"),
        hint: Some(words.say("components-sample-channel-hint")),
        choices: channels(words),
        layout,
        size: LabelSize::Medium,
    };
    let boxes = |name, layout| Checkboxes {
        name,
        legend: words.say("components-sample-topics"),
        hint: None,
        choices: topics(words),
        layout,
        size: LabelSize::Medium,
    };
    let inside = text_input(
        words,
        &Fields::of([("reach-email", "sam@example.org")]),
        &email_input(words, "reach-email"),
    );
    let reach = Radios {
        name: "reach",
        legend: words.say("components-sample-reach"),
        choices: vec![
            Choice::new("email", words.say("components-sample-email")).then(inside),
            Choice::new("none", words.say("components-sample-not-at-all")),
        ],
        ..Radios::default()
    };
    let list = Select {
        name: "setting",
        label: words.say("components-sample-setting"),
        choices: topics(words),
        empty: true,
        ..Select::default()
    };
    let untouched = wrong("channel-wrong", "", "components-sample-channel-wrong");
    vec![
        (
            "radios",
            radios(
                words,
                &Fields::of([("channel", "phone")]),
                &question("channel", Layout::Stacked),
            ),
        ),
        (
            "radios-wrong",
            radios(
                words,
                &untouched,
                &question("channel-wrong", Layout::Stacked),
            ),
        ),
        (
            "radios-small",
            radios(words, &none, &question("channel-small", Layout::Small)),
        ),
        (
            "radios-as-tiles",
            radios(
                words,
                &Fields::of([("channel-tiles", "video")]),
                &question("channel-tiles", Layout::Tiles),
            ),
        ),
        (
            "radios-with-a-field-that-depends-on-the-choice",
            radios(words, &Fields::of([("reach", "email")]), &reach),
        ),
        (
            "checkboxes",
            checkboxes(
                words,
                &Fields::of([("topics", "smoking"), ("topics", "money")]),
                &boxes("topics", Layout::Stacked),
            ),
        ),
        (
            "checkboxes-as-tiles",
            checkboxes(
                words,
                &Fields::of([("topics-tiles", "loneliness")]),
                &boxes("topics-tiles", Layout::Tiles),
            ),
        ),
        ("select", select(words, &none, &list)),
    ]
}

fn forms(words: Words<'_>) -> Vec<(&'static str, Markup)> {
    let none = Fields::empty();
    let mut both = wrong("person-email", "", "components-sample-email-wrong");
    both.wrong("person-start", Said::new("components-sample-date-wrong"));
    let body = html! {
        (error_summary(words, &both, &[("person-start", "person-name")]))
        (fieldset(&words.say("components-sample-person"), &html! {
            (text_input(words, &both, &name_input(words, "person-name")))
            (text_input(words, &both, &email_input(words, "person-email")))
        }))
        (button_group(&[
            button(&Button::primary(words.say("components-sample-save"))),
            button_link(&words.say("components-sample-cancel"), "#", Weight::Secondary),
        ]))
    };
    let looked = Input {
        name: "q",
        label: words.say("components-sample-find"),
        kind: Kind::Search,
        width: Width::Twenty,
        ..Input::default()
    };
    let file = FileUpload {
        name: "list",
        label: words.say("components-sample-file"),
        ..FileUpload::default()
    };
    let small = Button {
        hidden: Some(words.say("components-sample-smoking")),
        small: true,
        ..Button::secondary(words.say("components-sample-remove"))
    };
    vec![
        (
            "buttons",
            html! {
                (button_group(&[
                    button(&Button::primary(words.say("components-sample-save"))),
                    button(&Button::secondary(words.say("components-sample-cancel"))),
                    button(&Button::warning(words.say("components-sample-end"))),
                ]))
                (button_link(&words.say("components-sample-start"), "#", Weight::Primary))
                p { (button(&small)) }
            },
        ),
        (
            "form-with-an-error-summary",
            form("/gallery", "token", &body),
        ),
        (
            "form-that-sends-a-file",
            upload_form(
                "/gallery",
                "token",
                &html! {
                    (file_upload(words, &none, &file))
                    (button(&Button::primary(words.say("components-sample-save"))))
                },
            ),
        ),
        (
            "form-that-only-looks",
            filter_form(
                "/gallery",
                &html! {
                    (text_input(words, &none, &looked))
                    (button(&Button::secondary(words.say("components-sample-find-button"))))
                },
            ),
        ),
    ]
}
