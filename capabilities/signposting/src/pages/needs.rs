//! The vocabulary: what people say and what services call it, as the programme has it.

use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::Response;
use kernel::{Problem, Said};
use language::Need;
use store::{reading, writing};
use web::{Answer, Failure, Fields, Sent, SignedIn};

use super::asked;
use super::views::needs::{self as view, List, One, Tried};
use crate::vocabulary::{ProgrammeNeed, drop_own, keep, needs};
use crate::{Shelves, content};

/// The most that is tried out at once.
const LONGEST: usize = 500;
/// The most phrases of one need.
const MOST_PHRASES: usize = 200;

async fn all(visit: &SignedIn) -> Result<Vec<ProgrammeNeed>, Problem> {
    let programme = visit.actor.programme;
    let all = reading!(visit.store(), "signposting.needs", |tx| {
        needs(tx, programme).await
    })?;
    Ok(all.into_values().collect())
}

async fn show_list(
    visit: &SignedIn,
    fields: &Fields,
    tried: Option<Tried<'_>>,
    done: &str,
) -> Result<Response, Failure> {
    let page = List {
        topics: &super::topics(visit).await?,
        needs: &all(visit).await?,
        fields,
        tried,
        csrf: &visit.csrf(),
        done,
    };
    Ok(visit.show(&view::list(visit.words(), &page)))
}

pub(super) async fn list(visit: SignedIn, uri: Uri) -> Answer {
    let asked = asked(&uri);
    show_list(&visit, &Fields::empty(), None, asked.text("done")).await
}

/// What would be understood. What was typed is shown again and kept nowhere.
pub(super) async fn tried(
    State(shelves): State<Shelves>,
    visit: SignedIn,
    Sent(mut fields): Sent,
) -> Answer {
    let said: String = fields.text("said").chars().take(LONGEST).collect();
    if said.is_empty() {
        fields.wrong("said", Said::new("signposting-try-missing"));
        return show_list(&visit, &fields, None, "").await;
    }
    let vocabulary = shelves.vocabulary(visit.actor.programme).await?;
    let understood = vocabulary.understand(&said);
    let tried = Tried {
        vocabulary: &vocabulary,
        understood: &understood,
    };
    show_list(&visit, &fields, Some(tried), "").await
}

async fn show_one(visit: &SignedIn, need: Option<&ProgrammeNeed>, fields: &Fields) -> Answer {
    let ours = need.is_some_and(|it| content::needs().iter().any(|own| own.slug == it.need.slug));
    let page = One {
        topics: &super::topics(visit).await?,
        need,
        has_ours: ours,
        fields,
        csrf: &visit.csrf(),
    };
    Ok(visit.show(&view::one(visit.words(), &page)))
}

pub(super) async fn new_form(visit: SignedIn) -> Answer {
    show_one(&visit, None, &Fields::empty()).await
}

async fn held(visit: &SignedIn, slug: &str) -> Result<ProgrammeNeed, Problem> {
    let all = all(visit).await?;
    let found = all.into_iter().find(|it| it.need.slug == slug);
    found.ok_or_else(Problem::not_found)
}

pub(super) async fn one(visit: SignedIn, Path(slug): Path<String>) -> Answer {
    let held = held(&visit, &slug).await?;
    let need = &held.need;
    let fields = Fields::of([
        ("en", need.en.as_str()),
        ("cy", &need.cy),
        ("topic", &need.topic),
        ("said", &need.said.join("\n")),
        ("said_cy", &need.said_cy.join("\n")),
        ("words", &need.words.join("\n")),
    ]);
    show_one(&visit, Some(&held), &fields).await
}

/// Phrases, one a line, each once.
fn phrases(text: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for line in text.lines() {
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        let cut: String = line.chars().take(200).collect();
        if !cut.is_empty() && all.len() < MOST_PHRASES && !all.contains(&cut) {
            all.push(cut);
        }
    }
    all
}

/// The need that the form makes of `before`.
fn read(fields: &Fields, before: Need) -> Need {
    let line = |name: &str| -> String { fields.text(name).chars().take(120).collect() };
    Need {
        topic: line("topic"),
        en: line("en"),
        cy: line("cy"),
        said: phrases(fields.text("said")),
        said_cy: phrases(fields.text("said_cy")),
        words: phrases(fields.text("words")),
        ..before
    }
}

async fn again(
    visit: &SignedIn,
    need: Option<&ProgrammeNeed>,
    mut fields: Fields,
    problem: Problem,
) -> Answer {
    if problem.said.key == "problem-need-refused" {
        // A phrase of nothing but small words: nothing could be heard by it.
        fields.wrong("said", Said::new("signposting-need-refused"));
    } else if problem.fields.is_empty() {
        return Err(Failure(problem));
    }
    show_one(visit, need, &fields.with_problem(&problem)).await
}

pub(super) async fn add(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let slug = fields.text("slug").to_owned();
    let taken = all(&visit).await?.iter().any(|it| it.need.slug == slug);
    if taken {
        let problem =
            Problem::invalid(Vec::new()).at("slug", Said::new("signposting-need-slug-taken"));
        return again(&visit, None, fields, problem).await;
    }
    let need = read(
        &fields,
        Need {
            slug,
            ..Need::default()
        },
    );
    let kept = writing!(visit.store(), "signposting.add_need", |tx| {
        keep(tx, &visit.actor, &need, false).await
    });
    match kept {
        Ok(()) => Ok(visit.go("/directory/needs?done=need")),
        Err(problem) => again(&visit, None, fields, problem).await,
    }
}

pub(super) async fn save(visit: SignedIn, Path(slug): Path<String>, Sent(fields): Sent) -> Answer {
    let held = held(&visit, &slug).await?;
    let need = read(&fields, held.need.clone());
    let kept = writing!(visit.store(), "signposting.save_need", |tx| {
        keep(tx, &visit.actor, &need, held.retired).await
    });
    match kept {
        Ok(()) => Ok(visit.go("/directory/needs?done=need")),
        Err(problem) => again(&visit, Some(&held), fields, problem).await,
    }
}

pub(super) async fn change(
    visit: SignedIn,
    Path(slug): Path<String>,
    Sent(fields): Sent,
) -> Answer {
    let held = held(&visit, &slug).await?;
    let (actor, verb) = (&visit.actor, fields.text("verb"));
    writing!(visit.store(), "signposting.change_need", |tx| {
        match verb {
            "retire" => keep(tx, actor, &held.need, true).await,
            "back" => keep(tx, actor, &held.need, false).await,
            "ours" => drop_own(tx, actor, &slug).await,
            _ => Err(Problem::not_found()),
        }
    })?;
    let done = match verb {
        "retire" => "need-retired",
        "back" => "need-back",
        _ => "need-ours",
    };
    Ok(visit.go(&format!("/directory/needs?done={done}")))
}
