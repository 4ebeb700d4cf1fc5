//! The SQL of this room beside its decoders.

pub(crate) mod held;
pub(crate) mod invitations;
pub(crate) mod memberships;
pub(crate) mod organisations;
pub(crate) mod passkeys;
pub(crate) mod people;
pub(crate) mod programmes;
pub(crate) mod sign_in;

/// Every statement, file by file.
pub(crate) const STATEMENTS: &[&[store::Sql]] = &[
    held::STATEMENTS,
    invitations::STATEMENTS,
    memberships::STATEMENTS,
    organisations::STATEMENTS,
    passkeys::STATEMENTS,
    people::STATEMENTS,
    programmes::STATEMENTS,
    sign_in::STATEMENTS,
];
