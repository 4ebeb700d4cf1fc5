//! Finding support: what was asked in a form, and what was found. Neither words nor postcode is kept, logged or put into an
//! address; that is why results and further results come by POST.

use axum::extract::{Path, State};
use finding::{Ask, Day, Filters, Found, Hit, Point, Way};
use kernel::{Problem, Said};
use store::reading;
use web::{Answer, Fields, Posted, Visit};

use super::opening;
use super::service::{today, zone};
use super::shown::{Shown, shown};
use super::topics;
use super::views::find::{Front, Results, ResultsPage, TopicPage};
use super::views::{self, results::Item};
use super::ways::Ways;
use crate::{Shelves, rows, settings, told};

/// Results are shown so many at a time.
pub(crate) const STEP: usize = 5;
/// So many are shown at most; who needs more needs other words.
const MOST: usize = 50;
/// Of services that may fit, so many are shown.
const MAYBE: usize = 5;
/// The most characters of what was typed.
const TYPED: usize = 300;

/// What is known of where the person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Where {
    /// Nothing was said.
    Unsaid,
    /// The postcode is known.
    Known,
    /// Only its neighbourhood is known.
    Near,
    /// It is no postcode that is known.
    Unknown,
}

/// The days of the filter.
pub(crate) const DAYS: [(&str, Day); 7] = [
    ("MO", Day::Mo),
    ("TU", Day::Tu),
    ("WE", Day::We),
    ("TH", Day::Th),
    ("FR", Day::Fr),
    ("SA", Day::Sa),
    ("SU", Day::Su),
];

pub(super) async fn front(visit: Visit, State(shelves): State<Shelves>) -> Answer {
    let vocabulary = shelves.vocabulary(visit.programme()?.id).await?;
    let page = Front {
        ways: Ways::of(&visit),
        fields: &Fields::empty(),
        topics: &topics::topics(&vocabulary),
    };
    Ok(visit.show(&views::find::front(&page)))
}

pub(super) async fn topic(
    visit: Visit,
    State(shelves): State<Shelves>,
    Path(slug): Path<String>,
) -> Answer {
    let vocabulary = shelves.vocabulary(visit.programme()?.id).await?;
    let topics = topics::topics(&vocabulary);
    let topic = topics
        .iter()
        .find(|it| it.slug == slug)
        .ok_or_else(Problem::not_found)?;
    let fields = Fields::of([("topic", slug.as_str())]);
    let results = results(&visit, &shelves, &fields).await?;
    let language = visit.language();
    let page = TopicPage {
        ways: Ways::of(&visit),
        label: topic.label(language),
        needs: &topics::needs(&vocabulary, &slug, language),
        results: &results,
    };
    Ok(visit.show(&views::find::topic(&page)))
}

pub(super) async fn find(
    visit: Visit,
    State(shelves): State<Shelves>,
    Posted(mut fields): Posted,
) -> Answer {
    if let Some(problem) = wrong(&fields) {
        fields = fields.with_problem(&problem);
        let vocabulary = shelves.vocabulary(visit.programme()?.id).await?;
        let page = Front {
            ways: Ways::of(&visit),
            fields: &fields,
            topics: &topics::topics(&vocabulary),
        };
        return Ok(visit.show(&views::find::front(&page)));
    }
    let results = results(&visit, &shelves, &fields).await?;
    let page = ResultsPage {
        ways: Ways::of(&visit),
        fields: &fields,
        results: &results,
    };
    Ok(visit.show(&views::find::results(&page)))
}

/// What is wrong with what was asked.
fn wrong(fields: &Fields) -> Option<Problem> {
    let mut problem = Problem::invalid(Vec::new());
    let chosen = fields.maybe("need").or(fields.maybe("topic"));
    if fields.text("q").is_empty() && chosen.is_none() {
        problem = problem.at("q", Said::new("support-find-q-missing"));
    }
    if fields.text("q").chars().count() > TYPED {
        problem = problem.at("q", Said::new("support-find-q-long").with("most", TYPED));
    }
    if fields
        .maybe("age")
        .is_some_and(|age| age.parse::<u8>().map_or(true, |age| age > 120))
    {
        problem = problem.at("age", Said::new("support-find-age-wrong"));
    }
    (!problem.fields.is_empty()).then_some(problem)
}

