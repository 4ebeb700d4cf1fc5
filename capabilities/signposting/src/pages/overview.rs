//! The directory at a glance.

use store::reading;
use web::{Answer, SignedIn};

use super::views::overview::{self as view, Overview};
use super::zone;
use crate::entries::list::numbers;
use crate::public::today;
use crate::settings::settings;
use crate::sources::{entries_of, sources};

pub(super) async fn overview(visit: SignedIn) -> Answer {
    let programme = visit.actor.programme;
    let (zone, today) = (zone(&visit)?, today(&visit)?);
    // A programme that was founded before owners were asked, or whose round was lost, begins here.
    crate::owners::begin_where_needed(visit.store(), programme).await?;
    let (numbers, sources, settings) = reading!(visit.store(), "signposting.overview", |tx| {
        let settings = settings(tx, programme).await?;
        let mut all = Vec::new();
        for source in sources(tx, programme).await? {
            let entries = entries_of(tx, programme, source.id).await?;
            all.push((source, entries));
        }
        Ok((
            numbers(tx, programme, today, &settings).await?,
            all,
            settings,
        ))
    })?;
    let page = Overview {
        numbers: &numbers,
        sources: &sources,
        settings: &settings,
        zone: &zone,
    };
    Ok(visit.show(&view::overview(visit.words(), &page)))
}
