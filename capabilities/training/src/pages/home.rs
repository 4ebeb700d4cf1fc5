//! The way in, a course, a module: how far one has come, and the next step.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::Path;
use jiff::Span;
use jiff::civil::Date;
use kernel::Problem;
use store::reading;
use web::{Answer, Language, SignedIn};

use super::{may, published, today};
use crate::actions::follow;
use crate::actions::learning as learn;
use crate::certificates::{REVOKE, SET_VALIDITY};
use crate::champions::{TEND, course_line};
use crate::lessons;
use crate::model::follow::Moment;
use crate::model::lesson::Lesson;
use crate::model::library::{Library, name};
use crate::model::standing::{self, Onward, Standing};
use crate::packages::PACK;
use crate::prior::EXCHANGE;
use crate::rows::completions::{self, Completion, Source};
use crate::rows::follow as follow_rows;
use crate::rows::progress::{self, LastAnswer, Progress};
use crate::views::follow::{self as follow_views, After};
use crate::views::learn::{
    self as views, Completed, CourseCard, CourseModel, Far, HomeModel, Link, ModuleLine,
    ModuleModel, Next, PageLine, Step,
};
use crate::{SEE_COVERAGE, WRITE};

/// A course that is asked for again may be begun again so many days before it runs out.
const RENEW_DAYS: i64 = 90;

/// What is offered, and what one has done of it.
struct Own {
    library: Library,
    rows: Vec<Progress>,
    answers: BTreeMap<String, Vec<LastAnswer>>,
    completions: Vec<Completion>,
    language: Language,
    today: Date,
}

async fn own(visit: &SignedIn) -> Result<Own, Problem> {
    let (programme, person) = (visit.actor.programme, visit.actor.person);
    let (language, today) = (visit.language(), today(visit)?);
    reading!(visit.store(), "training.home", |tx| {
        Ok(Own {
            library: lessons::library(tx, programme).await?,
            rows: progress::all(tx, programme, person).await?,
            answers: progress::answers_of_all(tx, programme, person).await?,
            completions: completions::of_person(tx, programme, person).await?,
            language,
            today,
        })
    })
}

impl Own {
    fn standing(&self, lesson: &Lesson) -> Standing {
        let answers = self.answers.get(&lesson.key);
        let answers = answers.map_or(&[][..], Vec::as_slice);
        standing::standing(lesson, &self.rows, answers)
    }

    /// Pages opened, and how far.
    fn far(&self, lesson: &Lesson) -> (Far, usize) {
        let standing = self.standing(lesson);
        let seen = standing.seen.iter().filter(|it| **it).count();
        let far = match (standing.finished, seen) {
            (true, _) => Far::Done,
            (false, 0) => Far::Not,
            (false, _) => Far::Begun,
        };
        (far, seen)
    }

    fn completed(&self, course: &str) -> Vec<Completed> {
        let of_course = self.completions.iter().filter(|it| it.course == course);
        let told = of_course.map(|it| Completed {
            on: it.on,
            until: it.valid_until,
            valid: it.is_valid(self.today),
            prior: it.source == Source::Prior,
        });
        told.collect()
    }

    /// Whether the course runs out soon or has run out.
    fn renews(&self, course: &str) -> bool {
        let mut newest = self.completions.iter().filter(|it| it.course == course);
        let soon = self.today.saturating_add(Span::new().days(RENEW_DAYS));
        newest
            .next()
            .and_then(|it| it.valid_until)
            .is_some_and(|until| until <= soon)
    }

    /// The step that comes next in a module of a course.
    fn step(&self, course: &str, lesson: &Lesson) -> Option<Next> {
        let standing = self.standing(lesson);
        let (module, language) = lesson.module(self.language);
        let base = format!("/learn/{course}/{}", lesson.key);
        let (place, end) = match standing::onward(lesson, &self.rows, &standing) {
            Onward::Page(place) => (Some(place), String::new()),
            Onward::Question(place, question) => (Some(place), format!("#q-{question}")),
            Onward::End => (None, String::new()),
        };
        let page = place.and_then(|place| lesson.page_at(place));
        let titled = place.and_then(|place| module.pages.get(place));
        Some(Next {
            href: page.map_or_else(|| base.clone(), |page| format!("{base}/{page}{end}")),
            module: module.title.clone(),
            language,
            step: match (standing.begun(), titled) {
                (false, _) => Step::Begin,
                (true, None) => Step::End,
                (true, Some(page)) if end.is_empty() => Step::Page(page.title.clone()),
                (true, Some(page)) => Step::Question(page.title.clone()),
            },
        })
    }

