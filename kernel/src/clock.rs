//! Time comes from outside: a `Clock` is passed in, so tests choose the moment and rooms never read the wall.

use std::sync::Mutex;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Says what time it is.
pub trait Clock: Send + Sync + 'static {
    /// The present instant.
    fn now(&self) -> Timestamp;
}

/// A clock that stands still until it is moved.
pub struct FixedClock(Mutex<Timestamp>);

impl FixedClock {
    /// A clock that stands at `at`.
    pub const fn at(at: Timestamp) -> Self {
        Self(Mutex::new(at))
    }

    /// Moves the clock to `at`.
    pub fn set(&self, at: Timestamp) {
        *self.lock() = at;
    }

    /// Moves the clock on by this many seconds (back when negative).
    pub fn advance(&self, seconds: i64) {
        let mut at = self.lock();
        *at += jiff::SignedDuration::from_secs(seconds);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Timestamp> {
        // A poisoned clock still tells the time that it was set to.
        self.0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        *self.lock()
    }
}

/// The time zone in which a programme counts its days.
#[derive(Clone, Debug)]
pub struct Zone(TimeZone);

impl Zone {
    /// The zone with this IANA name, such as `Europe/London`; `None` where there is none.
    pub fn named(name: &str) -> Option<Self> {
        TimeZone::get(name).ok().map(Self)
    }

    /// The calendar day on which `at` falls in this zone.
    pub fn day(&self, at: Timestamp) -> Date {
        at.to_zoned(self.0.clone()).date()
    }

    /// The instant at which `day` begins in this zone.
    pub fn start(&self, day: Date) -> Timestamp {
        day.to_zoned(self.0.clone())
            .map_or(Timestamp::MIN, |zoned| zoned.timestamp())
    }

    /// The day and the time of day of `at` in this zone.
    pub fn civil(&self, at: Timestamp) -> jiff::civil::DateTime {
        at.to_zoned(self.0.clone()).datetime()
    }
}

#[cfg(test)]
mod tests {
    use super::Zone;

    #[test]
    fn a_day_begins_by_the_clocks_of_its_zone() {
        let zone = Zone::named("Europe/London").unwrap();
        for (day, begins) in [
            ("2026-11-20", "2026-11-20T00:00:00Z"),
            ("2026-06-01", "2026-05-31T23:00:00Z"),
        ] {
            let start = zone.start(day.parse().unwrap());
            assert_eq!(start.to_string(), begins);
            assert_eq!(zone.day(start).to_string(), day);
        }
    }
}
