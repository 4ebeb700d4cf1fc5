//! A backup holds everything and restores into either engine; one that is damaged changes nothing.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use kernel::{Event, Id};
use serde_json::json;
use store::installation::Kind;
use store::{Options, Sql, Store, archive, args, writing};
use testkit::Database;
use uuid::Uuid;

use crate::rows::{lines, programme, write_pair};

const SESSION: Sql = Sql {
    name: "SESSION",
    text: "INSERT INTO session (programme_id, session_id, token_digest, person_id, device, started_at, seen_at, ends_at) \
           VALUES ($1, $2, $3, $4, $5, $6, $6, $6)",
};

/// A table with one row, as an archive holds it.
const ATTEMPT: &str = "{\"table\":\"attempt\",\"columns\":[\"programme_id\",\"attempt_key\",\"window_start\",\"tries\"]}\n\
                       [\"00000000-0000-0000-0000-000000000001\",\"sly\",0,0]\n";

/// Every kind of value, and its edges.
async fn fill(store: &Store) {
    store.installation(Kind::Real).await.unwrap();
    let done = writing!(store, "test.fill", |tx| {
        let person = Id::from_uuid(Uuid::from_u128(5));
        let long = "Iechyd da! ’Ŵ€🫖\n\t\"\\' ".repeat(20_000);
        let with_all = Event::new("test.full", Uuid::from_u128(6)).with(json!({ "long": long }));
        tx.record(programme(1), Some(person), with_all).await?;
        let bare = Event {
            kind: "test.bare",
            subject: None,
            detail: json!(null),
        };
        tx.record(programme(2), None, bare).await?;
        for number in 0..600 {
            write_pair(tx, programme(3), number).await?;
        }
        let now = tx.now();
        let every_byte: Vec<u8> = (0..=255).collect();
        for (place, digest) in [every_byte, Vec::new()].into_iter().enumerate() {
            let session = Uuid::from_u128(place as u128);
            let row = args![programme(1), session, digest, person, "", now];
            tx.run(SESSION, row).await?;
        }
        Ok(())
    });
    done.unwrap();
    let job = store.claim_job().await.unwrap().unwrap();
    store.defer_job(&job, "no answer").await.unwrap();
}

/// An empty database beside the one under test: a file.
async fn beside(database: &Database, name: &str) -> Store {
    let file = database.folder.join(name);
    let random = database.store.random().clone();
    let options = Options::at(format!("sqlite:{}", file.display()));
    let store = Store::open(options, database.clock.clone(), random)
        .await
        .unwrap();
    store.migrate(&testkit::migrations()).await.unwrap();
    store
}

async fn backup(store: &Store, folder: &Path, name: &str) -> (PathBuf, u64) {
    let file = folder.join(name);
    let rows = archive::backup(store, &testkit::migrations(), &file, |_, _| {}).await;
    (file, rows.unwrap())
}

async fn restore(store: &Store, file: &Path) -> Result<u64, String> {
    let done = archive::restore(store, &testkit::migrations(), file, |_, _| {}).await;
    done.map_err(|fault| fault.to_string())
}

fn text(file: &Path) -> String {
    let mut text = String::new();
    let mut gzip = GzDecoder::new(std::fs::File::open(file).unwrap());
    gzip.read_to_string(&mut text).unwrap();
    text
}

fn write_text(file: &Path, text: &str) {
    let mut gzip = GzEncoder::new(std::fs::File::create(file).unwrap(), Compression::fast());
    gzip.write_all(text.as_bytes()).unwrap();
    gzip.finish().unwrap();
}

