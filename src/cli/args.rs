//! The arguments, and the help that teaches them.

pub mod print;
pub mod shared;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

pub use self::print::{PrintArguments, Sheet};
pub use self::shared::{Lang, RootArguments, TongueArguments};

use crate::model::corpus::whole_address;

/// Turns state-service regulations, written once as YAML, into a bilingual website with their diagrams.
#[derive(Debug, Parser)]
#[command(version, about, after_help = AFTER)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// Say nothing but errors
    #[arg(long, short, global = true)]
    pub quiet: bool,
    /// Colours on the error stream
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub color: Color,
}

/// When to speak in colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal, without NO_COLOR
    Auto,
    /// In any case
    Always,
    /// In no case
    Never,
}

const AFTER: &str = "\
First steps:
  reglament init             begin a site, or add an act or a regulation to this one
  reglament serve            look at the site while you write; findings appear in the page
  reglament check            everything that is wrong with the content, with file:line:column
  reglament build            the site, as a folder of files in public/
  reglament print            the same on paper: PDF in print/
  reglament explain CODE     what a finding means and how to mend it

Content lives in content/; content/README.md tells how to write it.
Exit codes: 0 clean, 1 findings, 2 could not run.";

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Build the site into a folder
    ///
    /// Reads content/, checks it and puts the whole site into a folder, or changes nothing: if the content has errors, or the
    /// disk is full, or the build is killed, the last good site stays. Files whose bytes did not change keep their
    /// time. A folder that holds anything else is refused. No clock is read: the same content gives the same site on any
    /// day, and --date says for which one.
    Build(BuildArguments),
    /// Report everything that is wrong with the content
    Check(CheckArguments),
    /// Print the site on paper: PDF to read, and posters to hang up
    ///
    /// An act with its regulations, a regulation, what a unit does, or everything: each in every language, and in all
    /// languages side by side. The documents are accessible (PDF/UA-1) and made to be kept (PDF/A-2a); the same content
    /// gives the same bytes. What did not change is taken from .reglament/print, which may be removed at any time.
    Print(PrintArguments),
    /// Show the site in a browser while you write
    ///
    /// Serves on this machine only (127.0.0.1). A saved file is on the page at once; when the content breaks, the last good
    /// pages stay and the findings are shown over them.
    Serve(ServeArguments),
    /// Begin a site, an act or a regulation
    ///
    /// Asks, in Kazakh, Russian or English (--lang), for what is not given by an option, and writes files that `check` finds
    /// no error in and that say themselves what comes next. Where content/ is there already, only what is new is added; no
    /// file is replaced.
    Init(InitArguments),
    /// Lay content files out in one form
    ///
    /// Spaces, line breaks and brackets only: comments, words and the lines of texts stay as they are, and a file that would
    /// say anything else is left alone.
    Fmt(FormatArguments),
    /// Print the JSON Schema of the content files
    ///
    /// Editors with the YAML language server complete and check content files with it: the first line of each file
    /// names its schema in content/schema.
    Schema(SchemaArguments),
    /// Explain a finding by its code
    Explain(ExplainArguments),
    /// Print the script that completes the commands in a shell
    Completions(CompletionArguments),
    /// Print the manual page
    Man(ManArguments),
}

/// The arguments of `build`.
#[derive(Debug, Args)]
pub struct BuildArguments {
    /// Where the project is.
    #[command(flatten)]
    pub root: RootArguments,
    /// The folder of the site [default: public in the root]
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// The day for which the site tells what holds now, 2026-11-23 [default: `date` in content/site.yaml, or the day of
    /// the environment's SOURCE_DATE_EPOCH, or of each act the last edition whose day is certain or that its text renders]
    #[arg(long, value_name = "DATE")]
    pub date: Option<jiff::civil::Date>,
    /// With the documents for paper, whatever `pdf` in content/site.yaml says
    #[arg(long)]
    pub pdf: bool,
    /// Where the site is published, https://example.kz/reglament [default: `base_url` in content/site.yaml]
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub base_url: Option<String>,
    /// Put compressed copies (.gz, .br) beside the files, for servers that send them
    #[arg(long)]
    pub compress: bool,
    /// Add SHA256SUMS, the hashes of all files, for rsync and object stores
    #[arg(long)]
    pub sums: bool,
    /// Print what was built and found as one JSON object
    #[arg(long)]
    pub json: bool,
    /// Say at the end which stage took how long
    #[arg(long)]
    pub timings: bool,
    /// The language of the findings.
    #[command(flatten)]
    pub tongue: TongueArguments,
}

fn base_url(written: &str) -> Result<String, String> {
    whole_address(written).ok_or_else(|| "write it whole: https://example.kz/reglament".to_owned())
}

