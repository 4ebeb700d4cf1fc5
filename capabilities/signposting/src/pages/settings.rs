//! The directory's settings.

use axum::http::Uri;
use axum::response::Response;
use kernel::{Event, Problem, Said, Scope};
use store::{reading, writing};
use web::{Answer, Fields, Sent, SignedIn};

use super::asked;
use super::views::settings as view;
use crate::EDIT;
use crate::settings::{DirectorySettings, keep_settings, settings};

async fn held(visit: &SignedIn) -> Result<DirectorySettings, Problem> {
    let programme = visit.actor.programme;
    reading!(visit.store(), "signposting.settings", |tx| {
        settings(tx, programme).await
    })
}

fn show(visit: &SignedIn, fields: &Fields, done: &str) -> Response {
    let page = view::settings(visit.words(), fields, &visit.csrf(), done);
    visit.show(&page)
}

pub(super) async fn form(visit: SignedIn, uri: Uri) -> Answer {
    let held = held(&visit).await?;
    let fields = Fields::of(
        [
            ("fresh_days", held.fresh_days),
            ("stale_days", held.stale_days),
            ("ask_owner_days", held.ask_owner_days),
            ("shrink_percent", held.shrink_percent),
        ]
        .map(|(name, number)| (name, number.to_string())),
    );
    let asked = asked(&uri);
    Ok(show(&visit, &fields, asked.text("done")))
}

/// The settings that were typed, or what is wrong with them.
fn read(fields: &Fields) -> Result<DirectorySettings, Problem> {
    let mut wrong = fields.clone();
    let mut number = |name: &'static str, least: u32, most: u32| -> u32 {
        let typed = fields.text(name).parse::<u32>().ok();
        let typed = typed.filter(|it| (least..=most).contains(it));
        if typed.is_none() {
            let said = Said::new("signposting-setting-wrong");
            wrong.wrong(name, said.with("least", least).with("most", most));
        }
        typed.unwrap_or_default()
    };
    let new = DirectorySettings {
        fresh_days: number("fresh_days", 1, 3_650),
        stale_days: number("stale_days", 2, 3_650),
        ask_owner_days: number("ask_owner_days", 0, 3_650),
        shrink_percent: number("shrink_percent", 1, 100),
    };
    if wrong.errors().is_empty() && new.stale_days <= new.fresh_days {
        wrong.wrong("stale_days", Said::new("signposting-setting-order"));
    }
    wrong.check().map(|()| new)
}

pub(super) async fn save(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let new = match read(&fields) {
        Ok(new) => new,
        Err(problem) => {
            return Ok(show(&visit, &fields.with_problem(&problem), ""));
        }
    };
    let actor = &visit.actor;
    writing!(visit.store(), "signposting.save_settings", |tx| {
        actor.may(EDIT, Scope::Programme)?;
        keep_settings(tx, actor.programme, &new).await?;
        let event = Event::new("signposting.settings_changed", actor.programme.uuid());
        tx.record(actor.programme, Some(actor.person), event).await
    })?;
    Ok(visit.go("/directory/settings?done=settings"))
}
