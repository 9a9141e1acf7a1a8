//! All integration tests in one binary: it links once.

mod layout_contract;
mod layout_fixture;
mod layout_metric;
mod layout_picture;