testkit::on_both! {
    /// From a file into this engine, and from this engine into a file: not a byte differs.
    async fn an_archive_goes_from_engine_to_engine(database: Database) {
        let source = beside(&database, "source.db").await;
        fill(&source).await;
        let (first, rows) = backup(&source, &database.folder, "first").await;
        assert_eq!(restore(&database.store, &first).await, Ok(rows));
        let (second, again) = backup(&database.store, &database.folder, "second").await;
        let target = beside(&database, "target.db").await;
        assert_eq!(restore(&target, &second).await, Ok(again));
        let (third, _) = backup(&target, &database.folder, "third").await;
        assert!(rows > 1200 && text(&first).len() > 400_000, "{rows} rows");
        assert!(text(&first) == text(&second), "the copy in this engine differs");
        assert!(text(&first) == text(&third), "the copy back in a file differs");
        // The copy is a whole database: it takes new writes.
        let done = writing!(target, "test.pair", |tx| write_pair(tx, programme(9), 1).await);
        done.unwrap();
    }

    /// Whichever byte is damaged, and wherever the end is cut off, nothing is restored.
    async fn a_damaged_archive_changes_nothing(database: Database) {
        let source = beside(&database, "source.db").await;
        fill(&source).await;
        let (file, _) = backup(&source, &database.folder, "whole").await;
        let whole = std::fs::read(&file).unwrap();
        let damaged = database.folder.join("damaged");
        for place in (0..40).map(|part| 10 + part * (whole.len() - 10) / 40) {
            let mut bytes = whole.clone();
            bytes[place] ^= 0b0001_0000;
            std::fs::write(&damaged, bytes).unwrap();
            assert!(restore(&database.store, &damaged).await.is_err(), "byte {place} was changed");
            std::fs::write(&damaged, &whole[..place]).unwrap();
            assert!(restore(&database.store, &damaged).await.is_err(), "cut off at {place}");
        }
        assert!(lines(&database.store, programme(3)).await.is_empty());
        assert!(database.store.find_installation().await.unwrap().is_none());
        assert!(restore(&database.store, &file).await.is_ok(), "the whole one still restores");
    }

    /// One that was opened, altered and closed again is known by its checksum.
    async fn an_altered_archive_is_refused(database: Database) {
        let source = beside(&database, "source.db").await;
        fill(&source).await;
        let (file, _) = backup(&source, &database.folder, "whole").await;
        let whole = text(&file);
        let last = whole.trim_end().rfind('\n').unwrap();
        let altered = [
            whole.replacen("test.full", "test.fuller", 1),
            whole.replacen("\"waiting\"", "\"failed\"", 1),
            whole[..=last].to_owned(),
            whole.lines().take(3).collect::<Vec<_>>().join("\n") + &whole[last..],
            format!("{whole}{{\"table\":\"event\",\"columns\":[]}}\n"),
            // Rows after the end are not covered by the checksum.
            format!("{whole}{ATTEMPT}"),
            format!("{whole}{whole}"),
            "not an archive".to_owned(),
            String::new(),
        ];
        for (case, content) in altered.iter().enumerate() {
            let path = database.folder.join("altered");
            write_text(&path, content);
            assert!(restore(&database.store, &path).await.is_err(), "case {case} was taken");
            assert!(database.store.find_installation().await.unwrap().is_none(), "case {case} left rows");
        }
    }

    /// A database that holds anything is left alone.
    async fn a_database_with_rows_is_not_overwritten(database: Database) {
        let source = beside(&database, "source.db").await;
        fill(&source).await;
        let (file, _) = backup(&source, &database.folder, "whole").await;
        let done = writing!(database.store, "test.pair", |tx| write_pair(tx, programme(1), 1).await);
        done.unwrap();
        let refused = restore(&database.store, &file).await.unwrap_err();
        assert!(refused.contains("not empty"), "{refused}");
        assert_eq!(lines(&database.store, programme(1)).await, [1]);
        assert!(lines(&database.store, programme(3)).await.is_empty());
    }

    /// An archive of another schema is refused, and says so.
    async fn an_archive_of_another_version_is_refused(database: Database) {
        let source = beside(&database, "source.db").await;
        fill(&source).await;
        let (file, _) = backup(&source, &database.folder, "whole").await;
        let fewer = &testkit::migrations()[..1];
        let refused = archive::restore(&database.store, fewer, &file, |_, _| {}).await;
        assert!(refused.unwrap_err().to_string().contains("another version"));
    }

    /// A backup is of one moment: writes that go on meanwhile are in it whole or not at all.
    async fn a_backup_is_of_one_moment(database: Database) {
        let store = database.store.clone();
        let writer = tokio::spawn(async move {
            for number in 0..150 {
                let done = writing!(store, "test.pair", |tx| write_pair(tx, programme(1), number).await);
                done.unwrap();
            }
        });
        for round in 0..10 {
            let (file, _) = backup(&database.store, &database.folder, "moment").await;
            let copy = beside(&database, &format!("copy{round}.db")).await;
            restore(&copy, &file).await.unwrap();
            let there = lines(&copy, programme(1)).await;
            assert_eq!(there, crate::rows::jobs(&copy, programme(1)).await);
        }
        writer.await.unwrap();
    }
}
