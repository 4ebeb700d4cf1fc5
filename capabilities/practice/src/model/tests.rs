//! Tables for scenarios: what a text must have, what is found in it, and how a chat walks through it.

use jiff::civil::{Date, date};
use web::Language;

use super::engine::{self, State};
use super::scenario::{Did, Reading, Scenario, Texts, read};

const TODAY: Date = date(2026, 11, 22);

const TEXT: &str = "# Dean, bus driver
topic: smoking
age: 44
situation: Dean waits at the desk.
you: You work there.
mood: tired
ready: 1
trust: 2
opens: Being asked.
closes: Being told.
turns: 4
review: 2027-11-22
owner: Group
sources: https://a.example, https://b.example

## start
> I know, I know.
> I should stop.

| you | when | trust | ready | then |
|---|---|---|---|---|
| discovery | | +1 | +1 | mornings |
| reflection | trust 3+ | +1 | | mornings |
| advice | | -1 | -1 | told |
| anything else | | | | start |

## mornings
> It is my ten minutes.

| you | when | trust | ready | then |
|---|---|---|---|---|
| discovery | trust 3+ and ready 2+ | | +1 | step |
| advice | | -1 | | told |
| anything else | | | | mornings |

## told
> Everyone tells me that.

| you | when | trust | ready | then |
|---|---|---|---|---|
| reflection | | +2 | | mornings |
| anything else | | | | off |

## step (end)
> I could leave them at home on Monday.

## off (end)
> I have a bus to catch.
";

fn reading(en: &str, cy: &str) -> Reading {
    let texts = Texts {
        en: en.to_owned(),
        cy: cy.to_owned(),
    };
    read(&texts, TODAY)
}

fn dean() -> Scenario {
    let reading = reading(TEXT, "");
    assert_eq!(reading.findings, []);
    reading.scenario.expect("it is sound")
}

/// What is found, as line and key, and whether anybody could still talk with this person.
fn found(en: &str) -> (Vec<(usize, &'static str)>, bool) {
    let reading = reading(en, "");
    let findings = reading.findings.iter();
    let keys = findings.map(|it| (it.line, it.said.key.trim_start_matches("practice-finding-")));
    (keys.collect(), reading.scenario.is_some())
}

#[test]
fn a_sound_text_is_read_whole() {
    let dean = dean();
    assert_eq!(
        (dean.name.en.as_str(), dean.who.en.as_str()),
        ("Dean", "bus driver")
    );
    assert_eq!(
        (dean.age, dean.ready, dean.trust, dean.turns),
        (44, 1, 2, 4)
    );
    assert_eq!(dean.beats[0].says.en, "I know, I know. I should stop.");
    assert_eq!(dean.sources.len(), 2);
    assert!(dean.beats[3].step && dean.beats[3].end && !dean.beats[4].step);
}

#[test]
fn the_text_to_begin_from_is_sound() {
    let short = include_str!("../../../../content/scenarios/short.md");
    assert_eq!(found(short), (vec![], true));
}

#[test]
fn what_is_wrong_is_told_with_its_line() {
    type Wanted = &'static [(usize, &'static str)];
    let wordy = "word ".repeat(61);
    let table: &[(&str, &str, Wanted)] = &[
        ("topic: smoking\n", "", &[(1, "fact")]),
        ("age: 44", "age: old", &[(3, "number")]),
        (
            "age: 44",
            "colour: blue",
            &[(1, "fact"), (3, "unknown-fact")],
        ),
        ("ready: 1\n", "ready: 7\n", &[(7, "number")]),
        ("review: 2027-11-22", "review: soon", &[(12, "date")]),
        ("review: 2027-11-22", "review: 2026-11-21", &[(1, "review")]),
        ("# Dean", "Dean", &[(1, "line"), (1, "title")]),
        ("| discovery | | +1", "| charm | | +1", &[(22, "act")]),
        ("trust 3+ |", "mood 3+ |", &[(23, "when")]),
        ("trust 3+ |", "trust 9+ |", &[(23, "when")]),
        (
            "| | +1 | +1 | mornings",
            "| | lots | +1 | mornings",
            &[(22, "moved")],
        ),
        (
            "| anything else | | | | start |",
            "| anything else | | start |",
            &[(25, "cells")],
        ),
        (
            "| -1 | -1 | told |",
            "| -1 | -1 | sold |",
            &[(24, "nowhere")],
        ),
        ("> It is my ten minutes.\n", "", &[(27, "silent")]),
        ("## start", "## begin", &[(16, "start"), (25, "nowhere")]),
        (
            "## off (end)",
            "## told (end)",
            &[(42, "nowhere"), (47, "beat-twice")],
        ),
        ("## off (end)", "## off", &[(47, "dead-end")]),
        ("## told\n", "## told (end)\n", &[(36, "end-goes-on")]),
        (
            "| anything else | | | | off |\n",
            "",
            &[(36, "unanswered"), (46, "unreached")],
        ),
        (
            "| anything else | | | | start |\n",
            "",
            &[(16, "unanswered")],
        ),
        ("## step (end)", "## plan (end)", &[(32, "nowhere")]),
        ("turns: 4", "turns: 4\nhello", &[(12, "line")]),
        ("It is my ten minutes.", &wordy, &[(27, "wordy")]),
        (
            "Dean waits at the desk.",
            "Organisational multidisciplinary considerations notwithstanding, institutional administrators \
             continuously investigate unsatisfactory cardiovascular behaviours.",
            &[(1, "hard")],
        ),
        (
            "I have a bus to catch.",
            "I want to kill myself.",
            &[(47, "danger")],
        ),
    ];
    for (old, new, wanted) in table {
        assert!(TEXT.contains(old), "{old}");
        let (found, _) = found(&TEXT.replacen(old, new, 1));
        for one in *wanted {
            assert!(
                found.contains(one),
                "{old} -> {new}: {found:?} lacks {one:?}"
            );
        }
    }
}

