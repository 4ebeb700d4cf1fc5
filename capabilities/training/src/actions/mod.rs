//! The verbs of this room. The first line of each authorises.

pub mod courses;
pub mod follow;
pub mod learning;
pub mod overview;
pub mod writing;
