//! Judges what has labels, and counts how the judgements stand to them.

use std::collections::BTreeMap;

use language::coach::{ActKind, Behaviour};

use crate::annomi::Turn;
use crate::baselines::Opinion;
use crate::measure::{Found, area, macro_f1, quadratic_kappa};
use crate::replies::Reply;

/// How a judge did on replies of ours.
pub struct OnReplies {
    /// By act: whether the reply was said to hold it.
    pub acts: Vec<Found>,
    /// Wanted and given codes.
    pub codes: Vec<(usize, usize)>,
    /// How many were said to be unsure.
    pub unsure: usize,
    /// How many replies.
    pub all: usize,
}

impl OnReplies {
    /// Counts opinions.
    pub fn count<'a>(judged: impl IntoIterator<Item = (&'a Reply, Opinion)>) -> Self {
        let mut counted = Self {
            acts: vec![Found::default(); ActKind::ALL.len()],
            codes: Vec::new(),
            unsure: 0,
            all: 0,
        };
        for (reply, opinion) in judged {
            for kind in ActKind::ALL {
                let found = opinion.acts.contains(kind);
                counted.acts[kind.at()].add(reply.acts.contains(kind), found);
            }
            counted
                .codes
                .push((usize::from(reply.code), usize::from(opinion.code)));
            counted.unsure += usize::from(opinion.unsure);
            counted.all += 1;
        }
        counted
    }

    /// The quadratic kappa of the code.
    pub fn kappa(&self) -> f64 {
        quadratic_kappa(&self.codes, 6)
    }

    /// The share of replies that the judge is unsure of.
    #[expect(clippy::cast_precision_loss, reason = "hundreds of replies")]
    pub fn unsure_share(&self) -> f64 {
        self.unsure as f64 / self.all.max(1) as f64
    }

    /// How an act was found.
    pub fn of(&self, kind: ActKind) -> Found {
        self.acts[kind.at()]
    }
}

/// What a judge says of a turn of AnnoMI.
#[derive(Clone, Copy, Debug)]
pub struct Said {
    /// What it mainly is.
    pub behaviour: Behaviour,
    /// Whether it says back and does not mainly tell.
    pub says_back: bool,
    /// Whether it asks openly.
    pub open: Option<bool>,
}

/// How a judge did on AnnoMI.
pub struct OnAnnomi {
    /// Wanted and given behaviours.
    pub behaviours: Vec<(usize, usize)>,
    /// Wanted and given: closed 0, open 1; 2 where no question was seen.
    pub questions: Vec<(usize, usize)>,
    /// By share of turns that give input: the area that tells poor from good talks.
    pub input_area: f64,
    /// By share of turns that mainly reflect: the area that tells good from poor talks.
    pub reflection_area: f64,
    /// The same by share of turns that say back and do not mainly tell.
    pub back_area: f64,
}

impl OnAnnomi {
    /// Counts what was said of the turns.
    pub fn count<'a>(judged: impl IntoIterator<Item = (&'a Turn, Said)>) -> Self {
        let (mut behaviours, mut questions) = (Vec::new(), Vec::new());
        let mut talks: BTreeMap<&str, (bool, Shares)> = BTreeMap::new();
        for (turn, said) in judged {
            behaviours.push((turn.behaviour as usize, said.behaviour as usize));
            if let Some(open) = turn.open {
                questions.push((usize::from(open), said.open.map_or(2, usize::from)));
            }
            let (_, shares) = talks
                .entry(&turn.talk)
                .or_insert((turn.good, Shares::default()));
            shares.add(said);
        }
        let of = |wanted: bool, share: fn(&Shares) -> f64| -> Vec<f64> {
            let talks = talks.values().filter(|(good, _)| *good == wanted);
            talks.map(|(_, shares)| share(shares)).collect()
        };
        Self {
            input_area: area(&of(false, Shares::input), &of(true, Shares::input)),
            reflection_area: area(
                &of(true, Shares::reflection),
                &of(false, Shares::reflection),
            ),
            back_area: area(&of(true, Shares::back), &of(false, Shares::back)),
            behaviours,
            questions,
        }
    }

    /// Macro-F1 of the four behaviours.
    pub fn behaviour(&self) -> f64 {
        macro_f1(&self.behaviours, 4)
    }

    /// Macro-F1 of open and closed; a question that was not seen is wrong.
    pub fn open(&self) -> f64 {
        macro_f1(&self.questions, 2)
    }
}

/// How many turns of a talk did what.
#[derive(Clone, Copy, Debug, Default)]
struct Shares {
    turns: f64,
    inputs: f64,
    reflections: f64,
    backs: f64,
}

impl Shares {
    fn add(&mut self, said: Said) {
        self.turns += 1.0;
        self.backs += f64::from(u8::from(said.says_back));
        match said.behaviour {
            Behaviour::Input => self.inputs += 1.0,
            Behaviour::Reflection => self.reflections += 1.0,
            Behaviour::Question | Behaviour::Other => {}
        }
    }

    fn input(&self) -> f64 {
        self.inputs / self.turns
    }

    fn reflection(&self) -> f64 {
        self.reflections / self.turns
    }

    fn back(&self) -> f64 {
        self.backs / self.turns
    }
}
