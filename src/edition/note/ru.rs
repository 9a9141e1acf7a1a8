//! Notes in Russian: «Сноска. Пункт 15 в редакции приказа Министра внутренних дел РК от 19.06.2014 № 359 (…).»

use super::subject::Name;
use super::told::{Told, dotted};
use crate::model::event::ChangeKind;
use crate::model::reference::ActKind;
use crate::model::regulation::DocumentKind;
use crate::model::words::Lang;

/// The note of a change.
pub fn note(told: &Told<'_>) -> Option<String> {
    let (head, case) = head(told);
    let source = source(told, case)?;
    Some(format!("{head}{source}{}", told.stop("ru")))
}

/// The note of a change to come: «Примечание РЦПИ! Утрачивает силу приказом …».
pub fn coming(told: &Told<'_>) -> Option<String> {
    let what = match told.change.kind {
        ChangeKind::Repealed if is_plural(&told.subject.name) => "Утрачивают силу".to_owned(),
        ChangeKind::Repealed => "Утрачивает силу".to_owned(),
        ChangeKind::Excluded => {
            let verb = if is_plural(&told.subject.name) { "исключаются" } else { "исключается" };
            format!("{} {verb}", subject(told))
        }
        ChangeKind::Added => {
            let verb = if is_plural(&told.subject.of) { "дополняются" } else { "дополняется" };
            format!("{} {verb} {}", nominative(told, &told.subject.of), instrumental(&told.subject.name))
        }
        ChangeKind::Amended => format!("В {} вносится изменение", prepositional(told)),
        ChangeKind::Restated => {
            return Some(format!(
                "Примечание РЦПИ! {} {} в редакции {}.",
                subject(told),
                if is_plural(&told.subject.name) {
                    "предусматриваются"
                } else {
                    "предусматривается"
                },
                source(told, Case::Genitive)?
            ));
        }
    };
    let source = source(told, Case::Instrumental)?;
    Some(format!("Примечание РЦПИ! {what} {source}{}", told.stop("ru")))
}

/// «Правила» is a plural.
fn is_plural(name: &Name) -> bool {
    *name == Name::Document(DocumentKind::Rules)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    Genitive,
    Instrumental,
}

/// The words before the act that did it, and the case in which it stands.
fn head(told: &Told<'_>) -> (String, Case) {
    let name = &told.subject.name;
    let is_stub = matches!(name, Name::Point(_) | Name::Subpoint(..) | Name::Step(_));
    match told.change.kind {
        ChangeKind::Amended => (format!("Сноска. {} с изменением, внесенным ", subject(told)), Case::Instrumental),
        ChangeKind::Restated => (format!("Сноска. {} в редакции ", subject(told)), Case::Genitive),
        ChangeKind::Added => {
            let of = nominative(told, &told.subject.of);
            let ending = ENDINGS[gender(told, &told.subject.of)];
            (format!("Сноска. {of} дополнен{ending} {} в соответствии с ", instrumental(name)), Case::Instrumental)
        }
        ChangeKind::Excluded => {
            let ending = ENDINGS[gender(told, name)];
            let head = if is_stub {
                format!("Исключен{ending} ")
            } else {
                format!("Сноска. {} исключен{ending} ", subject(told))
            };
            (head, Case::Instrumental)
        }
        ChangeKind::Repealed => {
            let ending = ["", "а", "о", "и"][gender(told, name)];
            let lost = format!("тратил{ending} силу ");
            let head = match name {
                Name::Act => format!("Сноска. У{lost}"),
                _ if is_stub => format!("У{lost}"),
                _ => format!("Сноска. {} у{lost}", subject(told)),
            };
            (head, Case::Instrumental)
        }
    }
}

/// The endings of «исключен» by gender and number.
const ENDINGS: [&str; 4] = ["", "а", "о", "ы"];

/// Masculine, feminine, neuter, plural: 0, 1, 2, 3.
fn gender(told: &Told<'_>, name: &Name) -> usize {
    match name {
        Name::Chapter(_) => 1,
        Name::Annex(_) | Name::Step(_) => 2,
        Name::Act => usize::from(told.act.kind == ActKind::Decree) * 2,
        Name::Document(DocumentKind::Rules) => 3,
        Name::Document(_) | Name::Point(_) | Name::Subpoint(..) => 0,
    }
}

fn subject(told: &Told<'_>) -> String {
    if !told.subject.title {
        return nominative(told, &told.subject.name);
    }
    match &told.subject.name {
        Name::Chapter(number) => format!("Заголовок главы {number}"),
        Name::Annex(number) => format!("Заголовок приложения {number}"),
        _ => "Заголовок".to_owned(),
    }
}

fn nominative(told: &Told<'_>, name: &Name) -> String {
    match name {
        Name::Act => match told.act.kind {
            ActKind::Order => "Приказ".to_owned(),
            ActKind::JointOrder => "Совместный приказ".to_owned(),
            ActKind::Decree => "Постановление".to_owned(),
            ActKind::Law => "Закон".to_owned(),
        },
        Name::Document(kind) => match kind {
            DocumentKind::Regulation => "Регламент".to_owned(),
            DocumentKind::Standard => "Стандарт".to_owned(),
            DocumentKind::Rules => "Правила".to_owned(),
        },
        Name::Chapter(number) => format!("Глава {number}"),
        Name::Point(number) => format!("Пункт {number}"),
        Name::Subpoint(label, point) => format!("Подпункт {label} пункта {point}"),
        Name::Annex(number) => format!("Приложение {number}"),
        Name::Step(number) => format!("Действие {number}"),
    }
}

