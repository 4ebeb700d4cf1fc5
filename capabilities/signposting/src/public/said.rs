//! What anybody may say of a service: "this is wrong", with a reason, and whether it was any use. Nobody is remembered.

use hmac::{Hmac, Mac};
use kernel::{Actor, Date, Event, Problem, ProgrammeId, Scope};
use serde_json::json;
use sha2::Sha256;
use store::{Limit, Tx, args, count_attempt};
use uuid::Uuid;
use web::Visit;

use crate::EDIT;
use crate::rows::{next_sequence, touch};

store::statements! {
    KEEP_WRONG = "INSERT INTO directory_wrong (programme_id, wrong_id, service_id, reason, said_by, day) \
                  VALUES ($1, $2, $3, $4, $5, $6)";
    OPEN_WRONGS = "SELECT COUNT(*) AS wrongs FROM directory_wrong \
                   WHERE programme_id = $1 AND service_id = $2 AND settled_at IS NULL";
    WRONGS = "SELECT directory_wrong.wrong_id, directory_wrong.service_id, directory_service.name, directory_wrong.reason, \
              directory_wrong.said_by, directory_wrong.day FROM directory_wrong JOIN directory_service \
              ON directory_service.programme_id = directory_wrong.programme_id \
              AND directory_service.service_id = directory_wrong.service_id \
              WHERE directory_wrong.programme_id = $1 AND directory_wrong.settled_at IS NULL \
              ORDER BY directory_wrong.day, directory_wrong.wrong_id";
    WRONG = "SELECT service_id FROM directory_wrong WHERE programme_id = $1 AND wrong_id = $2 AND settled_at IS NULL";
    SETTLE_WRONG = "UPDATE directory_wrong SET settled_at = $3, settled_by = $4 \
                    WHERE programme_id = $1 AND wrong_id = $2 AND settled_at IS NULL";
    SETTLE_WRONGS_OF = "UPDATE directory_wrong SET settled_at = $3, settled_by = $4 \
                        WHERE programme_id = $1 AND service_id = $2 AND settled_at IS NULL";
    COUNT_USE = "INSERT INTO directory_use (programme_id, service_id, month, answer, times) VALUES ($1, $2, $3, $4, 1) \
                 ON CONFLICT (programme_id, service_id, month, answer) DO UPDATE SET times = directory_use.times + 1 RETURNING times";
}

/// So much may be said through one network address: a hospital has only one, so it is generous, and nothing that is
/// only read is ever counted.
const BY_ADDRESS: Limit = Limit {
    tries: 120,
    seconds: 60 * 60,
};
/// So much may be said of one service through one network address.
const OF_ONE: Limit = Limit {
    tries: 10,
    seconds: 24 * 60 * 60,
};
/// So many open reports of one service are kept; more say nothing new.
const ENOUGH: i64 = 20;

/// What is wrong with an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The service has ended or moved away.
    Ended,
    /// The number does not work.
    Phone,
    /// The web page does not work.
    Web,
    /// The address is wrong.
    Address,
    /// The opening times are wrong.
    Hours,
    /// It is for other people than it says.
    Who,
    /// It costs something else.
    Cost,
    /// Something else.
    Other,
}

impl Reason {
    /// Every reason, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::Ended,
        Self::Phone,
        Self::Web,
        Self::Address,
        Self::Hours,
        Self::Who,
        Self::Cost,
        Self::Other,
    ];

    /// Its name in the table and in the API.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Ended => "closed",
            Self::Phone => "wrong_phone",
            Self::Web => "wrong_web",
            Self::Address => "wrong_place",
            Self::Hours => "wrong_times",
            Self::Who => "not_for_them",
            Self::Cost => "wrong_cost",
            Self::Other => "other",
        }
    }

    /// The reason of this name.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.slug() == slug)
    }

    /// The key of its words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Ended => "support-wrong-ended",
            Self::Phone => "support-wrong-phone",
            Self::Web => "support-wrong-web",
            Self::Address => "support-wrong-address",
            Self::Hours => "support-wrong-hours",
            Self::Who => "support-wrong-who",
            Self::Cost => "support-wrong-cost",
            Self::Other => "support-wrong-other",
        }
    }
}

/// Whether a service was any use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Use {
    /// It was.
    Yes,
    /// It was not.
    No,
    /// The person was not taken, or not reached.
    CouldNotGetIn,
}

impl Use {
    /// Every answer, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::CouldNotGetIn];

    /// Its name in the table.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::CouldNotGetIn => "could_not_get_in",
        }
    }

    /// The answer of this name.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.slug() == slug)
    }

    /// The key of its words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Yes => "support-use-yes",
            Self::No => "support-use-no",
            Self::CouldNotGetIn => "support-use-could-not-get-in",
        }
    }
}

