//! Tests of finding in a small invented town.

mod changes;
mod filters;
mod place;
mod properties;
mod rank;
