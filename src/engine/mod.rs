//! Floor 5: runs.
mod record;
pub use record::{AssumptionRecord, Check, PlaceName, RunRecord, ScenarioRecord};
