//! The public pages, each a pure function from words and what is shown to a page.

pub(crate) mod card;
pub(crate) mod find;
mod form;
pub(crate) mod parts;
pub(crate) mod results;
pub(crate) mod said;
pub(crate) mod service;
