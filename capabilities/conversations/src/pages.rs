//! What answers the browser: my chats, the team's counts, the lists, the safety page.

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::{Path, Query};
use jiff::Span;
use jiff::civil::Date;
use kernel::{OrganisationId, Problem, ProgrammeId, Scope, Zone};
use store::{Tx, reading, writing};
use uuid::Uuid;
use web::{Answer, Fields, Language, Sent, SignedIn, Visit};

use crate::content::{Both, LISTS};
use crate::form::{self, Change, Item};
use crate::rows::{self, MyChat};
use crate::signposted::team_signposts;
use crate::team::Signposts;
use crate::views::{self, ChatLine, Done, EntryModel, ListModel, MineModel, TeamModel};
use crate::{SEE_TEAM, team};

/// "My chats" lists the last so many days.
const LISTED_DAYS: i64 = 90;

fn today(visit: &Visit) -> Result<Date, Problem> {
    let zone =
        Zone::named(&visit.programme()?.zone).ok_or_else(|| Problem::internal("time zone"))?;
    Ok(zone.day(visit.store().clock().now()))
}

/// My chats.
pub async fn mine(visit: SignedIn) -> Answer {
    let since = today(&visit)?.saturating_sub(Span::new().days(LISTED_DAYS));
    let (programme, person) = (visit.actor.programme, visit.actor.person);
    let (chats, all, items, services) = reading!(visit.store(), "conversations.mine", |tx| {
        let (chats, all) = rows::mine(tx, programme, person, since).await?;
        let services: BTreeSet<_> = chats.iter().flat_map(|it| &it.record.services).collect();
        let services: Vec<_> = services.into_iter().copied().collect();
        let services = service_names(tx, programme, &services).await?;
        Ok((chats, all, form::entries(tx, programme).await?, services))
    })?;
    let names = names(&items, visit.language());
    let chats = chats
        .iter()
        .map(|chat| line(chat, &names, &services))
        .collect();
    Ok(visit.show(&views::mine(
        visit.words(),
        &MineModel { chats, all, since },
    )))
}

type Services = BTreeMap<Uuid, String>;

/// The names of services, as far as the directory still knows them.
async fn service_names(
    tx: &mut Tx,
    programme: ProgrammeId,
    ids: &[Uuid],
) -> Result<Services, Problem> {
    let names = signposting::names_of(tx, programme, ids).await?;
    Ok(names.into_iter().collect())
}

/// The words for needs, those out of use included: a gap keeps its meaning.
async fn need_names(
    tx: &mut Tx,
    programme: ProgrammeId,
    language: Language,
) -> Result<BTreeMap<String, String>, Problem> {
    let needs = signposting::vocabulary::needs(tx, programme).await?;
    let named = needs.into_iter().map(|(slug, it)| match language {
        Language::English => (slug, it.need.en),
        Language::Welsh => (slug, it.need.cy),
    });
    Ok(named.collect())
}

type Names = BTreeMap<(String, String), String>;

fn names(items: &[Item], language: Language) -> Names {
    let name = |item: &Item| match language {
        Language::English => item.en.clone(),
        Language::Welsh => item.cy.clone(),
    };
    items
        .iter()
        .map(|item| ((item.list.clone(), item.slug.clone()), name(item)))
        .collect()
}

fn line(chat: &MyChat, names: &Names, services: &Services) -> ChatLine {
    let record = &chat.record;
    let name = |list: &str, slug: &str| {
        let key = (list.to_owned(), slug.to_owned());
        names.get(&key).cloned().unwrap_or(key.1)
    };
    let happened = record.happened.iter().map(|slug| name("happened", slug));
    let facts = std::iter::once(name("settings", &record.setting))
        .chain(happened)
        .chain(std::iter::once(name("responses", &record.response)));
    ChatLine {
        day: chat.day,
        topics: record
            .topics
            .iter()
            .map(|slug| name("topics", slug))
            .collect(),
        facts: facts.collect(),
        services: record
            .services
            .iter()
            .filter_map(|id| services.get(id).cloned())
            .collect(),
        signposted: u32::try_from(record.services.len()).unwrap_or_default(),
        gap: record.gap.is_some(),
    }
}

