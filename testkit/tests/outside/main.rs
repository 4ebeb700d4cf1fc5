//! Whatever comes from outside is taken or refused in words, and never breaks the program: JSON, files, forms.

mod forms;
mod import;
mod records;

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, TestCaseError, TestRunner};

/// Runs a property over a place: each case is a future.
fn cases<S: Strategy>(
    number: u32,
    strategy: &S,
    judge: impl AsyncFn(S::Value) -> Result<(), TestCaseError>,
) {
    let handle = tokio::runtime::Handle::current();
    let config = Config {
        failure_persistence: None,
        max_shrink_iters: 400,
        ..Config::with_cases(number)
    };
    let mut runner = TestRunner::new(config);
    let outcome =
        tokio::task::block_in_place(|| runner.run(strategy, |case| handle.block_on(judge(case))));
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}
