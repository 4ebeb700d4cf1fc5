//! Fields that are typed in: one line, a one-time code, several lines, a file.

use maud::{Markup, html};

use super::field::{LabelSize, Parts, label};
use crate::{Fields, Words};

/// What is typed, so that a phone shows the right keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    #[default]
    Text,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Telephone,
    /// A whole number; sent as text, so that what was typed can be shown again.
    Number,
    /// An address of a page.
    Address,
    /// Words to look for.
    Search,
}

impl Kind {
    const fn input_type(self) -> &'static str {
        match self {
            Self::Text | Self::Number => "text",
            Self::Email => "email",
            Self::Telephone => "tel",
            Self::Address => "url",
            Self::Search => "search",
        }
    }
}

/// How wide a field is: as wide as the answer is likely to be long.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// As wide as its column.
    #[default]
    Full,
    /// Two thirds of its column.
    TwoThirds,
    /// About 4 characters.
    Four,
    /// About 10 characters.
    Ten,
    /// About 20 characters.
    Twenty,
    /// About 30 characters.
    Thirty,
}

impl Width {
    const fn class(self) -> &'static str {
        match self {
            Self::Full => "",
            Self::TwoThirds => "nhsuk-u-width-two-thirds",
            Self::Four => "nhsuk-input--width-4",
            Self::Ten => "nhsuk-input--width-10",
            Self::Twenty => "nhsuk-input--width-20",
            Self::Thirty => "nhsuk-input--width-30",
        }
    }
}

/// A field of one line.
#[derive(Clone, Debug, Default)]
pub struct Input<'a> {
    /// The name under which it is sent.
    pub name: &'a str,
    /// The question.
    pub label: String,
    /// Help with the answer.
    pub hint: Option<String>,
    /// What is typed.
    pub kind: Kind,
    /// How wide it is.
    pub width: Width,
    /// How large the label is.
    pub size: LabelSize,
    /// What the browser may fill in, as in `autocomplete`: `email`, `name`, `username webauthn`.
    pub autocomplete: Option<&'a str>,
    /// Whether it may stay empty: the label then says so.
    pub optional: bool,
}

/// A field of one line, with what was typed before.
pub fn text_input(words: Words<'_>, fields: &Fields, input: &Input<'_>) -> Markup {
    let parts = Parts::of(words, fields, input.name, input.hint.as_deref());
    let numeric = (input.kind == Kind::Number).then_some("numeric");
    let plain = matches!(input.kind, Kind::Email | Kind::Address).then_some("none");
    let value = Some(fields.text(input.name)).filter(|text| !text.is_empty());
    parts.group(&html! {
        (label(words, &parts.id, &input.label, input.size, input.optional))
        (parts.notes(words))
        input.nhsuk-input.(input.width.class()).nhsuk-input--error[parts.wrong()] id=(parts.id) name=(input.name)
            type=(input.kind.input_type()) value=[value] autocomplete=[input.autocomplete] inputmode=[numeric]
            autocapitalize=[plain] spellcheck=[plain.map(|_| "false")]
            aria-describedby=[parts.described_by()] aria-invalid=[parts.wrong().then_some("true")];
    })
}

/// The field for a one-time code: large, digits, filled in by the phone where it can.
pub fn code_input(
    words: Words<'_>,
    fields: &Fields,
    name: &str,
    label_text: &str,
    hint: Option<&str>,
) -> Markup {
    let parts = Parts::of(words, fields, name, hint);
    // What was typed is not shown again: a wrong code is read from the message anew.
    parts.group(&html! {
        (label(words, &parts.id, label_text, LabelSize::Normal, false))
        (parts.notes(words))
        input.nhsuk-input.nhsuk-input--width-10.ec-code-input.nhsuk-input--error[parts.wrong()] id=(parts.id) name=(name)
            type="text" inputmode="numeric" autocomplete="one-time-code" autocapitalize="none" spellcheck="false"
            aria-describedby=[parts.described_by()] aria-invalid=[parts.wrong().then_some("true")];
    })
}

/// A field of several lines.
#[derive(Clone, Debug, Default)]
pub struct Textarea<'a> {
    /// The name under which it is sent.
    pub name: &'a str,
    /// The question.
    pub label: String,
    /// Help with the answer.
    pub hint: Option<String>,
    /// How many lines are seen; 5 where it is 0.
    pub rows: u8,
    /// How large the label is.
    pub size: LabelSize,
    /// Whether it may stay empty: the label then says so.
    pub optional: bool,
}

/// A field of several lines, with what was typed before.
pub fn textarea(words: Words<'_>, fields: &Fields, area: &Textarea<'_>) -> Markup {
    let parts = Parts::of(words, fields, area.name, area.hint.as_deref());
    let rows = if area.rows == 0 { 5 } else { area.rows };
    parts.group(&html! {
        (label(words, &parts.id, &area.label, area.size, area.optional))
        (parts.notes(words))
        textarea.nhsuk-textarea.nhsuk-textarea--error[parts.wrong()] id=(parts.id) name=(area.name) rows=(rows)
            aria-describedby=[parts.described_by()] aria-invalid=[parts.wrong().then_some("true")] {
            (fields.text(area.name))
        }
    })
}

/// A field for a file; its form is an [`upload_form`](super::upload_form).
#[derive(Clone, Debug, Default)]
pub struct FileUpload<'a> {
    /// The name under which it is sent.
    pub name: &'a str,
    /// The question.
    pub label: String,
    /// Help with the answer.
    pub hint: Option<String>,
    /// Which files are offered first, as in `accept`: `.csv,text/csv`.
    pub accept: Option<&'a str>,
}

/// A field for a file.
pub fn file_upload(words: Words<'_>, fields: &Fields, upload: &FileUpload<'_>) -> Markup {
    let parts = Parts::of(words, fields, upload.name, upload.hint.as_deref());
    parts.group(&html! {
        (label(words, &parts.id, &upload.label, LabelSize::Normal, false))
        (parts.notes(words))
        input.ec-file id=(parts.id) name=(upload.name) type="file" accept=[upload.accept]
            aria-describedby=[parts.described_by()] aria-invalid=[parts.wrong().then_some("true")];
    })
}
