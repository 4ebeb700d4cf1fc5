//! Rows of statements. Each has a moment of its own at which it was stored, and moments follow the order of commits.

use kernel::{PersonId, Problem, ProgrammeId, Timestamp};
use serde_json::Value;
use store::{Fault, Row, Sql, Tx, args};
use uuid::Uuid;

use crate::model::asked::Filter;

store::statements! {
    // The line of a programme stays locked until the transaction ends: whoever comes later stores later.
    NEXT_MOMENT = "INSERT INTO xapi_ledger (programme_id, stored) VALUES ($1, $2) ON CONFLICT (programme_id) DO UPDATE SET \
                   stored = CASE WHEN xapi_ledger.stored < $2 THEN $2 ELSE xapi_ledger.stored + 1 END RETURNING stored";
    LAST_MOMENT = "SELECT stored FROM xapi_ledger WHERE programme_id = $1";
    KNOWN_STATEMENT = "SELECT statement_id FROM xapi_statement WHERE programme_id = $1 AND statement_id = $2";
    ADD_STATEMENT = "INSERT INTO xapi_statement (programme_id, statement_id, stored, happened_at, actor, authority, person_id, \
                     verb, activity, registration, version, voided, body) \
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, FALSE, $12)";
    ADD_RELATED = "INSERT INTO xapi_related (programme_id, activity, statement_id) VALUES ($1, $2, $3) \
                   ON CONFLICT (programme_id, activity, statement_id) DO NOTHING";
    ONE_STATEMENT = "SELECT statement_id, stored, body FROM xapi_statement \
                     WHERE programme_id = $1 AND statement_id = $2 AND voided = $3";
    NEWEST_FIRST = "SELECT s.statement_id, s.stored, s.body FROM xapi_statement s WHERE s.programme_id = $1 AND NOT s.voided \
                    AND (s.actor = $2 OR $2 IS NULL OR ($3 AND s.authority = $2)) AND (s.verb = $4 OR $4 IS NULL) \
                    AND (s.activity = $5 OR $5 IS NULL OR ($6 AND EXISTS (SELECT 1 FROM xapi_related r \
                    WHERE r.programme_id = s.programme_id AND r.activity = $5 AND r.statement_id = s.statement_id))) \
                    AND (s.registration = $7 OR $7 IS NULL) AND s.stored > $8 AND s.stored <= $9 \
                    ORDER BY s.stored DESC LIMIT $10";
    OLDEST_FIRST = "SELECT s.statement_id, s.stored, s.body FROM xapi_statement s WHERE s.programme_id = $1 AND NOT s.voided \
                    AND (s.actor = $2 OR $2 IS NULL OR ($3 AND s.authority = $2)) AND (s.verb = $4 OR $4 IS NULL) \
                    AND (s.activity = $5 OR $5 IS NULL OR ($6 AND EXISTS (SELECT 1 FROM xapi_related r \
                    WHERE r.programme_id = s.programme_id AND r.activity = $5 AND r.statement_id = s.statement_id))) \
                    AND (s.registration = $7 OR $7 IS NULL) AND s.stored > $8 AND s.stored <= $9 \
                    ORDER BY s.stored LIMIT $10";
    COUNT_STATEMENTS = "SELECT COUNT(*) AS statements FROM xapi_statement WHERE programme_id = $1 AND stored > $2";
    LEARNER_OF_EVENT = "SELECT e.actor FROM event e JOIN person p ON p.programme_id = e.programme_id AND p.person_id = e.actor \
                        WHERE e.programme_id = $1 AND e.event_id = $2 AND p.email <> ''";
    ERASE_RELATED = "DELETE FROM xapi_related WHERE programme_id = $1 AND statement_id IN (SELECT s.statement_id \
                     FROM xapi_statement s WHERE s.programme_id = $1 AND s.person_id = $2)";
    ERASE_SET_ASIDE = "DELETE FROM xapi_set_aside WHERE programme_id = $1 AND statement_id IN (SELECT s.statement_id \
                       FROM xapi_statement s WHERE s.programme_id = $1 AND s.person_id = $2)";
    ERASE_STATEMENTS = "DELETE FROM xapi_statement WHERE programme_id = $1 AND person_id = $2";
    EXPORT_STATEMENTS = "SELECT happened_at, verb, activity, body FROM xapi_statement \
                         WHERE programme_id = $1 AND person_id = $2 ORDER BY stored";
}

/// Erases a person from these rows: their statements go, and with them all that hangs on them.
pub const ERASE: [Sql; 3] = [ERASE_RELATED, ERASE_SET_ASIDE, ERASE_STATEMENTS];
/// What is held of a person in these rows.
pub const EXPORT: [Sql; 1] = [EXPORT_STATEMENTS];

