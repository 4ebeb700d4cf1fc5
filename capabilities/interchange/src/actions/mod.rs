//! Verbs of this room; each authorises first.

pub mod forwarding;
pub mod keys;
