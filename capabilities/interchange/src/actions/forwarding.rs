//! Where statements go: set, changed, paused, tried, ended.

use kernel::{Actor, Event, FieldProblem, Problem, Said, Scope};
use store::Tx;

use crate::model::version::Version;
use crate::rows::forwarding::{self, Aside, Forwarding};
use crate::rows::statements;
use crate::{MANAGE, forward};

/// The longest address, key or secret, in characters.
const LONGEST: usize = 500;

/// Where statements are to go, as it was typed.
#[derive(Clone, Copy, Debug)]
pub struct New<'a> {
    /// The store's address.
    pub endpoint: &'a str,
    /// The key that the store gave.
    pub key: &'a str,
    /// Its secret; empty to keep the one that is known.
    pub secret: &'a str,
    /// The version that the store speaks, as in its header.
    pub version: &'a str,
}

/// How forwarding stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Where to, where it is switched on.
    pub to: Option<Forwarding>,
    /// Statements that wait to be sent.
    pub waiting: u32,
    /// Those that were set aside, the newest first.
    pub aside: Vec<Aside>,
    /// How many those are in all.
    pub aside_in_all: u32,
}

/// What can be done with forwarding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Let it rest; statements wait meanwhile.
    Pause,
    /// Let it go on.
    Resume,
    /// Send what waits at once.
    Now,
    /// Send again what was set aside.
    Again,
    /// Try the connection.
    Try,
    /// End it, and forget the key.
    Off,
}

impl Turn {
    /// The turn that a form names.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "pause" => Self::Pause,
            "resume" => Self::Resume,
            "now" => Self::Now,
            "again" => Self::Again,
            "try" => Self::Try,
            "off" => Self::Off,
            _ => return None,
        })
    }

    /// What the audit trail calls it, where it changes something that lasts.
    const fn event(self) -> Option<&'static str> {
        match self {
            Self::Pause => Some("interchange.forwarding_paused"),
            Self::Resume => Some("interchange.forwarding_resumed"),
            Self::Off => Some("interchange.forwarding_ended"),
            Self::Now | Self::Again | Self::Try => None,
        }
    }
}

/// How forwarding stands.
pub async fn standing(tx: &mut Tx, actor: &Actor) -> Result<Standing, Problem> {
    actor.may(MANAGE, Scope::Programme)?;
    let Some(to) = forwarding::find(tx, actor.programme).await? else {
        return Ok(Standing::default());
    };
    let (aside, aside_in_all) = forwarding::aside(tx, actor.programme).await?;
    Ok(Standing {
        waiting: statements::count_after(tx, actor.programme, to.reached).await?,
        to: Some(to),
        aside,
        aside_in_all,
    })
}

/// Sets where statements go. They go from now on; where they went somewhere before, nothing that waits is lost.
pub async fn set(
    tx: &mut Tx,
    actor: &Actor,
    new: New<'_>,
    inside_allowed: bool,
) -> Result<(), Problem> {
    actor.may(MANAGE, Scope::Programme)?;
    let before = forwarding::find(tx, actor.programme).await?;
    let mut fields = Vec::new();
    let mut wrong = |field: &str, key: &'static str| {
        fields.push(FieldProblem {
            field: field.to_owned(),
            said: Said::new(key),
        });
    };
    let endpoint = forward::endpoint_of(new.endpoint, inside_allowed);
    if endpoint.is_none() || new.endpoint.chars().count() > LONGEST {
        wrong("endpoint", "interchange-endpoint-wrong");
    }
    if new.key.is_empty() || new.key.chars().count() > LONGEST {
        wrong("key", "interchange-store-key-missing");
    }
    let kept = before.as_ref().map(|it| it.secret.as_str());
    let secret = Some(new.secret).filter(|it| !it.is_empty()).or(kept);
    if secret.is_none_or(|it| it.chars().count() > LONGEST) {
        wrong("secret", "interchange-secret-missing");
    }
    let version = Version::exactly(new.version);
    if version.is_none() {
        wrong("version", "interchange-version-missing");
    }
    let (Some(endpoint), Some(secret), Some(version), true) =
        (endpoint, secret, version, fields.is_empty())
    else {
        return Err(Problem::invalid(fields));
    };
    let reached = statements::last_moment(tx, actor.programme).await?;
    let to = (endpoint.as_str(), new.key, secret, version);
    forwarding::set(tx, actor.programme, to, reached).await?;
    forward::now(tx, actor.programme).await?;
    let event = Event::new("interchange.forwarding_set", actor.programme.uuid());
    tx.record(actor.programme, Some(actor.person), event).await
}

/// Does something with forwarding; "not found" where it is not switched on.
pub async fn turn(tx: &mut Tx, actor: &Actor, turn: Turn) -> Result<(), Problem> {
    actor.may(MANAGE, Scope::Programme)?;
    let programme = actor.programme;
    if forwarding::find(tx, programme).await?.is_none() {
        return Err(Problem::not_found());
    }
    match turn {
        Turn::Pause => forwarding::pause(tx, programme, true).await?,
        Turn::Resume => {
            forwarding::pause(tx, programme, false).await?;
            forward::now(tx, programme).await?;
        }
        Turn::Now => forward::now(tx, programme).await?,
        Turn::Again => {
            forwarding::send_again(tx, programme).await?;
            forward::now(tx, programme).await?;
        }
        Turn::Try => forward::ask_to_try(tx, programme).await?,
        Turn::Off => forwarding::end(tx, programme).await?,
    }
    let Some(kind) = turn.event() else {
        return Ok(());
    };
    let event = Event::new(kind, programme.uuid());
    tx.record(programme, Some(actor.person), event).await
}
