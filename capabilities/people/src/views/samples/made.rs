//! Invented people, organisations and mistakes for the samples.

use kernel::{Id, Role, Said, Timestamp, Zone};
use uuid::Uuid;
use web::{Fields, Language};

use crate::model::{Kind, PersonName};
use crate::{Held, Invitation, JobRole, Organisation, OrganisationBrief, Person};

pub(super) const CSRF: &str = "token";

pub(super) fn id<K>(number: u128) -> Id<K> {
    Id::from_uuid(Uuid::from_u128(number))
}

pub(super) fn at() -> Timestamp {
    Timestamp::from_second(1_763_720_000).unwrap_or_default()
}

pub(super) fn zone() -> Zone {
    Zone::named("Europe/London").expect("a zone that every machine knows")
}

/// A form with what was typed and what is wrong with it.
pub(super) fn wrong(typed: &[(&str, &str)], errors: &[(&str, &'static str)]) -> Fields {
    let mut fields = Fields::of(typed.iter().copied());
    for (field, key) in errors {
        let said = Said::new(key).with("most", 80).with("least", 7);
        fields.wrong(*field, said);
    }
    fields
}

pub(super) fn person(active: bool) -> Person {
    Person {
        id: id(1),
        name: PersonName {
            given: "Samira".into(),
            family: "Kingfisher".into(),
        },
        email: "samira.kingfisher@wrenmouth.example".into(),
        language: Language::English,
        active,
        made_at: at(),
        ended_at: (!active).then(at),
    }
}

pub(super) fn erased() -> Person {
    Person {
        name: PersonName::default(),
        email: String::new(),
        ..person(false)
    }
}

pub(super) fn held() -> Vec<Held> {
    let one = |role, place: Option<&str>, job: Option<&str>| Held {
        role,
        organisation: place.map(|_| id(2)),
        organisation_name: place.map(str::to_owned),
        job_role: job.map(|_| id(3)),
        job: job.map(str::to_owned),
    };
    vec![
        one(
            Role::Staff,
            Some("Harbour Street Surgery"),
            Some("Care navigator"),
        ),
        one(Role::Lead, Some("Harbour Street Surgery"), None),
        one(Role::Coordinator, None, None),
    ]
}

pub(super) fn organisation(open: bool, ended: bool) -> Organisation {
    Organisation {
        id: id(2),
        slug: "harbour-street-surgery".into(),
        name: "Harbour Street Surgery".into(),
        kind: Kind::GpPractice,
        join_code: open.then(|| "ACDE3467".to_owned()),
        join_open: open,
        made_at: at(),
        ended_at: ended.then(at),
    }
}

pub(super) fn briefs() -> Vec<OrganisationBrief> {
    let brief = |number, name: &str| OrganisationBrief {
        id: id(number),
        name: name.into(),
    };
    vec![
        brief(2, "Harbour Street Surgery"),
        brief(4, "Wrenmouth City Council"),
    ]
}

pub(super) fn jobs() -> Vec<JobRole> {
    let job = |number, name: &str, eligible, members| JobRole {
        id: id(number),
        name: name.into(),
        eligible,
        position: 0,
        members,
    };
    vec![
        job(3, "Care navigator", 12, 7),
        job(5, "Practice nurse", 6, 2),
    ]
}

pub(super) fn invitation(place: bool) -> Invitation {
    Invitation {
        id: id(6),
        email: "owain@wrenmouth.example".into(),
        name: PersonName {
            given: "Owain".into(),
            family: "Gwennol".into(),
        },
        role: if place {
            Role::Staff
        } else {
            Role::Commissioner
        },
        organisation: place.then(|| id(2)),
        organisation_name: place.then(|| "Harbour Street Surgery".to_owned()),
        job_role: None,
        invited_by: None,
        made_at: at(),
        expires_at: at(),
    }
}
