//! What came of an import, and the yes to what is gone.

use axum::extract::Path;
use kernel::Problem;
use store::{reading, writing};
use uuid::Uuid;
use web::{Answer, Sent, SignedIn};

use super::views::imports::{self as view, Done};
use super::{id, zone};
use crate::imports::{Import, Outcome, import_of, imports};
use crate::looks::{Look, look_of_import};
use crate::reading::{Begun, import_look, read_now};
use crate::sources::{Source, source_of};

/// Reads a feed and takes what it says, without a look ahead.
pub(super) async fn now(visit: SignedIn, Path(path): Path<String>, Sent(_): Sent) -> Answer {
    let source = id(&path)?;
    writing!(visit.store(), "signposting.read_now", |tx| {
        read_now(tx, &visit.actor, source, false).await
    })?;
    Ok(visit.go(&format!("/directory/sources/{source}?done=reading")))
}

/// An import, and the way in which it could be confirmed.
struct Held {
    source: Source,
    import: Import,
    /// The file that it came from, where it is still kept.
    look: Option<Look>,
    /// Nothing was read since.
    last: bool,
}

async fn held(visit: &SignedIn, source: Uuid, import: Uuid) -> Result<Held, Problem> {
    let programme = visit.actor.programme;
    reading!(visit.store(), "signposting.import", |tx| {
        let last = imports(tx, programme, source).await?;
        Ok(Held {
            source: source_of(tx, programme, source).await?,
            import: import_of(tx, programme, source, import).await?,
            look: look_of_import(tx, programme, source, import).await?,
            last: last.first().is_some_and(|it| it.id == import),
        })
    })
}

impl Held {
    fn may_confirm(&self) -> bool {
        let readable = !self.source.address.is_empty() || self.look.is_some();
        self.import.outcome == Outcome::Held
            && self.last
            && readable
            && self.source.ended_at.is_none()
    }
}

pub(super) async fn import(
    visit: SignedIn,
    Path((source, import)): Path<(String, String)>,
) -> Answer {
    let held = held(&visit, id(&source)?, id(&import)?).await?;
    let page = Done {
        source: &held.source,
        import: &held.import,
        may_confirm: held.may_confirm(),
        zone: &zone(&visit)?,
        csrf: &visit.csrf(),
    };
    Ok(visit.show(&view::import(visit.words(), &page)))
}

pub(super) async fn confirm(
    visit: SignedIn,
    Path((source, import)): Path<(String, String)>,
    Sent(_): Sent,
) -> Answer {
    let held = held(&visit, id(&source)?, id(&import)?).await?;
    let path = format!("/directory/sources/{}", held.source.id);
    if !held.may_confirm() {
        return Err(Problem::new(409, "problem-import-over").into());
    }
    let Some(look) = held.look.filter(|_| held.source.address.is_empty()) else {
        writing!(visit.store(), "signposting.read_now", |tx| {
            read_now(tx, &visit.actor, held.source.id, true).await
        })?;
        return Ok(visit.go(&format!("{path}?done=reading")));
    };
    match import_look(visit.house(), &visit.actor, &look, true).await? {
        Begun::Done(import) => Ok(visit.go(&format!("{path}/imports/{import}"))),
        Begun::Waiting => Ok(visit.go(&format!("{path}/looks/{}", look.id))),
    }
}
