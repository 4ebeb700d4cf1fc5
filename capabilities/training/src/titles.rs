//! What courses, modules and questions are called, for rooms further right that tell other systems of them.

use kernel::{Problem, ProgrammeId};
use store::Tx;
use web::Language;

use crate::lessons;
use crate::model::library::{Library, name};

/// A name in each language in which it is written.
pub type Names = Vec<(Language, String)>;

/// What somebody learned, by the names that records have for it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Learned<'a> {
    /// The course.
    pub course: Option<&'a str>,
    /// The module.
    pub module: Option<&'a str>,
    /// The question in the module.
    pub question: Option<&'a str>,
}

/// What all of it is called; nothing for what is no longer offered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Titles {
    /// The course.
    pub course: Names,
    /// The module.
    pub module: Names,
    /// What the question asks.
    pub question: Names,
}

/// What this is called in the programme today.
pub async fn titles(
    tx: &mut Tx,
    programme: ProgrammeId,
    learned: Learned<'_>,
) -> Result<Titles, Problem> {
    let library = lessons::library(tx, programme).await?;
    Ok(titles_in(&library, learned))
}

fn titles_in(library: &Library, learned: Learned<'_>) -> Titles {
    let course = learned.course.and_then(|slug| library.course(slug));
    let course = course.map(|it| {
        let named = Language::ALL.map(|language| (language, name(it, language).to_owned()));
        written(named)
    });
    let lesson = learned.module.and_then(|key| library.lesson(key));
    // A module that is written in one language alone is not told in the other.
    let modules: Vec<_> = lesson
        .iter()
        .flat_map(|it| Language::ALL.map(|language| (language, it.module(language))))
        .filter(|(asked, (_, shown))| asked == shown)
        .map(|(language, (module, _))| (language, module))
        .collect();
    let module = modules
        .iter()
        .map(|(language, it)| (*language, it.title.clone()));
    let question = modules.iter().filter_map(|(language, it)| {
        let question = it.question(learned.question?)?;
        Some((*language, question.ask.clone()))
    });
    Titles {
        course: course.unwrap_or_default(),
        module: written(module),
        question: written(question),
    }
}

fn written(names: impl IntoIterator<Item = (Language, String)>) -> Names {
    let names = names.into_iter();
    names.filter(|(_, name)| !name.trim().is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::content;

    fn shipped() -> Library {
        let content = content();
        let lessons = content.modules.iter();
        Library {
            courses: content.courses.clone(),
            lessons: lessons
                .map(|it| (it.lesson.key.clone(), it.lesson.clone()))
                .collect(),
        }
    }

    #[test]
    fn everything_that_ships_has_a_name_in_both_languages() {
        let library = shipped();
        for course in &library.courses {
            for module in &course.modules {
                let lesson = library.lesson(module).expect("a module of the course");
                for question in lesson.reference().questions() {
                    let found = titles_in(
                        &library,
                        Learned {
                            course: Some(&course.slug),
                            module: Some(module),
                            question: Some(&question.id),
                        },
                    );
                    for names in [&found.course, &found.module, &found.question] {
                        let languages: Vec<_> = names.iter().map(|(it, _)| *it).collect();
                        assert_eq!(languages, Language::ALL, "{module} {}", question.id);
                    }
                    assert_eq!(found.question[0].1, question.ask);
                }
            }
        }
    }

    #[test]
    fn what_is_not_offered_has_no_name() {
        let gone = Learned {
            course: Some("gone"),
            module: Some("gone"),
            question: Some("gone"),
        };
        assert_eq!(titles_in(&shipped(), gone), Titles::default());
        assert_eq!(titles_in(&shipped(), Learned::default()), Titles::default());
    }
}
