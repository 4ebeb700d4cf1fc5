//! The verbs of this room; each authorises first.

pub mod hard;
pub mod keeping;
pub mod learning;
pub mod training;
pub mod writing;
