//! A regulation: the procedure of one state service.

use super::address::Address;
use super::body::{Annex, Chapter, Note};
use super::deadline::Deadline;
use super::process::Process;
use super::reference::ActReference;
use super::unit::Unit;
use super::words::Words;

/// A regulation of a state service (мемлекеттік көрсетілетін қызмет регламенті), or another document that an act approves
/// and that is built like one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Regulation {
    /// Its id, unique in its act, and its folder in the site.
    pub id: String,
    /// Its page: `500-2015/border-permit`.
    pub address: Address,
    /// What it is.
    pub kind: DocumentKind,
    /// The title as printed.
    pub title: Words,
    /// The service that it regulates.
    pub service: Words,
    /// Who provides it.
    pub provider: Words,
    /// Who may ask for it.
    pub recipients: Words,
    /// Paper, electronic or both.
    pub form: Option<Form>,
    /// What the recipient gets.
    pub result: Words,
    /// The declared total deadline, from the standard.
    pub total: Option<Deadline>,
    /// The point that declares it, in words (`пункт 4 Стандарта`).
    pub total_basis: Words,
    /// What the standard says of deadlines: the parts of the point that is named for it.
    pub terms: Vec<Requirement>,
    /// What to bring; taken from the standard where the content does not say it here.
    pub documents: Vec<Requirement>,
    /// On what grounds it is refused; taken from the standard where the content does not say it here.
    pub refusals: Vec<Requirement>,
    /// What it costs.
    pub fee: Words,
    /// Where to ask.
    pub place: Words,
    /// When it is open.
    pub hours: Words,
    /// The standard that it carries out.
    pub standard: Option<Standard>,
    /// Categories of urgency and sub-services that deadlines and processes may differ for.
    pub categories: Vec<Category>,
    /// Ways of asking: on paper, by the portal, through the centre.
    pub channels: Vec<Channel>,
    /// Definitions and abbreviations, in the printed order; the same one may be defined twice.
    pub abbreviations: Vec<Abbreviation>,
    /// The text.
    pub chapters: Vec<Chapter>,
    /// Its own annexes.
    pub annexes: Vec<Annex>,
    /// Units in the order of the lanes.
    pub units: Vec<Unit>,
    /// Processes.
    pub processes: Vec<Process>,
    /// Notes printed under the title.
    pub notes: Vec<Note>,
}

impl Regulation {
    /// The unit with this id.
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.id == id)
    }

    /// The form in which a process runs: that of its channel, or else of the service.
    pub fn form_of(&self, process: &Process) -> Option<Form> {
        let channel = process.channel.as_ref().and_then(|id| self.channels.iter().find(|channel| channel.id == *id));
        channel.and_then(|channel| channel.form).or(self.form)
    }

    /// The process with this id.
    pub fn process(&self, id: &str) -> Option<&Process> {
        self.processes.iter().find(|process| process.id == id)
    }
}

/// What a document is that an act approves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum DocumentKind {
    /// регламент / регламент.
    #[default]
    Regulation,
    /// стандарт / стандарт.
    Standard,
    /// қағидалар / правила.
    Rules,
}

impl DocumentKind {
    /// The word used in YAML and as the key of the interface words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Regulation => "regulation",
            Self::Standard => "standard",
            Self::Rules => "rules",
        }
    }
}

/// The form in which a service is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// қағаз түрінде / бумажная.
    Paper,
    /// электрондық / электронная.
    Electronic,
    /// Both.
    Both,
}

impl Form {
    /// The word used in YAML and as the key of the interface words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Electronic => "electronic",
            Self::Both => "both",
        }
    }
}

/// One document to bring or one ground for refusal.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Requirement {
    /// Whom or what it is for; everybody when empty.
    pub categories: Vec<String>,
    /// What it says.
    pub text: Words,
    /// The point of the standard that it was taken from.
    pub from: Option<Address>,
}

/// The standard that a regulation carries out. Its points are data: they are not always 4, 9 and 10.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Standard {
    /// The act that approved it.
    pub act: ActReference,
    /// The number of its point on deadlines.
    pub deadline_point: Option<String>,
    /// The number of its point on documents.
    pub documents_point: Option<String>,
    /// The number of its point on grounds for refusal.
    pub refusal_point: Option<String>,
}

/// A category of urgency, of recipients, or a sub-service.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Category {
    /// Its id, unique in its regulation.
    pub id: String,
    /// Its name.
    pub name: Words,
}

/// A way of asking for the service.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Channel {
    /// Its id, unique in its regulation.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// Whether it is on paper or electronic, where that is not the form of the whole service.
    pub form: Option<Form>,
}

/// A definition or abbreviation: `бұдан әрі – ҚФБ` / `далее – СФЕ`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Abbreviation {
    /// The short form.
    pub short: Words,
    /// What it stands for.
    pub long: Words,
    /// The point that defines it, by anchor.
    pub defined_in: Option<String>,
}
