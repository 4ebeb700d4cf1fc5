//! Rows that the tests write and find again: an audit line and a job, written together.

use kernel::{Event, Id, Problem, ProgrammeId};
use serde_json::json;
use store::{NewJob, Sql, Store, Tx, args, reading};
use uuid::Uuid;

const LINES: Sql = Sql {
    name: "LINES",
    text: "SELECT subject FROM event WHERE programme_id = $1 ORDER BY subject",
};
const JOBS: Sql = Sql {
    name: "JOBS",
    text: "SELECT payload FROM job WHERE programme_id = $1",
};

/// A programme by its number.
pub fn programme(number: u128) -> ProgrammeId {
    Id::from_uuid(Uuid::from_u128(number))
}

/// Writes the pair `number`: an audit line and a job.
pub async fn write_pair(tx: &mut Tx, programme: ProgrammeId, number: u64) -> Result<(), Problem> {
    write_line(tx, programme, number).await?;
    let payload = json!({ "number": number });
    let job = NewJob {
        kind: "test.pair",
        payload: &payload,
        due: tx.now(),
    };
    tx.enqueue(programme, job).await
}

/// Writes an audit line about `number`.
pub async fn write_line(tx: &mut Tx, programme: ProgrammeId, number: u64) -> Result<(), Problem> {
    let event = Event::new("test.line", Uuid::from_u128(number.into()));
    tx.record(programme, None, event).await
}

/// The numbers of all audit lines, as another program sees them.
pub async fn lines(store: &Store, programme: ProgrammeId) -> Vec<u64> {
    let found = reading!(store, "test.lines", |tx| {
        tx.all(LINES, args![programme], |row| row.get::<Uuid>("subject"))
            .await
    });
    let found = found.expect("lines can be read");
    found.iter().map(|uuid| uuid.as_u64_pair().1).collect()
}

/// The numbers of all jobs, in order.
pub async fn jobs(store: &Store, programme: ProgrammeId) -> Vec<u64> {
    let found = reading!(store, "test.jobs", |tx| {
        tx.all(JOBS, args![programme], |row| row.get::<String>("payload"))
            .await
    });
    let number = |text: &String| {
        let payload: serde_json::Value = serde_json::from_str(text).expect("JSON");
        payload["number"].as_u64().expect("a number")
    };
    let mut numbers: Vec<_> = found
        .expect("jobs can be read")
        .iter()
        .map(number)
        .collect();
    numbers.sort_unstable();
    numbers
}
