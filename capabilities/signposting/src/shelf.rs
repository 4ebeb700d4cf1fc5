//! Shelves: each programme's search index on this machine, which follows the directory's sequence of changes.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use finding::{Ask, Entry, Fault, Found, Index, Postcodes};
use jiff::SignedDuration;
use kernel::{Problem, ProgrammeId, Timestamp};
use language::Vocabulary;
use store::{Store, reading};
use tokio::sync::{Mutex as Turn, OwnedMutexGuard};
use tokio::task::JoinHandle;
use web::House;

use crate::rows::{self, Mark, State};
use crate::vocabulary;

/// A shelf asks whether something changed after this long at the earliest.
const LOOK_AGAIN: SignedDuration = SignedDuration::from_millis(500);
/// Entries read at once.
const STEP: u32 = 1_000;
/// Whoever comes while the first index is being made waits so long.
const WAIT: Duration = Duration::from_secs(20);
/// Whoever finds much to follow waits so long, and then searches what there was before.
const PATIENCE: Duration = Duration::from_secs(2);

/// The shelves of all programmes on this machine.
#[derive(Clone)]
pub struct Shelves {
    house: Arc<House>,
    postcodes: Arc<Postcodes>,
    all: Arc<Mutex<HashMap<ProgrammeId, Arc<Shelf>>>>,
}

/// One programme's shelf.
#[derive(Default)]
struct Shelf {
    /// What searches use: replaced as a whole where the vocabulary changes.
    ready: Mutex<Option<Arc<Index>>>,
    /// How far the shelf has followed. Held by the one who follows.
    followed: Arc<Turn<Followed>>,
    /// Where the directory stood when it was last followed.
    stands: Mutex<State>,
    /// When somebody last looked for changes.
    looked: Mutex<Option<Timestamp>>,
    /// What was made of it for phones, by language.
    shortlists: Mutex<HashMap<&'static str, Made>>,
}

/// Something that was made of a directory and holds while it stands where it stood.
#[derive(Clone)]
pub(crate) struct Made {
    /// What it was made of.
    pub of: String,
    /// What was made.
    pub body: Arc<str>,
    /// The digest of that.
    pub etag: Arc<str>,
}

/// How far a shelf has followed.
#[derive(Default)]
struct Followed {
    state: Option<State>,
    mark: Mark,
}

impl Shelves {
    /// Empty shelves for this house; each fills as it is first asked.
    pub fn of(house: &Arc<House>) -> Self {
        Self {
            house: Arc::clone(house),
            postcodes: Arc::new(postcodes(house.demonstration)),
            all: Arc::default(),
        }
    }

    /// Makes the index of every programme that has a directory, so that the first search need not wait for it.
    pub async fn make_ready(&self) {
        let programmes = reading!(&self.house.store, "signposting.programmes", |tx| {
            rows::programmes(tx).await
        });
        let programmes = programmes.unwrap_or_else(|problem| {
            tracing::warn!(%problem, "search indexes wait for the first search");
            Vec::new()
        });
        for programme in programmes {
            if let Err(problem) = self.index(programme).await {
                // A large directory takes longer than anybody waits: it goes on being made.
                tracing::info!(%problem, "a search index is not ready yet");
            }
        }
    }

    /// Where postcodes are. The demonstration knows those of its invented city as well.
    pub fn postcodes(&self) -> &Postcodes {
        &self.postcodes
    }

    /// What all rooms share.
    pub fn house(&self) -> &Arc<House> {
        &self.house
    }

    /// Searches a programme's directory as it stands now.
    pub async fn search(&self, programme: ProgrammeId, ask: Ask) -> Result<Found, Problem> {
        let index = self.index(programme).await?;
        // A search takes a few milliseconds of computing: it must not hold up requests that only wait.
        let found = tokio::task::spawn_blocking(move || index.search(&ask)).await;
        found.map_err(Problem::internal)?.map_err(Problem::internal)
    }

    /// The vocabulary that a programme's searches understand.
    pub async fn vocabulary(&self, programme: ProgrammeId) -> Result<Arc<Vocabulary>, Problem> {
        Ok(Arc::clone(self.index(programme).await?.vocabulary()))
    }

    /// The index of a programme, not older than a moment.
    pub async fn index(&self, programme: ProgrammeId) -> Result<Arc<Index>, Problem> {
        let shelf = self.shelf(programme);
        let now = self.house.store.clock().now();
        let ready = held(&shelf.ready).clone();
        // A clock that was set back must not make a look of the future last.
        let fresh = held(&shelf.looked).is_some_and(|at| now.duration_since(at).abs() < LOOK_AGAIN);
        match ready {
            Some(index) if fresh => Ok(index),
            Some(index) if !index.is_empty() => {
                // Somebody else follows already: the last view will do.
                let Ok(followed) = Arc::clone(&shelf.followed).try_lock_owned() else {
                    return Ok(index);
                };
                let work = self.follow(programme, &shelf, followed);
                if let Ok(done) = tokio::time::timeout(PATIENCE, work).await {
                    done.map_err(Problem::internal)??;
                } else {
                    tracing::info!("there is much to follow: searching what there was");
                }
                Ok(held(&shelf.ready).clone().unwrap_or(index))
            }
            // What holds nothing yet may only be old: nobody is told that nothing fits before it was followed.
            _ => {
                let followed = Arc::clone(&shelf.followed).lock_owned();
                let Ok(followed) = tokio::time::timeout(WAIT, followed).await else {
                    return Err(Problem::busy("the first search index is being made"));
                };
                let work = self.follow(programme, &shelf, followed);
                let done = tokio::time::timeout(WAIT, work).await;
                done.map_err(|_| Problem::busy("the first search index is being made"))?
                    .map_err(Problem::internal)??;
                let ready = held(&shelf.ready).clone();
                ready.ok_or_else(|| Problem::busy("no search index yet"))
            }
        }
    }

