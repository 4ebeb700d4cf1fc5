//! The invented city as `content/demo` has it: what a place is drawn from.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Weights by slug; they need not add up to 1.
pub type Weights = BTreeMap<String, f64>;

/// The city.
#[derive(Debug, Deserialize)]
pub struct Place {
    pub seed: u64,
    pub email_domain: String,
    pub months: usize,
    pub conversations: usize,
    pub growth: Vec<f64>,
    pub topics_in_one: Vec<f64>,
    pub things_done_in_one: Vec<f64>,
    pub people_spread: Vec<Spread>,
    pub programme: Programme,
    pub cast: Vec<Cast>,
    pub patterns: BTreeMap<String, Pattern>,
    pub channels: BTreeMap<String, Weights>,
    pub responses_after_not_now: Weights,
    pub goes_with: BTreeMap<String, Weights>,
    pub organisations: Vec<Organisation>,
    pub topics: BTreeMap<String, Topic>,
}

/// A share of the people, and the share of conversations that they record.
#[derive(Debug, Deserialize)]
pub struct Spread {
    pub people: f64,
    pub conversations: f64,
}

/// The programme's own words.
#[derive(Debug, Deserialize)]
pub struct Programme {
    pub slug: String,
    pub en: String,
    pub cy: String,
    pub safeguarding_en: String,
    pub safeguarding_cy: String,
}

/// Somebody who can be tried out.
#[derive(Clone, Debug, Deserialize)]
pub struct Cast {
    pub first: String,
    pub last: String,
    pub organisation: String,
    pub job: String,
    pub roles: Vec<String>,
    pub en: String,
    pub cy: String,
}

/// When people record: by weekday, Monday first, and by hour (from, to, weight).
#[derive(Debug, Deserialize)]
pub struct Pattern {
    pub weekdays: [f64; 7],
    pub hours: Vec<(i8, i8, f64)>,
}

/// An organisation.
#[derive(Debug, Deserialize)]
pub struct Organisation {
    pub slug: String,
    pub en: String,
    pub kind: String,
    pub pattern: String,
    pub share: f64,
    #[serde(default)]
    pub join_code: Option<String>,
    pub raised_by: Weights,
    pub settings: Weights,
    pub topics: Weights,
    pub roles: Vec<Job>,
}

/// A job in an organisation.
#[derive(Debug, Deserialize)]
pub struct Job {
    pub slug: String,
    pub en: String,
    pub eligible: u32,
    pub people: usize,
    #[serde(default = "yes")]
    pub records: bool,
}

const fn yes() -> bool {
    true
}

/// What is talked about, and when.
#[derive(Debug, Deserialize)]
pub struct Topic {
    pub seasons: [f64; 12],
    pub gap: f64,
    pub gap_reasons: Weights,
    pub happened: Weights,
    pub responses: Weights,
}

/// Names for its people.
#[derive(Debug, Deserialize)]
pub struct Names {
    pub first: Vec<String>,
    pub last: Vec<String>,
}

/// Reads the city; a fault in the files is a fault of the build, and a test finds it.
pub fn read() -> anyhow::Result<(Place, Names)> {
    let place = toml::from_str(include_str!("../../../content/demo/place.toml"))?;
    let names = toml::from_str(include_str!("../../../content/demo/names.toml"))?;
    Ok((place, names))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_city_fits_together() {
        let (place, names) = read().expect("the files can be read");
        assert_eq!(place.growth.len(), place.months);
        assert!(names.first.len() > 50 && names.last.len() > 50);
        for organisation in &place.organisations {
            assert!(
                place.patterns.contains_key(&organisation.pattern),
                "{}",
                organisation.slug
            );
            for topic in organisation.topics.keys() {
                assert!(place.topics.contains_key(topic), "{topic}");
            }
        }
        for (topic, with) in &place.goes_with {
            for other in with.keys().chain([topic]) {
                assert!(place.topics.contains_key(other), "{other}");
            }
        }
        for cast in &place.cast {
            let organisation = place
                .organisations
                .iter()
                .find(|it| it.slug == cast.organisation);
            let jobs = &organisation.expect(&cast.last).roles;
            assert!(jobs.iter().any(|job| job.slug == cast.job), "{}", cast.last);
            for role in &cast.roles {
                assert!(kernel::Role::from_slug(role).is_some(), "{role}");
            }
        }
    }
}
