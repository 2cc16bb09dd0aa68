//! Budget execution: share of the year's envelope spent, month of overrun, probability of overrun.
//!
//! Given for whole calendar years of the country. The envelope is the one in force in
//! December, corrections within the year included. The simulated cost is a point forecast; the
//! actual cost is taken to be normally distributed around it, with a relative standard error
//! that is an assumption (`appropriation.forecast_error_share`).

use super::area::COUNTRY;
use super::row_builder::RowBuilder;
use super::table::Group;
use super::treasury::standard_error;
use crate::kernel::normal;

/// Execution of an envelope by the costs of a year's twelve months, in dirhams.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Execution {
    /// Share of the envelope spent by the end of the year; none if the envelope is zero.
    spent: Option<f64>,
    /// Month of the year, 1 to 12, in which cumulated spending exceeds the envelope.
    exhausted: Option<i16>,
    /// Probability that the year's cost exceeds the envelope.
    overrun: f64,
}

impl Execution {
    /// `error` is the relative standard error of the year's cost.
    fn of(months: &[f64], envelope: f64, error: f64) -> Self {
        let mut sum = 0.0;
        let mut exhausted = None;
        for (month, cost) in (1i16..).zip(months) {
            sum += cost;
            if sum > envelope && exhausted.is_none() {
                exhausted = Some(month);
            }
        }
        let around = standard_error(sum, error);
        Self {
            spent: (envelope > 0.0).then(|| sum / envelope),
            exhausted,
            overrun: if around > 0.0 {
                normal::cumulative((sum - envelope) / around)
            } else {
                f64::from(u8::from(sum > envelope))
            },
        }
    }
}

/// Rows of one scenario, from the envelope of a year and the country's cost of each month since
/// the start.
pub(super) fn rows(
    envelope: &impl Fn(i16) -> f64,
    costs: &[f64],
    error: f64,
    out: &mut RowBuilder,
) {
    for (year, from) in out.whole_years(costs.len()) {
        let envelope = envelope(year);
        let execution = Execution::of(&costs[from..from + 12], envelope, error);
        let mut row = |indicator, unit, value| {
            out.year(year, &COUNTRY, Group::All, indicator, unit, value);
        };
        row("appropriation", "dh", envelope);
        if let Some(spent) = execution.spent {
            row("budget_execution", "share", spent);
        }
        if let Some(month) = execution.exhausted {
            row("exhaustion_month", "month_of_year", f64::from(month));
        }
        row("overrun_probability", "share", execution.overrun);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_envelope_is_exhausted_in_the_month_that_passes_it() {
        let even = [10.0; 12];
        let execution = Execution::of(&even, 95.0, 0.05);
        assert_eq!(execution.exhausted, Some(10));
        assert_eq!(execution.spent, Some(120.0 / 95.0));
        assert!(execution.overrun > 0.999);
        // An envelope spent exactly is not exceeded.
        let exact = Execution::of(&even, 120.0, 0.05);
        assert_eq!((exact.exhausted, exact.overrun), (None, 0.5));
        let ample = Execution::of(&even, 126.0, 0.05);
        assert!((ample.overrun - normal::cumulative(-1.0)).abs() < 1e-12);
    }

    #[test]
    fn nothing_spent_passes_nothing() {
        let execution = Execution::of(&[0.0; 12], 0.0, 0.03);
        assert_eq!((execution.spent, execution.exhausted), (None, None));
        assert_eq!(execution.overrun, 0.0);
    }
}
