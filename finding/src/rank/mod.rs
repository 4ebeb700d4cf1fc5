//! Rank: candidates from the index, judged one by one, held back where it is not known whether they fit.

mod asked;
mod filters;
mod implied;
mod judge;
pub(crate) mod weights;

use language::Vocabulary;

pub(crate) use crate::index::days;
use crate::index::{Fault, Snapshot};
use crate::{Ask, Found, Hit};
use asked::Asked;
pub(crate) use implied::Implied;
use judge::Judge;

/// Finds services in what was committed.
pub(crate) fn search(
    snapshot: &Snapshot,
    vocabulary: &Vocabulary,
    implied: &Implied,
    ask: &Ask,
) -> Result<Found, Fault> {
    let asked = asked::read(snapshot, vocabulary, implied, ask)?;
    let (mut results, mut held_back) = (Vec::new(), Vec::new());
    let query = snapshot.query(&asked.said, vocabulary)?;
    if let Some(query) = query.filter(|_| !asked.is_emergency()) {
        let wanted = asked.said.wanted.iter();
        let spoken = wanted.map(|it| {
            let heard = (!it.near).then(|| snapshot.spoken(it.need, vocabulary));
            heard.transpose().map(Option::flatten)
        });
        let spoken: Vec<_> = spoken.collect::<Result<_, _>>()?;
        let candidates =
            snapshot.candidates(&*query, asked.look(ask), &asked.said.words, &spoken)?;
        let judge = Judge::new(vocabulary, ask, &asked);
        for candidate in candidates {
            let Some(facts) = snapshot.table.facts(candidate.slot) else {
                continue;
            };
            match judge.judge(&candidate, facts) {
                Some(it) if it.held_back => held_back.push(it.hit),
                Some(it) => results.push(it.hit),
                None => {}
            }
        }
    }
    best_first(&mut results);
    best_first(&mut held_back);
    // A result far below the best only fills a row.
    let best = results.iter().chain(&held_back).map(|hit| hit.score);
    let least = best.fold(0.0, f32::max) * weights::TAIL;
    for hits in [&mut results, &mut held_back] {
        hits.retain(|hit| hit.score >= least);
        hits.truncate(ask.take);
    }
    Ok(found(asked, vocabulary, results, held_back))
}

/// By score, then by id, so that the same question has the same answer everywhere.
fn best_first(hits: &mut [Hit]) {
    hits.sort_unstable_by(|one, other| {
        let scores = other.score.total_cmp(&one.score);
        scores.then_with(|| one.id.cmp(&other.id))
    });
}

fn found(asked: Asked, vocabulary: &Vocabulary, results: Vec<Hit>, held_back: Vec<Hit>) -> Found {
    let heard = asked.said.wanted.iter().filter(|it| !it.near);
    let needs = heard.filter_map(|it| vocabulary.needs().get(it.need));
    Found {
        needs: needs.map(|need| need.slug.clone()).collect(),
        understood: asked.understood,
        crisis: asked.crisis,
        nothing_fits: results.is_empty() && held_back.is_empty(),
        results,
        held_back,
    }
}
