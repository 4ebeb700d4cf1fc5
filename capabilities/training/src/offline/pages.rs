//! A module as a phone keeps it, the styles and script that belong to it, and the worker that opens it without a connection.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderName};
use axum::response::{IntoResponse, Response};
use course::package::{
    Edition, Keeper, PHONE_STYLE, Phone, STYLE, Unit, phone, player, worker as worker_script,
};
use kernel::Problem;
use sha2::{Digest, Sha256};
use store::reading;
use web::{Answer, SignedIn, Words};

use crate::model::library::name;
use crate::views::day;
use crate::{content, lessons};

/// A file with its content in its name, so that a kept page goes with the script that it was kept with.
struct File {
    name: String,
    kind: &'static str,
    text: String,
}

impl File {
    fn new(stem: &str, extension: &str, kind: &'static str, text: String) -> Self {
        let digest = format!("{:x}", Sha256::digest(text.as_bytes()));
        let name = format!("{stem}.{}.{extension}", &digest[..10]);
        Self { name, kind, text }
    }

    fn address(&self) -> String {
        format!("/learn/phone/assets/{}", self.name)
    }
}

const SCRIPT_TYPE: &str = "text/javascript; charset=utf-8";

static FILES: LazyLock<[File; 2]> = LazyLock::new(|| {
    let style = format!("{STYLE}\n{PHONE_STYLE}");
    let script = player(Some(Keeper::Phone));
    [
        File::new("module", "css", "text/css; charset=utf-8", style),
        File::new("player", "js", SCRIPT_TYPE, script),
    ]
});

/// A sentence of the player. Some are about learning systems of others; here they tell of the programme itself.
fn say(words: Words<'_>, key: &str, values: &[(&'static str, &str)]) -> String {
    let key = match key {
        "player-alone" => "learning-phone-alone",
        "player-damaged" => "learning-phone-damaged",
        "player-unsaved" => "learning-phone-unsaved",
        "player-completed" => "learning-phone-completed",
        "player-passed" => "learning-phone-passed",
        other => other,
    };
    let values: Vec<_> = values
        .iter()
        .map(|(name, it)| (*name, (*it).into()))
        .collect();
    words.say_with(key, &values)
}

/// A module as one page. It names nobody, so that a shared phone may keep it; whose progress it is, the script asks.
pub async fn page(
    visit: SignedIn,
    headers: HeaderMap,
    Path((course, module)): Path<(String, String)>,
) -> Answer {
    let programme = visit.actor.programme;
    let library = reading!(visit.store(), "training.phone", |tx| {
        lessons::library(tx, programme).await
    })?;
    let within = library.within(&course, &module);
    let (course, lesson) = within.ok_or_else(Problem::not_found)?;
    let (module, language) = lesson.module(visit.language());
    let mut words = visit.words();
    words.language = language;
    let spoken = |key: &str, values: &[(&'static str, &str)]| match key {
        // Days as on other pages; and which version it is, people need not know.
        "player-about" => words.say_with(
            "learning-phone-about",
            &[
                ("owner", module.owner.as_str().into()),
                ("review", day(words, module.review).into()),
            ],
        ),
        other => say(words, other, values),
    };
    let icon = web::assets::url("favicon.svg");
    let unit = Unit {
        slug: &lesson.key,
        version: &lesson.version,
        module,
    };
    let [style, script] = [FILES[0].address(), FILES[1].address()];
    let text = phone(Phone {
        course: &course.slug,
        edition: Edition {
            language: language.code(),
            title: name(course, language),
            modules: vec![unit],
            say: &spoken,
        },
        // Pages have the same names in records, whatever is read.
        reference: lesson.reference(),
        wordings: lesson.wordings(),
        style: &style,
        script: &script,
        icon: &icon,
    });
    let mut hash = Sha256::new();
    hash.update(text.as_bytes());
    for file in module.files() {
        // A picture that changed makes the kept copy old, too.
        hash.update(content::file(file).map_or_else(Vec::new, |(bytes, _)| bytes.into_owned()));
    }
    let etag = format!("\"{:x}\"", hash.finalize());
    let response = ([(CONTENT_TYPE, "text/html; charset=utf-8")], text).into_response();
    Ok(web::unless_held(&headers, &etag, response))
}

/// The style sheet or the script, by the name that has its content in it.
pub async fn asset(Path(name): Path<String>) -> Answer {
    let found = FILES.iter().find(|it| it.name == name);
    let file = found.ok_or_else(Problem::not_found)?;
    let forever = "public, max-age=31536000, immutable";
    Ok(sent(file.kind, forever, file.text.clone()))
}

/// The worker. Its address stays, so it is asked for again each time.
pub async fn worker() -> Answer {
    static WORKER: LazyLock<String> = LazyLock::new(worker_script);
    Ok(sent(SCRIPT_TYPE, "no-cache", WORKER.clone()))
}

fn sent(kind: &'static str, keep: &'static str, text: String) -> Response {
    let head: [(HeaderName, &str); 2] = [(CONTENT_TYPE, kind), (CACHE_CONTROL, keep)];
    (head, text).into_response()
}
