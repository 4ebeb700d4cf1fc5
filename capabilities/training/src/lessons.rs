//! What a programme offers to learn: the product's courses, with the programme's own modules in their places or beside them.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use course::Course;
use kernel::{Problem, ProgrammeId};
use store::Tx;
use uuid::Uuid;
use web::Language;

use crate::content::content;
use crate::model::lesson::Lesson;
use crate::model::library::Library;
use crate::model::own_course::OwnCourse;
use crate::rows::{courses, written};

/// So many published texts are kept ready; with more, all are read anew.
const READY: usize = 500;

/// Published texts never change, so what was read of one stays right.
type Key = (ProgrammeId, Uuid, u32);
static READ: LazyLock<Mutex<HashMap<Key, Arc<Lesson>>>> = LazyLock::new(Mutex::default);

fn ready(key: &Key) -> Option<Arc<Lesson>> {
    let read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    read.get(key).cloned()
}

fn keep_ready(key: Key, lesson: &Arc<Lesson>) {
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    if read.len() >= READY {
        read.clear();
    }
    read.insert(key, Arc::clone(lesson));
}

/// Everything that the programme offers.
pub async fn library(tx: &mut Tx, programme: ProgrammeId) -> Result<Library, Problem> {
    let own = content();
    let lessons = own.modules.iter();
    let mut library = Library {
        courses: own.courses.clone(),
        lessons: lessons
            .map(|it| (it.lesson.key.clone(), Arc::clone(&it.lesson)))
            .collect(),
    };
    let made = courses::all(tx, programme).await?.into_iter();
    let made: Vec<_> = made.filter(|it| it.offered).collect();
    for (id, replaces, version) in written::offered(tx, programme).await? {
        let key = (programme, id, version);
        let name = replaces.clone().unwrap_or_else(|| id.to_string());
        let lesson = match ready(&key) {
            Some(lesson) => lesson,
            None => {
                let (texts, at) = written::version(tx, programme, id, version).await?;
                let Ok(mut lesson) = Lesson::read(&name, &version.to_string(), &texts) else {
                    // It was sound when it was published; a later program may be stricter.
                    tracing::error!("a published module cannot be read");
                    continue;
                };
                lesson.published = Some(at);
                let lesson = Arc::new(lesson);
                keep_ready(key, &lesson);
                lesson
            }
        };
        // What is part of a course of the programme's own is met there.
        let part = made.iter().any(|it| it.settled.modules.contains(&name));
        if replaces.is_none() && !part {
            library.courses.push(alone(&lesson));
        }
        library.lessons.insert(name, lesson);
    }
    library.courses.extend(made.iter().map(OwnCourse::course));
    Ok(library.tidied())
}

/// A programme's new module is a course by itself.
fn alone(lesson: &Lesson) -> Course {
    let title = |language| lesson.title(language).to_owned();
    Course {
        slug: lesson.key.clone(),
        en: title(Language::English),
        cy: title(Language::Welsh),
        modules: vec![lesson.key.clone()],
        certificate: false,
        valid_months: None,
        public: false,
    }
}
