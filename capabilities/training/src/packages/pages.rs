//! What answers whoever makes a package.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use course::Course;
use course::package::PackageError;
use kernel::{Event, Problem, Said, Scope};
use serde_json::json;
use store::{reading, writing};
use uuid::Uuid;
use web::{Answer, Fields, Language, Route, Sent, SignedIn, Who};

use super::views::{self, Offered, PackagesModel};
use super::{Kind, Order, PACK, languages, pack};
use crate::content::file;
use crate::files;
use crate::lessons;
use crate::model::lesson::Lesson;
use crate::model::library::{Library, name};

const PAGE: &str = "/learn/packages";

/// The endpoints.
pub fn routes() -> Vec<Route> {
    let maker = Who::May(PACK);
    vec![
        Route::page(PAGE, maker, "training.packages", show),
        Route::post(PAGE, maker, make),
    ]
}

async fn library(visit: &SignedIn) -> Result<Library, Problem> {
    let actor = &visit.actor;
    reading!(visit.store(), "training.packages", |tx| {
        actor.may(PACK, Scope::Programme)?;
        lessons::library(tx, actor.programme).await
    })
}

fn drawn(visit: &SignedIn, library: &Library, fields: Fields) -> axum::response::Response {
    let language = visit.language();
    let offered = library.courses.iter().map(|course| {
        let lessons = library.lessons_of(course).into_iter();
        Offered {
            slug: course.slug.clone(),
            name: name(course, language).to_owned(),
            modules: lessons
                .map(|it| (it.key.clone(), it.title(language).to_owned()))
                .collect(),
        }
    });
    let model = PackagesModel {
        offered: offered.collect(),
        fields,
        csrf: visit.csrf(),
    };
    visit.show(&views::packages(visit.words(), &model))
}

async fn show(visit: SignedIn) -> Answer {
    let fields = Fields::of([("kind", "scorm12"), ("language", "all")]);
    Ok(drawn(&visit, &library(&visit).await?, fields))
}

/// What was chosen.
struct Chosen {
    course: Course,
    lessons: Vec<Arc<Lesson>>,
    languages: Vec<Language>,
    kind: Kind,
}

/// What was chosen, or what is wrong with it. A module alone is chosen as "course/module".
fn chosen(library: &Library, fields: &Fields) -> Result<Chosen, (&'static str, &'static str)> {
    let what = fields.text("what");
    let (slug, module) = match what.split_once('/') {
        Some((course, module)) => (course, Some(module)),
        None => (what, None),
    };
    let missing = ("what", "training-packages-what-missing");
    let course = library.course(slug).ok_or(missing)?;
    let lessons: Vec<_> = match module {
        Some(module) => vec![Arc::clone(library.within(slug, module).ok_or(missing)?.1)],
        None => library
            .lessons_of(course)
            .into_iter()
            .map(Arc::clone)
            .collect(),
    };
    let kind = Kind::from_slug(fields.text("kind"));
    let kind = kind.ok_or(("kind", "training-packages-kind-missing"))?;
    let written = languages(&lessons.iter().map(|it| &**it).collect::<Vec<_>>());
    let languages = match fields.text("language") {
        "all" => written,
        code => {
            let one = Language::from_code(code);
            let one = one.ok_or(("language", "training-packages-language-missing"))?;
            written.into_iter().filter(|it| *it == one).collect()
        }
    };
    if languages.is_empty() {
        return Err(("language", "training-packages-language-not-written"));
    }
    Ok(Chosen {
        course: course.clone(),
        lessons,
        languages,
        kind,
    })
}

/// What is said where a package cannot be made; nothing where that is no fault of the texts.
fn refused(error: &PackageError) -> Option<Said> {
    match error {
        PackageError::Progress { .. } => Some(Said::new("training-packages-too-long")),
        PackageError::Languages(_) => Some(Said::new("training-packages-languages-differ")),
        _ => None,
    }
}

