//! A walk through a page: where it is, what the texts are, who looks at them.

use super::super::address::Address;
use super::super::words::Words;

/// One text, in all its languages, where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Leaf<'a, 'p> {
    /// The text.
    pub words: &'a Words,
    /// What it is on its page.
    pub role: Role<'a>,
    pub(super) address: &'p str,
}

impl<'p> Leaf<'_, 'p> {
    /// Its address as it is written.
    pub fn address_written(&self) -> &'p str {
        self.address
    }

    /// Its address; a language's own text stands at the field of its tag.
    pub fn address(&self) -> Address {
        Address::from_written(self.address)
    }
}

/// What a text is on its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role<'a> {
    /// A heading: a title, a chapter's title, the title of an annex.
    Heading,
    /// The corner text of an annex: to what it is an annex.
    Header,
    /// The running text of the act: preamble, points, tables, forms.
    Text,
    /// A blank form: spaces and line breaks are part of it.
    Form,
    /// A note printed in the act (Ескерту / Сноска).
    Note,
    /// The note of a change that an event made, with the part that it changed (`p1-2`, `border-permit#p8`).
    ChangeNote(&'a str),
    /// Requisites, signatures, agreements, rules of entry into force.
    Requisite,
    /// The naming of another act.
    OtherAct,
    /// A fact of the service that the standard gives: documents, grounds, fee, hours.
    Fact,
    /// The short or long form of an abbreviation or the name of a unit, category or channel.
    Name,
    /// The words of a process: steps, outcomes, branches, deadlines.
    Process,
    /// What an annex of the act printed, kept to show the difference; recorded in the languages that differ.
    Record,
    /// A remark of the maintainers, the sources, the texts of the site.
    Remark,
}

/// A walk through a page: the address of the part where it is, and who looks at the texts.
pub struct Walk<'v, 'a> {
    pub(super) address: String,
    visit: &'v mut dyn FnMut(Leaf<'a, '_>),
}

impl<'v, 'a> Walk<'v, 'a> {
    pub(super) fn new(visit: &'v mut dyn FnMut(Leaf<'a, '_>)) -> Self {
        Self { address: String::new(), visit }
    }

    /// Goes to a part by its address.
    pub(super) fn go(&mut self, address: &Address) {
        self.address.clear();
        self.address.push_str(address.as_str());
    }

    /// Goes to an anchor of a page.
    pub(super) fn go_to_anchor(&mut self, page: &Address, prefix: &str, id: &str) {
        self.address.clear();
        for part in [page.page_path(), "#", prefix, id] {
            self.address.push_str(part);
        }
    }

    /// The text of the part itself.
    pub(super) fn own(&mut self, words: &'a Words, role: Role<'a>) {
        if !words.is_empty() {
            (self.visit)(Leaf { words, role, address: &self.address });
        }
    }

    /// The text of a field of the part.
    pub(super) fn field(&mut self, name: &str, words: &'a Words, role: Role<'a>) {
        if !words.is_empty() {
            self.inside(name, |walk| walk.own(words, role));
        }
    }

    /// The texts of a numbered field: `notes0`.
    pub(super) fn numbered(&mut self, name: &str, index: usize, inside: impl FnOnce(&mut Self)) {
        let length = self.address.len();
        self.address.push('.');
        self.address.push_str(name);
        self.address.push_str(&index.to_string());
        inside(self);
        self.address.truncate(length);
    }

    /// The texts of a field that is itself a part.
    pub(super) fn inside(&mut self, name: &str, inside: impl FnOnce(&mut Self)) {
        let length = self.address.len();
        if !self.address.is_empty() || !name.is_empty() {
            self.address.push('.');
        }
        self.address.push_str(name);
        inside(self);
        self.address.truncate(length);
    }
}
