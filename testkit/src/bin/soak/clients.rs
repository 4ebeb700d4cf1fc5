//! Clients that record as fast as they are answered, each over its own connection, until something breaks.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::{Result, bail};
use http::Method;
use serde_json::{Value, json};
use testkit::load::{Ledger, Line, Records, Worker, moment};
use uuid::Uuid;

/// The book that all clients share.
pub type Book = Arc<Mutex<Ledger>>;

/// When a client takes a record for promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Promise {
    /// When the server has answered.
    AtTheReply,
    /// When it was sent: as at a server that answers before it commits.
    AtTheSending,
}

/// Takes the book for a moment.
pub fn open(book: &Book) -> MutexGuard<'_, Ledger> {
    book.lock().unwrap_or_else(PoisonError::into_inner)
}

/// One client.
pub struct Client {
    pub address: SocketAddr,
    pub worker: Worker,
    pub records: Records,
    pub book: Book,
    pub promise: Promise,
}

const BATCH: &str = "/api/v1/conversations:batch";

fn path(id: Uuid) -> String {
    format!("/api/v1/conversations/{id}")
}

impl Client {
    /// Records until the server is gone. An answer that no good record may get is an error.
    pub async fn run(self) -> Result<()> {
        let Ok(mut line) = Line::open(self.address).await else {
            return Ok(());
        };
        let mut own: Vec<(Uuid, Value)> = Vec::new();
        loop {
            let done = match self.records.below(20) {
                0..=3 => self.batch(&mut line).await?,
                4..=6 if !own.is_empty() => {
                    let place = self.records.below(own.len());
                    let (id, record) = &own[place];
                    let next = (*id, self.records.correct(record));
                    let done = self.one(&mut line, &next).await?;
                    if done.is_some() {
                        own[place] = next;
                    }
                    done
                }
                _ => {
                    let new = self.records.next(self.worker.organisation, moment());
                    let done = self.one(&mut line, &new).await?;
                    if done.is_some() {
                        own.push(new);
                    }
                    done
                }
            };
            if done.is_none() {
                return Ok(());
            }
        }
    }

    fn note(&self, id: Uuid, record: &Value) -> Result<()> {
        let mut book = open(&self.book);
        book.sends(id, record)?;
        if self.promise == Promise::AtTheSending {
            book.promised(id, record["version"].as_u64().unwrap_or_default())?;
        }
        Ok(())
    }

    /// Sends one record; `None` when the server is gone.
    async fn one(&self, line: &mut Line, record: &(Uuid, Value)) -> Result<Option<()>> {
        let (id, record) = record;
        self.note(*id, record)?;
        send(line, &self.worker, &self.book, *id, record).await
    }

    async fn batch(&self, line: &mut Line) -> Result<Option<()>> {
        let new: Vec<_> = (0..8)
            .map(|_| self.records.next(self.worker.organisation, moment()))
            .collect();
        let mut list = Vec::new();
        for (id, record) in &new {
            self.note(*id, record)?;
            let mut with_id = record.clone();
            with_id["id"] = json!(id);
            list.push(with_id);
        }
        let body = json!({ "records": list });
        let Ok(reply) = line.send(&self.worker, Method::POST, BATCH, &body).await else {
            return Ok(None);
        };
        if reply.status >= 500 {
            return Ok(None);
        }
        let answer = reply.json();
        let results = answer["results"].as_array().cloned().unwrap_or_default();
        if results.len() != new.len() {
            bail!("a batch was answered {}: {answer}", reply.status);
        }
        for ((id, record), result) in new.iter().zip(results) {
            match result["outcome"].as_str() {
                Some("stored" | "already") => {
                    let version = record["version"].as_u64().unwrap_or_default();
                    open(&self.book).promised(*id, version)?;
                }
                Some("later") => {}
                _ => bail!("a good record in a batch was answered {result}"),
            }
        }
        Ok(Some(()))
    }
}

/// Sends one record that is in the book; `None` when it was not taken this time.
pub async fn send(
    line: &mut Line,
    worker: &Worker,
    book: &Book,
    id: Uuid,
    record: &Value,
) -> Result<Option<()>> {
    let Ok(reply) = line.send(worker, Method::PUT, &path(id), record).await else {
        return Ok(None);
    };
    match reply.status {
        200 | 201 => {
            let version = record["version"].as_u64().unwrap_or_default();
            open(book).promised(id, version)?;
            Ok(Some(()))
        }
        500.. => Ok(None),
        status => bail!("a good record was answered {status}: {}", reply.json()),
    }
}
