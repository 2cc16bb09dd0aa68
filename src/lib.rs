//! daam
pub mod engine;
pub mod events;
pub mod inputs;
pub mod kernel;
pub mod measures;
pub mod policy;
pub mod population;
pub mod programme;
