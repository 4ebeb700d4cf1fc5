//! Rows of programmes.

use kernel::{Problem, ProgrammeId, Timestamp};
use store::{Fault, Row, Tx, args};
use web::ProgrammeBrief;

store::statements! {
    INSERT = "INSERT INTO programme (programme_id, slug, name_en, name_cy, host, zone, safeguarding_en, \
              safeguarding_cy, hide_to, round_to, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    UPDATE = "UPDATE programme SET name_en = $2, name_cy = $3, safeguarding_en = $4, safeguarding_cy = $5, \
              hide_to = $6, round_to = $7 WHERE programme_id = $1";
    BY_ID = "SELECT programme_id, slug, name_en, name_cy, host, zone, safeguarding_en, safeguarding_cy, hide_to, \
             round_to, made_at FROM programme WHERE programme_id = $1";
    BY_SLUG = "SELECT programme_id, slug, name_en, name_cy, host, zone, safeguarding_en, safeguarding_cy, hide_to, \
               round_to, made_at FROM programme WHERE slug = $1";
    TAKEN = "SELECT programme_id FROM programme WHERE slug = $1 OR host = $2 LIMIT 1";
    AT_HOST = "SELECT programme_id, name_en, name_cy, zone FROM programme WHERE host = $1 OR host = $2 LIMIT 1";
    FIRST_TWO = "SELECT programme_id, name_en, name_cy, zone FROM programme ORDER BY made_at, programme_id LIMIT 2";
}

/// A programme, with everything that is set for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    /// Which it is.
    pub id: ProgrammeId,
    /// Its short name for commands and files.
    pub slug: String,
    /// Its name in English.
    pub name_en: String,
    /// Its name in Welsh.
    pub name_cy: String,
    /// The host name at which it is served, where there are several programmes.
    pub host: Option<String>,
    /// The IANA name of the time zone in which it counts its days.
    pub zone: String,
    /// Whom to tell of a safeguarding concern, in English.
    pub safeguarding_en: String,
    /// Whom to tell of a safeguarding concern, in Welsh.
    pub safeguarding_cy: String,
    /// Counts from 1 up to this are hidden.
    pub hide_to: u32,
    /// Shown counts are multiples of this.
    pub round_to: u32,
    /// Since when.
    pub made_at: Timestamp,
}

impl Programme {
    /// The rule by which small counts are hidden.
    pub const fn rule(&self) -> kernel::disclosure::Rule {
        kernel::disclosure::Rule {
            hide_from: 1,
            hide_to: self.hide_to,
            round_to: self.round_to,
        }
    }
}

fn programme(row: Row<'_>) -> Result<Programme, Fault> {
    Ok(Programme {
        id: row.get("programme_id")?,
        slug: row.get("slug")?,
        name_en: row.get("name_en")?,
        name_cy: row.get("name_cy")?,
        host: row.get("host")?,
        zone: row.get("zone")?,
        safeguarding_en: row.get("safeguarding_en")?,
        safeguarding_cy: row.get("safeguarding_cy")?,
        hide_to: row.get("hide_to")?,
        round_to: row.get("round_to")?,
        made_at: row.get("made_at")?,
    })
}

fn brief(row: Row<'_>) -> Result<ProgrammeBrief, Fault> {
    Ok(ProgrammeBrief {
        id: row.get("programme_id")?,
        name_en: row.get("name_en")?,
        name_cy: row.get("name_cy")?,
        zone: row.get("zone")?,
    })
}

pub(crate) async fn insert(tx: &mut Tx, it: &Programme) -> Result<(), Problem> {
    let row = args![
        it.id,
        it.slug,
        it.name_en,
        it.name_cy,
        it.host,
        it.zone,
        it.safeguarding_en,
        it.safeguarding_cy,
        it.hide_to,
        it.round_to,
        it.made_at
    ];
    tx.run(INSERT, row).await.map(drop)
}

pub(crate) async fn update(tx: &mut Tx, it: &Programme) -> Result<(), Problem> {
    let row = args![
        it.id,
        it.name_en,
        it.name_cy,
        it.safeguarding_en,
        it.safeguarding_cy,
        it.hide_to,
        it.round_to
    ];
    tx.run(UPDATE, row).await.map(drop)
}

pub(crate) async fn get(tx: &mut Tx, id: ProgrammeId) -> Result<Programme, Problem> {
    tx.one(BY_ID, args![id], programme).await
}

pub(crate) async fn by_slug(tx: &mut Tx, slug: &str) -> Result<Option<Programme>, Problem> {
    tx.maybe(BY_SLUG, args![slug], programme).await
}

/// Whether a programme has this slug or host already.
pub(crate) async fn taken(tx: &mut Tx, slug: &str, host: Option<&str>) -> Result<bool, Problem> {
    let found = tx
        .maybe(TAKEN, args![slug, host], |row| {
            row.get::<ProgrammeId>("programme_id")
        })
        .await?;
    Ok(found.is_some())
}

/// The programme at this host: the one that answers to it, or else the only one there is.
pub(crate) async fn at_host(tx: &mut Tx, host: &str) -> Result<Option<ProgrammeBrief>, Problem> {
    let host = host.to_ascii_lowercase();
    let bare = host
        .rsplit_once(':')
        .map_or(host.as_str(), |(bare, _)| bare);
    let named = tx.maybe(AT_HOST, args![host, bare], brief).await?;
    if named.is_some() {
        return Ok(named);
    }
    let mut first_two = tx.all(FIRST_TWO, args![], brief).await?;
    Ok(if first_two.len() == 1 {
        first_two.pop()
    } else {
        None
    })
}
