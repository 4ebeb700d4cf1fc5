//! A service as the product keeps it: the shape of HSDS 3.0 and of Open Referral UK, cleaned, with nothing left empty.
//!
//! Field names are those of the standard, so that a body that was kept reads like one that is published. An empty text
//! or list is never written. What may leave the building is decided in `strict`, not here.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Attribute, Contact, CostOption, Funding, Phone, RequiredDocument, Rich, Schedule, ServiceArea,
    ServiceAtLocation, Spoken,
};

/// Whether a service can be used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Status {
    /// It runs.
    #[default]
    #[serde(rename = "active")]
    Active,
    /// It does not run at present.
    #[serde(rename = "inactive")]
    Inactive,
    /// It has ended.
    #[serde(rename = "defunct")]
    Defunct,
    /// It will open again.
    #[serde(rename = "temporarily closed")]
    Closed,
}

/// A service that people can turn to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Service {
    /// Identity within the programme.
    pub id: Uuid,
    /// The organisation that runs it; always the id of `organization`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization_id: Option<Uuid>,
    /// What it is called.
    pub name: String,
    /// Another name that people know it by.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub alternate_name: String,
    /// What it does.
    #[serde(skip_serializing_if = "Rich::is_empty")]
    pub description: Rich,
    /// Its own page.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// Its public mailbox.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub email: String,
    /// Whether it can be used.
    pub status: Status,
    /// How interpreters are provided.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub interpretation_services: String,
    /// How to get in: self-referral, through a GP, by drop-in ...
    #[serde(skip_serializing_if = "String::is_empty")]
    pub application_process: String,
    /// What it costs, in words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub fees: String,
    /// How long people wait, in words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub wait_time: String,
    /// Accreditations, in words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub accreditations: String,
    /// Who may use it, in words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub eligibility_description: String,
    /// Youngest age in years.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum_age: Option<u8>,
    /// Oldest age in years.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maximum_age: Option<u8>,
    /// The day on which a person last checked the entry; not the day of its last change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assured_date: Option<Date>,
    /// Something that people should know at present.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub alert: String,
    /// When its source last changed it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_modified: Option<jiff::Timestamp>,
    /// Telephone numbers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<Phone>,
    /// When it is open, as a whole.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub schedules: Vec<Schedule>,
    /// Where people must live or be.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub service_areas: Vec<ServiceArea>,
    /// The places at which it is given.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub service_at_locations: Vec<ServiceAtLocation>,
    /// Languages in which it is given.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Spoken>,
    /// Who runs it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<Organization>,
    /// Who pays for it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub funding: Vec<Funding>,
    /// What it costs, one by one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cost_options: Vec<CostOption>,
    /// Whom to ask for. `confidential` ones never leave.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<Contact>,
    /// What to bring.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub required_documents: Vec<RequiredDocument>,
    /// Terms of taxonomies: what it is, whom it is for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<Attribute>,
}

/// Who runs a service.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Organization {
    /// Identity within the programme.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// Another name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub alternate_name: String,
    /// What it is.
    #[serde(skip_serializing_if = "Rich::is_empty")]
    pub description: Rich,
    /// Public mailbox.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub email: String,
    /// Website.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub website: String,
    /// Address of its logo.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub logo: String,
    /// Identity on the web.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub uri: String,
    /// Legal form.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub legal_status: String,
    /// The organisation above it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent_organization_id: Option<Uuid>,
    /// Telephone numbers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<Phone>,
    /// Registered numbers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub organization_identifiers: Vec<Identifier>,
}

/// A registered number of an organisation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Identifier {
    /// Identity.
    pub id: Uuid,
    /// Scheme, such as `GB-COH`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub identifier_scheme: String,
    /// Kind, such as `Company number`.
    pub identifier_type: String,
    /// The number.
    pub identifier: String,
}
