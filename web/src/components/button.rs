//! Buttons, links that look like one, and groups of them.

use maud::{Markup, Render, html};

/// How much a button weighs on the page: one primary button, the others secondary.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// The one thing to do here.
    #[default]
    Primary,
    /// Another thing that may be done.
    Secondary,
    /// Something that cannot be undone.
    Warning,
}

impl Weight {
    const fn class(self) -> &'static str {
        match self {
            Self::Primary => "nhsuk-button",
            Self::Secondary => "nhsuk-button nhsuk-button--secondary",
            Self::Warning => "nhsuk-button nhsuk-button--warning",
        }
    }
}

/// A button of a form.
#[derive(Clone, Debug, Default)]
pub struct Button {
    /// What it does, as a verb.
    pub text: String,
    /// Words after the text for those who hear the page, where several buttons say the same: "Remove" + " Smoking".
    pub hidden: Option<String>,
    /// How much it weighs.
    pub weight: Weight,
    /// Name and value that it sends, where a form has several buttons.
    pub sends: Option<(String, String)>,
    /// The id, where a script looks for it.
    pub id: Option<String>,
    /// Smaller, for a button in a row of a table.
    pub small: bool,
}

impl Button {
    /// The primary button that says `text`.
    pub fn primary(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// A secondary button that says `text`.
    pub fn secondary(text: impl Into<String>) -> Self {
        Self {
            weight: Weight::Secondary,
            ..Self::primary(text)
        }
    }

    /// A warning button that says `text`.
    pub fn warning(text: impl Into<String>) -> Self {
        Self {
            weight: Weight::Warning,
            ..Self::primary(text)
        }
    }
}

/// A button that sends its form. A second press within a second is taken for a trembling hand and not sent.
pub fn button(button: &Button) -> Markup {
    let (name, value) = button.sends.clone().unzip();
    html! {
        button.(button.weight.class()).nhsuk-button--small[button.small] type="submit" id=[&button.id]
            name=[name] value=[value] data-once {
            (button.text)
            @if let Some(hidden) = &button.hidden {
                span.nhsuk-u-visually-hidden { " " (hidden) }
            }
        }
    }
}

/// A link that looks like a button: it leads on and changes nothing.
pub fn button_link(text: &(impl Render + ?Sized), href: &str, weight: Weight) -> Markup {
    html! {
        a.(weight.class()) href=(href) role="button" draggable="false" data-button-link { (text) }
    }
}

/// Buttons and links side by side; below each other on a phone.
pub fn button_group(buttons: &[Markup]) -> Markup {
    html! {
        div.nhsuk-button-group {
            @for button in buttons { (button) }
        }
    }
}
