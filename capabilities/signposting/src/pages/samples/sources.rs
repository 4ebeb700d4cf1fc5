//! Samples of sources, looks ahead and imports.

use directory::read::{Format, propose};
use kernel::Said;
use web::{Fields, Sample, Words};

use super::{CSRF, at, id, sample, zone};
use crate::imports::{Import, Line, Outcome, RefusedLine, Report, Tally};
use crate::looks::{Look, LookState, Seen};
use crate::pages::views::{imports, looks, sources as view};
use crate::sources::Source;

/// A feed that is well, one that failed, one that waits, and files.
pub(super) fn source(number: u128, outcome: &str) -> Source {
    let (name, address) = match number {
        1 => (
            "Wrenmouth City Council",
            "https://council.wrenmouth.example/api/services",
        ),
        2 => (
            "Harbour charities",
            "https://charities.wrenmouth.example/services.json",
        ),
        _ => ("Warm hubs list", ""),
    };
    Source {
        id: id(number),
        name: name.to_owned(),
        format: (number == 1).then_some(Format::OpenReferral3),
        address: address.to_owned(),
        mapping: None,
        every_hours: (!address.is_empty()).then_some(24 * 7),
        next_due: (!address.is_empty()).then(|| at(60 * 24)),
        last_good_at: (!outcome.is_empty()).then(|| at(-90)),
        last_outcome: outcome.to_owned(),
        ended_at: None,
    }
}

fn tally() -> Tally {
    Tally {
        seen: 312,
        taken: 306,
        refused: 6,
        repaired: 298,
        added: 14,
        changed: 9,
        same: 283,
        gone: 2,
    }
}

fn report() -> Report {
    let line = |kind: &str, count: u32, services: u32, example: &str| Line {
        kind: kind.to_owned(),
        count,
        services,
        examples: vec![example.to_owned()],
    };
    let refused = |key: &str, name: &str, why: &str| RefusedLine {
        key: key.to_owned(),
        name: name.to_owned(),
        why: why.to_owned(),
    };
    Report {
        repairs: vec![
            line("empty", 1_204, 298, "Harbour Money Advice"),
            line("html", 260, 251, "Tea and Talk"),
            line("email-personal", 3, 3, "Quay Street Carers"),
        ],
        refusals: vec![
            line("no-name", 2, 2, ""),
            line("same", 4, 4, "Harbour Money Advice"),
        ],
        refused: vec![
            refused(
                "0190b000-0000-4000-8000-000000000001",
                "Harbour Money Advice",
                "same",
            ),
            refused("row 17", "", "no-name"),
        ],
        gone: vec!["Lighthouse Lunch Club".to_owned()],
        whole: true,
        fault: String::new(),
    }
}

fn import(outcome: Outcome) -> Import {
    let failed = outcome == Outcome::Failed;
    let mut tally = if failed { Tally::default() } else { tally() };
    if outcome == Outcome::Held {
        tally.gone = 140;
    }
    Import {
        id: id(90),
        started_at: at(-91),
        ended_at: at(-90),
        outcome,
        tally,
        report: if failed {
            Report {
                fault: "problem-feed-status".to_owned(),
                ..Report::default()
            }
        } else {
            report()
        },
    }
}

fn show(
    words: Words<'_>,
    source: &Source,
    imports: &[Import],
    running: bool,
    fields: &Fields,
) -> web::View {
    let page = view::Shown {
        source,
        entries: 306,
        imports,
        running,
        fields,
        zone: &zone(),
        csrf: CSRF,
        done: if imports.is_empty() {
            "source-added"
        } else {
            ""
        },
    };
    view::show(words, &page)
}

fn look(state: LookState, held: bool) -> Look {
    let mut seen = Seen {
        tally: tally(),
        report: report(),
        held,
    };
    if held {
        seen.tally.gone = 140;
        seen.report.whole = false;
    }
    if state == LookState::Failed {
        seen.report = Report {
            fault: "problem-directory-not-json".to_owned(),
            ..Report::default()
        };
    }
    Look {
        id: id(80),
        source: id(1),
        made_at: at(0),
        name: "services.json".to_owned(),
        size: if held { 0 } else { 40_000 },
        state,
        seen,
        import: None,
    }
}

fn drawn_look(words: Words<'_>, state: LookState, held: bool) -> web::View {
    looks::look(words, &source(1, "taken"), &look(state, held), CSRF)
}

