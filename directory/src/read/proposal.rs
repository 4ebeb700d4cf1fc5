//! Proposes what the columns of a CSV hold, for a person to check.

use super::mapping::{Field, Mapping};
use super::{Unreadable, sheet};

/// A column as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// Its first few values.
    pub samples: Vec<String>,
    /// The field that it seems to hold.
    pub field: Option<Field>,
}

/// What a CSV seems to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The columns, in their order.
    pub columns: Vec<Column>,
    /// How many rows stand below the headings.
    pub rows: usize,
    /// The mapping that follows from it.
    pub mapping: Mapping,
}

/// How many values of a column are shown.
const SAMPLES: usize = 3;

/// Looks at a CSV and proposes what its columns hold: by their headings first, then by what stands in them.
pub fn propose(bytes: &[u8]) -> Result<Proposal, Unreadable> {
    let sheet = sheet::read(bytes, None, None)?;
    let mut columns: Vec<Column> = Vec::new();
    for (place, heading) in sheet.headings.iter().enumerate() {
        let values = sheet.rows.iter().filter_map(|row| row.get(place));
        let values = values
            .map(|cell| cell.trim())
            .filter(|cell| !cell.is_empty());
        let short = |cell: &str| cell.chars().take(80).collect::<String>();
        columns.push(Column {
            heading: heading.clone(),
            samples: values.take(SAMPLES).map(short).collect(),
            field: None,
        });
    }
    assign(&mut columns, by_heading);
    assign(&mut columns, by_content);
    if !columns
        .iter()
        .any(|column| column.field == Some(Field::Name))
        && let Some(first) = columns
            .iter_mut()
            .find(|column| column.field.is_none() && !column.samples.is_empty())
    {
        first.field = Some(Field::Name);
    }
    let named = columns
        .iter()
        .filter_map(|column| Some((column.field?, column.heading.clone())));
    let mapping = Mapping {
        columns: named.collect(),
        delimiter: Some(char::from(sheet.delimiter)),
        separator: None,
        encoding: Some(sheet.encoding.to_owned()),
    };
    Ok(Proposal {
        columns,
        rows: sheet.rows.len(),
        mapping,
    })
}

/// Gives each field the column that suits it best, and each column one field.
fn assign(columns: &mut [Column], suits: fn(&Column, Field) -> u8) {
    for field in Field::ALL {
        if columns.iter().any(|column| column.field == Some(*field)) {
            continue;
        }
        let free = columns.iter_mut().filter(|column| column.field.is_none());
        let best = free
            .map(|column| (suits(column, *field), column))
            .filter(|(score, _)| *score > 0)
            .max_by_key(|(score, _)| *score);
        if let Some((_, column)) = best {
            column.field = Some(*field);
        }
    }
}

/// Words of headings, the most telling first.
const HEADINGS: [(Field, &[&str]); 26] = [
    (
        Field::Id,
        &[
            "id",
            "service_id",
            "uid",
            "uuid",
            "ref",
            "reference",
            "record_id",
            "unique_id",
            "record_no",
            "identifier",
        ],
    ),
    (
        Field::Name,
        &[
            "name",
            "service_name",
            "service",
            "title",
            "service_title",
            "activity",
            "activity_name",
            "group_name",
        ],
    ),
    (
        Field::Description,
        &[
            "description",
            "service_description",
            "about",
            "summary",
            "details",
            "what_we_do",
            "info",
            "information",
        ],
    ),
    (
        Field::Organization,
        &[
            "organisation",
            "organization",
            "organisation_name",
            "organization_name",
            "provider",
            "provider_name",
            "run_by",
            "charity",
            "company",
        ],
    ),
    (
        Field::Url,
        &[
            "website",
            "url",
            "web",
            "web_address",
            "website_url",
            "webpage",
            "link",
            "site",
        ],
    ),
    (
        Field::Email,
        &["email", "e_mail", "email_address", "mail", "contact_email"],
    ),
    (
        Field::Phone,
        &[
            "phone",
            "telephone",
            "phone_number",
            "tel",
            "telephone_number",
            "contact_number",
            "phones",
            "mobile",
        ],
    ),
    (Field::Status, &["status", "active", "state"]),
    (
        Field::Address,
        &[
            "address",
            "address_1",
            "address1",
            "address_line_1",
            "street",
            "venue_address",
            "full_address",
            "location",
            "venue",
        ],
    ),
    (
        Field::City,
        &["city", "town", "town_city", "city_town", "post_town"],
    ),
    (
        Field::County,
        &["county", "state_province", "region", "state"],
    ),
    (
        Field::Postcode,
        &[
            "postcode",
            "post_code",
            "postal_code",
            "zip",
            "venue_postcode",
            "zip_code",
        ],
    ),
    (Field::Latitude, &["latitude", "lat", "y"]),
    (Field::Longitude, &["longitude", "long", "lng", "lon", "x"]),
    (
        Field::Opening,
        &[
            "opening_hours",
            "opening_times",
            "hours",
            "opening",
            "times",
            "open",
            "days_and_times",
            "when",
            "schedule",
        ],
    ),
    (
        Field::Cost,
        &["cost", "price", "fees", "fee", "costs", "charges", "charge"],
    ),
    (
        Field::Eligibility,
        &[
            "eligibility",
            "who_for",
            "who_is_it_for",
            "audience",
            "eligibility_description",
            "suitable_for",
            "criteria",
            "target_group",
        ],
    ),
    (
        Field::MinimumAge,
        &["minimum_age", "min_age", "age_from", "age_min", "from_age"],
    ),
    (
        Field::MaximumAge,
        &["maximum_age", "max_age", "age_to", "age_max", "to_age"],
    ),
    (
        Field::Application,
        &[
            "referral",
            "how_to_access",
            "how_to_refer",
            "application_process",
            "access_route",
            "referral_process",
            "how_to_apply",
        ],
    ),
    (
        Field::Area,
        &[
            "area",
            "areas_covered",
            "area_served",
            "catchment",
            "coverage",
            "service_area",
            "district",
            "ward",
        ],
    ),
    (
        Field::Languages,
        &["languages", "language", "languages_spoken"],
    ),
    (
        Field::Access,
        &[
            "accessibility",
            "access",
            "wheelchair_access",
            "access_needs",
            "facilities",
        ],
    ),
    (
        Field::Terms,
        &[
            "category",
            "categories",
            "type",
            "service_type",
            "topics",
            "topic",
            "keywords",
            "tags",
            "subject",
        ],
    ),
    (
        Field::Assured,
        &[
            "last_checked",
            "checked_on",
            "assured_date",
            "last_verified",
            "date_checked",
            "verified",
            "review_date",
            "checked",
        ],
    ),
    (
        Field::Modified,
        &[
            "last_modified",
            "modified",
            "last_updated",
            "updated",
            "date_updated",
            "updated_at",
        ],
    ),
];

