//! A small programme whose directory is filled from sources.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use directory::read::{Format, Input, Reading, read};
use kernel::{Actor, Grant, Problem, Role};
use serde_json::{Value, json};
use signposting::importing;
use signposting::imports::Import;
use signposting::sources::{Source, SourceInput, add_source, source_of};
use store::{Sql, args, reading, writing};
use testkit::Place;
use uuid::Uuid;

pub const ENTRIES: Sql = Sql {
    name: "ENTRIES",
    text: "SELECT service_id, name, stage FROM directory_service WHERE programme_id = $1 ORDER BY name, service_id",
};
pub const LETTERS: Sql = Sql {
    name: "LETTERS",
    text: "SELECT subject FROM outbox WHERE programme_id = $1 ORDER BY at, subject",
};

/// Adds a source.
pub async fn source(place: &Place, name: &str, address: &str) -> Source {
    let input = SourceInput {
        name: name.to_owned(),
        address: address.to_owned(),
        ..SourceInput::default()
    };
    let made: Result<_, Problem> = writing!(place.house.store, "test.source", |tx| {
        let id = add_source(tx, place.programme, None, &input).await?;
        source_of(tx, place.programme, id).await
    });
    made.expect("a source")
}

/// What a feed with these services says.
pub fn said(source: &Source, services: &[Value]) -> Reading {
    let page = json!({ "total_items": services.len(), "contents": services });
    let input = Input::one("page.json", page.to_string());
    read(Format::OpenReferral3, input, None, source.id).expect("a reading")
}

/// Takes a reading.
pub async fn take(place: &Place, source: &Source, reading: Reading, confirmed: bool) -> Import {
    // So that one import is later than the one before.
    place.database.clock.advance(1);
    let (store, words) = (&place.house.store, &place.house.catalogue);
    let taken = importing::take(
        store,
        words,
        place.programme,
        source.id,
        reading,
        None,
        confirmed,
    );
    taken.await.expect("it is taken")
}

/// Each entry's stage by its name.
pub async fn stages(place: &Place) -> BTreeMap<String, String> {
    let rows = reading!(place.house.store, "test.entries", |tx| {
        tx.all(ENTRIES, args![place.programme], |row| {
            Ok((row.get::<String>("name")?, row.get::<String>("stage")?))
        })
        .await
    });
    rows.expect("entries").into_iter().collect()
}

/// How many entries are in this stage.
pub async fn in_stage(place: &Place, stage: &str) -> usize {
    let stages = stages(place).await;
    stages.values().filter(|it| *it == stage).count()
}

/// The subjects of the letters that went out, after everything due was done.
pub async fn letters(place: &Place) -> Vec<String> {
    place.settle().await;
    let subjects = reading!(place.house.store, "test.letters", |tx| {
        tx.all(LETTERS, args![place.programme], |row| row.get("subject"))
            .await
    });
    subjects.expect("letters")
}

/// Who runs the programme.
pub fn coordinator(place: &Place) -> Actor {
    Actor {
        programme: place.programme,
        person: place.person(Role::Coordinator),
        grants: vec![Grant {
            role: Role::Coordinator,
            organisation: None,
        }],
    }
}

/// A path of the datasets; nothing, said aloud, where they are not there.
pub fn beside(path: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let found = folder.join(path);
    if found.exists() {
        return Some(found);
    }
    eprintln!("left out: ../shared/data/{path} is not beside the repository");
    None
}

/// The id that a source's service has here.
pub fn own(number: usize) -> Uuid {
    crate::server::id(number).parse().expect("an id")
}
