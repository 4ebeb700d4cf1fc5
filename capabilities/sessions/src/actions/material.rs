//! What is handed out at a session: links and files.

use kernel::{Actor, Problem, Said};
use store::Tx;
use url::Url;
use uuid::Uuid;

use super::{run, seen};
use crate::rows::handouts::{self, Handout};

/// A session has at most so many handouts.
const MOST_HANDOUTS: usize = 20;
/// A file has at most so many bytes.
pub const LARGEST: usize = 1 << 20;
/// The kinds of file that are taken, by the end of their names, with what they are.
pub const FILES: [(&str, &str); 7] = [
    ("pdf", "application/pdf"),
    (
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    (
        "pptx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("txt", "text/plain; charset=utf-8"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
];

/// What a file of this name is; `None` where such files are not taken.
pub fn kind_of(name: &str) -> Option<&'static str> {
    let (_, end) = name.rsplit_once('.')?;
    let end = end.to_ascii_lowercase();
    FILES
        .iter()
        .find(|(it, _)| *it == end)
        .map(|(_, kind)| *kind)
}

/// Adds a link or a file.
pub async fn add_handout(
    tx: &mut Tx,
    actor: &Actor,
    id: Uuid,
    title: &str,
    link: &str,
    file: Option<(&str, &[u8])>,
) -> Result<(), Problem> {
    run(tx, actor, id).await?;
    let wrong = |field: &'static str, said: Said| Problem::invalid(Vec::new()).at(field, said);
    let title: String = title.trim().chars().take(200).collect();
    if title.is_empty() {
        return Err(wrong("title", Said::new("sessions-handout-title-missing")));
    }
    let there = handouts::of_session(tx, actor.programme, id).await?;
    if there.len() >= MOST_HANDOUTS {
        return Err(Problem::new(409, "problem-sessions-handouts-full"));
    }
    let mut handout = Handout {
        id: tx.new_uuid(),
        title,
        ..Handout::default()
    };
    let content = match file {
        Some((name, content)) => {
            if content.len() > LARGEST {
                return Err(wrong("file", Said::new("sessions-handout-large")));
            }
            if kind_of(name).is_none() {
                return Err(wrong("file", Said::new("sessions-handout-kind")));
            }
            name.clone_into(&mut handout.file);
            Some(content.to_vec())
        }
        None => {
            let address = Url::parse(link).ok();
            if !address.is_some_and(|it| matches!(it.scheme(), "https" | "http")) {
                return Err(wrong("link", Said::new("sessions-handout-link-wrong")));
            }
            link.clone_into(&mut handout.link);
            None
        }
    };
    handouts::insert(tx, actor.programme, id, &handout, content).await
}

/// Removes a handout.
pub async fn remove_handout(
    tx: &mut Tx,
    actor: &Actor,
    id: Uuid,
    handout: Uuid,
) -> Result<(), Problem> {
    run(tx, actor, id).await?;
    if handouts::remove(tx, actor.programme, id, handout).await? {
        Ok(())
    } else {
        Err(Problem::not_found())
    }
}

/// A file with its name, for whoever may see the session.
pub async fn file(
    tx: &mut Tx,
    actor: &Actor,
    id: Uuid,
    handout: Uuid,
) -> Result<(String, Vec<u8>), Problem> {
    seen(tx, actor, id).await?;
    let all = handouts::of_session(tx, actor.programme, id).await?;
    let found = all.into_iter().find(|it| it.id == handout);
    let content = handouts::content(tx, actor.programme, id, handout).await?;
    Ok((found.ok_or_else(Problem::not_found)?.file, content))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_papers_and_pictures_are_taken() {
        let table = [
            ("Slides.PDF", true),
            ("a.b.docx", true),
            ("photo.jpg", true),
            ("run.exe", false),
            ("page.html", false),
            ("drawing.svg", false),
            ("pdf", false),
            ("", false),
        ];
        for (name, taken) in table {
            assert_eq!(kind_of(name).is_some(), taken, "{name}");
        }
    }
}
