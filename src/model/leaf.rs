//! Every text of a page with its address, in the reading order: what goes through texts goes through this.
//!
//! Addresses are written into one buffer while walking, so that a walk allocates next to nothing.

mod act;
mod part;
mod regulation;
mod walk;

use self::walk::Walk;
use super::act::Act;
use super::corpus::Site;
use super::regulation::Regulation;

pub use walk::{Leaf, Role};

/// Goes through the texts of an act's own page, those of its regulations not among them.
pub fn of_act<'a>(act: &'a Act, visit: &mut dyn FnMut(Leaf<'a, '_>)) {
    act::walk(&mut Walk::new(visit), act);
}

/// Goes through the texts of a regulation.
pub fn of_regulation<'a>(regulation: &'a Regulation, visit: &mut dyn FnMut(Leaf<'a, '_>)) {
    regulation::walk(&mut Walk::new(visit), regulation);
}

/// Goes through the texts of the settings.
pub fn of_site<'a>(site: &'a Site, visit: &mut dyn FnMut(Leaf<'a, '_>)) {
    let mut walk = Walk::new(visit);
    for (name, words) in [
        ("title", &site.title),
        ("description", &site.description),
        ("publisher", &site.publisher),
        ("about", &site.about),
        ("feedback", &site.feedback),
    ] {
        walk.field(name, words, Role::Remark);
    }
}
