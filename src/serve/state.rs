//! What is served: the last good site, and the report of the last attempt.

use std::sync::{Arc, Mutex, PoisonError};

use serde_json::{Value, json};
use tokio::sync::watch;

use crate::output::Output;

/// One attempt to make the site.
#[derive(Debug, Clone)]
pub struct Attempt {
    /// The site; none when the content does not allow one.
    pub output: Option<Output>,
    /// The findings, as `check --format json` reports them.
    pub report: Value,
}

/// The last good site and the last report, with a count that grows with every attempt.
#[derive(Debug)]
pub struct State {
    site: Mutex<Option<Arc<Output>>>,
    report: watch::Sender<(u64, Value)>,
}

impl Default for State {
    fn default() -> Self {
        Self { site: Mutex::new(None), report: watch::Sender::new((0, json!({}))) }
    }
}

impl State {
    /// Takes an attempt: its site if there is one, its report in any case.
    pub fn put(&self, attempt: Attempt) {
        if let Some(output) = attempt.output {
            *self.site.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(output));
        }
        self.report.send_modify(|(count, report)| {
            *count += 1;
            *report = attempt.report;
        });
    }

    /// The last good site.
    pub fn site(&self) -> Option<Arc<Output>> {
        self.site.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The number of the last attempt.
    pub fn count(&self) -> u64 {
        self.report.borrow().0
    }

    /// The report of the last attempt, as soon as there is one after the attempt that the page knows.
    pub async fn report_after(&self, known: u64) -> Value {
        let mut receiver = self.report.subscribe();
        let newer = receiver.wait_for(|(count, _)| *count != known).await;
        match newer {
            Ok(value) => json!({ "attempt": value.0, "report": value.1 }),
            Err(_) => json!({ "attempt": known }),
        }
    }
}
