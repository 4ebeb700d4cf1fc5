//! This room's pages with invented content, for the gallery and the checks.

mod courses;
mod follow;
mod learner;
mod pages;
mod trainer;

use web::Sample;

use crate::model::lesson::{Lesson, Texts};

/// Joins lists of samples while the program is built.
const fn join<const N: usize>(lists: &[&[Sample]]) -> [Sample; N] {
    let mut joined = [lists[0][0]; N];
    let (mut list, mut at) = (0, 0);
    while list < lists.len() {
        let mut place = 0;
        while place < lists[list].len() {
            joined[at] = lists[list][place];
            at += 1;
            place += 1;
        }
        list += 1;
    }
    joined
}

const LISTS: &[&[Sample]] = &[
    learner::SAMPLES,
    pages::SAMPLES,
    trainer::SAMPLES,
    follow::SAMPLES,
    crate::certificates::SAMPLES,
    crate::certificates::DESK_SAMPLES,
    crate::packages::SAMPLES,
    courses::SAMPLES,
    crate::prior::SAMPLES,
    crate::files::SAMPLES,
    crate::refreshers::SAMPLES,
    crate::champions::SAMPLES,
];

const COUNT: usize = {
    let (mut sum, mut list) = (0, 0);
    while list < LISTS.len() {
        sum += LISTS[list].len();
        list += 1;
    }
    sum
};

/// Every page in every state.
pub const SAMPLES: &[Sample] = &join::<COUNT>(LISTS);

/// The texts of a module to look at: short, with a block of every kind, in both languages.
pub(crate) fn texts() -> Texts {
    Texts {
        en: include_str!("module.md").to_owned(),
        cy: include_str!("module.cy.md").to_owned(),
    }
}

/// The same as it is learned.
pub(crate) fn lesson() -> Lesson {
    Lesson::read("first-look", "3f9a1c20", &texts()).expect("a test reads it")
}
