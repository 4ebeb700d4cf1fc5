//! Judges one service: whether it may be shown at all, how good it is, why, and what to check first.

use language::{Caution, Fit, Vocabulary, caution, who};

use super::asked::Asked;
use super::{days, weights};
use crate::facts::{Facts, Place, language_code};
use crate::index::{Candidate, IN_BODY, IN_NAME};
use crate::{Ask, Check, Cost, Hit, Open, Reason, Way};

/// Judges services by what was asked.
pub(super) struct Judge<'a> {
    vocabulary: &'a Vocabulary,
    pub(super) ask: &'a Ask,
    asked: &'a Asked,
    /// The language that was asked for, as a code.
    pub(super) language: Option<String>,
    /// The weight of all words that no need explains, and of all words.
    weight: [f32; 2],
}

/// A service that may be shown.
pub(super) struct Judged {
    pub hit: Hit,
    /// It stands apart, as something to look at first.
    pub held_back: bool,
}

/// Whoever is spoken of without an age is no longer as young as this.
const ADULT_FOR_LONG: u8 = 25;

/// A need so surely heard keeps away what could harm whoever has it, where a service meets that so strongly.
const HARM_HEARD: f32 = 0.5;
const HARM_MET: f32 = 0.3;

/// The score of a service and what it rests on, before circumstances change it.
struct Grounds {
    score: f32,
    reasons: Vec<Reason>,
}

impl<'a> Judge<'a> {
    pub(super) fn new(vocabulary: &'a Vocabulary, ask: &'a Ask, asked: &'a Asked) -> Self {
        let sum = |rest_alone: bool| -> f32 {
            let words = asked.said.words.iter();
            let counted = words.filter(|it| it.rest || !rest_alone);
            counted.map(|it| it.weight).sum()
        };
        let language = ask.filters.language.as_deref().and_then(language_code);
        Self {
            vocabulary,
            ask,
            asked,
            language,
            weight: [sum(true), sum(false)],
        }
    }

    /// The service as it is shown; `None` where it must not be, or has no reason to be.
    pub(super) fn judge(&self, candidate: &Candidate, facts: &Facts) -> Option<Judged> {
        let fit = who::fits(&facts.who, &self.asked.person);
        if fit == Fit::No {
            return None;
        }
        if caution::unsafe_for(&facts.cautions, &self.asked.understood, self.vocabulary).is_some() {
            return None;
        }
        if self.keep_from(facts) {
            return None;
        }
        let Grounds {
            mut score,
            mut reasons,
        } = self.grounds(candidate, facts)?;
        let mut check = Vec::new();
        if fit == Fit::Unsaid {
            check.push(Check::For(facts.who.because.clone()));
            score *= weights::UNSAID;
        } else if self.made_for(facts) {
            score *= weights::MADE_FOR;
            reasons.push(Reason::For(facts.who.because.clone()));
        }
        check.extend(sold(&facts.cautions));
        let near = self.nearest(facts);
        let open = self.open(facts, near.map(|(place, _)| place));
        self.filter(facts, open, &mut reasons, &mut check)?;
        score *= self.distance(facts, near.map(|(_, metres)| metres), &mut reasons);
        score *= self.wishes(facts, open);
        score *= doubts(&facts.cautions);
        score *= weights::use_made(facts.use_count);
        let (freshness, stale) = self.freshness(facts);
        score *= freshness;
        if open.is_now() {
            reasons.push(Reason::OpenNow);
        }
        if let Some(day) = facts.checked_on.filter(|_| !stale) {
            reasons.push(Reason::CheckedOn(day));
        }
        let held_back = check.iter().any(|it| !matches!(it, Check::For(_)))
            || (fit == Fit::Unsaid && self.is_a_guess(facts));
        let hit = Hit {
            id: facts.id,
            score,
            reasons,
            check,
            distance_m: near.map(|(_, metres)| whole(metres)),
            place: near.map(|(place, _)| usize::from(place.number)),
            open,
            ways: Way::ALL.into_iter().filter(|way| facts.has(*way)).collect(),
            cost: facts.cost,
            checked_on: facts.checked_on,
            stale,
        };
        Some(Judged { hit, held_back })
    }

    /// Whether too little was said to put it among what fits, even with a word on whom it is for: two of its limits
    /// are unsettled, or it is for the young and nobody young was mentioned.
    fn is_a_guess(&self, facts: &Facts) -> bool {
        let person = &self.asked.person;
        let for_the_young = facts.who.ages.is_some_and(|(_, to)| to < ADULT_FOR_LONG);
        who::unsaid(&facts.who, person) > 1 || (for_the_young && person.ages.is_none())
    }

