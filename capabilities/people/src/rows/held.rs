//! What is held of a person: the statements that give it to them, and those that erase it.
//!
//! A letter in the queue is known by its recipient as JSON writes it, with the quotes: an address may end like another.
//!
//! Each takes programme and person. Those that look up the person's address come before the one that blots it out.

use kernel::{Problem, ProgrammeId, Timestamp};
use store::{Tx, args};

store::statements! {
    EXPORT_PERSON = "SELECT given_name, family_name, email, language, state, made_at, ended_at FROM person \
                     WHERE programme_id = $1 AND person_id = $2";
    EXPORT_MEMBERSHIP = "SELECT m.role, o.name AS organisation, j.name AS job_role, m.made_at, m.ended_at FROM membership m \
                         LEFT JOIN organisation o ON o.programme_id = m.programme_id \
                         AND o.organisation_id = m.organisation_id \
                         LEFT JOIN job_role j ON j.programme_id = m.programme_id \
                         AND j.organisation_id = m.organisation_id AND j.job_role_id = m.job_role_id \
                         WHERE m.programme_id = $1 AND m.person_id = $2 ORDER BY m.made_at, m.role";
    EXPORT_PASSKEY = "SELECT name, made_at, used_at FROM passkey WHERE programme_id = $1 AND person_id = $2 ORDER BY made_at";
    EXPORT_SESSION = "SELECT device, started_at, seen_at, ends_at FROM session \
                      WHERE programme_id = $1 AND person_id = $2 ORDER BY started_at";
    EXPORT_INVITATION = "SELECT i.email, i.given_name, i.family_name, i.role, i.made_at, i.used_at FROM invitation i \
                         WHERE i.programme_id = $1 AND i.email_folded = (SELECT p.email_folded FROM person p \
                         WHERE p.programme_id = $1 AND p.person_id = $2) ORDER BY i.made_at";
    EXPORT_EVENT = "SELECT kind, at FROM event WHERE programme_id = $1 AND actor = $2 ORDER BY at, event_id";
    ERASE_OUTBOX = "DELETE FROM outbox WHERE programme_id = $1 AND LOWER(recipient) = (SELECT LOWER(p.email) FROM person p \
                    WHERE p.programme_id = $1 AND p.person_id = $2)";
    ERASE_LETTERS = "DELETE FROM job WHERE programme_id = $1 AND kind = 'web.send_mail' AND EXISTS (SELECT 1 FROM person p \
                     WHERE p.programme_id = $1 AND p.person_id = $2 AND p.email <> '' \
                     AND REPLACE(LOWER(job.payload), '\"to\":\"' || LOWER(p.email) || '\"', '') <> LOWER(job.payload))";
    DELETE_LETTERS = "DELETE FROM job WHERE programme_id = $1 AND kind = 'web.send_mail' \
                      AND REPLACE(LOWER(payload), '\"to\":\"' || CAST($2 AS TEXT) || '\"', '') <> LOWER(payload)";
    DELETE_OUTBOX = "DELETE FROM outbox WHERE programme_id = $1 AND LOWER(recipient) = $2";
    CLEAR_FAILED_LETTERS = "DELETE FROM job WHERE kind = 'web.send_mail' AND state = 'failed' AND made_at <= $1";
    ERASE_INVITATION = "DELETE FROM invitation WHERE programme_id = $1 AND email_folded = (SELECT LOWER(p.email) FROM person p \
                        WHERE p.programme_id = $1 AND p.person_id = $2)";
    FORGET_INVITER = "UPDATE invitation SET invited_by = NULL WHERE programme_id = $1 AND invited_by = $2";
    ERASE_ENROLMENT = "DELETE FROM enrolment WHERE programme_id = $1 AND email_folded = (SELECT LOWER(p.email) FROM person p \
                       WHERE p.programme_id = $1 AND p.person_id = $2)";
    ERASE_PASSKEY = "DELETE FROM passkey WHERE programme_id = $1 AND person_id = $2";
    ERASE_CODE = "DELETE FROM sign_in_code WHERE programme_id = $1 AND person_id = $2";
    ERASE_CEREMONY = "DELETE FROM ceremony WHERE programme_id = $1 AND person_id = $2";
    ERASE_MEMBERSHIP = "DELETE FROM membership WHERE programme_id = $1 AND person_id = $2";
    ERASE_PERSON = "UPDATE person SET given_name = '', family_name = '', name_folded = '', email = '', \
                    email_folded = NULL, language = 'en', state = 'ended', \
                    ended_at = COALESCE(ended_at, made_at) WHERE programme_id = $1 AND person_id = $2";
}

/// Removes the letters to an address from the queue and from the demonstration's box.
pub(crate) async fn delete_letters(
    tx: &mut Tx,
    programme: ProgrammeId,
    email_folded: &str,
) -> Result<(), Problem> {
    tx.run(DELETE_LETTERS, args![programme, email_folded])
        .await?;
    tx.run(DELETE_OUTBOX, args![programme, email_folded])
        .await
        .map(drop)
}

/// Removes letters that could not be sent: after some days nobody waits for them, and they name people.
pub(crate) async fn clear_failed_letters(tx: &mut Tx, until: Timestamp) -> Result<(), Problem> {
    tx.run(CLEAR_FAILED_LETTERS, args![until]).await.map(drop)
}

/// Gives a person what this room holds of them, by the name under which they get it.
pub(crate) const EXPORT: &[store::Sql] = &[
    EXPORT_PERSON,
    EXPORT_MEMBERSHIP,
    EXPORT_PASSKEY,
    EXPORT_SESSION,
    EXPORT_INVITATION,
    EXPORT_EVENT,
];

/// Erases a person from this room. What stays is a row without a name, so that what others did stays whole.
pub(crate) const ERASE: &[store::Sql] = &[
    ERASE_OUTBOX,
    ERASE_LETTERS,
    ERASE_INVITATION,
    FORGET_INVITER,
    ERASE_ENROLMENT,
    ERASE_PASSKEY,
    ERASE_CODE,
    ERASE_CEREMONY,
    ERASE_MEMBERSHIP,
    web::sessions::ERASE_SESSIONS,
    ERASE_PERSON,
];
