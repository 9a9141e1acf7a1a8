//! `empty-point`: a point that says nothing, and no event says why.

use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::model::body::Point;
use crate::model::corpus::Corpus;
use crate::model::event::ChangeKind;
use crate::model::part::{self, Part};

/// The fault.
pub const CODE: Code = Code {
    name: "empty-point",
    severity: Severity::Error,
    explanation: "A point or subpoint has neither text nor parts nor a note, and no event has excluded it.\n\n\
        An excluded point whose words are lost keeps its number and stays empty; the event that excluded it carries the stub \
        that is shown in its place:\n\n    events:\n      - id: e1\n        by: {…}\n        changes:\n          \
        - {kind: excluded, target: p1-2, note: {kk: \"Алып тасталды – …\", ru: \"Исключен …\"}}",
};

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for act in &corpus.acts {
        let gone: Vec<&str> = act
            .events
            .iter()
            .flat_map(|event| &event.changes)
            .filter(|change| matches!(change.kind, ChangeKind::Excluded | ChangeKind::Repealed))
            .map(|change| change.target.as_str())
            .collect();
        for point in points(part::parts(&act.chapters, &act.annexes, &[])) {
            let anchor = point.address.anchor_id().unwrap_or("");
            report(point, gone.contains(&anchor), findings);
        }
        for regulation in &act.regulations {
            for point in points(part::parts(&regulation.chapters, &regulation.annexes, &[])) {
                let target = format!("{}#{}", regulation.id, point.address.anchor_id().unwrap_or(""));
                report(point, gone.contains(&target.as_str()), findings);
            }
        }
    }
}

fn points(parts: Vec<Part<'_>>) -> impl Iterator<Item = &Point> {
    parts.into_iter().filter_map(|part| if let Part::Point(point) = part { Some(point) } else { None })
}

fn report(point: &Point, excluded: bool, findings: &mut Vec<Finding>) {
    if point.body.is_empty() && point.notes.is_empty() && !excluded {
        let message = say!("the point {label} says nothing", label = &point.label);
        let hint = "give it a `text`; if it was excluded, write the event that did it";
        findings.push(Finding::about(&CODE, point.address.clone(), message).hint(hint));
    }
}
