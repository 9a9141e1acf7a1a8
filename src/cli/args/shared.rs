//! What several commands ask for: where the project is, and in which language it is told.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// Where the project is.
#[derive(Debug, Args)]
pub struct RootArguments {
    /// The folder that holds content/, and templates/ and theme/ of its own if any
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
}

/// In which language findings are told.
#[derive(Debug, Args)]
pub struct TongueArguments {
    /// The language of the findings and of what is said about them
    #[arg(long, value_enum, default_value_t = Lang::En)]
    pub lang: Lang,
}

/// The languages of findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Lang {
    /// English
    En,
    /// Қазақша
    Kk,
    /// По-русски
    Ru,
}

impl Lang {
    /// The tag of its catalogue; none for English, in which findings are written.
    pub fn tag(self) -> Option<&'static str> {
        match self {
            Self::En => None,
            Self::Kk => Some("kk"),
            Self::Ru => Some("ru"),
        }
    }
}