/// The arguments of `check`.
#[derive(Debug, Args)]
pub struct CheckArguments {
    /// Where the project is.
    #[command(flatten)]
    pub root: RootArguments,
    /// The language of the findings.
    #[command(flatten)]
    pub tongue: TongueArguments,
    /// For people, for programs, or for a code host
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// The same as --format json
    #[arg(long, conflicts_with = "format")]
    pub json: bool,
    /// End with exit code 1 on these too
    #[arg(long, value_enum)]
    pub deny: Option<Deny>,
    /// Mend what is sure in our own texts (never in official ones): shows the difference and asks first
    #[arg(long)]
    pub fix: bool,
    /// With --fix: do not ask
    #[arg(long, requires = "fix")]
    pub yes: bool,
}

/// What ends with exit code 1 besides errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Deny {
    /// Warnings
    Warnings,
    /// Warnings and information
    Information,
}

/// The forms of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// With the line and a caret under the fault
    Human,
    /// One JSON object
    Json,
    /// SARIF 2.1.0, for code hosts and editors
    Sarif,
    /// Workflow commands, which GitHub shows beside the lines
    Github,
}

/// The arguments of `serve`.
#[derive(Debug, Args)]
pub struct ServeArguments {
    /// Where the project is.
    #[command(flatten)]
    pub root: RootArguments,
    /// The port on 127.0.0.1; 0 takes a free one
    #[arg(long, value_name = "N", default_value_t = 8080)]
    pub port: u16,
    /// The language of the findings.
    #[command(flatten)]
    pub tongue: TongueArguments,
}

/// The arguments of `schema`.
#[derive(Debug, Args)]
pub struct SchemaArguments {
    /// The kind of file
    #[arg(value_enum, default_value_t = SchemaKind::Regulation)]
    pub kind: SchemaKind,
    /// Write all of them into this folder instead (content/schema is where the content files look)
    #[arg(long, value_name = "DIR")]
    pub write: Option<PathBuf>,
}

/// The kinds of content file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaKind {
    /// content/site.yaml
    Site,
    /// content/glossary.yaml
    Glossary,
    /// content/calendar.yaml
    Calendar,
    /// content/acts/ACT/act.yaml
    Act,
    /// content/acts/ACT/REGULATION.yaml
    Regulation,
}

/// The arguments of `explain`.
#[derive(Debug, Args)]
pub struct ExplainArguments {
    /// The code in square brackets, such as unknown-unit; a list of all codes when left out
    pub code: Option<String>,
    /// Explain all of them, as one Markdown document in English
    #[arg(long, conflicts_with = "code")]
    pub all: bool,
    /// The language of the explanation.
    #[command(flatten)]
    pub tongue: TongueArguments,
}

/// The arguments of `init`.
#[derive(Debug, Args)]
pub struct InitArguments {
    /// The folder of the site; made if it is not there
    #[arg(value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// The kind of the act
    #[arg(long, value_enum)]
    pub kind: Option<ActKind>,
    /// The number of the act, as printed
    #[arg(long, value_name = "NUMBER")]
    pub number: Option<String>,
    /// The day on which the act was adopted
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub adopted: Option<String>,
    /// Who issued the act, in Kazakh
    #[arg(long, value_name = "WORDS")]
    pub issuer_kk: Option<String>,
    /// Who issued the act, in Russian
    #[arg(long, value_name = "WORDS")]
    pub issuer_ru: Option<String>,
    /// The name of the service, in Kazakh
    #[arg(long, value_name = "WORDS")]
    pub service_kk: Option<String>,
    /// The name of the service, in Russian
    #[arg(long, value_name = "WORDS")]
    pub service_ru: Option<String>,
    /// The folder of the act; an act that is there already gets one more regulation [default: number and year]
    #[arg(long, value_name = "ID")]
    pub act: Option<String>,
    /// The file of the regulation, without .yaml [default: from the name of the service]
    #[arg(long, value_name = "ID")]
    pub regulation: Option<String>,
    /// The day for which a new site tells what holds now, as `date` in its site.yaml [default: today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub date: Option<jiff::civil::Date>,
    /// Print what was written as one JSON object
    #[arg(long)]
    pub json: bool,
    /// The language of the questions.
    #[command(flatten)]
    pub tongue: TongueArguments,
}

/// The kinds of act that approve regulations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ActKind {
    /// бұйрық / приказ
    Order,
    /// бірлескен бұйрық / совместный приказ
    JointOrder,
    /// қаулы / постановление
    Decree,
}

/// The arguments of `fmt`.
#[derive(Debug, Args)]
pub struct FormatArguments {
    /// Where the project is.
    #[command(flatten)]
    pub root: RootArguments,
    /// Content files; all of them when none is named
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Only say which files are not in the canonical form; exit code 1 if any is
    #[arg(long)]
    pub check: bool,
    /// Print the files as one JSON object
    #[arg(long)]
    pub json: bool,
    /// The language of what is said.
    #[command(flatten)]
    pub tongue: TongueArguments,
}

/// The arguments of `completions`.
#[derive(Debug, Args)]
pub struct CompletionArguments {
    /// The shell
    #[arg(value_enum)]
    pub shell: clap_complete::Shell,
}

/// The arguments of `man`.
#[derive(Debug, Args)]
pub struct ManArguments {
    /// Write the pages of all commands into this folder instead
    #[arg(long, value_name = "DIR")]
    pub write: Option<PathBuf>,
}
