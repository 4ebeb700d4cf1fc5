//! The product's own people to talk with and drills, inside the binary.

use std::sync::OnceLock;

use jiff::civil::Date;
use rust_embed::Embed;

use crate::model::drill::{self, Drill};
use crate::model::scenario::{self, Scenario, Texts};

#[derive(Embed)]
#[folder = "../../content"]
#[include = "scenarios/en/*.md"]
#[include = "scenarios/cy/*.md"]
#[include = "drills/*.toml"]
struct Files;

/// A person whom the product brings.
pub struct Shipped {
    /// The name of the file, which is the name in addresses.
    pub slug: String,
    /// As it was written.
    pub texts: Texts,
    /// As it is talked with.
    pub scenario: Scenario,
}

/// What the product brings.
pub struct Content {
    /// The people, by slug.
    pub people: Vec<Shipped>,
    /// The drills, by slug.
    pub drills: Vec<Drill>,
}

impl Content {
    /// The person of this slug.
    pub fn person(&self, slug: &str) -> Option<&Shipped> {
        self.people.iter().find(|it| it.slug == slug)
    }

    /// The drill of this slug.
    pub fn drill(&self, slug: &str) -> Option<&Drill> {
        self.drills.iter().find(|it| it.slug == slug)
    }
}

/// The content in the binary. A file that cannot be used is left out and logged; a test reads all of them, so such a
/// binary never ships.
pub fn content() -> &'static Content {
    static CONTENT: OnceLock<Content> = OnceLock::new();
    CONTENT.get_or_init(|| {
        let (content, faults) = read();
        for fault in faults {
            tracing::error!(fault, "content that cannot be used");
        }
        content
    })
}

/// Reads everything, and says what cannot be used.
fn read() -> (Content, Vec<String>) {
    let mut faults = Vec::new();
    let (mut people, mut drills) = (Vec::new(), Vec::new());
    let mut paths: Vec<_> = Files::iter().collect();
    paths.sort();
    for path in &paths {
        if let Some(name) = path.strip_prefix("scenarios/en/") {
            let slug = name.trim_end_matches(".md").to_owned();
            let texts = Texts {
                en: text(path),
                cy: text(&format!("scenarios/cy/{name}")),
            };
            // Whether a review is due depends on the day, and stops nothing.
            let reading = scenario::read(&texts, Date::MIN);
            faults.extend(reading.findings.iter().map(|it| {
                let code = it.language.code();
                format!("{code}/{name}, line {}: {:?}", it.line, it.said)
            }));
            if let Some(scenario) = reading.scenario {
                people.push(Shipped {
                    slug,
                    texts,
                    scenario,
                });
            }
        } else if path.starts_with("drills/") {
            match drill::read(&text(path)) {
                Ok((_, more)) => drills.extend(more),
                Err(what) => faults.push(format!("{path}: {what}")),
            }
        }
    }
    drills.sort_by(|a: &Drill, b| a.slug.cmp(&b.slug));
    let twice = drills.windows(2).filter(|it| it[0].slug == it[1].slug);
    faults.extend(twice.map(|it| format!("the drill {} is there twice", it[0].slug)));
    (Content { people, drills }, faults)
}

fn text(path: &str) -> String {
    Files::get(path)
        .and_then(|file| String::from_utf8(file.data.into_owned()).ok())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use language::coach::{self, ActKind};

    use super::*;
    use crate::model::drill::Task;
    use crate::model::signs::meets;

    #[test]
    fn every_file_can_be_used() {
        let (content, faults) = read();
        assert_eq!(faults, Vec::<String>::new());
        assert!(content.people.len() >= 8, "{} people", content.people.len());
    }

    /// The coach and the drills agree: else a learner who is right would be told off.
    #[test]
    fn the_coach_sees_in_drills_what_their_writers_saw() {
        let mut wrong = Vec::new();
        for drill in &content().drills {
            let said = Some(drill.said.en.as_str());
            match &drill.task {
                Task::Turn { aim, one_way, .. } => {
                    let verdict = coach::judge(said, &one_way.en);
                    if !meets(*aim, &verdict) {
                        wrong.push(format!("{}: {} for {aim:?}", drill.slug, one_way.en));
                    }
                }
                // What a reflection is, people see better than any rule; a discovery question must be told apart.
                Task::Spot { sentences, .. } => {
                    let asks = ActKind::OpenDiscoveryQuestion;
                    for it in sentences {
                        let verdict = coach::judge(said, &it.says.en);
                        let heard = verdict.acts.iter().any(|act| act.kind == asks);
                        if heard != (it.act == asks) && !verdict.unsure {
                            wrong.push(format!("{}: {} is {}", drill.slug, it.says.en, it.act));
                        }
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
