//! Confidence intervals that stay within what an indicator can be.
//!
//! The range of each indicator stands beside its definition in `data/indicators*.toml`. The
//! interval of a figure between two bounds, as a share, is symmetric on the logit scale (Korn and
//! Graubard, "Confidence intervals for proportions with small expected number of positive counts
//! estimated from survey data", Survey Methodology 24 (1998)): it cannot leave them, and reaches
//! farther to the side where there is more room, as estimates of small shares do. All others, and
//! differences between scenarios, are symmetric and cut at their bounds.

use crate::inputs::Glossary;

/// Low and high end of the interval of an indicator or a difference, given the half-width of an
/// interval without bounds.
pub fn interval(value: f64, margin: f64, indicator: &str) -> [f64; 2] {
    let free = [f64::NEG_INFINITY, f64::INFINITY];
    let [least, most] = Glossary::get().range(indicator).unwrap_or(free);
    let (below, above) = (value - least, most - value);
    let width = most - least;
    let bounded = width.is_finite() && below > 0.0 && above > 0.0;
    if bounded && margin > 0.0 && !indicator.ends_with("_difference") {
        // The logit of the share below, and the half-width on its scale by the delta method.
        let (logit, around) = (libm::log(below / above), margin * width / (below * above));
        let back = |logit: f64| least + width / (1.0 + libm::exp(-logit));
        return [back(logit - around), back(logit + around)];
    }
    // A figure that rounding has left beyond a bound is still in its interval.
    [
        (value - margin).max(least).min(value),
        (value + margin).min(most).max(value),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: [f64; 2], expected: [f64; 2]) {
        for (found, expected) in found.into_iter().zip(expected) {
            assert!((found - expected).abs() < 2e-6, "{found} {expected}");
        }
    }

    /// Worked by hand: the logit of 0.1 is -2.197225, 0.1 over 0.1 times 0.9 is 1.111111.
    #[test]
    fn a_share_is_symmetric_on_the_logit_scale() {
        let found = interval(0.1, 0.1, "poverty_headcount");
        near(found, [0.035_286, 0.252_351]);
        // The share that is not poor has the mirrored interval.
        near(
            interval(0.9, 0.1, "coverage"),
            [1.0 - found[1], 1.0 - found[0]],
        );
        // Of a range of -1 to 1: 0.2 lies at 0.6 of it, a margin of 0.2 is one of 0.1.
        near(
            interval(0.2, 0.2, "targeting_differential"),
            [-0.005_601, 0.389_377],
        );
    }

    #[test]
    fn no_interval_leaves_the_possible() {
        let free = f64::NEG_INFINITY..=f64::INFINITY;
        for (indicator, possible) in [
            ("poverty_headcount", 0.0..=1.0),
            ("overrun_probability", 0.0..=1.0),
            ("poverty_headcount_difference", -1.0..=1.0),
            ("poverty_change", -1.0..=1.0),
            ("winners", 0.0..=f64::INFINITY),
            ("winners_difference", free.clone()),
            ("budget_cost", 0.0..=f64::INFINITY),
            ("net_cost", free),
        ] {
            for value in [0.0, 1e-300, 1e-9, 0.01, 0.5, 1.0 - 1e-12, 1.0, 1.0 + 1e-15] {
                for margin in [0.0, 1e-12, 0.02, 0.9, 30.0, 1e9] {
                    let [low, high] = interval(value, margin, indicator);
                    let case = format!("{indicator} {value} {margin}: {low} {high}");
                    assert!(low <= value + 1e-15 && value <= high + 1e-15, "{case}");
                    for end in [low, high] {
                        assert!(possible.contains(&end) || end == value, "{case}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_share_of_nobody_or_everybody_and_a_count_are_cut() {
        assert_eq!(interval(0.0, 0.25, "coverage"), [0.0, 0.25]);
        assert_eq!(interval(1.0, 0.25, "coverage"), [0.75, 1.0]);
        assert_eq!(interval(0.0, 0.0, "coverage"), [0.0, 0.0]);
        assert_eq!(interval(3.0, 5.0, "losers"), [0.0, 8.0]);
        assert_eq!(interval(3.0, 5.0, "losers_difference"), [-2.0, 8.0]);
    }
}
