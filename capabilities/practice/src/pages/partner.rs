//! With whom one talks: somebody whom the product brings, or somebody whom the programme has published.

use jiff::civil::Date;
use kernel::{Problem, ProgrammeId};
use store::Tx;
use uuid::Uuid;

use crate::content::content;
use crate::model::scenario::{self, Scenario};
use crate::rows::written;

/// Everybody to talk with: the programme's own first, each with the name in addresses.
pub async fn all(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<(String, Scenario)>, Problem> {
    let own = written::offered(tx, programme).await?;
    let own = own.into_iter().filter_map(|(id, texts)| {
        // It was sound when it was published; that a review is due stops nobody.
        let scenario = scenario::read(&texts, Date::MIN).scenario?;
        Some((id.to_string(), scenario))
    });
    let shipped = content().people.iter();
    let shipped = shipped.map(|it| (it.slug.clone(), it.scenario.clone()));
    Ok(own.chain(shipped).collect())
}

/// The one of this name.
pub async fn find(tx: &mut Tx, programme: ProgrammeId, key: &str) -> Result<Scenario, Problem> {
    if let Some(shipped) = content().person(key) {
        return Ok(shipped.scenario.clone());
    }
    let id: Uuid = key.parse().map_err(|_| Problem::not_found())?;
    let texts = written::offered_one(tx, programme, id).await?;
    let texts = texts.ok_or_else(Problem::not_found)?;
    scenario::read(&texts, Date::MIN)
        .scenario
        .ok_or_else(Problem::not_found)
}
