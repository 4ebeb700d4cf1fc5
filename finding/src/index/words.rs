//! Words of what was said: how telling each is in this directory, and what it may have been meant to be.

use std::collections::BTreeMap;

use language::text::{fold, within_slips, words};
use tantivy::Term;
use tantivy::query::{BooleanQuery, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};

use super::{Fault, Snapshot};

/// A word of what was said, stemmed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Word {
    /// The stem; those that it may have been meant to be, where no service has it as it is written.
    pub stems: Vec<String>,
    /// The word as it was said, folded.
    pub said: String,
    /// How telling it is: its inverse document frequency in this directory.
    pub weight: f32,
    /// No need explains it.
    pub rest: bool,
    /// So many services have it that it brings in none by itself.
    pub common: bool,
}

/// A word in more than this share of the services brings in none by itself.
const COMMON: f32 = 0.1;
/// Directories smaller than this have no common words: there is time to look at all.
const SMALL: u64 = 2_000;
/// Letters from which a word may be misspelt by one letter, and by two.
const LONG: [usize; 2] = [5, 9];
/// A word that was taken for another counts this much of it.
const TAKEN_FOR: f32 = 0.7;
/// A word that no service has may be a slip, a place or a name: it speaks less against what has the others.
const UNKNOWN: f32 = 0.5;
/// The most words that one may be taken for.
const MEANT: usize = 3;
/// Words that name nothing: they are in every sentence, and no reason for a service.
const SMALL_WORDS: &str = " a about after again ago all also always am an and another any anyone anything are around as \
     at away back be because been before being best but by call can cannot cant come could day days did didnt do does \
     doesnt doing done dont down each else even ever every everything few find first for from get gets getting give go \
     goes going gone got had has hasnt have havent having he hed help hes her here him his how i id if ill im in into \
     is isnt it its ive just keep keeps know last let like look looking lot make makes many may maybe me might more \
     most much must my myself near need needs never new next no not nothing now of off ok on one only or other our out \
     over own people person please put really right said same say says see sees she shes should so some somebody someone \
     something sometimes somewhere soon still stuff such take takes taking tell than that thats the their them then \
     there theres these they theyre thing things think this those though through time times to today told too took try \
     trying two up us use used very want wants was wasnt we week weeks well went were what whats when where which while \
     who why will with without wont would year years yes yet you your ";

impl Word {
    /// This word in a field.
    pub(super) fn within(&self, field: Field) -> Box<dyn Query> {
        let term = |stem: &String| Term::from_field_text(field, stem);
        match self.stems.as_slice() {
            [one] => Box::new(TermQuery::new(term(one), IndexRecordOption::Basic)),
            several => {
                let terms = several.iter().map(term).collect();
                Box::new(BooleanQuery::new_multiterms_query(terms))
            }
        }
    }
}

impl Snapshot {
    /// How telling a word is that so many services have.
    #[allow(
        clippy::cast_precision_loss,
        reason = "a few hundred thousand at most, weighed by their logarithm"
    )]
    pub(super) fn idf(&self, frequency: u64) -> f32 {
        let all = self.searcher.num_docs().max(frequency) as f32;
        let frequency = frequency as f32;
        (1.0 + (all - frequency + 0.5) / (frequency + 0.5)).ln()
    }

    /// How many services have a stem in a field.
    pub(super) fn frequency(&self, field: Field, stem: &str) -> Result<u64, Fault> {
        Ok(self
            .searcher
            .doc_freq(&Term::from_field_text(field, stem))?)
    }

    /// Weighs a word by how rare it is here; `None` for one that names nothing.
    #[allow(
        clippy::cast_precision_loss,
        reason = "a share of a few hundred thousand"
    )]
    pub(crate) fn weigh(&self, said: &str, rest: bool) -> Result<Option<Word>, Fault> {
        let said = fold(said);
        let Some(stem) = words(&said).into_iter().next() else {
            return Ok(None);
        };
        if SMALL_WORDS.contains(&format!(" {said} ")) {
            return Ok(None);
        }
        let most = self.most(&stem)?;
        let all = self.searcher.num_docs();
        let mut word = Word {
            weight: self.idf(most),
            common: all >= SMALL && most as f32 > all as f32 * COMMON,
            stems: vec![stem],
            said,
            rest,
        };
        if most == 0 {
            let meant = self.meant(&word.stems[0])?;
            if meant.is_empty() {
                word.weight *= UNKNOWN;
            } else {
                word.weight *= TAKEN_FOR;
                word.stems = meant;
            }
        }
        Ok(Some(word))
    }

    /// How many services have a stem, in the field where most have it.
    fn most(&self, stem: &str) -> Result<u64, Fault> {
        let name = self.frequency(self.fields.name, stem)?;
        Ok(name.max(self.frequency(self.fields.body, stem)?))
    }

    /// What a word may have been meant to be: words with the same beginning that differ by a slip or two, the least
    /// slips first, then what most services have.
    fn meant(&self, stem: &str) -> Result<Vec<String>, Fault> {
        let letters = stem.chars().count();
        if letters < LONG[0] || stem.chars().any(|it| it.is_ascii_digit()) {
            return Ok(Vec::new());
        }
        let slips = if letters >= LONG[1] { 2 } else { 1 };
        let start: String = stem.chars().take(2).collect();
        let end = format!("{start}\u{10FFFF}");
        let mut near: BTreeMap<(usize, std::cmp::Reverse<u64>, String), ()> = BTreeMap::new();
        for segment in self.searcher.segment_readers() {
            for field in [self.fields.name, self.fields.body] {
                let index = segment.inverted_index(field)?;
                let range = index.terms().range().ge(&start).lt(&end);
                let mut terms = range.into_stream().map_err(tantivy::TantivyError::from)?;
                while terms.advance() {
                    let Ok(term) = std::str::from_utf8(terms.key()) else {
                        continue;
                    };
                    if let Some(count) = (1..=slips).find(|most| within_slips(stem, term, *most)) {
                        let often = self.most(term)?;
                        near.insert((count, std::cmp::Reverse(often), term.to_owned()), ());
                    }
                }
            }
        }
        let least = near.keys().next().map_or(0, |(slips, ..)| *slips);
        let alike = near.into_keys().filter(|(slips, ..)| *slips == least);
        Ok(alike.take(MEANT).map(|(_, _, term)| term).collect())
    }
}
