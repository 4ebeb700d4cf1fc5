//! The directory as a list for its editors: by name, stage, source and age of the last check, a page at a time.

use directory::Service;
use kernel::{Date, Problem, ProgrammeId, Timestamp};
use store::{Tx, args};
use uuid::Uuid;

use super::ToCheck;
use crate::freshness::Age;
use crate::rows::Stage;
use crate::settings::DirectorySettings;

store::statements! {
    LISTED = "SELECT service_id, name, folded_name, source_id, stage, status, checked_on FROM directory_service \
              WHERE programme_id = $1 AND folded_name LIKE $2 AND ($3 = '' OR stage = $3) \
              AND (CAST($4 AS BIGINT) = 0 OR (CAST($4 AS BIGINT) = 1 AND source_id IS NULL) OR source_id = $5) \
              AND (CAST($6 AS BIGINT) = 0 OR (CAST($6 AS BIGINT) = 1 AND checked_on IS NULL) \
              OR (checked_on >= $7 AND checked_on <= $8)) \
              AND (folded_name > $9 OR (folded_name = $9 AND service_id > $10)) \
              ORDER BY folded_name, service_id LIMIT $11";
    BY_STAGE = "SELECT stage, COUNT(*) AS entries FROM directory_service WHERE programme_id = $1 GROUP BY stage";
    BY_CHECK = "SELECT checked_on, COUNT(*) AS entries FROM directory_service \
                WHERE programme_id = $1 AND stage = 'listed' AND status = 'active' GROUP BY checked_on";
    WAITING_COUNTS = "SELECT (SELECT COUNT(*) FROM directory_wrong WHERE programme_id = $1 AND settled_at IS NULL) AS wrongs, \
                      (SELECT COUNT(*) FROM directory_correction WHERE programme_id = $1 AND state = 'waiting') AS corrections";
    UNCHECKED = "SELECT service_id, name, body, checked_on, owner_email, owner_asked_at, \
                 (SELECT CAST(COALESCE(SUM(times), 0) AS BIGINT) FROM directory_use AS used WHERE used.programme_id = $1 \
                 AND used.service_id = directory_service.service_id AND used.answer = 'yes') AS uses \
                 FROM directory_service WHERE programme_id = $1 AND stage = 'listed' AND status = 'active' \
                 AND (checked_on IS NULL OR checked_on < $2) ORDER BY COALESCE(checked_on, ''), service_id LIMIT $3";
}

/// So many entries are on a page.
pub const PAGE: u32 = 50;

/// From where entries come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum From {
    /// From anywhere.
    #[default]
    Anywhere,
    /// Typed by hand.
    Hand,
    /// From one source.
    Source(Uuid),
}

/// Which entries are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Words of the name.
    pub words: String,
    /// How far they are.
    pub stage: Option<Stage>,
    /// From where they come.
    pub from: From,
    /// How far their last check can be trusted.
    pub age: Option<Age>,
    /// The page begins behind this one: folded name and id.
    pub after: Option<(String, Uuid)>,
}

/// An entry as a line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brief {
    /// Which it is.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// Where it stands in the list.
    pub folded: String,
    /// Where it comes from.
    pub source: Option<Uuid>,
    /// How far it is.
    pub stage: Stage,
    /// Whether it runs.
    pub active: bool,
    /// When it was last checked.
    pub checked_on: Option<Date>,
}

fn before(today: Date, days: u32) -> Date {
    let span = jiff::Span::new().days(i64::from(days));
    today.checked_sub(span).unwrap_or(today)
}

/// The days of checks that count as this age.
fn days_of(age: Age, today: Date, settings: &DirectorySettings) -> (i64, Date, Date) {
    let earliest = jiff::civil::date(1, 1, 1);
    let fresh_from = before(today, settings.fresh_days);
    let stale_to = before(today, settings.stale_days);
    let tomorrow = today.tomorrow().unwrap_or(today);
    match age {
        Age::Fresh => (2, fresh_from, tomorrow),
        Age::Ageing => (
            2,
            stale_to.tomorrow().unwrap_or(stale_to),
            fresh_from.yesterday().unwrap_or(fresh_from),
        ),
        Age::Stale => (2, earliest, stale_to),
        Age::Unknown => (1, earliest, earliest),
    }
}

