//! A live site: it stays in memory and makes each file when it is asked for, so that a change is on its page without
//! the rest of the site being made.

use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};

use super::pipeline::Ready;
use crate::diagnostic::finding::Finding;
use crate::serve::Pages;

/// What a file came to.
type Made = Option<Result<Vec<u8>, Vec<Finding>>>;

/// A path, and where the answer goes.
type Ask = (String, SyncSender<Made>);

/// A live site. Its thread ends when it is dropped.
pub struct Live {
    asks: Mutex<Sender<Ask>>,
    samples: Vec<String>,
}

impl Live {
    /// Lists the jobs of a site in a thread of their own.
    ///
    /// # Errors
    /// With the faults of the templates, or two pages of one address.
    pub fn open(ready: Arc<Ready>) -> Result<Self, Vec<Finding>> {
        let (asks, asked): (Sender<Ask>, Receiver<Ask>) = channel();
        let (tell, told) = sync_channel(1);
        std::thread::spawn(move || {
            let outcome = ready.with(|jobs| {
                let _ = tell.send(Ok(jobs.samples()));
                for (path, answer) in asked {
                    // Whoever asked may have gone.
                    let _ = answer.send(jobs.make(&path));
                }
            });
            if let Err(findings) = outcome {
                let _ = tell.send(Err(findings));
            }
        });
        let samples = told.recv().unwrap_or_else(|_| Err(Vec::new()))?;
        Ok(Self { asks: Mutex::new(asks), samples })
    }

    fn make(&self, path: &str) -> Made {
        let (answer, answered) = sync_channel(1);
        self.asks.lock().unwrap_or_else(PoisonError::into_inner).send((path.to_owned(), answer)).ok()?;
        answered.recv().ok()?
    }

    /// The faults that show when the first page of each type is made.
    pub fn faults(&self) -> Vec<Finding> {
        self.samples.iter().filter_map(|path| self.make(path)?.err()).flatten().collect()
    }
}

impl Pages for Live {
    fn file(&self, path: &str) -> Option<Result<Vec<u8>, String>> {
        let made = self.make(path)?;
        Some(made.map_err(|findings| {
            let said = findings.iter().map(|finding| {
                let place =
                    finding.place.as_ref().map(|place| format!("{}:{}:{}: ", place.file, place.line, place.column));
                format!("{}{}\n", place.unwrap_or_default(), &*finding.message)
            });
            said.collect()
        }))
    }
}
