//! The verbs of this room; each authorises first.

pub mod attending;
pub mod booking;
pub mod material;
pub mod planning;
pub mod requests;
pub mod run_sheet;
pub mod tending;

use kernel::{Actor, Problem, Scope};
use store::Tx;
use uuid::Uuid;

use crate::model::Session;
use crate::rows::sessions;
use crate::{BOOK, RUN};

/// A session as this person may see it: one that is made for an organisation is for those who belong to it, and for those
/// who run sessions.
pub async fn seen(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<Session, Problem> {
    actor.may(BOOK, Scope::Anywhere)?;
    let session = sessions::find(tx, actor.programme, id).await?;
    if is_seen(actor, &session) {
        Ok(session)
    } else {
        Err(Problem::not_found())
    }
}

/// Whether a session is for this person to see.
pub fn is_seen(actor: &Actor, session: &Session) -> bool {
    let own = |organisation| actor.organisations().contains(&organisation);
    session.organisation.is_none_or(own) || actor.can(RUN, Scope::Programme)
}

/// A session, for somebody who runs sessions.
pub async fn run(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<Session, Problem> {
    actor.may(RUN, Scope::Programme)?;
    sessions::find(tx, actor.programme, id).await
}
