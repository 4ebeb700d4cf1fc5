//! Writes services exactly as Open Referral UK 3.0 asks, with nothing in it that must not leave.
//!
//! What the standard requires is filled from what is there, what is empty is left out, and places that must not be
//! shown, contacts who are people and private mailboxes are never written, whatever the detail.

mod places;
mod written;

pub use places::service_at_location;

use serde_json::Value;
use uuid::Uuid;

use crate::clean::made;
use crate::{Contact, Organization, Service, Status, Taxonomy, Term};
use places::{at, phone, schedule};
use written::Written;

/// How much of a service is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// All of it, with everything nested: `/services/{id}`, and lists with `full`.
    Full,
    /// The fields of the service itself and its organisation: lists.
    Basic,
    /// As little as tells that it is there and when it changed: lists with `minimal`.
    Minimal,
}

/// A service for `/services/{id}` or a list.
pub fn publish(service: &Service, detail: Detail) -> Value {
    let mut out = basic(service, detail);
    if detail == Detail::Full {
        let own = service.id;
        out.list("phones", service.phones.iter().map(phone));
        out.list(
            "schedules",
            service
                .schedules
                .iter()
                .map(|one| schedule(one, ("service_id", own))),
        );
        out.list(
            "service_areas",
            service.service_areas.iter().map(|area| {
                let mut out = Written::of(area.id);
                out.id("service_id", own);
                out.text("name", &area.name);
                out.text("service_area", &area.name);
                out.text("extent", &area.extent);
                out.text("extent_type", &area.extent_type);
                out.web("uri", &area.uri);
                out.done()
            }),
        );
        let places = service
            .service_at_locations
            .iter()
            .filter(|place| !place.location.sensitive);
        out.list(
            "service_at_locations",
            places.map(|place| at(service, place, Detail::Full).done()),
        );
        out.list(
            "languages",
            service.languages.iter().map(|language| {
                let mut out = Written::of(language.id);
                out.id("service_id", own);
                out.text("name", &language.name);
                out.text("code", &language.code);
                out.text("note", &language.note);
                out.done()
            }),
        );
        out.list(
            "funding",
            service.funding.iter().map(|funding| {
                let mut out = Written::of(funding.id);
                out.id("service_id", own);
                out.text("source", &funding.source);
                out.done()
            }),
        );
        out.list(
            "cost_options",
            service.cost_options.iter().map(|cost| {
                let mut out = Written::of(cost.id);
                out.id("service_id", own);
                out.shown("valid_from", cost.valid_from);
                out.shown("valid_to", cost.valid_to);
                out.text("option", &cost.option);
                out.text("currency", &cost.currency);
                out.some("amount", cost.amount);
                out.text("amount_description", &cost.amount_description);
                out.done()
            }),
        );
        let contacts = service
            .contacts
            .iter()
            .filter(|contact| !contact.confidential);
        out.list("contacts", contacts.map(|one| contact(one, own)));
        out.list(
            "required_documents",
            service.required_documents.iter().map(|document| {
                let mut out = Written::of(document.id);
                out.id("service_id", own);
                out.text("document", &document.document);
                out.done()
            }),
        );
        out.list(
            "attributes",
            service.attributes.iter().map(|attribute| {
                let mut out = Written::of(attribute.id);
                out.id("link_id", own);
                out.id("taxonomy_term_id", attribute.taxonomy_term.id);
                out.text("link_type", &attribute.link_type);
                out.text("link_entity", "service");
                out.some("taxonomy_term", Some(term(&attribute.taxonomy_term)));
                out.done()
            }),
        );
    }
    out.done()
}

