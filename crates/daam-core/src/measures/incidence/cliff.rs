//! The cliff at the threshold: the award that a household just below it would lose.
//!
//! Counted are households paid because of their score whose score on file is within a tenth of a
//! point below the limit beyond which they lose their award (the threshold, plus the exit margin
//! if any). Where another rule decides, or the award tapers, there is no cliff and nobody is
//! counted. What a scenario pays whatever the score is part of the award and would be kept.
//!
//! The marginal rate is the expected loss of award of paid households per additional dirham of
//! consumption, through the score alone. A rise of consumption by one per cent raises the score
//! by a hundredth of its slope on log consumption (least squares over registered households).
//! Households near the threshold, taken as evenly spread over that tenth of a point, cross it and
//! lose their awards. Relative to the rise itself:
//!
//! rate = slope × monthly awards near the threshold / 0.1 / monthly consumption of the paid
//!
//! It is a cross-sectional measure, not the experience of one household: the attributes in the
//! score follow consumption slowly, and files are not updated at once.

use super::super::area::PLACES;
use super::super::row_builder::RowBuilder;
use super::super::table::Group;
use super::household::{HouseholdYear, ScenarioOutcome};
use super::target::ScenarioYear;
use crate::kernel::{At, Grid, sums};

/// Width of the band below the threshold, in points of the index: a convention. One point is a
/// factor of e in predicted consumption, so the band is about a tenth of consumption.
const NEAR: f64 = 0.1;
/// Parts of a point in which scores and log consumption are summed, and the origin of both, near
/// their means so that squares stay small.
const PARTS: f64 = 1e4;
const MIDDLE: f64 = 9.5;

/// Households of a domain.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct CliffSums {
    /// Paid households near the threshold.
    households: i64,
    /// Their awards, centimes a month.
    award: i64,
    consumption: i64,
    /// Registered: their number, log consumption and score from [`MIDDLE`] on in [`PARTS`],
    /// the square of the first, the product of both.
    registered: i64,
    log: i64,
    score: i64,
    log_squared: i64,
    product: i64,
}
sums!(CliffSums { households award consumption registered log score log_squared product });

/// Sums by year, scenario and domain.
pub(super) type Cliff = Grid<CliffSums>;

impl CliffSums {
    fn near(&mut self, known: &HouseholdYear, made: &ScenarioOutcome) {
        let account = &made.case.account;
        let Some(exit) = made.exit.filter(|_| made.paid() && account.by_score) else {
            return;
        };
        if !(0.0..NEAR).contains(&(exit - made.case.score)) {
            return;
        }
        self.households += 1;
        self.award += account.award.0;
        let monthly = known.before * known.persons as f64 * made.prices / 12.0;
        self.consumption += libm::round(monthly * 100.0) as i64;
    }

    fn on_file(&mut self, log: f64, score: f64) {
        let parts = |value: f64| libm::round((value - MIDDLE) * PARTS) as i64;
        let (log, score) = (parts(log), parts(score));
        self.registered += 1;
        self.log += log;
        self.score += score;
        self.log_squared += log * log;
        self.product += log * score;
    }
}

/// Points of score for one more point of log consumption, from weighted sums.
fn slope([number, log, score, log_squared, product]: [f64; 5]) -> Option<f64> {
    let spread = log_squared - log * log / number;
    (number > 0.0 && spread > 0.0).then(|| (product - log * score / number) / spread)
}

impl Grid<CliffSums> {
    pub(super) fn count(&mut self, at: At, known: &HouseholdYear, made: &ScenarioOutcome) {
        let sums = &mut self[at][known.domain];
        sums.near(known, made);
        if made.case.state.on_file() {
            sums.on_file(known.log, made.case.score);
        }
    }

    pub(super) fn rows(&self, at: At, view: &ScenarioYear, out: &mut RowBuilder) {
        let all = &self[at];
        let prices = out.prices_at_closing(view.number);
        for (place, _) in &PLACES {
            let sum =
                |value: fn(&CliffSums) -> i64| out.weighted(place, &|domain| value(&all[domain]));
            let households = sum(|s| s.households);
            let award = sum(|s| s.award);
            let consumption = sum(|s| s.consumption);
            let slope = slope([
                sum(|s| s.registered),
                sum(|s| s.log),
                sum(|s| s.score),
                sum(|s| s.log_squared),
                sum(|s| s.product),
            ]);
            let paid = view.sum(place, out, &|s| s.all(|class| class.paid_households));
            let yearly = view.sum(place, out, &|s| s.paid_consumption) * prices;
            let (number, group) = (view.number, Group::All);
            out.share(number, place, group, "cliff_share", award, consumption);
            let name = "households_near_threshold";
            out.share(number, place, group, name, households, paid);
            if households > 0.0 {
                let mean = award / households / 100.0;
                let unit = "dh_per_household_per_month";
                out.year(number, place, group, "cliff", unit, mean);
                if let Some(slope) = slope {
                    let lost = slope * award / NEAR;
                    out.share(number, place, group, "marginal_rate", lost, yearly / 12.0);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_slope_is_that_of_least_squares() {
        let mut sums = CliffSums::default();
        // Score = 4 + 0.6 log consumption + an independent residual.
        for (log, off) in [
            (8.9, 0.1),
            (8.9, -0.1),
            (9.7, 0.2),
            (9.7, -0.2),
            (10.4, 0.0),
        ] {
            sums.on_file(log, 4.0 + 0.6 * log + off);
        }
        let found = slope([
            sums.registered as f64,
            sums.log as f64,
            sums.score as f64,
            sums.log_squared as f64,
            sums.product as f64,
        ]);
        let found = found.expect("consumption differs");
        assert!((found - 0.6).abs() < 1e-4, "{found}");
        assert!(slope([0.0; 5]).is_none());
        assert!(slope([2.0, 6.0, 1.0, 18.0, 3.0]).is_none());
    }
}
