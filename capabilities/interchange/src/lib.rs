//! Interchange: learning events as xAPI statements, read here and forwarded to a learning record store.

use web::Room;

/// The room as data.
pub fn room() -> Room {
    Room {
        name: "interchange",
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
