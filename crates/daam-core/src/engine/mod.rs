//! Floor 6: runs.
//!
//! Input: [`Plan`], what to simulate, and [`RunContext`], what the caller provides for it (threads,
//! clock, checkpoints, other processes: the core has none of its own). Output: [`Outcome`], the
//! table of results and the record of the run. An [`Observer`] can also follow localities that are
//! simulated again ([`replay`]). A run visits localities in an order whose every initial part is a
//! fair sample, gives each to the next free thread, and adds up their tallies.

mod agreement;
#[cfg(feature = "calibration")]
mod calibrate;
mod context;
mod country;
mod demography;
mod estimates;
pub mod family;
mod host;
#[cfg(test)]
mod interval_coverage;
mod jackknife;
mod journal;
mod locality_simulator;
mod observer;
mod plan;
mod processes;
mod progressive_run;
mod record;
mod recording;
mod repeat;
mod replay;
mod run;
mod sample;
mod scenario_digest;
mod search;
mod sensitivity;
mod simulation;
mod validation;
mod work;
mod zones;

#[cfg(feature = "calibration")]
pub use calibrate::{Fit, Residual, calibrate};
pub use context::{Progress, RunContext};
pub use estimates::{CONFIDENCE, Headline, StandardErrors, Uncertainty, interval};
#[cfg(feature = "threads")]
pub use host::NativeHost;
pub use host::{Host, SingleThread};
pub use journal::CheckpointStore;
#[cfg(feature = "files")]
pub use journal::{JOURNAL, Journal};
pub use locality_simulator::{LocalitySimulator, Workspace};
pub use observer::Observer;
pub use plan::{Estimate, Order, Plan};
pub use processes::{ProcessGroup, SingleProcess};
pub use progressive_run::{PartialEstimate, progressive_run};
pub use record::{
    AskedRecord, AssumptionRecord, Check, CircumstancesRecord, Cutoff, PlaceName, RunRecord,
    ScenarioRecord,
};
pub use repeat::{Precision, Repeat};
pub use replay::{Visit, replay};
pub use run::{Outcome, run};
pub use scenario_digest::scenario_digest;
pub use search::{
    Goal, Lever, Measure, Point, Solution, SolveProblem, Sweep, Target, Trial, solve, sweep,
};
pub use sensitivity::{Sensitivity, Swing, Watched, sensitivity, sensitivity_runs};
pub use simulation::{Run, Simulation};
pub use validation::{Comparison, compare, is_simulated, passed, validation};
pub use work::STOPPED;
