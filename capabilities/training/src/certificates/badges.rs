//! A certificate as a signed badge, and who signs it.

use credential::{Badge, Key, Status, did_web, signed};
use jiff::ToSpan as _;
use kernel::{Problem, Zone};
use uuid::Uuid;
use web::{House, ProgrammeBrief, Words};

use super::model::Certificate;
use super::signing::listed;

/// The identifier of whoever signs: the host at which people reach the program.
pub fn issuer(house: &House) -> String {
    let url = &house.settings.base_url;
    let host = url.host_str().unwrap_or_default();
    match url.port() {
        Some(port) => did_web(&format!("{host}:{port}")),
        None => did_web(host),
    }
}

/// Where the list of this number stands.
pub fn list_address(house: &House, list: i64) -> String {
    house.settings.link(&format!("/badges/status/{list}"))
}

/// The badge as a signed token. `place` is where it stands whether it was revoked.
pub fn token(
    words: Words<'_>,
    house: &House,
    programme: &ProgrammeBrief,
    certificate: &Certificate,
    email: &str,
    place: Option<i64>,
    key: &Key,
) -> Result<String, Problem> {
    let zone = Zone::named(&programme.zone).ok_or_else(|| Problem::internal("time zone"))?;
    let course = certificate.course_name(words.language);
    // The same course of the same programme is the same achievement, whoever holds it.
    let achievement = Uuid::new_v5(&programme.id.uuid(), certificate.course.as_bytes());
    let until = certificate.valid_until;
    let place = place.map(listed);
    let list = place.map(|(list, _)| list_address(house, list));
    let status = list.as_deref().zip(place);
    Ok(signed(
        &Badge {
            id: &certificate.id.urn().to_string(),
            issuer: &issuer(house),
            issuer_name: programme.name(words.language),
            issuer_url: &house.settings.link("/"),
            holder: &certificate.name,
            email,
            salt: certificate.id.as_bytes(),
            achievement: &achievement.urn().to_string(),
            name: course,
            description: &words.say_with("certificates-badge-is", &[("course", course.into())]),
            criteria: &words.say("certificates-badge-criteria"),
            language: words.language.code(),
            from: zone.start(certificate.completed_on),
            // The last day counts until it is over.
            until: until.map(|day| zone.start(day.saturating_add(1.day()))),
            status: status.map(|(list, (_, place))| Status { list, place }),
        },
        key,
    ))
}
