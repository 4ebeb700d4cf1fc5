//! What may be noted of passing on and of support, and what a question may hold.

use jiff::Span;
use jiff::civil::Date;
use kernel::Said;
use people::model::Email;
use practice::model::skill::Skill;

/// The course that somebody must have completed to pass it on.
pub const CORE: &str = "core";
/// How it is passed on.
pub const WAYS: [&str; 5] = [
    "team-meeting",
    "one-to-one",
    "induction",
    "short-talk",
    "other",
];
/// How a trainer gives support.
pub const SUPPORTS: [&str; 5] = ["watched", "practised", "talked", "answered", "other"];
/// What support is about, beside the six skills: the training as a whole.
pub const WHOLE: &str = "training";
/// The most people that one passing-on reaches: more is a slip of the finger.
pub const MOST_REACHED: u32 = 500;
/// The longest support in minutes: a working day.
pub const LONGEST_SUPPORT: u32 = 480;
/// The longest question, in characters.
pub const LONGEST_QUESTION: usize = 500;
/// The longest answer, in characters.
pub const LONGEST_ANSWER: usize = 2_000;
/// So many digits in a row are a telephone number, or the number of a person.
const LONG_NUMBER: usize = 9;

/// What support can be about, by name.
pub fn abouts() -> Vec<&'static str> {
    let skills = Skill::ALL.iter().map(|it| it.slug());
    skills.chain([WHOLE]).collect()
}

/// The whole number that was typed, if it lies within these bounds.
pub fn number(typed: &str, most: u32) -> Option<u32> {
    let number = typed.trim().parse().ok();
    number.filter(|it| (1..=most).contains(it))
}

/// A year before this day: what happened on it or earlier no longer counts.
pub fn year_before(today: Date) -> Date {
    today.saturating_sub(Span::new().years(1))
}

/// The day, if it lies within the last year.
pub fn within_a_year(day: Option<Date>, today: Date) -> Option<Date> {
    day.filter(|it| *it <= today && *it > year_before(today))
}

/// A question as it is kept, or what is wrong with it.
pub fn question(typed: &str) -> Result<String, Said> {
    let words = typed.trim().replace("\r\n", "\n");
    if words.is_empty() {
        return Err(Said::new("champions-question-missing"));
    }
    if words.chars().count() > LONGEST_QUESTION {
        let said = Said::new("champions-question-long");
        return Err(said.with("most", LONGEST_QUESTION));
    }
    if reaches_somebody(&words) {
        return Err(Said::new("champions-question-reaches"));
    }
    Ok(words)
}

/// An answer as it is kept, or what is wrong with it.
pub fn answer(typed: &str) -> Result<String, Said> {
    let words = typed.trim().replace("\r\n", "\n");
    if words.is_empty() {
        return Err(Said::new("champions-answer-missing"));
    }
    if words.chars().count() > LONGEST_ANSWER {
        let said = Said::new("champions-answer-long");
        return Err(said.with("most", LONGEST_ANSWER));
    }
    Ok(words)
}

/// Whether an e-mail address or a long number, such as a telephone number, stands in the words.
fn reaches_somebody(words: &str) -> bool {
    let outer = |letter: char| !letter.is_alphanumeric();
    let mut parts = words.split_whitespace();
    let address = parts.any(|part| Email::parse(part.trim_matches(outer)).is_ok());
    let mut digits = 0;
    let number = words.chars().any(|letter| {
        if letter.is_ascii_digit() {
            digits += 1;
        } else if !" -().+".contains(letter) {
            digits = 0;
        }
        digits >= LONG_NUMBER
    });
    address || number
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn numbers_keep_within_their_bounds() {
        let table = [
            ("1", Some(1)),
            (" 12 ", Some(12)),
            ("500", Some(500)),
            ("501", None),
            ("0", None),
            ("-3", None),
            ("1.5", None),
            ("a few", None),
            ("", None),
        ];
        for (typed, wanted) in table {
            assert_eq!(number(typed, MOST_REACHED), wanted, "{typed}");
        }
    }

    #[test]
    fn a_day_lies_within_the_last_year() {
        let today = date(2026, 11, 22);
        let table = [
            (date(2026, 11, 22), true),
            (date(2025, 11, 23), true),
            (date(2025, 11, 22), false),
            (date(2026, 11, 23), false),
        ];
        for (day, wanted) in table {
            assert_eq!(within_a_year(Some(day), today).is_some(), wanted, "{day}");
        }
        assert_eq!(within_a_year(None, today), None);
    }

    #[test]
    fn a_question_names_no_way_to_reach_somebody() {
        let long = "a".repeat(501);
        let table = [
            ("What do I do with silence?", None),
            ("  Is 30 seconds enough, or 2-3 minutes?\r\n ", None),
            ("In 2025 it was 40, in 2026 55. Why?", None),
            ("", Some("champions-question-missing")),
            (" \r\n ", Some("champions-question-missing")),
            (&long, Some("champions-question-long")),
            (
                "Can you ring me on 01632 960 001?",
                Some("champions-question-reaches"),
            ),
            (
                "Her number is (01632) 960-001.",
                Some("champions-question-reaches"),
            ),
            (
                "Write to <sam@ashbourne.example>, please",
                Some("champions-question-reaches"),
            ),
        ];
        for (typed, wrong) in table {
            assert_eq!(question(typed).err().map(|it| it.key), wrong, "{typed}");
        }
        assert_eq!(question(" One\r\ntwo ").as_deref(), Ok("One\ntwo"));
        assert_eq!(
            answer(&"a".repeat(2_001)).unwrap_err().key,
            "champions-answer-long"
        );
        assert_eq!(answer(" ").unwrap_err().key, "champions-answer-missing");
    }

    #[test]
    fn support_is_about_a_skill_or_the_training_as_a_whole() {
        let abouts = abouts();
        assert_eq!(abouts.len(), 7);
        assert!(abouts.contains(&"discovery") && abouts.contains(&WHOLE));
    }
}
