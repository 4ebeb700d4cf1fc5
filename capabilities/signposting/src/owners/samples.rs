//! The pages of owners with invented content, one for each state.

use jiff::civil::date;
use kernel::Said;
use web::{Sample, View, Words};

use super::{correcting, views};
use crate::public::samples::{TODAY, invented, seen};
use crate::public::ways::Ways;

const TOKEN: &str = "token";

const fn sample(page: &'static str, state: &'static str, view: fn(Words<'_>) -> View) -> Sample {
    Sample { page, state, view }
}

/// The samples.
pub(crate) const SAMPLES: &[Sample] = &[
    sample("signposting.owner", "full", |words| {
        let shown = seen(words, true, Some(date(2026, 3, 2)));
        views::entry(&Ways::plain(words), TOKEN, "Healthy Wrenmouth", &shown)
    }),
    sample("signposting.owner", "over", |words| {
        views::over(&Ways::plain(words))
    }),
    sample("signposting.owner", "bad", |words| {
        views::bad(&Ways::plain(words))
    }),
    sample("signposting.owner", "not-listed", |words| {
        views::not_listed(&Ways::plain(words), "Harbour Money Advice")
    }),
    sample("signposting.owner-thanks", "full", |words| {
        views::thanks(&Ways::plain(words), &seen(words, true, Some(TODAY)))
    }),
    sample("signposting.owner-change", "full", |words| {
        let listing = invented(true);
        let fields = correcting::prefilled(&listing.service, "Monday to Friday 9am to 5pm");
        views::change(&Ways::plain(words), TOKEN, "Harbour Money Advice", &fields)
    }),
    sample("signposting.owner-change", "errors", |words| {
        let listing = invented(true);
        let mut fields = correcting::prefilled(&listing.service, "");
        fields.wrong("phone", Said::new("support-owner-phone-wrong"));
        fields.wrong(
            "description",
            Said::new("support-owner-too-long").with("most", 5_000),
        );
        views::change(&Ways::plain(words), TOKEN, "Harbour Money Advice", &fields)
    }),
    sample("signposting.owner-sent", "full", |words| {
        views::sent(&Ways::plain(words), "Harbour Money Advice")
    }),
];
