//! Where a link may lead.

/// Schemes that a link may have.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// Whether a link leads to http(s), mailto, tel, or a relative address on this site.
pub fn is_safe(address: &str) -> bool {
    let address = address.trim();
    let strange = |sign: char| sign.is_control() || sign.is_whitespace() || sign == '\\';
    if address.contains(strange) || address.starts_with("//") {
        return false;
    }
    let head = address.split(['/', '?', '#']).next().unwrap_or("");
    match head.split_once(':') {
        None => true,
        Some((scheme, _)) => SCHEMES.iter().any(|known| scheme.eq_ignore_ascii_case(known)),
    }
}
