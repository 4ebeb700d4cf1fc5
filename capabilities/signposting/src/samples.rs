//! Every page of this room with invented content, for the gallery and the house checks.

/// The samples.
pub const SAMPLES: &[web::Sample] = &[];
