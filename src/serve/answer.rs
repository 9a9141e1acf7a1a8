//! One request, one answer.

use std::sync::Arc;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, HOST, HeaderValue, LOCATION, ORIGIN};
use hyper::{Method, Request, Response, StatusCode};

use super::state::State;
use crate::render::escape::escape;

/// The script and style that the preview adds to each page; not part of the site.
const RELOAD_SCRIPT: &str = include_str!("reload.js");
const RELOAD_STYLE: &str = include_str!("reload.css");

/// The addresses of the preview's own files.
const PREFIX: &str = "/.reglament/";

/// Answers a request.
pub async fn answer(request: &Request<Incoming>, port: u16, state: &Arc<State>) -> Response<Full<Bytes>> {
    if !is_from_here(request, port) {
        return plain(StatusCode::FORBIDDEN, "this preview answers only to 127.0.0.1 and localhost");
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let mut answer = plain(StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD");
        answer.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return answer;
    }
    let path = request.uri().path();
    match path.strip_prefix(PREFIX) {
        Some("reload.js") => bytes(StatusCode::OK, "text/javascript; charset=utf-8", RELOAD_SCRIPT),
        Some("reload.css") => bytes(StatusCode::OK, "text/css; charset=utf-8", RELOAD_STYLE),
        Some("state") => {
            let known = request.uri().query().and_then(|query| query.strip_prefix("known=")?.parse().ok());
            let report = state.report_after(known.unwrap_or(0)).await;
            bytes(StatusCode::OK, "application/json", report.to_string())
        }
        Some(_) => plain(StatusCode::NOT_FOUND, "there is no such file"),
        None => {
            // A page is made now, which takes a moment that others need not wait for.
            let (path, state) = (path.to_owned(), Arc::clone(state));
            let made = tokio::task::spawn_blocking(move || page(&path, &state)).await;
            made.unwrap_or_else(|_| plain(StatusCode::INTERNAL_SERVER_ERROR, "this page cannot be made"))
        }
    }
}

/// The Host and, where there is one, the Origin have to be this preview: a page elsewhere may not read it.
fn is_from_here(request: &Request<Incoming>, port: u16) -> bool {
    let ours = |host: &str| {
        ["127.0.0.1", "localhost"].iter().any(|name| host == format!("{name}:{port}") || port == 80 && host == *name)
    };
    let host = request.headers().get(HOST).and_then(|host| host.to_str().ok());
    let origin = request
        .headers()
        .get(ORIGIN)
        .map(|origin| origin.to_str().ok().and_then(|origin| origin.strip_prefix("http://")));
    host.is_some_and(ours) && origin.is_none_or(|origin| origin.is_some_and(ours))
}

fn page(path: &str, state: &State) -> Response<Full<Bytes>> {
    let Some(site) = state.site() else {
        return html(
            StatusCode::SERVICE_UNAVAILABLE,
            with_reload(
                "<!doctype html><html lang=en><title>reglament</title><body><p>There is no site yet: the content has errors.</p></body></html>",
                state,
            ),
        );
    };
    let Some(path) = decoded(path) else { return plain(StatusCode::BAD_REQUEST, "this address is not UTF-8") };
    let file = path.trim_start_matches('/');
    let file = if file.is_empty() || file.ends_with('/') { format!("{file}index.html") } else { file.to_owned() };
    if let Some(found) = site.file(&file) {
        return content(StatusCode::OK, &file, found, state);
    }
    if site.file(&format!("{file}/index.html")).is_some() {
        let mut answer = plain(StatusCode::FOUND, "");
        if let Ok(to) = HeaderValue::from_str(&format!("/{}/", encoded(&file))) {
            answer.headers_mut().insert(LOCATION, to);
        }
        return answer;
    }
    match site.file("404.html") {
        Some(found) => content(StatusCode::NOT_FOUND, "404.html", found, state),
        None => plain(StatusCode::NOT_FOUND, "there is no such page"),
    }
}

fn content(status: StatusCode, file: &str, found: Result<Vec<u8>, String>, state: &State) -> Response<Full<Bytes>> {
    let found = match found {
        Ok(found) => found,
        Err(why) => {
            let why = escape(&why);
            let page = format!("<!doctype html><html><title>reglament</title><body><pre>{why}</pre></body></html>");
            return html(StatusCode::INTERNAL_SERVER_ERROR, with_reload(&page, state));
        }
    };
    match (media_type(file), std::str::from_utf8(&found)) {
        ("text/html; charset=utf-8", Ok(text)) => html(status, with_reload(text, state)),
        (media_type, _) => bytes(status, media_type, found),
    }
}

/// Adds the preview's script; the page's own policy is widened by what the script needs: to ask this server.
fn with_reload(page: &str, state: &State) -> String {
    let page = page.replacen("default-src ", "connect-src 'self'; default-src ", 1);
    let added = format!(
        "<link rel=\"stylesheet\" href=\"{PREFIX}reload.css\"><script src=\"{PREFIX}reload.js\" data-site=\"{}\" defer></script>",
        state.number()
    );
    match page.rfind("</body>") {
        Some(end) => format!("{}{added}{}", page.get(..end).unwrap_or(""), page.get(end..).unwrap_or("")),
        None => format!("{page}{added}"),
    }
}

/// The media type by the ending; the site has no others.
fn media_type(file: &str) -> &'static str {
    match file.rsplit_once('.').map(|(_, ending)| ending) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        Some("xml") => "application/xml",
        Some("txt") => "text/plain; charset=utf-8",
        Some("woff2") => "font/woff2",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("pdf") => "application/pdf",
        Some("csv") => "text/csv; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, after @ ..] = rest {
        match (first, after) {
            (b'%', [high, low, after @ ..]) => {
                let digits = [*high, *low];
                let digits = std::str::from_utf8(&digits).ok()?;
                bytes.push(u8::from_str_radix(digits, 16).ok()?);
                rest = after;
            }
            (b'%', _) => return None,
            (byte, after) => {
                bytes.push(*byte);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).ok()
}

fn encoded(path: &str) -> String {
    let safe = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'_' | b'.' | b'~');
    path.bytes().map(|byte| if safe(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

fn html(status: StatusCode, text: String) -> Response<Full<Bytes>> {
    bytes(status, "text/html; charset=utf-8", text)
}

fn plain(status: StatusCode, text: &'static str) -> Response<Full<Bytes>> {
    bytes(status, "text/plain; charset=utf-8", text)
}

fn bytes(status: StatusCode, media_type: &'static str, body: impl Into<Bytes>) -> Response<Full<Bytes>> {
    let mut answer = Response::new(Full::new(body.into()));
    *answer.status_mut() = status;
    let headers = answer.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("x-content-type-options", HeaderValue::from_static("nosniff"));
    answer
}
