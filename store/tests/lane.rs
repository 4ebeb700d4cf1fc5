//! Writes that share a commit stay apart: one that fails, goes away or panics takes nothing from the others.

use testkit::Database;

testkit::on_both! {
    /// What was answered "done" is there for another program that opens the same database.
    async fn a_write_that_was_answered_is_there(database: Database) {
        let made = database.store.installation(store::installation::Kind::Real).await.unwrap();
        let seen = database.again().await.find_installation().await.unwrap().unwrap();
        assert_eq!(seen.secret, made.secret);
    }
}
