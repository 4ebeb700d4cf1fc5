//! Live sessions: asked for, scheduled, booked, attended, and told to calendars.

use web::Room;

/// The room as data.
pub fn room() -> Room {
    Room {
        name: "sessions",
        routes: |_| Vec::new(),
        nav: &[],
        migrations: &[],
        statements: &[],
        jobs: &[],
        permissions: &[],
        subscribes: &[],
        erase: &[],
        export: &[],
        samples: &[],
    }
}
