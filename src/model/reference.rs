//! References to acts: what is needed to name an act and to find it elsewhere.

use jiff::civil::Date;

use super::deadline::Span;
use super::words::Words;

/// What an act is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ActKind {
    /// бұйрық / приказ.
    Order,
    /// бірлескен бұйрық / совместный приказ.
    JointOrder,
    /// қаулы / постановление.
    Decree,
    /// заң / закон.
    Law,
}

impl ActKind {
    /// The word used in YAML and as the key of the interface words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Order => "order",
            Self::JointOrder => "joint-order",
            Self::Decree => "decree",
            Self::Law => "law",
        }
    }
}

/// When something takes effect: the rule as the act states it, and the date that follows, where it can be known.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Entry {
    /// The rule in words.
    pub rule: Words,
    /// The date on which it is put into effect (қолданысқа енгізіледі / вводится в действие), as the content states it.
    pub date: Option<Date>,
    /// The rule as something that can be counted, where the content says it.
    pub counted: Option<EntryRule>,
    /// The day of the first official publication of the act that states the rule.
    pub published: Option<Date>,
    /// The day of its state registration.
    pub registered: Option<Date>,
    /// When it comes into legal force (күшіне енеді / вступает в силу), where the act names that apart.
    pub force: Option<Box<Entry>>,
}

/// A rule of entry that can be counted: from which day, and how much later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct EntryRule {
    /// The day from which it counts.
    pub from: EntryFrom,
    /// How long has to run out after that day; on the very day when nothing is said.
    pub after: Option<Span>,
}

/// The day from which a rule of entry counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EntryFrom {
    /// The day of the first official publication.
    Publication,
    /// The day of state registration.
    Registration,
    /// The day of signing.
    Signing,
}

impl EntryFrom {
    /// The word used in YAML and as the key of the interface words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Publication => "publication",
            Self::Registration => "registration",
            Self::Signing => "signing",
        }
    }
}

/// Identifiers of an act in other systems.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Identifiers {
    /// adilet.zan.kz: `V1500011537`.
    pub adilet: Option<String>,
    /// zan.gov.kz: `79414`.
    pub zan: Option<String>,
    /// The state register.
    pub registry: Option<String>,
}

/// Another act, named in this one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ActReference {
    /// Its id in this content, where it is here.
    pub id: Option<String>,
    /// What it is.
    pub kind: ActKind,
    /// Who issued it.
    pub issuer: Words,
    /// The number.
    pub number: String,
    /// The date of adoption.
    pub date: Option<Date>,
    /// The title.
    pub title: Words,
    /// The registration number.
    pub registered: Option<String>,
    /// Identifiers in other systems.
    pub identifiers: Identifiers,
}

impl ActReference {
    /// Whether it can be found elsewhere: whether an identifier of another system is known.
    pub fn is_found(&self) -> bool {
        self.identifiers.adilet.is_some() || self.identifiers.zan.is_some()
    }
}
