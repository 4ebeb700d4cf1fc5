//! Who acts, in which roles and where, and the one question that every action asks first.

use std::fmt;

use crate::{OrganisationId, PersonId, Problem, ProgrammeId};

/// What a person is in a programme. A person may hold several, in several organisations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Member of staff or volunteer who has the chats.
    Staff,
    /// Runs courses and live sessions.
    Trainer,
    /// Answers for an organisation's part in the programme.
    Lead,
    /// Runs the programme.
    Coordinator,
    /// Listens to the public and puts cases to services.
    VoiceOfficer,
    /// Pays for the programme and reads its evidence.
    Commissioner,
}

impl Role {
    /// Every role, in the order in which they are shown.
    pub const ALL: [Self; 6] = [
        Self::Staff,
        Self::Trainer,
        Self::Lead,
        Self::Coordinator,
        Self::VoiceOfficer,
        Self::Commissioner,
    ];

    /// The name in the database, in CSV files and in forms.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Staff => "staff",
            Self::Trainer => "trainer",
            Self::Lead => "lead",
            Self::Coordinator => "coordinator",
            Self::VoiceOfficer => "voice_officer",
            Self::Commissioner => "commissioner",
        }
    }

    /// The role with this slug.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.slug() == slug)
    }

    /// Whether the role belongs to one organisation; the others span the programme.
    pub const fn in_organisation(self) -> bool {
        matches!(self, Self::Staff | Self::Lead)
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.slug())
    }
}

/// A role that a person holds: in one organisation, or (`None`) in the whole programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Grant {
    /// What the person is.
    pub role: Role,
    /// Where.
    pub organisation: Option<OrganisationId>,
}

/// Something that may be done, and by whom. Each room lists its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Permission {
    /// Room and verb, such as `people.invite`.
    pub name: &'static str,
    /// The roles that have it, each where it is held.
    pub roles: &'static [Role],
}

/// Where something is about to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// In the programme as a whole.
    Programme,
    /// In one organisation.
    Organisation(OrganisationId),
    /// Wherever the person holds the role: for pages that then show only what is theirs.
    Anywhere,
}

/// A signed-in person at work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The programme that the session belongs to.
    pub programme: ProgrammeId,
    /// The person.
    pub person: PersonId,
    /// The roles held.
    pub grants: Vec<Grant>,
}

impl Actor {
    /// Goes on if the person may do this here, and answers "not allowed" if not.
    pub fn may(&self, permission: Permission, scope: Scope) -> Result<(), Problem> {
        if self.can(permission, scope) {
            return Ok(());
        }
        let mut problem = Problem::not_allowed();
        problem.log = Some(format!("{} refused", permission.name));
        Err(problem)
    }

    /// Whether the person may do this here. A role held in the programme holds in each organisation.
    pub fn can(&self, permission: Permission, scope: Scope) -> bool {
        self.grants
            .iter()
            .filter(|grant| permission.roles.contains(&grant.role))
            .any(|grant| match (grant.organisation, scope) {
                (None, _) | (Some(_), Scope::Anywhere) => true,
                (Some(_), Scope::Programme) => false,
                (Some(held), Scope::Organisation(asked)) => held == asked,
            })
    }

    /// The organisations in which the person holds a role, each once.
    pub fn organisations(&self) -> Vec<OrganisationId> {
        let mut held: Vec<_> = self
            .grants
            .iter()
            .filter_map(|grant| grant.organisation)
            .collect();
        held.sort_unstable();
        held.dedup();
        held
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const INVITE: Permission = Permission {
        name: "people.invite",
        roles: &[Role::Lead, Role::Coordinator],
    };

    fn actor(grants: &[Grant]) -> Actor {
        Actor {
            programme: ProgrammeId::from_uuid(Uuid::from_u128(1)),
            person: PersonId::from_uuid(Uuid::from_u128(2)),
            grants: grants.to_vec(),
        }
    }

    #[test]
    fn a_role_holds_where_it_was_given() {
        let here = OrganisationId::from_uuid(Uuid::from_u128(3));
        let there = OrganisationId::from_uuid(Uuid::from_u128(4));
        let lead = Grant {
            role: Role::Lead,
            organisation: Some(here),
        };
        let coordinator = Grant {
            role: Role::Coordinator,
            organisation: None,
        };
        let staff = Grant {
            role: Role::Staff,
            organisation: Some(here),
        };
        let table = [
            (vec![lead], Scope::Organisation(here), true),
            (vec![lead], Scope::Organisation(there), false),
            (vec![lead], Scope::Programme, false),
            (vec![lead], Scope::Anywhere, true),
            (vec![coordinator], Scope::Organisation(there), true),
            (vec![coordinator], Scope::Programme, true),
            (vec![staff], Scope::Organisation(here), false),
            (vec![staff], Scope::Anywhere, false),
            (vec![staff, lead], Scope::Organisation(here), true),
            (vec![], Scope::Anywhere, false),
        ];
        for (grants, scope, allowed) in table {
            assert_eq!(
                actor(&grants).may(INVITE, scope).is_ok(),
                allowed,
                "{grants:?} {scope:?}"
            );
        }
    }
}
