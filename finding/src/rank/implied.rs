//! Circumstances that a need itself tells of: whoever asks for a break from caring is a carer, without saying so.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use language::{Circumstance, Need, Vocabulary, person};

/// For each need the circumstances that it tells of, worked out when first asked for.
#[derive(Debug)]
pub(crate) struct Implied(Vec<OnceLock<BTreeSet<Circumstance>>>);

impl Implied {
    /// For the needs of a vocabulary.
    pub(crate) fn new(vocabulary: &Vocabulary) -> Self {
        let needs = vocabulary.needs().iter();
        Self(needs.map(|_| OnceLock::new()).collect())
    }

    /// What a need tells of.
    pub(super) fn of<'a>(
        &'a self,
        need: usize,
        vocabulary: &Vocabulary,
    ) -> impl Iterator<Item = &'a Circumstance> {
        let known = self.0.get(need).zip(vocabulary.needs().get(need));
        let told = known.map(|(cell, need)| cell.get_or_init(|| read(need)));
        told.into_iter().flatten()
    }
}

/// Those that the content names, those of the label, and those that a third of what people say of it tells.
fn read(need: &Need) -> BTreeSet<Circumstance> {
    let label = person::read(&need.en).circumstances;
    let mut counts: BTreeMap<Circumstance, usize> = BTreeMap::new();
    for phrase in &need.said {
        for circumstance in person::read(phrase).circumstances {
            *counts.entry(circumstance).or_default() += 1;
        }
    }
    let often = counts.into_iter();
    let often = often.filter(|(_, count)| count * 3 >= need.said.len());
    let named = need.implies.iter().copied();
    named.chain(label).chain(often.map(|(it, _)| it)).collect()
}
