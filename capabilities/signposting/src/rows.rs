//! What the directory's tables hold, and the statements that several parts of this room share.

use std::collections::HashMap;

use directory::Service;
use kernel::{Date, Problem, ProgrammeId, Timestamp};
use store::{Row, ToValue, Tx, args, many};
use uuid::Uuid;

store::statements! {
    BEGIN_STATE = "INSERT INTO directory_state (programme_id, sequence, needs_version, settings) VALUES ($1, 0, 0, '{}') \
                   ON CONFLICT (programme_id) DO NOTHING";
    STATE = "SELECT sequence, needs_version, settings FROM directory_state WHERE programme_id = $1";
    PROGRAMMES = "SELECT programme_id FROM directory_state ORDER BY programme_id";
    NEXT_SEQUENCE = "UPDATE directory_state SET sequence = sequence + 1 WHERE programme_id = $1 RETURNING sequence";
    NEXT_NEEDS = "UPDATE directory_state SET needs_version = needs_version + 1 WHERE programme_id = $1";
    KEEP_SETTINGS = "UPDATE directory_state SET settings = $2 WHERE programme_id = $1";
    ENTRY = "SELECT service_id, source_id, source_key, stage, status, body, checked_on, modified_at, owner_email \
             FROM directory_service WHERE programme_id = $1 AND service_id = $2";
    /// Two dozen entries: as many as a search shows.
    ENTRIES = many!("SELECT service_id, source_id, source_key, stage, status, body, checked_on, modified_at, owner_email \
                     FROM directory_service WHERE service_id IN ", 24, 1, " AND programme_id = $25");
    // That no number is less than the mark's lets the index begin there: the rest would be read from the first entry on.
    CHANGES = "SELECT service_id, source_id, source_key, stage, status, body, checked_on, modified_at, owner_email, changed_seq \
               FROM directory_service WHERE programme_id = $1 AND changed_seq <= $2 AND changed_seq >= $3 \
               AND (changed_seq > $3 OR (changed_seq = $3 AND service_id > $4)) \
               ORDER BY changed_seq, service_id LIMIT $5";
    NAME_OF = "SELECT name FROM directory_service WHERE programme_id = $1 AND service_id = $2";
    PINS = "SELECT topic, service_id FROM directory_pin WHERE programme_id = $1 ORDER BY topic, place, service_id";
    USES = "SELECT service_id, CAST(SUM(times) AS BIGINT) AS times FROM directory_use \
            WHERE programme_id = $1 AND answer = 'yes' GROUP BY service_id";
    TOUCH = "UPDATE directory_service SET changed_seq = $3 WHERE programme_id = $1 AND service_id = $2";
    FORGET_EDITOR_OF_NEEDS = "UPDATE directory_need SET changed_by = NULL WHERE programme_id = $1 AND changed_by = $2";
    FORGET_MAKER_OF_SOURCES = "UPDATE directory_source SET made_by = NULL WHERE programme_id = $1 AND made_by = $2";
    FORGET_OWNER = "UPDATE directory_service SET owner_person = NULL, owner_email = NULL \
                    WHERE programme_id = $1 AND owner_person = $2";
    FORGET_SETTLER_OF_WRONGS = "UPDATE directory_wrong SET settled_by = NULL WHERE programme_id = $1 AND settled_by = $2";
    FORGET_SETTLER_OF_CORRECTIONS = "UPDATE directory_correction SET settled_by = NULL \
                                     WHERE programme_id = $1 AND settled_by = $2";
    EXPORT_OWNED = "SELECT service_id, name, stage FROM directory_service WHERE programme_id = $1 AND owner_person = $2";
}

/// What an erasure takes out of this room; the entries themselves are not about the person.
pub const ERASE: &[store::Sql] = &[
    FORGET_EDITOR_OF_NEEDS,
    FORGET_MAKER_OF_SOURCES,
    FORGET_OWNER,
    FORGET_SETTLER_OF_WRONGS,
    FORGET_SETTLER_OF_CORRECTIONS,
];
/// What a person is given of this room.
pub const EXPORT: store::Sql = EXPORT_OWNED;

