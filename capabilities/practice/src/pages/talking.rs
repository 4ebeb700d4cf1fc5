//! Talking with somebody: each page is made anew from the replies that its form carries, and none of them is stored.

use axum::extract::Path;
use axum::response::Response;
use kernel::{Problem, Said};
use store::{reading, writing};
use uuid::Uuid;
use web::{Answer, Fields, Sent, SignedIn};

use super::{partner, safeguarding, sitting, today, topic, topics};
use crate::actions::learning::{self, Step};
use crate::actions::{keeping, writing};
use crate::model::scenario::{self, MOST_TURNS, Scenario};
use crate::model::talk::{LONGEST_REPLY, Talk};
use crate::rows::kept::Contest;
use crate::views::{self, Mode, Notice, PersonModel, TalkModel};

/// A person to talk with.
pub async fn person(visit: SignedIn, Path(key): Path<String>) -> Answer {
    let programme = visit.actor.programme;
    let (scenario, names) = reading!(visit.store(), "practice.person", |tx| {
        let scenario = partner::find(tx, programme, &key).await?;
        Ok((scenario, topics(tx, &visit, programme).await?))
    })?;
    let model = PersonModel {
        topic: topic(&names, &scenario.topic),
        key,
        scenario,
    };
    Ok(visit.show(&views::person(visit.words(), &model)))
}

/// Where a talk takes place.
struct Room {
    scenario: Scenario,
    mode: Mode,
    action: String,
    back: String,
    preview: bool,
    safeguarding: String,
}

impl Room {
    async fn of(visit: &SignedIn, key: &str, mode: Mode) -> Result<Self, Problem> {
        let programme = visit.actor.programme;
        let (scenario, route) = reading!(visit.store(), "practice.partner", |tx| {
            let scenario = partner::find(tx, programme, key).await?;
            Ok((scenario, safeguarding(tx, visit).await?))
        })?;
        Ok(Self {
            scenario,
            mode,
            action: format!("/practice/people/{key}/{}", mode.slug()),
            back: format!("/practice/people/{key}"),
            preview: false,
            safeguarding: route,
        })
    }

    async fn of_draft(visit: &SignedIn, id: Uuid) -> Result<Self, Problem> {
        let actor = &visit.actor;
        let (draft, route) = reading!(visit.store(), "practice.preview", |tx| {
            let draft = writing::draft(tx, actor, id).await?;
            Ok((draft, safeguarding(tx, visit).await?))
        })?;
        let read = scenario::read(&draft.texts, today(visit)?);
        Ok(Self {
            // What is still to be mended is told on the draft's own page.
            scenario: read.scenario.ok_or_else(Problem::not_found)?,
            mode: Mode::Reply,
            action: format!("/practice/write/{id}/preview"),
            back: format!("/practice/write/{id}"),
            preview: true,
            safeguarding: route,
        })
    }

    fn model(self, visit: &SignedIn, sitting: String, talk: Talk) -> TalkModel {
        TalkModel {
            scenario: self.scenario,
            mode: self.mode,
            action: self.action,
            back: self.back,
            preview: self.preview,
            sitting,
            talk,
            finished: false,
            notice: None,
            safeguarding: self.safeguarding,
            fields: Fields::empty(),
            csrf: visit.csrf(),
        }
    }
}

fn begin(visit: &SignedIn, room: Room) -> Response {
    let talk = Talk::of(&room.scenario, &[], visit.language());
    let model = room.model(visit, sitting(visit), talk);
    visit.show(&views::talk(visit.words(), &model))
}

/// One reply at a time: how it begins.
pub async fn reply(visit: SignedIn, Path(key): Path<String>) -> Answer {
    Ok(begin(&visit, Room::of(&visit, &key, Mode::Reply).await?))
}

/// A whole chat: how it begins.
pub async fn chat(visit: SignedIn, Path(key): Path<String>) -> Answer {
    Ok(begin(&visit, Room::of(&visit, &key, Mode::Chat).await?))
}

/// A draft, as a learner would meet it.
pub async fn preview(visit: SignedIn, Path(id): Path<Uuid>) -> Answer {
    Ok(begin(&visit, Room::of_draft(&visit, id).await?))
}

/// One reply at a time: what was said.
pub async fn say_reply(visit: SignedIn, Path(key): Path<String>, Sent(fields): Sent) -> Answer {
    let room = Room::of(&visit, &key, Mode::Reply).await?;
    go_on(&visit, room, fields).await
}

/// A whole chat: what was said.
pub async fn say_chat(visit: SignedIn, Path(key): Path<String>, Sent(fields): Sent) -> Answer {
    let room = Room::of(&visit, &key, Mode::Chat).await?;
    go_on(&visit, room, fields).await
}

/// A draft: what was said.
pub async fn say_preview(visit: SignedIn, Path(id): Path<Uuid>, Sent(fields): Sent) -> Answer {
    let room = Room::of_draft(&visit, id).await?;
    go_on(&visit, room, fields).await
}

/// What was typed, fit to be judged: no longer than a reply may be.
fn cut(text: &str) -> String {
    text.chars().take(LONGEST_REPLY).collect()
}

