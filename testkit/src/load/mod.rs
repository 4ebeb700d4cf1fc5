//! What the tools that measure and kill have in common: the real program, a private PostgreSQL, clients, a ledger.

mod cluster;
mod ground;
mod ledger;
mod line;
mod others;
mod program;
mod records;
mod times;

pub use cluster::Cluster;
pub use ground::{Site, Worker, moment};
pub use ledger::{Found, Ledger, Verdict};
pub use line::{Line, Reply};
pub use others::{Others, processor_seconds};
pub use program::{Durability, Program};
pub use records::Records;
pub use times::{Times, median};

use std::time::Instant;

/// The machine's clock, for these tools alone: they measure the machine.
#[allow(
    clippy::disallowed_methods,
    reason = "a tool that measures time must read it"
)]
pub fn now() -> Instant {
    Instant::now()
}
