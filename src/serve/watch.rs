//! Watching: tells when something in the project has changed, once per burst.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::diagnostic::message::{Message, say};

/// A burst is over when nothing has changed for this long; an editor's save is several changes.
const QUIET: Duration = Duration::from_millis(10);

/// The folders that a site is made of.
const SOURCES: [&str; 3] = ["content", "templates", "theme"];

/// Changes to come.
pub struct Changes {
    events: Receiver<()>,
    // Watching ends when this is dropped.
    _watcher: RecommendedWatcher,
}

impl Changes {
    /// Waits for the end of the next burst; false when there is nothing left to watch.
    pub fn wait(&self) -> bool {
        if self.events.recv().is_err() {
            return false;
        }
        loop {
            match self.events.recv_timeout(QUIET) {
                Ok(()) => {}
                Err(RecvTimeoutError::Timeout) => return true,
                Err(RecvTimeoutError::Disconnected) => return false,
            }
        }
    }
}

/// Begins to watch the sources below a root. Folders that do not exist yet are noticed through the root itself.
///
/// # Errors
/// When the system cannot watch the root, in words.
pub fn watch(root: &Path) -> Result<Changes, Message> {
    let root = root.canonicalize().map_err(|error| refused(root, &error))?;
    let sources: Vec<PathBuf> = SOURCES.iter().map(|name| root.join(name)).collect();
    let (tell, events) = channel();
    let watched = sources.clone();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        let concerns =
            |event: &Event| event.paths.iter().any(|path| watched.iter().any(|source| path.starts_with(source)));
        // A failure of the watcher may have lost events, so it counts as a change.
        if event.as_ref().map_or(true, |event| !matches!(event.kind, EventKind::Access(_)) && concerns(event)) {
            let _ = tell.send(());
        }
    })
    .map_err(|error| refused(&root, &error))?;
    watcher.watch(&root, RecursiveMode::NonRecursive).map_err(|error| refused(&root, &error))?;
    for source in sources.iter().filter(|source| source.is_dir()) {
        watcher.watch(source, RecursiveMode::Recursive).map_err(|error| refused(&root, &error))?;
    }
    Ok(Changes { events, _watcher: watcher })
}

fn refused(folder: &Path, error: &dyn std::error::Error) -> Message {
    say!("cannot watch {folder}: {error}", folder = folder.display().to_string(), error = error.to_string())
}
