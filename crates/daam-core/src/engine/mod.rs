//! Floor 5: runs.
//!
//! Enters: [`Plan`], what to simulate. Leaves: [`Outcome`], the table of results and the
//! record of the run. Or an [`Observer`] looks into localities lived again ([`replay`]).
//! A run visits localities in an order of which every beginning is a fair
//! sample, gives each to whatever thread is free, and adds up their tallies.

mod calibrate;
mod country;
mod demography;
mod estimates;
pub mod family;
#[cfg(test)]
mod honesty;
mod journal;
mod life;
mod means;
mod observer;
mod plan;
mod record;
mod recording;
mod repeat;
mod replay;
mod run;
mod sample;
mod search;
mod sensitivity;
mod system;
mod team;
mod unfold;
mod validation;
mod work;
mod zones;

pub use calibrate::{Fit, Residual, calibrate};
pub use estimates::{CONFIDENCE, Errors, Headline, Uncertainty};
pub use journal::{JOURNAL, Journal};
pub use life::{Life, Workspace};
pub use means::{Means, Progress};
pub use observer::Observer;
pub use plan::{Estimate, Order, Plan};
pub use record::{
    AskedRecord, AssumptionRecord, Check, Cutoff, PlaceName, RunRecord, ScenarioRecord,
};
pub use recording::scenario_digest;
pub use repeat::{Precision, Repeat};
pub use replay::{Visit, replay};
pub use run::{Outcome, run};
pub use search::{
    Goal, Lever, Measure, Point, Quest, Solution, Sweep, Target, Try, is_rationed, solve, sweep,
};
pub use sensitivity::{Sensitivity, Swing, Watched, sensitivity, sensitivity_runs};
pub use team::{Alone, Team};
pub use unfold::{Glimpse, unfold};
pub use validation::{Comparison, compare, is_simulated, passed};
pub use work::STOPPED;
