//! Compares a module with itself in another language: the same pages, the same questions, the same right answers.

use crate::finding::{Finding, What};
use crate::model::{Block, Form, Module, Page, Pair};

/// What differs in `other` from `first`, by the lines of `other`.
pub fn languages(first: &Module, other: &Module) -> Vec<Finding> {
    let mut findings = Vec::new();
    let facts = [
        ("kind", first.kind != other.kind),
        ("minutes", first.minutes != other.minutes),
        ("pass", first.pass != other.pass),
    ];
    for (fact, differs) in facts {
        if differs {
            findings.push(Finding::error(1, What::OtherFact { fact }));
        }
    }
    let (here, there) = (other.pages.len(), first.pages.len());
    if here != there {
        findings.push(Finding::error(1, What::OtherPages { here, there }));
    }
    let (there, here) = (named(first), named(other));
    for (at, (line, id, block)) in here.iter().enumerate() {
        let Some((_, other_id, other_block)) = there.get(at) else {
            let (id, there) = ((*id).to_owned(), String::new());
            findings.push(Finding::error(*line, What::OtherId { id, there }));
            continue;
        };
        let what = if id != other_id {
            let (id, there) = ((*id).to_owned(), (*other_id).to_owned());
            What::OtherId { id, there }
        } else if !same(block, other_block) {
            What::OtherAnswer {
                id: (*id).to_owned(),
            }
        } else {
            continue;
        };
        findings.push(Finding::error(*line, what));
    }
    for (_, id, _) in there.iter().skip(here.len()) {
        let id = (*id).to_owned();
        findings.push(Finding::error(1, What::LacksId { id }));
    }
    findings.sort_by_key(|finding| finding.line);
    findings
}

/// The blocks that have an id, each with its line.
fn named(module: &Module) -> Vec<(usize, &str, &Block)> {
    let blocks = module.pages.iter().flat_map(Page::placed);
    let named = blocks.filter_map(|(line, block)| match block {
        Block::Question(question) => Some((line, question.id.as_str(), block)),
        Block::Reflection { id, .. } | Block::Checklist { id, .. } => {
            Some((line, id.as_str(), block))
        }
        _ => None,
    });
    named.collect()
}

/// Whether two blocks are answered alike.
fn same(one: &Block, other: &Block) -> bool {
    match (one, other) {
        (Block::Question(one), Block::Question(other)) => same_answer(&one.form, &other.form),
        (Block::Reflection { .. }, Block::Reflection { .. }) => true,
        (Block::Checklist { items: one, .. }, Block::Checklist { items: other, .. }) => {
            one.len() == other.len()
        }
        _ => false,
    }
}

fn same_answer(one: &Form, other: &Form) -> bool {
    match (one, other) {
        (Form::Single(one), Form::Single(other)) | (Form::Multiple(one), Form::Multiple(other)) => {
            one.iter()
                .map(|it| it.right)
                .eq(other.iter().map(|it| it.right))
        }
        (Form::Order { items: one, .. }, Form::Order { items: other, .. }) => {
            one.len() == other.len()
        }
        (Form::Match { pairs: one, .. }, Form::Match { pairs: other, .. }) => {
            // What belongs to several in one language belongs to the same several in the other.
            let shared = |pairs: &[Pair]| -> Vec<Option<usize>> {
                let at = |right: &str| pairs.iter().position(|it| it.right == right);
                pairs.iter().map(|it| at(&it.right)).collect()
            };
            shared(one) == shared(other)
        }
        (Form::Free { wants: one, .. }, Form::Free { wants: other, .. }) => one == other,
        _ => false,
    }
}
