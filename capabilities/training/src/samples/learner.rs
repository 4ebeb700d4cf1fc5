//! Samples of the way in, a course and a module.

use jiff::civil::date;
use maud::html;
use web::{Language, Sample, Words};

use super::lesson;
use crate::model::standing::Standing;
use crate::views::learn::{
    self, Completed, CourseCard, CourseModel, Far, HomeModel, ModuleLine, ModuleModel, Next,
    PageLine, Step,
};

/// The learner's own pages.
pub const SAMPLES: &[Sample] = &[
    Sample {
        page: "training.home",
        state: "half-way",
        view: |words| learn::home(words, &home(words)),
    },
    Sample {
        page: "training.home",
        state: "trainer",
        view: |words| {
            let model = HomeModel {
                next: Some(next(words, false)),
                desk: vec![
                    ("/learn/write", "training-write-title"),
                    ("/learn/items", "training-items-title"),
                    ("/learn/coverage", "training-coverage-title"),
                ],
                ..home(words)
            };
            learn::home(words, &model)
        },
    },
    Sample {
        page: "training.home",
        state: "empty",
        view: |words| learn::home(words, &HomeModel::default()),
    },
    Sample {
        page: "training.course",
        state: "half-way",
        view: |words| learn::course(words, &course(words), &html! {}),
    },
    Sample {
        page: "training.course",
        state: "completed",
        view: |words| {
            let model = CourseModel {
                next: None,
                completed: vec![completed(true), completed(false)],
                ..course(words)
            };
            learn::course(words, &model, &html! {})
        },
    },
    Sample {
        page: "training.module",
        state: "first",
        view: |words| {
            let model = ModuleModel {
                next: Some(next(words, false)),
                ..module(words)
            };
            learn::module(words, &model)
        },
    },
    Sample {
        page: "training.module",
        state: "half-way",
        view: |words| {
            let mut model = module(words);
            model.pages[0].seen = true;
            model.standing.seen = vec![true, false];
            learn::module(words, &model)
        },
    },
    Sample {
        page: "training.module",
        state: "nearly",
        view: |words| {
            let mut model = module(words);
            model.standing.seen = vec![true, true];
            model.standing.right = 3;
            let lesson = lesson();
            let (own, _) = lesson.module(words.language);
            let href = |id: &str| format!("{}/how-it-goes#q-{id}", model.base);
            let again = own.questions().skip(3);
            model.again = again.map(|it| (href(&it.id), it.ask.clone())).collect();
            learn::module(words, &model)
        },
    },
    Sample {
        page: "training.module",
        state: "finished",
        view: |words| learn::module(words, &finished(words)),
    },
    Sample {
        page: "training.module",
        state: "certificate",
        view: |words| {
            let model = ModuleModel {
                then: None,
                certificate: true,
                ..finished(words)
            };
            learn::module(words, &model)
        },
    },
    Sample {
        page: "training.module",
        state: "other-language",
        view: |words| {
            // A module that is written in the other language alone.
            let other = match words.language {
                Language::English => Language::Welsh,
                Language::Welsh => Language::English,
            };
            let lesson = lesson();
            let (own, _) = lesson.module(other);
            let question = Step::Question(own.pages[1].title.clone());
            let model = ModuleModel {
                title: own.title.clone(),
                summary: own.summary.clone(),
                language: other,
                next: Some(Next {
                    module: own.title.clone(),
                    language: other,
                    step: question,
                    ..next(words, true)
                }),
                ..module(words)
            };
            learn::module(words, &model)
        },
    },
    Sample {
        page: "training.module",
        state: "renew",
        view: |words| {
            let model = ModuleModel {
                renew: true,
                then: None,
                ..finished(words)
            };
            learn::module(words, &model)
        },
    },
];

/// Words in the reader's language: what a programme wrote, not the catalogue.
fn both(words: Words<'_>, en: &str, cy: &str) -> String {
    match words.language {
        Language::English => en.to_owned(),
        Language::Welsh => cy.to_owned(),
    }
}

