//! Names of the tables of HSDS, old and new, and which of their columns point at which.

use serde_json::Value;

use crate::clean::Wild;

/// Names of tables as they come, and the one that they mean here.
const NAMES: [(&str, &str); 42] = [
    ("services", "services"),
    ("service", "services"),
    ("organizations", "organizations"),
    ("organization", "organizations"),
    ("organisations", "organizations"),
    ("locations", "locations"),
    ("location", "locations"),
    ("service_at_location", "service_at_locations"),
    ("service_at_locations", "service_at_locations"),
    ("services_at_location", "service_at_locations"),
    ("services_at_locations", "service_at_locations"),
    ("addresses", "addresses"),
    ("address", "addresses"),
    ("physical_addresses", "addresses"),
    ("physical_address", "addresses"),
    ("mail_addresses", "postal_addresses"),
    ("postal_addresses", "postal_addresses"),
    ("postal_address", "postal_addresses"),
    ("phones", "phones"),
    ("phone", "phones"),
    ("contacts", "contacts"),
    ("contact", "contacts"),
    ("schedules", "schedules"),
    ("schedule", "schedules"),
    ("regular_schedules", "regular_schedules"),
    ("holiday_schedules", "holiday_schedules"),
    ("accessibility", "accessibility"),
    ("accessibility_for_disabilities", "accessibility"),
    ("cost_options", "cost_options"),
    ("funding", "funding"),
    ("languages", "languages"),
    ("service_areas", "service_areas"),
    ("required_documents", "required_documents"),
    ("attributes", "attributes"),
    ("service_attributes", "attributes"),
    ("service_taxonomy", "attributes"),
    ("eligibility", "eligibilitys"),
    ("taxonomies", "taxonomies"),
    ("taxonomy_terms", "taxonomy_terms"),
    ("taxonomy", "taxonomy_terms"),
    ("organization_identifiers", "organization_identifiers"),
    ("programs", "programs"),
];

/// Columns that point at rows of other tables.
pub(super) const POINTERS: [(&str, &str, &str, &str); 20] = [
    (
        "services",
        "organization_id",
        "organizations",
        "services.organization_id",
    ),
    (
        "services",
        "location_id",
        "locations",
        "services.location_id",
    ),
    ("services", "program_id", "programs", "services.program_id"),
    (
        "locations",
        "organization_id",
        "organizations",
        "locations.organization_id",
    ),
    (
        "service_at_locations",
        "service_id",
        "services",
        "service_at_locations.service_id",
    ),
    (
        "service_at_locations",
        "location_id",
        "locations",
        "service_at_locations.location_id",
    ),
    (
        "addresses",
        "location_id",
        "locations",
        "addresses.location_id",
    ),
    (
        "postal_addresses",
        "location_id",
        "locations",
        "addresses.location_id",
    ),
    ("phones", "service_id", "services", "phones.service_id"),
    (
        "phones",
        "organization_id",
        "organizations",
        "phones.organization_id",
    ),
    ("phones", "contact_id", "contacts", "phones.contact_id"),
    ("contacts", "service_id", "services", "contacts.service_id"),
    (
        "contacts",
        "organization_id",
        "organizations",
        "contacts.organization_id",
    ),
    (
        "contacts",
        "service_at_location_id",
        "service_at_locations",
        "contacts.service_at_location_id",
    ),
    (
        "schedules",
        "service_id",
        "services",
        "schedules.service_id",
    ),
    (
        "cost_options",
        "service_id",
        "services",
        "cost_options.service_id",
    ),
    (
        "service_areas",
        "service_id",
        "services",
        "service_areas.service_id",
    ),
    ("attributes", "link_id", "services", "attributes.link_id"),
    (
        "attributes",
        "taxonomy_term_id",
        "taxonomy_terms",
        "attributes.taxonomy_term_id",
    ),
    (
        "taxonomy_terms",
        "parent_id",
        "taxonomy_terms",
        "taxonomy_terms.parent_id",
    ),
];

/// The table that a file or key holds.
pub(super) fn table_of(name: &str) -> Option<&'static str> {
    let file = name
        .rsplit(['/', '\\'])
        .next()
        .unwrap_or(name)
        .to_lowercase();
    let stem = file
        .strip_suffix(".csv")
        .or_else(|| file.strip_suffix(".txt"))
        .unwrap_or(&file);
    NAMES
        .iter()
        .find(|(known, _)| *known == stem)
        .map(|(_, table)| *table)
}

/// Whether a JSON object holds tables.
pub(super) fn is_tabular(map: &Wild) -> bool {
    let list = |key: &str| map.get(key).is_some_and(Value::is_array);
    if map.keys().any(|key| key.strip_suffix(".csv").is_some()) {
        return list("services.csv");
    }
    !map.contains_key("id")
        && list("services")
        && [
            "organizations",
            "locations",
            "service_at_locations",
            "service_at_location",
        ]
        .iter()
        .any(|key| list(key))
}
