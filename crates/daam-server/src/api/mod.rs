//! What the page asks for: one file a subject, each with its addresses.

pub mod catalogue;
pub mod family;
pub mod figures;
pub mod files;
pub mod reform;
pub mod runs;
pub mod solve;