fn next(words: Words<'_>, begun: bool) -> Next {
    let lesson = lesson();
    let (module, _) = lesson.module(words.language);
    Next {
        href: "/learn/core/first-look/how-it-goes".to_owned(),
        module: module.title.clone(),
        language: words.language,
        step: if begun {
            Step::Page(module.pages[1].title.clone())
        } else {
            Step::Begin
        },
    }
}

fn completed(valid: bool) -> Completed {
    let on = if valid {
        date(2026, 11, 3)
    } else {
        date(2023, 2, 1)
    };
    Completed {
        on,
        until: Some(on.saturating_add(jiff::Span::new().months(24))),
        valid,
        prior: !valid,
    }
}

fn home(words: Words<'_>) -> HomeModel {
    let core = CourseCard {
        slug: "core".to_owned(),
        name: both(words, "Core training", "Hyfforddiant craidd"),
        language: words.language,
        finished: (1, 3),
        minutes: 54,
        far: Far::Begun,
        completed: None,
    };
    let five = CourseCard {
        slug: "five-ways".to_owned(),
        name: both(words, "Five Ways to Wellbeing", "Pum Ffordd at Les"),
        language: words.language,
        finished: (1, 1),
        minutes: 16,
        far: Far::Done,
        completed: Some(completed(true)),
    };
    let toolkit = CourseCard {
        slug: "toolkit".to_owned(),
        name: both(words, "Toolkit", "Pecyn cymorth"),
        language: words.language,
        finished: (0, 3),
        minutes: 30,
        far: Far::Not,
        completed: Some(completed(false)),
    };
    HomeModel {
        next: Some(next(words, true)),
        courses: vec![core, five, toolkit],
        own: vec![
            ("/learn/certificates", "certificates-title"),
            ("/learn/letters", "training-letters-title"),
        ],
        desk: Vec::new(),
    }
}

fn course(words: Words<'_>) -> CourseModel {
    let lesson = lesson();
    let (module, _) = lesson.module(words.language);
    let line = |key: &str, far, seen| ModuleLine {
        href: format!("/learn/core/{key}"),
        title: module.title.clone(),
        summary: module.summary.clone(),
        language: words.language,
        minutes: module.minutes,
        far,
        pages: (seen, 2),
    };
    CourseModel {
        name: both(words, "Core training", "Hyfforddiant craidd"),
        language: words.language,
        modules: vec![
            line("first-look", Far::Done, 2),
            line("second-look", Far::Begun, 1),
            line("third-look", Far::Not, 0),
        ],
        next: Some(next(words, true)),
        completed: Vec::new(),
        certificate: true,
    }
}

fn module(words: Words<'_>) -> ModuleModel {
    let lesson = lesson();
    let (module, _) = lesson.module(words.language);
    let base = "/learn/core/first-look".to_owned();
    let pages = module.pages.iter().zip(lesson.pages());
    let pages = pages.map(|(page, name)| PageLine {
        href: format!("{base}/{name}"),
        title: page.title.clone(),
        seen: false,
    });
    ModuleModel {
        pages: pages.collect(),
        course_language: words.language,
        course: (
            "/learn/core".to_owned(),
            both(words, "Core training", "Hyfforddiant craidd"),
        ),
        title: module.title.clone(),
        summary: module.summary.clone(),
        language: words.language,
        minutes: module.minutes,
        pass: module.pass,
        standing: Standing {
            seen: vec![false, false],
            of: module.questions().count(),
            ..Standing::default()
        },
        again: Vec::new(),
        next: Some(next(words, true)),
        then: None,
        certificate: false,
        print: "/learn/print/core/first-look".to_owned(),
        renew: false,
        again_at: "/learn/again/core/first-look".to_owned(),
        owner: module.owner.clone(),
        review: module.review,
        published: Some(date(2026, 11, 3)),
        sources: module.sources.clone(),
        csrf: "sample".to_owned(),
        base,
    }
}

fn finished(words: Words<'_>) -> ModuleModel {
    let mut model = module(words);
    for page in &mut model.pages {
        page.seen = true;
    }
    model.standing.seen = vec![true, true];
    model.standing.right = model.standing.of;
    model.standing.passed = true;
    model.standing.finished = true;
    model.then = Some((
        "/learn/core/second-look".to_owned(),
        both(words, "A second look", "Ail olwg"),
        words.language,
    ));
    model
}
