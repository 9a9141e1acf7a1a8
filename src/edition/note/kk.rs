//! Notes in Kazakh: `Ескерту. 1-тармаққа өзгеріс енгізілді – ҚР Ішкі істер министрінің 31.03.2020 № 275 (…) бұйрығымен.`

use super::subject::Name;
use super::told::{Told, dotted};
use crate::model::event::ChangeKind;
use crate::model::reference::ActKind;
use crate::model::regulation::DocumentKind;
use crate::model::words::Lang;

/// The note of a change.
pub fn note(told: &Told<'_>) -> Option<String> {
    let usual = if told.change.kind == ChangeKind::Repealed { "-" } else { "–" };
    let dash = told.event.print.dash.as_deref().unwrap_or(usual);
    Some(format!("{} {dash} {}{}", head(told), source(told)?, told.stop("kk")))
}

/// The note of a change to come: `РҚАО-ның ескертпесі! …`.
pub fn coming(told: &Told<'_>) -> Option<String> {
    let what = match told.change.kind {
        ChangeKind::Repealed => "Күші жойылады".to_owned(),
        ChangeKind::Excluded => format!("{} алып тасталады", subject(told)),
        ChangeKind::Added => {
            format!("{} {} толықтырылады", nominative(told, &told.subject.of), instrumental(&told.subject.name))
        }
        ChangeKind::Amended => format!("{} өзгеріс енгізіледі", dative(told)),
        ChangeKind::Restated => format!("{} жаңа редакцияда көзделген", subject(told)),
    };
    let dash = told.event.print.dash.as_deref().unwrap_or("–");
    Some(format!("РҚАО-ның ескертпесі! {what} {dash} {}{}", source(told)?, told.stop("kk")))
}

fn head(told: &Told<'_>) -> String {
    let name = &told.subject.name;
    let is_stub = matches!(name, Name::Point(_) | Name::Subpoint(..) | Name::Step(_));
    match told.change.kind {
        ChangeKind::Amended => format!("Ескерту. {} өзгеріс енгізілді", dative(told)),
        ChangeKind::Restated => format!("Ескерту. {} жаңа редакцияда", subject(told)),
        ChangeKind::Added => {
            format!("Ескерту. {} {} толықтырылды", nominative(told, &told.subject.of), instrumental(name))
        }
        ChangeKind::Excluded if is_stub => "Алып тасталды".to_owned(),
        ChangeKind::Excluded => format!("Ескерту. {} алып тасталды", subject(told)),
        ChangeKind::Repealed if is_stub => "Күші жойылды".to_owned(),
        ChangeKind::Repealed if *name == Name::Act => "Ескерту. Күші жойылды".to_owned(),
        ChangeKind::Repealed => format!("Ескерту. {} күші жойылды", genitive_subject(told)),
    }
}

fn subject(told: &Told<'_>) -> String {
    if !told.subject.title {
        return nominative(told, &told.subject.name);
    }
    match &told.subject.name {
        Name::Chapter(number) => format!("{number}-тараудың тақырыбы"),
        Name::Annex(number) => format!("{number}-қосымшаның тақырыбы"),
        _ => "Тақырып".to_owned(),
    }
}

fn nominative(told: &Told<'_>, name: &Name) -> String {
    match name {
        Name::Act => match told.act.kind {
            ActKind::Order => "Бұйрық".to_owned(),
            ActKind::JointOrder => "Бірлескен бұйрық".to_owned(),
            ActKind::Decree => "Қаулы".to_owned(),
            ActKind::Law => "Заң".to_owned(),
        },
        Name::Document(kind) => match kind {
            DocumentKind::Regulation => "Регламент".to_owned(),
            DocumentKind::Standard => "Стандарт".to_owned(),
            DocumentKind::Rules => "Қағидалар".to_owned(),
        },
        Name::Chapter(number) => format!("{number}-тарау"),
        Name::Point(number) => format!("{number}-тармақ"),
        Name::Subpoint(label, point) => format!("{point}-тармақтың {label} тармақшасы"),
        Name::Annex(number) => format!("{number}-қосымша"),
        Name::Step(number) => format!("{number}-іс-әрекет"),
    }
}

fn genitive_subject(told: &Told<'_>) -> String {
    match &told.subject.name {
        Name::Subpoint(label, point) => format!("{point}-тармақтың {label} тармақшасының"),
        _ => genitive(&subject(told)),
    }
}

