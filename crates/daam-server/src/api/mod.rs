//! What the page asks for: one file a subject, each with its addresses.

pub(crate) mod catalogue;
pub(crate) mod family;
pub(crate) mod figures;
pub(crate) mod files;
pub(crate) mod reform;
pub(crate) mod runs;
pub(crate) mod solve;
