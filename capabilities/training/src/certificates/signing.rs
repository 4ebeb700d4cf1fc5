//! The keys that sign badges: the newest signs, the older ones stay published; and the list of badges that were revoked.

use jiff::ToSpan as _;
use kernel::{Event, Problem, ProgrammeId, Scope};
use people::By;
use serde_json::json;
use store::Tx;
use uuid::Uuid;

use super::model::Certificate;
use super::{REVOKE, revocation_rows, rows};

/// A list of revoked badges is drawn up when it is asked for, and may be relied upon for so many hours.
const LIST_HOURS: i32 = 24;

/// The keys of a programme, the one that signs first.
pub async fn keys(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<credential::Key>, Problem> {
    let seeds = rows::keys(tx, programme).await?;
    let keys = seeds.iter().map(|seed| credential::Key::from_seed(seed));
    keys.collect::<Result<_, _>>().map_err(Problem::internal)
}

/// Makes a new key, which signs from now on, and answers the keys that are published, the new one first.
pub async fn rotate(
    tx: &mut Tx,
    by: By<'_>,
    programme: ProgrammeId,
) -> Result<Vec<credential::Key>, Problem> {
    by.may(REVOKE, Scope::Programme)?;
    let seed = tx.random::<{ credential::SEED_LENGTH }>();
    let number = rows::add_key(tx, programme, &seed).await?;
    let event = Event {
        kind: "training.signing_key_made",
        subject: None::<Uuid>,
        detail: json!({ "number": number }),
    };
    tx.record(programme, by.person(), event).await?;
    keys(tx, programme).await
}

/// What a key is called in published documents.
pub fn key_name(key: &credential::Key) -> String {
    key.thumbprint()
}

/// A list holds so many places.
fn places() -> i64 {
    i64::try_from(credential::STATUS_PLACES).unwrap_or(i64::MAX)
}

/// Gives a certificate's badge its place in a list: by chance, so that it tells nothing of when or to whom it was issued.
/// Where a list is nearly full the next one is begun.
pub async fn give_place(
    tx: &mut Tx,
    programme: ProgrammeId,
    it: &Certificate,
) -> Result<(), Problem> {
    for attempt in 0..400_i64 {
        let chance = i64::from(u32::from_be_bytes(tx.random::<4>()));
        let place = (attempt / 8) * places() + chance % places();
        if revocation_rows::take_place(tx, programme, it, place).await? {
            return Ok(());
        }
    }
    Err(Problem::internal("no place for a badge"))
}

/// The list in which a place is, and the place within it.
pub fn listed(place: i64) -> (i64, u64) {
    let within = u64::try_from(place % places()).unwrap_or_default();
    (place / places(), within)
}

/// The list of this number as a signed token. `address` is where it stands.
pub async fn status_list(
    tx: &mut Tx,
    programme: ProgrammeId,
    list: i64,
    issuer: &str,
    address: &str,
) -> Result<String, Problem> {
    let keys = keys(tx, programme).await?;
    let from = list.checked_mul(places()).filter(|_| list >= 0);
    let from = from.ok_or_else(Problem::not_found)?;
    let range = (from, from.saturating_add(places()));
    let (taken, marked) = revocation_rows::marked(tx, programme, range).await?;
    let (Some(key), true) = (keys.first(), taken > 0) else {
        return Err(Problem::not_found());
    };
    let revoked: Vec<u64> = marked.into_iter().map(|it| listed(it).1).collect();
    let now = tx.now();
    let list = credential::StatusList {
        list: address,
        issuer,
        revoked: &revoked,
        from: now,
        until: now + LIST_HOURS.hours(),
    };
    credential::status_list(&list, key).map_err(Problem::internal)
}

#[cfg(test)]
mod tests {
    use super::listed;

    #[test]
    fn a_place_is_in_one_list() {
        let table = [
            (0, (0, 0)),
            (131_071, (0, 131_071)),
            (131_072, (1, 0)),
            (262_145, (2, 1)),
        ];
        for (place, expected) in table {
            assert_eq!(listed(place), expected);
        }
    }
}
