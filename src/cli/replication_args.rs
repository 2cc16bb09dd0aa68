//! Replication options: replications, drawn assumptions, target precision.

use clap::Args;

use super::sample_args::share;
use super::{Failure, usage};
use daam_core::engine::{Measure, Precision, Repeat};

/// Most replications when a precision is asked for and no number is given.
const MOST: u32 = 100;

/// How sure the figures should be.
#[derive(Debug, Args)]
pub(super) struct ReplicationArguments {
    /// Replications: the country lived again with other draws (a sample: the localities that
    /// follow), the figures being their means. With --precision, the most there may be.
    #[arg(long, value_name = "NUMBER")]
    replications: Option<u32>,
    /// Draw the assumptions of each replication from their ranges, so that standard errors
    /// hold what is not known of the country too.
    #[arg(long)]
    draw_assumptions: bool,
    /// Add replications until the figure named by --precise-on is this sure: half the width
    /// of its 95% interval over its value, for example 0.5%.
    #[arg(long, value_name = "SHARE", value_parser = share)]
    precision: Option<f64>,
    /// Indicator of the last year that --precision speaks of: its difference to the first
    /// scenario where there are others.
    #[arg(
        long,
        value_name = "INDICATOR",
        default_value = "budget_cost",
        requires = "precision"
    )]
    precise_on: String,
}

impl ReplicationArguments {
    /// The repetition asked for, checked.
    pub(super) fn repeat(&self) -> Result<Repeat, Failure> {
        let precision = match self.precision {
            None => None,
            Some(relative) => {
                let measure = Measure::parse(&self.precise_on).map_err(usage)?;
                if !measure.is_headline() {
                    return Err(Failure::Usage(format!(
                        "--precise-on takes an indicator of the whole country, such as '{}', \
                         without group or place",
                        measure.indicator
                    )));
                }
                let indicator = measure.indicator;
                Some(Precision {
                    relative,
                    indicator,
                })
            }
        };
        let usual = if precision.is_some() { MOST } else { 1 };
        let repeat = Repeat {
            replications: self.replications.unwrap_or(usual),
            draw_assumptions: self.draw_assumptions,
            precision,
            ..Repeat::ONCE
        };
        repeat.check().map_err(usage)?;
        Ok(repeat)
    }
}
