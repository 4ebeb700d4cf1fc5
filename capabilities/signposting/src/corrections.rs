//! What the owner of a service says should be changed, and how it is laid over what the source says.

use directory::{Rich, Service};
use kernel::{Problem, ProgrammeId};
use serde::{Deserialize, Serialize};
use store::{Tx, args};
use uuid::Uuid;

store::statements! {
    ACCEPTED = "SELECT fields FROM directory_correction WHERE programme_id = $1 AND service_id = $2 AND state = 'accepted' \
                ORDER BY made_at, correction_id";
}

/// The fields that a correction may change; what is not named stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Corrected {
    /// What the service is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What it does, as plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The number to ring.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The mailbox for the public.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Its page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Who may use it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub eligibility: Option<String>,
    /// What it costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fees: Option<String>,
    /// When it is open, in words. It replaces the times of the source, which were wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opening: Option<String>,
    /// How to get in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub getting_in: Option<String>,
    /// It has ended.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub ended: bool,
}

impl Corrected {
    /// Lays the correction over a service.
    pub fn lay_over(&self, service: &mut Service) {
        let texts = [
            (&self.name, &mut service.name),
            (&self.email, &mut service.email),
            (&self.url, &mut service.url),
            (&self.eligibility, &mut service.eligibility_description),
            (&self.fees, &mut service.fees),
            (&self.getting_in, &mut service.application_process),
        ];
        for (said, held) in texts {
            if let Some(said) = said {
                held.clone_from(said);
            }
        }
        if let Some(text) = &self.description {
            service.description = Rich::from_plain(text);
        }
        if let Some(number) = &self.phone {
            service.phones.truncate(1);
            if service.phones.is_empty() {
                service.phones.push(directory::Phone {
                    id: made_from(service.id, "phone"),
                    ..directory::Phone::default()
                });
            }
            service.phones[0].number.clone_from(number);
            if number.is_empty() {
                service.phones.clear();
            }
        }
        if let Some(words) = &self.opening {
            for place in &mut service.service_at_locations {
                place.schedules.clear();
            }
            service.schedules = vec![directory::Schedule {
                id: made_from(service.id, "opening"),
                description: words.clone(),
                ..directory::Schedule::default()
            }];
            if words.is_empty() {
                service.schedules.clear();
            }
        }
        if self.ended {
            service.status = directory::Status::Defunct;
        }
    }
}

/// An id for something that a service has only one of.
pub fn made_from(service: Uuid, what: &str) -> Uuid {
    Uuid::new_v5(&service, what.as_bytes())
}

/// Lays the accepted corrections of a service over it, oldest first, and says whether there were any.
pub async fn lay_over(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
    service: &mut Service,
) -> Result<bool, Problem> {
    let accepted: Vec<String> = tx
        .all(ACCEPTED, args![programme, id], |row| row.get("fields"))
        .await?;
    for fields in &accepted {
        let fields: Corrected = serde_json::from_str(fields).map_err(Problem::internal)?;
        fields.lay_over(service);
    }
    Ok(!accepted.is_empty())
}
