//! Rows of certificates, their check addresses, rules of validity and keys.

use kernel::{PersonId, Problem, ProgrammeId, Timestamp};
use store::{Fault, Row, Sql, Tx, args};
use uuid::Uuid;

use super::model::{Certificate, Rule};

store::statements! {
    ADD_CERTIFICATE = "INSERT INTO training_certificate (programme_id, certificate_id, person_id, completion_id, course, name, \
                       course_en, course_cy, organisation, completed_on, issued_on, valid_until, made_at, edition) \
                       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) \
                       ON CONFLICT (programme_id, completion_id, edition) DO NOTHING";
    CERTIFICATES = "SELECT certificate_id, person_id, completion_id, course, name, course_en, course_cy, organisation, completed_on, \
                    issued_on, valid_until FROM training_certificate WHERE programme_id = $1 AND person_id = $2 \
                    ORDER BY completed_on DESC, made_at DESC, certificate_id";
    CERTIFICATE = "SELECT certificate_id, person_id, completion_id, course, name, course_en, course_cy, organisation, completed_on, \
                   issued_on, valid_until FROM training_certificate WHERE programme_id = $1 AND certificate_id = $2";
    ADD_LINK = "INSERT INTO training_certificate_link (programme_id, secret, certificate_id, person_id, made_at, withdrawn_at) \
                VALUES ($1, $2, $3, $4, $5, NULL)";
    LINK = "SELECT secret FROM training_certificate_link WHERE programme_id = $1 AND certificate_id = $2 AND withdrawn_at IS NULL \
            ORDER BY made_at DESC LIMIT 1";
    CHECKED = "SELECT certificate_id, withdrawn_at FROM training_certificate_link WHERE programme_id = $1 AND secret = $2";
    WITHDRAW = "UPDATE training_certificate_link SET withdrawn_at = $3 \
                WHERE programme_id = $1 AND certificate_id = $2 AND withdrawn_at IS NULL";
    SET_RULE = "INSERT INTO training_validity (programme_id, course, job_folded, job, months, changed_at) \
                VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (programme_id, course, job_folded) DO UPDATE SET \
                job = excluded.job, months = excluded.months, changed_at = excluded.changed_at";
    REMOVE_RULE = "DELETE FROM training_validity WHERE programme_id = $1 AND course = $2 AND job_folded = $3";
    RULES = "SELECT course, job, months FROM training_validity WHERE programme_id = $1 ORDER BY course, job_folded";
    ADD_KEY = "INSERT INTO training_signing_key (programme_id, number, seed, made_at) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (programme_id, number) DO NOTHING";
    LAST_KEY = "SELECT COALESCE(MAX(number), 0) AS number FROM training_signing_key WHERE programme_id = $1";
    KEYS = "SELECT seed FROM training_signing_key WHERE programme_id = $1 ORDER BY number DESC";
    ERASE_LINKS = "DELETE FROM training_certificate_link WHERE programme_id = $1 AND person_id = $2";
    ERASE_CERTIFICATES = "DELETE FROM training_certificate WHERE programme_id = $1 AND person_id = $2";
    EXPORT_CERTIFICATES = "SELECT course, name, course_en, course_cy, organisation, completed_on, issued_on, valid_until, made_at \
                           FROM training_certificate WHERE programme_id = $1 AND person_id = $2 ORDER BY made_at, certificate_id";
    EXPORT_LINKS = "SELECT certificate_id, made_at, withdrawn_at FROM training_certificate_link \
                    WHERE programme_id = $1 AND person_id = $2 ORDER BY made_at, certificate_id";
}

pub const ERASE: [Sql; 2] = [ERASE_LINKS, ERASE_CERTIFICATES];
pub const EXPORT: [Sql; 2] = [EXPORT_CERTIFICATES, EXPORT_LINKS];

fn certificate(row: Row<'_>) -> Result<Certificate, Fault> {
    Ok(Certificate {
        id: row.get("certificate_id")?,
        person: row.get("person_id")?,
        completion: row.get("completion_id")?,
        course: row.get("course")?,
        name: row.get("name")?,
        course_en: row.get("course_en")?,
        course_cy: row.get("course_cy")?,
        organisation: row.get("organisation")?,
        completed_on: row.get("completed_on")?,
        issued_on: row.get("issued_on")?,
        valid_until: row.get("valid_until")?,
    })
}

