//! What stands beside the pages: sitemap, robots, feeds, previews, headers, icons; and the pages for frames of other sites.

use std::collections::BTreeSet;

use reglament::model::Corpus;
use reglament::model::corpus::Previews;
use reglament::output::Output;

use crate::crawl::{BASE, named};
use crate::site_html::{tags, text};
use crate::site_page::{built, content, ids, page, pages};

/// The real content, published below a path.
fn published() -> Corpus {
    let mut corpus = content();
    corpus.site.base_url = BASE.to_owned();
    corpus
}

fn file<'a>(output: &'a Output, path: &str) -> &'a str {
    std::str::from_utf8(output.get(path).unwrap_or_else(|| panic!("no {path}"))).unwrap()
}

/// The values of an attribute of all elements of a name.
fn values(xml: &str, element: &str, attribute: &str) -> Vec<String> {
    let of = |(name, mut attributes): (String, std::collections::BTreeMap<String, String>)| {
        attributes.remove(attribute).filter(|_| name == element)
    };
    tags(xml).into_iter().filter_map(of).collect()
}

/// The texts of all elements of a name.
fn texts(xml: &str, element: &str) -> Vec<String> {
    let (open, close) = (format!("<{element}>"), format!("</{element}>"));
    xml.split(&open).skip(1).map(|rest| rest.split(&close).next().unwrap().to_owned()).collect()
}

#[test]
fn the_sitemap_has_every_page_that_is_to_be_found_and_no_other() {
    let output = built(&published());
    let sitemap = file(&output, "sitemap.xml");
    let listed: BTreeSet<String> = texts(sitemap, "loc").iter().map(|address| named(address).unwrap()).collect();
    let wanted: BTreeSet<String> = pages(&output)
        .into_iter()
        .filter(|(path, html)| *path != "404.html" && !html.contains("<meta name=\"robots\" content=\"noindex"))
        .map(|(path, _)| path.to_owned())
        .collect();
    assert_eq!(listed, wanted);
    for address in values(sitemap, "xhtml:link", "href") {
        assert!(output.get(&named(&address).unwrap()).is_some(), "{address}");
    }
    assert_eq!(values(sitemap, "xhtml:link", "hreflang").len(), listed.len() * 3);
    assert!(file(&output, "robots.txt").ends_with("Sitemap: https://example.kz/reglament/sitemap.xml\n"));
    let nameless = built(&content());
    assert!(nameless.get("sitemap.xml").is_none() && !file(&nameless, "robots.txt").contains("Sitemap"));
}