    /// Where a programme's directory stood when this machine last followed it.
    pub(crate) fn stands(&self, programme: ProgrammeId) -> State {
        held(&self.shelf(programme).stands).clone()
    }

    /// The shortlist in this language, if it was made of just this.
    pub(crate) fn shortlist(
        &self,
        programme: ProgrammeId,
        language: &'static str,
        of: &str,
    ) -> Option<Made> {
        let shelf = self.shelf(programme);
        let made = held(&shelf.shortlists).get(language).cloned();
        made.filter(|made| made.of == of)
    }

    /// Keeps a shortlist that was made.
    pub(crate) fn keep_shortlist(
        &self,
        programme: ProgrammeId,
        language: &'static str,
        made: Made,
    ) {
        held(&self.shelf(programme).shortlists).insert(language, made);
    }

    /// Follows in a task of its own: a caller who has waited long enough leaves, and the work goes on.
    fn follow(
        &self,
        programme: ProgrammeId,
        shelf: &Arc<Shelf>,
        mut followed: OwnedMutexGuard<Followed>,
    ) -> JoinHandle<Result<(), Problem>> {
        let (store, own) = (self.house.store.clone(), Arc::clone(shelf));
        tokio::spawn(async move { follow(&store, programme, &own, &mut followed).await })
    }

    fn shelf(&self, programme: ProgrammeId) -> Arc<Shelf> {
        Arc::clone(held(&self.all).entry(programme).or_default())
    }
}

fn postcodes(demonstration: bool) -> Postcodes {
    let own = if demonstration {
        crate::demonstration::postcodes().unwrap_or_default()
    } else {
        Vec::new()
    };
    let own = own
        .iter()
        .map(|(code, lat, lon)| (code.as_str(), *lat, *lon));
    Postcodes::with(own).0
}

fn held<T>(lock: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Follows the directory to where it stands now.
async fn follow(
    store: &Store,
    programme: ProgrammeId,
    shelf: &Shelf,
    followed: &mut Followed,
) -> Result<(), Problem> {
    let now = store.clock().now();
    let state = reading!(store, "signposting.state", |tx| {
        rows::state(tx, programme).await
    })?;
    if followed.state.as_ref() != Some(&state) {
        let words_changed = followed
            .state
            .as_ref()
            .is_none_or(|before| before.needs_version != state.needs_version);
        let index = if words_changed {
            followed.mark = Mark::default();
            begin(store, programme).await?
        } else {
            let ready = held(&shelf.ready).clone();
            ready.ok_or_else(|| Problem::internal("a shelf that was followed has no index"))?
        };
        followed.mark = catch_up(store, programme, &index, followed.mark, state.sequence).await?;
        *held(&shelf.ready) = Some(index);
        *held(&shelf.stands) = state.clone();
        followed.state = Some(state);
    }
    *held(&shelf.looked) = Some(now);
    Ok(())
}

async fn begin(store: &Store, programme: ProgrammeId) -> Result<Arc<Index>, Problem> {
    let vocabulary = reading!(store, "signposting.vocabulary", |tx| {
        vocabulary::vocabulary(tx, programme).await
    })?;
    Index::new(Arc::new(vocabulary))
        .map(Arc::new)
        .map_err(Problem::internal)
}

/// Reads what changed, a step at a time, and puts it on the shelf.
async fn catch_up(
    store: &Store,
    programme: ProgrammeId,
    index: &Arc<Index>,
    mut mark: Mark,
    until: i64,
) -> Result<Mark, Problem> {
    // Whoever changes these gives the entry a new number too, for uses at every doubling: what is read here is as new as
    // what is followed.
    let (pins, uses) = reading!(store, "signposting.pins_and_uses", |tx| {
        Ok((
            rows::pins(tx, programme).await?,
            rows::uses(tx, programme).await?,
        ))
    })?;
    let (pins, uses) = (Arc::new(pins), Arc::new(uses));
    let mut putting: Option<JoinHandle<Result<(), Fault>>> = None;
    loop {
        // While one step is put on the shelf, the next is read.
        let read = reading!(store, "signposting.changes", |tx| {
            rows::changes(tx, programme, mark, until, STEP).await
        });
        // Also where nothing could be read: whoever follows next must find nobody else at it.
        if let Some(put) = putting.take() {
            put.await
                .map_err(Problem::internal)?
                .map_err(Problem::internal)?;
        }
        let changes = read?;
        let Some((_, last)) = changes.last() else {
            break;
        };
        mark = *last;
        let (own, pins, uses) = (Arc::clone(index), Arc::clone(&pins), Arc::clone(&uses));
        putting = Some(tokio::task::spawn_blocking(move || {
            let mut entries = Vec::with_capacity(changes.len());
            for (listing, _) in changes {
                let id = listing.service.id;
                if !listing.can_be_used() {
                    own.remove(id);
                    continue;
                }
                entries.push(Entry {
                    pinned_topics: pins.get(&id).cloned().unwrap_or_default(),
                    use_count: uses.get(&id).copied().unwrap_or_default(),
                    checked_on: listing.checked_on,
                    service: listing.service,
                });
            }
            own.put_all(&entries)
        }));
    }
    let own = Arc::clone(index);
    tokio::task::spawn_blocking(move || own.commit())
        .await
        .map_err(Problem::internal)?
        .map_err(Problem::internal)?;
    Ok(mark)
}