    /// Whether it meets a need that must not be met for whoever has another: losing weight, for one whose eating is
    /// disordered.
    fn keep_from(&self, facts: &Facts) -> bool {
        let needs = self.vocabulary.needs();
        let wanted = || self.asked.said.wanted.iter().filter(|it| !it.near);
        let sure = |need: usize| {
            wanted()
                .find(|it| it.need == need)
                .map_or(0.0, |it| it.sure)
        };
        wanted().filter(|it| it.sure >= HARM_HEARD).any(|own| {
            let kept = needs.get(own.need).map_or(&[][..], |need| &need.keep_from);
            let wrong = kept.iter().filter_map(|slug| self.vocabulary.need(slug));
            wrong.map(|(wrong, _)| wrong).any(|wrong| {
                // Who asks for just that asks knowingly.
                let strength = facts.strength(wrong);
                sure(wrong) < own.sure
                    && strength >= HARM_MET
                    && strength > facts.strength(own.need)
            })
        })
    }

    /// Needs met, words found and recommendations; `None` where they are no real reason.
    fn grounds(&self, candidate: &Candidate, facts: &Facts) -> Option<Grounds> {
        let mut reasons = Vec::new();
        let met = self.met(candidate, facts, &mut reasons);
        let (rest, named, all) = self.said(candidate, &mut reasons);
        let heard = self.asked.said.wanted.iter().any(|it| !it.near);
        let enough = if heard {
            weights::ENOUGH_WORDS_BESIDE
        } else {
            weights::ENOUGH_WORDS
        };
        let meets = met >= weights::ENOUGH_NEED;
        let says = rest >= enough
            || all >= weights::ENOUGH_OF_ALL
            || (heard && named > 0.99 && self.weight[1] > 0.0);
        let pinned = self.pinned(facts);
        let by_topic = self.ask.q.trim().is_empty() && pinned.is_some();
        if !meets && !says && !by_topic {
            return None;
        }
        let mut score = met + rest * weights::REST[usize::from(!heard)] + named * weights::NAMED;
        score += all * weights::WORDS;
        if let Some(topic) = pinned {
            score += weights::PINNED;
            reasons.push(Reason::Pinned(topic));
        }
        Some(Grounds { score, reasons })
    }

    /// How well it meets the needs: the best counts in full, each further one less.
    fn met(&self, candidate: &Candidate, facts: &Facts, reasons: &mut Vec<Reason>) -> f32 {
        let wanted = self.asked.said.wanted.iter();
        let each = wanted.zip(&candidate.spoken).map(|(wanted, spoken)| {
            let tag = facts.strength(wanted.need);
            let score = if wanted.near {
                tag
            } else {
                tag * weights::TAG + spoken.min(1.0) * (1.0 - weights::TAG)
            };
            (score * wanted.sure, wanted)
        });
        let mut each: Vec<_> = each.filter(|(score, _)| *score > 0.0).collect();
        each.sort_by(|one, other| other.0.total_cmp(&one.0));
        let (mut sum, mut counts) = (0.0, 1.0);
        for (number, (score, wanted)) in each.iter().enumerate() {
            // Needs that are near to the same one say the same thing twice.
            if wanted.near && number > 0 {
                continue;
            }
            sum += score * counts;
            counts *= weights::FURTHER_NEED;
            let need = self.vocabulary.needs().get(wanted.need);
            if let Some(need) = need.filter(|_| *score >= weights::ENOUGH_NEED / 2.0) {
                let meets = [Reason::MeetsNeed, Reason::MeetsNear];
                reasons.push(meets[usize::from(wanted.near)](need.slug.clone()));
            }
        }
        sum
    }

    /// The share of the unexplained words that it has, the name's in full; and the share of all words in its name.
    fn said(&self, candidate: &Candidate, reasons: &mut Vec<Reason>) -> (f32, f32, f32) {
        let (mut rest, mut named, mut all) = (0.0, 0.0, 0.0);
        let (mut in_name, mut in_text) = (Vec::new(), Vec::new());
        for (number, word) in self.asked.said.words.iter().enumerate().take(64) {
            let bit = 1 << number;
            if candidate.in_name & bit != 0 {
                named += word.weight;
                all += word.weight * IN_NAME;
                rest += if word.rest {
                    word.weight * IN_NAME
                } else {
                    0.0
                };
                in_name.push(word.said.clone());
            } else if candidate.in_body & bit != 0 {
                all += word.weight * IN_BODY;
                if word.rest {
                    rest += word.weight * IN_BODY;
                    in_text.push(word.said.clone());
                }
            }
        }
        if !in_name.is_empty() {
            reasons.push(Reason::NameSays(in_name));
        }
        if !in_text.is_empty() {
            reasons.push(Reason::TextSays(in_text));
        }
        let share = |part: f32, all: f32| if all > 0.0 { part / all } else { 0.0 };
        (
            share(rest, self.weight[0]),
            share(named, self.weight[1]),
            share(all, self.weight[1]),
        )
    }

