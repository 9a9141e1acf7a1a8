//! The settings file.

use super::super::at::At;
use super::super::code;
use super::super::form::choice::SeverityForm;
use super::super::form::site::SiteForm;
use super::context::{self, Context};
use crate::diagnostic::allowance::Setting;
use crate::diagnostic::message::say;
use crate::model::address::Address;
use crate::model::corpus::{Site, whole_address};
use crate::model::words::Lang;

/// The languages of a site that names none.
pub const DEFAULT_LANGUAGES: [&str; 2] = ["kk", "ru"];

/// The languages that a settings file offers; what is no language tag is reported by [`site`] and left out here.
pub fn languages(form: &SiteForm) -> Vec<Lang> {
    let mut tags: Vec<String> = Vec::new();
    // `KK` is reported; that it means `kk` spares the texts in it a finding each.
    let meant = |tag: &str| if tag.len() == 2 { tag.to_lowercase() } else { tag.to_owned() };
    for tag in form.languages.iter().map(|tag| meant(&tag.value)).filter(|tag| is_tag(tag)) {
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    if tags.is_empty() {
        tags.extend(DEFAULT_LANGUAGES.map(str::to_owned));
    }
    tags.iter().map(|tag| Lang::new(tag)).collect()
}

/// Lowers the settings.
pub fn site(context: &mut Context<'_>, form: &SiteForm, languages: &[Lang]) -> Site {
    for (index, tag) in form.languages.iter().enumerate() {
        let again = form.languages.iter().take(index).any(|earlier| earlier.value == tag.value);
        if again || !is_tag(&tag.value) {
            let message = say!("`{tag}` cannot be a language of the site here", tag = &tag.value);
            let hint = if again { "list every language once" } else { "write a language tag: kk, ru, en" };
            context.report(&code::UNKNOWN_LANGUAGE, tag, message, hint);
        }
    }
    let address = Address::root();
    Site {
        languages: languages.to_vec(),
        title: context.words(&form.title, &address.field("title")),
        description: context.words(&form.description, &address.field("description")),
        base_url: base_url(context, form),
        publisher: context.words(&form.publisher, &address.field("publisher")),
        about: context.words(&form.about, &address.field("about")),
        feedback: context.words(&form.feedback, &address.field("feedback")),
        date: form.date.as_ref().and_then(|date| context.date(date)),
        findings_page: form.findings_page,
        pdf: form.pdf,
        previews: form.previews.map(Into::into).unwrap_or_default(),
    }
}

/// How bad the settings want faults to be.
pub fn settings(context: &Context<'_>, form: &SiteForm) -> Vec<Setting> {
    let setting = |(code, written): (&String, &At<SeverityForm>)| Setting {
        code: code.clone(),
        severity: written.value.into(),
        place: context.place(written),
    };
    form.severity.iter().map(setting).collect()
}

fn is_tag(tag: &str) -> bool {
    tag.starts_with(|sign: char| sign.is_ascii_lowercase()) && context::is_tag(tag)
}

fn base_url(context: &mut Context<'_>, form: &SiteForm) -> String {
    let Some(written) = &form.base_url else { return String::new() };
    if let Some(address) = whole_address(&written.value) {
        return address;
    }
    let message = say!("`{written}` is not the address of a site", written = &written.value);
    context.report(&code::BAD_ADDRESS, written, message, "write it whole: https://example.kz/reglament");
    String::new()
}
