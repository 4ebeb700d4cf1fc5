//! What a certificate says, whether it is valid, and how long a course counts for whom.

use jiff::Span;
use jiff::civil::Date;
use kernel::{PersonId, Said};
use uuid::Uuid;
use web::Language;

/// What proves that somebody completed a course, frozen on the day of issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// Which it is.
    pub id: Uuid,
    /// Whose.
    pub person: PersonId,
    /// The completion that it proves.
    pub completion: Uuid,
    /// The course.
    pub course: String,
    /// The holder's name.
    pub name: String,
    /// The course's name in English.
    pub course_en: String,
    /// The course's name in Welsh.
    pub course_cy: String,
    /// Where the holder took part.
    pub organisation: Option<String>,
    /// When the course was completed.
    pub completed_on: Date,
    /// When the certificate was issued.
    pub issued_on: Date,
    /// The last day on which it is valid; for good where there is none.
    pub valid_until: Option<Date>,
}

impl Certificate {
    /// The course's name in this language.
    pub fn course_name(&self, language: Language) -> &str {
        match language {
            Language::English => &self.course_en,
            Language::Welsh => &self.course_cy,
        }
    }

    /// Whether it is valid on this day.
    pub fn state(&self, today: Date) -> State {
        match self.valid_until {
            Some(until) if until < today => State::Expired,
            _ => State::Valid,
        }
    }
}

/// Whether a certificate is valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is.
    Valid,
    /// Its last day has passed.
    Expired,
}

/// How long a course counts, for everybody or for those who have a job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The course.
    pub course: String,
    /// The job's name; empty for everybody.
    pub job: String,
    /// For so many months; for good where there is none.
    pub months: Option<u32>,
}

/// The longest time that a rule can set, in months.
pub const LONGEST: u32 = 120;

impl Rule {
    /// The rule as it was typed, or what is wrong with it, in the order of the fields. `courses` and `jobs` are those that
    /// there are.
    pub fn parse(
        [course, job, months]: [&str; 3],
        courses: &[&str],
        jobs: &[String],
    ) -> Result<Self, Vec<(&'static str, Said)>> {
        let mut wrong = Vec::new();
        if course.is_empty() {
            wrong.push(("course", Said::new("certificates-course-missing")));
        } else if !courses.contains(&course) {
            wrong.push(("course", Said::new("certificates-course-unknown")));
        }
        let job = people::model::typed(job);
        let folded = people::model::fold(&job);
        if job.chars().count() > 80 {
            wrong.push(("job", Said::new("certificates-job-long")));
        } else if !job.is_empty() && !jobs.iter().any(|it| people::model::fold(it) == folded) {
            wrong.push(("job", Said::new("certificates-job-unknown")));
        }
        let months = match months.trim() {
            "" => None,
            typed => {
                let number = typed.parse().ok();
                let number = number.filter(|it| (1..=LONGEST).contains(it));
                if number.is_none() {
                    let said = Said::new("certificates-months-wrong").with("most", LONGEST);
                    wrong.push(("months", said));
                }
                number
            }
        };
        if !wrong.is_empty() {
            return Err(wrong);
        }
        Ok(Self {
            course: course.to_owned(),
            job,
            months,
        })
    }
}

/// For how many months a course counts for somebody with these jobs: the shortest of the rules for their jobs, else the
/// rule for everybody, else what the course says of itself.
pub fn months(rules: &[Rule], course: &course::Course, jobs: &[String]) -> Option<u32> {
    let own = || rules.iter().filter(|it| it.course == course.slug);
    let same = |job: &str| {
        let folded = people::model::fold(job);
        jobs.iter().any(|it| people::model::fold(it) == folded)
    };
    let for_jobs = own().filter(|it| !it.job.is_empty() && same(&it.job));
    // Where one job's rule is "for good" and another's is not, the stricter counts.
    let shortest = for_jobs.min_by_key(|it| it.months.unwrap_or(u32::MAX));
    let for_all = || own().find(|it| it.job.is_empty());
    match shortest.or_else(for_all) {
        Some(rule) => rule.months,
        None => course.valid_months.map(u32::from),
    }
}