/// What the form asks the directory, as far as it is not about the moment and the place.
fn filters(fields: &Fields) -> Filters {
    let chosen = |name: &str, slug: &str| fields.has(name, slug);
    let language = fields.maybe("language");
    Filters {
        age: fields.text("age").parse().ok(),
        open_now: chosen("open_now", "yes"),
        days: DAYS
            .iter()
            .filter(|(code, _)| chosen("day", code))
            .map(|(_, day)| *day)
            .collect(),
        free: chosen("free", "yes"),
        language: language
            .filter(|code| told::LANGUAGES.iter().any(|(it, _)| it == code))
            .map(str::to_owned),
        access: finding::ACCESS
            .iter()
            .filter(|slug| chosen("access", slug))
            .map(|slug| (*slug).to_owned())
            .collect(),
        ways: Way::ALL
            .into_iter()
            .filter(|way| chosen("way", way.slug()))
            .collect(),
        ..Filters::default()
    }
}

/// How many results are wanted.
fn wanted(fields: &Fields) -> usize {
    let asked = fields.text("shown").parse().unwrap_or(STEP);
    asked.clamp(STEP, MOST).next_multiple_of(STEP)
}

async fn results(visit: &Visit, shelves: &Shelves, fields: &Fields) -> Result<Results, Problem> {
    let programme = visit.programme()?.id;
    let now = zone(visit)?.civil(visit.store().clock().now());
    let (settings, about) = reading!(visit.store(), "signposting.find_settings", |tx| {
        let settings = settings::settings(tx, programme).await?;
        Ok((settings, people::programme(tx, programme).await?))
    })?;
    let (at, place) = place(shelves, fields.text("postcode"));
    let q = fields.text("q").to_owned();
    // Words that were typed count more than what was pressed before them.
    let one = |name: &str| match fields.maybe(name) {
        Some(slug) if q.is_empty() => vec![slug.to_owned()],
        _ => Vec::new(),
    };
    let wanted = wanted(fields);
    let ask = Ask {
        needs: one("need"),
        topics: one("topic"),
        at,
        filters: filters(fields),
        take: wanted + 1,
        stale_after_days: u16::try_from(settings.stale_days).unwrap_or(u16::MAX),
        ..Ask::of(q, now)
    };
    let found = shelves.search(programme, ask).await?;
    let vocabulary = shelves.vocabulary(programme).await?;
    let more = found.results.len() > wanted && wanted < MOST;
    let (fit, maybe) = (
        listed(visit, &found, wanted).await?,
        held_back(visit, &found).await?,
    );
    let words = visit.words();
    let today = today(visit)?;
    let item = |(hit, listing): &(Hit, rows::Listing)| {
        let shown = shown(words, listing, today, &settings);
        Item {
            why: told::why(words, &vocabulary, hit),
            check: told::checks(words, hit),
            distance: hit.distance_m.map(|metres| told::distance(words, metres)),
            open: opening::open(words, &hit.open, now),
            cost: if shown.cost.is_empty() {
                told::cost(words, hit.cost)
            } else {
                shown.cost.clone()
            },
            place: where_of(&shown, hit),
            ways: hit.ways.clone(),
            shown,
        }
    };
    let label = |slug: &String| {
        let (_, need) = vocabulary.need(slug)?;
        Some(told::label(words.language, need).to_owned())
    };
    let safeguarding = match words.language {
        web::Language::English => &about.safeguarding_en,
        web::Language::Welsh => &about.safeguarding_cy,
    };
    Ok(Results {
        needs: found.needs.iter().take(3).filter_map(label).collect(),
        danger: found
            .crisis
            .as_ref()
            .map(|crisis| told::danger(words, crisis, safeguarding)),
        fit: fit.iter().map(item).collect(),
        maybe: maybe.iter().map(item).collect(),
        more,
        wanted,
        place,
    })
}

