//! Measures the coach beside simpler judges. Started by `cargo xtask bench coach`.
//!
//! Of the replies that are held out only sums are printed.
#![allow(clippy::doc_markdown, reason = "AnnoMI is a name")]
#![allow(
    clippy::disallowed_methods,
    reason = "this program measures how long a judgement takes"
)]

use std::path::Path;
use std::time::Instant;

use anyhow::Result;
use language::coach::training::judge_with;
use language::coach::{ActKind, Behaviour, Model, judge};
use workbench::annomi::{self, Turn};
use workbench::baselines::{self, Bags, Opinion, TurnBags};
use workbench::evaluate::{OnAnnomi, OnReplies, Said};
use workbench::measure::{Found, accuracy, f1_of, median};
use workbench::replies::{self, Reply};
use workbench::train::{Costs, model};

fn main() -> Result<()> {
    let replies = replies::read(Path::new("language/data/replies.csv"))?;
    let (held, known): (Vec<_>, Vec<_>) = replies.iter().partition(|reply| reply.held_out);
    let annomi = annomi::read(Path::new(annomi::PLACE))?;
    let turns: Vec<&Turn> = annomi.iter().flatten().collect();

    println!(
        "Our replies: {} known, {} of other statements held out\n",
        known.len(),
        held.len()
    );
    // Trained here and now, so that nothing rests on the file that ships having been trained as it should be.
    let ours = model(&known, &turns, Costs::default());
    let same = ours.to_bytes() == Model::shipped().to_bytes();
    let bags = Bags::train(&known);
    table_head();
    on_replies("first word", &held, |reply| {
        baselines::first_word(&reply.reply)
    });
    on_replies("bag of words", &held, |reply| bags.judge(&reply.reply));
    on_replies("rules alone", &held, baselines::rules);
    let coach = |reply: &Reply| judge_with(&ours, Some(&reply.said), None, &reply.reply).into();
    on_replies("the coach", &held, coach);
    on_replies("the coach, not told what was said", &held, |reply| {
        judge_with(&ours, None, None, &reply.reply).into()
    });
    by_act(&held, coach);
    listening(&held, &ours);
    alarms(&replies);

    if turns.is_empty() {
        println!("\nAnnoMI: skipped, {} is absent", annomi::PLACE);
    } else {
        on_annomi(&turns, &known);
    }
    speed(&replies);
    println!(
        "\nThe model: {} bytes; {}",
        Model::shipped().to_bytes().len(),
        if same {
            "training again gives the file that ships"
        } else {
            "TRAINING AGAIN GIVES ANOTHER FILE"
        }
    );
    Ok(())
}

fn table_head() {
    println!(
        "| judge | discovery precision | recall | suggestion precision | recall | kappa of the code | code right | unsure |"
    );
    println!("|---|---:|---:|---:|---:|---:|---:|---:|");
}

fn on_replies(name: &str, replies: &[&Reply], judge: impl Fn(&Reply) -> Opinion) {
    let on = OnReplies::count(replies.iter().map(|reply| (*reply, judge(reply))));
    let (discovery, suggestion) = (
        on.of(ActKind::OpenDiscoveryQuestion),
        on.of(ActKind::Suggestion),
    );
    println!(
        "| {name} | {:.3} | {:.3} | {:.3} | {:.3} | {:.3} | {:.3} | {:.3} |",
        discovery.precision(),
        discovery.recall(),
        suggestion.precision(),
        suggestion.recall(),
        on.kappa(),
        accuracy(&on.codes),
        on.unsure_share(),
    );
}

/// Each act by itself, and what being unsure is worth.
fn by_act(replies: &[&Reply], judge: impl Fn(&Reply) -> Opinion) {
    let judged: Vec<_> = replies.iter().map(|reply| (*reply, judge(reply))).collect();
    let on = OnReplies::count(judged.iter().cloned());
    println!("\n| act | held-out replies with it | precision | recall |");
    println!("|---|---:|---:|---:|");
    for kind in ActKind::ALL {
        let found = on.of(*kind);
        println!(
            "| {kind} | {} | {:.3} | {:.3} |",
            found.right + found.missed,
            found.precision(),
            found.recall()
        );
    }
    for unsure in [false, true] {
        let part = judged
            .iter()
            .filter(|(_, opinion)| opinion.unsure == unsure);
        let on = OnReplies::count(part.cloned());
        println!(
            "\nWhere the coach is {}sure: {} replies, code right {:.3}, kappa {:.3}",
            if unsure { "un" } else { "" },
            on.all,
            accuracy(&on.codes),
            on.kappa()
        );
    }
}