#[test]
fn a_step_too_far_or_none_and_a_place_without_a_way_out_are_found() {
    let none = TEXT
        .replace("## step (end)", "## plan (end)")
        .replace("| step |", "| plan |");
    assert_eq!(found(&none), (vec![(1, "no-step")], false));
    let marked = none.replace("## plan (end)", "## plan (end, step)");
    assert_eq!(found(&marked), (vec![], true));
    let far = TEXT
        .replace("turns: 4", "turns: 2")
        .replace("ready 2+", "ready 4+");
    let (keys, sound) = found(&far);
    assert!(keys.contains(&(1, "no-step")) && !sound, "{keys:?}");
    let loops = TEXT.replace(
        "| anything else | | | | off |",
        "| anything else | | | | told |",
    );
    let (keys, sound) = found(&loops);
    assert!(
        keys.iter().any(|it| it.1 == "unreached") && !sound,
        "{keys:?}"
    );
    let stuck = TEXT
        .replace("| reflection | | +2 | | mornings |\n", "")
        .replace(
            "| anything else | | | | off |",
            "| anything else | | | | told |",
        );
    let (keys, _) = found(&stuck);
    assert!(keys.iter().any(|it| it.1 == "no-end"), "{keys:?}");
}

#[test]
fn welsh_words_lie_over_english_ones_and_what_is_missing_is_english() {
    let welsh = "# Dean, gyrrwr bws\nmood: wedi blino\n\n## start\n> Dwi'n gwybod.\n";
    let reading = reading(TEXT, welsh);
    assert_eq!(reading.findings, []);
    let dean = reading.scenario.unwrap();
    assert_eq!(dean.who.of(Language::Welsh), "gyrrwr bws");
    assert_eq!(dean.who.of(Language::English), "bus driver");
    assert_eq!(dean.beats[0].says.cy, "Dwi'n gwybod.");
    assert_eq!(dean.beats[1].says.cy, "It is my ten minutes.");
    assert_eq!(dean.situation.cy, "Dean waits at the desk.");
    let other = super::tests::reading(TEXT, "## nowhere\n> Helo.\n");
    assert_eq!(other.findings[0].said.key, "practice-finding-welsh-beat");
    assert!(other.scenario.is_none());
    let alone = super::tests::reading("", TEXT);
    assert!(alone.scenario.is_some(), "{:?}", alone.findings);
}

#[test]
fn the_first_row_that_holds_answers_and_the_state_moves_within_its_bounds() {
    let dean = dean();
    let start = engine::begin(&dean);
    let at = |beat: &str, trust, ready| State {
        beat: dean.beats.iter().position(|it| it.name == beat).unwrap(),
        trust,
        ready,
    };
    let table = [
        (start, Did::Discovery, at("mornings", 3, 2)),
        (start, Did::Reflection, at("start", 2, 1)),
        (at("start", 3, 1), Did::Reflection, at("mornings", 4, 1)),
        (start, Did::Advice, at("told", 1, 0)),
        (at("start", 0, 0), Did::Advice, at("told", 0, 0)),
        (start, Did::Closed, start),
        (at("mornings", 3, 2), Did::Discovery, at("step", 3, 3)),
        (at("mornings", 3, 1), Did::Discovery, at("mornings", 3, 1)),
        (at("told", 3, 0), Did::Reflection, at("mornings", 4, 0)),
        (at("step", 3, 3), Did::Advice, at("step", 3, 3)),
    ];
    for (state, did, next) in table {
        assert_eq!(engine::answer(&dean, state, did), next, "{state:?} {did:?}");
    }
}

#[test]
fn no_text_makes_the_reader_panic() {
    let odd = [
        "",
        "#",
        "# ",
        "## ",
        "|",
        "||||||",
        "> ",
        "## start\n|",
        "## start\n| you |",
        "\u{0}\u{feff}# é\n##é(",
        "a:b\n:::",
        "# a\n## start\n| discovery | trust + | | | start |",
        "# a\n## start (end\n> x\n| reflection | and and | − | +9999999999 | |",
    ];
    for text in odd {
        assert!(reading(text, text).scenario.is_none(), "{text:?}");
    }
}
