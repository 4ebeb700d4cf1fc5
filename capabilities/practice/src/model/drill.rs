//! Drills: short exercises for one skill, read from TOML.

use jiff::civil::Date;
use language::coach::ActKind;
use serde::Deserialize;

use super::Both;
use super::skill::Skill;

/// A drill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drill {
    /// Its name for good.
    pub slug: String,
    /// What it is about: a topic's slug.
    pub topic: String,
    /// What the person has just said.
    pub said: Both,
    /// What is asked of the learner.
    pub task: Task,
}

/// What a drill asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    /// Find a kind of sentence.
    Spot {
        /// What is looked for.
        find: ActKind,
        /// One sentence ("Is this one?"), or several ("Which one is it?").
        sentences: Vec<Sentence>,
    },
    /// Say a reply another way.
    Turn {
        /// The skill that is asked for.
        aim: Skill,
        /// What is to be turned round.
        reply: Both,
        /// What that reply is.
        act: ActKind,
        /// Help.
        hint: Both,
        /// One way of many to say it.
        one_way: Both,
    },
}

/// A sentence to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The sentence.
    pub says: Both,
    /// What it is.
    pub act: ActKind,
    /// Why.
    pub why: Both,
}

impl Drill {
    /// The skill that it trains.
    pub const fn skill(&self) -> Skill {
        match &self.task {
            Task::Turn { aim, .. } => *aim,
            Task::Spot { find, .. } => match find {
                ActKind::Reflection => Skill::Reflecting,
                ActKind::SuggestionWithPermission => Skill::Permission,
                _ => Skill::Discovery,
            },
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    review: String,
    #[serde(rename = "owner")]
    _owner: String,
    drill: Vec<Raw>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    slug: String,
    kind: String,
    topic: String,
    said: Both,
    find: Option<String>,
    #[serde(default)]
    sentence: Vec<RawSentence>,
    aim: Option<String>,
    reply: Option<Both>,
    act: Option<String>,
    hint: Option<Both>,
    one_way: Option<Both>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSentence {
    act: String,
    en: String,
    cy: String,
    why: Both,
}

/// Reads a file of drills: the day on which it is to be read again, and the drills; or what is wrong, for its writer.
pub fn read(text: &str) -> Result<(Date, Vec<Drill>), String> {
    let file: File = toml::from_str(text).map_err(|error| error.to_string())?;
    let review = file
        .review
        .parse()
        .map_err(|_| "review is no day".to_owned())?;
    let mut drills: Vec<Drill> = Vec::new();
    for raw in file.drill {
        let slug = raw.slug.clone();
        let drill = one(raw).map_err(|what| format!("{slug}: {what}"))?;
        if drills.iter().any(|it| it.slug == slug) {
            return Err(format!("{slug} is there twice"));
        }
        drills.push(drill);
    }
    Ok((review, drills))
}

fn act(slug: &str) -> Result<ActKind, String> {
    ActKind::from_slug(slug).ok_or_else(|| format!("\"{slug}\" is no act"))
}

fn one(raw: Raw) -> Result<Drill, String> {
    let task = match raw.kind.as_str() {
        "spot" => spot(&raw)?,
        "turn" => {
            let need = |both: Option<Both>, what: &str| both.ok_or_else(|| format!("no {what}"));
            let aim = raw.aim.as_deref().unwrap_or("discovery");
            Task::Turn {
                aim: Skill::from_slug(aim).ok_or_else(|| format!("\"{aim}\" is no skill"))?,
                reply: need(raw.reply, "reply")?,
                act: act(raw.act.as_deref().unwrap_or("suggestion"))?,
                hint: need(raw.hint, "hint")?,
                one_way: need(raw.one_way, "one_way")?,
            }
        }
        other => return Err(format!("\"{other}\" is no kind")),
    };
    Ok(Drill {
        slug: raw.slug,
        topic: raw.topic,
        said: raw.said,
        task,
    })
}

fn spot(raw: &Raw) -> Result<Task, String> {
    let find = act(raw.find.as_deref().unwrap_or("open_discovery_question"))?;
    let mut sentences = Vec::new();
    for it in &raw.sentence {
        sentences.push(Sentence {
            says: Both {
                en: it.en.clone(),
                cy: it.cy.clone(),
            },
            act: act(&it.act)?,
            why: it.why.clone(),
        });
    }
    let right = sentences.iter().filter(|it| it.act == find).count();
    match sentences.len() {
        1 => {}
        2..=5 if right == 1 => {}
        2..=5 => {
            return Err(format!(
                "{right} sentences are what is looked for, and one must be"
            ));
        }
        many => return Err(format!("{many} sentences")),
    }
    Ok(Task::Spot { find, sentences })
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "review = \"2027-11-22\"\nowner = \"x\"\n";

    fn spot_of(acts: &[&str]) -> String {
        let head = format!(
            "{HEAD}[[drill]]\nslug = \"a\"\nkind = \"spot\"\ntopic = \"smoking\"\nsaid = {{ en = \"Hm\", cy = \"Hm\" }}\n"
        );
        let sentences = acts.iter().map(|act| {
            format!(
                "[[drill.sentence]]\nact = \"{act}\"\nen = \"e\"\ncy = \"c\"\nwhy = {{ en = \"e\", cy = \"c\" }}\n"
            )
        });
        std::iter::once(head).chain(sentences).collect()
    }

    #[test]
    fn one_sentence_or_one_right_among_several() {
        let (right, other) = ("open_discovery_question", "suggestion");
        let table = [
            (vec![right], true),
            (vec![other], true),
            (vec![right, other, "closed_question"], true),
            (vec![right, right], false),
            (vec![other, other], false),
            (vec![], false),
            (vec![right, "praise"], false),
        ];
        for (acts, sound) in table {
            assert_eq!(read(&spot_of(&acts)).is_ok(), sound, "{acts:?}");
        }
    }

    #[test]
    fn a_turn_needs_all_its_parts() {
        let part = |name: &str| format!("{name} = {{ en = \"e\", cy = \"c\" }}\n");
        let head = format!("{HEAD}[[drill]]\nslug = \"a\"\nkind = \"turn\"\ntopic = \"smoking\"\n");
        let whole = format!(
            "{head}{}{}{}{}",
            part("said"),
            part("reply"),
            part("hint"),
            part("one_way")
        );
        let (review, drills) = read(&whole).unwrap();
        assert_eq!(review.to_string(), "2027-11-22");
        assert_eq!(drills[0].skill(), Skill::Discovery);
        for missing in ["reply", "hint", "one_way"] {
            assert!(
                read(&whole.replace(&part(missing), "")).is_err(),
                "{missing}"
            );
        }
        assert!(read(&whole.replace("\"turn\"", "\"dance\"")).is_err());
        assert!(read(&format!("{whole}aim = \"charm\"\n")).is_err());
        assert!(
            read(&format!("{whole}{}", whole.replace(HEAD, ""))).is_err(),
            "twice"
        );
    }
}