/// The caller's network address as a digest that only this house can make: whoever holds the table cannot try out all
/// addresses to find out which one it was.
pub(crate) fn sender(visit: &Visit) -> String {
    let secret = &visit.house().secret;
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).expect("HMAC takes any key");
    mac.update(b"sender\n");
    mac.update(visit.address().as_bytes());
    let digest = mac.finalize().into_bytes();
    Uuid::from_slice(&digest[..16])
        .unwrap_or_default()
        .to_string()
}

/// Counts something that is said, and refuses it beyond the limits.
pub(crate) async fn count(
    tx: &mut Tx,
    programme: ProgrammeId,
    sender: &str,
    service: Uuid,
) -> Result<(), Problem> {
    count_attempt(tx, programme, "signposting.said", sender, BY_ADDRESS).await?;
    let of_one = format!("{sender} {service}");
    count_attempt(tx, programme, "signposting.said_of", &of_one, OF_ONE).await
}

/// Keeps that something is wrong: the reason and the day, and whether the one who said it was signed in.
pub(crate) async fn note_wrong(
    tx: &mut Tx,
    programme: ProgrammeId,
    service: Uuid,
    reason: Reason,
    staff: bool,
    day: Date,
) -> Result<(), Problem> {
    let open: i64 = tx
        .one(OPEN_WRONGS, args![programme, service], |row| {
            row.get("wrongs")
        })
        .await?;
    if open >= ENOUGH {
        return Ok(());
    }
    let said_by = if staff { "staff" } else { "public" };
    let id = tx.new_uuid();
    let row = args![programme, id, service, reason.slug(), said_by, day];
    tx.run(KEEP_WRONG, row).await?;
    let event = Event::new("signposting.said_wrong", service);
    let event = event.with(json!({ "reason": reason.slug() }));
    tx.record(programme, None, event).await.map(drop)
}

/// Counts one answer for the month.
pub(crate) async fn count_use(
    tx: &mut Tx,
    programme: ProgrammeId,
    service: Uuid,
    answer: Use,
    day: Date,
) -> Result<(), Problem> {
    let month = format!("{:04}-{:02}", day.year(), day.month());
    let row = args![programme, service, month, answer.slug()];
    let times: i64 = tx.one(COUNT_USE, row, |row| row.get("times")).await?;
    // Searches weigh how often, not to the last one: they need not be told of every answer.
    if answer == Use::Yes && times > 0 && times & (times - 1) == 0 {
        let sequence = next_sequence(tx, programme).await?;
        touch(tx, programme, service, sequence).await?;
    }
    Ok(())
}

/// A report that nobody has settled yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Which it is.
    pub id: Uuid,
    /// The service.
    pub service: Uuid,
    /// What the service is called.
    pub name: String,
    /// What is wrong.
    pub reason: Reason,
    /// Whether somebody who was signed in said it.
    pub staff: bool,
    /// The day on which it was said.
    pub day: Date,
}

/// The open reports, the oldest first. The caller has made sure that an editor asks.
pub async fn wrongs(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Wrong>, Problem> {
    tx.all(WRONGS, args![programme], |row| {
        let (reason, said_by): (String, String) = (row.get("reason")?, row.get("said_by")?);
        Ok(Wrong {
            id: row.get("wrong_id")?,
            service: row.get("service_id")?,
            name: row.get("name")?,
            reason: Reason::from_slug(&reason).unwrap_or(Reason::Other),
            staff: said_by == "staff",
            day: row.get("day")?,
        })
    })
    .await
}

/// Notes that an editor has dealt with a report.
pub async fn settle_wrong(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<(), Problem> {
    actor.may(EDIT, Scope::Programme)?;
    let service = tx
        .one(WRONG, args![actor.programme, id], |row| {
            row.get("service_id")
        })
        .await?;
    let row = args![actor.programme, id, tx.now(), actor.person];
    tx.run(SETTLE_WRONG, row).await?;
    settled(tx, actor, service).await
}

/// Notes that an editor has dealt with all that was said of a service.
pub async fn settle_wrongs_of(tx: &mut Tx, actor: &Actor, service: Uuid) -> Result<(), Problem> {
    actor.may(EDIT, Scope::Programme)?;
    let row = args![actor.programme, service, tx.now(), actor.person];
    tx.run(SETTLE_WRONGS_OF, row).await?;
    settled(tx, actor, service).await
}

async fn settled(tx: &mut Tx, actor: &Actor, service: Uuid) -> Result<(), Problem> {
    let event = Event::new("signposting.wrong_settled", service);
    tx.record(actor.programme, Some(actor.person), event)
        .await
        .map(drop)
}
