//! The page of files with invented content.

use kernel::{Said, Timestamp};
use web::{Fields, Sample};

use super::kind::KINDS;
use super::rows::File;
use super::views::{self, FilesModel};

/// Every state of the page.
pub const SAMPLES: &[Sample] = &[
    Sample {
        page: "training.files",
        state: "full",
        view: |words| views::files(words, &full()),
    },
    Sample {
        page: "training.files",
        state: "empty",
        view: |words| views::files(words, &empty(Fields::empty())),
    },
    Sample {
        page: "training.files",
        state: "added",
        view: |words| {
            let model = full();
            let added = model.files.first().cloned();
            views::files(words, &FilesModel { added, ..model })
        },
    },
    Sample {
        page: "training.files",
        state: "errors",
        view: |words| {
            let mut fields = Fields::empty();
            fields.wrong("file", Said::new("training-files-kind"));
            views::files(words, &empty(fields))
        },
    },
];

fn empty(fields: Fields) -> FilesModel {
    FilesModel {
        files: Vec::new(),
        added: None,
        removed: false,
        fields,
        csrf: "sample".to_owned(),
    }
}

fn full() -> FilesModel {
    let files = KINDS.iter().enumerate().map(|(at, kind)| File {
        name: super::kind::name("team meeting", *kind, "3f9a1c20b7d4e865"),
        media_type: kind.media_type.to_owned(),
        size: (at + 1) * 300_000,
        made_at: Timestamp::UNIX_EPOCH,
    });
    FilesModel {
        files: files.skip(3).collect(),
        ..empty(Fields::empty())
    }
}
