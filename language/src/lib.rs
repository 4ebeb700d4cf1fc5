//! Text that the machine judges: what a person needs, whom a service is for, what is a crisis. No I/O.
//!
//! The vocabulary of needs is content and comes from the caller; rules and word lists of this room are its own. What a
//! judge says is a suggestion with the words that it rests on, never a decision about a person.

mod ages;
pub mod caution;
pub mod circumstance;
mod circumstance_rules;
pub mod coach;
pub mod crisis;
mod crisis_home;
mod crisis_idioms;
mod crisis_others;
mod crisis_phone;
mod crisis_rules;
mod crisis_self;
mod crisis_signs;
pub mod ease;
mod hearing;
mod idiom;
mod judging;
mod lexicon;
mod need;
mod passage;
pub mod person;
mod person_words;
mod refusal;
mod sense;
mod spelling;
mod tag;
pub mod text;
mod understand;
mod verbatim;
pub mod wants;
pub mod who;
mod who_rules;
mod who_words;

pub use caution::Caution;
pub use circumstance::Circumstance;
pub use crisis::{Crisis, CrisisKind};
pub use need::{Fault, Faults, Need, OfflineNeed, SchemeTerm, Vocabulary};
pub use person::{Person, Sex, Someone};
pub use understand::{Heard, Understood};
pub use wants::Wants;
pub use who::{Fit, ServiceText, WhoFor};
