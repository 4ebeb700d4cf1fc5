//! Rows of one-time codes, and of what is remembered between the halves of making or using a passkey.

use kernel::{PersonId, Problem, ProgrammeId, Timestamp};
use store::{Tx, args};
use uuid::Uuid;

store::statements! {
    INSERT_CODE = "INSERT INTO sign_in_code (programme_id, code_id, person_id, code_digest, made_at, expires_at, tries, \
                   used_at) VALUES ($1, $2, $3, $4, $5, $6, 0, NULL)";
    CODE = "SELECT person_id, code_digest, expires_at, tries, used_at FROM sign_in_code \
            WHERE programme_id = $1 AND code_id = $2";
    TRY_CODE = "UPDATE sign_in_code SET tries = tries + 1 WHERE programme_id = $1 AND code_id = $2";
    USE_CODE = "UPDATE sign_in_code SET used_at = $3 WHERE programme_id = $1 AND code_id = $2 AND used_at IS NULL";
    CLEAR_CODES = "DELETE FROM sign_in_code WHERE programme_id = $1 AND expires_at <= $2";
    DELETE_CODES = "DELETE FROM sign_in_code WHERE programme_id = $1 AND person_id = $2";
    CLEAR_ALL_CODES = "DELETE FROM sign_in_code WHERE expires_at <= $1";
    CLEAR_ALL_CEREMONIES = "DELETE FROM ceremony WHERE expires_at <= $1";
    INSERT_CEREMONY = "INSERT INTO ceremony (programme_id, ceremony_id, person_id, kind, state, expires_at) \
                       VALUES ($1, $2, $3, $4, $5, $6)";
    CEREMONY = "SELECT person_id, state FROM ceremony \
                WHERE programme_id = $1 AND ceremony_id = $2 AND kind = $3 AND expires_at > $4";
    END_CEREMONY = "DELETE FROM ceremony WHERE programme_id = $1 AND ceremony_id = $2";
    CLEAR_CEREMONIES = "DELETE FROM ceremony WHERE programme_id = $1 AND expires_at <= $2";
}

/// A one-time code that was asked for.
#[derive(Clone, Debug)]
pub(crate) struct Code {
    pub person: Option<PersonId>,
    pub digest: Vec<u8>,
    pub expires_at: Timestamp,
    pub tries: u32,
    pub used_at: Option<Timestamp>,
}

pub(crate) async fn insert_code(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
    code: &Code,
) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(CLEAR_CODES, args![programme, now]).await?;
    let row = args![
        programme,
        id,
        code.person,
        code.digest,
        now,
        code.expires_at
    ];
    tx.run(INSERT_CODE, row).await.map(drop)
}

pub(crate) async fn code(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
) -> Result<Option<Code>, Problem> {
    tx.maybe(CODE, args![programme, id], |row| {
        Ok(Code {
            person: row.get("person_id")?,
            digest: row.get("code_digest")?,
            expires_at: row.get("expires_at")?,
            tries: row.get("tries")?,
            used_at: row.get("used_at")?,
        })
    })
    .await
}

pub(crate) async fn try_code(tx: &mut Tx, programme: ProgrammeId, id: Uuid) -> Result<(), Problem> {
    tx.run(TRY_CODE, args![programme, id]).await.map(drop)
}

/// Marks a code as used; whether this was the first time.
pub(crate) async fn use_code(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(USE_CODE, args![programme, id, now]).await? > 0)
}

pub(crate) async fn delete_codes(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<(), Problem> {
    tx.run(DELETE_CODES, args![programme, person])
        .await
        .map(drop)
}

/// Clears away codes and ceremonies that have run out.
pub(crate) async fn clear(tx: &mut Tx) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(CLEAR_ALL_CODES, args![now]).await?;
    tx.run(CLEAR_ALL_CEREMONIES, args![now]).await.map(drop)
}

/// What a ceremony is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ceremony {
    /// A passkey is made.
    Add,
    /// A passkey is used.
    SignIn,
}

impl Ceremony {
    const fn slug(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::SignIn => "sign_in",
        }
    }
}

pub(crate) async fn insert_ceremony(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
    person: Option<PersonId>,
    kind: Ceremony,
    state: &str,
    expires_at: Timestamp,
) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(CLEAR_CEREMONIES, args![programme, now]).await?;
    let row = args![programme, id, person, kind.slug(), state, expires_at];
    tx.run(INSERT_CEREMONY, row).await.map(drop)
}

/// Takes a ceremony's state, once; `None` where it has run out or is no such one.
pub(crate) async fn take_ceremony(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
    kind: Ceremony,
) -> Result<Option<(Option<PersonId>, String)>, Problem> {
    let now = tx.now();
    let found = tx
        .maybe(CEREMONY, args![programme, id, kind.slug(), now], |row| {
            Ok((row.get("person_id")?, row.get("state")?))
        })
        .await?;
    tx.run(END_CEREMONY, args![programme, id]).await?;
    Ok(found)
}
