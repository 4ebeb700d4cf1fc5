//! Courses as packages for other people's learning systems, made on a page; the command line makes them the same way.

mod pack;
mod pages;
mod samples;
mod views;

use kernel::{Permission, Role};
use web::Sample;

pub use pack::{Kind, Order, languages, pack};
pub use pages::routes;

/// May make packages of courses.
pub const PACK: Permission = Permission {
    name: "training.pack",
    roles: &[Role::Trainer, Role::Coordinator],
};

/// Its page with invented content.
pub const SAMPLES: &[Sample] = samples::SAMPLES;
