//! The verbs of this room. The first line of each authorises.

mod accounts;
mod job_roles;
mod organisations;
mod people;
mod programmes;
mod roles;

pub use accounts::{PeopleAccounts, sign_in_as};
pub use job_roles::{NewJobRole, add_job_role, change_job_role, end_job_role, job_roles};
pub use organisations::{
    NewOrganisation, add_organisation, all_organisations, change_organisation, close_join_code,
    end_organisation, new_join_code, organisation, organisation_settings, organisations_of,
    set_organisation_settings,
};
pub use people::{
    Listed, NewPerson, PeopleQuery, add_person, change_details, change_person, end_account, people,
    person, short_name,
};
pub use programmes::{
    NewProgramme, ProgrammeSettings, change_programme, find_programme, found_programme, programme,
};
pub use roles::{NewRole, give_role, roles_of, take_role};

pub(crate) use accounts::count_tries;
