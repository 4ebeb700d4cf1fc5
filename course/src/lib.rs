//! A module of e-learning as text: read, checked, shown, marked and packed for other systems; no I/O.

mod check;
mod courses;
mod finding;
mod items;
mod languages;
mod mark;
pub mod model;
pub mod package;
mod read;
pub mod shown;

pub use check::{Known, check, minutes};
pub use courses::{Course, courses};
pub use finding::{Finding, Level, What};
pub use items::{Answer, Item, items};
pub use languages::languages;
pub use mark::{Given, Line, Marked, Told, mark};
pub use model::{Block, Choice, Form, Kind, Module, Page, Pair, Question, Wants};
pub use read::read;

#[cfg(test)]
mod tests;
