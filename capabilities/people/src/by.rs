//! On whose word something is done: the operator's at the command line, or that of somebody who is signed in.

use kernel::{Actor, Permission, PersonId, Problem, Scope};

/// Who asks for an action.
#[derive(Clone, Copy, Debug)]
pub enum By<'a> {
    /// The operator, who has the database in their hands anyway: command line and demonstration.
    Operator,
    /// Somebody who is signed in.
    Person(&'a Actor),
}

impl By<'_> {
    /// Goes on if this may be done here, and answers "not allowed" if not.
    pub fn may(self, permission: Permission, scope: Scope) -> Result<(), Problem> {
        match self {
            Self::Operator => Ok(()),
            Self::Person(actor) => actor.may(permission, scope),
        }
    }

    /// Whether this may be done here.
    pub fn can(self, permission: Permission, scope: Scope) -> bool {
        match self {
            Self::Operator => true,
            Self::Person(actor) => actor.can(permission, scope),
        }
    }

    /// The person, for the audit trail.
    pub fn person(self) -> Option<PersonId> {
        match self {
            Self::Operator => None,
            Self::Person(actor) => Some(actor.person),
        }
    }
}

impl<'a> From<&'a Actor> for By<'a> {
    fn from(actor: &'a Actor) -> Self {
        Self::Person(actor)
    }
}
