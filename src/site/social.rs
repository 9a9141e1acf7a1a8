//! Preview pictures: what networks and messengers show beside a link. One per language; or one per regulation, where
//! `previews: regulations` asks for it. Their addresses are named whole, so a site without address has none.

use super::diagram;
use super::ground::Ground;
use super::job::Jobs;
use super::preview::file;
use super::reader::Reader;
use super::timeline::Timeline;
use crate::layout::drawing::Drawing;
use crate::model::corpus::Previews;
use crate::model::regulation::Regulation;
use crate::render::raster::{self, Card};

/// Adds the pictures.
pub fn jobs<'a>(jobs: &mut Jobs<'a>, ground: &'a Ground<'a>) {
    let site = &ground.corpus.site;
    if site.base_url.is_empty() || site.previews == Previews::None {
        return;
    }
    let acts = ground.timelines.iter().filter_map(Timeline::now).map(|state| &state.act);
    let drawn: Vec<&Regulation> =
        acts.flat_map(|act| &act.regulations).filter(|regulation| !regulation.processes.is_empty()).collect();
    for lang in ground.languages() {
        let first = drawn.first().copied();
        let of_site = move |reader: &Reader<'_>| picture(reader, &reader.plain(&site.description), first);
        jobs.file(file(lang, None), move || of_site(&ground.reader(lang, String::new())));
        for regulation in drawn.iter().copied().filter(|_| site.previews == Previews::Regulations) {
            let own = move |reader: &Reader<'_>| {
                let service = reader.plain(&regulation.service);
                let title = if service.is_empty() { reader.plain(&regulation.title) } else { service };
                picture(reader, &title, Some(regulation))
            };
            jobs.file(file(lang, Some(&regulation.address)), move || own(&ground.reader(lang, String::new())));
        }
    }
}

/// A picture with a title, and the beginning of a drawing.
fn picture(reader: &Reader<'_>, title: &str, regulation: Option<&Regulation>) -> Vec<u8> {
    let site = reader.plain(&reader.corpus.site.title);
    let card = |drawing: Option<&Drawing>| {
        let drawing = drawing.map(|drawing| &drawing.whole);
        raster::png(&Card { lang: reader.lang.tag(), site: &site, title, drawing }).unwrap_or_default()
    };
    let process = regulation.and_then(|regulation| Some((regulation, regulation.processes.first()?)));
    match process {
        Some((regulation, process)) => diagram::alone(reader, regulation, process, |drawing| card(Some(drawing))),
        None => card(None),
    }
}
