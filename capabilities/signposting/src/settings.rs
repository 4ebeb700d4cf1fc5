//! What a programme has settled for its directory: when an entry is stale, when an import is suspicious, who is told.

use kernel::{Problem, ProgrammeId};
use serde::{Deserialize, Serialize};
use store::Tx;

use crate::rows;

/// A directory's settings; each has a value from the start.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DirectorySettings {
    /// An entry checked within so many days is fresh. Open Referral UK recommends under three months.
    pub fresh_days: u32,
    /// An entry not checked for so many days is stale and sinks.
    pub stale_days: u32,
    /// An import in which more than this share of a source's entries is gone waits for an editor, in per cent.
    pub shrink_percent: u32,
    /// Owners are asked again after so many days without a check; 0: never by itself.
    pub ask_owner_days: u32,
}

impl Default for DirectorySettings {
    fn default() -> Self {
        Self {
            fresh_days: 90,
            stale_days: 365,
            shrink_percent: 20,
            ask_owner_days: 180,
        }
    }
}

/// The settings of this programme.
pub async fn settings(tx: &mut Tx, programme: ProgrammeId) -> Result<DirectorySettings, Problem> {
    let state = rows::state(tx, programme).await?;
    if state.settings.is_empty() {
        return Ok(DirectorySettings::default());
    }
    serde_json::from_str(&state.settings).map_err(Problem::internal)
}

/// Keeps the settings.
pub async fn keep_settings(
    tx: &mut Tx,
    programme: ProgrammeId,
    settings: &DirectorySettings,
) -> Result<(), Problem> {
    let json = serde_json::to_string(settings).map_err(Problem::internal)?;
    rows::keep_settings(tx, programme, &json).await
}
