//! What a learner chooses to keep or to give: texts for themselves, and verdicts that they see otherwise.

use jiff::civil::Date;
use kernel::{Actor, Event, Problem, Scope};
use language::coach::ActKind;
use store::Tx;
use uuid::Uuid;

use crate::rows::kept::{self, Contest, Kept};
use crate::{CONTESTS, PRACTISE};

/// Somebody keeps at most so many texts.
const MOST_KEPT: u32 = 200;
/// What is kept of a chat, with whom included, is at most so many characters.
const LONGEST_KEPT: usize = 20_000;

/// Keeps words for the learner alone.
pub async fn keep(
    tx: &mut Tx,
    actor: &Actor,
    partner: &str,
    words: &str,
    day: Date,
) -> Result<(), Problem> {
    actor.may(PRACTISE, Scope::Anywhere)?;
    if kept::count_kept(tx, actor.programme, actor.person).await? >= MOST_KEPT {
        return Err(Problem::new(409, "problem-practice-kept-full"));
    }
    let text = Kept {
        id: tx.new_uuid(),
        partner: partner.to_owned(),
        words: words.chars().take(LONGEST_KEPT).collect(),
        day,
    };
    kept::keep(tx, actor.programme, actor.person, &text).await
}

/// Removes what the learner kept.
pub async fn remove(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<(), Problem> {
    actor.may(PRACTISE, Scope::Anywhere)?;
    if kept::remove(tx, actor.programme, actor.person, id).await? {
        Ok(())
    } else {
        Err(Problem::not_found())
    }
}

/// Counts that a verdict was seen otherwise. The words are in it only where the learner agreed to that.
pub async fn contest(
    tx: &mut Tx,
    actor: &Actor,
    contest: &Contest,
    day: Date,
) -> Result<(), Problem> {
    actor.may(PRACTISE, Scope::Anywhere)?;
    if ActKind::from_slug(&contest.thought).is_none() {
        return Err(Problem::not_found());
    }
    kept::contest(tx, actor.programme, actor.person, contest, day).await
}

/// Takes the words of a contest back.
pub async fn take_back(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<(), Problem> {
    actor.may(PRACTISE, Scope::Anywhere)?;
    if kept::take_back(tx, actor.programme, actor.person, id).await? {
        Ok(())
    } else {
        Err(Problem::not_found())
    }
}

/// Every contest, for the next training of the coach; that it was taken out is on the audit trail.
pub async fn export(tx: &mut Tx, actor: &Actor) -> Result<Vec<Contest>, Problem> {
    actor.may(CONTESTS, Scope::Programme)?;
    let all = kept::contested(tx, actor.programme).await?;
    let taken = Event::new("practice.contests_exported", actor.programme.uuid());
    tx.record(actor.programme, Some(actor.person), taken)
        .await?;
    Ok(all)
}
