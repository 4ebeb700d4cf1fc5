//! The first look: every match is scored in a few nanoseconds, and the best few hundred are looked at properly.

use std::cmp::Ordering;
use std::sync::Arc;

use language::Sex;
use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::Column;
use tantivy::query::{EnableScoring, Query, Weight};
use tantivy::{DocId, DocSet, Score, SegmentOrdinal, SegmentReader, TERMINATED};

use super::table::Glance;
use super::{Fault, Snapshot, Table, Word};
use crate::rank::weights;

/// How many are looked at properly.
const LOOKED_AT: usize = 240;

/// A service that may fit.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Candidate {
    segment: SegmentOrdinal,
    doc: DocId,
    /// Its place in the table of facts.
    pub slot: u32,
    /// How good it looked at first.
    pub first: f32,
    /// Bits of the words that its name has.
    pub in_name: u64,
    /// Bits of the words that its text has.
    pub in_body: u64,
    /// For each need, how well it speaks of it in the words of services.
    pub spoken: Vec<f32>,
}

/// What makes the first look refuse or prefer.
#[derive(Clone, Debug, Default)]
pub(crate) struct Look {
    /// Where the person is.
    pub at: Option<(f32, f32)>,
    /// Years of age, where they are known.
    pub ages: Option<(u8, u8)>,
    /// Sex, where it is known.
    pub sex: Option<Sex>,
    /// Bits of the ways of which one is needed; none: any.
    pub ways: u8,
    /// Today, in days.
    pub today: i32,
    /// Days after which an entry is stale.
    pub stale_after: i32,
}

impl Look {
    /// The factor of a service, or that it is refused.
    fn factor(&self, glance: &Glance, slot: u32, table: &Table) -> Option<f32> {
        if self.ways != 0 && glance.ways & self.ways == 0 {
            return None;
        }
        if let Some((from, to)) = self.ages
            && (to < glance.ages.0 || from > glance.ages.1)
        {
            return None;
        }
        if let (Some(sex), Some(theirs)) = (self.sex, glance.sex)
            && sex != theirs
        {
            return None;
        }
        let metres = self.at.and_then(|at| {
            if glance.many {
                let places = &table.facts(slot)?.places;
                return places
                    .iter()
                    .map(|place| metres(at, (place.lat, place.lon)))
                    .min_by(f32::total_cmp);
            }
            (!glance.lat.is_nan()).then(|| metres(at, (glance.lat, glance.lon)))
        });
        let near = weights::nearness(self.at.is_some(), metres, glance.comes_to_you());
        let age = self.today.saturating_sub(glance.checked);
        Some(near * weights::freshness(age, self.stale_after))
    }
}

/// Metres between two places, good enough within a country.
fn metres(from: (f32, f32), to: (f32, f32)) -> f32 {
    const DEGREE: f32 = 111_195.0;
    let north = (to.0 - from.0) * DEGREE;
    let east = (to.1 - from.1) * DEGREE * from.0.to_radians().cos();
    north.hypot(east)
}

/// Keeps the best.
struct First {
    table: Arc<Table>,
    look: Arc<Look>,
}

struct FirstOfSegment {
    segment: SegmentOrdinal,
    slots: Column<u64>,
    table: Arc<Table>,
    look: Arc<Look>,
    best: Vec<Best>,
}

#[derive(Clone, Copy)]
struct Best {
    score: f32,
    slot: u32,
    segment: SegmentOrdinal,
    doc: DocId,
}

impl Collector for First {
    type Fruit = Vec<Best>;
    type Child = FirstOfSegment;

    fn for_segment(
        &self,
        segment: SegmentOrdinal,
        reader: &SegmentReader,
    ) -> tantivy::Result<FirstOfSegment> {
        Ok(FirstOfSegment {
            segment,
            slots: reader.fast_fields().u64("slot")?,
            table: Arc::clone(&self.table),
            look: Arc::clone(&self.look),
            best: Vec::new(),
        })
    }

    fn requires_scoring(&self) -> bool {
        true
    }

