//! `unknown-channel`: a process describes a channel that the regulation does not list.

use super::reference::{known, regulations};
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::model::corpus::Corpus;

/// The fault.
pub const CODE: Code = Code {
    name: "unknown-channel",
    severity: Severity::Error,
    explanation: "`channel:` of a process names a channel that `channels` does not list.\n\n\
        Bad:\n\n    - id: main\n      channel: potral\n\nGood:\n\n    channels: [{id: portal, name: {…}}]\n    …\n    - id: main\n      \
        channel: portal",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for regulation in regulations(corpus) {
        let channels: Vec<&str> = regulation.channels.iter().map(|channel| channel.id.as_str()).collect();
        for process in &regulation.processes {
            let Some(channel) = &process.channel else { continue };
            let place = || regulation.address.anchor(&format!("process-{}", process.id)).field("channel");
            known(&CODE, "channel", channel, &channels, place, findings);
        }
    }
}