/// Which team to show.
#[derive(serde::Deserialize)]
pub struct TeamQuery {
    organisation: Option<String>,
}

/// The team's counts.
pub async fn team(visit: SignedIn, Query(query): Query<TeamQuery>) -> Answer {
    let actor = &visit.actor;
    let programme = reading!(visit.store(), "conversations.team_choice", |tx| {
        let all = people::all_organisations(tx, actor.programme).await?;
        Ok((all, people::programme(tx, actor.programme).await?))
    });
    let (all, programme) = programme?;
    let teams: Vec<_> = all
        .into_iter()
        .filter(|it| actor.can(SEE_TEAM, Scope::Organisation(it.id)))
        .collect();
    let asked = query
        .organisation
        .as_deref()
        .filter(|text| !text.is_empty());
    let chosen = match asked {
        Some(text) => {
            let id: OrganisationId = text.parse().map_err(|_| Problem::not_found())?;
            // A team that the reader may not see is a team that the reader is not told of.
            Some(
                teams
                    .iter()
                    .find(|team| team.id == id)
                    .ok_or_else(Problem::not_found)?
                    .id,
            )
        }
        None => {
            let own = teams
                .iter()
                .find(|team| actor.organisations().contains(&team.id));
            own.or(teams.first()).map(|team| team.id)
        }
    };
    let today = today(&visit)?;
    let mut counts = None;
    let mut signposts = Signposts::default();
    if let Some(organisation) = chosen {
        let since = team::mondays(today)[0];
        let place = actor.programme;
        let language = visit.language();
        let (days, items, pointed, services, needs) =
            reading!(visit.store(), "conversations.team", |tx| {
                let days = rows::team_days(tx, place, organisation, since).await?;
                let pointed = team_signposts(tx, place, organisation, since).await?;
                let ids: Vec<_> = pointed.services.iter().map(|(id, _)| *id).collect();
                let services = service_names(tx, place, &ids).await?;
                let needs = need_names(tx, place, language).await?;
                let items = form::entries(tx, place).await?;
                Ok((days, items, pointed, services, needs))
            })?;
        let rule = programme.rule();
        let service = |id| services.get(&id).cloned();
        let need = |slug: &str| needs.get(slug).cloned();
        signposts = team::signposts(&pointed, service, need, rule);
        let topics = items.into_iter().filter(|item| item.list == "topics");
        let names: Vec<_> = topics
            .map(|item| {
                (
                    item.slug,
                    Both {
                        en: item.en,
                        cy: item.cy,
                    },
                )
            })
            .collect();
        counts = Some(team::shown(&days, &names, today, programme.rule()));
    }
    let model = TeamModel {
        teams: teams
            .into_iter()
            .map(|team| (team.id.to_string(), team.name))
            .collect(),
        chosen: chosen.map(|id| id.to_string()).unwrap_or_default(),
        counts,
        signposts,
    };
    Ok(visit.show(&views::team(visit.words(), &model)))
}

/// The lists.
pub async fn lists(visit: SignedIn) -> Answer {
    let programme = visit.actor.programme;
    let (form, items) = reading!(visit.store(), "conversations.lists", |tx| {
        Ok((
            form::current(tx, programme).await?,
            form::entries(tx, programme).await?,
        ))
    })?;
    Ok(visit.show(&views::lists(visit.words(), form.version, &items)))
}

async fn items_of(visit: &SignedIn, list: &str) -> Result<Vec<Item>, Problem> {
    if !LISTS.contains(&list) {
        return Err(Problem::not_found());
    }
    let programme = visit.actor.programme;
    let items = reading!(visit.store(), "conversations.list", |tx| {
        form::entries(tx, programme).await
    })?;
    Ok(items.into_iter().filter(|item| item.list == list).collect())
}

async fn show_list(
    visit: &SignedIn,
    list: &str,
    fields: Fields,
    done: Option<(Done, String)>,
) -> Answer {
    let items = items_of(visit, list).await?;
    let model = ListModel {
        list: list.to_owned(),
        items,
        fields,
        csrf: visit.csrf(),
        done,
    };
    Ok(visit.show(&views::list(visit.words(), &model)))
}

/// What was just done to which entry, in the address of the list that comes after.
#[derive(serde::Deserialize)]
pub struct DoneQuery {
    done: Option<String>,
    entry: Option<String>,
}

