//! Limits on tries at a door, kept in the database so that they hold across machines and restarts.

use kernel::{Problem, ProgrammeId};
use sha2::{Digest, Sha256};

use crate::{Tx, args};

crate::statements! {
    COUNT_TRY = "INSERT INTO attempt (programme_id, attempt_key, window_start, tries) VALUES ($1, $2, $3, 1) \
                 ON CONFLICT (programme_id, attempt_key) DO UPDATE SET \
                 tries = CASE WHEN attempt.window_start > $4 THEN attempt.tries + 1 ELSE 1 END, \
                 window_start = CASE WHEN attempt.window_start > $4 THEN attempt.window_start ELSE $3 END \
                 RETURNING tries, window_start";
    FORGIVE_TRY = "UPDATE attempt SET tries = tries - 1 WHERE programme_id = $1 AND attempt_key = $2 AND tries > 0";
    CLEAR_TRIES = "DELETE FROM attempt WHERE programme_id = $1 AND attempt_key = $2";
}

/// So many tries in so many seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// Tries that are let through in a window.
    pub tries: u32,
    /// The length of the window.
    pub seconds: u32,
}

/// Counts a try at `door` by `who` (an account, a device, an address) and refuses it beyond the limit. Only a digest
/// of `who` is stored. Count in a write of its own: a try that fails must still count.
pub async fn count_attempt(
    tx: &mut Tx,
    programme: ProgrammeId,
    door: &str,
    who: &str,
    limit: Limit,
) -> Result<(), Problem> {
    let now = tx.now();
    let window = jiff::SignedDuration::from_secs(limit.seconds.into());
    let row = args![programme, key(door, who), now, now - window];
    let (tries, start) = tx
        .one(COUNT_TRY, row, |row| {
            Ok((
                row.get::<u32>("tries")?,
                row.get::<jiff::Timestamp>("window_start")?,
            ))
        })
        .await?;
    if tries <= limit.tries {
        return Ok(());
    }
    let left = (start + window).duration_since(now).as_secs().max(1);
    Err(Problem::too_many(
        u32::try_from(left).unwrap_or(limit.seconds),
    ))
}

/// Takes back one counted try at `door` by `who`, where only those that fail are to count.
pub async fn forgive_attempt(
    tx: &mut Tx,
    programme: ProgrammeId,
    door: &str,
    who: &str,
) -> Result<(), Problem> {
    tx.run(FORGIVE_TRY, args![programme, key(door, who)])
        .await
        .map(drop)
}

/// Forgets the tries at `door` by `who`, after one that succeeded.
pub async fn clear_attempts(
    tx: &mut Tx,
    programme: ProgrammeId,
    door: &str,
    who: &str,
) -> Result<(), Problem> {
    tx.run(CLEAR_TRIES, args![programme, key(door, who)])
        .await
        .map(drop)
}

fn key(door: &str, who: &str) -> String {
    use std::fmt::Write;
    let digest = Sha256::digest(format!("{door}\n{who}"));
    digest
        .iter()
        .take(16)
        .fold(door.to_owned() + ":", |mut key, byte| {
            let _ = write!(key, "{byte:02x}");
            key
        })
}
