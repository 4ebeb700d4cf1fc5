//! Which clause of a reply does which of its labelled acts: labels come for whole replies, in their order.

use language::coach::ActKind;
use language::coach::training::Lesson;

/// The act of each clause that is more than run-up; `None` where the clauses are fewer than the acts.
pub fn align(lesson: &Lesson<'_>, acts: &[ActKind]) -> Option<Vec<(usize, ActKind)>> {
    let clauses: Vec<usize> = (0..lesson.len())
        .filter(|at| acts == [ActKind::Other] || !lesson.is_run_up(*at))
        .collect();
    if clauses.len() < acts.len() || acts.is_empty() {
        return None;
    }
    // The best way to give clauses 0..=clause the acts 0..=act, each act at least one clause, in order.
    let agrees = |clause: usize, act: usize| {
        let (kind, sure) = lesson.rule(clauses[clause]);
        if kind == acts[act] { 1.0 + sure } else { 0.0 }
    };
    let mut best = vec![vec![f32::NEG_INFINITY; acts.len()]; clauses.len()];
    let mut moved = vec![vec![false; acts.len()]; clauses.len()];
    for clause in 0..clauses.len() {
        for act in 0..acts.len() {
            let stay = if clause > 0 {
                best[clause - 1][act]
            } else {
                f32::NEG_INFINITY
            };
            let step = match (clause, act) {
                (0, 0) => 0.0,
                (0, _) | (_, 0) => f32::NEG_INFINITY,
                _ => best[clause - 1][act - 1],
            };
            moved[clause][act] = step >= stay;
            best[clause][act] = stay.max(step) + agrees(clause, act);
        }
    }
    let mut found = Vec::with_capacity(clauses.len());
    let mut act = acts.len() - 1;
    for clause in (0..clauses.len()).rev() {
        found.push((clauses[clause], acts[act]));
        if moved[clause][act] && act > 0 {
            act -= 1;
        }
    }
    found.reverse();
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clauses_take_the_acts_in_their_order() {
        use ActKind::{OpenDiscoveryQuestion, Reflection, Suggestion};
        let lesson = Lesson::new(
            None,
            None,
            "That sounds hard. You must be tired. What helps?",
        );
        let found = align(&lesson, &[Reflection, OpenDiscoveryQuestion]);
        assert_eq!(
            found,
            Some(vec![
                (0, Reflection),
                (1, Reflection),
                (2, OpenDiscoveryQuestion)
            ])
        );
        let lesson = Lesson::new(None, None, "What helps? How about a bath?");
        let found = align(&lesson, &[OpenDiscoveryQuestion, Suggestion]);
        assert_eq!(
            found,
            Some(vec![(0, OpenDiscoveryQuestion), (1, Suggestion)])
        );
        assert_eq!(
            align(&Lesson::new(None, None, "Mm"), &[Reflection, Suggestion]),
            None
        );
    }
}