/// How a chat's line on listening hears replies of ours.
fn listening(replies: &[&Reply], ours: &Model) {
    let mut found = Found::default();
    let (mut acts, mut sure) = (0, 0);
    for reply in replies {
        let verdict = judge_with(ours, Some(&reply.said), None, &reply.reply);
        found.add(reply.acts.contains(&ActKind::Reflection), verdict.says_back);
        acts += verdict.acts.len();
        sure += verdict.acts.iter().filter(|act| act.is_sure()).count();
    }
    println!(
        "\nSaying back, whole replies: precision {:.3}, recall {:.3}. Acts that the coach stands by: {sure} of {acts}",
        found.precision(),
        found.recall()
    );
}

/// How often words of danger are seen in replies, none of which speaks of any.
fn alarms(replies: &[Reply]) {
    let alarms = replies
        .iter()
        .filter(|reply| judge(Some(&reply.said), &reply.reply).risk.is_some());
    println!(
        "\nDanger seen in {} of all {} replies",
        alarms.count(),
        replies.len()
    );
}

fn on_annomi(turns: &[&Turn], known: &[&Reply]) {
    let folds: std::collections::BTreeSet<u8> = turns.iter().map(|turn| turn.fold).collect();
    let talks: std::collections::BTreeSet<&str> =
        turns.iter().map(|turn| turn.talk.as_str()).collect();
    println!(
        "\nAnnoMI: {} turns of {} talks, each fold of {} judged by what was learnt from the others\n",
        turns.len(),
        talks.len(),
        folds.len()
    );
    println!(
        "| judge | behaviours, macro-F1 | open or closed, macro-F1 | area by input | area by reflection, mainly | area by saying back |"
    );
    println!("|---|---:|---:|---:|---:|---:|");
    let row = |name: &str, judged: &[(&Turn, Said)]| {
        let on = OnAnnomi::count(judged.iter().copied());
        println!(
            "| {name} | {:.3} | {:.3} | {:.3} | {:.3} | {:.3} |",
            on.behaviour(),
            on.open(),
            on.input_area,
            on.reflection_area,
            on.back_area
        );
        on
    };
    let each = |judge: &dyn Fn(&Turn) -> Said| -> Vec<(&Turn, Said)> {
        turns.iter().map(|turn| (*turn, judge(turn))).collect()
    };
    row(
        "first word",
        &each(&|turn| baselines::first_word_of_turn(&turn.text)),
    );
    row("rules alone", &each(&baselines::rules_of_turn));
    let (mut by_bag, mut by_coach) = (Vec::new(), Vec::new());
    for fold in folds {
        let (here, others): (Vec<&Turn>, Vec<&Turn>) =
            turns.iter().partition(|turn| turn.fold == fold);
        let bags = TurnBags::train(&others);
        let ours = model(known, &others, Costs::default());
        for turn in here {
            by_bag.push((turn, bags.judge(&turn.text)));
            let verdict = judge_with(&ours, Some(&turn.said), turn.before.as_deref(), &turn.text);
            let said = Said {
                behaviour: verdict.behaviour,
                says_back: verdict.says_back,
                open: verdict.open,
            };
            by_coach.push((turn, said));
        }
    }
    row("bag of words", &by_bag);
    let on = row("the coach", &by_coach);
    row(
        "the annotators' own labels",
        &each(&|turn| Said {
            behaviour: turn.behaviour,
            says_back: turn.says_back && turn.behaviour != Behaviour::Input,
            open: turn.open,
        }),
    );
    println!();
    for behaviour in Behaviour::ALL {
        println!(
            "F1 of {behaviour}: {:.3}",
            f1_of(&on.behaviours, *behaviour as usize)
        );
    }
    let unseen = on.questions.iter().filter(|(_, given)| *given == 2).count();
    println!(
        "Questions not seen as questions: {unseen} of {}",
        on.questions.len()
    );
}

/// How long a judgement takes by the public door, danger included.
fn speed(replies: &[Reply]) {
    let mut times = Vec::new();
    for round in 0..6 {
        for reply in replies {
            let start = Instant::now();
            std::hint::black_box(judge(Some(&reply.said), &reply.reply));
            // The first round makes the rules ready.
            if round > 0 {
                times.push(start.elapsed().as_secs_f64() * 1e6);
            }
        }
    }
    times.sort_by(f64::total_cmp);
    let late = times
        .get(times.len() * 95 / 100)
        .copied()
        .unwrap_or_default();
    println!(
        "\nTime for a reply: half within {:.0} µs, 95% within {late:.0} µs",
        median(times.clone())
    );
}
