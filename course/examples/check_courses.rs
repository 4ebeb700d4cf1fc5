//! Prints what is found in `content/courses`, with file and line: `cargo run -q -p course --example check_courses`.

#[path = "../tests/common/mod.rs"]
mod common;

use std::process::ExitCode;

use course::Level;
use jiff::civil::Date;

fn main() -> ExitCode {
    let shipped = common::shipped(Date::MIN);
    for found in &shipped.found {
        println!("{found}");
    }
    for (file, module) in &shipped.modules {
        let (pages, questions) = (module.pages.len(), module.questions().count());
        let likely = course::minutes(module);
        println!("{file}: {pages} pages, {questions} questions, {likely} minutes by its words");
    }
    let errors = shipped
        .found
        .iter()
        .filter(|it| it.level == Level::Error)
        .count();
    println!("{errors} errors, {} warnings", shipped.found.len() - errors);
    if errors == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