/// How far an entry is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Typed by hand and not yet shown to anybody.
    Draft,
    /// In the directory.
    Listed,
    /// Taken out of sight by an editor; an import does not bring it back.
    Hidden,
    /// No longer in its source.
    Gone,
}

impl Stage {
    /// Its name in the table and in addresses.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Listed => "listed",
            Self::Hidden => "hidden",
            Self::Gone => "gone",
        }
    }

    /// The stage of this name.
    pub fn from_slug(slug: &str) -> Option<Self> {
        [Self::Draft, Self::Listed, Self::Hidden, Self::Gone]
            .into_iter()
            .find(|stage| stage.slug() == slug)
    }
}

/// An entry of the directory.
#[derive(Clone, Debug)]
pub struct Listing {
    /// The service; its id is the entry's.
    pub service: Service,
    /// Where it comes from; none: typed by hand.
    pub source: Option<Uuid>,
    /// Its id there.
    pub key: String,
    /// How far it is.
    pub stage: Stage,
    /// The day on which somebody last checked it.
    pub checked_on: Option<Date>,
    /// When it last changed here.
    pub modified_at: Timestamp,
    /// Who is asked whether it is right.
    pub owner_email: Option<String>,
}

impl Listing {
    /// Whether people may be shown it.
    pub fn can_be_used(&self) -> bool {
        self.stage == Stage::Listed && self.service.status == directory::Status::Active
    }
}

/// Reads an entry from a row of `ENTRY`, or of any statement with its columns.
pub fn listing(row: Row<'_>) -> Result<Listing, store::Fault> {
    let body: String = row.get("body")?;
    let mut service: Service = serde_json::from_str(&body).unwrap_or_default();
    service.id = row.get("service_id")?;
    let stage: String = row.get("stage")?;
    Ok(Listing {
        service,
        source: row.get("source_id")?,
        key: row.get("source_key")?,
        stage: Stage::from_slug(&stage).unwrap_or(Stage::Hidden),
        checked_on: row.get("checked_on")?,
        modified_at: row.get("modified_at")?,
        owner_email: row.get("owner_email")?,
    })
}

/// The entry with this id, in whatever stage; "not found" where there is none.
pub async fn entry(tx: &mut Tx, programme: ProgrammeId, id: Uuid) -> Result<Listing, Problem> {
    tx.one(ENTRY, args![programme, id], listing).await
}

/// How many entries [`ENTRIES`] reads at once.
const AT_ONCE: usize = 24;

/// Those of these entries that people may be shown, by id.
pub async fn usable(
    tx: &mut Tx,
    programme: ProgrammeId,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, Listing>, Problem> {
    let mut found = HashMap::with_capacity(ids.len());
    for some in ids.chunks(AT_ONCE) {
        // The last one again where there are fewer.
        let last = some.last().copied().unwrap_or_default();
        let padded = some.iter().copied().chain(std::iter::repeat(last));
        let mut row: Vec<_> = padded.take(AT_ONCE).map(|id| id.value()).collect();
        row.push(programme.value());
        let some = tx.all(ENTRIES, row, listing).await?.into_iter();
        let some = some.filter(Listing::can_be_used);
        found.extend(some.map(|it| (it.service.id, it)));
    }
    Ok(found)
}

/// The names of those of these services that the directory knows or knew.
pub async fn names_of(
    tx: &mut Tx,
    programme: ProgrammeId,
    ids: &[Uuid],
) -> Result<Vec<(Uuid, String)>, Problem> {
    let mut names = Vec::with_capacity(ids.len());
    for id in ids {
        let name = tx
            .maybe(NAME_OF, args![programme, *id], |row| row.get("name"))
            .await?;
        names.extend(name.map(|name| (*id, name)));
    }
    Ok(names)
}

/// Where a programme's directory stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The number of the last change.
    pub sequence: i64,
    /// The version of its vocabulary.
    pub needs_version: i64,
    /// Its settings, as JSON.
    pub settings: String,
}

