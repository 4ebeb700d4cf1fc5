//! Samples of pages about files from and for other systems.

use kernel::Said;
use people::import::{Table, TableRow};
use uuid::Uuid;
use web::{Fields, Sample};

use super::apply::{Judged, Outcome, Report};
use super::given::Layout;
use super::mapping::Mapping;
use super::rows::Saved;
use super::views::{self, Carried, CoursesModel, Done};
use super::{given_views, mapping};
use crate::content::content;

/// Pages about files from and for other systems.
pub const SAMPLES: &[Sample] = &[
    Sample {
        page: "training.prior",
        state: "first",
        view: |words| views::choose(words, &Fields::empty(), "token", &[]),
    },
    Sample {
        page: "training.prior",
        state: "saved",
        view: |words| {
            let saved = [Saved {
                id: Uuid::from_u128(1),
                name: "Hospital’s learning system".to_owned(),
                settled: String::new(),
            }];
            views::choose(words, &Fields::empty(), "token", &saved)
        },
    },
    Sample {
        page: "training.prior",
        state: "errors",
        view: |words| {
            let mut fields = Fields::empty();
            fields.wrong("file", Said::new("people-import-empty"));
            views::choose(words, &fields, "token", &[])
        },
    },
    Sample {
        page: "training.prior",
        state: "columns",
        view: |words| {
            let table = table();
            let fields = views::fields_of(&Mapping::guess(&table.head));
            views::columns(words, &fields, "token", "", &table)
        },
    },
    Sample {
        page: "training.prior",
        state: "columns-errors",
        view: |words| {
            let table = table();
            let mut fields = Fields::of([("days", "day")]);
            Mapping::chosen(&mut fields, &table.head);
            views::columns(words, &fields, "token", "", &table)
        },
    },
    Sample {
        page: "training.prior",
        state: "courses",
        view: |words| views::courses(words, &Fields::empty(), "token", &courses()),
    },
    Sample {
        page: "training.prior",
        state: "courses-errors",
        view: |words| {
            let mut errors = Fields::empty();
            errors.wrong(views::course_field(1), Said::new("prior-choose-course"));
            views::courses(words, &errors, "token", &courses())
        },
    },
    Sample {
        page: "training.prior",
        state: "report",
        view: |words| views::report(words, "token", &CARRIED, &report()),
    },
    Sample {
        page: "training.prior",
        state: "nothing-new",
        view: |words| {
            let rows = report().rows.into_iter();
            let rows = rows.filter(|it| it.outcome != Outcome::Added).collect();
            views::report(words, "token", &CARRIED, &Report { rows })
        },
    },
    Sample {
        page: "training.prior_done",
        state: "full",
        view: |words| views::finished(words, &Done::of(&report())),
    },
    Sample {
        page: "training.given",
        state: "full",
        view: |words| {
            given_views::given(words, &given_views::fields_of(&Layout::default()), "token")
        },
    },
    Sample {
        page: "training.given",
        state: "errors",
        view: |words| {
            let mut fields = Fields::of([("days", "iso")]);
            fields.wrong("email", Said::new("prior-given-empty"));
            given_views::given(words, &fields, "token")
        },
    },
];

const CARRIED: Carried<'static> = Carried {
    content: "",
    settled: "{}",
    name: "",
};

fn table() -> Table {
    let text = |it: &str| it.to_owned();
    Table {
        head: ["E-mail", "Course title", "Status", "Completed", "Expires"]
            .map(text)
            .to_vec(),
        rows: vec![TableRow {
            line: 2,
            cells: [
                "sam@example.org",
                "MECC Level 1",
                "Passed",
                "20/11/2025",
                "",
            ]
            .map(text)
            .to_vec(),
        }],
    }
}

fn courses() -> CoursesModel {
    let settled = [("mecc level 1", "core"), ("fire safety", mapping::LEFT_OUT)];
    let settled = settled.map(|(theirs, ours)| (theirs.to_owned(), ours.to_owned()));
    CoursesModel {
        found: vec![
            "Fire safety".to_owned(),
            "Healthy chats, refresher".to_owned(),
            "MECC Level 1".to_owned(),
        ],
        mapping: Mapping {
            courses: settled.into(),
            ..Mapping::default()
        },
        courses: content().courses.clone(),
        name: "Hospital’s learning system".to_owned(),
        content: String::new(),
    }
}

fn report() -> Report {
    let row = |line, name: &str, outcome| Judged {
        line,
        email: format!("{name}@example.org"),
        said: "MECC Level 1, 20/11/2025".to_owned(),
        outcome,
    };
    Report {
        rows: vec![
            row(2, "sam", Outcome::Added),
            row(3, "sam", Outcome::There),
            row(4, "lena", Outcome::Passed(Said::new("prior-not-done"))),
            row(5, "nobody", Outcome::Refused(Said::new("prior-nobody"))),
            row(6, "tess", Outcome::Refused(Said::new("prior-day-wrong"))),
        ],
    }
}
