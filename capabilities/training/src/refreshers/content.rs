//! One thing to try each month, as the product brings it: by the month, in turn.

use std::sync::OnceLock;

use jiff::civil::Date;
use serde::Deserialize;
use web::Language;

/// One thing to try.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct Prompt {
    /// In English.
    pub en: String,
    /// In Welsh.
    pub cy: String,
}

impl Prompt {
    /// In this language.
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::Welsh => &self.cy,
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// The day by which somebody reads it again.
    #[allow(dead_code)]
    review: String,
    /// Who does.
    #[allow(dead_code)]
    owner: String,
    prompt: Vec<Prompt>,
}

/// All prompts, in their order. A test reads them, so a file that cannot be read never ships.
pub fn prompts() -> &'static [Prompt] {
    static PROMPTS: OnceLock<Vec<Prompt>> = OnceLock::new();
    PROMPTS.get_or_init(|| {
        let file = toml::from_str(include_str!("../../../../content/prompts.toml"));
        let file: Result<File, _> = file;
        file.map(|it| it.prompt).unwrap_or_default()
    })
}

/// The prompt of the month of this day: in turn, and the same for everybody.
pub fn of_month(day: Date) -> Option<&'static Prompt> {
    let all = prompts();
    let months = usize::try_from(i64::from(day.year()) * 12 + i64::from(day.month()) - 1);
    all.get(months.ok()?.checked_rem(all.len())?)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn every_month_of_a_year_has_its_own_prompt() {
        let all = prompts();
        assert!(all.len() >= 12, "{} prompts", all.len());
        let months = (1..=12).map(|month| of_month(date(2027, month, 9)).expect("a prompt"));
        let mut months: Vec<_> = months.collect();
        months.sort_by_key(|it| &it.en);
        months.dedup();
        assert_eq!(months.len(), 12);
        assert_eq!(of_month(date(2027, 3, 1)), of_month(date(2027, 3, 31)));
        let later = date(2027, 1, 1).saturating_add(jiff::Span::new().months(all.len() as i64));
        assert_eq!(of_month(date(2027, 1, 1)), of_month(later));
    }

    #[test]
    fn a_prompt_is_one_or_two_short_sentences_in_both_languages() {
        for it in prompts() {
            for text in [&it.en, &it.cy] {
                let words = text.split_whitespace().count();
                assert!((6..=45).contains(&words), "{words} words: {text}");
                assert!(!text.contains('\'') && !text.contains('—'), "{text}");
                assert!(text.ends_with(['.', '?']), "{text}");
            }
            assert_ne!(it.en, it.cy);
        }
    }
}
