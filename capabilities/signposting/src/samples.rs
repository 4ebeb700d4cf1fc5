//! Every page of this room with invented content, for the gallery and the house checks.

use web::Sample;

use crate::{owners, pages, public};

/// The samples, part by part.
const PARTS: &[&[Sample]] = &[
    public::found_samples::SAMPLES,
    public::samples::SAMPLES,
    owners::samples::SAMPLES,
    pages::samples::PARTS[0],
    pages::samples::PARTS[1],
    pages::samples::PARTS[2],
];

const COUNT: usize = {
    let (mut count, mut part) = (0, 0);
    while part < PARTS.len() {
        count += PARTS[part].len();
        part += 1;
    }
    count
};

/// The samples, behind each other.
pub const SAMPLES: &[Sample] = &{
    let mut all: [Sample; COUNT] = [PARTS[0][0]; COUNT];
    let (mut place, mut part) = (0, 0);
    while part < PARTS.len() {
        let mut number = 0;
        while number < PARTS[part].len() {
            all[place] = PARTS[part][number];
            place += 1;
            number += 1;
        }
        part += 1;
    }
    all
};
