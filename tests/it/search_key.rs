//! The keys of words: all forms of a word find it, and the program and the page's script give the same ones.

use std::collections::BTreeSet;

use reglament::language::Language;
use reglament::language::key::Keys;
use walkdir::WalkDir;

use super::search::{ask, node_is_missing};
use super::support::{project, reglament, root, said};

fn keys(language: Language, words: &str) -> BTreeSet<String> {
    let keys = Keys::new(Some(language));
    words.split_whitespace().map(|word| keys.key(word).to_string()).collect()
}

#[test]
fn all_forms_of_a_kazakh_word_have_one_key() {
    for forms in [
        "рұқсаттама рұқсаттаманы рұқсаттаманың рұқсаттамаға рұқсаттамада рұқсаттамадан рұқсаттамамен рұқсаттамалар \
         рұқсаттамалардың рұқсаттамасы рұқсаттамасының рұқсаттамасына рұқсаттамасында рұқсаттамаларымен руксаттама \
         ruqsattama rūqsattamany",
        "тармақ тармағы тармағының тармағында тармағына тармақтың тармақтар тармақтарға тармақта тармақпен tarmaq",
        "азамат азаматтар азаматтарға азаматы азаматтың азаматының азаматтармен azamat",
        "қызмет қызметі қызметін қызметтің қызметке қызметтер қызметтердің қызметтен qyzmet кызмет",
        "орган органы органның органдар органдары органдарының органға organ",
        "кеңес кеңесі кеңестің кеңесін кеңестер keñes",
        "құжат құжаттар құжаттарды құжаты құжатты қужаттардың",
        "мемлекеттік мемлекеттiк memlekettik",
    ] {
        assert_eq!(keys(Language::Kazakh, forms).len(), 1, "{forms}: {:?}", keys(Language::Kazakh, forms));
    }
}

#[test]
fn all_forms_of_a_russian_word_have_one_key() {
    for forms in [
        "пропуск пропуска пропуску пропуском пропуске пропуски пропусков пропускам propusk propuska",
        "пограничная пограничной пограничную пограничные пограничных pogranichnaya",
        "регистрация регистрации регистрацию регистрацией registratsiya",
        "приём прием",
        "приказ приказа приказу приказом приказы prikaz",
        "удостоверение удостоверения удостоверений удостоверением udostoverenie",
    ] {
        assert_eq!(keys(Language::Russian, forms).len(), 1, "{forms}: {:?}", keys(Language::Russian, forms));
    }
}

#[test]
fn numbers_are_found_whole_and_in_parts() {
    let keys = Keys::new(Some(Language::Russian));
    assert_eq!(keys.of("№ А-6/229"), ["а6/229", "а", "6", "229"]);
    assert_eq!(keys.of("153-НҚ"), ["153нк", "153", "нк"]);
    assert_eq!(keys.of("30.05.2015"), ["30/05/2015", "30", "05", "2015"]);
    assert_eq!(keys.of("пункт 9-1"), ["пункт", "9/1", "9", "1"]);
    assert_eq!(keys.of("V1500011537"), keys.of("v1500011537"));
}

#[test]
fn the_program_and_the_script_of_the_page_give_every_word_the_same_key() {
    if node_is_missing() {
        return;
    }
    let mut words = BTreeSet::new();
    for folder in ["content", "tests/fixtures", "tests/search"] {
        for entry in WalkDir::new(root().join(folder)).sort_by_file_name().into_iter().filter_map(Result::ok) {
            if entry.path().extension().is_some_and(|ending| ending == "yaml" || ending == "tsv") {
                // Some fixtures are no text.
                let Ok(text) = std::fs::read_to_string(entry.path()) else { continue };
                words.extend(text.split(|sign: char| !sign.is_alphanumeric()).map(str::to_owned));
            }
        }
    }
    words.remove("");
    // Every ending of the texts on other stems, so that rare rules are met too.
    let endings =
        ["ивши", "ывшись", "ейшими", "остями", "нного", "ующая", "ться", "ларымыздағы", "дікінен", "ъьяю", "éñşiý"];
    let more: Vec<String> =
        words.iter().step_by(17).flat_map(|word| endings.map(|ending| format!("{word}{ending}"))).collect();
    words.extend(more);
    let words: Vec<String> = words.into_iter().collect();
    assert!(words.len() > 10_000, "only {} words", words.len());
    let project = project("search-key");
    let built = reglament(&["build", "--root", project.to_str().unwrap()]);
    assert!(built.status.success(), "{}", said(&built));
    for (lang, language) in [("kk", Language::Kazakh), ("ru", Language::Russian)] {
        let answer = ask(&serde_json::json!({ "site": project.join("public"), "lang": lang, "keys": words }));
        let keys = Keys::new(Some(language));
        for (word, script) in words.iter().zip(answer.as_array().unwrap()) {
            assert_eq!(&keys.key(word), script.as_str().unwrap(), "`{word}` in {lang}");
        }
    }
}
