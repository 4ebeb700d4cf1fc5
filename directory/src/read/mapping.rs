//! Which column of somebody's table holds which field of a service.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::report::kinds;

kinds! {
    /// A field of a service that a column may hold.
    Field {
        /// The source's own id.
        Id = "id", "directory-field-id";
        /// What the service is called.
        Name = "name", "directory-field-name";
        /// What it does.
        Description = "description", "directory-field-description";
        /// Who runs it.
        Organization = "organization", "directory-field-organization";
        /// Its own page.
        Url = "url", "directory-field-url";
        /// Its mailbox.
        Email = "email", "directory-field-email";
        /// Its telephone numbers.
        Phone = "phone", "directory-field-phone";
        /// Whether it runs.
        Status = "status", "directory-field-status";
        /// House and street.
        Address = "address", "directory-field-address";
        /// Town.
        City = "city", "directory-field-city";
        /// County.
        County = "county", "directory-field-county";
        /// Postcode.
        Postcode = "postcode", "directory-field-postcode";
        /// Degrees north.
        Latitude = "latitude", "directory-field-latitude";
        /// Degrees east.
        Longitude = "longitude", "directory-field-longitude";
        /// Opening times, in words.
        Opening = "opening", "directory-field-opening";
        /// What it costs, in words.
        Cost = "cost", "directory-field-cost";
        /// Who may use it, in words.
        Eligibility = "eligibility", "directory-field-eligibility";
        /// Youngest age.
        MinimumAge = "minimum_age", "directory-field-minimum-age";
        /// Oldest age.
        MaximumAge = "maximum_age", "directory-field-maximum-age";
        /// How to get in.
        Application = "application", "directory-field-application";
        /// Where people must live.
        Area = "area", "directory-field-area";
        /// Languages.
        Languages = "languages", "directory-field-languages";
        /// What makes the place easy to use.
        Access = "access", "directory-field-access";
        /// Kinds of service, topics, keywords.
        Terms = "terms", "directory-field-terms";
        /// When it was last checked.
        Assured = "assured", "directory-field-assured";
        /// When it was last changed.
        Modified = "modified", "directory-field-modified";
    }
}

/// A saved answer to what the columns of a CSV mean.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Mapping {
    /// Our field, their column's heading.
    pub columns: BTreeMap<Field, String>,
    /// What stands between columns; guessed where it is not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<char>,
    /// What stands between several values in one cell; `;` where it is not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub separator: Option<char>,
    /// Label of the encoding, such as `windows-1252`; guessed where it is not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
}
