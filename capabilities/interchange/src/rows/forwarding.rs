//! Rows of forwarding: where statements go, how far they came, and what was set aside.

use kernel::{Problem, ProgrammeId, Timestamp};
use store::{Fault, Row, Tx, args};
use uuid::Uuid;

use super::statements::{Stored, stored};
use crate::model::version::Version;

store::statements! {
    FORWARDING = "SELECT endpoint, key_name, secret, version, paused, since, reached, delivered, turn, due_at, failures, \
                  last_success, last_failure, fault, tried_at, tried FROM xapi_forwarding WHERE programme_id = $1";
    SET_FORWARDING = "INSERT INTO xapi_forwarding (programme_id, endpoint, key_name, secret, version, paused, since, reached, \
                      delivered, turn, failures) VALUES ($1, $2, $3, $4, $5, FALSE, $6, $7, 0, 0, 0) \
                      ON CONFLICT (programme_id) DO UPDATE SET endpoint = $2, key_name = $3, secret = $4, version = $5, \
                      failures = 0, fault = NULL, tried_at = NULL, tried = NULL";
    END_FORWARDING = "DELETE FROM xapi_forwarding WHERE programme_id = $1";
    PAUSE_FORWARDING = "UPDATE xapi_forwarding SET paused = $2 WHERE programme_id = $1";
    PLAN_TURN = "UPDATE xapi_forwarding SET turn = $2, due_at = $3 WHERE programme_id = $1";
    ADVANCE = "UPDATE xapi_forwarding SET reached = $3, delivered = delivered + $4 WHERE programme_id = $1 AND reached = $2";
    SUCCEEDED = "UPDATE xapi_forwarding SET failures = 0, fault = NULL, last_success = $2 WHERE programme_id = $1";
    FAILED = "UPDATE xapi_forwarding SET failures = failures + 1, fault = $2, last_failure = $3 WHERE programme_id = $1";
    TRIED = "UPDATE xapi_forwarding SET tried_at = $2, tried = $3 WHERE programme_id = $1";
    WAITING_STATEMENTS = "SELECT statement_id, stored, body FROM xapi_statement WHERE programme_id = $1 AND stored > $2 \
                          AND NOT voided ORDER BY stored LIMIT $3";
    SET_ASIDE = "INSERT INTO xapi_set_aside (programme_id, statement_id, status, at, again) VALUES ($1, $2, $3, $4, FALSE) \
                 ON CONFLICT (programme_id, statement_id) DO UPDATE SET status = $3, at = $4, again = FALSE";
    SEND_AGAIN = "UPDATE xapi_set_aside SET again = TRUE WHERE programme_id = $1";
    TO_SEND_AGAIN = "SELECT s.statement_id, s.stored, s.body FROM xapi_set_aside a JOIN xapi_statement s \
                     ON s.programme_id = a.programme_id AND s.statement_id = a.statement_id \
                     WHERE a.programme_id = $1 AND a.again ORDER BY s.stored LIMIT $2";
    NOT_ASIDE = "DELETE FROM xapi_set_aside WHERE programme_id = $1 AND statement_id = $2";
    ASIDE = "SELECT a.status, a.at, s.verb, s.activity FROM xapi_set_aside a JOIN xapi_statement s \
             ON s.programme_id = a.programme_id AND s.statement_id = a.statement_id \
             WHERE a.programme_id = $1 ORDER BY a.at DESC, a.statement_id LIMIT 50";
    COUNT_ASIDE = "SELECT COUNT(*) AS statements FROM xapi_set_aside WHERE programme_id = $1";
    CLEAR_ASIDE = "DELETE FROM xapi_set_aside WHERE programme_id = $1";
}

/// Where a programme's statements go, and how that stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forwarding {
    /// The store's address, without `statements` at its end.
    pub endpoint: String,
    /// The key that the store gave us.
    pub key: String,
    /// Its secret.
    pub secret: String,
    /// The version that the store speaks.
    pub version: Version,
    /// Whether it rests for now.
    pub paused: bool,
    /// When it was switched on.
    pub since: Timestamp,
    /// What was stored up to here was delivered or set aside.
    pub reached: Timestamp,
    /// How many statements were delivered.
    pub delivered: u32,
    /// The number of the turn that is planned.
    pub turn: i64,
    /// When it is due, where one is planned.
    pub due_at: Option<Timestamp>,
    /// Turns in a row that failed.
    pub failures: u32,
    /// When something was delivered last.
    pub last_success: Option<Timestamp>,
    /// When a turn failed last.
    pub last_failure: Option<Timestamp>,
    /// Why, while it has not gone well since.
    pub fault: Option<String>,
    /// When the connection was tried, and what came of it; that is missing while it is being tried.
    pub tried: Option<(Timestamp, Option<String>)>,
}

fn forwarding(row: Row<'_>) -> Result<Forwarding, Fault> {
    let tried: Option<String> = row.get("tried")?;
    Ok(Forwarding {
        endpoint: row.get("endpoint")?,
        key: row.get("key_name")?,
        secret: row.get("secret")?,
        version: Version::exactly(&row.get::<String>("version")?).unwrap_or_default(),
        paused: row.get("paused")?,
        since: row.get("since")?,
        reached: row.get("reached")?,
        delivered: row.get("delivered")?,
        turn: row.get("turn")?,
        due_at: row.get("due_at")?,
        failures: row.get("failures")?,
        last_success: row.get("last_success")?,
        last_failure: row.get("last_failure")?,
        fault: row.get("fault")?,
        tried: row
            .get::<Option<Timestamp>>("tried_at")?
            .map(|at| (at, tried)),
    })
}

