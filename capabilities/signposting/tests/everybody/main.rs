//! What everybody is promised: support is found without an account, a cookie or a trace, and owners need no account either.

mod finding;
mod owners;
mod said;
mod town;
