//! An archive holds the same rows on either engine, wherever it came from.

use std::io::Read;
use std::path::Path;

use everycontact::demo::{self, Size};
use everycontact::{Opening, Settings, migrations, open_store};
use store::{Store, archive};
use testkit::{Database, Engine};

async fn save(store: &Store, file: &Path) -> Vec<String> {
    let saved = archive::backup(store, &migrations(), file, |_, _| {}).await;
    assert!(saved.expect("it is saved") > 500, "a place has rows");
    let mut text = String::new();
    let opened = std::fs::File::open(file).expect("the archive");
    let mut plain = flate2::read::GzDecoder::new(opened);
    plain.read_to_string(&mut text).expect("an archive of text");
    let mut lines: Vec<_> = text.lines().map(str::to_owned).collect();
    // The header tells when it was made, the footer the sum of all: the rows between are what counts. Two engines
    // may sort texts in a key differently.
    lines.remove(0);
    lines.pop();
    lines.sort();
    lines
}

async fn restore(store: &Store, file: &Path) {
    let restored = archive::restore(store, &migrations(), file, |_, _| {}).await;
    restored.expect("it is restored");
}

async fn sqlite(folder: &Path, name: &str) -> Store {
    let url = format!("sqlite:{}", folder.join(name).display());
    let store = open_store(&Opening::of(Settings::plain(url)))
        .await
        .expect("it opens");
    store.migrate(&migrations()).await.expect("it is migrated");
    store
}

/// A city in SQLite, to the database under test, and from there into SQLite again: three times the same rows.
async fn round(database: Database) {
    let folder = &database.folder;
    let first = Settings::plain(format!("sqlite:{}", folder.join("first.sqlite").display()));
    let size = Size {
        people: Some(40),
        conversations: Some(150),
    };
    let now = testkit::database::beginning();
    demo::make(first, size, now, |_| {}).await.expect("a city");
    let first = sqlite(folder, "first.sqlite").await;
    let rows = save(&first, &folder.join("1.gz")).await;
    restore(&database.store, &folder.join("1.gz")).await;
    let second = save(&database.store, &folder.join("2.gz")).await;
    assert!(rows == second, "the rows differ after the first move");
    let third = sqlite(folder, "third.sqlite").await;
    restore(&third, &folder.join("2.gz")).await;
    assert!(
        rows == save(&third, &folder.join("3.gz")).await,
        "the rows differ on the way back"
    );
}

#[test]
fn rows_stay_the_same_from_sqlite_to_sqlite() {
    testkit::run(Engine::Sqlite, round);
}

#[test]
fn rows_stay_the_same_from_sqlite_to_postgres_and_back() {
    testkit::run(Engine::Postgres, round);
}
