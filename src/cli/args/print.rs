//! The arguments of `print`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::shared::{RootArguments, TongueArguments};

/// The arguments of `print`.
#[derive(Debug, Args)]
pub struct PrintArguments {
    /// Where the project is.
    #[command(flatten)]
    pub root: RootArguments,
    /// An address: 500-2015, 500-2015/border-permit, units, units/NAME; everything when left out
    #[arg(value_name = "SELECTION")]
    pub selection: Option<String>,
    /// The sheets: a4 to read, a3 and a1 to hang up
    #[arg(long, value_enum, value_delimiter = ',', default_value = "a4")]
    pub format: Vec<Sheet>,
    /// Only in these languages, by their tags; `both` for all side by side
    #[arg(long, value_name = "TAG", value_delimiter = ',')]
    pub language: Vec<String>,
    /// Past and future editions too
    #[arg(long)]
    pub editions: bool,
    /// The folder of the documents [default: print in the root]
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// The day for which is told what holds now; see `build`
    #[arg(long, value_name = "DATE")]
    pub date: Option<jiff::civil::Date>,
    /// Print everything anew, whatever was kept from the last run
    #[arg(long)]
    pub fresh: bool,
    /// The language of the findings.
    #[command(flatten)]
    pub tongue: TongueArguments,
}

/// The sheets that documents are printed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Sheet {
    /// 210 × 297 mm
    A4,
    /// 297 × 420 mm
    A3,
    /// 594 × 841 mm
    A1,
}

#[cfg(feature = "pdf")]
impl Sheet {
    /// The same, as `print` calls it.
    pub fn sheet(self) -> crate::print::Format {
        match self {
            Self::A4 => crate::print::Format::A4,
            Self::A3 => crate::print::Format::A3,
            Self::A1 => crate::print::Format::A1,
        }
    }
}
