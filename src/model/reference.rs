//! References to acts: what is needed to name an act and to find it elsewhere.

use jiff::civil::Date;

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
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entry {
    /// The rule in words.
    pub rule: Words,
    /// The date.
    pub date: Option<Date>,
}

/// Identifiers of an act in other systems.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Identifiers {
    /// adilet.zan.kz: `V1500011537`.
    pub adilet: Option<String>,
    /// zan.gov.kz: `79414`.
    pub zan: Option<String>,
    /// The state register.
    pub registry: Option<String>,
}

/// Another act, named in this one.
#[derive(Debug, Clone, PartialEq, Eq)]
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
