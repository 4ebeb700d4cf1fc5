//! Names: what is typed is tidied, folded for order and search, and shortened for a shared screen.

use kernel::{FieldProblem, Problem, Said};

/// The longest name of a person or a thing, in characters.
const LONGEST: usize = 80;

/// What was typed as one line: without control characters, with single spaces.
pub fn typed(text: &str) -> String {
    let plain: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text for order and search: lower case, without the accents that people leave out when they search.
pub fn fold(text: &str) -> String {
    typed(text)
        .to_lowercase()
        .chars()
        .filter_map(|c| match c {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => Some('a'),
            'ç' | 'ć' | 'č' => Some('c'),
            'ď' | 'đ' => Some('d'),
            'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => Some('e'),
            'ğ' => Some('g'),
            'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => Some('i'),
            'ł' => Some('l'),
            'ñ' | 'ń' | 'ň' => Some('n'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => Some('o'),
            'ŕ' | 'ř' => Some('r'),
            'ś' | 'š' | 'ş' | 'ș' => Some('s'),
            'ť' | 'ţ' | 'ț' => Some('t'),
            'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' => Some('u'),
            'ŵ' => Some('w'),
            'ý' | 'ÿ' | 'ŷ' => Some('y'),
            'ź' | 'ż' | 'ž' => Some('z'),
            '’' | '‘' | '`' => Some('\''),
            // Combining marks: what is left of an accent that was typed as a character of its own.
            '\u{300}'..='\u{36f}' => None,
            other => Some(other),
        })
        .collect()
}

/// The short name for addresses and files: `Harbour Street Surgery` gives `harbour-street-surgery`.
pub fn slug_of(name: &str) -> String {
    let mut slug = String::new();
    for c in fold(name).chars().filter(|c| *c != '\'') {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug: String = slug.chars().take(60).collect();
    slug.trim_end_matches('-').to_owned()
}

/// First name and initial, for a screen that others may see: "Sam P.".
pub fn short_name(given: &str, family: &str) -> String {
    match family.chars().next() {
        Some(initial) => format!("{given} {}.", initial.to_uppercase()),
        None => given.to_owned(),
    }
}

/// A person's name as it is stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonName {
    /// First name.
    pub given: String,
    /// Last name; may be empty, since not everybody has two.
    pub family: String,
}

impl PersonName {
    /// The name as typed, or what is wrong with it.
    pub fn parse(given: &str, family: &str) -> Result<Self, Vec<FieldProblem>> {
        let name = Self {
            given: typed(given),
            family: typed(family),
        };
        let mut wrong = Vec::new();
        if name.given.is_empty() {
            wrong.push(field("given_name", Said::new("people-given-name-missing")));
        }
        for (at, value) in [("given_name", &name.given), ("family_name", &name.family)] {
            if value.chars().count() > LONGEST {
                wrong.push(field(at, too_long()));
            }
        }
        if wrong.is_empty() {
            Ok(name)
        } else {
            Err(wrong)
        }
    }

    /// Both names, as they are said.
    pub fn full(&self) -> String {
        format!("{} {}", self.given, self.family).trim().to_owned()
    }

    /// Last name first, folded: what lists are sorted by. The first name stands behind it, so a search finds both.
    pub fn folded(&self) -> String {
        fold(&format!("{} {}", self.family, self.given))
    }
}

/// The name of a thing, or what is wrong with it.
pub(crate) fn thing(
    at: &'static str,
    text: &str,
    missing: &'static str,
) -> Result<String, Problem> {
    let name = typed(text);
    if name.is_empty() {
        return Err(Problem::invalid(vec![field(at, Said::new(missing))]));
    }
    if name.chars().count() > LONGEST + 40 {
        return Err(Problem::invalid(vec![field(at, too_long())]));
    }
    Ok(name)
}

fn too_long() -> Said {
    Said::new("people-name-too-long").with("most", LONGEST)
}

/// What is wrong with one field.
pub(crate) fn field(name: &str, said: Said) -> FieldProblem {
    FieldProblem {
        field: name.to_owned(),
        said,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_tidied_and_folded() {
        let table = [
            ("  Siân   O’Brien ", "Siân O’Brien", "sian o'brien"),
            ("ŁUKASZ\tŻak", "ŁUKASZ Żak", "lukasz zak"),
            ("Si\u{302}n", "Si\u{302}n", "sin"),
            ("", "", ""),
        ];
        for (text, tidy, folded) in table {
            assert_eq!(typed(text), tidy);
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn slugs_are_plain() {
        let table = [
            ("Harbour Street Surgery", "harbour-street-surgery"),
            ("St John’s & Co. (Cymru)", "st-johns-co-cymru"),
            ("...", ""),
        ];
        for (name, slug) in table {
            assert_eq!(slug_of(name), slug);
        }
    }

    #[test]
    fn a_shared_screen_shows_the_initial_alone() {
        let table = [
            ("Sam", "Puffin", "Sam P."),
            ("Ana", "", "Ana"),
            ("Ed", "étoile", "Ed É."),
        ];
        for (given, family, short) in table {
            assert_eq!(short_name(given, family), short);
        }
    }
}
