//! The page on which trainers add files to use in their modules.

use maud::{Markup, html};
use web::components::{
    Button, Column, FileUpload, Table, back_link, button, error_summary, file_upload, form,
    heading, section_heading, success_banner, table, upload_form,
};
use web::{Fields, View, Words};

use super::kind::{KINDS, LARGEST};
use super::rows::File;

/// What the page shows.
#[derive(Clone, Debug)]
pub struct FilesModel {
    /// The programme's files, the newest first.
    pub files: Vec<File>,
    /// One that was just added.
    pub added: Option<File>,
    /// Whether one was just removed.
    pub removed: bool,
    /// The form.
    pub fields: Fields,
    /// The form's token.
    pub csrf: String,
}

/// Draws the page.
pub fn files(words: Words<'_>, model: &FilesModel) -> View {
    let title = words.say("training-files-title");
    let endings: Vec<_> = KINDS.iter().map(|it| format!(".{}", it.ending)).collect();
    let accept = format!("{},.jpeg", endings.join(","));
    let hint = words.say_with("training-files-hint", &[("most", (LARGEST >> 20).into())]);
    let body = html! {
        (back_link(words, "/learn/write"))
        (error_summary(words, &model.fields, &[]))
        @if let Some(file) = &model.added {
            (success_banner(words, &html! {
                p { (words.say("training-files-added")) }
                (block(words, file))
            }))
        }
        @if model.removed { (success_banner(words, &html! { p { (words.say("training-files-removed")) } })) }
        (heading(&title))
        p { (words.say("training-files-lead")) }
        p { (words.say("training-files-open")) }
        (upload_form("/learn/write/files", &model.csrf, &html! {
            (file_upload(words, &model.fields, &FileUpload {
                name: "file",
                label: words.say("training-files-file"),
                hint: Some(hint),
                accept: Some(&accept),
            }))
            (button(&Button::primary(words.say("training-files-add"))))
        }))
        (section_heading(&words.say("training-files-all")))
        @if model.files.is_empty() { p { (words.say("training-files-empty")) } }
        @else { (list(words, model)) }
    };
    View::form(title, &model.fields, body)
}

fn list(words: Words<'_>, model: &FilesModel) -> Markup {
    let rows = model.files.iter().map(|file| {
        vec![
            html! { (shown(file)) },
            block(words, file),
            html! { (size(words, file.size)) },
            form(
                "/learn/write/files/remove",
                &model.csrf,
                &html! {
                    input type="hidden" name="name" value=(file.name);
                    (button(&Button {
                        hidden: Some(file.name.clone()),
                        small: true,
                        ..Button::secondary(words.say("training-files-remove"))
                    }))
                },
            ),
        ]
    });
    table(&Table {
        caption: words.say("training-files-all"),
        caption_hidden: true,
        columns: vec![
            Column::text(words.say("training-files-file")),
            Column::text(words.say("training-files-text")),
            Column::text(words.say("training-files-size")),
            Column::text(words.say("training-files-remove")),
        ],
        rows: rows.collect(),
    })
}

/// A picture small, everything else by its name.
fn shown(file: &File) -> Markup {
    let href = format!("/learn/files/{}", file.name);
    html! {
        a href=(href) {
            @if file.media_type.starts_with("image/") { img.ec-small src=(href) alt=(file.name) loading="lazy"; }
            @else { (file.name) }
        }
    }
}

/// What to write in a module's text to have the file there.
fn block(words: Words<'_>, file: &File) -> Markup {
    let kind = KINDS.iter().find(|it| it.media_type == file.media_type);
    let name = &file.name;
    let text = match kind.map_or("download", |it| it.block) {
        "picture" => format!(
            ":::picture {name}\nalt: {}\n:::",
            words.say("training-files-alt")
        ),
        "captions" => format!("captions: {name}"),
        "download" => format!(
            ":::download {name}\ntitle: {}\n:::",
            words.say("training-files-name")
        ),
        block => format!(
            ":::{block} {name}\ntranscript: {}\n:::",
            words.say("training-files-transcript")
        ),
    };
    html! { pre.ec-text { (text) } }
}

fn size(words: Words<'_>, bytes: usize) -> String {
    let tenths = (bytes * 10).div_ceil(1 << 20);
    let size = format!("{}.{}", tenths / 10, tenths % 10);
    words.say_with(
        "training-files-megabytes",
        &[("size", size.as_str().into())],
    )
}
