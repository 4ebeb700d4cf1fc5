//! Entries as they are published, read a few at a time: for a page, or for a stream that holds no more than these.

use std::collections::HashMap;
use std::sync::Arc;

use axum::body::Bytes;
use directory::strict::{self, Detail};
use directory::{Organization, Service};
use futures_util::stream::{self, Stream, StreamExt};
use kernel::{Problem, ProgrammeId};
use serde_json::Value;
use store::{Store, reading};
use uuid::Uuid;

use super::asked::{Asked, Collection};
use super::outline::Outline;
use super::rows::{self, AT_ONCE, Listed};

/// How much of each entry is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Its id and when it changed.
    Minimal,
    /// What it has one of.
    List,
    /// Everything, nested.
    Full,
    /// Everything, and everything of what hangs on it.
    Fuller,
}

impl Shape {
    /// The shape that was asked for; of several the largest.
    pub fn of(asked: &Asked) -> Self {
        match (asked.full_service, asked.full, asked.minimal) {
            (true, ..) => Self::Fuller,
            (_, true, _) => Self::Full,
            (_, _, true) => Self::Minimal,
            _ => Self::List,
        }
    }

    fn detail(self) -> Detail {
        match self {
            Self::Full | Self::Fuller => Detail::Full,
            Self::List => Detail::Basic,
            Self::Minimal => Detail::Minimal,
        }
    }
}

/// What is read for an entry: a service or an organisation, and for a service at a place the place.
pub type Key = (Uuid, Uuid);

/// Reads entries of a programme.
#[derive(Clone)]
pub struct Reader {
    /// The database.
    pub store: Store,
    /// The programme.
    pub programme: ProgrammeId,
    /// What is listed in it.
    pub outline: Arc<Outline>,
    /// What the entries are.
    pub list: Collection,
    /// How much of each is written.
    pub shape: Shape,
}

impl Reader {
    /// These entries as they are published. One that left the directory a moment ago is left out.
    pub async fn read(&self, keys: &[Key]) -> Result<Vec<Value>, Problem> {
        match self.list {
            Collection::Organizations => self.organizations(keys).await,
            Collection::Places => self.places(keys).await,
            _ => {
                let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
                let services = self.services(&ids).await?;
                Ok(services.iter().map(|it| written(it, self.shape)).collect())
            }
        }
    }

    async fn services(&self, ids: &[Uuid]) -> Result<Vec<Listed>, Problem> {
        reading!(self.store, "opendata.services", |tx| {
            rows::services(tx, self.programme, ids).await
        })
    }

    async fn places(&self, keys: &[Key]) -> Result<Vec<Value>, Problem> {
        let mut ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        ids.dedup();
        let services = self.services(&ids).await?;
        let by_id: HashMap<_, _> = services.iter().map(|it| (it.service.id, it)).collect();
        let shown = keys.iter().filter_map(|(service, place)| {
            at_place(&by_id.get(service)?.service, *place, self.shape.detail())
        });
        Ok(shown.collect())
    }

    async fn organizations(&self, keys: &[Key]) -> Result<Vec<Value>, Problem> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let organizations = reading!(self.store, "opendata.organizations", |tx| {
            rows::organizations(tx, self.programme, &ids).await
        })?;
        let mut values = Vec::with_capacity(organizations.len());
        for organization in organizations {
            values.push(self.organization(&organization).await?);
        }
        Ok(values)
    }

    async fn organization(&self, organization: &Organization) -> Result<Value, Problem> {
        let mut value = strict::organization(organization, &[]);
        if matches!(self.shape, Shape::Full | Shape::Fuller) {
            let ids = self.outline.services_of(organization.id);
            let shape = if self.shape == Shape::Fuller {
                Shape::Full
            } else {
                Shape::Minimal
            };
            let services = self.services(&ids).await?;
            let services: Vec<_> = services.iter().map(|it| written(it, shape)).collect();
            if !services.is_empty() {
                value["services"] = services.into();
            }
        }
        Ok(value)
    }

    /// The entries one a line, as they are read.
    pub fn lines(self, keys: Vec<Key>) -> impl Stream<Item = Result<Bytes, std::io::Error>> {
        self.flow(keys, String::new(), "", "\n", "")
    }

    /// The entries as the `contents` of this envelope, as they are read.
    pub fn page(
        self,
        keys: Vec<Key>,
        envelope: &Value,
    ) -> impl Stream<Item = Result<Bytes, std::io::Error>> + use<> {
        let mut head = envelope.to_string();
        head.pop();
        head.push_str(",\"contents\":[");
        self.flow(keys, head, ",", "", "]}")
    }

    /// `head`, each entry with `before` it (but for the first) and `after` it, and `tail`. Nothing is read before the
    /// caller has taken what was read last.
    fn flow(
        self,
        keys: Vec<Key>,
        head: String,
        before: &'static str,
        after: &'static str,
        tail: &'static str,
    ) -> impl Stream<Item = Result<Bytes, std::io::Error>> {
        // A hundred organisations may hang on many thousand services.
        let step = match self.list {
            Collection::Organizations if self.shape != Shape::List => 1,
            _ => AT_ONCE,
        };
        let start = Some((self, keys, 0, head, true));
        let flow = stream::unfold(start, move |state| async move {
            let (reader, keys, next, mut text, mut first) = state?;
            let end = (next + step).min(keys.len());
            match reader.read(&keys[next..end]).await {
                Ok(values) => {
                    for value in values {
                        text.push_str(if first { "" } else { before });
                        text.push_str(&value.to_string());
                        text.push_str(after);
                        first = false;
                    }
                }
                Err(problem) => {
                    // What was sent cannot be called back: the connection breaks off, so nobody takes it for the whole.
                    tracing::error!(
                        slug = problem.slug(),
                        why = problem.log,
                        "a stream broke off"
                    );
                    let broken = std::io::Error::other("the rest could not be read");
                    return Some((Err(broken), None));
                }
            }
            if end == keys.len() {
                text.push_str(tail);
                return Some((Ok(Bytes::from(text)), None));
            }
            Some((
                Ok(Bytes::from(text)),
                Some((reader, keys, end, String::new(), first)),
            ))
        });
        // Whoever compresses asks once more behind the end.
        flow.fuse()
    }
}

/// A service in this shape.
pub fn written(listed: &Listed, shape: Shape) -> Value {
    let mut value = strict::publish(&listed.service, shape.detail());
    if shape == Shape::Minimal {
        // The words of the standard call it so, its schema `last_modified`.
        value["modified_date"] = value["last_modified"].clone();
    }
    value
}

/// A service at one of its places; nothing where the place is not its own or must not be shown.
pub fn at_place(service: &Service, place: Uuid, detail: Detail) -> Option<Value> {
    let mut places = service.service_at_locations.iter();
    let place = places.find(|it| it.id == place)?;
    strict::service_at_location(service, place, detail)
}
