//! What the room promises of its records, at its doors and in the real house: certificates, and learning from elsewhere.

mod certificates;
mod champions;
mod prior;
mod questions;
mod revocation;

use jiff::civil::Date;
use kernel::PersonId;
use store::{Tx, writing};
use testkit::Place;
use training::certificates::{issue, last_day};
use training::rows::completions::{self, Completion, Source};

/// The day on which tests begin.
fn today() -> Date {
    testkit::database::BEGINNING[..10].parse().expect("a day")
}

/// Lets somebody complete a course here today, as learning does.
async fn complete(place: &Place, person: PersonId, course: &str) {
    let done = writing!(place.house.store, "test.complete", |tx| {
        completed(tx, place, person, course).await
    });
    done.expect("a completion");
}

async fn completed(
    tx: &mut Tx,
    place: &Place,
    person: PersonId,
    slug: &str,
) -> Result<(), kernel::Problem> {
    let courses = &training::content::content().courses;
    let course = courses.iter().find(|it| it.slug == slug);
    let course = course.expect("a course");
    let (programme, day) = (place.programme, today());
    let valid_until = last_day(tx, programme, person, course, day).await?;
    let done = Completion {
        id: tx.new_uuid(),
        person,
        course: slug.to_owned(),
        versions: String::new(),
        on: day,
        valid_until,
        source: Source::Own,
        made_at: tx.now(),
    };
    completions::add(tx, programme, &done).await?;
    issue(tx, programme, &done, course, day).await?;
    // Told twice, issued once.
    issue(tx, programme, &done, course, day).await
}
