//! The standard error of a figure by source, and how it was estimated.

use crate::kernel::student;
use crate::measures::Row;

/// Confidence of the intervals given.
pub const CONFIDENCE: f64 = 0.95;

/// Standard errors of a figure by source, in its unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StandardErrors {
    /// Sampling error: not every locality was visited.
    pub sampling: f64,
    /// Monte Carlo error: another seed gives other people; an upper bound.
    pub chance: f64,
    /// Uncertainty of the assumptions; 0 where none were drawn.
    pub assumptions: f64,
    /// Degrees of freedom of the simulation error, then of the total error.
    pub freedom: [f64; 2],
}

impl StandardErrors {
    /// Total standard error.
    pub fn all(&self) -> f64 {
        libm::hypot(self.simulation(), self.assumptions)
    }

    /// The part that more localities and replications would lower.
    pub fn simulation(&self) -> f64 {
        libm::hypot(self.sampling, self.chance)
    }

    /// Number of standard errors on each side of a figure in its [`CONFIDENCE`] interval, by
    /// Student's t distribution.
    pub fn factor(&self) -> f64 {
        two_sided(self.freedom[1])
    }

    /// Half the width of the interval.
    pub fn margin(&self) -> f64 {
        self.all() * self.factor()
    }

    /// Half the width of the interval if the assumptions hold.
    pub fn simulation_margin(&self) -> f64 {
        self.simulation() * two_sided(self.freedom[0])
    }
}

fn two_sided(freedom: f64) -> f64 {
    student::quantile(0.5 + CONFIDENCE / 2.0, freedom)
}

/// How the errors of a run were estimated.
#[derive(Clone, Copy, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Uncertainty {
    /// Replications.
    pub replications: u32,
    /// Whether each drew its own assumptions.
    pub drawn: bool,
    /// Zones of each replication; without any, no error is known.
    pub zones: u32,
    /// Share of the country's localities that some replication visited, 0 to 1.
    pub visited: f64,
}

/// A headline figure with its error by source.
#[derive(Clone, Debug)]
pub struct Headline {
    /// The figure, with its whole standard error.
    pub row: Row,
    /// The error by source.
    pub errors: StandardErrors,
}