/// Where a programme's statements go, where that is somewhere.
pub async fn find(tx: &mut Tx, programme: ProgrammeId) -> Result<Option<Forwarding>, Problem> {
    tx.maybe(FORWARDING, args![programme], forwarding).await
}

/// Sets where statements go. What was reached stays, where it was somewhere before; else it begins after `reached`.
pub async fn set(
    tx: &mut Tx,
    programme: ProgrammeId,
    to: (&str, &str, &str, Version),
    reached: Timestamp,
) -> Result<(), Problem> {
    let (endpoint, key, secret, version) = to;
    let now = tx.now();
    let row = args![
        programme,
        endpoint,
        key,
        secret,
        version.header(),
        now,
        reached
    ];
    tx.run(SET_FORWARDING, row).await.map(drop)
}

/// Ends forwarding, and forgets the key and what was set aside.
pub async fn end(tx: &mut Tx, programme: ProgrammeId) -> Result<(), Problem> {
    tx.run(END_FORWARDING, args![programme]).await?;
    tx.run(CLEAR_ASIDE, args![programme]).await.map(drop)
}

/// Lets it rest, or go on.
pub async fn pause(tx: &mut Tx, programme: ProgrammeId, paused: bool) -> Result<(), Problem> {
    tx.run(PAUSE_FORWARDING, args![programme, paused])
        .await
        .map(drop)
}

/// Writes down which turn is planned, and when.
pub async fn plan(
    tx: &mut Tx,
    programme: ProgrammeId,
    turn: i64,
    due: Option<Timestamp>,
) -> Result<(), Problem> {
    tx.run(PLAN_TURN, args![programme, turn, due])
        .await
        .map(drop)
}

/// Goes on from `from` to `to`, unless another has done so meanwhile.
pub async fn advance(
    tx: &mut Tx,
    programme: ProgrammeId,
    from: Timestamp,
    to: Timestamp,
    delivered: u32,
) -> Result<(), Problem> {
    tx.run(ADVANCE, args![programme, from, to, delivered])
        .await
        .map(drop)
}

/// Notes that something was delivered.
pub async fn succeeded(tx: &mut Tx, programme: ProgrammeId) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(SUCCEEDED, args![programme, now]).await.map(drop)
}

/// Notes that a turn failed, and why.
pub async fn failed(tx: &mut Tx, programme: ProgrammeId, fault: &str) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(FAILED, args![programme, fault, now]).await.map(drop)
}

/// Notes what came of trying the connection; nothing yet while it is being tried.
pub async fn tried(
    tx: &mut Tx,
    programme: ProgrammeId,
    outcome: Option<&str>,
) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(TRIED, args![programme, now, outcome])
        .await
        .map(drop)
}

/// The statements after this moment, the oldest first.
pub async fn waiting(
    tx: &mut Tx,
    programme: ProgrammeId,
    after: Timestamp,
    take: u32,
) -> Result<Vec<Stored>, Problem> {
    tx.all(WAITING_STATEMENTS, args![programme, after, take], stored)
        .await
}

/// Sets a statement aside that the store refused with this status.
pub async fn set_aside(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
    status: u32,
) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(SET_ASIDE, args![programme, id, status, now])
        .await
        .map(drop)
}

/// Marks all that was set aside to be sent again.
pub async fn send_again(tx: &mut Tx, programme: ProgrammeId) -> Result<(), Problem> {
    tx.run(SEND_AGAIN, args![programme]).await.map(drop)
}

/// What was set aside and is to be sent again.
pub async fn to_send_again(
    tx: &mut Tx,
    programme: ProgrammeId,
    take: u32,
) -> Result<Vec<Stored>, Problem> {
    tx.all(TO_SEND_AGAIN, args![programme, take], stored).await
}

/// Takes a statement out of those that were set aside.
pub async fn not_aside(tx: &mut Tx, programme: ProgrammeId, id: Uuid) -> Result<(), Problem> {
    tx.run(NOT_ASIDE, args![programme, id]).await.map(drop)
}

/// A statement that was set aside, without whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// What the store answered.
    pub status: u32,
    /// When.
    pub at: Timestamp,
    /// The verb's address.
    pub verb: String,
    /// The object's address.
    pub activity: Option<String>,
}

/// What was set aside, the newest first, and how many in all.
pub async fn aside(tx: &mut Tx, programme: ProgrammeId) -> Result<(Vec<Aside>, u32), Problem> {
    let all = tx
        .one(COUNT_ASIDE, args![programme], |row| row.get("statements"))
        .await?;
    let shown = tx
        .all(ASIDE, args![programme], |row| {
            Ok(Aside {
                status: row.get("status")?,
                at: row.get("at")?,
                verb: row.get("verb")?,
                activity: row.get("activity")?,
            })
        })
        .await?;
    Ok((shown, all))
}
