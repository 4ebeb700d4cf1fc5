//! Rows of the keys with which other systems read.

use jiff::civil::Date;
use kernel::{Problem, ProgrammeId, Timestamp};
use store::{Tx, args};

store::statements! {
    ADD_KEY = "INSERT INTO xapi_key (programme_id, name, label, digest, made_at) VALUES ($1, $2, $3, $4, $5)";
    KEYS = "SELECT name, label, made_at, used_on, withdrawn_at FROM xapi_key WHERE programme_id = $1 \
            ORDER BY made_at DESC, name";
    KEY_IN_USE = "SELECT digest, used_on FROM xapi_key WHERE programme_id = $1 AND name = $2 AND withdrawn_at IS NULL";
    WITHDRAW_KEY = "UPDATE xapi_key SET withdrawn_at = $3 WHERE programme_id = $1 AND name = $2 AND withdrawn_at IS NULL";
    USED_KEY = "UPDATE xapi_key SET used_on = $3 WHERE programme_id = $1 AND name = $2";
}

/// A key, without its secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// What other systems call themselves with.
    pub name: String,
    /// What it is for, in the words of whoever made it.
    pub label: String,
    /// Since when.
    pub made_at: Timestamp,
    /// The last day on which it was used.
    pub used_on: Option<Date>,
    /// Until when, where it was withdrawn.
    pub withdrawn_at: Option<Timestamp>,
}

/// Adds a key by its secret's digest.
pub async fn add(
    tx: &mut Tx,
    programme: ProgrammeId,
    name: &str,
    label: &str,
    digest: &[u8],
) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(ADD_KEY, args![programme, name, label, digest, now])
        .await
        .map(drop)
}

/// All keys, the newest first.
pub async fn all(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Key>, Problem> {
    tx.all(KEYS, args![programme], |row| {
        Ok(Key {
            name: row.get("name")?,
            label: row.get("label")?,
            made_at: row.get("made_at")?,
            used_on: row.get("used_on")?,
            withdrawn_at: row.get("withdrawn_at")?,
        })
    })
    .await
}

/// The digest of a key that is in use, and the last day on which it was used.
pub async fn in_use(
    tx: &mut Tx,
    programme: ProgrammeId,
    name: &str,
) -> Result<Option<(Vec<u8>, Option<Date>)>, Problem> {
    tx.maybe(KEY_IN_USE, args![programme, name], |row| {
        Ok((row.get("digest")?, row.get("used_on")?))
    })
    .await
}

/// Withdraws a key, and says whether there was one to withdraw.
pub async fn withdraw(tx: &mut Tx, programme: ProgrammeId, name: &str) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(WITHDRAW_KEY, args![programme, name, now]).await? > 0)
}

/// Notes the day on which a key was used.
pub async fn used(
    tx: &mut Tx,
    programme: ProgrammeId,
    name: &str,
    day: Date,
) -> Result<(), Problem> {
    tx.run(USED_KEY, args![programme, name, day])
        .await
        .map(drop)
}
