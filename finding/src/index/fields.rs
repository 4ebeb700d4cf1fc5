//! The fields of the index, and a service as a document of it. Nothing is stored: what is shown comes from the database.

use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, NumericOptions, Schema, TextFieldIndexing, TextOptions,
};
use tantivy::tokenizer::{TextAnalyzer, WhitespaceTokenizer};
use tantivy::{TantivyDocument, Term};

use crate::facts::{Facts, Text};

/// The name under which words that were folded and stemmed already are cut.
const CUT: &str = "folded";

/// The steps in which the strength of a need is kept in the index.
pub(super) const LEVELS: u16 = 4;

/// The fields.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fields {
    /// The service's place in the table of facts.
    pub slot: Field,
    /// Name and alternate name.
    pub name: Field,
    /// Organisation, description, eligibility, terms.
    pub body: Field,
    /// Needs that it meets, each with its step of strength.
    pub need: Field,
    /// Topics for which it is recommended.
    pub pinned: Field,
}

impl Fields {
    /// The fields and their schema.
    pub(super) fn new() -> (Self, Schema) {
        let mut schema = Schema::builder();
        let words = TextFieldIndexing::default()
            .set_tokenizer(CUT)
            .set_index_option(IndexRecordOption::WithFreqsAndPositions);
        let words = TextOptions::default().set_indexing_options(words);
        let topics = TextFieldIndexing::default()
            .set_tokenizer("raw")
            .set_fieldnorms(false)
            .set_index_option(IndexRecordOption::Basic);
        let number = NumericOptions::default() | INDEXED;
        let fields = Self {
            slot: schema.add_u64_field("slot", number.clone() | FAST),
            name: schema.add_text_field("name", words.clone()),
            body: schema.add_text_field("body", words),
            need: schema.add_u64_field("need", number),
            pinned: schema.add_text_field(
                "pinned",
                TextOptions::default().set_indexing_options(topics),
            ),
        };
        (fields, schema.build())
    }

    /// Makes known how words are cut.
    pub(super) fn register(index: &tantivy::Index) {
        let cut = TextAnalyzer::from(WhitespaceTokenizer::default());
        index.tokenizers().register(CUT, cut);
    }

    /// A service as a document.
    pub(super) fn document(&self, slot: u32, facts: &Facts, text: &Text) -> TantivyDocument {
        let mut document = TantivyDocument::default();
        document.add_u64(self.slot, u64::from(slot));
        for (field, parts) in [(self.name, &text.name), (self.body, &text.body)] {
            for part in parts {
                document.add_text(field, part);
            }
        }
        for (need, strength) in &facts.needs {
            document.add_u64(self.need, level(usize::from(*need), *strength));
        }
        for topic in &facts.pinned {
            document.add_text(self.pinned, topic);
        }
        document
    }

    /// By which a service is found again to be taken out.
    pub(super) fn slot_term(&self, slot: u32) -> Term {
        Term::from_field_u64(self.slot, u64::from(slot))
    }

    /// The terms of a need, each with the strength that it stands for.
    pub(super) fn need_terms(&self, need: usize) -> impl Iterator<Item = (Term, f32)> {
        (0..LEVELS).map(move |step| {
            let strength = (f32::from(step) + 0.5) / f32::from(LEVELS);
            let term = Term::from_field_u64(self.need, level(need, strength));
            (term, strength)
        })
    }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the strength is clamped to the few steps"
)]
fn level(need: usize, strength: f32) -> u64 {
    let step = (strength.clamp(0.0, 0.999) * f32::from(LEVELS)) as u64;
    need as u64 * u64::from(LEVELS) + step
}
