//! Registration: who enters the population and social registers, and when.
//!
//! A threshold model of diffusion (Granovetter, "Threshold models of collective behavior", American
//! Journal of Sociology 83, 1978). The pressure to register follows the growth of the register over
//! time, how easily the locality reaches an office and, through word of mouth, the share of its
//! households that are paid. A household registers when the pressure exceeds its reluctance, which
//! is lower the greater its need.

use super::administration::Administration;
use super::exclusion::{Exclusion, Perimeter};
use super::facts::Facts;
use crate::inputs::Inputs;
use crate::kernel::{Draws, Month, Problem, Stream, normal};
use crate::population::{FOUND, Household, Site};

/// Parameters of registration.
pub(super) struct Campaign {
    /// Log odds of registering at the threshold's consumption: with children, without, without but
    /// with an old member.
    levels: [f32; 3],
    need_slope: f32,
    /// Weight of the index, relative to consumption, in need.
    index_weight: f32,
    /// Log consumption per person at which `levels` apply.
    reference: f32,
    excluded_factor: f32,
    word_of_mouth: f32,
    access_spread: f32,
    new_household_delay: i16,
    /// Share of households that apply for the universal grant.
    universal: f32,
    start: Month,
    /// By month since the start: pressure, equal to 1 at the last published size of the register.
    path: Vec<f32>,
}

impl Campaign {
    pub(super) fn new(inputs: &Inputs, reference: f64, last: Month) -> Result<Self, Problem> {
        let value = |name: &str| inputs.assumptions.value(name);
        let single = |name: &str| value(name).map(|value| value as f32);
        let registration = &inputs.calibration.registration;
        let levels = [
            registration.with_children,
            registration.without_children,
            registration.without_children_old,
        ];
        Ok(Self {
            levels: levels.map(|share| libm::log(share / (1.0 - share)) as f32),
            need_slope: single("registration.need_slope")?,
            index_weight: single("registration.index_weight")?,
            reference: reference as f32,
            excluded_factor: single("registration.excluded_factor")?,
            word_of_mouth: single("registration.word_of_mouth")?,
            access_spread: single("registration.access_spread")?,
            new_household_delay: libm::round(value("registration.new_household_delay_months")?)
                as i16,
            universal: single("universal_child.take_up")?,
            start: inputs.calendar.start,
            path: path(
                inputs,
                last,
                value("registration.growth_share_per_year")?,
                value("registration.own_growth_share_per_year")?,
            ),
        })
    }

    /// How easily a locality reaches an office: a factor of median 1.
    pub(super) fn access(&self, draws: &Draws, place: &Site) -> f32 {
        let u = draws.uniforms(Stream::Claim, u64::from(place.id), self.start.ordinal())[0];
        libm::expf(self.access_spread * normal::quantile(f64::from(u)) as f32)
    }

    /// Pressure on a locality, `paid` being the share of its households paid last month.
    pub(super) fn pressure(&self, now: Month, access: f32, paid: f32) -> f32 {
        self.path[(now - self.start) as usize] * access * (1.0 + self.word_of_mouth * paid)
    }

    /// Reluctance of a household with a given inclination (from 0, the most inclined, to 1).
    ///
    /// Need depends on the household's consumption and on its index, because households compare
    /// themselves with neighbours who were accepted or refused.
    pub(super) fn reluctance(
        &self,
        inclination: f32,
        log_consumption: f32,
        index: f32,
        facts: &Facts,
        works: &Administration,
    ) -> f32 {
        if works.automatic {
            return 0.0;
        }
        let level = match (facts.child_count > 0, facts.old > 0) {
            (true, _) => self.levels[0],
            (false, false) => self.levels[1],
            (false, true) => self.levels[2],
        };
        let means = log_consumption + self.index_weight * (index - log_consumption);
        let slope = self.need_slope * works.need_slope;
        let odds = level - slope * (means - self.reference);
        let willing = 1.0 / (1.0 + libm::expf(-odds));
        let excluded = facts.exclusion[Perimeter::HeadOrSpouse as usize] != Exclusion::None;
        let factor = if excluded { self.excluded_factor } else { 1.0 };
        inclination / (willing * factor)
    }

    /// First month in which a household can register.
    pub(super) fn opens(&self, household: &Household) -> Month {
        if household.formed == FOUND {
            self.start
        } else {
            household.formed.plus(self.new_household_delay)
        }
    }

    /// Whether a household applies for the universal grant; under automatic enrolment every
    /// household does.
    pub(super) fn universal(&self, inclination: f32, works: &Administration) -> bool {
        works.automatic || inclination < self.universal
    }

    /// Inclination of a newly formed household.
    pub(super) fn inclination(draws: &Draws, household: &Household) -> f32 {
        draws.uniforms(Stream::Claim, household.id, 0)[0]
    }

    /// Inclinations of the households present at the start, spread evenly over the ranking by
    /// consumption: multiples of the golden ratio from one addressed draw, so that the number of
    /// registrations hardly varies with the seed.
    pub(super) fn inclinations(
        &self,
        draws: &Draws,
        place: &Site,
        homes: &[Household],
    ) -> Vec<f32> {
        const GOLDEN: f32 = 0.618_034;
        let mut order: Vec<usize> = (0..homes.len()).collect();
        order.sort_unstable_by(|one, other| {
            let position = |index: usize| homes[index].position;
            position(*one)
                .total_cmp(&position(*other))
                .then(one.cmp(other))
        });
        let mut at = draws.uniforms(Stream::Claim, u64::from(place.id), self.start.ordinal())[1];
        let mut inclinations = vec![0.0; homes.len()];
        for household in order {
            inclinations[household] = at;
            at = (at + GOLDEN).fract();
        }
        inclinations
    }
}

/// Pressure by month: linear between the published sizes of the register, the last one being 1,
/// then slow growth; less the growth that the register has under constant pressure, as households
/// form and change.
fn path(inputs: &Inputs, last: Month, growth: f64, own_growth: f64) -> Vec<f32> {
    let points = &inputs.programme.registrations;
    let full = points[points.len() - 1];
    inputs
        .calendar
        .months(last)
        .map(|month| {
            let years = f64::from(month - full.month) / 12.0;
            let size = if month >= full.month {
                1.0 + growth * years
            } else {
                let after = points.partition_point(|point| point.month <= month);
                let (from, to) = (points[after.max(1) - 1], points[after]);
                let weight =
                    f64::from(month - from.month) / f64::from((to.month - from.month).max(1));
                (from.households + weight * (to.households - from.households)) / full.households
            };
            (size / libm::exp(own_growth * years)) as f32
        })
        .collect()
}
