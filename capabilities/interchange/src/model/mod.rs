//! What the room knows without a database: the profile, the shape of statements, what may be asked, what is shown.

pub mod asked;
pub mod profile;
pub mod shape;
pub mod shown;
pub mod version;
