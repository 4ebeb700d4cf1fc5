//! Everything in `content/courses` can be read, holds together, and says the same in both languages.

mod common;

use course::Level;

#[test]
fn shipped_courses_have_no_errors() {
    // Reviews that are overdue are for the programme's people to see, not a reason to fail a build.
    let shipped = common::shipped(jiff::civil::Date::MIN);
    for found in &shipped.found {
        println!("{found}");
    }
    let errors = shipped.found.iter().filter(|it| it.level == Level::Error);
    assert_eq!(errors.count(), 0, "see the lines above that say error");
    assert!(!shipped.modules.is_empty(), "nothing was read");
}
