//! The door in: a content folder becomes a corpus, with findings about all that is wrong in it.
//!
//! Loading never fails on content. Only here and in the doors out are files read or written; nothing outside the
//! root is, because ids are checked, names are taken from the folder itself and links are not followed.

pub mod allowance;
pub mod at;
pub mod canonical;
pub mod carried;
pub mod catalogue;
pub mod code;
pub mod cut;
pub mod digest;
pub mod folder;
pub mod form;
pub mod indent;
pub mod inputs;
pub mod interface;
pub mod known;
pub mod lower;
pub mod overrides;
pub mod read;
pub mod scalar;
pub mod schema;
pub mod settle;
pub mod structure;
pub mod syntax;
pub mod tree;

use std::path::Path;
use std::sync::Arc;

use serde::de::DeserializeOwned;

use crate::diagnostic::allowance::{Allowance, Setting};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::{Message, say};
use crate::diagnostic::place::{Place, Places};
use crate::diagnostic::suggest;
use crate::model::act::Act;
use crate::model::address::Address;
use crate::model::body::AnnexContent;
use crate::model::corpus::{Corpus, Site};
use crate::model::words::Lang;

use self::folder::{ActFolder, Folder, Source};
use self::form::act::ActForm;
use self::form::calendar::CalendarForm;
use self::form::glossary::GlossaryForm;
use self::form::regulation::RegulationForm;
use self::form::site::SiteForm;
use self::known::Known;
use self::lower::context::Context;
use self::read::read;
use self::schema::Kind;

/// What was loaded.
#[derive(Debug, Clone, Default)]
pub struct Loaded {
    /// The corpus, without what could not be understood.
    pub corpus: Corpus,
    /// What is wrong, in no particular order.
    pub findings: Vec<Finding>,
    /// Where everything was written.
    pub places: Places,
    /// Acts with a regulation file that could not be understood: what refers to it finds nothing for now.
    pub incomplete: Vec<String>,
    /// How bad the settings want faults to be.
    pub settings: Vec<Setting>,
    /// Findings that are allowed in place.
    pub allowances: Vec<Allowance>,
}

impl Loaded {
    /// Takes over what was loaded of an act.
    fn absorb(&mut self, own: Self) {
        self.corpus.acts.extend(own.corpus.acts);
        self.findings.extend(own.findings);
        self.places.absorb(own.places);
        self.incomplete.extend(own.incomplete);
        self.allowances.extend(own.allowances);
    }
}

/// Loads the content of a root folder.
///
/// # Errors
/// When there is no folder `content` or it cannot be listed: there is nothing to find fault with then.
pub fn load(root: &Path) -> Result<Loaded, Message> {
    again(root, &mut Known::default())
}

/// Loads the content of a root folder; acts whose files did not change since the last time are taken from then.
///
/// # Errors
/// As [`load`].
pub fn again(root: &Path, known: &mut Known<Loaded>) -> Result<Loaded, Message> {
    let folder = folder::scan(root)?;
    let mut loaded = Loaded::default();
    loaded.corpus.digests = digest::digests(&folder);
    let languages = site(&folder, &mut loaded);
    glossary(&folder, &languages, &mut loaded);
    calendar(&folder, &languages, &mut loaded);
    let one = |act: &ActFolder| {
        let mut own = Loaded::default();
        let act = self::act(act, &languages, &mut own);
        own.corpus.acts.extend(act);
        own
    };
    known.acts(&folder.acts, &languages, one).into_iter().for_each(|own| loaded.absorb(own));
    if folder.acts.is_empty() {
        let place = Place { file: "content/acts".into(), line: 1, column: 1 };
        let finding = Finding::at(&code::NO_ACTS, place, "there is no act here");
        loaded.findings.push(finding.hint("make a folder for one and write its act.yaml; see content/README.md"));
    }
    loaded.findings.extend(folder.findings);
    loaded.findings.extend(carried::carry(&mut loaded.corpus));
    Ok(loaded)
}

fn site(folder: &Folder, loaded: &mut Loaded) -> Vec<Lang> {
    let form = folder.site.as_ref().and_then(|source| form::<SiteForm>(Kind::Site, source, loaded)).unwrap_or_default();
    let languages = lower::site::languages(&form);
    let file = folder.site.as_ref().map_or_else(|| Arc::from("content/site.yaml"), |source| Arc::clone(&source.file));
    let mut context = Context::new(file, &languages);
    let site: Site = lower::site::site(&mut context, &form, &languages);
    loaded.settings = lower::site::settings(&context, &form);
    loaded.corpus.site = site;
    finish(context, loaded);
    languages
}

