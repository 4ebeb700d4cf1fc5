//! Reads an answer out of a form, and marks it: the same for learners, for the public, and in a preview.

use course::{Form, Given, Marked, Question};
use kernel::Said;
use web::{Fields, Language};

use crate::views::questions::{Outcome, field, field_at};

/// The longest free reply that is read, in characters.
const LONGEST: usize = 1000;

/// What came of an answer, with its mark where it counts.
pub struct Judged {
    /// What is told.
    pub outcome: Outcome,
    /// Whether it was right and how much of it, in thousandths; none where nothing is marked.
    pub mark: Option<(bool, u32)>,
}

/// Marks an answer, or says what is missing in it. The coach reads English alone: where the page or the module is in
/// Welsh, a reply that it does not recognise as good is not called wrong.
pub fn judge(
    question: &Question,
    fields: &Fields,
    languages: [Language; 2],
) -> Result<Judged, (String, Said)> {
    let given = given(question, fields).map_err(|key| (field(&question.id), Said::new(key)))?;
    let marked = course::mark(question, &given);
    if !marked.scored {
        return Ok(Judged {
            outcome: Outcome::Danger,
            mark: None,
        });
    }
    let unread = marked.verdict.is_some() && !marked.right;
    if unread && languages.contains(&Language::Welsh) {
        return Ok(Judged {
            outcome: Outcome::Unread,
            mark: None,
        });
    }
    let mark = Some((marked.right, thousandths(&marked)));
    Ok(Judged {
        outcome: Outcome::Marked(marked),
        mark,
    })
}

/// A share between 0 and 1: nothing is lost, and nothing is below 0.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub fn thousandths(marked: &Marked) -> u32 {
    (marked.share.clamp(0.0, 1.0) * 1000.0).round() as u32
}

fn given(question: &Question, fields: &Fields) -> Result<Given, &'static str> {
    let name = field(&question.id);
    let chosen = || -> Vec<usize> { fields.all(&name).filter_map(|it| it.parse().ok()).collect() };
    let rows = |count: usize| -> Option<Vec<usize>> {
        let places = (0..count).map(|row| fields.text(&field_at(&question.id, row)).parse().ok());
        places.collect()
    };
    match &question.form {
        Form::Single(_) => match chosen() {
            none if none.is_empty() => Err("training-choose-one"),
            chosen => Ok(Given::Chosen(chosen)),
        },
        Form::Multiple(_) => match chosen() {
            none if none.is_empty() => Err("training-choose-some"),
            chosen => Ok(Given::Chosen(chosen)),
        },
        Form::Order { items, .. } => {
            let places = rows(items.len()).ok_or("training-order-missing")?;
            let mut order: Vec<usize> = (0..items.len()).collect();
            order.sort_by_key(|item| places[*item]);
            let mut sorted = places.clone();
            sorted.sort_unstable();
            // Two things in one place are in no order.
            if sorted != (1..=items.len()).collect::<Vec<_>>() {
                return Err("training-order-twice");
            }
            Ok(Given::Ordered(order))
        }
        Form::Match { pairs, .. } => {
            let found = rows(pairs.len()).ok_or("training-match-missing")?;
            Ok(Given::Matched(found))
        }
        Form::Free { .. } => {
            let words = fields.text(&name);
            if words.is_empty() {
                return Err("training-words-missing");
            }
            if words.chars().count() > LONGEST {
                return Err("training-words-long");
            }
            Ok(Given::Words(words.to_owned()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = include_str!("../samples/module.md");

    fn question(id: &str) -> Question {
        let module = course::read(TEXT).expect("the sample is sound");
        module.question(id).expect("it is there").clone()
    }

    /// A question, what is sent for it, and what comes of that.
    type Row = (
        &'static str,
        &'static [(&'static str, &'static str)],
        Result<(bool, u32), &'static str>,
    );

    #[test]
    fn forms_become_answers() {
        let table: [Row; 14] = [
            ("one", &[], Err("training-choose-one")),
            ("one", &[("answer-one", "1")], Ok((true, 1000))),
            ("one", &[("answer-one", "0")], Ok((false, 0))),
            (
                "one",
                &[("answer-one", "rubbish")],
                Err("training-choose-one"),
            ),
            ("some", &[], Err("training-choose-some")),
            (
                "some",
                &[("answer-some", "0"), ("answer-some", "2")],
                Ok((true, 1000)),
            ),
            ("some", &[("answer-some", "0")], Ok((false, 500))),
            (
                "order",
                &[("answer-order-1", "1")],
                Err("training-order-missing"),
            ),
            (
                "order",
                &[
                    ("answer-order-1", "1"),
                    ("answer-order-2", "1"),
                    ("answer-order-3", "2"),
                ],
                Err("training-order-twice"),
            ),
            (
                "order",
                &[
                    ("answer-order-1", "1"),
                    ("answer-order-2", "2"),
                    ("answer-order-3", "3"),
                ],
                Ok((true, 1000)),
            ),
            (
                "order",
                &[
                    ("answer-order-1", "1"),
                    ("answer-order-2", "3"),
                    ("answer-order-3", "2"),
                ],
                Ok((false, 333)),
            ),
            (
                "match",
                &[
                    ("answer-match-1", "0"),
                    ("answer-match-2", "1"),
                    ("answer-match-3", "2"),
                ],
                Ok((true, 1000)),
            ),
            (
                "free",
                &[("answer-free", " ")],
                Err("training-words-missing"),
            ),
            (
                "free",
                &[("answer-free", "What would make it easier to begin?")],
                Ok((true, 1000)),
            ),
        ];
        for (id, sent, wanted) in table {
            let fields = Fields::of(sent.iter().copied());
            let judged = judge(&question(id), &fields, [Language::English; 2]);
            let judged = judged.map(|it| it.mark.expect("it is marked"));
            let judged = judged.map_err(|(_, said)| said.key);
            assert_eq!(judged, wanted, "{id} {sent:?}");
        }
    }

    #[test]
    fn a_reply_in_welsh_is_neither_right_nor_wrong() {
        let languages = [Language::Welsh, Language::English];
        for languages in [languages, [languages[1], languages[0]]] {
            let of = |reply| {
                let fields = Fields::of([("answer-free", reply)]);
                let judged = judge(&question("free"), &fields, languages);
                judged.unwrap_or_else(|(_, said)| panic!("{}", said.key))
            };
            let welsh = of("Beth fyddai’n ei gwneud hi’n haws dechrau?");
            assert!(matches!(welsh.outcome, Outcome::Unread));
            assert_eq!(welsh.mark, None);
            let english = of("What would make it easier to begin?");
            assert_eq!(english.mark, Some((true, 1000)));
            assert!(matches!(
                of("I want to kill myself tonight").outcome,
                Outcome::Danger
            ));
        }
    }

    #[test]
    fn words_of_danger_are_not_marked() {
        let fields = Fields::of([("answer-free", "I want to kill myself tonight")]);
        let judged = judge(&question("free"), &fields, [Language::English; 2]);
        let judged = judged.unwrap_or_else(|(_, said)| panic!("{}", said.key));
        assert!(matches!(judged.outcome, Outcome::Danger));
        assert_eq!(judged.mark, None);
    }
}
