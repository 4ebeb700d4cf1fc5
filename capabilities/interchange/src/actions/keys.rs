//! Keys with which other systems read: made, withdrawn, and checked at the door.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use jiff::civil::Date;
use kernel::{Actor, Event, FieldProblem, Problem, ProgrammeId, Said, Scope};
use sha2::{Digest, Sha256};
use store::{Limit, Store, Tx, count_attempt, reading, writing};

use crate::MANAGE;
use crate::rows::keys::{self, Key};

/// The longest label of a key, in characters.
const LONGEST_LABEL: usize = 80;
/// Wrong keys from one address that are looked at.
const WRONG: Limit = Limit {
    tries: 30,
    seconds: 900,
};

/// A key as it is told once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// What the other system calls itself with.
    pub name: String,
    /// Its secret, which is kept nowhere here.
    pub secret: String,
}

/// All keys of the programme.
pub async fn all(tx: &mut Tx, actor: &Actor) -> Result<Vec<Key>, Problem> {
    actor.may(MANAGE, Scope::Programme)?;
    keys::all(tx, actor.programme).await
}

/// Makes a key for what `label` says.
pub async fn make(tx: &mut Tx, actor: &Actor, label: &str) -> Result<Made, Problem> {
    actor.may(MANAGE, Scope::Programme)?;
    let wrong = match label.chars().count() {
        0 => Some(Said::new("interchange-key-label-missing")),
        long if long > LONGEST_LABEL => {
            Some(Said::new("interchange-key-label-long").with("most", LONGEST_LABEL))
        }
        _ => None,
    };
    if let Some(said) = wrong {
        let field = "label".to_owned();
        return Err(Problem::invalid(vec![FieldProblem { field, said }]));
    }
    let made = Made {
        name: BASE64_URL_SAFE_NO_PAD.encode(tx.random::<12>()),
        secret: BASE64_URL_SAFE_NO_PAD.encode(tx.random::<32>()),
    };
    keys::add(
        tx,
        actor.programme,
        &made.name,
        label,
        &digest(&made.secret),
    )
    .await?;
    note(tx, actor, "interchange.key_made").await?;
    Ok(made)
}

/// Withdraws a key: from now on it opens nothing.
pub async fn withdraw(tx: &mut Tx, actor: &Actor, name: &str) -> Result<(), Problem> {
    actor.may(MANAGE, Scope::Programme)?;
    if !keys::withdraw(tx, actor.programme, name).await? {
        return Err(Problem::not_found());
    }
    note(tx, actor, "interchange.key_withdrawn").await
}

async fn note(tx: &mut Tx, actor: &Actor, kind: &'static str) -> Result<(), Problem> {
    let event = Event::new(kind, actor.programme.uuid());
    tx.record(actor.programme, Some(actor.person), event).await
}

/// What is kept of a secret. Secrets are random and long, so that a plain digest cannot be turned back.
fn digest(secret: &str) -> [u8; 32] {
    Sha256::digest(secret.as_bytes()).into()
}

/// Lets in who holds a key that is in use, and notes the day; 401 for anybody else, and 429 for one who tries on and on.
pub async fn admit(
    store: &Store,
    programme: ProgrammeId,
    said: Option<(&str, &str)>,
    address: &str,
    today: Date,
) -> Result<(), Problem> {
    let refused = Problem::new(401, "problem-xapi-key");
    let Some((name, secret)) = said else {
        return Err(refused);
    };
    let known = reading!(store, "interchange.key", |tx| {
        keys::in_use(tx, programme, name).await
    })?;
    let used_on = known.and_then(|(kept, used_on)| (kept == digest(secret)).then_some(used_on));
    let Some(used_on) = used_on else {
        // In a write of its own, which stays although the request fails.
        writing!(store, "interchange.wrong_key", |tx| {
            count_attempt(tx, programme, "interchange.key", address, WRONG).await
        })?;
        return Err(refused);
    };
    if used_on != Some(today) {
        writing!(store, "interchange.used_key", |tx| {
            keys::used(tx, programme, name, today).await
        })?;
    }
    Ok(())
}
