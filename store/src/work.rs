//! `reading!` and `writing!`: a block of work over a transaction.
//!
//! Macros rather than functions that take a closure, because such a block borrows from its surroundings and must be
//! `Send`, which the language cannot yet say of an async closure.

use kernel::Problem;

/// Tells the compiler what a block of work answers, so that `?` works inside.
#[doc(hidden)]
pub fn outcome<T, F: Future<Output = Result<T, Problem>>>(work: F) -> F {
    work
}

/// Runs a block that only reads: `reading!(store, "people.list", |tx| { ... })`. Each statement sees what is committed
/// when it starts. The block answers `Result<T, Problem>`, and so does the whole.
#[macro_export]
macro_rules! reading {
    ($store:expr, $name:literal, |$tx:ident| $work:expr) => {{
        match ($store).begin_read($name).await {
            Ok(mut held) => {
                let $tx = &mut held;
                $crate::outcome(async { $work }).await
            }
            Err(problem) => Err(problem),
        }
    }};
}

/// Runs a block in a transaction with a name: `writing!(store, "people.add", |tx| { ... })`. When it answers `Ok`, what
/// it did is on the disk. It may run several times, so it must do nothing but through its `tx`.
#[macro_export]
macro_rules! writing {
    ($store:expr, $name:literal, |$tx:ident| $work:expr) => {{
        let store: &$crate::Store = &$store;
        let mut tries = 0;
        loop {
            let mut held = match store.begin_write($name).await {
                Ok(held) => held,
                Err(problem) => break Err(problem),
            };
            let result = {
                let $tx = &mut held;
                $crate::outcome(async { $work }).await
            };
            if let Some(ended) = store.end_write($name, &mut tries, held, result).await {
                break ended;
            }
        }
    }};
}

#[cfg(test)]
mod tests {
    use kernel::Problem;

    use crate::{Sql, Store, args};

    /// Handlers of the web server must be `Send`; this compiles only while work over borrowed data is.
    #[allow(dead_code)]
    fn work_over_borrowed_data_is_send(store: &Store, name: &str) -> impl Send {
        const ANY: Sql = Sql {
            name: "ANY",
            text: "SELECT 1",
        };
        async move {
            let read: Result<u64, Problem> = crate::reading!(store, "read", |tx| {
                let again = name;
                tx.run(ANY, args![name, again]).await
            });
            let written = crate::writing!(store, "write", |tx| {
                tx.run(ANY, args![name]).await?;
                Ok(())
            });
            (read, written)
        }
    }
}
