//! Rows of passkeys.

use kernel::{PersonId, Problem, ProgrammeId, Timestamp};
use store::{Fault, Row, Tx, args};

use crate::model::PasskeyId;

store::statements! {
    INSERT = "INSERT INTO passkey (programme_id, passkey_id, person_id, credential_id, credential, name, made_at, used_at) \
              VALUES ($1, $2, $3, $4, $5, $6, $7, NULL)";
    OF_PERSON = "SELECT passkey_id, person_id, credential_id, credential, name, made_at, used_at FROM passkey \
                 WHERE programme_id = $1 AND person_id = $2 ORDER BY made_at, passkey_id";
    BY_CREDENTIAL = "SELECT passkey_id, person_id, credential_id, credential, name, made_at, used_at FROM passkey \
                     WHERE programme_id = $1 AND credential_id = $2";
    USED = "UPDATE passkey SET used_at = $3, credential = $4 WHERE programme_id = $1 AND passkey_id = $2";
    REMOVE = "DELETE FROM passkey WHERE programme_id = $1 AND passkey_id = $2 AND person_id = $3";
    REMOVE_ALL = "DELETE FROM passkey WHERE programme_id = $1 AND person_id = $2";
}

/// A passkey: the public half of a key pair, whose private half never leaves the person's device or key ring.
#[derive(Clone, Debug)]
pub struct Passkey {
    /// Which it is.
    pub id: PasskeyId,
    /// Whose it is.
    pub person: PersonId,
    /// Its own identity, as the browser says it.
    pub credential_id: Vec<u8>,
    /// The public key and its counter.
    pub credential: String,
    /// The name that its owner gave it.
    pub name: String,
    /// Since when.
    pub made_at: Timestamp,
    /// Last used.
    pub used_at: Option<Timestamp>,
}

fn passkey(row: Row<'_>) -> Result<Passkey, Fault> {
    Ok(Passkey {
        id: row.get("passkey_id")?,
        person: row.get("person_id")?,
        credential_id: row.get("credential_id")?,
        credential: row.get("credential")?,
        name: row.get("name")?,
        made_at: row.get("made_at")?,
        used_at: row.get("used_at")?,
    })
}

pub(crate) async fn insert(
    tx: &mut Tx,
    programme: ProgrammeId,
    it: &Passkey,
) -> Result<(), Problem> {
    let row = args![
        programme,
        it.id,
        it.person,
        it.credential_id,
        it.credential,
        it.name,
        it.made_at
    ];
    tx.run(INSERT, row).await.map(drop)
}

pub(crate) async fn of_person(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Vec<Passkey>, Problem> {
    tx.all(OF_PERSON, args![programme, person], passkey).await
}

pub(crate) async fn by_credential(
    tx: &mut Tx,
    programme: ProgrammeId,
    credential_id: &[u8],
) -> Result<Option<Passkey>, Problem> {
    tx.maybe(BY_CREDENTIAL, args![programme, credential_id], passkey)
        .await
}

pub(crate) async fn used(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: PasskeyId,
    credential: &str,
) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(USED, args![programme, id, now, credential])
        .await
        .map(drop)
}

pub(crate) async fn remove(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: PasskeyId,
    person: PersonId,
) -> Result<bool, Problem> {
    Ok(tx.run(REMOVE, args![programme, id, person]).await? > 0)
}

pub(crate) async fn remove_all(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<(), Problem> {
    tx.run(REMOVE_ALL, args![programme, person]).await.map(drop)
}
