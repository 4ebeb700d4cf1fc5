//! The verbs of this room. The first line of each authorises.

pub mod learning;
pub mod overview;
pub mod writing;
