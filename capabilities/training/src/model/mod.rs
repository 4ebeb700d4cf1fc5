//! What this room knows without asking anybody: lessons, courses, how far somebody has come.

pub mod follow;
pub mod lesson;
pub mod library;
pub mod own_course;
pub mod standing;
