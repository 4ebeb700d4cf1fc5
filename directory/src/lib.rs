//! Directories of services: what a service is, how feeds of every sort are read, and how one is written strictly.

mod clean;
mod parts;
pub mod read;
pub mod report;
mod rich;
mod service;
pub mod strict;

pub use parts::*;
pub use rich::Rich;
pub use service::*;
