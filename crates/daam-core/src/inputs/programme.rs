//! Published figures of the programme that the model uses: growth of the register, threshold,
//! delays.
//!
//! Source: `rsu_registrations.csv` (statements of ministries, see SOURCES.md).

use crate::kernel::Month;

/// Figures of the programme.
#[derive(Clone, Debug)]
pub struct ProgrammeFigures {
    /// Households in the social register, in time order.
    pub registrations: Vec<RegisterPoint>,
    /// Threshold of the score in the law of 2023, which the campaign speaks of: log of a
    /// consumption per person and year.
    pub threshold: f64,
    /// Points of the index for one log point of a family's earnings.
    pub score_per_log_earnings: f64,
    /// Children in approved institutions for whom an account is credited each month.
    pub institution_children: f64,
    /// Relative standard error of a year's cost as forecast, a share.
    pub forecast_error_share: f64,
    /// Months from a birth to the payment of the birth grant.
    pub birth_claim_delay_months: f64,
}

/// Households in the register at the end of one month.
#[derive(Clone, Copy, Debug)]
pub struct RegisterPoint {
    /// The month.
    pub month: Month,
    /// Households registered.
    pub households: f64,
}
