//! What `init` has to know: from the options, or else asked for at the terminal.

use std::io::{BufRead, IsTerminal, stderr, stdin};

use jiff::civil::Date;

use super::name;
use crate::cli::args::{ActKind, InitArguments};
use crate::cli::report::Tongue;
use crate::cli::voice;
use crate::diagnostic::message::{Message, say};
use crate::load::lower::context::is_id;

/// All that a beginning is made of.
#[derive(Debug)]
pub struct Answers {
    /// The kind of the act.
    pub kind: &'static str,
    /// Its number as printed; empty where the act is there already.
    pub number: String,
    /// When it was adopted; none where the act is there already.
    pub adopted: Option<Date>,
    /// Who issued it, in Kazakh and in Russian.
    pub issuer: [Option<String>; 2],
    /// The name of the service, in Kazakh and in Russian; one of them at least.
    pub service: [Option<String>; 2],
    /// The folder of the act.
    pub act: String,
    /// The file of the regulation, without its ending.
    pub regulation: String,
}

impl Answers {
    /// The folder of the act, below the root.
    pub fn folder(&self) -> String {
        format!("content/acts/{}", self.act)
    }

    /// The file of the regulation, below the root.
    pub fn file(&self) -> String {
        format!("{}/{}.yaml", self.folder(), self.regulation)
    }
}

/// Why nothing can be made, and what to do.
#[derive(Debug)]
pub struct Refusal {
    /// What is wrong.
    pub message: Message,
    /// What to do.
    pub hint: Message,
}

/// Who asks.
pub struct Question<'a> {
    tongue: &'a Tongue,
    terminal: bool,
}

impl<'a> Question<'a> {
    /// Asks in a language, if anybody is there to answer.
    pub fn new(tongue: &'a Tongue) -> Self {
        Self { tongue, terminal: stdin().is_terminal() && stderr().is_terminal() }
    }

    /// What was answered; the suggestion, or nothing, where only Enter was pressed or nobody is there.
    fn ask(&self, question: Message, suggestion: Option<String>) -> Option<String> {
        if !self.terminal {
            return suggestion;
        }
        let question = self.tongue.say(&question);
        match &suggestion {
            Some(suggestion) => voice::aside(format_args!("{question} [{suggestion}]: ")),
            None => voice::aside(format_args!("{question}: ")),
        }
        let mut answer = String::new();
        stdin().lock().read_line(&mut answer).ok();
        let answer = answer.trim();
        if answer.is_empty() { suggestion } else { Some(answer.to_owned()) }
    }
}

/// Collects the answers; `known` says that the act is there already.
///
/// # Errors
/// When something is missing or is no id or date.
pub fn answers(arguments: &InitArguments, question: &Question<'_>, known: bool) -> Result<Answers, Box<Refusal>> {
    let given = |option: &Option<String>, words: Message| {
        let option = option.as_ref().map(|words| words.trim().to_owned()).filter(|words| !words.is_empty());
        option.or_else(|| question.ask(words, None))
    };
    let (mut number, mut adopted, mut issuer) = (String::new(), None, [None, None]);
    if !known {
        number = given(&arguments.number, say!("number of the act, as printed"))
            .ok_or_else(|| missing(say!("the number of the act"), "--number"))?;
        adopted = Some(date(arguments, question)?);
        issuer = [
            given(&arguments.issuer_kk, say!("who issued the act, in Kazakh")),
            given(&arguments.issuer_ru, say!("who issued the act, in Russian")),
        ];
    }
    let service = [
        given(&arguments.service_kk, say!("name of the service, in Kazakh")),
        given(&arguments.service_ru, say!("name of the service, in Russian")),
    ];
    if service.iter().all(Option::is_none) {
        return Err(missing(say!("the name of the service"), "--service-kk, --service-ru"));
    }
    let dated = adopted.map(|date| format!("{number} {}", date.year()));
    let act = address(question, &arguments.act, say!("folder of the act (its address)"), dated.as_deref())?;
    let words = service.iter().rev().flatten().next();
    let wanted = say!("file of the regulation, without .yaml (its address)");
    let regulation = address(question, &arguments.regulation, wanted, words.map(String::as_str))?;
    let kind = match arguments.kind {
        Some(ActKind::JointOrder) => "joint-order",
        Some(ActKind::Decree) => "decree",
        Some(ActKind::Order) | None => "order",
    };
    Ok(Answers { kind, number, adopted, issuer, service, act, regulation })
}

fn date(arguments: &InitArguments, question: &Question<'_>) -> Result<Date, Box<Refusal>> {
    let asked = || question.ask(say!("day on which the act was adopted, YYYY-MM-DD"), None);
    let written = arguments.adopted.clone().or_else(asked);
    let written = written.ok_or_else(|| missing(say!("the day on which the act was adopted"), "--adopted"))?;
    written.parse().map_err(|_| {
        Box::new(Refusal {
            message: say!("`{written}` is no date", written = &written),
            hint: say!("write it as 2015-05-30"),
        })
    })
}

fn address(
    question: &Question<'_>,
    option: &Option<String>,
    words: Message,
    from: Option<&str>,
) -> Result<String, Box<Refusal>> {
    let id = option.clone().or_else(|| question.ask(words, from.and_then(name::id))).unwrap_or_default();
    if is_id(&id) && id != "act" {
        return Ok(id);
    }
    Err(Box::new(Refusal {
        message: say!("`{written}` cannot be an id", written = &id),
        hint: say!("use small Latin letters, digits and single hyphens: `border-permit`"),
    }))
}

fn missing(what: Message, option: &'static str) -> Box<Refusal> {
    Box::new(Refusal {
        message: say!("{what} is missing", what = what),
        hint: say!("give it with {option}, or run the command at a terminal, where it asks", option = option),
    })
}
