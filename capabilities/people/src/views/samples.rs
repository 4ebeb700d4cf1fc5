//! The pages of this room with invented content, one for each state.

/// Every sample.
pub(crate) const SAMPLES: &[web::Sample] = &[];
