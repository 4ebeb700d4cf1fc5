//! The queue of what waits for an editor.

use axum::http::Uri;
use kernel::{Problem, ProgrammeId};
use store::{Tx, reading, writing};
use uuid::Uuid;
use web::{Answer, Sent, SignedIn};

use super::views::review::{self as view, Correction, Queue};
use super::{asked, id, zone};
use crate::entries::{self, list::unchecked};
use crate::owners::{self, Waiting, ask_now, changes};
use crate::public::{seen, settle_wrong, today, wrongs};
use crate::rows::{self, Listing};
use crate::settings::settings;

/// So many of the longest unchecked entries are weighed against each other.
const WEIGHED: u32 = 500;
/// So many of them are shown.
const SHOWN: usize = 25;

pub(super) async fn queue(visit: SignedIn, uri: Uri) -> Answer {
    let (programme, today, zone) = (visit.actor.programme, today(&visit)?, zone(&visit)?);
    let (wrongs, waiting, mut to_check, settings) =
        reading!(visit.store(), "signposting.review", |tx| {
            let settings = settings(tx, programme).await?;
            let to_check = unchecked(tx, programme, today, &settings, WEIGHED).await?;
            let waiting = corrections(tx, programme).await?;
            Ok((wrongs(tx, programme).await?, waiting, to_check, settings))
        })?;
    to_check.truncate(SHOWN);
    let mut shown = Vec::new();
    for (one, listing) in waiting {
        let opening = seen(&visit, &listing).await?.opening_line();
        shown.push(Correction {
            id: one.id,
            service: one.service,
            name: listing.service.name.clone(),
            made_at: one.made_at,
            changes: changes(&listing.service, &opening, &one.corrected),
            ended: one.corrected.ended,
        });
    }
    let asked = asked(&uri);
    let page = Queue {
        wrongs: &wrongs,
        corrections: &shown,
        to_check: &to_check,
        today,
        zone: &zone,
        settings: &settings,
        csrf: &visit.csrf(),
        done: asked.text("done"),
    };
    Ok(visit.show(&view::queue(visit.words(), &page)))
}

async fn corrections(
    tx: &mut Tx,
    programme: ProgrammeId,
) -> Result<Vec<(Waiting, Listing)>, Problem> {
    let mut all = Vec::new();
    for one in owners::waiting(tx, programme).await? {
        let listing = rows::entry(tx, programme, one.service).await?;
        all.push((one, listing));
    }
    Ok(all)
}

pub(super) async fn wrong(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let id = id(fields.text("wrong"))?;
    writing!(visit.store(), "signposting.settle_wrong", |tx| {
        settle_wrong(tx, &visit.actor, id).await
    })?;
    Ok(visit.go("/directory/review?done=settled"))
}

pub(super) async fn correction(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let (id, zone) = (id(fields.text("correction"))?, zone(&visit)?);
    let accepted = match fields.text("verb") {
        "accept" => true,
        "decline" => false,
        _ => return Err(Problem::not_found().into()),
    };
    writing!(visit.store(), "signposting.settle_correction", |tx| {
        if accepted {
            owners::accept(tx, &visit.actor, id, &zone).await
        } else {
            owners::decline(tx, &visit.actor, id).await
        }
    })?;
    let done = if accepted { "accepted" } else { "declined" };
    Ok(visit.go(&format!("/directory/review?done={done}")))
}

pub(super) async fn check(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let (service, zone): (Uuid, _) = (id(fields.text("service"))?, zone(&visit)?);
    let ask = match fields.text("verb") {
        "ask" => true,
        "checked" => false,
        _ => return Err(Problem::not_found().into()),
    };
    writing!(visit.store(), "signposting.review_check", |tx| {
        if ask {
            ask_now(tx, visit.house(), &visit.actor, service).await
        } else {
            entries::checked(tx, &visit.actor, service, &zone).await
        }
    })?;
    let done = if ask { "asked" } else { "checked" };
    Ok(visit.go(&format!("/directory/review?done={done}")))
}
