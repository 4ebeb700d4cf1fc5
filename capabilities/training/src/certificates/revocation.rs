//! Revoking a certificate, with its reason, and issuing another with a corrected name; the holder is told by letter.

use jiff::civil::Date;
use kernel::{Actor, Event, Problem, ProgrammeId, Said, Scope, Timestamp};
use serde_json::json;
use store::Tx;
use uuid::Uuid;
use web::{House, Mail, enqueue_mail};

use super::model::Certificate;
use super::revocation_rows::{self, Issued};
use super::{REVOKE, actions, rows, signing};
use crate::rows::follow;

/// The longest name that a certificate can bear, in characters.
pub const LONGEST_NAME: u32 = 160;

/// Why a certificate is revoked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It should not have been given.
    Error,
    /// The name on it is wrong.
    Name,
    /// Its holder asked for it.
    Holder,
    /// Anything else.
    Other,
}

impl Reason {
    /// All of them, as the page offers them.
    pub const ALL: [Self; 4] = [Self::Error, Self::Name, Self::Holder, Self::Other];

    /// Its name in the database, in forms and in catalogues.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Name => "name",
            Self::Holder => "holder",
            Self::Other => "other",
        }
    }

    /// The one of this name.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.slug() == slug)
    }
}

/// What is known of a certificate that was revoked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revoked {
    /// Why.
    pub reason: Reason,
    /// When.
    pub at: Timestamp,
    /// The certificate that replaced it.
    pub replaced_by: Option<Uuid>,
}

/// What a coordinator decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revoking {
    /// Why.
    pub reason: Reason,
    /// The name on the certificate that is issued instead, if one is.
    pub name: Option<String>,
}

impl Revoking {
    /// What was chosen and typed. A name goes with the reason "the name is wrong" alone.
    pub fn parse(reason: &str, name: &str) -> Result<Self, (&'static str, Said)> {
        let reason = Reason::from_slug(reason);
        let reason = reason.ok_or(("reason", Said::new("certificates-reason-missing")))?;
        let name = people::model::typed(name);
        if name.chars().count() > LONGEST_NAME as usize {
            let said = Said::new("certificates-new-name-long").with("most", LONGEST_NAME);
            return Err(("name", said));
        }
        let name = Some(name).filter(|it| reason == Reason::Name && !it.is_empty());
        Ok(Self { reason, name })
    }
}

/// A certificate with what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// What it says.
    pub certificate: Certificate,
    /// That it was revoked, if it was.
    pub revoked: Option<Revoked>,
    /// The holder's name as their account has it today.
    pub name_now: Option<String>,
}

/// Every certificate of the programme whose name holds what was typed, or which a check address that was pasted leads to.
pub async fn issued(tx: &mut Tx, actor: &Actor, typed: &str) -> Result<Vec<Issued>, Problem> {
    actor.may(REVOKE, Scope::Programme)?;
    let all = revocation_rows::issued(tx, actor.programme).await?;
    if let Some((_, secret)) = typed.split_once("/check/") {
        let in_secret = |it: &char| it.is_ascii_alphanumeric() || matches!(it, '-' | '_');
        let secret: String = secret.chars().take_while(in_secret).collect();
        let found = actions::behind(tx, actor.programme, &secret).await?;
        return Ok(all.into_iter().filter(|it| Some(it.id) == found).collect());
    }
    let wanted = people::model::fold(typed);
    let named = |it: &Issued| people::model::fold(&it.name).contains(&wanted);
    Ok(all.into_iter().filter(named).collect())
}

