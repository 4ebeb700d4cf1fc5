//! The filters that somebody set: what they refuse, and what cannot be told from an entry.

use jiff::civil::Weekday;

use super::judge::Judge;
use crate::facts::{ACCESS, Facts, access_bit};
use crate::{Check, Cost, Open, Reason};

impl Judge<'_> {
    /// Refuses what does not pass the filters, and notes what cannot be told.
    pub(super) fn filter(
        &self,
        facts: &Facts,
        open: Open,
        reasons: &mut Vec<Reason>,
        check: &mut Vec<Check>,
    ) -> Option<()> {
        let filters = &self.ask.filters;
        if filters.open_now {
            match open {
                Open::Unknown => check.push(Check::Times),
                _ if open.is_now() => {}
                _ => return None,
            }
        }
        if !filters.days.is_empty() {
            match self.on_days(facts) {
                None if check.contains(&Check::Times) => {}
                None => check.push(Check::Times),
                Some(true) => {}
                Some(false) => return None,
            }
        }
        match facts.cost {
            Cost::Free => reasons.push(Reason::Free),
            Cost::Unknown if filters.free => check.push(Check::Cost),
            Cost::Costs if filters.free => return None,
            _ => {}
        }
        if !filters.ways.is_empty() && !filters.ways.iter().any(|way| facts.has(*way)) {
            return None;
        }
        for slug in filters
            .access
            .iter()
            .filter(|it| ACCESS.contains(&it.as_str()))
        {
            if access_bit(slug).is_some_and(|bit| facts.access & bit != 0) {
                reasons.push(Reason::Access(slug.clone()));
            } else {
                check.push(Check::Access(slug.clone()));
            }
        }
        self.speaks(facts, reasons)
    }

    fn speaks(&self, facts: &Facts, reasons: &mut Vec<Reason>) -> Option<()> {
        let Some(language) = &self.language else {
            return Some(());
        };
        if facts.languages.iter().any(|it| **it == **language) {
            reasons.push(Reason::Speaks(language.clone()));
        } else if facts.interpreters {
            reasons.push(Reason::Interpreters);
        } else if language != "en" || !facts.languages.is_empty() {
            // English goes without saying, unless other languages are said.
            return None;
        }
        Some(())
    }

    /// Whether it opens on one of the days; `None` where its days are not known.
    fn on_days(&self, facts: &Facts) -> Option<bool> {
        let places = facts.places.iter().map(|place| &place.hours);
        let known = places.chain([&facts.hours]).filter(|it| !it.is_unknown());
        let mut any = None;
        for hours in known {
            let days = self.ask.filters.days.iter();
            let on = |day| hours.opens_on(Weekday::from(day), self.ask.now.date()) == Some(true);
            let opens = days.copied().any(on);
            any = Some(any.unwrap_or(false) || opens);
        }
        any
    }
}