#[test]
fn a_long_sitemap_is_several_and_a_list_of_them() {
    let pages: Vec<String> = (0..45_000).map(|page| format!("kk/{page}/index.html")).collect();
    let site = published().site;
    let files = reglament::site::sitemap::files(&site, pages);
    let names: Vec<&str> = files.iter().map(|(file, _)| file.as_str()).collect();
    assert_eq!(names, ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"]);
    let texts: Vec<String> = files.iter().map(|(_, named)| reglament::site::sitemap::text(&site, named)).collect();
    assert_eq!(texts.iter().map(|text| text.matches("<url>").count()).collect::<Vec<_>>(), [20_000, 20_000, 5_000, 0]);
    assert_eq!(texts[3].matches("<sitemap>").count(), 3);
}

#[test]
fn feeds_tell_of_acts_and_their_changes_with_dates_of_the_content_alone() {
    let corpus = published();
    let output = built(&corpus);
    let events: usize = corpus.acts.iter().map(|act| act.events.len()).sum();
    for lang in ["kk", "ru"] {
        let feed = file(&output, &format!("{lang}/feed.xml"));
        assert_eq!(feed.matches("<entry>").count(), corpus.acts.len() + events);
        for address in values(feed, "link", "href") {
            let (whole, anchor) = address.split_once('#').unwrap_or((&address, ""));
            let file = named(whole).unwrap();
            assert!(output.get(&file).is_some(), "{address}");
            assert!(anchor.is_empty() || ids(page(&output, &file)).contains(&anchor.to_owned()), "{address}");
        }
        let days = texts(feed, "published");
        assert!(days.is_sorted_by(|one, next| one >= next), "{days:?}");
        assert_eq!(texts(feed, "updated")[0], days[0]);
        let names: BTreeSet<String> = texts(feed, "id").into_iter().collect();
        assert_eq!(names.len(), corpus.acts.len() + events + 1);
        // The site moves to another address: nothing becomes new for those who read the feed.
        let nameless = built(&content());
        let elsewhere = file(&nameless, &format!("{lang}/feed.xml"));
        assert_eq!(texts(elsewhere, "id"), texts(feed, "id"));
        assert!(values(elsewhere, "link", "href").iter().all(|link| !link.contains(':')));
    }
    for (path, html) in pages(&output) {
        assert!(html.contains("type=\"application/atom+xml\""), "{path} does not name its feed");
    }
}

#[test]
fn every_table_and_drawing_of_what_holds_now_can_be_shown_alone() {
    let output = built(&published());
    let fragments: Vec<(&str, &str)> =
        pages(&output).into_iter().filter(|(path, _)| path.contains("/embed/")).collect();
    assert!(fragments.len() > 10);
    for (path, html) in &fragments {
        assert!(html.contains("<base target=\"_top\">") && html.contains("content=\"noindex, follow\""), "{path}");
        let whole = path.split_once("/embed/").unwrap().0;
        let shown = page(&output, &format!("{whole}/index.html"));
        assert!(shown.contains(&format!("{BASE}/{}", path.trim_end_matches("index.html"))), "{path} is not offered");
        assert!(html.len() < shown.len() && html.matches("<h1").count() == 1, "{path}");
        // Marks that lead from part to part of a picture are on paper alone.
        let inside = |link: &String| link.starts_with('#') && !link.starts_with("#D");
        assert!(!values(html, "a", "href").iter().any(inside), "{path}: a link stays in the frame");
    }
    let nameless = built(&content());
    let shown = page(&nameless, "ru/500-2015/border-permit/index.html");
    assert!(text(shown).contains("Вставить на свой сайт") && !shown.contains("iframe"));
}

#[test]
fn previews_are_pictures_of_the_size_that_networks_want() {
    let mut corpus = published();
    let site = built(&corpus);
    let png = site.get("ru/preview.png").unwrap();
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    let number = |from: usize| u32::from_be_bytes(png[from..from + 4].try_into().unwrap());
    assert_eq!((number(16), number(20)), (1200, 630));
    assert_eq!(site.iter().filter(|(path, _)| path.ends_with("preview.png")).count(), 2);
    corpus.site.previews = Previews::Regulations;
    let all = built(&corpus);
    for (path, html) in pages(&all).into_iter().filter(|(path, _)| !path.contains("/embed/")) {
        let picture = html.split("property=\"og:image\" content=\"").nth(1).unwrap().split('"').next().unwrap();
        assert!(all.get(&named(picture).unwrap()).is_some(), "{path}: {picture}");
    }
    assert!(all.get("ru/500-2015/border-permit/preview.png").is_some_and(|own| own != png));
    corpus.site.previews = Previews::None;
    assert!(!page(&built(&corpus), "ru/index.html").contains("og:"));
    assert!(!page(&built(&content()), "ru/index.html").contains("og:"));
}

#[test]
fn servers_are_told_the_policy_of_the_pages_and_what_may_be_kept() {
    let output = built(&published());
    let headers = file(&output, "_headers");
    let home = page(&output, "ru/index.html");
    let policy = home.split("Content-Security-Policy\" content=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(
        headers.starts_with(&format!("/reglament/*\n  Content-Security-Policy: {}\n", policy.replace("&#39;", "'")))
    );
    for link in values(home, "link", "href").iter().filter(|link| link.ends_with(".css")) {
        let path = link.trim_start_matches("../");
        assert!(headers.contains(&format!("/reglament/{path}\n  Cache-Control: public, max-age=31536000, immutable")));
    }
    assert!(headers.contains("/reglament/assets/fonts/*\n  Cache-Control: public, max-age=604800\n"));
    // The most that Cloudflare Pages reads.
    assert!(headers.lines().filter(|line| line.starts_with('/')).count() <= 100);
    assert_eq!(&output.get("favicon.ico").unwrap()[..4], [0, 0, 1, 0]);
    assert!(home.contains("rel=\"apple-touch-icon\"") && home.contains("href=\"../favicon.ico\""));
}
