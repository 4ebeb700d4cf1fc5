//! Whoever listens is spoken to.

use std::path::{Path, PathBuf};

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            found.push(path);
        }
    }
}

/// A room listens only for what the room that the name begins with records.
#[test]
fn house_every_event_that_is_listened_for_is_recorded() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let rooms = everycontact::rooms();
    let heard: Vec<_> = rooms
        .iter()
        .flat_map(|room| room.subscribes.iter().map(|it| (room.name, it.kind)))
        .collect();
    assert!(!heard.is_empty());
    for (listener, kind) in heard {
        let speaker = kind.split('.').next().unwrap();
        let mut files = Vec::new();
        sources(
            &root.join("capabilities").join(speaker).join("src"),
            &mut files,
        );
        let literal = format!("\"{kind}\"");
        let mut texts = files
            .iter()
            .map(|file| std::fs::read_to_string(file).unwrap());
        // Where a room listens for its own event, saying so is not recording it.
        let said = texts.any(|text| {
            text.lines()
                .any(|line| line.contains(&literal) && !line.trim_start().starts_with("kind:"))
        });
        assert!(
            said,
            "{listener} listens for {kind}, which {speaker} never records"
        );
    }
}

/// A room takes only names of its own.
#[test]
fn house_jobs_and_permissions_are_named_after_their_room() {
    for room in everycontact::rooms() {
        let jobs = room.jobs.iter().map(|job| job.kind);
        let permissions = room.permissions.iter().map(|it| it.name);
        for name in jobs.chain(permissions) {
            let owner = name.split('.').next().unwrap_or_default();
            // Letters are the shell's, and sending them is the program's.
            assert!(
                owner == room.name || name == web::SEND_MAIL,
                "{} has {name}",
                room.name
            );
        }
    }
}