async fn go_on(visit: &SignedIn, room: Room, fields: Fields) -> Answer {
    let most = usize::try_from(MOST_TURNS).unwrap_or_default();
    let mut replies: Vec<_> = fields.all("turn").map(cut).take(most).collect();
    let before = Talk::of(&room.scenario, &replies, visit.language());
    let sitting: String = fields.text("sitting").chars().take(40).collect();
    let verb = fields.text("verb");
    let mut model = room.model(visit, sitting, before);
    model.finished = fields.text("finished") == "yes" && !replies.is_empty();
    match verb {
        "finish" if !replies.is_empty() => {
            model.finished = true;
            count_end(visit, &model).await?;
        }
        "keep" if !model.preview => keep(visit, &mut model).await?,
        "contest" if !model.preview => contest(visit, &mut model, &fields).await?,
        "resume" => {}
        _ if model.talk.over || model.talk.danger.is_some() => {}
        _ => {
            let typed = fields.text("reply").to_owned();
            if let Err(said) = fits(&typed) {
                let mut fields = Fields::of([("reply", typed)]);
                fields.wrong("reply", said);
                model.fields = fields;
                return Ok(visit.show(&views::talk(visit.words(), &model)));
            }
            replies.push(typed);
            model.talk = Talk::of(&model.scenario, &replies, visit.language());
            count(visit, &model).await?;
        }
    }
    Ok(visit.show(&views::talk(visit.words(), &model)))
}

fn fits(reply: &str) -> Result<(), Said> {
    if reply.is_empty() {
        return Err(Said::new("practice-reply-missing"));
    }
    if reply.chars().count() > LONGEST_REPLY {
        return Err(Said::new("practice-reply-long").with("most", LONGEST_REPLY));
    }
    Ok(())
}

/// Counts a reply, and the end of the talk where it came to it. Where there is danger, nothing is counted.
async fn count(visit: &SignedIn, model: &TalkModel) -> Result<(), Problem> {
    if model.preview || model.talk.danger.is_some() {
        return Ok(());
    }
    if let (Mode::Reply, Some(last)) = (model.mode, model.talk.exchanges.last()) {
        let name = format!("{}:{}", model.sitting, model.talk.exchanges.len());
        let step = Step {
            day: today(visit)?,
            name: &name,
        };
        let actor = &visit.actor;
        writing!(visit.store(), "practice.reply", |tx| {
            learning::reply(tx, actor, step, &last.verdict).await
        })?;
    }
    if model.talk.over {
        count_end(visit, model).await?;
    }
    Ok(())
}

async fn count_end(visit: &SignedIn, model: &TalkModel) -> Result<(), Problem> {
    if model.preview || model.talk.exchanges.is_empty() {
        return Ok(());
    }
    let profile = model.talk.profile(&model.scenario, visit.language());
    if profile.risk.is_some() {
        return Ok(());
    }
    let name = format!("{}:end", model.sitting);
    let step = Step {
        day: today(visit)?,
        name: &name,
    };
    // One reply at a time, each has been counted by itself.
    let judged = match model.mode {
        Mode::Reply => Vec::new(),
        Mode::Chat => model.talk.verdicts(),
    };
    let actor = &visit.actor;
    let named = model.talk.step;
    writing!(visit.store(), "practice.chat", |tx| {
        learning::chat(tx, actor, step, &judged, &profile, named).await
    })
}

/// Keeps the last reply, or the whole of a talk that is over.
async fn keep(visit: &SignedIn, model: &mut TalkModel) -> Result<(), Problem> {
    let language = visit.language();
    let name = model.scenario.name.of(language).to_owned();
    let words = if model.talk.over || model.finished {
        let you = visit.words().say("practice-you");
        let beats = &model.scenario.beats;
        let mut lines = vec![format!("{name}: {}", beats[0].says.of(language))];
        for it in &model.talk.exchanges {
            lines.push(format!("{you}: {}", it.reply));
            lines.push(format!("{name}: {}", beats[it.answer].says.of(language)));
        }
        lines.join("\n")
    } else {
        let last = model.talk.exchanges.last();
        last.map(|it| it.reply.clone()).unwrap_or_default()
    };
    if words.is_empty() {
        return Ok(());
    }
    let (actor, day) = (&visit.actor, today(visit)?);
    writing!(visit.store(), "practice.keep", |tx| {
        keeping::keep(tx, actor, &name, &words, day).await
    })?;
    model.notice = Some(Notice::Kept);
    Ok(())
}

/// Counts that a verdict was seen otherwise.
async fn contest(visit: &SignedIn, model: &mut TalkModel, fields: &Fields) -> Result<(), Problem> {
    let at: usize = fields
        .text("at")
        .parse()
        .map_err(|_| Problem::not_found())?;
    let about = model
        .talk
        .exchanges
        .get(at)
        .ok_or_else(Problem::not_found)?;
    let thought = fields.text("thought");
    if thought.is_empty() {
        let mut wrong = Fields::of([("at", at.to_string())]);
        wrong.wrong("thought", Said::new("practice-contest-missing"));
        model.fields = wrong;
        return Ok(());
    }
    let consents = fields.has("consent", "yes");
    let before = match at {
        0 => 0,
        _ => model.talk.exchanges[at - 1].answer,
    };
    let said = model.scenario.beats[before].says.of(visit.language());
    let slugs = about.verdict.acts.iter().map(|act| act.kind.slug());
    let contest = Contest {
        verdict: slugs.collect::<Vec<_>>().join(" "),
        thought: thought.to_owned(),
        said: consents.then(|| said.to_owned()),
        reply: consents.then(|| about.reply.clone()),
    };
    let (actor, day) = (&visit.actor, today(visit)?);
    writing!(visit.store(), "practice.contest", |tx| {
        keeping::contest(tx, actor, &contest, day).await
    })?;
    model.notice = Some(Notice::Contested);
    Ok(())
}
