//! Replications of a run, and their stopping rule.

use super::estimates::{Estimates, Uncertainty};
use super::plan::Plan;
use super::record::AskedRecord;
use crate::kernel::Problem;
use crate::measures::Period;

/// Most replications.
const MOST: u32 = 10_000;
/// Replications before a precision is first judged: the error estimated from one is too rough.
const FIRST_JUDGED: u32 = 3;
/// A difference is precise enough when its margin is this share of the first scenario's figure:
/// one near zero would never reach a precision relative to itself.
const NEGLIGIBLE: f64 = 1e-4;

/// Replications of a run and what changes between them.
#[derive(Clone, Debug, PartialEq)]
pub struct Repeat {
    /// Replications, at least one; with a precision, the most there may be.
    pub replications: u32,
    /// Zones of all replications together, for standard errors; 0 for none.
    pub zones: u32,
    /// Every replication draws its assumptions from their ranges.
    pub draw_assumptions: bool,
    /// Stop as soon as this precision is reached.
    pub precision: Option<Precision>,
}

/// Stopping rule: an indicator and its target relative precision.
#[derive(Clone, Debug, PartialEq)]
pub struct Precision {
    /// Half-width of the interval over the figure, above 0.
    pub relative: f64,
    /// The indicator, of the last year and the whole country: its difference to the first
    /// scenario, under every other one; its value where there is no other.
    pub indicator: &'static str,
}

impl Repeat {
    /// One replication, with standard errors.
    pub const ONCE: Self = Self {
        replications: 1,
        zones: 10,
        draw_assumptions: false,
        precision: None,
    };
    /// One replication, without standard errors: for searches, which run it often.
    pub const PLAIN: Self = Self {
        zones: 0,
        ..Self::ONCE
    };

    /// Refuses what cannot be done.
    ///
    /// # Errors
    /// No replication or too many, one alone with drawn assumptions or a precision, a
    /// precision that is no share.
    pub fn check(&self) -> Result<(), Problem> {
        if self.replications == 0 || self.replications > MOST {
            return Err(Problem::new(format!(
                "there cannot be {} replications; give 1 to {MOST}",
                self.replications
            )));
        }
        if self.draw_assumptions && self.replications == 1 {
            return Err(Problem::new(
                "assumptions are drawn anew for every replication, and there is only one",
            )
            .with_help("add --replications 20"));
        }
        match &self.precision {
            Some(precision) if !(precision.relative > 0.0 && precision.relative < 1.0) => {
                Err(Problem::new(format!(
                    "the precision is {}, not a share above 0 and below 1 (or 100%)",
                    precision.relative
                )))
            }
            Some(_) if self.replications < FIRST_JUDGED => Err(Problem::new(format!(
                "a precision needs leave for at least {FIRST_JUDGED} replications, not {}",
                self.replications
            ))),
            _ => Ok(()),
        }
    }

    /// The options as the record of a run gives them.
    pub(super) fn record(&self, plan: &Plan) -> AskedRecord {
        let precision = self.precision.as_ref();
        AskedRecord {
            sample: plan.sample,
            replications: self.replications,
            draw_assumptions: self.draw_assumptions,
            precision: precision.map(|precision| precision.relative),
            precise_on: precision.map(|precision| precision.indicator.to_owned()),
            lines: plan.lines.clone(),
            by_parts: false,
        }
    }

    pub(super) fn zones_of_each(&self) -> u32 {
        let replications = match self.precision {
            Some(_) => FIRST_JUDGED,
            None => self.replications,
        };
        self.zones.div_ceil(replications)
    }

    /// Whether the precision asked for is reached.
    pub(super) fn is_done(
        &self,
        estimates: &Estimates,
        scenarios: usize,
        year: i16,
        how: &Uncertainty,
    ) -> Result<bool, Problem> {
        let Some(precision) = &self.precision else {
            return Ok(false);
        };
        let indicator = precision.indicator;
        let watched = |scenario: usize| {
            let figure = estimates.headline_error(scenario, (Period::Year(year), indicator), how);
            figure.ok_or_else(|| {
                Problem::new(format!(
                    "--precision cannot be judged: {indicator} of {year} has no known error"
                ))
                .with_help("name another indicator with --precise-on, or enlarge the --sample")
            })
        };
        let (first, _) = watched(0)?;
        let mut sure = how.replications >= FIRST_JUDGED;
        for scenario in 1.min(scenarios - 1)..scenarios {
            let (value, errors) = watched(scenario)?;
            let margin = errors.simulation_margin();
            sure &= margin <= precision.relative * value.abs()
                || (scenario > 0 && margin <= NEGLIGIBLE * first.abs());
        }
        Ok(sure)
    }
}