/// A page of the list, and whether more follows.
pub async fn listed(
    tx: &mut Tx,
    programme: ProgrammeId,
    wanted: &Wanted,
    today: Date,
    settings: &DirectorySettings,
) -> Result<(Vec<Brief>, bool), Problem> {
    let words = language::text::fold(&wanted.words);
    // Folded words hold letters, digits and spaces alone: nothing in them is a pattern.
    let pattern = format!("%{}%", words.replace(' ', "%"));
    let stage = wanted.stage.map_or("", Stage::slug);
    let (from, source) = match wanted.from {
        From::Anywhere => (0_i64, Uuid::nil()),
        From::Hand => (1, Uuid::nil()),
        From::Source(id) => (2, id),
    };
    let (mode, first, last) = wanted
        .age
        .map_or((0, today, today), |age| days_of(age, today, settings));
    let (name, id) = wanted.after.clone().unwrap_or_default();
    let row = args![
        programme,
        pattern,
        stage,
        from,
        source,
        mode,
        first,
        last,
        name,
        id,
        PAGE + 1
    ];
    let mut all = tx
        .all(LISTED, row, |row| {
            let (stage, status): (String, String) = (row.get("stage")?, row.get("status")?);
            Ok(Brief {
                id: row.get("service_id")?,
                name: row.get("name")?,
                folded: row.get("folded_name")?,
                source: row.get("source_id")?,
                stage: Stage::from_slug(&stage).unwrap_or(Stage::Hidden),
                active: status == "active",
                checked_on: row.get("checked_on")?,
            })
        })
        .await?;
    let goes_on = all.len() > PAGE as usize;
    all.truncate(PAGE as usize);
    Ok((all, goes_on))
}

/// The directory in numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// Entries in the directory.
    pub listed: u32,
    /// Drafts.
    pub drafts: u32,
    /// Entries that an editor took out of sight.
    pub hidden: u32,
    /// Reports that something is wrong.
    pub wrongs: u32,
    /// Corrections that wait.
    pub corrections: u32,
    /// Services that people can use, by age of their last check: fresh, ageing, stale, unknown.
    pub ages: [u32; 4],
}

/// Counts the directory.
pub async fn numbers(
    tx: &mut Tx,
    programme: ProgrammeId,
    today: Date,
    settings: &DirectorySettings,
) -> Result<Numbers, Problem> {
    let mut numbers = Numbers::default();
    let stages: Vec<(String, u32)> = tx
        .all(BY_STAGE, args![programme], |row| {
            Ok((row.get("stage")?, row.get("entries")?))
        })
        .await?;
    for (stage, count) in stages {
        match Stage::from_slug(&stage) {
            Some(Stage::Listed) => numbers.listed = count,
            Some(Stage::Draft) => numbers.drafts = count,
            Some(Stage::Hidden) => numbers.hidden = count,
            _ => {}
        }
    }
    let checks: Vec<(Option<Date>, u32)> = tx
        .all(BY_CHECK, args![programme], |row| {
            Ok((row.get("checked_on")?, row.get("entries")?))
        })
        .await?;
    for (on, count) in checks {
        let place = match crate::freshness::badge(on, today, settings).age {
            Age::Fresh => 0,
            Age::Ageing => 1,
            Age::Stale => 2,
            Age::Unknown => 3,
        };
        numbers.ages[place] += count;
    }
    (numbers.wrongs, numbers.corrections) = tx
        .one(WAITING_COUNTS, args![programme], |row| {
            Ok((row.get("wrongs")?, row.get("corrections")?))
        })
        .await?;
    Ok(numbers)
}

/// Entries that have not been checked lately; `most` of the longest unchecked.
pub async fn unchecked(
    tx: &mut Tx,
    programme: ProgrammeId,
    today: Date,
    settings: &DirectorySettings,
    most: u32,
) -> Result<Vec<ToCheck>, Problem> {
    let since = before(today, settings.fresh_days);
    let found = tx
        .all(UNCHECKED, args![programme, since, most], |row| {
            let body: String = row.get("body")?;
            let service: Service = serde_json::from_str(&body).unwrap_or_default();
            let owner: Option<String> = row.get("owner_email")?;
            Ok(ToCheck {
                id: row.get("service_id")?,
                name: row.get("name")?,
                checked_on: row.get("checked_on")?,
                uses: row.get("uses")?,
                can_ask: crate::owners::asking::address(owner, &service).is_some(),
                asked_at: row.get::<Option<Timestamp>>("owner_asked_at")?,
                urgency: 0,
            })
        })
        .await?;
    Ok(super::in_order(found, today))
}
