//! The binary `everycontact`.

use std::process::ExitCode;

fn main() -> ExitCode {
    everycontact::cli::run()
}