/// Writes a certificate; false where its completion has one of this edition already.
pub async fn add(
    tx: &mut Tx,
    programme: ProgrammeId,
    it: &Certificate,
    edition: i64,
) -> Result<bool, Problem> {
    let now = tx.now();
    let row = args![
        programme,
        it.id,
        it.person,
        it.completion,
        it.course,
        it.name,
        it.course_en,
        it.course_cy,
        it.organisation,
        it.completed_on,
        it.issued_on,
        it.valid_until,
        now,
        edition
    ];
    Ok(tx.run(ADD_CERTIFICATE, row).await? > 0)
}

/// The certificates of a person, the newest first.
pub async fn of_person(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Vec<Certificate>, Problem> {
    let args = args![programme, person];
    tx.all(CERTIFICATES, args, certificate).await
}

/// One certificate.
pub async fn find(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
) -> Result<Option<Certificate>, Problem> {
    tx.maybe(CERTIFICATE, args![programme, id], certificate)
        .await
}

/// Gives a certificate an address.
pub async fn add_link(
    tx: &mut Tx,
    programme: ProgrammeId,
    it: &Certificate,
    secret: &[u8],
) -> Result<(), Problem> {
    let now = tx.now();
    let row = args![programme, secret, it.id, it.person, now];
    tx.run(ADD_LINK, row).await.map(drop)
}

/// The secret of a certificate's address, where it has one now.
pub async fn link(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
) -> Result<Option<Vec<u8>>, Problem> {
    tx.maybe(LINK, args![programme, id], |row| row.get("secret"))
        .await
}

/// The certificate that this secret leads to, and when the address was withdrawn.
pub async fn checked(
    tx: &mut Tx,
    programme: ProgrammeId,
    secret: &[u8],
) -> Result<Option<(Uuid, Option<Timestamp>)>, Problem> {
    tx.maybe(CHECKED, args![programme, secret], |row| {
        Ok((row.get("certificate_id")?, row.get("withdrawn_at")?))
    })
    .await
}

/// Withdraws a certificate's address; false where it had none.
pub async fn withdraw(tx: &mut Tx, programme: ProgrammeId, id: Uuid) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(WITHDRAW, args![programme, id, now]).await? > 0)
}

/// Sets how long a course counts.
pub async fn set_rule(tx: &mut Tx, programme: ProgrammeId, it: &Rule) -> Result<(), Problem> {
    let now = tx.now();
    let folded = people::model::fold(&it.job);
    let row = args![programme, it.course, folded, it.job, it.months, now];
    tx.run(SET_RULE, row).await.map(drop)
}

/// Takes a rule away; false where there was none.
pub async fn remove_rule(
    tx: &mut Tx,
    programme: ProgrammeId,
    course: &str,
    job: &str,
) -> Result<bool, Problem> {
    let row = args![programme, course, people::model::fold(job)];
    Ok(tx.run(REMOVE_RULE, row).await? > 0)
}

/// How long courses count, as the programme has set it.
pub async fn rules(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Rule>, Problem> {
    tx.all(RULES, args![programme], |row| {
        Ok(Rule {
            course: row.get("course")?,
            job: row.get("job")?,
            months: row.get("months")?,
        })
    })
    .await
}

/// Keeps the first key of a programme, where it has none.
pub async fn add_first_key(
    tx: &mut Tx,
    programme: ProgrammeId,
    seed: &[u8],
) -> Result<(), Problem> {
    let now = tx.now();
    let row = args![programme, 1_i64, seed, now];
    tx.run(ADD_KEY, row).await.map(drop)
}

/// Keeps the next key of a programme, and says which number it has.
pub async fn add_key(tx: &mut Tx, programme: ProgrammeId, seed: &[u8]) -> Result<i64, Problem> {
    let last: i64 = tx
        .one(LAST_KEY, args![programme], |row| row.get("number"))
        .await?;
    let (number, now) = (last + 1, tx.now());
    let row = args![programme, number, seed, now];
    tx.run(ADD_KEY, row).await?;
    Ok(number)
}

/// The secrets of a programme's keys, the one that signs first.
pub async fn keys(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Vec<u8>>, Problem> {
    tx.all(KEYS, args![programme], |row| row.get("seed")).await
}