/// One list.
pub async fn list(
    visit: SignedIn,
    Path(list): Path<String>,
    Query(query): Query<DoneQuery>,
) -> Answer {
    let done = query
        .done
        .as_deref()
        .and_then(Done::from_word)
        .zip(query.entry);
    show_list(&visit, &list, Fields::empty(), done).await
}

/// Back to the list: it says what was done, and shows the entry.
fn back(visit: &SignedIn, list: &str, done: Done, slug: &str) -> axum::response::Response {
    let word = done.word();
    visit.go(&format!(
        "/conversations/lists/{list}?done={word}&entry={slug}#entry-{slug}"
    ))
}

async fn apply(visit: &SignedIn, list: &str, change: &Change) -> Result<String, Problem> {
    let actor = &visit.actor;
    writing!(visit.store(), "conversations.change_list", |tx| {
        form::change(tx, actor, list, change).await
    })
}

fn both(fields: &Fields) -> Both {
    Both {
        en: fields.text("en").to_owned(),
        cy: fields.text("cy").to_owned(),
    }
}

/// Adds an entry.
pub async fn add(visit: SignedIn, Path(list): Path<String>, Sent(fields): Sent) -> Answer {
    match apply(&visit, &list, &Change::Add(both(&fields))).await {
        Ok(slug) => Ok(back(&visit, &list, Done::Added, &slug)),
        Err(problem) if problem.fields.is_empty() => Err(problem.into()),
        Err(problem) => show_list(&visit, &list, fields.with_problem(&problem), None).await,
    }
}

/// Moves, retires or restores an entry.
pub async fn change(visit: SignedIn, Path(list): Path<String>, Sent(fields): Sent) -> Answer {
    let slug = fields.text("slug").to_owned();
    let (change, done) = match fields.text("verb") {
        "up" => (Change::Move(slug, true), Done::Moved),
        "down" => (Change::Move(slug, false), Done::Moved),
        "retire" => (Change::Retire(slug), Done::Retired),
        "restore" => (Change::Restore(slug), Done::Restored),
        _ => return Err(Problem::not_found().into()),
    };
    let slug = apply(&visit, &list, &change).await?;
    Ok(back(&visit, &list, done, &slug))
}

/// One entry.
pub async fn entry(visit: SignedIn, Path((list, slug)): Path<(String, String)>) -> Answer {
    show_entry(&visit, list, slug, None).await
}

async fn show_entry(
    visit: &SignedIn,
    list: String,
    slug: String,
    fields: Option<Fields>,
) -> Answer {
    let items = items_of(visit, &list).await?;
    let item = items
        .iter()
        .find(|item| item.slug == slug)
        .ok_or_else(Problem::not_found)?;
    let own = || Fields::of([("en", item.en.clone()), ("cy", item.cy.clone())]);
    let model = EntryModel {
        list,
        slug,
        name: if visit.language() == Language::Welsh {
            item.cy.clone()
        } else {
            item.en.clone()
        },
        fields: fields.unwrap_or_else(own),
        csrf: visit.csrf(),
    };
    Ok(visit.show(&views::entry(visit.words(), &model)))
}

/// Puts an entry in other words.
pub async fn reword(
    visit: SignedIn,
    Path((list, slug)): Path<(String, String)>,
    Sent(fields): Sent,
) -> Answer {
    match apply(&visit, &list, &Change::Reword(slug.clone(), both(&fields))).await {
        Ok(slug) => Ok(back(&visit, &list, Done::Reworded, &slug)),
        Err(problem) if problem.fields.is_empty() => Err(problem.into()),
        Err(problem) => show_entry(&visit, list, slug, Some(fields.with_problem(&problem))).await,
    }
}

/// The safety page.
pub async fn safety(visit: SignedIn) -> Answer {
    let programme = visit.actor.programme;
    let programme = reading!(visit.store(), "conversations.safety", |tx| {
        people::programme(tx, programme).await
    })?;
    let route = match visit.language() {
        Language::English => &programme.safeguarding_en,
        Language::Welsh => &programme.safeguarding_cy,
    };
    Ok(visit.show(&views::safety(visit.words(), route)))
}
