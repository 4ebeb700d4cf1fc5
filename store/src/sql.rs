//! A statement: one SQL text for both engines, with the name by which checks and logs speak of it.

/// One SQL text for both engines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sql {
    /// The constant's name.
    pub name: &'static str,
    /// The text, with parameters `$1`, `$2`, ...
    pub text: &'static str,
}

/// Declares a file's statements as constants, and the list `STATEMENTS` of them all, which both engines describe in
/// a test: a statement that one engine does not understand never ships.
#[macro_export]
macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident = $text:expr;)+) => {
        $($(#[$doc])* const $name: $crate::Sql = $crate::Sql { name: stringify!($name), text: $text };)+
        /// Every statement of this file.
        pub(crate) const STATEMENTS: &[$crate::Sql] = &[$($name),+];
    };
}
