//! What the room promises, at its doors and in the real house: learning, versions, the taster, what trainers write and see.

mod courses;
mod desk;
mod files;
mod follow;
mod learning;
mod offline;
mod packages;
mod sticking;
mod taster;
mod town;
