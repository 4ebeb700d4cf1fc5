//! What every page and door of the API has in common: shell, components, forms, sessions, languages, errors, server.

pub mod assets;
pub mod components;
mod fields;
mod shell;
mod words;

pub use fields::Fields;
pub use shell::{Frame, NavItem, page};
pub use words::{Catalogue, Language, Words};
