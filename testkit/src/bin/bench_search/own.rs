//! This product's own search, in process, over the demonstration directory.

use std::collections::HashMap;
use std::sync::Arc;

use anyhow::{Result, anyhow};
use directory::Service;
use finding::{Ask, Entry, Hit, Index, Postcodes};
use jiff::civil::{Date, DateTime};
use language::Vocabulary;
use uuid::Uuid;

use crate::measures::Answer;
use crate::queries::Query;

/// How many results are asked for: as many as the first page shows.
const TAKE: usize = 10;

/// A service with the slug by which it is judged.
pub struct Judged {
    /// Its slug.
    pub slug: String,
    /// The service.
    pub service: Service,
}

impl Judged {
    /// Its name and the rest of its text, as any search would index them.
    pub fn text(&self) -> (String, String) {
        let service = &self.service;
        let by = service.organization.as_ref();
        let terms = service.attributes.iter();
        let terms: Vec<_> = terms.map(|it| it.taxonomy_term.name.clone()).collect();
        let body = [
            by.map_or_else(String::new, |it| it.name.clone()),
            service.description.plain(),
            service.eligibility_description.clone(),
            terms.join(", "),
        ];
        let name = format!("{} {}", service.name, service.alternate_name);
        (name.trim().to_owned(), body.join("\n"))
    }
}

/// The search with what it needs.
pub struct Own {
    index: Index,
    postcodes: Postcodes,
    slugs: HashMap<Uuid, String>,
    now: DateTime,
}

impl Own {
    /// An index of these services, asked on `today` at ten in the morning.
    pub fn of(
        services: &[Judged],
        vocabulary: Arc<Vocabulary>,
        postcodes: &[(String, f64, f64)],
        today: Date,
    ) -> Result<Self> {
        let entries: Vec<Entry> = services
            .iter()
            .map(|it| Entry {
                service: it.service.clone(),
                checked_on: it.service.assured_date,
                ..Entry::default()
            })
            .collect();
        let index = Index::new(vocabulary)?;
        index.put_all(&entries)?;
        index.commit()?;
        let known = postcodes
            .iter()
            .map(|(name, lat, lon)| (name.as_str(), *lat, *lon));
        let (postcodes, strange) = Postcodes::with(known);
        if let Some(strange) = strange.first() {
            return Err(anyhow!("{strange} is not written as a postcode"));
        }
        let slugs = services.iter().map(|it| (it.service.id, it.slug.clone()));
        Ok(Self {
            index,
            postcodes,
            slugs: slugs.collect(),
            now: today.at(10, 0, 0, 0),
        })
    }

    /// What it answers.
    pub fn answer(&self, query: &Query) -> Result<Answer> {
        let found = self.index.search(&self.ask(query))?;
        let slugs = |hits: &[Hit]| -> Vec<String> {
            let known = hits.iter().filter_map(|hit| self.slugs.get(&hit.id));
            known.cloned().collect()
        };
        Ok(Answer {
            results: slugs(&found.results),
            held_back: slugs(&found.held_back),
        })
    }

    /// The same with all that it rests on, to read.
    pub fn explain(&self, query: &Query) -> Result<String> {
        use std::fmt::Write as _;
        let found = self.index.search(&self.ask(query))?;
        let needs = self.index.vocabulary().needs();
        let mut out = String::new();
        for heard in &found.understood.needs {
            let slug = needs.get(heard.need).map_or("", |need| need.slug.as_str());
            let _ = writeln!(out, "  heard {slug} {:.2} ({})", heard.sure, heard.words);
        }
        let _ = writeln!(out, "  person {:?}", found.understood.person);
        let _ = writeln!(
            out,
            "  rest {:?} crisis {:?}",
            found.understood.rest,
            found.crisis.map(|it| it.kind)
        );
        let grades = query.grades();
        for (title, hits) in [("", &found.results), ("held back: ", &found.held_back)] {
            for hit in hits.iter().take(7) {
                let slug = self.slugs.get(&hit.id).map_or("", String::as_str);
                let grade = grades.get(slug).copied().unwrap_or(0);
                let danger = if query.dangerous.iter().any(|it| it == slug) {
                    " UNSAFE"
                } else {
                    ""
                };
                let _ = writeln!(
                    out,
                    "  {grade}{danger} {title}{slug} {:.3} {:?} {:?}",
                    hit.score, hit.reasons, hit.check
                );
            }
        }
        for (slug, grade) in grades.iter().filter(|(_, grade)| **grade > 1) {
            let _ = writeln!(out, "  wanted {grade} {slug}");
        }
        Ok(out)
    }

    fn ask(&self, query: &Query) -> Ask {
        Ask {
            at: self.postcodes.find(&query.postcode),
            take: TAKE,
            ..Ask::of(query.q.clone(), self.now)
        }
    }
}
