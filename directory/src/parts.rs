//! What belongs to a service: telephones, opening times, places, languages, contacts, costs, terms.

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::Rich;

/// A telephone number.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Phone {
    /// Identity.
    pub id: Uuid,
    /// The number as people write it.
    pub number: String,
    /// Extension.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extension: Option<u32>,
    /// Kind: `voice`, `text`, `textphone`, `fax` ...
    #[serde(rename = "type", skip_serializing_if = "String::is_empty")]
    pub kind: String,
    /// When to use it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
}

/// A time at which something is open; the words of RFC 5545's recurrence.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Schedule {
    /// Identity.
    pub id: Uuid,
    /// First day on which it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<Date>,
    /// Last day on which it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<Date>,
    /// Day from which repeats are counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dtstart: Option<Date>,
    /// `WEEKLY` or `MONTHLY`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub freq: String,
    /// Every so many weeks or months.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval: Option<u32>,
    /// Days: `MO,TU`, with an ordinal for months: `1MO,-1FR`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub byday: String,
    /// Days of the month.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub bymonthday: String,
    /// In words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// Opens at this local time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opens_at: Option<Time>,
    /// Closes at this local time; before `opens_at`: after midnight.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closes_at: Option<Time>,
    /// Page with the times.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub schedule_link: String,
    /// In person, online, by telephone, at home.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub attending_type: String,
    /// Exceptions, in words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub notes: String,
}

/// Where people must live or be.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServiceArea {
    /// Identity.
    pub id: Uuid,
    /// Name of the area.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Its shape, as the source wrote it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub extent: String,
    /// How the shape is written.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub extent_type: String,
    /// Identity on the web.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub uri: String,
}

/// A service at a place.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServiceAtLocation {
    /// Identity.
    pub id: Uuid,
    /// What is different here.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// The place.
    pub location: Location,
    /// When the service is open here.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub schedules: Vec<Schedule>,
    /// Telephone numbers here.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<Phone>,
}

/// A place.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Location {
    /// Identity.
    pub id: Uuid,
    /// `physical`, `postal` or `virtual`.
    pub location_type: String,
    /// Name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What it is like.
    #[serde(skip_serializing_if = "Rich::is_empty")]
    pub description: Rich,
    /// How to get there.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub transportation: String,
    /// Degrees north, WGS 84.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latitude: Option<f64>,
    /// Degrees east, WGS 84.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub longitude: Option<f64>,
    /// A number such as the UPRN.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub external_identifier: String,
    /// The kind of that number.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub external_identifier_type: String,
    /// Addresses.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub addresses: Vec<Address>,
    /// What makes it easy to use.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub accessibility: Vec<Accessibility>,
    /// A place that must not be shown or published (a refuge, a private home): found in the source, or set here.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub sensitive: bool,
}

/// A postal or street address.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Address {
    /// Identity.
    pub id: Uuid,
    /// House and street.
    pub address_1: String,
    /// Second line.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub address_2: String,
    /// Town.
    pub city: String,
    /// Region.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub region: String,
    /// County.
    pub state_province: String,
    /// Postcode as written: `BS3 1AA`.
    pub postal_code: String,
    /// Two letters: `GB`.
    pub country: String,
    /// `physical`, `postal` or `virtual`.
    pub address_type: String,
}

/// Something that makes a place easy to use.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Accessibility {
    /// Identity.
    pub id: Uuid,
    /// What.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// How to use it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub details: String,
    /// A page about it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub url: String,
}

/// A language.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Spoken {
    /// Identity.
    pub id: Uuid,
    /// Its name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// ISO 639 code.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// In what way it is offered.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// Who pays.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Funding {
    /// Identity.
    pub id: Uuid,
    /// Who.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub source: String,
}

/// A price.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CostOption {
    /// Identity.
    pub id: Uuid,
    /// First day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<Date>,
    /// Last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<Date>,
    /// For whom.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub option: String,
    /// ISO 4217 code.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub currency: String,
    /// How much.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<f64>,
    /// In words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub amount_description: String,
}

/// Whom to ask for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Contact {
    /// Identity.
    pub id: Uuid,
    /// Name of a person or a desk.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Job title.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Public mailbox; personal ones are dropped on the way in.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub email: String,
    /// Telephone numbers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<Phone>,
    /// Names a person, or the source calls it confidential: kept for the directory's editors, never published.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub confidential: bool,
}

/// Something to bring.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RequiredDocument {
    /// Identity.
    pub id: Uuid,
    /// What.
    pub document: String,
}

/// A term that a service carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Attribute {
    /// Identity.
    pub id: Uuid,
    /// What the term says of the service: `service_type`, `eligibility` ...
    #[serde(skip_serializing_if = "String::is_empty")]
    pub link_type: String,
    /// The term.
    pub taxonomy_term: Term,
}

/// A term of a taxonomy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Term {
    /// Identity.
    pub id: Uuid,
    /// Its code in the taxonomy.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// Name.
    pub name: String,
    /// Meaning; its name where the source gives none.
    pub description: String,
    /// The broader term.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent_id: Option<Uuid>,
    /// Name of the taxonomy.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub taxonomy: String,
    /// The taxonomy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub taxonomy_id: Option<Uuid>,
    /// Identity on the web.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub term_uri: String,
}

/// A list of terms.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Taxonomy {
    /// Identity.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// What it lists.
    pub description: String,
    /// Identity on the web.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub uri: String,
    /// Version.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub version: String,
}
