//! The index of a programme's services, in memory: written a batch at a time while others search the last commit.

mod candidates;
mod fields;
mod query;
mod table;
mod words;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use language::Vocabulary;
use tantivy::schema::TantivyDocument;
use tantivy::{IndexReader, IndexWriter, ReloadPolicy, Searcher};
use uuid::Uuid;

use crate::facts::{self, Entry, Facts, Text};
use crate::rank::{self, Implied};
use crate::{Ask, Found};
pub(crate) use candidates::{Candidate, Look};
use fields::Fields;
pub(crate) use query::{IN_BODY, IN_NAME, Said, Wanted};
pub(crate) use table::{Table, days};
pub(crate) use words::Word;

/// Threads that read and write when many services are put in at once: the most that a small machine has.
const THREADS: usize = 2;
/// Bytes that all writing threads may gather before they begin a new segment.
const GATHERED: usize = 96 << 20;
/// How many entries each thread reads before they are put in.
const BATCH: usize = 1_000;

/// Why the index could not do as asked.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The text index failed.
    #[error("the text index failed: {0}")]
    Text(#[from] tantivy::TantivyError),
    /// A thread that read services came to grief.
    #[error("a thread that read services for the index came to grief")]
    Thread,
    /// More services than the index can number.
    #[error("there are more services than an index can hold")]
    TooMany,
}

/// An index of services.
pub struct Index {
    vocabulary: Arc<Vocabulary>,
    implied: Implied,
    fields: Fields,
    reader: IndexReader,
    writing: Mutex<Writing>,
    shown: RwLock<Arc<Snapshot>>,
}

/// What is written and not yet shown.
struct Writing {
    writer: IndexWriter<TantivyDocument>,
    table: Table,
    slots: HashMap<Uuid, u32>,
    free: Vec<u32>,
}

/// What searches see: the text of one commit with the facts of the same.
pub(crate) struct Snapshot {
    pub searcher: Searcher,
    pub table: Arc<Table>,
    fields: Fields,
}

impl Index {
    /// An empty index that understands what people say by these needs.
    pub fn new(vocabulary: Arc<Vocabulary>) -> Result<Self, Fault> {
        let (fields, schema) = Fields::new();
        let index = tantivy::Index::create_in_ram(schema);
        Fields::register(&index);
        let writer = index.writer_with_num_threads(THREADS, GATHERED)?;
        let reader = index
            .reader_builder()
            .reload_policy(ReloadPolicy::Manual)
            .try_into()?;
        let snapshot = Snapshot {
            searcher: reader.searcher(),
            table: Arc::default(),
            fields,
        };
        Ok(Self {
            implied: Implied::new(&vocabulary),
            vocabulary,
            fields,
            reader,
            writing: Mutex::new(Writing {
                writer,
                table: Table::default(),
                slots: HashMap::new(),
                free: Vec::new(),
            }),
            shown: RwLock::new(Arc::new(snapshot)),
        })
    }

    /// The needs by which it understands.
    pub fn vocabulary(&self) -> &Arc<Vocabulary> {
        &self.vocabulary
    }

    /// Puts a service in, in the place of an earlier entry with the same id. One that is not active is taken out. It is
    /// found after the next [`Self::commit`].
    pub fn put(&self, entry: &Entry) -> Result<(), Fault> {
        let read = facts::of(entry, &self.vocabulary);
        self.take(vec![(entry.service.id, read)])
    }

    /// Puts many in, with several threads.
    pub fn put_all(&self, entries: &[Entry]) -> Result<(), Fault> {
        for part in entries.chunks(BATCH * THREADS) {
            let size = part.len().div_ceil(THREADS).max(1);
            let read = |entries: &[Entry]| -> Vec<(Uuid, Option<(Facts, Text)>)> {
                let each = entries.iter();
                each.map(|entry| (entry.service.id, facts::of(entry, &self.vocabulary)))
                    .collect()
            };
            let all = std::thread::scope(|threads| {
                let running: Vec<_> = part
                    .chunks(size)
                    .map(|few| threads.spawn(move || read(few)))
                    .collect();
                let joined = running.into_iter().map(std::thread::ScopedJoinHandle::join);
                joined.collect::<Result<Vec<_>, _>>()
            });
            self.take(
                all.map_err(|_| Fault::Thread)?
                    .into_iter()
                    .flatten()
                    .collect(),
            )?;
        }
        Ok(())
    }

    /// Takes a service out. It is found no more after the next [`Self::commit`].
    pub fn remove(&self, id: Uuid) {
        let mut writing = self.writing();
        writing.drop_one(id, &self.fields);
    }

    /// Shows to searches what was put in and taken out. Those under way finish on what they saw.
    pub fn commit(&self) -> Result<(), Fault> {
        let mut writing = self.writing();
        writing.writer.commit()?;
        self.reader.reload()?;
        let snapshot = Snapshot {
            searcher: self.reader.searcher(),
            table: Arc::new(writing.table.clone()),
            fields: self.fields,
        };
        *self.shown.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(snapshot);
        Ok(())
    }

    /// How many services are found by searches.
    pub fn len(&self) -> usize {
        self.snapshot().table.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Finds services.
    pub fn search(&self, ask: &Ask) -> Result<Found, Fault> {
        rank::search(&self.snapshot(), &self.vocabulary, &self.implied, ask)
    }

    fn snapshot(&self) -> Arc<Snapshot> {
        let shown = self.shown.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&shown)
    }

    fn writing(&self) -> MutexGuard<'_, Writing> {
        self.writing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn take(&self, read: Vec<(Uuid, Option<(Facts, Text)>)>) -> Result<(), Fault> {
        let mut writing = self.writing();
        for (id, read) in read {
            writing.drop_one(id, &self.fields);
            let Some((facts, text)) = read else { continue };
            let slot = match writing.free.pop() {
                Some(slot) => slot,
                None => writing.table.next_slot().ok_or(Fault::TooMany)?,
            };
            let document = self.fields.document(slot, &facts, &text);
            writing.writer.add_document(document)?;
            writing.table.set(slot, facts);
            writing.slots.insert(id, slot);
        }
        Ok(())
    }
}

impl Writing {
    fn drop_one(&mut self, id: Uuid, fields: &Fields) {
        if let Some(slot) = self.slots.remove(&id) {
            self.writer.delete_term(fields.slot_term(slot));
            self.table.clear(slot);
            self.free.push(slot);
        }
    }
}

impl std::fmt::Debug for Index {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Index")
            .field("services", &self.len())
            .finish_non_exhaustive()
    }
}
