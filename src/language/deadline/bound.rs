//! What the words around an amount make of it: `не более`, `до`, `кемінде`, `аспайды`.

use super::super::Language;
use super::super::token::Token;

/// How an amount is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// As it stands: `в течение 15 минут`.
    Exact,
    /// `не более 20 минут`, `5 жұмыс күніне дейін`.
    Most,
    /// `не менее 20 минут`.
    Least,
}

/// What the words before and after an amount say of it.
pub fn around(before: &[Token<'_>], after: &[Token<'_>], language: Language) -> Bound {
    match language {
        Language::Russian => russian(before, after),
        Language::Kazakh => kazakh(before, after),
    }
}

/// The last words before an amount, nearest first; a comma between (`не более, чем`) does not count.
fn nearest<'a>(before: &'a [Token<'a>]) -> Vec<&'a str> {
    let tokens = before.iter().rev().filter(|token| !token.is(','));
    tokens.map_while(Token::word).take(4).collect()
}

fn russian(before: &[Token<'_>], after: &[Token<'_>]) -> Bound {
    let all = nearest(before);
    let words = match all.as_slice() {
        // `не более чем за 20 минут`
        ["за" | "через" | "в", "чем", rest @ ..] | ["чем", rest @ ..] => rest,
        ["за" | "через" | "в", rest @ ..] if rest.first().is_some_and(|word| is_comparative(word)) => rest,
        words => words,
    };
    match words {
        ["более" | "больше" | "свыше" | "позднее" | "позже" | "дольше", "не", ..] => {
            Bound::Most
        }
        ["менее" | "меньше" | "ранее" | "раньше", "не", ..] => Bound::Least,
        ["до" | "максимально" | "максимум", ..] | ["пределах", "в", ..] => Bound::Most,
        [verb, ..] if verb.starts_with("превыша") => Bound::Most,
        ["минимум" | "минимально" | "от", ..] => Bound::Least,
        _ => match after.iter().map_while(Token::word).take(2).collect::<Vec<_>>().as_slice() {
            ["максимум", ..] => Bound::Most,
            ["минимум", ..] => Bound::Least,
            _ => Bound::Exact,
        },
    }
}

fn is_comparative(word: &str) -> bool {
    matches!(
        word,
        "более"
            | "больше"
            | "свыше"
            | "позднее"
            | "позже"
            | "менее"
            | "меньше"
            | "ранее"
            | "раньше"
    )
}

fn kazakh(before: &[Token<'_>], after: &[Token<'_>]) -> Bound {
    match nearest(before).as_slice() {
        ["кемінде", ..] | ["аз", "ең", ..] => return Bound::Least,
        ["көп" | "ұзақ", "ең", ..] | ["барынша" | "әрі", ..] => return Bound::Most,
        _ => {}
    }
    match after.iter().map_while(Token::word).take(2).collect::<Vec<_>>().as_slice() {
        ["кем" | "ерте" | "бұрын", "емес", ..] | ["кем", "болмайтын" | "болмауы", ..] => {
            Bound::Least
        }
        ["артық" | "көп" | "кеш" | "ұзақ", "емес", ..] => Bound::Most,
        ["дейін", ..] | ["дейінгі", ..] => Bound::Most,
        [verb, ..] if verb.starts_with("аспа") || verb.starts_with("кешіктір") || verb.starts_with("асыр") => {
            Bound::Most
        }
        _ => Bound::Exact,
    }
}

/// Whether the words before a bare unit say that a length follows: `в течение рабочего дня`, `за один час`.
pub fn begins_length(before: &[Token<'_>]) -> bool {
    matches!(nearest(before).as_slice(), ["течение" | "течении", "в" | "во", ..] | ["позднее", "не", ..])
}

/// The Kazakh ending that begins a range after digits: `2-ден 4 сағатқа дейін`.
pub fn is_from(word: &str) -> bool {
    matches!(word, "дан" | "ден" | "тан" | "тен" | "нан" | "нен")
}
