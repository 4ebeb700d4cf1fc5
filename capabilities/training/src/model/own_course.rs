//! A programme's own course: what it is called, which modules belong to it, what comes of it.

use course::Course;
use kernel::{Problem, Said, Timestamp};
use uuid::Uuid;
use web::Fields;

/// A course has so many modules at most.
pub const MOST_MODULES: usize = 20;
/// The longest title, in characters.
const LONGEST_TITLE: u32 = 120;
/// The longest time that it can count for, in months.
const LONGEST: u16 = 120;

/// What its makers settle.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settled {
    /// What it is called in English.
    pub en: String,
    /// What it is called in Welsh; the English title where nothing was given.
    pub cy: String,
    /// The names of its modules, in their order.
    pub modules: Vec<String>,
    /// Whether a certificate comes of it.
    pub certificate: bool,
    /// After how many months it is asked for again.
    pub months: Option<u16>,
    /// Whether anybody may try its modules without signing in.
    pub public: bool,
}

/// A course of the programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnCourse {
    /// Which.
    pub id: Uuid,
    /// What was settled last.
    pub settled: Settled,
    /// Whether learners see it.
    pub offered: bool,
    /// Which version of it that is.
    pub version: u32,
    /// When it was changed last.
    pub changed_at: Timestamp,
}

/// The field of the module at this place, counted from nought.
pub fn field_of(place: usize) -> String {
    format!("module-{}", place + 1)
}

impl Settled {
    /// What was typed and chosen, or what is wrong with it.
    pub fn parse(fields: &Fields) -> Result<Self, Problem> {
        let mut problem = Problem::invalid(Vec::new());
        let en = people::model::typed(fields.text("en"));
        let cy = people::model::typed(fields.text("cy"));
        if en.is_empty() {
            problem = problem.at("en", Said::new("training-courses-title-missing"));
        }
        for (field, title) in [("en", &en), ("cy", &cy)] {
            if title.chars().count() > LONGEST_TITLE as usize {
                let said = Said::new("training-courses-title-long").with("most", LONGEST_TITLE);
                problem = problem.at(field, said);
            }
        }
        let mut modules: Vec<String> = Vec::new();
        for place in 0..MOST_MODULES {
            let field = field_of(place);
            let module = fields.text(&field).to_owned();
            if module.is_empty() {
                continue;
            }
            if modules.contains(&module) {
                problem = problem.at(field, Said::new("training-courses-module-twice"));
            }
            modules.push(module);
        }
        if modules.is_empty() {
            problem = problem.at(field_of(0), Said::new("training-courses-module-missing"));
        }
        let months = match fields.text("months").trim() {
            "" => None,
            typed => typed.parse().ok().filter(|it| (1..=LONGEST).contains(it)),
        };
        if months.is_none() && !fields.text("months").trim().is_empty() {
            let said = Said::new("certificates-months-wrong").with("most", u32::from(LONGEST));
            problem = problem.at("months", said);
        }
        if !problem.fields.is_empty() {
            return Err(problem);
        }
        Ok(Self {
            cy: if cy.is_empty() { en.clone() } else { cy },
            en,
            modules,
            certificate: fields.has("gives", "certificate"),
            months,
            public: fields.has("gives", "public"),
        })
    }

    /// The form that has these in it.
    pub fn fields(&self) -> Fields {
        let mut fields = Fields::of([("en", self.en.as_str()), ("cy", self.cy.as_str())]);
        for (place, module) in self.modules.iter().enumerate() {
            fields = fields.with(field_of(place), module);
        }
        if let Some(months) = self.months {
            fields = fields.with("months", months.to_string());
        }
        for (name, on) in [("certificate", self.certificate), ("public", self.public)] {
            if on {
                fields = fields.with("gives", name);
            }
        }
        fields
    }
}

impl OwnCourse {
    /// The same as learners meet it.
    pub fn course(&self) -> Course {
        let it = &self.settled;
        Course {
            slug: self.id.to_string(),
            en: it.en.clone(),
            cy: it.cy.clone(),
            modules: it.modules.clone(),
            certificate: it.certificate,
            valid_months: it.months,
            public: it.public,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> Fields {
        Fields::of([
            ("en", "  Warm   homes "),
            ("cy", ""),
            ("module-1", "core-what"),
            ("module-3", "signposting"),
            ("months", " 24 "),
            ("gives", "certificate"),
        ])
    }

    #[test]
    fn what_is_typed_is_a_course() {
        let settled = Settled::parse(&typed()).unwrap();
        let expected = Settled {
            en: "Warm homes".to_owned(),
            cy: "Warm homes".to_owned(),
            modules: vec!["core-what".to_owned(), "signposting".to_owned()],
            certificate: true,
            months: Some(24),
            public: false,
        };
        assert_eq!(settled, expected);
        // What the form shows of it is the same course again.
        assert_eq!(Settled::parse(&settled.fields()).unwrap(), expected);
    }

    #[test]
    fn or_says_what_is_wrong() {
        let table = [
            ("en", String::new(), "en"),
            ("en", "x".repeat(121), "en"),
            ("cy", "x".repeat(121), "cy"),
            ("module-7", "signposting".to_owned(), "module-7"),
            ("months", "0".to_owned(), "months"),
            ("months", "two".to_owned(), "months"),
            ("months", "121".to_owned(), "months"),
        ];
        for (field, value, wrong) in table {
            let others = [
                ("en", "Warm homes"),
                ("module-1", "core-what"),
                ("module-3", "signposting"),
            ];
            let others = others.into_iter().filter(|(name, _)| *name != field);
            let fields = Fields::of(others).with(field, value.clone());
            let problem = Settled::parse(&fields).unwrap_err();
            let found: Vec<_> = problem.fields.iter().map(|it| it.field.as_str()).collect();
            assert_eq!(found, [wrong], "{field} {value}");
        }
        let problem = Settled::parse(&Fields::of([("en", "Warm homes")])).unwrap_err();
        assert_eq!(problem.fields[0].field, "module-1");
    }
}
