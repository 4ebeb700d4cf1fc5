//! The player: the script that makes a module's page live, and its look.

/// Who keeps a learner's progress.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeper {
    /// The browser itself.
    Browser,
    /// A learning system, by SCORM 1.2.
    Scorm12,
    /// A learning record store, by cmi5.
    Cmi5,
    /// The product itself, from a phone that may have no connection for a while.
    Phone,
}

impl Keeper {
    /// What `data-adapter` and the player call it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Browser => "local",
            Self::Scorm12 => "scorm12",
            Self::Cmi5 => "cmi5",
            Self::Phone => "phone",
        }
    }
}

/// The look of a module outside of the product.
pub const STYLE: &str = include_str!("../../player/player.css");

/// What is added to it for a phone.
pub const PHONE_STYLE: &str = include_str!("../../player/phone.css");

const STATE: &str = include_str!("../../player/state.js");
const LOCAL: &str = include_str!("../../player/local.js");
const SCORM12: &str = include_str!("../../player/scorm12.js");
const CMI5: &str = include_str!("../../player/cmi5.js");
const QUEUE: &str = include_str!("../../player/phone-queue.js");
const SENDING: &str = include_str!("../../player/phone-sending.js");
const PHONE: &str = include_str!("../../player/phone.js");
const WORKER: &str = include_str!("../../player/phone-worker.js");
const QUESTIONS: &str = include_str!("../../player/questions.js");
const PRIVATE: &str = include_str!("../../player/private.js");
const BEGIN: &str = include_str!("../../player/begin.js");

/// The player as one script, without its comments. `None` gives it the browser alone: a page then brings an adapter of
/// its own in `window.EverycontactAdapters` (`player/local.js` says what that must do).
pub fn player(keeper: Option<Keeper>) -> String {
    let own: &[&str] = match keeper {
        None | Some(Keeper::Browser) => &[],
        Some(Keeper::Scorm12) => &[SCORM12],
        Some(Keeper::Cmi5) => &[CMI5],
        Some(Keeper::Phone) => &[QUEUE, SENDING, PHONE],
    };
    script(&[&[STATE, LOCAL], own, &[QUESTIONS, PRIVATE, BEGIN]].concat())
}

/// What a phone keeps modules and sends progress with while no page of them is open.
pub fn worker() -> String {
    script(&[QUEUE, SENDING, WORKER])
}

fn script(parts: &[&str]) -> String {
    let lines = parts.iter().flat_map(|part| part.lines());
    let mut script = String::from("(function () {\n'use strict';\n");
    for line in lines.filter(|line| !is_comment(line)) {
        script.push_str(line);
        script.push('\n');
    }
    script.push_str("}());\n");
    script
}

/// The sources of the player have comments on lines of their own alone.
fn is_comment(line: &str) -> bool {
    let line = line.trim_start();
    line.is_empty()
        || ["//", "/*", "* ", "*/"]
            .iter()
            .any(|mark| line.starts_with(mark))
        || line == "*"
}