fn glossary(folder: &Folder, languages: &[Lang], loaded: &mut Loaded) {
    let Some(source) = &folder.glossary else { return };
    let Some(form) = form::<GlossaryForm>(Kind::Glossary, source, loaded) else { return };
    let mut context = Context::new(Arc::clone(&source.file), languages);
    loaded.corpus.glossary = lower::glossary::glossary(&mut context, &form);
    finish(context, loaded);
}

fn calendar(folder: &Folder, languages: &[Lang], loaded: &mut Loaded) {
    let Some(source) = &folder.calendar else { return };
    let Some(form) = form::<CalendarForm>(Kind::Calendar, source, loaded) else { return };
    let mut context = Context::new(Arc::clone(&source.file), languages);
    loaded.corpus.calendar = lower::calendar::calendar(&mut context, &form);
    finish(context, loaded);
}

fn act(folder: &ActFolder, languages: &[Lang], loaded: &mut Loaded) -> Option<Act> {
    let form = folder.act.as_ref().and_then(|source| form::<ActForm>(Kind::Act, source, loaded));
    let mut lowered = folder.act.as_ref().zip(form.as_ref()).map(|(source, form)| {
        let mut context = Context::new(Arc::clone(&source.file), languages);
        let act = lower::act::act(&mut context, &folder.id, form);
        finish(context, loaded);
        act
    });
    let address = Address::root().page(&folder.id);
    for (id, source) in &folder.regulations {
        let Some(regulation) = self::form::<RegulationForm>(Kind::Regulation, source, loaded) else {
            loaded.incomplete.push(folder.id.clone());
            continue;
        };
        let mut context = Context::new(Arc::clone(&source.file), languages);
        let regulation = lower::regulation::regulation(&mut context, id, &address, form.as_ref(), &regulation);
        finish(context, loaded);
        if let Some(act) = &mut lowered {
            act.regulations.push(regulation);
        }
    }
    if !folder.unreadable.is_empty() {
        loaded.incomplete.push(folder.id.clone());
    }
    if let Some(act) = &mut lowered {
        order_by_annex(act);
        missing_regulations(folder, act, loaded);
    }
    lowered
}

/// Regulations stand in the order in which the act's annexes name them, the unnamed ones after them.
fn order_by_annex(act: &mut Act) {
    let named: Vec<String> = act
        .annexes
        .iter()
        .filter_map(|annex| match &annex.content {
            AnnexContent::Regulation(id) => Some(id.clone()),
            _ => None,
        })
        .collect();
    let rank = |id: &str| named.iter().position(|name| name == id).unwrap_or(usize::MAX);
    act.regulations.sort_by(|a, b| (rank(&a.id), &a.id).cmp(&(rank(&b.id), &b.id)));
}

fn missing_regulations(folder: &ActFolder, act: &Act, loaded: &mut Loaded) {
    for annex in &act.annexes {
        let AnnexContent::Regulation(id) = &annex.content else { continue };
        if folder.regulations.iter().any(|(known, _)| known == id) || folder.unreadable.contains(id) {
            continue;
        }
        let known: Vec<&str> = folder.regulations.iter().map(|(known, _)| known.as_str()).collect();
        let message = say!(
            "annex {number} names the regulation `{id}`, but there is no file `{id}.yaml`",
            number = &annex.number,
            id = id
        );
        let finding = Finding::about(&code::MISSING_REGULATION, annex.address.field("regulation"), message);
        loaded.findings.push(finding.hint(suggest::hint(id, known)));
    }
}

fn finish(context: Context<'_>, loaded: &mut Loaded) {
    loaded.findings.extend(context.findings);
    loaded.places.absorb(context.places);
}

fn form<T: DeserializeOwned>(kind: Kind, source: &Source, loaded: &mut Loaded) -> Option<T> {
    loaded.allowances.extend(allowance::allowances(&source.file, &source.text));
    for cut in cut::cuts(&source.text) {
        let place = Place { file: Arc::clone(&source.file), line: cut.line, column: cut.column };
        let message =
            say!("the text «… {before}» is cut here: `{lost}` is a comment", before = cut.before, lost = cut.lost);
        let hint = "put quotes around the text; if it is a comment, write a space after `#`";
        loaded.findings.push(Finding::at(&code::CUT_TEXT, place, message).hint(hint));
    }
    match read(kind, &source.text) {
        Ok(form) => Some(form),
        Err(faults) => {
            for fault in faults {
                let place = Place { file: Arc::clone(&source.file), line: fault.line, column: fault.column };
                let finding = Finding::at(fault.code, place, fault.message);
                loaded.findings.push(match fault.hint {
                    Some(hint) => finding.hint(hint),
                    None => finding,
                });
            }
            None
        }
    }
}
