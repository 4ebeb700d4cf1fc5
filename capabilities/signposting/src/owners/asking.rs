//! Asking owners: once a day, those whose entries have not been checked for long, oldest and most used first.

use std::cmp::Reverse;
use std::sync::Arc;

use directory::Service;
use jiff::SignedDuration;
use kernel::{Actor, Date, Event, Problem, ProgrammeId, Scope, Timestamp, Zone};
use people::Programme;
use store::{Job, NewJob, Store, Tx, args, reading, writing};
use uuid::Uuid;
use web::{House, JobKind, Language, Mail, enqueue_mail};

use super::link::{self, LASTS_DAYS, Link};
use crate::{EDIT, freshness, rows, settings};

/// So many owners are asked in a day at most, so that answers do not come all at once.
const MOST_A_DAY: usize = 50;
/// An entry's owner is asked once in so many days at most.
const PAUSE_DAYS: i64 = 90;
/// So many of the longest unchecked entries are weighed against each other.
const WEIGHED: u32 = 500;
/// A round that is so many days late was lost.
const LOST_DAYS: i64 = 2;

const KIND: &str = "signposting.ask_owners";

store::statements! {
    BEGIN_ASKING = "INSERT INTO directory_asking (programme_id, next_due) VALUES ($1, $2) \
                    ON CONFLICT (programme_id) DO UPDATE SET next_due = excluded.next_due \
                    WHERE directory_asking.next_due < $3 RETURNING next_due";
    ASKING = "SELECT next_due FROM directory_asking WHERE programme_id = $1";
    ASK_NEXT = "UPDATE directory_asking SET next_due = $2 WHERE programme_id = $1";
    TO_ASK = "SELECT service_id, body, checked_on, owner_email, \
              (SELECT CAST(COALESCE(SUM(times), 0) AS BIGINT) FROM directory_use AS used WHERE used.programme_id = $1 \
              AND used.service_id = directory_service.service_id AND used.answer = 'yes') AS uses \
              FROM directory_service WHERE programme_id = $1 AND stage = 'listed' AND status = 'active' \
              AND (checked_on IS NULL OR checked_on < $2) AND (owner_asked_at IS NULL OR owner_asked_at < $3) \
              AND (owner_email <> '' OR body LIKE '%\"email\":%') \
              ORDER BY COALESCE(checked_on, ''), service_id LIMIT $4";
    NOTE_ASKED = "UPDATE directory_service SET owner_asked_at = $3 WHERE programme_id = $1 AND service_id = $2";
}

/// Asks the owners whose entries have not been checked for long.
pub const JOB: JobKind = JobKind {
    kind: KIND,
    run: |house, job| Box::pin(ask(house, job)),
};

/// Begins the asking for a programme where it has not begun, or was lost.
pub async fn begin(tx: &mut Tx, programme: ProgrammeId) -> Result<(), Problem> {
    let (now, due) = (tx.now(), tomorrow(tx.now()));
    let row = args![programme, due, days_before(now, LOST_DAYS)];
    let begun: Option<Timestamp> = tx
        .maybe(BEGIN_ASKING, row, |row| row.get("next_due"))
        .await?;
    match begun {
        Some(due) => enqueue(tx, programme, due).await,
        None => Ok(()),
    }
}

/// The same for pages that are looked at often: only where there is something to begin is anything written.
pub async fn begin_where_needed(store: &Store, programme: ProgrammeId) -> Result<(), Problem> {
    let next: Option<Timestamp> = reading!(store, "signposting.asking", |tx| {
        tx.maybe(ASKING, args![programme], |row| row.get("next_due"))
            .await
    })?;
    let lost = days_before(store.clock().now(), LOST_DAYS);
    if next.is_some_and(|next| next >= lost) {
        return Ok(());
    }
    writing!(store, "signposting.begin_asking", |tx| begin(tx, programme)
        .await)
}

fn tomorrow(now: Timestamp) -> Timestamp {
    now + SignedDuration::from_hours(24)
}

fn days_before(now: Timestamp, days: i64) -> Timestamp {
    now - SignedDuration::from_hours(24 * days)
}

async fn enqueue(tx: &mut Tx, programme: ProgrammeId, due: Timestamp) -> Result<(), Problem> {
    let job = NewJob {
        kind: KIND,
        payload: &serde_json::json!({}),
        due,
    };
    tx.enqueue(programme, job).await
}

async fn ask(house: Arc<House>, job: Job) -> Result<(), Problem> {
    writing!(house.store, "signposting.ask_owners", |tx| round(
        tx,
        &house,
        job.programme
    )
    .await)
}

/// One day's letters, and the next day's job, in one transaction: whatever is repeated, nobody is asked twice.
async fn round(tx: &mut Tx, house: &House, programme: ProgrammeId) -> Result<(), Problem> {
    let now = tx.now();
    let due: Option<Timestamp> = tx
        .maybe(ASKING, args![programme], |row| row.get("next_due"))
        .await?;
    if due.is_none_or(|due| due > now) {
        // This round was done before, and its job came again.
        return Ok(());
    }
    let next = tomorrow(now);
    tx.run(ASK_NEXT, args![programme, next]).await?;
    enqueue(tx, programme, next).await?;
    let settings = settings::settings(tx, programme).await?;
    if settings.ask_owner_days == 0 {
        return Ok(());
    }
    let about = people::programme(tx, programme).await?;
    for one in to_ask(tx, &about, settings.ask_owner_days).await? {
        let letter = letter(house, &about, &one, now);
        enqueue_mail(tx, programme, &letter, now).await?;
        tx.run(NOTE_ASKED, args![programme, one.service, now])
            .await?;
        let event = Event::new("signposting.owner_asked", one.service);
        tx.record(programme, None, event).await?;
    }
    Ok(())
}

