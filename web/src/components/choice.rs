//! Fields that are chosen from: a list to open, one of several, any of several.

use maud::{Markup, html};

use super::field::{LabelSize, Parts, label, legend};
use crate::{Fields, Words};

/// One choice.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is shown.
    pub label: String,
    /// Help with this choice.
    pub hint: Option<String>,
    /// Fields that are asked only where this is chosen. Without JavaScript they are always shown.
    pub then: Option<Markup>,
}

impl Choice {
    /// The choice that is shown as `label` and sent as `value`.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            ..Self::default()
        }
    }

    /// The same choice with help.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The same choice with fields that belong to it.
    #[must_use]
    pub fn then(mut self, fields: Markup) -> Self {
        self.then = Some(fields);
        self
    }
}

/// A list to open; only where there are too many choices for radios.
#[derive(Clone, Debug, Default)]
pub struct Select<'a> {
    /// The name under which it is sent.
    pub name: &'a str,
    /// The question.
    pub label: String,
    /// Help with the answer.
    pub hint: Option<String>,
    /// The choices.
    pub choices: Vec<Choice>,
    /// Whether it begins with an empty choice, so that nothing is chosen by accident.
    pub empty: bool,
    /// Whether it may stay empty: the label then says so.
    pub optional: bool,
}

/// A list to open.
pub fn select(words: Words<'_>, fields: &Fields, select: &Select<'_>) -> Markup {
    let parts = Parts::of(words, fields, select.name, select.hint.as_deref());
    parts.group(&html! {
        (label(words, &parts.id, &select.label, LabelSize::Normal, select.optional))
        (parts.notes(words))
        select.nhsuk-select.nhsuk-select--error[parts.wrong()] id=(parts.id) name=(select.name)
            aria-describedby=[parts.described_by()] aria-invalid=[parts.wrong().then_some("true")] {
            @if select.empty { option value="" { (words.say("components-select-empty")) } }
            @for choice in &select.choices {
                option value=(choice.value) selected[fields.has(select.name, &choice.value)] { (choice.label) }
            }
        }
    })
}

/// How choices are laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// Below each other.
    #[default]
    Stacked,
    /// Below each other and small, for staff who see them often.
    Small,
    /// Large tiles side by side, for the thumb.
    Tiles,
    /// Side by side: two short choices, such as yes and no.
    Inline,
}

impl Layout {
    const fn suffix(self) -> Option<&'static str> {
        match self {
            Self::Stacked => None,
            Self::Small => Some("small"),
            Self::Tiles => Some("tiles"),
            Self::Inline => Some("inline"),
        }
    }

    /// The classes of a group of `block` (`nhsuk-radios` or `nhsuk-checkboxes`).
    fn classes(self, block: &str) -> String {
        match self.suffix() {
            None => block.to_owned(),
            Some("tiles") => format!("{block} ec-tiles"),
            Some(suffix) => format!("{block} {block}--{suffix}"),
        }
    }
}

/// One of several.
#[derive(Clone, Debug, Default)]
pub struct Radios<'a> {
    /// The name under which it is sent.
    pub name: &'a str,
    /// The question.
    pub legend: String,
    /// Help with the answer.
    pub hint: Option<String>,
    /// The choices.
    pub choices: Vec<Choice>,
    /// How they are laid out.
    pub layout: Layout,
    /// How large the legend is.
    pub size: LabelSize,
}

/// One of several.
pub fn radios(words: Words<'_>, fields: &Fields, radios: &Radios<'_>) -> Markup {
    let Radios {
        name,
        legend,
        hint,
        choices,
        layout,
        size,
    } = radios;
    let group = Group {
        block: "nhsuk-radios",
        input: "radio",
        name,
        legend,
        hint: hint.as_deref(),
        choices,
        layout: *layout,
        size: *size,
    };
    group.show(words, fields)
}

/// Any of several.
#[derive(Clone, Debug, Default)]
pub struct Checkboxes<'a> {
    /// The name under which each ticked one is sent.
    pub name: &'a str,
    /// The question.
    pub legend: String,
    /// Help with the answer.
    pub hint: Option<String>,
    /// The choices.
    pub choices: Vec<Choice>,
    /// How they are laid out.
    pub layout: Layout,
    /// How large the legend is.
    pub size: LabelSize,
}

/// Any of several.
pub fn checkboxes(words: Words<'_>, fields: &Fields, boxes: &Checkboxes<'_>) -> Markup {
    let Checkboxes {
        name,
        legend,
        hint,
        choices,
        layout,
        size,
    } = boxes;
    let group = Group {
        block: "nhsuk-checkboxes",
        input: "checkbox",
        name,
        legend,
        hint: hint.as_deref(),
        choices,
        layout: *layout,
        size: *size,
    };
    group.show(words, fields)
}

/// What radios and checkboxes have in common.
struct Group<'a> {
    block: &'static str,
    input: &'static str,
    name: &'a str,
    legend: &'a str,
    hint: Option<&'a str>,
    choices: &'a [Choice],
    layout: Layout,
    size: LabelSize,
}

impl Group<'_> {
    fn show(&self, words: Words<'_>, fields: &Fields) -> Markup {
        let parts = Parts::of(words, fields, self.name, self.hint);
        parts.group(&html! {
            fieldset.nhsuk-fieldset aria-describedby=[parts.described_by()] {
                (legend(self.legend, self.size))
                (parts.notes(words))
                div class=(self.layout.classes(self.block)) {
                    @for (index, choice) in self.choices.iter().enumerate() {
                        (self.item(&parts, index, choice, fields.has(self.name, &choice.value)))
                    }
                }
            }
        })
    }

    fn item(&self, parts: &Parts, index: usize, choice: &Choice, chosen: bool) -> Markup {
        let block = self.block;
        // The first has the field's own id, so that the error summary leads to it.
        let id = match index {
            0 => parts.id.clone(),
            _ => format!("{}-{}", parts.id, index + 1),
        };
        let hint_id = choice.hint.as_deref().map(|_| format!("{id}-item-hint"));
        let then_id = choice.then.as_ref().map(|_| format!("{id}-then"));
        html! {
            div class={ (block) "__item" } {
                input class={ (block) "__input" } id=(id) name=(self.name) type=(self.input) value=(choice.value)
                    checked[chosen] aria-describedby=[&hint_id] data-shows=[&then_id];
                label class={ "nhsuk-label " (block) "__label" } for=(id) { (choice.label) }
                @if let (Some(hint_id), Some(hint)) = (&hint_id, &choice.hint) {
                    div class={ "nhsuk-hint " (block) "__hint" } id=(hint_id) { (hint) }
                }
            }
            @if let (Some(then_id), Some(then)) = (&then_id, &choice.then) {
                div class={ (block) "__conditional" } id=(then_id) { (then) }
            }
        }
    }
}
