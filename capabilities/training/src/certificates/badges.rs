//! A certificate as a signed badge, and who signs it.

use credential::{Badge, Key, did_web, signed};
use jiff::ToSpan as _;
use kernel::{Problem, Zone};
use uuid::Uuid;
use web::{House, ProgrammeBrief, Words};

use super::model::Certificate;

/// The identifier of whoever signs: the host at which people reach the program.
pub fn issuer(house: &House) -> String {
    let url = &house.settings.base_url;
    let host = url.host_str().unwrap_or_default();
    match url.port() {
        Some(port) => did_web(&format!("{host}:{port}")),
        None => did_web(host),
    }
}

/// The badge as a signed token.
pub fn token(
    words: Words<'_>,
    house: &House,
    programme: &ProgrammeBrief,
    certificate: &Certificate,
    email: &str,
    key: &Key,
) -> Result<String, Problem> {
    let zone = Zone::named(&programme.zone).ok_or_else(|| Problem::internal("time zone"))?;
    let course = certificate.course_name(words.language);
    // The same course of the same programme is the same achievement, whoever holds it.
    let achievement = Uuid::new_v5(&programme.id.uuid(), certificate.course.as_bytes());
    let until = certificate.valid_until;
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
        },
        key,
    ))
}
