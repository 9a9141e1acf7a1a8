//! The JSON Schema of each kind of content file, generated from the forms.

use schemars::generate::SchemaSettings;
use serde_json::Value;

use super::form::act::ActForm;
use super::form::calendar::CalendarForm;
use super::form::glossary::GlossaryForm;
use super::form::regulation::RegulationForm;
use super::form::site::SiteForm;

/// The kinds of content file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `content/site.yaml`
    Site,
    /// `content/glossary.yaml`
    Glossary,
    /// `content/calendar.yaml`
    Calendar,
    /// `content/acts/ACT/act.yaml`
    Act,
    /// `content/acts/ACT/REGULATION.yaml`
    Regulation,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 5] = [Self::Site, Self::Glossary, Self::Calendar, Self::Act, Self::Regulation];

    /// The name of its schema: `content/schema/NAME.json`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Glossary => "glossary",
            Self::Calendar => "calendar",
            Self::Act => "act",
            Self::Regulation => "regulation",
        }
    }
}

/// The schema of a kind of file.
pub fn schema(kind: Kind) -> Value {
    let generator =
        SchemaSettings::draft07().with(|settings| settings.definitions_path = "/$defs".into()).into_generator();
    let schema = match kind {
        Kind::Site => generator.into_root_schema_for::<SiteForm>(),
        Kind::Glossary => generator.into_root_schema_for::<GlossaryForm>(),
        Kind::Calendar => generator.into_root_schema_for::<CalendarForm>(),
        Kind::Act => generator.into_root_schema_for::<ActForm>(),
        Kind::Regulation => generator.into_root_schema_for::<RegulationForm>(),
    };
    schema.to_value()
}