/// The fields of a service itself.
fn basic(service: &Service, detail: Detail) -> Written {
    let mut out = Written::of(service.id);
    let runs = service
        .organization
        .as_ref()
        .map(|of| of.id)
        .or(service.organization_id);
    // The prose of the standard wants it always; it follows from the service where nobody is named.
    out.id(
        "organization_id",
        runs.unwrap_or_else(|| made(service.id, "organization", "")),
    );
    out.required("name", &[&service.name]);
    out.text(
        "status",
        match service.status {
            Status::Active => "active",
            Status::Inactive => "inactive",
            Status::Defunct => "defunct",
            Status::Closed => "temporarily closed",
        },
    );
    out.shown("last_modified", service.last_modified);
    if detail == Detail::Minimal {
        return out;
    }
    out.text("alternate_name", &service.alternate_name);
    out.text("description", &service.description.plain());
    out.web("url", &service.url);
    out.email("email", &service.email);
    out.text("interpretation_services", &service.interpretation_services);
    out.text("application_process", &service.application_process);
    out.text("fees", &service.fees);
    out.text("fees_description", &service.fees);
    out.text("wait_time", &service.wait_time);
    out.text("accreditations", &service.accreditations);
    out.text("eligibility_description", &service.eligibility_description);
    out.some("minimum_age", service.minimum_age);
    out.some("maximum_age", service.maximum_age);
    out.shown("assured_date", service.assured_date);
    out.text("alert", &service.alert);
    out.some(
        "organization",
        service.organization.as_ref().map(|of| runs_it(of).done()),
    );
    out
}

/// An organisation for `/organizations/{id}` and lists; `services` are those it runs.
pub fn organization(organization: &Organization, services: &[&Service]) -> Value {
    let mut out = runs_it(organization);
    out.list(
        "services",
        services
            .iter()
            .map(|service| publish(service, Detail::Minimal)),
    );
    out.done()
}

fn runs_it(organization: &Organization) -> Written {
    let mut out = Written::of(organization.id);
    let description = organization.description.plain();
    out.required("name", &[&organization.name, &organization.alternate_name]);
    out.text("alternate_name", &organization.alternate_name);
    out.required("description", &[&description, &organization.name]);
    out.email("email", &organization.email);
    out.web("website", &organization.website);
    out.web("logo", &organization.logo);
    out.web("uri", &organization.uri);
    out.text("legal_status", &organization.legal_status);
    out.shown(
        "parent_organization_id",
        organization.parent_organization_id,
    );
    out.list("phones", organization.phones.iter().map(phone));
    out.list(
        "organization_identifiers",
        organization
            .organization_identifiers
            .iter()
            .map(|identifier| {
                let mut out = Written::of(identifier.id);
                out.id("organization_id", organization.id);
                out.text("identifier_scheme", &identifier.identifier_scheme);
                out.required(
                    "identifier_type",
                    &[&identifier.identifier_type, &identifier.identifier_scheme],
                );
                out.required("identifier", &[&identifier.identifier]);
                out.done()
            }),
    );
    out
}

fn contact(contact: &Contact, service: Uuid) -> Value {
    let mut out = Written::of(contact.id);
    out.id("service_id", service);
    out.text("name", &contact.name);
    out.text("title", &contact.title);
    out.email("email", &contact.email);
    out.list("phones", contact.phones.iter().map(phone));
    out.done()
}

/// A taxonomy for `/taxonomies/{id}` and lists.
pub fn taxonomy(taxonomy: &Taxonomy) -> Value {
    let mut out = Written::of(taxonomy.id);
    out.required("name", &[&taxonomy.name]);
    out.required("description", &[&taxonomy.description, &taxonomy.name]);
    out.web("uri", &taxonomy.uri);
    out.text("version", &taxonomy.version);
    out.done()
}

/// A term of a taxonomy for `/taxonomy_terms/{id}` and lists, and within attributes.
pub fn term(term: &Term) -> Value {
    let mut out = Written::of(term.id);
    out.text("code", &term.code);
    out.required("name", &[&term.name, &term.code]);
    out.text("term", &term.name);
    out.required("description", &[&term.description, &term.name, &term.code]);
    out.shown("parent_id", term.parent_id);
    out.text("taxonomy", &term.taxonomy);
    out.shown("taxonomy_id", term.taxonomy_id);
    out.web("term_uri", &term.term_uri);
    out.done()
}
