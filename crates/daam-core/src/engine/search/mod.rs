//! Searches over policies, on the same population: the value that meets a target, many values
//! side by side, the cut-off that keeps a year within its envelope.
//!
//! Policies share their random numbers, so their outcomes differ only by policy: an outcome is a
//! smooth function of a lever, not a noisy one. A further policy in a run costs a tenth of the
//! first, so a search tries many values at once and takes two or three runs. Every answer is a
//! policy that was simulated, with the outcome it had.
//!
//! Any indicator of the results can be a target; a short name for one is a line in
//! `measure.rs`.

mod attempt;
mod cell;
mod lever;
mod measure;
mod ration;
mod simplex;
mod solve;
mod sweep;
mod trial_runner;

pub use lever::Lever;
pub use measure::Measure;
pub(super) use ration::rationed;
pub use solve::{Goal, Solution, SolveProblem, Target, Trial, solve};
pub use sweep::{Point, Sweep, sweep};
