//! What a programme offers to learn: courses in their order, each with its modules in the version that is shown.

use std::collections::BTreeMap;
use std::sync::Arc;

use course::Course;
use web::Language;

use crate::model::lesson::Lesson;

/// What a programme offers to learn.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// The courses.
    pub courses: Vec<Course>,
    /// The modules, by their names.
    pub lessons: BTreeMap<String, Arc<Lesson>>,
}

/// The name of a course in this language.
pub fn name(course: &Course, language: Language) -> &str {
    match language {
        Language::English => &course.en,
        Language::Welsh => &course.cy,
    }
}

impl Library {
    /// The course of this name.
    pub fn course(&self, slug: &str) -> Option<&Course> {
        self.courses.iter().find(|it| it.slug == slug)
    }

    /// The module of this name.
    pub fn lesson(&self, key: &str) -> Option<&Arc<Lesson>> {
        self.lessons.get(key)
    }

    /// The language in which the name of a course stands: of a module that is a course by itself, the module's.
    pub fn named_in(&self, course: &Course, language: Language) -> Language {
        let own = self.lessons.get(&course.slug);
        own.map_or(language, |lesson| lesson.module(language).1)
    }

    /// The modules of a course, in their order.
    pub fn lessons_of(&self, course: &Course) -> Vec<&Arc<Lesson>> {
        let keys = course.modules.iter();
        keys.filter_map(|key| self.lessons.get(key)).collect()
    }

    /// A module within a course: both must be there, and belong together.
    pub fn within(&self, course: &str, module: &str) -> Option<(&Course, &Arc<Lesson>)> {
        let course = self.course(course)?;
        let listed = course.modules.iter().any(|it| it == module);
        let lesson = self.lessons.get(module).filter(|_| listed)?;
        Some((course, lesson))
    }

    /// The same without courses that have nothing in them.
    #[must_use]
    pub fn tidied(mut self) -> Self {
        let lessons = &self.lessons;
        let full = |course: &Course| course.modules.iter().any(|key| lessons.contains_key(key));
        self.courses.retain(full);
        self
    }
}
