//! Sessions live on the server: the browser holds a random secret, the database its digest.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use kernel::{PersonId, Problem, ProgrammeId, Timestamp};
use sha2::{Digest, Sha256};
use store::{Fault, Row, Tx, args};
use uuid::Uuid;

use crate::WebSettings;

/// A session's last sign of life is written down at most this often.
const SEEN_EVERY_SECONDS: i64 = 60;

store::statements! {
    START_SESSION = "INSERT INTO session (programme_id, session_id, token_digest, person_id, device, started_at, seen_at, ends_at) \
                     VALUES ($1, $2, $3, $4, $5, $6, $6, $7)";
    SESSION_BY_TOKEN = "SELECT session_id, person_id, device, started_at, seen_at, ends_at FROM session \
                        WHERE programme_id = $1 AND token_digest = $2";
    SESSIONS_OF_PERSON = "SELECT session_id, person_id, device, started_at, seen_at, ends_at FROM session \
                          WHERE programme_id = $1 AND person_id = $2 AND ends_at > $3 AND seen_at > $4 \
                          ORDER BY seen_at DESC, session_id";
    SESSION_SEEN = "UPDATE session SET seen_at = $3 WHERE programme_id = $1 AND session_id = $2";
    END_SESSION = "DELETE FROM session WHERE programme_id = $1 AND session_id = $2 AND person_id = $3";
    END_SESSIONS = "DELETE FROM session WHERE programme_id = $1 AND person_id = $2";
    CLEAR_SESSIONS = "DELETE FROM session WHERE ends_at <= $1 OR seen_at <= $2";
}

/// Ends all sessions of a person: also the statement by which that person is erased.
pub const ERASE_SESSIONS: store::Sql = END_SESSIONS;

/// A signed-in browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Which it is.
    pub id: Uuid,
    /// Whose it is.
    pub person: PersonId,
    /// The kind of browser and machine, such as "Firefox, Android".
    pub device: String,
    /// Since when.
    pub started: Timestamp,
    /// Last used, to about a minute.
    pub seen: Timestamp,
    /// Ends then in any case.
    pub ends: Timestamp,
}

fn session(row: Row<'_>) -> Result<Session, Fault> {
    Ok(Session {
        id: row.get("session_id")?,
        person: row.get("person_id")?,
        device: row.get("device")?,
        started: row.get("started_at")?,
        seen: row.get("seen_at")?,
        ends: row.get("ends_at")?,
    })
}

fn digest(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

/// Starts a session and returns the secret for the cookie.
pub async fn start(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    user_agent: &str,
    settings: &WebSettings,
) -> Result<String, Problem> {
    let token = BASE64_URL_SAFE_NO_PAD.encode(tx.random::<32>());
    let (id, now) = (tx.new_uuid(), tx.now());
    let ends = now + jiff::SignedDuration::from_secs(settings.absolute_seconds.into());
    let row = args![
        programme,
        id,
        digest(&token),
        person,
        device(user_agent),
        now,
        ends
    ];
    tx.run(START_SESSION, row).await?;
    Ok(token)
}

/// The living session that belongs to the cookie's secret, and whether its sign of life is due.
pub(crate) async fn find(
    tx: &mut Tx,
    programme: ProgrammeId,
    token: &str,
    settings: &WebSettings,
) -> Result<Option<(Session, bool)>, Problem> {
    let found = tx
        .maybe(SESSION_BY_TOKEN, args![programme, digest(token)], session)
        .await?;
    let now = tx.now();
    Ok(found
        .filter(|it| now < it.ends && it.seen > idle_since(now, settings))
        .map(|it| {
            let due = now.duration_since(it.seen).as_secs() >= SEEN_EVERY_SECONDS;
            (it, due)
        }))
}

fn idle_since(now: Timestamp, settings: &WebSettings) -> Timestamp {
    now - jiff::SignedDuration::from_secs(settings.idle_seconds.into())
}

/// Notes a sign of life.
pub(crate) async fn seen(tx: &mut Tx, programme: ProgrammeId, id: Uuid) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(SESSION_SEEN, args![programme, id, now])
        .await
        .map(drop)
}

/// A person's living sessions, the one used last first.
pub async fn of_person(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    settings: &WebSettings,
) -> Result<Vec<Session>, Problem> {
    let now = tx.now();
    let since = idle_since(now, settings);
    tx.all(
        SESSIONS_OF_PERSON,
        args![programme, person, now, since],
        session,
    )
    .await
}

/// Ends one of a person's sessions.
pub async fn end(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
    person: PersonId,
) -> Result<(), Problem> {
    tx.run(END_SESSION, args![programme, id, person])
        .await
        .map(drop)
}

/// Ends every session of a person, as when the account ends.
pub async fn end_all(tx: &mut Tx, programme: ProgrammeId, person: PersonId) -> Result<(), Problem> {
    tx.run(END_SESSIONS, args![programme, person])
        .await
        .map(drop)
}

/// Removes sessions that have run out.
pub async fn clear(tx: &mut Tx, settings: &WebSettings) -> Result<u64, Problem> {
    let now = tx.now();
    tx.run(CLEAR_SESSIONS, args![now, idle_since(now, settings)])
        .await
}

/// The kind of browser and machine, told coarsely: enough to know one's own, too little to follow anybody.
fn device(user_agent: &str) -> String {
    let pick = |names: &[(&str, &'static str)]| {
        names
            .iter()
            .find(|(mark, _)| user_agent.contains(mark))
            .map_or("", |(_, name)| name)
    };
    let browser = pick(&[
        ("Edg", "Edge"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"),
        ("Chrom", "Chrome"),
        ("Safari", "Safari"),
    ]);
    let machine = pick(&[
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ]);
    match (browser, machine) {
        ("", "") => String::new(),
        (one, "") | ("", one) => one.to_owned(),
        (browser, machine) => format!("{browser}, {machine}"),
    }
}

#[cfg(test)]
mod tests {
    use super::device;

    #[test]
    fn devices_are_told_coarsely() {
        let table = [
            (
                "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36",
                "Chrome, Android",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1 Version/18.1 Safari/604.1",
                "Safari, iPhone",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36 Edg/131.0",
                "Edge, Windows",
            ),
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0",
                "Firefox, Linux",
            ),
            ("curl/8", ""),
        ];
        for (user_agent, told) in table {
            assert_eq!(device(user_agent), told);
        }
    }
}
