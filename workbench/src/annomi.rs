//! AnnoMI: talks with counsellors, each turn labelled by experts. Its text is never shipped; it may be absent.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;

use anyhow::{Context, Result};
use flate2::read::GzDecoder;
use language::coach::Behaviour;

/// Where it lies, beside the repository, where it is present.
pub const PLACE: &str = "../shared/data/annomi/annomi-full-folds0-3.csv.gz";

/// One turn of a therapist, with what the client said before.
#[derive(Clone, Debug)]
pub struct Turn {
    /// Which talk it is from.
    pub talk: String,
    /// Folds are split by video.
    pub fold: u8,
    /// The talk was made to show good practice.
    pub good: bool,
    /// What the client said last.
    pub said: String,
    /// What the therapist said before that.
    pub before: Option<String>,
    /// What the therapist said.
    pub text: String,
    /// What most annotators call it; the first of them where they are even.
    pub behaviour: Behaviour,
    /// Whether at least half see a reflection in it, whatever else it is.
    pub says_back: bool,
    /// Whether its question is open; `None` where most saw no question.
    pub open: Option<bool>,
}

/// Reads the file; `None` where it is absent.
pub fn read(file: &Path) -> Result<Option<Vec<Turn>>> {
    if !file.is_file() {
        return Ok(None);
    }
    let text = GzDecoder::new(File::open(file).with_context(|| file.display().to_string())?);
    let mut table = csv::Reader::from_reader(text);
    let columns = table.headers()?.clone();
    // By talk and utterance; several annotators may have labelled one.
    let mut utterances: Vec<Utterance> = Vec::new();
    let mut known: BTreeMap<(String, String), usize> = BTreeMap::new();
    for row in table.records() {
        let row = row?;
        let of = |name: &str| {
            let at = columns.iter().position(|column| column == name);
            at.and_then(|at| row.get(at)).unwrap_or_default()
        };
        let key = (
            of("transcript_id").to_owned(),
            of("utterance_id").to_owned(),
        );
        let at = *known.entry(key).or_insert_with(|| {
            utterances.push(Utterance {
                talk: of("transcript_id").to_owned(),
                fold: of("fold").parse().unwrap_or_default(),
                good: of("mi_quality") == "high",
                therapist: of("interlocutor") == "therapist",
                text: of("utterance_text").to_owned(),
                behaviours: Vec::new(),
                questions: Vec::new(),
                reflections: Vec::new(),
            });
            utterances.len() - 1
        });
        let label = match of("main_therapist_behaviour") {
            "question" => Some(Behaviour::Question),
            "reflection" => Some(Behaviour::Reflection),
            "therapist_input" => Some(Behaviour::Input),
            "other" => Some(Behaviour::Other),
            _ => None,
        };
        utterances[at].behaviours.extend(label);
        utterances[at]
            .reflections
            .push(of("reflection_exists") == "True");
        utterances[at].questions.push(match of("question_subtype") {
            "open" => Some(true),
            "closed" => Some(false),
            _ => None,
        });
    }
    Ok(Some(turns(utterances)))
}

struct Utterance {
    talk: String,
    fold: u8,
    good: bool,
    therapist: bool,
    text: String,
    behaviours: Vec<Behaviour>,
    questions: Vec<Option<bool>>,
    reflections: Vec<bool>,
}

fn turns(utterances: Vec<Utterance>) -> Vec<Turn> {
    let mut turns = Vec::new();
    let mut said = (String::new(), String::new());
    let mut before: Option<String> = None;
    for utterance in utterances {
        if said.0 != utterance.talk {
            said = (utterance.talk.clone(), String::new());
            before = None;
        }
        if !utterance.therapist {
            said.1 = utterance.text;
            continue;
        }
        let Some(behaviour) = most(&utterance.behaviours) else {
            before = Some(utterance.text);
            continue;
        };
        turns.push(Turn {
            talk: utterance.talk,
            fold: utterance.fold,
            good: utterance.good,
            said: said.1.clone(),
            before: before.replace(utterance.text.clone()),
            text: utterance.text,
            behaviour,
            says_back: {
                let saw = utterance.reflections.iter().filter(|saw| **saw);
                2 * saw.count() >= utterance.reflections.len()
            },
            open: most(&utterance.questions).flatten(),
        });
    }
    turns
}

/// What most say, the first of them where they are even.
fn most<T: Copy + PartialEq>(labels: &[T]) -> Option<T> {
    let count = |label: &T| labels.iter().filter(|other| *other == label).count();
    let mut best: Option<(T, usize)> = None;
    for label in labels {
        let count = count(label);
        if best.is_none_or(|(_, most)| count > most) {
            best = Some((*label, count));
        }
    }
    best.map(|(label, _)| label)
}

#[cfg(test)]
mod tests {
    use super::most;

    #[test]
    fn the_greater_number_decides_and_then_the_first() {
        assert_eq!(most(&[1, 2, 2]), Some(2));
        assert_eq!(most(&[3, 1, 1, 3]), Some(3));
        assert_eq!(most::<u8>(&[]), None);
    }
}
