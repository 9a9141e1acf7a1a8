//! Escaping, which copies what is harmless in one go, gives what looking at each sign gives.

use proptest::prelude::*;
use reglament::render::escape::escape;

use super::random::config;

fn sign_by_sign(text: &str) -> String {
    let one = |sign: char| match sign {
        '&' => "&amp;".to_owned(),
        '<' => "&lt;".to_owned(),
        '>' => "&gt;".to_owned(),
        '"' => "&quot;".to_owned(),
        '\'' => "&#39;".to_owned(),
        '\t' | '\n' | '\r' => sign.to_string(),
        '\u{fffe}' | '\u{ffff}' => String::new(),
        sign if sign.is_control() => String::new(),
        sign => sign.to_string(),
    };
    text.chars().map(one).collect()
}

proptest! {
    #![proptest_config(config(512))]

    #[test]
    fn escaping_is_the_same_sign_by_sign(
        text in "([a-zа-яәіңғүұқөһ<>&\"' ]|[\u{0}-\u{ff}]|[\u{ef00}-\u{10000}]|\\PC){0,40}",
    ) {
        prop_assert_eq!(escape(&text), sign_by_sign(&text));
    }
}
