//! Tests of fields and forms: what each ties together, and what it keeps.

use kernel::Said;
use kernel::disclosure::{Rule, Shown};
use maud::{Markup, html};

use super::{catalogue, each_language, values};
use crate::components::*;
use crate::{Fields, Language, Words};

fn wrong(name: &str) -> Fields {
    let mut fields = Fields::of([(name, "typed")]);
    fields.wrong(name, Said::new("components-sample-email-wrong"));
    fields
}

/// Each kind of field with the name `f` and a hint.
fn each_field(words: Words<'_>, fields: &Fields) -> Vec<(&'static str, String)> {
    let hint = || Some("Hint".to_owned());
    let choices = || vec![Choice::new("typed", "Typed"), Choice::new("b", "B")];
    let name = "f";
    let label = || "Label".to_owned();
    let input = Input {
        name,
        label: label(),
        hint: hint(),
        ..Input::default()
    };
    let area = Textarea {
        name,
        label: label(),
        hint: hint(),
        ..Textarea::default()
    };
    let list = Select {
        name,
        label: label(),
        hint: hint(),
        choices: choices(),
        ..Select::default()
    };
    let one = Radios {
        name,
        legend: label(),
        hint: hint(),
        choices: choices(),
        ..Radios::default()
    };
    let any = Checkboxes {
        name,
        legend: label(),
        hint: hint(),
        choices: choices(),
        ..Checkboxes::default()
    };
    let date = DateInput {
        name,
        legend: label(),
        hint: hint(),
        ..DateInput::default()
    };
    let file = FileUpload {
        name,
        label: label(),
        hint: hint(),
        ..FileUpload::default()
    };
    let drawn = [
        ("text", text_input(words, fields, &input)),
        (
            "code",
            code_input(words, fields, name, "Label", Some("Hint")),
        ),
        ("textarea", textarea(words, fields, &area)),
        ("select", select(words, fields, &list)),
        ("radios", radios(words, fields, &one)),
        ("checkboxes", checkboxes(words, fields, &any)),
        ("date", date_input(words, fields, &date)),
        ("file", file_upload(words, fields, &file)),
    ];
    drawn
        .map(|(kind, markup)| (kind, markup.into_string()))
        .into()
}

