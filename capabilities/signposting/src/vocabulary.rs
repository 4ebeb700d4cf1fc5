//! A programme's vocabulary: the product's needs, with the programme's own laid over them.

use std::collections::BTreeMap;

use kernel::{Actor, Event, Problem, ProgrammeId, Said, Scope};
use language::{Need, Vocabulary};
use store::{Tx, args};

use crate::{EDIT, content, rows};

store::statements! {
    OWN_NEEDS = "SELECT slug, body, retired FROM directory_need WHERE programme_id = $1 ORDER BY slug";
    KEEP_NEED = "INSERT INTO directory_need (programme_id, slug, body, retired, changed_by, changed_at) \
                 VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (programme_id, slug) DO UPDATE SET body = excluded.body, \
                 retired = excluded.retired, changed_by = excluded.changed_by, changed_at = excluded.changed_at";
    DROP_NEED = "DELETE FROM directory_need WHERE programme_id = $1 AND slug = $2";
}

/// A need as the programme has it.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgrammeNeed {
    /// The need.
    pub need: Need,
    /// Whether the programme has changed or added it.
    pub own: bool,
    /// Whether the programme has taken it out of use.
    pub retired: bool,
}

/// All needs of a programme by slug, those out of use included.
pub async fn needs(
    tx: &mut Tx,
    programme: ProgrammeId,
) -> Result<BTreeMap<String, ProgrammeNeed>, Problem> {
    let ours = content::needs().iter().map(|need| {
        let held = ProgrammeNeed {
            need: need.clone(),
            own: false,
            retired: false,
        };
        (need.slug.clone(), held)
    });
    let mut all: BTreeMap<_, _> = ours.collect();
    let own = tx
        .all(OWN_NEEDS, args![programme], |row| {
            Ok((
                row.get::<String>("slug")?,
                row.get::<String>("body")?,
                row.get::<bool>("retired")?,
            ))
        })
        .await?;
    for (slug, body, retired) in own {
        let mut need: Need = serde_json::from_str(&body).map_err(Problem::internal)?;
        need.slug.clone_from(&slug);
        let held = ProgrammeNeed {
            need,
            own: true,
            retired,
        };
        all.insert(slug, held);
    }
    Ok(all)
}

/// The vocabulary that searches understand.
pub async fn vocabulary(tx: &mut Tx, programme: ProgrammeId) -> Result<Vocabulary, Problem> {
    let all = needs(tx, programme).await?;
    let used: Vec<_> = all.into_values().filter(|it| !it.retired).collect();
    let slugs: std::collections::BTreeSet<_> = used.iter().map(|it| it.need.slug.clone()).collect();
    let used = used.into_iter().map(|mut it| {
        // A need that was taken out of use is nobody's second best.
        it.need.near.retain(|slug| slugs.contains(slug));
        it.need
    });
    Vocabulary::new(used.collect()).map_err(Problem::internal)
}

/// Adds a need or changes one. The whole vocabulary must still fit together.
pub async fn keep(tx: &mut Tx, actor: &Actor, need: &Need, retired: bool) -> Result<(), Problem> {
    actor.may(EDIT, Scope::Programme)?;
    check(need)?;
    let body = serde_json::to_string(need).map_err(Problem::internal)?;
    let now = tx.now();
    let row = args![actor.programme, need.slug, body, retired, actor.person, now];
    tx.run(KEEP_NEED, row).await?;
    if let Err(problem) = vocabulary(tx, actor.programme).await {
        let mut refused = Problem::new(422, "problem-need-refused");
        refused.log = problem.log;
        return Err(refused);
    }
    changed(tx, actor).await
}

/// Takes the programme's own version of a need away: the product's stands again, where there is one.
pub async fn drop_own(tx: &mut Tx, actor: &Actor, slug: &str) -> Result<(), Problem> {
    actor.may(EDIT, Scope::Programme)?;
    if tx.run(DROP_NEED, args![actor.programme, slug]).await? == 0 {
        return Err(Problem::not_found());
    }
    changed(tx, actor).await
}

async fn changed(tx: &mut Tx, actor: &Actor) -> Result<(), Problem> {
    rows::needs_changed(tx, actor.programme).await?;
    let event = Event {
        kind: "signposting.vocabulary_changed",
        subject: None,
        detail: serde_json::Value::Null,
    };
    tx.record(actor.programme, Some(actor.person), event).await
}

fn check(need: &Need) -> Result<(), Problem> {
    let slug_is_sound = !need.slug.is_empty()
        && need.slug.len() <= 60
        && need
            .slug
            .chars()
            .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-');
    let faults = [
        ("slug", !slug_is_sound, "signposting-need-slug-wrong"),
        (
            "en",
            need.en.trim().is_empty(),
            "signposting-need-en-missing",
        ),
        (
            "cy",
            need.cy.trim().is_empty(),
            "signposting-need-cy-missing",
        ),
        (
            "said",
            need.said.is_empty(),
            "signposting-need-said-missing",
        ),
        (
            "words",
            need.words.is_empty(),
            "signposting-need-words-missing",
        ),
        (
            "topic",
            need.topic.is_empty(),
            "signposting-need-topic-missing",
        ),
    ];
    let wrong = faults.into_iter().filter(|(_, wrong, _)| *wrong);
    let problem = wrong.fold(Problem::invalid(Vec::new()), |problem, (field, _, key)| {
        problem.at(field, Said::new(key))
    });
    if problem.fields.is_empty() {
        Ok(())
    } else {
        Err(problem)
    }
}
