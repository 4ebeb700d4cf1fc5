//! Samples of the list of services, one service, and the forms for it.

use jiff::civil::date;
use kernel::Said;
use web::{Fields, Sample, View, Words};

use super::sources::source;
use super::{CSRF, id, sample};
use crate::entries::filled;
use crate::entries::list::Brief;
use crate::owners::prefilled;
use crate::pages::views::{correcting, entry as view, services};
use crate::public::samples::{TODAY, invented, seen};
use crate::rows::Stage;
use crate::settings::DirectorySettings;

/// A few lines of the list.
pub(super) fn briefs() -> Vec<Brief> {
    let brief = |number: u128, name: &str, stage: Stage, source: Option<u128>| Brief {
        id: id(number),
        name: name.to_owned(),
        folded: name.to_lowercase(),
        source: source.map(id),
        stage,
        active: number != 14,
        checked_on: (number == 11).then_some(date(2026, 10, 1)),
    };
    vec![
        brief(11, "Harbour Money Advice", Stage::Listed, Some(1)),
        brief(12, "Quay Street Carers", Stage::Hidden, Some(1)),
        brief(13, "Tea and Talk", Stage::Draft, None),
        brief(14, "Warm hub", Stage::Listed, Some(99)),
    ]
}

fn list(words: Words<'_>, entries: &[Brief]) -> View {
    let page = services::List {
        entries,
        sources: &[source(1, "taken")],
        fields: &Fields::of([("q", "harbour"), ("stage", "listed")]),
        next: (!entries.is_empty()).then(|| "/directory/services?after=1".to_owned()),
        today: TODAY,
        settings: &DirectorySettings::default(),
        done: "",
    };
    services::list(words, &page)
}

fn entry(
    words: Words<'_>,
    stage: Stage,
    source: Option<&str>,
    fields: &Fields,
    done: &str,
) -> View {
    let mut listing = invented(true);
    listing.stage = stage;
    let page = view::Entry {
        listing: &listing,
        shown: &seen(words, true, Some(date(2026, 3, 2))),
        source,
        fields,
        csrf: CSRF,
        done,
    };
    view::entry(words, &page)
}

fn form(words: Words<'_>, fields: &Fields, stage: Option<Stage>) -> View {
    let page = view::Typing {
        fields,
        csrf: CSRF,
        action: "/directory/services/new".to_owned(),
        back: "/directory/services".to_owned(),
        stage,
    };
    view::form(words, &page)
}

pub(super) const SAMPLES: &[Sample] = &[
    sample("signposting.services", "empty", |words| list(words, &[])),
    sample("signposting.services", "full", |words| {
        list(words, &briefs())
    }),
    sample("signposting.entry", "imported", |words| {
        let name = Some("Wrenmouth City Council");
        entry(words, Stage::Listed, name, &Fields::empty(), "corrected")
    }),
    sample("signposting.entry", "draft", |words| {
        let fields = Fields::of([("owner", "ann@hub.example")]);
        entry(words, Stage::Draft, None, &fields, "draft")
    }),
    sample("signposting.entry", "hidden", |words| {
        entry(words, Stage::Hidden, None, &Fields::empty(), "")
    }),
    sample("signposting.entry", "gone", |words| {
        let name = Some("Wrenmouth City Council");
        entry(words, Stage::Gone, name, &Fields::empty(), "")
    }),
    sample("signposting.entry", "errors", |words| {
        let mut fields = Fields::of([("owner", "ann at hub")]);
        fields.wrong("owner", Said::new("signposting-owner-wrong"));
        entry(words, Stage::Listed, None, &fields, "")
    }),
    sample("signposting.entry-form", "new", |words| {
        form(words, &Fields::empty(), None)
    }),
    sample("signposting.entry-form", "full", |words| {
        let fields = filled::fields(&invented(true).service, "");
        form(words, &fields, Some(Stage::Listed))
    }),
    sample("signposting.entry-form", "errors", |words| {
        let mut fields = Fields::of([("from-1", "nine"), ("to-1", "5pm"), ("postcode", "WZ9 9ZZ")]);
        fields.wrong("name", Said::new("signposting-entry-name-missing"));
        fields.wrong("phone", Said::new("signposting-entry-reach-missing"));
        fields.wrong("postcode", Said::new("signposting-entry-postcode-unknown"));
        fields.wrong("from-1", Said::new("signposting-entry-time-wrong"));
        fields.wrong("checked", Said::new("signposting-entry-checked-wrong"));
        form(words, &fields, None)
    }),
    sample("signposting.entry-correct", "full", |words| {
        let service = invented(true).service;
        let fields = prefilled(&service, "Monday to Friday 9am to 5pm");
        correcting::form(words, service.id, &service.name, &fields, CSRF)
    }),
    sample("signposting.entry-correct", "errors", |words| {
        let service = invented(true).service;
        let mut fields = prefilled(&service, "");
        fields.wrong("email", Said::new("support-owner-email-wrong"));
        correcting::form(words, service.id, &service.name, &fields, CSRF)
    }),
];
