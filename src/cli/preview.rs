//! `reglament serve`: the local preview.
//!
//! A change is shown first and examined afterwards: only what pages cannot be made without is checked before.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::{Map, Value};

use super::args::{Lang, ServeArguments};
use super::ending::{Ending, could_not_run};
use super::live::Live;
use super::pipeline::{self, Ready};
use super::progress::Progress;
use super::report::Tongue;
use super::{report, voice};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::load;
use crate::load::known::Known;
use crate::serve::{self, State};
use crate::theme::asset::Assets;

/// Runs it until it is interrupted.
pub fn run(arguments: &ServeArguments) -> Ending {
    let root = arguments.root.root.clone();
    let lang = arguments.tongue.lang;
    if !load::folder::is_there(&root) {
        let message = say!("there is no folder {folder}", folder = root.join("content").display().to_string());
        return could_not_run(&Tongue::built_in(lang), &message, super::check::pipeline_hint());
    }
    let known = Arc::new(Mutex::new(Known::keeping()));
    let editor = Editor { root: root.clone(), lang, known, examining: Arc::default() };
    let announce = |address: &str| {
        let open = say!("open {address}  (stop with Ctrl-C)", address = address);
        voice::aside(format_args!("{}\n", Tongue::built_in(lang).say(&open)));
    };
    match serve::run(&root, arguments.port, move |state| editor.rebuild(state), announce) {
        Ok(()) => Ending::Clean,
        Err(message) => {
            let hint = "choose another port with --port, or 0 for any free one";
            could_not_run(&Tongue::built_in(lang), &message, hint)
        }
    }
}

/// What makes the report for the page.
type Form = fn(&[Finding], &Tongue) -> Value;

/// Makes the site anew after every burst of changes.
#[derive(Clone)]
struct Editor {
    root: PathBuf,
    lang: Lang,
    /// What was loaded for the last site.
    known: Arc<Mutex<Known<load::Loaded>>>,
    /// One examination at a time; those that are overtaken do not begin.
    examining: Arc<Mutex<()>>,
}

impl Editor {
    fn rebuild(&self, state: &Arc<State>) {
        let progress = Progress::new();
        let draft = {
            let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
            pipeline::draft(&self.root, &mut known, &progress)
        };
        let mut ready = match draft {
            Ok(ready) => ready,
            Err(message) => {
                let tongue = Tongue::built_in(self.lang);
                voice::aside(format_args!("reglament: {}\n", tongue.say(&message)));
                return state.fail(report::json::failure(&message, &tongue));
            }
        };
        // The page of findings tells all of them.
        if ready.loaded.corpus.site.findings_page {
            ready.loaded.findings = pipeline::examined(&self.root, &ready.loaded);
        }
        if ready.has_errors() {
            return state.fail(self.report(&ready.loaded.findings, &ready.assets, report::json::preview));
        }
        let ready = Arc::new(ready);
        let live = match Live::open(Arc::clone(&ready)) {
            Ok(live) => Arc::new(live),
            Err(mut findings) => {
                findings.extend(ready.loaded.findings.iter().cloned());
                return state.fail(self.report(&findings, &ready.assets, report::json::preview));
            }
        };
        let attempt =
            state.show(Arc::clone(&live) as Arc<dyn serve::Pages>, self.json(&[], &ready.assets, report::json::shown));
        let took = progress.done();
        let tongue = Tongue::new(self.lang, &ready.assets);
        let new = say!("pages are new after {took} ms", took = took.as_millis().to_string());
        voice::aside(format_args!("{}\n", tongue.say(&new)));
        let (editor, state) = (self.clone(), Arc::clone(state));
        std::thread::spawn(move || editor.examine(&state, attempt, &ready, &live));
    }

    /// Finds what is wrong with a site that is shown already.
    fn examine(&self, state: &State, attempt: u64, ready: &Ready, live: &Live) {
        let _one = self.examining.lock().unwrap_or_else(PoisonError::into_inner);
        if state.attempt() != attempt {
            return;
        }
        let mut findings = pipeline::examined(&self.root, &ready.loaded);
        findings.extend(live.faults());
        if state.attempt() == attempt {
            state.tell(attempt, self.report(&findings, &ready.assets, report::json::shown));
        }
    }

    /// Tells findings in the terminal, and gives the report for the page.
    fn report(&self, findings: &[Finding], assets: &Assets, form: Form) -> Value {
        report::human::human(&self.root, findings, &Tongue::new(self.lang, assets));
        self.json(findings, assets, form)
    }

    /// The report in the language of the terminal, and in each that a page may have.
    fn json(&self, findings: &[Finding], assets: &Assets, form: Form) -> Value {
        let mut report = form(findings, &Tongue::new(self.lang, assets));
        let tongues: &[Lang] = if findings.is_empty() { &[] } else { &[Lang::En, Lang::Kk, Lang::Ru] };
        let tongues = tongues.iter().map(|lang| Tongue::new(*lang, assets));
        let said: Map<String, Value> =
            tongues.map(|tongue| (tongue.tag().to_owned(), form(findings, &tongue))).collect();
        if let Some(report) = report.as_object_mut() {
            report.insert("tongues".to_owned(), said.into());
        }
        report
    }
}
