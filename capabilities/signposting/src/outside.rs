//! For the command line: services out of files and folders, and a search over them that needs no database.

use std::path::Path;
use std::sync::Arc;

use directory::read::{Input, Mapping};
use directory::report::{Refusal, RepairKind};
use finding::{Ask, Entry, Index, Postcodes};
use jiff::civil::DateTime;
use kernel::Problem;
use language::Vocabulary;
use serde::Deserialize;
use store::reading;
use uuid::Uuid;
use web::{Catalogue, House, Language};

use crate::importing::read_input;
use crate::sources::Source;
use crate::{content, rows, told, vocabulary};

/// The identity of a source that is only looked at.
pub const NOT_KEPT: Uuid = Uuid::from_u128(0x0e5c_a7d1_7f0b_5d1c_9a52_6c1f_3b0e_77d4);

/// So many files of a folder are read.
const MOST_FILES: usize = 1_000;

/// A file, or all files of a folder, within `largest` bytes together.
pub fn files(path: &Path, largest: u64) -> Result<Input, Problem> {
    let unreadable = |error: std::io::Error| {
        let mut problem = Problem::new(422, "problem-directory-file");
        problem.log = Some(error.to_string());
        problem
    };
    let mut paths = vec![path.to_owned()];
    if path.is_dir() {
        paths.clear();
        for entry in std::fs::read_dir(path).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?.path();
            if entry.is_file() {
                paths.push(entry);
            }
        }
        paths.sort_unstable();
    }
    if paths.len() > MOST_FILES {
        return Err(directory::read::Unreadable::TooLarge.problem());
    }
    let mut input = Input::default();
    let mut left = largest;
    for path in paths {
        let size = std::fs::metadata(&path).map_err(unreadable)?.len();
        left = left
            .checked_sub(size)
            .ok_or_else(|| directory::read::Unreadable::TooLarge.problem())?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        input = input.and(name, std::fs::read(&path).map_err(unreadable)?);
    }
    Ok(input)
}

/// The key of the words for a kind of repair.
pub fn repair_key(slug: &str) -> &'static str {
    let found = RepairKind::ALL.iter().find(|kind| kind.slug() == slug);
    found.map_or("directory-repair-part", |kind| kind.key())
}

/// The key of the words for a reason to refuse.
pub fn refusal_key(slug: &str) -> &'static str {
    let found = Refusal::ALL.iter().find(|kind| kind.slug() == slug);
    found.map_or("directory-refused-not-a-service", |kind| kind.key())
}

/// Services in memory, ready to be searched.
pub struct Searcher {
    index: Index,
    catalogue: Catalogue,
    names: std::collections::HashMap<Uuid, String>,
}

#[derive(Deserialize)]
struct Query {
    q: String,
    #[serde(default)]
    postcode: String,
}

impl Searcher {
    /// Over a file or folder in any format.
    pub fn of_files(path: &Path, largest: u64, mapping: Option<Mapping>) -> Result<Self, Problem> {
        let source = Source {
            id: NOT_KEPT,
            name: String::new(),
            format: None,
            address: String::new(),
            mapping,
            every_hours: None,
            next_due: None,
            last_good_at: None,
            last_outcome: String::new(),
            ended_at: None,
        };
        let reading = read_input(&source, files(path, largest)?)?;
        let vocabulary = Vocabulary::new(content::needs().to_vec()).map_err(Problem::internal)?;
        let services = reading.taken.into_iter().map(|taken| taken.service);
        let active = services.filter(|it| it.status == directory::Status::Active);
        let entries = active.map(|service| Entry {
            checked_on: service.assured_date,
            pinned_topics: Vec::new(),
            use_count: 0,
            service,
        });
        Self::over(vocabulary, entries)
    }

    /// Over a programme's directory; none where there is no such programme.
    pub async fn of_programme(house: &House, slug: &str) -> Result<Option<Self>, Problem> {
        let found = reading!(house.store, "signposting.search_all", |tx| {
            let Some(programme) = people::find_programme(tx, slug).await? else {
                return Ok(None);
            };
            let state = rows::state(tx, programme.id).await?;
            let words = vocabulary::vocabulary(tx, programme.id).await?;
            let mut pins = rows::pins(tx, programme.id).await?;
            let uses = rows::uses(tx, programme.id).await?;
            let mut mark = rows::Mark::default();
            let mut all = Vec::new();
            loop {
                let step = rows::changes(tx, programme.id, mark, state.sequence, 1_000).await?;
                let Some((_, last)) = step.last() else { break };
                mark = *last;
                let usable = step.into_iter().map(|(listing, _)| listing);
                let usable = usable.filter(rows::Listing::can_be_used);
                all.extend(usable.map(|it| Entry {
                    checked_on: it.checked_on,
                    pinned_topics: pins.remove(&it.service.id).unwrap_or_default(),
                    use_count: uses.get(&it.service.id).copied().unwrap_or_default(),
                    service: it.service,
                }));
            }
            Ok(Some((words, all)))
        })?;
        let Some((words, all)) = found else {
            return Ok(None);
        };
        Self::over(words, all.into_iter()).map(Some)
    }

    fn over(vocabulary: Vocabulary, entries: impl Iterator<Item = Entry>) -> Result<Self, Problem> {
        let index = Index::new(Arc::new(vocabulary)).map_err(Problem::internal)?;
        let entries: Vec<_> = entries.collect();
        let names = entries
            .iter()
            .map(|it| (it.service.id, it.service.name.clone()))
            .collect();
        index.put_all(&entries).map_err(Problem::internal)?;
        index.commit().map_err(Problem::internal)?;
        Ok(Self {
            index,
            catalogue: Catalogue::load().map_err(Problem::internal)?,
            names,
        })
    }

    /// Answers one line with one line; or says why it is no query.
    pub fn answer(&self, line: &str, take: usize, now: DateTime) -> Result<String, String> {
        let query: Query = serde_json::from_str(line).map_err(|error| error.to_string())?;
        let ask = Ask {
            at: Postcodes::built_in().find(&query.postcode),
            take,
            ..Ask::of(&query.q, now)
        };
        let found = self.index.search(&ask).map_err(|error| error.to_string())?;
        let words = self.catalogue.words(Language::English);
        let results: Vec<_> = found
            .results
            .iter()
            .map(|hit| {
                let why = told::why(words, self.index.vocabulary(), hit);
                let mut result = serde_json::json!({
                    "id": hit.id,
                    "name": self.names.get(&hit.id),
                    "score": hit.score,
                    "why": why.join("; "),
                });
                if let Some(distance) = hit.distance_m {
                    result["distance_m"] = distance.into();
                }
                result
            })
            .collect();
        Ok(serde_json::json!({ "results": results }).to_string())
    }
}
