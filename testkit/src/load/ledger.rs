//! The client's own book of what it sent and what it was promised, and the comparison with what is stored.

use std::collections::{BTreeMap, HashMap};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use anyhow::Result;
use serde_json::Value;
use uuid::Uuid;

/// What is known of one record.
#[derive(Default)]
struct Entry {
    /// Each version as it was sent.
    sent: BTreeMap<u64, Value>,
    /// The newest version that the server promised to keep; 0 for none.
    promised: u64,
}

/// The book. It is on the disk as well, a line for each entry, for whoever wants to look after a loss.
pub struct Ledger {
    file: BufWriter<File>,
    entries: HashMap<Uuid, Entry>,
    /// How many versions were promised.
    pub promises: u64,
}

/// A record as it is stored.
pub struct Found {
    /// Its id.
    pub id: Uuid,
    /// Its content.
    pub content: Value,
    /// How many audit lines say that it was recorded.
    pub lines: u64,
}

/// What the comparison found.
#[derive(Debug, Default)]
pub struct Verdict {
    /// Promised, and not there: the fault that must not be.
    pub lost: Vec<Uuid>,
    /// There with content that was never sent under that id and version, or with no or several audit lines.
    pub wrong: Vec<Uuid>,
    /// There, and never sent.
    pub unknown: Vec<Uuid>,
    /// Sent, not promised, and there all the same: the reply was lost.
    pub unpromised: usize,
    /// Rows looked at.
    pub stored: usize,
}

impl Verdict {
    /// Whether every promise was kept and nothing else is there.
    pub fn sound(&self) -> bool {
        self.lost.is_empty() && self.wrong.is_empty() && self.unknown.is_empty()
    }
}

impl Ledger {
    /// A new book at `path`.
    pub fn begin(path: &Path) -> Result<Self> {
        Ok(Self {
            file: BufWriter::new(File::create(path)?),
            entries: HashMap::new(),
            promises: 0,
        })
    }

    /// Notes what is about to be sent.
    pub fn sends(&mut self, id: Uuid, record: &Value) -> Result<()> {
        let version = record["version"].as_u64().unwrap_or_default();
        writeln!(self.file, "sent {id} {version} {record}")?;
        let entry = self.entries.entry(id).or_default();
        entry.sent.insert(version, record.clone());
        Ok(())
    }

    /// Notes the server's promise.
    pub fn promised(&mut self, id: Uuid, version: u64) -> Result<()> {
        writeln!(self.file, "promised {id} {version}")?;
        let entry = self.entries.entry(id).or_default();
        if entry.promised < version {
            entry.promised = version;
            self.promises += 1;
        }
        Ok(())
    }

    /// What was sent and not promised, oldest version first.
    pub fn waiting(&self) -> Vec<(Uuid, Value)> {
        let each = self.entries.iter().flat_map(|(id, entry)| {
            let later = entry.sent.range(entry.promised + 1..);
            later.map(|(_, record)| (*id, record.clone()))
        });
        let mut waiting: Vec<_> = each.collect();
        waiting.sort_by_key(|(id, record)| (*id, record["version"].as_u64()));
        waiting
    }

    /// Compares the book with what is stored.
    pub fn compare(&mut self, stored: &[Found]) -> Result<Verdict> {
        self.file.flush()?;
        let mut verdict = Verdict {
            stored: stored.len(),
            ..Verdict::default()
        };
        let mut there: HashMap<Uuid, u64> = HashMap::new();
        for row in stored {
            let Some(entry) = self.entries.get(&row.id) else {
                verdict.unknown.push(row.id);
                continue;
            };
            let version = row.content["version"].as_u64().unwrap_or_default();
            let twice = there.insert(row.id, version).is_some();
            let as_sent = entry
                .sent
                .get(&version)
                .is_some_and(|sent| same(sent, &row.content));
            if twice || !as_sent || row.lines != 1 {
                verdict.wrong.push(row.id);
            }
            if version > entry.promised {
                verdict.unpromised += 1;
            }
        }
        let lost = self.entries.iter().filter(|(id, entry)| {
            entry.promised > 0
                && there
                    .get(id)
                    .is_none_or(|version| *version < entry.promised)
        });
        verdict.lost = lost.map(|(id, _)| *id).collect();
        Ok(verdict)
    }
}

/// Whether two spellings say the same: the server writes times in its own way.
fn same(sent: &Value, stored: &Value) -> bool {
    let time = |record: &Value| {
        record["phone_time"]
            .as_str()?
            .parse::<kernel::Timestamp>()
            .ok()
    };
    let rest = |record: &Value| {
        let mut record = record.clone();
        record["phone_time"] = Value::Null;
        record
    };
    time(sent) == time(stored) && rest(sent) == rest(stored)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn record(version: u64) -> Value {
        json!({ "version": version, "phone_time": "2026-11-20T10:00:00.000Z" })
    }

    fn found(id: u128, version: u64) -> Found {
        let id = Uuid::from_u128(id);
        let content = json!({ "version": version, "phone_time": "2026-11-20T10:00:00Z" });
        Found {
            id,
            content,
            lines: 1,
        }
    }

    #[test]
    fn every_kind_of_loss_is_seen() {
        let folder = tempfile::tempdir().unwrap();
        let mut book = Ledger::begin(&folder.path().join("book")).unwrap();
        for id in 1..=4 {
            book.sends(Uuid::from_u128(id), &record(1)).unwrap();
        }
        book.sends(Uuid::from_u128(2), &record(2)).unwrap();
        for (id, version) in [(1, 1), (2, 1), (2, 2), (3, 1)] {
            book.promised(Uuid::from_u128(id), version).unwrap();
        }
        let whole = [found(1, 1), found(2, 2), found(3, 1)];
        assert!(book.compare(&whole).unwrap().sound());
        // The fourth was never promised: it may be there or not.
        let more = [found(1, 1), found(2, 2), found(3, 1), found(4, 1)];
        let verdict = book.compare(&more).unwrap();
        assert!(verdict.sound() && verdict.unpromised == 1);
        let verdict = book.compare(&whole[1..]).unwrap();
        assert_eq!(verdict.lost, [Uuid::from_u128(1)]);
        let older = [found(1, 1), found(2, 1), found(3, 1)];
        assert_eq!(book.compare(&older).unwrap().lost, [Uuid::from_u128(2)]);
        let strange = [found(1, 1), found(2, 2), found(3, 1), found(9, 1)];
        assert_eq!(
            book.compare(&strange).unwrap().unknown,
            [Uuid::from_u128(9)]
        );
        let twice = [found(1, 1), found(1, 1), found(2, 2), found(3, 1)];
        assert_eq!(book.compare(&twice).unwrap().wrong, [Uuid::from_u128(1)]);
        let mut altered = [found(1, 1), found(2, 2), found(3, 1)];
        altered[0].content["response"] = json!("goal");
        assert_eq!(book.compare(&altered).unwrap().wrong, [Uuid::from_u128(1)]);
        let mut lines = [found(1, 1), found(2, 2), found(3, 1)];
        lines[2].lines = 2;
        assert_eq!(book.compare(&lines).unwrap().wrong, [Uuid::from_u128(3)]);
        let waiting: Vec<_> = book.waiting().into_iter().map(|(id, _)| id).collect();
        assert_eq!(waiting, [Uuid::from_u128(4)]);
    }
}