    fn merge_fruits(&self, segments: Vec<Vec<Best>>) -> tantivy::Result<Vec<Best>> {
        let mut all = segments.concat();
        keep_best(&mut all, &self.table);
        Ok(all)
    }
}

impl SegmentCollector for FirstOfSegment {
    type Fruit = Vec<Best>;

    fn collect(&mut self, doc: DocId, score: Score) {
        let Some(slot) = self.slots.first(doc).and_then(|it| u32::try_from(it).ok()) else {
            return;
        };
        let Some(glance) = self.table.glance(slot) else {
            return;
        };
        let Some(factor) = self.look.factor(glance, slot, &self.table) else {
            return;
        };
        self.best.push(Best {
            score: score * factor,
            slot,
            segment: self.segment,
            doc,
        });
        if self.best.len() >= LOOKED_AT * 8 {
            keep_best(&mut self.best, &self.table);
        }
    }

    fn harvest(mut self) -> Vec<Best> {
        keep_best(&mut self.best, &self.table);
        self.best
    }
}

/// Drops all but the best; of equals those with the lesser id stay, whatever the order in which they came.
fn keep_best(all: &mut Vec<Best>, table: &Table) {
    if all.len() <= LOOKED_AT {
        return;
    }
    let id = |one: &Best| table.facts(one.slot).map(|facts| facts.id);
    all.select_nth_unstable_by(LOOKED_AT, |one, other| {
        match other.score.total_cmp(&one.score) {
            Ordering::Equal => id(one).cmp(&id(other)),
            unequal => unequal,
        }
    });
    all.truncate(LOOKED_AT);
}

impl Snapshot {
    /// The services that may fit, each with the words and needs that it speaks of.
    pub(crate) fn candidates(
        &self,
        query: &dyn Query,
        look: Look,
        words: &[Word],
        needs: &[Option<Box<dyn Query>>],
    ) -> Result<Vec<Candidate>, Fault> {
        let first = First {
            table: Arc::clone(&self.table),
            look: Arc::new(look),
        };
        let best = self.searcher.search(query, &first)?;
        let mut all: Vec<Candidate> = best
            .into_iter()
            .map(|best| Candidate {
                segment: best.segment,
                doc: best.doc,
                slot: best.slot,
                first: best.score,
                in_name: 0,
                in_body: 0,
                spoken: vec![0.0; needs.len()],
            })
            .collect();
        // Lists of matches are read forwards alone.
        all.sort_unstable_by_key(|it| (it.segment, it.doc));
        let quiet = EnableScoring::disabled_from_searcher(&self.searcher);
        for (number, word) in words.iter().take(64).enumerate() {
            let weight = word.within(self.fields.name).weight(quiet)?;
            self.each(&*weight, &mut all, |it, _| it.in_name |= 1 << number)?;
            let weight = word.within(self.fields.body).weight(quiet)?;
            self.each(&*weight, &mut all, |it, _| it.in_body |= 1 << number)?;
        }
        let scored = EnableScoring::enabled_from_searcher(&self.searcher);
        for (number, need) in needs.iter().enumerate() {
            if let Some(need) = need {
                let weight = need.weight(scored)?;
                self.each(&*weight, &mut all, |it, score| it.spoken[number] = score)?;
            }
        }
        Ok(all)
    }

    /// Tells each candidate that matches.
    fn each(
        &self,
        weight: &dyn Weight,
        all: &mut [Candidate],
        mut told: impl FnMut(&mut Candidate, f32),
    ) -> Result<(), Fault> {
        for part in all.chunk_by_mut(|one, other| one.segment == other.segment) {
            let Some(segment) = part.first().map(|it| it.segment) else {
                continue;
            };
            let mut matches = weight.scorer(self.searcher.segment_reader(segment), 1.0)?;
            for one in part {
                if matches.doc() < one.doc && matches.seek(one.doc) == TERMINATED {
                    break;
                }
                if matches.doc() == one.doc {
                    told(one, matches.score());
                }
            }
        }
        Ok(())
    }
}
