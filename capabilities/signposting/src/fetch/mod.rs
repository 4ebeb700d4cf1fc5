//! Fetching a feed from its address: bounded in time, size, pages and redirects, and never from inside the network.

mod inside;
mod pages;
#[cfg(test)]
mod tests;
mod walk;

use std::sync::Arc;
use std::time::Duration;

use directory::read::{Document, Input, decoded};
use kernel::Problem;
use url::Url;

use inside::Gate;

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
    /// Before a document that did not come is asked for once more.
    pub pause: Duration,
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
            pause: Duration::from_secs(2),
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
    gate: Gate,
    bounds: Bounds,
}

impl Fetcher {
    /// A fetcher. `inside_allowed` lets it ask addresses of the own machine and network, which an operator settles.
    pub fn new(inside_allowed: bool, bounds: Bounds) -> Result<Self, Problem> {
        Self::through(Gate::new(inside_allowed), inside_allowed, bounds)
    }

    fn through(gate: Gate, proxy_allowed: bool, bounds: Bounds) -> Result<Self, Problem> {
        // Another part of the program may have installed the same provider before.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let redirects = bounds.redirects;
        let policy = reqwest::redirect::Policy::custom(move |attempt| {
            if attempt.previous().len() > redirects {
                return attempt.error("too many redirects");
            }
            if gate.refuses_literal(attempt.url()) {
                return attempt.error("a redirect into the network");
            }
            attempt.follow()
        });
        let mut client = reqwest::Client::builder();
        if !proxy_allowed {
            // A proxy would look names up by itself, and what was refused here would be fetched there.
            client = client.no_proxy();
        }
        let client = client
            .user_agent(concat!("everycontact/", env!("CARGO_PKG_VERSION")))
            .redirect(policy)
            .dns_resolver(Arc::new(gate))
            .connect_timeout(Duration::from_secs(10))
            .read_timeout(bounds.silence)
            .timeout(bounds.time)
            .build()
            .map_err(Problem::internal)?;
        Ok(Self {
            client,
            gate,
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

    /// One document, within bounds. A server that stumbles is asked once more.
    async fn get(&self, url: &Url) -> Result<Document, Problem> {
        match self.get_once(url).await {
            Err(problem) if stumbled(&problem) => {
                tokio::time::sleep(self.bounds.pause).await;
                self.get_once(url).await
            }
            answer => answer,
        }
    }

    async fn get_once(&self, url: &Url) -> Result<Document, Problem> {
        if self.gate.refuses_literal(url) {
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
            bytes: in_utf8(bytes, &kind),
            name: file.map_or(kind, ToOwned::to_owned),
        })
    }
}

/// A text that its server says to be in an older encoding, as UTF-8. Servers say so without looking: what is UTF-8 by
/// itself is left alone, and XML says its own encoding.
fn in_utf8(bytes: Vec<u8>, kind: &str) -> Vec<u8> {
    let label = kind.split(';').skip(1).find_map(|part| {
        let (name, value) = part.split_once('=')?;
        let is_it = name.trim().eq_ignore_ascii_case("charset");
        is_it.then(|| value.trim().trim_matches('"'))
    });
    let (Some(label), Err(_)) = (label, std::str::from_utf8(&bytes)) else {
        return bytes;
    };
    if label.eq_ignore_ascii_case("utf-8") || bytes.starts_with(b"<") {
        return bytes;
    }
    decoded(&bytes, Some(label)).0.into_bytes()
}

/// Whether the fault may pass by itself: a server that answers with a fault of its own, or does not answer at all.
fn stumbled(problem: &Problem) -> bool {
    let server = || {
        let status = problem.log.as_deref().unwrap_or_default();
        status.starts_with('5') || status.starts_with("429")
    };
    match problem.said.key {
        "problem-feed-unreachable" => true,
        "problem-feed-status" => server(),
        _ => false,
    }
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
