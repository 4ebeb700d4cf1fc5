//! What is certified of somebody: the row, the secret of its address, the place of its badge, that it was revoked, and a letter.

use kernel::PersonId;
use store::{Sql, args, writing};
use testkit::Place;

const CERTIFICATE: Sql = Sql {
    name: "CERTIFICATE",
    text: "INSERT INTO training_certificate (programme_id, certificate_id, person_id, completion_id, course, name, course_en, \
           course_cy, organisation, completed_on, issued_on, valid_until, made_at) \
           VALUES ($1, $2, $3, $2, 'core', $4, 'Core training', 'Hyfforddiant craidd', NULL, '2026-11-20', '2026-11-20', NULL, $5)",
};
const LINK: Sql = Sql {
    name: "LINK",
    text: "INSERT INTO training_certificate_link (programme_id, secret, certificate_id, person_id, made_at, withdrawn_at) \
           VALUES ($1, $2, $3, $4, $5, NULL)",
};
const MOMENT: Sql = Sql {
    name: "MOMENT",
    text: "INSERT INTO training_moment (programme_id, person_id, kind, course, since_day, step, letter_id) \
           VALUES ($1, $2, 'refresher', 'core', '2026-11-20', 0, $3)",
};

const PLACE: Sql = Sql {
    name: "PLACE",
    text: "INSERT INTO training_badge_place (programme_id, place, certificate_id, person_id, revoked) VALUES ($1, 7, $2, $3, TRUE)",
};
const REVOKED: Sql = Sql {
    name: "REVOKED",
    text: "INSERT INTO training_revocation (programme_id, certificate_id, person_id, reason, revoked_at, replaced_by) \
           VALUES ($1, $2, $3, 'name', $4, NULL)",
};

/// Certifies somebody under this name.
pub async fn certify(place: &Place, person: PersonId, name: &str) {
    let done = writing!(place.house.store, "test.certify", |tx| {
        let (id, secret, now) = (tx.new_uuid(), tx.random::<16>(), tx.now());
        let row = args![place.programme, id, person, name, now];
        tx.run(CERTIFICATE, row).await?;
        let link = args![place.programme, secret.as_slice(), id, person, now];
        tx.run(LINK, link).await?;
        let moment = args![place.programme, person, id];
        tx.run(MOMENT, moment).await?;
        tx.run(PLACE, args![place.programme, id, person]).await?;
        tx.run(REVOKED, args![place.programme, id, person, now])
            .await
            .map(drop)
    });
    done.expect("a certificate");
}
