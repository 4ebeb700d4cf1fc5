//! Samples of the page that makes packages.

use kernel::Said;
use web::{Fields, Sample};

use super::views::{Offered, PackagesModel, packages};

/// The page that makes packages.
pub const SAMPLES: &[Sample] = &[
    Sample {
        page: "training.packages",
        state: "full",
        view: |words| packages(words, &model()),
    },
    Sample {
        page: "training.packages",
        state: "errors",
        view: |words| {
            let mut model = model();
            let missing = Said::new("training-packages-what-missing");
            model.fields.wrong("what", missing);
            let unwritten = Said::new("training-packages-language-not-written");
            model.fields.wrong("language", unwritten);
            packages(words, &model)
        },
    },
    Sample {
        page: "training.packages",
        state: "refused",
        view: |words| {
            let mut model = model();
            let long = Said::new("training-packages-too-long");
            model.fields.wrong("what", long);
            packages(words, &model)
        },
    },
];

fn model() -> PackagesModel {
    let course = |slug: &str, name: &str, modules: &[(&str, &str)]| Offered {
        slug: slug.to_owned(),
        name: name.to_owned(),
        modules: modules
            .iter()
            .map(|(key, title)| ((*key).to_owned(), (*title).to_owned()))
            .collect(),
    };
    PackagesModel {
        offered: vec![
            course(
                "core",
                "Core training",
                &[
                    ("what-mecc-is", "What MECC is"),
                    ("signposting", "Signposting"),
                ],
            ),
            course("winter", "Warm homes", &[("winter", "Warm homes")]),
        ],
        fields: Fields::of([("kind", "scorm12"), ("language", "all")]),
        csrf: "token".to_owned(),
    }
}
