//! The pages about files for other systems with invented content, for the gallery and the checks.

use jiff::civil::date;
use kernel::{Id, PersonId, Said, Timestamp, Zone};
use uuid::Uuid;
use web::{Fields, Language, Sample, View, Words};

use super::actions::Opened;
use super::model::{Draft, Every, Plan};
use super::rows::{File, Reader, Schedule};
use super::views::{self, AllModel, FormModel, OpenedModel};

/// Every page in every state.
pub const SAMPLES: &[Sample] = &[
    Sample {
        page: "interchange.completions",
        state: "empty",
        view: |words| all(words, &[], &[], "end"),
    },
    Sample {
        page: "interchange.completions",
        state: "full",
        view: |words| {
            let monthly = Plan {
                every: Every::Month(1),
                hour: 22,
            };
            let paused = Schedule {
                id: Uuid::from_u128(2),
                paused: true,
                ..schedule("Council, each month", monthly)
            };
            all(
                words,
                &[schedule("Trust records", weekly()), paused],
                &files(),
                "",
            )
        },
    },
    Sample {
        page: "interchange.schedule",
        state: "full",
        view: |words| opened(words, false, "kept"),
    },
    Sample {
        page: "interchange.schedule",
        state: "paused",
        view: |words| opened(words, true, "pause"),
    },
    Sample {
        page: "interchange.schedule_form",
        state: "new",
        view: |words| form(words, views::fields_of(&Draft::first(), &[]), None),
    },
    Sample {
        page: "interchange.schedule_form",
        state: "preview",
        view: |words| {
            let it = schedule("Trust records", weekly());
            let fields = views::fields_of(&it.settled, &[person()]);
            form(words, fields, Some(lines()))
        },
    },
    Sample {
        page: "interchange.schedule_form",
        state: "errors",
        view: |words| {
            let mut fields =
                Fields::of([("head-2", "Day"), ("thing-3", "email"), ("head-3", "Mail")]);
            for (field, key) in [
                ("name", "completions-name-missing"),
                ("thing-1", "completions-columns-missing"),
                ("thing-2", "completions-thing-missing"),
                ("head-3", "completions-head-twice"),
                ("every", "completions-every-missing"),
                ("hour", "completions-hour-missing"),
                ("keep", "completions-keep-missing"),
            ] {
                fields.wrong(field, Said::new(key));
            }
            form(words, fields, None)
        },
    },
];

fn person() -> PersonId {
    Id::from_uuid(Uuid::from_u128(9))
}

fn zone() -> Zone {
    Zone::named("Europe/London").expect("the zone is built in")
}

/// The hour of this day of November at which files are written.
fn at(day: i8) -> Timestamp {
    let at = date(2026, 11, day).at(6, 0, 0, 0).in_tz("Europe/London");
    at.expect("the zone is built in").timestamp()
}

const fn weekly() -> Plan {
    Plan {
        every: Every::Week(5),
        hour: 6,
    }
}

fn schedule(name: &str, plan: Plan) -> Schedule {
    Schedule {
        id: Uuid::from_u128(1),
        settled: Draft {
            name: name.to_owned(),
            plan,
            ..Draft::first()
        },
        paused: false,
        turn: 4,
        due_at: Some(at(27)),
        running: 3,
    }
}

fn files() -> Vec<File> {
    let file = |day: i8, lines: u32| File {
        id: Uuid::from_u128(u128::from(lines)),
        schedule: Uuid::from_u128(1),
        made_at: at(day),
        expires_at: at(day) + jiff::SignedDuration::from_hours(30 * 24),
        lines,
    };
    vec![file(20, 214), file(13, 209)]
}

fn lines() -> Vec<Vec<String>> {
    let line = |cells: [&str; 4]| cells.map(str::to_owned).to_vec();
    vec![
        line(["Staff mail", "Course", "Completed", "Valid until"]),
        line(["sian@ashbourne.example", "Core training", "2026-11-02", ""]),
        line([
            "tom@ashbourne.example",
            "Core training",
            "2026-11-09",
            "2028-11-08",
        ]),
    ]
}

fn all(words: Words<'_>, schedules: &[Schedule], files: &[File], done: &str) -> View {
    let model = AllModel {
        schedules,
        files,
        zone: &zone(),
        csrf: "sample",
        done,
    };
    views::all(words, &model)
}

fn readers() -> Vec<Reader> {
    vec![Reader {
        person: person(),
        name: "Cora Marsh".to_owned(),
        email: "cora@ashbourne.example".to_owned(),
        language: Language::English,
    }]
}

fn opened(words: Words<'_>, paused: bool, done: &str) -> View {
    let opened = Opened {
        schedule: Schedule {
            paused,
            ..schedule("Trust records", weekly())
        },
        told: if paused { Vec::new() } else { readers() },
        files: if paused { Vec::new() } else { files() },
        lines: lines(),
    };
    let model = OpenedModel {
        opened: &opened,
        me: person(),
        zone: &zone(),
        csrf: "sample",
        done,
    };
    views::opened(words, &model)
}

fn form(words: Words<'_>, fields: Fields, lines: Option<Vec<Vec<String>>>) -> View {
    let model = FormModel {
        action: "/interchange/completions/new".to_owned(),
        back: "/interchange/completions".to_owned(),
        new: true,
        fields,
        coordinators: readers(),
        lines,
        csrf: "sample".to_owned(),
    };
    views::form(words, &model)
}
