//! What the administration already knows of a household at the start.

use crate::kernel::Centimes;

/// Stage that a case has reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseStatus {
    /// In the register, without a claim.
    Registered,
    /// Waits for a decision.
    Claimed,
    /// Paid each month.
    Paid,
    /// Was paid; payment has been stopped.
    Suspended,
    /// Refused.
    Rejected,
}

/// A household's case before the first month, the same under every scenario.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InitialCase {
    /// Stage reached.
    pub status: CaseStatus,
    /// Score on file; none if it is to be computed.
    pub score: Option<f64>,
    /// Monthly award so far; the first month's decision sets the award from then on.
    pub award: Centimes,
}
