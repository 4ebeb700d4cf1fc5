//! What may be done here, and by whom.

use kernel::{Permission, Role};

const COORDINATOR: &[Role] = &[Role::Coordinator];
const LEADS: &[Role] = &[Role::Lead, Role::Coordinator];

/// Change the programme's own settings.
pub const PROGRAMME: Permission = permission("people.programme", COORDINATOR);
/// Add and end organisations.
pub const ORGANISATIONS: Permission = permission("people.organisations", COORDINATOR);
/// See and change an organisation: its name, job roles, join code, settings.
pub const ORGANISATION: Permission = permission("people.organisation", LEADS);
/// See who takes part, invite them, give and take the roles of an organisation.
pub const PEOPLE: Permission = permission("people.people", LEADS);
/// Give and take roles that span the programme, change addresses, end accounts.
pub const ACCOUNTS: Permission = permission("people.accounts", COORDINATOR);
/// Erase a person.
pub const ERASE: Permission = permission("people.erase", COORDINATOR);
/// Add many people from a file.
pub const IMPORT: Permission = permission("people.import", COORDINATOR);

const fn permission(name: &'static str, roles: &'static [Role]) -> Permission {
    Permission { name, roles }
}

/// Every permission of this room.
pub const ALL: &[Permission] = &[
    PROGRAMME,
    ORGANISATIONS,
    ORGANISATION,
    PEOPLE,
    ACCOUNTS,
    ERASE,
    IMPORT,
];
