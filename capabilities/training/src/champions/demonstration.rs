//! Who passes it on in the demonstration place, and what was asked of the trainer.

use jiff::Span;
use jiff::civil::Date;
use kernel::{Actor, Problem, SeededRandom};
use store::Tx;

use super::asking;
use super::model::{CORE, WAYS};
use super::passing::{self, Typed};

/// Questions that learners of the demonstration asked.
const QUESTIONS: [&str; 3] = [
    "What do I say when somebody tells me they are fine, and I can see that they are not?",
    "How do I end a chat kindly when the next person is waiting?",
    "The people I meet speak many languages. What helps then?",
];

/// Somebody passes on what they learned on this day: a few times, to a few people each.
pub async fn pass_on(
    tx: &mut Tx,
    actor: &Actor,
    chance: &SeededRandom,
    learned: Date,
    today: Date,
) -> Result<(), Problem> {
    passing::join(tx, actor, chance.below(4) > 0).await?;
    let mut day = learned;
    for _ in 0..=chance.below(4) {
        day =
            day.saturating_add(Span::new().days(5 + i32::try_from(chance.below(60)).unwrap_or(0)));
        if day > today {
            break;
        }
        // The form takes no more than a year back, and so does this.
        if day < today.saturating_sub(Span::new().days(360)) {
            continue;
        }
        let kind = WAYS[chance.below(WAYS.len())];
        let reached = if kind == "one-to-one" {
            1
        } else {
            3 + chance.below(11)
        };
        let typed = Typed {
            on: Some(day),
            kind,
            reached: &reached.to_string(),
            organisation: "",
        };
        passing::note(tx, actor, &typed, today).await?;
    }
    Ok(())
}

/// Somebody asks the trainer the question of this number; nothing where there are no more.
pub async fn ask(tx: &mut Tx, actor: &Actor, number: usize) -> Result<(), Problem> {
    match QUESTIONS.get(number) {
        Some(words) => asking::ask(tx, actor, (CORE, ""), words, true).await,
        None => Ok(()),
    }
}