async fn make(visit: SignedIn, Sent(mut fields): Sent) -> Answer {
    let library = library(&visit).await?;
    let chosen = match chosen(&library, &fields) {
        Ok(chosen) => Arc::new(chosen),
        Err((field, key)) => {
            fields.wrong(field, Said::new(key));
            return Ok(drawn(&visit, &library, fields));
        }
    };
    let own = own_files(&visit, &chosen).await?;
    let (house, order) = (Arc::clone(visit.house()), Arc::clone(&chosen));
    // Packing takes some work, during which others are served.
    let packed = tokio::task::spawn_blocking(move || {
        let lessons: Vec<_> = order.lessons.iter().map(|it| &**it).collect();
        let home = house
            .settings
            .base_url
            .as_str()
            .trim_end_matches('/')
            .to_owned();
        let order = Order {
            course: &order.course,
            lessons: &lessons,
            languages: &order.languages,
            kind: order.kind,
            home: &home,
        };
        pack(&house.catalogue, &order, &|name| {
            let ours = file(name).map(|(bytes, _)| bytes.into_owned());
            ours.or_else(|| own.get(name).cloned())
        })
    });
    let bytes = match packed.await.map_err(Problem::internal)? {
        Ok(bytes) => bytes,
        Err(error) => {
            let said = refused(&error).ok_or_else(|| Problem::internal(error))?;
            fields.wrong("what", said);
            return Ok(drawn(&visit, &library, fields));
        }
    };
    note(&visit, &chosen).await?;
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/zip"));
    let kept = format!("attachment; filename=\"{}\"", file_name(&chosen));
    let kept = HeaderValue::from_str(&kept).map_err(Problem::internal)?;
    headers.insert(CONTENT_DISPOSITION, kept);
    Ok(response)
}

/// The programme's own files that the modules name, with what is in them.
async fn own_files(visit: &SignedIn, it: &Chosen) -> Result<BTreeMap<String, Vec<u8>>, Problem> {
    let written = it.lessons.iter().flat_map(|lesson| {
        let languages = it.languages.iter();
        languages.filter_map(|language| lesson.written(*language))
    });
    let names = written.flat_map(course::Module::files);
    let names: BTreeSet<_> = names.filter(|name| file(name).is_none()).collect();
    let (store, programme) = (visit.store(), visit.actor.programme);
    let mut found = BTreeMap::new();
    for name in names {
        if let Some(file) = files::find(store, programme, name).await? {
            let bytes = files::bytes(store, programme, name, 0..file.size).await?;
            found.insert(name.to_owned(), bytes);
        }
    }
    Ok(found)
}

async fn note(visit: &SignedIn, it: &Chosen) -> Result<(), Problem> {
    let actor = &visit.actor;
    let modules: Vec<_> = it
        .lessons
        .iter()
        .map(|it| format!("{}@{}", it.key, it.version))
        .collect();
    let languages: Vec<_> = it.languages.iter().map(|it| it.code()).collect();
    writing!(visit.store(), "training.note_package", |tx| {
        let event = Event {
            kind: "training.package_made",
            subject: None::<Uuid>,
            detail: json!({
                "course": it.course.slug, "modules": modules, "kind": it.kind.slug(), "languages": languages,
            }),
        };
        tx.record(actor.programme, Some(actor.person), event).await
    })
}

/// A name that every file system takes, from the title of what is in it.
fn file_name(it: &Chosen) -> String {
    let language = it.languages.first().copied().unwrap_or_default();
    let title = match it.lessons.as_slice() {
        [alone] if it.course.modules.len() > 1 => alone.title(language),
        _ => name(&it.course, language),
    };
    let folded = people::model::fold(title);
    let mut words = folded.split(|sign: char| !sign.is_ascii_alphanumeric());
    let mut plain = String::new();
    for word in words.by_ref().filter(|it| !it.is_empty()).take(6) {
        plain.push_str(word);
        plain.push('-');
    }
    format!("{plain}{}.zip", it.kind.slug())
}
