//! Fetching a feed from its address: bounded in time, size, pages and redirects, and never from inside the network.

mod inside;
mod pages;

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use directory::read::{Document, Input};
use kernel::Problem;
use serde_json::Value;
use tokio::task::JoinSet;
use url::Url;

use inside::{OutsideOnly, literal_inside};
use pages::{below, count_of, id_of, is_bare, is_last, items, page, pages_of};

pub use inside::inside as is_inside;

/// The bounds of one fetch.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// Bytes of one document, unpacked.
    pub document: usize,
    /// Bytes of all documents together.
    pub whole: usize,
    /// Pages of a feed.
    pub pages: usize,
    /// Services that are asked for one by one.
    pub services: usize,
    /// Redirects that are followed.
    pub redirects: usize,
    /// A server may be silent for so long.
    pub silence: Duration,
    /// All of it may take so long.
    pub time: Duration,
}

impl Default for Bounds {
    fn default() -> Self {
        Self {
            document: 64 << 20,
            whole: 512 << 20,
            pages: 5_000,
            services: 50_000,
            redirects: 5,
            silence: Duration::from_secs(30),
            time: Duration::from_mins(30),
        }
    }
}

/// What came of a fetch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fetched {
    /// The documents.
    pub input: Input,
    /// Whether all of the feed came. Where not, nothing may be called gone.
    pub whole: bool,
}

/// Fetches feeds.
#[derive(Clone)]
pub struct Fetcher {
    client: reqwest::Client,
    inside_allowed: bool,
    bounds: Bounds,
}

impl Fetcher {
    /// A fetcher. `inside_allowed` lets it ask addresses of the own machine and network, which an operator settles.
    pub fn new(inside_allowed: bool, bounds: Bounds) -> Result<Self, Problem> {
        // Another part of the program may have installed the same provider before.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let redirects = bounds.redirects;
        let policy = reqwest::redirect::Policy::custom(move |attempt| {
            if attempt.previous().len() > redirects {
                return attempt.error("too many redirects");
            }
            if !inside_allowed && literal_inside(attempt.url()) {
                return attempt.error("a redirect into the network");
            }
            attempt.follow()
        });
        let client = reqwest::Client::builder()
            .user_agent(concat!("everycontact/", env!("CARGO_PKG_VERSION")))
            .redirect(policy)
            .dns_resolver(Arc::new(OutsideOnly { inside_allowed }))
            .connect_timeout(Duration::from_secs(10))
            .read_timeout(bounds.silence)
            .timeout(bounds.time)
            .build()
            .map_err(Problem::internal)?;
        Ok(Self {
            client,
            inside_allowed,
            bounds,
        })
    }

    /// Fetches all that is behind `address`: a document, or a feed with its pages and the services in them.
    pub async fn fetch(&self, address: &str) -> Result<Fetched, Problem> {
        let work = self.gather(address);
        tokio::time::timeout(self.bounds.time, work)
            .await
            .map_err(|_| failed("slow", "it took too long in all"))?
    }

    async fn gather(&self, address: &str) -> Result<Fetched, Problem> {
        let url = Url::parse(address).map_err(|error| failed("address", error))?;
        let first = self.get(&url).await?;
        let Ok(value) = serde_json::from_slice::<Value>(&first.bytes) else {
            return Ok(whole(Input {
                documents: vec![first],
            }));
        };
        if let Some(list) = pages_of(&url, &value) {
            return self.feed(list, Some((first, value))).await;
        }
        if value.get("version").is_some() && value.get("openapi_url").is_some() {
            return self.feed(below(&url, "services"), None).await;
        }
        Ok(whole(Input {
            documents: vec![first],
        }))
    }

    /// Reads page after page, until the feed says that it was the last, or repeats itself, or is empty.
    async fn feed(&self, list: Url, first: Option<(Document, Value)>) -> Result<Fetched, Problem> {
        let mut documents = Vec::new();
        let mut seen = HashSet::new();
        let mut order = Vec::new();
        let mut bare = false;
        let mut bytes = 0;
        let mut promised = None;
        let mut ended = false;
        let mut next = first;
        for number in 1..=self.bounds.pages {
            let (document, value) = match next.take() {
                Some(held) => held,
                None => {
                    let document = self.get(&page(&list, number)).await?;
                    let value = serde_json::from_slice(&document.bytes)
                        .map_err(|error| failed("rubbish", error))?;
                    (document, value)
                }
            };
            bytes += document.bytes.len();
            if bytes > self.bounds.whole {
                return Err(failed("large", "the feed as a whole"));
            }
            let Some(items) = items(&value) else {
                return Err(failed("rubbish", "a page without a list"));
            };
            promised = promised.or_else(|| count_of(&value));
            let new: Vec<_> = items
                .iter()
                .filter_map(id_of)
                .filter(|id| seen.insert(id.clone()))
                .collect();
            // A feed that ignores the page number, or never ends, says the same again.
            if new.is_empty() && !items.is_empty() && number > 1 {
                ended = true;
                break;
            }
            bare |= items.iter().any(is_bare);
            order.extend(new);
            let last = items.is_empty() || is_last(&value, number);
            documents.push(document);
            if last {
                ended = true;
                break;
            }
        }
        let whole = ended && promised.is_none_or(|promised| order.len() as u64 >= promised);
        if bare {
            return self.details(&list, order, bytes, whole).await;
        }
        Ok(Fetched {
            input: Input { documents },
            whole,
        })
    }

