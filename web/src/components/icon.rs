//! Small drawings inside components; all are decoration beside words.

use maud::{Markup, html};

/// The drawings.
#[derive(Clone, Copy)]
pub(super) enum Icon {
    Tick,
    Cross,
    Left,
    Right,
}

impl Icon {
    const fn path(self) -> &'static str {
        match self {
            Self::Tick => "M5 12.5l4.5 4.5L19 7.5",
            Self::Cross => "M6.5 6.5l11 11M17.5 6.5l-11 11",
            Self::Left => "M19 12H5m6-6l-6 6 6 6",
            Self::Right => "M5 12h14m-6-6l6 6-6 6",
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Tick => "ec-icon ec-icon--tick",
            Self::Cross => "ec-icon ec-icon--cross",
            Self::Left | Self::Right => "ec-icon",
        }
    }
}

pub(super) fn icon(icon: Icon) -> Markup {
    html! {
        svg.(icon.class()) viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="3"
            stroke-linecap="round" stroke-linejoin="round" focusable="false" aria-hidden="true" {
            path d=(icon.path()) {}
        }
    }
}
