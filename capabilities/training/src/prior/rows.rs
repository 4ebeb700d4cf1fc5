//! Rows of what was settled about other systems' files.

use kernel::{Problem, ProgrammeId};
use people::model::fold;
use store::{Tx, args};
use uuid::Uuid;

store::statements! {
    SAVE_MAPPING = "INSERT INTO training_mapping (programme_id, mapping_id, direction, name, name_folded, settled, changed_at) \
                    VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (programme_id, direction, name_folded) DO UPDATE SET \
                    name = excluded.name, settled = excluded.settled, changed_at = excluded.changed_at";
    MAPPINGS = "SELECT mapping_id, name, settled FROM training_mapping WHERE programme_id = $1 AND direction = $2 \
                ORDER BY changed_at DESC, name_folded";
    FORGET_MAPPING = "DELETE FROM training_mapping WHERE programme_id = $1 AND mapping_id = $2";
}

/// Which way a file goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From elsewhere.
    In,
    /// For elsewhere.
    Out,
}

impl Direction {
    const fn slug(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Out => "out",
        }
    }
}

/// What was settled, under its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Which it is.
    pub id: Uuid,
    /// What somebody called it.
    pub name: String,
    /// As JSON.
    pub settled: String,
}

/// Keeps what was settled; the same name a second time takes its place.
pub async fn save(
    tx: &mut Tx,
    programme: ProgrammeId,
    direction: Direction,
    name: &str,
    settled: &str,
) -> Result<(), Problem> {
    let (id, now) = (tx.new_uuid(), tx.now());
    let row = args![
        programme,
        id,
        direction.slug(),
        name,
        fold(name),
        settled,
        now
    ];
    tx.run(SAVE_MAPPING, row).await.map(drop)
}

/// What is kept, the newest first.
pub async fn saved(
    tx: &mut Tx,
    programme: ProgrammeId,
    direction: Direction,
) -> Result<Vec<Saved>, Problem> {
    tx.all(MAPPINGS, args![programme, direction.slug()], |row| {
        Ok(Saved {
            id: row.get("mapping_id")?,
            name: row.get("name")?,
            settled: row.get("settled")?,
        })
    })
    .await
}

/// Forgets what was settled; false where it was not there.
pub async fn forget(tx: &mut Tx, programme: ProgrammeId, id: Uuid) -> Result<bool, Problem> {
    Ok(tx.run(FORGET_MAPPING, args![programme, id]).await? > 0)
}