#[test]
fn a_field_that_is_right_is_described_by_its_hint_alone() {
    each_language(|words| {
        for (kind, html) in each_field(words, &Fields::empty()) {
            assert_eq!(values(&html, "aria-describedby"), ["f-hint"], "{kind}");
            assert!(html.contains(r#"id="f-hint">Hint<"#), "{kind}: {html}");
            assert!(!html.contains("error"), "{kind}: {html}");
            assert!(!html.contains("aria-invalid"), "{kind}: {html}");
        }
    });
}

#[test]
fn a_field_that_is_wrong_says_so_in_words_and_keeps_what_was_typed() {
    each_language(|words| {
        let said = words.say("components-sample-email-wrong");
        let prefix = words.say("components-error-prefix");
        let hidden = format!(r#"<span class="nhsuk-u-visually-hidden">{prefix} </span>{said}</p>"#);
        for (kind, html) in each_field(words, &wrong("f")) {
            assert_eq!(
                values(&html, "aria-describedby"),
                ["f-hint f-error"],
                "{kind}"
            );
            assert!(html.contains(&hidden), "{kind}: {html}");
            assert!(
                values(&html, "id").contains(&"f"),
                "{kind}: the summary leads to #f"
            );
            assert!(html.contains("nhsuk-form-group--error"), "{kind}: {html}");
        }
        let kept = |kind: &str| match kind {
            "text" => Some(r#"value="typed""#),
            "textarea" => Some(">typed</textarea>"),
            "select" => Some(r#"<option value="typed" selected>"#),
            "radios" | "checkboxes" => Some(r#"value="typed" checked"#),
            // A code is read anew, a browser never refills a file, and a date has names of its own.
            _ => None,
        };
        for (kind, html) in each_field(words, &wrong("f")) {
            if let Some(kept) = kept(kind) {
                assert!(html.contains(kept), "{kind}: {html}");
            }
        }
    });
}

#[test]
fn a_date_keeps_its_three_parts_and_says_which_is_wrong() {
    let catalogue = catalogue();
    let words = catalogue.words(Language::English);
    let date = DateInput {
        name: "start",
        legend: "Start".into(),
        ..DateInput::default()
    };
    let typed = || {
        Fields::of([
            ("start-day", "31"),
            ("start-month", "2"),
            ("start-year", "2026"),
        ])
    };
    let table = [(None, 0), (Some("start"), 3), (Some("start-month"), 1)];
    for (field, marked) in table {
        let mut fields = typed();
        if let Some(field) = field {
            fields.wrong(field, Said::new("components-sample-date-wrong"));
        }
        let html = date_input(words, &fields, &date).into_string();
        assert_eq!(values(&html, "value"), ["31", "2", "2026"]);
        assert_eq!(
            values(&html, "name"),
            ["start-day", "start-month", "start-year"]
        );
        assert_eq!(
            html.matches(r#"aria-invalid="true""#).count(),
            marked,
            "{field:?}"
        );
        assert_eq!(
            html.matches("nhsuk-error-message").count(),
            usize::from(marked > 0)
        );
    }
}

#[test]
fn an_id_is_made_of_what_may_stand_in_one() {
    let table = [
        ("email", "email"),
        ("happened_on", "happened_on"),
        ("topics[0]", "topics-0-"),
        ("a b#c", "a-b-c"),
    ];
    for (name, id) in table {
        assert_eq!(id_of(name), id);
    }
}

#[test]
fn the_summary_leads_to_each_field_and_is_silent_without_errors() {
    each_language(|words| {
        assert_eq!(error_summary(words, &Fields::empty(), &[]).0, "");
        let mut fields = wrong("email");
        fields.wrong("topics[0]", Said::new("components-sample-channel-wrong"));
        fields.wrong("where", Said::new("components-sample-channel-wrong"));
        let html = error_summary(words, &fields, &[("where", "place")]).into_string();
        assert_eq!(values(&html, "href"), ["#email", "#topics-0-", "#place"]);
        assert!(html.contains(r#"role="alert""#) && html.contains(r#"tabindex="-1""#));
        assert!(
            html.contains(&words.say("components-sample-email-wrong")),
            "the same words as beside the field"
        );
    });
}

#[test]
fn a_form_that_writes_carries_the_guard_and_one_that_looks_does_not() {
    let body = html! { p { "Body" } };
    let guard = format!(r#"<input type="hidden" name="{CSRF_FIELD}" value="token">"#);
    let table = [
        (form("/go", "token", &body), "post", true),
        (upload_form("/go", "token", &body), "post", true),
        (filter_form("/go", &body), "get", false),
    ];
    for (drawn, method, guarded) in table {
        let html = drawn.into_string();
        assert_eq!(values(&html, "method"), [method]);
        assert_eq!(values(&html, "action"), ["/go"]);
        assert_eq!(html.contains(&guard), guarded, "{html}");
    }
}

#[test]
fn text_from_outside_stays_text() {
    let catalogue = catalogue();
    let words = catalogue.words(Language::English);
    let nasty = r#""><script>alert(1)</script>"#;
    let fields = Fields::of([("f", nasty)]);
    let drawn: Vec<Markup> = vec![
        heading(nasty),
        tag(nasty, Colour::Red),
        form("/go", nasty, &html! {}),
        chart::bars(
            words,
            nasty,
            nasty,
            &[(nasty.to_owned(), Shown::Hidden)],
            Rule::default(),
        ),
        copy_block(
            words,
            &Copied {
                name: nasty,
                label: nasty.into(),
                text: nasty.into(),
                large: false,
            },
        ),
    ];
    let fields = each_field(words, &fields).into_iter().map(|(_, html)| html);
    for html in drawn.into_iter().map(Markup::into_string).chain(fields) {
        assert!(!html.contains("<script"), "{html}");
    }
}
