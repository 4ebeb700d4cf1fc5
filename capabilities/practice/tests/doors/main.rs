//! What the room promises, at its doors and in the real house: practising, privacy, what trainers write and see.

mod learning;
mod privacy;
mod town;
mod training;
mod writing;
