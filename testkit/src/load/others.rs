//! How busy the machine was with other things while something was measured.

use std::fs;
use std::time::Instant;

use anyhow::{Context, Result};

use super::now;

/// Ticks of `/proc` in a second, on every Linux that we know.
const TICKS: f64 = 100.0;

/// What else ran, from a moment on.
pub struct Others {
    own: Vec<u32>,
    began: Instant,
    before: f64,
}

impl Others {
    /// Begins to watch. This program and those of these ids are no others.
    pub fn than(programs: &[u32]) -> Result<Self> {
        let mut own = programs.to_vec();
        own.push(std::process::id());
        Ok(Self {
            before: seconds(&own)?,
            own,
            began: now(),
        })
    }

    /// How many processors others kept busy since then, on the mean.
    pub fn processors(&self) -> Result<f64> {
        let used = seconds(&self.own)? - self.before;
        Ok((used / self.began.elapsed().as_secs_f64()).max(0.0))
    }
}

/// Seconds of processor time that were spent on anything but these programs since the machine started.
fn seconds(own: &[u32]) -> Result<f64> {
    let all = fs::read_to_string("/proc/stat")?;
    let mut fields = all.lines().next().context("no processors")?.split(' ');
    fields.next();
    // User, nice, system, idle, waiting, interrupts of both kinds, taken by other machines.
    let fields: Vec<f64> = fields.filter_map(|it| it.parse().ok()).take(8).collect();
    let busy: f64 = [0, 1, 2, 5, 6, 7]
        .iter()
        .filter_map(|it| fields.get(*it))
        .sum();
    let mut ours = 0.0;
    for id in own {
        ours += processor_seconds(*id)?;
    }
    Ok(busy / TICKS - ours)
}

/// Seconds of processor time that a program has used, on all processors together.
pub fn processor_seconds(program: u32) -> Result<f64> {
    let stat = fs::read_to_string(format!("/proc/{program}/stat"))?;
    // The name stands in brackets and may hold anything.
    let rest = stat.rsplit(')').next().unwrap_or_default();
    let rest = rest.split_whitespace().skip(11).take(2);
    let ticks: f64 = rest.filter_map(|it| it.parse::<f64>().ok()).sum();
    Ok(ticks / TICKS)
}
