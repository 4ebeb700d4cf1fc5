//! Walking through a feed: from its address to its list, page after page, and to each service where pages tell little.

use std::collections::HashSet;

use directory::read::{Document, Input, decoded, detect};
use kernel::Problem;
use serde_json::Value;
use sha2::{Digest, Sha256};
use tokio::task::JoinSet;
use url::Url;

use super::pages::{
    below, count_of, describes_itself, from_zero, id_of, is_bare, is_last, is_list, items, page,
    pages_of, says_more,
};
use super::{Fetched, Fetcher, failed};

/// So many services are asked for at a time: councils' servers are small.
const AT_A_TIME: usize = 4;

/// What has been read of a list.
#[derive(Default)]
struct Walked {
    documents: Vec<Document>,
    bytes: usize,
    /// Ids in the order of the list.
    order: Vec<String>,
    seen: HashSet<String>,
    pages: HashSet<[u8; 32]>,
    /// How many records were held that no earlier page had.
    held: u64,
    /// How many records the feed promises.
    promised: Option<u64>,
    /// Whether the list tells only outlines.
    bare: bool,
    /// Whether a record has no id by which it could be asked for.
    nameless: bool,
}

impl Walked {
    /// Notes a page, and says whether it tells anything new.
    fn note(&mut self, document: &Document, value: &Value, items: &[Value]) -> bool {
        self.bytes += document.bytes.len();
        self.promised = self.promised.or_else(|| count_of(value));
        let mut own = HashSet::new();
        let mut held = 0;
        for item in items {
            let Some(id) = id_of(item) else {
                held += 1;
                self.nameless = true;
                continue;
            };
            if self.seen.insert(id.clone()) {
                own.insert(id.clone());
                self.order.push(id.clone());
            }
            // Twice on one page is the feed's own fault; again on a later page, the list has moved under our feet, and
            // something else was passed over.
            held += u64::from(own.contains(&id));
        }
        // Records without ids are new unless the page as a whole came before.
        let new_page = self.pages.insert(Sha256::digest(&document.bytes).into());
        if held == 0 || !new_page {
            return false;
        }
        self.held += held;
        self.bare |= items.iter().any(is_bare);
        true
    }

    fn has_all_promised(&self) -> bool {
        self.promised.is_some_and(|promised| self.held >= promised)
    }
}

impl Fetcher {
    pub(super) async fn gather(&self, address: &str) -> Result<Fetched, Problem> {
        let url = Url::parse(address).map_err(|error| failed("address", error))?;
        let first = match self.get(&url).await {
            Ok(first) => first,
            // 1.0 has nothing to say at its base: what answers there as "not found" may still have a list below.
            Err(problem) if problem.said.key == "problem-feed-status" => {
                let list = self.list_below(&url).await;
                return list?.ok_or(problem);
            }
            Err(problem) => return Err(problem),
        };
        if let Some(value) = json(&first) {
            if let Some(list) = pages_of(&url, &value) {
                return self.list(list, Some((first, value))).await;
            }
            if describes_itself(&value) {
                return self.list(below(&url, "services"), None).await;
            }
        }
        if detect(&first.bytes, &first.name).is_none()
            && let Some(fetched) = self.list_below(&url).await?
        {
            return Ok(fetched);
        }
        Ok(Fetched {
            input: Input {
                documents: vec![first],
            },
            whole: true,
        })
    }

    /// The feed whose base this address is; none where no list of services is below it.
    async fn list_below(&self, url: &Url) -> Result<Option<Fetched>, Problem> {
        if is_list(url) {
            return Ok(None);
        }
        let list = below(url, "services");
        let Ok(first) = self.get(&list).await else {
            return Ok(None);
        };
        let Some(value) = json(&first) else {
            return Ok(None);
        };
        match pages_of(&list, &value) {
            Some(list) => self.list(list, Some((first, value))).await.map(Some),
            None => Ok(None),
        }
    }

