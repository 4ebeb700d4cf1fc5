//! The list of courses: which modules belong together, and what comes of finishing them.

use serde::Deserialize;

use crate::finding::{Finding, What};

/// A course.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Course {
    /// Its name for good.
    pub slug: String,
    /// What it is called in English.
    pub en: String,
    /// What it is called in Welsh.
    pub cy: String,
    /// The slugs of its modules, in their order.
    pub modules: Vec<String>,
    /// Whether a certificate comes of it.
    #[serde(default)]
    pub certificate: bool,
    /// After how many months it is asked for again; never where nothing is given.
    pub valid_months: Option<u16>,
    /// Whether anybody may take it without signing in.
    #[serde(default)]
    pub public: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    #[serde(default)]
    course: Vec<toml::Spanned<Course>>,
}

/// Reads a list of courses, or finds what is wrong with it.
pub fn courses(text: &str) -> Result<Vec<Course>, Vec<Finding>> {
    let line = |at: usize| 1 + text.get(..at).unwrap_or(text).matches('\n').count();
    let list: List = toml::from_str(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        let told = error.message().to_owned();
        vec![Finding::error(line(at), What::BadToml { told })]
    })?;
    let mut courses: Vec<Course> = Vec::new();
    let mut findings = Vec::new();
    for spanned in list.course {
        let line = line(spanned.span().start);
        let course = spanned.into_inner();
        let mut wrong = |what| findings.push(Finding::error(line, what));
        if courses.iter().any(|it| it.slug == course.slug) {
            wrong(What::CourseTwice {
                slug: course.slug.clone(),
            });
        }
        for slug in course.modules.iter().chain([&course.slug]) {
            if !crate::model::is_slug(slug) {
                wrong(What::BadName { name: slug.clone() });
            }
        }
        if course.en.trim().is_empty() || course.cy.trim().is_empty() {
            wrong(What::CourseUnnamed {
                slug: course.slug.clone(),
            });
        }
        if course.modules.is_empty() {
            wrong(What::CourseEmpty {
                slug: course.slug.clone(),
            });
        }
        if course.valid_months == Some(0) {
            let (least, most) = (1, u16::MAX.into());
            wrong(What::BadNumber {
                fact: "valid_months",
                least,
                most,
            });
        }
        courses.push(course);
    }
    if findings.is_empty() {
        Ok(courses)
    } else {
        Err(findings)
    }
}

#[cfg(test)]
mod tests {
    use super::courses;
    use crate::tests::Seen;

    const GOOD: &str = "[[course]]\nslug = \"core\"\nen = \"Core\"\ncy = \"Craidd\"\nmodules = [\"a\", \"b-2\"]\ncertificate = true\nvalid_months = 24\n";

    #[test]
    fn a_list_is_read() {
        let list = courses(&format!("# A comment\n{GOOD}")).expect("reads");
        assert_eq!(list.len(), 1);
        let course = &list[0];
        assert_eq!(
            (course.slug.as_str(), course.en.as_str(), course.cy.as_str()),
            ("core", "Core", "Craidd")
        );
        assert_eq!(course.modules, ["a", "b-2"]);
        assert_eq!(
            (course.certificate, course.valid_months, course.public),
            (true, Some(24), false)
        );
        assert_eq!(courses("").expect("reads"), []);
    }

    #[test]
    fn what_is_wrong_is_found_by_its_line() {
        let table: [(&str, &str, Seen); 7] = [
            ("slug = \"core\"", "slug = core", &[(2, "bad-toml")]),
            ("certificate", "certified", &[(6, "bad-toml")]),
            ("slug = \"core\"", "slug = \"Core\"", &[(1, "bad-name")]),
            ("\"b-2\"", "\"../b\"", &[(1, "bad-name")]),
            ("en = \"Core\"", "en = \" \"", &[(1, "course-unnamed")]),
            ("[\"a\", \"b-2\"]", "[]", &[(1, "course-empty")]),
            ("24", "0", &[(1, "bad-number")]),
        ];
        for (from, to, wanted) in table {
            let findings = courses(&GOOD.replace(from, to)).expect_err(to);
            let found: Vec<_> = findings
                .iter()
                .map(|it| {
                    (
                        it.line,
                        it.what.slug().trim_start_matches("course-finding-"),
                    )
                })
                .collect();
            assert_eq!(found, wanted, "{to}");
        }
        let findings = courses(&format!("{GOOD}\n{GOOD}")).expect_err("twice");
        assert_eq!(
            (findings[0].line, findings[0].what.slug()),
            (9, "course-finding-course-twice")
        );
    }
}
