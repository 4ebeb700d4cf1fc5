//! E-mail addresses: kept as typed for writing to, folded for telling whether two are the same.

use kernel::{FieldProblem, Said};
use lettre::Address;

use super::names::field;

/// An address that a letter can be sent to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email {
    /// As it was typed.
    pub typed: String,
    /// In lower case: what makes it the same as another. Mail systems that tell cases apart are not met in practice.
    pub folded: String,
}

impl Email {
    /// The address, or what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, Said> {
        let typed = text.trim();
        if typed.is_empty() {
            return Err(Said::new("people-email-missing"));
        }
        let wrong = || Said::new("people-email-wrong");
        let address: Address = typed.parse().map_err(|_| wrong())?;
        let plain = typed.len() <= 254 && typed.is_ascii() && !typed.contains(['"', '[', ' ']);
        if !plain || !address.domain().contains('.') {
            return Err(wrong());
        }
        Ok(Self {
            typed: typed.to_owned(),
            folded: typed.to_ascii_lowercase(),
        })
    }

    /// The address in the form's field `email`, or what is wrong with that field.
    pub fn field(text: &str) -> Result<Self, FieldProblem> {
        Self::parse(text).map_err(|said| field("email", said))
    }
}

#[cfg(test)]
mod tests {
    use super::Email;

    #[test]
    fn addresses_are_told_from_mistakes() {
        let right = [
            "sam@example.org",
            " Sam.P@Example.ORG ",
            "o'neil+x@nhs.example",
        ];
        for text in right {
            let email = Email::parse(text).expect(text);
            assert_eq!(email.folded, text.trim().to_lowercase());
        }
        let wrong = [
            "",
            "sam",
            "sam@",
            "@example.org",
            "sam@localhost",
            "sam@@example.org",
            "a b@example.org",
            "sam@example.org, eve@example.org",
            "sam@example.org\nBcc: eve@example.org",
            "\"sam x\"@example.org",
        ];
        for text in wrong {
            assert!(Email::parse(text).is_err(), "{text}");
        }
    }
}
