//! The fall of the award at the threshold: what a household just below it stands to lose.
//!
//! Counted are households paid for their score, whose score on file is at the threshold or
//! less than a tenth of a point below. Where another rule decides, or the award falls off
//! slowly beyond the threshold, they would not lose all of it.

use super::super::readout::Readout;
use super::super::table::Group;
use super::target::View;
use super::{Known, Made, PLACES};
use crate::inputs::DOMAINS;
use crate::kernel::sums;

/// How near the threshold, in points of the index: a convention. One point is a factor of e
/// in the consumption the index predicts, so this is a tenth of it.
const NEAR: f64 = 0.1;

/// Households near the threshold of a domain.
#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    households: i64,
    /// Centimes a month.
    award: i64,
    consumption: i64,
}
sums!(Sums { households award consumption });

/// Sums by year, scenario and domain.
#[derive(Clone, Debug)]
pub(super) struct Cliff {
    sums: Vec<Sums>,
}
sums!(Cliff { sums });

impl Cliff {
    pub fn new(slots: usize) -> Self {
        Self {
            sums: vec![Sums::default(); slots * DOMAINS],
        }
    }

    pub fn close(&mut self, slot: usize, known: &Known, made: &Made) {
        let account = &made.file.account;
        let below = made.threshold - made.file.score;
        if !made.paid() || !account.by_score || !(0.0..NEAR).contains(&below) {
            return;
        }
        let sums = &mut self.sums[slot * DOMAINS + known.domain];
        sums.households += 1;
        sums.award += account.award.0;
        let monthly = known.before * known.persons as f64 * made.prices / 12.0;
        sums.consumption += libm::round(monthly * 100.0) as i64;
    }

    pub fn rows(&self, slot: usize, view: &View, out: &mut Readout) {
        let all = &self.sums[slot * DOMAINS..(slot + 1) * DOMAINS];
        for (place, _) in &PLACES {
            let sum = |value: fn(&Sums) -> i64| out.weighted(place, &|domain| value(&all[domain]));
            let households = sum(|s| s.households);
            let award = sum(|s| s.award);
            let consumption = sum(|s| s.consumption);
            let paid = view.sum(place, out, &|s| s.all(|class| class.paid_households));
            let (number, group) = (view.number, Group::All);
            if households > 0.0 {
                let mean = award / households / 100.0;
                let unit = "dh_per_household_per_month";
                out.year(number, place, group, "cliff", unit, mean);
            }
            out.share(number, place, group, "cliff_share", award, consumption);
            let name = "households_near_threshold";
            out.share(number, place, group, name, households, paid);
        }
    }
}
