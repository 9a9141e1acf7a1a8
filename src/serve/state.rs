//! What is served: the last good site, and what was found in the last attempt.

use std::sync::{Arc, Mutex, PoisonError};

use serde_json::{Value, json};
use tokio::sync::watch;

/// A site that makes its files when they are asked for.
pub trait Pages: Send + Sync {
    /// The bytes of a file; none where the site has no such. An error says why it cannot be made.
    fn file(&self, path: &str) -> Option<Result<Vec<u8>, String>>;
}

/// The last good site and the last report, each with a count.
pub struct State {
    site: Mutex<Option<Arc<dyn Pages>>>,
    report: watch::Sender<Report>,
}

/// What is known of the last attempt.
#[derive(Debug, Clone)]
struct Report {
    /// Grows with every report.
    attempt: u64,
    /// Grows with every site.
    site: u64,
    report: Value,
}

impl Default for State {
    fn default() -> Self {
        let report = Report { attempt: 0, site: 0, report: json!({}) };
        Self { site: Mutex::default(), report: watch::Sender::new(report) }
    }
}

impl State {
    /// Shows a new site, with what is known of it so far; gives the number of the attempt.
    pub fn show(&self, site: Arc<dyn Pages>, report: Value) -> u64 {
        *self.site.lock().unwrap_or_else(PoisonError::into_inner) = Some(site);
        self.report.send_modify(|known| {
            *known = Report { attempt: known.attempt + 1, site: known.site + 1, report };
        });
        self.attempt()
    }

    /// Tells what was found in content that gives no site; the last good one stays.
    pub fn fail(&self, report: Value) {
        self.report.send_modify(|known| {
            *known = Report { attempt: known.attempt + 1, site: known.site, report };
        });
    }

    /// Tells what was found in the content of a site, unless there is a newer attempt.
    pub fn tell(&self, attempt: u64, report: Value) {
        self.report.send_if_modified(|known| {
            let is_last = known.attempt == attempt;
            if is_last {
                *known = Report { attempt: known.attempt + 1, site: known.site, report };
            }
            is_last
        });
    }

    /// The last good site.
    pub fn site(&self) -> Option<Arc<dyn Pages>> {
        self.site.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The number of the last attempt.
    pub fn attempt(&self) -> u64 {
        self.report.borrow().attempt
    }

    /// The number of the site, which no other site of this or another preview has.
    pub fn number(&self) -> u64 {
        u64::from(std::process::id()) << 20 | self.report.borrow().site & 0xf_ffff
    }

    /// The last report, as soon as there is one after the attempt that the page knows.
    pub async fn report_after(&self, known: u64) -> Value {
        let mut receiver = self.report.subscribe();
        let newer = receiver.wait_for(|report| report.attempt != known).await.map(|report| report.clone());
        match newer {
            Ok(Report { attempt, report, .. }) => {
                json!({ "attempt": attempt, "site": self.number(), "report": report })
            }
            Err(_) => json!({ "attempt": known, "site": self.number() }),
        }
    }
}