    /// Asks for each service by itself, a few at a time: the list told only the outlines.
    async fn details(
        &self,
        list: &Url,
        ids: Vec<String>,
        mut bytes: usize,
        mut whole: bool,
    ) -> Result<Fetched, Problem> {
        if ids.len() > self.bounds.services {
            return Err(failed("large", "services to ask for one by one"));
        }
        let mut waiting = ids.into_iter();
        let mut asked = JoinSet::new();
        let mut missed = 0_usize;
        let mut details = Vec::new();
        loop {
            while asked.len() < 4 {
                let Some(id) = waiting.next() else { break };
                let (own, url) = (self.clone(), below(list, &id));
                asked.spawn(async move { (id, own.get(&url).await) });
            }
            let Some(done) = asked.join_next().await else {
                break;
            };
            let (id, answer) = done.map_err(Problem::internal)?;
            match answer {
                Ok(document) => {
                    bytes += document.bytes.len();
                    details.push((id, document));
                }
                Err(_) => missed += 1,
            }
            if bytes > self.bounds.whole {
                return Err(failed("large", "the feed as a whole"));
            }
        }
        // What was missed keeps its last good copy; a feed that misses much is not read at all.
        if missed * 20 > details.len() + missed {
            return Err(failed(
                "details",
                format!("{missed} services did not answer"),
            ));
        }
        whole &= missed == 0;
        details.sort_by(|a, b| a.0.cmp(&b.0));
        let documents = details.into_iter().map(|(_, document)| document).collect();
        Ok(Fetched {
            input: Input { documents },
            whole,
        })
    }

    /// One document, within bounds.
    async fn get(&self, url: &Url) -> Result<Document, Problem> {
        if !self.inside_allowed && literal_inside(url) {
            return Err(failed("inside", "an address inside the network"));
        }
        let answer = self.client.get(url.clone()).send().await;
        let mut answer = answer.map_err(|error| unreachable(&error))?;
        if !answer.status().is_success() {
            return Err(failed("status", answer.status()));
        }
        let kind = answer
            .headers()
            .get(reqwest::header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
            .to_owned();
        let mut bytes = Vec::new();
        while let Some(chunk) = answer.chunk().await.map_err(|error| unreachable(&error))? {
            if bytes.len() + chunk.len() > self.bounds.document {
                return Err(failed("large", "one document"));
            }
            bytes.extend_from_slice(&chunk);
        }
        let file = url
            .path_segments()
            .and_then(|mut parts| parts.next_back())
            .filter(|name| name.contains('.'));
        Ok(Document {
            name: file.map_or(kind, ToOwned::to_owned),
            bytes,
        })
    }
}

fn whole(input: Input) -> Fetched {
    Fetched { input, whole: true }
}

/// Why a feed could not be had: `why` ends the key of the words that editors read.
fn failed(why: &str, log: impl std::fmt::Display) -> Problem {
    let key = match why {
        "address" => "problem-feed-address",
        "inside" => "problem-feed-inside",
        "slow" => "problem-feed-slow",
        "large" => "problem-feed-large",
        "rubbish" => "problem-feed-rubbish",
        "status" => "problem-feed-status",
        "details" => "problem-feed-details",
        "redirects" => "problem-feed-redirects",
        _ => "problem-feed-unreachable",
    };
    let mut problem = Problem::new(422, key);
    problem.log = Some(log.to_string());
    problem
}

fn unreachable(error: &reqwest::Error) -> Problem {
    let mut chain = String::new();
    let mut cause: Option<&dyn std::error::Error> = Some(error);
    while let Some(it) = cause {
        chain.push_str(&it.to_string());
        chain.push_str("; ");
        cause = it.source();
    }
    let why = if error.is_timeout() {
        "slow"
    } else if chain.contains("inside the network") || chain.contains("into the network") {
        "inside"
    } else if error.is_redirect() {
        "redirects"
    } else if error.is_body() || error.is_decode() {
        "rubbish"
    } else {
        "unreachable"
    };
    // The address may hold a key: only the kinds of the faults are told.
    failed(
        why,
        chain.split("; ").skip(1).collect::<Vec<_>>().join("; "),
    )
}
