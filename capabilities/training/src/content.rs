//! The product's own courses, inside the binary: texts, pictures, files to take away.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use course::Course;
use rust_embed::Embed;

use crate::model::lesson::{Lesson, Texts};

#[derive(Embed)]
#[folder = "../../content/courses"]
#[include = "courses.toml"]
#[include = "en/*.md"]
#[include = "cy/*.md"]
#[include = "pictures/*"]
#[include = "files/*"]
struct Files;

/// A module that the product brings.
#[derive(Clone, Debug)]
pub struct Shipped {
    /// As it was written.
    pub texts: Texts,
    /// As it is learned.
    pub lesson: Arc<Lesson>,
}

/// What the product brings.
#[derive(Clone, Debug, Default)]
pub struct Content {
    /// Courses, in their order.
    pub courses: Vec<Course>,
    /// Modules, by name.
    pub modules: Vec<Shipped>,
}

impl Content {
    /// The module of this name.
    pub fn module(&self, key: &str) -> Option<&Shipped> {
        self.modules.iter().find(|it| it.lesson.key == key)
    }
}

/// The content in the binary. A file that cannot be used is left out and logged; a test reads all of them, so such a
/// binary never ships.
pub fn content() -> &'static Content {
    static CONTENT: OnceLock<Content> = OnceLock::new();
    CONTENT.get_or_init(|| {
        let (content, faults) = read();
        for fault in faults {
            tracing::error!(fault, "content that cannot be used");
        }
        content
    })
}

/// Reads everything, and says what cannot be used.
fn read() -> (Content, Vec<String>) {
    let mut faults = Vec::new();
    let courses = course::courses(&text("courses.toml")).unwrap_or_else(|findings| {
        faults.extend(findings.iter().map(|it| format!("courses.toml: {it:?}")));
        Vec::new()
    });
    let mut modules = Vec::new();
    let mut paths: Vec<_> = Files::iter().collect();
    paths.sort();
    for path in &paths {
        let Some(name) = path.strip_prefix("en/") else {
            continue;
        };
        let key = name.trim_end_matches(".md");
        let texts = Texts {
            en: text(path),
            cy: text(&format!("cy/{name}")),
        };
        match Lesson::read(key, &texts.digest(), &texts) {
            Ok(lesson) => modules.push(Shipped {
                lesson: Arc::new(lesson),
                texts,
            }),
            Err(findings) => faults.extend(findings.iter().map(|it| format!("{name}: {it:?}"))),
        }
    }
    (Content { courses, modules }, faults)
}

fn text(path: &str) -> String {
    Files::get(path)
        .and_then(|file| String::from_utf8(file.data.into_owned()).ok())
        .unwrap_or_default()
}

/// Files that modules name: pictures, recordings, captions, downloads.
const FOLDERS: [&str; 2] = ["pictures", "files"];

/// A file that a module names, with its media type.
pub fn file(name: &str) -> Option<(Cow<'static, [u8]>, &'static str)> {
    // A name is a name: it leads to no other folder.
    if name.contains(['/', '\\']) {
        return None;
    }
    let found = FOLDERS
        .iter()
        .find_map(|folder| Files::get(&format!("{folder}/{name}")));
    Some((found?.data, media_type(name)))
}

/// The names of all such files.
pub fn files() -> Vec<String> {
    let paths = Files::iter();
    let names = paths.filter_map(|path| {
        let (folder, name) = path.split_once('/')?;
        FOLDERS.contains(&folder).then(|| name.to_owned())
    });
    names.collect()
}

fn media_type(name: &str) -> &'static str {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    match extension {
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "mp3" => "audio/mpeg",
        "m4a" => "audio/mp4",
        "ogg" => "audio/ogg",
        "vtt" => "text/vtt; charset=utf-8",
        "pdf" => "application/pdf",
        "csv" => "text/csv; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_can_be_used() {
        let (content, faults) = read();
        assert_eq!(faults, Vec::<String>::new());
        assert!(!content.courses.is_empty());
        for shipped in &content.modules {
            let lesson = &shipped.lesson;
            for language in shipped.texts.languages() {
                let (_, shown) = lesson.module(language);
                let key = &lesson.key;
                assert_eq!(shown, language, "{key} does not go with its translation");
            }
            for file in lesson.reference().files() {
                assert!(super::file(file).is_some(), "{}: {file}", lesson.key);
            }
        }
    }

    #[test]
    fn recordings_have_the_types_that_browsers_play() {
        for (name, kind) in [
            ("a.mp4", "video/mp4"),
            ("a.webm", "video/webm"),
            ("a.mp3", "audio/mpeg"),
            ("a.m4a", "audio/mp4"),
            ("a.ogg", "audio/ogg"),
            ("a.vtt", "text/vtt; charset=utf-8"),
        ] {
            assert_eq!(media_type(name), kind, "{name}");
        }
    }

    #[test]
    fn a_name_leads_to_no_other_folder() {
        for name in ["../courses.toml", "courses.toml", "..", "pictures/a.svg"] {
            assert!(file(name).is_none(), "{name}");
        }
    }
}
