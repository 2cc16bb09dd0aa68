//! Registration and claim: who asks, and since when.
//!
//! Stand-in for the registers: a household has a fixed inclination (one addressed uniform);
//! it has claimed once the share of its kind that has claimed passes it. The share of a kind
//! grows like the published number of households paid during the build-up, then slowly.

use super::facts::Facts;
use crate::inputs::{Inputs, START};
use crate::kernel::{Draws, Month, Problem, Stream};
use crate::population::{FOUND, Household};

/// Who claims when.
pub struct Claims {
    with_children: f32,
    without_children: f32,
    without_children_old: f32,
    universal: f32,
    new_household_delay: i16,
    /// By month since the start: share of those who will have claimed at the end of the
    /// build-up (1) or later (above 1) who have claimed.
    share: Vec<f32>,
}

impl Claims {
    pub(super) fn new(inputs: &Inputs, last: Month) -> Result<Self, Problem> {
        let late = inputs.assumptions.value("claim.late_share_per_year")?;
        let take_up = &inputs.calibration.take_up;
        Ok(Self {
            with_children: take_up.with_children as f32,
            without_children: take_up.without_children as f32,
            without_children_old: take_up.without_children_old as f32,
            universal: inputs.assumptions.value("universal_child.take_up")? as f32,
            new_household_delay: libm::round(inputs.programme.new_household_delay_months) as i16,
            share: ramp(inputs, last, late),
        })
    }

    /// Inclination to claim of a household that forms, 0 the most inclined.
    #[must_use]
    pub fn inclination(draws: &Draws, household: &Household) -> f32 {
        draws.uniforms(Stream::Claim, household.id, 0)[0]
    }

    /// Inclinations of the households found at the start, evenly spread along their scores:
    /// multiples of the golden ratio from one addressed draw, so that the number of claims
    /// hardly depends on chance.
    pub fn inclinations(draws: &Draws, locality: u64, scores: &[f32]) -> Vec<f32> {
        const GOLDEN: f32 = 0.618_034;
        let mut order: Vec<usize> = (0..scores.len()).collect();
        order.sort_unstable_by(|one, other| {
            scores[*one].total_cmp(&scores[*other]).then(one.cmp(other))
        });
        let mut at = draws.uniforms(Stream::Claim, locality, START.ordinal())[1];
        let mut inclinations = vec![0.0; scores.len()];
        for household in order {
            inclinations[household] = at;
            at = (at + GOLDEN).fract();
        }
        inclinations
    }

    /// First month in which a household of these facts has claimed, when it ever does.
    #[must_use]
    pub fn month(&self, inclination: f32, household: &Household, facts: &Facts) -> Option<Month> {
        let willing = match (facts.child_count > 0, facts.old > 0) {
            (true, _) => self.with_children,
            (false, false) => self.without_children,
            (false, true) => self.without_children_old,
        };
        let first = self
            .share
            .iter()
            .position(|share| inclination < willing * share)?;
        let first = START.plus(first as i16);
        if household.formed == FOUND {
            Some(first)
        } else {
            Some(first.max(household.formed.plus(self.new_household_delay)))
        }
    }

    /// Whether a household asks for the grant given whatever the score.
    #[must_use]
    pub fn universal(&self, inclination: f32) -> bool {
        inclination < self.universal
    }
}

/// Straight lines between the published numbers of households paid, the last one being 1,
/// then a slow rise.
fn ramp(inputs: &Inputs, last: Month, late_per_year: f64) -> Vec<f32> {
    let points = &inputs.programme.ramp_up;
    let full = points[points.len() - 1];
    START
        .through(last)
        .map(|month| {
            if month >= full.month {
                let years = f64::from(month - full.month) / 12.0;
                return (1.0 + late_per_year * years).min(1.5) as f32;
            }
            let after = points.partition_point(|point| point.month <= month);
            let (from, to) = (points[after.max(1) - 1], points[after]);
            let weight = f64::from(month - from.month) / f64::from((to.month - from.month).max(1));
            let paid = from.households + weight * (to.households - from.households);
            (paid / full.households) as f32
        })
        .collect()
}
