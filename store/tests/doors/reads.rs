//! A read cannot write, by whatever statement.

use store::{Sql, args, reading, writing};
use testkit::Database;

use crate::rows::{lines, programme, write_line};

const SLY: Sql = Sql {
    name: "SLY",
    text: "DELETE FROM event WHERE programme_id = $1 RETURNING subject",
};

testkit::on_both! {
    /// Neither a plain change nor one that answers with rows goes through, and what was there stays.
    async fn a_read_cannot_write(database: Database) {
        let done = writing!(database.store, "test.line", |tx| write_line(tx, programme(1), 7).await);
        done.unwrap();
        let plain = reading!(database.store, "test.sly", |tx| tx.run(SLY, args![programme(1)]).await);
        assert_eq!(plain.map_err(|problem| problem.status), Err(500));
        let sly = reading!(database.store, "test.sly", |tx| {
            tx.all(SLY, args![programme(1)], |row| row.get::<uuid::Uuid>("subject")).await
        });
        assert_eq!(sly.map_err(|problem| problem.status), Err(500));
        assert_eq!(lines(&database.store, programme(1)).await, [7]);
        // The same connections still serve those who may write.
        let done = writing!(database.store, "test.line", |tx| write_line(tx, programme(1), 8).await);
        done.unwrap();
        assert_eq!(lines(&database.store, programme(1)).await, [7, 8]);
    }
}
