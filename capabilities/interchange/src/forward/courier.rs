//! The courier: takes statements to a learning record store, and says in a word what went wrong.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use kernel::Problem;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::header::{ACCEPT, CONTENT_TYPE, HeaderValue, RETRY_AFTER};
use reqwest::{RequestBuilder, Response};
use serde_json::Value;
use url::{Host, Url};
use web::House;

use crate::model::shown::whole;
use crate::model::version::{HEADER, Version};
use crate::rows::forwarding::Forwarding;
use crate::rows::statements::Stored;

/// Well within the time after which a job is given to another worker.
const REQUEST: Duration = Duration::from_secs(20);
const CONNECT: Duration = Duration::from_secs(10);
/// Of an answer only so much is read.
const ANSWER: usize = 64 << 10;

/// Why nothing can be delivered for now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Which it is; the page has words for each.
    pub slug: &'static str,
    /// After so many seconds the store wants to be asked again.
    pub after: Option<u32>,
}

impl Fault {
    const fn new(slug: &'static str) -> Self {
        Self { slug, after: None }
    }

    /// The store refuses whatever it is sent.
    pub const fn refuses() -> Self {
        Self::new("refuses")
    }
}

/// What the store answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// It has them.
    Taken,
    /// It will not have them, with this status.
    Refused(u32),
    /// It cannot have them now.
    Later(Fault),
}

/// Takes statements to one store.
pub struct Courier {
    client: reqwest::Client,
    endpoint: Url,
    key: String,
    secret: String,
    version: Version,
    inside_allowed: bool,
    link: Box<dyn Fn(&str) -> String + Send + Sync>,
}

/// The address of a store as it was typed; none where statements may not be sent there. An encrypted connection is wanted,
/// except where whoever runs the program allows addresses inside the network.
pub fn endpoint_of(typed: &str, inside_allowed: bool) -> Option<Url> {
    let url = Url::parse(typed.trim()).ok()?;
    let scheme = url.scheme() == "https" || inside_allowed && url.scheme() == "http";
    let plain = url.username().is_empty()
        && url.password().is_none()
        && url.query().is_none()
        && url.fragment().is_none();
    (scheme && plain && url.has_host()).then_some(url)
}

impl Courier {
    /// A courier to this store.
    pub fn new(house: &Arc<House>, to: &Forwarding) -> Result<Self, Problem> {
        // Another part of the program may have installed the same provider before.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut client = reqwest::Client::builder();
        if !house.inside_allowed {
            // A proxy would look names up by itself, and what was refused here would be reached there.
            client = client.no_proxy();
        }
        let client = client
            .user_agent(concat!("everycontact/", env!("CARGO_PKG_VERSION")))
            // A key is for the address that was typed, and for no other.
            .redirect(reqwest::redirect::Policy::none())
            .dns_resolver(Arc::new(Gate(house.inside_allowed)))
            .connect_timeout(CONNECT)
            .timeout(REQUEST)
            .build()
            .map_err(Problem::internal)?;
        let settings = house.settings.clone();
        Ok(Self {
            client,
            endpoint: Url::parse(&to.endpoint).map_err(Problem::internal)?,
            key: to.key.clone(),
            secret: to.secret.clone(),
            version: to.version,
            inside_allowed: house.inside_allowed,
            link: Box::new(move |path| settings.link(path)),
        })
    }

    fn address(&self, resource: &str) -> Url {
        let mut url = self.endpoint.clone();
        if let Ok(mut path) = url.path_segments_mut() {
            path.pop_if_empty().push(resource);
        }
        url
    }

    /// Whether the address names, as a number, a machine inside the network.
    fn leads_inside(&self) -> bool {
        let address = match self.endpoint.host() {
            Some(Host::Ipv4(address)) => IpAddr::V4(address),
            Some(Host::Ipv6(address)) => IpAddr::V6(address),
            Some(Host::Domain(_)) => return false,
            None => return true,
        };
        !self.inside_allowed && signposting::fetch::is_inside(address)
    }

    async fn ask(&self, request: RequestBuilder) -> Result<Response, Fault> {
        if self.leads_inside() {
            return Err(Fault::new("inside"));
        }
        let request = request
            .header(HEADER, self.version.header())
            .header(ACCEPT, HeaderValue::from_static("application/json"));
        request.send().await.map_err(|error| why(&error))
    }

    /// Offers statements to the store.
    pub async fn send(&self, statements: &[Stored]) -> Reply {
        let all: Vec<_> = statements
            .iter()
            .map(|it| whole(&it.body, self.version, &*self.link))
            .collect();
        let request = self
            .client
            .post(self.address("statements"))
            .basic_auth(&self.key, Some(&self.secret))
            .header(CONTENT_TYPE, HeaderValue::from_static("application/json"))
            .body(Value::from(all).to_string());
        match self.ask(request).await {
            Ok(answer) => judge(answer.status().as_u16(), wait(&answer), statements.len()),
            Err(fault) => Reply::Later(fault),
        }
    }