fn by_heading(column: &Column, field: Field) -> u8 {
    let heading: String = column
        .heading
        .to_lowercase()
        .chars()
        .map(|sign| if sign.is_alphanumeric() { sign } else { '_' })
        .collect();
    let heading = heading.trim_matches('_').replace("__", "_");
    let found = HEADINGS.iter().find(|(known, _)| *known == field);
    let words = found.map_or(&[][..], |(_, words)| *words);
    words
        .iter()
        .position(|word| *word == heading)
        .map_or(0, |place| u8::try_from(words.len() - place).unwrap_or(1))
}

/// E-mail and web addresses and postcodes are known by their looks; a long text is what a service does.
fn by_content(column: &Column, field: Field) -> u8 {
    let all = |like: fn(&str) -> bool| {
        !column.samples.is_empty() && column.samples.iter().all(|cell| like(cell))
    };
    let is = match field {
        Field::Email => all(|cell| cell.contains('@') && !cell.contains(' ')),
        Field::Url => all(|cell| cell.starts_with("http") || cell.starts_with("www.")),
        Field::Postcode => all(|cell| crate::clean::british(cell).is_some()),
        Field::Description => all(|cell| cell.chars().count() > 60),
        Field::Phone => all(|cell| {
            let digits = cell.bytes().filter(u8::is_ascii_digit).count();
            (9..=14).contains(&digits)
                && cell
                    .bytes()
                    .all(|byte| byte.is_ascii_digit() || b" +()-".contains(&byte))
        }),
        _ => false,
    };
    u8::from(is)
}

#[cfg(test)]
mod tests {
    use super::{Field, Mapping, propose};

    #[test]
    fn columns_are_recognised_by_heading_and_by_content() {
        let csv = "Ref;Service name;Who is it for?;Post Code;Contact;Something\n\
            7;Warm room;Anyone over 60;WZ1 1AA;warm@council.example;01632 960 001\n\
            8;Tea and talk;Carers;WZ1 1AB;tea@council.example;01632 960 002\n";
        let proposal = propose(csv.as_bytes()).expect("a table");
        let found: Vec<_> = proposal.columns.iter().map(|column| column.field).collect();
        let meant = [
            Field::Id,
            Field::Name,
            Field::Eligibility,
            Field::Postcode,
            Field::Email,
            Field::Phone,
        ];
        assert_eq!(found, meant.map(Some));
        assert_eq!(proposal.rows, 2);
        assert_eq!(proposal.mapping.delimiter, Some(';'));
        assert_eq!(proposal.columns[1].samples, ["Warm room", "Tea and talk"]);
        let saved = serde_json::to_string(&proposal.mapping).expect("a mapping is data");
        assert_eq!(
            serde_json::from_str::<Mapping>(&saved).expect("it comes back"),
            proposal.mapping
        );
    }
}
