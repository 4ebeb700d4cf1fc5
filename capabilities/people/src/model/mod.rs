//! The words and rules of this room: names, addresses, kinds of organisation, codes, limits. No I/O.

mod codes;
mod email;
mod kinds;
mod limits;
pub(crate) mod names;

pub use codes::{
    JoinCode, SignInCode, address_digest, code_digest, code_matches, join_code, sign_in_code,
    token, token_digest,
};
pub use email::Email;
pub use kinds::Kind;
pub use limits::{
    CODE_MINUTES, CODE_TRIES, Door, GUESSES, GUESSES_A_DAY, INVITATION_DAYS, JOIN_CODE, JOIN_MAIL,
    PASSKEY, SIGN_IN_CODE, SIGN_IN_MAIL,
};
pub use names::{PersonName, fold, short_name, slug_of, typed};

/// Marks the id of a job role.
pub enum JobRole {}
/// The id of a job role of an organisation.
pub type JobRoleId = kernel::Id<JobRole>;

/// Marks the id of an invitation.
pub enum Invitation {}
/// The id of an invitation.
pub type InvitationId = kernel::Id<Invitation>;

/// Marks the id of a passkey.
pub enum Passkey {}
/// The id of a passkey.
pub type PasskeyId = kernel::Id<Passkey>;
