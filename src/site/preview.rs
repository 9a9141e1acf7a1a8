//! What the head of a page says to networks and messengers: which picture stands beside a link to it.

use serde::Serialize;

use super::path;
use super::reader::Reader;
use super::timeline::Timeline;
use crate::model::address::Address;
use crate::model::corpus::Previews;
use crate::model::words::Lang;
use crate::render::raster;

/// What the head of a page says to networks.
#[derive(Debug, Serialize)]
pub struct SocialView {
    /// The whole address of the picture.
    picture: String,
    width: u32,
    height: u32,
    /// Whether the page is about one regulation.
    is_article: bool,
}

/// The file of the picture of a page in a language: of a regulation its own, where it has one.
pub fn file(lang: &Lang, regulation: Option<&Address>) -> String {
    match regulation {
        Some(address) => format!("{lang}/{}/preview.png", address.page_path()),
        None => format!("{lang}/preview.png"),
    }
}

/// What the head of a page says, where the site has an address and pictures; `page` is the act or regulation that it is of.
pub fn view(reader: &Reader<'_>, page: Option<&Address>) -> Option<SocialView> {
    let site = &reader.corpus.site;
    let of_regulation = page.filter(|address| address.page_path().contains('/'));
    let own = of_regulation.filter(|address| site.previews == Previews::Regulations && has_process(reader, address));
    let picture = path::public(&site.base_url, &file(reader.lang, own)).filter(|_| site.previews != Previews::None)?;
    Some(SocialView { picture, width: raster::WIDTH, height: raster::HEIGHT, is_article: of_regulation.is_some() })
}

/// Whether a regulation as it stands now has a process, and so a picture.
fn has_process(reader: &Reader<'_>, address: &Address) -> bool {
    let act = address.page_path().split('/').next().unwrap_or_default();
    let timeline = reader.timelines.of_act(&Address::from_written(act));
    let act = timeline.and_then(Timeline::now).map(|state| &state.act);
    let mut regulations = act.into_iter().flat_map(|act| &act.regulations);
    regulations.any(|regulation| regulation.address == *address && !regulation.processes.is_empty())
}