    fn pinned(&self, facts: &Facts) -> Option<String> {
        let topics = &self.asked.said.topics;
        let pinned = facts.pinned.iter();
        pinned
            .map(ToString::to_string)
            .find(|topic| topics.contains(topic))
    }

    /// Whether it is for people such as this one in particular.
    fn made_for(&self, facts: &Facts) -> bool {
        let person = &self.asked.person;
        let who = &facts.who;
        let circumstance = who
            .only
            .intersection(&person.circumstances)
            .next()
            .is_some();
        let sex = who.sex.is_some() && who.sex == person.sex;
        // Adults are everybody: only a narrower age makes a service one's own.
        let narrow = |(from, to): (u8, u8)| from >= 50 || to <= 30;
        let age = who.ages.is_some_and(narrow) && person.ages.is_some();
        circumstance || sex || age
    }

    /// The nearest place and how far it is in metres.
    #[allow(
        clippy::cast_possible_truncation,
        reason = "distances on Earth in metres fit a float of 32 bits"
    )]
    fn nearest<'f>(&self, facts: &'f Facts) -> Option<(&'f Place, f32)> {
        let at = self.ask.at?;
        let each = facts.places.iter().map(|place| {
            let metres = at.metres_to(f64::from(place.lat), f64::from(place.lon));
            (place, metres as f32)
        });
        each.min_by(|one, other| one.1.total_cmp(&other.1))
    }

    /// Whether it is open, by the hours of the nearest place where it has its own.
    fn open(&self, facts: &Facts, near: Option<&Place>) -> Open {
        let near = near.or_else(|| facts.places.first());
        let there = near.map(|place| &place.hours).filter(|it| !it.is_unknown());
        let elsewhere = facts.places.iter().map(|place| &place.hours);
        let hours = there.or_else(|| Some(&facts.hours).filter(|it| !it.is_unknown()));
        let hours = hours.or_else(|| elsewhere.into_iter().find(|it| !it.is_unknown()));
        hours.map_or(Open::Unknown, |hours| hours.at(self.ask.now))
    }

    fn distance(&self, facts: &Facts, metres: Option<f32>, reasons: &mut Vec<Reason>) -> f32 {
        let from_afar = [Way::Phone, Way::Online, Way::HomeVisit];
        let from_afar = from_afar.into_iter().find(|way| facts.has(*way));
        if let Some(metres) = metres {
            reasons.push(Reason::Near(whole(metres)));
        }
        if let Some(way) = from_afar {
            reasons.push(Reason::Reachable(way));
        }
        weights::nearness(self.ask.at.is_some(), metres, from_afar.is_some())
    }

    /// What was wished for in passing moves a service up or down, and hides nothing.
    fn wishes(&self, facts: &Facts, open: Open) -> f32 {
        let wants = &self.asked.understood.wants;
        let wished = [
            (wants.now, open.is_now()),
            (wants.phone, facts.has(Way::Phone)),
            (wants.online, facts.has(Way::Online)),
            (wants.home, facts.has(Way::HomeVisit)),
            (wants.free, facts.cost == Cost::Free),
            (
                wants.language.is_some(),
                facts.interpreters
                    || facts
                        .languages
                        .iter()
                        .any(|it| Some(&**it) == wants.language.as_deref()),
            ),
        ];
        let each = wished.into_iter().filter(|(wished, _)| *wished);
        each.map(|(_, has)| weights::WISHED[usize::from(!has)])
            .product()
    }

    /// What the age of its last check leaves, and whether it is stale.
    fn freshness(&self, facts: &Facts) -> (f32, bool) {
        let stale_after = i32::from(self.ask.stale_after_days);
        let age = facts
            .checked_on
            .map_or(i32::MAX, |day| days(self.ask.now.date()) - days(day));
        (weights::freshness(age, stale_after), age > stale_after)
    }
}

/// What is sold, or without good evidence, is nobody's first choice: a person looks at it first.
fn sold(cautions: &[Caution]) -> Option<Check> {
    cautions.iter().find_map(|caution| match caution {
        Caution::Unproven => Some(Check::Unproven),
        Caution::SellsCredit
        | Caution::SellsGambling
        | Caution::SellsDiet
        | Caution::SellsSubstances
        | Caution::Private => Some(Check::Sold),
        Caution::ForThoseWhoHarm | Caution::Faith => None,
    })
}

/// What cautions leave that are not dangerous to this person.
fn doubts(cautions: &[Caution]) -> f32 {
    let each = cautions.iter().map(|caution| match caution {
        Caution::Private => weights::PRIVATE,
        Caution::ForThoseWhoHarm | Caution::Faith => 1.0,
        _ => weights::DOUBTFUL,
    });
    each.fold(1.0, f32::min)
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a distance on Earth in metres is far below four thousand millions"
)]
fn whole(metres: f32) -> u32 {
    metres.round() as u32
}
