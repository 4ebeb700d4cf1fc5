//! Programmes: founding one, finding it, changing what is set for it.

use kernel::{Event, FieldProblem, Problem, ProgrammeId, Said, Scope, Zone};
use store::Tx;

use crate::By;
use crate::model::{slug_of, typed};
use crate::permissions::PROGRAMME;
use crate::rows::programmes::{self as rows, Programme};

/// A programme that is about to be founded.
#[derive(Clone, Debug, Default)]
pub struct NewProgramme {
    /// Its short name for commands and files.
    pub slug: String,
    /// Its name in English.
    pub name_en: String,
    /// Its name in Welsh; the English name where it is empty.
    pub name_cy: String,
    /// The host name at which it is served, where there are several programmes.
    pub host: Option<String>,
    /// The IANA name of the time zone; `Europe/London` where it is empty.
    pub zone: String,
    /// Whom to tell of a safeguarding concern, in English.
    pub safeguarding_en: String,
    /// Whom to tell of a safeguarding concern, in Welsh; the English words where it is empty.
    pub safeguarding_cy: String,
}

/// What coordinators may change.
#[derive(Clone, Debug, Default)]
pub struct ProgrammeSettings {
    /// Its name in English.
    pub name_en: String,
    /// Its name in Welsh.
    pub name_cy: String,
    /// Whom to tell of a safeguarding concern, in English.
    pub safeguarding_en: String,
    /// Whom to tell of a safeguarding concern, in Welsh.
    pub safeguarding_cy: String,
    /// Counts from 1 up to this are hidden, as typed.
    pub hide_to: String,
    /// Shown counts are multiples of this, as typed.
    pub round_to: String,
}

fn wrong(field: &str, said: Said) -> FieldProblem {
    FieldProblem {
        field: field.to_owned(),
        said,
    }
}

/// The texts that a programme must have, or what is wrong with them.
fn texts(
    fields: [(&'static str, &str, &'static str); 4],
) -> Result<[String; 4], Vec<FieldProblem>> {
    let tidy = fields.map(|(_, text, _)| typed(text));
    let mut problems = Vec::new();
    for ((field, _, missing), text) in fields.iter().zip(&tidy) {
        if text.is_empty() {
            problems.push(wrong(field, Said::new(missing)));
        } else if text.chars().count() > 300 {
            problems.push(wrong(
                field,
                Said::new("people-text-too-long").with("most", 300),
            ));
        }
    }
    if problems.is_empty() {
        Ok(tidy)
    } else {
        Err(problems)
    }
}

fn or<'a>(text: &'a str, other: &'a str) -> &'a str {
    if text.trim().is_empty() { other } else { text }
}

/// Founds a programme; only the operator can, at the command line.
pub async fn found_programme(tx: &mut Tx, new: &NewProgramme) -> Result<ProgrammeId, Problem> {
    let [name_en, name_cy, safeguarding_en, safeguarding_cy] = texts([
        ("name_en", &new.name_en, "people-programme-name-missing"),
        (
            "name_cy",
            or(&new.name_cy, &new.name_en),
            "people-programme-name-missing",
        ),
        (
            "safeguarding_en",
            &new.safeguarding_en,
            "people-safeguarding-missing",
        ),
        (
            "safeguarding_cy",
            or(&new.safeguarding_cy, &new.safeguarding_en),
            "people-safeguarding-missing",
        ),
    ])
    .map_err(Problem::invalid)?;
    let slug = slug_of(or(&new.slug, &name_en));
    let zone = or(&new.zone, "Europe/London").to_owned();
    let host = new
        .host
        .as_deref()
        .map(str::trim)
        .filter(|host| !host.is_empty());
    let host = host.map(str::to_ascii_lowercase);
    if slug.is_empty() {
        return Err(Problem::invalid(vec![wrong(
            "slug",
            Said::new("people-slug-wrong"),
        )]));
    }
    if Zone::named(&zone).is_none() {
        return Err(Problem::invalid(vec![wrong(
            "zone",
            Said::new("people-zone-wrong"),
        )]));
    }
    if rows::taken(tx, &slug, host.as_deref()).await? {
        return Err(Problem::new(409, "problem-people-programme-exists"));
    }
    let rule = kernel::disclosure::Rule::default();
    let programme = Programme {
        id: tx.new_id(),
        slug,
        name_en,
        name_cy,
        host,
        zone,
        safeguarding_en,
        safeguarding_cy,
        hide_to: rule.hide_to,
        round_to: rule.round_to,
        made_at: tx.now(),
    };
    rows::insert(tx, &programme).await?;
    let founded = Event::new("people.programme_founded", programme.id.uuid());
    tx.record(programme.id, None, founded).await?;
    Ok(programme.id)
}

/// Changes what is set for a programme.
pub async fn change_programme(
    tx: &mut Tx,
    by: By<'_>,
    programme: ProgrammeId,
    new: &ProgrammeSettings,
) -> Result<(), Problem> {
    by.may(PROGRAMME, Scope::Programme)?;
    let before = rows::get(tx, programme).await?;
    let checked = texts([
        ("name_en", &new.name_en, "people-programme-name-missing"),
        ("name_cy", &new.name_cy, "people-programme-name-missing"),
        (
            "safeguarding_en",
            &new.safeguarding_en,
            "people-safeguarding-missing",
        ),
        (
            "safeguarding_cy",
            &new.safeguarding_cy,
            "people-safeguarding-missing",
        ),
    ]);
    // The published rule is the least strict that is allowed; beyond these bounds nothing useful would be shown.
    let hide_to = number("hide_to", &new.hide_to, 7, 20);
    let round_to = number("round_to", &new.round_to, 5, 20);
    let (mut problems, mut fine) = (
        Vec::new(),
        [String::new(), String::new(), String::new(), String::new()],
    );
    match checked {
        Ok(texts) => fine = texts,
        Err(wrong) => problems.extend(wrong),
    }
    problems.extend(hide_to.as_ref().err().cloned());
    problems.extend(round_to.as_ref().err().cloned());
    let (Ok(hide_to), Ok(round_to), true) = (hide_to, round_to, problems.is_empty()) else {
        return Err(Problem::invalid(problems));
    };
    let [name_en, name_cy, safeguarding_en, safeguarding_cy] = fine;
    let after = Programme {
        name_en,
        name_cy,
        safeguarding_en,
        safeguarding_cy,
        hide_to,
        round_to,
        ..before
    };
    rows::update(tx, &after).await?;
    let changed = Event::new("people.programme_changed", programme.uuid());
    tx.record(programme, by.person(), changed).await
}

fn number(field: &str, text: &str, least: u32, most: u32) -> Result<u32, FieldProblem> {
    let number = text.trim().parse::<u32>().ok();
    number
        .filter(|number| (least..=most).contains(number))
        .ok_or_else(|| {
            wrong(
                field,
                Said::new("people-number-out-of-bounds")
                    .with("least", least)
                    .with("most", most),
            )
        })
}

/// A programme with everything that is set for it.
pub async fn programme(tx: &mut Tx, id: ProgrammeId) -> Result<Programme, Problem> {
    rows::get(tx, id).await
}

/// The programme with this slug, where there is one.
pub async fn find_programme(tx: &mut Tx, slug: &str) -> Result<Option<Programme>, Problem> {
    rows::by_slug(tx, slug).await
}
