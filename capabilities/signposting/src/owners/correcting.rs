//! What an owner says: nothing has changed, or what should read otherwise.

use directory::Service;
use kernel::{Date, Event, Problem, ProgrammeId, Said};
use serde_json::json;
use store::{Tx, args};
use uuid::Uuid;
use web::Fields;

use crate::corrections::Corrected;
use crate::keep;

store::statements! {
    KEEP_CORRECTION = "INSERT INTO directory_correction (programme_id, correction_id, service_id, fields, made_at, state) \
                       VALUES ($1, $2, $3, $4, $5, 'waiting')";
}

/// A field of the form, with the most characters that it takes.
struct Field {
    name: &'static str,
    most: usize,
}

const fn field(name: &'static str, most: usize) -> Field {
    Field { name, most }
}

const FIELDS: &[Field] = &[
    field("name", 200),
    field("description", 5_000),
    field("phone", 60),
    field("email", 200),
    field("url", 400),
    field("eligibility", 1_000),
    field("fees", 500),
    field("opening", 1_000),
    field("getting_in", 1_000),
];

/// The form as it first stands: what people are shown today.
pub(crate) fn prefilled(service: &Service, opening: &str) -> Fields {
    let phone = service.phones.first().map(|it| it.number.as_str());
    let description = service.description.plain();
    Fields::of([
        ("name", service.name.as_str()),
        ("description", description.as_str()),
        ("phone", phone.unwrap_or_default()),
        ("email", service.email.as_str()),
        ("url", service.url.as_str()),
        ("eligibility", service.eligibility_description.as_str()),
        ("fees", service.fees.as_str()),
        ("opening", opening),
        ("getting_in", service.application_process.as_str()),
    ])
}

/// What of the form differs from what people are shown, or what is wrong with the form.
pub(crate) fn read(fields: &Fields, before: &Fields) -> Result<Corrected, Problem> {
    let mut wrong = fields.clone();
    for Field { name, most } in FIELDS {
        if fields.text(name).chars().count() > *most {
            wrong.wrong(
                *name,
                Said::new("support-owner-too-long").with("most", *most),
            );
        }
    }
    if fields.text("name").is_empty() {
        wrong.wrong("name", Said::new("support-owner-name-missing"));
    }
    let phone = fields.text("phone");
    if !phone.is_empty() && phone.chars().filter(char::is_ascii_digit).count() < 3 {
        wrong.wrong("phone", Said::new("support-owner-phone-wrong"));
    }
    let email = fields.text("email");
    let parts = email.split_once('@');
    if !email.is_empty() && parts.is_none_or(|(who, host)| who.is_empty() || !host.contains('.')) {
        wrong.wrong("email", Said::new("support-owner-email-wrong"));
    }
    let address = with_scheme(fields.text("url"));
    if !address.is_empty() && !is_web_address(&address) {
        wrong.wrong("url", Said::new("support-owner-url-wrong"));
    }
    wrong.check()?;
    let differs = |name: &str| {
        let typed = tidy(fields.text(name));
        (typed != tidy(before.text(name))).then_some(typed)
    };
    let corrected = Corrected {
        name: differs("name"),
        description: differs("description"),
        phone: differs("phone"),
        email: differs("email"),
        url: differs("url").map(|url| with_scheme(&url)),
        eligibility: differs("eligibility"),
        fees: differs("fees"),
        opening: differs("opening"),
        getting_in: differs("getting_in"),
        ended: fields.has("ended", "yes"),
    };
    if corrected == Corrected::default() {
        wrong.wrong("name", Said::new("support-owner-nothing-changed"));
    }
    wrong.check().map(|()| corrected)
}

/// A browser ends lines with two characters; the same words are then no change.
fn tidy(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}

/// People leave the beginning of an address out.
fn with_scheme(address: &str) -> String {
    if address.is_empty() || address.contains("://") {
        address.to_owned()
    } else {
        format!("https://{address}")
    }
}

fn is_web_address(address: &str) -> bool {
    let read = url::Url::parse(address);
    read.is_ok_and(|url| {
        matches!(url.scheme(), "http" | "https")
            && url.host_str().is_some_and(|host| host.contains('.'))
    })
}

/// Notes that the owner has looked at the entry on this day and found it right.
pub(super) async fn nothing_changed(
    tx: &mut Tx,
    programme: ProgrammeId,
    service: Uuid,
    today: Date,
) -> Result<(), Problem> {
    keep::note_check(tx, programme, service, today).await?;
    let event = Event::new("signposting.confirmed_by_owner", service);
    tx.record(programme, None, event).await.map(drop)
}

