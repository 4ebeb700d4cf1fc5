//! The pages of this room with invented content, one for each state.

mod admin;
mod made;
mod own;

use web::Sample;

const COUNT: usize = own::SAMPLES.len() + admin::SAMPLES.len();

/// Every sample: those of the two files behind each other.
pub(crate) const SAMPLES: &[Sample] = &{
    let mut all: [Sample; COUNT] = [own::SAMPLES[0]; COUNT];
    let mut place = 1;
    while place < COUNT {
        all[place] = if place < own::SAMPLES.len() {
            own::SAMPLES[place]
        } else {
            admin::SAMPLES[place - own::SAMPLES.len()]
        };
        place += 1;
    }
    all
};
