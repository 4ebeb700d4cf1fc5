//! The words every room shares: ids, time, chance, who acts, what they may do, what happened, what went wrong. No I/O.

mod actor;
mod clock;
pub mod disclosure;
mod event;
mod ids;
mod problem;
mod random;

pub use actor::{Actor, Grant, Permission, Role, Scope};
pub use clock::{Clock, FixedClock, Zone};
pub use event::Event;
pub use ids::{Id, Organisation, OrganisationId, Person, PersonId, Programme, ProgrammeId};
pub use problem::{Arg, FieldProblem, Problem, Said};
pub use random::{Random, SeededRandom, new_uuid};

pub use jiff::Timestamp;
pub use jiff::civil::Date;