fn columns(words: Words<'_>, wrong: bool) -> web::View {
    let table = "Ref,Service name,Phone,Days\n7,Warm hub,01632 960 101,Mon\n8,Tea and talk,01632 960 102,Tue\n";
    let proposal = propose(table.as_bytes()).expect("a table");
    let mut fields = Fields::of([
        ("column-1", "id"),
        ("column-2", "name"),
        ("column-3", "phone"),
    ]);
    if wrong {
        fields = Fields::of([("column-1", "id"), ("column-3", "id"), ("separator", "and")]);
        fields.wrong("column-3", Said::new("signposting-column-twice"));
        fields.wrong("columns", Said::new("signposting-column-no-name"));
        fields.wrong("separator", Said::new("signposting-column-separator-wrong"));
    }
    let page = looks::Columns {
        source: &source(3, ""),
        look: &look(LookState::Columns, false),
        proposal: &proposal,
        fields: &fields,
        csrf: CSRF,
    };
    looks::columns(words, &page)
}

fn done(words: Words<'_>, outcome: Outcome, may_confirm: bool) -> web::View {
    let page = imports::Done {
        source: &source(1, outcome.slug()),
        import: &import(outcome),
        may_confirm,
        zone: &zone(),
        csrf: CSRF,
    };
    imports::import(words, &page)
}

fn form(words: Words<'_>, fields: &Fields, new: bool) -> web::View {
    let action = "/directory/sources/new";
    view::form(words, fields, CSRF, action, "/directory/sources", new)
}

pub(super) const SAMPLES: &[Sample] = &[
    sample("signposting.sources", "empty", |words| {
        view::list(words, &zone(), &[], false, "source-ended")
    }),
    sample("signposting.sources", "full", |words| {
        let all = [
            (source(1, "taken"), 306),
            (source(2, "failed"), 48),
            (source(3, ""), 0),
        ];
        view::list(words, &zone(), &all, true, "")
    }),
    sample("signposting.source-form", "new", |words| {
        form(
            words,
            &Fields::of([("from", "file"), ("every", "weekly")]),
            true,
        )
    }),
    sample("signposting.source-form", "errors", |words| {
        let mut fields = Fields::of([
            ("from", "address"),
            ("address", "council"),
            ("every", "daily"),
        ]);
        fields.wrong("name", Said::new("signposting-source-name-missing"));
        fields.wrong("address", Said::new("signposting-source-address-wrong"));
        form(words, &fields, false)
    }),
    sample("signposting.source", "new file", |words| {
        show(words, &source(3, ""), &[], false, &Fields::empty())
    }),
    sample("signposting.source", "file errors", |words| {
        let mut fields = Fields::empty();
        fields.wrong("file", Said::new("signposting-upload-none"));
        show(
            words,
            &source(3, "taken"),
            &[import(Outcome::Taken)],
            false,
            &fields,
        )
    }),
    sample("signposting.source", "feed", |words| {
        let imports = [import(Outcome::Taken)];
        show(
            words,
            &source(1, "taken"),
            &imports,
            false,
            &Fields::empty(),
        )
    }),
    sample("signposting.source", "running", |words| {
        show(
            words,
            &source(1, "taken"),
            &[import(Outcome::Taken)],
            true,
            &Fields::empty(),
        )
    }),
    sample("signposting.source", "failed", |words| {
        show(
            words,
            &source(2, "failed"),
            &[import(Outcome::Failed)],
            false,
            &Fields::empty(),
        )
    }),
    sample("signposting.source", "held", |words| {
        show(
            words,
            &source(1, "held"),
            &[import(Outcome::Held)],
            false,
            &Fields::empty(),
        )
    }),
    sample("signposting.source-end", "full", |words| {
        view::end(words, &source(1, "taken"), 306, CSRF)
    }),
    sample("signposting.look", "ready", |words| {
        drawn_look(words, LookState::Ready, false)
    }),
    sample("signposting.look", "held", |words| {
        drawn_look(words, LookState::Ready, true)
    }),
    sample("signposting.look", "reading", |words| {
        drawn_look(words, LookState::Reading, false)
    }),
    sample("signposting.look", "importing", |words| {
        drawn_look(words, LookState::Importing, false)
    }),
    sample("signposting.look", "columns", |words| {
        drawn_look(words, LookState::Columns, false)
    }),
    sample("signposting.look", "failed", |words| {
        drawn_look(words, LookState::Failed, false)
    }),
    sample("signposting.columns", "full", |words| columns(words, false)),
    sample("signposting.columns", "errors", |words| {
        columns(words, true)
    }),
    sample("signposting.import", "taken", |words| {
        done(words, Outcome::Taken, false)
    }),
    sample("signposting.import", "held", |words| {
        done(words, Outcome::Held, true)
    }),
    sample("signposting.import", "held and over", |words| {
        done(words, Outcome::Held, false)
    }),
    sample("signposting.import", "failed", |words| {
        done(words, Outcome::Failed, false)
    }),
];
