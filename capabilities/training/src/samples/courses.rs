//! Samples of the pages where trainers make courses.

use jiff::civil::date;
use kernel::Said;
use web::{Fields, Sample};

use crate::views::courses::{CourseForm, CoursesModel, Listed, Was, course, list};

/// The pages where trainers make courses.
pub const SAMPLES: &[Sample] = &[
    Sample {
        page: "training.own_courses",
        state: "full",
        view: |words| list(words, &listed()),
    },
    Sample {
        page: "training.own_courses",
        state: "empty",
        view: |words| list(words, &CoursesModel::default()),
    },
    Sample {
        page: "training.own_course",
        state: "new",
        view: |words| course(words, &new()),
    },
    Sample {
        page: "training.own_course",
        state: "errors",
        view: |words| {
            let mut model = new();
            let missing = Said::new("training-courses-title-missing");
            model.fields.wrong("en", missing);
            let none = Said::new("training-courses-module-missing");
            model.fields.wrong("module-1", none);
            course(words, &model)
        },
    },
    Sample {
        page: "training.own_course",
        state: "offered",
        view: |words| course(words, &made(true)),
    },
    Sample {
        page: "training.own_course",
        state: "withdrawn",
        view: |words| {
            let model = CourseForm {
                gone: 1,
                done: Some("training-courses-was-withdrawn"),
                ..made(false)
            };
            course(words, &model)
        },
    },
];

fn listed() -> CoursesModel {
    let one = |id: &str, name: &str, offered| Listed {
        id: id.to_owned(),
        name: name.to_owned(),
        modules: 3,
        offered,
    };
    CoursesModel {
        own: vec![
            one("00000000-0000-0000-0000-000000000001", "Warm homes", true),
            one(
                "00000000-0000-0000-0000-000000000002",
                "Talking in the pharmacy",
                false,
            ),
        ],
    }
}

fn new() -> CourseForm {
    let modules = [("what", "What MECC is"), ("winter", "Warm homes in winter")];
    CourseForm {
        modules: modules
            .map(|(key, title)| (key.to_owned(), title.to_owned()))
            .to_vec(),
        fields: Fields::of([("gives", "offered")]),
        csrf: "token".to_owned(),
        ..CourseForm::default()
    }
}

fn made(offered: bool) -> CourseForm {
    let was = |number, since, modules: &[&str]| Was {
        number,
        since,
        modules: modules.iter().map(|it| (*it).to_owned()).collect(),
    };
    CourseForm {
        id: Some("00000000-0000-0000-0000-000000000001".to_owned()),
        name: "Warm homes".to_owned(),
        offered,
        versions: vec![
            was(
                2,
                date(2026, 11, 20),
                &["What MECC is", "Warm homes in winter"],
            ),
            was(1, date(2026, 9, 30), &["Warm homes in winter"]),
        ],
        fields: Fields::of([
            ("en", "Warm homes"),
            ("cy", "Cartrefi cynnes"),
            ("module-1", "what"),
            ("module-2", "winter"),
            ("months", "24"),
            ("gives", "certificate"),
        ]),
        ..new()
    }
}