/// Keeps what the owner says should be changed, for an editor to look at.
pub(crate) async fn propose(
    tx: &mut Tx,
    programme: ProgrammeId,
    service: Uuid,
    corrected: &Corrected,
) -> Result<Uuid, Problem> {
    let id = tx.new_uuid();
    let fields = serde_json::to_string(corrected).map_err(Problem::internal)?;
    let row = args![programme, id, service, fields, tx.now()];
    tx.run(KEEP_CORRECTION, row).await?;
    let event = Event::new("signposting.correction_proposed", service);
    let event = event.with(json!({ "correction": id, "ended": corrected.ended }));
    tx.record(programme, None, event).await.map(|_| id)
}

/// A line of a correction as an editor compares it: the key of the field's label, what stands there, what should.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The key of the label in the catalogue.
    pub label: &'static str,
    /// What people are shown now.
    pub before: String,
    /// What they should be shown.
    pub after: String,
}

/// A correction line by line, beside what people are shown now. `opening` are the present times in words.
pub fn changes(service: &Service, opening: &str, corrected: &Corrected) -> Vec<Change> {
    let before = prefilled(service, opening);
    let it = corrected;
    let pairs = [
        ("name", "support-owner-name", &it.name),
        ("description", "support-owner-description", &it.description),
        ("phone", "support-owner-phone", &it.phone),
        ("email", "support-owner-email", &it.email),
        ("url", "support-owner-url", &it.url),
        ("eligibility", "support-owner-eligibility", &it.eligibility),
        ("fees", "support-owner-fees", &it.fees),
        ("opening", "support-owner-opening", &it.opening),
        ("getting_in", "support-owner-getting-in", &it.getting_in),
    ];
    let changed = pairs.into_iter().filter_map(|(name, label, after)| {
        Some(Change {
            label,
            before: before.text(name).to_owned(),
            after: after.clone()?,
        })
    });
    changed.collect()
}

#[cfg(test)]
mod tests {
    use directory::{Phone, Rich};

    use super::*;

    fn service() -> Service {
        Service {
            name: "Warm Hub".into(),
            description: Rich::from_plain("Tea and company.\nEverybody is welcome."),
            phones: vec![Phone {
                number: "01632 960101".into(),
                ..Phone::default()
            }],
            url: "https://hub.example/warm".into(),
            ..Service::default()
        }
    }

    fn typed(changes: &[(&str, &str)]) -> Result<Corrected, Problem> {
        let before = prefilled(&service(), "Mon to Fri: 9am to 5pm");
        let all = FIELDS.iter().map(|field| {
            let changed = changes.iter().find(|(name, _)| *name == field.name);
            let value = changed.map_or(before.text(field.name), |(_, value)| value);
            (field.name, value.replace('\n', "\r\n"))
        });
        let mut fields = Fields::of(all);
        if changes.contains(&("ended", "yes")) {
            fields = fields.with("ended", "yes");
        }
        read(&fields, &before)
    }

    #[test]
    fn only_what_differs_is_a_correction() {
        let corrected = typed(&[("phone", "01632 960199"), ("fees", "£2 for tea")]).expect("sound");
        let expected = Corrected {
            phone: Some("01632 960199".into()),
            fees: Some("£2 for tea".into()),
            ..Corrected::default()
        };
        assert_eq!(corrected, expected);
        let emptied = typed(&[("phone", "")]).expect("a number may go");
        assert_eq!(emptied.phone.as_deref(), Some(""));
        let moved = typed(&[("url", "hub.example/new")]).expect("sound");
        assert_eq!(moved.url.as_deref(), Some("https://hub.example/new"));
        assert!(typed(&[("ended", "yes")]).expect("sound").ended);
        let lines = changes(&service(), "", &corrected);
        assert_eq!((lines.len(), lines[0].before.as_str()), (2, "01632 960101"));
    }

    #[test]
    fn what_cannot_be_used_is_pointed_out() {
        let long = "x".repeat(5_001);
        let table = [
            (vec![], "name", "support-owner-nothing-changed"),
            (vec![("name", " ")], "name", "support-owner-name-missing"),
            (
                vec![("phone", "ask us")],
                "phone",
                "support-owner-phone-wrong",
            ),
            (
                vec![("email", "warm at hub")],
                "email",
                "support-owner-email-wrong",
            ),
            (
                vec![("url", "javascript://hub.example/%0aalert(1)")],
                "url",
                "support-owner-url-wrong",
            ),
            (vec![("url", "our page")], "url", "support-owner-url-wrong"),
            (
                vec![("description", long.as_str())],
                "description",
                "support-owner-too-long",
            ),
        ];
        for (changes, field, key) in table {
            let problem = typed(&changes).expect_err(key);
            let found: Vec<_> = problem
                .fields
                .iter()
                .map(|it| (it.field.as_str(), it.said.key))
                .collect();
            assert_eq!(found, [(field, key)], "{changes:?}");
        }
    }
}
