//! What was said, turned into a query: the needs that were heard, the words that services use for them, and the rest.

use language::Vocabulary;
use language::text::words;
use tantivy::Term;
use tantivy::query::{
    BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, Occur, PhraseQuery, Query,
    TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption};

use super::{Fault, Snapshot, Word};

/// A need to look for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Wanted {
    /// Its index in the vocabulary.
    pub need: usize,
    /// How sure, from 0 to 1; less for one that is only near to what was heard.
    pub sure: f32,
    /// It was not heard itself, but is near to one that was.
    pub near: bool,
}

/// What to look for.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Said {
    pub wanted: Vec<Wanted>,
    pub words: Vec<Word>,
    /// Topics that were chosen, and those of the needs.
    pub topics: Vec<String>,
}

/// What the best match of one word in one field counts in tantivy's BM25, beside the word's weight: its k1, and one.
const MOST: f32 = 2.2;
/// What a word counts in the name and in the rest.
pub(crate) const IN_NAME: f32 = 1.0;
/// See [`IN_NAME`].
pub(crate) const IN_BODY: f32 = 0.5;
/// What the words that services use for a need count, beside its tag.
const SPOKEN: f32 = 0.4;
/// How many words that services use are looked for, of each need.
const SPOKEN_WORDS: usize = 12;
/// A query and the most that it can score.
type Weighed = (Box<dyn Query>, f32);

impl Snapshot {
    /// The query that brings in candidates; `None` where there is nothing to look for.
    pub(crate) fn query(
        &self,
        said: &Said,
        vocabulary: &Vocabulary,
    ) -> Result<Option<Box<dyn Query>>, Fault> {
        let mut clauses: Vec<Box<dyn Query>> = Vec::new();
        for wanted in &said.wanted {
            for (term, strength) in self.fields.need_terms(wanted.need) {
                let query = TermQuery::new(term, IndexRecordOption::Basic);
                let score = wanted.sure * strength;
                clauses.push(Box::new(ConstScoreQuery::new(Box::new(query), score)));
            }
            if !wanted.near
                && let Some(query) = self.spoken(wanted.need, vocabulary)?
            {
                clauses.push(Box::new(BoostQuery::new(query, wanted.sure * SPOKEN)));
            }
        }
        let total: f32 = said
            .words
            .iter()
            .filter(|it| it.rest)
            .map(|it| it.weight)
            .sum();
        let counted = said.words.iter().filter(|it| it.rest);
        for word in counted.filter(|it| !it.common) {
            let share = word.weight / total.max(f32::EPSILON);
            for (field, part) in [(self.fields.name, IN_NAME), (self.fields.body, IN_BODY)] {
                let query = word.within(field);
                clauses.push(Box::new(ConstScoreQuery::new(query, share * part)));
            }
        }
        for topic in &said.topics {
            let term = Term::from_field_text(self.fields.pinned, topic);
            let query = TermQuery::new(term, IndexRecordOption::Basic);
            clauses.push(Box::new(ConstScoreQuery::new(Box::new(query), 0.05)));
        }
        if clauses.is_empty() {
            return Ok(None);
        }
        let clauses = clauses.into_iter().map(|it| (Occur::Should, it));
        Ok(Some(Box::new(BooleanQuery::new(clauses.collect()))))
    }

    /// The words that services use for a need: the best of them counts, the more telling the more, up to about 1.
    pub(crate) fn spoken(
        &self,
        need: usize,
        vocabulary: &Vocabulary,
    ) -> Result<Option<Box<dyn Query>>, Fault> {
        let Some(need) = vocabulary.needs().get(need) else {
            return Ok(None);
        };
        let mut any: Vec<Box<dyn Query>> = Vec::new();
        let mut telling = 1.0;
        for phrase in need.words.iter().take(SPOKEN_WORDS) {
            let stems = words(phrase);
            for (field, part) in [(self.fields.name, IN_NAME), (self.fields.body, IN_BODY)] {
                if let Some((query, most)) = self.phrase(&stems, field)? {
                    let boost = telling * part / most;
                    any.push(Box::new(BoostQuery::new(query, boost)));
                }
            }
            telling *= 0.95;
        }
        Ok((!any.is_empty())
            .then(|| Box::new(DisjunctionMaxQuery::with_tie_breaker(any, 0.15)) as Box<dyn Query>))
    }

    /// A phrase in a field, and the most that it can score; `None` where no service can have it.
    fn phrase(&self, stems: &[String], field: Field) -> Result<Option<Weighed>, Fault> {
        let mut weight = 0.0;
        for stem in stems {
            let frequency = self.frequency(field, stem)?;
            if frequency == 0 {
                return Ok(None);
            }
            weight += self.idf(frequency);
        }
        let mut terms: Vec<Term> = stems
            .iter()
            .map(|stem| Term::from_field_text(field, stem))
            .collect();
        let query: Box<dyn Query> = match terms.len() {
            0 => return Ok(None),
            1 => Box::new(TermQuery::new(
                terms.remove(0),
                IndexRecordOption::WithFreqs,
            )),
            _ => Box::new(PhraseQuery::new(terms)),
        };
        Ok(Some((query, weight * MOST)))
    }
}
