//! Terms of taxonomies, alone and as a service carries them.

use uuid::Uuid;

use super::{Cleaning, Wild, identity};
use crate::report::RepairKind;
use crate::{Attribute, Taxonomy, Term};

impl Cleaning {
    /// Terms of taxonomies.
    pub(super) fn attributes(&mut self, from: &Wild, owner: Uuid) -> Vec<Attribute> {
        let mut list: Vec<Attribute> = Vec::new();
        for (place, part) in self
            .parts(from, "service.attributes", "label")
            .iter()
            .enumerate()
        {
            let id = self.part_id(part, "attribute.id", owner, place);
            let link_type = self.line_of(part, &["attribute.link_type", "attribute.link_entity"]);
            let term = match self.part(part, "attribute.taxonomy_term") {
                Some(term) => self.term(term),
                None => self.bare_term(part),
            };
            let again = |term: &Term| {
                list.iter()
                    .any(|known| known.taxonomy_term.id == term.id && known.link_type == link_type)
            };
            match term.filter(|term| !again(term)) {
                Some(taxonomy_term) => list.push(Attribute {
                    id,
                    link_type,
                    taxonomy_term,
                }),
                None => self.note("service.attributes", RepairKind::Part),
            }
        }
        list
    }

    /// A term of which only an id, a label or a value is known.
    fn bare_term(&mut self, from: &Wild) -> Option<Term> {
        let name = self.line_of(
            from,
            &["attribute.label", "attribute.value", "attribute.name"],
        );
        if name.is_empty() {
            return None;
        }
        let id = self.scalar(from, "attribute.taxonomy_term_id").map_or_else(
            || identity(self.source, "taxonomy_term", &name),
            |text| identity(self.source, "taxonomy_term", &text),
        );
        let term = Term {
            id,
            description: name.clone(),
            name,
            ..Term::default()
        };
        self.terms.push(term.clone());
        Some(term)
    }

    /// A term, alone or within a service.
    pub(crate) fn term(&mut self, from: &Wild) -> Option<Term> {
        let code = self.line(from, "taxonomy_term.code");
        let mut name = self.line_of(
            from,
            &[
                "taxonomy_term.name",
                "taxonomy_term.term",
                "taxonomy_term.label",
            ],
        );
        if name.is_empty() {
            name.clone_from(&code);
        }
        if name.is_empty() {
            return None;
        }
        let detail = self
            .part(from, "taxonomy_term.taxonomy_detail")
            .and_then(|detail| self.taxonomy(detail));
        let taxonomy = self.line_of(
            from,
            &["taxonomy_term.taxonomy", "taxonomy_term.vocabulary"],
        );
        let own = self
            .scalar(from, "taxonomy_term.id")
            .map(std::borrow::Cow::into_owned);
        let key = own.unwrap_or_else(|| {
            format!("{taxonomy}:{}", if code.is_empty() { &name } else { &code })
        });
        let mut term = Term {
            id: identity(self.source, "taxonomy_term", &key),
            description: self.text(from, "taxonomy_term.description"),
            parent_id: self.reference(from, "taxonomy_term.parent_id", "taxonomy_term"),
            taxonomy_id: self
                .reference(from, "taxonomy_term.taxonomy_id", "taxonomy")
                .or(detail.as_ref().map(|detail| detail.id)),
            term_uri: self.web(from, "taxonomy_term.term_uri"),
            taxonomy: if taxonomy.is_empty() {
                detail.map(|detail| detail.name).unwrap_or_default()
            } else {
                taxonomy
            },
            code,
            name,
        };
        if term.description.is_empty() {
            term.description.clone_from(&term.name);
        }
        self.terms.push(term.clone());
        Some(term)
    }

    /// A taxonomy.
    pub(crate) fn taxonomy(&mut self, from: &Wild) -> Option<Taxonomy> {
        let name = self.line(from, "taxonomy.name");
        if name.is_empty() {
            return None;
        }
        let own = self
            .scalar(from, "taxonomy.id")
            .map(std::borrow::Cow::into_owned);
        let mut taxonomy = Taxonomy {
            id: identity(self.source, "taxonomy", own.as_deref().unwrap_or(&name)),
            description: self.text(from, "taxonomy.description"),
            uri: self.web(from, "taxonomy.uri"),
            version: self.line(from, "taxonomy.version"),
            name,
        };
        if taxonomy.description.is_empty() {
            taxonomy.description.clone_from(&taxonomy.name);
        }
        self.taxonomies.push(taxonomy.clone());
        Some(taxonomy)
    }
}