/// The last day on which something counts that was completed on `day`.
pub fn valid_until(day: Date, months: Option<u32>) -> Option<Date> {
    months.map(|months| day.saturating_add(Span::new().months(i64::from(months))))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn course(valid_months: Option<u16>) -> course::Course {
        course::Course {
            slug: "core".to_owned(),
            en: String::new(),
            cy: String::new(),
            modules: Vec::new(),
            certificate: true,
            valid_months,
            public: false,
        }
    }

    fn rule(course: &str, job: &str, months: Option<u32>) -> Rule {
        Rule {
            course: course.to_owned(),
            job: job.to_owned(),
            months,
        }
    }

    #[test]
    fn a_job_comes_before_everybody_and_the_shortest_counts() {
        let rules = [
            rule("core", "", Some(36)),
            rule("core", "Community nurse", Some(12)),
            rule("core", "Night porter", Some(6)),
            rule("core", "Trustee", None),
            rule("five-ways", "Gardener", Some(3)),
        ];
        let table: [(&[&str], Option<u32>); 7] = [
            (&[], Some(36)),
            (&["Gardener"], Some(36)),
            (&["community  NURSE"], Some(12)),
            (&["Community nurse", "Night porter"], Some(6)),
            (&["Trustee"], None),
            (&["Trustee", "Night porter"], Some(6)),
            (&[""], Some(36)),
        ];
        for (jobs, expected) in table {
            let jobs: Vec<String> = jobs.iter().map(|it| (*it).to_owned()).collect();
            assert_eq!(
                months(&rules, &course(Some(24)), &jobs),
                expected,
                "{jobs:?}"
            );
        }
        assert_eq!(months(&[], &course(Some(24)), &[]), Some(24));
        assert_eq!(months(&[], &course(None), &[]), None);
        assert_eq!(
            months(&[rule("core", "", None)], &course(Some(24)), &[]),
            None
        );
    }

    #[test]
    fn a_month_ends_where_it_can() {
        let table = [
            (date(2026, 11, 20), Some(24), Some(date(2028, 11, 20))),
            (date(2026, 8, 31), Some(6), Some(date(2027, 2, 28))),
            (date(2028, 2, 29), Some(12), Some(date(2029, 2, 28))),
            (date(2026, 11, 20), None, None),
        ];
        for (day, months, expected) in table {
            assert_eq!(valid_until(day, months), expected);
        }
    }

    #[test]
    fn what_is_typed_is_a_rule_or_says_why_not() {
        let jobs = ["Night porter".to_owned()];
        let parse = |typed: [&str; 3]| Rule::parse(typed, &["core"], &jobs);
        assert_eq!(
            parse(["core", "  Night  porter ", " 6 "]),
            Ok(rule("core", "Night porter", Some(6)))
        );
        assert_eq!(parse(["core", "", ""]), Ok(rule("core", "", None)));
        let wrong = |typed| {
            let all = parse(typed).expect_err("it is wrong");
            let keys = all.into_iter().map(|(field, said)| (field, said.key));
            keys.collect::<Vec<_>>()
        };
        let months = ("months", "certificates-months-wrong");
        for typed in ["0", "-3", "121", "six", "1.5", "99999999999"] {
            assert_eq!(wrong(["core", "", typed]), [months]);
        }
        let long = "x".repeat(81);
        assert_eq!(
            wrong(["", &long, "six"]),
            [
                ("course", "certificates-course-missing"),
                ("job", "certificates-job-long"),
                months
            ]
        );
        assert_eq!(
            wrong(["cooking", "Astronaut", "6"]),
            [
                ("course", "certificates-course-unknown"),
                ("job", "certificates-job-unknown")
            ]
        );
    }

    #[test]
    fn the_last_day_is_a_valid_one() {
        let certificate = Certificate {
            id: Uuid::nil(),
            person: PersonId::from_uuid(Uuid::nil()),
            completion: Uuid::nil(),
            course: "core".to_owned(),
            name: String::new(),
            course_en: String::new(),
            course_cy: String::new(),
            organisation: None,
            completed_on: date(2026, 11, 20),
            issued_on: date(2026, 11, 20),
            valid_until: Some(date(2028, 11, 20)),
        };
        assert_eq!(certificate.state(date(2028, 11, 20)), State::Valid);
        assert_eq!(certificate.state(date(2028, 11, 21)), State::Expired);
        let endless = Certificate {
            valid_until: None,
            ..certificate
        };
        assert_eq!(endless.state(Date::MAX), State::Valid);
    }
}
