//! What an administration already knows of a household at the start.

use crate::kernel::Centimes;

/// How far a case has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseStatus {
    /// In the register, without a claim.
    Registered,
    /// Waits for a decision.
    Claimed,
    /// Paid each month.
    Paid,
    /// Was paid; payment is stopped.
    Suspended,
    /// Refused.
    Rejected,
}

/// A household's case before the first month, the same under every scenario.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InitialCase {
    /// How far it has come.
    pub status: CaseStatus,
    /// Score on file; none where it is to be computed.
    pub score: Option<f64>,
    /// Paid each month so far; the first month's decision sets what is paid from then on.
    pub award: Centimes,
}
