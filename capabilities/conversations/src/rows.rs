//! Rows of conversations: the SQL, beside what it is decoded into.

use std::collections::{BTreeMap, HashSet};

use jiff::civil::Date;
use kernel::{OrganisationId, PersonId, Problem, ProgrammeId, Timestamp};
use store::{Sql, Tx, args, pieces};
use uuid::Uuid;

use crate::record::Record;
use crate::signposted;

const INSERT: &str = "INSERT INTO conversation (programme_id, conversation_id, version, digest, content, \
     organisation_id, worker_id, setting, channel, raised_by, response, gap_reason, gap_topic, gap_need, withdrawn, day, received_at) VALUES ";
// A new record reads nothing, so that records that arrive together never stand in each other's way.
const UNLESS_THERE: &str = " ON CONFLICT (programme_id, conversation_id) DO NOTHING RETURNING programme_id, conversation_id";
const MARK: &str =
    "INSERT INTO conversation_mark (programme_id, conversation_id, list, slug) VALUES ";

store::statements! {
    INSERT_1 = store::many!(INSERT, 17, 1, UNLESS_THERE);
    INSERT_2 = store::many!(INSERT, 17, 2, UNLESS_THERE);
    INSERT_4 = store::many!(INSERT, 17, 4, UNLESS_THERE);
    INSERT_8 = store::many!(INSERT, 17, 8, UNLESS_THERE);
    INSERT_16 = store::many!(INSERT, 17, 16, UNLESS_THERE);
    MARK_1 = store::many!(MARK, 4, 1, "");
    MARK_2 = store::many!(MARK, 4, 2, "");
    MARK_4 = store::many!(MARK, 4, 4, "");
    MARK_8 = store::many!(MARK, 4, 8, "");
    MARK_16 = store::many!(MARK, 4, 16, "");
    REPLACE_CONVERSATION = "UPDATE conversation SET version = $3, digest = $4, content = $5, organisation_id = $6, \
         worker_id = $7, setting = $8, channel = $9, raised_by = $10, response = $11, gap_reason = $12, gap_topic = $13, \
         gap_need = $14, withdrawn = $15, day = $16, received_at = $17 WHERE programme_id = $1 AND conversation_id = $2";
    CLEAR_MARKS = "DELETE FROM conversation_mark WHERE programme_id = $1 AND conversation_id = $2";
    CURRENT = "SELECT version, digest, content, worker_id, received_at FROM conversation \
               WHERE programme_id = $1 AND conversation_id = $2";
    PAST_DIGEST = "SELECT digest FROM conversation_past WHERE programme_id = $1 AND conversation_id = $2 AND version = $3";
    KEEP_PAST = "INSERT INTO conversation_past (programme_id, conversation_id, version, digest, content, received_at) \
                 VALUES ($1, $2, $3, $4, $5, $6)";
    MINE = "SELECT content, day FROM conversation \
            WHERE programme_id = $1 AND worker_id = $2 AND withdrawn = FALSE AND day >= $3 ORDER BY day DESC, conversation_id DESC LIMIT 500";
    COUNT_MINE = "SELECT COUNT(*) AS chats FROM conversation WHERE programme_id = $1 AND worker_id = $2 AND withdrawn = FALSE";
    TEAM_DAYS = "SELECT day, COUNT(*) AS chats FROM conversation \
                 WHERE programme_id = $1 AND organisation_id = $2 AND day >= $3 AND withdrawn = FALSE GROUP BY day";
    TEAM_TOPIC_DAYS = "SELECT c.day AS day, m.slug AS slug, COUNT(*) AS chats FROM conversation c \
                       JOIN conversation_mark m ON m.programme_id = c.programme_id AND m.conversation_id = c.conversation_id \
                       WHERE c.programme_id = $1 AND c.organisation_id = $2 AND c.day >= $3 AND c.withdrawn = FALSE \
                       AND m.list = 'topics' GROUP BY c.day, m.slug";
    FORGET_WORKER = "UPDATE conversation SET worker_id = NULL WHERE programme_id = $1 AND worker_id = $2";
    EXPORT_MINE = "SELECT conversation_id, content FROM conversation WHERE programme_id = $1 AND worker_id = $2 ORDER BY conversation_id";
}

/// The worker's id leaves the record; the record itself names nobody and stays.
pub const ERASE: Sql = FORGET_WORKER;
/// What is held of a worker's chats.
pub const EXPORT: Sql = EXPORT_MINE;

/// A conversation as it stands.
pub struct Current {
    /// Its version.
    pub version: u32,
    /// The digest of its content.
    pub digest: Vec<u8>,
    /// Its content in canonical JSON.
    pub content: String,
    /// Whose it is; `None` once the worker has been erased.
    pub worker: Option<PersonId>,
    /// When it arrived.
    pub received: Timestamp,
}

/// A row to be written.
pub struct Writing<'r> {
    /// Where.
    pub programme: ProgrammeId,
    /// Which.
    pub id: Uuid,
    /// The record.
    pub record: &'r Record,
    /// Its canonical spelling.
    pub content: &'r str,
    /// Its digest.
    pub digest: &'r [u8],
    /// By whom.
    pub worker: PersonId,
    /// The day on which it counts.
    pub day: Date,
}

