//! Units (ҚФБ / СФЕ): who acts.

use super::words::Words;

/// A structural-functional unit: a person, body or system that performs actions; one lane of annex 3.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Unit {
    /// Its id, unique in its regulation.
    pub id: String,
    /// What it is.
    pub kind: UnitKind,
    /// The full name.
    pub name: Words,
    /// The abbreviation, as the drawing and the table use it.
    pub abbreviation: Words,
    /// The point that lists it, by anchor; none where the act uses it without listing it.
    pub listed_in: Option<String>,
    /// The units that a group stands for, by id.
    pub members: Vec<String>,
    /// A remark in the maintainer's words.
    pub remark: Words,
}

/// What a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UnitKind {
    /// A person by position: инспектор, руководитель.
    Person,
    /// A department of the provider.
    Unit,
    /// A whole organisation.
    Organisation,
    /// An information system: ПЭП, ИС ЦОН.
    System,
    /// The recipient of the service: көрсетілетін қызметті алушы / услугополучатель.
    Recipient,
    /// A body outside the provider.
    External,
    /// Several units printed as one.
    Group,
}

impl UnitKind {
    /// The word used in YAML and as the key of the interface words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Unit => "unit",
            Self::Organisation => "organisation",
            Self::System => "system",
            Self::Recipient => "recipient",
            Self::External => "external",
            Self::Group => "group",
        }
    }
}