    /// The first module of a course that is not finished.
    fn next_of(&self, course: &course::Course) -> Option<Next> {
        let lessons = self.library.lessons_of(course);
        let mut open = lessons.into_iter();
        let open = open.find(|lesson| self.far(lesson).0 != Far::Done)?;
        self.step(&course.slug, open)
    }

    /// What was touched last and is not finished; else the first course that is not.
    fn next(&self) -> Option<Next> {
        let open = self.rows.iter().find_map(|row| {
            let (course, lesson) = self.library.within(&row.course, &row.module)?;
            let is_open = self.far(lesson).0 == Far::Begun;
            is_open.then(|| self.step(&course.slug, lesson)).flatten()
        });
        let mut courses = self.library.courses.iter().filter(|it| !it.public);
        open.or_else(|| courses.find_map(|it| self.next_of(it)))
    }

    fn card(&self, course: &course::Course) -> CourseCard {
        let lessons = self.library.lessons_of(course);
        let fars: Vec<_> = lessons.iter().map(|it| self.far(it).0).collect();
        let minutes = lessons
            .iter()
            .map(|it| u32::from(it.module(self.language).0.minutes));
        CourseCard {
            slug: course.slug.clone(),
            name: name(course, self.language).to_owned(),
            language: self.library.named_in(course, self.language),
            finished: (
                fars.iter().filter(|it| **it == Far::Done).count(),
                fars.len(),
            ),
            minutes: minutes.sum(),
            far: Far::of(&fars),
            completed: self.completed(&course.slug).into_iter().next(),
        }
    }
}

/// All courses.
pub async fn home(visit: SignedIn) -> Answer {
    let own = own(&visit).await?;
    let model = HomeModel {
        next: own.next(),
        courses: own.library.courses.iter().map(|it| own.card(it)).collect(),
        own: vec![
            ("/learn/certificates", "certificates-title"),
            ("/learn/letters", "training-letters-title"),
            ("/learn/questions", "champions-own-title"),
            ("/learn/champions", "champions-title"),
        ],
        desk: desk(&visit),
    };
    Ok(visit.show(&views::home(visit.words(), &model)))
}

/// What trainers, leads and coordinators do here, as far as the reader may.
fn desk(visit: &SignedIn) -> Vec<Link> {
    let all = [
        (WRITE, "/learn/write", "training-write-title"),
        (WRITE, "/learn/courses", "training-courses-title"),
        (PACK, "/learn/packages", "training-packages-title"),
        (WRITE, "/learn/items", "training-items-title"),
        (WRITE, "/learn/figures", "training-figures-title"),
        (TEND, "/learn/questions/open", "champions-desk-title"),
        (TEND, "/learn/notes", "champions-notes-title"),
        (TEND, "/learn/champions/reach", "champions-reach-title"),
        (SEE_COVERAGE, "/learn/coverage", "training-coverage-title"),
        (EXCHANGE, "/learn/prior", "prior-title"),
        (EXCHANGE, "/learn/given", "prior-given-title"),
        (
            SET_VALIDITY,
            "/learn/validity",
            "certificates-validity-title",
        ),
        (REVOKE, "/learn/certified", "certificates-issued-title"),
    ];
    let seen = all.into_iter().filter(|(may_do, _, _)| may(visit, *may_do));
    seen.map(|(_, href, key)| (href, key)).collect()
}

