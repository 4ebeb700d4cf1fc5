//! Migrations run once, keep what is there, and make the same tables on both engines.

use store::schema::tables_in_order;
use store::writing;
use testkit::Database;

use crate::rows::{lines, programme, write_line};

const LATER: [&str; 2] = [
    "CREATE TABLE later (\n    programme_id UUID NOT NULL,\n    PRIMARY KEY (programme_id)\n);",
    "CREATE TABLE latest (\n    programme_id UUID NOT NULL,\n    PRIMARY KEY (programme_id)\n);",
];

testkit::on_both! {
    /// A second run does nothing, to the schema or to the rows.
    async fn a_second_run_changes_nothing(database: Database) {
        let store = &database.store;
        let steps = testkit::migrations();
        let done = writing!(store, "test.line", |tx| write_line(tx, programme(1), 7).await);
        done.unwrap();
        let tables = tables_in_order(&steps);
        let before = store.shape(&tables).await.unwrap();
        assert!(before.iter().all(|table| !table.columns.is_empty()), "{before:?}");
        assert!(store.migrate(&steps).await.unwrap().is_empty());
        assert_eq!(store.shape(&tables).await.unwrap(), before);
        assert_eq!(lines(store, programme(1)).await, [7]);
    }

    /// Programs that start at the same time on one database do not run a step twice.
    async fn programs_that_start_together_migrate_once(database: Database) {
        let mut steps = testkit::migrations();
        for (version, sql) in (999_001..).zip(LATER) {
            steps.push(store::Migration { version, name: "a later step", sql });
        }
        let mut programs = Vec::new();
        for _ in 0..4 {
            let (store, steps) = (database.again().await, steps.clone());
            programs.push(tokio::spawn(async move { store.migrate(&steps).await }));
        }
        for program in programs {
            let ended = program.await.unwrap();
            assert!(ended.is_ok(), "{ended:?}");
        }
        let shape = database.store.shape(&["later".to_owned(), "latest".to_owned()]).await.unwrap();
        assert!(shape.iter().all(|table| table.key == ["programme_id"]), "{shape:?}");
    }

    /// A step that was released and then changed is refused, with its number.
    async fn a_changed_step_is_refused(database: Database) {
        let mut steps = testkit::migrations();
        steps[0].sql = "CREATE TABLE other (\n    id BIGINT PRIMARY KEY\n);";
        let refused = database.store.migrate(&steps).await.unwrap_err().to_string();
        assert!(refused.contains(&steps[0].version.to_string()), "{refused}");
    }
}
