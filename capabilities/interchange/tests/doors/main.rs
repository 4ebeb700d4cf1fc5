//! What the room promises, at its doors and in the real house: statements, readers, keys, forwarding, privacy.

mod completions;
mod forwarding;
mod keys;
mod lrs;
mod privacy;
mod reading;
mod town;
