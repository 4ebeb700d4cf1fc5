//! Samples of what follows a course.

use jiff::civil::date;
use kernel::Said;
use kernel::disclosure::Shown;
use maud::html;
use web::{Fields, Language, Sample, Words};

use crate::actions::follow::Figure;
use crate::model::follow::{Asked, Moment};
use crate::rows::follow::Goal;
use crate::views::follow::{self, After, AskModel, FiguresModel, GoalModel, SaidModel};
use crate::views::learn::{self, CourseModel};

/// Pages of what follows a course.
pub const SAMPLES: &[Sample] = &[
    Sample {
        page: "training.ask",
        state: "before",
        view: |words| follow::ask(words, &ask(false)),
    },
    Sample {
        page: "training.ask",
        state: "errors",
        view: |words| {
            let mut model = ask(true);
            let missing = Said::new("training-ask-missing-competence");
            model.fields.wrong("usefulness", missing);
            follow::ask(words, &model)
        },
    },
    Sample {
        page: "training.goal",
        state: "empty",
        view: |words| follow::goal(words, &a_goal(Fields::empty())),
    },
    Sample {
        page: "training.goal",
        state: "errors",
        view: |words| {
            let mut fields = follow::goal_fields(&goal());
            fields.wrong("on", Said::new("training-goal-day-wrong"));
            follow::goal(words, &a_goal(fields))
        },
    },
    Sample {
        page: "training.course",
        state: "before",
        view: |words| {
            let model = After {
                slug: "core".to_owned(),
                asks: true,
                ..After::default()
            };
            learn::course(words, &course_of(words), &follow::after(words, &model))
        },
    },
    Sample {
        page: "training.course",
        state: "after",
        view: |words| {
            let model = After {
                slug: "core".to_owned(),
                asks: true,
                complete: true,
                goal: None,
            };
            let kept = After {
                asks: false,
                goal: Some(goal()),
                ..model.clone()
            };
            let both = html! { (follow::after(words, &model)) (follow::after(words, &kept)) };
            learn::course(words, &course_of(words), &both)
        },
    },
    Sample {
        page: "training.said",
        state: "questions",
        view: |words| {
            let model = SaidModel {
                said: vec![(Asked::Confidence, 7)],
                questions: true,
                ..said()
            };
            follow::said(words, &model)
        },
    },
    Sample {
        page: "training.said",
        state: "thanks",
        view: |words| {
            let model = SaidModel {
                said: Asked::ALL.map(|asked| (asked, 8)).into(),
                questions: true,
                quiet: true,
                ..said()
            };
            follow::said(words, &model)
        },
    },
    Sample {
        page: "training.said",
        state: "goal",
        view: |words| {
            let model = SaidModel {
                goal: Some(goal()),
                ..said()
            };
            follow::said(words, &model)
        },
    },
    Sample {
        page: "training.figures",
        state: "full",
        view: |words| follow::figures(words, &figures()),
    },
    Sample {
        page: "training.figures",
        state: "empty",
        view: |words| {
            let model = FiguresModel {
                least: 8,
                ..FiguresModel::default()
            };
            follow::figures(words, &model)
        },
    },
];

fn course() -> (String, String) {
    ("/learn/core".to_owned(), "Core training".to_owned())
}

fn course_of(words: Words<'_>) -> CourseModel {
    let name = match words.language {
        Language::English => "Core training",
        Language::Welsh => "Hyfforddiant craidd",
    };
    CourseModel {
        name: name.to_owned(),
        ..CourseModel::default()
    }
}

fn ask(after: bool) -> AskModel {
    AskModel {
        course: course(),
        action: "/learn/ask/core".to_owned(),
        after,
        fields: Fields::of([
            ("confidence", "4"),
            ("competence", "5"),
            ("importance", "9"),
        ]),
        csrf: "sample".to_owned(),
    }
}

fn goal() -> Goal {
    Goal {
        with_whom: "colleague".to_owned(),
        words: String::new(),
        on: date(2026, 11, 27),
    }
}

fn a_goal(fields: Fields) -> GoalModel {
    GoalModel {
        course: course(),
        action: "/learn/goal/core".to_owned(),
        fields,
        csrf: "sample".to_owned(),
    }
}

fn said() -> SaidModel {
    SaidModel {
        course: course().1,
        action: "/learn/said/sample".to_owned(),
        ..SaidModel::default()
    }
}

fn figures() -> FiguresModel {
    let moments = [
        (Moment::Before, 47),
        (Moment::After, 76),
        (Moment::Later, 71),
    ];
    let figures = Asked::ALL.into_iter().flat_map(|asked| {
        moments.map(|(moment, tenths)| {
            let few = moment == Moment::Later && asked == Asked::Usefulness;
            Figure {
                asked,
                moment,
                people: if few { Shown::Hidden } else { Shown::Count(25) },
                mean_tenths: (!few).then_some(tenths),
            }
        })
    });
    FiguresModel {
        courses: vec![("core".to_owned(), "Core training".to_owned())],
        chosen: "core".to_owned(),
        figures: figures.collect(),
        least: 8,
    }
}
