//! How somebody stands in a module: what they have opened, what they got right, what to look at again.

use crate::model::lesson::Lesson;
use crate::rows::progress::{LastAnswer, Progress};

/// How somebody stands in a module.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Whether each page was opened, in their order.
    pub seen: Vec<bool>,
    /// Questions that count and were got right.
    pub right: usize,
    /// Questions that count, in all.
    pub of: usize,
    /// What is not right yet: the place of the page, and the question.
    pub again: Vec<(usize, String)>,
    /// Whether enough is right.
    pub passed: bool,
    /// Whether it is finished, in this version or an earlier one.
    pub finished: bool,
}

impl Standing {
    /// Whether every page was opened.
    pub fn all_seen(&self) -> bool {
        self.seen.iter().all(|it| *it)
    }

    /// Whether it can be called finished now.
    pub fn is_whole(&self) -> bool {
        self.all_seen() && self.passed
    }

    /// Whether anything was opened.
    pub fn begun(&self) -> bool {
        self.seen.iter().any(|it| *it)
    }
}

/// The row that counts for the version that is shown: its own, or else what is carried over from the version that was
/// opened last and not finished.
pub fn carried(lesson: &Lesson, rows: &[Progress]) -> Option<Progress> {
    let mut own = rows.iter().filter(|it| it.module == lesson.key);
    if let Some(row) = own.clone().find(|it| it.version == lesson.version) {
        return Some(row.clone());
    }
    // Rows come with what was touched last first.
    let before = own.next().filter(|it| it.finished_at.is_none())?;
    let stands = |page: &String| lesson.place(page).is_some();
    Some(Progress {
        version: lesson.version.clone(),
        seen: before
            .seen
            .iter()
            .filter(|it| stands(it))
            .cloned()
            .collect(),
        last_page: Some(before.last_page.clone())
            .filter(stands)
            .or_else(|| lesson.page_at(0).map(str::to_owned))
            .unwrap_or_default(),
        ..before.clone()
    })
}

/// Whether an answer counts in this version: the question's words stand, and it was given since the module was begun.
pub fn counts(lesson: &Lesson, row: Option<&Progress>, answer: &LastAnswer) -> bool {
    let since = row.map(|it| it.begun_at);
    answer.wording == lesson.wording(&answer.question)
        && since.is_some_and(|since| answer.at >= since)
}

/// Where somebody goes on in a module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Onward {
    /// At the page of this place.
    Page(usize),
    /// At the first question that is not right yet: the place of its page, and the question.
    Question(usize, String),
    /// At its end: it is finished.
    End,
}

/// Where somebody goes on: at the page that was open last; from the last page back to what was left out, a page first, then
/// a question.
pub fn onward(lesson: &Lesson, rows: &[Progress], standing: &Standing) -> Onward {
    let last = carried(lesson, rows).and_then(|row| lesson.place(&row.last_page));
    let last = last.filter(|_| standing.begun()).unwrap_or(0);
    let at_end = last + 1 == standing.seen.len();
    let unseen = standing.seen.iter().position(|seen| !seen);
    match (unseen, standing.again.first()) {
        (Some(left_out), _) if at_end => Onward::Page(left_out),
        (Some(_), _) => Onward::Page(last),
        (None, Some((place, question))) if !standing.passed => {
            Onward::Question(*place, question.clone())
        }
        (None, _) if standing.finished => Onward::End,
        // Enough is right in a version that was not opened yet: opening any page of it finishes it.
        (None, _) => Onward::Page(last),
    }
}

/// How somebody stands.
pub fn standing(lesson: &Lesson, rows: &[Progress], answers: &[LastAnswer]) -> Standing {
    let row = carried(lesson, rows);
    let module = lesson.reference();
    let is_right = |id: &str| {
        let mut counted = answers.iter().filter(|it| it.question == id);
        counted.any(|it| it.right && counts(lesson, row.as_ref(), it))
    };
    let seen = lesson.pages().map(|page| {
        row.as_ref()
            .is_some_and(|it| it.seen.iter().any(|one| one == page))
    });
    let mut again = Vec::new();
    for (place, page) in module.pages.iter().enumerate() {
        for block in &page.blocks {
            if let course::Block::Question(question) = block
                && question.counts()
                && !is_right(&question.id)
            {
                again.push((place, question.id.clone()));
            }
        }
    }
    let of = module.counted().count();
    let right = of - again.len();
    let mut all = rows.iter().filter(|it| it.module == lesson.key);
    let own = row.as_ref().is_some_and(|it| it.finished_at.is_some());
    // Whoever begins the same version again has yet to finish it again.
    let earlier = all.any(|it| it.finished_at.is_some() && it.version != lesson.version);
    Standing {
        seen: seen.collect(),
        right,
        of,
        passed: module.passed(right),
        again,
        finished: own || earlier,
    }
}