/// A statement to be stored, with what it is found by.
#[derive(Clone, Debug)]
pub struct New {
    /// Its id.
    pub id: Uuid,
    /// When what it tells happened.
    pub happened_at: Timestamp,
    /// Who did it: an identity in one line.
    pub actor: String,
    /// On whose word it stands.
    pub authority: String,
    /// Whose it is.
    pub person: Option<PersonId>,
    /// The verb's address.
    pub verb: String,
    /// The object's address, where that is an activity.
    pub activity: Option<String>,
    /// The way through a course.
    pub registration: Option<Uuid>,
    /// The version in which it was made.
    pub version: &'static str,
    /// Other activities that it names.
    pub related: Vec<String>,
    /// All of it.
    pub body: Value,
}

/// A statement as it was stored.
#[derive(Clone, Debug, PartialEq)]
pub struct Stored {
    /// Its id.
    pub id: Uuid,
    /// When it was stored.
    pub stored: Timestamp,
    /// All of it.
    pub body: Value,
}

pub(super) fn stored(row: Row<'_>) -> Result<Stored, Fault> {
    Ok(Stored {
        id: row.get("statement_id")?,
        stored: row.get("stored")?,
        body: serde_json::from_str(&row.get::<String>("body")?).unwrap_or_default(),
    })
}

/// The learner whose event this is; none where nobody is named, or they have been erased meanwhile.
pub async fn learner(
    tx: &mut Tx,
    programme: ProgrammeId,
    event: Uuid,
) -> Result<Option<PersonId>, Problem> {
    tx.maybe(LEARNER_OF_EVENT, args![programme, event], |row| {
        row.get("actor")
    })
    .await
}

/// Stores a statement, and says when; none where one with its id is there already.
pub async fn add(
    tx: &mut Tx,
    programme: ProgrammeId,
    new: &New,
) -> Result<Option<Timestamp>, Problem> {
    let known = tx
        .maybe(KNOWN_STATEMENT, args![programme, new.id], |row| {
            row.get::<Uuid>("statement_id")
        })
        .await?;
    if known.is_some() {
        return Ok(None);
    }
    let now = tx.now();
    let stored: Timestamp = tx
        .one(NEXT_MOMENT, args![programme, now], |row| row.get("stored"))
        .await?;
    let row = args![
        programme,
        new.id,
        stored,
        new.happened_at,
        new.actor,
        new.authority,
        new.person,
        new.verb,
        new.activity,
        new.registration,
        new.version,
        new.body.to_string()
    ];
    tx.run(ADD_STATEMENT, row).await?;
    for activity in &new.related {
        tx.run(ADD_RELATED, args![programme, activity, new.id])
            .await?;
    }
    Ok(Some(stored))
}

/// The moment up to which everything stored is there to be read.
pub async fn last_moment(tx: &mut Tx, programme: ProgrammeId) -> Result<Timestamp, Problem> {
    let found = tx
        .maybe(LAST_MOMENT, args![programme], |row| row.get("stored"))
        .await?;
    Ok(found.unwrap_or(Timestamp::UNIX_EPOCH))
}

/// One statement.
pub async fn one(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
    voided: bool,
) -> Result<Option<Stored>, Problem> {
    tx.maybe(ONE_STATEMENT, args![programme, id, voided], stored)
        .await
}

/// The statements that fit, as many as `take`.
pub async fn many(
    tx: &mut Tx,
    programme: ProgrammeId,
    filter: &Filter,
    take: u32,
) -> Result<Vec<Stored>, Problem> {
    let mut since = filter.since.map_or(-1, |it| it.as_millisecond());
    let mut until = filter.until.map_or(i64::MAX, |it| it.as_millisecond());
    if let Some(after) = filter.after.map(Timestamp::as_millisecond) {
        if filter.ascending {
            since = since.max(after);
        } else {
            until = until.min(after.saturating_sub(1));
        }
    }
    let sql = if filter.ascending {
        OLDEST_FIRST
    } else {
        NEWEST_FIRST
    };
    let row = args![
        programme,
        filter.agent,
        filter.related_agents,
        filter.verb,
        filter.activity,
        filter.related_activities,
        filter.registration,
        since,
        until,
        take
    ];
    tx.all(sql, row, stored).await
}

/// How many statements were stored after this moment.
pub async fn count_after(
    tx: &mut Tx,
    programme: ProgrammeId,
    after: Timestamp,
) -> Result<u32, Problem> {
    tx.one(COUNT_STATEMENTS, args![programme, after], |row| {
        row.get("statements")
    })
    .await
}
