//! Text with a little HTML in it, made safe once and for all when it comes in.

use serde::{Deserialize, Serialize};

/// HTML of a few harmless tags. Only `Rich::clean` and `Rich::from_plain` make one out of outside text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rich(String);

impl Rich {
    /// Outside HTML, or plain text, made safe.
    pub fn clean(html: &str) -> Self {
        Self(ammonia::clean(html))
    }

    /// Plain text; nothing in it is taken for HTML.
    pub fn from_plain(text: &str) -> Self {
        Self(ammonia::clean_text(text))
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The HTML.
    pub fn html(&self) -> &str {
        &self.0
    }

    /// The text without tags.
    pub fn plain(&self) -> String {
        self.0.clone()
    }
}