fn prepositional(told: &Told<'_>) -> String {
    match &told.subject.name {
        Name::Act => match told.act.kind {
            ActKind::Order => "приказ".to_owned(),
            ActKind::JointOrder => "совместный приказ".to_owned(),
            ActKind::Decree => "постановление".to_owned(),
            ActKind::Law => "Закон".to_owned(),
        },
        Name::Document(kind) => match kind {
            DocumentKind::Regulation => "регламент".to_owned(),
            DocumentKind::Standard => "стандарт".to_owned(),
            DocumentKind::Rules => "правила".to_owned(),
        },
        Name::Chapter(number) => format!("главу {number}"),
        Name::Point(number) => format!("пункт {number}"),
        Name::Subpoint(label, point) => format!("подпункт {label} пункта {point}"),
        Name::Annex(number) => format!("приложение {number}"),
        Name::Step(number) => format!("действие {number}"),
    }
}

fn instrumental(name: &Name) -> String {
    match name {
        Name::Act => "приказом".to_owned(),
        Name::Document(kind) => match kind {
            DocumentKind::Regulation => "регламентом".to_owned(),
            DocumentKind::Standard => "стандартом".to_owned(),
            DocumentKind::Rules => "правилами".to_owned(),
        },
        Name::Chapter(number) => format!("главой {number}"),
        Name::Point(number) => format!("пунктом {number}"),
        Name::Subpoint(label, _) => format!("подпунктом {label}"),
        // So it is printed, with a capital.
        Name::Annex(number) => format!("Приложением {number}"),
        Name::Step(number) => format!("действием {number}"),
    }
}

/// «приказом Министра внутренних дел РК от 31.03.2020 № 275 (вводится в действие …)», or the reason.
fn source(told: &Told<'_>, case: Case) -> Option<String> {
    let ru = Lang::new("ru");
    let bracket = match (told.rule("ru"), told.event.entry.date) {
        (Some(rule), _) => format!(" ({rule})"),
        (None, Some(date)) => format!(" (вводится в действие с {})", dotted(date)),
        (None, None) => String::new(),
    };
    let Some(by) = &told.event.by else {
        return told.event.reason.text(&ru).map(|reason| format!("{reason}{bracket}"));
    };
    let word = match (by.kind, case) {
        (ActKind::Order, Case::Instrumental) => "приказом",
        (ActKind::Order, Case::Genitive) => "приказа",
        (ActKind::JointOrder, Case::Instrumental) => "совместным приказом",
        (ActKind::JointOrder, Case::Genitive) => "совместного приказа",
        (ActKind::Decree, Case::Instrumental) => "постановлением",
        (ActKind::Decree, Case::Genitive) => "постановления",
        (ActKind::Law, Case::Instrumental) => "Законом",
        (ActKind::Law, Case::Genitive) => "Закона",
    };
    let issuer = by.issuer.text(&ru).map(|issuer| format!(" {}", genitive(issuer))).unwrap_or_default();
    let date = by.date.map(|date| format!(" от {}", dotted(date))).unwrap_or_default();
    Some(format!("{word}{issuer}{date} № {}{bracket}", by.number))
}

/// The name of a body as it stands after «приказом»: «Министр внутренних дел Республики Казахстан» → «Министра
/// внутренних дел РК». Adjectives before the first noun and that noun are declined; what follows is in its case already.
pub fn genitive(issuer: &str) -> String {
    let short = issuer.replace("Республики Казахстан", "РК");
    let mut words: Vec<String> = short.split(' ').map(str::to_owned).collect();
    for word in &mut words {
        let lower = word.to_lowercase();
        if lower == "и.о." || lower == "врио" {
            // «и.о. Министра»: what follows is in the genitive already.
            break;
        }
        if let Some(declined) = adjective(word) {
            *word = declined;
            continue;
        }
        *word = noun(word);
        break;
    }
    words.join(" ")
}

fn adjective(word: &str) -> Option<String> {
    let soft = |stem: &str| stem.ends_with(['г', 'к', 'х', 'ж', 'ш', 'щ', 'ч']);
    if let Some(stem) = word.strip_suffix("ый").or_else(|| word.strip_suffix("ой")) {
        return Some(format!("{stem}ого"));
    }
    if let Some(stem) = word.strip_suffix("ий").filter(|stem| soft(stem) || stem.ends_with('н')) {
        return Some(format!("{stem}{}", if stem.ends_with(['г', 'к', 'х']) { "ого" } else { "его" }));
    }
    word.strip_suffix("ая")
        .map(|stem| format!("{stem}ой"))
        .or_else(|| word.strip_suffix("ое").map(|stem| format!("{stem}ого")))
}

fn noun(word: &str) -> String {
    for (ending, other) in [("ь", "я"), ("о", "а"), ("ие", "ия"), ("е", "я"), ("ия", "ии"), ("й", "я"), ("а", "ы")]
    {
        if let Some(stem) = word.strip_suffix(ending) {
            let other =
                if ending == "а" && stem.ends_with(['г', 'к', 'х', 'ж', 'ш', 'щ', 'ч']) { "и" } else { other };
            return format!("{stem}{other}");
        }
    }
    format!("{word}а")
}