    /// Tries the connection without sending anything, and says in a word what came of it.
    pub async fn try_out(&self) -> &'static str {
        match self.ask(self.client.get(self.address("about"))).await {
            // Some stores in use have no such resource; one that has it says what it speaks.
            Ok(answer) if answer.status().as_u16() == 200 => {
                let said = versions(answer).await;
                let spoken = |all: &Vec<String>| {
                    all.iter()
                        .any(|it| Version::of_header(it) == Some(self.version))
                };
                if said.is_some_and(|all| !spoken(&all)) {
                    return "version";
                }
            }
            Ok(_) => {}
            Err(fault) => return fault.slug,
        }
        let mut one = self.address("statements");
        one.set_query(Some("limit=1"));
        let request = self
            .client
            .get(one)
            .basic_auth(&self.key, Some(&self.secret));
        match self.ask(request).await.map(|it| it.status().as_u16()) {
            Ok(200) => "good",
            // All else that is asked is as every version knows it.
            Ok(400) => "version",
            Ok(401) => "key",
            // A key may be for writing alone, which is all that is needed here.
            Ok(403) => "may-not-read",
            Ok(429 | 500..) => "busy",
            Ok(_) => "address",
            Err(fault) => fault.slug,
        }
    }
}

/// What a status means for so many statements that were sent together.
fn judge(status: u16, after: Option<u32>, together: usize) -> Reply {
    match status {
        200..=299 => Reply::Taken,
        // It has one with that id: ours, since our ids follow from our events.
        409 if together == 1 => Reply::Taken,
        401 | 403 => Reply::Later(Fault::new("key")),
        404 | 405 | 410 | 300..=399 => Reply::Later(Fault::new("address")),
        408 | 425 | 429 | 500.. => Reply::Later(Fault {
            slug: "busy",
            after,
        }),
        other => Reply::Refused(other.into()),
    }
}

/// After how many seconds the store wants to be asked again.
fn wait(answer: &Response) -> Option<u32> {
    let value = answer.headers().get(RETRY_AFTER)?;
    value.to_str().ok()?.trim().parse().ok()
}

/// The versions that a store says it speaks.
async fn versions(mut answer: Response) -> Option<Vec<String>> {
    let mut bytes = Vec::new();
    while let Some(chunk) = answer.chunk().await.ok()? {
        if bytes.len() + chunk.len() > ANSWER {
            return None;
        }
        bytes.extend_from_slice(&chunk);
    }
    let about: Value = serde_json::from_slice(&bytes).ok()?;
    let all = about["version"].as_array()?.iter();
    Some(
        all.filter_map(|it| it.as_str().map(str::to_owned))
            .collect(),
    )
}

fn why(error: &reqwest::Error) -> Fault {
    let mut cause: Option<&dyn std::error::Error> = Some(error);
    while let Some(it) = cause {
        if it.is::<Inside>() {
            return Fault::new("inside");
        }
        cause = it.source();
    }
    Fault::new(if error.is_timeout() {
        "slow"
    } else {
        "unreachable"
    })
}

/// A name that leads inside the network.
#[derive(Debug)]
struct Inside;

impl std::fmt::Display for Inside {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("the name leads inside the network")
    }
}

impl std::error::Error for Inside {}

/// Looks names up, and passes over machines inside the network unless that is allowed. What it refuses is refused where
/// the connection is made.
struct Gate(bool);

impl Resolve for Gate {
    fn resolve(&self, name: Name) -> Resolving {
        let allowed = self.0;
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let usable: Vec<SocketAddr> = found
                .filter(|it| allowed || !signposting::fetch::is_inside(it.ip()))
                .collect();
            if usable.is_empty() {
                return Err(Inside.into());
            }
            Ok(Box::new(usable.into_iter()) as Addrs)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_encrypted_addresses_are_taken() {
        let table = [
            ("https://lrs.example/xapi", false, true),
            ("https://lrs.example/xapi/", false, true),
            (" https://lrs.example ", false, true),
            ("http://lrs.example/xapi", false, false),
            ("http://10.0.0.7/xapi", true, true),
            ("ftp://lrs.example/", true, false),
            ("https://key:secret@lrs.example/", false, false),
            ("https://lrs.example/?a=b", false, false),
            ("lrs.example", false, false),
            ("", false, false),
        ];
        for (typed, inside_allowed, expected) in table {
            assert_eq!(
                endpoint_of(typed, inside_allowed).is_some(),
                expected,
                "{typed}"
            );
        }
    }

    #[test]
    fn a_status_says_whether_to_go_on_wait_or_set_aside() {
        let later = |slug| Reply::Later(Fault::new(slug));
        let table = [
            (200, 50, Reply::Taken),
            (204, 1, Reply::Taken),
            (409, 1, Reply::Taken),
            (409, 50, Reply::Refused(409)),
            (400, 1, Reply::Refused(400)),
            (413, 50, Reply::Refused(413)),
            (422, 1, Reply::Refused(422)),
            (401, 1, later("key")),
            (403, 1, later("key")),
            (404, 1, later("address")),
            (301, 1, later("address")),
            (429, 1, later("busy")),
            (503, 1, later("busy")),
            (599, 1, later("busy")),
        ];
        for (status, together, expected) in table {
            assert_eq!(judge(status, None, together), expected, "{status}");
        }
        let busy = Fault {
            slug: "busy",
            after: Some(7),
        };
        assert_eq!(judge(503, Some(7), 1), Reply::Later(busy));
    }
}
