//! The sentences of findings in another language: `templates/i18n/finding/LANGUAGE.yaml`, English → that language.

use crate::diagnostic::message::Catalogue;
use crate::theme::asset::Assets;

/// Reads the sentences of a language; none where there is no such file or it is not understood, and findings are said
/// in English then.
pub fn catalogue(assets: &Assets, lang: &str) -> Catalogue {
    read(assets, &format!("i18n/finding/{lang}.yaml"))
}

/// Reads what every fault is in a language, by its code: `templates/i18n/explain/LANGUAGE.yaml`.
pub fn explanations(assets: &Assets, lang: &str) -> Catalogue {
    read(assets, &format!("i18n/explain/{lang}.yaml"))
}

/// Reads the reasons and sources of the faults in a language, English paragraph → that language:
/// `templates/i18n/reason/LANGUAGE.yaml`.
pub fn reasons(assets: &Assets, lang: &str) -> Catalogue {
    read(assets, &format!("i18n/reason/{lang}.yaml"))
}

fn read(assets: &Assets, path: &str) -> Catalogue {
    let text = assets.template(path);
    text.and_then(|text| serde_saphyr::from_str(text).ok()).unwrap_or_default()
}