/// One course.
pub async fn course(visit: SignedIn, Path(slug): Path<String>) -> Answer {
    let own = own(&visit).await?;
    let course = own.library.course(&slug).ok_or_else(Problem::not_found)?;
    let lines = own.library.lessons_of(course).into_iter().map(|lesson| {
        let (module, language) = lesson.module(own.language);
        let (far, seen) = own.far(lesson);
        ModuleLine {
            href: format!("/learn/{slug}/{}", lesson.key),
            title: module.title.clone(),
            summary: module.summary.clone(),
            language,
            minutes: module.minutes,
            far,
            pages: (seen, module.pages.len()),
        }
    });
    let model = CourseModel {
        name: name(course, own.language).to_owned(),
        language: own.library.named_in(course, own.language),
        modules: lines.collect(),
        next: own.next_of(course),
        completed: own.completed(&slug),
        certificate: course.certificate,
    };
    let after = after(&visit, &own, course).await?;
    let extra = follow_views::after(visit.words(), &after);
    let extra = maud::html! { (extra) (course_line(visit.words(), &slug)) };
    Ok(visit.show(&views::course(visit.words(), &model, &extra)))
}

/// What a course's page shows of what follows it.
async fn after(visit: &SignedIn, own: &Own, course: &course::Course) -> Result<After, Problem> {
    if !follow::asks(&own.library, course) {
        return Ok(After::default());
    }
    // Who is in the middle of it can no longer say how it was before.
    let lessons = own.library.lessons_of(course);
    let untouched = lessons.iter().all(|it| own.far(it).0 == Far::Not);
    let (actor, slug) = (&visit.actor, course.slug.as_str());
    let (programme, person) = (actor.programme, actor.person);
    reading!(visit.store(), "training.after", |tx| {
        let moment = follow::moment(tx, actor, slug).await?;
        let said = follow_rows::ratings(tx, programme, person, slug, moment).await?;
        Ok(After {
            slug: slug.to_owned(),
            asks: said.is_empty() && (untouched || moment == Moment::After),
            complete: moment == Moment::After,
            goal: follow_rows::goal(tx, programme, person, slug).await?,
        })
    })
}

/// One module.
pub async fn module(visit: SignedIn, Path((slug, key)): Path<(String, String)>) -> Answer {
    let own = own(&visit).await?;
    let (course, lesson) = own
        .library
        .within(&slug, &key)
        .ok_or_else(Problem::not_found)?;
    let actor = &visit.actor;
    let known = reading!(visit.store(), "training.module", |tx| {
        learn::known(tx, actor, &key).await
    })?;
    let standing = known.standing(lesson);
    let (module, language) = lesson.module(own.language);
    let base = format!("/learn/{slug}/{key}");
    let pages = module.pages.iter().zip(lesson.pages()).zip(&standing.seen);
    let pages = pages.map(|((page, name), seen)| PageLine {
        href: format!("{base}/{name}"),
        title: page.title.clone(),
        seen: *seen,
    });
    let again = standing.again.iter().filter_map(|(place, question)| {
        let page = lesson.page_at(*place)?;
        let ask = &module.question(question)?.ask;
        Some((format!("{base}/{page}#q-{question}"), ask.clone()))
    });
    let model = ModuleModel {
        course: (
            format!("/learn/{slug}"),
            name(course, own.language).to_owned(),
        ),
        course_language: own.library.named_in(course, own.language),
        title: module.title.clone(),
        summary: module.summary.clone(),
        language,
        minutes: module.minutes,
        pass: module.pass,
        pages: pages.collect(),
        again: again.collect(),
        next: own.step(&slug, lesson),
        then: then(&own, course, lesson),
        certificate: course.certificate && own.completed(&slug).iter().any(|it| !it.prior),
        print: format!("/learn/print/{slug}/{key}"),
        again_at: format!("/learn/again/{slug}/{key}"),
        renew: own.renews(&slug) && standing.finished,
        owner: module.owner.clone(),
        review: module.review,
        published: published(&visit, lesson)?,
        sources: module.sources.clone(),
        csrf: visit.csrf(),
        standing,
        base,
    };
    Ok(visit.show(&views::module(visit.words(), &model)))
}

/// The next module of the course that is not finished.
fn then(
    own: &Own,
    course: &course::Course,
    lesson: &Arc<Lesson>,
) -> Option<(String, String, Language)> {
    let lessons = own.library.lessons_of(course);
    let mut after = lessons.iter().skip_while(|it| it.key != lesson.key).skip(1);
    let open = after.find(|it| own.far(it).0 != Far::Done)?;
    let (module, language) = open.module(own.language);
    let href = format!("/learn/{}/{}", course.slug, open.key);
    Some((href, module.title.clone(), language))
}
