//! Stub until the site branch is merged.
/// Stub.
pub fn build(
    corpus: &crate::model::corpus::Corpus,
    _: &crate::theme::interface::Interface,
    _: &crate::theme::asset::Assets,
) -> Result<crate::output::Output, Vec<crate::diagnostic::finding::Finding>> {
    let mut out = crate::output::Output::default();
    let _ = out.add(
        "index.html",
        format!("<!doctype html><html lang=en><title>x</title><body>{}</body></html>", corpus.acts.len()),
    );
    Ok(out)
}