    /// Reads page after page, until the feed says that it was the last, or repeats itself, or is empty.
    async fn list(&self, list: Url, first: Option<(Document, Value)>) -> Result<Fetched, Problem> {
        let mut walked = Walked::default();
        let mut ended = false;
        let mut next = first;
        let mut zero = false;
        let mut number = 1;
        while number <= self.bounds.pages {
            let (document, value) = match next.take() {
                Some(held) => held,
                None => self.page(&page(&list, number - usize::from(zero))).await?,
            };
            let Some(items) = items(&value) else {
                return Err(failed("rubbish", "a page without a list"));
            };
            if items.is_empty() {
                walked.promised = walked.promised.or_else(|| count_of(&value));
                ended = !says_more(&value, number) || walked.has_all_promised();
                break;
            }
            let told = walked.note(&document, &value, items);
            if walked.bytes > self.bounds.whole {
                return Err(failed("large", "the feed as a whole"));
            }
            if !told {
                if zero && number == 2 {
                    // It calls its first page 0 and still gives it for 1: the next is 2.
                    zero = false;
                    continue;
                }
                // It ignores the number of the page, or goes in circles.
                ended = walked.has_all_promised();
                break;
            }
            walked.documents.push(document);
            if is_last(&value, number) {
                ended = true;
                break;
            }
            zero |= number == 1 && from_zero(&value);
            number += 1;
        }
        let whole = ended && (walked.promised.is_none() || walked.has_all_promised());
        if walked.bare && !walked.nameless {
            return self.details(&list, walked, whole).await;
        }
        Ok(Fetched {
            input: Input {
                documents: walked.documents,
            },
            whole,
        })
    }

    async fn page(&self, url: &Url) -> Result<(Document, Value), Problem> {
        let document = self.get(url).await?;
        let value = json(&document).ok_or_else(|| failed("rubbish", "a page that is not JSON"))?;
        Ok((document, value))
    }

    /// Asks for each service by itself, a few at a time: the list told only the outlines.
    async fn details(
        &self,
        list: &Url,
        walked: Walked,
        mut whole: bool,
    ) -> Result<Fetched, Problem> {
        if walked.order.len() > self.bounds.services {
            return Err(failed("large", "services to ask for one by one"));
        }
        let mut bytes = walked.bytes;
        let mut waiting = walked.order.into_iter().enumerate();
        let mut asked = JoinSet::new();
        let mut missed = 0_usize;
        let mut details = Vec::new();
        loop {
            while asked.len() < AT_A_TIME {
                let Some((place, id)) = waiting.next() else {
                    break;
                };
                let (own, url) = (self.clone(), below(list, &id));
                asked.spawn(async move { (place, id, own.get(&url).await) });
            }
            let Some(done) = asked.join_next().await else {
                break;
            };
            let (place, id, answer) = done.map_err(Problem::internal)?;
            let document = answer.unwrap_or_else(|problem| {
                missed += 1;
                // It stays in the reading as one that could not be read: nothing is lost without a word.
                Document {
                    name: id,
                    bytes: format!("no answer: {problem}").into_bytes(),
                }
            });
            bytes += document.bytes.len();
            details.push((place, document));
            if bytes > self.bounds.whole {
                return Err(failed("large", "the feed as a whole"));
            }
        }
        // What was missed keeps its last good copy; a feed that misses much is not read at all.
        if missed == details.len() && missed > 0 || missed > 3 && missed * 5 > details.len() {
            return Err(failed(
                "details",
                format!("{missed} services did not answer"),
            ));
        }
        whole &= missed == 0;
        details.sort_by_key(|(place, _)| *place);
        let documents = details.into_iter().map(|(_, document)| document).collect();
        Ok(Fetched {
            input: Input { documents },
            whole,
        })
    }
}

/// What a document says in JSON, in whatever encoding it came.
fn json(document: &Document) -> Option<Value> {
    let (text, _) = decoded(&document.bytes, None);
    serde_json::from_str(&text).ok()
}
