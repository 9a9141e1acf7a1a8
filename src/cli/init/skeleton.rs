//! The files of a beginning. What is ours in them is marked as ours (`editorial`); the texts of the act take its place.

use jiff::civil::Date;

use super::answer::Answers;
use crate::load::canonical::canonical;

/// The settings of a new site, for which `now` is the day that is called now.
pub fn site(now: Date) -> String {
    laid_out(format!(
        "# yaml-language-server: $schema=schema/site.json\n\
         #\n\
         # The settings of the site: its languages, its name, who publishes it, the page that tells about it.\n\n\
         languages: [kk, ru]\n\
         # What holds now is told as of this day: no clock is read. Move it on whenever you look through the acts.\n\
         date: {now}\n\
         title:\n  \
           kk: {{text: Мемлекеттік қызмет регламенттері, standing: editorial}}\n  \
           ru: {{text: Регламенты государственных услуг, standing: editorial}}\n\
         # The address under which it will be published, for links from elsewhere:\n\
         # base_url: https://example.kz/reglament\n"
    ))
}

/// A new act.
pub fn act(answers: &Answers) -> String {
    let title = words(
        answers,
        |name| format!("\"{name}\" мемлекеттік көрсетілетін қызмет регламентін бекіту туралы"),
        |name| format!("Об утверждении регламента государственной услуги «{name}»"),
    );
    let point = words(
        answers,
        |name| format!("Қоса беріліп отырған \"{name}\" мемлекеттік көрсетілетін қызмет регламенті бекітілсін."),
        |name| format!("Утвердить прилагаемый регламент государственной услуги «{name}»."),
    );
    let [kk, ru] = &answers.issuer;
    let issuer = both(kk.as_deref(), ru.as_deref());
    let mut text = String::from("# yaml-language-server: $schema=../../schema/act.json\n#\n");
    text.push_str(&format!(
        "# The act {}. The wording of title and point is the usual one, not yet that of the act: put the\n",
        answers.number
    ));
    text.push_str("# printed words in its place, then write `official` for the languages that have them.\n\n");
    text.push_str(&format!("kind: {}\n", answers.kind));
    if !issuer.is_empty() {
        text.push_str(&format!("issuer:\n{issuer}"));
    }
    text.push_str(&format!("number: {}\ntitle:\n{title}", quoted(&answers.number)));
    if let Some(adopted) = answers.adopted {
        text.push_str(&format!("adopted: {adopted}\n"));
    }
    text.push_str("standing: {kk: editorial, ru: editorial}\n\n");
    text.push_str(&format!("points:\n  - number: 1\n    text:\n{}\n", deeper(&point)));
    text.push_str(&format!("annexes:\n  - number: 1\n    regulation: {}\n", answers.regulation));
    laid_out(text)
}

/// A new regulation.
pub fn regulation(answers: &Answers) -> String {
    let title = words(
        answers,
        |name| format!("\"{name}\" мемлекеттік көрсетілетін қызмет регламенті"),
        |name| format!("Регламент государственной услуги «{name}»"),
    );
    let service = words(answers, str::to_owned, str::to_owned);
    let mut text = String::from(
        "# yaml-language-server: $schema=../../schema/regulation.json\n#\n\
         # A beginning, to be replaced part by part; content/README.md (or the schema, in an editor) tells what can stand\n\
         # here. Everything is marked as ours; write `official` for the languages whose texts are those of the act.\n\n",
    );
    text.push_str(&format!("title:\n{title}service:\n{service}"));
    text.push_str("standing: {kk: editorial, ru: editorial}\nform: paper\n\n");
    text.push_str(BODY);
    laid_out(text)
}

/// The smallest process: a request, one action, one end. Deadlines, points and units are those of the act to come.
const BODY: &str = "\
chapters:
  - number: 1
    title: {kk: Жалпы ережелер, ru: Общие положения}
    points:
      # One entry for each numbered point, as printed.
      - number: 1
        text:
          kk: 'Мемлекеттік көрсетілетін қызметтің нысаны: қағаз түрінде.'
          ru: 'Форма оказываемой государственной услуги: бумажная.'

units:
  # The structural and functional units (ҚФБ / СФЕ): the lanes of annex 3, in this order.
  - id: recipient
    kind: recipient
    name: {kk: Көрсетілетін қызметті алушы, ru: Услугополучатель}
  - id: office
    kind: unit
    name: {kk: Көрсетілетін қызметті берушінің кеңсесі, ru: Канцелярия услугодателя}

processes:
  - id: main
    steps:
      - start: request
        unit: recipient
        name: {kk: Өтініш беру, ru: Подача заявления}
        next: a1
      # deadline: 1 working day, basis: p2 (the point that says so) and more actions follow here.
      - action: a1
        number: 1
        unit: office
        name: {kk: Өтінішті қабылдау және тіркеу, ru: Прием и регистрация заявления}
        next: done
      - end: done
        unit: recipient
        ending: rendered
        name: {kk: Қызмет көрсетілді, ru: Услуга оказана}

annexes:
  - number: 1
    title: {kk: Іс-қимылдардың сипаттамасы, ru: Описание действий}
    view: table
    standing: reconstructed
  - number: 2
    title: {kk: Іс-қимылдардың сызбасы, ru: Схема действий}
    view: flow
    standing: reconstructed
  - number: 3
    title: {kk: Бизнес-процестер анықтамалығы, ru: Справочник бизнес-процессов}
    view: swimlane
    standing: reconstructed
";

/// Lines `kk: …` and `ru: …` made of the service's names.
fn words(answers: &Answers, kk: impl Fn(&str) -> String, ru: impl Fn(&str) -> String) -> String {
    let [in_kk, in_ru] = &answers.service;
    both(in_kk.as_deref().map(kk).as_deref(), in_ru.as_deref().map(ru).as_deref())
}

fn both(kk: Option<&str>, ru: Option<&str>) -> String {
    let line = |lang: &str, words: Option<&str>| words.map(|words| format!("  {lang}: {}\n", quoted(words)));
    [line("kk", kk), line("ru", ru)].into_iter().flatten().collect()
}

fn deeper(lines: &str) -> String {
    lines.lines().map(|line| format!("    {line}\n")).collect()
}

/// A text in double quotes, which YAML reads as JSON does.
fn quoted(words: &str) -> String {
    serde_json::Value::from(words).to_string()
}

/// In the canonical form, as `fmt` leaves it.
fn laid_out(text: String) -> String {
    canonical(&text).unwrap_or(text)
}
