//! The versions of the Experience API that are spoken here.

/// The header in which both sides say their version.
pub const HEADER: &str = "x-experience-api-version";

/// A version.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Version {
    /// 1.0.3, which answers to every 1.0.
    #[default]
    One,
    /// 2.0.0, which answers to every 2.0.
    Two,
}

impl Version {
    /// All that are spoken, the oldest first.
    pub const ALL: [Self; 2] = [Self::One, Self::Two];

    /// As it stands in headers.
    pub const fn header(self) -> &'static str {
        match self {
            Self::One => "1.0.3",
            Self::Two => "2.0.0",
        }
    }

    /// As it stands in a statement: there the whole 1.0 family says 1.0.0.
    pub const fn in_statement(self) -> &'static str {
        match self {
            Self::One => "1.0.0",
            Self::Two => "2.0.0",
        }
    }

    /// The version in which a caller who says `header` is answered.
    pub fn of_header(header: &str) -> Option<Self> {
        let mut parts = header.split('.');
        let family = (parts.next()?, parts.next()?);
        let patch = parts
            .next()
            .is_none_or(|it| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit()));
        let known = match family {
            ("1", "0") => Self::One,
            ("2", "0") => Self::Two,
            _ => return None,
        };
        (patch && parts.next().is_none()).then_some(known)
    }

    /// The version that is kept or typed as its header.
    pub fn exactly(header: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.header() == header)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_families_are_answered_and_no_others() {
        let table = [
            ("1.0", Some(Version::One)),
            ("1.0.0", Some(Version::One)),
            ("1.0.3", Some(Version::One)),
            ("1.0.9", Some(Version::One)),
            ("2.0", Some(Version::Two)),
            ("2.0.0", Some(Version::Two)),
            ("2.0.1", Some(Version::Two)),
            ("0.95", None),
            ("1.1.0", None),
            ("2.1", None),
            ("1", None),
            ("1.0.", None),
            ("1.0.3.1", None),
            ("1.0.x", None),
            ("", None),
        ];
        for (said, expected) in table {
            assert_eq!(Version::of_header(said), expected, "{said}");
        }
    }
}
