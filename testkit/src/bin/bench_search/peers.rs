//! Peers: the text search that comes with each database, over the same rows, asked in the way that suits it best.

use anyhow::Result;
use kernel::Problem;
use language::text::fold;
use store::{Sql, Store, args, reading, writing};

use crate::measures::Answer;
use crate::own::Judged;

const FTS5_TABLE: Sql = Sql {
    name: "FTS5_TABLE",
    text: "CREATE VIRTUAL TABLE peer USING fts5(slug UNINDEXED, name, body, tokenize = 'porter unicode61')",
};
const FTS5_ROW: Sql = Sql {
    name: "FTS5_ROW",
    text: "INSERT INTO peer (slug, name, body) VALUES ($1, $2, $3)",
};
// The name counts four times as much as the rest.
const FTS5_SEARCH: Sql = Sql {
    name: "FTS5_SEARCH",
    text: "SELECT slug FROM peer WHERE peer MATCH $1 ORDER BY bm25(peer, 0.0, 4.0, 1.0), slug LIMIT 10",
};
const TSVECTOR_TABLE: Sql = Sql {
    name: "TSVECTOR_TABLE",
    text: "CREATE TABLE peer (slug TEXT PRIMARY KEY, words TSVECTOR NOT NULL)",
};
const TSVECTOR_ROW: Sql = Sql {
    name: "TSVECTOR_ROW",
    text: "INSERT INTO peer (slug, words) VALUES ($1, \
           setweight(to_tsvector('english', $2), 'A') || setweight(to_tsvector('english', $3), 'C'))",
};
const TSVECTOR_INDEX: Sql = Sql {
    name: "TSVECTOR_INDEX",
    text: "CREATE INDEX peer_words ON peer USING gin (words)",
};
const TSVECTOR_SEARCH: Sql = Sql {
    name: "TSVECTOR_SEARCH",
    text: "SELECT slug FROM peer, websearch_to_tsquery('english', $1) AS asked \
           WHERE words @@ asked ORDER BY ts_rank_cd(words, asked, 1) DESC, slug LIMIT 10",
};

/// How the words of a query are put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    /// A row must have all of them.
    All,
    /// One is enough, and more are better.
    Any,
}

/// A database with the rows.
pub struct Peer {
    store: Store,
    embedded: bool,
}

impl Peer {
    /// Fills a table of an empty database with the name and the text of each service, as its own search wants them.
    pub async fn fill(store: Store, embedded: bool, services: &[Judged]) -> Result<Self> {
        let done = writing!(store, "bench.peer", |tx| {
            let (table, row) = if embedded {
                (FTS5_TABLE, FTS5_ROW)
            } else {
                (TSVECTOR_TABLE, TSVECTOR_ROW)
            };
            tx.run(table, Vec::new()).await?;
            for one in services {
                let (name, body) = one.text();
                tx.run(row, args![one.slug.clone(), name, body]).await?;
            }
            if !embedded {
                tx.run(TSVECTOR_INDEX, Vec::new()).await?;
            }
            Ok::<_, Problem>(())
        });
        done.map_err(said)?;
        Ok(Self { store, embedded })
    }

    /// Lets the database go.
    pub async fn close(self) -> Result<()> {
        Ok(self.store.close().await?)
    }

    /// What it answers.
    pub async fn answer(&self, q: &str, words: Words) -> Result<Answer> {
        let folded = fold(q);
        let each = folded.split_whitespace();
        let (search, asked) = if self.embedded {
            let quoted: Vec<_> = each.map(|word| format!("\"{word}\"")).collect();
            let between = if words == Words::All { " " } else { " OR " };
            (FTS5_SEARCH, quoted.join(between))
        } else {
            let between = if words == Words::All { " " } else { " or " };
            let plain: Vec<_> = each.filter(|word| *word != "or").collect();
            (TSVECTOR_SEARCH, plain.join(between))
        };
        if asked.is_empty() {
            return Ok(Answer::default());
        }
        let results = reading!(self.store, "bench.ask", |tx| {
            tx.all(search, args![asked.clone()], |row| {
                row.get::<String>("slug")
            })
            .await
        });
        Ok(Answer {
            results: results.map_err(said)?,
            held_back: Vec::new(),
        })
    }
}

fn said(problem: Problem) -> anyhow::Error {
    problem.into()
}
