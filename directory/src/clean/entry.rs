//! The service itself and who runs it.

use uuid::Uuid;

use super::{Cleaning, Wild, folded, identity, made, secret, status_of};
use crate::report::RepairKind;
use crate::{Organization, Service, Status};

/// What a record gave: its service, or that it has no name.
pub(crate) struct Cleaned {
    /// The source's own id, or what stands in for it.
    pub(crate) key: String,
    /// The service; its name may be empty.
    pub(crate) service: Service,
}

/// Oldest age that is taken for one; a larger number is a way of saying that there is no limit.
const OLDEST: u32 = 120;

impl Cleaning {
    /// The service that a record is about.
    pub(crate) fn service(&mut self, from: &Wild) -> Cleaned {
        let name = self.line_of(from, &["service.name", "service.alternate_name"]);
        let key = if let Some(text) = self.scalar(from, "service.id") {
            super::single_spaces(&text).chars().take(200).collect()
        } else {
            // No id: the name and who runs it are the best there is that stays the same.
            let runs = from.get("organization").and_then(|of| of.get("name"));
            let runs = runs.and_then(serde_json::Value::as_str).unwrap_or_default();
            format!("{name} / {}", super::trim(runs))
                .chars()
                .take(200)
                .collect::<String>()
        };
        let id = identity(self.source, "service", &key);
        if id.to_string() != key.to_lowercase() {
            self.note("service.id", RepairKind::IdMade);
        }
        let organization = self.runs(from, &name, &key);
        let (minimum_age, maximum_age) = self.ages(from);
        self.forget_email(from, "service.assurer_email");
        let mut service = Service {
            id,
            organization_id: Some(organization.id),
            alternate_name: self.line(from, "service.alternate_name"),
            description: self.rich(from, "service.description"),
            url: self.web(from, "service.url"),
            email: self.email(from, "service.email"),
            status: self.status(from),
            interpretation_services: self.text(from, "service.interpretation_services"),
            application_process: self.text(from, "service.application_process"),
            fees: self.fees(from),
            wait_time: self.text(from, "service.wait_time"),
            accreditations: self.text(from, "service.accreditations"),
            eligibility_description: self.text(from, "service.eligibility_description"),
            minimum_age,
            maximum_age,
            assured_date: self.date(from, "service.assured_date"),
            alert: self.text(from, "service.alert"),
            last_modified: self.instant(from, "service.last_modified"),
            phones: self.phones(from, "service.phones", id),
            schedules: self.schedules(from, "service.schedules", id),
            service_areas: self.areas(from, id),
            service_at_locations: self.places(from, id),
            languages: self.languages(from, id),
            organization: Some(organization),
            funding: self.funding(from, id),
            cost_options: self.costs(from, id),
            contacts: self.contacts(from, id),
            required_documents: self.documents(from, id),
            attributes: self.attributes(from, id),
            name,
        };
        if service.alternate_name == service.name {
            service.alternate_name.clear();
        }
        self.keep_secret(&mut service);
        Cleaned { key, service }
    }

    /// Marks the places of a service that must keep them secret.
    fn keep_secret(&mut self, service: &mut Service) {
        if service.service_at_locations.is_empty() {
            return;
        }
        let title = format!(
            "{} {} {}",
            service.name,
            service.alternate_name,
            service.organization.as_ref().map_or("", |of| &of.name),
        );
        if secret::keeps_its_places(&title, &service.description.plain()) {
            for place in &mut service.service_at_locations {
                self.hide(&mut place.location);
            }
        }
    }

    fn status(&mut self, from: &Wild) -> Status {
        const FIELD: &str = "service.status";
        let Some(text) = self.scalar(from, FIELD) else {
            self.note(FIELD, RepairKind::StatusAssumed);
            return Status::Active;
        };
        let usual = matches!(
            &*text,
            "active" | "inactive" | "defunct" | "temporarily closed"
        );
        if let Some(status) = status_of(&folded(&text)) {
            if !usual {
                self.note(FIELD, RepairKind::Code);
            }
            status
        } else {
            self.note(FIELD, RepairKind::CodeUnknown);
            Status::Inactive
        }
    }

    /// What it costs: `fees` is the older name of the field, and both may be filled.
    fn fees(&mut self, from: &Wild) -> String {
        let newer = self.text(from, "service.fees_description");
        let older = self.text(from, "service.fees");
        if newer.is_empty() { older } else { newer }
    }

    fn ages(&mut self, from: &Wild) -> (Option<u8>, Option<u8>) {
        const FIELD: &str = "service.minimum_age";
        let age = |years: u32| {
            u8::try_from(years)
                .ok()
                .filter(|years| u32::from(*years) <= OLDEST)
        };
        let minimum = self.whole(from, FIELD).and_then(age);
        let maximum = self
            .whole(from, "service.maximum_age")
            .filter(|years| *years > 0)
            .and_then(age);
        if let (Some(least), Some(most)) = (minimum, maximum)
            && least > most
        {
            self.note(FIELD, RepairKind::Ages);
            return (None, None);
        }
        (minimum, maximum)
    }

    /// Who runs the service; where nothing says it, the service's own name stands in.
    fn runs(&mut self, from: &Wild, name: &str, key: &str) -> Organization {
        let id = self.reference(from, "service.organization_id", "organization");
        let found = self
            .part(from, "service.organization")
            .map(|part| self.organization(part));
        match found {
            Some(organization) if !organization.name.is_empty() => organization,
            found => {
                self.note("service.organization", RepairKind::OrganizationMade);
                let id = found.map(|of| of.id).or(id);
                Organization {
                    id: id.unwrap_or_else(|| made(self.source, "organization", key)),
                    name: name.to_owned(),
                    ..Organization::default()
                }
            }
        }
    }

    /// An organisation; its name may be empty.
    pub(crate) fn organization(&mut self, from: &Wild) -> Organization {
        let name = self.line_of(from, &["organization.name", "organization.alternate_name"]);
        let id = match self.scalar(from, "organization.id") {
            Some(text) => identity(self.source, "organization", &text),
            None => made(self.source, "organization", &folded(&name)),
        };
        let website = self.web(from, "organization.website");
        let mut organization = Organization {
            id,
            alternate_name: self.line(from, "organization.alternate_name"),
            description: self.rich(from, "organization.description"),
            email: self.email(from, "organization.email"),
            website: if website.is_empty() {
                self.web(from, "organization.url")
            } else {
                website
            },
            logo: self.web(from, "organization.logo"),
            uri: self.web(from, "organization.uri"),
            legal_status: self.line(from, "organization.legal_status"),
            parent_organization_id: self
                .reference(from, "organization.parent_organization_id", "organization")
                .filter(|parent: &Uuid| *parent != id),
            phones: self.phones(from, "organization.phones", id),
            organization_identifiers: self.identifiers(from, id),
            name,
        };
        if organization.alternate_name == organization.name {
            organization.alternate_name.clear();
        }
        organization
    }
}