/// Where the postcode is, and how well that is known.
fn place(shelves: &Shelves, postcode: &str) -> (Option<Point>, Where) {
    if postcode.is_empty() {
        return (None, Where::Unsaid);
    }
    match shelves.postcodes().find(postcode) {
        Some(point) if point.precise => (Some(point), Where::Known),
        Some(point) => (Some(point), Where::Near),
        None => (None, Where::Unknown),
    }
}

/// The place of the service that is nearest, on one line; its first one where no place was asked for.
fn where_of(shown: &Shown, hit: &Hit) -> String {
    let nearest = hit
        .place
        .and_then(|number| shown.places.iter().find(|place| place.number == number));
    nearest.map_or_else(|| shown.where_line(), super::shown::Place::line)
}

async fn listed(
    visit: &Visit,
    found: &Found,
    wanted: usize,
) -> Result<Vec<(Hit, rows::Listing)>, Problem> {
    entries(visit, &found.results[..found.results.len().min(wanted)]).await
}

async fn held_back(visit: &Visit, found: &Found) -> Result<Vec<(Hit, rows::Listing)>, Problem> {
    entries(visit, &found.held_back[..found.held_back.len().min(MAYBE)]).await
}

/// The entries of hits. One that has left the directory since the index was made is left out.
async fn entries(visit: &Visit, hits: &[Hit]) -> Result<Vec<(Hit, rows::Listing)>, Problem> {
    let programme = visit.programme()?.id;
    reading!(visit.store(), "signposting.found_entries", |tx| {
        let mut all = Vec::with_capacity(hits.len());
        for hit in hits {
            let listing = match rows::entry(tx, programme, hit.id).await {
                Ok(listing) => listing,
                Err(problem) if problem.status == 404 => continue,
                Err(problem) => return Err(problem),
            };
            if listing.can_be_used() {
                all.push((hit.clone(), listing));
            }
        }
        Ok(all)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_is_read_and_what_it_does_not_offer_is_left_out() {
        let fields = Fields::of([
            ("q", "cant pay the gas"),
            ("age", "34"),
            ("open_now", "yes"),
            ("day", "SA"),
            ("day", "XX"),
            ("free", "yes"),
            ("language", "pl"),
            ("access", "wheelchair"),
            ("access", "teleport"),
            ("way", "phone"),
            ("way", "home_visit"),
        ]);
        let expected = Filters {
            age: Some(34),
            open_now: true,
            days: vec![Day::Sa],
            free: true,
            language: Some("pl".into()),
            access: vec!["wheelchair".into()],
            ways: vec![Way::Phone, Way::HomeVisit],
            ..Filters::default()
        };
        assert_eq!(filters(&fields), expected);
        assert_eq!(
            filters(&Fields::of([("language", "klingon")])),
            Filters::default()
        );
    }

    #[test]
    fn something_must_be_asked_and_ages_are_those_of_people() {
        let long = "x".repeat(TYPED + 1);
        let table = [
            (vec![("q", "debt")], None),
            (vec![("need", "debt")], None),
            (vec![("q", " "), ("postcode", "WZ1 1AA")], Some("q")),
            (vec![("q", long.as_str())], Some("q")),
            (vec![("q", "debt"), ("age", "old")], Some("age")),
            (vec![("q", "debt"), ("age", "200")], Some("age")),
            (vec![("q", "debt"), ("age", "")], None),
        ];
        for (typed, expected) in table {
            let problem = wrong(&Fields::of(typed.clone()));
            let field = problem.map(|problem| problem.fields[0].field.clone());
            assert_eq!(field.as_deref(), expected, "{typed:?}");
        }
    }

    #[test]
    fn more_results_come_in_steps_and_end() {
        let table = [
            ("", 5),
            ("5", 5),
            ("6", 10),
            ("10", 10),
            ("9999", 50),
            ("-1", 5),
            ("x", 5),
        ];
        for (asked, expected) in table {
            assert_eq!(wanted(&Fields::of([("shown", asked)])), expected, "{asked}");
        }
    }
}
