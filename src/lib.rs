//! daam
pub mod engine;
pub mod kernel;
pub mod measures;
pub mod report;
