//! What the directory promises: nothing is lost on its way in, searches follow it, and what is asked stays with who asked.

mod asking;
mod crashing;
mod following;
mod importing;
mod inside;
#[path = "../../src/fetch/tests/server.rs"]
#[allow(
    dead_code,
    reason = "the server of feeds is shared with the tests of fetching"
)]
mod server;
mod town;
