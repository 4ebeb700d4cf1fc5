//! Training: modules that a busy person finishes, records that leadership can rely on, and follow-up that makes it stick.

use web::Room;

/// The room as data.
pub fn room() -> Room {
    Room {
        name: "training",
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