/// An owner to be asked.
struct Asked {
    service: Uuid,
    name: String,
    to: String,
    urgency: u32,
}

async fn to_ask(tx: &mut Tx, about: &Programme, days: u32) -> Result<Vec<Asked>, Problem> {
    let now = tx.now();
    let zone = Zone::named(&about.zone);
    let today = zone.map_or_else(
        || now.to_zoned(jiff::tz::TimeZone::UTC).date(),
        |zone| zone.day(now),
    );
    let before = today
        .checked_sub(SignedDuration::from_hours(24 * i64::from(days)))
        .map_err(Problem::internal)?;
    let row = args![about.id, before, days_before(now, PAUSE_DAYS), WEIGHED];
    let found: Vec<Option<Asked>> = tx
        .all(TO_ASK, row, |row| {
            let body: String = row.get("body")?;
            let service: Service = serde_json::from_str(&body).unwrap_or_default();
            let checked: Option<Date> = row.get("checked_on")?;
            let known =
                checked.and_then(|on| u32::try_from(today.duration_since(on).as_hours() / 24).ok());
            let owner: Option<String> = row.get("owner_email")?;
            let id = row.get("service_id")?;
            let urgency = freshness::urgency(known, row.get("uses")?);
            Ok(address(owner, &service).map(|to| Asked {
                service: id,
                name: service.name.clone(),
                to,
                urgency,
            }))
        })
        .await?;
    let mut found: Vec<Asked> = found.into_iter().flatten().collect();
    found.sort_by_key(|one| (Reverse(one.urgency), one.service));
    found.truncate(MOST_A_DAY);
    Ok(found)
}

/// The owner whom an editor named, or else the mailbox that the service itself publishes, or that of who runs it.
pub(crate) fn address(owner: Option<String>, service: &Service) -> Option<String> {
    let organization = service.organization.as_ref().map(|it| it.email.clone());
    let known = [owner, Some(service.email.clone()), organization];
    known
        .into_iter()
        .flatten()
        .map(|address| address.trim().to_owned())
        .find(|address| address.contains('@') && !address.contains(char::is_whitespace))
}

/// Asks the owner of one entry now, because an editor wants it.
pub async fn ask_now(
    tx: &mut Tx,
    house: &House,
    actor: &Actor,
    service: Uuid,
) -> Result<(), Problem> {
    actor.may(EDIT, Scope::Programme)?;
    let programme = actor.programme;
    let listing = rows::entry(tx, programme, service).await?;
    let to = address(listing.owner_email.clone(), &listing.service);
    let Some(to) = to.filter(|_| listing.can_be_used()) else {
        return Err(Problem::new(409, "problem-no-owner"));
    };
    let about = people::programme(tx, programme).await?;
    let asked = Asked {
        service,
        name: listing.service.name,
        to,
        urgency: 0,
    };
    let now = tx.now();
    let letter = letter(house, &about, &asked, now);
    enqueue_mail(tx, programme, &letter, now).await?;
    tx.run(NOTE_ASKED, args![programme, service, now]).await?;
    let event = Event::new("signposting.owner_asked", service);
    tx.record(programme, Some(actor.person), event).await
}

/// The letter. Nobody knows which language the owner reads, so it is in English and says in Welsh where the Welsh is.
fn letter(house: &House, about: &Programme, asked: &Asked, now: Timestamp) -> Mail {
    let link = Link {
        programme: about.id,
        service: asked.service,
    };
    let token = link::sign(&house.secret, link, now);
    let address = house.settings.link(&format!("/owners/{token}"));
    let [english, welsh] =
        [Language::English, Language::Welsh].map(|language| house.catalogue.words(language));
    // A line break in a name would end the subject.
    let name = asked.name.replace(char::is_control, " ");
    let subject = english.say_with("support-letter-subject", &[("name", name.as_str().into())]);
    let body = english.say_with(
        "support-letter-body",
        &[
            ("name", name.as_str().into()),
            ("programme", about.name_en.as_str().into()),
            ("link", address.as_str().into()),
            ("days", LASTS_DAYS.into()),
        ],
    );
    let also = welsh.say_with(
        "support-letter-welsh",
        &[("link", format!("{address}?lang=cy").into())],
    );
    Mail {
        to: asked.to.clone(),
        subject,
        body: format!("{body}\n\n{also}\n"),
        calendar: None,
    }
}

#[cfg(test)]
mod tests {
    use directory::Organization;

    use super::*;

    #[test]
    fn the_owner_is_asked_before_the_public_mailbox() {
        let service = |email: &str, organization: &str| Service {
            email: email.into(),
            organization: Some(Organization {
                email: organization.into(),
                ..Organization::default()
            }),
            ..Service::default()
        };
        let table = [
            (
                Some("ann@a.example"),
                "b@b.example",
                "c@c.example",
                Some("ann@a.example"),
            ),
            (Some(""), "b@b.example", "c@c.example", Some("b@b.example")),
            (None, "see our page", " c@c.example ", Some("c@c.example")),
            (None, "", "two@a.example and@b.example", None),
        ];
        for (owner, email, organization, expected) in table {
            let found = address(owner.map(str::to_owned), &service(email, organization));
            assert_eq!(found.as_deref(), expected);
        }
    }
}