impl Writing<'_> {
    fn args(&self, now: Timestamp) -> Vec<store::Value> {
        let record = self.record;
        let gap = record.gap.as_ref();
        args![
            self.programme,
            self.id,
            record.version,
            self.digest,
            self.content.to_owned(),
            record.organisation,
            self.worker,
            record.setting,
            record.channel,
            record.raised_by,
            record.response,
            gap.map(|gap| gap.reason.clone()),
            gap.and_then(|gap| gap.topic.clone()),
            gap.and_then(|gap| gap.need.clone()),
            record.withdrawn,
            self.day,
            now,
        ]
    }

    /// Puts this version in the place of `current`, which is kept as a past one.
    pub async fn replace(&self, tx: &mut Tx, current: &Current) -> Result<(), Problem> {
        let past = args![
            self.programme,
            self.id,
            current.version,
            current.digest,
            current.content,
            current.received
        ];
        tx.run(KEEP_PAST, past).await?;
        let row = self.args(tx.now());
        tx.run(REPLACE_CONVERSATION, row).await?;
        tx.run(CLEAR_MARKS, args![self.programme, self.id]).await?;
        signposted::clear(tx, self.programme, self.id).await?;
        mark(tx, &[self]).await?;
        signposted::point(tx, &[self]).await
    }
}

/// Writes new conversations, several rows at a time, and says which: those whose id was not taken.
pub async fn insert(
    tx: &mut Tx,
    new: &[Writing<'_>],
) -> Result<HashSet<(ProgrammeId, Uuid)>, Problem> {
    const BY_SIZE: [Sql; 5] = [INSERT_1, INSERT_2, INSERT_4, INSERT_8, INSERT_16];
    let mut written = HashSet::new();
    for (size, piece) in pieces(new) {
        let mut values = Vec::with_capacity(piece.len() * 17);
        for it in piece {
            values.extend(it.args(tx.now()));
        }
        let ids = tx
            .all(BY_SIZE[size], values, |row| {
                Ok((row.get("programme_id")?, row.get("conversation_id")?))
            })
            .await?;
        written.extend(ids);
    }
    let marked: Vec<_> = new
        .iter()
        .filter(|it| written.contains(&(it.programme, it.id)))
        .collect();
    mark(tx, &marked).await?;
    signposted::point(tx, &marked).await?;
    Ok(written)
}

async fn mark(tx: &mut Tx, of: &[&Writing<'_>]) -> Result<(), Problem> {
    const BY_SIZE: [Sql; 5] = [MARK_1, MARK_2, MARK_4, MARK_8, MARK_16];
    let mut marks = Vec::new();
    for it in of {
        let topics = it.record.topics.iter().map(|slug| ("topics", slug));
        let happened = it.record.happened.iter().map(|slug| ("happened", slug));
        marks.extend(topics.chain(happened).map(|(list, slug)| (*it, list, slug)));
    }
    for (size, piece) in pieces(&marks) {
        let mut values = Vec::with_capacity(piece.len() * 4);
        for (it, list, slug) in piece {
            values.extend(args![it.programme, it.id, *list, slug]);
        }
        tx.run(BY_SIZE[size], values).await?;
    }
    Ok(())
}

/// The conversation as it stands, if there is one.
pub async fn current(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
) -> Result<Option<Current>, Problem> {
    tx.maybe(CURRENT, args![programme, id], |row| {
        Ok(Current {
            version: row.get("version")?,
            digest: row.get("digest")?,
            content: row.get("content")?,
            worker: row.get("worker_id")?,
            received: row.get("received_at")?,
        })
    })
    .await
}

/// The digest of a version that was replaced.
pub async fn past_digest(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
    version: u32,
) -> Result<Option<Vec<u8>>, Problem> {
    tx.maybe(PAST_DIGEST, args![programme, id, version], |row| {
        row.get("digest")
    })
    .await
}

/// One of a worker's own chats.
pub struct MyChat {
    /// What was recorded.
    pub record: Record,
    /// The day on which it counts.
    pub day: Date,
}

/// A worker's own chats since `since`, newest first, 500 at the most; and how many there are in all.
pub async fn mine(
    tx: &mut Tx,
    programme: ProgrammeId,
    worker: PersonId,
    since: Date,
) -> Result<(Vec<MyChat>, u32), Problem> {
    let chats = tx
        .all(MINE, args![programme, worker, since], |row| {
            let content: String = row.get("content")?;
            let record = serde_json::from_str(&content)
                .map_err(|error| store::Fault::Setup(format!("stored record: {error}")))?;
            Ok(MyChat {
                record,
                day: row.get("day")?,
            })
        })
        .await?;
    let all = tx
        .one(COUNT_MINE, args![programme, worker], |row| row.get("chats"))
        .await?;
    Ok((chats, all))
}

/// True counts by day, and by day and topic. They leave this room only through the disclosure rule.
pub struct TeamDays {
    /// Conversations by day.
    pub days: BTreeMap<Date, u32>,
    /// Conversations by topic and day; one with two topics counts in both.
    pub topics: BTreeMap<String, BTreeMap<Date, u32>>,
}

/// The true counts of an organisation since `since`.
pub async fn team_days(
    tx: &mut Tx,
    programme: ProgrammeId,
    organisation: OrganisationId,
    since: Date,
) -> Result<TeamDays, Problem> {
    let days = tx
        .all(TEAM_DAYS, args![programme, organisation, since], |row| {
            Ok((row.get::<Date>("day")?, row.get::<u32>("chats")?))
        })
        .await?;
    let rows = tx
        .all(
            TEAM_TOPIC_DAYS,
            args![programme, organisation, since],
            |row| {
                Ok((
                    row.get::<String>("slug")?,
                    row.get::<Date>("day")?,
                    row.get::<u32>("chats")?,
                ))
            },
        )
        .await?;
    let mut topics: BTreeMap<String, BTreeMap<Date, u32>> = BTreeMap::new();
    for (slug, day, chats) in rows {
        topics.entry(slug).or_default().insert(day, chats);
    }
    Ok(TeamDays {
        days: days.into_iter().collect(),
        topics,
    })
}
