//! Print: the same views as the pages, on paper. Pure: model in, bytes out.
//!
//! A document goes three ways, each of which knows nothing of the others: `plan` says which documents there are and where
//! they lie; `matter` gathers what one shows as plain data, from the very views that the pages are filled with; `press`
//! sets the data with the templates of `templates/print/` and writes a PDF. Only `press` knows Typst, and it knows no model.

pub mod cover;
pub mod matter;
pub mod plan;
pub mod press;
pub mod qr;
pub mod run;
pub mod syllable;

pub use plan::{Document, Format, Subject, Wish, plan};
pub use press::Press;
pub use run::{Shelf, run};
