//! The questions of a person that may come back: what they answered, and how it went then.

use std::collections::BTreeMap;

use kernel::{PersonId, Problem, ProgrammeId};
use store::Tx;

use super::choice::{Candidate, comes_back, seconds};
use super::rows;
use crate::model::library::Library;

/// The questions that may come back to a person. Those whose words have changed since are other questions.
pub async fn candidates(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    library: &Library,
) -> Result<Vec<Candidate>, Problem> {
    let refreshed = rows::refreshed(tx, programme, person).await?;
    let refreshed: BTreeMap<_, _> = refreshed
        .iter()
        .map(|it| ((it.module.as_str(), it.question.as_str()), it))
        .collect();
    let mut candidates = Vec::new();
    for first in rows::firsts(tx, programme, person).await? {
        let Some(lesson) = library.lesson(&first.module) else {
            continue;
        };
        let question = lesson.reference().question(&first.question);
        let Some(question) = question.filter(|it| comes_back(it)) else {
            continue;
        };
        if lesson.wording(&first.question) != first.wording {
            continue;
        }
        let back = refreshed.get(&(first.module.as_str(), first.question.as_str()));
        candidates.push(Candidate {
            seconds: seconds(question),
            right: back.map_or(first.right, |it| it.right),
            refreshed: back.map(|it| it.at),
            module: first.module,
            question: first.question,
        });
    }
    Ok(candidates)
}