/// Gives a new programme an empty directory.
pub async fn begin(tx: &mut Tx, programme: ProgrammeId) -> Result<(), Problem> {
    tx.run(BEGIN_STATE, args![programme]).await.map(drop)
}

/// Where the directory stands; at its beginning where nothing was ever written.
pub async fn state(tx: &mut Tx, programme: ProgrammeId) -> Result<State, Problem> {
    let state = tx.maybe(STATE, args![programme], |row| {
        Ok(State {
            sequence: row.get("sequence")?,
            needs_version: row.get("needs_version")?,
            settings: row.get("settings")?,
        })
    });
    Ok(state.await?.unwrap_or_default())
}

/// The programmes that have a directory.
pub async fn programmes(tx: &mut Tx) -> Result<Vec<ProgrammeId>, Problem> {
    tx.all(PROGRAMMES, args![], |row| row.get("programme_id"))
        .await
}

/// Keeps the directory's settings, as JSON.
pub async fn keep_settings(tx: &mut Tx, programme: ProgrammeId, json: &str) -> Result<(), Problem> {
    begin(tx, programme).await?;
    tx.run(KEEP_SETTINGS, args![programme, json])
        .await
        .map(drop)
}

/// The number for what this transaction is about to change: search indexes follow it.
pub async fn next_sequence(tx: &mut Tx, programme: ProgrammeId) -> Result<i64, Problem> {
    begin(tx, programme).await?;
    tx.one(NEXT_SEQUENCE, args![programme], |row| row.get("sequence"))
        .await
}

/// Tells every machine that the vocabulary has changed.
pub async fn needs_changed(tx: &mut Tx, programme: ProgrammeId) -> Result<(), Problem> {
    begin(tx, programme).await?;
    tx.run(NEXT_NEEDS, args![programme]).await.map(drop)
}

/// Lets every machine read this entry again.
pub async fn touch(
    tx: &mut Tx,
    programme: ProgrammeId,
    service: Uuid,
    sequence: i64,
) -> Result<(), Problem> {
    tx.run(TOUCH, args![programme, service, sequence])
        .await
        .map(drop)
}

/// A place in the sequence of changes: after this service of this number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// The number.
    pub sequence: i64,
    /// The last service read of those that carry it.
    pub service: Uuid,
}

/// Up to `limit` entries that changed after `mark` and not after `until`, in order, with the mark of the last.
pub async fn changes(
    tx: &mut Tx,
    programme: ProgrammeId,
    mark: Mark,
    until: i64,
    limit: u32,
) -> Result<Vec<(Listing, Mark)>, Problem> {
    let row = args![programme, until, mark.sequence, mark.service, limit];
    tx.all(CHANGES, row, |row| {
        let listing = listing(row)?;
        let mark = Mark {
            sequence: row.get("changed_seq")?,
            service: listing.service.id,
        };
        Ok((listing, mark))
    })
    .await
}

/// For each service the topics for which it is put first.
pub async fn pins(
    tx: &mut Tx,
    programme: ProgrammeId,
) -> Result<HashMap<Uuid, Vec<String>>, Problem> {
    let rows: Vec<(String, Uuid)> = tx
        .all(PINS, args![programme], |row| {
            Ok((row.get("topic")?, row.get("service_id")?))
        })
        .await?;
    let mut pins: HashMap<_, Vec<_>> = HashMap::new();
    for (topic, service) in rows {
        pins.entry(service).or_default().push(topic);
    }
    Ok(pins)
}

/// How often each service was said to have been of use.
pub async fn uses(tx: &mut Tx, programme: ProgrammeId) -> Result<HashMap<Uuid, u32>, Problem> {
    let rows = tx
        .all(USES, args![programme], |row| {
            Ok((row.get("service_id")?, row.get::<u32>("times")?))
        })
        .await?;
    Ok(rows.into_iter().collect())
}
