//! Rows of what conversations pointed to, and of what was needed and not there: the SQL, beside what it is decoded into.

use jiff::civil::Date;
use kernel::{OrganisationId, Problem, ProgrammeId};
use store::{Sql, Tx, args, pieces};
use uuid::Uuid;

use crate::rows::Writing;

const SERVICE: &str =
    "INSERT INTO conversation_service (programme_id, conversation_id, service_id) VALUES ";

store::statements! {
    SERVICE_1 = store::many!(SERVICE, 3, 1, "");
    SERVICE_2 = store::many!(SERVICE, 3, 2, "");
    SERVICE_4 = store::many!(SERVICE, 3, 4, "");
    SERVICE_8 = store::many!(SERVICE, 3, 8, "");
    SERVICE_16 = store::many!(SERVICE, 3, 16, "");
    CLEAR_SERVICES = "DELETE FROM conversation_service WHERE programme_id = $1 AND conversation_id = $2";
    TEAM_SERVICES = "SELECT s.service_id AS service_id, COUNT(*) AS chats FROM conversation c \
                     JOIN conversation_service s ON s.programme_id = c.programme_id AND s.conversation_id = c.conversation_id \
                     WHERE c.programme_id = $1 AND c.organisation_id = $2 AND c.day >= $3 AND c.withdrawn = FALSE GROUP BY s.service_id";
    TEAM_GAPS = "SELECT gap_need AS need, COUNT(*) AS chats FROM conversation \
                 WHERE programme_id = $1 AND organisation_id = $2 AND day >= $3 AND withdrawn = FALSE AND gap_reason IS NOT NULL \
                 GROUP BY gap_need";
}

/// Writes which services these conversations pointed to.
pub async fn point(tx: &mut Tx, of: &[&Writing<'_>]) -> Result<(), Problem> {
    const BY_SIZE: [Sql; 5] = [SERVICE_1, SERVICE_2, SERVICE_4, SERVICE_8, SERVICE_16];
    let mut rows = Vec::new();
    for it in of {
        rows.extend(it.record.services.iter().map(|service| (*it, *service)));
    }
    for (size, piece) in pieces(&rows) {
        let mut values = Vec::with_capacity(piece.len() * 3);
        for (it, service) in piece {
            values.extend(args![it.programme, it.id, *service]);
        }
        tx.run(BY_SIZE[size], values).await?;
    }
    Ok(())
}

/// Takes away which services a conversation pointed to, before its next version is written.
pub async fn clear(tx: &mut Tx, programme: ProgrammeId, id: Uuid) -> Result<(), Problem> {
    tx.run(CLEAR_SERVICES, args![programme, id]).await?;
    Ok(())
}

/// True counts of conversations. They leave this room only through the disclosure rule.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TeamSignposts {
    /// By the service that they pointed to.
    pub services: Vec<(Uuid, u32)>,
    /// In which no service was suitable, by the need; `None` where none was named.
    pub gaps: Vec<(Option<String>, u32)>,
}

/// The true counts of an organisation since `since`.
pub async fn team_signposts(
    tx: &mut Tx,
    programme: ProgrammeId,
    organisation: OrganisationId,
    since: Date,
) -> Result<TeamSignposts, Problem> {
    let of = || args![programme, organisation, since];
    let services = tx
        .all(TEAM_SERVICES, of(), |row| {
            Ok((row.get("service_id")?, row.get("chats")?))
        })
        .await?;
    let gaps = tx
        .all(TEAM_GAPS, of(), |row| {
            Ok((row.get("need")?, row.get("chats")?))
        })
        .await?;
    Ok(TeamSignposts { services, gaps })
}
