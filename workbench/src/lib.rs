//! Where the models of `language` are trained and measured. It reads files; nothing of it ships.
#![allow(clippy::doc_markdown, reason = "AnnoMI is a name")]

pub mod annomi;
pub mod bag;
pub mod baselines;
pub mod chance;
pub mod evaluate;
pub mod lessons;
pub mod measure;
pub mod replies;
pub mod svm;
pub mod train;
