//! Directories of services: what a service is, how feeds of every sort are read, and how one is written strictly.

mod rich;
mod service;

pub use rich::Rich;
pub use service::*;
