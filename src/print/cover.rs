//! What stands on the cover of an act or regulation besides its title: requisites, edition, address and its code.

use serde::Serialize;

use super::qr;
use crate::model::act::Act;
use crate::model::address::Address;
use crate::site::reader::Reader;
use crate::site::requisite::{self, RequisiteView};
use crate::site::shown::Shown;
use crate::site::status::{self, StatusView};
use crate::site::{era, name, path};

/// A cover.
#[derive(Debug, Serialize)]
pub struct Cover {
    requisites: Vec<RequisiteView>,
    /// Whether it is in force.
    status: StatusView,
    /// `Редакция с 30 мая 2015 года`.
    edition: String,
    address: Option<Place>,
}

/// Where the same is to be read.
#[derive(Debug, Serialize)]
pub struct Place {
    /// Whether it is this site; otherwise the official data base.
    own: bool,
    href: String,
    /// The code of the address, as SVG.
    code: Option<String>,
}

/// The cover of a page.
pub fn cover(reader: &Reader<'_>, act: &Act, page: &Address, shown: &Shown<'_>) -> Cover {
    let (start, _) = era::span(shown.timeline, page, shown.timeline.shown(page, shown.place).unwrap_or(shown.place));
    let since = era::since(reader, start);
    Cover {
        requisites: requisite::of(reader, act),
        status: status::banner(reader, shown, page),
        edition: name::capital(&reader.filled("edition.named", &[("since", &since)])),
        address: place(reader, act),
    }
}

/// The page on this site, or, where the site has no address, the act in the official data base.
fn place(reader: &Reader<'_>, act: &Act) -> Option<Place> {
    let own = path::public(&reader.corpus.site.base_url, &reader.file);
    let is_own = own.is_some();
    let href = own.or_else(|| name::official(reader, &act.identifiers))?;
    Some(Place { own: is_own, code: qr::svg(&href), href })
}

/// The place of a page that is no act's.
pub fn plain(reader: &Reader<'_>) -> Option<Place> {
    let href = path::public(&reader.corpus.site.base_url, &reader.file)?;
    Some(Place { own: true, code: qr::svg(&href), href })
}