/// One certificate of the programme.
pub async fn known(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<Known, Problem> {
    actor.may(REVOKE, Scope::Programme)?;
    let certificate = rows::find(tx, actor.programme, id).await?;
    let certificate = certificate.ok_or_else(Problem::not_found)?;
    let person = people::find_person(tx, actor.programme, certificate.person).await?;
    Ok(Known {
        revoked: revocation_rows::revoked(tx, actor.programme, id).await?,
        name_now: person.map(|it| it.name.full()),
        certificate,
    })
}

/// Revokes a certificate, issues another where a name was given, and tells the holder.
pub async fn revoke(
    tx: &mut Tx,
    house: &House,
    actor: &Actor,
    id: Uuid,
    it: &Revoking,
    today: Date,
) -> Result<(), Problem> {
    let known = known(tx, actor, id).await?;
    if known.revoked.is_some() {
        return Err(Problem::new(409, "problem-certificates-revoked-before"));
    }
    let programme = actor.programme;
    let old = known.certificate;
    let replaced_by = match &it.name {
        Some(name) => Some(reissue(tx, actor, &old, name, today).await?),
        None => None,
    };
    revocation_rows::revoke(tx, programme, &old, it.reason, replaced_by).await?;
    let event = Event::new("training.certificate_revoked", id).with(json!({
        "course": old.course, "certificate": id, "reason": it.reason.slug(), "replaced_by": replaced_by,
    }));
    tx.record(programme, Some(actor.person), event).await?;
    tell(tx, house, programme, &old, it).await
}

/// The same certificate under another name, issued today.
async fn reissue(
    tx: &mut Tx,
    actor: &Actor,
    old: &Certificate,
    name: &str,
    today: Date,
) -> Result<Uuid, Problem> {
    let programme = actor.programme;
    let new = Certificate {
        id: tx.new_uuid(),
        name: name.to_owned(),
        issued_on: today,
        ..old.clone()
    };
    let edition = revocation_rows::next_edition(tx, programme, old.completion).await?;
    rows::add(tx, programme, &new, edition).await?;
    actions::new_link(tx, programme, &new).await?;
    signing::give_place(tx, programme, &new).await?;
    let event = Event::new("training.certificate_reissued", new.id)
        .with(json!({ "course": new.course, "certificate": new.id }));
    tx.record(programme, Some(actor.person), event).await?;
    Ok(new.id)
}

/// Writes to the holder, unless they have left or want no letters; "My certificates" tells them as well.
async fn tell(
    tx: &mut Tx,
    house: &House,
    programme: ProgrammeId,
    old: &Certificate,
    it: &Revoking,
) -> Result<(), Problem> {
    let person = people::find_person(tx, programme, old.person).await?;
    let Some(person) = person.filter(|it| it.active) else {
        return Ok(());
    };
    if follow::is_quiet(tx, programme, old.person).await? {
        return Ok(());
    }
    let words = house.catalogue.words(person.language);
    let course = old.course_name(person.language);
    let text = if it.name.is_some() {
        "certificates-letter-replaced-text"
    } else {
        "certificates-letter-revoked-text"
    };
    let reason = words.say(&format!("certificates-reason-{}", it.reason.slug()));
    let text = Said::new(text)
        .with("course", course)
        .with("reason", reason)
        .with("link", house.settings.link("/learn/certificates"))
        .with("letters", house.settings.link("/learn/letters"));
    let mail = Mail {
        to: person.email,
        subject: words.said(&Said::new("certificates-letter-revoked").with("course", course)),
        body: words.said(&text),
        calendar: None,
    };
    let now = tx.now();
    enqueue_mail(tx, programme, &mail, now).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_chosen_and_typed_is_a_decision_or_says_why_not() {
        let decided = |reason, name: Option<&str>| Revoking {
            reason,
            name: name.map(str::to_owned),
        };
        let table = [
            ("error", "", Ok(decided(Reason::Error, None))),
            (
                "name",
                "  Siân   Gŵyr ",
                Ok(decided(Reason::Name, Some("Siân Gŵyr"))),
            ),
            ("name", " ", Ok(decided(Reason::Name, None))),
            // A name that was typed before another reason was chosen is not meant.
            ("holder", "Siân", Ok(decided(Reason::Holder, None))),
            ("", "Siân", Err("reason")),
            ("theft", "", Err("reason")),
        ];
        for (reason, name, expected) in table {
            let parsed = Revoking::parse(reason, name).map_err(|(field, _)| field);
            assert_eq!(parsed, expected, "{reason} {name}");
        }
        let long = "x".repeat(LONGEST_NAME as usize + 1);
        assert_eq!(Revoking::parse("name", &long).unwrap_err().0, "name");
    }

    #[test]
    fn a_reason_is_found_by_its_name() {
        for reason in Reason::ALL {
            assert_eq!(Reason::from_slug(reason.slug()), Some(reason));
        }
    }
}