fn dative(told: &Told<'_>) -> String {
    match &told.subject.name {
        Name::Subpoint(label, point) => format!("{point}-тармақтың {label} тармақшасына"),
        Name::Chapter(number) if told.subject.title => format!("{number}-тараудың тақырыбына"),
        Name::Annex(number) if told.subject.title => format!("{number}-қосымшаның тақырыбына"),
        _ => {
            let subject = subject(told);
            let ending = match (sound(&subject), is_back(&subject)) {
                (Sound::Voiceless, true) => "қа",
                (Sound::Voiceless, false) => "ке",
                (_, true) => "ға",
                (_, false) => "ге",
            };
            format!("{subject}{ending}")
        }
    }
}

fn instrumental(name: &Name) -> String {
    match name {
        Name::Act => "бұйрықпен".to_owned(),
        Name::Document(kind) => match kind {
            DocumentKind::Regulation => "регламентпен".to_owned(),
            DocumentKind::Standard => "стандартпен".to_owned(),
            DocumentKind::Rules => "қағидалармен".to_owned(),
        },
        Name::Chapter(number) => format!("{number}-тараумен"),
        Name::Point(number) => format!("{number}-тармақпен"),
        Name::Subpoint(label, _) => format!("{label} тармақшамен"),
        Name::Annex(number) => format!("{number}-қосымшамен"),
        Name::Step(number) => format!("{number}-іс-әрекетпен"),
    }
}

/// `ҚР Ішкі істер министрінің 31.03.2020 № 275 (… қолданысқа енгізіледі) бұйрығымен`, or the reason.
fn source(told: &Told<'_>) -> Option<String> {
    let kk = Lang::new("kk");
    let bracket = match (told.rule("kk"), told.event.entry.date) {
        (Some(rule), _) => format!(" ({rule})"),
        (None, Some(date)) => format!(" ({} бастап қолданысқа енгізіледі)", dotted(date)),
        (None, None) => String::new(),
    };
    let Some(by) = &told.event.by else {
        return told.event.reason.text(&kk).map(|reason| format!("{reason}{bracket}"));
    };
    let word = match by.kind {
        ActKind::Order => "бұйрығымен",
        ActKind::JointOrder => "бірлескен бұйрығымен",
        ActKind::Decree => "қаулысымен",
        ActKind::Law => "Заңымен",
    };
    let issuer = by.issuer.text(&kk).map(|issuer| format!("{} ", issuer_genitive(issuer))).unwrap_or_default();
    let date = by.date.map(|date| format!("{} ", dotted(date))).unwrap_or_default();
    let act = format!("{issuer}{date}№ {}", by.number);
    Some(if told.event.print.act_first { format!("{act} {word}{bracket}") } else { format!("{act}{bracket} {word}") })
}

/// The name of a body as notes write it: `Қазақстан Республикасының Ішкі істер министрі` → `ҚР Ішкі істер министрінің`.
pub fn issuer_genitive(issuer: &str) -> String {
    let short = issuer.replace("Қазақстан Республикасының", "ҚР").replace("Қазақстан Республикасы", "ҚР");
    genitive(&short)
}

/// The genitive by vowel harmony and the last sound: -ның/-нің, -дың/-дің, -тың/-тің.
fn genitive(word: &str) -> String {
    let ending = match (sound(word), is_back(word)) {
        (Sound::Vowel | Sound::Nasal, true) => "ның",
        (Sound::Vowel | Sound::Nasal, false) => "нің",
        (Sound::Voiced, true) => "дың",
        (Sound::Voiced, false) => "дің",
        (Sound::Voiceless, true) => "тың",
        (Sound::Voiceless, false) => "тің",
    };
    format!("{word}{ending}")
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sound {
    Vowel,
    Nasal,
    Voiced,
    Voiceless,
}

fn sound(word: &str) -> Sound {
    match word.chars().last().map(|last| last.to_lowercase().to_string()).as_deref() {
        Some("а" | "ә" | "е" | "и" | "о" | "ө" | "ұ" | "ү" | "ы" | "і" | "э" | "ю" | "я") => Sound::Vowel,
        Some("м" | "н" | "ң") => Sound::Nasal,
        Some("л" | "р" | "й" | "з" | "ж" | "у") => Sound::Voiced,
        _ => Sound::Voiceless,
    }
}

/// Whether the last vowel of a word is a back one.
fn is_back(word: &str) -> bool {
    let last = word.to_lowercase().chars().rev().find(|sign| "аоұыуяюәеөүіэи".contains(*sign));
    last.is_some_and(|vowel| "аоұыуяю".contains(vowel))
}
