//! The verbs of this room. The first line of each authorises.

mod accounts;
mod enrol;
mod held;
mod invite;
mod job_roles;
mod organisations;
mod passkeys;
mod people;
mod programmes;
mod roles;
mod sign_in;

pub use accounts::{PeopleAccounts, sign_in_as};
pub use enrol::{Confirmed, Joining, confirm_enrolment, find_join_code, start_enrolment};
pub use held::{erase_person, export_person};
pub use invite::{
    Letter, NewInvitation, accept_invitation, find_invitation, invitations, invite,
    withdraw_invitation,
};
pub use job_roles::{NewJobRole, add_job_role, change_job_role, end_job_role, job_roles};
pub use organisations::{
    NewOrganisation, add_organisation, all_organisations, change_organisation, close_join_code,
    end_organisation, new_join_code, organisation, organisation_settings, organisations_of,
    set_organisation_settings,
};
pub use passkeys::{
    Passkeys, add_passkey, passkeys_of, remove_passkey, sign_in_with_passkey, start_passkey,
    start_passkey_sign_in,
};
pub use people::{
    Listed, NewPerson, PeopleQuery, add_person, change_details, change_person, end_account, people,
    person, short_name,
};
pub use programmes::{
    NewProgramme, ProgrammeSettings, change_programme, find_programme, found_programme, programme,
};
pub use roles::{NewRole, give_role, roles_of, take_role};
pub use sign_in::{CodeSent, SignIn, check_sign_in_code, send_sign_in_code};

pub(crate) use accounts::count_tries;
pub(crate) use held::JOBS;
