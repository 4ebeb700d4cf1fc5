//! A date in three fields: day, month and year, as people say it.

use kernel::Said;
use maud::{Markup, html};

use super::field::{LabelSize, Parts, legend};
use crate::{Fields, Words};

/// A date. It is sent as `{name}-day`, `{name}-month` and `{name}-year`.
#[derive(Clone, Debug, Default)]
pub struct DateInput<'a> {
    /// The name, to which `-day`, `-month` and `-year` are added.
    pub name: &'a str,
    /// The question.
    pub legend: String,
    /// Help with the answer: an example.
    pub hint: Option<String>,
    /// How large the legend is.
    pub size: LabelSize,
}

/// A date. What is wrong is said of the whole or the day (`name`), or of one part (`name-month`, `name-year`).
pub fn date_input(words: Words<'_>, fields: &Fields, date: &DateInput<'_>) -> Markup {
    let names = ["day", "month", "year"].map(|part| format!("{}-{part}", date.name));
    let whole = fields.error(date.name);
    let said: Option<&Said> = whole.or_else(|| names.iter().find_map(|name| fields.error(name)));
    let error = said.map(|said| words.said(said));
    let parts = Parts::with_error(date.name, date.hint.as_deref(), error);
    let labels = ["components-day", "components-month", "components-year"];
    parts.group(&html! {
        fieldset.nhsuk-fieldset role="group" aria-describedby=[parts.described_by()] {
            (legend(&date.legend, date.size))
            (parts.notes(words))
            div.nhsuk-date-input {
                @for (index, (name, key)) in names.iter().zip(labels).enumerate() {
                    @let wrong = whole.is_some() || fields.error(name).is_some();
                    // The first has the date's own id, so that the error summary leads to it.
                    @let id = if index == 0 { parts.id.clone() } else { super::id_of(name) };
                    @let value = Some(fields.text(name)).filter(|text| !text.is_empty());
                    div.nhsuk-date-input__item {
                        label.nhsuk-label.nhsuk-date-input__label for=(id) { (words.say(key)) }
                        input.nhsuk-input.nhsuk-date-input__input.(if index == 2 { "nhsuk-input--width-4" } else { "nhsuk-input--width-2" })
                            .nhsuk-input--error[wrong] id=(id) name=(name) type="text" inputmode="numeric" value=[value]
                            aria-invalid=[wrong.then_some("true")];
                    }
                }
            }
        }
    })
}
